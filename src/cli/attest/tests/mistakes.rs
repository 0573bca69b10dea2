//! What is typed wrongly, and would be found out only by those who are handed the certificates, or never.

use super::super::*;
use super::office::{HOUR, Office, WITH_LIST, at, now_millis};

/// What the office has in its files.
fn all(office: &Office, names: &[&str]) -> Vec<Vec<u8>> {
    let read = |name: &&str| fs::read(office.path(name)).unwrap();
    names.iter().map(read).collect()
}

fn trouble(office: &Office, words: &str) -> Trouble {
    let (told, outcome) = office.run(words);
    outcome.expect_err(&told)
}

const STATUS_LIST: &str = "status-list --key @key-0 --passphrase-file @pass --method did:web:example.org#key-0 \
    --list https://example.org/status/1";

const ATTEST: &str = "attest @1.json --site @site --passphrase-file @pass --out @signed --lang en";

/// A list by it would say that nothing was withdrawn.
#[test]
fn a_ledger_that_is_not_there_makes_no_list_and_no_withdrawal() {
    let office = Office::new();
    let amina = office.hand_in("1.json", "Amina", 1).record.number;
    office.signed("@1.json", WITH_LIST);
    office.well(&format!("revoke {amina} --ledger @ledger"));
    office.publish("key-0");
    let there = all(&office, &["site/status/1.json", "site/status/1.dates.json"]);
    for words in [
        format!(
            "{STATUS_LIST} --ledger @legder --out @site/status/1.json --dates @site/status/1.dates.json"
        ),
        format!("revoke {amina} --ledger @legder"),
    ] {
        let told = trouble(&office, &words);
        assert!(matches!(told, Trouble::NoLedger { .. }), "{told}");
    }
    assert_eq!(
        all(&office, &["site/status/1.json", "site/status/1.dates.json"]),
        there
    );
    assert!(!office.path("legder").exists());
}

#[test]
fn nothing_that_is_read_is_written_over() {
    let office = Office::new();
    office.hand_in("1.json", "Amina", 1);
    office.signed("@1.json", WITH_LIST);
    office.well("session @june --learners 3");
    let names = ["1.json", "key-0", "pass", "ledger", "june"];
    let before = all(&office, &names);
    let attest = format!(
        "{ATTEST} --key @key-0 --method did:web:example.org#key-0 --ledger @ledger --session @june"
    );
    for words in [
        format!("{attest} --csv @key-0"),
        format!("{attest} --csv @pass"),
        format!("{attest} --csv @ledger"),
        format!("{attest} --csv @june"),
        format!("{attest} --csv @1.json"),
        format!("{STATUS_LIST} --ledger @ledger --out @ledger --dates @dates"),
        format!("{STATUS_LIST} --ledger @ledger --out @list --dates @key-0"),
        format!("{STATUS_LIST} --ledger @ledger --out @list --dates @list"),
        "session @june --sheet @june".to_owned(),
        "keygen @new --passphrase-file @pass --did did:web:example.org --document @new".to_owned(),
        "keygen @new --passphrase-file @pass --did did:web:example.org --document @pass".to_owned(),
    ] {
        let told = trouble(&office, &words);
        assert!(
            matches!(told, Trouble::NamedTwice { .. }),
            "{words}: {told}"
        );
    }
    assert_eq!(all(&office, &names), before);
    assert!(!office.path("new").exists() && !office.path("list").exists());
    // Before anything is signed.
    let told = trouble(&office, &format!("{attest} --csv @site"));
    assert!(matches!(told, Trouble::Unwritable { .. }), "{told}");
}

#[test]
fn a_key_by_the_name_of_another_signs_nothing() {
    let office = Office::new();
    office.hand_in("1.json", "Amina", 1);
    let words =
        format!("{ATTEST} --key @key-1 --method did:web:example.org#key-0 --ledger @ledger");
    let told = trouble(&office, &words);
    assert!(matches!(told, Trouble::OtherKey { .. }), "{told}");
    assert!(!office.path("signed").exists());
}

