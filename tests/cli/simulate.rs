//! `assay simulate guess`: who knows nothing doesn't pass.

use crate::harness::{assay, assessments, root, status, text};

#[test]
fn guessers_do_not_pass_our_assessments() {
    for bank in ["core-concepts", "victim-identification"] {
        let bank = format!("assessments/{bank}/foundation.json");
        let output = assay(
            root(),
            &[
                "simulate",
                "guess",
                &bank,
                "--guessers",
                "4000",
                "--at-most",
                "0.1%",
            ],
        );
        let told = text(&output.stdout);
        assert_eq!(status(&output), 0, "{told}{}", text(&output.stderr));
        for strategy in [
            "random",
            "longest",
            "no-absolutes",
            "overlap",
            "first",
            "all",
            "memory",
        ] {
            assert!(told.contains(&format!("  {strategy} ")), "{told}");
        }
    }
}

#[test]
fn too_many_are_told_and_counted() {
    let folder = assessments("good");
    let bank = "assessments/training/foundation.json";
    let output = assay(
        folder.path(),
        &[
            "simulate",
            "guess",
            bank,
            "--guessers",
            "50",
            "--at-most",
            "0.1%",
        ],
    );
    assert_eq!(status(&output), 1, "50 guessers can't show so little");
    assert!(text(&output.stdout).contains("too many"));
    let same = assay(
        folder.path(),
        &["simulate", "guess", bank, "--guessers", "50"],
    );
    assert_eq!(status(&same), 0, "{}", text(&same.stderr));
    let unknown = assay(
        folder.path(),
        &["simulate", "guess", bank, "--assessment", "other"],
    );
    assert_eq!(status(&unknown), 2);
}
