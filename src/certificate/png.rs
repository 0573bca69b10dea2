//! The picture: the PDF's page as a PNG, drawn here and not by a browser, so that the same record gives the same bytes everywhere.

mod canvas;
mod file;

use assay_credential::carrier;

use crate::Trouble;
use crate::drawn::{Colour, Part};
use crate::order::{Step, Whole};
use crate::outline;
use canvas::Canvas;

/// Black, so that the code is read from a poor copy, too.
const DARK: Colour = Colour(0, 0, 0);

/// Points of the picture in an inch of paper: enough for its code to be read, and to be printed.
const DENSITY: f32 = 150.0;

/// Points of the paper in an inch.
const INCH: f32 = 72.0;

/// Writes the picture.
pub(crate) fn write(whole: &Whole<'_>, progress: &mut dyn FnMut(Step)) -> Result<Vec<u8>, Trouble> {
    let density = DENSITY / INCH;
    let (width, height) = (whole.paper.width(), whole.paper.height());
    let scale = density * whole.drawn.scale;
    let mut canvas = Canvas::new(width * density, height * density, scale);
    for part in &whole.drawn.parts {
        match part {
            Part::Ornament(area, colour) => canvas.fill(&outline::area(*area), *colour),
            Part::Text(set) => {
                for line in &set.lines {
                    canvas.fill(&outline::line(set, line, whole.fonts)?, set.colour);
                }
            }
            Part::Picture(shapes, ..) => {
                for (segments, colour) in shapes {
                    canvas.fill(segments, *colour);
                }
            }
            Part::Code(code, _, area) => canvas.fill(&outline::code(code, *area), DARK),
        }
    }
    progress(Step::Page);
    let sheet = whole.sheet;
    let chunks = [
        file::density(DENSITY),
        file::text("Title", &sheet.language, &sheet.document_title),
        file::text("Description", &sheet.language, &sheet.subject),
        carrier::png_chunk(whole.credential),
    ];
    progress(Step::Record);
    let png = file::png(&canvas, &chunks.concat());
    progress(Step::File);
    png.ok_or_else(|| Trouble::Writing("picture size".to_owned()))
}
