//! What a person types to have a certificate checked: its number, its link, or the letters of that.

use crate::number::LENGTH;
use crate::{BadCode, BadNumber, Carried, RecordNumber};

/// What a person asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// The record of a number, which only the device that made it can find.
    Number(RecordNumber),
    /// What a link or a code carries.
    Carried(Box<Carried>),
}

/// Why a text is neither a number nor a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadAsked {
    /// There is none.
    #[error("nothing")]
    Nothing,
    /// As long as a number, and its check character doesn't fit.
    #[error("record number that doesn't fit its check character")]
    Mistyped,
    /// Of neither form.
    #[error("neither a record number nor a certificate's link")]
    Neither,
    /// A link, or its letters, that can't be read.
    #[error(transparent)]
    Link(#[from] BadCode),
}

/// What stands before the letters in an address.
pub const PLACE: &str = "#/verify/";

impl Asked {
    /// Reads a number as [`RecordNumber::parse`] does, or a link as [`Carried::read`] does: whatever stands before `#/verify/` and after
    /// the letters is of no concern, and neither is space between them, which mail programs put into long lines.
    ///
    /// # Errors
    /// [`BadAsked`].
    ///
    /// ```
    /// use assay_credential::{Asked, BadAsked, BadCode, RecordNumber};
    /// let number = RecordNumber::from_random([1; 10]);
    /// assert_eq!(Asked::read(&number.to_string().to_lowercase()), Ok(Asked::Number(number)));
    /// assert_eq!(Asked::read("https://example.org/#/verify/rAg"), Err(BadAsked::Link(BadCode::Damaged)));
    /// ```
    pub fn read(text: &str) -> Result<Self, BadAsked> {
        let unbroken: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if let Some((_, letters)) = unbroken.split_once(PLACE) {
            return carried(letters).map_err(BadAsked::Link);
        }
        match RecordNumber::parse(text) {
            Ok(number) => Ok(Self::Number(number)),
            Err(BadNumber::Length { found: 0 }) => Err(BadAsked::Nothing),
            Err(BadNumber::Check) => Err(BadAsked::Mistyped),
            Err(BadNumber::Length { .. } | BadNumber::Character(_)) => bare(text),
        }
    }
}

/// Letters without an address. What is about as long as a number was meant to be one.
fn bare(text: &str) -> Result<Asked, BadAsked> {
    match carried(text) {
        Ok(asked) => Ok(asked),
        Err(bad) if is_long(text) => Err(BadAsked::Link(bad)),
        Err(_) => Err(BadAsked::Neither),
    }
}

fn carried(text: &str) -> Result<Asked, BadCode> {
    let is_letter = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let written = text.chars().filter(|c| !c.is_whitespace());
    let letters: String = written.take_while(is_letter).collect();
    Carried::read(&letters).map(|carried| Asked::Carried(Box::new(carried)))
}

/// Longer than anybody would write a number.
fn is_long(text: &str) -> bool {
    let is_letter = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let text = text.trim();
    text.chars().all(|c| is_letter(&c)) && text.len() > 3 * LENGTH
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CODE: &str = "01"; // No claims: too short for any.

    #[test]
    fn what_is_no_certificate_is_refused_by_what_it_seems_to_be() {
        let long = "r".repeat(60);
        let of_later = ["r", &assay_engine::letters::written(&[9; 60])].concat();
        for (text, why) in [
            ("", BadAsked::Nothing),
            (" \u{200f}- ", BadAsked::Nothing),
            ("000G-40R4-0M30-E20X", BadAsked::Mistyped),
            ("000G-40R4-0M30-E20", BadAsked::Neither),
            ("Amina Diallo", BadAsked::Neither),
            (CODE, BadAsked::Neither),
            (long.as_str(), BadAsked::Link(BadCode::Damaged)),
            ("#/verify/", BadAsked::Link(BadCode::Damaged)),
            (
                "see https://example.org/a/#/verify/rAgBK.",
                BadAsked::Link(BadCode::Damaged),
            ),
            (of_later.as_str(), BadAsked::Link(BadCode::Newer)),
        ] {
            assert_eq!(Asked::read(text), Err(why), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_borne(text: String) {
            let _ = Asked::read(&text);
            let _ = Asked::read(&[PLACE, &text].concat());
        }

        #[test]
        fn numbers_are_read(random: [u8; 10]) {
            let number = RecordNumber::from_random(random);
            prop_assert_eq!(Asked::read(&number.to_string()), Ok(Asked::Number(number)));
        }
    }
}
