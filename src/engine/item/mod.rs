//! Items: what is asked, what a response may be, and what it is worth.
//!
//! A further item type is one module here and one line in the list below.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::bank::{Bloom, Difficulty};
use crate::digest::Digest;
use crate::fraction::Fraction;
use crate::id::{AudienceId, ChoiceId, ItemId, ObjectiveId, Tag, TopicId};
use crate::json::{Node, from_members};
use crate::rng::Stream;

pub mod choice;
mod common;
mod response;
#[cfg(test)]
mod tests;

pub use choice::{Choice, ChoiceItem};
use common::Common;
pub use response::{Explanation, Misfit, Response, Verdict};

/// One question of a bank, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Unique in its bank.
    pub id: ItemId,
    /// Topic.
    pub topic: TopicId,
    /// Learning objective, where it names one.
    pub objective: Option<ObjectiveId>,
    /// How hard its author thinks it is.
    pub difficulty: Option<Difficulty>,
    /// Level of Bloom's revised taxonomy.
    pub bloom: Option<Bloom>,
    /// Whom it is for; `None`: everybody.
    pub audiences: Option<Vec<AudienceId>>,
    /// Tags, such as `do-no-harm`.
    pub tags: Vec<Tag>,
    /// Where what it says holds.
    pub jurisdiction: Option<String>,
    /// Points for a right response, at least 1.
    pub points: u32,
    /// The question, rich text.
    pub stem: String,
    /// What its type adds.
    pub body: Body,
    /// Why the key is right, rich text.
    pub rationale: Option<String>,
    /// Where what it says is written.
    pub sources: Vec<Source>,
    /// SHA-256 over the item's RFC 8785 canonical JSON.
    pub digest: Digest,
}

/// Where what an item says is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Source {
    /// The law, guideline or handbook.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::Text"))]
    pub instrument: String,
    /// Article, section or page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::Text>")
    )]
    pub locator: Option<String>,
    /// The month or day of which it is known to say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::Date>")
    )]
    pub as_of: Option<String>,
    /// Whether an expert compared the item with it.
    #[serde(default)]
    pub checked: bool,
}

impl Item {
    /// Reads an item as a bank has it, given the digest that it goes by.
    ///
    /// Total: `None` where the check would refuse it or its type is one of a later version.
    #[must_use]
    pub fn read(value: &Value, digest: Digest) -> Option<Self> {
        Self::of(&Node::of(value), digest)
    }

    /// The same for an item of a published shard.
    #[must_use]
    pub fn of(node: &Node, digest: Digest) -> Option<Self> {
        let item_type = ItemType::read(node.member("type").text()?)?;
        let body = item_type.body(node)?;
        node.to().map(|common: Common| common.with(body, digest))
    }

    /// Finds what is wrong with an item of a bank file, structure and references to the rest of the bank apart.
    ///
    /// Structure (fields, types of values, forms of strings) is the schema's: where it is wrong, nothing is found here.
    /// Where neither finds an error, [`Item::read`] gives an item.
    #[cfg(feature = "check")]
    pub fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        let Some(kind) = value
            .get("type")
            .and_then(Value::as_str)
            .and_then(ItemType::read)
        else {
            return;
        };
        kind.check(value, at, findings);
        if let Some(answer) = value.get("answer")
            && answer
                .get("sources")
                .and_then(Value::as_array)
                .is_none_or(Vec::is_empty)
        {
            findings.push(crate::check::Code::SourceMissing, &at.join("answer"), []);
        }
    }

    /// The item's type.
    #[must_use]
    pub const fn item_type(&self) -> ItemType {
        self.body.item_type()
    }
}

/// A marked response: the share of the item's points, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// From −1 to 1.
    pub share: Fraction,
    /// Right, partly right, wrong or no response.
    pub verdict: Verdict,
    /// How the share came about.
    pub explanation: Explanation,
}

