//! The start page on the screen.

use assay_engine::bank::modules::Purpose;
use assay_messages::figures;
use assay_messages::{LearnerWords, Locale};
use yew::prelude::*;

use super::{AGAIN_DIALOG, Page, Start, Way};
use crate::message::{Ask, Msg};
use crate::model::Model;
use crate::preferences::extra_times;
use crate::route::Route;
use crate::shell::input;
use crate::sitting::texts::Text;
use crate::sitting::time;
use crate::ui::{
    Confirm, Send, confirm, element, failure, loading, machine_notice, notice, on, plain, rich,
    text,
};

/// The page at a bank's address.
#[inline(never)]
pub fn view(page: &Page, model: &Model, send: &Send) -> Html {
    let words = &model.words;
    match page {
        Page::Unknown => crate::pages::not_found(words),
        Page::Loading => loading(words),
        Page::Failed(reason) => failure(reason, words, send),
        Page::Several(title, choices) => several(title, choices),
        Page::Start(start) => self::start(start, words, send),
    }
}

#[inline(never)]
fn several(title: &Text, choices: &[(Route, Text)]) -> Html {
    let link = |(route, title): &(Route, Text)| {
        html! { <li class="card offer"><h2><a href={route.address()}>{ plain(title) }</a></h2></li> }
    };
    html! {
        <>
            <h1>{ plain(title) }</h1>
            <ul class="offers">{ for choices.iter().map(link) }</ul>
        </>
    }
}

#[inline(never)]
fn start(start: &Start, words: &LearnerWords, send: &Send) -> Html {
    html! {
        <>
            <p><a class="back" href="#/">{ words.to_catalogue() }</a></p>
            { element("h1", "", plain(&start.title)) }
            if let Some(description) = &start.description {
                { rich(description) }
            }
            if start.machine {
                { machine_notice(words) }
            }
            if start.draft {
                { notice(words.draft_content()) }
            }
            { facts(start, words) }
            if start.storage_blocked {
                { notice([words.start_storage_blocked(), words.start_storage_blocked_hint()].join(" ")) }
            }
            { note(start, words) }
            { passed(start, words) }
            { audience(start, words, send) }
            { extra_time(start, words, send) }
            { actions(start, words, send) }
            { session(start, words) }
            { others(start, words) }
        </>
    }
}

/// What it is for, where that isn't to pass.
fn note(start: &Start, words: &LearnerWords) -> Html {
    match start.purpose {
        None => Html::default(),
        Some(Purpose::Practice) => notice(words.start_practice_note()),
        Some(Purpose::Diagnostic) => notice(words.start_diagnostic_note()),
    }
}

/// The way for who was given a code.
fn session(start: &Start, words: &LearnerWords) -> Html {
    if start.way != Way::Start || !start.certificate {
        return Html::default();
    }
    let route = Route::Session(start.bank.clone(), start.assessment.clone());
    html! { <p><a href={route.address()}>{ words.start_session() }</a></p> }
}

/// What else there is to learn and practise with.
fn others(start: &Start, words: &LearnerWords) -> Html {
    if start.others.is_empty() {
        return Html::default();
    }
    let link = |(route, title): &(Route, Text)| {
        html! { <li><a href={route.address()}>{ plain(title) }</a></li> }
    };
    html! {
        <>
            { text("h2", "", words.start_others()) }
            <ul>{ for start.others.iter().map(link) }</ul>
        </>
    }
}

fn time(start: &Start, words: &LearnerWords) -> Html {
    match &start.timing {
        None => words.start_no_limit().into(),
        Some((timing, factor)) => time::facts(timing, *factor, words),
    }
}

#[inline(never)]
fn facts(start: &Start, words: &LearnerWords) -> Html {
    let fact = |name: String, value: Html| {
        element(
            "div",
            "",
            html! { <>{ text("dt", "", name) }{ element("dd", "", value) }</> },
        )
    };
    let attempts = start.attempts_left.map_or_else(
        || words.start_attempts_free(),
        |left| words.start_attempts_left(left),
    );
    let languages = start.languages.iter().map(|tag| {
        let name =
            Locale::of_tag(tag).map_or_else(|| tag.clone(), |locale| locale.name().to_owned());
        html! { <li lang={tag.clone()}>{ name }</li> }
    });
    let certificate = if start.certificate {
        words.start_certificate_yes()
    } else {
        words.start_certificate_no()
    };
    let facts = html! {
        <>
            { fact(words.start_questions(), words.question_count(start.items).into()) }
            { fact(words.start_time(), time(start, words)) }
            if start.purpose.is_none() {
                { fact(words.start_pass_mark(), pass(start, words)) }
            }
            { fact(words.start_attempts(), attempts.into()) }
            { fact(words.start_languages(), element("ul", "inline", languages.collect())) }
            if start.purpose.is_none() {
                { fact(words.start_certificate(), certificate.into()) }
            }
            if start.pack.is_some() {
                { fact(words.start_offline(), crate::catalogue::save(start.pack, words)) }
            }
            { fact(words.start_storage(), words.start_storage_value().into()) }
        </>
    };
    element("dl", "card facts-list", facts)
}

