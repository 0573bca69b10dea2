//! From a wish to begin, or a journal, to an open attempt: draws the form, names the files it needs, puts it together.

use std::rc::Rc;

use assay_engine::attempt::{Attempt, Entry, Event, journal};
use assay_engine::bank::Header;
use assay_engine::digest::Digest;
use assay_engine::form::{self, Form, FormRequest, Slot, TimeFactor};
use assay_engine::id::AssessmentId;
use assay_engine::rng::{RulesVersion, Seed};

use super::Lost;
use super::open::{Clock, Open, Writer};
use crate::effect::OutFile;
use crate::library::{Library, Want};
use crate::model::Model;
use crate::now::Now;
use crate::store::{AttemptId, Card, Stored};

/// An attempt on its way to being open.
#[derive(Debug, Clone)]
pub struct Preparing {
    /// Its card.
    pub card: Card,
    /// What its form is drawn by.
    pub request: FormRequest,
    /// Its journal's records; none yet in a new attempt.
    pub records: Vec<Rc<[u8]>>,
    entries: Vec<Entry>,
    /// Whether this tab writes.
    pub writer: Writer,
}

impl Preparing {
    /// A new attempt at an assessment, with a fresh seed.
    #[must_use]
    pub fn fresh(
        model: &Model,
        header: &Header,
        digest: Digest,
        assessment: &AssessmentId,
        now: &Now,
    ) -> Self {
        let earlier = model
            .cards
            .iter()
            .filter(|card| card.bank == header.id && card.assessment == *assessment);
        // Positions mean the same items only within one published bank.
        let seen = earlier
            .filter(|card| card.header == digest)
            .flat_map(|card| card.form.clone())
            .collect();
        let audience = audience(model, header, assessment);
        let overlays = std::iter::once(&header.id)
            .chain(header.uses.iter().map(|used| &used.bank))
            .map(|bank| model.overlay_of(bank).map(|want| *want.digest()))
            .collect();
        let request = FormRequest {
            assessment: assessment.clone(),
            audience: audience.clone(),
            seed: Seed(now.low()),
            seen,
            language: model.preferences.language.tag().to_owned(),
            overlays,
            time_factor: TimeFactor::default(),
            rules: RulesVersion::CURRENT,
        };
        let card = Card {
            v: 1,
            id: AttemptId::from_entropy(&now.high()),
            bank: header.id.clone(),
            version: header.version.clone(),
            header: digest,
            assessment: assessment.clone(),
            audience,
            started: now.wall,
            saved: now.wall,
            submitted: None,
            form: Vec::new(),
            answered: 0,
            question: 1,
            passed: None,
            score: None,
        };
        Self {
            card,
            request,
            records: Vec::new(),
            entries: Vec::new(),
            writer: Writer::Here,
        }
    }

    /// An attempt from its journal.
    ///
    /// # Errors
    /// [`Lost::Unreadable`] where a record can't be read or the first isn't the start.
    pub fn restored(stored: Stored, writer: Writer) -> Result<Self, Lost> {
        let entries: Result<Vec<Entry>, _> = stored
            .records
            .iter()
            .map(|record| journal::decode(record))
            .collect();
        let entries = entries.map_err(|_| Lost::Unreadable)?;
        let Some(Event::Started(started)) = entries.first().map(|entry| &entry.event) else {
            return Err(Lost::Unreadable);
        };
        if started.bank != stored.card.header {
            return Err(Lost::Unreadable);
        }
        let request = started.request.clone();
        let records = stored.records.into_iter().map(Rc::from).collect();
        Ok(Self {
            card: stored.card,
            request,
            records,
            entries,
            writer,
        })
    }

    /// The files without which the attempt can't open: the header, then the shards that its form draws from.
    #[must_use]
    pub fn required(&self, library: &Library) -> Vec<Want> {
        let mut wants = vec![Want::Header(self.card.header)];
        let drawn = library
            .header(&self.card.header)
            .and_then(|header| Some((self.draw(&header)?, header)));
        if let Some((form, header)) = drawn {
            let shards = form.shards(&header);
            wants.extend(
                shards
                    .into_iter()
                    .filter_map(|(bank, shard)| header.shard(bank, shard).cloned())
                    .map(Want::Shard),
            );
        }
        wants
    }

    /// What is stored of it, as a file; `None` where nothing is.
    #[must_use]
    pub fn file(&self) -> Option<Rc<OutFile>> {
        if self.records.is_empty() {
            return None;
        }
        Some(Rc::new(super::journal::file(&self.card, &self.records)))
    }

    fn draw(&self, header: &Header) -> Option<Form> {
        form::draw(header, &self.request).ok()
    }

    /// Puts the attempt together; all required files must be here.
    ///
    /// # Errors
    /// [`Lost`] where the journal doesn't fit the bank.
    pub fn open(&self, library: &Library, now: &Now) -> Result<Open, Lost> {
        let header = library.header(&self.card.header).ok_or(Lost::Unreadable)?;
        let form = self.draw(&header).ok_or(Lost::Unreadable)?;
        let items = |slot: Slot| {
            let (shard, offset) = header.locate(slot)?;
            library.shard(&shard.digest)?.get(offset).cloned()
        };
        let paper =
            form::assemble(&header, &self.request, &form, &items).map_err(|_| Lost::Unreadable)?;
        let paper = Rc::new(paper);
        let mut attempt = Attempt::default();
        for entry in &self.entries {
            attempt.apply(&paper, entry).map_err(|_| Lost::Unreadable)?;
        }
        let last = self.entries.last().map_or(0, |entry| entry.at.0);
        let clock = Clock::resumed(last, self.card.started, now);
        let is_new = self.entries.is_empty();
        let mut open = Open::new(
            self.card.clone(),
            header,
            paper,
            attempt,
            self.records.clone(),
            clock,
            self.writer,
        );
        if is_new {
            open.begin(now).map_err(|_| Lost::Unreadable)?;
        }
        Ok(open)
    }
}

/// The audience of the form: the one that was chosen, else the only one that the assessment is for.
#[must_use]
pub fn audience(
    model: &Model,
    header: &Header,
    assessment: &AssessmentId,
) -> Option<assay_engine::id::AudienceId> {
    let offered = header
        .assessments
        .iter()
        .find(|offered| offered.id == *assessment)?;
    match offered.audiences.as_slice() {
        [only] => Some(only.clone()),
        several => model
            .audience
            .clone()
            .or_else(|| model.filter.clone())
            .filter(|chosen| several.is_empty() || several.contains(chosen)),
    }
}
