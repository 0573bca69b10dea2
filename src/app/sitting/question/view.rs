//! A question on the screen.

use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{Answering, Question};
use crate::answer;
use crate::media;
use crate::message::Msg;
use crate::route::Route;
use crate::sitting::navigator::{self, Navigator};
use crate::sitting::open::{Saving, Writer};
use crate::sitting::{case, guidance};
use crate::store::{AttemptId, StoreFailure};
use crate::ui::{
    Icon, Send, choice_card, element, icon, loading, machine_notice, on, plain, stem, text,
};

/// The page; without a navigator as long as the other questions aren't here.
#[inline(never)]
pub fn view(
    question: &Question,
    navigator: Option<&Navigator>,
    id: &AttemptId,
    words: &LearnerWords,
    outcome: Option<&OutcomeWords>,
    send: &Send,
) -> Html {
    let number = question.item + 1;
    let page = html! {
        <>
            { writer(question, words, send) }
            <form novalidate=true onsubmit={go_on(send)}>
                { element("p", "kicker", plain(&question.section)) }
                { about(question, outcome) }
                { asked(question, words, outcome, send) }
                { buttons(question, number, id, words, send) }
            </form>
            { saving(question, words, send) }
            if question.machine {
                { machine_notice(words) }
            }
        </>
    };
    html! {
        <>
            { bar(question, number, words) }
            <div class="columns">
                { case(question, outcome, send) }
                { element("div", "question", page) }
                { beside(navigator, outcome, send) }
            </div>
        </>
    }
}

/// What the question is about, which is read before it. Its words are here: no question about a case is shown without them.
fn case(question: &Question, words: Option<&OutcomeWords>, send: &Send) -> Html {
    match (&question.case, words) {
        (Some(case), Some(words)) => {
            case::view(case, &format!("q-{}", question.key), "h2", words, send)
        }
        _ => Html::default(),
    }
}

fn about(question: &Question, words: Option<&OutcomeWords>) -> Html {
    match (&question.case, words) {
        (Some(case), Some(words)) => case::about(case, words),
        _ => Html::default(),
    }
}

/// The navigator, as soon as it and its words are here.
fn beside(navigator: Option<&Navigator>, words: Option<&OutcomeWords>, send: &Send) -> Html {
    match (navigator, words) {
        (Some(navigator), Some(words)) => navigator::view(navigator, words, send),
        _ => Html::default(),
    }
}

/// Enter goes on; the form itself goes nowhere.
fn go_on(send: &Send) -> Callback<SubmitEvent> {
    let send = send.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        send.emit(Msg::Continue);
    })
}

#[inline(never)]
fn bar(question: &Question, number: u32, words: &LearnerWords) -> Html {
    let content = html! {
        <>
                { text("span", "", words.question_of(number, question.total)) }
                { element("span", "title", plain(&question.assessment)) }
                <progress class="prog" aria-hidden="true" value={number.to_string()} max={question.total.to_string()}></progress>
        </>
    };
    element("div", "bar", element("div", "", content))
}

/// Another tab writes: this one only shows, and can take over.
#[inline(never)]
fn writer(question: &Question, words: &LearnerWords, send: &Send) -> Html {
    if question.writer == Writer::Here {
        return Html::default();
    }
    html! {
        <div class="note" role="group" aria-label={words.second_tab_heading()}>
            <p><strong>{ words.second_tab_heading() }</strong></p>
            <p>{ words.second_tab_text() }</p>
            <button type="button" class="btn" onclick={on(send, Msg::TakeOver)}>{ words.second_tab_take_over() }</button>
        </div>
    }
}

/// The question with what stands beside it.
fn asked(
    question: &Question,
    words: &LearnerWords,
    outcome: Option<&OutcomeWords>,
    send: &Send,
) -> Html {
    match &question.guidance {
        None => controls(question, words, outcome, send),
        Some(beside) => guidance::view(beside, question, words, outcome, send),
    }
}

/// The question, and what it is answered with.
#[inline(never)]
pub fn controls(
    question: &Question,
    words: &LearnerWords,
    outcome: Option<&OutcomeWords>,
    send: &Send,
) -> Html {
    match &question.answer {
        None => fieldset(question, words, outcome, send),
        Some(answer) => otherwise(question, answer, words, outcome, send),
    }
}

