//! Texts of what stands beside a question, and a translation's own recordings.

use serde::{Deserialize, Serialize};

use crate::json::from_members;

/// What a translation says in the place of a picture's or recording's own words, and what it shows in its place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct MediaTexts {
    /// Its text alternative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::Text>")
    )]
    pub alt: Option<String>,
    /// Its transcript, rich text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::RichText>")
    )]
    pub transcript: Option<String>,
    /// Captions in this language: a WebVTT file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::Text>")
    )]
    pub captions: Option<String>,
    /// A picture or recording of the translation's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::Text>")
    )]
    pub file: Option<String>,
}

from_members! {
    MediaTexts { alt, transcript, captions, file }
}
