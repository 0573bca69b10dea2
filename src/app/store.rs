//! What is kept on the device: attempts as journals, and a card for each that lists need.

pub mod sealed;

use std::fmt;

use assay_engine::digest::Digest;
use assay_engine::digits;
use assay_engine::form::Slot;
use assay_engine::fraction::Fraction;
use assay_engine::id::{AssessmentId, AudienceId, BankId, TopicId};
use assay_engine::json::{FromNode, Node, Sound, ToNode};

/// An attempt on this device: 16 random bytes in hexadecimal, meaning nothing elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct AttemptId(String);

impl AttemptId {
    /// Makes an id of random bytes.
    #[must_use]
    pub fn from_entropy(bytes: &[u8; 16]) -> Self {
        Self(digits::hex(bytes))
    }

    /// Reads an id; `None` where it isn't 32 lower-case hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.len() == 32
            && text
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        fits.then(|| Self(text.to_owned()))
    }

    /// The id as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AttemptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads hexadecimal; `None` where it isn't.
#[must_use]
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok()))
        .collect();
    let digits = digits?;
    if digits.len() % 2 == 1 {
        return None;
    }
    Some(
        digits
            .chunks_exact(2)
            .map(|pair| pair.iter().fold(0, |byte, digit| byte * 16 + digit))
            .collect(),
    )
}

/// What lists need of an attempt without reading its journal. Written in the transaction of each append, so it never
/// says more than the journal holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Version of this record: 1.
    pub v: u32,
    /// The attempt.
    pub id: AttemptId,
    /// Its bank.
    pub bank: BankId,
    /// The bank's version, for people.
    pub version: String,
    /// Digest of the bank's header: the attempt is pinned to it.
    pub header: Digest,
    /// Which assessment of the bank.
    pub assessment: AssessmentId,
    /// Chosen audience.
    pub audience: Option<AudienceId>,
    /// Unix time of the start, ms.
    pub started: i64,
    /// Unix time of the last record, ms.
    pub saved: i64,
    /// Unix time of the submission, ms.
    pub submitted: Option<i64>,
    /// Items of the form, so that later attempts prefer others.
    pub form: Vec<Slot>,
    /// How many items have a response.
    pub answered: u32,
    /// The question last on the screen, counted from 1.
    pub question: u32,
    /// Whether the submitted attempt passed.
    pub passed: Option<bool>,
    /// Score and maximum as exact fractions' text, once submitted; for choosing the best attempt.
    pub score: Option<Fraction>,
    /// What was scored by topic, once a diagnostic attempt is submitted: the next one tells what was gained.
    pub levels: Vec<Level>,
}

/// What was scored on one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// The topic.
    pub topic: TopicId,
    /// Points scored; may be below 0.
    pub score: Fraction,
    /// Points that could be scored.
    pub max: Fraction,
}

impl FromNode for Level {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            topic: node.field("topic", sound),
            score: node.field("score", sound),
            max: node.field("max", sound),
        }
    }
}

impl ToNode for Level {
    fn to_node(&self) -> Node {
        Node::object([
            ("topic", self.topic.to_node()),
            ("score", self.score.to_node()),
            ("max", self.max.to_node()),
        ])
    }
}

impl FromNode for AttemptId {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        node.text().and_then(Self::parse).unwrap_or_else(|| {
            sound.fault();
            Self(String::new())
        })
    }
}

impl FromNode for Card {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            v: node.field("v", sound),
            id: node.field("id", sound),
            bank: node.field("bank", sound),
            version: node.field("version", sound),
            header: node.field("header", sound),
            assessment: node.field("assessment", sound),
            audience: node.field("audience", sound),
            started: node.field("started", sound),
            saved: node.field("saved", sound),
            submitted: node.field("submitted", sound),
            form: node.field("form", sound),
            answered: node.field("answered", sound),
            question: node.field("question", sound),
            passed: node.field("passed", sound),
            score: node.field("score", sound),
            levels: node.field("levels", sound),
        }
    }
}

impl ToNode for Card {
    fn to_node(&self) -> Node {
        let levels = match self.levels.as_slice() {
            [] => Node::Null,
            _ => self.levels.to_node(),
        };
        Node::object([
            ("v", self.v.to_node()),
            ("id", self.id.0.to_node()),
            ("bank", self.bank.to_node()),
            ("version", self.version.to_node()),
            ("header", self.header.to_node()),
            ("assessment", self.assessment.to_node()),
            ("audience", self.audience.to_node()),
            ("started", self.started.to_node()),
            ("saved", self.saved.to_node()),
            ("submitted", self.submitted.to_node()),
            ("form", self.form.to_node()),
            ("answered", self.answered.to_node()),
            ("question", self.question.to_node()),
            ("passed", self.passed.to_node()),
            ("score", self.score.to_node()),
            ("levels", levels),
        ])
    }
}

impl Card {
    /// The card as it is stored.
    #[must_use]
    pub fn text(&self) -> String {
        // Canonical JSON is UTF-8.
        String::from_utf8(self.to_node().canonical()).unwrap_or_default()
    }

    /// Reads a card as it is stored; `None` where it is none of this version. The catalogue needs it on every visit, so it
    /// is read as published files are.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        Node::parse(bytes)?.to()
    }

    /// Whether the attempt can still be answered.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.submitted.is_none()
    }
}

/// An attempt as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its card.
    pub card: Card,
    /// Its journal's records in order.
    pub records: Vec<Vec<u8>>,
}

/// Why the device did not keep or give something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreFailure {
    /// No storage here: private mode, a blocked frame, an old browser.
    Blocked,
    /// The device or the browser's share of it is full.
    Full,
    /// Another tab has written at this place of the journal.
    Conflict,
    /// What was stored of the attempt is there no more: somebody has deleted what the browser keeps.
    Gone,
    /// It is protected by a passphrase that this page wasn't given.
    Locked,
    /// Anything else, by the browser's name for it.
    Other(String),
}

/// Whether this browser keeps anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Storage {
    /// Not known yet.
    Opening,
    /// Open, with the attempts' cards.
    Open,
    /// Not to be had, so attempts live in the page.
    Blocked(StoreFailure),
}
