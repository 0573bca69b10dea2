//! Routes: what stands after `#` in the address.
//!
//! A route never carries personal data: an attempt is named by a random id that means nothing off this device.

use std::fmt;

use assay_engine::digits::decimal;
use assay_engine::id::{AssessmentId, BankId, ItemId, LevelId, ModuleId};

use crate::store::AttemptId;

/// A place in the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// All training modules and levels.
    Catalogue,
    /// One bank: its assessments.
    Bank(BankId),
    /// The start page of one assessment.
    Start(BankId, AssessmentId),
    /// Starting one assessment with a session code.
    Session(BankId, AssessmentId),
    /// A question, counted from 1, of an attempt.
    Question(AttemptId, u32),
    /// Check your answers before you submit.
    Review(AttemptId),
    /// The result of a submitted attempt.
    Result(AttemptId),
    /// The certificate of a passed attempt.
    Certificate(AttemptId),
    /// What was taken on this device, and how one gets on.
    Learning,
    /// All certificates on this device.
    Certificates,
    /// A class's results in one table.
    Register,
    /// Language, theme, text size.
    Settings,
    /// What is saved for offline, and what may be.
    Offline,
    /// About the app, and what is kept where.
    About,
    /// Every kind of question, in every state.
    Gallery,
    /// One example of the gallery.
    Example(ItemId),
    /// Preview for trainers: all banks.
    Preview,
    /// Preview for trainers: the items of a bank.
    PreviewBank(BankId),
    /// Preview for trainers: an item in every state.
    PreviewItem(BankId, ItemId),
    /// Missed items that are due.
    Due,
    /// Checking a certificate: the letters of its link or code, or none. All that is personal is in them, and they never leave the device.
    Verify(String),
    /// An address that names nothing.
    NotFound,
}

impl Route {
    /// Reads what stands after `#`, the `#` itself allowed.
    ///
    /// ```
    /// use assay_app::route::Route;
    /// assert_eq!(Route::parse("#/settings"), Route::Settings);
    /// assert_eq!(Route::parse(""), Route::Catalogue);
    /// ```
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        Self::from_parts(&parts).unwrap_or(Self::NotFound)
    }

    /// What stands in the address, the `#` first.
    #[must_use]
    pub fn address(&self) -> String {
        match self {
            Self::Catalogue | Self::NotFound => "#/".to_owned(),
            Self::Bank(bank) => below("#/", bank),
            Self::Start(bank, assessment) => [&below("#/", bank), assessment.as_str()].join("/"),
            Self::Question(id, number) => {
                of_attempt(id, &["/question/", &decimal(*number)].concat())
            }
            _ => self.later_address(),
        }
    }

    /// Of what nobody sees before the first question.
    #[inline(never)]
    fn later_address(&self) -> String {
        match self {
            Self::Review(id) => of_attempt(id, "/review"),
            Self::Result(id) => of_attempt(id, "/result"),
            Self::Certificate(id) => of_attempt(id, "/certificate"),
            Self::Session(bank, assessment) => {
                [&below("#/session/", bank), assessment.as_str()].join("/")
            }
            Self::Learning => "#/me".to_owned(),
            Self::Certificates => "#/certificates".to_owned(),
            Self::Register => "#/register".to_owned(),
            Self::Settings => "#/settings".to_owned(),
            Self::Offline => "#/offline".to_owned(),
            Self::About => "#/about".to_owned(),
            Self::Gallery => "#/gallery".to_owned(),
            Self::Example(id) => ["#/gallery/item/", id.as_str()].concat(),
            Self::Due => "#/review".to_owned(),
            Self::Verify(letters) if letters.is_empty() => "#/verify".to_owned(),
            Self::Verify(letters) => ["#/verify/", letters].concat(),
            Self::Preview => "#/preview".to_owned(),
            Self::PreviewBank(bank) => below("#/preview/", bank),
            Self::PreviewItem(bank, item) => [&below("#/preview/", bank), item.as_str()].join("/"),
            Self::Catalogue
            | Self::NotFound
            | Self::Bank(_)
            | Self::Start(..)
            | Self::Question(..) => self.address(),
        }
    }

    fn from_parts(parts: &[&str]) -> Option<Self> {
        if let ["attempt", id, "question", number] = *parts {
            let number = number.parse().ok().filter(|n| *n > 0)?;
            return Some(Self::Question(AttemptId::parse(id)?, number));
        }
        let first = parts.first().copied().unwrap_or_default();
        if NAMES.contains(&first) || parts.len() == 1 && !first.is_empty() {
            let route = later(parts);
            // A module may be called as one of the others, too.
            if route.is_some() || first == "preview" {
                return route;
            }
        }
        Some(match *parts {
            [""] => Self::Catalogue,
            [module, level] => Self::Bank(bank(module, level)?),
            [module, level, assessment] => {
                Self::Start(bank(module, level)?, AssessmentId::new(assessment).ok()?)
            }
            _ => return None,
        })
    }

    /// Whether what shows it is in the first part of the app; else the rest is waited for (`first-load.txt`).
    #[must_use]
    pub const fn comes_first(&self) -> bool {
        matches!(
            self,
            Self::Catalogue | Self::Bank(_) | Self::Start(..) | Self::Question(..) | Self::NotFound
        )
    }

    /// Whether the rest is fetched once it is on the screen. Nobody needs it to choose an assessment and to start.
    #[must_use]
    pub const fn asks_for_rest(&self) -> bool {
        !self.comes_first() || matches!(self, Self::Question(..))
    }

    /// Whether it is of no use without what is kept on this device.
    #[must_use]
    pub const fn needs_store(&self) -> bool {
        matches!(
            self,
            Self::Bank(_)
                | Self::Start(..)
                | Self::Session(..)
                | Self::Question(..)
                | Self::Review(_)
                | Self::Result(_)
                | Self::Certificate(_)
                | Self::Learning
                | Self::Certificates
                | Self::Due
                // What unfinished attempts need stays there, and which ones there are isn't known.
                | Self::Offline
        )
    }

    /// Whether it shows items in every state: the gallery, and the preview for trainers.
    #[must_use]
    pub const fn shows_states(&self) -> bool {
        matches!(
            self,
            Self::Gallery
                | Self::Example(_)
                | Self::Preview
                | Self::PreviewBank(_)
                | Self::PreviewItem(..)
        )
    }

    /// The attempt that the route is about.
    #[must_use]
    pub fn attempt(&self) -> Option<&AttemptId> {
        match self {
            Self::Question(id, _) | Self::Review(id) | Self::Result(id) | Self::Certificate(id) => {
                Some(id)
            }
            _ => None,
        }
    }

    /// The bank that the route names.
    #[must_use]
    pub fn bank(&self) -> Option<&BankId> {
        match self {
            Self::Bank(bank) | Self::Start(bank, _) | Self::Session(bank, _) => Some(bank),
            _ => None,
        }
    }
}

