//! A page laid out: what is drawn where, in the order in which it is read. Whoever writes a file draws the same.

use crate::code::Code;
use crate::outline::Segment;
use crate::shape::Line;
use crate::sheet::Text;

/// A page laid out, its lengths in points from its top left corner.
pub(crate) struct Drawn<'s> {
    /// By how much all of it is scaled down onto the paper.
    pub(crate) scale: f32,
    /// In reading order.
    pub(crate) parts: Vec<Part<'s>>,
    /// Whether nothing stands below the page's end.
    pub(crate) fits: bool,
}

/// Something on the page.
pub(crate) enum Part<'s> {
    /// A rectangle that means nothing.
    Ornament(Area, Colour),
    /// A text.
    Text(Set<'s>),
    /// A picture of filled outlines, and what it is called.
    Picture(Vec<(Vec<Segment>, Colour)>, &'s str, Area),
    /// The code, and what it is called.
    Code(&'s Code, &'s str, Area),
}

/// A place on the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

/// A text in its lines.
pub(crate) struct Set<'s> {
    pub(crate) role: Role,
    pub(crate) text: &'s Text,
    pub(crate) size: f32,
    pub(crate) colour: Colour,
    /// Where the first line begins.
    pub(crate) top: f32,
    pub(crate) lines: Vec<SetLine>,
}

/// What a text is to whoever hears the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A heading of this level.
    Heading(u16),
    /// A paragraph.
    Paragraph,
    /// What a fact is called; its value follows.
    Label,
    /// What a fact says.
    Value,
}

/// A line where it stands.
pub(crate) struct SetLine {
    pub(crate) x: f32,
    pub(crate) baseline: f32,
    pub(crate) line: Line,
}

/// A colour in sRGB: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// What a page is before anything is on it.
    pub(crate) const PAPER: Self = Self(0xFF, 0xFF, 0xFF);
}
