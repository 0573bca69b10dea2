//! The life of a certificate on the command line: a key, what it signs, what is checked, what is withdrawn.

use std::fs;

use assay::credential::{Credential, HolderName, SessionCode, SessionTry};
use assay_engine::rng::Seed;

use crate::harness::{status, text};
use crate::score::good;

use crate::desk::{
    attest, begun, certificate, desk, keygen, moment, number, run, status_list, verdict, well,
};

#[test]
fn a_certificate_is_signed_checked_and_withdrawn() {
    let folder = desk();
    let place = folder.path();
    let is = |verdict: &str, status| (verdict.to_owned(), status);
    assert_eq!(verdict(place, "1.json", &[]), is("answers-fit", 1));
    assert_eq!(
        verdict(place, "1.json", &["--self-issued"]),
        is("answers-fit", 0)
    );

    let done = attest(place, &["1.json", "2.json"], &["--states", "supervised"]);
    well(&done);
    assert!(
        text(&done.stdout).ends_with("Signed: 2 of 2\n"),
        "{}",
        text(&done.stdout)
    );
    let amina = format!("signed/{}.json", number(1, "Amina"));
    let benoit = format!("signed/{}.json", number(2, "Benoît"));
    // Before there is a list, nobody knows whether it was withdrawn.
    assert_eq!(verdict(place, &amina, &[]), is("unavailable", 1));
    status_list(place);
    assert_eq!(verdict(place, &amina, &[]), is("issuer-verified", 0));
    let told = run(place, &["verify", &amina, "--site", "site", "--lang", "fr"]);
    well(&told);
    let told = text(&told.stdout);
    assert!(told.contains("Signature de l’émetteur vérifiée"), "{told}");
    assert!(told.contains("Académie Exemple"), "{told}");
    assert!(told.contains("sous surveillance"), "{told}");

    well(&run(
        place,
        &[
            "revoke",
            &number(1, "Amina"),
            "--ledger",
            "ledger",
            "--on",
            "2020-12-01T00:00:00Z",
        ],
    ));
    status_list(place);
    assert_eq!(verdict(place, &amina, &[]), is("withdrawn", 1));
    assert_eq!(verdict(place, &benoit, &[]), is("issuer-verified", 0));
    let told = run(place, &["verify", &amina, "--site", "site", "--lang", "en"]);
    assert!(
        text(&told.stdout).contains("Withdrawn on 1 December 2020"),
        "{}",
        text(&told.stdout)
    );
    // Long after.
    let late = ["--now", "2999-01-01T00:00:00Z"];
    assert_eq!(verdict(place, &benoit, &late), is("unavailable", 1));
    // One digit.
    let file = text(&fs::read(place.join(&benoit)).expect("a file"));
    let [from, to] = [begun(), begun() + 1].map(|at| format!("\"started\":{at}"));
    let edited = file.replacen(&from, &to, 1);
    assert_ne!(edited, file);
    fs::write(place.join("edited.json"), edited).expect("written");
    assert_eq!(verdict(place, "edited.json", &[]), is("altered", 1));
    fs::write(place.join("holiday.json"), "holiday").expect("written");
    assert_eq!(
        verdict(place, "holiday.json", &[]),
        is("not-a-certificate", 1)
    );
    // By a site that doesn't know the issuer.
    fs::write(place.join("site/assay.config.json"), "{}").expect("written");
    assert_eq!(verdict(place, &benoit, &[]), is("issuer-unknown", 1));
}

#[test]
fn a_bank_that_is_not_whole_is_not_called_unknown() {
    let folder = desk();
    let place = folder.path();
    let verdict = || verdict(place, "1.json", &[]).0;
    let banks = place.join("site/assessments");
    let header = banks.join(format!("{}.json", good().digest()));
    for entry in fs::read_dir(&banks).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path != header {
            fs::remove_file(path).expect("removed");
        }
    }
    assert_eq!(verdict(), "unavailable");
    fs::write(&header, "{").expect("written");
    assert_eq!(verdict(), "unavailable");
    fs::remove_file(&header).expect("removed");
    assert_eq!(verdict(), "unknown-bank");
}

