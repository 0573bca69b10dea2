//! The result on the screen. The layout is the same whether it was passed or not.

use assay_engine::admission::Admission;
use assay_engine::bank::Revealed;
use assay_engine::bank::modules::Purpose;
use assay_engine::fraction::{Fraction, Share};
use assay_engine::item::Verdict;
use assay_engine::report::{Reason, SectionReport, TopicReport};
use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{Answer, FEW, Outcome, calibration, comparison, counted, gained};
use crate::message::Msg;
use crate::preferences::direction;
use crate::route::Route;
use crate::sitting::texts::Text;
use crate::ui::{Icon, Send, icon, inline, notice, on, plain, rich};
use assay_messages::figures::{cut, explanation, marks, percent, reason, share};

/// The page, with what sends the result in its place.
#[inline(never)]
pub fn view(
    outcome: &Outcome,
    sending: Html,
    words: &LearnerWords,
    outcome_words: &OutcomeWords,
    send: &Send,
) -> Html {
    let shows = |part| outcome.revealed.contains(&part);
    let report = &outcome.report;
    let compared = |answer: &Answer| match &answer.compared {
        Some(compared) => comparison::view(
            compared,
            answer.number.saturating_sub(1),
            words,
            outcome_words,
            send,
        ),
        None => Html::default(),
    };
    let answer = |answer| self::answer(answer, compared(answer), outcome, outcome_words);
    html! {
        <>
            <p class="kicker">{ plain(&outcome.title) }</p>
            <h1>{ heading(outcome, outcome_words) }</h1>
            if shows(Revealed::Score) {
                <p class="lead">{ score(outcome, outcome_words) }</p>
            } else {
                <p>{ outcome_words.result_hidden_score() }</p>
            }
            <p class="kicker">{ outcome_words.result_submitted(outcome.submitted) }</p>
            if outcome.ran_out {
                { notice(outcome_words.result_time_up()) }
            }
            if let Some(by) = outcome.clock_set {
                { notice(if by < 0 { outcome_words.result_clock_back() } else { outcome_words.result_clock_ahead() }) }
            }
            if outcome.draft {
                { notice(format!("{} {}", outcome_words.draft_notice(), outcome_words.not_endorsed())) }
            }
            if outcome.purpose == Some(Purpose::Practice) {
                { notice(outcome_words.result_practice_note()) }
            }
            if let Some(counted) = &outcome.counted {
                { counted::view(counted, outcome_words) }
            }
            if let Some(gained) = outcome.gained.as_ref().filter(|_| shows(Revealed::Score)) {
                { gained::view(gained, shows(Revealed::Topics), outcome_words) }
            }
            if outcome.purpose.is_none() && !report.is_passed() && shows(Revealed::Score) {
                { reasons(outcome, outcome_words) }
            }
            if shows(Revealed::Score) && report.sections.len() > 1 {
                { sections(outcome, outcome_words) }
            }
            if let Some(told) = report.calibration.as_ref().filter(|_| shows(Revealed::Score)) {
                { calibration::view(told, outcome_words) }
            }
            if shows(Revealed::Topics) {
                { topics(outcome, outcome_words) }
            }
            { actions(outcome, words, outcome_words, send) }
            { sending }
            if outcome.answers.is_empty() {
                <p class="kicker">{ outcome_words.result_hidden() }</p>
            } else {
                <section class="answers">
                    <h2>{ outcome_words.result_answers_heading() }</h2>
                    if outcome.purpose.is_none() && shows(Revealed::Answers) {
                        <p><a href={Route::Due.address()}>{ outcome_words.review_due_link() }</a></p>
                    }
                    <ol class="bare">{ for outcome.answers.iter().map(answer) }</ol>
                </section>
            }
        </>
    }
}

/// What became of it. What is for practice or diagnosis is neither passed nor failed.
#[must_use]
pub fn heading(outcome: &Outcome, words: &OutcomeWords) -> String {
    match outcome.purpose {
        Some(Purpose::Practice) => words.result_practice(),
        Some(Purpose::Diagnostic) => words.result_diagnostic(),
        None if outcome.report.is_passed() => words.result_passed(),
        None => words.result_not_passed(),
    }
}

fn score(outcome: &Outcome, words: &OutcomeWords) -> String {
    let (report, formats) = (&outcome.report, words.formats());
    if outcome.purpose.is_some() {
        return words.result_score_plain(
            &marks(formats, report.score),
            &marks(formats, report.max),
            &percent(formats, share(report.score, report.max), None),
        );
    }
    words.result_score(
        &marks(formats, report.score),
        &marks(formats, report.max),
        &percent(formats, share(report.score, report.max), Some(report.cut)),
        &cut(formats, report.cut),
    )
}

