//! The holder's name: any script, safe in either direction of writing.

use std::fmt;

use assay_engine::rich_text::is_punctuation;

/// The longest name, in Unicode scalar values after normalisation.
pub const MAX_LENGTH: usize = 120;

/// The name that a record is made out to.
///
/// In Unicode normal form C, without leading, trailing or doubled white space, 1 to [`MAX_LENGTH`] scalar values, with at
/// least one letter or digit. It holds no control and no format character but the two joiners, which Persian, Hindi and
/// other spellings need; so it can't turn the direction of the text around it, nor hide anything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HolderName(String);

/// Why a text is no holder's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadName {
    /// Nothing is left once white space and invisible characters are gone.
    #[error("empty name")]
    Empty,
    /// More than [`MAX_LENGTH`] scalar values.
    #[error("name of {length} characters, over {MAX_LENGTH}")]
    TooLong {
        /// How long it is.
        length: usize,
    },
    /// A character without an agreed meaning: private use, or U+FFFD, which stands for one that was lost.
    #[error("unreadable character U+{:04X}", u32::from(*.0))]
    Unreadable(char),
    /// Neither a letter nor a digit in it.
    #[error("name without a letter")]
    NoLetter,
    /// A stored name that isn't in the form that [`HolderName::new`] gives.
    #[error("name that is not in the form it is kept in")]
    Form,
}

impl HolderName {
    /// Reads what somebody typed or pasted.
    ///
    /// `nfc` puts a text into Unicode normal form C. It is an argument, as time and randomness are, since browsers have
    /// `String.prototype.normalize` and its tables would weigh more than all the rest of this crate. Control and format characters
    /// other than the joiners are dropped, since people paste them without seeing them.
    ///
    /// # Errors
    /// [`BadName`], never [`BadName::Form`].
    ///
    /// ```
    /// use assay_credential::HolderName;
    /// let name = HolderName::new("  Ana \u{202E} María\tNúñez ", str::to_owned)?;
    /// assert_eq!(name.as_str(), "Ana María Núñez");
    /// # Ok::<(), assay_credential::BadName>(())
    /// ```
    pub fn new(text: &str, nfc: impl FnOnce(&str) -> String) -> Result<Self, BadName> {
        let visible: String = text
            .chars()
            .filter(|&c| c.is_whitespace() || !is_hidden(c))
            .collect();
        let name = tidy(&nfc(&visible));
        check(&name)?;
        Ok(Self(name))
    }

    /// The name as it is shown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for HolderName {
    type Error = BadName;

    /// Reads a stored name: all is checked but the normal form, for which this crate has no tables.
    fn try_from(text: String) -> Result<Self, BadName> {
        let plain = !text.chars().any(|c| is_hidden(c) && !is_joiner(c));
        if !plain || tidy(&text) != text {
            return Err(BadName::Form);
        }
        check(&text)?;
        Ok(Self(text))
    }
}

impl From<HolderName> for String {
    fn from(name: HolderName) -> Self {
        name.0
    }
}

impl fmt::Display for HolderName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Single spaces between words, and joiners only where they join something.
fn tidy(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    for word in text
        .split_whitespace()
        .map(|word| word.trim_matches(is_joiner))
        .filter(|word| !word.is_empty())
    {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(word);
    }
    name
}

fn check(name: &str) -> Result<(), BadName> {
    let length = name.chars().count();
    if length == 0 {
        return Err(BadName::Empty);
    }
    if length > MAX_LENGTH {
        return Err(BadName::TooLong { length });
    }
    if let Some(c) = name.chars().find(|&c| is_unreadable(c)) {
        return Err(BadName::Unreadable(c));
    }
    if !name.chars().any(is_letter_or_digit) {
        return Err(BadName::NoLetter);
    }
    Ok(())
}

/// What is neither white space, punctuation, a symbol, nor a mark on something else.
///
/// DIFFERENCE: Unicode's own tables of letters would be a kilobyte and a half of what every learner loads. So marks that
/// only some scripts have count as letters here; they are never seen alone in a name that somebody has.
fn is_letter_or_digit(c: char) -> bool {
    let is_mark = matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{E0100}'..='\u{E01EF}');
    !(is_mark || c.is_whitespace() || is_joiner(c) || is_punctuation(c))
}

