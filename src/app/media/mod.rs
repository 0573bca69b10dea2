//! What stands between a question and its answer: pictures, sound and film, with the words for those who don't see or hear them.
//!
//! A recording is fetched when it is played, a picture when it comes into view. What doesn't come is told in words, with a button
//! that asks for it again, and the question can be answered all the same.

mod player;
mod text_picture;
mod view;

use std::rc::Rc;

use assay_engine::bank::Case;
use assay_engine::bank::overlay::{CaseTexts, MediaTexts};
use assay_engine::id::MediaId;
use assay_engine::item::{Captions, Item, Media, MediaKind};
use assay_messages::Locale;

use crate::sitting::texts::{Text, Texts};

pub use text_picture::TextPicture;
pub use view::view;

/// All that stands beside one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside(pub Vec<Rc<Shown>>);

/// A picture, recording or film on the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// What it is called in its item.
    pub id: String,
    /// Picture, sound or film.
    pub kind: MediaKind,
    /// Where it is.
    pub src: String,
    /// What it shows or is of; `None` where it only decorates.
    pub alt: Option<Text>,
    /// All that is heard and seen: rich text.
    pub transcript: Option<Text>,
    /// Captions, those in the language of the page first.
    pub tracks: Vec<Track>,
    /// Whether it is fetched before it is played.
    pub is_fetched: bool,
}

/// Captions in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// Where they are.
    pub src: String,
    /// BCP 47 tag.
    pub lang: String,
    /// What the language calls itself.
    pub label: String,
}

/// What stands beside an item's question.
#[must_use]
#[inline(never)]
pub fn beside(texts: &Texts, bank: u16, item: &Item) -> Box<Beside> {
    let translated = texts.of_item(bank, item);
    let translated = translated.and_then(|overlay| overlay.items.get(&item.id));
    let translated = translated.map(|texts| &texts.later().media);
    all(texts, &item.details().media, &|id| translated?.get(id))
}

/// What stands in a case.
#[must_use]
pub fn of_case(texts: &Texts, case: &Case, translated: Option<&CaseTexts>) -> Option<Box<Beside>> {
    let translated = |id: &MediaId| translated?.media.get(id);
    (!case.media.is_empty()).then(|| all(texts, &case.media, &translated))
}

fn all<'a>(
    texts: &Texts,
    media: &[Media],
    translated: &dyn Fn(&MediaId) -> Option<&'a MediaTexts>,
) -> Box<Beside> {
    let media = media
        .iter()
        .map(|media| Rc::new(shown(texts, media, translated(&media.id))));
    Box::new(Beside(media.collect()))
}

fn shown(texts: &Texts, media: &Media, translated: Option<&MediaTexts>) -> Shown {
    let text = |of: fn(&MediaTexts) -> Option<&String>, source: &String| {
        let translated = translated.and_then(of);
        Text {
            text: translated.unwrap_or(source).clone(),
            lang: texts.lang(translated.is_some()).to_owned(),
        }
    };
    let file = text(|texts| texts.file.as_ref(), &media.file);
    let alt = media.alt.as_ref();
    let alt = alt.map(|alt| text(|texts| texts.alt.as_ref(), alt));
    let transcript = media.transcript.as_ref();
    let transcript = transcript.map(|source| text(|texts| texts.transcript.as_ref(), source));
    Shown {
        id: media.id.to_string(),
        kind: media.kind,
        tracks: tracks(texts, media, translated, file.text == media.file),
        src: place(&file.text),
        alt,
        transcript,
        is_fetched: false,
    }
}

/// Captions of the translation, then those of the bank: they fit the bank's own recording and no other.
fn tracks(
    texts: &Texts,
    media: &Media,
    translated: Option<&MediaTexts>,
    is_own: bool,
) -> Vec<Track> {
    let mut all: Vec<Track> = Vec::new();
    if let Some(file) = translated.and_then(|texts| texts.captions.as_ref()) {
        all.push(track(texts.lang(true), file));
    }
    if !is_own {
        return all;
    }
    let first = media.captions_in(texts.language());
    let is_other = |captions: &&Captions| Some(*captions) != first;
    for captions in first
        .into_iter()
        .chain(media.captions.iter().filter(is_other))
    {
        if all.iter().all(|track| track.lang != captions.language) {
            all.push(track(&captions.language, &captions.file));
        }
    }
    all
}

fn track(language: &str, file: &str) -> Track {
    Track {
        src: place(file),
        lang: language.to_owned(),
        label: Locale::of_tag(language)
            .map_or_else(|| language.to_owned(), |locale| locale.name().to_owned()),
    }
}

/// Where a file of a bank is published.
fn place(file: &str) -> String {
    format!("assessments/{file}")
}

/// The same where nothing is there, and that is known at once: for the gallery.
#[must_use]
pub fn missing(beside: &Beside) -> Box<Beside> {
    let gone = |shown: &Rc<Shown>| {
        Rc::new(Shown {
            src: place(&format!("missing-{}", shown.id)),
            is_fetched: true,
            ..shown.as_ref().clone()
        })
    };
    Box::new(Beside(beside.0.iter().map(gone).collect()))
}
