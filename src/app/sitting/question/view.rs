//! A question on the screen.

use assay_engine::digits::decimal;
use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{Answering, Question};
use crate::answer;
use crate::message::Msg;
use crate::route::Route;
use crate::sitting::marks;
use crate::sitting::navigator::{self, Navigator};
use crate::sitting::open::{Saving, Writer};
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
    let asked = match &question.more {
        None => controls(question, words, outcome, send),
        Some(more) => more.asked(question, words, outcome, send),
    };
    let page = html! {
        <>
            { writer(question, words, send) }
            <form novalidate=true onsubmit={go_on(send)}>
                { element("p", "kicker", plain(&question.section)) }
                { asked }
                { buttons(question, number, id, words, send) }
            </form>
            { saving(question, words, send) }
            { own_paper(question, outcome, send) }
            if question.machine {
                { machine_notice(words) }
            }
        </>
    };
    let column = element("div", "question", page);
    let column = match &question.more {
        None => column,
        Some(more) => more.behind_case(question, column, outcome, send),
    };
    html! {
        <>
            { bar(question, number, words, outcome, send) }
            <div class="columns">
                { column }
                { beside(navigator, outcome, send) }
            </div>
        </>
    }
}

/// The learner's own paper, as soon as it and its words are here.
fn own_paper(question: &Question, words: Option<&OutcomeWords>, send: &Send) -> Html {
    match (&question.marks, words) {
        (Some(marks), Some(words)) => marks::view(marks, question, words, send),
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
fn bar(
    question: &Question,
    number: u32,
    words: &LearnerWords,
    outcome: Option<&OutcomeWords>,
    send: &Send,
) -> Html {
    let timer = match &question.more {
        None => Html::default(),
        Some(more) => more.timer(outcome, send),
    };
    let content = html! {
        <>
                { text("span", "", words.question_of(number, question.total)) }
                { element("span", "title", plain(&question.assessment)) }
                <progress class="prog" aria-hidden="true" value={decimal(number)} max={decimal(question.total)}></progress>
                { timer }
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
    let group = ["q-", &question.key].concat();
    let place = answer::Place {
        number: question.item,
        group: &group,
        writable: question.takes_answers(),
        words: outcome,
        send,
    };
    let heading = stem(question.heading, Some(place.id("stem")), &question.stem);
    let heading = match &question.more {
        None => heading,
        Some(more) => {
            html! { <>{ heading }{ more.below_media(Html::default(), Some(outcome)) }</> }
        }
    };
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
    let group = ["q-", &question.key].concat();
    let hint_id = [&group, "_hint"].concat();
    let card = |choice| {
        let card = choice_card(
            choice,
            question.answering,
            question.item,
            &group,
            question.takes_answers(),
            send,
        );
        match &question.marks {
            None => card,
            Some(_) => marks::card(card, choice, question, outcome, send),
        }
    };
    let hint = html! { <p id={hint_id.clone()} class="kicker">{ hint }</p> };
    // Focus is sent there only where there is more.
    let (hint, stem_id) = match &question.more {
        None => (hint, None),
        Some(more) => (
            more.below_media(hint, outcome),
            Some([&group, "_stem"].concat()),
        ),
    };
    html! {
        <fieldset key={group.clone()} aria-describedby={hint_id}>
            <legend>
                { stem(question.heading, stem_id, &question.stem) }
            </legend>
            { hint }
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
            if number > 1 && !question.is_one_way() {
                <a class="btn sec" href={Route::Question(id.clone(), number - 1).address()}>{ words.back() }</a>
            }
            if question.writable {
                <button type="button" class="btn quiet" aria-pressed={question.flagged.to_string()} onclick={on(send, Msg::Flag(question.item))}>
                    { icon(Icon::Flag) }{ flag }
                </button>
                if question.clearable && question.takes_answers() {
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
        Saving::Failed(StoreFailure::Gone) => line(Icon::Alert, words.save_gone()),
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
