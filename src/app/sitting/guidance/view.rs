//! What stands beside a question on the screen.

use assay_engine::attempt::Certainty;
use assay_engine::fraction::Share;
use assay_engine::item::Verdict;
use assay_messages::figures::{cut, explanation};
use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{Check, Guidance, Hints, Notice, Passing, Told};
use crate::message::{Guided, Msg};
use crate::preferences::direction;
use crate::sitting::question::{self, Question};
use crate::sitting::texts::Text;
use crate::ui::{Icon, Send, icon, inline, on, rich};

/// Where it is shown, and whom it tells.
struct Place<'a> {
    question: &'a Question,
    words: &'a OutcomeWords,
    send: &'a Send,
}

impl Place<'_> {
    /// The id of one of its parts.
    fn id(&self, part: &str) -> String {
        format!("q-{}_{part}", self.question.key)
    }

    fn does<E: 'static>(&self, step: Guided) -> Callback<E> {
        on(self.send, Msg::Guided(self.question.item, step))
    }
}

/// The question and what stands beside it; the notice alone as long as that wasn't read.
#[inline(never)]
pub fn view(
    beside: &Guidance,
    question: &Question,
    words: &LearnerWords,
    outcome: &OutcomeWords,
    send: &Send,
) -> Html {
    let place = Place {
        question,
        words: outcome,
        send,
    };
    if let Some(notice) = &beside.notice {
        return self::notice(notice, &place);
    }
    html! {
        <>
            { question::controls(question, words, Some(outcome), send) }
            if let Some(said) = beside.certainty {
                { certainty(said, beside.is_closed || !question.writable, &place) }
            }
            { hints(&beside.hints, &place) }
            if let Some(check) = &beside.check {
                { self::check(check, &place) }
            }
            if let Some(told) = &beside.told {
                { self::told(told, beside.is_closed, &place) }
            }
        </>
    }
}

#[inline(never)]
fn notice(notice: &Notice, place: &Place<'_>) -> Html {
    let words = place.words;
    let passing = match (notice.passing, notice.practice) {
        (Passing::Open, false) => Some(words.notice_passing()),
        (Passing::Open, true) => Some(words.notice_passing_practice()),
        (Passing::InVain, _) => Some(words.notice_in_vain()),
        (Passing::Past, _) => None,
    };
    html! {
        <div key={place.id("notice")} class="notice">
            <@{place.question.heading} id={place.id("notice")}>{ icon(Icon::Alert) }<span>{ words.notice_heading() }</span></@>
            { rich(&notice.text) }
            if let Some(passing) = passing {
                <p>{ passing }</p>
            }
            <div class="row">
                <button type="button" class="btn sec" onclick={place.does(Guided::Show)}>{ words.notice_show() }</button>
                if notice.passing == Passing::Open {
                    <button type="button" class="btn sec" onclick={place.does(Guided::PassBy)}>{ words.notice_pass() }</button>
                }
            </div>
        </div>
    }
}

