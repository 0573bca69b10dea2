//! Rich text: a small part of CommonMark, read into a typed tree.
//!
//! There are paragraphs, lists, fenced code; emphasis, strong emphasis, code, links, images, hard line breaks, and
//! spans in another language or direction, written as Pandoc writes them: `[bonjour]{lang=fr dir=ltr}`. There is no
//! HTML: what looks like it stays text. The reader is total: whatever isn't part of the subset is shown as it is
//! written and reported as a [`Fault`], which the check turns into a finding.
//!
//! The subset is held to CommonMark's own examples (`commonmark-0.31.2.json` beside this file). It is read by a parser
//! of our own because `pulldown-cmark` 0.13 without default features adds 71 kB gzip to the Wasm (measured: 77,171
//! against 5,685 bytes for the same cdylib without it; fat LTO, `wasm-opt -Oz`), which is over half of all that a
//! learner may have to load before the first question. Time is linear in the text's length, depth is bounded.

mod block;
mod build;
mod destination;
mod inline;
mod punctuation;
mod run;
mod span;
mod target;
#[cfg(test)]
mod tests;

pub use punctuation::is_punctuation;
pub use target::{ImageFile, Target, is_own_file};

use block::Blocks;
use inline::{Accept, Inlines};

/// How many lists may stand inside each other; deeper markers are text.
pub const MAX_LISTS: usize = 8;
/// How many emphases, links and spans may stand inside each other; deeper ones lose their effect, not their text.
pub const MAX_INLINES: usize = 16;

/// How many faults of one text are told.
pub const MAX_FAULTS: usize = 100;

/// A block of rich text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List(List),
    /// Fenced code: its lines, each with its line feed.
    Code(String),
}

/// A list, ordered or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The number of the first item; `None` for an unordered list.
    pub start: Option<u32>,
    /// Whether blank lines set its items apart, so that their text stands in paragraphs.
    pub spacing: Spacing,
    /// The blocks of each item.
    pub items: Vec<Vec<Block>>,
}

/// How far apart a list's items stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spacing {
    /// Like lines.
    Tight,
    /// Like paragraphs.
    Loose,
}

/// A piece of a line of rich text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text; a line feed in it is as good as a space.
    Text(String),
    /// Emphasis, `*…*` or `_…_`.
    Emphasis(Vec<Inline>),
    /// Strong emphasis, `**…**` or `__…__`.
    Strong(Vec<Inline>),
    /// Code, `` `…` ``.
    Code(String),
    /// A link, `[…](…)` or `<…>`.
    Link {
        /// Where it leads.
        target: Target,
        /// What is shown.
        content: Vec<Inline>,
    },
    /// An image from the bank's own folder, `![…](…)`, or `![](… "decorative")`.
    Image {
        /// Its file.
        file: ImageFile,
        /// Its text alternative; empty where it is said to be decorative, and only then.
        alt: String,
    },
    /// Text in another language or direction, `[…]{lang=… dir=…}`.
    Span {
        /// BCP 47 tag.
        lang: Option<String>,
        /// Direction.
        dir: Option<Direction>,
        /// What is shown.
        content: Vec<Inline>,
    },
    /// A hard line break: a backslash or two spaces at the end of a line.
    Break,
}

/// The direction of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
    /// As its first letter has it.
    Auto,
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
            Self::Auto => "auto",
        }
    }
}

/// Something that is shown as it is written, because rich text has no such thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub code: Code,
    /// The text that it is about, cut short where it is long.
    pub found: String,
}

