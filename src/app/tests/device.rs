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

use crate::certificates::{self, Given};
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

mod checking;
mod deeds;
mod keeping;
mod site;

pub use checking::Checker;
pub use site::{Site, all, core, gallery};

/// What a device keeps: attempts, certificates' records with the attempts that they are about, comparisons, summaries, and
/// certificates that somebody gave.
type Kept = (
    BTreeMap<AttemptId, Stored>,
    Vec<(AttemptId, Vec<u8>)>,
    BTreeMap<AttemptId, Vec<u8>>,
    BTreeMap<AttemptId, Vec<u8>>,
    Vec<Given>,
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
    /// Certificates that somebody gave.
    pub given: Vec<Given>,
    /// What was copied last; `None` where the browser lets nothing be copied.
    pub clipboard: Option<String>,
    /// The file that says whom the site trusts.
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
    /// How often a file that was being made was given up.
    pub stops: usize,
    /// What is wanted done about offline, for the tests of that to do.
    pub offline: VecDeque<Job>,
    /// What the check of certificates finds here beside the banks.
    pub checker: Checker,
    /// Whether nothing of the site can be had.
    pub is_cut_off: bool,
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
            (
                self.stored,
                self.records,
                self.comparisons,
                self.summaries,
                self.given,
            ),
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
        (stored, records, comparisons, summaries, given): Kept,
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
            given,
            clipboard: Some(String::new()),
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
            stops: 0,
            offline: VecDeque::new(),
            checker: Checker::default(),
            is_cut_off: false,
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
            Effect::Fetch(digest) | Effect::FetchSoon(digest) if self.is_cut_off => {
                Some(Msg::Fetched(digest, Err(FetchFailure::Offline)))
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
                self.keep_record(attempt, record);
                Some(Msg::RecordKept(Ok(())))
            }
            Effect::ReadRecords(id) => {
                let own = self.records_of(&id);
                Some(Msg::RecordsRead(id, own))
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
            Effect::Certificates(request) => {
                let step = self.certificates(request);
                Some(Msg::Certificates(Box::new(step)))
            }
            Effect::ReadReviews => {
                let read = self.storage();
                let read = read.map(|()| self.reviews.values().cloned().collect());
                Some(Msg::Reviewing(reviewing::Step::Read(read)))
            }
            Effect::KeepReviews(cards) => {
                let kept = self.storage();
                if kept.is_ok() {
                    self.keep_reviews(&cards);
                }
                Some(Msg::Reviewing(reviewing::Step::Kept(kept)))
            }
            Effect::Delete(id) => {
                self.stored.remove(&id);
                Some(Msg::Listed(self.cards()))
            }
            Effect::Erase => {
                self.erase();
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
            Effect::Verifying(request) => {
                let step = self.check(*request)?;
                Some(Msg::Verifying(Box::new(step)))
            }
            Effect::MakeCertificate(_) => {
                self.jobs += 1;
                None
            }
            Effect::StopCertificate => {
                self.stops += 1;
                None
            }
            _ => None,
        }
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

    /// Files that are on their way come so.
    pub fn break_waiting(&mut self, broken: &Result<Vec<u8>, FetchFailure>) {
        for effect in &self.waiting {
            if let Effect::FetchSoon(digest) = effect {
                self.broken.insert(*digest, broken.clone());
            }
        }
    }

    pub fn writes(&self) -> bool {
        self.open().writer == Writer::Here
    }
}
