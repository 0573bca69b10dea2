//! What stands on a question's page of what a learner gave.

/// Reads it, with nothing but the page; nothing where no question is on it.
pub const READ: &str = "
    const flag = document.querySelector('main form .row [aria-pressed]');
    if (!flag) return null;
    const note = document.querySelector('main .own-paper textarea');
    return {
      picked: [...document.querySelectorAll('.opts input')].filter((i) => i.checked).map((i) => i.value).sort(),
      flagged: flag.getAttribute('aria-pressed') === 'true',
      note: note ? note.value : '',
      hints: document.querySelectorAll('main li[id*=_hint-]').length,
    };";

/// What was given to one question.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize)]
pub struct Standing {
    /// Ids of the choices that are picked, sorted.
    pub picked: Vec<String>,
    /// Whether it is flagged.
    pub flagged: bool,
    /// The learner's own note.
    pub note: String,
    /// How many hints were taken.
    pub hints: u32,
}

impl Standing {
    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
