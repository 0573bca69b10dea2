//! All questions of the form, to go to one directly.

mod view;

use super::open::Open;
use crate::message::Shown;
use crate::model::Model;
use crate::route::Route;

pub use view::view;

/// What the navigator shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Navigator {
    /// How many questions there are.
    pub total: u32,
    /// How many have a response.
    pub answered: u32,
    /// How many are flagged.
    pub flagged: u32,
    /// What is listed.
    pub shown: Shown,
    /// The questions listed.
    pub links: Vec<Link>,
}

/// One question in the navigator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Counted from 1.
    pub number: u32,
    /// Where it is.
    pub route: Route,
    /// Whether it has a response.
    pub answered: bool,
    /// Whether it is flagged.
    pub flagged: bool,
    /// Whether it is on the screen.
    pub current: bool,
    /// Whether there is no way back to it.
    pub behind: bool,
}

/// The navigator of an open attempt.
#[must_use]
pub fn navigator(open: &Open, current: u32) -> Navigator {
    let counts = open.attempt.counts();
    let links = (1..=open.len()).filter_map(|number| {
        let session = open.attempt.session(number - 1)?;
        let link = Link {
            number,
            route: Route::Question(open.card.id.clone(), number),
            answered: session.response.is_some(),
            flagged: session.flagged,
            current: number == current,
            behind: open.is_writable() && open.is_behind(number - 1),
        };
        let fits = match open.shown {
            Shown::All => true,
            Shown::Unanswered => !link.answered,
            Shown::Flagged => link.flagged,
        };
        fits.then_some(link)
    });
    Navigator {
        total: open.len(),
        answered: counts.answered,
        flagged: counts.flagged,
        shown: open.shown,
        links: links.collect(),
    }
}

/// What is said after filtering.
#[must_use]
pub fn shown_count(model: &Model) -> String {
    let shown = model
        .sitting
        .open()
        .map_or(0, |open| navigator(open, 0).links.len());
    let words = model.outcome();
    words
        .map(|words| words.navigator_shown(shown))
        .unwrap_or_default()
}
