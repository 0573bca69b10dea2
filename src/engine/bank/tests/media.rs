//! What stands beside questions: what the check says of it, and of its translation.

use super::*;
use crate::check::Severity;
use crate::id::ItemId;

const CALL: &str = r#"{ "id": "call", "type": "audio", "file": "call.mp3", "alt": "A call", "transcript": "Hello? I need help. The lamp went out **twice**." }"#;
const WALK: &str = r#"{ "id": "walk", "type": "video", "file": "walk.mp4", "alt": "A walk", "transcript": "Steps on gravel, then a door.",
    "captions": [{ "language": "en", "file": "walk.en.vtt" }] }"#;
const LINE: &str = r#"{ "id": "line", "type": "picture", "file": "line.svg", "decorative": true }"#;

/// The good bank with something beside its first question.
fn with(media: &str) -> String {
    let stem = "\"stem\": \"Which one do you notice first of all?\",";
    text("good").replace(stem, &format!("{stem} \"media\": [{media}],"))
}

fn codes(lines: &[String]) -> Vec<&str> {
    let lines = lines.iter();
    lines.filter_map(|line| line.split('\t').next()).collect()
}

#[test]
fn what_is_whole_is_fine() {
    let all = [CALL, WALK, LINE].join(", ");
    assert_eq!(find(&with(&all)), Vec::<String>::new());
}

#[test]
fn what_is_wrong_is_told_at_its_place() {
    for (media, expected) in [
        (
            format!("{CALL}, {CALL}"),
            vec!["duplicate-id /items/0/media/1/id"],
        ),
        (
            WALK.replace(
                "walk.en.vtt\" }",
                "walk.en.vtt\" }, { \"language\": \"en\", \"file\": \"b.vtt\" }",
            ),
            vec!["duplicate-id /items/0/media/0/captions/1/language"],
        ),
        (
            WALK.replace("walk.en.vtt", "walk.en.srt"),
            vec!["media-file /items/0/media/0/captions/0/file"],
        ),
        (
            LINE.replace("decorative", "decoration"),
            vec![
                "media-without-alt /items/0/media/0",
                "unknown-field /items/0/media/0/decoration",
            ],
        ),
        (
            LINE.replace(
                "\"decorative\": true",
                "\"alt\": \"A line\", \"decorative\": true",
            ),
            vec!["decorative-with-alt /items/0/media/0"],
        ),
        (
            CALL.replace("audio", "sound"),
            vec!["not-one-of /items/0/media/0/type"],
        ),
        (
            CALL.replace("A call", "A child calls for help"),
            vec!["image-consent /items/0/media/0"],
        ),
        (String::new(), vec!["empty-list /items/0/media"]),
    ] {
        let found = find(&with(&media));
        let mut places: Vec<String> = found
            .iter()
            .map(|line| {
                let mut parts = line.split('\t');
                let code = parts.next().unwrap_or_default();
                format!("{code} {}", parts.nth(2).unwrap_or_default())
            })
            .collect();
        // What can't be drawn for want of the item isn't the matter here.
        places.retain(|place| !place.contains("/assessments/"));
        places.sort();
        assert_eq!(places, expected, "{media}");
    }
}

/// A picture alone is no choice, question or hint: somebody hears nothing.
#[test]
fn a_text_says_something() {
    let only = text("good").replace("A lock on the door", "![](lock.png \\\"decorative\\\")");
    assert_eq!(codes(&find(&only)), ["empty-text"]);
    let beside = text("good").replace(
        "A lock on the door",
        "![](lock.png \\\"decorative\\\") A lock on the door",
    );
    assert_eq!(find(&beside), Vec::<String>::new());
}

/// Only banks with something beside questions say so in their header, so that what was published before keeps its digest.
#[test]
fn the_header_says_whether_there_is_any() {
    let header = |text: &str| {
        let (bank, _) = read_bank(text.as_bytes(), None, &|_| None);
        let bank = bank.expect("a bank");
        let written = String::from_utf8(published::header_bytes(&bank.header)).expect("UTF-8");
        (
            bank.header.has_plain_items(),
            written.contains("\"media\":true"),
        )
    };
    assert_eq!(header(&text("good")), (true, false));
    assert_eq!(header(&with(CALL)), (false, true));
}

