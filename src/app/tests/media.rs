//! What stands beside a question: in which language, where it is, and when it is shown.

use std::rc::Rc;

use assay_engine::id::ItemId;
use assay_engine::item::MediaKind;
use assay_messages::Locale;
use serde_json::{Value, json};

use super::Device;
use super::device::{Site, gallery};
use crate::gallery::{State, examples};
use crate::media::Shown;
use crate::model::OutcomeState;
use crate::route::Route;
use crate::sitting::question;

const GALLERY: &str = "gallery/foundation";

/// What stands beside a question of the gallery, where it is asked.
fn beside(device: &Device, id: &str) -> Vec<Rc<Shown>> {
    let mut items = device.open().paper.items.iter();
    let place = items.position(|placed| placed.item.id.as_str() == id);
    let number = u32::try_from(place.expect(id)).unwrap() + 1;
    let question = question::question(&device.model, device.open(), number).unwrap();
    question
        .media()
        .map(|beside| beside.0.clone())
        .unwrap_or_default()
}

fn begun(site: &Rc<Site>, language: Locale) -> Device {
    let mut device = Device::new(site, language, "");
    device.start(GALLERY, "try");
    device
}

/// An item of a file, or what a translation says of it.
fn item<'v>(file: &'v mut Value, id: &str) -> &'v mut Value {
    match &mut file["items"] {
        Value::Array(items) => items.iter_mut().find(|item| item["id"] == id).expect(id),
        items => &mut items[id],
    }
}

#[test]
fn words_are_in_the_language_of_the_page() {
    for (language, alt, begins) in [
        (Locale::En, "Rhythm 1", "A steady thump"),
        (Locale::Fr, "Rythme 1", "Un coup sourd"),
        (Locale::Ar, "الإيقاع 1", "ضربة خافتة"),
    ] {
        let device = begun(&gallery(), language);
        let all = beside(&device, "rhythm-of-compressions");
        let kinds: Vec<MediaKind> = all.iter().map(|shown| shown.kind).collect();
        let audio = MediaKind::Audio;
        assert_eq!(kinds, [MediaKind::Picture, audio, audio, audio]);
        assert_eq!(all[0].src, "assessments/heart.svg");
        assert_eq!(all[0].alt, None, "what only decorates says nothing");
        let one = &all[1];
        assert_eq!(one.src, "assessments/rhythm-1.mp3");
        assert!(!one.is_fetched, "it is fetched when it is played");
        let (shown, transcript) = (one.alt.as_ref().unwrap(), one.transcript.as_ref().unwrap());
        assert_eq!(
            (shown.text.as_str(), shown.lang.as_str()),
            (alt, language.tag())
        );
        assert!(transcript.text.starts_with(begins), "{transcript:?}");
        assert_eq!(transcript.lang, language.tag());
        assert!(beside(&device, "burn-first-step").is_empty());
    }
}

#[test]
fn translations_may_have_recordings_and_captions_of_their_own() {
    let site = |own: &'static str| {
        Rc::new(Site::changed(&[GALLERY], move |name, file| {
            let video = item(file, "shadow-of-a-stick");
            if name == GALLERY {
                video["media"][0]["silent"] = json!(false);
                video["media"][0]["captions"] = json!([
                    { "language": "de", "file": "day.de.vtt" },
                    { "language": "en", "file": "day.en.vtt" },
                ]);
            } else {
                video["media"]["day"]["captions"] = json!("day.own.vtt");
                if name.ends_with(own) {
                    video["media"]["day"]["file"] = json!("day.own.webm");
                }
            }
        }))
    };
    let tracks = |device: &Device| -> Vec<(String, String, String)> {
        let all = beside(device, "shadow-of-a-stick");
        let tracks = all[0].tracks.iter();
        let told = |src: &str| src.replace("assessments/", "");
        tracks
            .map(|track| (track.lang.clone(), track.label.clone(), told(&track.src)))
            .collect()
    };
    let row =
        |lang: &str, label: &str, file: &str| (lang.to_owned(), label.to_owned(), file.to_owned());
    let english = row("en", "English", "day.en.vtt");
    let german = row("de", "de", "day.de.vtt");
    let device = begun(&site("none"), Locale::En);
    assert_eq!(tracks(&device), [english.clone(), german.clone()]);
    let device = begun(&site("none"), Locale::Fr);
    let french = row("fr", "Français", "day.own.vtt");
    assert_eq!(tracks(&device), [french.clone(), german, english]);
    let device = begun(&site(".fr"), Locale::Fr);
    let all = beside(&device, "shadow-of-a-stick");
    assert_eq!(all[0].src, "assessments/day.own.webm");
    assert_eq!(
        tracks(&device),
        [french],
        "the bank's captions are of another recording"
    );
}

/// A bank of choices with something beside a question isn't shown before the rest of the app, which has the player, is here.
#[test]
fn a_question_with_something_beside_it_waits_for_the_rest() {
    const CORE: &str = "core-concepts/foundation";
    let site = Rc::new(Site::changed(&[CORE], |name, file| {
        if name == CORE {
            for item in file["items"].as_array_mut().unwrap() {
                item["media"] = json!([{ "id": "line", "type": "picture", "file": "line.png", "alt": "A line" }]);
            }
        } else {
            let items = file["items"].as_object_mut().unwrap();
            for (_, item) in items {
                item["media"] = json!({ "line": { "alt": "Un trait" } });
            }
        }
    }));
    let mut device = Device::new(&site, Locale::En, "");
    let catalogue = device.model.catalogue.clone();
    let listed = catalogue.banks.first().unwrap();
    device.send(crate::message::Msg::Routed(Route::Bank(listed.id.clone())));
    let header = device.model.library.header(&listed.header).unwrap();
    assert!(!header.has_plain_items());
    let assessment = header.assessments.first().unwrap().id.clone();
    device.start(CORE, assessment.as_str());
    let id = device.open().card.id.clone();
    device.send(crate::message::Msg::Routed(Route::Question(id, 1)));
    let now = device.now();
    assert!(!crate::screen::current(&device.model, &now).is_loading());
    device.model.outcome_words = OutcomeState::Asked;
    assert!(crate::screen::current(&device.model, &now).is_loading());
}

#[test]
fn the_gallery_shows_what_is_missing() {
    let device = Device::new(&gallery(), Locale::En, "#/gallery");
    let shown = |id: &str| {
        let all = examples(&device.model, &ItemId::new(id).unwrap()).expect(id);
        let missing = all
            .into_iter()
            .find(|example| example.state == State::Missing);
        missing.map(|example| example.question.media().cloned())
    };
    let media = shown("rhythm-of-compressions").expect("the state is there");
    for media in media.expect("media are there").0 {
        assert!(
            media.src.starts_with("assessments/missing-"),
            "{}",
            media.src
        );
        assert!(media.is_fetched, "so that it is seen at once");
    }
    assert!(shown("where-the-hands-go").is_some());
    assert!(shown("burn-first-step").is_none());
}