#[inline(never)]
fn reasons(outcome: &Outcome, words: &OutcomeWords) -> Html {
    let sections: Vec<&str> = outcome
        .sections
        .iter()
        .map(|title| title.text.as_str())
        .collect();
    let topics: Vec<&str> = outcome
        .topics
        .iter()
        .map(|title| title.text.as_str())
        .collect();
    let text = |failed: &Reason| reason(&outcome.report, *failed, &sections, &topics, words);
    let report = &outcome.report;
    html! {
        <section class="card">
            <h2>{ words.result_reasons_heading() }</h2>
            <ul>{ for report.reasons().iter().map(|reason| html! { <li>{ text(reason) }</li> }) }</ul>
        </section>
    }
}

#[inline(never)]
fn sections(outcome: &Outcome, words: &OutcomeWords) -> Html {
    let formats = words.formats();
    let has_cuts = outcome
        .report
        .sections
        .iter()
        .any(|section| section.cut.is_some());
    let mut parts = outcome.report.sections.iter();
    let has_weights = parts.any(|section| section.weight != 1);
    let row = |(section, title): (&SectionReport, &Text)| {
        let needed = section.cut.map(|limit| cut(formats, limit));
        html! {
            <tr>
                <th scope="row">{ plain(title) }</th>
                <td>{ marks(formats, section.score) }</td>
                <td>{ marks(formats, section.max) }</td>
                <td>{ percent(formats, share(section.score, section.max), section.cut) }</td>
                if has_cuts { <td>{ needed.unwrap_or_default() }</td> }
                if has_weights { <td>{ words.result_weight(section.weight) }</td> }
            </tr>
        }
    };
    html! {
        <section>
            <h2 id="by-section">{ words.result_sections_heading() }</h2>
            <div class="scroll" role="region" aria-labelledby="by-section" tabindex="0"><table aria-labelledby="by-section">
                <thead><tr>
                    <th scope="col">{ words.result_column_section() }</th>
                    <th scope="col">{ words.result_column_marks() }</th>
                    <th scope="col">{ words.result_column_of() }</th>
                    <th scope="col">{ words.result_column_percent() }</th>
                    if has_cuts { <th scope="col">{ words.result_column_needed() }</th> }
                    if has_weights { <th scope="col">{ words.result_column_weight() }</th> }
                </tr></thead>
                <tbody>{ for outcome.report.sections.iter().zip(&outcome.sections).map(row) }</tbody>
            </table></div>
            if outcome.report.compensatory && has_cuts {
                <p>{ words.result_compensatory() }</p>
            }
        </section>
    }
}

#[inline(never)]
fn topics(outcome: &Outcome, words: &OutcomeWords) -> Html {
    let formats = words.formats();
    let report = &outcome.report;
    let row = |(topic, title): (&TopicReport, &Text)| {
        let reached = share(topic.score, topic.max);
        html! {
            <tr>
                <th scope="row">{ plain(title) }</th>
                <td>{ marks(formats, topic.score) }</td>
                <td>{ marks(formats, topic.max) }</td>
                <td>
                    { bar(reached, topic.cut.unwrap_or(report.cut)) }
                    if topic.items < FEW { <span class="kicker">{ words.result_too_few() }</span> }
                </td>
            </tr>
        }
    };
    let cut_text = cut(formats, report.cut);
    let weak: Vec<_> = report
        .weak_topics()
        .into_iter()
        .filter_map(|index| {
            let titled = report.topics.get(index).zip(outcome.topics.get(index))?;
            Some((titled, outcome.study.get(index)?.as_ref()))
        })
        .collect();
    html! {
        <section class="card">
            <h2 id="by-topic">{ words.result_topics_heading() }</h2>
            <div class="scroll" role="region" aria-labelledby="by-topic" tabindex="0"><table aria-labelledby="by-topic">
                <thead><tr>
                    <th scope="col">{ words.result_column_topic() }</th>
                    <th scope="col">{ words.result_column_marks() }</th>
                    <th scope="col">{ words.result_column_of() }</th>
                    <th scope="col">{ words.result_column_percent() }</th>
                </tr></thead>
                <tbody>{ for report.topics.iter().zip(&outcome.topics).map(row) }</tbody>
            </table></div>
            <h3>{ words.result_study_heading() }</h3>
            if weak.is_empty() {
                <p>{ words.result_study_none(&cut_text) }</p>
            } else {
                <ul>{ for weak.into_iter().map(|((topic, title), study)| html! {
                    <li>{ words.result_study_text(&title.text, &marks(formats, topic.score), &marks(formats, topic.max)) }
                        { for study.map(rich) }</li>
                }) }</ul>
            }
        </section>
    }
}

