//! What a file of parameters may say, and what is said of one that can't be read.

use super::*;

fn known() -> Vec<String> {
    ["three-elements", "core/act-means"]
        .map(str::to_owned)
        .into()
}

#[test]
fn numbers_are_read_as_calibrations_write_them() {
    let text = r#"{ "format": "assay-parameters/1", "scale": 1.7, "items": {
        "three-elements": { "a": 1.1, "b": -4e-1, "c": "0.2", "seconds": 35 }, "core/act-means": { "b": 1 } } }"#;
    let parameters = Parameters::read(text.as_bytes(), &known()).unwrap();
    let expected = ItemParameters {
        a: 1.1,
        b: -0.4,
        c: Some(0.2),
        seconds: Some(35.0),
    };
    assert_eq!(parameters.get("three-elements"), Some(&expected));
    let expected = ItemParameters {
        a: 1.0,
        b: 1.0,
        c: None,
        seconds: None,
    };
    assert_eq!(parameters.get("core/act-means"), Some(&expected));
    close(parameters.scale, 1.7, 0.0);
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    for (text, expected) in [
        ("[]", "1:1 : an object in braces was expected"),
        (
            r#"{ "format": "assay-parameters/1" }"#,
            "/items: an object in braces was expected",
        ),
        (
            r#"{ "items": {} }"#,
            r#"1:1 : "format" must be "assay-parameters/1""#,
        ),
        (
            r#"{ "format": "assay-parameters/1", "items": { "three-element": { "b": 0 } } }"#,
            r#"1:46 /items/three-element: the bank has no item "three-element", but one "three-elements"; take it out or mend its name"#,
        ),
        (
            r#"{ "format": "assay-parameters/1", "items": { "three-elements": { "a": 1, "d": 0 } } }"#,
            r#"/items/three-elements/d: there is no "d" here; take it out, or name one of: a, b, c, seconds"#,
        ),
        (
            r#"{ "format": "assay-parameters/1", "items": { "three-elements": { "a": 1 } } }"#,
            r#""b", the item's difficulty, is missing"#,
        ),
        (
            r#"{ "format": "assay-parameters/1", "items": { "three-elements": { "a": -0.5, "b": 0 } } }"#,
            "/items/three-elements/a: a number above 0, at most 10, was expected",
        ),
        (
            r#"{ "format": "assay-parameters/1", "items": { "three-elements": { "b": "inf" } } }"#,
            "/items/three-elements/b: a number from -10 to 10 was expected",
        ),
        (
            r#"{ "format": "assay-parameters/1", "items": { "three-elements": { "b": 0, "c": 1 } } }"#,
            "/items/three-elements/c: a number from 0 to below 1 was expected",
        ),
        (
            "{ \"format\": \"assay-parameters/1\", \"items\": {\n \"three-elements\": { \"b\": 0 },\n \"three-elements\": { \"b\": 1 } } }",
            "3:2 /items/three-elements: this isn't JSON as it should be (duplicate-key)",
        ),
        ("{", "this isn't JSON as it should be"),
    ] {
        let faults = Parameters::read(text.as_bytes(), &known()).unwrap_err();
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(
            told.iter().any(|fault| fault.contains(expected)),
            "{text}: {told:?}"
        );
    }
}

#[test]
fn a_scale_multiplies_the_slopes() {
    let items = plains(1);
    let header = fixed(&items, "100%");
    let mut plan = plan(6000);
    plan.parameters = difficulties([-1.0]);
    plan.parameters.scale = 1.7;
    // 1 / (1 + e^−1.7)
    agrees(run(&header, &items, &plan).passed, 0.845_534_7);
}
