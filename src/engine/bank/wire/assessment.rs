//! What a bank file says of its assessments.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::bank::{Bloom, Counts, Difficulty, Revealed};
use crate::delivery::TryRule;
use crate::duration::Period;
use crate::fraction::Share;
use crate::id::{
    Alias, AssessmentId, AudienceId, CaseId, ItemId, ObjectiveId, SectionId, Tag, TopicId,
};

/// One thing that a learner can take and pass.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Assessment {
    /// Unique in the bank.
    pub id: AssessmentId,
    /// Plain text.
    #[schemars(with = "crate::bank::schema::Text")]
    pub title: String,
    /// Whom it is for. Absent: everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<AudienceId>,
    /// What it is for. Absent: a certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    /// Parts, in order.
    #[schemars(length(min = 1, max = 50))]
    pub sections: Vec<Section>,
    /// How many items of a kind each form holds, whichever draws took them. Of two quotas, one takes all that the other takes, or
    /// no item is of both.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100))]
    pub quotas: Vec<Quota>,
    /// What changes places from form to form. Absent: nothing; items and choices are the sections' own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shuffle: Vec<ShuffledParts>,
    /// Time allowed, such as `PT30M`. Absent: as much as one likes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_limit: Option<Period>,
    /// How the time is counted, where it or a section's is limited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// How often it may be taken. Absent: as often as one likes, and the best attempt counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempts: Option<Attempts>,
    /// How a learner moves between items. Absent: freely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub navigation: Option<Navigation>,
    /// What a learner may see when. Absent: score and topics while attempts remain, everything after the last one or a pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reveal: Option<Reveal>,
    /// How responses may be checked before submitting, one after the other. Absent: not at all, or once where `reveal` shows
    /// something after each item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tries: Option<Tries>,
    /// What hints cost. Absent: items' hints aren't offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hints: Option<Hints>,
    /// Whether learners are asked how sure they are of each response. It tells them how well they judge themselves, and changes
    /// no mark. Absent: no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certainty: Option<AskCertainty>,
    /// What passing takes. Absent where it can't be passed: only a `diagnostic` assessment has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass: Option<Pass>,
    /// What a pass gives. Absent: no certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Certificate>,
}

/// What an assessment is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// A pass gives a certificate.
    Certificate,
    /// For learning; nothing is at stake.
    Practice,
    /// To find out what to learn, before a course and after it: neither passed nor failed, so without `pass`. The second result
    /// tells what was gained.
    Diagnostic,
}

/// How responses may be checked before submitting.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Tries {
    /// How many tries each item has. Absent: as many as one likes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 100))]
    pub max: Option<u32>,
    /// Share of the item's points that each further try costs. Absent: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Share>,
    /// How the tries make a mark: `interactive`, the last one counts; `adaptive`, the best one; `countback`, each part from when
    /// it became right. Absent: `interactive`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<TryRule>,
}

/// What hints cost.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Hints {
    /// Share of the item's points that each hint costs, such as `10%`; `0%` where they are free.
    pub price: Share,
}

/// Whether learners are asked how sure they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AskCertainty {
    /// With each response.
    Asked,
}

/// How section cuts stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SectionCuts {
    /// Each must be reached.
    Conjunctive,
    /// Sections make up for each other: a section below its cut is told, and only the total decides.
    Compensatory,
}

/// How a learner moves between items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Navigation {
    /// In any order.
    Free,
    /// One after the other, without a way back.
    ForwardOnly,
    /// In any order within a section, and from one section to the next without a way back.
    SectionBySection,
}

/// How time is counted.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Timing {
    /// What the time is in which the attempt isn't open. Absent: it counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub away: Option<Away>,
    /// For so long after a limit answers are still taken, such as `PT30S`. Absent: not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grace: Option<Period>,
    /// By so much a learner may extend a limit, up to ten times. Absent: not at all, since the limit is what is assessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extend: Option<Period>,
    /// `true`: nobody takes it without a limit, since being in time is what is assessed; extra time, up to three times the usual,
    /// holds all the same. Absent: who needs that takes it without a limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub essential: Option<bool>,
}

/// What the time is in which an attempt isn't open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Away {
    /// It counts: the clock runs on.
    Counts,
    /// It doesn't: leaving stops the clock.
    Pauses,
}

