//! All attempts of a device as one file, `assay-learning/1`: each as its own file would have it, and what is kept beside them.

use assay_engine::digits;
use assay_engine::json::{FromNode, Node, Sound, ToNode};
use assay_engine::spaced::Card;

use super::{Kept, Whole};
use crate::certificates::Given;
use crate::effect::OutFile;
use crate::sitting::journal;
use crate::store::{Stored, unhex};

/// The format that is written and read.
pub const FORMAT: &str = "assay-learning/1";

/// What a file has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Attempts.
    pub stored: Vec<Stored>,
    /// What is kept beside them.
    pub kept: Vec<Kept>,
    /// Cards of missed items.
    pub reviews: Vec<Card>,
    /// Certificates that somebody gave.
    pub given: Vec<Given>,
    /// How many attempts can't be read.
    pub damaged: usize,
}

/// The file.
#[must_use]
pub fn written(whole: &Whole) -> OutFile {
    let attempts = whole
        .stored
        .iter()
        .map(|stored| journal::node(&stored.card, &stored.records));
    let file = Node::object([
        ("format", FORMAT.to_owned().to_node()),
        ("attempts", Node::List(attempts.collect())),
        ("kept", whole.kept.to_node()),
        ("reviews", whole.reviews.to_node()),
        ("given", whole.given.to_node()),
    ]);
    OutFile {
        name: "assay-learning.json".to_owned(),
        mime: "application/json",
        bytes: file.canonical(),
    }
}

/// Reads a file, that of a single attempt too; `None` where it is neither.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Found> {
    let file = Node::parse(bytes)?;
    if file.member("format").text()? != FORMAT {
        let stored = journal::read_file(bytes)?;
        return Some(Found {
            stored: vec![stored],
            ..Found::default()
        });
    }
    let Node::List(attempts) = file.member("attempts") else {
        return None;
    };
    // Files of before have none, and cards of a later version are left out.
    let reviews = match file.member("reviews") {
        Node::List(cards) => cards.iter().filter_map(Node::to::<Card>).collect(),
        _ => Vec::new(),
    };
    // The same holds of certificates.
    let given = match file.member("given") {
        Node::List(given) => given.iter().filter_map(Node::to::<Given>).collect(),
        _ => Vec::new(),
    };
    let stored: Vec<Stored> = attempts.iter().filter_map(journal::read_node).collect();
    Some(Found {
        damaged: attempts.len() - stored.len(),
        kept: file.member("kept").to()?,
        reviews,
        given,
        stored,
    })
}

impl ToNode for Kept {
    fn to_node(&self) -> Node {
        Node::object([
            ("attempt", self.attempt.as_str().to_owned().to_node()),
            ("name", self.name.to_node()),
            ("record", Node::Text(digits::hex(&self.record))),
        ])
    }
}

impl FromNode for Kept {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        let record: String = node.field("record", sound);
        Self {
            attempt: node.field("attempt", sound),
            name: node.field("name", sound),
            record: unhex(&record).unwrap_or_else(|| {
                sound.fault();
                Vec::new()
            }),
        }
    }
}
