//! From a wish to begin, or a journal, to an open attempt: draws the form, names the files it needs, puts it together.

use std::cell::OnceCell;
use std::rc::Rc;

use assay_engine::attempt::{Attempt, Entry, Event, journal};
use assay_engine::bank::Header;
use assay_engine::digest::Digest;
use assay_engine::form::{self, Form, FormRequest, Paper, Slot};
use assay_engine::id::AssessmentId;
use assay_engine::item::Item;
use assay_engine::replay::passed_by;
use assay_engine::rng::{RulesVersion, Seed};

use super::Lost;
use super::open::{Clock, Open, Writer};
use super::preview::Preview;
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
    /// The form, drawn once the header is here: every file that comes asks for it, and nothing that it is drawn by changes meanwhile.
    form: OnceCell<Option<Form>>,
    /// Whether this tab writes.
    pub writer: Writer,
    /// The first question of a new attempt, once it can be shown.
    pub preview: Option<Preview>,
    /// Whether it was asked for to be opened.
    pub is_asked: bool,
}

impl Preparing {
    /// A new attempt at an assessment, with the model's seed.
    #[must_use]
    pub fn fresh(
        model: &Model,
        header: &Header,
        digest: Digest,
        assessment: &AssessmentId,
        now: &Now,
    ) -> Self {
        let request = request(model, header, digest, assessment);
        let card = Card {
            v: 1,
            id: AttemptId::from_entropy(&now.high()),
            bank: header.id.clone(),
            version: header.version.clone(),
            header: digest,
            assessment: assessment.clone(),
            audience: request.audience.clone(),
            started: now.wall,
            saved: now.wall,
            submitted: None,
            form: Vec::new(),
            answered: 0,
            question: 1,
            passed: None,
            score: None,
            levels: Vec::new(),
        };
        Self {
            card,
            request,
            records: Vec::new(),
            entries: Vec::new(),
            form: OnceCell::new(),
            writer: Writer::Here,
            preview: None,
            is_asked: false,
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
            form: OnceCell::new(),
            writer,
            preview: None,
            is_asked: false,
        })
    }

    /// Has a form that isn't drawn yet be drawn from this, as if nothing had been seen before.
    #[inline(never)]
    pub fn draw_from(&mut self, seed: Seed) {
        if self.is_new() {
            self.request.seed = seed;
            self.request.seen.clear();
            self.form = OnceCell::new();
        }
    }

    /// Whether it has not begun yet.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.records.is_empty()
    }

    /// The files without which the attempt can't go on: the header, then the shards that its form draws from. For a new one at
    /// first only the shard of its first question, which is shown before the others are fetched.
    #[must_use]
    pub fn required(&self, library: &Library) -> Vec<Want> {
        let mut wants = vec![Want::Header(self.card.header)];
        if let Some(header) = library.header(&self.card.header) {
            let is_first =
                self.is_new() && self.preview.is_none() && header.is_plain(&self.card.assessment);
            if !header.is_plain(&self.card.assessment) {
                let overlays = self.request.overlays.iter().copied().flatten();
                wants.extend(overlays.map(Want::Overlay));
            }
            if let Some(form) = self.draw(&header) {
                wants.extend(shards_of(&header, &self.request, form, is_first));
            }
        }
        wants
    }

    /// Whether all questions that the bank may give are ones of choices, which the first part of the app shows.
    #[must_use]
    pub fn is_plain(&self, library: &Library) -> bool {
        let header = library.header(&self.card.header);
        header.is_none_or(|header| header.is_plain(&self.card.assessment))
    }

    /// Makes the first question ready to be shown; its shard must be here.
    ///
    /// # Errors
    /// [`Lost`] where no form can be drawn.
    pub fn look(&mut self, library: &Library) -> Result<(), Lost> {
        let header = library.header(&self.card.header).ok_or(Lost::Unreadable)?;
        let form = self.draw(&header).ok_or(Lost::Unreadable)?;
        let total = u32::try_from(form.slots().count()).unwrap_or(u32::MAX);
        let paper = self.assemble(&header, &form.first(), library)?;
        self.preview = Some(Preview {
            header,
            paper,
            total,
            response: None,
            goes_on: false,
        });
        Ok(())
    }

    fn assemble(&self, header: &Header, form: &Form, library: &Library) -> Result<Paper, Lost> {
        let items = |slot| item(header, &self.request, library, slot);
        let paper =
            form::assemble(header, &self.request, form, &items).map_err(|_| Lost::Unreadable)?;
        if header.is_plain(&self.card.assessment) || self.entries.is_empty() {
            return Ok(paper);
        }
        let places = passed_by(&self.entries);
        passing_by(paper, header, form, library, &places).ok_or(Lost::Unreadable)
    }

    /// What is stored of it, as a file; `None` where nothing is.
    #[must_use]
    pub fn file(&self) -> Option<Rc<OutFile>> {
        if self.records.is_empty() {
            return None;
        }
        Some(Rc::new(super::journal::file(&self.card, &self.records)))
    }

    fn draw(&self, header: &Header) -> Option<&Form> {
        let drawn = self
            .form
            .get_or_init(|| form::draw(header, &self.request).ok());
        drawn.as_ref()
    }

    /// Puts the attempt together; all required files must be here.
    ///
    /// # Errors
    /// [`Lost`] where the journal doesn't fit the bank.
    pub fn open(&self, library: &Library, now: &Now) -> Result<Open, Lost> {
        let header = library.header(&self.card.header).ok_or(Lost::Unreadable)?;
        let form = self.draw(&header).ok_or(Lost::Unreadable)?;
        let paper = Rc::new(self.assemble(&header, form, library)?);
        let mut attempt = Attempt::default();
        for entry in &self.entries {
            attempt.apply(&paper, entry).map_err(|_| Lost::Unreadable)?;
        }
        let last = self.entries.last().map_or(0, |entry| entry.at.0);
        let pauses = paper.timing().is_some_and(|timing| timing.pauses);
        let stored = (!pauses).then_some(self.card.saved);
        let clock = Clock::resumed(last, stored, now);
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

/// An item of a form, whose shard must be here.
#[must_use]
pub fn item(
    header: &Header,
    request: &FormRequest,
    library: &Library,
    slot: Slot,
) -> Option<Rc<Item>> {
    let (shard, offset) = header.locate(slot)?;
    let item = library.shard(&shard.digest)?.get(offset).cloned()?;
    if header.is_plain(&request.assessment) {
        return Some(item);
    }
    shown(request, item, slot.bank, library)
}

/// An item as it is marked in the translation that the attempt is shown in.
#[inline(never)]
fn shown(request: &FormRequest, item: Rc<Item>, bank: u16, library: &Library) -> Option<Rc<Item>> {
    let overlays = request.overlays.get(usize::from(bank));
    let overlay = overlays.copied().flatten();
    match overlay.filter(|_| item.takes_words()) {
        Some(digest) => Some(Rc::new(item.shown_in(&*library.overlay(&digest)?))),
        None => Some(item),
    }
}

/// A paper after items were passed by.
#[inline(never)]
fn passing_by(
    paper: Paper,
    header: &Header,
    form: &Form,
    library: &Library,
    places: &[u32],
) -> Option<Paper> {
    let request = paper.request.clone();
    let items = |slot| item(header, &request, library, slot);
    paper.passing_by(header, form, places, &items).ok()
}

/// The paper of an open attempt once the item at a place is passed by.
#[must_use]
#[inline(never)]
pub fn without(open: &Open, library: &Library, place: u32) -> Option<Paper> {
    let form = form::draw(&open.header, &open.paper.request).ok()?;
    let paper = Paper::clone(&open.paper);
    passing_by(paper, &open.header, &form, library, &[place])
}

/// A form with all that may take the place of one of its items, where any warns of what it shows.
#[inline(never)]
fn with_spares(header: &Header, request: &FormRequest, mut form: Form) -> Form {
    let used = header.uses.iter().map(|used| &used.contents);
    let mut contents = std::iter::once(&header.contents).chain(used);
    if !contents.any(|contents| contents.notices) {
        return form;
    }
    let places = 0..u32::try_from(form.slots().count()).unwrap_or(u32::MAX);
    let spares: Vec<Slot> = places
        .filter_map(|place| form::spare(header, request, &form, place))
        .collect();
    if let Some(last) = form.sections.last_mut() {
        last.items.extend(spares);
    }
    form
}

/// What a form of an assessment is drawn by, with the model's seed.
#[must_use]
pub fn request(
    model: &Model,
    header: &Header,
    digest: Digest,
    assessment: &AssessmentId,
) -> FormRequest {
    let earlier = model
        .cards
        .iter()
        .filter(|card| card.bank == header.id && card.assessment == *assessment);
    // Positions mean the same items only within one published bank.
    let seen = earlier
        .filter(|card| card.header == digest)
        .flat_map(|card| card.form.clone())
        .collect();
    let overlays = std::iter::once(&header.id)
        .chain(header.uses.iter().map(|used| &used.bank))
        .map(|bank| model.overlay_of(bank).map(|want| *want.digest()))
        .collect();
    FormRequest {
        assessment: assessment.clone(),
        audience: audience(model, header, assessment),
        seed: model.seed,
        seen,
        language: model.preferences.language.tag().to_owned(),
        overlays,
        time_factor: model.preferences.extra_time,
        rules: RulesVersion::CURRENT,
    }
}

/// The shard of the first question that an attempt would have if it began now.
#[must_use]
pub fn first_shard(
    model: &Model,
    header: &Header,
    digest: Digest,
    assessment: &AssessmentId,
) -> Vec<Want> {
    shards(header, &request(model, header, digest, assessment), true)
}

/// The shards of a form, or of its first question.
#[must_use]
pub fn shards(header: &Header, request: &FormRequest, is_first: bool) -> Vec<Want> {
    match form::draw(header, request) {
        Ok(form) => shards_of(header, request, &form, is_first),
        Err(_) => Vec::new(),
    }
}

fn shards_of(header: &Header, request: &FormRequest, form: &Form, is_first: bool) -> Vec<Want> {
    let is_plain = header.is_plain(&request.assessment);
    let form = match is_first {
        true => form.first(),
        false if is_plain => form.clone(),
        false => with_spares(header, request, form.clone()),
    };
    let shards = form.shards(header);
    shards
        .into_iter()
        .filter_map(|(bank, shard)| header.shard(bank, shard).cloned())
        .map(if is_plain {
            Want::Shard
        } else {
            Want::LaterShard
        })
        .collect()
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
