//! What stands inside a paragraph.

use super::build::{Mark, Piece, Tree};
use super::destination::{Destination, destination, has_scheme};
use super::run::{Run, pair};
use super::span::attributes;
use super::{Code, Fault, ImageFile, Inline, Target, fault, write_inlines};

/// What may be linked to and shown. CommonMark's examples, which the tests read, link to more.
pub(super) struct Accept {
    pub(super) link: fn(&str) -> Option<Target>,
    pub(super) image: fn(&str) -> Option<ImageFile>,
}

impl Accept {
    pub(super) const SUBSET: Self = Self {
        link: Target::new,
        image: ImageFile::new,
    };
}

/// A `[` or `![` that may open a link, an image or a span.
struct Bracket {
    piece: usize,
    /// Where it stands in the text.
    start: usize,
    image: bool,
    /// How many runs there were before it.
    runs: usize,
}

pub(super) struct Inlines<'a> {
    text: &'a str,
    at: usize,
    accept: &'a Accept,
    faults: &'a mut Vec<Fault>,
    pieces: Vec<Piece>,
    runs: Vec<Run>,
    brackets: Vec<Bracket>,
    /// Brackets below this one can't open a link: a link holds no links.
    no_links_below: usize,
    /// Brackets below this one can't open an image: a text alternative holds no images.
    no_images_below: usize,
    /// For each length of a run of backticks, where the last one is; filled at the first.
    last_ticks: Option<Vec<(usize, usize)>>,
}

impl<'a> Inlines<'a> {
    pub(super) fn new(text: &'a str, accept: &'a Accept, faults: &'a mut Vec<Fault>) -> Self {
        Self {
            text,
            at: 0,
            accept,
            faults,
            pieces: Vec::new(),
            runs: Vec::new(),
            brackets: Vec::new(),
            no_links_below: 0,
            no_images_below: 0,
            last_ticks: None,
        }
    }

