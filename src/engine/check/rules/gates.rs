//! A safety gate means something in every form: the draws bring at least as many items with its tag as it asks for.
//!
//! Example: `"all_right": [{ "tag": "do-no-harm", "count": 4 }]` where a form may by chance hold three such items, or none.
//! Mend: draw them by their tag, `{ "tag": "do-no-harm", "count": 4 }`.

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
        // Where draws can't be met there is no form to speak of.
        if pools.iter().any(|pool| !pool.is_feasible()) {
            continue;
        }
        for (gate, part) in assessment
            .pass
            .iter()
            .flat_map(|pass| &pass.all_right)
            .enumerate()
        {
            let worst = pools.iter().map(|pool| {
                (
                    pool.guaranteed(|stratum| {
                        is_marked(stratum) && stratum.tags.contains(&part.tag)
                    }),
                    &pool.whom,
                )
            });
            let Some((guaranteed, whom)) = worst.min_by_key(|(guaranteed, _)| *guaranteed) else {
                continue;
            };
            if guaranteed < part.count {
                let mut data = vec![
                    ("tag", part.tag.to_string()),
                    ("wanted", part.count.to_string()),
                    ("guaranteed", guaranteed.to_string()),
                ];
                data.extend(whom.data());
                findings.push_all(
                    Code::GateNotGuaranteed,
                    &list.join(index).join("pass").join("all_right").join(gate),
                    data,
                );
            }
        }
    }
}
