//! The bank, checked: what the rest of the engine works on.
//!
//! A bank is published as a [`Header`] (all but the items) and shards of items. The same types serve the command line,
//! which has a whole bank in hand, and the browser, which fetches only the shards that a form draws from.

mod assessment;
mod blueprint;
#[cfg(feature = "check")]
mod build;
mod case;
mod contents;
pub mod modules;
pub mod overlay;
pub mod published;
#[cfg(feature = "check")]
mod read;
#[cfg(feature = "check")]
pub mod schema;
#[cfg(feature = "check")]
#[cfg(test)]
mod tests;
mod whole;
#[cfg(feature = "check")]
pub mod wire;

pub use assessment::{
    Assessment, Attempts, CertificateTerms, Counts, Draw, Gate, Pass, Reveal, Revealed, Section,
    TopicCut,
};
pub use blueprint::{Blueprint, DrawTerms, Quota};
#[cfg(feature = "check")]
pub use build::EVERY_ITEM;
pub use case::{Case, CasePlace, Table};
#[cfg(feature = "check")]
pub use read::{
    check_listed, read_bank, read_bank_for, read_modules, read_translation, read_translation_for,
};
pub use whole::Bank;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::id::{
    Alias, AssessmentId, AudienceId, BankId, ItemId, MisconceptionId, ObjectiveId, Tag, TopicId,
};
use crate::item::ItemType;
use crate::json::{from_members, from_word};

/// All of a published bank but its items. Its digest is the bank's digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// `assay-header/1`.
    pub format: String,
    /// Module and level.
    pub id: BankId,
    /// Semantic version of the content.
    pub version: String,
    /// BCP 47 tag of the source language.
    pub language: String,
    /// Plain text.
    pub title: String,
    /// Rich text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Topics in the author's order.
    pub topics: Vec<Topic>,
    /// Learning objectives.
    pub objectives: Vec<Objective>,
    /// At least one; a bank that names none has one that gives every item.
    pub assessments: Vec<Assessment>,
    /// What is known of the content's review.
    pub review: Review,
    /// The bank's own items, counted and located.
    pub contents: Contents,
    /// The banks that it draws from besides, resolved, in the author's order.
    pub uses: Vec<Used>,
}

impl Header {
    /// Whether all items that an assessment may give are answered with choices from a list, and nothing is unusual about how they
    /// are given, nor is anything read beside their questions.
    #[must_use]
    pub fn is_plain(&self, assessment: &AssessmentId) -> bool {
        let mut own = self.assessments.iter();
        own.all(|one| one.id != *assessment || (one.delivery.is_none() && one.blueprint.is_none()))
            && self.has_plain_items()
    }

    /// Whether all items of the bank and of those that it uses are answered with choices from a list, and nothing is read beside
    /// their questions.
    #[must_use]
    pub fn has_plain_items(&self) -> bool {
        let used = self.uses.iter().map(|used| &used.contents);
        let is_plain =
            |stratum: &Stratum| stratum.case.is_none() && ItemType::is_plain(&stratum.item_type);
        let are_plain = |contents: &Contents| {
            !contents.notices && !contents.media && contents.strata.iter().all(is_plain)
        };
        std::iter::once(&self.contents).chain(used).all(are_plain)
    }
}

/// A part of the subject, by which results are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Unique in its bank.
    pub id: TopicId,
    /// Plain text.
    pub title: String,
    /// What to study for it, rich text with links: shown to those who are weak in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub study: Option<String>,
}

/// What a learner should be able to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// Unique in its bank.
    pub id: ObjectiveId,
    /// The topic that it belongs to.
    pub topic: TopicId,
    /// Plain text.
    pub title: String,
}

/// A wrong idea that a distractor shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Misconception {
    /// Unique in its bank.
    pub id: MisconceptionId,
    /// Plain text.
    pub title: String,
}

/// Whether the content was reviewed, and how far its cut score was set by a method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Draft or reviewed.
    pub status: ReviewStatus,
    /// Names or roles of reviewers.
    pub reviewed_by: Vec<String>,
    /// How the cut score was found.
    pub cut_score: CutScore,
}

/// State of the content's review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReviewStatus {
    /// No expert has passed it.
    Draft,
    /// Experts have passed it.
    Reviewed,
}

