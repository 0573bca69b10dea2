//! The page: where each text of the sheet stands, and what it is called in the tag tree.

mod block;
mod code;
mod ornament;

use std::num::NonZeroU16;

use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    ContentTag, ListNumbering, Node, SpanTag, Tag, TagGroup, TagTree, WritingMode,
};
use krilla::text::KrillaGlyph;

use assay_messages::locale::Direction;

use crate::Trouble;
use crate::code::QUIET;
use crate::font::{Fonts, Script, Weight};
use crate::pdf::Paper;
use crate::sheet::{Fact, Runs, Sheet, Text};
use block::Block;

const MARGIN: f32 = 68.0;
const LABEL_COLUMN: f32 = 132.0;
const ACCENT: Colour = Colour(0x0A, 0x5A, 0x54);
const INK: Colour = Colour(0x16, 0x20, 0x1E);
const MUTED: Colour = Colour(0x4B, 0x58, 0x56);
const HAIRLINE: Colour = Colour(0xB4, 0xBE, 0xBB);
/// Sizes for the name, largest first: the first in which it takes no more than two lines is used, or the last.
const NAME_SIZES: [f32; 5] = [34.0, 30.0, 26.0, 22.0, 18.0];
const TITLE_SIZES: [f32; 3] = [24.0, 20.0, 16.0];

#[derive(Clone, Copy)]
struct Colour(u8, u8, u8);

impl Colour {
    fn fill(self) -> Fill {
        Fill {
            paint: rgb::Color::new(self.0, self.1, self.2).into(),
            opacity: NormalizedF32::ONE,
            ..Fill::default()
        }
    }
}

/// A page that texts are laid onto, from its top down.
pub(crate) struct Page<'s, 'f> {
    sheet: &'s Sheet,
    fonts: &'s Fonts<'f>,
    width: f32,
    height: f32,
    scale: f32,
    tree: TagTree,
    outline: Outline,
    y: f32,
    /// Width that something else takes at the lines' end.
    beside: f32,
}

/// What a document needs besides the page's marks.
pub(crate) struct Structure {
    pub(crate) tree: TagTree,
    pub(crate) outline: Outline,
    /// Whether nothing stands below the page's end.
    pub(crate) fits: bool,
}

impl<'s, 'f> Page<'s, 'f> {
    /// A page whose drawing is to be scaled down: the smaller the scale, the more it holds.
    pub(crate) fn new(sheet: &'s Sheet, fonts: &'s Fonts<'f>, paper: Paper, scale: f32) -> Self {
        let tree = TagTree::new().with_lang(Some(sheet.language.clone()));
        Self {
            sheet,
            fonts,
            width: paper.width() / scale,
            height: paper.height() / scale,
            scale,
            tree,
            outline: Outline::new(),
            y: 0.0,
            beside: 0.0,
        }
    }

    /// Draws the whole sheet.
    pub(crate) fn draw(mut self, surface: &mut Surface<'_>) -> Result<Structure, Trouble> {
        let sheet = self.sheet;
        self.bar(surface, 52.0);
        self.y = 78.0;
        self.label(surface)?;
        self.y += 30.0;
        let title = self.fitted(&sheet.title, &TITLE_SIZES, Weight::Bold, ACCENT)?;
        self.heading(surface, &title, 1)?;
        self.y += 16.0;
        self.plain(surface, &sheet.awarded_to, 12.0, Weight::Regular, MUTED)?;
        self.y += 4.0;
        let holder = self.fitted(&sheet.holder, &NAME_SIZES, Weight::Bold, INK)?;
        self.body(surface, &holder)?;
        self.y += 6.0;
        self.plain(surface, &sheet.completed, 12.0, Weight::Regular, MUTED)?;
        self.y += 2.0;
        self.plain(surface, &sheet.assessment, 16.0, Weight::Bold, INK)?;
        self.y += 16.0;
        self.notice(surface)?;
        self.y += 24.0;
        let details = self.block(&sheet.details, 13.0, Weight::Bold, ACCENT, self.measure())?;
        self.heading(surface, &details, 2)?;
        self.y += 4.0;
        self.facts(surface)?;
        self.y += 22.0;
        self.what_it_shows(surface)?;
        let foot = self.height - 56.0;
        self.y = foot.max(self.y + 8.0);
        self.plain(surface, &sheet.made_with, 9.0, Weight::Regular, MUTED)?;
        Ok(Structure {
            fits: self.y <= self.height - 24.0,
            tree: self.tree,
            outline: self.outline,
        })
    }

