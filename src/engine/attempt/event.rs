//! What can happen in an attempt, as it is written down.

use serde::{Deserialize, Serialize};

use super::Unfit;
use crate::digest::Digest;
use crate::duration::{Millis, WallTime};
use crate::form::{FormRequest, Paper, Slot};
use crate::id::ChoiceId;
use crate::item::Response;
use crate::json::{FromNode, Node, Sound, ToNode, from_members, from_word, to_members};

/// Most characters in a learner's own note on an item.
pub const NOTE: usize = 2_000;

/// One line of an attempt's log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Time since the start.
    pub at: Millis,
    /// What happened.
    pub event: Event,
}

/// What happened. Items are counted from 0 in the order of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Event {
    /// The attempt began: always the first, and only that.
    Started(Started),
    /// An item was responded to. The last response counts.
    Answered {
        /// Which item.
        item: u32,
        /// `None` withdraws the response. No response is never an empty one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        response: Option<Response>,
        /// How sure the learner is of it, where that is asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        certainty: Option<Certainty>,
    },
    /// An item was flagged for review, or its flag taken off.
    Flagged {
        /// Which item.
        item: u32,
        /// Whether it is flagged now.
        on: bool,
    },
    /// An item was on the screen.
    Viewed {
        /// Which item.
        item: u32,
    },
    /// A hint was asked for.
    HintTaken {
        /// Which item.
        item: u32,
        /// Which of its hints, from 0.
        hint: u32,
    },
    /// A response was checked: one try.
    Checked {
        /// Which item.
        item: u32,
    },
    /// An item that warns of what it shows was passed by, and another takes its place where there is one.
    PassedBy {
        /// Which item.
        item: u32,
    },
    /// The learner's own note on an item was written, changed, or taken off. Nobody else reads it: no transcript has it.
    Noted {
        /// Which item.
        item: u32,
        /// The whole note; empty: none any more.
        text: String,
    },
    /// A choice was crossed out by the learner as ruled out, or isn't any more. That answers nothing.
    CrossedOut {
        /// Which item.
        item: u32,
        /// Which of its choices.
        choice: ChoiceId,
        /// Whether it is crossed out now.
        on: bool,
    },
    /// The clock was stopped.
    Paused,
    /// The clock goes on.
    Resumed,
    /// A time limit was extended, as the assessment allows.
    Extended,
    /// The device's clock was read: when the attempt was opened again, and when it didn't go on as time did.
    Clock {
        /// What it showed.
        wall: WallTime,
    },
    /// The learner is done: always the last.
    Submitted,
}

impl Event {
    /// Whether it is the learner's own and decides nothing: what was looked at, flagged, noted and crossed out. No
    /// transcript has it.
    #[must_use]
    pub const fn is_private(&self) -> bool {
        matches!(
            self,
            Self::Viewed { .. }
                | Self::Flagged { .. }
                | Self::Noted { .. }
                | Self::CrossedOut { .. }
        )
    }
}

/// How sure a learner is of a response, as in certainty-based marking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Level 1.
    Low,
    /// Level 2.
    Mid,
    /// Level 3.
    High,
}

/// What an attempt was started with: enough to draw its form again, and to see that it is the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Started {
    /// Digest of the bank's header.
    pub bank: Digest,
    /// What the form was drawn for.
    pub request: FormRequest,
    /// The form that came of it, in order.
    pub items: Vec<StartedItem>,
    /// The wall clock at the start, as the device had it.
    pub wall: WallTime,
}

/// An item of a form as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartedItem {
    /// Where it stands.
    pub slot: Slot,
    /// Its digest.
    pub item: Digest,
    /// Its choices, in the order in which they were shown.
    pub choices: Vec<ChoiceId>,
}

impl Started {
    /// The start of an attempt at a paper, given the digest of the bank's header.
    #[must_use]
    pub fn new(bank: Digest, paper: &Paper, wall: WallTime) -> Self {
        let places = 0..u32::try_from(paper.items.len()).unwrap_or(u32::MAX);
        let given = places.filter_map(|place| paper.given(place));
        let items = given.map(|placed| StartedItem {
            slot: placed.slot,
            item: placed.item.digest,
            choices: placed.choices.clone(),
        });
        Self {
            bank,
            request: paper.request.clone(),
            items: items.collect(),
            wall,
        }
    }

