//! Each row of the table of verdicts, and that it comes before the rows below it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod common;

use assay_credential::issuers::KeyStanding;
use assay_credential::status::{DateFrom, Withdrawals};
use assay_credential::verify::{Bank, Check, ListStanding, Outcome, Verdict};
use assay_credential::{Credential, Did, Issuers, Key, KeyName, ListUrl};
use common::honest_ones;
use common::issuer::{DAY, Issuer, config, every_way, later, signed, verdict};

/// Rows 1 and 2, and each row after.
#[test]
fn row_1_comes_before_all_others() {
    let (mut issuer, attested) = signed();
    issuer.withdraw(None);
    issuer.now = later(issuer.now, 10_000 * DAY);
    let mut edited = attested.credential.clone();
    edited.record.titles.module.push('!');
    assert_eq!(
        verdict(&issuer, &attested, edited.clone()),
        Verdict::Altered
    );
    // Unknown, but with a key that says itself who it is.
    let key = Key::from_seed([6; 32]);
    let did = Did::Key(key.public());
    let own = Issuer {
        name: did.own_key().unwrap().0,
        did,
        key,
        ..issuer
    };
    let mut attested = own.attested(&attested);
    assert_eq!(
        verdict(&own, &attested, attested.credential.clone()),
        Verdict::IssuerUnknown
    );
    attested.credential.record.titles.module.push('!');
    assert_eq!(
        verdict(&own, &attested, attested.credential.clone()),
        Verdict::Altered
    );
}

