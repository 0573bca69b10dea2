//! What an issuer's desk does with each certificate: judges, signs, and writes it down.

use std::fs;
use std::path::Path;

use assay_credential::attest::{AnswersSeen, Statement, StatusEntry, Vouches};
use assay_credential::status::Bits;
use assay_credential::verify::{Check, Outcome, Verdict, is_in_time};
use assay_credential::{Credential, ListUrl, Moment, Record, RecordNumber, SessionTry, Shown};
use assay_engine::attempt::compact;
use assay_engine::form::FormRequest;

use super::Attest;
use super::became::{Became, Refusal, Row};
use crate::keygen::random;
use crate::ledger::{Ledger, Signed};
use crate::session::Seeds;
use crate::signer::Signer;
use crate::site::Site;
use crate::trouble::Trouble;
use crate::write;

pub(super) struct Desk<'a> {
    pub ask: &'a Attest,
    pub site: Site,
    pub signer: Signer,
    pub ledger: Ledger,
    pub seeds: Option<Seeds>,
    pub vouches: Vouches,
    pub now: Moment,
}

/// What was found out of a certificate that is to be signed.
struct Judged {
    seen: AnswersSeen,
    session: Option<SessionTry>,
    /// The one whose place it takes, which was signed for the same form.
    replaced: Option<String>,
}

