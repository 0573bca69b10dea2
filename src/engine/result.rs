//! A result as a file, which a learner gives to a trainer: what was scored, and the transcript that it follows from.
//!
//! What it says of a score is a claim. Whoever has the bank replays the transcript and compares ([`crate::register`]).

use crate::attempt::Event;
use crate::digest::Digest;
use crate::duration::WallTime;
use crate::form::FormRequest;
use crate::fraction::{Fraction, Share};
use crate::id::{BankId, TopicId};
use crate::json::{FromNode, Node, Sound, ToNode, from_members, to_members};
use crate::report::Report;
use crate::transcript::Transcript;

/// The format that is written and read.
pub const FORMAT: &str = "assay-result/1";

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 200;

/// No file of a result is larger, in bytes.
pub const LARGEST: usize = 4 << 20;

/// What a report says in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Points scored.
    pub score: Fraction,
    /// Points that could be scored.
    pub max: Fraction,
    /// Share of the points that passing takes.
    pub cut: Share,
    /// Whether it was passed, which more than the total may decide.
    pub passed: bool,
    /// What was scored by topic, in the report's order.
    pub topics: Vec<TopicScore>,
}

/// What was scored on one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicScore {
    /// The bank that its title is found in, as in [`Slot`](crate::form::Slot).
    pub bank: u16,
    /// Which topic.
    pub topic: TopicId,
    /// How many items the form had of it.
    pub items: u32,
    /// Points scored; may be below 0.
    pub score: Fraction,
    /// Points that could be scored.
    pub max: Fraction,
    /// Share that must be reached, where there is one.
    pub cut: Option<Share>,
}

impl Summary {
    /// What a report says in short.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        let topics = report.topics.iter().map(|topic| TopicScore {
            bank: topic.bank,
            topic: topic.topic.clone(),
            items: topic.items,
            score: topic.score,
            max: topic.max,
            cut: topic.cut,
        });
        Self {
            score: report.score,
            max: report.max,
            cut: report.cut,
            passed: report.is_passed(),
            topics: topics.collect(),
        }
    }

    /// The score as a share of the maximum; 0 where nothing could be scored.
    #[must_use]
    pub fn share(&self) -> Fraction {
        self.score.over(self.max).unwrap_or(Fraction::ZERO)
    }
}

/// A result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultFile {
    /// The name as its owner gave it, if they did.
    pub name: Option<String>,
    /// The bank.
    pub bank: BankId,
    /// The bank's version, for people.
    pub version: String,
    /// What was scored.
    pub summary: Summary,
    /// What it follows from.
    pub transcript: Transcript,
}

/// Why a file gives no result, each with what somebody can do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadResult {
    /// It is larger than any result.
    #[error("too large for a result: {bytes} bytes")]
    TooLarge {
        /// How large.
        bytes: usize,
    },
    /// It isn't JSON, or names no format: something else altogether.
    #[error("not a result")]
    SomethingElse,
    /// It is another of this project's files.
    #[error("not a result but {found}")]
    OtherFormat {
        /// The format that it names.
        found: String,
    },
    /// A later version wrote it.
    #[error("a result of a later version: {found}")]
    Newer {
        /// The format that it names.
        found: String,
    },
    /// It was cut short or changed by hand.
    #[error("a result that was cut short or changed")]
    Damaged,
    /// It is the result of an attempt that isn't over.
    #[error("the attempt isn't submitted")]
    NotSubmitted,
}

impl ResultFile {
    /// Digest of the bank's header.
    #[must_use]
    pub const fn header(&self) -> Digest {
        self.transcript.started.bank
    }

    /// What the form was drawn for: assessment, audience, language.
    #[must_use]
    pub const fn request(&self) -> &FormRequest {
        &self.transcript.started.request
    }

    /// When it was submitted by the clock of the device; `None`: it isn't.
    #[must_use]
    pub fn submitted(&self) -> Option<WallTime> {
        let last = self.transcript.entries.last()?;
        let passed = i64::try_from(last.at.0).unwrap_or(i64::MAX);
        let start = self.transcript.started.wall.0;
        (last.event == Event::Submitted).then(|| WallTime(start.saturating_add(passed)))
    }

    /// Canonical JSON.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.to_node().canonical()
    }

    /// Reads a result: what [`ResultFile::to_bytes`] gives, in whatever layout, and nothing beside it.
    ///
    /// # Errors
    /// [`BadResult`] says what the file is instead.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BadResult> {
        if bytes.len() > LARGEST {
            return Err(BadResult::TooLarge { bytes: bytes.len() });
        }
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let node = Node::parse(bytes).ok_or(BadResult::SomethingElse)?;
        let format = node
            .member("format")
            .text()
            .ok_or(BadResult::SomethingElse)?;
        let found = || format.to_owned();
        if format != FORMAT {
            return Err(match format.strip_prefix("assay-result/") {
                Some(_) => BadResult::Newer { found: found() },
                None if format.starts_with("assay-") => BadResult::OtherFormat { found: found() },
                None => BadResult::SomethingElse,
            });
        }
        let result: Self = node.to().ok_or(BadResult::Damaged)?;
        if result.to_bytes() != node.canonical() || !result.name.as_deref().is_none_or(is_name) {
            return Err(BadResult::Damaged);
        }
        if result.submitted().is_none() {
            return Err(BadResult::NotSubmitted);
        }
        Ok(result)
    }
}