/// A part of an assessment with its own draws.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Section {
    /// Unique in the assessment.
    pub id: SectionId,
    /// Plain text.
    #[schemars(with = "crate::bank::schema::Text")]
    pub title: String,
    /// How many items of which kind it takes.
    #[schemars(length(min = 1, max = 100))]
    pub draw: Vec<Draw>,
    /// Share of the section's points below which the assessment isn't passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut: Option<Share>,
    /// Time allowed for it: it counts while one of its items is on the screen. Absent: no limit but that of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_limit: Option<Period>,
    /// How often each of its points counts in the total. Absent: once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 100))]
    pub weight: Option<u32>,
    /// What changes places from form to form. Absent: items and choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shuffle: Option<Vec<Shuffled>>,
}

/// What changes places from form to form in a whole assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ShuffledParts {
    /// Sections.
    Sections,
}

/// What changes places from form to form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Shuffled {
    /// Items in the section.
    Items,
    /// Choices in each item, but those that are `fixed`.
    Choices,
}

/// So many items that fit all that is named here.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Draw {
    /// A used bank, by what `uses` calls it. Absent: this bank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Alias>,
    /// Topic wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicId>,
    /// Objective wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<ObjectiveId>,
    /// Difficulty wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difficulty: Option<Difficulty>,
    /// Level of Bloom's taxonomy wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bloom: Option<Bloom>,
    /// Item type wanted.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<crate::bank::schema::ItemType>")]
    pub item_type: Option<String>,
    /// Tag wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<Tag>,
    /// Case wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseId>,
    /// Items wanted, by id, of this bank. Without a count all of them are always in: anchors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub items: Vec<ItemId>,
    /// Whether it takes cases with all their items. Then `count` says how many cases.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole: bool,
    /// How many items. Absent: all that fit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1000))]
    pub count: Option<u32>,
    /// How many for an audience, where that isn't `count`. It may be 0.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(with = "BTreeMap<AudienceId, Count>")]
    pub count_for: BTreeMap<AudienceId, u32>,
}

/// How many items, for one audience.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "its schema alone is used")]
struct Count(#[schemars(range(min = 0, max = 1000))] u32);

/// How many items of a kind each form holds.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Quota {
    /// Topic of the items, of this bank or of a used one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<TopicId>,
    /// Objective of the items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<ObjectiveId>,
    /// Difficulty of the items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difficulty: Option<Difficulty>,
    /// Level of Bloom's taxonomy of the items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bloom: Option<Bloom>,
    /// Type of the items.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<crate::bank::schema::ItemType>")]
    pub item_type: Option<String>,
    /// Tag of the items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<Tag>,
    /// At least so many. Absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1000))]
    pub min: Option<u32>,
    /// At most so many. Absent: as many as the draws take.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 1000))]
    pub max: Option<u32>,
}

/// How often an assessment may be taken, and which attempt counts.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Attempts {
    /// At most so often. Absent: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1000))]
    pub max: Option<u32>,
    /// Time from one attempt's submission to the next one's start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait: Option<Period>,
    /// Which attempt counts. Absent: the best.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<Counts>,
}

/// What a learner may see of score and key, by how things stand.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
#[serde(rename_all = "kebab-case")]
pub struct Reveal {
    /// After an item was checked, before submitting: `answers` and `rationale` once it is right or no try is left.
    #[serde(default)]
    pub after_item: Vec<Revealed>,
    /// Not passed, and another attempt is allowed.
    #[serde(default)]
    pub attempts_remain: Vec<Revealed>,
    /// Passed.
    #[serde(default)]
    pub passed: Vec<Revealed>,
    /// Not passed, and no attempt is left.
    #[serde(default)]
    pub no_attempts_left: Vec<Revealed>,
}

/// What passing takes: every part must hold.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Pass {
    /// Share of all points.
    pub total: Share,
    /// How the sections' cuts stand to each other. Absent: `conjunctive`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sections: Option<SectionCuts>,
    /// Cut scores of topics; one that a form has no item of holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TopicCut>,
    /// Safety gates: each item with the tag must be right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub all_right: Vec<Gate>,
}

/// A cut score of one topic.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TopicCut {
    /// A topic of this bank or of a used one.
    pub topic: TopicId,
    /// Share of the topic's points.
    pub cut: Share,
}

/// A safety gate: every form has at least so many items with the tag, and each must be right.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Gate {
    /// The tag.
    pub tag: Tag,
    /// At least so many.
    #[schemars(range(min = 1, max = 1000))]
    pub count: u32,
}

/// What a pass gives.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Certificate {
    /// Plain text.
    #[schemars(with = "crate::bank::schema::Text")]
    pub title: String,
    /// How long it is valid. Absent: for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_for: Option<Period>,
}