#[test]
fn what_the_site_would_not_believe_is_told_before() {
    let office = Office::new();
    office.hand_in("1.json", "Amina", 1);
    let ours = "--key @key-0 --method did:web:example.org#key-0";
    let over = at(now_millis() - HOUR).date_time();
    let cases = [
        ("{}".to_owned(), format!("{ours} {WITH_LIST}"), None),
        (
            "{}".to_owned(),
            "--key @key-0".to_owned(),
            Some("doesn't list did:key:"),
        ),
        (
            "{}".to_owned(),
            "--key @key-1 --method did:web:example.org#key-1".to_owned(),
            Some("has no key did:web:example.org#key-1"),
        ),
        (
            "{}".to_owned(),
            format!("{ours} --list https://example.org/status/2"),
            Some("names no file for the list https://example.org/status/2"),
        ),
        (
            format!(r#"{{"until":"{over}"}}"#),
            format!("{ours} {WITH_LIST}"),
            Some("doesn't count now"),
        ),
    ];
    for (place, (trusted, how, noted)) in cases.into_iter().enumerate() {
        office.trust("key-0", 7, &trusted);
        let attest = ATTEST.replace("@signed", &format!("@signed{place}"));
        let words = format!("{attest} --ledger @ledger{place} {how}");
        let (_, notes, outcome) = office.ran(&words);
        assert!(matches!(outcome, Ok(Outcome::Clean)), "{how}: {outcome:?}");
        let doubts: Vec<&String> = notes
            .iter()
            .filter(|note| !note.ends_with("is a new ledger"))
            .collect();
        match noted {
            None => assert!(doubts.is_empty(), "{how}: {notes:?}"),
            Some(noted) => assert!(
                doubts.iter().any(|note| note.contains(noted)),
                "{how}: {notes:?}"
            ),
        }
    }
}

/// The same key by another name, and another key that says less: neither happens by leaving something out.
#[test]
fn what_was_stated_is_not_dropped_by_leaving_it_out() {
    let office = Office::new();
    let amina = office.hand_in("1.json", "Amina", 1);
    let end = "--valid-until 2999-01-01T00:00:00Z";
    let supervised = format!("--states supervised {end} {WITH_LIST}");
    office.signed("@1.json", &supervised);
    let first = office.statement(&amina);
    let by_itself =
        format!("{ATTEST} --key @key-0 --ledger @ledger --states supervised {end} {WITH_LIST}");
    let (told, outcome) = office.run(&by_itself);
    assert!(matches!(outcome, Ok(Outcome::Faulty)), "{told}");
    assert!(told.contains("not signed again"), "{told}");
    for more in [
        WITH_LIST.to_owned(),
        format!("--states supervised {end}"),
        format!("--states supervised {WITH_LIST}"),
    ] {
        let (told, _) = office.attest("@1.json", "key-1", &more);
        assert!(told.contains("not signed again"), "{more}: {told}");
        // Into another folder no less, where only the ledger knows it.
        office.refused(
            "@1.json",
            &format!("{more} --out @elsewhere"),
            "not signed again",
        );
    }
    assert_eq!(office.statement(&amina), first);
    let (told, outcome) = office.attest("@1.json", "key-1", &supervised);
    assert!(matches!(outcome, Ok(Outcome::Clean)), "{told}");
}

#[test]
fn what_is_over_before_it_begins_is_refused() {
    let office = Office::new();
    let amina = office.hand_in("1.json", "Amina", 1).record.number;
    let past = at(now_millis() - HOUR).date_time();
    let words = format!(
        "{ATTEST} --key @key-0 --method did:web:example.org#key-0 --ledger @ledger --valid-until {past}"
    );
    let told = trouble(&office, &words);
    assert!(matches!(told, Trouble::Ended { .. }), "{told}");
    office.signed("@1.json", WITH_LIST);
    let words =
        format!("{STATUS_LIST} --ledger @ledger --out @list --dates @dates --valid-for P0D");
    let told = trouble(&office, &words);
    assert!(matches!(told, Trouble::Ended { .. }), "{told}");

    // The first withdrawal stays, and that is told.
    office.well(&format!("revoke {amina} --ledger @ledger --on {past}"));
    let (_, notes, outcome) = office.ran(&format!("revoke {amina} --ledger @ledger"));
    assert!(matches!(outcome, Ok(Outcome::Clean)), "{outcome:?}");
    assert!(notes[0].contains(&past), "{notes:?}");
}

#[test]
fn a_session_is_made_once_and_its_codes_are_printed_again() {
    let office = Office::new();
    let told = trouble(&office, "session @june");
    assert!(matches!(told, Trouble::NewSession { .. }), "{told}");
    let codes = office.well("session @june --learners 3");
    let told = trouble(&office, "session @june --learners 3");
    assert!(matches!(told, Trouble::SessionThere { .. }), "{told}");
    assert_eq!(office.well("session @june"), codes);
    // Codes of a session whose sheet can't be written are told all the same.
    let (told, outcome) = office.run("session @july --learners 3 --sheet @nowhere/codes.html");
    assert!(outcome.is_err());
    assert_eq!(told.lines().count(), 3, "{told}");
}

#[cfg(unix)]
#[test]
fn a_key_that_others_can_read_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let office = Office::new();
    office.hand_in("1.json", "Amina", 1);
    let words =
        format!("{ATTEST} --key @key-0 --method did:web:example.org#key-0 --ledger @ledger");
    let (_, notes, _) = office.ran(&words);
    assert!(
        !notes.iter().any(|note| note.contains("chmod")),
        "{notes:?}"
    );
    fs::set_permissions(office.path("key-0"), fs::Permissions::from_mode(0o644)).unwrap();
    let (_, notes, _) = office.ran(&words);
    assert!(
        notes.iter().any(|note| note.contains("chmod 600")),
        "{notes:?}"
    );
}
