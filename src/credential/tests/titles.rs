//! Titles of module and level, which are the deployment's and not the bank's; and what is past its end and nobody signed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

mod common;

use assay_credential::verify::{Bank, Check, Outcome, Verdict};
use assay_credential::{Credential, Issuers};
use common::issuer::{Issuer, later};
use common::{Honest, catalogue, honest_ones};

/// What a deployment finds of a certificate whose titles are these.
fn came(honest: &Honest, issuer: &Issuer, module: &str, level: &str) -> (Option<Outcome>, Verdict) {
    let mut own = Credential {
        attestation: None,
        ..honest.credential.clone()
    };
    own.record.titles.module = module.to_owned();
    own.record.titles.level = level.to_owned();
    let found = issuer.found(honest, own);
    // That they are the bank's isn't said of them.
    assert_eq!(found.came(Check::Titles), Some(Outcome::Fits));
    (found.came(Check::SiteTitles), found.verdict)
}

#[test]
fn made_up_titles_of_module_and_level_are_not_called_the_sites() {
    let honest = honest_ones(1).remove(0);
    let mut issuer = Issuer::of(&honest);
    let titles = honest.credential.record.titles.clone();
    let fits = Verdict::AnswersFit;
    // A site that has no titles, or not these.
    let came = |issuer: &Issuer, module: &str, level: &str| came(&honest, issuer, module, level);
    let (module, level) = (&*titles.module, &*titles.level);
    assert_eq!(came(&issuer, module, level), (Some(Outcome::Open), fits));
    let mut elsewhere = catalogue(&honest.credential.record.bank.id);
    elsewhere.modules.clear();
    issuer.catalogue = Some(elsewhere);
    assert_eq!(came(&issuer, module, level), (Some(Outcome::Open), fits));
    issuer.catalogue = Some(catalogue(&honest.credential.record.bank.id));
    for (module, level, outcome) in [
        (module, level, Outcome::Fits),
        ("Banques au hasard", "Hasard", Outcome::Fits),
        ("IOM Accredited Trainer", level, Outcome::Differs),
        (module, "Master", Outcome::Differs),
        (level, module, Outcome::Differs),
    ] {
        // A deployment may have renamed them since, so that this isn't "altered".
        assert_eq!(came(&issuer, module, level), (Some(outcome), fits));
    }
}

#[test]
fn a_trusted_issuer_answers_for_titles() {
    let honest = honest_ones(1).remove(0);
    let mut issuer = Issuer::of(&honest);
    let signed = issuer.attested(&honest);
    let mut renamed = catalogue(&honest.credential.record.bank.id);
    renamed.modules[0].title = renamed.levels[0].title.clone();
    issuer.catalogue = Some(renamed);
    let found = issuer.found(&signed, signed.credential.clone());
    assert_eq!(found.verdict, Verdict::IssuerVerified);
    assert_eq!(found.came(Check::SiteTitles), None);
    // Another doesn't: anybody can sign by a key of their own.
    issuer.issuers = Issuers::default();
    let found = issuer.found(&signed, signed.credential.clone());
    assert_eq!(found.verdict, Verdict::IssuerUnknown);
    assert_eq!(found.came(Check::SiteTitles), Some(Outcome::Differs));
}

#[test]
fn a_self_issued_record_that_is_past_its_end_is_said_to_be() {
    let all = honest_ones(40);
    let honest = all
        .iter()
        .find(|one| one.credential.record.valid_until.is_some());
    let honest = honest.unwrap();
    let end = honest.credential.record.valid_until.unwrap();
    let mut issuer = Issuer::of(honest);
    for (now, is_over) in [(end, false), (later(end, 1), true)] {
        issuer.now = now;
        let found = issuer.found(honest, honest.credential.clone());
        assert_eq!(found.verdict, Verdict::AnswersFit);
        assert_eq!((found.at, found.is_over()), (now, is_over));
        let found = issuer.found_with(honest.credential.clone(), Bank::Unknown);
        assert_eq!(found.is_over(), is_over);
    }
    let mut endless = Credential::alone(honest.credential.record.clone());
    endless.record.valid_until = None;
    assert!(!issuer.found_with(endless, Bank::Unknown).is_over());
}
