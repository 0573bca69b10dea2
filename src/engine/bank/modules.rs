//! The list of modules, levels, audiences and languages, as trainers write it and as the page carries it.

#[cfg(feature = "check")]
use std::collections::BTreeMap;

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::Counts;
use crate::digest::Digest;
use crate::id::{AssessmentId, AudienceId, BankId, LevelId, ModuleId};
use crate::json::{FromNode, Node, Sound, from_members, from_word};

/// The format of `modules.json` that this version reads.
pub const FORMAT: &str = "assay-modules/1";
/// The format of the catalogue that this version reads and writes.
pub const CATALOGUE_FORMAT: &str = "assay-catalogue/1";

/// A short text in several languages, by BCP 47 tag.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Words(
    #[cfg_attr(
        feature = "check",
        schemars(with = "BTreeMap<super::schema::LanguageTag, super::schema::Text>")
    )]
    pub LiteMap<String, String>,
);

impl Words {
    /// The text in the first of these languages that has it, and that language; else in any language that has it.
    #[must_use]
    pub fn best<'a>(&'a self, wanted: &[&str]) -> Option<(&'a str, &'a str)> {
        let of = |language: &&str| self.0.iter().find(|(other, _)| other == language);
        let found = wanted.iter().find_map(of).or_else(|| self.0.first());
        found.map(|(language, text)| (language.as_str(), text.as_str()))
    }
}

/// `assessments/modules.json`: the modules, levels and audiences that banks name, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Modules {
    /// Where this schema is, for editors.
    #[serde(default, rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The format of this file and its version.
    #[cfg_attr(feature = "check", schemars(extend("const" = FORMAT)))]
    pub format: String,
    /// Languages that titles are written in; the first is the one that all else falls back on.
    #[cfg_attr(feature = "check", schemars(length(min = 1, max = 200)))]
    pub languages: Vec<Language>,
    /// Levels, from the first to the last.
    #[cfg_attr(feature = "check", schemars(length(min = 1, max = 100)))]
    pub levels: Vec<Level>,
    /// Audiences.
    #[cfg_attr(feature = "check", schemars(length(max = 100)))]
    pub audiences: Vec<Audience>,
    /// Training modules.
    #[cfg_attr(feature = "check", schemars(length(min = 1, max = 1000)))]
    pub modules: Vec<Module>,
}

/// A language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Language {
    /// BCP 47 tag.
    #[cfg_attr(feature = "check", schemars(with = "super::schema::LanguageTag"))]
    pub id: String,
    /// Its name in itself, such as `Français`.
    #[cfg_attr(feature = "check", schemars(with = "super::schema::Text"))]
    pub name: String,
}

/// A level of knowledge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Level {
    /// What banks call it.
    pub id: LevelId,
    /// Title.
    pub title: Words,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Words>,
}

/// An audience.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Audience {
    /// What banks call it.
    pub id: AudienceId,
    /// Title.
    pub title: Words,
    /// Who they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Words>,
}

/// A training module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Module {
    /// What banks call it.
    pub id: ModuleId,
    /// Title.
    pub title: Words,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Words>,
}

/// What the page carries: the lists of `modules.json`, and what each published bank offers and where it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// [`CATALOGUE_FORMAT`].
    pub format: String,
    /// As in `modules.json`.
    pub languages: Vec<Language>,
    /// As in `modules.json`.
    pub levels: Vec<Level>,
    /// As in `modules.json`.
    pub audiences: Vec<Audience>,
    /// As in `modules.json`.
    pub modules: Vec<Module>,
    /// Banks in the order of modules, then levels.
    pub banks: Vec<Listed>,
    /// What each module takes to be saved for offline, the app with it, in kB of 1,000 bytes. The site's publishing writes it.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub packs: LiteMap<String, u32>,
}

