//! What is drawn besides text, and means nothing.

use super::{Colour, HAIRLINE, MARGIN, Page};
use crate::drawn::{Area, Part};
use crate::theme::Ornament;

impl Page<'_, '_> {
    /// What adorns the page.
    pub(super) fn adorn(&mut self) {
        let ornament = self
            .theme
            .map_or_else(Ornament::default, |theme| theme.ornament);
        match ornament {
            // A short thick bar over the page's start.
            Ornament::Bar => {
                let width = 72.0;
                let x = self.at_start(width);
                self.ornament(x, 52.0, width, 5.0, self.colours.accent);
            }
            // As far from the paper's edge as printers reach.
            Ornament::Frame => {
                self.lines_around(24.0, 2.0);
                self.lines_around(29.0, 0.6);
            }
            Ornament::None => {}
        }
    }

    /// Lines around the page, so far within it and so thick.
    fn lines_around(&mut self, inset: f32, line: f32) {
        let area = Area {
            x: inset,
            y: inset,
            width: self.width - 2.0 * inset,
            height: self.height - 2.0 * inset,
        };
        self.around(area, line);
    }

    pub(super) fn hairline(&mut self) {
        self.ornament(MARGIN, self.y, self.measure(), 0.6, HAIRLINE);
    }

    pub(super) fn frame(&mut self, area: Area) {
        self.around(area, 1.0);
    }

    fn around(&mut self, area: Area, line: f32) {
        let accent = self.colours.accent;
        let Area {
            x,
            y,
            width,
            height,
        } = area;
        self.ornament(x, y, width, line, accent);
        self.ornament(x, y + height - line, width, line, accent);
        self.ornament(x, y + line, line, height - 2.0 * line, accent);
        let right = x + width - line;
        self.ornament(right, y + line, line, height - 2.0 * line, accent);
    }

    /// A filled rectangle.
    pub(super) fn ornament(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        let area = Area {
            x,
            y,
            width,
            height,
        };
        self.parts.push(Part::Ornament(area, colour));
    }
}
