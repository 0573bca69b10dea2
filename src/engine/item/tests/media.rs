//! What may stand beside a question.

use super::*;

fn with(media: &Value) -> Value {
    let mut value = value("single-choice", &["a", "b", "c"], &["a"], "all-or-nothing");
    value["media"] = media.clone();
    value
}

#[test]
fn media_are_read_when_they_are_asked_for() {
    let plain = value("single-choice", &["a", "b", "c"], &["a"], "all-or-nothing");
    let plain = item(&plain).unwrap();
    assert!(!plain.has_media());
    assert_eq!(plain.details().media, []);
    let item = item(&with(&json!([
        { "id": "map", "type": "picture", "file": "map.avif", "alt": "A map" },
        { "id": "call", "type": "audio", "file": "sounds/call.mp3", "alt": "A call", "transcript": "*Ring.* Hello?" },
        { "id": "walk", "type": "video", "file": "walk.webm", "alt": "A walk", "transcript": "Steps.",
          "captions": [{ "language": "en-GB", "file": "walk.en.vtt" }] },
    ])))
    .unwrap();
    assert!(item.has_media());
    let media = &item.details().media;
    assert_eq!(media.len(), 3);
    assert_eq!(media[1].transcript.as_deref(), Some("*Ring.* Hello?"));
    assert!(media[2].captions_in("en").is_some());
    assert!(media[2].captions_in("en-US").is_some());
    assert_eq!(media[2].captions_in("fr"), None);
}

#[test]
fn media_that_the_check_refuses_make_no_item() {
    for (media, is_taken) in [
        (
            json!({ "type": "picture", "file": "a.png", "alt": "A" }),
            true,
        ),
        (
            json!({ "type": "picture", "file": "a.png", "decorative": true }),
            true,
        ),
        (json!({ "type": "picture", "file": "a.png" }), false),
        (
            json!({ "type": "picture", "file": "a.png", "alt": "A", "decorative": true }),
            false,
        ),
        (
            json!({ "type": "picture", "file": "a.mp3", "alt": "A" }),
            false,
        ),
        (
            json!({ "type": "picture", "file": "a.png", "alt": "A", "transcript": "T" }),
            false,
        ),
        (
            json!({ "type": "audio", "file": "a.OGG", "alt": "A", "transcript": "T" }),
            true,
        ),
        (
            json!({ "type": "audio", "file": "a.ogg", "alt": "A" }),
            false,
        ),
        (
            json!({ "type": "audio", "file": "a.ogg", "transcript": "T" }),
            false,
        ),
        (
            json!({ "type": "audio", "file": "a.ogg", "alt": "A", "transcript": "T", "silent": true }),
            false,
        ),
        (
            json!({ "type": "video", "file": "a.mp4", "alt": "A", "transcript": "T", "silent": true }),
            true,
        ),
        (
            json!({ "type": "video", "file": "https://b/a.mp4", "alt": "A", "transcript": "T", "silent": true }),
            false,
        ),
        (
            json!({ "type": "video", "file": "../a.mp4", "alt": "A", "transcript": "T", "silent": true }),
            false,
        ),
        (
            json!({ "type": "film", "file": "a.mp4", "alt": "A", "transcript": "T" }),
            false,
        ),
    ] {
        let mut media = media;
        media["id"] = json!("it");
        assert_eq!(item(&with(&json!([media]))).is_some(), is_taken, "{media}");
    }
}
