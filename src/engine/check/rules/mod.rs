//! Rules on what a bank means, one a file. What its structure is has been checked by then.
//!
//! Those named by what they are about hold the format together. Those named by a number are the item-writing rules
//! ([`Rule`](super::Rule)): whether an item asks what it means to ask, of people who know the subject and no tricks.

pub(crate) mod cases;
mod cuts;
mod delivery;
mod draws;
pub(crate) mod duplicates;
mod enemies;
mod gates;
mod l01_key_count;
mod l02_choice_count;
mod l03_combinations;
mod l04_negative_stem;
mod l05_absolute_terms;
mod l06_longest_key;
mod l07_length_spread;
mod l08_overlap;
mod l09_clang;
mod l10_parallel_form;
mod l11_stem_form;
mod l12_reading_load;
mod l13_order;
mod l14_key_position;
mod l15_blueprint;
mod l16_provenance;
mod l17_rationales;
mod l18_independence;
mod l19_sensitivity;
pub(crate) mod l20_language_parity;
mod marked;
pub(crate) mod media;
mod objectives;
mod place;
mod purpose;
mod quotas;
mod ready;
mod references;
mod shares;
mod timing;
mod used;

use super::Findings;
use super::question::Reading;
use super::subject::Subject;

/// A rule that holds the format together: looks at a bank and notes what it finds.
pub(crate) type FormatRule = fn(&Subject<'_>, &mut Findings);

/// Every rule of the format.
pub(crate) const FORMAT_RULES: &[FormatRule] = &[
    place::check,
    used::check,
    duplicates::check,
    enemies::check,
    references::check,
    objectives::check,
    cases::check,
    purpose::check,
    shares::check,
    ready::check,
    quotas::check,
    draws::check,
    gates::check,
    marked::check,
    cuts::check,
    delivery::check,
    timing::check,
    media::check,
];

/// An item-writing rule: the same, of a bank whose texts are read as words.
pub(crate) type WritingRule = fn(&Reading<'_>, &mut Findings);

/// Every item-writing rule but the last, which is on translations.
pub(crate) const WRITING_RULES: &[WritingRule] = &[
    l01_key_count::check,
    l02_choice_count::check,
    l03_combinations::check,
    l04_negative_stem::check,
    l05_absolute_terms::check,
    l06_longest_key::check,
    l07_length_spread::check,
    l08_overlap::check,
    l09_clang::check,
    l10_parallel_form::check,
    l11_stem_form::check,
    l12_reading_load::check,
    l13_order::check,
    l14_key_position::check,
    l15_blueprint::check,
    l16_provenance::check,
    l17_rationales::check,
    l18_independence::check,
    l19_sensitivity::check,
];
