//! Keys of an issuer that are lost, and those that follow them.

use std::fs;
use std::path::Path;

use crate::desk::{
    IN_DOCUMENT, LIST, attest, begun, desk, keygen, moment, number, run, status_list_by, verdict,
    well,
};
use crate::harness::{status, text};

/// What the site says of the issuer that the document is of.
fn trust(folder: &Path, did: &str, periods: &str) {
    let config = format!(
        r#"{{"issuers":[{{"names":{{"en":"Example Academy"}},"did":{did},"keys":{periods},
            "status":[{{"url":"{LIST}","list":"status/1.json","dates":"status/1.dates.json"}}]}}]}}"#
    );
    fs::write(folder.join("site/assay.config.json"), config).expect("written");
}

#[test]
fn a_key_that_is_lost_is_followed_by_another() {
    let folder = desk();
    let place = folder.path();
    well(&attest(place, &["1.json", "2.json"], &[]));
    fs::remove_file(place.join("a.key")).expect("lost");
    let day_of_loss = moment(begun() + 2 * 3_600_000).date_time();
    well(&keygen(
        place,
        "b.key",
        &[&IN_DOCUMENT[..], &["--name", "key-1"]].concat(),
    ));
    let document = text(&fs::read(place.join("did.json")).expect("a document"));
    let periods = format!(r#"{{"key-0":{{"until":"{day_of_loss}"}}}}"#);
    trust(place, &document, &periods);
    let by_the_new = ["b.key", "--method", "did:web:example.org#key-1"];
    status_list_by(place, &by_the_new);
    let [amina, benoit] = [(1, "Amina"), (2, "Benoît")].map(|(seed, name)| {
        (
            number(seed, name),
            format!("signed/{}.json", number(seed, name)),
        )
    });
    for (_, file) in [&amina, &benoit] {
        assert_eq!(verdict(place, file, &[]), ("issuer-verified".to_owned(), 0));
    }
    well(&run(place, &["revoke", &amina.0, "--ledger", "ledger"]));
    status_list_by(place, &by_the_new);
    assert_eq!(verdict(place, &amina.1, &[]), ("withdrawn".to_owned(), 1));
    assert_eq!(verdict(place, &benoit.1, &[]).0, "issuer-verified");
}

/// It is its key: no other can go on with its list.
#[test]
fn a_did_key_that_is_lost_takes_its_list_along() {
    let folder = desk();
    let place = folder.path();
    let made = |key: &str| {
        let made = keygen(place, key, &[]);
        well(&made);
        let did = text(&made.stdout);
        let did = did.lines().next().and_then(|line| line.rsplit(' ').next());
        format!("\"{}\"", did.expect("a DID"))
    };
    let did = made("b.key");
    trust(place, &did, "{}");
    let signer = ["--key", "b.key", "--passphrase-file", "pass"];
    let rest = ["--ledger", "ledger", "--site", "site", "--out", "signed"];
    let signed = [&["attest"][..], &signer, &rest].concat();
    well(&run(
        place,
        &[&signed[..], &["1.json", "--list", LIST]].concat(),
    ));
    well(&run(place, &[&signed[..], &["2.json"]].concat()));
    status_list_by(place, &["b.key"]);
    let [with_list, without] = [(1, "Amina"), (2, "Benoît")]
        .map(|(seed, name)| format!("signed/{}.json", number(seed, name)));
    let later = moment(begun() + 40 * 86_400_000).date_time();
    let later = ["--now", &*later];
    assert_eq!(verdict(place, &with_list, &[]).0, "issuer-verified");
    assert_eq!(verdict(place, &with_list, &later).0, "unavailable");
    made("c.key");
    status_list_by(place, &["c.key"]);
    assert_eq!(verdict(place, &with_list, &[]).0, "unavailable");
    assert_eq!(verdict(place, &without, &later).0, "issuer-verified");
}

#[test]
fn a_document_gets_no_key_that_it_could_not_have() {
    let folder = desk();
    let place = folder.path();
    let document = text(&fs::read(place.join("did.json")).expect("a document"));
    for (did, name, document, told) in [
        (
            "did:web:example.org",
            "key-0",
            document.clone(),
            "did.json has a key key-0 already",
        ),
        (
            "did:web:example.com",
            "key-1",
            document.clone(),
            "did.json is the document of did:web:example.org",
        ),
        (
            "did:web:example.org",
            "key-1",
            document.replacen("Multikey", "JsonWebKey", 1),
            "/verificationMethod/0/type: not",
        ),
        ("did:web:example.org", "key-1", String::new(), "not JSON"),
    ] {
        fs::write(place.join("did.json"), &document).expect("written");
        let made = keygen(
            place,
            "b.key",
            &["--did", did, "--document", "did.json", "--name", name],
        );
        assert_eq!(status(&made), 2, "{told}");
        assert!(text(&made.stderr).contains(told), "{}", text(&made.stderr));
        let there = fs::read(place.join("did.json")).expect("a document");
        assert_eq!(text(&there), document);
        assert!(!place.join("b.key").exists(), "{told}");
    }
}