/// What every item type can do.
trait Kind: Sized {
    /// Reads what the type adds.
    fn read(node: &Node) -> Option<Self>;
    /// Finds what is wrong with what the type adds, structure apart.
    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings);
    /// Schema of what the type adds.
    #[cfg(feature = "check")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema;
    /// The choices and their key, for types that have them.
    fn choice_item(&self) -> Option<&ChoiceItem>;
    /// The same, to put other words in.
    fn choice_item_mut(&mut self) -> Option<&mut ChoiceItem>;

    // A type without choices brings its own.

    /// Whether the item can be responded to so.
    fn accepts(&self, response: &Response) -> Result<(), Misfit> {
        self.choice_item()
            .map_or(Err(Misfit::OtherType), |item| item.accepts(response))
    }

    /// Marks a response; `None` where it doesn't fit in 64 bits.
    fn mark(&self, response: Option<&Response>) -> Option<Marked> {
        self.choice_item()?.mark(response)
    }

    /// The choices in the order in which they are shown.
    fn order(&self, shuffle: Option<Stream>) -> Vec<ChoiceId> {
        self.choice_item()
            .map(|item| item.order(shuffle))
            .unwrap_or_default()
    }
}

macro_rules! item_types {
    ($($(#[$doc:meta])* $module:ident::$name:ident => $text:literal,)+) => {
        $(mod $module;)+
        $(pub use $module::$name;)+

        /// An item type that this version gives.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ItemType {
            $($(#[$doc])* $name,)+
        }

        /// What an item's type adds to what all items have.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Body {
            $($(#[$doc])* $name($name),)+
        }

        impl ItemType {
            /// Every type.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The type as a bank names it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }

            fn body(self, node: &Node) -> Option<Body> {
                match self {
                    $(Self::$name => $name::read(node).map(Body::$name),)+
                }
            }

            #[cfg(feature = "check")]
            fn check(self, value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
                match self {
                    $(Self::$name => $name::check(value, at, findings),)+
                }
            }

            /// Schema of the fields that the type adds.
            #[cfg(feature = "check")]
            #[must_use]
            pub fn schema(self, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                match self {
                    $(Self::$name => $name::schema(generator),)+
                }
            }
        }

        impl Body {
            /// Which type it is.
            #[must_use]
            pub const fn item_type(&self) -> ItemType {
                match self {
                    $(Self::$name(_) => ItemType::$name,)+
                }
            }

            /// The choices and their key, for types that have them.
            #[must_use]
            pub fn choice_item(&self) -> Option<&ChoiceItem> {
                match self {
                    $(Self::$name(body) => body.choice_item(),)+
                }
            }

            /// The choices and their key, to put another language's words in.
            pub fn choice_item_mut(&mut self) -> Option<&mut ChoiceItem> {
                match self {
                    $(Self::$name(body) => body.choice_item_mut(),)+
                }
            }

            /// Whether the item can be responded to so.
            ///
            /// # Errors
            /// [`Misfit`] says why not.
            pub fn accepts(&self, response: &Response) -> Result<(), Misfit> {
                match self {
                    $(Self::$name(body) => body.accepts(response),)+
                }
            }

            /// The response after a choice is pressed: [`ChoiceItem::pressed`]. Where there are no choices, nothing changes.
            #[must_use]
            pub fn pressed(&self, response: Option<&Response>, choice: &ChoiceId) -> Option<Response> {
                self.choice_item()
                    .map_or_else(|| response.cloned(), |item| item.pressed(response, choice))
            }

            /// Marks a response; one that the item doesn't accept earns nothing, as none does.
            ///
            /// `None` where the exact result doesn't fit in 64 bits, which no checked item brings about.
            #[must_use]
            pub fn mark(&self, response: Option<&Response>) -> Option<Marked> {
                match self {
                    $(Self::$name(body) => body.mark(response),)+
                }
            }

            /// The choices in the order in which they are shown: the author's, or shuffled but for those that are fixed.
            #[must_use]
            pub fn order(&self, shuffle: Option<Stream>) -> Vec<ChoiceId> {
                match self {
                    $(Self::$name(body) => body.order(shuffle),)+
                }
            }
        }
    };
}

item_types! {
    /// One right choice among several.
    single_choice::SingleChoice => "single-choice",
    /// A statement that is true or false.
    true_false::TrueFalse => "true-false",
    /// Several right choices among more.
    multiple_choice::MultipleChoice => "multiple-choice",
}

impl ItemType {
    /// Reads the type as a bank names it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }
}

from_members! {
    Source { instrument, locator, as_of, checked }
}