/// A published bank in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Module and level.
    pub id: BankId,
    /// Version of the content.
    pub version: String,
    /// The bank's digest, which names the file of its header.
    pub header: Digest,
    /// Audiences of its assessments, together; empty: one of them is for everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<AudienceId>,
    /// Digests of its overlays, by language, each the name of a file.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub overlays: LiteMap<String, Digest>,
    /// What learners can take, in the author's order.
    pub assessments: Vec<Offer>,
}

/// One assessment in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its id.
    pub id: AssessmentId,
    /// Whom it is for; empty: everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<AudienceId>,
    /// How many items a form has at most.
    pub items: u32,
    /// What it is for; absent: to be passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<Purpose>,
    /// Which attempt counts; absent: the best.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<Counts>,
}

/// What an assessment is for that can't be passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// For learning: nothing is at stake.
    Practice,
    /// To find out what to learn, before a course and after it.
    Diagnostic,
}

impl Modules {
    /// The catalogue of these banks, in the order of modules and levels.
    #[must_use]
    pub fn catalogue(&self, mut banks: Vec<Listed>) -> Catalogue {
        let place = |bank: &Listed| {
            let module = self
                .modules
                .iter()
                .position(|module| module.id == bank.id.module);
            let level = self
                .levels
                .iter()
                .position(|level| level.id == bank.id.level);
            (
                module.unwrap_or(usize::MAX),
                level.unwrap_or(usize::MAX),
                bank.id.clone(),
            )
        };
        banks.sort_by_cached_key(place);
        // What levels and audiences are is told where they are chosen from, which no page does; the index comes before all else.
        let mut levels = self.levels.clone();
        levels.iter_mut().for_each(|level| level.description = None);
        let mut audiences = self.audiences.clone();
        audiences.iter_mut().for_each(|one| one.description = None);
        Catalogue {
            format: CATALOGUE_FORMAT.to_owned(),
            languages: self.languages.clone(),
            levels,
            audiences,
            modules: self.modules.clone(),
            banks,
            packs: LiteMap::new(),
        }
    }
}

impl Catalogue {
    /// Reads a catalogue; `None` where it is none of this version.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        Node::parse(bytes)?
            .to()
            .filter(|catalogue: &Self| catalogue.format == CATALOGUE_FORMAT)
    }

    /// A bank by its id.
    #[must_use]
    pub fn bank(&self, id: &BankId) -> Option<&Listed> {
        self.banks.iter().find(|bank| bank.id == *id)
    }
}

impl Listed {
    /// What the catalogue says of a published bank.
    #[must_use]
    pub fn of(
        header: &super::Header,
        digest: Digest,
        overlays: impl IntoIterator<Item = (String, Digest)>,
    ) -> Self {
        let assessments: Vec<Offer> = header
            .assessments
            .iter()
            .map(|assessment| Offer {
                id: assessment.id.clone(),
                audiences: assessment.audiences.clone(),
                items: header.most_items(assessment),
                purpose: assessment.purpose(),
                counts: Some(assessment.attempts.counts).filter(|counts| *counts != Counts::Best),
            })
            .collect();
        let mut audiences = Vec::new();
        if assessments.iter().all(|offer| !offer.audiences.is_empty()) {
            audiences = assessments
                .iter()
                .flat_map(|offer| offer.audiences.clone())
                .collect();
            audiences.sort();
            audiences.dedup();
        }
        Self {
            id: header.id.clone(),
            version: header.version.clone(),
            header: digest,
            audiences,
            overlays: overlays.into_iter().collect(),
            assessments,
        }
    }
}

impl FromNode for Words {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self(FromNode::from_node(node, sound))
    }
}

from_members! {
    Language { id, name }
    Level { id, title, description }
    Audience { id, title, description }
    Module { id, title, description }
    Catalogue { format, languages, levels, audiences, modules, banks, packs }
    Listed { id, version, header, audiences, overlays, assessments }
    Offer { id, audiences, items, purpose, counts }
}

from_word! {
    Purpose { Practice = "practice", Diagnostic = "diagnostic" }
}
