//! Items: what is asked, what a response may be, and what it is worth.
//!
//! A further item type is one module here and one line in the list of `types`.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::bank::overlay::Overlay;
use crate::digest::Digest;
use crate::id::ItemId;
use crate::json::{Deferred, Node, from_members};

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
mod types;

// One for each type.
pub mod categorise;
pub mod essay;
pub mod gap_fill;
pub mod hot_text;
pub mod hotspot;
pub mod matching;
pub mod matrix;
pub mod multiple_choice;
pub mod numeric;
pub mod ordering;
pub mod short_text;
pub mod single_choice;
pub mod slider;
pub mod survey;
pub mod true_false;

pub use answer::Outcomes;
pub use categorise::Categorise;
pub use choice::{Answer, Choice, ChoiceItem};
pub use choice_set::ChoiceSet;
pub use details::Details;
pub use essay::Essay;
pub use gap_fill::GapFill;
pub use hot_text::HotText;
pub use hotspot::Hotspot;
pub use marked::Marked;
pub use matching::Matching;
pub use matrix::Matrix;
pub use media::{Captions, Media, MediaKind};
pub use multiple_choice::MultipleChoice;
pub use numeric::Numeric;
pub use ordering::Ordering;
pub use pairs::{PairItem, Prompt};
pub use response::{Explanation, Misfit, Move, Number, Reading, Response, Verdict};
pub use short_text::ShortText;
pub use single_choice::SingleChoice;
pub use slider::Slider;
pub use survey::Survey;
pub use true_false::TrueFalse;
pub use types::{Body, ItemType};

use types::Kind;

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