/// Zero width joiner and non-joiner.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// Control (Cc) and format (Cf) characters and what else is invisible by design (`Default_Ignorable_Code_Point`), but for
/// the joiners and variation selectors, and the Arabic signs that are formally Cf but are seen.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
            | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}')
}

/// Private use, noncharacters, and the replacement character.
fn is_unreadable(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FFFC}'..='\u{FFFF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{F0000}'..='\u{10FFFF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::{UnicodeNormalization, is_nfc};

    use super::*;

    fn read(text: &str) -> Result<String, BadName> {
        HolderName::new(text, |text| text.nfc().collect()).map(String::from)
    }

    #[test]
    fn names_of_many_kinds_are_kept() {
        for name in [
            "Li",
            "X",
            "Ana María Núñez",
            "O’Connor-Smith, Jr.",
            "Jean‑Luc d'Été",
            "Владислав Їжакевич",
            "محمد عبد الله",
            "می\u{200C}خواهم",
            "क्\u{200D}षत्रिय",
            "សុខា",
            "မောင်မောင်",
            "王小明",
            "김민준",
            "Đặng Thị Ánh",
            "Björk 2",
            "שרה כהן",
            "ሰላም",
            "সুমন",
            "葛\u{E0100}城",
        ] {
            assert_eq!(read(name).as_deref(), Ok(name), "{name}");
        }
    }

    #[test]
    fn what_is_typed_is_tidied() {
        for (typed, kept) in [
            ("  Ana  ", "Ana"),
            ("Ana\t\n María", "Ana María"),
            ("Ana\u{A0}\u{2003}María", "Ana María"),
            ("e\u{301}va", "éva"),
            ("Ana\u{202E}", "Ana"),
            ("\u{2066}Ana\u{2069}", "Ana"),
            ("\u{2067}محمد", "محمد"),
            ("A\u{200E}n\u{200F}a\u{61C}", "Ana"),
            ("An\u{AD}a\u{200B}\u{FEFF}\u{0}", "Ana"),
            ("e\u{200B}\u{301}", "é"),
            ("\u{200D}Ana\u{200C} \u{200D} B", "Ana B"),
            ("Ana\u{2028}B", "Ana B"),
            ("A\u{E0041}na", "Ana"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(kept), "{typed:?}");
        }
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for (typed, why) in [
            ("", BadName::Empty),
            (" \u{202E}\u{200D}\n", BadName::Empty),
            ("…!?", BadName::NoLetter),
            ("\u{301}", BadName::NoLetter),
            ("A\u{E000}", BadName::Unreadable('\u{E000}')),
            ("A\u{FFFD}", BadName::Unreadable('\u{FFFD}')),
            ("A\u{1FFFE}", BadName::Unreadable('\u{1FFFE}')),
        ] {
            assert_eq!(read(typed), Err(why), "{typed:?}");
        }
        assert_eq!(read(&"é".repeat(120)).map(|n| n.chars().count()), Ok(120));
        assert_eq!(
            read(&"e\u{301}".repeat(120)).map(|n| n.chars().count()),
            Ok(120)
        );
        assert_eq!(
            read(&"é".repeat(121)),
            Err(BadName::TooLong { length: 121 })
        );
    }

    #[test]
    fn a_stored_name_in_another_form_is_refused() {
        for text in [" Ana", "A  B", "A\u{202E}", "A\u{A0}B", "\u{200D}A"] {
            assert_eq!(
                HolderName::try_from(text.to_owned()),
                Err(BadName::Form),
                "{text:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn a_kept_name_is_kept_as_it_is(typed in any::<String>()) {
            if let Ok(name) = read(&typed) {
                prop_assert!(is_nfc(&name));
                prop_assert!((1..=MAX_LENGTH).contains(&name.chars().count()));
                prop_assert_eq!(read(&name), Ok(name.clone()));
                prop_assert_eq!(HolderName::try_from(name.clone()).map(String::from), Ok(name));
            }
        }

        #[test]
        fn no_direction_survives(parts in proptest::collection::vec(prop_oneof![
            "[a-zא-ת]{1,3}", Just("\u{202E}".to_owned()), Just("\u{2067}".to_owned()), Just("\u{2069}".to_owned()), Just("\u{200F}".to_owned()),
        ], 0..12)) {
            if let Ok(name) = read(&parts.concat()) {
                prop_assert!(name.chars().all(char::is_alphabetic));
            }
        }
    }
}
