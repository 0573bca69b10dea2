//! What a bank file says, field by field; [`read_bank`](super::read_bank) makes checked types of it.
//!
//! The JSON Schema comes from these types and their comments, so a comment here is what an editor shows to an author.

mod assessment;
mod item;

pub use assessment::{
    AskCertainty, Assessment, Attempts, Away, Certificate, Draw, Gate, Hints, Navigation, Pass,
    Purpose, Quota, Reveal, Section, SectionCuts, Shuffled, ShuffledParts, Timing, TopicCut, Tries,
};
pub use item::{Item, Origin, Status};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{CutScore, ReviewStatus, Table};
use crate::id::{Alias, BankId, CaseId, MisconceptionId, ObjectiveId, TopicId};
use crate::item::Media;

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
    /// Cases that several items are about.
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
    /// Rules of the check that are turned off for the whole bank.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100))]
    pub allow: Vec<Allow>,
    /// The items, by id in any order.
    #[schemars(length(min = 1, max = 10000), schema_with = "super::schema::items")]
    pub items: Vec<Value>,
}

/// A rule of the check that is turned off, for a reason.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Allow {
    /// The rule's number, such as `L06`, or one of its codes, such as `longest-key`.
    #[schemars(with = "super::schema::RuleName")]
    pub rule: String,
    /// Why it doesn't hold here: for those who review the bank.
    #[schemars(with = "super::schema::Text")]
    pub because: String,
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
    /// What to study for it, rich text with links: shown to those who are weak in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<super::schema::RichText>")]
    pub study: Option<String>,
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
    pub id: CaseId,
    /// Plain text.
    #[schemars(with = "super::schema::Text")]
    pub title: String,
    /// Rich text.
    #[schemars(with = "super::schema::RichText")]
    pub text: String,
    /// A small table below the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
    /// Pictures, sound and film below the text and the table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1, max = 10))]
    pub media: Vec<Media>,
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
