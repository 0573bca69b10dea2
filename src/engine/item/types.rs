//! The item types, and what each of them can do.

use std::rc::Rc;

#[cfg(feature = "check")]
use serde_json::Value;

use super::choice::{Choice, ChoiceItem};
use super::marked::Marked;
use super::response::{Misfit, Move, Response};
use crate::fraction::Fraction;
use crate::id::{ChoiceId, TextId};
use crate::json::Node;
use crate::rng::Stream;

/// What every item type can do.
pub(super) trait Kind: Sized {
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
        $(use super::$module::$name;)+

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
            pub(super) fn check(self, value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
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

            pub(super) fn is_whole(&self) -> bool {
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
    pub(super) fn read(kind: &str, node: &Rc<Node>) -> Option<Self> {
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
