//! `assay catalogue` and `assay schema`: what they write, and what they leave alone.

use std::fs;

use serde_json::Value;

use crate::harness::{assay, assessments, bank, root, status, text, tree};

#[test]
fn the_schema_is_printed_and_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let printed = assay(folder.path(), &["schema"]);
    let schema: Value = serde_json::from_slice(&printed.stdout).expect("JSON");
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    let written = assay(folder.path(), &["schema", "--out", "bank.schema.json"]);
    assert_eq!((status(&written), written.stdout.len()), (0, 0));
    assert_eq!(tree(folder.path())["bank.schema.json"], printed.stdout);
    for kind in ["overlay", "modules"] {
        assert_eq!(status(&assay(folder.path(), &["schema", "--of", kind])), 0);
    }
}

#[test]
fn the_catalogue_is_the_same_each_time() {
    let out = tempfile::tempdir().expect("a folder");
    let publish = |name: &str| {
        let folder = out.path().join(name);
        let output = assay(
            root(),
            &[
                "catalogue",
                "assessments",
                "--out",
                folder.to_str().expect("UTF-8"),
            ],
        );
        assert_eq!(status(&output), 0, "{}", text(&output.stdout));
        folder
    };
    let first = tree(&publish("a"));
    assert_eq!(tree(&publish("b")), first);
    assert_eq!(tree(&publish("a")), first, "a second run changes nothing");
    let index: Value = serde_json::from_slice(&first["catalogue.json"]).expect("JSON");
    assert_eq!(index["format"], "assay-catalogue/1");
    assert!(first.contains_key("bank.schema.json"));
    for bank in index["banks"].as_array().expect("banks") {
        let overlays = bank["overlays"]
            .as_object()
            .into_iter()
            .flat_map(|overlays| overlays.values());
        for digest in overlays.chain([&bank["header"]]) {
            let file = format!("assessments/{}.json", digest.as_str().expect("a digest"));
            assert!(first.contains_key(&file), "{file}");
        }
        let header = &first[&format!(
            "assessments/{}.json",
            bank["header"].as_str().expect("a digest")
        )];
        let header: Value = serde_json::from_slice(header).expect("JSON");
        let uses = header["uses"]
            .as_array()
            .expect("uses")
            .iter()
            .map(|used| &used["contents"]);
        for contents in uses.chain([&header["contents"]]) {
            for shard in contents["shards"].as_array().expect("shards") {
                let file = format!(
                    "assessments/{}.json",
                    shard["digest"].as_str().expect("a digest")
                );
                assert!(first.contains_key(&file), "{file}");
            }
        }
    }
}

#[test]
fn earlier_versions_stay_published() {
    let folder = assessments("good");
    let publish = || {
        let output = assay(
            folder.path(),
            &["catalogue", "assessments", "--out", "site"],
        );
        assert_eq!(status(&output), 0, "{}", text(&output.stdout));
        tree(&folder.path().join("site"))
    };
    let first = publish();
    let bank = folder.path().join("assessments/training/foundation.json");
    let changed = text(&fs::read(&bank).expect("read"))
        .replace("\"1.0.0\"", "\"1.0.1\"")
        .replace("first of all?", "first?");
    fs::write(&bank, changed).expect("written");
    let second = publish();
    assert_ne!(first["catalogue.json"], second["catalogue.json"]);
    for (name, bytes) in first
        .iter()
        .filter(|(name, _)| name.starts_with("assessments/"))
    {
        assert_eq!(second.get(name), Some(bytes), "{name}");
    }
    assert!(second.len() > first.len());
}

/// A picture must be there, is published, and keeps its name for ever.
#[test]
fn pictures_are_published() {
    let folder = assessments("good");
    let bank = folder.path().join("assessments/training/foundation.json");
    let good = text(&fs::read(&bank).expect("read"));
    fs::write(
        &bank,
        good.replace("first of all?", "first of all? ![A map](map.png)"),
    )
    .expect("written");
    let output = assay(folder.path(), &["check", "assessments"]);
    assert_eq!(status(&output), 1);
    assert!(
        text(&output.stdout).contains("/items/0/stem  [image-file]"),
        "{}",
        text(&output.stdout)
    );
    let picture = folder.path().join("assessments/training/map.png");
    let publish = |bytes: &[u8]| {
        fs::write(&picture, bytes).expect("written");
        assay(
            folder.path(),
            &["catalogue", "assessments", "--out", "site"],
        )
    };
    assert_eq!(status(&publish(b"a map")), 0);
    assert_eq!(
        tree(&folder.path().join("site"))["assessments/map.png"],
        b"a map"
    );
    let changed = publish(b"another map");
    assert_eq!(status(&changed), 2);
    assert!(
        text(&changed.stderr).contains("give it another name"),
        "{}",
        text(&changed.stderr)
    );
}

