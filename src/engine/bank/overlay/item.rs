//! Texts of an item.

#[cfg(feature = "check")]
use std::collections::BTreeMap;

use std::rc::Rc;

use litemap::LiteMap;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::MediaTexts;
use crate::digest::Digest;
use crate::id::{ChoiceId, CriterionId, MediaId, PartId, TextId, UnitId};
use crate::item::Outcomes;
use crate::json::{Deferred, FromNode, Node, Sound, from_members};

/// Texts of an item: those that show it, and those that are read when they are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemTexts {
    /// Digest of the item that was translated: SHA-256 over its RFC 8785 canonical JSON.
    pub source: Digest,
    /// The question, rich text.
    pub stem: Option<String>,
    /// Texts of choices, rich text.
    pub choices: LiteMap<ChoiceId, String>,
    later: Deferred<LaterTexts>,
}

/// Texts of an item that aren't needed to show the first question.
#[derive(Debug, Clone)]
pub struct LaterTexts {
    /// Texts of prompts, rich text.
    pub prompts: LiteMap<PartId, String>,
    /// Labels of gaps, and what is accepted in them besides.
    pub gaps: LiteMap<PartId, GapTexts>,
    /// Texts of units.
    pub units: LiteMap<UnitId, String>,
    /// The running text of a gap-fill or hot-text item, rich text with the same places.
    pub text: Option<String>,
    /// Further texts that are accepted where a word or phrase is typed, each worth everything.
    pub accept: Vec<String>,
    /// What stands behind the value of a slider.
    pub unit: Option<String>,
    /// The text alternative of a picture.
    pub alt: Option<String>,
    /// Texts of pictures, sound and film beside the question.
    pub media: LiteMap<MediaId, MediaTexts>,
    /// The model answer of an essay, rich text.
    pub model: Option<String>,
    /// The criteria of a rubric.
    pub rubric: LiteMap<CriterionId, CriterionTexts>,
    /// Feedback for choices, prompts and gaps, rich text.
    pub feedback: LiteMap<TextId, String>,
    /// What everybody is told whose response stood so.
    pub outcomes: Option<Outcomes>,
    /// Why the key is right, rich text.
    pub rationale: Option<String>,
    /// All hints in order, rich text.
    pub hints: Vec<String>,
    /// The warning about what it shows, rich text.
    pub notice: Option<String>,
}

impl ItemTexts {
    /// Those that aren't needed to show the first question.
    #[must_use]
    pub fn later(&self) -> &LaterTexts {
        self.later.get()
    }
}

impl FromNode for ItemTexts {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            source: node.field("source", sound),
            stem: node.field("stem", sound),
            choices: node.field("choices", sound),
            later: Deferred::of(Rc::new(node.clone())),
        }
    }
}

impl<'de> Deserialize<'de> for ItemTexts {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let node = Node::of(&Value::deserialize(from)?);
        let texts: Option<Self> = node.to();
        texts
            .filter(|texts| texts.later.is_sound())
            .ok_or_else(|| D::Error::custom("not the texts of an item"))
    }
}

impl Serialize for ItemTexts {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // As it was written; canonical JSON can always be read again.
        let value: Value = serde_json::from_slice(&self.later.canonical()).unwrap_or_default();
        value.serialize(to)
    }
}

