//! Items: what is asked, what a response may be, and what it is worth.
//!
//! A further item type is one module here and one line in the list below.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::bank::overlay::Overlay;
use crate::digest::Digest;
use crate::fraction::Fraction;
use crate::id::{ChoiceId, ItemId, TextId};
use crate::json::{Deferred, Node, from_members};
use crate::rng::Stream;

mod answer;
pub mod choice;
mod choice_set;
mod details;
mod marked;
pub mod media;
pub mod pairs;
pub mod places;
mod response;
#[cfg(test)]
mod tests;
pub mod typed;

pub use answer::Outcomes;
pub use choice::{Answer, Choice, ChoiceItem};
pub use choice_set::ChoiceSet;
pub use details::Details;
pub use marked::Marked;
pub use media::{Captions, Media, MediaKind};
pub use pairs::{PairItem, Prompt};
pub use response::{Explanation, Misfit, Move, Number, Reading, Response, Verdict};

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
        let is_whole = item.details.is_sound()
            && item.details().all_media().all(Media::is_whole)
            && item.body.is_whole();
        is_whole.then_some(item)
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
        let body = Body::read(&item_type, &node)?;
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

    /// Whether pictures, sound or film stand beside the question: [`Details::media`], which isn't read for it.
    #[must_use]
    pub fn has_media(&self) -> bool {
        self.details.has("media")
    }

    /// Whether words are typed into it, so that what is accepted depends on the language in which it is shown.
    #[must_use]
    pub fn takes_words(&self) -> bool {
        match &self.body {
            Body::ShortText(_) => true,
            Body::GapFill(item) => item.gaps.iter().any(gap_fill::Gap::is_typed),
            _ => false,
        }
    }

    /// The item as it is marked where it was shown in a translation: what that accepts is accepted besides.
    #[must_use]
    #[inline(never)]
    pub fn shown_in(&self, overlay: &Overlay) -> Self {
        let mut item = self.clone();
        let texts = overlay.items.get(&self.id);
        let Some(texts) = texts.filter(|texts| texts.source == self.digest) else {
            return item;
        };
        match &mut item.body {
            Body::ShortText(body) => body.accept(&texts.later().accept),
            Body::GapFill(body) => {
                for (gap, texts) in &texts.later().gaps {
                    body.accept(gap, &texts.accept);
                }
            }
            _ => {}
        }
        item
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
        // A survey has no answer, and so says nothing that needs a source.
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
    /// The choices and their key, for types whose response is choices.
    fn choice_item(&self) -> Option<&ChoiceItem> {
        None
    }

    /// The choices, for types that have them, whatever the response is.
    fn choices(&self) -> &[Choice] {
        self.choice_item()
            .map(|item| item.choices.as_slice())
            .unwrap_or_default()
    }

    // A type whose response isn't choices brings its own.

    /// Whether the item can be responded to so.
    fn accepts(&self, response: &Response) -> Result<(), Misfit> {
        self.choice_item()
            .map_or(Err(Misfit::OtherType), |item| item.accepts(response))
    }

    /// Marks a response; `None` where it doesn't fit in 64 bits.
    fn mark(&self, response: Option<&Response>) -> Option<Marked> {
        self.choice_item()?.mark(response)
    }

    /// What each part of a response earns by itself, from 0 to 1, where the mark is their mean; `None` for other items.
    fn parts(&self, _response: &Response) -> Option<Vec<Fraction>> {
        None
    }

    /// What is shown in an order that the form has: the choices.
    fn order(&self, shuffle: Option<Stream>) -> Vec<ChoiceId> {
        self.choice_item()
            .map(|item| item.order(shuffle))
            .unwrap_or_default()
    }

    /// The response after a move, given the order in which the choices are shown.
    fn moved(
        &self,
        response: Option<&Response>,
        _order: &[ChoiceId],
        step: &Move,
    ) -> Option<Response> {
        match (self.choice_item(), step) {
            (Some(item), Move::Press(choice)) => item.pressed(response, choice),
            _ => response.cloned(),
        }
    }

    /// What a response is told: by choice, prompt or gap, rich text.
    fn feedback(&self, response: Option<&Response>) -> Vec<(TextId, String)> {
        self.choice_item()
            .map(|item| item.feedback(response))
            .unwrap_or_default()
    }

    /// A response that earns everything, where there is one.
    fn right(&self) -> Option<Response> {
        self.choice_item().map(ChoiceItem::right)
    }
}

