//! `assay simulate BANK`: learners who are made up.

use std::fs;

use serde_json::Value;

use crate::harness::{assay, assessments, root, status, text};

const BANK: &str = "assessments/training/foundation.json";

fn run(folder: &std::path::Path, more: &[&str]) -> (i32, String, String) {
    let output = assay(folder, &[&["simulate", BANK], more].concat());
    (status(&output), text(&output.stdout), text(&output.stderr))
}

#[test]
fn our_assessments_are_simulated() {
    for bank in ["core-concepts", "victim-identification", "gallery"] {
        let bank = format!("assessments/{bank}/foundation.json");
        let written = std::fs::read(root().join(&bank)).expect("a bank");
        let written: Value = serde_json::from_slice(&written).expect("JSON");
        let assessments = written["assessments"].as_array().expect("a list").len();
        let output = assay(root(), &["simulate", &bank, "--learners", "200", "--json"]);
        assert_eq!(status(&output), 0, "{}", text(&output.stderr));
        let told: Value = serde_json::from_str(&text(&output.stdout)).expect("JSON");
        assert_eq!(told["format"], "assay-simulation/1");
        let all = told["assessments"].as_array().expect("a list");
        assert_eq!(all.len(), assessments, "{bank}");
        for one in all {
            let results = &one["results"];
            assert_eq!(results["learners"], 200);
            assert_eq!(results["passed"]["of"], 200);
            // What one assessment doesn't draw, another of the bank does.
            let problems = results["problems"].as_array().expect("a list");
            assert!(
                !problems
                    .iter()
                    .any(|problem| problem["problem"] == "never-drawn")
            );
            // Every form is of so many items, and each is counted once.
            let forms = &results["forms"];
            let drawn: u64 = results["items"]
                .as_array()
                .expect("a list")
                .iter()
                .filter_map(|item| item["exposure"]["count"].as_u64())
                .sum();
            if forms["fewest"] == forms["most"] {
                assert_eq!(
                    drawn,
                    400 * forms["most"].as_u64().expect("a number"),
                    "{bank}"
                );
            }
        }
    }
}

#[test]
fn learners_are_stopped_by_the_assessments_own_limit_unless_another_is_asked_for() {
    let limits = |more: &[&str]| {
        let command = ["simulate", "assessments/gallery/foundation.json", "--json"];
        let output = assay(
            root(),
            &[&command, ["--learners", "20"].as_slice(), more].concat(),
        );
        assert_eq!(status(&output), 0, "{}", text(&output.stderr));
        let told: Value = serde_json::from_str(&text(&output.stdout)).expect("JSON");
        let all = told["assessments"].as_array().expect("a list").iter();
        all.map(|one| {
            (
                one["id"].as_str().expect("an id").to_owned(),
                one["results"]["time"]["limit"].as_f64(),
            )
        })
        .collect::<std::collections::BTreeMap<_, _>>()
    };
    let own = limits(&[]);
    assert_eq!(own["against-the-clock"], Some(720.0), "PT12M");
    assert_eq!(own["try"], None);
    let asked = limits(&["--time-limit", "PT1M"]);
    assert!(
        asked.values().all(|limit| *limit == Some(60.0)),
        "{asked:?}"
    );
}

#[test]
fn the_same_command_tells_the_same() {
    let folder = assessments("good");
    let (code, first, trouble) = run(folder.path(), &["--learners", "100", "--seed", "7"]);
    assert_eq!(code, 0, "{trouble}");
    for expected in [
        "Passed at the first try",
        "Same decision on another form",
        "Ability",
        "Item",
        "seed 7",
    ] {
        assert!(first.contains(expected), "{first}");
    }
    assert_eq!(
        first,
        run(folder.path(), &["--learners", "100", "--seed", "7"]).1
    );
    let hexadecimal = "07000000000000000000000000000000";
    assert_eq!(
        first,
        run(folder.path(), &["--learners", "100", "--seed", hexadecimal]).1
    );
    assert_ne!(
        first,
        run(folder.path(), &["--learners", "100", "--seed", "8"]).1
    );
}

#[test]
fn the_page_needs_nothing_but_itself() {
    let folder = assessments("good");
    let (code, _, trouble) = run(
        folder.path(),
        &[
            "--learners",
            "50",
            "--html",
            "page.html",
            "--time-limit",
            "PT5M",
        ],
    );
    assert_eq!(code, 0, "{trouble}");
    let page = fs::read_to_string(folder.path().join("page.html")).expect("written");
    assert!(
        page.starts_with("<!DOCTYPE html><html lang=\"en\" dir=\"ltr\">"),
        "{page}"
    );
    for never in [
        "<script", "http:", "https:", "url(", "@import", "src=", "href=",
    ] {
        assert!(!page.contains(never), "{never}");
    }
    for always in [
        "default-src 'none'",
        "prefers-color-scheme: dark",
        "<svg",
        "<table",
        "role=\"img\"",
    ] {
        assert!(page.contains(always), "{always}");
    }
    // Each plot has its numbers in a table.
    assert_eq!(page.matches("role=\"img\"").count(), 4);
    assert_eq!(page.matches("<summary>").count(), 3);
}

#[test]
fn parameters_are_used_or_told_to_be_wrong() {
    let folder = assessments("good");
    let bank: Value =
        serde_json::from_slice(&fs::read(folder.path().join(BANK)).expect("read")).expect("JSON");
    let id = bank["items"][0]["id"].as_str().expect("an id").to_owned();
    let put =
        |text: String| fs::write(folder.path().join("parameters.json"), text).expect("written");
    let with = [
        "--learners",
        "20",
        "--parameters",
        "parameters.json",
        "--json",
    ];
    put(format!(
        "{{\"format\":\"assay-parameters/1\",\"items\":{{\"{id}\":{{\"a\":1.2,\"b\":3.5,\"c\":0.25}}}}}}"
    ));
    let (code, told, trouble) = run(folder.path(), &with);
    assert_eq!(code, 0, "{trouble}");
    let told: Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(told["plan"]["items_with_parameters"], 1);
    let items = told["assessments"][0]["results"]["items"]
        .as_array()
        .expect("a list");
    assert!(
        items
            .iter()
            .any(|item| item["item"] == id.as_str() && item["difficulty"] == 3.5)
    );
    put("{\"format\":\"assay-parameters/1\",\n\"items\":{\"no-such-item\":{\"b\":0}}}".to_owned());
    let (code, _, trouble) = run(folder.path(), &with);
    assert_eq!(code, 2);
    assert!(
        trouble.contains("2:10 /items/no-such-item: the bank has no item \"no-such-item\""),
        "{trouble}"
    );
}

#[test]
fn what_cannot_be_asked_for_is_told() {
    let folder = assessments("good");
    for (more, expected) in [
        (
            &["--assessment", "other"] as &[&str],
            "the bank has no assessment \"other\"",
        ),
        (&["--spread", "-1"], "from 0 to 4"),
        (&["--ability", "x"], "from -6 to 6"),
        (&["--seed", "x"], "32 hexadecimal digits"),
        (&["--time-limit", "30"], "PT30M"),
        (
            &["--parameters", "nowhere.json"],
            "nowhere.json can't be read",
        ),
    ] {
        let (code, _, trouble) = run(folder.path(), more);
        assert_eq!(code, 2, "{more:?}: {trouble}");
        assert!(trouble.contains(expected), "{more:?}: {trouble}");
    }
    let output = assay(folder.path(), &["simulate"]);
    assert_eq!(status(&output), 2);
    assert!(text(&output.stderr).contains("<BANK>"));
}
