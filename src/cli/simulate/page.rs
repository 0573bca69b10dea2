//! The page that a simulation writes: plots, the tables that they are made from, and what they mean. It needs nothing but itself.

use assay_engine::bank::Header;
use assay_engine::id::AudienceId;
use assay_engine::simulate::learners::{Rate, Results};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::learners::Simulated;
use super::plot::{self, Bars};
use super::told::{self, interval, logits, minutes, percent};

const STYLE: &str = include_str!("page.css");
/// Nothing may be fetched, and nothing may run.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The whole page.
pub(super) fn page(
    header: &Header,
    audience: Option<&AudienceId>,
    all: &[Simulated<'_>],
) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Simulation: " (header.title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { "Simulation: " bdi lang=(header.language) { (header.title) } }
                    p.quiet {
                        (header.id) ", version " (header.version)
                        @if let Some(audience) = audience { ", for " (audience) }
                    }
                    p.quiet {
                        "These learners are made up. What comes out depends on what was assumed of them; it shows where an assessment is "
                        "likely to go wrong, and doesn’t replace trying it out. The more the assumptions matter to you, the more of them you "
                        "should change to see what follows."
                    }
                    @for one in all { (assessment(header, one)) }
                }
            }
        }
    };
    page.into_string()
}

fn assessment(header: &Header, one: &Simulated<'_>) -> Markup {
    let results = &one.results;
    html! {
        section {
            h2 { bdi lang=(header.language) { (one.assessment.title) } " (" (one.assessment.id) ")" }
            p { (told::assumptions(&one.plan)) "." }
            (look(results))
            (facts(results))
            (obstacles(results))
            (abilities(results))
            (scores(results))
            (time(results))
            (exposure(results))
            (items(results))
        }
    }
}

fn look(results: &Results) -> Markup {
    html! {
        div.look {
            @if results.problems.is_empty() {
                p { "Nothing to look at." }
            } @else {
                h3 { "To look at" }
                ul { @for problem in &results.problems { li { (told::problem(problem)) } } }
            }
        }
    }
}

fn fact(name: &str, figure: &str, more: &str) -> Markup {
    html! { div { dt { (name) } dd.figure { (figure) } dd.quiet { (more) } } }
}

fn facts(results: &Results) -> Markup {
    let decided = &results.classification;
    let rate = |rate: &Rate| format!("95 %: {}", interval(rate));
    let wrong = format!(
        "{} pass but shouldn’t, {} should but don’t",
        percent(decided.false_passes.share),
        percent(decided.false_fails.share)
    );
    let (p90, p95) = (minutes(results.time.p90), minutes(results.time.p95));
    let later = format!("nine in ten {p90}, nineteen in twenty {p95}");
    let kappa = decided
        .kappa
        .map_or_else(String::new, |kappa| format!("; kappa {kappa:.2}"));
    html! {
        dl.facts {
            (fact("Pass at the first try", &percent(results.passed.share), &rate(&results.passed)))
            @if let Some(last) = results.by_try.last().filter(|_| results.by_try.len() > 1) {
                (fact(&format!("Have passed by try {}", results.by_try.len()), &percent(last.share), "without learning in between"))
            }
            (fact("Same decision on another form", &percent(decided.consistent.share), &format!("{}{kappa}", rate(&decided.consistent))))
            (fact("The decision that fits the ability", &percent(decided.accurate.share), &wrong))
            @if let Some(ability) = decided.ability_at_cut {
                (fact("Half of those pass whose ability is", &logits(ability), "logits from the middle of those who took the training"))
            }
            @if let Some(reliability) = decided.reliability {
                (fact("Reliability of the score", &format!("{reliability:.2}"), "correlation of the scores on two forms"))
            }
            (fact("Half take at most", &minutes(results.time.median), &later))
            (fact("Items in a form", &told::length(results), &told::forms(results)))
        }
    }
}

