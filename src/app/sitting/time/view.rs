//! Time on the screen.

use assay_engine::form::TimeFactor;
use assay_engine::timing::{Left, Timing};
use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{EXTEND_DIALOG, MINUTE, Shown, Step, minutes};
use crate::message::{Ask, Msg};
use crate::ui::{Confirm, Send, confirm, on, text};

/// What is left, in the page's bar, and the question whether to extend.
#[inline(never)]
pub fn view(shown: &Shown, words: &OutcomeWords, send: &Send) -> Html {
    let name = if shown.is_hidden {
        words.time_show()
    } else {
        words.time_hide()
    };
    let hide = on(send, Msg::Time(Step::Hide(!shown.is_hidden)));
    let whole = shown.whole.map(|left| words.time_left(&clock(left, words)));
    let section = shown.section.map(|left| match left.is_up() {
        true => words.time_section_over(),
        false => words.time_section_left(&clock(left, words)),
    });
    let lines = whole.into_iter().chain(section);
    html! {
        <>
            <div class="timer">
                if !shown.is_hidden {
                    <div role="timer" aria-label={words.time_label()}>{ for lines.map(|line| text("span", "", line)) }</div>
                }
                <button type="button" class="btn quiet" onclick={hide}>{ name }</button>
            </div>
            { shown.more.map(|more| extend(more, words, send)).unwrap_or_default() }
        </>
    }
}

/// Whole minutes until five are left, then minutes and seconds.
fn clock(left: Left, words: &OutcomeWords) -> String {
    let left = left.left();
    if left.0 > 5 * MINUTE {
        return words.time_unit_minutes(minutes(left));
    }
    let seconds = left.0.div_ceil(1000);
    let formats = words.formats();
    let number = |number: u64| formats.number(i64::try_from(number).unwrap_or(0));
    let padded = match seconds % 60 {
        under @ 0..10 => [number(0), number(under)].concat(),
        over => number(over),
    };
    // Digits of a clock stand in this order in every script.
    ["\u{2066}", &number(seconds / 60), ":", &padded, "\u{2069}"].concat()
}

fn extend(more: u32, words: &OutcomeWords, send: &Send) -> Html {
    let question = Confirm {
        id: EXTEND_DIALOG,
        heading: words.time_extend_heading(),
        text: words.time_extend_text(more),
        keep: words.time_extend_yes(more),
        on_keep: Msg::Time(Step::Extend(Ask::Confirmed)),
        confirm: words.time_extend_no(),
        on_confirm: Msg::Time(Step::Extend(Ask::Declined)),
    };
    confirm(question, send)
}

/// How an extra time is called.
#[inline(never)]
#[must_use]
pub fn extra_name(factor: TimeFactor, words: &LearnerWords) -> String {
    match factor {
        TimeFactor::NO_LIMIT => words.start_no_limit(),
        TimeFactor::USUAL => words.extra_time_none(),
        _ => {
            let more = i64::from(factor.percent()) - 100;
            words.extra_time_more(&words.formats().percent(more, 100))
        }
    }
}

/// What the start page says of the time that a learner has.
#[inline(never)]
pub fn facts(timing: &Timing, factor: TimeFactor, words: &LearnerWords) -> Html {
    if timing.granted(factor) == TimeFactor::NO_LIMIT {
        return words.start_no_limit().into();
    }
    let whole = timing.whole(factor).map(|whole| {
        if factor == TimeFactor::USUAL {
            words.start_time_limit(minutes(whole))
        } else {
            words.start_time_yours(minutes(whole))
        }
    });
    let sections = (!timing.sections.is_empty()).then(|| words.start_time_sections());
    let away = if timing.pauses {
        words.start_time_stops()
    } else {
        words.start_time_runs()
    };
    let lines = whole.into_iter().chain(sections).chain([away]);
    let lines: Vec<String> = lines.collect();
    lines.join(" ").into()
}