/// A name as it may stand in a result: what was typed, without what can't be seen; `None`: nothing is left.
///
/// ```
/// use assay_engine::result::name;
/// assert_eq!(name("  Amina\tDiallo "), Some("Amina Diallo".to_owned()));
/// assert_eq!(name(" "), None);
/// ```
#[must_use]
pub fn name(typed: &str) -> Option<String> {
    let words: Vec<&str> = typed
        .split(|c: char| c.is_whitespace() || c.is_control())
        .collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let name: String = words.join(" ").chars().take(LONGEST_NAME).collect();
    let name = name.trim_end();
    (!name.is_empty()).then(|| name.to_owned())
}

fn is_name(text: &str) -> bool {
    name(text).as_deref() == Some(text)
}

from_members! {
    Summary { score, max, cut, passed, topics }
    TopicScore { bank, topic, items, score, max, cut }
}

to_members! {
    Summary { score, max, cut, passed, topics }
    TopicScore { bank, topic, items, score, max, cut }
}

impl FromNode for ResultFile {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            name: node.field("name", sound),
            bank: node.field("bank", sound),
            version: node.field("version", sound),
            summary: node.field("summary", sound),
            transcript: node.field("transcript", sound),
        }
    }
}

impl ToNode for ResultFile {
    fn to_node(&self) -> Node {
        let request = self.request();
        Node::object([
            ("format", FORMAT.to_owned().to_node()),
            ("name", self.name.to_node()),
            ("bank", self.bank.to_node()),
            ("version", self.version.to_node()),
            // Said again for whoever reads the file without this program.
            ("header", self.header().to_node()),
            ("assessment", request.assessment.to_node()),
            ("audience", request.audience.to_node()),
            ("language", request.language.to_node()),
            ("summary", self.summary.to_node()),
            ("transcript", self.transcript.to_node()),
        ])
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::replay::fuzz;

    /// The result of a random attempt, with whoever's name.
    pub(crate) fn random(number: u32, name: Option<&str>) -> (ResultFile, fuzz::Sitting) {
        let sitting = fuzz::sitting(number).expect("a sitting");
        let attempt = crate::attempt::Attempt::replay(&sitting.paper, &sitting.log).expect("a log");
        let report =
            crate::report::report(&sitting.header, &sitting.paper, &attempt).expect("a report");
        let result = ResultFile {
            name: name.map(str::to_owned),
            bank: sitting.header.id.clone(),
            version: sitting.header.version.clone(),
            summary: Summary::of(&report),
            transcript: Transcript::of(&sitting.log).expect("a transcript"),
        };
        (result, sitting)
    }

    /// Numbers of attempts that end in time, which not all random ones do.
    pub(crate) fn submitted() -> impl Iterator<Item = u32> {
        (0..200).filter(|number| random(*number, None).0.submitted().is_some())
    }

    #[test]
    fn results_are_read_as_written_whatever_their_layout() {
        for number in submitted().take(40) {
            let (result, _) = random(number, Some("أمينة ديالو"));
            let bytes = result.to_bytes();
            assert_eq!(ResultFile::from_bytes(&bytes), Ok(result.clone()));
            let value: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
            let pretty = serde_json::to_vec_pretty(&value).expect("JSON");
            assert_eq!(ResultFile::from_bytes(&pretty), Ok(result.clone()));
            assert_eq!(
                Transcript::from_bytes(&serde_json::to_vec(&value["transcript"]).expect("JSON")),
                Ok(result.transcript),
                "its transcript is one that stands for itself"
            );
        }
    }

    #[test]
    fn what_is_no_result_is_told_by_what_it_is() {
        let number = submitted().next().expect("one");
        let (result, _) = random(number, Some("Amina"));
        let good: serde_json::Value = serde_json::from_slice(&result.to_bytes()).expect("JSON");
        let with = |key: &str, value: serde_json::Value| {
            let mut changed = good.clone();
            changed[key] = value;
            serde_json::to_vec(&changed).expect("JSON")
        };
        let cut_short = &result.to_bytes()[..100];
        let other = || "assay-attempt/1".to_owned();
        for (bytes, expected) in [
            (b"%PDF-1.7".to_vec(), BadResult::SomethingElse),
            (b"{}".to_vec(), BadResult::SomethingElse),
            (cut_short.to_vec(), BadResult::SomethingElse),
            (with("format", "other/1".into()), BadResult::SomethingElse),
            (
                with("format", other().into()),
                BadResult::OtherFormat { found: other() },
            ),
            (
                with("format", "assay-result/2".into()),
                BadResult::Newer {
                    found: "assay-result/2".to_owned(),
                },
            ),
            (with("more", 1.into()), BadResult::Damaged),
            (with("language", "xx".into()), BadResult::Damaged),
            (with("assessment", "other".into()), BadResult::Damaged),
            (with("name", " Amina".into()), BadResult::Damaged),
            (with("name", "a\u{7}b".into()), BadResult::Damaged),
            (with("summary", serde_json::Value::Null), BadResult::Damaged),
            (
                vec![b' '; LARGEST + 1],
                BadResult::TooLarge { bytes: LARGEST + 1 },
            ),
        ] {
            assert_eq!(ResultFile::from_bytes(&bytes), Err(expected));
        }
        let mut open = result;
        open.transcript.entries.pop();
        assert_eq!(
            ResultFile::from_bytes(&open.to_bytes()),
            Err(BadResult::NotSubmitted)
        );
    }

    #[test]
    fn names_are_one_line() {
        for (typed, expected) in [
            ("Amina", Some("Amina")),
            ("  Amina \n Diallo\u{0}", Some("Amina Diallo")),
            ("\u{a0}", None),
            ("", None),
        ] {
            assert_eq!(name(typed).as_deref(), expected);
        }
        assert_eq!(
            name(&"x".repeat(500)).map(|name| name.len()),
            Some(LONGEST_NAME)
        );
    }
}
