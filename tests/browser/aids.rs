//! What makes reading easier: chosen once, applied everywhere, told nobody.

use std::rc::Rc;

use serde_json::json;

use crate::axe::is_silent;
use crate::harness::{Answers, Engine, Person, Server, dist, run};

async fn at_settings(language: &'static str) -> Person {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Chromium, language, &Rc::new(server)).await;
    person.visit("#/settings").await;
    person.arrive(person.words.outcome.settings_heading()).await;
    person
}

/// Voices of a device, each with its language and whether it works without the network; what is said is kept in `spoken`.
async fn with_voices(person: &Person, voices: &[(&str, bool)]) {
    let voices: Vec<_> = voices
        .iter()
        .map(|(lang, local)| json!({ "lang": lang, "localService": local, "default": false }))
        .collect();
    person
        .look_with(
            "const voices = arguments[0];
             window.spoken = [];
             const speech = { getVoices: () => voices, cancel() { window.spoken.push('cancelled'); },
               speak(said) { window.spoken.push([said.text.trim(), said.voice.lang, said.voice.localService]); window.last = said; } };
             Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
             window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };",
            vec![json!(voices)],
        )
        .await;
}

async fn themes_and_spacing(language: &'static str) {
    let person = at_settings(language).await;
    let outcome = &person.words.outcome;
    person.press("radio", outcome.settings_spacing_most()).await;
    person.press("radio", outcome.settings_hand_left()).await;
    for aid in [
        outcome.settings_ruler(),
        outcome.settings_one_thing(),
        outcome.settings_still(),
    ] {
        person.press("checkbox", aid).await;
    }
    for (theme, name) in [
        ("contrast", outcome.settings_theme_contrast()),
        ("contrast-dark", outcome.settings_theme_contrast_dark()),
        ("cream", outcome.settings_theme_cream()),
    ] {
        person.press("radio", name).await;
        let script = format!(
            "return document.documentElement.dataset.theme === '{theme}' && [...document.styleSheets].some((s) => s.href?.includes('own'))"
        );
        person.holds("the colours are chosen", &script).await;
        is_silent(&person, theme).await;
    }
    let answers = Answers::in_language(&person.words);
    person.visit("").await;
    person.reload().await;
    person.begin(&answers).await;
    let kept = person
        .look("return document.documentElement.dataset.aids")
        .await;
    assert_eq!(kept, json!("wide-spacing left-hand ruler one-thing still"));
    person
        .holds(
            "only the question is there",
            "return !document.querySelector('header.site').checkVisibility() && !document.querySelector('footer.site').checkVisibility()",
        )
        .await;
    is_silent(&person, "a question with aids").await;
    // The ruler lies under the choice that has focus.
    person
        .holds(
            "the ruler is under what has focus",
            "const choice = document.querySelector('main .opt input'); choice.focus();
             const line = choice.closest('label').getBoundingClientRect().bottom;
             const ruler = document.getElementById('ruler')?.getBoundingClientRect();
             return !!ruler && Math.abs(ruler.top - line) < 4",
        )
        .await;
    // The hand's side is the hand's side in every direction of writing.
    let side = person
        .look(
            "const buttons = [...document.querySelectorAll('main form .row > *')].map((b) => b.getBoundingClientRect());
             const row = document.querySelector('main form .row').getBoundingClientRect();
             return [Math.abs(buttons[0].left - row.left) < 2, buttons.every((b, i) => i === 0 || b.left > buttons[i - 1].left || b.top > buttons[i - 1].top)]",
        )
        .await;
    assert_eq!(side, json!([true, true]));
}

#[test]
fn colours_spacing_and_the_rest_are_kept_and_applied() {
    run(themes_and_spacing("en"));
}

#[test]
fn in_arabic_too() {
    run(themes_and_spacing("ar"));
}

#[test]
fn the_page_is_read_by_voices_of_the_device_alone() {
    run(async {
        let person = at_settings("en").await;
        let outcome = &person.words.outcome;
        with_voices(&person, &[("en-US", false), ("en-GB", true)]).await;
        person.press("checkbox", outcome.settings_aloud()).await;
        person.press("button", outcome.aloud_read()).await;
        person.find("button", outcome.aloud_stop()).await;
        let spoken = person.look("return window.spoken").await;
        let said: Vec<_> = spoken
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one.is_array())
            .collect();
        assert_eq!(said[0][0], json!(outcome.settings_heading()));
        assert!(said.len() > 5, "{spoken}");
        assert!(said.iter().all(|one| one[2] == true), "{spoken}");
        // The names of languages are in languages that no voice here reads.
        assert!(!spoken.to_string().contains("العربية"));
        person.press("button", outcome.aloud_stop()).await;
        person
            .holds("it stops", "return window.spoken.at(-1) === 'cancelled'")
            .await;
        // What ends by itself leaves the button as it was.
        person.press("button", outcome.aloud_read()).await;
        person.find("button", outcome.aloud_stop()).await;
        person.look("window.last.onend()").await;
        person.find("button", outcome.aloud_read()).await;
    });
}

#[test]
fn without_a_voice_of_its_own_the_device_reads_nothing() {
    run(async {
        let person = at_settings("ar").await;
        let outcome = &person.words.outcome;
        with_voices(&person, &[("ar-SA", false), ("en-GB", false)]).await;
        person.press("checkbox", outcome.settings_aloud()).await;
        person.press("button", outcome.aloud_read()).await;
        person.reads(&outcome.aloud_no_voice()).await;
        let spoken = person
            .look("return window.spoken.filter((one) => one !== 'cancelled')")
            .await;
        assert_eq!(spoken, json!([]));
        is_silent(&person, "no voice").await;
    });
}
