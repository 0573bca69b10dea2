//! From pieces in a row to a tree.

use std::ops::Range;

use super::run::Strength;
use super::{Direction, ImageFile, Inline, MAX_INLINES, Target};

/// A piece of a text whose nesting isn't known yet.
pub(super) enum Piece {
    Text(Range<usize>),
    Code(String),
    Break,
    Image(ImageFile, String),
    Open(Mark),
    Close,
    /// A run of `*` or `_`: what it closes, what of it is text, what it opens, the innermost first.
    Run {
        closed: usize,
        rest: Range<usize>,
        opened: Vec<Strength>,
    },
}

/// What goes round a part of a text.
pub(super) enum Mark {
    Emphasis(Strength),
    Link(Target),
    Span(Option<String>, Option<Direction>),
}

/// The tree of some pieces of `text`, and whether it was cut at [`MAX_INLINES`].
pub(super) struct Tree<'a> {
    text: &'a str,
    /// What is open, each with what came before it.
    open: Vec<(Mark, Vec<Inline>)>,
    content: Vec<Inline>,
    /// Marks open beyond the depth that is allowed.
    ignored: usize,
    pub(super) cut: bool,
}

impl<'a> Tree<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            open: Vec::new(),
            content: Vec::new(),
            ignored: 0,
            cut: false,
        }
    }

    pub(super) fn build(&mut self, pieces: impl Iterator<Item = Piece>) -> Vec<Inline> {
        for piece in pieces {
            match piece {
                Piece::Text(range) => self.write(range),
                Piece::Code(text) => self.content.push(Inline::Code(text)),
                Piece::Break => self.content.push(Inline::Break),
                Piece::Image(file, alt) => self.content.push(Inline::Image { file, alt }),
                Piece::Open(mark) => self.open(mark),
                Piece::Close => self.close(),
                Piece::Run {
                    closed,
                    rest,
                    opened,
                } => {
                    (0..closed).for_each(|_| self.close());
                    self.write(rest);
                    opened
                        .into_iter()
                        .rev()
                        .for_each(|strength| self.open(Mark::Emphasis(strength)));
                }
            }
        }
        std::mem::take(&mut self.content)
    }

    fn write(&mut self, range: Range<usize>) {
        let text = self.text.get(range).unwrap_or_default();
        match self.content.last_mut() {
            _ if text.is_empty() => {}
            Some(Inline::Text(last)) => last.push_str(text),
            _ => self.content.push(Inline::Text(text.to_owned())),
        }
    }

    fn open(&mut self, mark: Mark) {
        if self.open.len() == MAX_INLINES {
            self.ignored += 1;
            self.cut = true;
        } else {
            self.open.push((mark, std::mem::take(&mut self.content)));
        }
    }

    fn close(&mut self) {
        if self.ignored > 0 {
            self.ignored -= 1;
        } else if let Some((mark, before)) = self.open.pop() {
            let content = std::mem::replace(&mut self.content, before);
            self.content.push(match mark {
                Mark::Emphasis(Strength::Plain) => Inline::Emphasis(content),
                Mark::Emphasis(Strength::Strong) => Inline::Strong(content),
                Mark::Link(target) => Inline::Link { target, content },
                Mark::Span(lang, dir) => Inline::Span { lang, dir, content },
            });
        }
    }
}