/// Decoration of the figures beside it. Presentation attributes of SVG need no inline style.
#[inline(never)]
fn bar(reached: Fraction, limit: Share) -> Html {
    let length = |share: Fraction| {
        (i128::from(share.numerator().max(0)) * 100 / i128::from(share.denominator()))
            .min(100)
            .to_string()
    };
    html! {
        <svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="track" width="100" height="8" />
            <rect class="fill" width={length(reached)} height="8" />
            <rect class="mark" x={length(limit.fraction())} width="1" height="8" />
        </svg>
    }
}

#[inline(never)]
fn actions(
    outcome: &Outcome,
    words: &LearnerWords,
    outcome_words: &OutcomeWords,
    send: &Send,
) -> Html {
    let again = match &outcome.again {
        Admission::Open { .. } => {
            html! { <a class="btn sec" href={outcome.start.to_string()}>{ outcome_words.try_again() }</a> }
        }
        Admission::Wait { until, .. } => html! { <p>{ outcome_words.try_again_from(until.0) }</p> },
        Admission::NoneLeft => html! { <p>{ words.start_none_left() }</p> },
    };
    html! {
        <div class="row">
            if let Some(route) = &outcome.certificate {
                <a class="btn" href={route.to_string()}>{ outcome_words.get_certificate() }</a>
            }
            <button type="button" class="btn sec" onclick={on(send, Msg::Print)}>{ outcome_words.print() }</button>
            if !outcome.report.is_passed() { { again } }
            <button type="button" class="btn quiet" onclick={on(send, Msg::DownloadAnswers)}>{ words.download_answers() }</button>
        </div>
    }
}

#[inline(never)]
fn answer(answer: &Answer, compared: Html, outcome: &Outcome, words: &OutcomeWords) -> Html {
    let (mark, verdict, class) = match answer.verdict {
        Verdict::Right => (Icon::Tick, words.result_right(), "right"),
        Verdict::Partly => (Icon::Half, words.result_partly_right(), "partly"),
        Verdict::Wrong => (Icon::Cross, words.result_wrong(), "wrong"),
        Verdict::None => (Icon::Ring, words.result_no_answer(), "none"),
        Verdict::Unmarked => (Icon::Ring, words.result_unmarked(), "none"),
    };
    let list = |texts: &[Text]| {
        let item = |text: &Text| html! { <li lang={text.lang.clone()} dir={direction(&text.lang)}>{ inline(&text.text) }</li> };
        html! { <ul class="bare">{ for texts.iter().map(item) }</ul> }
    };
    let shows = |part| outcome.revealed.contains(&part);
    html! {
        <li class="card answer">
            <h3><span class="kicker">{ words.review_question(answer.number) }</span>
                <span lang={answer.stem.lang.clone()} dir={direction(&answer.stem.lang)}>{ inline(&answer.stem.text) }</span></h3>
            if shows(Revealed::Marks) || shows(Revealed::Answers) {
                <p class={classes!("verdict", class)}>{ icon(mark) }{ verdict }{ explained(answer, outcome, words) }</p>
            }
            <dl>
                <dt>{ words.result_your_answer() }</dt>
                <dd>{ if answer.yours.is_empty() { html! { words.result_no_answer() } } else { list(&answer.yours) } }</dd>
                if !answer.right.is_empty() {
                    <dt>{ words.result_right_answer() }</dt><dd>{ list(&answer.right) }</dd>
                }
                { compared }
                if !answer.note.is_empty() {
                    <dt>{ words.note_own() }</dt><dd class="own-note"><bdi>{ answer.note.clone() }</bdi></dd>
                }
                if !answer.feedback.is_empty() {
                    <dt>{ words.result_feedback() }</dt><dd>{ for answer.feedback.iter().map(rich) }</dd>
                }
                if let Some(rationale) = &answer.rationale {
                    <dt>{ words.result_why() }</dt><dd>{ rich(rationale) }</dd>
                }
                if !answer.sources.is_empty() {
                    <dt>{ words.result_sources() }</dt>
                    <dd><ul class="bare">{ for answer.sources.iter().map(|(instrument, locator)| html! {
                        <li><bdi lang="en">{ source(instrument, locator.as_deref(), words) }</bdi></li>
                    }) }</ul></dd>
                }
            </dl>
        </li>
    }
}

fn source(instrument: &str, locator: Option<&str>, words: &OutcomeWords) -> String {
    locator.map_or_else(
        || instrument.to_owned(),
        |locator| words.result_source(instrument, locator),
    )
}

/// How the mark came about.
#[inline(never)]
fn explained(answer: &Answer, outcome: &Outcome, words: &OutcomeWords) -> Html {
    let place = usize::try_from(answer.number)
        .unwrap_or_default()
        .saturating_sub(1);
    let Some(item) = outcome.report.items.get(place) else {
        return Html::default();
    };
    let text = explanation(item, words);
    html! { <span class="mark">{ text }</span> }
}