impl Desk<'_> {
    /// Whose certificate it is, and what became of it.
    pub fn take(&mut self, credential: Credential) -> Result<Row, Trouble> {
        let credential = Credential {
            attestation: None,
            ..credential
        };
        let record = &credential.record;
        let who = (record.number, record.holder.as_str().to_owned());
        let learner = self.session(&credential).map(|(learner, _)| learner);
        let out = self.ask.out.join(format!("{}.json", record.number));
        let became = self.became(credential, &out)?;
        Ok(Row {
            who: Some(who),
            learner,
            out: became.is_signed().then_some(out),
            became,
        })
    }

    fn became(&mut self, credential: Credential, out: &Path) -> Result<Became, Trouble> {
        let number = credential.record.number.to_string();
        if self.ledger.withdrawn.contains_key(&number) {
            return Ok(Became::Refused(Refusal::Withdrawn));
        }
        match self.before(&credential, out) {
            Some(before) if self.is_as_asked(&before) => return Ok(self.signed_before(&credential)),
            Some(_) if !self.ask.anew => return Ok(Became::Refused(Refusal::Otherwise)),
            Some(_) | None => {}
        }
        match self.judge(&credential) {
            Err(why) => Ok(Became::Refused(why)),
            Ok(judged) => self.sign(credential, judged, out),
        }
    }

    /// Nothing is signed anew. It counts as signed where it is of the session that was named, if one was.
    fn signed_before(&self, credential: &Credential) -> Became {
        match self.seeds.is_some() && self.session(credential).is_none() {
            true => Became::Refused(Refusal::NoCode),
            false => Became::SignedBefore,
        }
    }

    /// What this very key stated of the same record, where that lies there already. What another key of the issuer's stated may count no more.
    fn before(&self, credential: &Credential, out: &Path) -> Option<Statement> {
        let there = Credential::from_bytes(&fs::read(out).ok()?).ok()?;
        let attestation = there.attestation?;
        let record = &credential.record;
        let is_own = there.record == *record
            && attestation.is_signed_by(
                self.signer.key.public(),
                &record.claims(),
                record.digest(),
            );
        is_own.then_some(attestation.statement)
    }

    /// Whether that is what is to be stated now. Sessions aside: their codes follow from the forms.
    fn is_as_asked(&self, before: &Statement) -> bool {
        before.issuer == self.signer.did
            && before.key == self.signer.name
            && before.vouches == self.vouches
            && before.valid_until == self.ask.valid_until
            && before.status.as_ref().map(|entry| &entry.list) == self.ask.list.as_ref()
    }

    /// Which learner of the session it was, counted from 1, and which try.
    fn session(&self, credential: &Credential) -> Option<(u32, SessionTry)> {
        let request = request(credential)?;
        let (learner, sat) = self.seeds.as_ref()?.get(&request.seed.0)?;
        sat.is_of(request).then_some((*learner, *sat))
    }

    /// All that has to hold before anything is signed.
    fn judge(&self, credential: &Credential) -> Result<Judged, Refusal> {
        let answers = credential.answers.as_ref().ok_or(Refusal::NoAnswers)?;
        let record = &credential.record;
        let finding = self.site.check(&Shown::from(credential.clone()), self.now);
        let has_titles = finding.came(Check::SiteTitles) == Some(Outcome::Fits);
        let replayed = match (finding.verdict, finding.replayed) {
            (Verdict::AnswersFit, Some(replayed)) => replayed,
            (verdict, _) => return Err(Refusal::Verdict(verdict)),
        };
        if !has_titles {
            return Err(Refusal::Titles);
        }
        self.in_time(record)?;
        let session = self.session(credential).map(|(_, sat)| sat);
        if self.seeds.is_some() && session.is_none() {
            return Err(Refusal::NoCode);
        }
        let replaced = self.replaced(record, &answers.started.request)?;
        self.stated(record)?;
        let compact = compact::write(&replayed.paper, &replayed.attempt, usize::MAX);
        let compact = compact.map_err(|_| Refusal::Verdict(Verdict::Altered))?;
        Ok(Judged {
            seen: AnswersSeen::of(answers, &compact.text),
            session,
            replaced,
        })
    }

    fn in_time(&self, record: &Record) -> Result<(), Refusal> {
        // The other dates come before this one, or the record would be altered. What is signed later than now would hold longer, too.
        if !is_in_time(record.issued, self.now) {
            return Err(Refusal::Later);
        }
        if self.ask.from.is_some_and(|from| record.started < from) {
            return Err(Refusal::TooEarly);
        }
        match self.ask.until.is_some_and(|until| record.submitted > until) {
            true => Err(Refusal::TooLate),
            false => Ok(()),
        }
    }

    /// The certificate whose place this one takes: one was signed for the same form, this one names it, and so does the issuer. By itself a name
    /// in a file says nothing: whoever was given the answers can write it there.
    fn replaced(&self, record: &Record, request: &FormRequest) -> Result<Option<String>, Refusal> {
        let number = record.number.to_string();
        let known = self.ledger.number_of(request.seed);
        let Some(other) = known.filter(|other| *other != number) else {
            return Ok(None);
        };
        let is = |named: &RecordNumber| named.to_string() == other;
        match record.replaces.filter(is) {
            None => Err(Refusal::SameForm(other.to_owned())),
            Some(_) if self.ask.replace.iter().any(is) => Ok(Some(other.to_owned())),
            Some(_) => Err(Refusal::Replaces(other.to_owned())),
        }
    }

    /// Whether the ledger says something else of the number: another record, or other statements. By another key, too: what was stated once isn't
    /// dropped because nobody thought of it.
    fn stated(&self, record: &Record) -> Result<(), Refusal> {
        let Some(before) = self.ledger.signed.get(&record.number.to_string()) else {
            return Ok(());
        };
        if before.record != record.digest().to_string() {
            return Err(Refusal::SameNumber);
        }
        match !self.is_stated(before) && !self.ask.anew {
            true => Err(Refusal::Otherwise),
            false => Ok(()),
        }
    }

    fn is_by_this_key(&self, before: &Signed) -> bool {
        before.key == Some(self.signer.key.public().to_string())
    }

    /// Whether that is what is to be stated now, as far as the ledger knows.
    fn is_stated(&self, before: &Signed) -> bool {
        let list = self.ask.list.as_ref();
        let is_older = before.states.is_empty();
        is_older
            || before.states == self.states()
                && before.index.is_some() == list.is_some()
                && (before.list.is_none() || before.list.as_deref() == list.map(ListUrl::as_str))
                && before.until == self.ask.valid_until.map(Moment::date_time)
    }

    fn states(&self) -> Vec<String> {
        let all = self.vouches.all().iter();
        all.map(|vouch| vouch.word().to_owned()).collect()
    }

    fn sign(
        &mut self,
        credential: Credential,
        judged: Judged,
        out: &Path,
    ) -> Result<Became, Trouble> {
        let became = self.withdraw(judged.replaced.as_deref())?;
        let signed = self.signed(&credential)?;
        let list = self.ask.list.clone();
        let statement = Statement {
            issuer: self.signer.did.clone(),
            key: self.signer.name.clone(),
            vouches: self.vouches.clone(),
            attested: Moment::from_date_time(&signed.at).unwrap_or(self.now),
            valid_until: self.ask.valid_until,
            status: list
                .zip(signed.index)
                .map(|(list, index)| StatusEntry { list, index }),
            session: judged.session,
            answers: Some(judged.seen),
        };
        let attestation = statement.signed(&credential.record, &self.signer.key);
        let credential = Credential {
            attestation: Some(Box::new(attestation)),
            ..credential
        };
        write::replace(out, &credential.to_bytes())?;
        Ok(became)
    }

    /// Withdraws the one whose place is taken, before the other is signed: a run that is broken off in between is begun again, and a form has
    /// never two that hold.
    fn withdraw(&mut self, replaced: Option<&str>) -> Result<Became, Trouble> {
        let Some(number) = replaced else {
            return Ok(Became::Signed);
        };
        let before = self.ledger.signed.get(number);
        let can_be = before.is_some_and(|before| before.index.is_some());
        let parsed = RecordNumber::parse(number).ok().filter(|_| can_be);
        if let Some(parsed) = parsed.filter(|_| !self.ledger.withdrawn.contains_key(number)) {
            self.ledger.withdraw(parsed, self.now)?;
        }
        Ok(Became::Replaces {
            number: number.to_owned(),
            is_withdrawn: can_be,
        })
    }

    /// The line of the ledger that says it. A run that was broken off had written it already: then the certificate is signed as it would have been.
    /// What another key signed is signed now, for the same entry: that key may be a thief's, and this one may not have counted then.
    fn signed(&mut self, credential: &Credential) -> Result<Signed, Trouble> {
        let record = &credential.record;
        let number = record.number.to_string();
        let before = self.ledger.signed.get(&number).cloned();
        if let Some(same) = before
            .as_ref()
            .filter(|before| self.is_by_this_key(before) && self.is_stated(before))
        {
            return Ok(same.clone());
        }
        let index = match before.and_then(|before| before.index) {
            None if self.ask.list.is_some() => Some(self.index()?),
            known => known,
        };
        let seed = request(credential).map(|request| request.seed.to_string());
        let signed = Signed {
            number,
            record: record.digest().to_string(),
            at: self.now.date_time(),
            seed: seed.unwrap_or_default(),
            index,
            key: Some(self.signer.key.public().to_string()),
            states: self.states(),
            list: self.ask.list.as_ref().map(ToString::to_string),
            until: self.ask.valid_until.map(Moment::date_time),
        };
        self.ledger.sign(signed.clone())?;
        Ok(signed)
    }

    /// An entry that isn't taken, from anywhere in the list: where a certificate stands says nothing of when it was signed.
    fn index(&self) -> Result<u32, Trouble> {
        if self.ledger.signed.len() >= Bits::LEAST as usize / 2 {
            return Err(Trouble::ListFull);
        }
        loop {
            let index = u32::from_be_bytes(random()?) % Bits::LEAST;
            if !self.ledger.has_index(index) {
                return Ok(index);
            }
        }
    }
}

/// What the form was drawn by.
fn request(credential: &Credential) -> Option<&FormRequest> {
    let answers = credential.answers.as_ref()?;
    Some(&answers.started.request)
}
