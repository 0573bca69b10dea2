//! Whose name and theme a certificate may bear: its signer's, and nobody else's.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

mod common;

use assay_credential::{Credential, HolderName, Issuers, Key};
use common::honest_ones;
use common::issuer::{Issuer, config, later};

#[test]
fn only_who_signed_it_by_a_key_that_counted_is_its_signer() {
    let honest = honest_ones(1).remove(0);
    let issuer = Issuer::of(&honest);
    let signed = issuer.attested(&honest).credential;
    let is_signed = |credential: &Credential| issuer.issuers.signer(credential).is_some();
    assert_eq!(issuer.issuers.signer(&signed).unwrap().did, issuer.did);
    assert!(!is_signed(&honest.credential), "nobody signed it");
    assert!(Issuers::default().signer(&signed).is_none(), "unknown here");

    let mut other_name = signed.clone();
    other_name.record.holder = HolderName::new("Nobody", str::to_owned).unwrap();
    assert!(!is_signed(&other_name));
    let mut other_number = signed.clone();
    let stated = other_number.attestation.as_mut().unwrap();
    stated.statement.attested = later(stated.statement.attested, 1);
    assert!(!is_signed(&other_number));
    // Signed in the issuer's name by whoever has a key.
    let own = Key::from_seed([9; 32]);
    let statement = issuer.statement(&honest);
    let forged = Credential {
        attestation: Some(Box::new(statement.signed(&signed.record, &own))),
        ..signed.clone()
    };
    assert!(!is_signed(&forged));
}

#[test]
fn a_key_that_did_not_count_then_signs_nothing() {
    let honest = honest_ones(1).remove(0);
    let issuer = Issuer::of(&honest);
    let signed = issuer.attested(&honest).credential;
    for (period, counts) in [
        ("{}", true),
        (r#"{ "from": "2001-01-01T00:00:00Z" }"#, true),
        (r#"{ "from": "2099-01-01T00:00:00Z" }"#, false),
        (r#"{ "until": "2001-01-01T00:00:00Z" }"#, false),
        (r#"{ "compromised": "2099-01-01T00:00:00Z" }"#, false),
    ] {
        let config = config(&issuer.did, &issuer.name, &issuer.key, period);
        let issuers = Issuers::read(&config).unwrap();
        assert_eq!(issuers.signer(&signed).is_some(), counts, "{period}");
    }
}
