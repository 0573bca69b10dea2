//! What the preview for trainers lists: banks, and the items of one.

use std::rc::Rc;

use assay_engine::id::ItemId;
use assay_engine::item::{Item, ItemType};
use assay_engine::json::ToNode;
use assay_messages::OutcomeWords;
use yew::prelude::*;

use crate::gallery::{Finding, Found, find, items as all_items};
use crate::message::Msg;
use crate::model::Model;
use crate::preferences::direction;
use crate::route::Route;
use crate::shell::input;
use crate::sitting::texts::{Text, Texts};
use crate::start::title;
use crate::ui::{Send, inline, notice, option, plain};

/// All banks that are published here.
#[inline(never)]
pub(super) fn banks(model: &Model, words: &OutcomeWords) -> Html {
    let catalogue = &model.catalogue;
    let bank = |bank: &assay_engine::bank::modules::Listed| {
        let module = catalogue
            .modules
            .iter()
            .find(|one| one.id == bank.id.module);
        let level = catalogue.levels.iter().find(|one| one.id == bank.id.level);
        let module = title(model, module.map(|one| &one.title), bank.id.module.as_str());
        let level = title(model, level.map(|one| &one.title), bank.id.level.as_str());
        let named = model.words.module_level(&module.text, &level.text);
        html! { <li><a href={Route::PreviewBank(bank.id.clone()).address()}>{ named }</a></li> }
    };
    html! {
        <>
            <h1>{ words.preview_heading() }</h1>
            <p class="lead">{ words.preview_text() }</p>
            { notice(words.preview_keys()) }
            <h2>{ words.preview_banks() }</h2>
            <ul>{ for catalogue.banks.iter().map(bank) }</ul>
        </>
    }
}

/// The items of a bank, to find one in.
#[inline(never)]
pub(super) fn items(found: &Found, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let Some(bank) = super::super::listed(model).map(|listed| &listed.id) else {
        return Html::default();
    };
    let texts = all_items(model).map(|(header, _)| Texts::of(model, &header));
    let item = |(item, stem): &(Rc<Item>, Text)| {
        let topic = texts
            .as_ref()
            .map(|texts| texts.topic(0, &item.details().topic));
        let to = Route::PreviewItem(bank.clone(), item.id.clone());
        html! {
            <li key={item.id.as_str().to_owned()}>
                <a href={to.address()} lang={stem.lang.clone()} dir={direction(&stem.lang)}>{ inline(&stem.text) }</a>
                <p class="kicker">
                    <bdi dir="ltr">{ item.id.to_string() }</bdi>{ " · " }
                    <bdi dir="ltr">{ item.item_type().as_str() }</bdi>{ " · " }
                    { for topic.iter().map(plain) }
                </p>
            </li>
        }
    };
    html! {
        <>
            <p><a class="back" href={Route::Preview.address()}>{ words.preview_all() }</a></p>
            <h1>{ plain(&found.title) }</h1>
            { notice(words.preview_keys()) }
            { search(found, &model.tried.finding, words, send) }
            <h2>{ words.preview_found(found.total) }</h2>
            if found.total == 0 {
                <p>{ words.preview_none() }</p>
            }
            if found.total > find::MOST {
                <p>{ words.preview_more(find::MOST) }</p>
            }
            <ul class="found">{ for found.items.iter().map(item) }</ul>
        </>
    }
}

#[inline(never)]
fn search(found: &Found, finding: &Finding, words: &OutcomeWords, send: &Send) -> Html {
    let typed = {
        let (send, finding) = (send.clone(), finding.clone());
        Callback::from(move |event: InputEvent| {
            let words = input::typed(&event);
            send.emit(Msg::Find(Finding {
                words,
                ..finding.clone()
            }));
        })
    };
    let of_topic = {
        let (send, finding) = (send.clone(), finding.clone());
        let topics = found.topics.clone();
        Callback::from(move |event: Event| {
            let value = input::selected(&event);
            let topic = topics.iter().find(|(id, _)| id.as_str() == value);
            let topic = topic.map(|(id, _)| id.clone());
            send.emit(Msg::Find(Finding {
                topic,
                ..finding.clone()
            }));
        })
    };
    let of_type = {
        let (send, finding) = (send.clone(), finding.clone());
        Callback::from(move |event: Event| {
            let item_type = ItemType::read(&input::selected(&event));
            send.emit(Msg::Find(Finding {
                item_type,
                ..finding.clone()
            }));
        })
    };
    let topic = |(id, title): &(assay_engine::id::TopicId, Text)| {
        let picked = finding.topic.as_ref() == Some(id);
        option(
            id.as_str().to_owned(),
            title.text.clone(),
            &title.lang,
            picked,
        )
    };
    let kind = |kind: &ItemType| {
        let picked = finding.item_type == Some(*kind);
        option(
            kind.as_str().to_owned(),
            kind.as_str().to_owned(),
            "en",
            picked,
        )
    };
    html! {
        <div role="search">
            <p class="field">
                <label for="find-words">{ words.preview_find() }</label>
                <input id="find-words" type="search" autocomplete="off" spellcheck="false" value={finding.words.clone()} oninput={typed} />
            </p>
            <p class="field">
                <label for="find-topic">{ words.preview_topic() }</label>
                <select id="find-topic" onchange={of_topic}>
                    { option(String::new(), words.preview_any(), "", finding.topic.is_none()) }
                    { for found.topics.iter().map(topic) }
                </select>
            </p>
            <p class="field">
                <label for="find-type">{ words.preview_type() }</label>
                <select id="find-type" onchange={of_type}>
                    { option(String::new(), words.preview_any(), "", finding.item_type.is_none()) }
                    { for found.types.iter().map(kind) }
                </select>
            </p>
        </div>
    }
}

/// What its author says of an item.
#[inline(never)]
pub(super) fn facts(model: &Model, id: &ItemId, words: &OutcomeWords) -> Html {
    let Some((header, items)) = all_items(model) else {
        return Html::default();
    };
    let Some(item) = items.iter().find(|item| item.id == *id) else {
        return Html::default();
    };
    let details = item.details();
    let topic = Texts::of(model, &header).topic(0, &details.topic);
    let code = |text: String| html! { <bdi dir="ltr" lang="en">{ text }</bdi> };
    let fact = |name: String, value: Html| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> };
    let tags: Vec<&str> = details
        .tags
        .iter()
        .map(assay_engine::id::Tag::as_str)
        .collect();
    html! {
        <dl class="card facts-list">
            { fact(words.preview_topic(), plain(&topic)) }
            { fact(words.preview_type(), code(item.item_type().as_str().to_owned())) }
            if let Some(difficulty) = details.difficulty {
                { fact(words.preview_difficulty(), code(word(&difficulty))) }
            }
            if let Some(bloom) = details.bloom {
                { fact(words.preview_bloom(), code(word(&bloom))) }
            }
            if !tags.is_empty() {
                { fact(words.preview_tags(), code(tags.join(", "))) }
            }
        </dl>
    }
}

/// A word of the format, as banks write it.
fn word(of: &impl ToNode) -> String {
    of.to_node().text().unwrap_or_default().to_owned()
}