/// Texts of an item, as a translation has them.
#[cfg(feature = "check")]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "ItemTexts", deny_unknown_fields)]
#[allow(dead_code, reason = "it says what the schema says")]
struct Written {
    /// Digest of the item that was translated: SHA-256 over its RFC 8785 canonical JSON.
    source: Digest,
    /// The question, rich text.
    #[schemars(with = "Option<crate::bank::schema::RichText>")]
    #[schemars(default)]
    stem: Option<String>,
    /// Texts of choices, rich text.
    #[schemars(with = "BTreeMap<ChoiceId, crate::bank::schema::RichText>")]
    #[schemars(default)]
    choices: LiteMap<ChoiceId, String>,
    /// Texts of prompts, rich text.
    #[schemars(with = "BTreeMap<PartId, crate::bank::schema::RichText>")]
    #[schemars(default)]
    prompts: LiteMap<PartId, String>,
    /// Labels of gaps, and what is accepted in them besides.
    #[schemars(with = "BTreeMap<PartId, GapTexts>")]
    #[schemars(default)]
    gaps: LiteMap<PartId, GapTexts>,
    /// Texts of units.
    #[schemars(with = "BTreeMap<UnitId, crate::bank::schema::Text>")]
    #[schemars(default)]
    units: LiteMap<UnitId, String>,
    /// The running text of a gap-fill or hot-text item, rich text with the same places.
    #[schemars(with = "Option<crate::bank::schema::RichText>")]
    #[schemars(default)]
    text: Option<String>,
    /// Further texts that are accepted where a word or phrase is typed, each worth everything.
    #[schemars(with = "Vec<crate::bank::schema::Text>")]
    #[schemars(default)]
    accept: Vec<String>,
    /// What stands behind the value of a slider.
    #[schemars(with = "Option<crate::bank::schema::Text>")]
    #[schemars(default)]
    unit: Option<String>,
    /// The text alternative of a picture.
    #[schemars(with = "Option<crate::bank::schema::Text>")]
    #[schemars(default)]
    alt: Option<String>,
    /// Texts of pictures, sound and film beside the question.
    #[schemars(with = "BTreeMap<MediaId, MediaTexts>")]
    #[schemars(default)]
    media: LiteMap<MediaId, MediaTexts>,
    /// The model answer of an essay, rich text.
    #[schemars(with = "Option<crate::bank::schema::RichText>")]
    #[schemars(default)]
    model: Option<String>,
    /// The criteria of a rubric.
    #[schemars(with = "BTreeMap<CriterionId, CriterionTexts>")]
    #[schemars(default)]
    rubric: LiteMap<CriterionId, CriterionTexts>,
    /// Feedback for choices, prompts and gaps, rich text.
    #[schemars(with = "BTreeMap<TextId, crate::bank::schema::RichText>")]
    #[schemars(default)]
    feedback: LiteMap<TextId, String>,
    /// What everybody is told whose response stood so.
    #[schemars(default)]
    outcomes: Option<Outcomes>,
    /// Why the key is right, rich text.
    #[schemars(with = "Option<crate::bank::schema::RichText>")]
    #[schemars(default)]
    rationale: Option<String>,
    /// All hints in order, rich text.
    #[schemars(with = "Vec<crate::bank::schema::RichText>")]
    #[schemars(default)]
    hints: Vec<String>,
    /// The warning about what it shows, rich text.
    #[schemars(with = "Option<crate::bank::schema::RichText>")]
    #[schemars(default)]
    notice: Option<String>,
}

#[cfg(feature = "check")]
impl schemars::JsonSchema for ItemTexts {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ItemTexts".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Written::json_schema(generator)
    }
}

/// Texts of a gap.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct GapTexts {
    /// Its label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::Text>")
    )]
    pub label: Option<String>,
    /// Further texts that are accepted in it, each worth everything.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "check", schemars(with = "Vec<crate::bank::schema::Text>"))]
    pub accept: Vec<String>,
}

/// Texts of a criterion of a rubric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct CriterionTexts {
    /// Its title.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::Text"))]
    pub title: String,
    /// Its levels, as many as in the bank.
    #[cfg_attr(feature = "check", schemars(with = "Vec<crate::bank::schema::Text>"))]
    pub levels: Vec<String>,
}

from_members! {
    LaterTexts {
        prompts, gaps, units, text, accept, unit, alt, media, model, rubric, feedback, outcomes, rationale, hints, notice
    }
    GapTexts { label, accept }
    CriterionTexts { title, levels }
}
