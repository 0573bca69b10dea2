//! The words that a person looks for, in each language, from the same files as the page has them.

use std::rc::Rc;

use assay_messages::fixed::Fixed;
use assay_messages::locale::Locale;
use assay_messages::{LearnerWords, OutcomeWords, VerifyWords, embedded};

/// A language's words.
pub struct Words {
    /// The language.
    pub locale: Locale,
    /// Until the last answer.
    pub learner: LearnerWords,
    /// After it.
    pub outcome: OutcomeWords,
    /// Of checking a certificate.
    pub verify: VerifyWords,
}

impl Words {
    /// The words of a language.
    pub fn of(tag: &str) -> Self {
        let locale = Locale::of_tag(tag).expect("a language of the words");
        let pack = |group| embedded(group, locale.tag()).expect("a pack of words");
        Self {
            locale,
            learner: LearnerWords::read(pack("learner"), Rc::new(Fixed(locale)))
                .expect("a sound pack"),
            outcome: OutcomeWords::read(pack("outcome"), Rc::new(Fixed(locale)))
                .expect("a sound pack"),
            verify: VerifyWords::read(pack("verify"), Rc::new(Fixed(locale)))
                .expect("a sound pack"),
        }
    }
}

/// A text as it is compared: digits of one kind, spaces of one kind, no marks that only guide direction. A browser's own
/// patterns for numbers differ from the fixed ones in just that.
pub fn plain(text: &str) -> String {
    let kept = text.chars().filter_map(|c| match c {
        '\u{200e}'
        | '\u{200f}'
        | '\u{061c}'
        | '\u{2066}'..='\u{2069}'
        | '\u{202a}'..='\u{202e}' => None,
        '\u{0660}'..='\u{0669}' => char::from_digit(c as u32 - 0x660, 10),
        '٪' => Some('%'),
        '٫' => Some('.'),
        other => Some(other),
    });
    kept.collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(" %", "%")
}