/// Recordings and captions must be there, and captions be captions; then all of them are published.
#[test]
fn recordings_and_captions_are_published() {
    let folder = assessments("good");
    let here = folder.path().join("assessments/training");
    let bank = here.join("foundation.json");
    let good = text(&fs::read(&bank).expect("read"));
    let stem = "\"stem\": \"Which one do you notice first of all?\",";
    let media = r#""media": [
        { "id": "call", "type": "audio", "file": "call.mp3", "alt": "A call", "transcript": "Hello?" },
        { "id": "walk", "type": "video", "file": "walk.mp4", "alt": "A walk", "transcript": "Steps.",
          "captions": [{ "language": "en", "file": "walk.en.vtt" }] }],"#;
    fs::write(&bank, good.replace(stem, &format!("{stem} {media}"))).expect("written");
    let found = || {
        let output = assay(folder.path(), &["check", "assessments", "--lang", "en"]);
        let said = text(&output.stdout);
        let codes = said.lines().filter(|line| line.contains("[media-file]"));
        let places = codes.filter_map(|line| line.split("  ").nth(1).map(str::to_owned));
        (status(&output), places.collect::<Vec<_>>(), said)
    };
    let (call, walk) = ("/items/0/media/0/file", "/items/0/media/1/file");
    let captions = "/items/0/media/1/captions/0/file";
    let (code, places, _) = found();
    assert_eq!(
        (code, places),
        (1, [call, walk, captions].map(String::from).to_vec())
    );
    for name in ["call.mp3", "walk.mp4", "walk.en.vtt"] {
        fs::write(here.join(name), "1\n00:00:00,000 --> 00:00:01,000\nSteps").expect("written");
    }
    let (code, places, said) = found();
    assert_eq!((code, places), (1, vec![captions.to_owned()]));
    assert!(said.contains("begins with the line WEBVTT"), "{said}");
    let webvtt = "WEBVTT\n\n00:00.000 --> 00:01.000\nSteps";
    fs::write(here.join("walk.en.vtt"), webvtt).expect("written");
    let (code, places, said) = found();
    assert_eq!((code, places), (0, vec![]), "{said}");
    let output = assay(
        folder.path(),
        &["catalogue", "assessments", "--out", "site"],
    );
    assert_eq!(status(&output), 0, "{}", text(&output.stderr));
    let site = tree(&folder.path().join("site"));
    for name in ["call.mp3", "walk.mp4", "walk.en.vtt"] {
        assert!(site.contains_key(&format!("assessments/{name}")), "{name}");
    }
}

#[test]
fn nothing_is_published_that_has_errors() {
    let folder = assessments("key-missing");
    let output = assay(
        folder.path(),
        &["catalogue", "assessments", "--out", "site"],
    );
    assert_eq!(status(&output), 1);
    assert!(text(&output.stdout).contains("[key-missing]"));
    assert!(!folder.path().join("site").exists());
}

#[test]
fn the_catalogue_refuses_what_it_would_read_or_has_not() {
    let folder = assessments("good");
    let inside = assay(
        folder.path(),
        &["catalogue", "assessments", "--out", "assessments/site"],
    );
    assert_eq!(status(&inside), 2);
    assert!(
        text(&inside.stderr).contains("is inside assessments"),
        "{}",
        text(&inside.stderr)
    );
    let modules = assay(
        folder.path(),
        &["catalogue", "assessments/training", "--out", "site"],
    );
    assert_eq!(status(&modules), 2, "{}", text(&modules.stdout));
    fs::write(folder.path().join("assessments/stray.json"), bank("good")).expect("written");
    let stray = assay(
        folder.path(),
        &["catalogue", "assessments", "--out", "site"],
    );
    assert_eq!(status(&stray), 2, "{}", text(&stray.stdout));
    assert!(
        text(&stray.stderr).contains("stray.json"),
        "{}",
        text(&stray.stderr)
    );
    assert!(!folder.path().join("site").exists());
}

#[test]
fn a_damaged_published_file_is_told() {
    let folder = assessments("good");
    let publish = || {
        assay(
            folder.path(),
            &["catalogue", "assessments", "--out", "site"],
        )
    };
    assert_eq!(status(&publish()), 0);
    let files = folder.path().join("site/assessments");
    let any = fs::read_dir(&files)
        .expect("files")
        .next()
        .expect("one")
        .expect("read")
        .path();
    fs::write(&any, "{}").expect("written");
    let output = publish();
    assert_eq!(status(&output), 2);
    assert!(
        text(&output.stderr).contains("damaged"),
        "{}",
        text(&output.stderr)
    );
    assert_eq!(fs::read(&any).expect("read"), b"{}");
}
