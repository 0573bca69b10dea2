//! The page that a simulation writes: plots, the tables that they are made from, and what they mean. It needs nothing but itself.

use assay_engine::bank::Header;
use assay_engine::id::AudienceId;
use assay_engine::simulate::learners::{ItemResult, Rate, Results};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::learners::Simulated;
use super::{plot, plots, worded};
use crate::speech::{NONE, Speech};

const STYLE: &str = include_str!("page.css");
/// Nothing may be fetched, and nothing may run.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The whole page.
pub(super) fn page(
    speech: &Speech,
    header: &Header,
    audience: Option<&AudienceId>,
    all: &[Simulated<'_>],
) -> String {
    let words = &speech.words;
    let version = header.version.to_string();
    let audience = audience.map_or(NONE, AudienceId::as_str);
    let page = html! {
        (DOCTYPE)
        html lang=(speech.locale.tag()) dir=(speech.locale.direction().as_str()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (words.page_title(&header.title)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (words.page_heading()) " " bdi lang=(header.language) { (header.title) } }
                    p.quiet { (words.page_bank(&header.id.to_string(), &version, audience)) }
                    p.quiet { (words.page_caution()) }
                    @for one in all { (assessment(speech, header, one)) }
                }
            }
        }
    };
    page.into_string()
}

fn assessment(speech: &Speech, header: &Header, one: &Simulated<'_>) -> Markup {
    let results = &one.results;
    let [learners, pace] = worded::assumptions(speech, &one.plan);
    html! {
        section {
            h2 { bdi lang=(header.language) { (one.assessment.title) } " (" bdi { (one.assessment.id) } ")" }
            p { (learners) " " (pace) }
            (look(speech, results))
            (facts(speech, results))
            (obstacles(speech, results))
            (plots::abilities(speech, results))
            (plots::scores(speech, results))
            (plots::time(speech, results))
            (plots::exposure(speech, results))
            (items(speech, results))
        }
    }
}

fn look(speech: &Speech, results: &Results) -> Markup {
    html! {
        div.look {
            @if results.problems.is_empty() {
                p { (speech.words.look_nothing()) }
            } @else {
                h3 { (speech.words.look()) }
                ul { @for problem in &results.problems { li { (worded::problem(speech, problem)) } } }
            }
        }
    }
}

fn fact(name: &str, figure: &str, more: &str) -> Markup {
    html! { div { dt { (name) } dd.figure { (figure) } dd.quiet { (more) } } }
}

fn facts(speech: &Speech, results: &Results) -> Markup {
    let (words, decided) = (&speech.words, &results.classification);
    let percent = |rate: &Rate| speech.percent(rate.share);
    let interval = |rate: &Rate, kappa| worded::interval(speech, rate, kappa);
    let wrong = words.page_wrong(
        &percent(&decided.false_passes),
        &percent(&decided.false_fails),
    );
    let [half, most, nearly, _] = worded::times(speech, &results.time);
    let tries = results.by_try.len();
    html! {
        dl.facts {
            (fact(&words.passed(), &percent(&results.passed), &interval(&results.passed, None)))
            @if let Some(last) = results.by_try.last().filter(|_| tries > 1) {
                (fact(&words.passed_by(tries), &percent(last), &words.page_without_learning()))
            }
            (fact(&words.consistent(), &percent(&decided.consistent), &interval(&decided.consistent, decided.kappa)))
            (fact(&words.accurate(), &percent(&decided.accurate), &wrong))
            @if let Some(ability) = decided.ability_at_cut {
                (fact(&words.half_pass(), &speech.logits(ability), &words.page_logits()))
            }
            @if let Some(reliability) = decided.reliability {
                (fact(&words.reliability(), &speech.decimals(reliability, 2), &words.page_reliability()))
            }
            (fact(&words.page_half(), &half, &words.page_most(&most, &nearly)))
            (fact(&words.page_items(), &worded::length(speech, &results.forms), &worded::forms(speech, &results.forms)))
        }
    }
}

/// What may be wider than the window: it scrolls by itself, by keyboard, too. It is no landmark, as there are many of them.
pub(super) fn scrolling(name: &str, table: &Markup) -> Markup {
    html! { div.scroll tabindex="0" role="group" aria-label=(name) { (table) } }
}

fn obstacles(speech: &Speech, results: &Results) -> Markup {
    let words = &speech.words;
    let table = html! {
        table {
            thead {
                tr {
                    @for cell in [words.column_failed(), words.column_of_all(), words.column_alone()] { th scope="col" { (cell) } }
                }
            }
            tbody {
                @for obstacle in &results.obstacles {
                    tr {
                        th scope="row" { (worded::what(speech, &obstacle.what)) }
                        td { (speech.percent(obstacle.failed.share)) }
                        td { (speech.percent(obstacle.alone.share)) }
                    }
                }
            }
        }
    };
    html! {
        @if !results.obstacles.is_empty() {
            h3 { (words.page_failed()) }
            p { (words.page_failed_text()) }
            (scrolling(&words.page_failed(), &table))
        }
    }
}

fn items(speech: &Speech, results: &Results) -> Markup {
    let words = &speech.words;
    let table = html! {
        table {
            thead {
                tr {
                    th scope="col" { (words.column_item()) }
                    th.word scope="col" { (words.column_type()) }
                    @for cell in [
                        words.column_difficulty(), words.column_exposure(), words.column_facility(), words.column_right(),
                        words.column_partly(), words.column_wrong(), words.column_none(), words.column_seconds(),
                    ] {
                        th scope="col" { (cell) }
                    }
                }
            }
            tbody { @for one in &results.items { (item(speech, one)) } }
        }
    };
    html! {
        h3 { (words.page_each()) }
        p { (words.page_each_text()) }
        (scrolling(&words.page_each(), &table))
    }
}

fn item(speech: &Speech, item: &ItemResult) -> Markup {
    let drawn = f64::from(item.exposure.count.max(1));
    let share = |count: u32| speech.percent(f64::from(count) / drawn);
    html! {
        tr {
            th scope="row" { bdi { (item.item) } }
            td.word { bdi { (item.r#type) } }
            td { (speech.logits(item.difficulty)) }
            td { (plot::share(item.exposure.share)) (speech.percent(item.exposure.share)) }
            td { @if let Some(facility) = item.facility { (plot::share(facility)) (speech.percent(facility)) } @else { "–" } }
            @for count in [item.right, item.partly, item.wrong, item.none] { td { (share(count)) } }
            td { (speech.decimals(item.seconds, 0)) }
        }
    }
}
