//! A class register in words: one wording for the page and the command line.

use assay_engine::id::{BankId, TopicId};
use assay_engine::register::{Register, Standing, Words};
use assay_engine::result::BadResult;
use assay_engine::table::Table;

use crate::OutcomeWords;

/// The register as a table, given how banks and topics are called.
#[must_use]
pub fn table(
    register: &Register,
    words: &OutcomeWords,
    bank: &dyn Fn(&BankId) -> String,
    topic: &dyn Fn(&BankId, &TopicId) -> String,
) -> Table {
    register.table(&Words {
        head: head(words),
        passed: [words.register_is_passed(), words.register_is_not_passed()],
        standing: &|standing| self::standing(standing, words),
        same: &|row| words.register_same(row),
        bank,
        topic,
    })
}

/// The names of the columns that every register has.
#[must_use]
pub fn head(words: &OutcomeWords) -> [String; 11] {
    [
        words.register_name(),
        words.register_module(),
        words.register_assessment(),
        words.register_version(),
        words.register_submitted(),
        words.register_score(),
        words.register_of(),
        words.register_percent(),
        words.register_passed(),
        words.register_replay(),
        words.register_file(),
    ]
}

/// Whether a result holds.
#[must_use]
pub fn standing(standing: Standing, words: &OutcomeWords) -> String {
    match standing {
        Standing::Fits => words.register_fits(),
        Standing::OtherScore => words.register_other_score(),
        Standing::Broken => words.register_broken(),
        Standing::BankMissing => words.register_missing(),
    }
}

/// Why a file is no result, and what to do.
#[must_use]
pub fn refusal(bad: &BadResult, words: &OutcomeWords) -> String {
    match bad {
        BadResult::TooLarge { .. } => words.register_bad_large(),
        BadResult::SomethingElse => words.register_bad_else(),
        BadResult::OtherFormat { .. } => words.register_bad_format(),
        BadResult::Newer { .. } => words.register_bad_newer(),
        BadResult::Damaged => words.register_bad_damaged(),
        BadResult::NotSubmitted => words.register_bad_open(),
    }
}
