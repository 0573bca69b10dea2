//! Plots as inline SVG: bars with intervals, and a mark.
//!
//! Their own, since a plotting library draws its colours and letters into the picture, and these take them from the page: light or
//! dark, and as large as the reader has set them. Every plot has its numbers in a table beside it, so the picture only has a name.

use maud::{Markup, html};

use crate::speech::Speech;

/// A plot of bars side by side, in a picture of [`WIDTH`] by [`HEIGHT`].
pub(super) struct Bars<'a> {
    /// What it shows.
    pub(super) title: &'a str,
    /// What is along it.
    pub(super) along: &'a str,
    /// What stands at the ends of bars: where each begins, and where the last ends. Some are left out where there are many.
    pub(super) edges: Vec<String>,
    /// How high each is, and its interval where it has one.
    pub(super) bars: Vec<(f64, Option<(f64, f64)>)>,
    /// The highest value of the scale, and how one reads.
    pub(super) scale: (f64, &'a dyn Fn(f64) -> String),
    /// A line across, counted in bars from the left, and what it is.
    pub(super) mark: Option<(f64, String)>,
    /// The language that it is in. A scale goes from left to right in every language.
    pub(super) speech: &'a Speech,
}

const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 210.0;
const LEFT: f64 = 50.0;
const RIGHT: f64 = 346.0;
const TOP: f64 = 22.0;
const BOTTOM: f64 = 166.0;
/// How many edges can be read beside each other.
const EDGES: usize = 11;

impl Bars<'_> {
    /// The picture.
    pub(super) fn draw(&self) -> Markup {
        let (most, read) = self.scale;
        let text = |text: &str| self.speech.isolated(text);
        let most = if most > 0.0 { most } else { 1.0 };
        let y = |value: f64| BOTTOM - (BOTTOM - TOP) * (value / most).clamp(0.0, 1.0);
        let step = (RIGHT - LEFT) / self.bars.len().max(1) as f64;
        let x = |bar: f64| LEFT + step * bar;
        let every = self.edges.len().div_ceil(EDGES).max(1);
        html! {
            svg viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(self.title) {
                @for quarter in 0..=4 {
                    @let value = most * f64::from(quarter) / 4.0;
                    line.grid x1=(LEFT) x2=(RIGHT) y1=(at(y(value))) y2=(at(y(value))) {}
                    text.end x=(LEFT - 5.0) y=(at(y(value) + 4.0)) { (text(&read(value))) }
                }
                @for (place, (value, interval)) in self.bars.iter().enumerate() {
                    @let place = place as f64;
                    rect.bar x=(at(x(place) + step * 0.08)) width=(at(step * 0.84)) y=(at(y(*value))) height=(at(BOTTOM - y(*value))) {}
                    @if let Some((low, high)) = interval {
                        line.interval x1=(at(x(place + 0.5))) x2=(at(x(place + 0.5))) y1=(at(y(*low))) y2=(at(y(*high))) {}
                    }
                }
                @for (place, edge) in self.edges.iter().enumerate().step_by(every) {
                    text.middle x=(at(x(place as f64))) y=(BOTTOM + 16.0) { (text(edge)) }
                }
                @if let Some((place, what)) = &self.mark {
                    @let here = x(*place);
                    line.mark x1=(at(here)) x2=(at(here)) y1=(TOP - 8.0) y2=(BOTTOM) {}
                    @if here > (LEFT + RIGHT) / 2.0 {
                        text.end x=(at(here - 5.0)) y=(TOP - 6.0) { (text(what)) }
                    } @else {
                        text x=(at(here + 5.0)) y=(TOP - 6.0) { (text(what)) }
                    }
                }
                text.middle x=(at((LEFT + RIGHT) / 2.0)) y=(HEIGHT - 8.0) { (text(self.along)) }
            }
        }
    }
}

/// A share as a bar inside a table.
pub(super) fn share(share: f64) -> Markup {
    html! {
        svg.inside viewBox="0 0 60 8" aria-hidden="true" {
            rect.rest width="60" height="8" {}
            rect.bar width=(at(60.0 * share.clamp(0.0, 1.0))) height="8" {}
        }
    }
}

/// The next round number that is at least as great: 1, 2, 4, 5 or 10 times a power of ten, so that quarters read well.
pub(super) fn round_up(value: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 < value {
        power *= 10.0;
    }
    let steps = [1.0, 2.0, 4.0, 5.0, 10.0].map(|step| step * power);
    steps
        .into_iter()
        .find(|step| *step >= value)
        .unwrap_or(value)
}

/// A place in the picture; finer than a tenth nobody sees.
fn at(place: f64) -> String {
    format!("{place:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn scales_end_at_round_numbers() {
        for (value, expected) in [
            (0.0, 1.0),
            (3.0, 4.0),
            (4.1, 5.0),
            (11.0, 20.0),
            (101.0, 200.0),
            (1000.0, 1000.0),
        ] {
            assert!((round_up(value) - expected).abs() < 1e-9, "{value}");
        }
    }

    #[test]
    fn bars_stand_on_the_line_and_texts_are_texts() {
        let speech = Speech::of(Some(Language::En)).unwrap();
        let bars = Bars {
            speech: &speech,
            title: "<b>\"",
            along: "x",
            edges: vec!["0".to_owned(), "1".to_owned(), "2".to_owned()],
            bars: vec![(0.5, Some((0.4, 0.6))), (2.0, None)],
            scale: (1.0, &|value| format!("{value}")),
            mark: Some((1.5, "cut".to_owned())),
        };
        let drawn = bars.draw().into_string();
        assert!(drawn.contains("aria-label=\"&lt;b&gt;&quot;\""), "{drawn}");
        // 144 high: half of it, and what is over the scale ends with it.
        assert!(
            drawn.contains("height=\"72.0\"") && drawn.contains("height=\"144.0\""),
            "{drawn}"
        );
    }
}
