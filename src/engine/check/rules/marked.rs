//! Every form has something to score; one of essays and surveys alone would be passed by anybody.
//!
//! Example: a section that draws by `"type": "survey"` in an assessment that has no other.

use crate::check::pool::{is_marked, pools};
use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::json::Pointer;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let list = Pointer::root().join("assessments");
    for (index, assessment) in bank.assessments.iter().enumerate() {
        let Some(assessment) = assessment else {
            continue;
        };
        let pools = pools(bank, assessment);
        if pools.iter().any(|pool| !pool.is_feasible()) {
            continue;
        }
        // A list without a section has been called that by then.
        if assessment.sections.is_empty() {
            continue;
        }
        let is_bare = pools.iter().any(|pool| pool.guaranteed(is_marked) == 0);
        if is_bare {
            findings.push(Code::NothingMarked, &list.join(index).join("sections"), []);
        }
    }
}
