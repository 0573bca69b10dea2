//! Rules on what a bank means, one a file. What its structure is has been checked by then.

mod cuts;
mod draws;
pub(crate) mod duplicates;
mod gates;
mod marked;
mod objectives;
mod place;
mod ready;
mod references;
mod shares;
mod unsupported;
mod used;

use super::Findings;
use super::subject::Subject;

/// A rule: looks at a bank and notes what it finds.
pub(crate) type Rule = fn(&Subject<'_>, &mut Findings);

/// Every rule.
pub(crate) const RULES: &[Rule] = &[
    place::check,
    used::check,
    duplicates::check,
    references::check,
    objectives::check,
    unsupported::check,
    shares::check,
    ready::check,
    draws::check,
    gates::check,
    marked::check,
    cuts::check,
];
