//! What a form is drawn from, besides the bank.

use serde::{Deserialize, Serialize};

use super::Slot;
use crate::digest::Digest;
use crate::id::{AssessmentId, AudienceId};
use crate::json::{FromNode, Node, Sound, ToNode};
use crate::rng::{RulesVersion, Seed};

/// All that decides a form besides the bank, recorded when an attempt starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormRequest {
    /// Which of the bank's assessments.
    pub assessment: AssessmentId,
    /// For whom; absent: nobody in particular.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<AudienceId>,
    /// What makes this form differ from another.
    pub seed: Seed,
    /// Items of this bank's version that were given before: others are preferred. Order doesn't matter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<Slot>,
    /// BCP 47 tag of the language shown.
    pub language: String,
    /// The overlays shown, by bank as in [`Slot`]; empty, or `None` for one: in the bank's own language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overlays: Vec<Option<Digest>>,
    /// How much more time than others the learner has.
    #[serde(default, skip_serializing_if = "TimeFactor::is_usual")]
    pub time_factor: TimeFactor,
    /// The rules of drawing and scoring.
    pub rules: RulesVersion,
}

/// The time that a learner has, in hundredths of the usual: 100 to 1000; or 0, for as much as they like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct TimeFactor(u16);

/// A number is no time factor: it isn't 0, and below 100 or over 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time factor from 100 to 1000: {0}")]
pub struct BadTimeFactor(pub u16);

impl TimeFactor {
    /// The usual time.
    pub const USUAL: Self = Self(100);
    /// Three times as much.
    pub const TRIPLE: Self = Self(300);
    /// As much as one likes.
    pub const NO_LIMIT: Self = Self(0);

    /// The factor in hundredths; 0: without a limit.
    #[must_use]
    pub const fn percent(self) -> u16 {
        self.0
    }

    #[allow(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    fn is_usual(&self) -> bool {
        *self == Self::USUAL
    }
}

impl FromNode for FormRequest {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            assessment: node.field("assessment", sound),
            audience: node.field("audience", sound),
            seed: node.field("seed", sound),
            seen: node.field("seen", sound),
            language: node.field("language", sound),
            overlays: node.field("overlays", sound),
            time_factor: node
                .field::<Option<TimeFactor>>("time_factor", sound)
                .unwrap_or_default(),
            rules: node.field("rules", sound),
        }
    }
}

impl FromNode for TimeFactor {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self::try_from(u16::from_node(node, sound)).unwrap_or_else(|_| {
            sound.fault();
            Self::USUAL
        })
    }
}

impl ToNode for FormRequest {
    fn to_node(&self) -> Node {
        fn unless_empty<T: ToNode>(list: &[T]) -> Node {
            match list {
                [] => Node::Null,
                all => Node::List(all.iter().map(ToNode::to_node).collect()),
            }
        }
        let factor = match self.time_factor {
            TimeFactor::USUAL => Node::Null,
            other => other.percent().to_node(),
        };
        Node::object([
            ("assessment", self.assessment.to_node()),
            ("audience", self.audience.to_node()),
            ("seed", self.seed.to_node()),
            ("seen", unless_empty(&self.seen)),
            ("language", self.language.to_node()),
            ("overlays", unless_empty(&self.overlays)),
            ("time_factor", factor),
            ("rules", self.rules.to_node()),
        ])
    }
}

impl Default for TimeFactor {
    fn default() -> Self {
        Self::USUAL
    }
}

impl TryFrom<u16> for TimeFactor {
    type Error = BadTimeFactor;
    fn try_from(percent: u16) -> Result<Self, BadTimeFactor> {
        if percent == 0 || (100..=1000).contains(&percent) {
            Ok(Self(percent))
        } else {
            Err(BadTimeFactor(percent))
        }
    }
}

impl From<TimeFactor> for u16 {
    fn from(factor: TimeFactor) -> Self {
        factor.0
    }
}
