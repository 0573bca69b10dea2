//! `assay simulate` and the table of parallel forms in every language: what they tell, and that nothing is left English.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::harness::{assay, assessments, expect, program, root, status, text};

const BANK: &str = "assessments/training/foundation.json";
const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

fn told(folder: &Path, arguments: &[&str]) -> String {
    let output = assay(folder, arguments);
    assert_eq!(status(&output), 0, "{}", text(&output.stderr));
    text(&output.stdout)
}

/// The page of a bank, with a limit, so that everything that a page may have is on it.
fn page(folder: &Path, bank: &str, language: &str) -> String {
    let limited = ["--learners", "200", "--time-limit", "PT5M"];
    let written = ["--html", "page.html", "--lang", language];
    let arguments = [["simulate", bank].as_slice(), &limited, &written].concat();
    let page = folder.join("page.html");
    let at = page.to_string_lossy().into_owned();
    let arguments: Vec<&str> = arguments
        .into_iter()
        .map(|word| if word == "page.html" { &at } else { word })
        .collect();
    told(root(), &arguments);
    fs::read_to_string(page).expect("written")
}

#[test]
fn simulations_are_told_in_every_language() {
    let folder = assessments("good");
    for language in LANGUAGES {
        let plan = ["--learners", "100", "--seed", "7", "--time-limit", "PT3M"];
        let said = told(
            folder.path(),
            &[&["simulate", BANK, "--lang", language], plan.as_slice()].concat(),
        );
        expect(&format!("simulation.{language}.txt"), &said);
    }
}

#[test]
fn guessing_is_told_in_every_language() {
    let folder = assessments("good");
    let mut all = String::new();
    for language in LANGUAGES {
        let guess = ["simulate", "guess", BANK, "--guessers", "50"];
        let output = assay(
            folder.path(),
            &[guess.as_slice(), &["--at-most", "0.1%", "--lang", language]].concat(),
        );
        assert_eq!(status(&output), 1);
        all += &text(&output.stdout);
        all += "\n";
    }
    expect("guessing.txt", &all);
}

#[test]
fn parallel_forms_are_told_in_every_language() {
    let bank = "assessments/core-concepts/foundation.json";
    let drawn = [
        "--audience",
        "media-and-advocacy",
        "--seed",
        "7",
        "--forms",
        "4",
    ];
    for language in LANGUAGES {
        let said = told(
            root(),
            &[&["draw", bank, "--lang", language], drawn.as_slice()].concat(),
        );
        for heading in match language {
            "en" => ["Form", "(differs)", "Most shared", "Mean difficulty"],
            "fr" => [
                "Épreuve",
                "(écart)",
                "Le plus en commun",
                "Difficulté moyenne",
            ],
            _ => ["النموذج", "(الفرق)", "الأكثر اشتراكًا", "متوسط الصعوبة"],
        } {
            assert!(said.contains(heading), "{heading}: {said}");
        }
    }
}

#[test]
fn the_systems_language_is_spoken_unless_another_is_named_and_json_is_none_of_them() {
    let folder = assessments("good");
    let run = |more: &[&str]| {
        let output = Command::new(program())
            .args(["simulate", BANK, "--learners", "20"])
            .args(more)
            .current_dir(folder.path())
            .env("LC_ALL", "fr_FR.UTF-8")
            .output()
            .expect("assay runs");
        text(&output.stdout)
    };
    assert!(run(&[]).contains("Réussite à la première tentative"));
    assert!(run(&["--lang", "en"]).contains("Passed at the first try"));
    let json = |language| run(&["--json", "--lang", language]);
    assert_eq!(json("ar"), json("en"));
}

#[test]
fn the_page_in_arabic_runs_from_right_to_left_and_its_plots_do_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = page(
        folder.path(),
        "assessments/core-concepts/foundation.json",
        "ar",
    );
    assert!(
        page.starts_with("<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\">"),
        "{page}"
    );
    let plots = page.matches("role=\"img\"").count();
    assert_eq!(page.matches("<div dir=\"ltr\"><svg ").count(), plots);
    assert!(page.contains("<bdi lang=\"en\">"), "{page}");
}

