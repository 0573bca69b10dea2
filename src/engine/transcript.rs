//! Transcripts: the part of a log that score and time follow from. What only helped the learner, such as flags, isn't in it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::attempt::{Attempt, Entry, Event, Started};
use crate::form::{Paper, TimeFactor};
use crate::item::Body;
use crate::json::{FromNode, Node, Sound, ToNode, canonical};

/// The format that is written and read.
pub const FORMAT: &str = "assay-transcript/1";

/// What an attempt's report can be made from again, given the bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transcript {
    format: String,
    /// Digest of the bank, request and form.
    pub started: Started,
    /// All that scoring and time need, the start left out.
    pub entries: Vec<Entry>,
}

/// Why there is no transcript.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTranscript {
    /// It names another format: a later version made it.
    #[error("expected format {FORMAT}, found {found}")]
    OtherFormat {
        /// The format that it names.
        found: String,
    },
    /// It is no transcript.
    #[error("not a transcript: {0}")]
    Unreadable(String),
    /// A log that doesn't begin with the start.
    #[error("the log doesn't begin with the start of the attempt")]
    NotStarted,
}

impl Transcript {
    /// The transcript of a log.
    ///
    /// # Errors
    /// [`BadTranscript::NotStarted`] where its first entry isn't the start.
    pub fn of(log: &[Entry]) -> Result<Self, BadTranscript> {
        let Some((
            Entry {
                event: Event::Started(started),
                ..
            },
            rest,
        )) = log.split_first()
        else {
            return Err(BadTranscript::NotStarted);
        };
        let entries = rest.iter().filter(|entry| !entry.event.is_private());
        Ok(Self {
            format: FORMAT.to_owned(),
            started: started.clone(),
            entries: entries.cloned().collect(),
        })
    }

    /// What others need who check the score: without responses to items that aren't marked, such as essays and surveys. No score
    /// follows from those, and they may be personal.
    ///
    /// The paper is the one at the end, after items were passed by.
    #[must_use]
    pub fn for_checking(&self, paper: &Paper) -> Self {
        let mut passed_by = Vec::new();
        let mut entries = Vec::new();
        for entry in &self.entries {
            let place = match entry.event {
                Event::Answered { item, .. } | Event::Checked { item } => Some(item),
                _ => None,
            };
            let placed = place.and_then(|place| match passed_by.contains(&place) {
                true => paper.at(place),
                false => paper.given(place),
            });
            let is_marked = !placed
                .is_some_and(|placed| matches!(placed.item.body, Body::Essay(_) | Body::Survey(_)));
            if is_marked {
                entries.push(entry.clone());
            }
            if let Event::PassedBy { item } = entry.event {
                passed_by.push(item);
            }
        }
        Self {
            format: self.format.clone(),
            started: self.started.clone(),
            entries,
        }
    }

    /// The same for others, whom it doesn't concern what extra time a learner has: it replays to the same answers at the same times,
    /// with the usual time where that is enough, and without a limit where it isn't.
    ///
    /// The paper is the one at the end, after items were passed by.
    #[must_use]
    pub fn for_others(&self, paper: &Paper) -> Self {
        let times = [TimeFactor::USUAL, TimeFactor::NO_LIMIT];
        let others = times.into_iter().map(|factor| self.with_time(factor));
        let is_same = |other: &Self| {
            let mut paper = paper.clone();
            paper.request.time_factor = other.started.request.time_factor;
            let replayed = Attempt::replay(&paper, &other.log());
            replayed.is_ok_and(|attempt| attempt.is_submitted())
        };
        let mut others = others.filter(is_same);
        others.next().unwrap_or_else(|| self.clone())
    }

    fn with_time(&self, factor: TimeFactor) -> Self {
        let mut other = self.clone();
        other.started.request.time_factor = factor;
        if factor == TimeFactor::NO_LIMIT {
            // Without a limit there is nothing to extend.
            other.entries.retain(|entry| entry.event != Event::Extended);
        }
        other
    }

    /// The log that it stands for: its start, then its entries.
    #[must_use]
    pub fn log(&self) -> Vec<Entry> {
        let start = Entry {
            at: crate::duration::Millis(0),
            event: Event::Started(self.started.clone()),
        };
        std::iter::once(start)
            .chain(self.entries.iter().cloned())
            .collect()
    }

    /// Canonical JSON.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // A transcript has no maps, and its numbers are whole: it can't fail.
        canonical(&serde_json::to_value(self).unwrap_or(Value::Null))
    }

    /// Reads a transcript.
    ///
    /// # Errors
    /// [`BadTranscript`] where it is of another format, or none at all.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadTranscript> {
        #[derive(Deserialize)]
        struct Named {
            format: String,
        }
        let unreadable = |error: serde_json::Error| BadTranscript::Unreadable(error.to_string());
        let Named { format } = serde_json::from_slice(bytes).map_err(unreadable)?;
        if format != FORMAT {
            return Err(BadTranscript::OtherFormat { found: format });
        }
        serde_json::from_slice(bytes).map_err(unreadable)
    }
}

impl FromNode for Transcript {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        let format: String = node.field("format", sound);
        if format != FORMAT {
            sound.fault();
        }
        Self {
            format,
            started: node.field("started", sound),
            entries: node.field("entries", sound),
        }
    }
}

impl ToNode for Transcript {
    fn to_node(&self) -> Node {
        Node::object([
            ("format", self.format.to_node()),
            ("started", self.started.to_node()),
            ("entries", self.entries.to_node()),
        ])
    }
}
