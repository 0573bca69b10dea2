//! The language of the words.

use std::rc::Rc;

use assay_messages::embedded;
use assay_messages::fixed::Fixed;
use assay_messages::locale::Locale;
use assay_messages::{CheckWords, RulesWords, SessionWords, SimulateWords};
use clap::ValueEnum;

use crate::trouble::Trouble;

/// A language that the words exist in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
    /// Arabic.
    Ar,
}

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Fr => Self::Fr,
            Language::Ar => Self::Ar,
        }
    }
}

/// The language to speak: the one named, else the system's where the words exist in it, else English.
#[must_use]
pub fn spoken(named: Option<Language>) -> Locale {
    let of_system = || {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(std::env::var_os)
            .find(|value| !value.is_empty())
            .and_then(|value| of_posix(value.to_str()?))
    };
    named
        .map(Locale::from)
        .or_else(of_system)
        .unwrap_or(Locale::En)
}

/// The language of a POSIX locale's name, `fr_CA.UTF-8`.
fn of_posix(name: &str) -> Option<Locale> {
    Locale::of_tag(name.split(['.', '@']).next()?)
}

/// The words for findings in a language.
///
/// # Errors
/// [`Trouble::Words`] where the program is damaged.
pub fn check_words(locale: Locale) -> Result<CheckWords, Trouble> {
    let pack = embedded(CheckWords::GROUP, locale.tag()).ok_or(Trouble::Words)?;
    CheckWords::read(pack, Rc::new(Fixed(locale))).map_err(|_| Trouble::Words)
}

/// The words that explain the item-writing rules in a language.
///
/// # Errors
/// [`Trouble::Words`] where the program is damaged.
pub fn rules_words(locale: Locale) -> Result<RulesWords, Trouble> {
    let pack = embedded(RulesWords::GROUP, locale.tag()).ok_or(Trouble::Words)?;
    RulesWords::read(pack, Rc::new(Fixed(locale))).map_err(|_| Trouble::Words)
}

/// The words for simulations and parallel forms in a language.
///
/// # Errors
/// [`Trouble::Words`] where the program is damaged.
pub fn simulate_words(locale: Locale) -> Result<SimulateWords, Trouble> {
    let pack = embedded(SimulateWords::GROUP, locale.tag()).ok_or(Trouble::Words)?;
    SimulateWords::read(pack, Rc::new(Fixed(locale))).map_err(|_| Trouble::Words)
}

/// The words for the sheet of a session's codes in a language.
///
/// # Errors
/// [`Trouble::Words`] where the program is damaged.
pub fn session_words(locale: Locale) -> Result<SessionWords, Trouble> {
    let pack = embedded(SessionWords::GROUP, locale.tag()).ok_or(Trouble::Words)?;
    SessionWords::read(pack, Rc::new(Fixed(locale))).map_err(|_| Trouble::Words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_locales() {
        for (name, locale) in [
            ("fr_CA.UTF-8", Some(Locale::Fr)),
            ("ar", Some(Locale::Ar)),
            ("fr.UTF-8", Some(Locale::Fr)),
            ("C.UTF-8", None),
            ("POSIX", None),
        ] {
            assert_eq!(of_posix(name), locale, "{name}");
        }
    }

    #[test]
    fn words_are_there_in_every_language() {
        for locale in Locale::ALL {
            assert!(check_words(locale).is_ok(), "{locale:?}");
            assert!(simulate_words(locale).is_ok(), "{locale:?}");
            assert!(session_words(locale).is_ok(), "{locale:?}");
        }
    }
}
