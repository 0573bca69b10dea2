//! Paragraphs, lists and fenced code, line by line: CommonMark's parsing strategy, with lists as the only containers.

use super::inline::{Accept, Inlines};
use super::{Block, Code, Fault, List, MAX_LISTS, Spacing, fault};

/// A list that is open, with its last item.
struct Open {
    /// The sign of its markers, which tells two lists apart.
    marker: u8,
    list: List,
    /// Columns by which what belongs to the item is indented; an item that has ended fits none.
    indent: usize,
    /// The blocks of the item.
    blocks: Vec<Block>,
}

/// The block that takes lines.
enum Leaf {
    None,
    Paragraph(String),
    Fence {
        sign: u8,
        length: usize,
        indent: usize,
        text: String,
    },
}

pub(super) struct Blocks<'a> {
    accept: &'a Accept,
    faults: Vec<Fault>,
    blocks: Vec<Block>,
    open: Vec<Open>,
    leaf: Leaf,
    after_blank: bool,
}

/// A line, or what is left of it: white space in columns, then text.
#[derive(Clone, Copy)]
struct Line<'a> {
    indent: usize,
    /// The column at which `text` begins.
    column: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    fn new(text: &'a str, start: usize) -> Self {
        let rest = text.trim_start_matches([' ', '\t']);
        let mut column = start;
        for byte in text.bytes().take(text.len() - rest.len()) {
            column = if byte == b'\t' {
                (column / 4 + 1) * 4
            } else {
                column + 1
            };
        }
        Self {
            indent: column - start,
            column,
            text: rest,
        }
    }

    fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

impl<'a> Blocks<'a> {
    pub(super) fn new(accept: &'a Accept) -> Self {
        let (faults, blocks, open) = (Vec::new(), Vec::new(), Vec::new());
        Self {
            accept,
            faults,
            blocks,
            open,
            leaf: Leaf::None,
            after_blank: false,
        }
    }

    pub(super) fn read(mut self, text: &str) -> (Vec<Block>, Vec<Fault>) {
        for line in text.lines() {
            self.line(line);
        }
        self.close_to(0);
        self.close_leaf();
        (self.blocks, self.faults)
    }

    fn line(&mut self, line: &str) {
        let mut line = Line::new(line, 0);
        let depth = self.matching(&mut line);
        let in_place = depth == self.open.len();
        let ends_fence = match &mut self.leaf {
            Leaf::Fence {
                sign,
                length,
                indent,
                text,
            } if in_place => {
                let end = line.indent < 4 && is_closing_fence(line.text, *sign, *length);
                if !end {
                    text.extend(std::iter::repeat_n(
                        ' ',
                        line.indent.saturating_sub(*indent),
                    ));
                    text.push_str(line.text);
                    text.push('\n');
                }
                Some(end)
            }
            _ => None,
        };
        if let Some(end) = ends_fence {
            if end {
                self.close_leaf();
            }
            self.after_blank = false;
        } else if line.is_blank() {
            self.blank(depth);
            self.after_blank = true;
        } else {
            self.start(line, depth);
            self.after_blank = false;
        }
    }

    /// How many of the open items a line belongs to, taking their indentation off it.
    fn matching(&self, line: &mut Line) -> usize {
        for (depth, open) in self.open.iter().enumerate() {
            let last = depth + 1 == self.open.len();
            let empty = last && open.blocks.is_empty() && matches!(self.leaf, Leaf::None);
            let fits = if line.is_blank() {
                !empty && open.indent != usize::MAX
            } else {
                line.indent >= open.indent
            };
            if !fits {
                return depth;
            }
            line.indent = line.indent.saturating_sub(open.indent);
        }
        self.open.len()
    }

    /// A blank line: ends a paragraph, an item that is still empty, and code whose item has ended.
    fn blank(&mut self, depth: usize) {
        self.close_leaf();
        if let Some(open) = self.open.get_mut(depth) {
            open.indent = usize::MAX;
        }
    }

    /// A line with text: starts what it starts, or goes on with a paragraph.
    fn start(&mut self, mut line: Line, mut depth: usize) {
        loop {
            let in_paragraph = matches!(self.leaf, Leaf::Paragraph(_)) && depth == self.open.len();
            if line.indent >= 4 {
                break;
            }
            if let Some(leaf) = opening_fence(&line) {
                self.settle(depth);
                self.leaf = leaf;
                return;
            }
            let Some((marker, number, after)) = item(&line).filter(|(_, number, after)| {
                // Inside a paragraph, a number at the start of a line is seldom a list's.
                !in_paragraph || (!after.is_blank() && number.is_none_or(|number| number == 1))
            }) else {
                break;
            };
            if !self.open_item(depth, marker, number, &line, &after) {
                fault(&mut self.faults, Code::TooDeep, line.text);
                break;
            }
            depth += 1;
            // Five columns or more are one, and an indented text.
            let one = after.is_blank() || after.indent > 4;
            line = Line {
                indent: if one {
                    after.indent.saturating_sub(1)
                } else {
                    0
                },
                ..after
            };
            if line.is_blank() {
                return;
            }
        }
        let goes_on = matches!(self.leaf, Leaf::Paragraph(_));
        if (line.indent >= 4 && !goes_on) || is_no_such_block(line.text) {
            fault(&mut self.faults, Code::NoSuchBlock, line.text);
        }
        // A paragraph goes on even where its item's indentation is missing: CommonMark's lazy continuation lines.
        if let Leaf::Paragraph(text) = &mut self.leaf {
            text.push('\n');
            text.push_str(line.text);
        } else {
            self.settle(depth);
            self.leaf = Leaf::Paragraph(line.text.to_owned());
        }
    }