    /// What the certificate shows and doesn't, beside the code that leads to its check.
    fn what_it_shows(&mut self, surface: &mut Surface<'_>) -> Result<(), Trouble> {
        let sheet = self.sheet;
        let below = match &sheet.code {
            Some((code, _)) => {
                // As large on paper whatever the drawing is scaled by.
                let side = code.side() / self.scale;
                let quiet = side / code.modules() * QUIET;
                self.beside = side + quiet.max(12.0);
                self.y + side + quiet
            }
            None => self.y,
        };
        let top = self.y;
        let heading = &sheet.what_it_shows;
        let heading = self.block(heading, 13.0, Weight::Bold, ACCENT, self.measure())?;
        self.heading(surface, &heading, 2)?;
        self.y += 3.0;
        for text in &sheet.shows {
            self.plain(surface, text, 10.5, Weight::Regular, INK)?;
            self.y += 3.0;
        }
        self.beside = 0.0;
        if let Some((code, name)) = &sheet.code {
            self.code_at(surface, code, name, top);
        }
        self.y = self.y.max(below);
        Ok(())
    }

    /// The width of the lines.
    fn measure(&self) -> f32 {
        self.width - 2.0 * MARGIN - self.beside
    }

    /// Where the lines' left end is.
    fn left(&self) -> f32 {
        if self.is_rtl() {
            MARGIN + self.beside
        } else {
            MARGIN
        }
    }

    fn is_rtl(&self) -> bool {
        self.sheet.direction == Direction::Rtl
    }

    fn plain(
        &mut self,
        surface: &mut Surface<'_>,
        text: &Text,
        size: f32,
        weight: Weight,
        colour: Colour,
    ) -> Result<(), Trouble> {
        let block = self.block(text, size, weight, colour, self.measure())?;
        self.body(surface, &block)
    }

    fn body(&mut self, surface: &mut Surface<'_>, block: &Block<'_>) -> Result<(), Trouble> {
        let group = self.group(Tag::P, block.text);
        self.flow(surface, block, group)
    }

