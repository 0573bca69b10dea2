//! A browser as the updates see it: it carries out effects at once, from the real banks, and can be told to fail.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;
use std::rc::Rc;

use assay_engine::bank::modules::{Catalogue, Listed};
use assay_engine::bank::{Bank, overlay, published, read_bank, read_modules, read_translation};
use assay_engine::digest::Digest;
use assay_engine::id::{AssessmentId, BankId, ChoiceId};
use assay_engine::item::Response;
use assay_messages::formats::Formats;
use assay_messages::{LearnerWords, Locale, embedded};
use serde_json::Value;

use crate::effect::{Effect, LockEnd, OutFile};
use crate::erasing::{Fate, Part, Report};
use crate::learning::{self, Request};
use crate::message::{Ask, FetchFailure, Msg};
use crate::model::{Connection, Model, Place};
use crate::now::Now;
use crate::offline::Job;
use crate::outcome::result::comparison::Step;
use crate::preferences::{Aids, Preferences, TextSize, Theme};
use crate::protecting::{self, Passphrase, Whom};
use crate::reviewing;
use crate::route::Route;
use crate::sitting::open::{Open, Writer};
use crate::store::{AttemptId, Card, Storage, StoreFailure, Stored};
use crate::update::{begin, update};
use assay_engine::form::TimeFactor;

/// What the site publishes.
pub struct Site {
    catalogue: Catalogue,
    files: BTreeMap<Digest, Vec<u8>>,
}

impl Site {
    fn of(banks: &[&str]) -> Self {
        Self::changed(banks, |_, _| {})
    }

    /// What it would publish with files that are changed so: each by its name. Translations are of the items as they are then.
    pub fn changed(banks: &[&str], change: impl Fn(&str, &mut Value)) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assessments");
        let file = |name: &str| std::fs::read(folder.join(name));
        let modules = read_modules(&file("modules.json").unwrap()).0.unwrap();
        let mut whole: BTreeMap<BankId, Rc<Bank>> = BTreeMap::new();
        let (mut listed, mut files) = (Vec::new(), BTreeMap::new());
        for name in banks {
            let read = |name: &str| -> Value {
                let bytes = file(&format!("{name}.json")).unwrap();
                let mut value = serde_json::from_slice(&bytes).unwrap();
                change(name, &mut value);
                value
            };
            let bytes = serde_json::to_vec(&read(name)).unwrap();
            let (bank, findings) = read_bank(&bytes, None, &|id| whole.get(id).cloned());
            let bank = Rc::new(bank.unwrap_or_else(|| panic!("{findings:?}")));
            let made = published::publish(&bank);
            files.insert(made.digest, made.header);
            files.extend(made.shards);
            let mut overlays = BTreeMap::new();
            for language in ["fr", "ar"] {
                let mut value = read(&format!("{name}.{language}"));
                for (id, digest) in bank.digests() {
                    value["items"][id.as_str()]["source"] = digest.to_string().into();
                }
                let bytes = serde_json::to_vec(&value).unwrap();
                let (overlay, findings) = read_translation(&bytes, Some(language), &bank);
                let overlay = overlay.unwrap_or_else(|| panic!("{findings:?}"));
                let (digest, bytes) = overlay::publish(&overlay, &bank.digests());
                overlays.insert(language.to_owned(), digest);
                files.insert(digest, bytes);
            }
            listed.push(Listed::of(&bank.header, bank.digest(), overlays));
            whole.insert(bank.header.id.clone(), bank);
        }
        Self {
            catalogue: modules.catalogue(listed),
            files,
        }
    }
}

/// What a device keeps: attempts, certificates' records with the attempts that they are about, and comparisons.
type Kept = (
    BTreeMap<AttemptId, Stored>,
    Vec<(AttemptId, Vec<u8>)>,
    BTreeMap<AttemptId, Vec<u8>>,
    BTreeMap<AttemptId, Vec<u8>>,
);

/// How the device's storage does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Disk {
    Fine,
    Failing(StoreFailure),
    /// Transactions stay under way until they are let go on.
    Slow,
}