#[inline(never)]
fn pass(start: &Start, words: &LearnerWords) -> Html {
    let share = |share| figures::cut(words.formats(), share);
    let sections = start
        .section_cuts
        .iter()
        .map(|(title, cut)| words.start_need_section(&share(*cut), &title.text));
    let topics = start
        .topic_cuts
        .iter()
        .map(|(title, cut)| words.start_need_topic(&share(*cut), &title.text));
    let gate = start.gate.then(|| words.start_need_gate());
    let needs: Vec<String> = sections.chain(topics).chain(gate).collect();
    html! {
        <>
            { words.start_pass_mark_value(&share(start.pass)) }
            if !needs.is_empty() {
                { text("p", "", words.start_also_needed()) }
                { element("ul", "", needs.into_iter().map(|need| text("li", "", need)).collect()) }
            }
        </>
    }
}

#[inline(never)]
fn passed(start: &Start, words: &LearnerWords) -> Html {
    let Some((id, submitted)) = &start.passed else {
        return Html::default();
    };
    html! {
        <p class="done">
            { words.start_passed(*submitted) }{ " " }
            <a href={Route::Result(id.clone()).address()}>{ words.start_passed_result() }</a>
            if start.certificate {
                { " " }<a href={Route::Certificate(id.clone()).address()}>{ words.start_passed_certificate() }</a>
            }
        </p>
    }
}

/// A choice: the values that there are, each with its name and whether it is chosen.
#[inline(never)]
pub fn choice(
    id: &'static str,
    label: String,
    choices: Vec<(String, String, bool)>,
    chosen: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| chosen.emit(input::selected(&event)));
    let option = |(value, name, selected)| html! { <option {value} {selected}>{ name }</option> };
    html! {
        <p class="field">
            <label for={id}>{ label }</label>
            <select {id} {onchange}>{ for choices.into_iter().map(option) }</select>
        </p>
    }
}

#[inline(never)]
fn audience(start: &Start, words: &LearnerWords, send: &Send) -> Html {
    if start.audiences.is_empty() || !matches!(start.way, Way::Start | Way::Starting) {
        return Html::default();
    }
    let all = (
        String::new(),
        words.audience_all(),
        start.audience.is_none(),
    );
    let audiences = start.audiences.iter().map(|(id, title)| {
        let is_chosen = start.audience.as_ref() == Some(id);
        (id.as_str().to_owned(), title.text.clone(), is_chosen)
    });
    let choose = {
        let (send, audiences) = (send.clone(), start.audiences.clone());
        Callback::from(move |value: String| {
            let mut ids = audiences.iter().map(|(id, _)| id);
            let chosen = ids.find(|id| id.as_str() == value);
            send.emit(Msg::ChooseAudience(chosen.cloned()));
        })
    };
    let choices = std::iter::once(all).chain(audiences).collect();
    choice("audience", words.start_audience(), choices, choose)
}

/// How much more time the learner needs: the same that the settings ask, where it is needed.
#[inline(never)]
fn extra_time(start: &Start, words: &LearnerWords, send: &Send) -> Html {
    let Some((timing, factor)) = start.timing.as_ref().filter(|_| start.way == Way::Start) else {
        return Html::default();
    };
    let granted = timing.granted(*factor);
    let offered = extra_times().filter(|offered| timing.granted(*offered) == *offered);
    let choices = offered.map(|offered| {
        let name = time::extra_name(offered, words);
        (offered.percent().to_string(), name, offered == granted)
    });
    let choose = send.reform(|value: String| {
        let mut offered = extra_times();
        let chosen = offered.find(|offered| offered.percent().to_string() == value);
        Msg::SetExtraTime(chosen.unwrap_or_default())
    });
    choice("extra-time", words.extra_time(), choices.collect(), choose)
}

#[inline(never)]
fn actions(start: &Start, words: &LearnerWords, send: &Send) -> Html {
    let begin = on(
        send,
        Msg::Start(start.bank.clone(), start.assessment.clone()),
    );
    match &start.way {
        Way::Start => {
            let button = html! { <button type="button" class="btn" onclick={begin}>{ words.start_button() }</button> };
            element("div", "row", button)
        }
        Way::Starting => html! {
            <div class="row">
                <button type="button" class="btn" aria-disabled="true">{ words.start_button() }</button>
                <span role="status">{ words.loading() }</span>
            </div>
        },
        Way::Wait(until) => html! { <p class="note">{ words.start_wait(*until) }</p> },
        Way::NoneLeft => html! { <p class="note">{ words.start_none_left() }</p> },
        Way::Continue(card) => {
            let route = Route::Question(card.id.clone(), card.question);
            let total = u32::try_from(card.form.len()).unwrap_or(start.items);
            let question = Confirm {
                id: AGAIN_DIALOG,
                heading: words.start_again_heading(),
                text: words.start_again_text(),
                keep: words.start_again_keep(),
                on_keep: Msg::StartAgain(Ask::Declined),
                confirm: words.start_again_confirm(),
                on_confirm: Msg::StartAgain(Ask::Confirmed),
            };
            html! {
                <>
                    <p>{ words.start_found(card.saved) }</p>
                    <div class="row">
                        <a class="btn" href={route.address()}>{ words.start_continue(card.question, total) }</a>
                        <button type="button" class="btn quiet" onclick={on(send, Msg::StartAgain(Ask::Pressed))}>{ words.start_again() }</button>
                    </div>
                    { confirm(question, send) }
                </>
            }
        }
    }
}
