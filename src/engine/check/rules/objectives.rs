//! An item's objective belongs to the item's topic, so that results by topic and by objective agree.
//!
//! Example: topic `referral` with the objective `name-three-elements`, which belongs to `definition`.

use crate::check::subject::Subject;
use crate::check::{Code, Findings};

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    for item in &bank.items {
        let Some(common) = &item.common else { continue };
        let Some(wanted) = &common.objective else {
            continue;
        };
        let objective = bank
            .objectives
            .iter()
            .flatten()
            .find(|objective| objective.id == *wanted);
        if let Some(objective) = objective.filter(|objective| objective.topic != common.topic) {
            let data = [
                ("objective", objective.id.to_string()),
                ("topic", common.topic.to_string()),
                ("expected", objective.topic.to_string()),
            ];
            findings.push(
                Code::ObjectiveOfOtherTopic,
                &item.at.join("objective"),
                data,
            );
        }
    }
}
