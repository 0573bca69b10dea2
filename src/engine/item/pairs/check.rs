//! What can be wrong with prompts and their key.

use super::{PairAnswer, Prompt, SCORING};
use crate::check::rules::duplicates::same_texts;
use crate::check::{Code, Findings, nearest};
use crate::id::{ChoiceId, PartId};
use crate::item::Choice;
use crate::item::choice::MAX_CHOICES;
use crate::json::Pointer;
use crate::scoring::Scoring;

/// Finds what is wrong with the prompts themselves.
pub(in crate::item) fn prompts(
    prompts: &[Prompt],
    least: usize,
    at: &Pointer,
    findings: &mut Findings,
) {
    let at = at.join("prompts");
    length(prompts.len(), least, &at, findings);
    let texts = prompts
        .iter()
        .map(|prompt| (prompt.id.as_str(), prompt.text.as_str()));
    same_texts(texts, &at, findings);
}

/// Finds a list of parts or choices that is too short or too long.
pub(in crate::item) fn length(found: usize, least: usize, at: &Pointer, findings: &mut Findings) {
    if found < least {
        let data = [("found", found.to_string()), ("least", least.to_string())];
        findings.push(Code::TooFewChoices, at, data);
    }
    if found > MAX_CHOICES {
        let data = [
            ("found", found.to_string()),
            ("most", MAX_CHOICES.to_string()),
        ];
        findings.push(Code::TooMany, at, data);
    }
}

/// Finds what is wrong with the choice of each prompt, and with feedback on prompts.
pub(in crate::item) fn key(
    prompts: &[Prompt],
    choices: &[Choice],
    answer: &PairAnswer,
    at: &Pointer,
    findings: &mut Findings,
) {
    let at = at.join("answer");
    let parts: Vec<&PartId> = prompts.iter().map(|prompt| &prompt.id).collect();
    let choices: Vec<&ChoiceId> = choices.iter().map(|choice| &choice.id).collect();
    every_part(
        &parts,
        |part| answer.key.get(part).is_some(),
        &at.join("key"),
        findings,
    );
    for (part, choice) in &answer.key {
        let here = at.join("key").join(part.as_str());
        known_part(part, &parts, &here, findings);
        known_choice(choice, &choices, &here, findings);
    }
    for part in answer.feedback.keys() {
        known_part(
            part,
            &parts,
            &at.join("feedback").join(part.as_str()),
            findings,
        );
    }
}

/// Finds parts that have no key.
pub(in crate::item) fn every_part(
    parts: &[&PartId],
    is_keyed: impl Fn(&PartId) -> bool,
    at: &Pointer,
    findings: &mut Findings,
) {
    for part in parts.iter().filter(|part| !is_keyed(part)) {
        findings.push(Code::KeyIncomplete, at, [("part", part.to_string())]);
    }
}

/// Finds a name that no part has.
pub(in crate::item) fn known_part(
    part: &PartId,
    parts: &[&PartId],
    at: &Pointer,
    findings: &mut Findings,
) {
    if !parts.contains(&part) {
        let names = parts.iter().map(|part| part.as_str());
        dangling(part.as_str(), "part", names, at, findings);
    }
}

/// Finds a key that no choice has.
pub(in crate::item) fn known_choice(
    choice: &ChoiceId,
    choices: &[&ChoiceId],
    at: &Pointer,
    findings: &mut Findings,
) {
    if !choices.contains(&choice) {
        let mut data = vec![("choice", choice.to_string())];
        let near = nearest(
            choice.as_str(),
            choices.iter().map(|choice| choice.as_str()),
        );
        data.extend(near.map(|name| ("nearest", name.to_owned())));
        findings.push_all(Code::KeyNotAChoice, at, data);
    }
}

/// Notes a name that nothing has.
pub(in crate::item) fn dangling<'a>(
    id: &str,
    kind: &str,
    names: impl Iterator<Item = &'a str>,
    at: &Pointer,
    findings: &mut Findings,
) {
    let mut data = vec![("id", id.to_owned()), ("kind", kind.to_owned())];
    data.extend(nearest(id, names).map(|name| ("nearest", name.to_owned())));
    findings.push_all(Code::DanglingReference, at, data);
}

/// Finds a rule that isn't one for parts.
pub(in crate::item) fn scoring(
    kind: &str,
    scoring: Option<Scoring>,
    at: &Pointer,
    findings: &mut Findings,
) {
    of_type(kind, scoring, SCORING, at, findings);
}

/// Finds a rule that isn't one of the type's.
pub(in crate::item) fn of_type(
    kind: &str,
    scoring: Option<Scoring>,
    rules: &[Scoring],
    at: &Pointer,
    findings: &mut Findings,
) {
    let Some(scoring) = scoring.filter(|scoring| !rules.contains(scoring)) else {
        return;
    };
    let allowed: Vec<_> = rules.iter().map(|rule| rule.as_str()).collect();
    let data = [
        ("scoring", scoring.as_str().to_owned()),
        ("type", kind.to_owned()),
        ("allowed", allowed.join(", ")),
    ];
    findings.push(Code::ScoringNotForType, &at.join("scoring"), data);
}
