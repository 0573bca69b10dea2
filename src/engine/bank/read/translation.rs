//! Overlay files, against the bank that they translate.

mod cases;
mod media;

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;

use super::with_rules;
use crate::bank::overlay::{AssessmentTexts, ItemTexts, Overlay};
use crate::bank::{Assessment, Bank, schema};
use crate::check::document::Document;
use crate::check::rules::l20_language_parity as parity;
use crate::check::{Code, Finding, Findings, Severity, Stage, nearest};
use crate::json::Pointer;

/// Reads an overlay file of a bank; there is an overlay where no finding is an error.
///
/// `language` is what the file's name says, `foundation.fr.json`. What is missing or stale is a warning: it is shown in the
/// bank's own language.
#[must_use]
pub fn read_translation(
    bytes: &[u8],
    language: Option<&str>,
    bank: &Bank,
) -> (Option<Overlay>, Vec<Finding>) {
    read_translation_for(Stage::Work, bytes, language, bank)
}

/// Reads an overlay file as [`read_translation`] does; with [`Stage::Release`], a translation that nobody has passed, or an item
/// of which only a part is translated, is an error. Such an error doesn't keep the overlay back.
#[must_use]
pub fn read_translation_for(
    stage: Stage,
    bytes: &[u8],
    language: Option<&str>,
    bank: &Bank,
) -> (Option<Overlay>, Vec<Finding>) {
    let mut read = None;
    let (value, mut findings) = with_rules(
        Document::read(bytes, schema::overlay_schema_once()),
        |value, findings| {
            if let Ok(overlay) = Overlay::deserialize(value) {
                Rules {
                    overlay: &overlay,
                    bank,
                    findings,
                }
                .check(language);
                read = Some(overlay);
            }
        },
    );
    for finding in &mut findings {
        allow(bank, finding);
        if stage == Stage::Release
            && finding.severity != Severity::Allowed
            && is_for_release(finding)
        {
            finding.severity = Severity::Error;
        }
    }
    (read.filter(|_| value.is_some()), findings)
}

/// Turns off what the bank or the item translated turns off.
fn allow(bank: &Bank, finding: &mut Finding) {
    let item = finding.pointer.as_str().strip_prefix("/items/");
    let item = item.and_then(|rest| rest.split('/').next());
    let mut allowances = bank.allowances.iter();
    let covers = allowances.find(|allowance| {
        allowance.is_of(finding.code)
            && (allowance.item.is_none() || allowance.item.as_deref() == item)
    });
    if let Some(allowance) = covers {
        allowance.turn_off(finding);
    }
}

/// A part of an item that is missing beside others leaves a question in two languages.
fn is_for_release(finding: &Finding) -> bool {
    let is_part = || {
        finding.get("kind").is_some_and(|kind| {
            [
                "stem",
                "choice",
                "feedback",
                "rationale",
                "media",
                "transcript",
            ]
            .contains(&kind)
        })
    };
    finding.code.is_for_release() || finding.code == Code::TranslationMissing && is_part()
}

struct Rules<'a, 'f> {
    overlay: &'a Overlay,
    bank: &'a Bank,
    findings: &'f mut Findings,
}

impl Rules<'_, '_> {
    fn check(&mut self, language: Option<&str>) {
        let (root, header, overlay) = (Pointer::root(), &self.bank.header, self.overlay);
        if overlay.bank != header.id {
            let data = [
                ("found", overlay.bank.to_string()),
                ("expected", header.id.to_string()),
            ];
            return self
                .findings
                .push(Code::OverlayOfOtherBank, &root.join("bank"), data);
        }
        if overlay.language == header.language {
            let data = [("language", header.language.clone())];
            self.findings
                .push(Code::OverlayInSourceLanguage, &root.join("language"), data);
        } else if let Some(expected) = language.filter(|language| *language != overlay.language) {
            let data = [
                ("found", overlay.language.clone()),
                ("expected", expected.to_owned()),
            ];
            self.findings
                .push(Code::IdNotPlace, &root.join("language"), data);
        }
        parity::review(overlay, self.findings);
        if overlay.title.is_none() {
            self.missing("title", header.id.to_string(), &root);
        }
        if overlay.description.is_none() && header.description.is_some() {
            self.missing("description", header.id.to_string(), &root);
        }
        let topics = header
            .topics
            .iter()
            .map(|topic| topic.id.to_string())
            .collect();
        self.same(
            "topic",
            &topics,
            &keys(&overlay.topics),
            &root.join("topics"),
        );
        let studied = header.topics.iter().filter(|topic| topic.study.is_some());
        self.same(
            "study text",
            &studied.map(|topic| topic.id.to_string()).collect(),
            &keys(&overlay.study),
            &root.join("study"),
        );
        let objectives = header
            .objectives
            .iter()
            .map(|objective| objective.id.to_string())
            .collect();
        self.same(
            "objective",
            &objectives,
            &keys(&overlay.objectives),
            &root.join("objectives"),
        );
        let misconceptions = self
            .bank
            .misconceptions
            .iter()
            .map(|misconception| misconception.id.to_string())
            .collect();
        self.same(
            "misconception",
            &misconceptions,
            &keys(&overlay.misconceptions),
            &root.join("misconceptions"),
        );
        let assessments = header
            .assessments
            .iter()
            .map(|assessment| assessment.id.to_string())
            .collect();
        let at = root.join("assessments");
        self.same("assessment", &assessments, &keys(&overlay.assessments), &at);
        for assessment in &header.assessments {
            if let Some(texts) = overlay.assessments.get(&assessment.id) {
                self.assessment(assessment, texts, &at.join(assessment.id.as_str()));
            }
        }
        self.cases(&root.join("cases"));
        self.items(&root.join("items"));
    }