/// Standing of the cut score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CutScore {
    /// A round figure, good for learning only.
    Provisional,
    /// Set by a recorded method such as modified Angoff.
    Set,
}

/// Items by stratum, and the shards that hold them.
///
/// Items stand in the order of stratum, then id; a *position* counts them from 0 in that order, so stratum and shard
/// of a position follow from the counts alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// Non-empty runs of items that share everything a draw can ask for.
    pub strata: Vec<Stratum>,
    /// Shards in order; their counts add up to the strata's.
    pub shards: Vec<ShardRef>,
    /// Whether any of the items warns of what it shows.
    #[serde(default, skip_serializing_if = "is_not")]
    pub notices: bool,
    /// Whether pictures, sound or film stand beside the question of an item.
    #[serde(default, skip_serializing_if = "is_not")]
    pub media: bool,
}

/// What isn't so is left out, so that what was published before keeps its digest.
const fn is_not(value: &bool) -> bool {
    !*value
}

/// Items that no draw can tell apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stratum {
    /// Topic of the items.
    pub topic: TopicId,
    /// Objective, where items name one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<ObjectiveId>,
    /// Difficulty, where items name one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difficulty: Option<Difficulty>,
    /// Bloom level, where items name one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bloom: Option<Bloom>,
    /// Item type as written, `single-choice`.
    #[serde(rename = "type")]
    pub item_type: String,
    /// Sorted; absent: for all audiences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audiences: Option<Vec<AudienceId>>,
    /// Sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
    /// Where the item stands in its case; then it is alone in its stratum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CasePlace>,
    /// The set of enemies that its items are of, of which a form has one item at most. Sets are numbered within a bank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enemies: Option<u32>,
    /// The item, where a draw of its bank names it; then it is alone in its stratum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// The only thing that its items may be used for; absent: everything.
    #[serde(default, rename = "use", skip_serializing_if = "Option::is_none")]
    pub only: Option<ItemUse>,
    /// How many items, at least 1.
    pub count: u32,
}

/// What an item may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ItemUse {
    /// To practise.
    Practice,
    /// To assess, diagnosis included.
    Assessment,
}

/// A shard: 6 to 50 items in one file, the last fewer, named by digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShardRef {
    /// SHA-256 over the items' digests, in order.
    pub digest: Digest,
    /// 1 to 50.
    pub items: u32,
}

/// A bank that another draws from, resolved when it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Used {
    /// What the using bank calls it.
    #[serde(rename = "as")]
    pub alias: Alias,
    /// The bank used.
    pub bank: BankId,
    /// Its version.
    pub version: String,
    /// Its digest.
    pub digest: Digest,
    /// Its topics.
    pub topics: Vec<Topic>,
    /// Its objectives.
    pub objectives: Vec<Objective>,
    /// Its items.
    pub contents: Contents,
}

/// How hard its author thinks an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Difficulty {
    /// Most who took the training get it right.
    Easy,
    /// About two in three get it right.
    Medium,
    /// Only the best prepared get it right.
    Hard,
}

/// Level of Bloom's revised taxonomy (Anderson & Krathwohl, 2001).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Bloom {
    /// Recall.
    Remember,
    /// Explain.
    Understand,
    /// Use in a situation.
    Apply,
    /// Take apart.
    Analyse,
    /// Judge.
    Evaluate,
    /// Make something new.
    Create,
}

from_members! {
    Header {
        format, id, version, language, title, description, topics, objectives, assessments, review,
        contents, uses
    }
    Topic { id, title, study }
    Objective { id, topic, title }
    Review { status, reviewed_by, cut_score }
    Contents { strata, shards, notices, media }
    Stratum { topic, objective, difficulty, bloom, item_type = "type", audiences, tags, case, enemies, item, only = "use", count }
    ShardRef { digest, items }
    Used { alias = "as", bank, version, digest, topics, objectives, contents }
}

from_word! {
    ReviewStatus { Draft = "draft", Reviewed = "reviewed" }
    CutScore { Provisional = "provisional", Set = "set" }
    ItemUse { Practice = "practice", Assessment = "assessment" }
    Difficulty { Easy = "easy", Medium = "medium", Hard = "hard" }
    Bloom {
        Remember = "remember", Understand = "understand", Apply = "apply", Analyse = "analyse", Evaluate = "evaluate",
        Create = "create"
    }
}
