//! Glyphs as outlines, for files that hold no fonts.

use krilla::text::KrillaGlyph;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{GlyphId, MetadataProvider};

use crate::Trouble;
use crate::code::Code;
use crate::drawn::{Area, Colour, Set, SetLine};
use crate::font::{Fonts, Loaded};
use crate::theme::Drawing;

/// A point of an outline: right and down, in points of the page.
pub(crate) type At = (f32, f32);

/// A part of an outline, from where the one before it ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Segment {
    /// A contour begins.
    Move(At),
    /// A line.
    Line(At),
    /// A quadratic curve by its control point.
    Quad(At, At),
    /// A cubic curve by its control points.
    Cubic(At, At, At),
    /// The contour ends where it began.
    Close,
}

impl Segment {
    /// Each of its points moved; `None` where one can't be.
    pub(crate) fn moved(self, by: &impl Fn(At) -> Option<At>) -> Option<Self> {
        Some(match self {
            Self::Move(to) => Self::Move(by(to)?),
            Self::Line(to) => Self::Line(by(to)?),
            Self::Quad(control, to) => Self::Quad(by(control)?, by(to)?),
            Self::Cubic(a, b, to) => Self::Cubic(by(a)?, by(b)?, by(to)?),
            Self::Close => Self::Close,
        })
    }
}

/// What a line of text looks like.
pub(crate) fn line(
    set: &Set<'_>,
    line: &SetLine,
    fonts: &Fonts<'_>,
) -> Result<Vec<Segment>, Trouble> {
    let mut segments = Vec::new();
    for piece in &line.line.pieces {
        let font = fonts.get(piece.font)?;
        let start = line.x + piece.x;
        let mut pen = Pen::new(&mut segments, font, set.size);
        pen.glyphs(&piece.glyphs, (start, line.baseline));
        for mark in &piece.marks {
            let at = (start + mark.x * set.size, line.baseline);
            pen.glyphs(std::slice::from_ref(&mark.glyph), at);
        }
    }
    Ok(segments)
}

/// What a rectangle looks like.
pub(crate) fn area(area: Area) -> [Segment; 5] {
    let (right, low) = (area.x + area.width, area.y + area.height);
    [
        Segment::Move((area.x, area.y)),
        Segment::Line((right, area.y)),
        Segment::Line((right, low)),
        Segment::Line((area.x, low)),
        Segment::Close,
    ]
}

/// The dark modules of a code.
pub(crate) fn code(code: &Code, place: Area) -> Vec<Segment> {
    let module = place.width / code.modules();
    let runs = code.runs().into_iter();
    runs.flat_map(|run| {
        area(Area {
            x: place.x + f32::from(run.x) * module,
            y: place.y + f32::from(run.y) * module,
            width: f32::from(run.length) * module,
            height: module,
        })
    })
    .collect()
}

/// A drawing fitted into a place of its own proportions.
pub(crate) fn drawing(drawing: &Drawing, place: Area) -> Vec<(Vec<Segment>, Colour)> {
    let unit = place.width / drawing.width;
    let at = |(x, y): At| Some((place.x + x * unit, place.y + y * unit));
    let shapes = drawing.shapes.iter();
    shapes
        .map(|(segments, colour)| {
            let segments = segments.iter().filter_map(|segment| segment.moved(&at));
            (segments.collect(), *colour)
        })
        .collect()
}

/// Draws glyphs of one font in one size.
struct Pen<'a> {
    segments: &'a mut Vec<Segment>,
    font: &'a Loaded<'a>,
    size: f32,
    /// Points in a unit of the font.
    unit: f32,
    origin: At,
}

impl<'a> Pen<'a> {
    fn new(segments: &'a mut Vec<Segment>, font: &'a Loaded<'a>, size: f32) -> Self {
        let em = font
            .outlines
            .metrics(Size::unscaled(), LocationRef::default());
        Self {
            segments,
            font,
            size,
            unit: size / f32::from(em.units_per_em.max(1)),
            origin: (0.0, 0.0),
        }
    }

    fn glyphs(&mut self, glyphs: &[KrillaGlyph], (mut x, y): At) {
        for glyph in glyphs {
            self.origin = (
                x + glyph.x_offset * self.size,
                y - glyph.y_offset * self.size,
            );
            let outlines = self.font.outlines.outline_glyphs();
            let outline = outlines.get(GlyphId::new(glyph.glyph_id.to_u32()));
            if let Some(outline) = outline {
                let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
                // What can't be drawn, a font's fault, stays blank: as the PDF's readers do.
                let _ = outline.draw(settings, self);
            }
            x += glyph.x_advance * self.size;
        }
    }

    fn at(&self, x: f32, y: f32) -> At {
        let (left, baseline) = self.origin;
        (left + x * self.unit, baseline - y * self.unit)
    }
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.segments.push(Segment::Move(self.at(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.segments.push(Segment::Line(self.at(x, y)));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (control, end) = (self.at(cx, cy), self.at(x, y));
        self.segments.push(Segment::Quad(control, end));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (a, b, end) = (self.at(ax, ay), self.at(bx, by), self.at(x, y));
        self.segments.push(Segment::Cubic(a, b, end));
    }

    fn close(&mut self) {
        self.segments.push(Segment::Close);
    }
}