/// What people read or hear on a page: texts and labels, without what is named by the bank.
fn read(page: &str, names: &[String]) -> Vec<String> {
    let (_, body) = page.split_once("<body>").expect("a body");
    let mut texts = Vec::new();
    for (place, part) in body.split('<').enumerate().filter(|(place, _)| *place > 0) {
        let (tag, text) = part
            .split_once('>')
            .unwrap_or_else(|| panic!("part {place}"));
        let label = tag.split("aria-label=\"").nth(1);
        texts.extend(label.and_then(|rest| rest.split('"').next()));
        if !tag.starts_with("bdi") {
            texts.push(text);
        }
    }
    let unnamed = |text: &&str| {
        let text = text.replace("&quot;", "\"").replace("&amp;", "&");
        let all = names.iter();
        all.fold(text, |text, name| text.replace(name.as_str(), ""))
    };
    texts.iter().map(unnamed).collect()
}

/// Ids of a bank's items, sections, topics and the like, and the bank's own, the longest first.
fn names(bank: &str) -> Vec<String> {
    fn ids(value: &Value, into: &mut Vec<String>) {
        match value {
            Value::Array(all) => all.iter().for_each(|one| ids(one, into)),
            Value::Object(members) => {
                for (name, value) in members {
                    match value {
                        Value::String(id)
                            if ["id", "tag", "as", "bank"].contains(&name.as_str()) =>
                        {
                            into.push(id.clone())
                        }
                        _ => ids(value, into),
                    }
                }
            }
            _ => {}
        }
    }
    let read = |bank: &str| -> Value {
        serde_json::from_slice(&fs::read(root().join(bank)).expect("a bank")).expect("JSON")
    };
    let mut all = Vec::new();
    ids(&read(bank), &mut all);
    ids(&read("assessments/core-concepts/foundation.json"), &mut all);
    // Of choices many have a letter for an id, which would hide what is left.
    all.retain(|id| id.len() > 2);
    all.sort_by_key(|id| std::cmp::Reverse(id.len()));
    all
}

#[test]
fn nothing_on_the_page_in_arabic_is_left_in_latin_letters_or_digits() {
    let folder = tempfile::tempdir().expect("a folder");
    for bank in ["core-concepts", "victim-identification", "gallery"] {
        let bank = format!("assessments/{bank}/foundation.json");
        let names = names(&bank);
        let page = page(folder.path(), &bank, "ar");
        // What the words isolate is a text of the bank, its version or the seed.
        let left: Vec<String> = read(&page, &names)
            .into_iter()
            .map(|text| without_isolated(&text))
            .filter(|text| text.contains(|c: char| c.is_ascii_alphanumeric()))
            .collect();
        assert_eq!(left, Vec::<String>::new(), "{bank}");
    }
}

/// A text without what stands in isolates and has no letter of its own language.
fn without_isolated(text: &str) -> String {
    let mut left = String::new();
    let mut parts = text.split('\u{2068}');
    left.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (isolated, rest) = part.split_once('\u{2069}').unwrap_or((part, ""));
        let is_number = isolated
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
        if !is_number {
            left.push_str(isolated);
        }
        left.push_str(rest);
    }
    left
}

#[test]
fn the_page_in_french_has_its_headings() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = page(
        folder.path(),
        "assessments/core-concepts/foundation.json",
        "fr",
    );
    assert!(page.contains("<html lang=\"fr\" dir=\"ltr\">"), "{page}");
    for heading in [
        "Simulation\u{a0}:",
        "Qui réussit",
        "Les scores obtenus",
        "Le temps qu’il faut",
        "Question par question",
    ] {
        assert!(page.contains(heading), "{heading}");
    }
}
