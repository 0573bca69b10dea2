//! What a bank file says, field by field; [`read_bank`](super::read_bank) makes checked types of it.
//!
//! The JSON Schema comes from these types and their comments, so a comment here is what an editor shows to an author.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Bloom, Counts, CutScore, Difficulty, Revealed, ReviewStatus};
use crate::duration::Period;
use crate::fraction::Share;
use crate::id::{
    Alias, AssessmentId, AudienceId, BankId, ItemId, MisconceptionId, ObjectiveId, SectionId, Tag,
    TopicId,
};

/// The format that this version reads.
pub const FORMAT: &str = "assay-bank/1";

/// A bank of assessment items for one training module at one level.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Bank {
    /// Where this schema is, for editors.
    #[serde(default, rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The format of this file and its version.
    #[schemars(extend("const" = FORMAT))]
    pub format: String,
    /// Training module and level, as folder and file: `core-concepts/foundation` stands in `core-concepts/foundation.json`.
    pub id: BankId,
    /// Version of the content. Patch: wording. Minor: items added. Major: keys or scoring changed.
    #[schemars(with = "super::schema::Version")]
    pub version: String,
    /// Language of the texts, a BCP 47 tag such as `en` or `pt-BR`.
    #[schemars(with = "super::schema::LanguageTag")]
    pub language: String,
    /// Title, plain text.
    #[schemars(with = "super::schema::Text")]
    pub title: String,
    /// What the bank is about, rich text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<super::schema::RichText>")]
    pub description: Option<String>,
    /// Other banks that assessments draw from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100))]
    pub uses: Vec<Use>,
    /// Topics, in the order in which results are told.
    #[schemars(length(min = 1, max = 1000))]
    pub topics: Vec<Topic>,
    /// Learning objectives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub objectives: Vec<Objective>,
    /// Wrong ideas that distractors show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub misconceptions: Vec<Misconception>,
    /// Cases that several items are about. Not supported by this version yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 1000))]
    pub cases: Vec<Case>,
    /// What learners can take. Absent: one assessment that gives every item, passed at 70%.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 100))]
    pub assessments: Option<Vec<Assessment>>,
    /// What is known of the content's review. Absent: a draft with a provisional cut score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
    /// The items, by id in any order.
    #[schemars(length(min = 1, max = 10000), schema_with = "super::schema::items")]
    pub items: Vec<Value>,
}

/// Another bank that assessments draw from.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Use {
    /// What draws call it.
    #[serde(rename = "as")]
    pub alias: Alias,
    /// Its id.
    pub bank: BankId,
}

/// A part of the subject, by which results are told.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Topic {
    /// Unique in the bank.
    pub id: TopicId,
    /// Plain text.
    #[schemars(with = "super::schema::Text")]
    pub title: String,
}

/// What a learner should be able to do.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Objective {
    /// Unique in the bank.
    pub id: ObjectiveId,
    /// The topic that it belongs to.
    pub topic: TopicId,
    /// Plain text.
    #[schemars(with = "super::schema::Text")]
    pub title: String,
}

/// A wrong idea that a distractor shows.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Misconception {
    /// Unique in the bank.
    pub id: MisconceptionId,
    /// Plain text.
    #[schemars(with = "super::schema::Text")]
    pub title: String,
}

/// A case that several items are about.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Case {
    /// Unique in the bank.
    #[schemars(with = "super::schema::Id")]
    pub id: String,
    /// Plain text.
    #[schemars(with = "super::schema::Text")]
    pub title: String,
    /// Rich text.
    #[schemars(with = "super::schema::RichText")]
    pub text: String,
}

/// What is known of the content's review.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Review {
    /// Whether experts have passed the content.
    pub status: ReviewStatus,
    /// Names or roles of those who reviewed it.
    #[serde(default)]
    #[schemars(with = "Vec<super::schema::Text>")]
    pub reviewed_by: Vec<String>,
    /// How the cut score was found.
    pub cut_score: CutScore,
}

