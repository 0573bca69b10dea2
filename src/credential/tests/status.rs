//! Lists of what was withdrawn, as they lie in files.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use std::collections::BTreeMap;

use assay_credential::status::{Bits, List, Withdrawals};
use assay_credential::{Did, Expected, Fault, Key, KeyName, ListUrl, Moment, Wrong};
use proptest::prelude::*;

/// Bitstring Status List 1.0, example 5, but for the issuer's method, which isn't read here.
const EXAMPLE: &str = r##"{
  "@context": ["https://www.w3.org/ns/credentials/v2"],
  "id": "https://example.com/credentials/status/3",
  "type": ["VerifiableCredential", "BitstringStatusListCredential"],
  "issuer": "did:web:example.com",
  "validFrom": "2021-04-05T14:27:40Z",
  "credentialSubject": {
    "id": "https://example.com/status/3#list",
    "type": "BitstringStatusList",
    "statusPurpose": "revocation",
    "encodedList": "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA"
  }
}"##;

fn at(text: &str) -> Moment {
    Moment::from_date_time(text).unwrap()
}

fn list() -> List {
    List {
        id: ListUrl::read("https://example.com/credentials/status/3").unwrap(),
        issuer: Did::read("did:web:example.com").unwrap(),
        valid_from: at("2021-04-05T14:27:40Z"),
        valid_until: None,
        bits: Bits::none(),
    }
}

#[test]
fn the_specifications_list_is_read() {
    assert_eq!(List::read(EXAMPLE.as_bytes()), Ok(list()));
    // With a proof, which others check.
    let proved = EXAMPLE.replace("\"issuer\"", "\"proof\": {}, \"issuer\"");
    assert_eq!(List::read(proved.as_bytes()), Ok(list()));
}

#[test]
fn a_list_is_written_and_read() {
    let mut list = list();
    list.valid_until = Some(at("2021-04-12T14:27:40Z"));
    list.bits.withdraw(94_567).unwrap();
    assert_eq!(List::read(list.to_json().as_bytes()), Ok(list));
}

#[test]
fn what_is_wrong_with_a_list_is_told_with_its_place() {
    for (from, to, at, wrong) in [
        (
            "[\"https://www.w3.org/ns/credentials/v2\"]",
            "[]",
            "/@context",
            Wrong::Not(Expected::NotEmpty),
        ),
        (
            ", \"BitstringStatusListCredential\"",
            "",
            "/type",
            Wrong::Not(Expected::Fixed("BitstringStatusListCredential")),
        ),
        (
            "\"id\": \"https:",
            "\"id\": \"http:",
            "/id",
            Wrong::Not(Expected::Url),
        ),
        (
            "\"issuer\"",
            "\"ttl\"",
            "/ttl",
            Wrong::Unknown("ttl".to_owned()),
        ),
        (
            "\"validFrom\": \"2021-04-05T14:27:40Z\"",
            "\"validFrom\": \"2021-04-05T14:27:40Z\", \"validUntil\": \"2021-04-05T14:27:40Z\"",
            "/validUntil",
            Wrong::Not(Expected::Later),
        ),
        (
            "\"revocation\"",
            "\"suspension\"",
            "/credentialSubject/statusPurpose",
            Wrong::Not(Expected::Fixed("revocation")),
        ),
        (
            "PVPbQ",
            "PVPbR",
            "/credentialSubject/encodedList",
            Wrong::Not(Expected::Bitstring),
        ),
    ] {
        let edited = EXAMPLE.replacen(from, to, 1);
        assert_ne!(edited, EXAMPLE, "{from}");
        let faults = List::read(edited.as_bytes()).unwrap_err();
        let told = |fault: &Fault| fault.at.as_str() == at && fault.wrong == wrong;
        assert!(faults.iter().any(told), "{to}: {faults:?}");
    }
}

