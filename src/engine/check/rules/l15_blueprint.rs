//! L15: each item has the tags that the blueprint counts by, once: objective, Bloom level, difficulty (topic, module and level
//! every item has by the format); each objective has an item; somebody is named for whom it all is.
//!
//! That draws find as many items as they ask for, and that cuts stand on enough, are `draws` and `cuts`.
//!
//! Why: without tags nobody can show that a form covers what was taught, in the shares that were meant.
//!
//! Bad: an item without objective. Good: `"objective": "name-the-elements", "bloom": "remember", "difficulty": "easy"`.
//!
//! Source: Haladyna, Downing & Rodriguez (2002), guidelines 1, 2; Standards for Educational and Psychological Testing (2014).

use crate::check::question::{Question, Reading};
use crate::check::{Code, Findings};
use crate::json::Pointer;

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    let bank = reading.bank;
    // What couldn't be read might name one.
    let names_audience = bank.assessments.iter().any(|assessment| {
        let audiences = assessment.as_ref().map(|part| &part.audiences);
        audiences.is_none_or(|audiences| !audiences.is_empty())
    });
    // What isn't marked covers nothing.
    let marked = |question: &&Question<'_>| question.common.item_type != "survey";
    for question in reading.questions.iter().filter(marked) {
        let common = question.common;
        // Where the bank has no objectives at all, that is said once, below.
        let tags = [
            (
                "objective",
                common.objective.is_none() && !bank.objectives.is_empty(),
            ),
            ("bloom", common.bloom.is_none()),
            ("difficulty", common.difficulty.is_none()),
        ];
        let missing: Vec<&str> = tags
            .iter()
            .filter(|(_, is_missing)| *is_missing)
            .map(|(tag, _)| *tag)
            .collect();
        if !missing.is_empty() {
            let data = [("tags", missing.join(", "))];
            findings.push(Code::TagMissing, question.at, data);
        }
    }
    let root = Pointer::root();
    if bank.objectives.is_empty() && !reading.questions.is_empty() {
        let data = [("tags", "objective".to_owned())];
        findings.push(Code::TagMissing, &root.join("items"), data);
    }
    let names_in_items = reading
        .ready()
        .any(|question| question.common.audiences.is_some());
    // A bank that gives nothing is for nobody, which is said elsewhere.
    if !bank.items_are_read() || reading.ready().next().is_none() {
        return;
    }
    if !names_audience && !names_in_items {
        findings.push(Code::AudienceMissing, &root, []);
    }
    for (index, objective) in bank.objectives.iter().enumerate() {
        let Some(objective) = objective else { continue };
        let is_used = reading
            .ready()
            .any(|question| question.common.objective.as_ref() == Some(&objective.id));
        if !is_used {
            let data = [("objective", objective.id.to_string())];
            let at = root.join("objectives").join(index);
            findings.push(Code::ObjectiveUnused, &at, data);
        }
    }
}
