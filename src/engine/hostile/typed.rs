//! What is typed: texts held against accepted ones, and numbers as people write them.

use crate::duration::Period;
use crate::fraction::{Fraction, Share};
use crate::item::typed::{
    Accept, Compare, Decimal, Mind, Read, Tolerance, ValueAccept, base, lower, read,
};
use crate::item::{Reading, gap_fill, short_text};

/// The longest text that can be accepted, in characters: the schema's limit for plain text.
const LONGEST: usize = 1000;

/// The first line says how texts are compared (`c` capitals matter, `d` accents don't, `1` or `2` typos, `*` wildcards), the
/// second is what is typed, and the others are accepted.
pub fn typed(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split('\n');
    let how = lines.next().unwrap_or_default();
    let short = |line: &str| line.chars().take(LONGEST).collect::<String>();
    let typed = short(lines.next().unwrap_or_default());
    let accepted: Vec<String> = lines.take(50).map(short).collect();
    compared(&compare(how), &typed, &accepted);
    for text in std::iter::once(&typed).chain(&accepted) {
        number(text);
        letters(text);
        forms(text);
    }
    values(&typed, &accepted);
    assert!(
        usize::try_from(short_text::MOST).is_ok_and(|most| most <= LONGEST)
            && gap_fill::MAX_FILLED <= LONGEST
    );
}

fn compare(how: &str) -> Compare {
    Compare {
        case: if how.contains('c') {
            Mind::Exact
        } else {
            Mind::Ignore
        },
        diacritics: how.contains('d').then_some(Mind::Ignore),
        typos: how.chars().find_map(|c| c.to_digit(3)),
        wildcards: how.contains('*'),
    }
}

/// What is accepted, word for word, fits itself; what fits is one of those accepted.
fn compared(compare: &Compare, typed: &str, accepted: &[String]) {
    let accepts: Vec<Accept> = accepted
        .iter()
        .map(|text| Accept {
            text: text.clone(),
            worth: None,
        })
        .collect();
    let best = compare.best(typed, &accepts);
    assert!(best.is_none_or(|best| accepts.contains(best)));
    let is_one = accepted.iter().any(|text| text == typed);
    assert!(!is_one || best.is_some(), "{typed:?} isn't {typed:?}");
}

/// A number that can be read in one way is the same whatever is said of its mark, and in the digits of another script.
fn number(text: &str) {
    let first = read(text, None);
    let (grouped, decimal) = match first {
        Ok(Read::One(number)) => (Some(number), Some(number)),
        Ok(Read::Two { grouped, decimal }) => (Some(grouped), Some(decimal)),
        Err(_) => (None, None),
    };
    for (reading, expected) in [(Reading::Grouped, grouped), (Reading::Decimal, decimal)] {
        let found = read(text, Some(reading)).ok();
        assert!(
            found == expected.map(Read::One),
            "{text:?}: {found:?}, {expected:?}"
        );
    }
    let arabic: String = text
        .chars()
        .map(|c| match c.to_digit(10) {
            Some(digit) => char::from_u32(0x660 + digit).unwrap_or(c),
            None => c,
        })
        .collect();
    assert!(read(&arabic, None) == first, "{text:?}");
}

fn letters(text: &str) {
    for c in text.chars() {
        let small = lower(c);
        assert!(lower(small) == small, "{c:?}");
        assert!(base(small).and_then(base) == base(small), "{c:?}");
    }
}

/// What has a form of its own is written as it was read.
fn forms(text: &str) {
    if let Ok(share) = Share::read(text) {
        assert!(
            Share::read(&share.to_string()).as_ref() == Ok(&share),
            "{text:?}"
        );
    }
    if let Some(decimal) = Decimal::read(text) {
        assert!(Decimal::read(&decimal.to_string()).as_ref() == Some(&decimal));
    }
    if let Some(tolerance) = Tolerance::read(text) {
        assert!(
            Tolerance::read(&tolerance.to_string()).as_ref() == Some(&tolerance),
            "{text:?}"
        );
    }
    if let Ok(period) = Period::read(text) {
        assert!(
            Period::read(&period.to_string()).as_ref() == Ok(&period),
            "{text:?}"
        );
    }
}

/// Each pair of lines as an accepted number with its tolerance, as one with significant figures, and as a range.
fn values(typed: &str, accepted: &[String]) {
    let given = match read(typed, Some(Reading::Decimal)) {
        Ok(Read::One(number)) => number,
        _ => Fraction::ZERO,
    };
    for pair in accepted.windows(2) {
        let [one, other] = pair else { continue };
        let (value, most) = (Decimal::read(one), Decimal::read(other));
        let figures = other
            .chars()
            .find_map(|c| c.to_digit(10))
            .filter(|figures| *figures > 0);
        let none = ValueAccept {
            value: None,
            tolerance: None,
            figures: None,
            least: None,
            most: None,
            worth: None,
        };
        let within = ValueAccept {
            value: value.clone(),
            tolerance: Tolerance::read(other),
            ..none.clone()
        };
        let rounded = ValueAccept {
            value: value.clone(),
            figures,
            ..none.clone()
        };
        let range = ValueAccept {
            least: value.clone(),
            most,
            ..none
        };
        for accept in [&within, &rounded, &range] {
            let _ = accept.fits(given);
        }
        // Whatever the tolerance, a number is near itself.
        let Some(value) = value else { continue };
        assert!(within.fits(value.value()), "{within:?}");
        assert!(!range.is_sound() || range.fits(value.value()), "{range:?}");
        let _ = (
            given.plus(value.value()),
            given.times(value.value()),
            given.over(value.value()),
        );
    }
}
