//! Recordings, films, pictures and captions beside the questions of a bank. The engine knows their names; whether they are there,
//! and captions are captions, is known here.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use assay_engine::check::{Code, Finding};
use assay_engine::item::MediaKind;
use assay_engine::item::media::CAPTIONS_ENDINGS;
use assay_engine::json::{self, Pointer};
use assay_engine::rich_text::is_own_file;
use serde_json::Value;

use crate::pictures;
use crate::trouble::Trouble;

/// A file that an item names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    /// Where it is named.
    at: Pointer,
    /// `picture`, `audio`, `video` or `captions`, as its ending has it.
    kind: &'static str,
    /// What it may end in.
    endings: &'static [&'static str],
    /// Its name in the bank's folder.
    name: String,
}

/// The files that a bank's cases name and its items that may be given, or those of a translation.
fn named(value: &Value) -> Vec<Named> {
    let mut all = Vec::new();
    for (at, of) in pictures::items(value).into_iter().chain(cases(value)) {
        let at = at.join("media");
        match of.get("media") {
            Some(Value::Array(media)) => {
                for (place, one) in media.iter().enumerate() {
                    let at = at.join(place);
                    add(one.get("file"), at.join("file"), &mut all);
                    let captions = one.get("captions").and_then(Value::as_array);
                    for (place, one) in captions.into_iter().flatten().enumerate() {
                        let at = at.join("captions").join(place).join("file");
                        add(one.get("file"), at, &mut all);
                    }
                }
            }
            Some(Value::Object(media)) => {
                for (id, one) in media {
                    for field in ["file", "captions"] {
                        add(one.get(field), at.join(id).join(field), &mut all);
                    }
                }
            }
            _ => {}
        }
    }
    all
}

/// The cases of a bank, or those of a translation, with where each stands.
fn cases(value: &Value) -> Vec<(Pointer, &Value)> {
    let at = Pointer::root().join("cases");
    match value.get("cases") {
        Some(Value::Array(cases)) => {
            let cases = cases.iter().enumerate();
            cases.map(|(place, case)| (at.join(place), case)).collect()
        }
        Some(Value::Object(cases)) => {
            let cases = cases.iter();
            cases.map(|(id, case)| (at.join(id), case)).collect()
        }
        _ => Vec::new(),
    }
}

/// A name that is none of a file in the bank's own folder is the engine's to refuse.
fn add(name: Option<&Value>, at: Pointer, all: &mut Vec<Named>) {
    let kinds = [MediaKind::Picture, MediaKind::Audio, MediaKind::Video];
    let kinds = kinds.map(|kind| (kind.as_str(), kind.endings()));
    let mut kinds = kinds
        .into_iter()
        .chain([("captions", &CAPTIONS_ENDINGS[..])]);
    let Some(name) = name.and_then(Value::as_str) else {
        return;
    };
    if let Some((kind, endings)) = kinds.find(|(_, endings)| is_own_file(name, endings)) {
        all.push(Named {
            at,
            kind,
            endings,
            name: name.to_owned(),
        });
    }
}

/// The files that a file names and its folder lacks, and captions that are no WebVTT.
#[must_use]
pub fn missing(bytes: &[u8], path: &Path) -> Vec<Finding> {
    let Some(value) = json::read(bytes).value else {
        return Vec::new();
    };
    let folder = pictures::folder(path);
    let is_there = |named: &Named| match named.kind {
        "captions" => fs::read(folder.join(&named.name)).is_ok_and(|bytes| is_webvtt(&bytes)),
        _ => folder.join(&named.name).is_file(),
    };
    let finding = |named: Named| {
        let data = vec![
            ("found", named.name),
            ("type", named.kind.to_owned()),
            ("allowed", named.endings.join(", ")),
        ];
        Finding {
            position: json::locate(bytes, &named.at),
            ..Finding::new(Code::MediaFile, named.at, data)
        }
    };
    let lacking = named(&value).into_iter().filter(|named| !is_there(named));
    lacking.map(finding).collect()
}

/// Whether a file begins as captions do: `WEBVTT`, alone or before a space or the end of its line.
///
/// Source: W3C, WebVTT, 4.1 “WebVTT file structure”.
fn is_webvtt(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    std::str::from_utf8(bytes).is_ok()
        && bytes
            .strip_prefix(b"WEBVTT")
            .is_some_and(|rest| rest.first().is_none_or(|next| b" \t\r\n".contains(next)))
}

/// The names of the files that a file names, each once, with where each is.
///
/// # Errors
/// [`Trouble::Unreadable`] where the file can't be read.
pub fn files(path: &Path) -> Result<BTreeSet<(String, PathBuf)>, Trouble> {
    let bytes = fs::read(path).map_err(Trouble::unreadable(path))?;
    let value = json::read(&bytes).value.unwrap_or(Value::Null);
    let folder = pictures::folder(path);
    let place = |named: Named| {
        let file = folder.join(&named.name);
        (named.name, file)
    };
    Ok(named(&value).into_iter().map(place).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_named() {
        let found = |text: &str| -> Vec<String> {
            let value: Value = serde_json::from_str(text).expect("JSON");
            let named = named(&value).into_iter();
            named
                .map(|named| format!("{} {} {}", named.at, named.kind, named.name))
                .collect()
        };
        assert_eq!(
            found(
                r#"{"items":[{"media":[{"file":"a.mp3"},{"file":"b.webm","captions":[{"file":"b.en.vtt"},{"file":"../c.vtt"}]}]},
                {"status":"draft","media":[{"file":"d.mp3"}]}]}"#
            ),
            [
                "/items/0/media/0/file audio a.mp3",
                "/items/0/media/1/file video b.webm",
                "/items/0/media/1/captions/0/file captions b.en.vtt",
            ]
        );
        assert_eq!(
            found(r#"{"cases":[{"media":[{"file":"c.svg"}]}],"items":[]}"#),
            ["/cases/0/media/0/file picture c.svg"]
        );
        assert_eq!(
            found(
                r#"{"cases":{"z":{"media":{"y":{"file":"c.fr.svg"}}}},
                "items":{"x":{"media":{"y":{"file":"a.fr.mp3","captions":"b.fr.vtt"}}}}}"#
            ),
            [
                "/items/x/media/y/file audio a.fr.mp3",
                "/items/x/media/y/captions captions b.fr.vtt",
                "/cases/z/media/y/file picture c.fr.svg",
            ]
        );
    }

    #[test]
    fn captions_are_webvtt() {
        for (text, is_one) in [
            ("WEBVTT", true),
            ("WEBVTT\n\n00:00.000 --> 00:01.000\nHello", true),
            ("\u{feff}WEBVTT - A walk\r\n", true),
            ("WEBVTTS\n", false),
            ("1\n00:00:00,000 --> 00:00:01,000\nHello", false),
            ("", false),
        ] {
            assert_eq!(is_webvtt(text.as_bytes()), is_one, "{text:?}");
        }
        assert!(!is_webvtt(b"WEBVTT\n\xff"));
    }
}