    fn assessment(&mut self, assessment: &Assessment, texts: &AssessmentTexts, at: &Pointer) {
        if texts.title.is_none() {
            self.missing("title", assessment.id.to_string(), at);
        }
        let sections = assessment
            .sections
            .iter()
            .map(|section| section.id.to_string())
            .collect();
        self.same(
            "section",
            &sections,
            &keys(&texts.sections),
            &at.join("sections"),
        );
        match (&assessment.certificate, &texts.certificate) {
            (Some(_), None) => self.missing("certificate", assessment.id.to_string(), at),
            (None, Some(_)) => {
                let data = [
                    ("kind", "certificate".to_owned()),
                    ("id", assessment.id.to_string()),
                ];
                self.findings
                    .push(Code::TranslationOfNothing, &at.join("certificate"), data);
            }
            _ => {}
        }
    }

    fn items(&mut self, at: &Pointer) {
        let (bank, overlay) = (self.bank, self.overlay);
        let digests = bank.digests();
        let all = digests.keys().map(ToString::to_string).collect();
        self.of_nothing("item", &all, &keys(&overlay.items), at);
        for (item, text) in bank.items.iter().zip(bank.texts()) {
            let at = at.join(item.id.as_str());
            let Some(texts) = overlay.items.get(&item.id) else {
                self.missing("item", item.id.to_string(), &at);
                continue;
            };
            if let Ok(source) = serde_json::from_slice(text) {
                self.item(&source, texts, &at);
            }
        }
        for (id, texts) in &overlay.items {
            if let Some(digest) = digests.get(id).filter(|digest| **digest != texts.source) {
                let data = [("item", id.to_string()), ("digest", digest.to_string())];
                self.findings.push(
                    Code::TranslationStale,
                    &at.join(id.as_str()).join("source"),
                    data,
                );
            }
        }
    }

