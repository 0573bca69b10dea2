//! The plots of the page, each with its numbers in a table.

use assay_engine::simulate::learners::{AbilityBand, Results, ScoreBand, TimeBand};
use maud::{Markup, html};

use super::page::scrolling;
use super::plot::{self, Bars};
use super::worded;
use crate::speech::Speech;

/// A plot in its frame. Its scale goes from left to right, wherever the page begins its lines.
fn framed(bars: &Bars<'_>) -> Markup {
    html! { div.plot { div dir="ltr" { (bars.draw()) } } }
}

/// A plot, and its table behind a line that opens it.
fn plot(bars: &Bars<'_>, head: &[String], rows: &[Vec<String>]) -> Markup {
    let table = html! {
        table {
            caption { (bars.title) }
            thead { tr { @for cell in head { th scope="col" { (cell) } } } }
            tbody {
                @for row in rows {
                    tr {
                        @for (place, cell) in row.iter().enumerate() {
                            @if place == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                        }
                    }
                }
            }
        }
    };
    html! {
        (framed(bars))
        details {
            summary { (bars.speech.words.page_numbers()) }
            (scrolling(bars.title, &table))
        }
    }
}

/// Who passes, by ability.
pub(super) fn abilities(speech: &Speech, results: &Results) -> Markup {
    let (words, bands) = (&speech.words, &results.abilities);
    let first = bands.first().map_or(0.0, |band| band.from);
    let last = bands.last().map(|band| band.to);
    let bars = Bars {
        speech,
        title: &words.page_abilities_plot(),
        along: &words.page_abilities_along(),
        edges: bands
            .iter()
            .map(|band| band.from)
            .chain(last)
            .map(|edge| speech.logits(edge))
            .collect(),
        bars: bands
            .iter()
            .map(|band| (band.passed.share, Some((band.passed.low, band.passed.high))))
            .collect(),
        scale: (1.0, &|share| speech.share(share, 0)),
        mark: results
            .classification
            .ability_at_cut
            .map(|ability| ((ability - first) * 2.0, words.page_abilities_mark())),
    };
    let row = |band: &AbilityBand| {
        let [low, high] = worded::ends(speech, &band.passed);
        vec![
            words.range(&speech.logits(band.from), &speech.logits(band.to)),
            speech.count(band.passed.of.into()),
            speech.percent(band.passed.share),
            words.range(&low, &high),
        ]
    };
    let head = [
        words.column_ability(),
        words.column_attempts(),
        words.column_passed(),
        words.page_interval(),
    ];
    let rows: Vec<Vec<String>> = bands.iter().map(row).collect();
    html! {
        h3 { (words.page_abilities()) }
        p { (words.page_abilities_text()) }
        (plot(&bars, &head, &rows))
    }
}

/// What they score.
pub(super) fn scores(speech: &Speech, results: &Results) -> Markup {
    let (words, bands) = (&speech.words, &results.scores);
    let most = bands.iter().map(|band| band.attempts).max().unwrap_or(0);
    let edges = bands.iter().map(|band| band.from).chain([100]);
    let bars = Bars {
        speech,
        title: &words.page_scores_plot(),
        along: &words.page_scores_along(),
        edges: edges.map(|edge| speech.count(edge.into())).collect(),
        bars: bands
            .iter()
            .map(|band| (f64::from(band.attempts), None))
            .collect(),
        scale: (plot::round_up(f64::from(most)), &|count| {
            speech.decimals(count, 0)
        }),
        mark: Some((results.cut * 20.0, words.page_scores_mark())),
    };
    let row = |band: &ScoreBand| {
        let share = f64::from(band.attempts) / f64::from(results.learners.max(1));
        let to = speech.share(f64::from(band.to) / 100.0, 0);
        vec![
            words.range(&speech.count(band.from.into()), &to),
            speech.count(band.attempts.into()),
            speech.percent(share),
        ]
    };
    let head = [
        words.page_score(),
        words.column_attempts(),
        words.page_share(),
    ];
    let rows: Vec<Vec<String>> = bands.iter().map(row).collect();
    html! {
        h3 { (words.page_scores()) }
        p { (words.page_scores_text()) }
        (plot(&bars, &head, &rows))
    }
}

/// How long it takes.
pub(super) fn time(speech: &Speech, results: &Results) -> Markup {
    let (words, bands) = (&speech.words, &results.time.bands);
    let most = bands.iter().map(|band| band.attempts).max().unwrap_or(0);
    let first = bands.first().map_or(0, |band| band.from);
    let width = bands.first().map_or(1, |band| band.to - band.from).max(1);
    let last = bands.last().map(|band| band.to);
    let bars = Bars {
        speech,
        title: &words.page_time_plot(),
        along: &words.page_time_along(),
        edges: bands
            .iter()
            .map(|band| band.from)
            .chain(last)
            .map(|edge| speech.count(edge))
            .collect(),
        bars: bands
            .iter()
            .map(|band| (f64::from(band.attempts), None))
            .collect(),
        scale: (plot::round_up(f64::from(most)), &|count| {
            speech.decimals(count, 0)
        }),
        // A limit that nobody comes near isn't in the picture.
        mark: results
            .time
            .limit
            .map(|limit| (limit / 60.0 - first as f64) / width as f64)
            .filter(|place| (0.0..=bands.len() as f64).contains(place))
            .map(|place| (place, words.page_time_mark())),
    };
    let row = |band: &TimeBand| {
        vec![
            words.range(&speech.count(band.from), &speech.count(band.to)),
            speech.count(band.attempts.into()),
        ]
    };
    let rows: Vec<Vec<String>> = bands.iter().map(row).collect();
    let [half, most, nearly, over] = worded::times(speech, &results.time);
    html! {
        h3 { (words.page_time()) }
        p { (words.page_time_text(&half, &most, &nearly, &over)) }
        (plot(&bars, &[words.page_minutes(), words.column_attempts()], &rows))
    }
}

/// How often each item is met.
pub(super) fn exposure(speech: &Speech, results: &Results) -> Markup {
    let words = &speech.words;
    let mut items: Vec<_> = results.items.iter().collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.exposure.count));
    let places = (0_u64..).take(items.len() + 1);
    let bars = Bars {
        speech,
        title: &words.page_exposure_plot(),
        along: &words.page_exposure_along(),
        edges: places.map(|place| speech.count(place)).collect(),
        bars: items
            .iter()
            .map(|item| (item.exposure.share, None))
            .collect(),
        scale: (1.0, &|share| speech.share(share, 0)),
        mark: None,
    };
    html! {
        h3 { (words.page_exposure()) }
        p { (words.page_exposure_text()) }
        (framed(&bars))
    }
}
