//! The whole state of the app. Everything shown follows from it.

use std::rc::Rc;

use assay_engine::bank::modules::{Catalogue, Listed};
use assay_engine::id::{AudienceId, BankId};
use assay_engine::register::Register;
use assay_engine::rng::Seed;
use assay_messages::{LearnerWords, OutcomeWords};

use crate::aloud::Aloud;
use crate::certificates::{self, Certificates};
use crate::class;
use crate::erasing::Erasing;
use crate::gallery::{self, Tried};
use crate::learning::{self, Learning};
use crate::library::{Library, Want};
use crate::offline::{self, Offline};
use crate::outcome::certificate::Issuing;
use crate::preferences::Preferences;
use crate::protecting::Protecting;
use crate::reviewing::{self, Reviewing};
use crate::route::Route;
use crate::session::Session;
use crate::sitting::{Sitting, prepare};
use crate::store::{AttemptId, Card, Storage, StoreFailure};
use crate::verifying::{self, Verifying};

/// The app.
#[derive(Debug, Clone)]
pub struct Model {
    /// Where we are.
    pub route: Route,
    /// Language, theme, text size.
    pub preferences: Preferences,
    /// Words up to the first question, in the language of the preferences (or still in the one before it).
    pub words: LearnerWords,
    /// Words of everything after it.
    pub outcome_words: OutcomeState,
    /// What this site publishes.
    pub catalogue: Rc<Catalogue>,
    /// Published files that are here.
    pub library: Library,
    /// Whether anything is kept.
    pub storage: Storage,
    /// Cards of the attempts on this device, newest first.
    pub cards: Vec<Card>,
    /// The attempt that is open.
    pub sitting: Sitting,
    /// The certificate page.
    pub issuing: Issuing,
    /// Catalogue: show only what is for this audience.
    pub filter: Option<AudienceId>,
    /// Start page: the audience that was chosen.
    pub audience: Option<AudienceId>,
    /// Whether there is a line, as far as the browser knows.
    pub connection: Connection,
    /// What the app is shown in.
    pub place: Place,
    /// How deleting everything went.
    pub erasing: Erasing,
    /// Protection by a passphrase, once somebody asks for it or it stands in the way.
    pub protecting: Option<Box<Protecting>>,
    /// How opening a file of answers went.
    pub opened: Opened,
    /// What makes the form of the next attempt differ from others: new with each page.
    pub seed: Seed,
    /// What was tried in the gallery and in the preview for trainers.
    pub tried: Tried,
    /// Missed items that come back.
    pub reviewing: Reviewing,
    /// Whether something waits for a part of the app that could not be fetched.
    pub stalled: bool,
    /// Reading the page aloud.
    pub aloud: Aloud,
    /// "My learning", once it was visited.
    pub learning: Option<Box<Learning>>,
    /// Certificates on this device, once something was wanted of them.
    pub certificates: Option<Box<Certificates>>,
    /// The class register, once there are files in it.
    pub class: Option<Box<Register>>,
    /// A certificate that is checked, while that page is shown.
    pub verifying: Option<Box<Verifying>>,
    /// The form for a session code.
    pub session: Option<Box<Session>>,
    /// What is known of saving for offline; nothing until somebody asks, or has saved something.
    pub offline: Option<Box<Offline>>,
}

/// Whether there is a line, as far as the browser knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Connection {
    /// There seems to be one.
    Online,
    /// There is none.
    Offline,
}

/// What the app is shown in, which decides whether a file can be saved from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A browser's own tab or window.
    Tab,
    /// Another page's frame.
    Frame,
    /// The browser inside another app.
    InApp,
}

/// Words that come after the first question.
#[derive(Debug, Clone, PartialEq)]
pub enum OutcomeState {
    /// Not asked for.
    Away,
    /// On their way.
    Asked,
    /// Here.
    Here(OutcomeWords),
    /// They could not be had.
    Failed,
}

/// Opening a file of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// None was chosen.
    Nothing,
    /// Being stored; then the attempt is shown.
    Storing(AttemptId),
    /// The file is none of ours, or cut short.
    Unreadable,
    /// The attempt is on this device already, with at least as much in it.
    Known(AttemptId),
}

impl Model {
    /// The app as it starts.
    #[must_use]
    pub fn new(
        catalogue: Catalogue,
        words: LearnerWords,
        preferences: Preferences,
        route: Route,
        connection: Connection,
        place: Place,
        storage: Storage,
    ) -> Self {
        Self {
            route,
            preferences,
            words,
            outcome_words: OutcomeState::Away,
            catalogue: Rc::new(catalogue),
            library: Library::default(),
            storage,
            cards: Vec::new(),
            sitting: Sitting::Closed,
            issuing: Issuing::default(),
            filter: None,
            audience: None,
            connection,
            place,
            erasing: Erasing::No,
            protecting: None,
            opened: Opened::Nothing,
            seed: Seed([0; 16]),
            tried: Tried::default(),
            reviewing: Reviewing::default(),
            stalled: false,
            aloud: Aloud::Silent,
            learning: None,
            certificates: None,
            class: None,
            verifying: None,
            session: None,
            offline: None,
        }
    }

