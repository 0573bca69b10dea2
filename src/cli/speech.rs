//! What simulations and parallel forms are told in: the words of a language, and its figures.

use assay_messages::fixed::Fixed;
use assay_messages::formats::Formats;
use assay_messages::locale::Direction;
use assay_messages::{Locale, SimulateWords};

use crate::language::{self, Language};
use crate::trouble::Trouble;

const RIGHT_TO_LEFT_ISOLATE: char = '\u{2067}';
const POP_ISOLATE: char = '\u{2069}';

/// The word by which a message knows that a value is missing.
pub const NONE: &str = "NONE";

/// The words of a language, and its figures.
#[derive(Debug, Clone)]
pub struct Speech {
    /// The words.
    pub words: SimulateWords,
    /// The language.
    pub locale: Locale,
}

impl Speech {
    /// In the language that is named, or the system's.
    ///
    /// # Errors
    /// [`Trouble::Words`] where the program is damaged.
    pub fn of(named: Option<Language>) -> Result<Self, Trouble> {
        let locale = language::spoken(named);
        Ok(Self {
            words: language::simulate_words(locale)?,
            locale,
        })
    }

    fn fixed(&self) -> Fixed {
        Fixed(self.locale)
    }

    /// A whole number.
    #[must_use]
    pub fn count(&self, count: u64) -> String {
        self.fixed()
            .number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// A number with exactly so many decimals.
    #[must_use]
    pub fn decimals(&self, number: f64, decimals: usize) -> String {
        self.fixed().decimals(number, decimals)
    }

    /// A number with as many decimals as it needs, up to two.
    #[must_use]
    pub fn number(&self, number: f64) -> String {
        self.fixed().decimal((number * 100.0).round() as i64)
    }

    /// A share in per cent, with one decimal.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        self.fixed().share(share, 1)
    }

    /// A share in per cent, with so many decimals.
    #[must_use]
    pub fn share(&self, share: f64, decimals: usize) -> String {
        self.fixed().share(share, decimals)
    }

    /// A distance in logits, with its sign.
    #[must_use]
    pub fn logits(&self, logits: f64) -> String {
        self.signed(logits, 1)
    }

    /// A number with its sign, and so many decimals; nothing has none.
    #[must_use]
    pub fn signed(&self, number: f64, decimals: usize) -> String {
        let text = self.decimals(number.abs(), decimals);
        match number {
            _ if text == self.decimals(0.0, decimals) => text,
            below if below < 0.0 => format!("−{text}"),
            _ => format!("+{text}"),
        }
    }

    /// A time in minutes and seconds.
    #[must_use]
    pub fn minutes(&self, seconds: f64) -> String {
        let seconds = seconds.round() as u64;
        let two = |number: u64| format!("{}{}", self.count(number / 10), self.count(number % 10));
        let clock = format!("{}:{}", self.count(seconds / 60), two(seconds % 60));
        self.words.minutes(&clock)
    }

    /// A text that stands by itself where the direction is another's: in a column of a terminal, at an axis of a plot.
    #[must_use]
    pub fn isolated(&self, text: &str) -> String {
        match self.locale.direction() {
            _ if text.is_empty() => String::new(),
            Direction::Ltr => text.to_owned(),
            Direction::Rtl => {
                format!("{RIGHT_TO_LEFT_ISOLATE}{text}{POP_ISOLATE}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_of_the_language() {
        for (language, logits, minutes) in [
            (Language::En, ["+0.8", "−1.3", "0.0"], "2:05 min"),
            (Language::Fr, ["+0,8", "−1,3", "0,0"], "2:05 min"),
            (Language::Ar, ["+٠٫٨", "−١٫٣", "٠٫٠"], "٢:٠٥ دقيقة"),
        ] {
            let speech = Speech::of(Some(language)).unwrap();
            let told = [0.84, -1.3, -0.04].map(|number| speech.logits(number));
            assert_eq!(told, logits, "{language:?}");
            assert_eq!(speech.minutes(124.6), minutes);
        }
    }

    #[test]
    fn only_a_language_from_right_to_left_needs_isolates() {
        let told = |language| Speech::of(Some(language)).unwrap().isolated("٥ %");
        assert_eq!(told(Language::Fr), "٥ %");
        assert_eq!(told(Language::Ar), "\u{2067}٥ %\u{2069}");
    }
}
