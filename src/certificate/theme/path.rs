//! The data of an SVG's path: moves, lines and curves.
//!
//! Source: Scalable Vector Graphics 2, section 9.3. Of its commands only those that every drawing program can be told to write: no arcs, and no curve that takes its
//! control point from the one before.

use crate::outline::{At, Segment};

/// Segments of a path, at most.
const MOST: usize = 20_000;

/// Reads the data of a path. `None` where it is faulty, or too long.
pub(super) fn path(data: &str) -> Option<Vec<Segment>> {
    let mut reader = Reader {
        rest: data.trim_start(),
    };
    let (mut segments, mut at, mut start) = (Vec::new(), (0.0, 0.0), (0.0, 0.0));
    while let Some(letter) = reader.command() {
        let is_first = segments.is_empty();
        if is_first && !letter.eq_ignore_ascii_case(&'m') {
            return None;
        }
        let from_here = letter.is_ascii_lowercase();
        let mut letter = letter.to_ascii_uppercase();
        if letter == 'Z' {
            segments.push(Segment::Close);
            at = start;
            continue;
        }
        loop {
            let base = if from_here { at } else { (0.0, 0.0) };
            let segment = match letter {
                'M' => Segment::Move(reader.point(base)?),
                'L' => Segment::Line(reader.point(base)?),
                'H' => Segment::Line((base.0 + reader.number()?, at.1)),
                'V' => Segment::Line((at.0, base.1 + reader.number()?)),
                'Q' => Segment::Quad(reader.point(base)?, reader.point(base)?),
                'C' => {
                    let (a, b) = (reader.point(base)?, reader.point(base)?);
                    Segment::Cubic(a, b, reader.point(base)?)
                }
                _ => return None,
            };
            at = match segment {
                Segment::Move(to)
                | Segment::Line(to)
                | Segment::Quad(_, to)
                | Segment::Cubic(_, _, to) => to,
                Segment::Close => start,
            };
            segments.push(segment);
            if letter == 'M' {
                start = at;
                // What follows a move without a letter are lines.
                letter = 'L';
            }
            if segments.len() > MOST {
                return None;
            }
            if !reader.is_at_number() {
                break;
            }
        }
    }
    (reader.rest.is_empty() && !segments.is_empty()).then_some(segments)
}

struct Reader<'d> {
    rest: &'d str,
}

impl Reader<'_> {
    fn command(&mut self) -> Option<char> {
        let letter = self.rest.chars().next().filter(char::is_ascii_alphabetic)?;
        self.take(1);
        Some(letter)
    }

    fn is_at_number(&self) -> bool {
        self.rest
            .starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'))
    }

    fn point(&mut self, base: At) -> Option<At> {
        Some((base.0 + self.number()?, base.1 + self.number()?))
    }

    /// A number, which ends where no further letter could belong to it: `1.5.5-2` are three.
    fn number(&mut self) -> Option<f32> {
        let (mut has_point, mut has_digit, mut end) = (false, false, 0);
        for (place, c) in self.rest.char_indices() {
            match c {
                '-' | '+' if place == 0 => {}
                '.' if !has_point => has_point = true,
                '0'..='9' => has_digit = true,
                _ => break,
            }
            end = place + 1;
        }
        let number = self.rest.get(..end).filter(|_| has_digit)?.parse().ok()?;
        self.take(end);
        Some(number)
    }

    /// Passes by some letters, and the gap after them.
    fn take(&mut self, count: usize) {
        let rest = self.rest.get(count..).unwrap_or_default();
        self.rest = rest.trim_start_matches([' ', '\t', '\r', '\n', ',']);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_as_drawing_programs_write_it() {
        let expected = vec![
            Segment::Move((1.0, 2.0)),
            Segment::Line((4.0, 2.0)),
            Segment::Line((4.0, 6.5)),
            Segment::Line((3.5, 6.0)),
            Segment::Quad((3.0, 6.0), (3.0, 5.0)),
            Segment::Cubic((2.0, 5.0), (2.0, 4.0), (1.0, 4.0)),
            Segment::Close,
            Segment::Move((2.0, 2.0)),
            Segment::Line((3.0, 3.0)),
            Segment::Close,
        ];
        for data in [
            "M1 2H4V6.5L3.5,6Q3 6 3 5C2 5 2 4 1 4ZM2 2 3 3Z",
            " m1,2 h3 v4.5 l-.5-.5 q-.5,0-.5-1 c-1 0-1-1-2-1z m1 0 1 1 z\n",
        ] {
            assert_eq!(path(data), Some(expected.clone()), "{data}");
        }
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for data in [
            "",
            "L1 1",
            "M",
            "M1",
            "M1 1A1 1 0 0 0 2 2",
            "M1 1T2 2",
            "M1 1 L2",
            "M1 1;",
            "M1e3 1",
            "M- 1",
            "M1 1Z1",
            "é",
        ] {
            assert_eq!(path(data), None, "{data}");
        }
    }
}
