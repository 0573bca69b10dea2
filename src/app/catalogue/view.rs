//! The catalogue on the screen.

use assay_engine::bank::modules::Purpose;
use assay_messages::LearnerWords;
use yew::prelude::*;

use super::{Module, Offer, Pack, Shelf, Standing};
use crate::message::Msg;
use crate::model::{Model, Opened};
use crate::shell::input;
use crate::ui::{Icon, Send, element, icon, notice, plain, text};

/// The page.
#[inline(never)]
pub fn view(shelf: &Shelf, model: &Model, send: &Send) -> Html {
    let words = &model.words;
    html! {
        <>
            { text("h1", "", words.catalogue_heading()) }
            { text("p", "lead", words.catalogue_purpose()) }
            if matches!(model.storage, crate::store::Storage::Blocked(_)) {
                { not_kept(model) }
            }
            { news(model) }
            { filter(shelf, words, send) }
            if shelf.modules.is_empty() {
                { text("p", "", words.catalogue_none()) }
            }
            { for shelf.modules.iter().map(|module| self::module(module, words)) }
            { open_file(model, words, send) }
        </>
    }
}

/// Nothing is kept here, or it waits for its passphrase.
#[inline(never)]
fn not_kept(model: &Model) -> Html {
    match model.outcome() {
        Some(outcome) if model.is_locked() => crate::protecting::notice(outcome),
        None if model.is_locked() => Html::default(),
        _ => notice(model.words.start_storage_blocked()),
    }
}

/// Somebody who has saved something is told of a newer version.
fn news(model: &Model) -> Html {
    match (&model.offline, model.outcome()) {
        (Some(_), Some(outcome)) => crate::offline::news(model)
            .map(|news| crate::offline::news_notice(news, outcome))
            .unwrap_or_default(),
        _ => Html::default(),
    }
}

#[inline(never)]
fn filter(shelf: &Shelf, words: &LearnerWords, send: &Send) -> Html {
    let choose = {
        let (send, audiences) = (send.clone(), shelf.audiences.clone());
        Callback::from(move |event: Event| {
            let value = input::selected(&event);
            send.emit(Msg::Filter(
                audiences
                    .iter()
                    .map(|(id, _)| id.clone())
                    .find(|id| id.as_str() == value),
            ));
        })
    };
    let option = |(id, title): &(assay_engine::id::AudienceId, crate::sitting::texts::Text)| {
        let selected = shelf.filter.as_ref() == Some(id);
        html! { <option value={id.as_str().to_owned()} {selected} lang={title.lang.clone()}>{ title.text.clone() }</option> }
    };
    html! {
        <p class="field">
            <label for="audience">{ words.audience_label() }</label>
            <select id="audience" onchange={choose}>
                <option value="" selected={shelf.filter.is_none()}>{ words.audience_all() }</option>
                { for shelf.audiences.iter().map(option) }
            </select>
        </p>
    }
}

#[inline(never)]
fn module(module: &Module, words: &LearnerWords) -> Html {
    let offers = module
        .offers
        .iter()
        .map(|offer| self::offer(offer, &module.title, words));
    let content = html! {
        <>
            { element("h2", "", plain(&module.title)) }
            if let Some(description) = &module.description {
                { element("p", "", plain(description)) }
            }
            { element("ul", "offers", offers.collect()) }
            { save(module.pack, words) }
        </>
    };
    element("section", "module", content)
}

/// Where a module is saved for offline, with what that takes, or that it is.
#[inline(never)]
pub fn save(pack: Option<Pack>, words: &LearnerWords) -> Html {
    let text = match pack {
        None => return Html::default(),
        Some(Pack::Takes(megabytes)) => words.save_offline(megabytes),
        Some(Pack::Ready) => words.offline_ready(),
    };
    html! { <p><a class="back" href={crate::route::Route::Offline.address()}>{ text }</a></p> }
}

#[inline(never)]
fn offer(offer: &Offer, module: &crate::sitting::texts::Text, words: &LearnerWords) -> Html {
    let audiences = if offer.audiences.is_empty() {
        words.for_everyone()
    } else {
        let names: Vec<&str> = offer
            .audiences
            .iter()
            .map(|text| text.text.as_str())
            .collect();
        words.for_audiences(&names.join(", "))
    };
    let (name, mark, standing) = match offer.standing {
        Standing::New => ("new", Icon::Ring, words.status_new()),
        Standing::Unfinished => ("unfinished", Icon::Half, words.status_unfinished()),
        Standing::Passed => ("passed", Icon::Tick, words.status_passed()),
        Standing::NotPassed => ("not-passed", Icon::Ring, words.status_not_passed()),
        Standing::Taken => ("taken", Icon::Tick, words.status_taken()),
    };
    let named = words.module_level(&module.text, &offer.level.text);
    let named = match offer.purpose {
        None => named,
        Some(Purpose::Practice) => words.offer_practice(&named),
        Some(Purpose::Diagnostic) => words.offer_diagnostic(&named),
    };
    let facts = html! {
        <>
            { text("span", "", words.question_count(offer.items)) }
            { element("span", "standing", html! { <>{ icon(mark) }{ standing }</> }) }
        </>
    };
    html! {
        <li class="card offer" data-standing={name}>
            <h3><a href={offer.route.address()}>{ named }</a></h3>
            { text("p", "", audiences) }
            { element("p", "facts", facts) }
        </li>
    }
}

#[inline(never)]
fn open_file(model: &Model, words: &LearnerWords, send: &Send) -> Html {
    let chosen = {
        let send = send.clone();
        Callback::from(move |event: Event| input::file(&event, &send))
    };
    let content = html! {
        <>
            { text("h2", "", words.open_answers_heading()) }
            <p id="open-answers-hint">{ words.open_answers_hint() }</p>
            if model.opened == Opened::Unreadable {
                <p class="err" id="open-answers-error">{ words.file_wrong_text() }</p>
            }
            if let Opened::Known(id) = &model.opened {
                <p class="note">{ words.file_exists() }{ " " }
                    <a href={crate::route::Route::Question(id.clone(), 1).address()}>{ words.continue_button() }</a></p>
            }
            <label class="btn sec file" for="open-answers">{ words.open_answers() }
                <input id="open-answers" type="file" accept=".json,application/json" aria-describedby="open-answers-hint" onchange={chosen} />
            </label>
        </>
    };
    element("section", "files", content)
}