/// A browser with one tab.
pub struct Device {
    pub model: Model,
    pub disk: Disk,
    /// Whether another tab holds the locks.
    pub locked_elsewhere: bool,
    /// Files that come damaged, or not at all.
    pub broken: BTreeMap<Digest, Result<Vec<u8>, FetchFailure>>,
    pub stored: BTreeMap<AttemptId, Stored>,
    pub records: Vec<(AttemptId, Vec<u8>)>,
    pub comparisons: BTreeMap<AttemptId, Vec<u8>>,
    /// What "My learning" needs of each result.
    pub summaries: BTreeMap<AttemptId, Vec<u8>>,
    pub reviews: BTreeMap<String, Vec<u8>>,
    pub downloads: Vec<OutFile>,
    pub said: Vec<String>,
    /// The passphrase that protects what is stored.
    pub passphrase: Option<Passphrase>,
    /// Whether this tab has its key.
    pub is_unlocked: bool,
    /// Whose pages were locked.
    pub left: Vec<Whom>,
    /// What becomes of each part when everything is deleted.
    pub erased: Report,
    pub reloads: usize,
    /// Where focus was last sent.
    pub focused: Option<String>,
    pub dialogs: BTreeSet<&'static str>,
    pub jobs: usize,
    /// What is wanted done about offline, for the tests of that to do.
    pub offline: VecDeque<Job>,
    pub wall: i64,
    /// How far the wall clock was set ahead of the page's own.
    pub set_ahead: i64,
    pub site: Rc<Site>,
    waiting: Vec<Effect>,
    /// Whether files that may come later are held back.
    pub holds_soon: bool,
    chance: u8,
}

fn formats(locale: Locale) -> Rc<dyn Formats> {
    Rc::new(assay_messages::fixed::Fixed(locale))
}

pub fn core() -> Rc<Site> {
    Rc::new(Site::of(&["core-concepts/foundation"]))
}

pub fn gallery() -> Rc<Site> {
    Rc::new(Site::of(&["gallery/foundation"]))
}

pub fn all() -> Rc<Site> {
    Rc::new(Site::of(&[
        "core-concepts/foundation",
        "victim-identification/foundation",
    ]))
}

impl Device {
    pub fn new(site: &Rc<Site>, language: Locale, address: &str) -> Self {
        Self::with(site, language, address, 1_760_000_000_000, <_>::default())
    }

    /// The same device after its browser was killed and opened again.
    pub fn killed(self, address: &str) -> Self {
        self.killed_for(0, address)
    }

    /// The same so many milliseconds later, by its wall clock.
    pub fn killed_for(self, away: i64, address: &str) -> Self {
        Self::with(
            &self.site,
            self.model.preferences.language,
            address,
            self.wall + away,
            (self.stored, self.records, self.comparisons, self.summaries),
        )
    }

    /// So many milliseconds go by.
    pub fn pass(&mut self, milliseconds: i64) {
        self.wall += milliseconds;
    }

    /// The wall clock is set, and time goes on as before.
    pub fn set_clock(&mut self, by: i64) {
        self.wall += by;
        self.set_ahead += by;
    }

    fn with(
        site: &Rc<Site>,
        language: Locale,
        address: &str,
        wall: i64,
        (stored, records, comparisons, summaries): Kept,
    ) -> Self {
        let words = LearnerWords::read(
            embedded("learner", language.tag()).unwrap(),
            formats(language),
        )
        .unwrap();
        let preferences = Preferences {
            language,
            theme: Theme::from_name(None),
            text: TextSize::from_name(None),
            extra_time: TimeFactor::USUAL,
            aids: Aids::default(),
        };
        let route = Route::parse(address);
        let catalogue = site.catalogue.clone();
        let model = Model::new(
            catalogue,
            words,
            preferences,
            route,
            Connection::Online,
            Place::Tab,
            Storage::Opening,
        );
        let mut device = Self {
            model,
            disk: Disk::Fine,
            locked_elsewhere: false,
            broken: BTreeMap::new(),
            stored,
            records,
            comparisons,
            summaries,
            reviews: BTreeMap::new(),
            downloads: Vec::new(),
            said: Vec::new(),
            passphrase: None,
            is_unlocked: false,
            left: Vec::new(),
            erased: [Part::Records, Part::Files, Part::Settings, Part::Worker]
                .map(|part| (part, Fate::Gone))
                .to_vec(),
            reloads: 0,
            focused: None,
            dialogs: BTreeSet::new(),
            jobs: 0,
            offline: VecDeque::new(),
            wall,
            set_ahead: 0,
            site: Rc::clone(site),
            waiting: Vec::new(),
            holds_soon: false,
            chance: 0,
        };
        let now = device.now();
        let effects = begin(&mut device.model, &now, formats);
        device.run(effects);
        device
    }

    pub fn now(&mut self) -> Now {
        self.chance = self.chance.wrapping_add(1);
        self.wall += 1000;
        Now {
            wall: self.wall,
            monotonic: u64::try_from(self.wall - self.set_ahead).unwrap(),
            entropy: [self.chance; 32],
        }
    }

    pub fn send(&mut self, message: Msg) {
        let now = self.now();
        let effects = update(&mut self.model, message, &now, formats);
        self.run(effects);
    }

