//! Sound and pictures that don't come: said in words, asked for again by one press, and in nobody's way.

use std::rc::Rc;

use crate::harness::{Engine, Mishap, Person, Server, dist, plain, run};

/// The person at an example of the gallery.
async fn at_example(example: &str, spoilt: &str) -> Person {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
    person.site.spoil(spoilt, Mishap::Missing);
    person.visit(&format!("#/gallery/item/{example}")).await;
    person.arrive(example).await;
    person
}

fn is_asked_for(person: &Person, file: &str) -> bool {
    let asked = person.site.asked();
    asked.iter().any(|asked| asked.path.ends_with(file))
}

/// Each recording is fetched when it is played. One that doesn't come shows its words, with the transcript open.
#[test]
fn a_recording_that_does_not_come() {
    const LIVE: &str = "document.querySelector('[data-state=live]')";
    run(async {
        let person = at_example("rhythm-of-compressions", "rhythm-2.mp3").await;
        let words = &person.words.outcome;
        person
            .holds(
                "three recordings with their names",
                &format!("return [...{LIVE}.querySelectorAll('audio')].map((a) => a.getAttribute('aria-label')).join() === 'Rhythm 1,Rhythm 2,Rhythm 3'"),
            )
            .await;
        assert!(!is_asked_for(&person, "rhythm-1.mp3"));
        assert!(!is_asked_for(&person, "rhythm-2.mp3"));
        // What a press on the player's own button asks for; scripts don't see that button, and may not play by themselves.
        let play = format!(
            "const a = {LIVE}.querySelector('audio[aria-label=\"Rhythm 2\"]'); a.preload = 'auto'; a.load(); return true"
        );
        person.look(&play).await;
        let failed = words.media_failed("Rhythm 2");
        let said = format!(
            "return [...{LIVE}.querySelectorAll('[role=status]')].some((p) => p.innerText.replace(/[\\u2066-\\u2069]/g, '') === arguments[0])"
        );
        let said = person.until(async || {
            let said = person.look_with(&said, vec![plain(&failed).into()]).await;
            (said == true).then_some(())
        });
        said.await.expect("it says what didn't come");
        person
            .holds(
                "the transcript of that one is open",
                &format!("return [...{LIVE}.querySelectorAll('details')].map((d) => d.open).join() === 'false,true,false'"),
            )
            .await;

        // The question can be answered all the same.
        let choice = format!(
            "const radio = [...{LIVE}.querySelectorAll('input')][1]; radio.click(); return radio.checked"
        );
        assert_eq!(person.look(&choice).await, true);

        person.site.mend();
        let press = format!("{LIVE}.querySelector('figure button').click(); return true");
        person.look(&press).await;
        person
            .holds(
                "it has come",
                &format!(
                    "return {LIVE}.querySelector('audio[aria-label=\"Rhythm 2\"]')?.readyState > 0"
                ),
            )
            .await;
        person
            .holds(
                "focus stays where the button was",
                "return document.activeElement.matches('[data-state=live] figure')",
            )
            .await;
    });
}

/// A picture inside a text: its text alternative stands in its place.
#[test]
fn a_picture_of_a_text_that_does_not_come() {
    const STEM: &str = "document.querySelector('[data-state=live] .stem')";
    run(async {
        let person = at_example("shadow-of-a-stick", "arrow.svg").await;
        let retry = person.words.outcome.image_retry();
        let shown = format!(
            "return {STEM}.innerText.includes('blue arrow') && {STEM}.querySelector('button')?.innerText === arguments[0]"
        );
        let shown = person.until(async || {
            let shown = person.look_with(&shown, vec![retry.as_str().into()]).await;
            (shown == true).then_some(())
        });
        shown.await.expect("its words and the button stand there");
        person.site.mend();
        person
            .look(&format!(
                "{STEM}.querySelector('button').click(); return true"
            ))
            .await;
        person
            .holds(
                "it has come",
                &format!("return {STEM}.querySelector('img')?.naturalWidth > 0"),
            )
            .await;
        person
            .holds(
                "focus stays in the question",
                &format!("return {STEM}.contains(document.activeElement)"),
            )
            .await;
    });
}
