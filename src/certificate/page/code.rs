//! The code on the page: a figure with a name.

use krilla::geom::{PathBuilder, Rect};
use krilla::surface::Surface;
use krilla::tagging::{BBox, ContentTag, Node, Tag};

use super::{Colour, MARGIN, Page};
use crate::code::Code;

/// Black, so that it is read from a copy, too.
const DARK: Colour = Colour(0, 0, 0);

impl Page<'_, '_> {
    /// Draws a code at the end of the lines, from `top` down.
    pub(super) fn code_at(&mut self, surface: &mut Surface<'_>, code: &Code, name: &str, top: f32) {
        let side = code.side() / self.scale;
        let left = if self.is_rtl() {
            MARGIN
        } else {
            self.width - MARGIN - side
        };
        let module = side / code.modules();
        let mut builder = PathBuilder::new();
        for run in code.runs() {
            let (x, y) = (f32::from(run.x) * module, f32::from(run.y) * module);
            let width = f32::from(run.length) * module;
            let rect = Rect::from_xywh(left + x, top + y, width, module);
            rect.into_iter().for_each(|rect| builder.push_rect(rect));
        }
        let Some(path) = builder.finish() else { return };
        let mark = surface.start_tagged(ContentTag::Other);
        surface.set_fill(Some(DARK.fill()));
        surface.draw_path(&path);
        surface.end_tagged();
        // In the page's own measure, whatever the drawing is scaled by.
        let [x, y, side] = [left, top, side].map(|length| length * self.scale);
        let place = Rect::from_xywh(x, y, side, side).map(|rect| BBox::new(0, rect));
        let figure = Tag::Figure(Some(name.to_owned())).with_bbox(place);
        let figure = krilla::tagging::TagGroup::with_children(figure, vec![Node::Leaf(mark)]);
        self.tree.push(figure);
    }
}
