//! Items: what is asked, what a response may be, and what it is worth.
//!
//! A further item type is one module here and one line in the list below.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::digest::Digest;
use crate::fraction::Fraction;
use crate::id::{ChoiceId, ItemId};
use crate::json::{Deferred, Node, from_members};
use crate::rng::Stream;

pub mod choice;
mod choice_set;
mod details;
mod response;
#[cfg(test)]
mod tests;

pub use choice::{Answer, Choice, ChoiceItem};
pub use choice_set::ChoiceSet;
pub use details::Details;
pub use response::{Explanation, Misfit, Response, Verdict};

/// One question of a bank, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Unique in its bank.
    pub id: ItemId,
    /// The question, rich text.
    pub stem: String,
    /// What its type adds.
    pub body: Body,
    /// SHA-256 over the item's RFC 8785 canonical JSON.
    pub digest: Digest,
    details: Deferred<Details>,
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
        let item = Self::of(Node::of(value), digest)?;
        (item.details.is_sound() && item.body.is_whole()).then_some(item)
    }

    /// The same for an item of a published shard: it has passed the check, so what isn't needed to show the question is read
    /// when it is asked for.
    #[must_use]
    pub fn of(node: Node, digest: Digest) -> Option<Self> {
        let node = Rc::new(node);
        let Asked {
            id,
            item_type,
            stem,
        } = node.to()?;
        let body = ItemType::read(&item_type)?.body(&node)?;
        Some(Self {
            id,
            stem,
            body,
            digest,
            details: Deferred::of(node),
        })
    }

    /// What isn't needed to show the question.
    #[must_use]
    pub fn details(&self) -> &Details {
        self.details.get()
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
    fn read(node: &Rc<Node>) -> Option<Self>;
    /// Whether the check would take all of it, what is read later too.
    fn is_whole(&self) -> bool;
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

            fn body(self, node: &Rc<Node>) -> Option<Body> {
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

            fn is_whole(&self) -> bool {
                match self {
                    $(Self::$name(body) => body.is_whole(),)+
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

/// What the question itself is made of, whatever the type.
struct Asked {
    id: ItemId,
    item_type: String,
    stem: String,
}

from_members! {
    Asked { id, item_type = "type", stem }
    Source { instrument, locator, as_of, checked }
}
