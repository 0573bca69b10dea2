//! The attempt that is open: from "Start", or from the journal, to its submission.
//!
//! `prepare` gathers what an attempt needs, `preview` is its first question until all is here, `open` is the attempt itself, `answering` is what is done to answer it, `guidance` what stands beside it (notices, hints, checks, certainty), `marks` what learners write on their own paper, `journal` puts its records on the device, and
//! `question`, `navigator` and `review` are the screens; `case` is what a question is about.

pub mod answering;
pub mod case;
pub mod guidance;
pub mod journal;
pub mod marks;
pub mod navigator;
pub mod open;
pub mod prepare;
pub mod preview;
pub mod question;
pub mod review;
pub mod texts;
pub mod time;
pub mod update;

use std::rc::Rc;

use assay_engine::id::BankId;

use crate::effect::OutFile;
use crate::library::{Failure, Library, Want};
use crate::store::{AttemptId, StoreFailure};
use open::Open;
use prepare::Preparing;
use preview::Preview;

/// The attempt that the app has in hand.
#[derive(Debug, Clone, Default)]
pub enum Sitting {
    /// None.
    #[default]
    Closed,
    /// Asking who writes it, and reading its journal.
    Reading(AttemptId),
    /// Waiting for the published files that it needs.
    Preparing(Box<Preparing>),
    /// Open.
    Open(Box<Open>),
    /// Not to be had, why, and what is stored of it as a file.
    Lost(AttemptId, Lost, Option<Rc<OutFile>>),
}

/// Why an attempt can't be opened. Its journal stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lost {
    /// None of that id is on this device.
    Unknown,
    /// The storage can't be read.
    Storage(StoreFailure),
    /// The journal was written by a later version of the app, or is damaged.
    Unreadable,
    /// The bank can't be had as it was when the attempt began.
    Bank(Failure),
}

impl Sitting {
    /// The open attempt.
    #[must_use]
    pub fn open(&self) -> Option<&Open> {
        match self {
            Self::Open(open) => Some(open),
            _ => None,
        }
    }

    /// The open attempt, to change it.
    pub fn open_mut(&mut self) -> Option<&mut Open> {
        match self {
            Self::Open(open) => Some(open),
            _ => None,
        }
    }

    /// The first question, where it is shown before the attempt is open.
    #[must_use]
    pub fn preview(&self) -> Option<&Preview> {
        match self {
            Self::Preparing(preparing) => preparing.preview.as_ref(),
            _ => None,
        }
    }

    /// The same, to change it.
    pub fn preview_mut(&mut self) -> Option<&mut Preview> {
        match self {
            Self::Preparing(preparing) => preparing.preview.as_mut(),
            _ => None,
        }
    }

    /// The attempt in hand, open or not.
    #[must_use]
    pub fn id(&self) -> Option<&AttemptId> {
        match self {
            Self::Closed => None,
            Self::Reading(id) | Self::Lost(id, ..) => Some(id),
            Self::Preparing(preparing) => Some(&preparing.card.id),
            Self::Open(open) => Some(&open.card.id),
        }
    }

    /// Published files without which it can't go on.
    #[must_use]
    pub fn required(&self, library: &Library) -> Vec<Want> {
        match self {
            Self::Preparing(preparing) => preparing.required(library),
            _ => Vec::new(),
        }
    }

    /// The banks whose items it shows.
    #[must_use]
    pub fn banks(&self, library: &Library) -> Vec<BankId> {
        let header = match self {
            Self::Preparing(preparing) => library.header(&preparing.card.header),
            Self::Open(open) => Some(open.header.clone()),
            _ => None,
        };
        let Some(header) = header else {
            return Vec::new();
        };
        let used = header.uses.iter().map(|used| used.bank.clone());
        std::iter::once(header.id.clone()).chain(used).collect()
    }
}
