//! Protection by a passphrase, for computers that people share: what the settings offer, and the page that stands in the way while
//! it is locked.
//!
//! Everything that is kept in the database is sealed with a key that follows from the passphrase (`store::sealed`), and the key is in
//! the memory of pages that were given it, and nowhere else.

mod update;
mod view;

use std::fmt;

use crate::store::StoreFailure;

pub use update::{advance, lock_out, update, visit};
pub use view::{locked, notice, section};

/// Characters that a passphrase has at least. Any will do.
/// Source: NIST SP 800-63B, "Memorized Secret Verifiers": eight or more, and no rules on which.
pub const LEAST: usize = 8;

/// What somebody typed to be, or to match, the passphrase. It is never shown by accident.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Passphrase(pub String);

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

impl Passphrase {
    /// Why it can't be set, given what was typed the second time.
    ///
    /// # Errors
    /// [`Refusal`]: what to mend.
    pub fn settable(&self, again: &Self) -> Result<(), Refusal> {
        if self.0.chars().count() < LEAST {
            return Err(Refusal::Short);
        }
        if self != again {
            return Err(Refusal::Different);
        }
        Ok(())
    }
}

/// Why what was typed isn't taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was typed.
    Empty,
    /// It has fewer than [`LEAST`] characters.
    Short,
    /// The second time it was something else.
    Different,
}

/// Whether what is kept here is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// Not known yet.
    #[default]
    Unknown,
    /// It isn't.
    Off,
    /// It is, and this page has the key.
    On,
    /// It can't be: the browser has no cryptography here.
    Unavailable,
}

/// Whether the letters that are typed are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Letters {
    /// As dots.
    #[default]
    Hidden,
    /// As they are.
    Shown,
}

/// Something that takes a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Protection is being turned on.
    TurningOn,
    /// It is being turned off.
    TurningOff,
    /// The key is being found out.
    Unlocking,
    /// What isn't stored yet is being stored, and then the page locks.
    Locking(Whom),
    /// The page is about to be loaded anew, without the key.
    Leaving,
}

/// Whose pages lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// All tabs of this site.
    All,
    /// This one, since another asked for it.
    Own,
}

/// Why something didn't work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It isn't the passphrase.
    Wrong,
    /// The browser has no cryptography here.
    Unavailable,
    /// The record that says what the passphrase is hashed with can't be read.
    Damaged,
    /// The storage failed; all is as it was.
    Store(StoreFailure),
}

/// What came of the last press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// What was typed isn't taken.
    Refused(Refusal),
    /// It didn't work.
    Failed(Trouble),
    /// Protection is on.
    TurnedOn,
    /// It is off.
    TurnedOff,
    /// Something in the page isn't stored, so it wasn't locked.
    NotSaved,
}

/// What the settings and the locked page know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Protecting {
    /// Whether what is kept here is protected.
    pub state: State,
    /// What was typed.
    pub passphrase: Passphrase,
    /// What was typed the second time.
    pub again: Passphrase,
    /// Whether that is shown.
    pub letters: Letters,
    /// What is under way.
    pub work: Option<Work>,
    /// What came of the last press.
    pub told: Option<Told>,
}

/// What happens.
#[derive(Debug, Clone)]
pub enum Step {
    /// Whether protection is on was looked up.
    Looked(State),
    /// The passphrase was edited.
    Passphrase(Passphrase),
    /// The second field was edited.
    Again(Passphrase),
    /// Show the letters, or hide them.
    Letters,
    /// Turn protection on.
    TurnOn,
    /// Turning it on ended.
    TurnedOn(Result<(), Trouble>),
    /// Turn protection off.
    TurnOff,
    /// Turning it off ended.
    TurnedOff(Result<(), Trouble>),
    /// Lock all pages of this site.
    Lock,
    /// Unlock this page.
    Unlock,
    /// Unlocking ended.
    Unlocked(Result<(), Trouble>),
    /// The storage is protected, and this page has no key to it.
    Locked,
    /// Another tab did something.
    Elsewhere(News),
}

/// What the shell is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Look whether protection is on: answered with [`Step::Looked`].
    Look,
    /// Seal everything: answered with [`Step::TurnedOn`].
    TurnOn(Passphrase),
    /// Open everything: answered with [`Step::TurnedOff`].
    TurnOff,
    /// Find out the key: answered with [`Step::Unlocked`].
    Unlock(Passphrase),
    /// Forget the key, and load the page anew.
    Lock(Whom),
}

/// What tabs tell each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Protection was turned on.
    Protected,
    /// It was turned off.
    Open,
    /// Lock.
    Lock,
    /// Everything was deleted.
    Erased,
}

impl News {
    const ALL: [Self; 4] = [Self::Protected, Self::Open, Self::Lock, Self::Erased];

    /// The word for it on the way.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Protected => "protected",
            Self::Open => "open",
            Self::Lock => "lock",
            Self::Erased => "erased",
        }
    }

    /// Reads that word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|news| news.name() == name)
    }
}