macro_rules! item_types {
    ($($(#[$doc:meta])* $module:ident::$name:ident => $text:literal,)+) => {
        $(pub mod $module;)+
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

            #[inline(never)]
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

            /// The choices and their key, for types whose response is choices.
            #[must_use]
            pub fn choice_item(&self) -> Option<&ChoiceItem> {
                match self {
                    $(Self::$name(body) => body.choice_item(),)+
                }
            }

            /// The choices, for types that have them, whatever the response is.
            #[must_use]
            pub fn choices(&self) -> &[Choice] {
                match self {
                    $(Self::$name(body) => body.choices(),)+
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

            /// The response after a move, given the order in which the choices are shown. A move that the item doesn't know
            /// changes nothing, and so does one that leads to a response that it doesn't accept.
            #[must_use]
            pub fn moved(&self, response: Option<&Response>, order: &[ChoiceId], step: &Move) -> Option<Response> {
                let after = match self {
                    $(Self::$name(body) => body.moved(response, order, step),)+
                };
                match after {
                    Some(after) if self.accepts(&after).is_err() => response.cloned(),
                    after => after,
                }
            }

            /// What a response is told: by choice, prompt or gap, rich text.
            #[must_use]
            pub fn feedback(&self, response: Option<&Response>) -> Vec<(TextId, String)> {
                match self {
                    $(Self::$name(body) => body.feedback(response),)+
                }
            }

            /// A response that earns everything, where there is one.
            #[must_use]
            pub fn right(&self) -> Option<Response> {
                match self {
                    $(Self::$name(body) => body.right(),)+
                }
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

            /// What each part of a response earns by itself, from 0 to 1, where the mark is their mean; `None` for other items.
            #[must_use]
            pub fn parts(&self, response: &Response) -> Option<Vec<Fraction>> {
                match self {
                    $(Self::$name(body) => body.parts(response),)+
                }
            }

            #[inline(never)]
            fn any_order(&self, shuffle: Option<Stream>) -> Vec<ChoiceId> {
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
    /// A column for each row.
    matrix::Matrix => "matrix",
    /// A partner for each prompt.
    matching::Matching => "matching",
    /// A group for each thing.
    categorise::Categorise => "categorise",
    /// Choices to be put in order.
    ordering::Ordering => "ordering",
    /// Blanks in a text.
    gap_fill::GapFill => "gap-fill",
    /// A word or phrase.
    short_text::ShortText => "short-text",
    /// A number.
    numeric::Numeric => "numeric",
    /// A value to be set.
    slider::Slider => "slider",
    /// Words to be marked in a text.
    hot_text::HotText => "hot-text",
    /// Regions to be marked on a picture.
    hotspot::Hotspot => "hotspot",
    /// A free text, not marked.
    essay::Essay => "essay",
    /// A question without right or wrong.
    survey::Survey => "survey",
}

/// The types whose items come before others in the learner's app go their own way: what all others need is fetched later.
impl Body {
    fn read(kind: &str, node: &Rc<Node>) -> Option<Self> {
        match kind {
            "single-choice" => SingleChoice::read(node).map(Self::SingleChoice),
            "true-false" => TrueFalse::read(node).map(Self::TrueFalse),
            "multiple-choice" => MultipleChoice::read(node).map(Self::MultipleChoice),
            other => ItemType::read(other)?.body(node),
        }
    }

    /// The choices in the order in which they are shown: the author's, or shuffled but for those that are fixed.
    #[must_use]
    pub fn order(&self, shuffle: Option<Stream>) -> Vec<ChoiceId> {
        match self {
            Self::SingleChoice(SingleChoice(item))
            | Self::TrueFalse(TrueFalse(item))
            | Self::MultipleChoice(MultipleChoice(item)) => item.order(shuffle),
            other => other.any_order(shuffle),
        }
    }
}

impl ItemType {
    /// Whether the type of this name is answered with choices from a list.
    #[must_use]
    pub fn is_plain(name: &str) -> bool {
        name.ends_with("-choice") || name == "true-false"
    }

    /// Whether items of the type are marked.
    #[must_use]
    pub const fn is_marked(self) -> bool {
        !matches!(self, Self::Essay | Self::Survey)
    }

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