/// One thing that a learner can take and pass.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Assessment {
    /// Unique in the bank.
    pub id: AssessmentId,
    /// Plain text.
    #[schemars(with = "super::schema::Text")]
    pub title: String,
    /// Whom it is for. Absent: everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<AudienceId>,
    /// What it is for. Absent: a certificate. This version gives nothing else yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    /// Parts, in order.
    #[schemars(length(min = 1, max = 50))]
    pub sections: Vec<Section>,
    /// Time allowed. Not supported by this version yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_limit: Option<Period>,
    /// How often it may be taken. Absent: as often as one likes, and the best attempt counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempts: Option<Attempts>,
    /// How a learner moves between items. Absent: freely. This version does nothing else yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub navigation: Option<Navigation>,
    /// What a learner may see when. Absent: score and topics while attempts remain, everything after the last one or a pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reveal: Option<Reveal>,
    /// What passing takes.
    pub pass: Pass,
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
    /// For learning; nothing is at stake. Not supported by this version yet.
    Practice,
    /// To find out what to learn. Not supported by this version yet.
    Diagnostic,
}

/// How a learner moves between items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Navigation {
    /// In any order.
    Free,
    /// One after the other, without a way back. Not supported by this version yet.
    ForwardOnly,
}

/// A part of an assessment with its own draws.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Section {
    /// Unique in the assessment.
    pub id: SectionId,
    /// Plain text.
    #[schemars(with = "super::schema::Text")]
    pub title: String,
    /// How many items of which kind it takes.
    #[schemars(length(min = 1, max = 100))]
    pub draw: Vec<Draw>,
    /// Share of the section's points below which the assessment isn't passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut: Option<Share>,
    /// What changes places from form to form. Absent: items and choices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shuffle: Option<Vec<Shuffled>>,
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
    #[schemars(with = "Option<super::schema::ItemType>")]
    pub item_type: Option<String>,
    /// Tag wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<Tag>,
    /// How many items. Absent: all that fit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1000))]
    pub count: Option<u32>,
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
    /// After each item, before submitting. This version shows nothing there yet.
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
    #[schemars(with = "super::schema::Text")]
    pub title: String,
    /// How long it is valid. Absent: for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_for: Option<Period>,
}

/// What every item says, whatever its type. What the type adds stands in its own module.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Item {
    /// Unique in the bank; stays the same for ever.
    pub id: ItemId,
    /// Item type, such as `single-choice`.
    #[serde(rename = "type")]
    #[schemars(with = "super::schema::ItemType")]
    pub item_type: String,
    /// Absent: ready.
    #[serde(default)]
    pub status: Status,
    /// Topic.
    pub topic: TopicId,
    /// Learning objective, of the same topic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<ObjectiveId>,
    /// How hard its author thinks it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difficulty: Option<Difficulty>,
    /// Level of Bloom's revised taxonomy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bloom: Option<Bloom>,
    /// Whom it is for. Absent: everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 100))]
    pub audiences: Option<Vec<AudienceId>>,
    /// Tags, such as `do-no-harm`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100))]
    pub tags: Vec<Tag>,
    /// Where what it says holds, such as `international`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<super::schema::Text>")]
    pub jurisdiction: Option<String>,
    /// The case that it is about. Not supported by this version yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<super::schema::Id>")]
    pub case: Option<String>,
    /// Items that may not stand in the same form. Not supported by this version yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100))]
    pub enemies: Vec<ItemId>,
    /// A warning about what the item shows, rich text. Not supported by this version yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<super::schema::RichText>")]
    pub notice: Option<String>,
    /// What it may be used for. Absent: everything. This version needs `assessment` among them.
    #[serde(default, rename = "use", skip_serializing_if = "Option::is_none")]
    pub uses: Option<Vec<ItemUse>>,
    /// Points for a right response. Absent: 1.
    #[serde(default = "one")]
    #[schemars(range(min = 1, max = 100))]
    pub points: u32,
    /// Hints, rich text. Not supported by this version yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(with = "Vec<super::schema::RichText>")]
    pub hints: Vec<String>,
    /// The question, rich text.
    #[schemars(with = "super::schema::RichText")]
    pub stem: String,
    /// Where the item was imported from; kept as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// Anything that other software wants to keep; kept as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<super::schema::Anything>")]
    pub extra: Option<BTreeMap<String, Value>>,
}

const fn one() -> u32 {
    1
}

/// Whether an item is in use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// May be drawn.
    #[default]
    Ready,
    /// Never drawn, and may be incomplete: what is wrong with it is a warning.
    Draft,
    /// No longer drawn.
    Retired,
}

/// What an item may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ItemUse {
    /// To practise.
    Practice,
    /// To assess.
    Assessment,
}

/// Where an item was imported from.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Origin {
    /// The software.
    #[schemars(with = "super::schema::Text")]
    pub system: String,
    /// What it calls the item.
    #[schemars(with = "super::schema::Text")]
    pub id: String,
}
