//! What can be wrong with gaps and what belongs into them.

use serde_json::Value;

use super::{Gap, GapAnswer, GapFill, Kind};
use crate::check::rules::duplicates::{list_of, same_texts};
use crate::check::{Code, Findings};
use crate::id::PartId;
use crate::item::pairs::check::{known_choice, known_part, length, scoring};
use crate::item::places;
use crate::item::typed::{Compare, check};
use crate::json::Pointer;
use crate::scoring::Scoring;

/// What the type adds to an item.
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Wire {
    /// The text, rich, with a place `[[id]]` for each gap.
    #[schemars(with = "crate::bank::schema::RichText")]
    text: String,
    /// The gaps.
    #[schemars(length(max = 20))]
    gaps: Vec<Gap>,
    /// How what is typed is compared with what is accepted.
    #[serde(default)]
    compare: Compare,
    /// How a response is scored: each-part or all-or-nothing. Absent: each-part.
    #[serde(default)]
    scoring: Option<Scoring>,
    /// What belongs into the gaps, and what is told after answering.
    answer: GapAnswer,
}

pub(super) fn check(value: &Value, at: &Pointer, findings: &mut Findings) {
    let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) else {
        return;
    };
    let ids: Vec<&str> = wire.gaps.iter().map(|gap| gap.id.as_str()).collect();
    length(wire.gaps.len(), 1, &at.join("gaps"), findings);
    places::check(&wire.text, &ids, &at.join("text"), findings);
    scoring("gap-fill", wire.scoring, at, findings);
    let choices = wire.gaps.iter().enumerate().flat_map(|(place, gap)| {
        let list = at.join("gaps").join(place).join("choices");
        (0..gap.choices.len()).map(move |index| list.join(index).join("id"))
    });
    let names = wire.gaps.iter().flat_map(|gap| &gap.choices);
    list_of(
        "choice",
        names.map(|choice| choice.id.as_str()).zip(choices),
        findings,
    );
    for (index, gap) in wire.gaps.iter().enumerate() {
        let texts = gap
            .choices
            .iter()
            .map(|choice| (choice.id.as_str(), choice.text.as_str()));
        same_texts(
            texts,
            &at.join("gaps").join(index).join("choices"),
            findings,
        );
    }
    answers(&wire, value, at, findings);
}

fn answers(wire: &Wire, value: &Value, at: &Pointer, findings: &mut Findings) {
    let (answer, at) = (&wire.answer, at.join("answer"));
    let parts: Vec<&PartId> = wire.gaps.iter().map(|gap| &gap.id).collect();
    for gap in &wire.gaps {
        let part = gap.id.as_str();
        if gap.is_typed() {
            check::accepts(
                answer.accept.get(&gap.id),
                &wire.compare,
                gap,
                &at.join("accept"),
                findings,
            );
            if answer.key.get(&gap.id).is_some() {
                let data = [("part", part.to_owned()), ("expected", "accept".to_owned())];
                findings.push(Code::OtherAnswer, &at.join("key").join(part), data);
            }
            continue;
        }
        let here = at.join("key").join(part);
        match answer.key.get(&gap.id) {
            Some(key) => {
                let choices: Vec<_> = gap.choices.iter().map(|choice| &choice.id).collect();
                known_choice(key, &choices, &here, findings);
            }
            None => findings.push(
                Code::KeyIncomplete,
                &at.join("key"),
                [("part", part.to_owned())],
            ),
        }
        if answer.accept.get(&gap.id).is_some() {
            let data = [("part", part.to_owned()), ("expected", "key".to_owned())];
            findings.push(Code::OtherAnswer, &at.join("accept").join(part), data);
        }
    }
    let named = answer.key.keys().map(|part| ("key", part));
    let named = named.chain(answer.accept.keys().map(|part| ("accept", part)));
    for (field, part) in named.chain(answer.feedback.keys().map(|part| ("feedback", part))) {
        known_part(part, &parts, &at.join(field).join(part.as_str()), findings);
    }
    worths(wire, value, &at, findings);
}

/// What each text is worth is divided by the gaps, and must still add up exactly.
fn worths(wire: &Wire, value: &Value, at: &Pointer, findings: &mut Findings) {
    let node = std::rc::Rc::new(crate::json::Node::of(value));
    let Some(item) = GapFill::read(&node) else {
        return;
    };
    for (part, accepts) in &wire.answer.accept {
        for (index, accept) in accepts.iter().enumerate() {
            if !item.is_fine(accept.share()) {
                let data = [
                    ("choice", accept.text.clone()),
                    ("weight", accept.share().to_string()),
                ];
                let here = at
                    .join("accept")
                    .join(part.as_str())
                    .join(index)
                    .join("worth");
                findings.push(Code::WeightTooFine, &here, data);
            }
        }
    }
}
