//! The page painted and tagged: each line is a marked content of its own, each text a group of them in the tag tree.

use std::num::NonZeroU16;

use assay_messages::locale::Direction;
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Identifier, ListNumbering, Node, SpanTag, Tag,
    TagGroup, TagKind, TagTree, WritingMode,
};
use krilla::text::KrillaGlyph;

use crate::Trouble;
use crate::code::Code;
use crate::drawn::{Area, Colour, Part, Role, Set};
use crate::order::Whole;
use crate::outline::Segment;
use crate::sheet::Text;

/// Black, so that it is read from a copy, too.
const DARK: Colour = Colour(0, 0, 0);

/// What a document needs besides the page's marks.
pub(super) struct Structure {
    pub(super) tree: TagTree,
    pub(super) outline: Outline,
}

/// Paints all that is on a page.
pub(super) fn paint(whole: &Whole<'_>, surface: &mut Surface<'_>) -> Result<Structure, Trouble> {
    let language = whole.sheet.language.clone();
    let mut painter = Painter {
        whole,
        tree: TagTree::new().with_lang(Some(language)),
        outline: Outline::new(),
        list: None,
        label: None,
    };
    for part in &whole.drawn.parts {
        match part {
            Part::Ornament(area, colour) => ornament(surface, *area, *colour),
            Part::Text(set) => painter.text(surface, set)?,
            Part::Picture(shapes, name, area) => painter.picture(surface, shapes, name, *area),
            Part::Code(code, name, area) => painter.code(surface, code, name, *area),
        }
    }
    painter.end_list();
    Ok(Structure {
        tree: painter.tree,
        outline: painter.outline,
    })
}

struct Painter<'w> {
    whole: &'w Whole<'w>,
    tree: TagTree,
    outline: Outline,
    /// The list whose facts come one after another.
    list: Option<TagGroup>,
    /// The label whose value comes next.
    label: Option<TagGroup>,
}

