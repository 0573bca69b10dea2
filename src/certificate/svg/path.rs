//! Outlines as the text of a path: whole hundredths of a point, each from where the one before it ended, since that is shortest.

use crate::outline::{At, Segment};

/// By what a path is scaled onto the page.
pub(super) const UNITS: &str = ".01";

/// The `d` of a path.
pub(super) fn path(segments: &[Segment]) -> String {
    let mut path = Path::default();
    for segment in segments {
        match *segment {
            Segment::Move(to) => {
                path.command('m', &[to]);
                path.start = path.at;
            }
            Segment::Line(to) => path.line(to),
            Segment::Quad(control, to) => path.command('q', &[control, to]),
            Segment::Cubic(a, b, to) => path.command('c', &[a, b, to]),
            Segment::Close => {
                path.text.push('z');
                path.last = None;
                path.at = path.start;
            }
        }
    }
    path.text
}

#[derive(Default)]
struct Path {
    text: String,
    /// Where it is, rounded: so what is rounded away doesn't add up.
    at: (i64, i64),
    start: (i64, i64),
    /// The command that a further one of its kind needs no letter after.
    last: Option<char>,
}

impl Path {
    fn line(&mut self, to: At) {
        let (x, y) = rounded(to);
        match (x - self.at.0, y - self.at.1) {
            (0, 0) => {}
            (right, 0) => self.short('h', right),
            (0, down) => self.short('v', down),
            _ => return self.command('l', &[to]),
        }
        self.at = (x, y);
    }

    fn short(&mut self, letter: char, length: i64) {
        self.letter(letter);
        self.number(length);
    }

    fn command(&mut self, letter: char, points: &[At]) {
        self.letter(letter);
        let from = self.at;
        for point in points {
            let (x, y) = rounded(*point);
            self.number(x - from.0);
            self.number(y - from.1);
            self.at = (x, y);
        }
    }

    fn letter(&mut self, letter: char) {
        // Numbers after a move would be lines.
        if self.last != Some(letter) || letter == 'm' {
            self.text.push(letter);
            self.last = Some(letter);
        }
    }

    fn number(&mut self, number: i64) {
        let needs_gap = self.text.ends_with(|c: char| c.is_ascii_digit());
        if needs_gap && number >= 0 {
            self.text.push(' ');
        }
        self.text.push_str(&number.to_string());
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "points on a page are some thousand"
)]
fn rounded((x, y): At) -> (i64, i64) {
    let whole = |length: f32| (f64::from(length) * 100.0).round() as i64;
    (whole(x), whole(y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_shortly_and_comes_back_to_its_start() {
        let segments = [
            Segment::Move((1.0, 2.0)),
            Segment::Line((1.5, 2.0)),
            Segment::Line((1.5, 1.0)),
            Segment::Line((1.2, 1.1)),
            Segment::Line((1.1, 1.3)),
            Segment::Quad((0.9, 1.3), (0.9, 1.5)),
            Segment::Close,
            Segment::Move((1.0, 2.0)),
            Segment::Cubic((1.0, 2.1), (1.1, 2.2), (1.004, 2.296)),
            Segment::Close,
        ];
        assert_eq!(
            path(&segments),
            "m100 200h50v-100l-30 10-10 20q-20 0-20 20zm0 0c0 10 10 20 0 30z"
        );
    }
}
