//! Overlays: a bank's texts in another language, by the same ids.
//!
//! Which choice is right and what it is worth exists once, in the bank. What an overlay lacks is shown in the bank's own
//! language, and marked as that.

#[cfg(feature = "check")]
use std::collections::BTreeMap;

use litemap::LiteMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::digest::Digest;
use crate::id::{
    AssessmentId, BankId, ChoiceId, ItemId, MisconceptionId, ObjectiveId, SectionId, TextId,
    TopicId,
};
use crate::json::{from_members, from_word};

mod case;
mod item;
mod media;

pub use case::{CaseTexts, Cases, TableTexts};
pub use item::{CriterionTexts, GapTexts, ItemTexts, LaterTexts};
pub use media::MediaTexts;

/// The format that this version reads.
pub const FORMAT: &str = "assay-overlay/1";

/// A bank's texts in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Overlay {
    /// Where this schema is, for editors.
    #[serde(default, rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The format of this file and its version.
    #[cfg_attr(feature = "check", schemars(extend("const" = FORMAT)))]
    pub format: String,
    /// The bank that it translates.
    pub bank: BankId,
    /// BCP 47 tag.
    #[cfg_attr(feature = "check", schemars(with = "super::schema::LanguageTag"))]
    pub language: String,
    /// Who made it and who looked at it.
    pub review: TranslationReview,
    /// The bank's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "check", schemars(with = "Option<super::schema::Text>"))]
    pub title: Option<String>,
    /// The bank's description, rich text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "check", schemars(with = "Option<super::schema::RichText>"))]
    pub description: Option<String>,
    /// Titles of topics.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "BTreeMap<TopicId, super::schema::Text>")
    )]
    pub topics: LiteMap<TopicId, String>,
    /// What to study for topics, rich text.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "BTreeMap<TopicId, super::schema::RichText>")
    )]
    pub study: LiteMap<TopicId, String>,
    /// Titles of objectives.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "BTreeMap<ObjectiveId, super::schema::Text>")
    )]
    pub objectives: LiteMap<ObjectiveId, String>,
    /// Titles of misconceptions.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "BTreeMap<MisconceptionId, super::schema::Text>")
    )]
    pub misconceptions: LiteMap<MisconceptionId, String>,
    /// Texts of assessments.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "BTreeMap<AssessmentId, AssessmentTexts>")
    )]
    pub assessments: LiteMap<AssessmentId, AssessmentTexts>,
    /// Texts of cases.
    #[serde(default, skip_serializing_if = "Cases::is_empty")]
    pub cases: Cases,
    /// Texts of items.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    #[cfg_attr(feature = "check", schemars(with = "BTreeMap<ItemId, ItemTexts>"))]
    pub items: LiteMap<ItemId, ItemTexts>,
}

/// Who made a translation and who looked at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TranslationReview {
    /// A machine made it; nobody has looked at it.
    Machine,
    /// A person made it.
    Human,
    /// A person who knows the subject and both languages has passed it.
    Reviewed,
}

/// Texts of an assessment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct AssessmentTexts {
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "check", schemars(with = "Option<super::schema::Text>"))]
    pub title: Option<String>,
    /// Titles of its sections.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "BTreeMap<SectionId, super::schema::Text>")
    )]
    pub sections: LiteMap<SectionId, String>,
    /// Its certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<CertificateTexts>,
}

/// Texts of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct CertificateTexts {
    /// Its title.
    #[cfg_attr(feature = "check", schemars(with = "super::schema::Text"))]
    pub title: String,
}

/// A text in the language asked for, or in the bank's own where there is no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Localised<'a> {
    /// The text.
    pub text: &'a str,
    /// Whether it is in the bank's own language for want of a translation, so that a page marks its language.
    pub fallback: bool,
}

fn localised<'a>(translated: Option<&'a String>, source: &'a str) -> Localised<'a> {
    match translated {
        Some(text) => Localised {
            text,
            fallback: false,
        },
        None => Localised {
            text: source,
            fallback: true,
        },
    }
}

/// Lookups: each takes the text in the bank's own language, for where there is no translation.
impl Overlay {
    /// The bank's title.
    #[must_use]
    pub fn bank_title<'a>(&'a self, source: &'a str) -> Localised<'a> {
        localised(self.title.as_ref(), source)
    }

    /// The bank's description.
    #[must_use]
    pub fn bank_description<'a>(&'a self, source: &'a str) -> Localised<'a> {
        localised(self.description.as_ref(), source)
    }

