//! Where focus, caret and what was typed are while a question is answered: where a person left them.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::json;
use thirtyfour::cdp::Cdp;
use thirtyfour::{Key, TypingData};

use crate::harness::{Engine, Mishap, Name, Person, Server, dist, plain, run};
use crate::responding::{GALLERY, Way, items, planned};

/// The person at the first question of the gallery's attempt, which has every item.
async fn begun(engine: Engine) -> Person {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(engine, "en", &Rc::new(server)).await;
    person.visit(&format!("#/{GALLERY}/try")).await;
    let start = person.words.learner.start_button();
    person.press("button", start).await;
    person
}

/// The person at an item of the gallery's attempt.
pub async fn at_item(engine: Engine, id: &str) -> Person {
    let person = begun(engine).await;
    let items = items();
    let mut before: Option<String> = None;
    for number in 1..=items.len() {
        let shown = person.item_shown(&items, number, before.as_ref()).await;
        if shown == id {
            return person;
        }
        before = Some(shown);
        let going_on = person.words.learner.continue_button();
        person.press("button", going_on).await;
    }
    person.fail(&format!("the attempt has no {id}")).await
}

/// Types on, wherever focus is.
async fn types(person: &Person, keys: impl Into<TypingData>) {
    let chain = person.browser.page().action_chain();
    chain.send_keys(keys).perform().await.unwrap();
}

/// Puts a text in at the caret at once, as a panel of emoji does. Chromium only.
async fn insert(person: &Person, text: &str) {
    Cdp::new(person.browser.page().clone())
        .send_raw("Input.insertText", json!({ "text": text }))
        .await
        .unwrap();
}

/// Waits until the field that has focus reads so, with the caret after so many UTF-16 units.
async fn field_reads(person: &Person, text: &str, caret: u32) {
    let reads = async || {
        let script =
            "const e = document.activeElement; return [e.value, e.selectionStart, e.selectionEnd]";
        person.look(script).await
    };
    let wanted = json!([text, caret, caret]);
    let so = person.until(async || (reads().await == wanted).then_some(()));
    if so.await.is_none() {
        let now = reads().await;
        person.fail(&format!("{now}, and not {wanted}")).await;
    }
}

/// Waits until what was done is on the device.
pub async fn is_saved(person: &Person) {
    let saved = "return !!document.querySelector('.save[data-saving=saved]')";
    person.holds("it is saved", saved).await;
}

/// Waits until this was the last thing said for all to hear.
pub async fn is_said(person: &Person, words: &str) {
    let script = "return document.getElementById('say').textContent";
    let said = person.until(async || {
        let said = person.look(script).await;
        (plain(said.as_str()?) == plain(words)).then_some(())
    });
    if said.await.is_none() {
        let said = person.look(script).await;
        person.fail(&format!("{words:?} isn't said: {said}")).await;
    }
}

/// The button that clears goes with the answer. In each type focus goes to the first control, and one announcement says it.
async fn clears_each_type(engine: Engine) {
    const FIRST: &str = "return document.activeElement === document.querySelector('main form :is(input, select, textarea, .order button)')";
    let person = begun(engine).await;
    let (learner, outcome) = (&person.words.learner, &person.words.outcome);
    let items = items();
    let (mut before, mut types) = (None, BTreeSet::new());
    for number in 1..=items.len() {
        let id = person.item_shown(&items, number, before.as_ref()).await;
        let item = &items[&id];
        if types.insert(item.item_type().as_str()) {
            if item.details().notice.is_some() {
                person.show(Way::Names, &outcome.notice_show()).await;
            }
            person.respond(Way::Names, item, &planned(item)).await;
            is_saved(&person).await;
            // The same is said each time.
            person
                .look("document.getElementById('say').textContent = ''")
                .await;
            person.press("button", learner.clear_answer()).await;
            let what = format!("{id}: focus is where the answer begins");
            person.holds(&what, FIRST).await;
            is_said(&person, &outcome.answer_cleared()).await;
            assert!(
                !person.sees("button", learner.clear_answer()).await,
                "{id}: nothing is left to clear"
            );
            is_saved(&person).await;
        }
        before = Some(id);
        if number < items.len() {
            person.press("button", learner.continue_button()).await;
        }
    }
    assert_eq!(types.len(), 15, "{types:?}");
}

#[test]
fn clearing_gives_focus_to_the_answer_in_each_type() {
    run(clears_each_type(Engine::Chromium));
}

#[test]
fn clearing_gives_focus_to_the_answer_in_each_type_in_firefox() {
    run(clears_each_type(Engine::Firefox));
}

/// Letters are composed as they are typed, and what was typed is stored: the caret stays where it is.
async fn keeps_the_caret(engine: Engine) {
    let person = at_item(engine, "capital-of-brazil").await;
    let field = person.find("textbox", Name::Any).await;
    field.click().await.unwrap();
    types(&person, "ab").await;
    person.key(Key::Home).await;
    types(&person, "e").await;
    types(&person, "\u{301}").await;
    types(&person, "x").await;
    field_reads(&person, "éxab", 2).await;
    is_saved(&person).await;
    field_reads(&person, "éxab", 2).await;
    types(&person, "y").await;
    field_reads(&person, "éxyab", 3).await;
}

#[test]
fn the_caret_stays_in_the_middle_of_what_is_typed() {
    run(keeps_the_caret(Engine::Chromium));
}

