//! Assessments as a header has them: what is drawn, how often it may be taken, what passing takes and what may be seen.

use serde::{Deserialize, Serialize};

use super::modules::Purpose;
use super::{Bloom, Blueprint, Difficulty, DrawTerms};
use crate::delivery::Delivery;
use crate::duration::Period;
use crate::fraction::Share;
use crate::id::{Alias, AssessmentId, AudienceId, CaseId, ObjectiveId, SectionId, Tag, TopicId};
use crate::json::{from_members, from_word, to_members};

/// One thing that a learner can take and pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Unique in its bank.
    pub id: AssessmentId,
    /// Plain text.
    pub title: String,
    /// Whom it is for; empty: everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<AudienceId>,
    /// At least one.
    pub sections: Vec<Section>,
    /// How often it may be taken.
    pub attempts: Attempts,
    /// What a learner may see when.
    pub reveal: Reveal,
    /// What passing takes.
    pub pass: Pass,
    /// What a pass gives; absent: no certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<CertificateTerms>,
    /// How it is given, where that isn't the usual way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<Box<Delivery>>,
    /// What its forms are held to beside the counts of its draws.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blueprint: Option<Box<Blueprint>>,
}

impl Assessment {
    /// What it is for, where that isn't to be passed.
    #[must_use]
    pub fn purpose(&self) -> Option<Purpose> {
        self.delivery.as_ref()?.purpose()
    }
}

/// A part of an assessment with its own draws.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Unique in its assessment.
    pub id: SectionId,
    /// Plain text.
    pub title: String,
    /// At least one; each names how many items it takes.
    pub draw: Vec<Draw>,
    /// Whether items change places.
    pub shuffle_items: bool,
    /// Whether choices change places.
    pub shuffle_choices: bool,
    /// Share of the section's points below which the assessment isn't passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut: Option<Share>,
}

/// A quota: so many items that fit all that is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draw {
    /// Alias of a used bank; absent: this bank.
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
    /// Bloom level wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bloom: Option<Bloom>,
    /// Item type wanted.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub item_type: Option<String>,
    /// Tag wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<Tag>,
    /// Case wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseId>,
    /// How many items; `None` takes every item that fits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// What it asks for beside that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Box<DrawTerms>>,
    /// Whether it draws for practice: items that are for nothing else, and none that are for assessment alone.
    #[serde(default, skip_serializing_if = "is_not")]
    pub practice: bool,
}

/// What isn't so is left out, so that what was published before keeps its digest.
const fn is_not(value: &bool) -> bool {
    !*value
}

/// How often an assessment may be taken, and which attempt counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempts {
    /// At least 1; absent: no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    /// Time from one attempt's submission to the next one's start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait: Option<Period>,
    /// Which attempt counts.
    pub counts: Counts,
}

/// Which attempt counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    /// The one with the highest score.
    Best,
    /// The first.
    First,
    /// The last.
    Last,
}

/// What a learner may see of score and key, by how things stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Reveal {
    /// After each item, before submitting.
    pub after_item: Vec<Revealed>,
    /// Not passed, and another attempt is allowed.
    pub attempts_remain: Vec<Revealed>,
    /// Passed.
    pub passed: Vec<Revealed>,
    /// Not passed, and no attempt is left.
    pub no_attempts_left: Vec<Revealed>,
}

/// One thing that may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Revealed {
    /// The score, of the whole and by section.
    Score,
    /// The score by topic.
    Topics,
    /// Which items were right.
    Marks,
    /// Feedback for the choices that were picked.
    Feedback,
    /// The key.
    Answers,
    /// Rationale and sources.
    Rationale,
}

/// What passing takes: every part must hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pass {
    /// Share of all points.
    pub total: Share,
    /// Shares by topic; a topic that the form has no item of holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TopicCut>,
    /// The safety gates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub all_right: Vec<Gate>,
}

/// A cut score of one topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicCut {
    /// The topic, of this bank or of a used one.
    pub topic: TopicId,
    /// Share of the topic's points.
    pub cut: Share,
}

/// A safety gate: the form holds at least `count` items with the tag, and each item with the tag must be right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gate {
    /// The tag.
    pub tag: Tag,
    /// At least 1; the check makes sure that every form has so many.
    pub count: u32,
}

/// What a pass gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateTerms {
    /// Plain text.
    pub title: String,
    /// How long it is valid; absent: for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_for: Option<Period>,
}

from_members! {
    Assessment { id, title, audiences, sections, attempts, reveal, pass, certificate, delivery, blueprint }
    Section { id, title, draw, shuffle_items, shuffle_choices, cut }
    Draw { from, topic, objective, difficulty, bloom, item_type = "type", tag, case, count, terms, practice }
    Attempts { max, wait, counts }
    Reveal {
        after_item = "after-item", attempts_remain = "attempts-remain", passed, no_attempts_left = "no-attempts-left"
    }
    Pass { total, topics, all_right }
    TopicCut { topic, cut }
    Gate { tag, count }
    CertificateTerms { title, valid_for }
}

to_members! {
    Pass { total, topics, all_right }
    TopicCut { topic, cut }
    Gate { tag, count }
}

from_word! {
    Counts { Best = "best", First = "first", Last = "last" }
    Revealed {
        Score = "score", Topics = "topics", Marks = "marks", Feedback = "feedback", Answers = "answers",
        Rationale = "rationale"
    }
}