fn withdrawals(key: &Key) -> Withdrawals {
    let by = (
        Did::read("did:web:example.com").unwrap(),
        KeyName::read("key-0").unwrap(),
        key,
    );
    let dates = BTreeMap::from([
        (5, at("2026-05-03T10:00:00Z")),
        (94_567, at("2026-05-04T10:00:00Z")),
    ]);
    Withdrawals::sign(by, list().id, at("2026-05-05T10:00:00Z"), dates)
}

/// For ever: what was signed is read and holds.
#[test]
fn dates_are_written_as_ever() {
    let key = Key::from_seed([5; 32]);
    assert_eq!(withdrawals(&key).to_json(), DATES);
    let read = Withdrawals::read(DATES.as_bytes()).unwrap();
    assert!(read.is_signed_by(key.public()));
    assert_eq!(read, withdrawals(&key));
}

/// A program in another language signed them.
const DATES: &str = r##"{
  "format": "assay-withdrawals/1",
  "issuer": "did:web:example.com",
  "method": "did:web:example.com#key-0",
  "list": "https://example.com/credentials/status/3",
  "as_of": "2026-05-05T10:00:00Z",
  "withdrawn": [
    {
      "index": 5,
      "on": "2026-05-03T10:00:00Z"
    },
    {
      "index": 94567,
      "on": "2026-05-04T10:00:00Z"
    }
  ],
  "signature": "j5np56AYpBqdMQVFj5wyckV07AKHF7cfr_tzaGvg9Izbj35sU73kOg-3T1FkWUmxqZ8Aq-tRmHzrB2LuMHYKBQ"
}
"##;

#[test]
fn dates_that_were_changed_are_not_signed() {
    let key = Key::from_seed([5; 32]);
    let json = withdrawals(&key).to_json();
    for (from, to) in [
        ("2026-05-03", "2026-05-02"),
        ("2026-05-05", "2026-05-06"),
        ("\"index\": 5", "\"index\": 6"),
        ("status/3", "status/4"),
        ("#key-0", "#key-1"),
    ] {
        let edited = json.replacen(from, to, 1);
        assert_ne!(edited, json, "{from}");
        let read = Withdrawals::read(edited.as_bytes()).unwrap();
        assert!(!read.is_signed_by(key.public()), "{to}");
    }
    let other = Key::from_seed([6; 32]).public();
    assert!(!withdrawals(&key).is_signed_by(other));
}

#[test]
fn what_is_wrong_with_dates_is_told_with_its_place() {
    let json = withdrawals(&Key::from_seed([5; 32])).to_json();
    for (from, to, at, wrong) in [
        (
            "withdrawals/1",
            "withdrawals/2",
            "/format",
            Wrong::Not(Expected::Fixed("assay-withdrawals/1")),
        ),
        (
            "\"index\": 94567",
            "\"index\": 5",
            "/withdrawn/1/index",
            Wrong::Twice,
        ),
        (
            "\"index\": 94567",
            "\"index\": -1",
            "/withdrawn/1/index",
            Wrong::Not(Expected::Index),
        ),
        (
            "2026-05-03T10:00:00Z",
            "yesterday",
            "/withdrawn/0/on",
            Wrong::Not(Expected::DateTime),
        ),
        (
            "\"signature\": \"",
            "\"signature\": \"A",
            "/signature",
            Wrong::Not(Expected::Signature),
        ),
        (
            "did:web:example.com#",
            "did:web:example.org#",
            "/method",
            Wrong::Not(Expected::OwnKey),
        ),
    ] {
        let edited = json.replacen(from, to, 1);
        assert_ne!(edited, json, "{from}");
        let faults = Withdrawals::read(edited.as_bytes()).unwrap_err();
        let told = |fault: &Fault| fault.at.as_str() == at && fault.wrong == wrong;
        assert!(faults.iter().any(told), "{to}: {faults:?}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_fail(bytes: Vec<u8>, at: prop::sample::Index, with: u8) {
        let _ = List::read(&bytes);
        let _ = Withdrawals::read(&bytes);
        let mut edited = EXAMPLE.as_bytes().to_vec();
        let at = at.index(edited.len());
        edited[at] = with;
        let _ = List::read(&edited);
    }
}
