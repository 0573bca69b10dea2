//! The page: where each text of the sheet stands, and what it is to whoever hears it.

mod block;
mod issued;
mod ornament;

use assay_messages::locale::Direction;

use crate::Trouble;
use crate::code::QUIET;
use crate::drawn::{Area, Colour, Drawn, Part, Role, Set, SetLine};
use crate::font::{Fonts, Script, Weight};
use crate::order::Paper;
use crate::sheet::{Fact, Runs, Sheet, Text};
use crate::theme::{Colours, Theme};
use block::Block;

const MARGIN: f32 = 68.0;
const LABEL_COLUMN: f32 = 132.0;
const HAIRLINE: Colour = Colour(0xB4, 0xBE, 0xBB);
/// Sizes for the name, largest first: the first in which it takes no more than two lines is used, or the last.
const NAME_SIZES: [f32; 5] = [34.0, 30.0, 26.0, 22.0, 18.0];
const TITLE_SIZES: [f32; 3] = [24.0, 20.0, 16.0];

/// Scales that are tried for a sheet that is longer than a page, as very long titles and names make it.
const SCALES: [f32; 5] = [1.0, 0.9, 0.8, 0.7, 0.6];
const SMALLEST_SCALE: f32 = 0.5;

/// Lays a sheet out on one page, in the largest scale in which all of it stands there.
pub(crate) fn laid_out<'s>(
    sheet: &'s Sheet,
    theme: Option<&'s Theme>,
    fonts: &'s Fonts<'_>,
    paper: Paper,
) -> Result<Drawn<'s>, Trouble> {
    let at = |scale| Page {
        sheet,
        theme,
        colours: theme.map_or_else(Colours::default, |theme| theme.colours),
        fonts,
        width: paper.width() / scale,
        height: paper.height() / scale,
        scale,
        parts: Vec::new(),
        y: 0.0,
        beside: 0.0,
    };
    for scale in SCALES {
        let drawn = at(scale).draw()?;
        if drawn.fits {
            return Ok(drawn);
        }
    }
    at(SMALLEST_SCALE).draw()
}

/// A page that texts are laid onto, from its top down. The smaller its scale, the more it holds.
struct Page<'s, 'f> {
    sheet: &'s Sheet,
    theme: Option<&'s Theme>,
    colours: Colours,
    fonts: &'s Fonts<'f>,
    width: f32,
    height: f32,
    scale: f32,
    parts: Vec<Part<'s>>,
    y: f32,
    /// Width that something else takes at the lines' end.
    beside: f32,
}