    /// Opens an item inside the items that the line belongs to; `false` where that would be too deep.
    fn open_item(
        &mut self,
        depth: usize,
        marker: u8,
        number: Option<u32>,
        line: &Line,
        after: &Line,
    ) -> bool {
        if depth == MAX_LISTS {
            return false;
        }
        let width = after.column - after.indent - line.column;
        let spaces = if after.is_blank() || after.indent > 4 {
            1
        } else {
            after.indent
        };
        let indent = line.indent + width + spaces;
        self.close_to(depth + 1);
        if self
            .open
            .get(depth)
            .is_some_and(|open| open.marker == marker)
        {
            self.close_leaf();
            if let Some(open) = self.open.last_mut() {
                open.list.items.push(std::mem::take(&mut open.blocks));
                open.indent = indent;
                if self.after_blank {
                    open.list.spacing = Spacing::Loose;
                }
            }
        } else {
            self.settle(depth);
            let list = List {
                start: number,
                spacing: Spacing::Tight,
                items: Vec::new(),
            };
            self.open.push(Open {
                marker,
                list,
                indent,
                blocks: Vec::new(),
            });
        }
        true
    }

    /// Ends what a new block at a depth ends, and notes whether a blank line sets it apart from the one before it.
    fn settle(&mut self, depth: usize) {
        self.close_to(depth);
        self.close_leaf();
        if let Some(open) = self.open.last_mut()
            && self.after_blank
            && !open.blocks.is_empty()
        {
            open.list.spacing = Spacing::Loose;
        }
    }

    /// Closes lists until only so many are open.
    fn close_to(&mut self, depth: usize) {
        if self.open.len() > depth {
            self.close_leaf();
        }
        while self.open.len() > depth {
            if let Some(Open {
                mut list, blocks, ..
            }) = self.open.pop()
            {
                list.items.push(blocks);
                self.add(Block::List(list));
            }
        }
    }

    fn close_leaf(&mut self) {
        match std::mem::replace(&mut self.leaf, Leaf::None) {
            Leaf::None => {}
            Leaf::Paragraph(text) => {
                let text = text.trim_end_matches([' ', '\t']);
                let inlines = Inlines::new(text, self.accept, &mut self.faults).read();
                self.add(Block::Paragraph(inlines));
            }
            Leaf::Fence { text, .. } => self.add(Block::Code(text)),
        }
    }

    fn add(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(open) => open.blocks.push(block),
            None => self.blocks.push(block),
        }
    }
}

fn count(text: &str, sign: u8) -> usize {
    text.bytes().take_while(|b| *b == sign).count()
}

fn opening_fence(line: &Line) -> Option<Leaf> {
    let sign = line
        .text
        .bytes()
        .next()
        .filter(|b| matches!(b, b'`' | b'~'))?;
    let length = count(line.text, sign);
    let fits =
        length >= 3 && (sign == b'~' || count(line.text, b'`') == line.text.matches('`').count());
    fits.then(|| Leaf::Fence {
        sign,
        length,
        indent: line.indent,
        text: String::new(),
    })
}

fn is_closing_fence(text: &str, sign: u8, length: usize) -> bool {
    let found = count(text, sign);
    found >= length
        && text
            .get(found..)
            .is_some_and(|rest| rest.trim_matches([' ', '\t']).is_empty())
}

/// Reads an item's marker; gives it with its number and what follows it.
fn item<'a>(line: &Line<'a>) -> Option<(u8, Option<u32>, Line<'a>)> {
    let digits = line.text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = *line.text.as_bytes().get(digits)?;
    let number = match (digits, sign) {
        (0, b'-' | b'+' | b'*') if !is_rule(line.text) => None,
        (1..=9, b'.' | b')') => Some(line.text.get(..digits)?.parse().ok()?),
        _ => return None,
    };
    let after = Line::new(line.text.get(digits + 1..)?, line.column + digits + 1);
    (after.is_blank() || after.indent > 0).then_some((sign, number, after))
}

/// A thematic break, in CommonMark.
fn is_rule(text: &str) -> bool {
    let sign = text.bytes().next().filter(|b| b"-_*".contains(b));
    let signs = text.bytes().filter(|b| Some(*b) == sign).count();
    signs >= 3
        && text
            .bytes()
            .all(|b| Some(b) == sign || b == b' ' || b == b'\t')
}

/// What CommonMark would make a heading, a block quote or a rule.
fn is_no_such_block(text: &str) -> bool {
    let hashes = count(text, b'#');
    let heading = (1..=6).contains(&hashes)
        && text
            .get(hashes..)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    heading || text.starts_with('>') || is_rule(text)
}