    fn run(&mut self, effects: Vec<Effect>) {
        let mut queue = VecDeque::from(effects);
        while let Some(effect) = queue.pop_front() {
            if let Some(message) = self.carry_out(effect) {
                let now = self.now();
                queue.extend(update(&mut self.model, message, &now, formats));
            }
        }
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::FetchSoon(_) | Effect::SettleSoon if self.holds_soon => {
                self.waiting.push(effect);
                None
            }
            Effect::Fetch(digest) | Effect::FetchSoon(digest) => {
                let found = self
                    .site
                    .files
                    .get(&digest)
                    .cloned()
                    .ok_or(FetchFailure::Status(404));
                let result = self.broken.get(&digest).cloned().unwrap_or(found);
                Some(Msg::Fetched(digest, result.map(Rc::from)))
            }
            Effect::FetchWords(locale, group) => {
                let pack = embedded(group.name(), locale.tag()).unwrap();
                Some(Msg::WordsFetched(locale, group, Ok(Rc::from(pack))))
            }
            Effect::Go(route) | Effect::Replace(route) => Some(Msg::Routed(route)),
            Effect::ListAttempts => Some(Msg::Listed(self.cards())),
            Effect::ReadAttempt(id, writer) => {
                let read = self
                    .storage()
                    .map(|()| self.stored.get(&id).cloned().map(Box::new));
                Some(Msg::Read(id, writer, read))
            }
            Effect::SettleSoon => Some(Msg::Settle),
            Effect::Save => Some(Msg::Save),
            Effect::Open => Some(Msg::Open),
            Effect::Append(append) if self.disk == Disk::Slow => {
                self.waiting.push(Effect::Append(append));
                None
            }
            Effect::Append(append) => {
                let upto = append.first + u32::try_from(append.records.len()).unwrap();
                let id = append.card.id.clone();
                let result = self.append(*append);
                Some(Msg::Appended(id, upto, result))
            }
            Effect::KeepRecord {
                attempt, record, ..
            } => {
                self.records.push((attempt, record));
                Some(Msg::RecordKept(Ok(())))
            }
            Effect::ReadRecords(id) => {
                let own = self
                    .records
                    .iter()
                    .filter(|(of, _)| *of == id)
                    .map(|(_, record)| record.clone());
                Some(Msg::RecordsRead(id.clone(), own.collect()))
            }
            Effect::KeepComparison(id, record) => {
                let kept = self.storage();
                if kept.is_ok() {
                    self.comparisons.insert(id.clone(), record);
                }
                Some(Msg::Compared(Step::Kept(id, kept)))
            }
            Effect::ReadComparison(id) => {
                let record = self.comparisons.get(&id).cloned();
                Some(Msg::Compared(Step::Read(id, record)))
            }
            Effect::Learning(request) => Some(Msg::Learning(self.learning(request))),
            Effect::ReadReviews => {
                let read = self.storage();
                let read = read.map(|()| self.reviews.values().cloned().collect());
                Some(Msg::Reviewing(reviewing::Step::Read(read)))
            }
            Effect::KeepReviews(cards) => {
                let kept = self.storage();
                if kept.is_ok() {
                    for card in cards {
                        let key = format!("{}/{}", card.bank, card.item);
                        self.reviews.insert(key, card.encode());
                    }
                }
                Some(Msg::Reviewing(reviewing::Step::Kept(kept)))
            }
            Effect::Delete(id) => {
                self.stored.remove(&id);
                Some(Msg::Listed(self.cards()))
            }
            Effect::Erase => {
                self.stored.clear();
                self.comparisons.clear();
                self.summaries.clear();
                self.reviews.clear();
                self.passphrase = None;
                self.is_unlocked = false;
                Some(Msg::Erased(self.erased.clone()))
            }
            Effect::Lock(id) => Some(Msg::Lock(
                id,
                if self.locked_elsewhere {
                    LockEnd::Elsewhere
                } else {
                    LockEnd::Granted
                },
            )),
            Effect::TakeOver(id) => {
                self.locked_elsewhere = false;
                Some(Msg::Lock(id, LockEnd::Granted))
            }
            Effect::Focus(id) => {
                self.focused = Some(id);
                None
            }
            Effect::Say(_, text) => {
                self.said.push(text);
                None
            }
            Effect::OpenDialog(id) => {
                self.dialogs.insert(id);
                None
            }
            Effect::CloseDialog(id) => {
                self.dialogs.remove(id);
                None
            }
            Effect::Download(file) => {
                self.downloads.push(file);
                None
            }
            Effect::Offline(job) => {
                self.offline.push_back(*job);
                None
            }
            Effect::Protecting(request) => Some(Msg::Protecting(self.protect(request))),
            Effect::Reload => {
                self.reloads += 1;
                None
            }
            Effect::MakeCertificate(_) => {
                self.jobs += 1;
                None
            }
            _ => None,
        }
    }

    fn protect(&mut self, request: protecting::Request) -> protecting::Step {
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

    fn learning(&mut self, request: Request) -> learning::Step {
        use learning::Step;
        let works = self.storage();
        match request {
            Request::Read => Step::Read(self.kept()),
            Request::Keep(kept) => {
                if works.is_ok() {
                    self.keep(kept);
                }
                Step::Kept(works)
            }
            Request::Whole => {
                Step::Whole(works.map(|()| (self.stored.values().cloned().collect(), self.kept())))
            }
            Request::Add(stored, kept) => Step::Added(works.map(|()| {
                let named = |stored: Stored| (stored.card.id.clone(), stored);
                self.stored.extend(stored.into_iter().map(named));
                kept.into_iter().for_each(|kept| self.keep(kept));
            })),
            Request::Delete(id) => Step::Deleted(works.map(|()| {
                self.stored.remove(&id);
                self.summaries.remove(&id);
                self.records.retain(|(of, _)| *of != id);
            })),
        }
    }

    fn keep(&mut self, kept: learning::Kept) {
        match kept.name.as_str() {
            learning::SUMMARY => {
                self.summaries.insert(kept.attempt, kept.record);
            }
            _ => self.records.push((kept.attempt, kept.record)),
        }
    }

    fn kept(&self) -> Vec<learning::Kept> {
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
            .map(|(id, record)| kept("number", id, record));
        summaries.chain(records).collect()
    }

    fn storage(&self) -> Result<(), StoreFailure> {
        if self.passphrase.is_some() && !self.is_unlocked {
            return Err(StoreFailure::Locked);
        }
        match &self.disk {
            Disk::Failing(failure) => Err(failure.clone()),
            Disk::Fine | Disk::Slow => Ok(()),
        }
    }

    fn cards(&self) -> Result<Vec<Card>, StoreFailure> {
        self.storage().map(|()| {
            self.stored
                .values()
                .map(|stored| stored.card.clone())
                .collect()
        })
    }

    /// As the database does: a record that is there already is a conflict, and then nothing of the transaction is stored.
    fn append(&mut self, append: crate::effect::Append) -> Result<(), StoreFailure> {
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

    /// Lets slow transactions complete, and slow files come.
    pub fn go_on(&mut self) {
        self.disk = Disk::Fine;
        self.holds_soon = false;
        let waiting = std::mem::take(&mut self.waiting);
        self.run(waiting);
    }

    pub fn open(&self) -> &Open {
        self.model.sitting.open().expect("an open attempt")
    }

    /// Goes to the start page and presses Start, where files that may come later don't come yet. Returns the attempt and a choice
    /// of its first question.
    pub fn preview(&mut self, bank: &str, assessment: &str) -> (AttemptId, ChoiceId) {
        let id: BankId = BankId::new(bank).unwrap();
        let assessment = AssessmentId::new(assessment).unwrap();
        self.send(Msg::Routed(Route::Start(id.clone(), assessment.clone())));
        self.send(Msg::Start(id, assessment));
        let preview = self.model.sitting.preview().expect("a first question");
        let choice = preview.paper.items[0].choices[0].clone();
        (self.model.sitting.id().unwrap().clone(), choice)
    }

    /// Files that are on their way come so.
    pub fn break_waiting(&mut self, broken: &Result<Vec<u8>, FetchFailure>) {
        for effect in &self.waiting {
            if let Effect::FetchSoon(digest) = effect {
                self.broken.insert(*digest, broken.clone());
            }
        }
    }

    /// Goes to the start page and presses Start.
    pub fn start(&mut self, bank: &str, assessment: &str) -> AttemptId {
        let id: BankId = BankId::new(bank).unwrap();
        let assessment = AssessmentId::new(assessment).unwrap();
        self.send(Msg::Routed(Route::Start(id.clone(), assessment.clone())));
        self.send(Msg::Start(id, assessment));
        self.open().card.id.clone()
    }

    /// Answers an item with its key, or with one choice that isn't in it.
    pub fn answer(&mut self, item: u32, right: bool) {
        let body = self.open().paper.items[item as usize]
            .item
            .body
            .choice_item()
            .unwrap()
            .clone();
        let wrong = body
            .choices
            .iter()
            .find(|choice| !body.answer().key.contains(&choice.id))
            .unwrap();
        let picked = if right {
            body.answer().key.clone()
        } else {
            [wrong.id.clone()].into()
        };
        self.send(Msg::Respond(item, Some(Response::Choices(picked.into()))));
    }

    pub fn answer_all(&mut self, right: bool) {
        for item in 0..self.open().len() {
            self.answer(item, right);
        }
    }

    pub fn submit(&mut self, id: &AttemptId) {
        self.send(Msg::Routed(Route::Review(id.clone())));
        self.send(Msg::Submit(Ask::Pressed));
    }

    pub fn writes(&self) -> bool {
        self.open().writer == Writer::Here
    }
}