#[test]
fn row_2_an_issuer_that_is_not_trusted() {
    let (mut issuer, attested) = signed();
    issuer.withdraw(None);
    let key = |text: &str| {
        let did = Did::read("did:web:example.org").unwrap();
        let name = KeyName::read("key-0").unwrap();
        Issuers::read(&config(&did, &name, &Key::from_seed([5; 32]), text)).unwrap()
    };
    let stated = attested
        .credential
        .attestation
        .as_ref()
        .unwrap()
        .statement
        .attested;
    let (at, before) = (stated.date_time(), later(stated, -1).date_time());
    let after = later(stated, 1).date_time();
    for (period, standing, verdict) in [
        (
            format!(r#"{{"until":"{at}"}}"#),
            KeyStanding::Over,
            Verdict::IssuerUnknown,
        ),
        (
            format!(r#"{{"from":"{after}"}}"#),
            KeyStanding::NotYet,
            Verdict::IssuerUnknown,
        ),
        (
            format!(r#"{{"compromised":"{after}"}}"#),
            KeyStanding::Compromised,
            Verdict::IssuerUnknown,
        ),
        (
            format!(r#"{{"from":"{before}","until":"{after}"}}"#),
            KeyStanding::Good,
            Verdict::Withdrawn {
                on: stated,
                from: DateFrom::List,
            },
        ),
    ] {
        issuer.issuers = key(&period);
        for presented in every_way(&attested) {
            let found = issuer.found(&attested, presented);
            assert_eq!(found.verdict, verdict, "{period}");
            assert_eq!(found.issuer.unwrap().key, Some(standing));
        }
    }
    // A key that the deployment doesn't know, of an issuer that it does.
    let mut statement = issuer.statement(&attested);
    statement.key = KeyName::read("key-1").unwrap();
    let other = issuer.signed(&attested, statement);
    let found = issuer.found(&other, other.credential.clone());
    assert_eq!(found.verdict, Verdict::IssuerUnknown);
    assert!(found.checks.contains(&(Check::Signature, Outcome::Open)));
    // Nobody is known.
    issuer.issuers = Issuers::default();
    let found = issuer.found(&attested, attested.credential.clone());
    assert_eq!(found.verdict, Verdict::IssuerUnknown);
    assert_eq!(found.issuer.unwrap().listed, None);
    for check in [
        Check::Issuer,
        Check::Key,
        Check::Signature,
        Check::Withdrawal,
    ] {
        assert_eq!(found.came(check), Some(Outcome::Open), "{check:?}");
    }
}

#[test]
fn row_3_withdrawn() {
    let (mut issuer, attested) = signed();
    let on = issuer.now;
    issuer.withdraw(None);
    let (list_of, from) = (issuer.list.borrow().valid_from, DateFrom::List);
    let by_list = Verdict::Withdrawn { on: list_of, from };
    for presented in every_way(&attested) {
        assert_eq!(verdict(&issuer, &attested, presented), by_list);
    }
    issuer.withdraw(Some(on));
    let from = DateFrom::Issuer;
    let by_issuer = Verdict::Withdrawn { on, from };
    assert_eq!(
        verdict(&issuer, &attested, attested.credential.clone()),
        by_issuer
    );
    // A list past its time, and a certificate past its own, are withdrawn all the same.
    issuer.now = later(issuer.now, 10_000 * DAY);
    assert_eq!(
        verdict(&issuer, &attested, attested.credential.clone()),
        by_issuer
    );
    // Dates that another key signed aren't the issuer's, nor are those of another list.
    let dates = |key: &Key, list: &str| {
        let by = (issuer.did.clone(), issuer.name.clone(), key);
        let dates = [(94_567, on)].into();
        Some(Withdrawals::sign(
            by,
            ListUrl::read(list).unwrap(),
            list_of,
            dates,
        ))
    };
    for (key, list) in [
        (Key::from_seed([6; 32]), "https://example.org/status/1"),
        (Key::from_seed([5; 32]), "https://example.org/status/2"),
    ] {
        *issuer.dates.borrow_mut() = dates(&key, list);
        assert_eq!(
            verdict(&issuer, &attested, attested.credential.clone()),
            by_list
        );
    }
    // Nor are dates that name somebody else, whoever signed them.
    let by = (
        Did::read("did:web:example.com").unwrap(),
        issuer.name.clone(),
        &issuer.key,
    );
    let list = ListUrl::read("https://example.org/status/1").unwrap();
    *issuer.dates.borrow_mut() = Some(Withdrawals::sign(by, list, list_of, [(94_567, on)].into()));
    assert_eq!(
        verdict(&issuer, &attested, attested.credential.clone()),
        by_list
    );
    // The issuer's word counts before its list is made anew.
    *issuer.dates.borrow_mut() = dates(&Key::from_seed([5; 32]), "https://example.org/status/1");
    issuer.list.borrow_mut().bits = assay_credential::status::Bits::none();
    assert_eq!(
        verdict(&issuer, &attested, attested.credential.clone()),
        by_issuer
    );
    // Dates that a key signed when it didn't count any more aren't believed.
    let end = later(list_of, 1);
    issuer.list.borrow_mut().valid_from = end;
    issuer.withdraw(Some(on));
    let period = format!(r#"{{"until":"{}"}}"#, end.date_time());
    let known = config(&issuer.did, &issuer.name, &issuer.key, &period);
    let trusting = std::mem::replace(&mut issuer.issuers, Issuers::read(&known).unwrap());
    let (on_list, from) = (end, DateFrom::List);
    let by_later_list = Verdict::Withdrawn { on: on_list, from };
    assert_eq!(
        verdict(&issuer, &attested, attested.credential.clone()),
        by_later_list
    );
    issuer.issuers = trusting;
    assert_eq!(
        verdict(&issuer, &attested, attested.credential.clone()),
        by_issuer
    );
}

#[test]
fn row_4_what_may_have_been_withdrawn_is_not_called_verified() {
    let edits: [fn(&mut Issuer); 7] = [
        |issuer| {
            issuer.list.borrow_mut().id = ListUrl::read("https://example.org/status/2").unwrap()
        },
        |issuer| issuer.list.borrow_mut().issuer = Did::read("did:web:example.com").unwrap(),
        |issuer| {
            let end = later(issuer.now, -1);
            issuer.list.borrow_mut().valid_until = Some(end);
        },
        |issuer| {
            // A certificate that is over, too.
            issuer.now = later(issuer.now, 10_000 * DAY);
        },
        |issuer| {
            let config = config(&issuer.did, &issuer.name, &issuer.key, "{}");
            let config = String::from_utf8(config)
                .unwrap()
                .replace("status/1\"", "status/3\"");
            issuer.issuers = Issuers::read(config.as_bytes()).unwrap();
        },
        // This device's clock is behind.
        |issuer| issuer.now = later(issuer.now, -DAY - 3_600_001),
        // A list of tomorrow, by more than clocks differ: somebody put it there beforehand, or it is of another place.
        |issuer| {
            let from = later(issuer.now, DAY + 1);
            issuer.list.borrow_mut().valid_from = from;
        },
    ];
    for edit in edits {
        let (mut issuer, attested) = signed();
        edit(&mut issuer);
        for presented in every_way(&attested) {
            let found = issuer.found(&attested, presented);
            assert_eq!(found.verdict, Verdict::Unavailable, "{:?}", found.checks);
            assert!(found.checks.contains(&(Check::Signature, Outcome::Fits)));
        }
    }
    // An entry that the list has no room for.
    let (issuer, attested) = signed();
    let mut statement = issuer.statement(&attested);
    statement.status.as_mut().unwrap().index = 131_072;
    let beyond = issuer.signed(&attested, statement);
    assert_eq!(
        verdict(&issuer, &beyond, beyond.credential.clone()),
        Verdict::Unavailable
    );
    // A certificate that names no list can't be withdrawn.
    let mut statement = issuer.statement(&attested);
    statement.status = None;
    let without = issuer.signed(&attested, statement);
    assert_eq!(
        verdict(&issuer, &without, without.credential.clone()),
        Verdict::IssuerVerified
    );
    // A list of tomorrow is believed where it says that something was withdrawn, as one past its time is.
    let (issuer, attested) = signed();
    issuer.list.borrow_mut().valid_from = later(issuer.now, DAY + 1);
    let found = issuer.found(&attested, attested.credential.clone());
    assert_eq!(found.came(Check::Withdrawal), Some(Outcome::Open));
    assert_eq!(found.issuer.unwrap().list_stands, ListStanding::Early);
    issuer.list.borrow_mut().valid_from = later(issuer.now, DAY);
    assert_eq!(
        verdict(&issuer, &attested, attested.credential.clone()),
        Verdict::IssuerVerified
    );
    issuer.withdraw(None);
    assert!(matches!(
        verdict(&issuer, &attested, attested.credential.clone()),
        Verdict::Withdrawn { .. }
    ));
    // Clocks may differ by a day.
    let (issuer, _) = signed();
    let mut issuer = issuer;
    issuer.now = later(issuer.now, -DAY - 3_600_000);
    assert_eq!(
        verdict(&issuer, &attested, attested.credential.clone()),
        Verdict::IssuerVerified
    );
}

#[test]
fn row_5_expired() {
    let (mut issuer, attested) = signed();
    issuer.list.borrow_mut().valid_until = None;
    // By the issuer's word, or by the record's, whichever comes first.
    let end = later(issuer.now, 10);
    let mut statement = issuer.statement(&attested);
    statement.valid_until = Some(end);
    let until = issuer.signed(&attested, statement);
    for presented in every_way(&until) {
        issuer.now = end;
        assert_eq!(
            verdict(&issuer, &until, presented.clone()),
            Verdict::IssuerVerified
        );
        issuer.now = later(end, 1);
        assert_eq!(
            verdict(&issuer, &until, presented),
            Verdict::Expired { on: end }
        );
    }
    let by_record = honest_ones(40);
    let by_record = by_record
        .iter()
        .find(|one| one.credential.record.valid_until.is_some());
    let by_record = by_record.unwrap();
    let mut issuer = Issuer::of(by_record);
    issuer.list.borrow_mut().valid_until = None;
    let attested = issuer.attested(by_record);
    let on = attested.credential.record.valid_until.unwrap();
    issuer.now = later(on, 1);
    for presented in every_way(&attested) {
        assert_eq!(
            verdict(&issuer, &attested, presented),
            Verdict::Expired { on }
        );
    }
}

#[test]
fn row_6_asks_for_no_bank() {
    let (issuer, attested) = signed();
    for bank in [|| Bank::Unknown, || Bank::Unreachable] {
        for presented in every_way(&attested) {
            let found = issuer.found_with(presented, bank());
            assert_eq!(found.verdict, Verdict::IssuerVerified);
            assert!(found.replayed.is_none());
        }
    }
}

#[test]
fn rows_7_to_10_are_those_of_self_issued_ones() {
    let (issuer, attested) = signed();
    let own = Credential {
        attestation: None,
        ..attested.credential.clone()
    };
    let alone = Credential::alone(own.record.clone());
    for (verdict, found) in [
        (
            Verdict::UnknownBank,
            issuer.found_with(own.clone(), Bank::Unknown),
        ),
        (
            Verdict::Unavailable,
            issuer.found_with(own.clone(), Bank::Unreachable),
        ),
        (Verdict::AnswersFit, issuer.found(&attested, own)),
        (Verdict::NothingToCheck, issuer.found(&attested, alone)),
    ] {
        assert_eq!(found.verdict, verdict);
        assert_eq!(found.issuer, None);
    }
}
