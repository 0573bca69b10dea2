//! Every draw finds as many items as it wants, alone and beside the others, for each audience that may take the assessment.
//!
//! Example: 8 items on `indicators` wanted where the bank has 6; or 4 on `indicators` and 4 on `indicators` that are easy,
//! where there are 6 in all. A bank that loads can't fail later.
//!
//! Which draws and quotas clash is told with how many items they want and how many there are for them: a part of the assessment
//! that can't be met by itself, whatever the rest is.
//!
//! Where there is so much to count that nobody would wait for it, that is what is said.

use super::quotas::{are_countable, written};
use crate::bank::wire;
use crate::check::pool::{MAX_AUDIENCES, Pool, pools, too_many, too_many_audiences};
use crate::check::subject::Subject;
use crate::check::{Code, Findings};
use crate::form::bounds::Clash;
use crate::json::Pointer;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let list = Pointer::root().join("assessments");
    if let Some(found) = too_many_audiences(bank) {
        let data = counted("audiences", found, MAX_AUDIENCES);
        return findings.push(Code::TooMuchToCount, &Pointer::root().join("items"), data);
    }
    for (index, assessment) in bank.assessments.iter().enumerate() {
        let Some(assessment) = assessment else {
            continue;
        };
        let at = list.join(index).join("sections");
        if let Some((found, most)) = too_many(bank, assessment) {
            findings.push(Code::TooMuchToCount, &at, counted("draws", found, most));
            continue;
        }
        let mut said = vec![
            false;
            assessment
                .sections
                .iter()
                .map(|section| section.draw.len())
                .sum()
        ];
        let mut said_together = false;
        for pool in pools(bank, assessment) {
            let mut alone = true;
            for (draw, (section, place, wanted)) in pool.draws.iter().enumerate() {
                let available = pool.alone(draw);
                // A draw without a count takes all that fit, but there must be one.
                let count = wanted.count.unwrap_or(1);
                if count <= available {
                    continue;
                }
                alone = false;
                // One audience is enough to show it; the same for each would hide the rest.
                if let Some(said) = said.get_mut(draw).filter(|said| !**said) {
                    *said = true;
                    let mut data = vec![
                        ("wanted", count.to_string()),
                        ("available", available.to_string()),
                    ];
                    data.extend(pool.whom.data());
                    findings.push_all(
                        Code::DrawInfeasible,
                        &at.join(*section).join("draw").join(*place),
                        data,
                    );
                }
            }
            if !alone || said_together || !are_countable(&pool) {
                continue;
            }
            if let Some(clash) = pool.clash().or_else(|| empty(&pool)) {
                said_together = true;
                let mut data = vec![
                    ("which", which(assessment, &pool, &clash)),
                    ("wanted", clash.wanted.to_string()),
                    ("available", clash.available.to_string()),
                ];
                data.extend(pool.whom.data());
                findings.push_all(Code::DrawsInfeasibleTogether, &at, data);
            }
        }
    }
}

/// What clashes, as it is written.
fn which(assessment: &wire::Assessment, pool: &Pool, clash: &Clash) -> String {
    let draws = clash.draws.iter().map(|draw| {
        let (section, place, _) = pool.draws.get(*draw)?;
        assessment.sections.get(*section)?.draw.get(*place)
    });
    let draws = draws.map(|draw| written(draw.as_ref()));
    let quotas = clash.quotas.iter();
    let quotas = quotas.map(|quota| written(assessment.quotas.get(*quota)));
    draws.chain(quotas).collect::<Vec<_>>().join(", ")
}

/// An audience for which no draw takes anything.
fn empty(pool: &Pool) -> Option<Clash> {
    let mut draws = pool.draws.iter();
    let is_none = !pool.draws.is_empty() && draws.all(|(.., draw)| draw.count == Some(0));
    is_none.then(|| Clash {
        draws: (0..pool.draws.len()).collect(),
        quotas: Vec::new(),
        wanted: 1,
        available: 0,
    })
}

fn counted(what: &str, found: impl ToString, most: impl ToString) -> [(&'static str, String); 3] {
    [
        ("what", what.to_owned()),
        ("found", found.to_string()),
        ("most", most.to_string()),
    ]
}
