//! What a bank file says of each item, whatever its type.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::bank::{Bloom, Difficulty, ItemUse};
use crate::id::{AudienceId, CaseId, ItemId, ObjectiveId, Tag, TopicId};
use crate::item::Media;

/// What every item says, whatever its type. What the type adds stands in its own module.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Item {
    /// Unique in the bank; stays the same for ever.
    pub id: ItemId,
    /// Item type, such as `single-choice`.
    #[serde(rename = "type")]
    #[schemars(with = "crate::bank::schema::ItemType")]
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
    #[schemars(with = "Option<crate::bank::schema::Text>")]
    pub jurisdiction: Option<String>,
    /// The case that it is about. Items of a case are given together, in their order here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseId>,
    /// Items that may not stand in the same form. Each is the other's enemy then, and enemies of enemies are enemies too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100))]
    pub enemies: Vec<ItemId>,
    /// A warning about what the item shows, rich text. It stands before the item, which may then be passed by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<crate::bank::schema::RichText>")]
    pub notice: Option<String>,
    /// What it may be used for. Absent: everything. What is for practice alone is drawn by assessments whose `purpose` that is, and
    /// what is for assessment alone by all others.
    #[serde(default, rename = "use", skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 2))]
    pub uses: Option<Vec<ItemUse>>,
    /// Points for a right response. Absent: 1.
    #[serde(default = "one")]
    #[schemars(range(min = 1, max = 100))]
    pub points: u32,
    /// Hints, rich text: the first says least. They are offered where the assessment has a price for them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(with = "Vec<crate::bank::schema::RichText>")]
    pub hints: Vec<String>,
    /// The question, rich text.
    #[schemars(with = "crate::bank::schema::RichText")]
    pub stem: String,
    /// Pictures, sound and film between the question and what it is answered with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(min = 1, max = 10))]
    pub media: Vec<Media>,
    /// Rules of the check that are turned off for this item. They aren't published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100))]
    pub allow: Vec<super::Allow>,
    /// Where the item was imported from; kept as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// Anything that other software wants to keep; kept as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<crate::bank::schema::Anything>")]
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

/// Where an item was imported from.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Origin {
    /// The software.
    #[schemars(with = "crate::bank::schema::Text")]
    pub system: String,
    /// What it calls the item.
    #[schemars(with = "crate::bank::schema::Text")]
    pub id: String,
}
