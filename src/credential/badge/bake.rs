//! Baking: a picture that carries its badge.
//!
//! Source: Open Badges 3.0, section 5.3, "Baking".

pub(crate) mod png;
pub(crate) mod svg;

use super::SignedBadge;

/// A picture that a badge can be baked into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Image {
    /// Portable Network Graphics.
    Png,
    /// Scalable Vector Graphics, as text in UTF-8.
    Svg,
}

/// Why a picture can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadImage {
    /// Neither PNG nor SVG, or one that was cut short or changed.
    #[error("not a PNG or SVG picture, or a damaged one")]
    Form,
    /// It has a badge already, and may have no other: take a picture without.
    #[error("a picture that has a badge already")]
    Baked,
    /// It has several badges, of which none can be told to be meant; or one in a form that isn't allowed.
    #[error("a picture with several badges, or with one that is packed")]
    Several,
}

impl Image {
    /// Of which kind a picture is, by how it begins.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(&png::SIGNATURE) {
            return Some(Self::Png);
        }
        let text = std::str::from_utf8(bytes).ok()?;
        svg::is_svg(text).then_some(Self::Svg)
    }

    /// What its files' names end with.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// The picture with a badge in it; all else of it stays as it was.
///
/// # Errors
/// [`BadImage`].
pub fn baked(image: &[u8], badge: &SignedBadge) -> Result<Vec<u8>, BadImage> {
    let text = badge.text();
    match Image::of(image).ok_or(BadImage::Form)? {
        Image::Png => png::baked(image, &text),
        Image::Svg => {
            let image = std::str::from_utf8(image).map_err(|_| BadImage::Form)?;
            Ok(svg::baked(image, &text)?.into_bytes())
        }
    }
}

/// The text of the badge in a file: of a picture what is baked into it, of any other text the whole. `None` where a picture has none, or the file
/// is neither.
pub(super) fn text(bytes: &[u8]) -> Result<Option<String>, BadImage> {
    match Image::of(bytes) {
        Some(Image::Png) => png::text(bytes),
        Some(Image::Svg) => svg::text(&String::from_utf8_lossy(bytes)),
        None => Ok(String::from_utf8(bytes.to_vec()).ok()),
    }
}
