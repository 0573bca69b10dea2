//! Colours that can be read.
//!
//! Source: Web Content Accessibility Guidelines 2.2, "relative luminance" and "contrast ratio"; 1.4.3 and 1.4.11.

use crate::drawn::Colour;

/// Least contrast of text.
const TEXT: f64 = 4.5;

/// Least contrast of what isn't text.
const SHAPE: f64 = 3.0;

/// Reads `#0a5a54`.
pub(super) fn colour(text: &str) -> Option<Colour> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |from: usize| {
        let digits = digits.get(from..from + 2)?;
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        u8::from_str_radix(digits, 16).ok().filter(|_| is_hex)
    };
    Some(Colour(part(0)?, part(2)?, part(4)?))
}

/// Whether text in it is read on white. Contrast is one of brightness alone, so that it is the same in grey.
pub(super) fn is_legible(colour: Colour) -> bool {
    contrast(colour) >= TEXT
}

/// Whether a shape in it is seen on white, or is to be as white as the paper.
pub(super) fn is_visible(colour: Colour) -> bool {
    colour == Colour::PAPER || contrast(colour) >= SHAPE
}

/// Contrast on white, from 1 to 21.
fn contrast(Colour(red, green, blue): Colour) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    1.05 / (luminance + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::Colours;

    #[test]
    fn colours_are_read_strictly() {
        assert_eq!(colour("#0a5A54"), Some(Colour(0x0A, 0x5A, 0x54)));
        for text in [
            "", "#", "#fff", "0a5a54", "#0a5a5g", "#0a5a54f", "#+a5a54", "#é5a54", "red",
        ] {
            assert_eq!(colour(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_as_the_guidelines_count_it() {
        assert!((contrast(Colour(0, 0, 0)) - 21.0).abs() < 1e-9);
        assert!((contrast(Colour::PAPER) - 1.0).abs() < 1e-9);
        // The greys on either side of 4.5 : 1.
        assert!(is_legible(Colour(0x76, 0x76, 0x76)));
        assert!(!is_legible(Colour(0x77, 0x77, 0x77)));
        assert!(is_visible(Colour(0x94, 0x94, 0x94)) && is_visible(Colour::PAPER));
        assert!(!is_visible(Colour(0xFF, 0xFF, 0x00)));
        let Colours { accent, ink, muted } = Colours::default();
        assert!([accent, ink, muted].into_iter().all(is_legible));
    }
}
