//! `assay draw`: the same form for the same seed.

use serde_json::Value;

use crate::harness::{assay, assessments, root, status, text};

const SEED: &str = "000102030405060708090a0b0c0d0e0f";

#[test]
fn a_form_is_the_same_for_the_same_seed() {
    let bank = "assessments/victim-identification/foundation.json";
    let draw = |more: &[&str]| {
        assay(
            root(),
            &[&["draw", bank, "--assessment", "service-providers"], more].concat(),
        )
    };
    let first = draw(&["--seed", SEED, "--json"]);
    assert_eq!(status(&first), 0, "{}", text(&first.stderr));
    assert_eq!(draw(&["--seed", SEED, "--json"]).stdout, first.stdout);
    let form: Value = serde_json::from_slice(&first.stdout).expect("JSON");
    assert_eq!(form["format"], "assay-form/1");
    assert_eq!(form["request"]["seed"], SEED);
    assert_eq!(
        form["request"]["audience"], "service-providers",
        "the assessment is for one audience"
    );
    let basics = form["sections"][0]["items"].as_array().expect("items");
    assert_eq!(basics.len(), 8);
    assert!(
        basics.iter().all(|item| item["bank"] == 1),
        "the basics are the core bank's"
    );
    for item in basics {
        let choices = item["choices"].as_array().expect("choices");
        assert!(
            item["key"]
                .as_array()
                .is_some_and(|key| key.iter().all(|id| choices.contains(id)))
        );
    }
    assert_ne!(
        draw(&["--json"]).stdout,
        draw(&["--json"]).stdout,
        "by chance"
    );
}

#[test]
fn a_form_in_words_has_its_command_and_key() {
    let folder = assessments("good");
    let output = assay(
        folder.path(),
        &[
            "draw",
            "assessments/training/foundation.json",
            "--seed",
            SEED,
        ],
    );
    let said = text(&output.stdout);
    assert!(
        said.starts_with(
            "Sample, version 1.0.0\n--assessment everyone --audience media --seed 0001"
        ),
        "{said}"
    );
    assert!(
        said.contains("\nAll (3)\n") && said.contains("   * "),
        "{said}"
    );
}

#[test]
fn a_case_is_told_once_before_its_items() {
    let bank = "assessments/gallery/foundation.json";
    let said = assay(
        root(),
        &["draw", bank, "--assessment", "try", "--seed", SEED],
    );
    let said = text(&said.stdout);
    assert_eq!(
        said.matches("Lunch at the sports club").count(),
        1,
        "{said}"
    );
    let after = said.split("(club-lunch)").nth(1).expect("the case");
    assert!(after.contains("| Fish pie | 7:00 | in the refrigerator, at 4 °C |"));
    let first = after.find("should nobody eat").expect("its item");
    assert!(first < after.find("how many more minutes").expect("its other item"));
    let form = assay(
        root(),
        &[
            "draw",
            bank,
            "--assessment",
            "try",
            "--seed",
            SEED,
            "--json",
        ],
    );
    let form: Value = serde_json::from_slice(&form.stdout).expect("JSON");
    let items = form["sections"][2]["items"].as_array().expect("items");
    let of_case = |item: &&Value| item["case"] == "club-lunch";
    assert_eq!(items.iter().filter(of_case).count(), 2);
}

#[test]
fn names_that_the_bank_lacks_are_told_with_those_it_has() {
    let bank = "assessments/victim-identification/foundation.json";
    for (more, words) in [
        (
            &[][..],
            "more than one assessment; name one with --assessment: service-providers, law-enforcement",
        ),
        (
            &["--assessment", "everyone"],
            "no assessment \"everyone\"; it has: service-providers, law-enforcement",
        ),
        (
            &["--assessment", "law-enforcement", "--audience", "media"],
            "no audience \"media\"; it has: law-enforcement",
        ),
        (&["--seed", "12x"], "32 hexadecimal digits"),
    ] {
        let output = assay(root(), &[&["draw", bank], more].concat());
        assert_eq!(status(&output), 2, "{more:?}");
        assert!(
            text(&output.stderr).contains(words),
            "{more:?}: {}",
            text(&output.stderr)
        );
    }
    let folder = assessments("key-missing");
    let faulty = assay(
        folder.path(),
        &["draw", "assessments/training/foundation.json"],
    );
    assert_eq!(status(&faulty), 1);
    assert!(text(&faulty.stdout).contains("[key-missing]"));
    let other = assay(folder.path(), &["draw", "assessments/modules.json"]);
    assert_eq!(status(&other), 2);
}

#[test]
fn parallel_forms_have_a_table_and_each_can_be_printed() {
    let bank = "assessments/core-concepts/foundation.json";
    let command = [
        "draw",
        bank,
        "--audience",
        "media-and-advocacy",
        "--seed",
        "7",
        "--forms",
        "4",
    ];
    let draw = |more: &[&str]| {
        let output = assay(root(), &[&command[..], more].concat());
        assert_eq!(status(&output), 0, "{}", text(&output.stderr));
        text(&output.stdout)
    };
    let said = draw(&[]);
    assert!(
        said.contains("--seed 00000000000000000000000000000007 --forms 4\n"),
        "{said}"
    );
    assert!(said.contains("\nShared   1   2   3\n"), "{said}");
    assert!(said.contains("\nMean difficulty "), "{said}");
    assert_eq!(draw(&[]), said);
    let forms: Value = serde_json::from_str(&draw(&["--json"])).expect("JSON");
    assert_eq!(forms["format"], "assay-forms/1");
    let forms = forms["forms"].as_array().expect("forms");
    assert_eq!(forms.len(), 4);
    let third: Value = serde_json::from_str(&draw(&["--form", "3", "--json"])).expect("JSON");
    assert_eq!(third["request"], forms[2]["request"]);
    let ids = |form: &Value, id: &str| -> Vec<Value> {
        let items = form["sections"][0]["items"].as_array().expect("items");
        items
            .iter()
            .map(|item| {
                if id.is_empty() {
                    item.clone()
                } else {
                    item[id].clone()
                }
            })
            .collect()
    };
    assert_eq!(ids(&third, "item"), ids(&forms[2], ""));
    let none = assay(root(), &[&command[..], &["--form", "5"]].concat());
    assert_eq!(status(&none), 2);
    assert!(text(&none.stderr).contains("no form 5"));
}