    fn heading(
        &mut self,
        surface: &mut Surface<'_>,
        block: &Block<'_>,
        level: u16,
    ) -> Result<(), Trouble> {
        let tag = Tag::Hn(
            NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN),
            Some(block.text.text.clone()),
        );
        let destination = XyzDestination::new(0, Point::from_xy(0.0, self.y * self.scale));
        self.outline
            .push_child(OutlineNode::new(block.text.text.clone(), destination));
        let group = self.group(tag, block.text);
        self.flow(surface, block, group)
    }

    /// Draws a block over the whole width and moves on below it.
    fn flow(
        &mut self,
        surface: &mut Surface<'_>,
        block: &Block<'_>,
        mut group: TagGroup,
    ) -> Result<(), Trouble> {
        let (left, width) = (self.left(), self.measure());
        self.lines(surface, block, left, width, self.y, &mut group)?;
        self.y += block.height();
        self.tree.push(group);
        Ok(())
    }

    fn group<T>(&self, tag: Tag<T>, text: &Text) -> TagGroup
    where
        krilla::tagging::TagKind: From<Tag<T>>,
    {
        let mut tag = krilla::tagging::TagKind::from(tag);
        tag.set_lang(text.language.clone());
        if self.is_rtl() {
            tag.set_writing_mode(Some(WritingMode::RlTb));
        }
        TagGroup::new(tag)
    }

    /// Draws a block's lines; each is a marked content of its own, in reading order.
    fn lines(
        &self,
        surface: &mut Surface<'_>,
        block: &Block<'_>,
        left: f32,
        width: f32,
        top: f32,
        group: &mut TagGroup,
    ) -> Result<(), Trouble> {
        surface.set_fill(Some(block.colour.fill()));
        let mut baseline = top + block.ascent();
        for line in &block.paragraph.lines {
            let start = if self.is_rtl() {
                left + width - line.width
            } else {
                left
            } - line.hang;
            let span = SpanTag {
                lang: block.text.language.as_deref(),
                alt_text: None,
                expanded: None,
                actual_text: None,
            };
            let mark = surface.start_tagged(ContentTag::Span(span));
            for piece in &line.pieces {
                let font = self.fonts.get(piece.font)?.drawing.clone();
                let mut draw = |x: f32, glyphs: &[KrillaGlyph], outlined: bool| {
                    let at = Point::from_xy(start + piece.x + x, baseline);
                    surface.draw_glyphs(
                        at,
                        glyphs,
                        font.clone(),
                        &piece.text,
                        block.size,
                        outlined,
                    );
                };
                draw(0.0, &piece.glyphs, false);
                for mark in &piece.marks {
                    draw(mark.x * block.size, std::slice::from_ref(&mark.glyph), true);
                }
            }
            surface.end_tagged();
            group.push(Node::Leaf(mark));
            baseline += block.line_height();
        }
        Ok(())
    }

    /// The label in its frame, which a look at a printed page can't miss.
    fn label(&mut self, surface: &mut Surface<'_>) -> Result<(), Trouble> {
        let block = self.block(
            &self.sheet.label,
            10.5,
            Weight::Bold,
            ACCENT,
            self.measure() - 20.0,
        )?;
        let width = block
            .paragraph
            .lines
            .iter()
            .map(|line| line.width)
            .fold(0.0, f32::max);
        let (frame_width, frame_height) = (width + 20.0, block.height() + 8.0);
        let left = if self.is_rtl() {
            self.width - MARGIN - frame_width
        } else {
            MARGIN
        };
        self.frame(surface, left, self.y, frame_width, frame_height);
        let mut group = self.group(Tag::P, block.text);
        self.lines(
            surface,
            &block,
            left + 10.0,
            width,
            self.y + 4.0,
            &mut group,
        )?;
        self.tree.push(group);
        self.y += frame_height;
        Ok(())
    }

    /// The notice beside its bar.
    fn notice(&mut self, surface: &mut Surface<'_>) -> Result<(), Trouble> {
        let indent = 14.0;
        let width = self.measure() - indent;
        let block = self.block(&self.sheet.notice, 11.0, Weight::Bold, INK, width)?;
        let (bar, left) = if self.is_rtl() {
            (self.width - MARGIN - 3.0, MARGIN)
        } else {
            (MARGIN, MARGIN + indent)
        };
        self.ornament(surface, bar, self.y, 3.0, block.height(), ACCENT);
        let mut group = self.group(Tag::P, block.text);
        self.lines(surface, &block, left, width, self.y, &mut group)?;
        self.tree.push(group);
        self.y += block.height();
        Ok(())
    }

    fn facts(&mut self, surface: &mut Surface<'_>) -> Result<(), Trouble> {
        let mut list = TagGroup::new(Tag::L(ListNumbering::None));
        self.hairline(surface);
        for fact in &self.sheet.facts {
            let item = self.fact(surface, fact)?;
            list.push(item);
            self.hairline(surface);
        }
        self.tree.push(list);
        Ok(())
    }

    fn fact(&mut self, surface: &mut Surface<'_>, fact: &Fact) -> Result<TagGroup, Trouble> {
        let gap = 12.0;
        let value_width = self.measure() - LABEL_COLUMN - gap;
        let label = self.block(&fact.label, 10.0, Weight::Regular, MUTED, LABEL_COLUMN)?;
        let value = self.block(&fact.value, 10.0, Weight::Regular, INK, value_width)?;
        let value = match fact.value.runs {
            Runs::LeftToRight => self.on_one_line(&fact.value, value, value_width)?,
            Runs::AsPage | Runs::AsItself => value,
        };
        let (label_left, value_left) = if self.is_rtl() {
            (MARGIN + value_width + gap, MARGIN)
        } else {
            (MARGIN, MARGIN + LABEL_COLUMN + gap)
        };
        self.y += 3.0;
        let baseline = label.ascent().max(value.ascent());
        let mut label_group = self.group(Tag::Lbl, label.text);
        self.lines(
            surface,
            &label,
            label_left,
            LABEL_COLUMN,
            self.y + baseline - label.ascent(),
            &mut label_group,
        )?;
        let mut value_group = self.group(Tag::LBody, value.text);
        self.lines(
            surface,
            &value,
            value_left,
            value_width,
            self.y + baseline - value.ascent(),
            &mut value_group,
        )?;
        self.y += label.height().max(value.height()) + 3.0;
        Ok(TagGroup::with_children(
            Tag::LI,
            vec![label_group.into(), value_group.into()],
        ))
    }
}

/// The script of a page's signs and digits where no letter says otherwise.
pub(crate) fn usual(sheet: &Sheet) -> Script {
    match sheet.direction {
        Direction::Rtl => Script::Arabic,
        Direction::Ltr => Script::Latin,
    }
}