/// Whoever makes a record with the engine itself can make it say anybody's name. It is told what each self-issued one is told.
#[test]
fn what_nobody_signed_is_called_no_more_than_it_is() {
    let folder = desk();
    let place = folder.path();
    for seed in 1..=3 {
        let made = certificate("The Director", Seed([100 + seed; 16]));
        fs::write(place.join("made.json"), made.to_bytes()).expect("written");
        let told = run(
            place,
            &["verify", "made.json", "--site", "site", "--lang", "en"],
        );
        assert_eq!(status(&told), 1);
        let told = text(&told.stdout);
        let mut lines = told.lines().skip(1);
        assert_eq!(lines.next(), Some("Self-issued record, answers fit"));
        assert_eq!(
            lines.next(),
            Some(
                "These answers give this score. Nothing here shows who gave them, when, or with what help. Nobody but the holder stands behind this record."
            )
        );
        assert!(!told.contains("Issuer-verified"), "{told}");
    }
}

#[test]
fn a_run_that_was_broken_off_goes_on() {
    let folder = desk();
    let place = folder.path();
    well(&attest(place, &["1.json"], &[]));
    let amina = place
        .join("signed")
        .join(format!("{}.json", number(1, "Amina")));
    let first = fs::read(&amina).expect("signed");
    // The ledger says that it was signed, and the file isn't there.
    fs::remove_file(&amina).expect("removed");
    let again = attest(place, &["1.json", "2.json"], &[]);
    well(&again);
    assert_eq!(fs::read(&amina).expect("signed"), first);
    let again = text(&attest(place, &["1.json", "2.json"], &[]).stdout);
    assert_eq!(again.matches(": signed before\n").count(), 2, "{again}");
}

#[test]
fn what_an_issuer_does_not_sign() {
    let folder = desk();
    let place = folder.path();
    let refused = |file: &str, more: &[&str], why: &str| {
        let done = attest(place, &[file], more);
        assert_eq!(status(&done), 1, "{why}");
        assert!(text(&done.stdout).contains(why), "{}", text(&done.stdout));
    };
    let write = |credential: &Credential| {
        fs::write(place.join("3.json"), credential.to_bytes()).expect("written");
    };
    refused(
        "1.json",
        &["--from", "2999-01-01T00:00:00Z"],
        "begun before",
    );
    refused(
        "1.json",
        &["--until", "1999-01-01T00:00:00Z"],
        "submitted after",
    );
    let honest = certificate("Amina", Seed([1; 16]));
    let mut edited = honest.clone();
    edited.record.titles.level = "Master".to_owned();
    write(&edited);
    refused("3.json", &[], "titles of module and level");
    let mut edited = honest.clone();
    edited.answers = None;
    write(&edited);
    refused("3.json", &[], "no answers to replay");
    let mut edited = honest.clone();
    edited.record.submitted = moment(i64::from(edited.record.submitted) + 1);
    write(&edited);
    refused("3.json", &[], "Altered");
    // The same form under another name: somebody gave the answers away.
    well(&attest(place, &["1.json"], &[]));
    write(&certificate("Another", Seed([1; 16])));
    refused("3.json", &[], "was signed for the same form");
    // The same number under another name.
    let mut edited = honest;
    edited.record.holder = HolderName::new("Another", str::to_owned).expect("a name");
    write(&edited);
    refused("3.json", &[], "another record was signed under its number");
    let missing = attest(place, &["nowhere.json"], &[]);
    assert_eq!(status(&missing), 2);
    fs::write(place.join("pass"), "wrong\n").expect("written");
    assert_eq!(status(&attest(place, &["2.json"], &[])), 2);
}

