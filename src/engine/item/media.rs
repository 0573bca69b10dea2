//! Pictures, sound and film beside the question, whatever the item's type. They come from the bank's own folder, and each has
//! words for those who don't see or hear it.
//!
//! Source: WCAG 2.2, 1.1.1 (text alternatives) and 1.2.1 to 1.2.3 (transcripts and captions).

use serde::{Deserialize, Serialize};

use crate::id::MediaId;
use crate::json::{from_members, from_word};
use crate::rich_text::{ImageFile, is_own_file};

/// What stands between the question and what it is answered with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Media {
    /// Unique in the item.
    pub id: MediaId,
    /// Picture, sound or film.
    #[serde(rename = "type")]
    pub kind: MediaKind,
    /// The file's name in the bank's own folder.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::Text"))]
    pub file: String,
    /// What a picture shows, or what a recording is of. Plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::Text>")
    )]
    pub alt: Option<String>,
    /// A picture that says nothing, so that it has no `alt`.
    #[serde(default)]
    pub decorative: bool,
    /// All that is heard and seen, for those who don't hear or see it. Rich text. For audio and video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "check",
        schemars(with = "Option<crate::bank::schema::RichText>")
    )]
    pub transcript: Option<String>,
    /// A video without sound, so that it needs no captions.
    #[serde(default)]
    pub silent: bool,
    /// What is said and heard in a video, language by language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "check", schemars(length(min = 1, max = 50)))]
    pub captions: Vec<Captions>,
}

/// Captions of a video in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Captions {
    /// BCP 47 tag.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::LanguageTag"))]
    pub language: String,
    /// The name of a WebVTT file in the bank's own folder.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::Text"))]
    pub file: String,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MediaKind {
    /// A picture that doesn't move.
    Picture,
    /// Sound alone.
    Audio,
    /// Pictures that move, with sound or without.
    Video,
}

/// What the name of a captions file ends in.
pub const CAPTIONS_ENDINGS: [&str; 1] = ["vtt"];

impl MediaKind {
    /// The kind as a bank names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Audio => "audio",
            Self::Video => "video",
        }
    }

    /// The kind that a bank names so.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut all = [Self::Picture, Self::Audio, Self::Video].into_iter();
        all.find(|kind| kind.as_str() == text)
    }

    /// What the names of its files may end in: what browsers play.
    #[must_use]
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Picture => &ImageFile::ENDINGS,
            Self::Audio => &["mp3", "m4a", "ogg", "opus", "wav"],
            Self::Video => &["mp4", "webm"],
        }
    }

    /// Whether a name is that of such a file in the bank's own folder.
    #[must_use]
    pub fn takes(self, file: &str) -> bool {
        is_own_file(file, self.endings())
    }

    /// Whether it takes time, so that it needs a transcript.
    #[must_use]
    pub const fn is_timed(self) -> bool {
        !matches!(self, Self::Picture)
    }
}

impl Media {
    /// Whether the check would take it, captions apart: those depend on the bank's language.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let is_timed = self.kind.is_timed();
        self.kind.takes(&self.file)
            && self.alt.is_none() == self.decorative
            && !(self.decorative && is_timed)
            && self.transcript.is_some() == is_timed
            && (self.kind == MediaKind::Video || !self.silent && self.captions.is_empty())
    }

    /// The captions in a language, whatever the region: `en-GB` for `en`.
    #[must_use]
    pub fn captions_in(&self, language: &str) -> Option<&Captions> {
        let of = |tag: &str| tag.split('-').next().map(str::to_ascii_lowercase);
        let mut captions = self.captions.iter();
        captions.find(|captions| of(&captions.language) == of(language))
    }
}

from_members! {
    Media { id, kind = "type", file, alt, decorative, transcript, silent, captions }
    Captions { language, file }
}

from_word! {
    MediaKind { Picture = "picture", Audio = "audio", Video = "video" }
}
