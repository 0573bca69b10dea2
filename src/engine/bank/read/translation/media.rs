//! What stands beside an item's question or in a case, against its translation.

use std::collections::BTreeSet;

use litemap::LiteMap;
use serde_json::Value;

use super::{Rules, keys, listed};
use crate::bank::overlay::{ItemTexts, MediaTexts};
use crate::check::Code;
use crate::check::rules::{l20_language_parity as parity, media as rule};
use crate::id::MediaId;
use crate::item::{Media, MediaKind};
use crate::json::Pointer;

pub(super) fn of_item(rules: &mut Rules<'_, '_>, source: &Value, texts: &ItemTexts, at: &Pointer) {
    let media: Vec<Media> = listed(source, "media")
        .iter()
        .filter_map(|media| serde_json::from_value(media.clone()).ok())
        .collect();
    check(rules, &media, &texts.later().media, at);
}

/// Each of an item's or a case's media, against its texts in the translation.
pub(super) fn check(
    rules: &mut Rules<'_, '_>,
    media: &[Media],
    translated: &LiteMap<MediaId, MediaTexts>,
    at: &Pointer,
) {
    let at = at.join("media");
    // A picture that only decorates is the same in all languages.
    let with_words = |media: &&Media| !media.decorative || translated.get(&media.id).is_some();
    let ids: BTreeSet<String> = media
        .iter()
        .filter(with_words)
        .map(|media| media.id.to_string())
        .collect();
    rules.same("media", &ids, &keys(translated), &at);
    for media in media {
        if let Some(texts) = translated.get(&media.id) {
            one(rules, media, texts, &at.join(media.id.as_str()));
        }
    }
}

fn one(rules: &mut Rules<'_, '_>, media: &Media, texts: &MediaTexts, at: &Pointer) {
    let language = rules.overlay.language.as_str();
    let is_heard = media.kind == MediaKind::Video && !media.silent;
    // Captions of the bank's own fit its own recording.
    let has_captions = texts.file.is_none() && media.captions_in(language).is_some();
    for (kind, is_there, translated) in [
        ("alt", media.alt.is_some(), texts.alt.is_some()),
        (
            "transcript",
            media.transcript.is_some(),
            texts.transcript.is_some(),
        ),
        (
            "captions",
            is_heard,
            texts.captions.is_some() || has_captions,
        ),
    ] {
        match (is_there, translated) {
            (true, false) => rules.missing(kind, media.id.to_string(), at),
            (false, true) => {
                let data = [("kind", kind.to_owned()), ("id", media.id.to_string())];
                rules
                    .findings
                    .push(Code::TranslationOfNothing, &at.join(kind), data);
            }
            _ => {}
        }
    }
    for (field, kind, file) in [
        ("file", media.kind.as_str(), &texts.file),
        ("captions", "captions", &texts.captions),
    ] {
        if let Some(file) = file {
            rule::file(kind, file, &at.join(field), rules.findings);
        }
    }
    if let (Some(was), Some(transcript)) = (&media.transcript, &texts.transcript) {
        let languages = [
            rules.bank.header.language.as_str(),
            rules.overlay.language.as_str(),
        ];
        let at = at.join("transcript");
        parity::pair(was, transcript, languages, &at, rules.findings);
    }
}
