//! What is drawn besides text, and means nothing.

use super::{ACCENT, Colour, HAIRLINE, MARGIN, Page};
use crate::drawn::{Area, Part};

impl Page<'_, '_> {
    /// A short thick bar over the page's start.
    pub(super) fn bar(&mut self, y: f32) {
        let width = 72.0;
        self.ornament(self.at_start(width), y, width, 5.0, ACCENT);
    }

    pub(super) fn hairline(&mut self) {
        self.ornament(MARGIN, self.y, self.measure(), 0.6, HAIRLINE);
    }

    pub(super) fn frame(&mut self, area: Area) {
        let line = 1.0;
        let Area {
            x,
            y,
            width,
            height,
        } = area;
        self.ornament(x, y, width, line, ACCENT);
        self.ornament(x, y + height - line, width, line, ACCENT);
        self.ornament(x, y + line, line, height - 2.0 * line, ACCENT);
        let right = x + width - line;
        self.ornament(right, y + line, line, height - 2.0 * line, ACCENT);
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
