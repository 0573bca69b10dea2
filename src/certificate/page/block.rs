//! Texts laid out, not yet drawn.

use unicode_bidi::Level;

use super::{Page, usual};
use crate::Trouble;
use crate::drawn::Colour;
use crate::font::{Script, Weight};
use crate::shape::{Paragraph, Style, paragraph};
use crate::sheet::{Runs, Text};

/// Sizes for a code that the usual one is too large for.
const CODE_SIZES: [f32; 4] = [9.0, 8.5, 8.0, 7.5];
/// Naskh's letters are smaller than those of Noto Sans at the same size; where text is small, that hurts.
const SMALL_ARABIC: f32 = 1.14;
const LARGE: f32 = 14.0;

/// A text laid out, not yet drawn.
pub(super) struct Block<'t> {
    pub(super) text: &'t Text,
    pub(super) paragraph: Paragraph,
    pub(super) size: f32,
    pub(super) colour: Colour,
}

impl Block<'_> {
    pub(super) fn line_height(&self) -> f32 {
        self.size * (self.paragraph.reach.above + self.paragraph.reach.below)
    }

    /// From the top of a line to its baseline.
    pub(super) fn ascent(&self) -> f32 {
        self.size * self.paragraph.reach.above
    }

    pub(super) fn height(&self) -> f32 {
        self.paragraph
            .lines
            .iter()
            .map(|_| self.line_height())
            .sum()
    }
}

impl Page<'_, '_> {
    pub(super) fn block<'t>(
        &self,
        text: &'t Text,
        size: f32,
        weight: Weight,
        colour: Colour,
        width: f32,
    ) -> Result<Block<'t>, Trouble> {
        let page = if self.is_rtl() {
            Level::rtl()
        } else {
            Level::ltr()
        };
        let base = match text.runs {
            Runs::AsPage => Some(page),
            Runs::AsItself => None,
            Runs::LeftToRight => Some(Level::ltr()),
        };
        let (usual, size) = match text.runs {
            Runs::LeftToRight => (Script::Latin, size),
            Runs::AsPage | Runs::AsItself if size < LARGE && has_arabic(&text.text) => {
                (usual(self.sheet), size * SMALL_ARABIC)
            }
            Runs::AsPage | Runs::AsItself => (usual(self.sheet), size),
        };
        let paragraph = paragraph(
            &text.text,
            Style {
                size,
                weight,
                base,
                page,
                usual,
                width,
            },
            self.fonts,
        )?;
        Ok(Block {
            text,
            paragraph,
            size,
            colour,
        })
    }

    /// The largest of the sizes in which the text takes at most two lines and no word is broken; else the last.
    pub(super) fn fitted<'t>(
        &self,
        text: &'t Text,
        sizes: &[f32],
        weight: Weight,
        colour: Colour,
    ) -> Result<Block<'t>, Trouble> {
        let mut last = self.block(
            text,
            sizes.first().copied().unwrap_or(18.0),
            weight,
            colour,
            self.measure(),
        )?;
        for &size in sizes.iter().skip(1) {
            if last.paragraph.lines.len() <= 2 && !last.paragraph.broken_word {
                break;
            }
            last = self.block(text, size, weight, colour, self.measure())?;
        }
        Ok(last)
    }

    /// The largest size in which a code stands on one line: in one piece it can be compared and copied.
    pub(super) fn on_one_line<'t>(
        &self,
        text: &'t Text,
        mut block: Block<'t>,
        width: f32,
    ) -> Result<Block<'t>, Trouble> {
        for &size in &CODE_SIZES {
            if block.paragraph.lines.len() <= 1 {
                break;
            }
            block = self.block(text, size, Weight::Regular, self.colours.ink, width)?;
        }
        Ok(block)
    }
}

fn has_arabic(text: &str) -> bool {
    text.chars().any(|c| Script::of(c) == Some(Script::Arabic))
}
