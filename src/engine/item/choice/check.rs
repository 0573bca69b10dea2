//! What can be wrong with choices and their key.

use super::{Answer, Choice, Limits, fine_enough};
use crate::check::rules::duplicates::same_texts;
use crate::check::{Code, Findings};
use crate::fraction::{Fraction, Share};
use crate::id::ChoiceId;
use crate::item::pairs::check::{length, of_type};
use crate::json::Pointer;
use crate::scoring::Scoring;

/// Finds what is wrong with the choices themselves.
pub(in crate::item) fn choices(choices: &[Choice], at: &Pointer, findings: &mut Findings) {
    let at = at.join("choices");
    length(choices.len(), 2, &at, findings);
    let texts = choices
        .iter()
        .map(|choice| (choice.id.as_str(), choice.text.as_str()));
    same_texts(texts, &at, findings);
}

/// Finds what is wrong with key, scoring, weights, feedback and misconceptions.
pub(in crate::item) fn answer(
    kind: &str,
    choices: &[Choice],
    scoring: Scoring,
    answer: &Answer,
    limits: &Limits,
    at: &Pointer,
    findings: &mut Findings,
) {
    let mut rule = Rules {
        choices,
        answer,
        at: &at.join("answer"),
        findings,
    };
    rule.key(limits);
    rule.names();
    of_type(kind, Some(scoring), limits.scoring, at, rule.findings);
    if scoring == Scoring::Weights {
        rule.weights(limits);
    } else if !answer.weights.is_empty() {
        rule.findings
            .push(Code::WeightsUnused, &rule.at.join("weights"), []);
    }
    rule.feedback();
}

struct Rules<'a, 'f> {
    choices: &'a [Choice],
    answer: &'a Answer,
    at: &'a Pointer,
    findings: &'f mut Findings,
}

