//! An issuer, its key and lists, and certificates that it signed.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use assay_credential::attest::{AnswersSeen, Statement, StatusEntry, Vouch, Vouches};
use assay_credential::status::{Bits, List, Lists, Withdrawals};
use assay_credential::verify::{Bank, Circumstances, Finding, Presented, Verdict, verify};
use assay_credential::{
    Carried, Credential, Did, Document, Issuers, Key, KeyName, ListUrl, Moment, SessionTry,
    SignedClaims,
};
use assay_engine::bank::modules::Catalogue;
use assay_engine::json::ToNode;

use super::Honest;

/// A day in milliseconds.
pub const DAY: i64 = 86_400_000;

/// An issuer and a deployment that trusts it.
pub struct Issuer {
    pub key: Key,
    pub did: Did,
    pub name: KeyName,
    pub issuers: Issuers,
    pub list: RefCell<List>,
    pub dates: RefCell<Option<Withdrawals>>,
    pub now: Moment,
    /// What the deployment calls modules and levels.
    pub catalogue: Option<Catalogue>,
}

pub fn moment(millis: i64) -> Moment {
    Moment::try_from(millis).unwrap()
}

/// The configuration of a deployment that trusts an issuer of this key, with what is said of the key.
pub fn config(did: &Did, name: &KeyName, key: &Key, period: &str) -> Vec<u8> {
    let document = Document::of(did.clone(), name.clone(), key.public());
    let document = String::from_utf8(document.to_node().canonical()).unwrap();
    format!(
        r#"{{"issuers":[{{"names":{{"en":"Example"}},"did":{document},"keys":{{"{name}":{period}}},
            "status":[{{"url":"https://example.org/status/1","list":"status/1.json","dates":"status/1.dates.json"}}]}}]}}"#
    )
    .into_bytes()
}

impl Issuer {
    /// One that attests at this moment and is asked an hour later.
    pub fn at(attested: Moment) -> Self {
        let key = Key::from_seed([5; 32]);
        let did = Did::read("did:web:example.org").unwrap();
        let name = KeyName::read("key-0").unwrap();
        let list = List {
            id: ListUrl::read("https://example.org/status/1").unwrap(),
            issuer: did.clone(),
            valid_from: attested,
            valid_until: Some(moment(i64::from(attested) + 7 * DAY)),
            bits: Bits::none(),
        };
        Self {
            issuers: Issuers::read(&config(&did, &name, &key, "{}")).unwrap(),
            list: RefCell::new(list),
            dates: RefCell::new(None),
            now: moment(i64::from(attested) + 3_600_000),
            catalogue: None,
            key,
            did,
            name,
        }
    }

    /// For an honest certificate: attested a minute after it was made.
    pub fn of(honest: &Honest) -> Self {
        Self::at(moment(i64::from(honest.credential.record.issued) + 60_000))
    }

    /// What it states of an honest certificate.
    pub fn statement(&self, honest: &Honest) -> Statement {
        let record = &honest.credential.record;
        let answers = honest.credential.answers.as_ref().unwrap();
        Statement {
            issuer: self.did.clone(),
            key: self.name.clone(),
            vouches: Vouches::new([Vouch::Supervised, Vouch::Replayed]).unwrap(),
            attested: moment(i64::from(record.issued) + 60_000),
            valid_until: None,
            status: Some(StatusEntry {
                list: self.list.borrow().id.clone(),
                index: 94_567,
            }),
            session: None,
            answers: Some(AnswersSeen::of(answers, &honest.compact())),
        }
    }

    /// The certificate with what it states.
    pub fn attested(&self, honest: &Honest) -> Honest {
        self.signed(honest, self.statement(honest))
    }

    pub fn signed(&self, honest: &Honest, statement: Statement) -> Honest {
        let record = &honest.credential.record;
        let attestation = statement.signed(record, &self.key);
        Honest {
            sitting: honest.sitting.clone(),
            credential: Credential {
                attestation: Some(Box::new(attestation)),
                ..honest.credential.clone()
            },
        }
    }

    /// Withdraws the certificate, with a date or without.
    pub fn withdraw(&self, on: Option<Moment>) {
        let mut list = self.list.borrow_mut();
        list.bits.withdraw(94_567).unwrap();
        if let Some(on) = on {
            let by = (self.did.clone(), self.name.clone(), &self.key);
            let dates = BTreeMap::from([(94_567, on)]);
            let signed = Withdrawals::sign(by, list.id.clone(), list.valid_from, dates);
            *self.dates.borrow_mut() = Some(signed);
        }
    }

    /// What the deployment has of a list.
    pub fn lists(&self, url: &ListUrl) -> Option<Rc<Lists>> {
        let (list, dates) = (self.list.borrow().clone(), self.dates.borrow().clone());
        (*url == list.id).then(|| Rc::new(Lists { list, dates }))
    }

    /// What the deployment finds, with the bank at hand.
    pub fn found(&self, honest: &Honest, presented: impl Into<Presented>) -> Finding {
        honest.with_bank(|bank| self.found_with(presented, bank))
    }

    /// What the deployment finds, whatever it has of the bank.
    pub fn found_with(&self, presented: impl Into<Presented>, bank: Bank<'_>) -> Finding {
        let lists = |url: &ListUrl| self.lists(url);
        let circumstances = Circumstances {
            bank,
            catalogue: self.catalogue.as_ref(),
            issuers: &self.issuers,
            lists: &lists,
            now: self.now,
        };
        verify(&presented.into(), &circumstances)
    }
}

/// What a code carries of a certificate that is signed.
pub fn signed_claims(honest: &Honest) -> SignedClaims {
    let record = &honest.credential.record;
    SignedClaims {
        claims: record.claims(),
        record: record.digest(),
        attestation: *honest.credential.attestation.clone().unwrap(),
    }
}

/// The certificate in every way in which it comes: file, link and code.
pub fn every_way(honest: &Honest) -> [Presented; 3] {
    let carried = |letters: &str| Carried::read(letters).unwrap().into();
    let file = honest.credential.to_bytes();
    [
        Credential::from_bytes(&file).unwrap().into(),
        carried(&honest.link().letters()),
        carried(&signed_claims(honest).digits()),
    ]
}

/// A try under a session code.
pub fn session_try() -> SessionTry {
    let code = assay_credential::Session::new([3; 32], 5).code(2).unwrap();
    SessionTry { code, number: 1 }
}

/// A moment so many milliseconds later.
pub fn later(of: Moment, by: i64) -> Moment {
    moment(i64::from(of) + by)
}

/// The verdict of the deployment, with the bank at hand.
pub fn verdict(issuer: &Issuer, honest: &Honest, presented: impl Into<Presented>) -> Verdict {
    issuer.found(honest, presented).verdict
}

/// An issuer, and an honest certificate that it signed.
pub fn signed() -> (Issuer, Honest) {
    let honest = super::honest_ones(1).remove(0);
    let issuer = Issuer::of(&honest);
    let attested = issuer.attested(&honest);
    (issuer, attested)
}