    /// Whether a paper is the one that was given at the start.
    ///
    /// # Errors
    /// [`Unfit`] says what differs.
    pub fn fits(&self, paper: &Paper) -> Result<(), Unfit> {
        if self.request != paper.request {
            return Err(Unfit::OtherRequest);
        }
        if self.items.len() != paper.items.len() {
            return Err(Unfit::OtherLength);
        }
        for (number, given) in (0..).zip(&self.items) {
            let placed = paper.given(number).ok_or(Unfit::OtherLength)?;
            if given.slot != placed.slot || given.item != placed.item.digest {
                return Err(Unfit::OtherItem { item: number });
            }
            if given.choices != placed.choices {
                return Err(Unfit::OtherOrder { item: number });
            }
        }
        Ok(())
    }
}

from_members! {
    Entry { at, event }
    Started { bank, request, items, wall }
    StartedItem { slot, item, choices }
}

to_members! {
    Entry { at, event }
    Started { bank, request, items, wall }
    StartedItem { slot, item, choices }
}

from_word! {
    Certainty { Low = "low", Mid = "mid", High = "high" }
}

impl FromNode for Event {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        let (name, with) = match node {
            Node::Text(name) => (name.as_str(), &Node::Null),
            Node::Object(members) => match members.as_slice() {
                [(name, with)] => (name.as_str(), with),
                _ => ("", node),
            },
            _ => ("", node),
        };
        match name {
            "started" => Self::Started(Started::from_node(with, sound)),
            "answered" => Self::Answered {
                item: with.field("item", sound),
                response: with.field("response", sound),
                certainty: with.field("certainty", sound),
            },
            "flagged" => Self::Flagged {
                item: with.field("item", sound),
                on: with.field("on", sound),
            },
            "viewed" => Self::Viewed {
                item: with.field("item", sound),
            },
            "hint-taken" => Self::HintTaken {
                item: with.field("item", sound),
                hint: with.field("hint", sound),
            },
            "checked" => Self::Checked {
                item: with.field("item", sound),
            },
            "passed-by" => Self::PassedBy {
                item: with.field("item", sound),
            },
            "noted" => Self::Noted {
                item: with.field("item", sound),
                text: with.field("text", sound),
            },
            "crossed-out" => Self::CrossedOut {
                item: with.field("item", sound),
                choice: with.field("choice", sound),
                on: with.field("on", sound),
            },
            "paused" => Self::Paused,
            "resumed" => Self::Resumed,
            "extended" => Self::Extended,
            "clock" => Self::Clock {
                wall: with.field("wall", sound),
            },
            "submitted" => Self::Submitted,
            _ => {
                sound.fault();
                Self::Paused
            }
        }
    }
}

impl ToNode for Event {
    fn to_node(&self) -> Node {
        let with = |name, members: &[(&'static str, Node)]| {
            Node::object([(name, Node::object(members.iter().cloned()))])
        };
        let bare = |name: &str| Node::Text(name.to_owned());
        match self {
            Self::Started(started) => Node::object([("started", started.to_node())]),
            Self::Answered {
                item,
                response,
                certainty,
            } => with(
                "answered",
                &[
                    ("item", item.to_node()),
                    ("response", response.to_node()),
                    ("certainty", certainty.to_node()),
                ],
            ),
            Self::Flagged { item, on } => {
                with("flagged", &[("item", item.to_node()), ("on", on.to_node())])
            }
            Self::Viewed { item } => with("viewed", &[("item", item.to_node())]),
            Self::HintTaken { item, hint } => with(
                "hint-taken",
                &[("item", item.to_node()), ("hint", hint.to_node())],
            ),
            Self::Checked { item } => with("checked", &[("item", item.to_node())]),
            Self::PassedBy { item } => with("passed-by", &[("item", item.to_node())]),
            Self::Noted { item, text } => with(
                "noted",
                &[("item", item.to_node()), ("text", text.to_node())],
            ),
            Self::CrossedOut { item, choice, on } => with(
                "crossed-out",
                &[
                    ("item", item.to_node()),
                    ("choice", choice.to_node()),
                    ("on", on.to_node()),
                ],
            ),
            Self::Paused => bare("paused"),
            Self::Resumed => bare("resumed"),
            Self::Extended => bare("extended"),
            Self::Clock { wall } => with("clock", &[("wall", wall.to_node())]),
            Self::Submitted => bare("submitted"),
        }
    }
}