    /// Whether what is kept here is protected by a passphrase that this page wasn't given.
    #[must_use]
    pub const fn is_locked(&self) -> bool {
        matches!(self.storage, Storage::Blocked(StoreFailure::Locked))
    }

    /// Whether the current route waits for that passphrase.
    #[must_use]
    pub const fn is_locked_out(&self) -> bool {
        self.is_locked() && self.route.needs_store()
    }

    /// What the catalogue says of a bank.
    #[must_use]
    pub fn listed(&self, bank: &BankId) -> Option<&Listed> {
        self.catalogue.bank(bank)
    }

    /// The words after the first question, where they are here.
    #[must_use]
    pub fn outcome(&self) -> Option<&OutcomeWords> {
        match &self.outcome_words {
            OutcomeState::Here(words) => Some(words),
            _ => None,
        }
    }

    /// Published files that the current route can't do without.
    #[must_use]
    pub fn required(&self) -> Vec<Want> {
        let mut wants = self.sitting.required(&self.library);
        let listed = self.route.bank().and_then(|bank| self.listed(bank));
        wants.extend(listed.map(|listed| Want::Header(listed.header)));
        if self.route.shows_states() {
            wants.extend(gallery::required(self, &self.library));
        }
        if self.route == Route::Due {
            wants.extend(reviewing::required(self, &self.library));
        }
        wants
    }

    /// Published files that make the current route better: translations, and items that are asked for next.
    #[must_use]
    pub fn wished(&self) -> Vec<Want> {
        let mut wants = Vec::new();
        let banks = match self.route.bank() {
            Some(bank) => self.start_wishes(bank, &mut wants),
            None if self.route.shows_states() => {
                return gallery::wished(self);
            }
            None if self.route == Route::Learning => return learning::wished(self),
            None if self.route == Route::Certificates => return certificates::wished(self),
            None if self.route == Route::Register => return class::wished(self),
            None if self.verifying.is_some() => return verifying::wished(self),
            None => self.sitting.banks(&self.library),
        };
        wants.extend(banks.iter().filter_map(|bank| self.overlay_of(bank)));
        wants
    }

    /// On a start page the first question's items are fetched while the learner reads.
    fn start_wishes(&self, bank: &BankId, wants: &mut Vec<Want>) -> Vec<BankId> {
        let mut banks = vec![bank.clone()];
        let listed = self.listed(bank);
        let Some((digest, header)) =
            listed.and_then(|listed| Some((listed.header, self.library.header(&listed.header)?)))
        else {
            return banks;
        };
        banks.extend(header.uses.iter().map(|used| used.bank.clone()));
        let assessment = match &self.route {
            Route::Start(_, assessment) => Some(assessment),
            // The code says by which seed the form is drawn.
            Route::Session(..) => None,
            _ => header.only_assessment().map(|only| &only.id),
        };
        if let Some(assessment) = assessment
            && matches!(self.sitting, Sitting::Closed)
        {
            wants.extend(prepare::first_shard(self, &header, digest, assessment));
        }
        banks
    }

    /// The published translation of a bank into the chosen language.
    #[must_use]
    pub fn overlay_of(&self, bank: &BankId) -> Option<Want> {
        let listed = self.listed(bank)?;
        listed
            .overlays
            .get(self.preferences.language.tag())
            .copied()
            .map(Want::Overlay)
    }

    /// Whether the current route needs the words after the first question.
    #[must_use]
    pub fn needs_outcome_words(&self) -> bool {
        match self.route {
            _ if self.is_locked() => true,
            // To say that there is a newer version.
            Route::Catalogue if self.offline.is_some() => offline::news(self).is_some(),
            Route::Catalogue | Route::Bank(_) | Route::Start(..) | Route::NotFound => false,
            // It has words of its own.
            Route::Verify(_) => false,
            // They come once the first question is on the screen, so that review works without a line.
            Route::Question(..) => self.sitting.open().is_some(),
            _ => true,
        }
    }

    /// Puts a card in the place of the attempt's earlier one, or in front.
    pub fn remember(&mut self, card: &Card) {
        match self.cards.iter_mut().find(|known| known.id == card.id) {
            Some(known) => *known = card.clone(),
            None => self.cards.insert(0, card.clone()),
        }
    }
}
