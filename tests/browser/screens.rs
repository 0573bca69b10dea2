//! A picture of each screen, for people to look at: `ASSAY_SCREENS`, by default target/screens.

use std::rc::Rc;

use serde_json::json;
use thirtyfour::cdp::Cdp;

use crate::harness::{Answers, Engine, Person, Server, dist, run, screens};

/// A picture of the whole page, however long, once nothing in it changes colour any more.
pub async fn picture(person: &Person, name: &str) {
    person
        .holds(
            "nothing moves",
            "return document.getAnimations().every((one) => one.playState !== 'running')",
        )
        .await;
    let parameters = json!({ "format": "png", "captureBeyondViewport": true });
    let shot = Cdp::new(person.browser.page().clone())
        .send_raw("Page.captureScreenshot", parameters)
        .await
        .unwrap();
    let bytes = decode(shot["data"].as_str().unwrap_or_default());
    assert!(bytes.starts_with(b"\x89PNG"), "a picture of {name}");
    std::fs::write(screens().join(format!("{name}.png")), bytes).unwrap();
}

/// Base64, as DevTools writes it.
fn decode(text: &str) -> Vec<u8> {
    let value = |c: u8| match c {
        b'A'..=b'Z' => c - b'A',
        b'a'..=b'z' => c - b'a' + 26,
        b'0'..=b'9' => c - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let kept: Vec<u8> = text.bytes().filter(|c| *c != b'=').map(value).collect();
    let groups = kept.chunks(4).flat_map(|group| {
        let bits = group
            .iter()
            .fold(0_u32, |bits, six| bits << 6 | u32::from(*six))
            << (6 * (4 - group.len()));
        bits.to_be_bytes()[1..group.len()].to_vec()
    });
    groups.collect()
}

async fn every_screen(language: &'static str) {
    let (server, _reports) = Server::start(&dist(), "/").await;
    let person = Person::new(Engine::Chromium, language, &Rc::new(server)).await;
    let answers = Answers::in_language(&person.words);
    person.visit("").await;
    person
        .tour(&answers, async |screen| {
            for (kind, width, height, scheme) in [
                ("phone", 360, 740, "light"),
                ("phone-dark", 360, 740, "dark"),
                ("desktop-dark", 1280, 800, "dark"),
                ("desktop", 1280, 800, "light"),
            ] {
                person.prefer(scheme).await;
                person.resize(width, height).await;
                picture(&person, &format!("{language}-{screen}-{kind}")).await;
            }
        })
        .await;
}

#[test]
fn in_english() {
    run(every_screen("en"));
}

#[test]
fn in_arabic() {
    run(every_screen("ar"));
}