    pub(super) fn read(mut self) -> Vec<Inline> {
        while let Some(byte) = self.byte(self.at) {
            let start = self.at;
            match byte {
                b'\\' => self.backslash(),
                b'`' => self.code(),
                b'*' | b'_' => self.run(byte),
                b'[' => self.bracket(false),
                b'!' if self.byte(start + 1) == Some(b'[') => self.bracket(true),
                b']' => self.close(),
                b'<' => self.angle(),
                b'&' => self.ampersand(),
                b'\n' => self.line_end(),
                _ => {
                    let rest = self.rest(start);
                    let special = rest
                        .char_indices()
                        .skip(1)
                        .find(|(_, c)| "\\`*_[]!<&\n".contains(*c));
                    self.take(special.map_or(rest.len(), |(at, _)| at));
                }
            }
        }
        pair(self.runs, &mut self.pieces);
        let mut tree = Tree::new(self.text);
        let inlines = tree.build(self.pieces.into_iter());
        if tree.cut {
            fault(self.faults, Code::TooDeep, self.text);
        }
        inlines
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    /// Takes so many bytes as text.
    fn take(&mut self, length: usize) {
        let end = self.at + length;
        self.pieces.push(Piece::Text(self.at..end));
        self.at = end;
    }

    fn backslash(&mut self) {
        match self.byte(self.at + 1) {
            Some(b'\n') => {
                self.pieces.push(Piece::Break);
                self.at += 2;
                self.skip_spaces();
            }
            Some(next) if next.is_ascii_punctuation() => {
                self.at += 1;
                self.take(1);
            }
            _ => self.take(1),
        }
    }

    fn skip_spaces(&mut self) {
        while matches!(self.byte(self.at), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    fn line_end(&mut self) {
        let mut spaces = 0;
        if let Some(Piece::Text(range)) = self.pieces.last_mut() {
            let text = self.text.get(range.clone()).unwrap_or_default();
            spaces = text.len() - text.trim_end_matches(' ').len();
            range.end -= spaces;
        }
        if spaces < 2 {
            self.take(1);
        } else {
            self.pieces.push(Piece::Break);
            self.at += 1;
        }
        self.skip_spaces();
    }

    /// How many of the same bytes follow each other.
    fn count(&self, at: usize, byte: u8) -> usize {
        self.text
            .as_bytes()
            .iter()
            .skip(at)
            .take_while(|b| **b == byte)
            .count()
    }

    fn code(&mut self) {
        let length = self.count(self.at, b'`');
        let start = self.at + length;
        let Some(end) = self.ticks_after(start, length) else {
            return self.take(length);
        };
        let code = self
            .text
            .get(start..end)
            .unwrap_or_default()
            .replace('\n', " ");
        let inner = code
            .strip_prefix(' ')
            .and_then(|code| code.strip_suffix(' '));
        let inner = inner.filter(|_| code.contains(|c| c != ' '));
        self.pieces
            .push(Piece::Code(inner.unwrap_or(&code).to_owned()));
        self.at = end + length;
    }

    /// Where the next run of exactly so many backticks is.
    fn ticks_after(&mut self, start: usize, length: usize) -> Option<usize> {
        let last = self.last_ticks.get_or_insert_with(|| last_ticks(self.text));
        let known = last
            .binary_search_by_key(&length, |(length, _)| *length)
            .ok();
        let (_, last) = known.and_then(|index| last.get(index))?;
        if *last < start {
            return None;
        }
        let mut at = start;
        loop {
            at += self.rest(at).find('`')?;
            let found = self.count(at, b'`');
            if found == length {
                return Some(at);
            }
            at += found;
        }
    }

    fn run(&mut self, character: u8) {
        let range = self.at..self.at + self.count(self.at, character);
        self.runs.push(Run::new(
            self.text,
            range.clone(),
            character,
            self.pieces.len(),
        ));
        self.take(range.len());
    }

    fn bracket(&mut self, image: bool) {
        self.brackets.push(Bracket {
            piece: self.pieces.len(),
            start: self.at,
            image,
            runs: self.runs.len(),
        });
        self.take(1 + usize::from(image));
    }

    fn close(&mut self) {
        let Some(bracket) = self.brackets.pop() else {
            return self.take(1);
        };
        let depth = self.brackets.len();
        let allowed = depth
            >= if bracket.image {
                self.no_images_below
            } else {
                self.no_links_below
            };
        self.no_images_below = self.no_images_below.min(depth);
        self.no_links_below = self.no_links_below.min(depth);
        match self.byte(self.at + 1) {
            Some(b'(') => match destination(self.text, self.at + 1).filter(|_| allowed) {
                Some(found) if bracket.image => self.close_image(&bracket, &found),
                Some(found) if !found.is_decorative => {
                    self.close_link(&bracket, &found.name, found.end);
                }
                _ => self.literal(Code::LinkForm),
            },
            Some(b'{') if !bracket.image => match attributes(self.rest(self.at + 2)) {
                Some((mark, length)) => self.wrap(&bracket, mark, self.at + 2 + length),
                None => self.literal(Code::SpanForm),
            },
            _ => self.take(1),
        }
    }

    /// A bracket that closes nothing.
    fn literal(&mut self, code: Code) {
        fault(self.faults, code, self.rest(self.at));
        self.take(1);
    }

    fn close_link(&mut self, bracket: &Bracket, destination: &str, end: usize) {
        if let Some(target) = (self.accept.link)(destination) {
            self.no_links_below = self.brackets.len();
            self.wrap(bracket, Mark::Link(target), end);
        } else {
            fault(self.faults, Code::LinkTarget, destination);
            self.take(end - self.at);
        }
    }

    /// Puts a mark round what stands since a bracket.
    fn wrap(&mut self, bracket: &Bracket, mark: Mark, end: usize) {
        pair(self.runs.split_off(bracket.runs), &mut self.pieces);
        if let Some(piece) = self.pieces.get_mut(bracket.piece) {
            *piece = Piece::Open(mark);
        }
        self.pieces.push(Piece::Close);
        self.at = end;
    }

    fn close_image(&mut self, bracket: &Bracket, found: &Destination) {
        let (name, end) = (found.name.as_str(), found.end);
        let Some(file) = (self.accept.image)(name) else {
            fault(self.faults, Code::ImageFile, name);
            return self.take(end - self.at);
        };
        pair(self.runs.split_off(bracket.runs), &mut self.pieces);
        let content = Tree::new(self.text).build(self.pieces.drain(bracket.piece..).skip(1));
        let mut alt = String::new();
        write_inlines(&content, &mut alt);
        let is_empty = alt.trim().is_empty();
        if is_empty == found.is_decorative {
            let alt = if is_empty { String::new() } else { alt };
            self.pieces.push(Piece::Image(file, alt));
            self.no_images_below = self.brackets.len();
        } else {
            let code = if is_empty {
                Code::ImageWithoutAlt
            } else {
                Code::DecorativeWithAlt
            };
            fault(self.faults, code, name);
            self.pieces.push(Piece::Text(bracket.start..end));
        }
        self.at = end;
    }

    /// A link in angle brackets, or what would be HTML elsewhere.
    fn angle(&mut self) {
        let rest = self.rest(self.at + 1);
        let end = rest
            .find(['<', '>'])
            .filter(|end| rest.get(*end..).is_some_and(|rest| rest.starts_with('>')));
        let Some(inside) = end.and_then(|end| rest.get(..end)) else {
            return self.take(1);
        };
        let length = inside.len() + 2;
        let address = !inside.contains([':', '/', ' ', '=', '"', '\\']) && inside.contains('@');
        let destination = [if address { "mailto:" } else { "" }, inside].concat();
        if has_scheme(&destination) {
            if let Some(target) = (self.accept.link)(&destination) {
                self.pieces.push(Piece::Open(Mark::Link(target)));
                self.pieces
                    .push(Piece::Text(self.at + 1..self.at + 1 + inside.len()));
                self.pieces.push(Piece::Close);
                self.at += length;
                return;
            }
            fault(self.faults, Code::LinkTarget, inside);
            return self.take(length);
        }
        if inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            fault(self.faults, Code::RawHtml, inside);
        }
        self.take(1);
    }

    fn ampersand(&mut self) {
        let rest = self.text.as_bytes().iter().skip(self.at + 1);
        let name = rest
            .clone()
            .take(32)
            .take_while(|b| b.is_ascii_alphanumeric() || **b == b'#')
            .count();
        if name > 1 && rest.clone().nth(name) == Some(&b';') {
            fault(
                self.faults,
                Code::Entity,
                self.text
                    .get(self.at..=self.at + name + 1)
                    .unwrap_or_default(),
            );
        }
        self.take(1);
    }
}

/// For each length of a run of backticks, in order, where the last one begins.
fn last_ticks(text: &str) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let (mut start, mut length) = (0, 0);
    for (at, byte) in text.bytes().chain([b' ']).enumerate() {
        if byte == b'`' {
            start = if length == 0 { at } else { start };
            length += 1;
        } else if length > 0 {
            runs.push((length, start));
            length = 0;
        }
    }
    // The last of each length comes first, so that it is the one that is kept.
    runs.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    runs.dedup_by_key(|(length, _)| *length);
    runs
}