impl Painter<'_> {
    fn text(&mut self, surface: &mut Surface<'_>, set: &Set<'_>) -> Result<(), Trouble> {
        if let Role::Heading(_) = set.role {
            let top = set.top * self.whole.drawn.scale;
            let destination = XyzDestination::new(0, Point::from_xy(0.0, top));
            let node = OutlineNode::new(set.text.text.clone(), destination);
            self.outline.push_child(node);
        }
        let mut group = match set.role {
            Role::Heading(level) => {
                let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
                self.group(Tag::Hn(level, Some(set.text.text.clone())), set.text)
            }
            Role::Paragraph => self.group(Tag::P, set.text),
            Role::Label => self.group(Tag::Lbl, set.text),
            Role::Value => self.group(Tag::LBody, set.text),
        };
        self.lines(surface, set, &mut group)?;
        match set.role {
            Role::Label => self.label = Some(group),
            Role::Value => {
                let label = self.label.take().map(Node::from);
                let parts = label.into_iter().chain([group.into()]).collect();
                let item = TagGroup::with_children(Tag::LI, parts);
                let new = || TagGroup::new(Tag::L(ListNumbering::None));
                self.list.get_or_insert_with(new).push(item);
            }
            Role::Heading(_) | Role::Paragraph => {
                self.end_list();
                self.tree.push(group);
            }
        }
        Ok(())
    }

    fn end_list(&mut self) {
        if let Some(list) = self.list.take() {
            self.tree.push(list);
        }
    }

    fn group<T>(&self, tag: Tag<T>, text: &Text) -> TagGroup
    where
        TagKind: From<Tag<T>>,
    {
        let mut tag = TagKind::from(tag);
        tag.set_lang(text.language.clone());
        if self.whole.sheet.direction == Direction::Rtl {
            tag.set_writing_mode(Some(WritingMode::RlTb));
        }
        TagGroup::new(tag)
    }

    fn lines(
        &self,
        surface: &mut Surface<'_>,
        set: &Set<'_>,
        group: &mut TagGroup,
    ) -> Result<(), Trouble> {
        surface.set_fill(Some(fill(set.colour)));
        for line in &set.lines {
            let span = SpanTag {
                lang: set.text.language.as_deref(),
                alt_text: None,
                expanded: None,
                actual_text: None,
            };
            let mark = surface.start_tagged(ContentTag::Span(span));
            for piece in &line.line.pieces {
                let font = self.whole.fonts.get(piece.font)?.drawing.clone();
                let mut draw = |x: f32, glyphs: &[KrillaGlyph], outlined: bool| {
                    let at = Point::from_xy(line.x + piece.x + x, line.baseline);
                    let font = font.clone();
                    surface.draw_glyphs(at, glyphs, font, &piece.text, set.size, outlined);
                };
                draw(0.0, &piece.glyphs, false);
                for mark in &piece.marks {
                    draw(mark.x * set.size, std::slice::from_ref(&mark.glyph), true);
                }
            }
            surface.end_tagged();
            group.push(Node::Leaf(mark));
        }
        Ok(())
    }

    /// A figure with a name.
    fn code(&mut self, surface: &mut Surface<'_>, code: &Code, name: &str, area: Area) {
        let module = area.width / code.modules();
        let mut builder = PathBuilder::new();
        for run in code.runs() {
            let (x, y) = (f32::from(run.x) * module, f32::from(run.y) * module);
            let width = f32::from(run.length) * module;
            let rect = Rect::from_xywh(area.x + x, area.y + y, width, module);
            rect.into_iter().for_each(|rect| builder.push_rect(rect));
        }
        let Some(path) = builder.finish() else { return };
        let mark = surface.start_tagged(ContentTag::Other);
        surface.set_fill(Some(fill(DARK)));
        surface.draw_path(&path);
        surface.end_tagged();
        self.figure(mark, name, area);
    }

    /// A figure with a name, of outlines.
    fn picture(
        &mut self,
        surface: &mut Surface<'_>,
        shapes: &[(Vec<Segment>, Colour)],
        name: &str,
        area: Area,
    ) {
        let mark = surface.start_tagged(ContentTag::Other);
        for (segments, colour) in shapes {
            if let Some(path) = outlined(segments) {
                surface.set_fill(Some(fill(*colour)));
                surface.draw_path(&path);
            }
        }
        surface.end_tagged();
        self.figure(mark, name, area);
    }

    fn figure(&mut self, mark: Identifier, name: &str, area: Area) {
        // In the page's own measure, whatever the drawing is scaled by.
        let scale = self.whole.drawn.scale;
        let [x, y, width, height] =
            [area.x, area.y, area.width, area.height].map(|length| length * scale);
        let place = Rect::from_xywh(x, y, width, height).map(|rect| BBox::new(0, rect));
        let figure = Tag::Figure(Some(name.to_owned())).with_bbox(place);
        self.end_list();
        self.tree
            .push(TagGroup::with_children(figure, vec![Node::Leaf(mark)]));
    }
}

fn outlined(segments: &[Segment]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for segment in segments {
        match *segment {
            Segment::Move((x, y)) => builder.move_to(x, y),
            Segment::Line((x, y)) => builder.line_to(x, y),
            Segment::Quad((ax, ay), (x, y)) => builder.quad_to(ax, ay, x, y),
            Segment::Cubic((ax, ay), (bx, by), (x, y)) => builder.cubic_to(ax, ay, bx, by, x, y),
            Segment::Close => builder.close(),
        }
    }
    builder.finish()
}

/// A filled rectangle: an artifact to whoever listens to the page.
fn ornament(surface: &mut Surface<'_>, area: Area, colour: Colour) {
    let Some(rect) = Rect::from_xywh(area.x, area.y, area.width, area.height) else {
        return;
    };
    let mut builder = PathBuilder::new();
    builder.push_rect(rect);
    let Some(path) = builder.finish() else { return };
    let artifact = Artifact::with_kind(ArtifactType::Layout);
    surface.start_tagged(ContentTag::Artifact(artifact));
    surface.set_fill(Some(fill(colour)));
    surface.draw_path(&path);
    surface.end_tagged();
}

fn fill(colour: Colour) -> Fill {
    Fill {
        paint: rgb::Color::new(colour.0, colour.1, colour.2).into(),
        opacity: NormalizedF32::ONE,
        ..Fill::default()
    }
}