/// What an address of several parts may begin with that leads to what nobody sees before the first question.
const NAMES: [&str; 5] = ["attempt", "gallery", "preview", "session", "verify"];

/// Where what nobody sees before the first question stands.
#[inline(never)]
fn later(parts: &[&str]) -> Option<Route> {
    Some(match *parts {
        ["me"] => Route::Learning,
        ["certificates"] => Route::Certificates,
        ["register"] => Route::Register,
        ["settings"] => Route::Settings,
        ["offline"] => Route::Offline,
        ["about"] => Route::About,
        ["gallery"] => Route::Gallery,
        ["gallery", "item", id] => Route::Example(ItemId::new(id).ok()?),
        ["review"] => Route::Due,
        ["preview", ref rest @ ..] => preview(rest)?,
        ["session", module, level, assessment] => {
            Route::Session(bank(module, level)?, AssessmentId::new(assessment).ok()?)
        }
        ["verify", ref letters @ ..] => Route::Verify(letters.concat()),
        ["attempt", id, "review"] => Route::Review(AttemptId::parse(id)?),
        ["attempt", id, "result"] => Route::Result(AttemptId::parse(id)?),
        ["attempt", id, "certificate"] => Route::Certificate(AttemptId::parse(id)?),
        _ => return None,
    })
}

fn of_attempt(id: &AttemptId, screen: &str) -> String {
    ["#/attempt/", id.as_str(), screen].concat()
}

fn below(place: &str, bank: &BankId) -> String {
    [place, bank.module.as_str(), "/", bank.level.as_str()].concat()
}

#[inline(never)]
fn preview(rest: &[&str]) -> Option<Route> {
    Some(match *rest {
        [] => Route::Preview,
        [module, level] => Route::PreviewBank(bank(module, level)?),
        [module, level, item] => Route::PreviewItem(bank(module, level)?, ItemId::new(item).ok()?),
        _ => return None,
    })
}

fn bank(module: &str, level: &str) -> Option<BankId> {
    Some(BankId {
        module: ModuleId::new(module).ok()?,
        level: LevelId::new(level).ok()?,
    })
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.address())
    }
}