impl<'s, 'f> Page<'s, 'f> {
    /// Draws the whole sheet.
    fn draw(mut self) -> Result<Drawn<'s>, Trouble> {
        let sheet = self.sheet;
        self.adorn();
        self.y = 78.0;
        self.label()?;
        self.issuer()?;
        self.y += 30.0;
        let title = self.fitted(
            &sheet.title,
            &TITLE_SIZES,
            Weight::Bold,
            self.colours.accent,
        )?;
        self.flow(title, Role::Heading(1));
        self.y += 16.0;
        self.plain(&sheet.awarded_to, 12.0, Weight::Regular, self.colours.muted)?;
        self.y += 4.0;
        let holder = self.fitted(&sheet.holder, &NAME_SIZES, Weight::Bold, self.colours.ink)?;
        self.flow(holder, Role::Paragraph);
        self.y += 6.0;
        self.plain(&sheet.completed, 12.0, Weight::Regular, self.colours.muted)?;
        self.y += 2.0;
        self.plain(&sheet.assessment, 16.0, Weight::Bold, self.colours.ink)?;
        self.y += 16.0;
        self.notice()?;
        self.y += 24.0;
        let details = self.block(
            &sheet.details,
            13.0,
            Weight::Bold,
            self.colours.accent,
            self.measure(),
        )?;
        self.flow(details, Role::Heading(2));
        self.y += 4.0;
        self.facts()?;
        self.y += 22.0;
        self.what_it_shows()?;
        self.signatories()?;
        let foot = self.height - 56.0;
        self.y = foot.max(self.y + 8.0);
        self.plain(&sheet.made_with, 9.0, Weight::Regular, self.colours.muted)?;
        Ok(Drawn {
            scale: self.scale,
            fits: self.y <= self.height - 24.0,
            parts: self.parts,
        })
    }

    /// What the certificate shows and doesn't, beside the code that leads to its check.
    fn what_it_shows(&mut self) -> Result<(), Trouble> {
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
        let heading = self.block(
            heading,
            13.0,
            Weight::Bold,
            self.colours.accent,
            self.measure(),
        )?;
        self.flow(heading, Role::Heading(2));
        self.y += 3.0;
        for text in &sheet.shows {
            self.plain(text, 10.5, Weight::Regular, self.colours.ink)?;
            self.y += 3.0;
        }
        self.beside = 0.0;
        if let Some((code, name)) = &sheet.code {
            let side = code.side() / self.scale;
            let x = self.at_end(side);
            let area = Area {
                x,
                y: top,
                width: side,
                height: side,
            };
            self.parts.push(Part::Code(code, name, area));
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

    /// Where something of this width has its left end that stands where lines begin.
    fn at_start(&self, width: f32) -> f32 {
        if self.is_rtl() {
            self.width - MARGIN - width
        } else {
            MARGIN
        }
    }

    /// And that stands where lines end.
    fn at_end(&self, width: f32) -> f32 {
        if self.is_rtl() {
            MARGIN
        } else {
            self.width - MARGIN - width
        }
    }

    fn is_rtl(&self) -> bool {
        self.sheet.direction == Direction::Rtl
    }

    fn plain(
        &mut self,
        text: &'s Text,
        size: f32,
        weight: Weight,
        colour: Colour,
    ) -> Result<(), Trouble> {
        let block = self.block(text, size, weight, colour, self.measure())?;
        self.flow(block, Role::Paragraph);
        Ok(())
    }

    /// Puts a block over the whole width and moves on below it.
    fn flow(&mut self, block: Block<'s>, role: Role) {
        let (left, width, height) = (self.left(), self.measure(), block.height());
        self.put(block, role, left, width, self.y);
        self.y += height;
    }

    /// Puts a block's lines between two ends.
    fn put(&mut self, block: Block<'s>, role: Role, left: f32, width: f32, top: f32) {
        let mut baseline = top + block.ascent();
        let line_height = block.line_height();
        let mut lines = Vec::with_capacity(block.paragraph.lines.len());
        for line in block.paragraph.lines {
            let start = if self.is_rtl() {
                left + width - line.width
            } else {
                left
            } - line.hang;
            lines.push(SetLine {
                x: start,
                baseline,
                line,
            });
            baseline += line_height;
        }
        self.parts.push(Part::Text(Set {
            role,
            text: block.text,
            size: block.size,
            colour: block.colour,
            top,
            lines,
        }));
    }

    /// The label in its frame, which a look at a printed page can't miss.
    fn label(&mut self) -> Result<(), Trouble> {
        let measure = self.measure() - 20.0;
        let block = self.block(
            &self.sheet.label,
            10.5,
            Weight::Bold,
            self.colours.accent,
            measure,
        )?;
        let width = block
            .paragraph
            .lines
            .iter()
            .map(|line| line.width)
            .fold(0.0, f32::max);
        let (frame_width, frame_height) = (width + 20.0, block.height() + 8.0);
        let left = self.at_start(frame_width);
        self.frame(Area {
            x: left,
            y: self.y,
            width: frame_width,
            height: frame_height,
        });
        self.put(block, Role::Paragraph, left + 10.0, width, self.y + 4.0);
        self.y += frame_height;
        Ok(())
    }

    /// The notice beside its bar.
    fn notice(&mut self) -> Result<(), Trouble> {
        let indent = 14.0;
        let width = self.measure() - indent;
        let block = self.block(
            &self.sheet.notice,
            11.0,
            Weight::Bold,
            self.colours.ink,
            width,
        )?;
        let (bar, left) = if self.is_rtl() {
            (self.width - MARGIN - 3.0, MARGIN)
        } else {
            (MARGIN, MARGIN + indent)
        };
        let height = block.height();
        self.ornament(bar, self.y, 3.0, height, self.colours.accent);
        self.put(block, Role::Paragraph, left, width, self.y);
        self.y += height;
        Ok(())
    }

    fn facts(&mut self) -> Result<(), Trouble> {
        self.hairline();
        for fact in &self.sheet.facts {
            self.fact(fact)?;
            self.hairline();
        }
        Ok(())
    }

    fn fact(&mut self, fact: &'s Fact) -> Result<(), Trouble> {
        let gap = 12.0;
        let value_width = self.measure() - LABEL_COLUMN - gap;
        let label = self.block(
            &fact.label,
            10.0,
            Weight::Regular,
            self.colours.muted,
            LABEL_COLUMN,
        )?;
        let value = self.block(
            &fact.value,
            10.0,
            Weight::Regular,
            self.colours.ink,
            value_width,
        )?;
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
        let height = label.height().max(value.height());
        let (label_top, value_top) = (
            self.y + baseline - label.ascent(),
            self.y + baseline - value.ascent(),
        );
        self.put(label, Role::Label, label_left, LABEL_COLUMN, label_top);
        self.put(value, Role::Value, value_left, value_width, value_top);
        self.y += height + 3.0;
        Ok(())
    }
}

/// The script of a page's signs and digits where no letter says otherwise.
pub(crate) fn usual(sheet: &Sheet) -> Script {
    match sheet.direction {
        Direction::Rtl => Script::Arabic,
        Direction::Ltr => Script::Latin,
    }
}
