//! What only a certificate has that an issuer with a theme signed: its name and logo, who signs for it, and its seal.

use super::{MARGIN, Page};
use crate::Trouble;
use crate::drawn::{Area, Part, Role};
use crate::font::Weight;
use crate::outline;
use crate::theme::Drawing;

/// Room for the logo, at most.
const LOGO: (f32, f32) = (170.0, 48.0);

/// Room for the seal, at most.
const SEAL: (f32, f32) = (76.0, 76.0);

/// Between signatories.
const GAP: f32 = 24.0;

/// No line for a signature is longer.
const SIGNATURE: f32 = 190.0;

impl<'s> Page<'s, '_> {
    /// The logo across from the label, and the issuer's name below that.
    pub(super) fn issuer(&mut self) -> Result<(), Trouble> {
        let sheet = self.sheet;
        let Some(issuer) = &sheet.issuer else {
            return Ok(());
        };
        if let Some(logo) = self.theme.and_then(|theme| theme.logo.as_ref()) {
            let (width, height) = fitted(logo, LOGO);
            let x = self.at_end(width);
            // Upon the label's lower edge, so that the two stand on one line.
            let y = (self.y - height).max(44.0);
            self.picture(logo, &issuer.name.text, (x, y), (width, height));
            self.y = self.y.max(y + height);
        }
        self.y += 14.0;
        self.plain(&issuer.name, 13.0, Weight::Bold, self.colours.ink)
    }

    /// A line with a name for each who signs, and the seal where lines end.
    pub(super) fn signatories(&mut self) -> Result<(), Trouble> {
        let sheet = self.sheet;
        let Some(issuer) = &sheet.issuer else {
            return Ok(());
        };
        let seal = self.theme.and_then(|theme| theme.seal.as_ref());
        let seal = seal.map(|seal| (seal, fitted(seal, SEAL)));
        if issuer.signatories.is_empty() && seal.is_none() {
            return Ok(());
        }
        let (seal_width, seal_height) = seal.map_or((0.0, 0.0), |(_, size)| size);
        let beside = if seal.is_some() {
            seal_width + GAP
        } else {
            0.0
        };
        let count = f32::from(u8::try_from(issuer.signatories.len()).unwrap_or(u8::MAX));
        let each = (self.measure() - beside - GAP * (count - 1.0).max(0.0)) / count.max(1.0);
        let width = each.min(SIGNATURE);
        let mut blocks = Vec::new();
        for (name, title) in &issuer.signatories {
            let name = self.block(name, 10.5, Weight::Bold, self.colours.ink, width)?;
            let title = self.block(title, 9.5, Weight::Regular, self.colours.muted, width)?;
            blocks.push((name, title));
        }
        let heights = blocks
            .iter()
            .map(|(name, title)| name.height() + title.height());
        let text_height = heights.fold(0.0, f32::max) + 4.0;
        // Room to sign in, above the line.
        let height = (34.0 + text_height).max(seal_height);
        // As low as it may: what it belongs to is the whole.
        let top = (self.y + 10.0).max(self.height - 64.0 - height);
        let line = top + height - text_height;
        let mut along = 0.0;
        for (name, title) in blocks {
            let left = if self.is_rtl() {
                self.width - MARGIN - along - width
            } else {
                MARGIN + along
            };
            self.ornament(left, line, width, 0.8, self.colours.ink);
            let (name_top, title_top) = (line + 4.0, line + 4.0 + name.height());
            self.put(name, Role::Paragraph, left, width, name_top);
            self.put(title, Role::Paragraph, left, width, title_top);
            along += width + GAP;
        }
        if let Some((seal, size)) = seal {
            let at = (self.at_end(seal_width), top + height - seal_height);
            self.picture(seal, &issuer.seal, at, size);
        }
        self.y = top + height;
        Ok(())
    }

    fn picture(&mut self, drawing: &Drawing, name: &'s str, at: (f32, f32), size: (f32, f32)) {
        let area = Area {
            x: at.0,
            y: at.1,
            width: size.0,
            height: size.1,
        };
        let shapes = outline::drawing(drawing, area);
        self.parts.push(Part::Picture(shapes, name, area));
    }
}

/// The size of a drawing that is as large as there is room.
fn fitted(drawing: &Drawing, (width, height): (f32, f32)) -> (f32, f32) {
    let scale = (width / drawing.width).min(height / drawing.height);
    (drawing.width * scale, drawing.height * scale)
}