    /// A topic's title.
    #[must_use]
    pub fn topic<'a>(&'a self, topic: &TopicId, source: &'a str) -> Localised<'a> {
        localised(self.topics.get(topic), source)
    }

    /// What to study for a topic.
    #[must_use]
    pub fn study<'a>(&'a self, topic: &TopicId, source: &'a str) -> Localised<'a> {
        localised(self.study.get(topic), source)
    }

    /// An objective's title.
    #[must_use]
    pub fn objective<'a>(&'a self, objective: &ObjectiveId, source: &'a str) -> Localised<'a> {
        localised(self.objectives.get(objective), source)
    }

    /// A misconception's title.
    #[must_use]
    pub fn misconception<'a>(
        &'a self,
        misconception: &MisconceptionId,
        source: &'a str,
    ) -> Localised<'a> {
        localised(self.misconceptions.get(misconception), source)
    }

    /// An assessment's title.
    #[must_use]
    pub fn assessment<'a>(&'a self, assessment: &AssessmentId, source: &'a str) -> Localised<'a> {
        localised(
            self.assessments
                .get(assessment)
                .and_then(|texts| texts.title.as_ref()),
            source,
        )
    }

    /// A section's title.
    #[must_use]
    pub fn section<'a>(
        &'a self,
        assessment: &AssessmentId,
        section: &SectionId,
        source: &'a str,
    ) -> Localised<'a> {
        localised(
            self.assessments
                .get(assessment)
                .and_then(|texts| texts.sections.get(section)),
            source,
        )
    }

    /// A certificate's title.
    #[must_use]
    pub fn certificate<'a>(&'a self, assessment: &AssessmentId, source: &'a str) -> Localised<'a> {
        let texts = self
            .assessments
            .get(assessment)
            .and_then(|texts| texts.certificate.as_ref());
        localised(texts.map(|texts| &texts.title), source)
    }

    /// An item's stem.
    #[must_use]
    pub fn stem<'a>(&'a self, item: &ItemId, source: &'a str) -> Localised<'a> {
        localised(
            self.items.get(item).and_then(|texts| texts.stem.as_ref()),
            source,
        )
    }

    /// A choice's text.
    #[must_use]
    pub fn choice<'a>(
        &'a self,
        item: &ItemId,
        choice: &ChoiceId,
        source: &'a str,
    ) -> Localised<'a> {
        localised(
            self.items
                .get(item)
                .and_then(|texts| texts.choices.get(choice)),
            source,
        )
    }

    /// Feedback for a choice, prompt or gap.
    #[must_use]
    pub fn feedback<'a>(&'a self, item: &ItemId, of: &TextId, source: &'a str) -> Localised<'a> {
        self.of(item, source, |texts| texts.later().feedback.get(of))
    }

    /// Another of an item's texts.
    #[must_use]
    pub fn of<'a>(
        &'a self,
        item: &ItemId,
        source: &'a str,
        text: impl Fn(&'a ItemTexts) -> Option<&'a String>,
    ) -> Localised<'a> {
        localised(self.items.get(item).and_then(text), source)
    }

    /// An item's rationale.
    #[must_use]
    pub fn rationale<'a>(&'a self, item: &ItemId, source: &'a str) -> Localised<'a> {
        localised(
            self.items
                .get(item)
                .and_then(|texts| texts.later().rationale.as_ref()),
            source,
        )
    }
}

/// Published form of an overlay: canonical JSON of what holds for the bank as it is now, and its digest.
///
/// A translation of an item that has changed since is left out, since it might say what is no longer marked.
#[must_use]
pub fn publish(
    overlay: &Overlay,
    current: &std::collections::BTreeMap<ItemId, Digest>,
) -> (Digest, Vec<u8>) {
    let mut overlay = overlay.clone();
    overlay.schema = None;
    overlay
        .items
        .retain(|item, texts| current.get(item) == Some(&texts.source));
    // Serialising these types can't fail: keys are strings and no map has two equal ones.
    let value = serde_json::to_value(&overlay).unwrap_or(Value::Null);
    let bytes = crate::json::canonical(&value);
    (Digest::of(&bytes), bytes)
}

from_members! {
    Overlay {
        schema = "$schema", format, bank, language, review, title, description, topics, study, objectives, misconceptions,
        assessments, cases, items
    }
    AssessmentTexts { title, sections, certificate }
    CertificateTexts { title }
}

from_word! {
    TranslationReview { Machine = "machine", Human = "human", Reviewed = "reviewed" }
}