#[inline(never)]
fn certainty(said: Option<Certainty>, is_closed: bool, place: &Place<'_>) -> Html {
    let words = place.words;
    let levels = [
        (Certainty::Low, "low", words.certainty_low()),
        (Certainty::Mid, "mid", words.certainty_mid()),
        (Certainty::High, "high", words.certainty_high()),
    ];
    let level = |(level, name, label): &(Certainty, &str, String)| {
        html! {
            <label class="opt">
                <input type="radio" name={place.id("sure")} id={place.id(&format!("sure-{name}"))} checked={said == Some(*level)}
                    disabled={is_closed} onchange={place.does(Guided::Sure(*level))} />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset key={place.id("sure")} class="aid" aria-describedby={place.id("sure-hint")}>
            <legend><h2>{ words.certainty_heading() }</h2></legend>
            <p id={place.id("sure-hint")} class="kicker">{ words.certainty_hint() }</p>
            <div class="cells">{ for levels.iter().map(level) }</div>
        </fieldset>
    }
}

#[inline(never)]
fn hints(hints: &Hints, place: &Place<'_>) -> Html {
    let words = place.words;
    let taken = |(number, hint): (usize, &Text)| {
        let id = place.id(&format!("hint-{number}"));
        html! { <li id={id}>{ rich(hint) }</li> }
    };
    let button = |price: Share| {
        if price > Share::NONE {
            words.hint_price(&cut(words.formats(), price))
        } else {
            words.hint_free()
        }
    };
    html! {
        <>
            if !hints.taken.is_empty() {
                <section class="aid" aria-labelledby={place.id("hints")}>
                    <h2 id={place.id("hints")}>{ words.hints_heading() }</h2>
                    <ol>{ for hints.taken.iter().enumerate().map(taken) }</ol>
                </section>
            }
            if let Some(price) = hints.next {
                <p><button type="button" class="btn sec" onclick={place.does(Guided::Hint)}>{ button(price) }</button></p>
            }
        </>
    }
}

#[inline(never)]
fn check(check: &Check, place: &Place<'_>) -> Html {
    let words = place.words;
    let left = check.left.map(|left| words.tries_left(left));
    let price = (check.price > Share::NONE && check.left != Some(1))
        .then(|| words.try_price(&cut(words.formats(), check.price)));
    let told: Vec<String> = left.into_iter().chain(price).collect();
    html! {
        <div class="aid">
            <button type="button" class="btn sec" aria-disabled={(!check.is_ready).to_string()} aria-describedby={place.id("tries")}
                onclick={place.does(Guided::Check)}>{ words.check_answer() }</button>
            <p id={place.id("tries")} class="kicker">{ told.join(" ") }</p>
        </div>
    }
}

#[inline(never)]
fn told(told: &Told, is_closed: bool, place: &Place<'_>) -> Html {
    let words = place.words;
    let standing = told.marked.as_ref().map(|marked| match marked.verdict {
        Verdict::Right => (Icon::Tick, words.result_right(), "right"),
        Verdict::Partly => (Icon::Half, words.result_partly_right(), "partly"),
        Verdict::Wrong | Verdict::None => (Icon::Cross, words.result_wrong(), "wrong"),
        Verdict::Unmarked => (Icon::Ring, words.result_unmarked(), "none"),
    });
    let (mark, verdict, class) =
        standing.unwrap_or_else(|| (Icon::Ring, words.check_done(), "none"));
    let heading = match told.number {
        Some(number) => words.try_told(number, &verdict),
        None => verdict,
    };
    html! {
        <section class="card aid" aria-labelledby={place.id("told")}>
            <h2 id={place.id("told")} class={classes!("verdict", class)}>{ icon(mark) }<span>{ heading }</span></h2>
            if let Some(marked) = &told.marked {
                <p>{ explanation(marked, words) }</p>
            }
            { for told.feedback.iter().map(rich) }
            if !told.right.is_empty() {
                <h3>{ words.result_right_answer() }</h3>
                <ul class="bare">{ for told.right.iter().map(line) }</ul>
            }
            if let Some(rationale) = &told.rationale {
                <h3>{ words.result_why() }</h3>
                { rich(rationale) }
            }
            { sources(told, words) }
            if is_closed {
                <p class="kicker">{ words.answer_stays() }</p>
            }
        </section>
    }
}

fn line(text: &Text) -> Html {
    html! { <li lang={text.lang.clone()} dir={direction(&text.lang)}>{ inline(&text.text) }</li> }
}

fn sources(told: &Told, words: &OutcomeWords) -> Html {
    if told.sources.is_empty() {
        return Html::default();
    }
    let source = |(instrument, locator): &(String, Option<String>)| match locator {
        Some(locator) => words.result_source(instrument, locator),
        None => instrument.clone(),
    };
    html! {
        <>
            <h3>{ words.result_sources() }</h3>
            <ul class="bare">{ for told.sources.iter().map(|one| html! { <li><bdi lang="en">{ source(one) }</bdi></li> }) }</ul>
        </>
    }
}
