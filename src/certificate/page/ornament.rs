//! What is drawn besides text, and means nothing: artifacts to whoever listens to the page.

use krilla::geom::{PathBuilder, Rect};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};

use super::{ACCENT, Colour, HAIRLINE, MARGIN, Page};

impl Page<'_, '_> {
    /// A short thick bar over the page's start.
    pub(super) fn bar(&self, surface: &mut Surface<'_>, y: f32) {
        let width = 72.0;
        let x = if self.is_rtl() {
            self.width - MARGIN - width
        } else {
            MARGIN
        };
        self.ornament(surface, x, y, width, 5.0, ACCENT);
    }

    pub(super) fn hairline(&self, surface: &mut Surface<'_>) {
        self.ornament(surface, MARGIN, self.y, self.measure(), 0.6, HAIRLINE);
    }

    pub(super) fn frame(&self, surface: &mut Surface<'_>, x: f32, y: f32, width: f32, height: f32) {
        let line = 1.0;
        self.ornament(surface, x, y, width, line, ACCENT);
        self.ornament(surface, x, y + height - line, width, line, ACCENT);
        self.ornament(surface, x, y + line, line, height - 2.0 * line, ACCENT);
        self.ornament(
            surface,
            x + width - line,
            y + line,
            line,
            height - 2.0 * line,
            ACCENT,
        );
    }

    /// A filled rectangle that means nothing.
    pub(super) fn ornament(
        &self,
        surface: &mut Surface<'_>,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        colour: Colour,
    ) {
        let Some(rect) = Rect::from_xywh(x, y, width, height) else {
            return;
        };
        let mut builder = PathBuilder::new();
        builder.push_rect(rect);
        let Some(path) = builder.finish() else { return };
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
            ArtifactType::Layout,
        )));
        surface.set_fill(Some(colour.fill()));
        surface.draw_path(&path);
        surface.end_tagged();
    }
}