#[test]
fn the_caret_stays_in_the_middle_of_what_is_typed_in_firefox() {
    run(keeps_the_caret(Engine::Firefox));
}

/// A field takes as many characters as the engine counts, and what doesn't fit is not typed: nothing that stood there is lost.
#[test]
fn a_full_field_takes_no_more_and_loses_nothing() {
    run(async {
        // Two characters.
        let person = at_item(Engine::Chromium, "code-of-japan").await;
        let field = person.find("textbox", Name::Any).await;
        field.click().await.unwrap();
        insert(&person, "🙂").await;
        insert(&person, "🙂").await;
        field_reads(&person, "🙂🙂", 4).await;
        types(&person, "x").await;
        field_reads(&person, "🙂🙂", 4).await;
        person.key(Key::Home).await;
        types(&person, "x").await;
        field_reads(&person, "🙂🙂", 0).await;
        let none_left = person.words.outcome.answer_characters_left(0_u32);
        person.reads(&none_left).await;
        let heard = "return [...document.querySelectorAll('main [role=status]')].some((e) => e.textContent === arguments[0])";
        let heard = person.until(async || {
            let heard = person.look_with(heard, vec![json!(none_left)]).await;
            (heard == true).then_some(())
        });
        assert!(heard.await.is_some(), "it is heard after a pause");

        // There is room again in the middle, for one.
        person.key(Key::Delete).await;
        insert(&person, "JP").await;
        field_reads(&person, "J🙂", 1).await;
        is_saved(&person).await;
        person.reload().await;
        let field = person.find("textbox", Name::Any).await;
        assert_eq!(field.value().await.unwrap().as_deref(), Some("J🙂"));
    });
}

/// What is typed beside a slider stays as it is typed, though a part of it is a value that is set and stored meanwhile.
async fn keeps_the_draft(engine: Engine) {
    let person = at_item(engine, "compression-depth").await;
    let name = format!("{} (cm)", person.words.outcome.answer_slider_field());
    let field = person.find("textbox", name).await;
    let set = async |value: &str| {
        let script = format!(
            "return document.querySelector('main input[type=range]').getAttribute('aria-valuetext') === '{value}\\u00a0cm'"
        );
        person.holds(&format!("{value} is set"), &script).await;
    };
    field.click().await.unwrap();
    types(&person, "1").await;
    set("1.0").await;
    is_saved(&person).await;
    types(&person, ".").await;
    field_reads(&person, "1.", 2).await;
    types(&person, "5").await;
    set("1.5").await;
    is_saved(&person).await;
    field_reads(&person, "1.5", 3).await;
    // No value of the scale: it stays to be mended, beside the value that is set.
    types(&person, "7").await;
    field_reads(&person, "1.57", 4).await;
    set("1.5").await;
    person.key(Key::Backspace).await;
    field_reads(&person, "1.5", 3).await;
}

#[test]
fn what_is_typed_beside_a_slider_is_not_overwritten() {
    run(keeps_the_draft(Engine::Chromium));
}

#[test]
fn what_is_typed_beside_a_slider_is_not_overwritten_in_firefox() {
    run(keeps_the_draft(Engine::Firefox));
}

/// In the gallery, too, what moves keeps focus and is told of: by its buttons and by keys.
#[test]
fn ordering_in_the_gallery_keeps_focus_and_says_what_moved() {
    const THING: &str = "Rinse the hands with water";
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        person.visit("#/gallery/item/washing-hands").await;
        person.arrive("washing-hands").await;
        let words = &person.words.outcome;
        let (up, down) = (
            words.answer_ordering_up(THING),
            words.answer_ordering_down(THING),
        );
        let has_moved = async |button: &str, place: u32| {
            is_said(&person, &words.answer_ordering_moved(THING, place, 5_u32)).await;
            let script = "const e = document.activeElement;
                return e.closest('[data-state=live]') ? [e.getAttribute('aria-label'), [...e.closest('ol').children].indexOf(e.closest('li')) + 1] : []";
            let focus = person.look(script).await;
            assert_eq!(focus, json!([button, place]));
        };
        // The first example is the one to be tried.
        person.press("button", down.clone()).await;
        has_moved(&down, 2).await;
        person.key(Key::Enter).await;
        has_moved(&down, 3).await;
        let chain = person.browser.page().action_chain();
        let chain = chain.key_down(Key::Alt).send_keys(Key::Up);
        chain.key_up(Key::Alt).perform().await.unwrap();
        has_moved(&up, 2).await;
    });
}

/// The picture of a question is asked for again: the button goes, and focus stays at the picture.
#[test]
fn a_picture_with_places_that_is_asked_for_again_keeps_focus() {
    run(async {
        let (server, _reports) = Server::start(&dist(), "/").await;
        let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
        person.site.spoil("kitchen.svg", Mishap::Missing);
        person.visit("#/gallery/item/where-rice-may-wait").await;
        person.arrive("where-rice-may-wait").await;
        let retry = person.words.outcome.image_retry();
        person.find("button", retry.clone()).await;
        person.site.mend();
        person.press("button", retry).await;
        person
            .holds(
                "it has come",
                "return document.querySelector('[data-state=live] .spot img')?.naturalWidth > 0",
            )
            .await;
        person
            .holds(
                "focus stays where the button was",
                "return document.activeElement === document.querySelector('[data-state=live] .spot img').parentElement",
            )
            .await;
    });
}
