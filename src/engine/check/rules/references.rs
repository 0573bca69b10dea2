//! Every name that is referred to is there.
//!
//! Example: `"topic": "referal"` where the bank's topic is `referral`.

use serde_json::Value;

use crate::bank::{Bank, wire};
use crate::check::subject::Subject;
use crate::check::{Code, Findings, nearest};
use crate::id::{AudienceId, ObjectiveId, TopicId};
use crate::json::Pointer;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let root = Pointer::root();
    let topics = ids(bank.root.get("topics"));
    let objectives = ids(bank.root.get("objectives"));
    let misconceptions = ids(bank.root.get("misconceptions"));
    let cases = ids(bank.root.get("cases"));
    for (index, objective) in bank.objectives.iter().enumerate() {
        if let Some(objective) = objective {
            let at = root.join("objectives").join(index).join("topic");
            refer("topic", objective.topic.as_str(), &topics, &at, findings);
        }
    }
    for item in &bank.items {
        if let Some(common) = &item.common {
            refer(
                "topic",
                common.topic.as_str(),
                &topics,
                &item.at.join("topic"),
                findings,
            );
            if let Some(objective) = &common.objective {
                refer(
                    "objective",
                    objective.as_str(),
                    &objectives,
                    &item.at.join("objective"),
                    findings,
                );
            }
            if let Some(case) = &common.case {
                let at = item.at.join("case");
                refer("case", case.as_str(), &cases, &at, findings);
            }
        }
        let named = item
            .value
            .get("answer")
            .and_then(|answer| answer.get("misconceptions"))
            .and_then(Value::as_object);
        for (choice, misconception) in named.into_iter().flatten() {
            if let Some(misconception) = misconception.as_str() {
                let at = item.at.join("answer").join("misconceptions").join(choice);
                refer(
                    "misconception",
                    misconception,
                    &misconceptions,
                    &at,
                    findings,
                );
            }
        }
    }
    for (index, assessment) in bank.assessments.iter().enumerate() {
        if let Some(assessment) = assessment {
            within(
                bank,
                assessment,
                &root.join("assessments").join(index),
                findings,
            );
        }
    }
}

fn within(
    bank: &Subject<'_>,
    assessment: &wire::Assessment,
    at: &Pointer,
    findings: &mut Findings,
) {
    let aliases = bank
        .uses
        .iter()
        .filter_map(|(part, _)| part.as_ref())
        .map(|part| part.alias.as_str());
    let aliases: Vec<&str> = aliases.collect();
    for (section, part) in assessment.sections.iter().enumerate() {
        for (index, draw) in part.draw.iter().enumerate() {
            let at = at.join("sections").join(section).join("draw").join(index);
            let names = match &draw.from {
                None => Some(Names::own(bank)),
                Some(alias) => {
                    refer(
                        "alias",
                        alias.as_str(),
                        &aliases,
                        &at.join("from"),
                        findings,
                    );
                    let used = bank
                        .uses
                        .iter()
                        .find(|(part, _)| part.as_ref().is_some_and(|part| part.alias == *alias));
                    used.and_then(|(_, bank)| bank.as_deref()).map(Names::used)
                }
            };
            named(bank, assessment, draw, &at, findings);
            let Some(names) = names else { continue };
            if let Some(topic) = &draw.topic {
                refer(
                    "topic",
                    topic.as_str(),
                    &names.topics,
                    &at.join("topic"),
                    findings,
                );
            }
            if let Some(objective) = &draw.objective {
                refer(
                    "objective",
                    objective.as_str(),
                    &names.objectives,
                    &at.join("objective"),
                    findings,
                );
            }
            if let Some(case) = &draw.case {
                let at = at.join("case");
                refer("case", case.as_str(), &names.cases, &at, findings);
            }
        }
    }
    if bank.banks_are_there() {
        let used = bank.uses.iter().filter_map(|(_, bank)| bank.as_deref());
        let used: Vec<Names<'_>> = used.map(Names::used).collect();
        let mut topics = ids(bank.root.get("topics"));
        topics.extend(used.iter().flat_map(|names| &names.topics));
        let mut objectives = ids(bank.root.get("objectives"));
        objectives.extend(used.iter().flat_map(|names| &names.objectives));
        for (index, quota) in assessment.quotas.iter().enumerate() {
            let at = at.join("quotas").join(index);
            if let Some(topic) = &quota.topic {
                refer(
                    "topic",
                    topic.as_str(),
                    &topics,
                    &at.join("topic"),
                    findings,
                );
            }
            if let Some(objective) = &quota.objective {
                let at = at.join("objective");
                refer("objective", objective.as_str(), &objectives, &at, findings);
            }
        }
        for (index, cut) in assessment
            .pass
            .iter()
            .flat_map(|pass| &pass.topics)
            .enumerate()
        {
            let at = at.join("pass").join("topics").join(index).join("topic");
            refer("topic", cut.topic.as_str(), &topics, &at, findings);
        }
    }
}

/// The items that a draw names are there, and the audiences that it has counts for are the assessment's.
fn named(
    bank: &Subject<'_>,
    assessment: &wire::Assessment,
    draw: &wire::Draw,
    at: &Pointer,
    findings: &mut Findings,
) {
    if !draw.items.is_empty() {
        let items = ids(bank.root.get("items"));
        for (index, item) in draw.items.iter().enumerate() {
            let at = at.join("items").join(index);
            refer("item", item.as_str(), &items, &at, findings);
        }
    }
    let audiences = assessment.audiences.iter().map(AudienceId::as_str);
    let audiences: Vec<&str> = audiences.collect();
    if !audiences.is_empty() {
        for audience in draw.count_for.keys() {
            let at = at.join("count_for").join(audience.as_str());
            refer("audience", audience.as_str(), &audiences, &at, findings);
        }
    }
}

/// Names that a draw may use.
struct Names<'a> {
    topics: Vec<&'a str>,
    objectives: Vec<&'a str>,
    cases: Vec<&'a str>,
}

impl<'a> Names<'a> {
    fn own(bank: &Subject<'a>) -> Self {
        Self {
            topics: ids(bank.root.get("topics")),
            objectives: ids(bank.root.get("objectives")),
            cases: ids(bank.root.get("cases")),
        }
    }

    fn used(bank: &'a Bank) -> Self {
        Self {
            topics: bank
                .header
                .topics
                .iter()
                .map(|topic| &topic.id)
                .map(TopicId::as_str)
                .collect(),
            objectives: bank
                .header
                .objectives
                .iter()
                .map(|objective| &objective.id)
                .map(ObjectiveId::as_str)
                .collect(),
            cases: bank
                .header
                .contents
                .strata
                .iter()
                .filter_map(|stratum| Some(stratum.case.as_ref()?.id.as_str()))
                .collect(),
        }
    }
}

/// Ids of a list's members, whatever else is wrong with them.
fn ids(values: Option<&Value>) -> Vec<&str> {
    values
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|value| value.get("id")?.as_str())
        .collect()
}

fn refer(kind: &str, id: &str, known: &[&str], at: &Pointer, findings: &mut Findings) {
    if known.contains(&id) {
        return;
    }
    let mut data = vec![("id", id.to_owned()), ("kind", kind.to_owned())];
    data.extend(nearest(id, known.iter().copied()).map(|name| ("nearest", name.to_owned())));
    findings.push_all(Code::DanglingReference, at, data);
}