#[test]
fn only_forms_of_session_codes_are_signed() {
    let folder = desk();
    let place = folder.path();
    let printed = run(place, &["session", "june", "--learners", "3"]);
    well(&printed);
    let printed = text(&printed.stdout);
    assert_eq!(text(&run(place, &["session", "june"]).stdout), printed);
    let code = printed
        .lines()
        .nth(1)
        .and_then(|line| line.strip_prefix("2\t"));
    let code = SessionCode::parse(code.expect("a code")).expect("a code");
    let second = SessionTry { code, number: 2 };
    let credential = certificate("Amina", second.seed());
    fs::write(place.join("3.json"), credential.to_bytes()).expect("written");
    for (file, tries) in [("1.json", "2"), ("3.json", "1")] {
        let done = attest(place, &[file], &["--session", "june", "--tries", tries]);
        assert_eq!(status(&done), 1, "{file}");
        assert!(text(&done.stdout).contains("no code of this session"));
    }
    well(&attest(
        place,
        &["3.json"],
        &["--session", "june", "--tries", "2"],
    ));
    status_list(place);
    let signed = format!("signed/{}.json", credential.record.number);
    assert_eq!(
        verdict(place, &signed, &[]),
        ("issuer-verified".to_owned(), 0)
    );
    assert!(text(&fs::read(place.join(&signed)).expect("signed")).contains(&code.to_string()));
    // Each code once: whoever has it from a neighbour gets nothing for it.
    let copied = certificate("Another", second.seed());
    fs::write(place.join("4.json"), copied.to_bytes()).expect("written");
    let done = attest(
        place,
        &["3.json", "4.json"],
        &["--session", "june", "--tries", "2"],
    );
    assert_eq!(status(&done), 1);
    let told = text(&done.stdout);
    assert!(told.contains("signed before"), "{told}");
    assert!(told.contains("was signed for the same form"), "{told}");
    let file = format!("signed/{}.json", copied.record.number);
    assert!(!place.join(file).exists());
}

#[test]
fn a_did_key_needs_no_document() {
    let folder = desk();
    let place = folder.path();
    let made = keygen(place, "b.key", &[]);
    well(&made);
    let made = text(&made.stdout);
    let did = made.lines().next().and_then(|line| line.rsplit(' ').next());
    let did = did.expect("a DID");
    assert!(did.starts_with("did:key:z6Mk"), "{did}");
    let config = format!(r#"{{"issuers":[{{"names":{{"en":"One"}},"did":"{did}"}}]}}"#);
    fs::write(place.join("site/assay.config.json"), config).expect("written");
    well(&run(
        place,
        &[
            "attest",
            "1.json",
            "--key",
            "b.key",
            "--passphrase-file",
            "pass",
            "--ledger",
            "ledger",
            "--site",
            "site",
            "--out",
            "signed",
        ],
    ));
    let amina = format!("signed/{}.json", number(1, "Amina"));
    assert_eq!(
        verdict(place, &amina, &[]),
        ("issuer-verified".to_owned(), 0)
    );
    // What can't be withdrawn isn't.
    let done = run(
        place,
        &["revoke", &number(1, "Amina"), "--ledger", "ledger"],
    );
    assert_eq!(status(&done), 2);
    // A key is never written over.
    assert_eq!(status(&keygen(place, "b.key", &[])), 2);
}

#[test]
fn a_configuration_that_is_wrong_is_told_with_its_place() {
    let folder = desk();
    let place = folder.path();
    fs::write(
        place.join("site/assay.config.json"),
        r#"{"issuers":[{"names":{},"did":"did:web:example.org"}]}"#,
    )
    .expect("written");
    let done = run(place, &["verify", "1.json", "--site", "site"]);
    assert_eq!(status(&done), 2);
    let told = text(&done.stderr);
    assert!(
        told.contains("/issuers/0/names: not a list with something in it"),
        "{told}"
    );
    assert!(told.contains("/issuers/0/did: not an object"), "{told}");
}
