//! What stands beside a question or in a case is a file of the bank's own folder, and has words for those who don't see or hear it.
//!
//! Example: an audio item without a transcript: who doesn't hear it, or whose line is too slow, couldn't answer. That a picture
//! only decorates is said, since a text alternative that isn't there may have been forgotten.
//!
//! Source: WCAG 2.2, 1.1.1 Non-text Content, 1.2.1 Audio-only and Video-only, 1.2.2 Captions, 1.2.3 Audio Description or Media
//! Alternative (all prerecorded).

use serde_json::Value;

use super::duplicates;
use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::item::media::CAPTIONS_ENDINGS;
use crate::item::{Media, MediaKind};
use crate::json::Pointer;
use crate::rich_text::is_own_file;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let language = bank.root.get("language").and_then(Value::as_str);
    let language = language.unwrap_or_default();
    for item in &bank.items {
        let at = item.at.join("media");
        duplicates::list(item.value.get("media"), "id", "media", &at, findings);
        if let Some(common) = &item.common {
            each(&common.media, language, &at, findings);
        }
    }
    let cases = bank.root.get("cases").and_then(Value::as_array);
    let cases = cases.into_iter().flatten().zip(&bank.cases);
    for (index, (value, case)) in cases.enumerate() {
        let at = Pointer::root().join("cases").join(index).join("media");
        duplicates::list(value.get("media"), "id", "media", &at, findings);
        if let Some(case) = case {
            each(&case.media, language, &at, findings);
        }
    }
}

fn each(all: &[Media], language: &str, at: &Pointer, findings: &mut Findings) {
    for (index, media) in all.iter().enumerate() {
        let at = at.join(index);
        file(media.kind.as_str(), &media.file, &at.join("file"), findings);
        alternative(media, &at, findings);
        unused(media, &at, findings);
        if media.kind == MediaKind::Video {
            captions(media, language, &at, findings);
        }
    }
}

/// Notes a name that isn't that of a file of this kind in the bank's own folder: `captions`, or as a bank names a kind of media.
pub(crate) fn file(kind: &str, name: &str, at: &Pointer, findings: &mut Findings) {
    let endings = MediaKind::read(kind).map_or(&CAPTIONS_ENDINGS[..], MediaKind::endings);
    if !is_own_file(name, endings) {
        let data = [
            ("found", name.to_owned()),
            ("type", kind.to_owned()),
            ("allowed", endings.join(", ")),
        ];
        findings.push(Code::MediaFile, at, data);
    }
}

fn alternative(media: &Media, at: &Pointer, findings: &mut Findings) {
    let kind = || [("type", media.kind.as_str().to_owned())];
    let is_decorative = media.decorative && !media.kind.is_timed();
    if media.alt.is_none() && !is_decorative {
        findings.push(Code::MediaWithoutAlt, at, kind());
    }
    if media.alt.is_some() && is_decorative {
        let data = [("found", media.file.clone())];
        findings.push(Code::DecorativeWithAlt, at, data);
    }
    if media.kind.is_timed() && media.transcript.is_none() {
        findings.push(Code::TranscriptMissing, at, kind());
    }
}

/// Fields that say nothing of such a file, so that whoever wrote them meant another kind.
fn unused(media: &Media, at: &Pointer, findings: &mut Findings) {
    let is_video = media.kind == MediaKind::Video;
    for (field, stands) in [
        ("decorative", media.decorative && media.kind.is_timed()),
        (
            "transcript",
            media.transcript.is_some() && !media.kind.is_timed(),
        ),
        ("silent", media.silent && !is_video),
        ("captions", !media.captions.is_empty() && !is_video),
    ] {
        if stands {
            let data = [
                ("field", field.to_owned()),
                ("type", media.kind.as_str().to_owned()),
            ];
            findings.push(Code::MediaFieldUnused, &at.join(field), data);
        }
    }
}

fn captions(media: &Media, language: &str, at: &Pointer, findings: &mut Findings) {
    let here = at.join("captions");
    for (index, captions) in media.captions.iter().enumerate() {
        let at = here.join(index).join("file");
        file("captions", &captions.file, &at, findings);
    }
    let languages = media.captions.iter().enumerate().map(|(index, captions)| {
        let at = here.join(index).join("language");
        (captions.language.as_str(), at)
    });
    duplicates::list_of("captions", languages, findings);
    if !media.silent && media.captions_in(language).is_none() {
        let data = [("language", language.to_owned())];
        findings.push(Code::CaptionsMissing, at, data);
    }
}
