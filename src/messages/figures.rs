//! What a report says, in words and figures: one wording for the page and the command line.

use assay_engine::delivery::Cost;
use assay_engine::fraction::{Fraction, Share};
use assay_engine::item::Verdict;
use assay_engine::report::{ItemReport, Reason, Report};
use assay_engine::scoring::Scoring;

use crate::OutcomeWords;
use crate::formats::{Formats, hundredths};

/// A share in whole per cent. A share below the cut is never shown as the cut, since rounding decides nothing.
#[must_use]
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
#[must_use]
pub fn cut(formats: &dyn Formats, share: Share) -> String {
    percent(formats, share.fraction(), None)
}

/// Marks, with up to two decimals.
#[must_use]
pub fn marks(formats: &dyn Formats, marks: Fraction) -> String {
    formats.decimal(hundredths(marks.numerator(), marks.denominator()))
}

/// What was scored of what could be; nothing of nothing is nothing.
#[must_use]
pub fn share(score: Fraction, max: Fraction) -> Fraction {
    score.over(max).unwrap_or(Fraction::ZERO)
}

/// One thing that passing failed on, given the titles of the report's sections and topics, in its order.
#[must_use]
pub fn reason(
    report: &Report,
    reason: Reason,
    sections: &[&str],
    topics: &[&str],
    words: &OutcomeWords,
) -> String {
    let formats = words.formats();
    let reached = |score, max, limit| percent(formats, share(score, max), Some(limit));
    let told = match reason {
        Reason::Total => Some(words.result_reason_total(&cut(formats, report.cut))),
        Reason::Section(place) => report
            .sections
            .get(place)
            .zip(sections.get(place))
            .and_then(|(part, title)| {
                let limit = part.cut?;
                Some(words.result_reason_section(
                    title,
                    &reached(part.score, part.max, limit),
                    &cut(formats, limit),
                ))
            }),
        Reason::Topic(place) => {
            report
                .topics
                .get(place)
                .zip(topics.get(place))
                .and_then(|(part, title)| {
                    let limit = part.cut?;
                    Some(words.result_reason_topic(
                        title,
                        &reached(part.score, part.max, limit),
                        &cut(formats, limit),
                    ))
                })
        }
        Reason::Gate(place) => report
            .gates
            .get(place)
            .map(|gate| words.result_reason_gate(gate.wrong)),
    };
    told.unwrap_or_default()
}

/// How an item's mark came about, in words.
#[must_use]
pub fn explanation(item: &ItemReport, words: &OutcomeWords) -> String {
    if item.max == Fraction::ZERO {
        return words.mark_unmarked();
    }
    let max = marks(words.formats(), item.max);
    let cost = item.cost.as_ref().filter(|cost| cost.before != cost.after);
    let before = cost.and_then(|cost| cost.before.times(item.max));
    let earned = before.unwrap_or(item.score);
    let told = rule(item, &marks(words.formats(), earned), &max, words);
    match cost {
        None => told,
        Some(cost) => format!("{told}. {}", costs(item, cost, words)),
    }
}

/// What tries and hints took off, and what is left.
fn costs(item: &ItemReport, cost: &Cost, words: &OutcomeWords) -> String {
    let left = marks(words.formats(), item.score);
    match (cost.tries > 1, cost.hints > 0) {
        (true, true) => words.mark_cost_both(cost.tries, cost.hints, &left),
        (false, _) => words.mark_cost_hints(cost.hints, &left),
        (true, false) => words.mark_cost_tries(cost.tries, &left),
    }
}

/// What the item's rule makes of the response.
fn rule(item: &ItemReport, score: &str, max: &str, words: &OutcomeWords) -> String {
    let Some(how) = item
        .explanation
        .as_ref()
        .filter(|_| item.verdict != Verdict::None)
    else {
        return words.mark_no_answer(score, max);
    };
    match how.rule {
        Scoring::AllOrNothing if item.verdict == Verdict::Right => {
            words.mark_all_or_nothing_right(score, max)
        }
        Scoring::AllOrNothing => words.mark_all_or_nothing_wrong(score, max),
        Scoring::Partial | Scoring::RightMinusWrong => {
            words.mark_counts(how.right, how.keyed, how.wrong, score, max)
        }
        Scoring::EachOption => {
            let missed = how.keyed.saturating_sub(how.right);
            let judged = how.choices.saturating_sub(how.wrong).saturating_sub(missed);
            words.mark_each_option(judged, how.choices, score, max)
        }
        Scoring::Weights => words.mark_weights(score, max),
        Scoring::Negative => words.mark_negative(score, max),
        Scoring::EachPart => words.mark_parts(how.right, how.keyed, how.wrong, score, max),
        Scoring::Position => words.mark_position(how.right, how.keyed, score, max),
        Scoring::AdjacentPairs => words.mark_adjacent_pairs(how.right, how.keyed, score, max),
        Scoring::LongestRun => words.mark_longest_run(how.right, how.keyed, score, max),
        Scoring::LongestSubset => words.mark_longest_subset(how.right, how.keyed, score, max),
        Scoring::Relative => words.mark_relative(how.right, how.keyed, score, max),
        Scoring::Accepted => match item.verdict {
            Verdict::Right => words.mark_accepted(score, max),
            Verdict::Partly => words.mark_accepted_partly(score, max),
            _ => words.mark_not_accepted(score, max),
        },
        Scoring::Unmarked => words.mark_unmarked(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixed::Fixed;
    use crate::locale::Locale;

    #[test]
    fn a_share_below_the_cut_is_never_shown_as_the_cut() {
        let cut = Share::read("70%").unwrap();
        for (numerator, denominator, shown) in [
            (2, 3, "67%"),
            (7, 10, "70%"),
            (139, 200, "69%"),
            (6999, 10_000, "69%"),
        ] {
            let share = Fraction::new(numerator, denominator).unwrap();
            assert_eq!(
                percent(&Fixed(Locale::En), share, Some(cut)),
                shown,
                "{share}"
            );
        }
        let share = Fraction::new(6999, 10_000).unwrap();
        assert_eq!(
            percent(&Fixed(Locale::En), share, None),
            "70%",
            "without a cut it is rounded as usual"
        );
    }
}