#[test]
fn translations_have_words_and_may_have_recordings() {
    let (bank, _) = read_bank(
        with(&[CALL, WALK, LINE].join(", ")).as_bytes(),
        None,
        &|_| None,
    );
    let bank = bank.expect("a bank");
    let digest = bank
        .items
        .iter()
        .find(|item| item.id.as_str() == "first-sign");
    let digest = digest.expect("it is there").digest.to_string();
    let whole = r#""call": { "alt": "Un appel", "transcript": "Allô ? Il me faut de l’aide. La lampe s’est éteinte **deux** fois." },
        "walk": { "alt": "Une marche", "transcript": "Des pas sur du gravier, puis une porte.", "captions": "walk.fr.vtt" }"#;
    for (media, expected) in [
        (whole.to_owned(), vec![]),
        (
            whole.replace("\"alt\": \"Un appel\", ", ""),
            vec!["translation-missing /items/first-sign/media/call"],
        ),
        (
            whole.replace(", \"captions\": \"walk.fr.vtt\"", ""),
            vec!["translation-missing /items/first-sign/media/walk"],
        ),
        (
            whole.replace("**deux**", "deux"),
            vec!["emphasis-lost /items/first-sign/media/call/transcript"],
        ),
        (
            whole.replace("\"call\"", "\"cal\""),
            vec![
                "translation-missing /items/first-sign/media/call",
                "translation-of-nothing /items/first-sign/media/cal",
            ],
        ),
        (
            whole.replace(
                "\"alt\": \"Un appel\"",
                "\"alt\": \"Un appel\", \"file\": \"call.fr.ogg\"",
            ),
            vec![],
        ),
        (
            whole.replace(
                "\"alt\": \"Un appel\"",
                "\"alt\": \"Un appel\", \"file\": \"call.fr.mp4\"",
            ),
            vec!["media-file /items/first-sign/media/call/file"],
        ),
        (
            whole.replace("walk.fr.vtt", "walk.fr.srt"),
            vec!["media-file /items/first-sign/media/walk/captions"],
        ),
        (
            format!("{whole}, \"line\": {{ \"alt\": \"Un trait\" }}"),
            vec!["translation-of-nothing /items/first-sign/media/line/alt"],
        ),
    ] {
        let overlay = text("good.fr")
            .replace("a83f3fcf0095da47bb5bc7a834bc2ccb2a5e76708005bcea550e5bd7d56bbb6c", &digest)
            .replace("\"choices\": { \"a\": \"Une chose nommée a\", \"b\": \"Une chose nommée b\", \"c\": \"Une chose nommée c\" },\n      \"feedback\": { \"a\": \"Oui, cela",
                &format!("\"media\": {{ {media} }}, \"choices\": {{ \"a\": \"Une chose nommée a\", \"b\": \"Une chose nommée b\", \"c\": \"Une chose nommée c\" }},\n      \"feedback\": {{ \"a\": \"Oui, cela"));
        assert!(overlay.contains("\"media\""), "the place is found");
        let (read, findings) = read_translation(overlay.as_bytes(), Some("fr"), &bank);
        let mut found: Vec<String> = findings
            .iter()
            .map(|finding| format!("{} {}", finding.code, finding.pointer))
            .collect();
        found.sort();
        assert_eq!(found, expected, "{media}");
        let refused = findings
            .iter()
            .any(|finding| finding.severity == Severity::Error);
        assert_eq!(read.is_some(), !refused);
        if let Some(overlay) = read {
            let texts = overlay
                .items
                .get(&ItemId::new("first-sign").expect("an id"))
                .expect("texts");
            assert_eq!(texts.later().media.len(), 2, "{media}");
        }
    }
}