fn obstacles(results: &Results) -> Markup {
    html! {
        @if !results.obstacles.is_empty() {
            h3 { "What the first try fails on" }
            p { "Several parts can fail at once. “On that alone” are those who would have passed but for it." }
            div.scroll {
                table {
                    thead { tr { th { "Part" } th { "of all learners" } th { "on that alone" } } }
                    tbody {
                        @for obstacle in &results.obstacles {
                            tr {
                                th scope="row" { (told::what(&obstacle.what)) }
                                td { (percent(obstacle.failed.share)) }
                                td { (percent(obstacle.alone.share)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A plot, and its table behind a line that opens it.
fn plot(bars: &Bars<'_>, head: &[&str], rows: &[Vec<String>]) -> Markup {
    html! {
        div.plot { (bars.draw()) }
        details {
            summary { "The numbers" }
            div.scroll {
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
            }
        }
    }
}

fn abilities(results: &Results) -> Markup {
    let bands = &results.abilities;
    let first = bands.first().map_or(0.0, |band| band.from);
    let last = bands.last().map(|band| band.to);
    let bars = Bars {
        title: "Share that passes, by ability",
        along: "ability, in logits",
        edges: bands
            .iter()
            .map(|band| band.from)
            .chain(last)
            .map(logits)
            .collect(),
        bars: bands
            .iter()
            .map(|band| (band.passed.share, Some((band.passed.low, band.passed.high))))
            .collect(),
        scale: (1.0, |share| format!("{:.0} %", share * 100.0)),
        mark: results
            .classification
            .ability_at_cut
            .map(|ability| ((ability - first) * 2.0, "half pass".to_owned())),
    };
    let rows: Vec<Vec<String>> = bands
        .iter()
        .map(|band| {
            let of = format!("{} to {}", logits(band.from), logits(band.to));
            vec![
                of,
                band.passed.of.to_string(),
                percent(band.passed.share),
                interval(&band.passed),
            ]
        })
        .collect();
    html! {
        h3 { "Who passes" }
        p { "A good certificate is steep here: who knows little fails, who knows much passes, and few stand between." }
        (plot(&bars, &["Ability", "attempts", "passed", "95 %"], &rows))
    }
}

fn scores(results: &Results) -> Markup {
    let bands = &results.scores;
    let most = bands.iter().map(|band| band.attempts).max().unwrap_or(0);
    let edges = bands.iter().map(|band| band.from).chain([100]);
    let bars = Bars {
        title: "Attempts by score",
        along: "score, in per cent",
        edges: edges.map(|edge| edge.to_string()).collect(),
        bars: bands
            .iter()
            .map(|band| (f64::from(band.attempts), None))
            .collect(),
        scale: (plot::round_up(f64::from(most)), |count| {
            format!("{count:.0}")
        }),
        mark: Some((results.cut * 20.0, "cut".to_owned())),
    };
    let rows: Vec<Vec<String>> = bands
        .iter()
        .map(|band| {
            let share = f64::from(band.attempts) / f64::from(results.learners.max(1));
            vec![
                format!("{} to {} %", band.from, band.to),
                band.attempts.to_string(),
                percent(share),
            ]
        })
        .collect();
    html! {
        h3 { "What they score" }
        p { "First tries. Where many scores lie near the cut, one lucky guess decides." }
        (plot(&bars, &["Score", "attempts", "share"], &rows))
    }
}

fn time(results: &Results) -> Markup {
    let bands = &results.time.bands;
    let most = bands.iter().map(|band| band.attempts).max().unwrap_or(0);
    let first = bands.first().map_or(0, |band| band.from);
    let width = bands.first().map_or(1, |band| band.to - band.from).max(1);
    let last = bands.last().map(|band| band.to);
    let limit = results.time.limit;
    let bars = Bars {
        title: "Attempts by time",
        along: "minutes",
        edges: bands
            .iter()
            .map(|band| band.from)
            .chain(last)
            .map(|edge| edge.to_string())
            .collect(),
        bars: bands
            .iter()
            .map(|band| (f64::from(band.attempts), None))
            .collect(),
        scale: (plot::round_up(f64::from(most)), |count| {
            format!("{count:.0}")
        }),
        // A limit that nobody comes near isn't in the picture.
        mark: limit
            .map(|limit| (limit / 60.0 - first as f64) / width as f64)
            .filter(|place| (0.0..=bands.len() as f64).contains(place))
            .map(|place| (place, "limit".to_owned())),
    };
    let rows: Vec<Vec<String>> = bands
        .iter()
        .map(|band| {
            vec![
                format!("{} to {}", band.from, band.to),
                band.attempts.to_string(),
            ]
        })
        .collect();
    html! {
        h3 { "How long it takes" }
        p { "Both forms of each learner: " (told::time(results)) "." }
        (plot(&bars, &["Minutes", "attempts"], &rows))
    }
}

fn exposure(results: &Results) -> Markup {
    let mut items: Vec<_> = results.items.iter().collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.exposure.count));
    let bars = Bars {
        title: "Share of forms that have an item, from the most to the least frequent",
        along: "items, the most frequent first",
        edges: (0..=items.len()).map(|place| place.to_string()).collect(),
        bars: items
            .iter()
            .map(|item| (item.exposure.share, None))
            .collect(),
        scale: (1.0, |share| format!("{:.0} %", share * 100.0)),
        mark: None,
    };
    html! {
        h3 { "How often each item is met" }
        p { "What is in every form is soon known to everybody; what is in none was written for nothing. The numbers are in the next table." }
        div.plot { (bars.draw()) }
    }
}

fn items(results: &Results) -> Markup {
    let share = |count: u32, of: u32| percent(f64::from(count) / f64::from(of.max(1)));
    html! {
        h3 { "Item by item" }
        p { "Facility is the mean share of an item’s points that learners score. Difficulty and time are assumed, from tags or parameters and from length." }
        div.scroll tabindex="0" role="region" aria-label="Item by item" {
            table {
                thead {
                    tr {
                        @for cell in ["Item", "Type", "Difficulty", "Exposure", "Facility", "right", "partly", "wrong", "none", "Seconds"] {
                            th scope="col" .word[cell == "Type"] { (cell) }
                        }
                    }
                }
                tbody {
                    @for item in &results.items {
                        @let drawn = item.exposure.count;
                        tr {
                            th scope="row" { (item.item) }
                            td.word { (item.r#type) }
                            td { (logits(item.difficulty)) }
                            td { (plot::share(item.exposure.share)) (percent(item.exposure.share)) }
                            td { @if let Some(facility) = item.facility { (plot::share(facility)) (percent(facility)) } @else { "–" } }
                            td { (share(item.right, drawn)) }
                            td { (share(item.partly, drawn)) }
                            td { (share(item.wrong, drawn)) }
                            td { (share(item.none, drawn)) }
                            td { (format!("{:.0}", item.seconds)) }
                        }
                    }
                }
            }
        }
    }
}
