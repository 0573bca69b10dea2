//! The page, read aloud by the device's own voices. Voices that need the network are never used: they would tell others what is read.

mod view;

use crate::effect::{Effect, Voice as Live};
use crate::model::Model;
use crate::preferences::Aid;

pub use view::view;

/// How things stand with reading aloud.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Aloud {
    /// Nothing is read.
    #[default]
    Silent,
    /// The page is read.
    Reading,
    /// The device has no voice for what is on the page.
    NoVoice,
}

/// What can happen to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Read the page.
    Read,
    /// Stop.
    Stop,
    /// All is read.
    Ended,
    /// There is no voice for it.
    NoVoice,
}

/// A voice of the device's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Its language, as BCP 47 or with an underscore: "ar-SA", "fr_CA".
    pub lang: String,
    /// Whether it works on the device alone.
    pub is_local: bool,
    /// Whether the device uses it where nothing is chosen.
    pub is_default: bool,
}

/// The place of the voice that reads a language: only one that works on the device alone. The same region is better than another, and
/// what the device uses by itself better than what it doesn't.
///
/// ```
/// use assay_app::aloud::{Voice, voice};
///
/// let far = Voice { lang: "ar-SA".into(), is_local: false, is_default: true };
/// let near = Voice { lang: "ar_EG".into(), is_local: true, is_default: false };
/// assert_eq!(voice(&[far.clone(), near], "ar"), Some(1));
/// assert_eq!(voice(&[far], "ar"), None);
/// ```
#[must_use]
pub fn voice(voices: &[Voice], tag: &str) -> Option<usize> {
    let parts = |tag: &str| tag.to_lowercase().replace('_', "-");
    let language = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    let wanted = parts(tag);
    let fitting = voices
        .iter()
        .enumerate()
        .filter(|(_, voice)| voice.is_local && language(&parts(&voice.lang)) == language(&wanted));
    // Of equals the first, as the device lists them.
    fitting
        .rev()
        .max_by_key(|(_, voice)| (parts(&voice.lang) == wanted, voice.is_default))
        .map(|(place, _)| place)
}

/// Does it.
#[inline(never)]
pub fn update(model: &mut Model, step: Step) -> Vec<Effect> {
    match step {
        Step::Read => {
            model.aloud = Aloud::Reading;
            vec![Effect::ReadAloud]
        }
        Step::Stop => {
            model.aloud = Aloud::Silent;
            vec![Effect::Hush]
        }
        Step::Ended => {
            model.aloud = Aloud::Silent;
            Vec::new()
        }
        Step::NoVoice => {
            model.aloud = Aloud::NoVoice;
            let said = model.outcome().map(|words| words.aloud_no_voice());
            said.map(|said| Effect::Say(Live::Alert, said))
                .into_iter()
                .collect()
        }
    }
}

/// Another page is shown, or the aid is turned off: what is read of the one before ends.
#[inline(never)]
pub fn leave(model: &mut Model) -> Vec<Effect> {
    match std::mem::take(&mut model.aloud) {
        Aloud::Reading => vec![Effect::Hush],
        Aloud::Silent | Aloud::NoVoice => Vec::new(),
    }
}

/// Whether the page has the button.
#[must_use]
pub fn is_offered(model: &Model) -> bool {
    model.preferences.aids.has(Aid::Aloud)
}