    /// The strings of an item as it stands in the bank's file, against their translations.
    fn item(&mut self, source: &Value, texts: &ItemTexts, at: &Pointer) {
        let id = || {
            source
                .get("id")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        if texts.stem.is_none() {
            self.missing("stem", id(), at);
        }
        let answer = source.get("answer");
        if texts.later().rationale.is_none()
            && answer.is_some_and(|answer| answer.get("rationale").is_some())
        {
            self.missing("rationale", id(), at);
        }
        let gaps = listed(source, "gaps");
        let mut choices = ids(source, "choices");
        choices.extend(gaps.iter().flat_map(|gap| ids(gap, "choices")));
        self.same(
            "choice",
            &choices,
            &keys(&texts.choices),
            &at.join("choices"),
        );
        self.same(
            "part",
            &ids(source, "prompts"),
            &keys(&texts.later().prompts),
            &at.join("prompts"),
        );
        self.same(
            "part",
            &ids(source, "gaps"),
            &keys(&texts.later().gaps),
            &at.join("gaps"),
        );
        self.same(
            "unit",
            &ids(source, "units"),
            &keys(&texts.later().units),
            &at.join("units"),
        );
        let rubric = answer.map_or_else(BTreeSet::new, |answer| ids(answer, "rubric"));
        self.same(
            "criterion",
            &rubric,
            &keys(&texts.later().rubric),
            &at.join("rubric"),
        );
        let picture = source.get("picture");
        for (name, is_there, translated) in [
            (
                "text",
                source.get("text").is_some(),
                texts.later().text.is_some(),
            ),
            (
                "unit",
                source.get("unit").is_some(),
                texts.later().unit.is_some(),
            ),
            ("alt", picture.is_some(), texts.later().alt.is_some()),
            (
                "model",
                answer.is_some_and(|answer| answer.get("model").is_some()),
                texts.later().model.is_some(),
            ),
            (
                "outcomes",
                answer.is_some_and(|answer| answer.get("outcomes").is_some()),
                texts.later().outcomes.is_some(),
            ),
            (
                "notice",
                source.get("notice").is_some(),
                texts.later().notice.is_some(),
            ),
        ] {
            match (is_there, translated) {
                (true, false) => self.missing(name, id(), at),
                (false, true) => {
                    let data = [("kind", name.to_owned()), ("id", id())];
                    self.findings
                        .push(Code::TranslationOfNothing, &at.join(name), data);
                }
                _ => {}
            }
        }
        self.hints(source, texts, at);
        if let Some(text) = &texts.later().text {
            let in_gaps = ids(source, "gaps");
            let places = if in_gaps.is_empty() {
                &choices
            } else {
                &in_gaps
            };
            let places: Vec<&str> = places.iter().map(String::as_str).collect();
            crate::item::places::check(text, &places, &at.join("text"), self.findings);
        }
        let feedback = answer
            .and_then(|answer| answer.get("feedback"))
            .and_then(Value::as_object)
            .into_iter()
            .flatten();
        let feedback = feedback.map(|(choice, _)| choice.clone()).collect();
        self.same(
            "feedback",
            &feedback,
            &keys(&texts.later().feedback),
            &at.join("feedback"),
        );
        media::of_item(self, source, texts, at);
        self.pairs(source, texts, at);
    }

    /// Hints have no ids: there must be as many.
    fn hints(&mut self, source: &Value, texts: &ItemTexts, at: &Pointer) {
        let hints = source.get("hints").and_then(Value::as_array);
        let (hints, translated) = (hints.map_or(0, Vec::len), texts.later().hints.len());
        let at = at.join("hints");
        for number in translated..hints {
            self.missing("hint", (number + 1).to_string(), &at);
        }
        for number in hints..translated {
            let data = [
                ("kind", "hint".to_owned()),
                ("id", (number + 1).to_string()),
            ];
            self.findings
                .push(Code::TranslationOfNothing, &at.join(number), data);
        }
    }

    /// Each text that is translated, with its translation.
    fn pairs(&mut self, source: &Value, texts: &ItemTexts, at: &Pointer) {
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        let answer = source.get("answer");
        let of_answer = |field: &str| answer.and_then(|answer| answer.get(field));
        let mut all = vec![
            (
                text(source.get("stem")),
                texts.stem.as_ref(),
                at.join("stem"),
            ),
            (
                text(of_answer("rationale")),
                texts.later().rationale.as_ref(),
                at.join("rationale"),
            ),
        ];
        let choices = source.get("choices").and_then(Value::as_array);
        for (id, translated) in &texts.choices {
            let choice = choices
                .into_iter()
                .flatten()
                .find(|choice| choice.get("id").and_then(Value::as_str) == Some(id.as_str()));
            let was = text(choice.and_then(|choice| choice.get("text")));
            all.push((was, Some(translated), at.join("choices").join(id.as_str())));
        }
        for (id, translated) in &texts.later().feedback {
            let was = text(of_answer("feedback").and_then(|all| all.get(id.as_str())));
            all.push((was, Some(translated), at.join("feedback").join(id.as_str())));
        }
        for (was, translated, at) in all {
            if let (Some(was), Some(translated)) = (was, translated) {
                parity::pair(
                    &was,
                    translated,
                    [&self.bank.header.language, &self.overlay.language],
                    &at,
                    self.findings,
                );
            }
        }
    }

    /// Both have the same ids.
    fn same(
        &mut self,
        kind: &str,
        source: &BTreeSet<String>,
        texts: &BTreeSet<String>,
        at: &Pointer,
    ) {
        for id in source.difference(texts) {
            self.missing(kind, id.clone(), &at.join(id));
        }
        self.of_nothing(kind, source, texts, at);
    }

    fn of_nothing(
        &mut self,
        kind: &str,
        source: &BTreeSet<String>,
        texts: &BTreeSet<String>,
        at: &Pointer,
    ) {
        for id in texts.difference(source) {
            let mut data = vec![("kind", kind.to_owned()), ("id", id.clone())];
            data.extend(
                nearest(id, source.difference(texts).map(String::as_str))
                    .map(|name| ("nearest", name.to_owned())),
            );
            self.findings
                .push_all(Code::TranslationOfNothing, &at.join(id), data);
        }
    }

    fn missing(&mut self, kind: &str, id: String, at: &Pointer) {
        self.findings.push(
            Code::TranslationMissing,
            at,
            [("kind", kind.to_owned()), ("id", id)],
        );
    }
}

/// A list of objects in a value.
fn listed<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    let list = value.get(field).and_then(Value::as_array);
    list.map(Vec::as_slice).unwrap_or_default()
}

/// The ids of the objects in a list.
fn ids(value: &Value, field: &str) -> BTreeSet<String> {
    let ids = listed(value, field)
        .iter()
        .filter_map(|one| one.get("id")?.as_str());
    ids.map(str::to_owned).collect()
}

fn keys<K: ToString, V>(map: &litemap::LiteMap<K, V>) -> BTreeSet<String> {
    map.keys().map(ToString::to_string).collect()
}