/// What stands between the question and its answer. Its words come with the rest of the app, and so do banks that have any.
fn media_of(question: &Question, outcome: Option<&OutcomeWords>) -> Html {
    match (&question.media, outcome) {
        (Some(media), Some(words)) => media::view(media, words),
        _ => Html::default(),
    }
}

/// What is answered otherwise than with choices. Its words come with the rest of the app.
#[inline(never)]
fn otherwise(
    question: &Question,
    answer: &answer::Answer,
    words: &LearnerWords,
    outcome: Option<&OutcomeWords>,
    send: &Send,
) -> Html {
    let Some(outcome) = outcome else {
        return loading(words);
    };
    let group = format!("q-{}", question.key);
    let place = answer::Place {
        number: question.item,
        group: &group,
        writable: question.takes_answers(),
        words: outcome,
        send,
    };
    let heading = stem(question.heading, Some(place.id("stem")), &question.stem);
    let heading = html! { <>{ heading }{ media_of(question, Some(outcome)) }</> };
    answer::group(answer, heading, &place)
}

#[inline(never)]
fn fieldset(
    question: &Question,
    words: &LearnerWords,
    outcome: Option<&OutcomeWords>,
    send: &Send,
) -> Html {
    let hint = match question.answering {
        Answering::One => words.select_one(),
        Answering::Several => words.select_several(),
        Answering::TrueFalse | Answering::Otherwise => words.select_true_false(),
    };
    let group = format!("q-{}", question.key);
    let hint_id = format!("{group}_hint");
    let card = |choice| {
        choice_card(
            choice,
            question.answering,
            question.item,
            &group,
            question.takes_answers(),
            send,
        )
    };
    html! {
        <fieldset key={group.clone()} aria-describedby={hint_id.clone()}>
            <legend>
                { stem(question.heading, Some(format!("{group}_stem")), &question.stem) }
            </legend>
            { media_of(question, outcome) }
            <p id={hint_id} class="kicker">{ hint }</p>
            { element("div", "opts", question.choices.iter().map(card).collect()) }
        </fieldset>
    }
}

#[inline(never)]
fn buttons(
    question: &Question,
    number: u32,
    id: &AttemptId,
    words: &LearnerWords,
    send: &Send,
) -> Html {
    let name = if question.to_review {
        words.to_review()
    } else {
        words.continue_button()
    };
    let flag = if question.flagged {
        words.flagged()
    } else {
        words.flag()
    };
    let row = html! {
        <>
            <button type="submit" class="btn">{ name }</button>
            if number > 1 {
                <a class="btn sec" href={Route::Question(id.clone(), number - 1).to_string()}>{ words.back() }</a>
            }
            if question.writable {
                <button type="button" class="btn quiet" aria-pressed={question.flagged.to_string()} onclick={on(send, Msg::Flag(question.item))}>
                    { icon(Icon::Flag) }{ flag }
                </button>
                if question.answered && question.takes_answers() {
                    <button type="button" class="btn quiet" onclick={on(send, Msg::Respond(question.item, None))}>{ words.clear_answer() }</button>
                }
            }
        </>
    };
    element("div", "row", row)
}

/// Where the answers are. Only what is on the device is called saved.
#[inline(never)]
fn saving(question: &Question, words: &LearnerWords, send: &Send) -> Html {
    let line = |mark, words: String| html! { <p class="save" data-saving={question.saving.name()}>{ icon(mark) }{ text("span", "", words) }</p> };
    let failed = match &question.saving {
        Saving::Saved => return line(Icon::Tick, words.save_saved()),
        Saving::Unsaved | Saving::Storing(_) => return line(Icon::Ring, words.save_saving()),
        Saving::Failed(StoreFailure::Full) => {
            html! { <>{ line(Icon::Alert, words.save_full()) }<p>{ words.save_full_hint() }</p></> }
        }
        Saving::Failed(StoreFailure::Blocked) => {
            html! { <>{ line(Icon::Alert, words.save_blocked()) }<p>{ words.save_memory() }</p></> }
        }
        Saving::Failed(_) => line(Icon::Alert, words.save_failed()),
    };
    html! {
        <div class="err">
            { failed }
            <div class="row">
                <button type="button" class="btn sec" onclick={on(send, Msg::DownloadAnswers)}>{ words.download_answers() }</button>
                <button type="button" class="btn quiet" onclick={on(send, Msg::Save)}>{ words.retry() }</button>
            </div>
        </div>
    }
}
