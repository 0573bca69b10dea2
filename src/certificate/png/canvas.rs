//! Outlines filled into a grid of points.

use ab_glyph_rasterizer::{Point, Rasterizer, point};

use crate::drawn::Colour;
use crate::outline::{At, Segment};

/// How many steps there are from none of a point covered to all of it. Eyes tell no more at an edge, and with few colours the file is a
/// third as large.
const STEPS: f32 = 15.0;

/// A grid of points, each of one colour.
pub(super) struct Canvas {
    pub(super) width: usize,
    /// Row by row.
    pub(super) points: Vec<Colour>,
    scale: f32,
    /// The grid that an outline is filled in, kept so that its memory is.
    filled: Rasterizer,
}

/// Where an outline lies: whole points, the ends not included.
struct Bounds {
    left: usize,
    top: usize,
    width: usize,
    height: usize,
}

impl Canvas {
    /// A white one; what is drawn is scaled onto it.
    pub(super) fn new(width: f32, height: f32, scale: f32) -> Self {
        let (width, height) = (whole(width.round()), whole(height.round()));
        Self {
            width,
            points: vec![Colour::PAPER; width * height],
            scale,
            filled: Rasterizer::new(0, 0),
        }
    }

    /// Fills an outline: what is inside of it by the rule of non-zero winding.
    pub(super) fn fill(&mut self, segments: &[Segment], colour: Colour) {
        let Some(bounds) = self.bounds(segments) else {
            return;
        };
        self.filled.reset(bounds.width, bounds.height);
        self.trace(segments, &bounds);
        let Self {
            width,
            points,
            filled,
            ..
        } = self;
        let rows = points.chunks_exact_mut(*width).skip(bounds.top);
        let mut rows: Vec<&mut [Colour]> = rows.take(bounds.height).collect();
        filled.for_each_pixel_2d(|x, y, covered| {
            let (x, y) = (place(x), place(y));
            let row = rows.get_mut(y);
            let point = row.and_then(|row| row.get_mut(bounds.left + x));
            if let Some(point) = point {
                *point = mixed(*point, colour, covered);
            }
        });
    }

    fn trace(&mut self, segments: &[Segment], bounds: &Bounds) {
        let scale = self.scale;
        let (left, top) = (bounds.left as f32, bounds.top as f32);
        let on = |(x, y): At| point(x * scale - left, y * scale - top);
        let (mut start, mut last) = (Point::default(), Point::default());
        for segment in segments {
            match *segment {
                Segment::Move(to) => {
                    start = on(to);
                    last = start;
                }
                Segment::Line(to) => {
                    self.filled.draw_line(last, on(to));
                    last = on(to);
                }
                Segment::Quad(control, to) => {
                    self.filled.draw_quad(last, on(control), on(to));
                    last = on(to);
                }
                Segment::Cubic(a, b, to) => {
                    self.filled.draw_cubic(last, on(a), on(b), on(to));
                    last = on(to);
                }
                Segment::Close => {
                    self.filled.draw_line(last, start);
                    last = start;
                }
            }
        }
    }

    /// Where an outline lies; `None` where it has no part, or one that isn't on the canvas, since what is filled has to be inside of its grid.
    fn bounds(&self, segments: &[Segment]) -> Option<Bounds> {
        let (mut low, mut high) = ((f32::MAX, f32::MAX), (f32::MIN, f32::MIN));
        let mut see = |(x, y): At| {
            let (x, y) = (x * self.scale, y * self.scale);
            low = (low.0.min(x), low.1.min(y));
            high = (high.0.max(x), high.1.max(y));
        };
        for segment in segments {
            match *segment {
                Segment::Move(to) | Segment::Line(to) => see(to),
                Segment::Quad(control, to) => [control, to].into_iter().for_each(&mut see),
                Segment::Cubic(a, b, to) => [a, b, to].into_iter().for_each(&mut see),
                Segment::Close => {}
            }
        }
        let height = self.points.len() / self.width.max(1);
        let is_inside =
            low.0 >= 0.0 && low.1 >= 0.0 && high.0 <= self.width as f32 && high.1 <= height as f32;
        if !is_inside {
            return None;
        }
        let (left, top) = (whole(low.0.floor()), whole(low.1.floor()));
        Some(Bounds {
            left,
            top,
            width: whole(high.0.ceil()) - left + 1,
            height: whole(high.1.ceil()) - top + 1,
        })
    }
}

/// A colour over another, as far as it covers the point.
fn mixed(under: Colour, over: Colour, covered: f32) -> Colour {
    let covered = (covered.clamp(0.0, 1.0) * STEPS).round() / STEPS;
    let mix = |under: u8, over: u8| {
        let (under, over) = (f32::from(under), f32::from(over));
        shade(under + (over - under) * covered)
    };
    Colour(
        mix(under.0, over.0),
        mix(under.1, over.1),
        mix(under.2, over.2),
    )
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between two shades"
)]
fn shade(shade: f32) -> u8 {
    shade.round() as u8
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "some thousand points, and never fewer than none"
)]
fn whole(length: f32) -> usize {
    length as usize
}

fn place(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawn::Area;
    use crate::outline::area;

    const BLACK: Colour = Colour(0, 0, 0);

    fn canvas(x: f32, y: f32, width: f32, height: f32) -> Vec<u8> {
        let mut canvas = Canvas::new(4.0, 3.0, 1.0);
        let place = Area {
            x,
            y,
            width,
            height,
        };
        canvas.fill(&area(place), BLACK);
        canvas.points.iter().map(|point| point.0).collect()
    }

    #[test]
    fn a_point_is_as_dark_as_it_is_covered() {
        assert_eq!(
            canvas(1.0, 1.0, 2.0, 1.0),
            [255, 255, 255, 255, 255, 0, 0, 255, 255, 255, 255, 255]
        );
        let half = canvas(0.0, 0.0, 0.4, 3.0);
        assert_eq!(half, [153, 255, 255, 255].repeat(3));
        assert_eq!(canvas(0.0, 0.0, 4.0, 3.0), [0; 12]);
    }

    #[test]
    fn what_is_not_on_the_canvas_is_not_drawn() {
        assert_eq!(canvas(3.0, 1.0, 2.0, 1.0), [255; 12]);
        assert_eq!(canvas(-1.0, 1.0, 2.0, 1.0), [255; 12]);
    }

    #[test]
    fn two_contours_the_same_way_round_are_one_shape() {
        let mut canvas = Canvas::new(2.0, 1.0, 1.0);
        let whole = Area {
            x: 0.0,
            y: 0.0,
            width: 2.0,
            height: 1.0,
        };
        canvas.fill(&[area(whole), area(whole)].concat(), BLACK);
        assert_eq!(canvas.points, [BLACK; 2]);
    }
}
