//! Shares and marks as a reader of the language expects them.

use assay_engine::fraction::{Fraction, Share};
use assay_messages::formats::{Formats, hundredths};

/// A share in whole per cent. A share below the cut is never shown as the cut, since rounding decides nothing.
pub fn percent(formats: &dyn Formats, share: Fraction, cut: Option<Share>) -> String {
    let written = |n: i64, d: i64| formats.percent(n, d);
    let shown = written(share.numerator(), share.denominator());
    match cut.map(Share::fraction) {
        Some(cut) if share < cut && shown == written(cut.numerator(), cut.denominator()) => {
            let below = i128::from(share.numerator()) * 100 / i128::from(share.denominator());
            written(i64::try_from(below).unwrap_or_default(), 100)
        }
        _ => shown,
    }
}

/// A share that an author wrote.
pub fn cut(formats: &dyn Formats, share: Share) -> String {
    percent(formats, share.fraction(), None)
}

/// Marks, with up to two decimals.
pub fn marks(formats: &dyn Formats, marks: Fraction) -> String {
    formats.decimal(hundredths(marks.numerator(), marks.denominator()))
}