impl Rules<'_, '_> {
    fn choice(&self, id: &ChoiceId) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.id == *id)
    }

    fn keyed(&self, id: &ChoiceId) -> bool {
        self.answer.key.contains(id)
    }

    fn key(&mut self, limits: &Limits) {
        let at = self.at.join("key");
        let key = &self.answer.key;
        if key.is_empty() {
            self.findings.push(Code::KeyMissing, &at, []);
        }
        once(key, &at, self.findings);
        for (index, id) in key.iter().enumerate() {
            let here = at.join(index);
            if let Some(choice) = self.choice(id) {
                if choice.exclusive && key.len() > 1 {
                    self.findings.push(
                        Code::ExclusiveWithOthers,
                        &here,
                        [("choice", id.to_string())],
                    );
                }
            } else {
                self.unknown(Code::KeyNotAChoice, "choice", id, &here);
            }
        }
        let most = limits.key.unwrap_or(usize::MAX);
        if key.len() > most {
            self.findings.push(
                Code::KeyTooMany,
                &at,
                [("found", key.len().to_string()), ("most", most.to_string())],
            );
        } else if self.choices.len() > 1 && self.choices.iter().all(|choice| self.keyed(&choice.id))
        {
            self.findings.push(Code::KeyIsEveryChoice, &at, []);
        }
    }

    // Feedback, misconceptions and weights name choices; misconceptions stand on distractors.
    fn names(&mut self) {
        let answer = self.answer;
        let named = answer.feedback.keys().map(|id| ("feedback", id));
        let named = named.chain(
            answer
                .misconceptions
                .keys()
                .map(|id| ("misconceptions", id)),
        );
        for (field, id) in named.chain(answer.weights.keys().map(|id| ("weights", id))) {
            if self.choice(id).is_none() {
                self.unknown(
                    Code::DanglingReference,
                    "id",
                    id,
                    &self.at.join(field).join(id.as_str()),
                );
            }
        }
        for (id, misconception) in &answer.misconceptions {
            if self.keyed(id) {
                self.findings.push(
                    Code::MisconceptionOnKey,
                    &self.at.join("misconceptions").join(id.as_str()),
                    [
                        ("choice", id.to_string()),
                        ("misconception", misconception.to_string()),
                    ],
                );
            }
        }
    }

    fn weights(&mut self, limits: &Limits) {
        let at = self.at.join("weights");
        for choice in self.choices {
            let Some(weight) = self.answer.weights.get(&choice.id) else {
                self.findings.push(
                    Code::WeightMissing,
                    &at,
                    [("choice", choice.id.to_string())],
                );
                continue;
            };
            let here = at.join(choice.id.as_str());
            if !fine_enough(*weight) {
                self.findings.push(
                    Code::WeightTooFine,
                    &here,
                    [
                        ("choice", choice.id.to_string()),
                        ("weight", weight.to_string()),
                    ],
                );
            }
            if (weight.fraction() > Fraction::ZERO) != self.keyed(&choice.id)
                && self.against_key(*weight, &choice.id, limits)
            {
                self.findings.push(
                    Code::WeightAgainstKey,
                    &here,
                    [
                        ("choice", choice.id.to_string()),
                        ("weight", weight.to_string()),
                    ],
                );
            }
        }
        let keyed = self
            .answer
            .key
            .iter()
            .filter_map(|id| self.answer.weights.get(id));
        let whole = keyed
            .clone()
            .try_fold(Fraction::ZERO, |sum, weight| sum.plus(weight.fraction()));
        if let Some(best) =
            whole.filter(|best| keyed.count() == self.answer.key.len() && *best < Fraction::ONE)
        {
            let best = Share::new(best).map_or_else(|| best.to_string(), |best| best.to_string());
            self.findings
                .push(Code::WeightsNotWhole, &at, [("best", best)]);
        }
    }

    // A keyed choice must be worth something; where one may be picked, another may be worth a part of it.
    fn against_key(&self, weight: Share, id: &ChoiceId, limits: &Limits) -> bool {
        let key = self
            .answer
            .key
            .iter()
            .filter_map(|id| self.answer.weights.get(id))
            .max();
        self.keyed(id) || limits.key != Some(1) || key.is_some_and(|key| weight >= *key)
    }

    fn feedback(&mut self) {
        for choice in self.choices {
            if !self.answer.feedback.contains_key(&choice.id) {
                self.findings.push(
                    Code::FeedbackMissing,
                    &self.at.join("feedback"),
                    [("choice", choice.id.to_string())],
                );
            }
        }
    }

    fn unknown(&mut self, code: Code, name: &'static str, id: &ChoiceId, here: &Pointer) {
        let nearest = crate::check::nearest(
            id.as_str(),
            self.choices.iter().map(|choice| choice.id.as_str()),
        )
        .map(str::to_owned);
        let kind = ("kind", "choice".to_owned());
        match (code, nearest) {
            (Code::DanglingReference, Some(near)) => self.findings.push(
                code,
                here,
                [(name, id.to_string()), kind, ("nearest", near)],
            ),
            (Code::DanglingReference, None) => {
                self.findings
                    .push(code, here, [(name, id.to_string()), kind])
            }
            (_, Some(near)) => {
                self.findings
                    .push(code, here, [(name, id.to_string()), ("nearest", near)])
            }
            (_, None) => self.findings.push(code, here, [(name, id.to_string())]),
        }
    }
}

/// Finds choices that a key names twice.
pub(in crate::item) fn once(key: &[ChoiceId], at: &Pointer, findings: &mut Findings) {
    for (index, id) in key.iter().enumerate() {
        let first = key.iter().position(|other| other == id);
        if let Some(first) = first.filter(|first| *first < index) {
            let data = [
                ("id", id.to_string()),
                ("kind", "choice".to_owned()),
                ("first", at.join(first).to_string()),
            ];
            findings.push(Code::DuplicateId, &at.join(index), data);
        }
    }
}