/// What can be wrong with rich text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// An HTML tag or comment.
    RawHtml,
    /// `&amp;` and the like: the character itself is meant.
    Entity,
    /// A heading, block quote, rule or indented code.
    NoSuchBlock,
    /// `](` without a target after it that can be read. A title has no place there either, but for an image's `"decorative"`.
    LinkForm,
    /// A link to something else than `https://…`, `mailto:…` or `#…`.
    LinkTarget,
    /// An image that isn't a file of the bank's own folder.
    ImageFile,
    /// An image without a text alternative that isn't said to be decorative.
    ImageWithoutAlt,
    /// An image that is said to be decorative, and has a text alternative.
    DecorativeWithAlt,
    /// `]{` without the attributes of a span after it.
    SpanForm,
    /// Nested too deep.
    TooDeep,
}

impl Code {
    /// Every code.
    pub const ALL: [Self; 10] = [
        Self::RawHtml,
        Self::Entity,
        Self::NoSuchBlock,
        Self::LinkForm,
        Self::LinkTarget,
        Self::ImageFile,
        Self::ImageWithoutAlt,
        Self::DecorativeWithAlt,
        Self::SpanForm,
        Self::TooDeep,
    ];

    /// The code's name for programs and messages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RawHtml => "raw-html",
            Self::Entity => "entity",
            Self::NoSuchBlock => "no-such-block",
            Self::LinkForm => "link-form",
            Self::LinkTarget => "link-target",
            Self::ImageFile => "image-file",
            Self::ImageWithoutAlt => "image-without-alt",
            Self::DecorativeWithAlt => "decorative-with-alt",
            Self::SpanForm => "span-form",
            Self::TooDeep => "text-too-deep",
        }
    }
}

/// Notes a fault, quoting the first characters of what it is about.
fn fault(faults: &mut Vec<Fault>, code: Code, found: &str) {
    const QUOTED: usize = 60;
    if faults.len() < MAX_FAULTS {
        faults.push(Fault {
            code,
            found: found.chars().take(QUOTED).collect(),
        });
    }
}

/// Reads rich text.
///
/// ```
/// use assay_engine::rich_text::{Block, Inline, parse};
/// let (blocks, faults) = parse("Do *no* harm.");
/// let text = |text: &str| Inline::Text(text.to_owned());
/// let expected = vec![text("Do "), Inline::Emphasis(vec![text("no")]), text(" harm.")];
/// assert_eq!((blocks, faults), (vec![Block::Paragraph(expected)], vec![]));
/// ```
#[must_use]
pub fn parse(text: &str) -> (Vec<Block>, Vec<Fault>) {
    Blocks::new(&Accept::SUBSET).read(text)
}

/// Reads rich text of one line, such as a choice's, in which nothing is a list or code block.
#[must_use]
pub fn parse_inline(text: &str) -> (Vec<Inline>, Vec<Fault>) {
    let mut faults = Vec::new();
    let inlines = Inlines::new(text.trim(), &Accept::SUBSET, &mut faults).read();
    (inlines, faults)
}

/// The text alone, on one line: for accessible names and shortened stems. Images give their text alternative.
#[must_use]
pub fn plain(blocks: &[Block]) -> String {
    let mut out = String::new();
    write_blocks(blocks, &mut out);
    out
}

/// The text alone of a line of rich text.
#[must_use]
pub fn plain_inline(inlines: &[Inline]) -> String {
    let mut out = String::new();
    write_inlines(inlines, &mut out);
    out
}

fn write_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        match block {
            Block::Paragraph(inlines) => write_inlines(inlines, out),
            Block::List(list) => list.items.iter().for_each(|item| write_blocks(item, out)),
            Block::Code(text) => write_line(text.trim_end(), out),
        }
    }
}

fn write_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Image { alt: text, .. } => {
                write_line(text, out)
            }
            Inline::Break => out.push(' '),
            Inline::Emphasis(content)
            | Inline::Strong(content)
            | Inline::Link { content, .. }
            | Inline::Span { content, .. } => write_inlines(content, out),
        }
    }
}

/// Line feeds become spaces.
fn write_line(text: &str, out: &mut String) {
    out.extend(text.chars().map(|c| if c == '\n' { ' ' } else { c }));
}
