//! What stands behind the wall, whatever the type: read only when marking and revealing.

use serde::{Deserialize, Serialize};

use crate::json::{FromNode, Node, Sound, from_members};

/// The part of an item that its answer is in.
#[derive(Debug, Clone)]
pub(super) struct Answered<A> {
    pub(super) answer: A,
}

impl<A: FromNode> FromNode for Answered<A> {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            answer: node.field("answer", sound),
        }
    }
}

/// What everybody is told whose response stood so. Each is rich text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Outcomes {
    /// To those who have it right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::RichText>")
    )]
    pub right: Option<String>,
    /// To those who have it partly right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::RichText>")
    )]
    pub partly: Option<String>,
    /// To those who have it wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::RichText>")
    )]
    pub wrong: Option<String>,
    /// To those who didn't respond.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::RichText>")
    )]
    pub none: Option<String>,
}

from_members! {
    Outcomes { right, partly, wrong, none }
}

/// An answer of one type of item: its own fields, and those that every answer may have.
macro_rules! answers {
    ($($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident: $type:ty,)* })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone)]
        #[cfg_attr(feature = "check", derive(serde::Deserialize, schemars::JsonSchema), schemars(deny_unknown_fields))]
        pub struct $name {
            $($(#[$attr])* pub $field: $type,)*
            /// What everybody is told whose response stood so.
            #[cfg_attr(feature = "check", serde(default))]
            pub outcomes: Option<$crate::item::Outcomes>,
            /// Why the answer is right. Rich text.
            #[cfg_attr(feature = "check", serde(default), schemars(with = "Option<crate::bank::schema::RichText>"))]
            pub rationale: Option<String>,
            /// Where what the item says is written.
            #[cfg_attr(feature = "check", serde(default), schemars(length(max = 20)))]
            pub sources: Vec<$crate::item::Source>,
        }

        $crate::json::from_members! {
            $name { $($field,)* outcomes, rationale, sources }
        }
    )+};
}

pub(super) use answers;
