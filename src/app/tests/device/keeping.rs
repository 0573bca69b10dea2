//! What the device keeps, and what it answers when it is asked for it.

use assay_credential::Credential;
use assay_engine::spaced;

use super::*;
use crate::effect::CertificatePaper;

impl Device {
    pub(super) fn protect(&mut self, request: protecting::Request) -> protecting::Step {
        use protecting::{Request, State, Step, Trouble};
        match request {
            Request::Look => Step::Looked(match &self.passphrase {
                None => State::Off,
                Some(_) if self.is_unlocked => State::On,
                Some(_) => State::Unknown,
            }),
            Request::TurnOn(passphrase) => Step::TurnedOn(match self.storage() {
                Ok(()) => {
                    self.passphrase = Some(passphrase);
                    self.is_unlocked = true;
                    Ok(())
                }
                Err(failure) => Err(Trouble::Store(failure)),
            }),
            Request::TurnOff => {
                self.passphrase = None;
                Step::TurnedOff(Ok(()))
            }
            Request::Unlock(typed) if self.passphrase.as_ref() == Some(&typed) => {
                self.is_unlocked = true;
                Step::Unlocked(Ok(()))
            }
            Request::Unlock(_) => Step::Unlocked(Err(Trouble::Wrong)),
            Request::Lock(whom) => {
                self.is_unlocked = false;
                self.left.push(whom);
                Step::Locked
            }
        }
    }

    pub(super) fn learning(&mut self, request: Request) -> learning::Step {
        use learning::Step;
        let works = self.storage();
        match request {
            Request::Read => Step::Read(self.beside()),
            Request::Keep(kept) => {
                if works.is_ok() {
                    self.keep(kept);
                }
                Step::Kept(works)
            }
            Request::Whole => Step::Whole(works.map(|()| {
                learning::Whole {
                    stored: self.stored.values().cloned().collect(),
                    kept: self.kept(),
                    given: self.given.clone(),
                    reviews: self
                        .reviews
                        .values()
                        .filter_map(|card| spaced::Card::decode(card))
                        .collect(),
                }
            })),
            Request::Add(whole) => Step::Added(works.map(|()| {
                let named = |stored: Stored| (stored.card.id.clone(), stored);
                self.stored.extend(whole.stored.into_iter().map(named));
                whole.kept.into_iter().for_each(|kept| self.keep(kept));
                self.keep_reviews(&whole.reviews);
                whole
                    .given
                    .into_iter()
                    .for_each(|given| self.keep_given(given));
            })),
            Request::Delete(id) => Step::Deleted(works.map(|()| {
                self.stored.remove(&id);
                self.summaries.remove(&id);
                self.records.retain(|(of, _)| *of != id);
            })),
        }
    }

    pub(super) fn keep(&mut self, kept: learning::Kept) {
        match kept.name.as_str() {
            learning::SUMMARY => {
                self.summaries.insert(kept.attempt, kept.record);
            }
            _ => self.keep_record(kept.attempt, kept.record),
        }
    }

    pub(super) fn certificates(&mut self, request: certificates::Request) -> certificates::Step {
        use certificates::{Request, Step};
        let works = self.storage();
        match request {
            Request::Site => Step::Site(
                "https://example.org/assay/".to_owned(),
                CertificatePaper::usual("fr-CH"),
            ),
            Request::Read => Step::Read(works.map(|()| self.beside())),
            Request::Issuers => Step::Issuers(self.config()),
            Request::Lists(named) => {
                let files = self.lists(&named);
                Step::Lists(named.url, files)
            }
            Request::Copy(which, link) => {
                let copied = match &mut self.clipboard {
                    Some(text) => {
                        *text = link;
                        Ok(())
                    }
                    None => Err(link),
                };
                Step::Copied(which, copied)
            }
            Request::Keep(given) => {
                let (number, kind) = (given.number, given.kind);
                if works.is_ok() {
                    self.keep_given(given);
                }
                Step::Added(number, kind, works)
            }
            Request::Remove(number) => {
                if works.is_ok() {
                    self.given.retain(|given| given.number != number);
                }
                Step::Removed(works)
            }
        }
    }

    pub(super) fn erase(&mut self) {
        self.stored.clear();
        self.comparisons.clear();
        self.summaries.clear();
        self.reviews.clear();
        self.records.clear();
        self.given.clear();
        self.passphrase = None;
        self.is_unlocked = false;
    }

    pub(super) fn records_of(&self, id: &AttemptId) -> Vec<Vec<u8>> {
        let own = self.records.iter().filter(|(of, _)| of == id);
        own.map(|(_, record)| record.clone()).collect()
    }

    /// In the place of an earlier one of its number, as everything of one key.
    pub(super) fn keep_record(&mut self, attempt: AttemptId, record: Vec<u8>) {
        let is_other =
            |(of, other): &(AttemptId, Vec<u8>)| *of != attempt || number(other) != number(&record);
        self.records.retain(is_other);
        self.records.push((attempt, record));
    }

    fn keep_given(&mut self, given: Given) {
        self.given
            .retain(|other| (other.number, other.kind) != (given.number, given.kind));
        self.given.push(given);
    }

    fn beside(&self) -> certificates::Beside {
        let works = self.storage().is_ok();
        certificates::Beside {
            kept: if works { self.kept() } else { Vec::new() },
            given: if works {
                self.given.clone()
            } else {
                Vec::new()
            },
        }
    }

    pub fn keep_reviews(&mut self, cards: &[spaced::Card]) {
        for card in cards {
            let key = format!("{}/{}", card.bank, card.item);
            self.reviews.insert(key, card.encode());
        }
    }

    pub(super) fn kept(&self) -> Vec<learning::Kept> {
        let kept = |name: &str, attempt: &AttemptId, record: &Vec<u8>| learning::Kept {
            attempt: attempt.clone(),
            name: name.to_owned(),
            record: record.clone(),
        };
        let summaries = self
            .summaries
            .iter()
            .map(|(id, record)| kept(learning::SUMMARY, id, record));
        let records = self
            .records
            .iter()
            .map(|(id, record)| kept(&number(record), id, record));
        summaries.chain(records).collect()
    }

    pub(super) fn storage(&self) -> Result<(), StoreFailure> {
        if self.passphrase.is_some() && !self.is_unlocked {
            return Err(StoreFailure::Locked);
        }
        match &self.disk {
            Disk::Failing(failure) => Err(failure.clone()),
            Disk::Fine | Disk::Slow => Ok(()),
        }
    }

    pub(super) fn cards(&self) -> Result<Vec<Card>, StoreFailure> {
        self.storage().map(|()| {
            self.stored
                .values()
                .map(|stored| stored.card.clone())
                .collect()
        })
    }

    /// As the database does: a record that is there already is a conflict, and then nothing of the transaction is stored.
    pub(super) fn append(&mut self, append: crate::effect::Append) -> Result<(), StoreFailure> {
        self.storage()?;
        let first = usize::try_from(append.first).unwrap();
        if first > 0 && !self.stored.contains_key(&append.card.id) {
            return Err(StoreFailure::Gone);
        }
        let stored = self.stored.entry(append.card.id.clone());
        let stored = stored.or_insert_with(|| Stored {
            card: append.card.clone(),
            records: Vec::new(),
        });
        if stored.records.len() != first {
            return Err(StoreFailure::Conflict);
        }
        stored.records.extend(append.records);
        stored.card = append.card;
        Ok(())
    }
}

fn number(record: &[u8]) -> String {
    let credential = Credential::from_bytes(record);
    credential.map_or_else(|_| "number".to_owned(), |one| one.record.number.to_string())
}
