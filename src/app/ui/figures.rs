//! Shares and marks as a reader of the language expects them.

use assay_engine::fraction::{Fraction, Share};
use assay_engine::item::Verdict;
use assay_engine::report::ItemReport;
use assay_engine::scoring::Scoring;
use assay_messages::OutcomeWords;
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

/// How an item's mark came about, in words.
pub fn explanation(item: &ItemReport, words: &OutcomeWords) -> String {
    let score = marks(words.formats(), item.score);
    let max = marks(words.formats(), item.max);
    let Some(how) = item
        .explanation
        .as_ref()
        .filter(|_| item.verdict != Verdict::None)
    else {
        return words.mark_no_answer(&score, &max);
    };
    match how.rule {
        Scoring::AllOrNothing if item.verdict == Verdict::Right => {
            words.mark_all_or_nothing_right(&score, &max)
        }
        Scoring::AllOrNothing => words.mark_all_or_nothing_wrong(&score, &max),
        Scoring::Partial | Scoring::RightMinusWrong => {
            words.mark_counts(how.right, how.keyed, how.wrong, &score, &max)
        }
        Scoring::EachOption => {
            let missed = how.keyed.saturating_sub(how.right);
            let judged = how.choices.saturating_sub(how.wrong).saturating_sub(missed);
            words.mark_each_option(judged, how.choices, &score, &max)
        }
        Scoring::Weights => words.mark_weights(&score, &max),
        Scoring::Negative => words.mark_negative(&score, &max),
    }
}
