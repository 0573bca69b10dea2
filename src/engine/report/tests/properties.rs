//! What holds of every report, on random attempts.

use proptest::prelude::*;

use super::*;
use crate::replay::fuzz;

proptest! {
    #[test]
    fn scores_stay_within_bounds_and_add_up(seed in 0_u32..5000) {
        let sitting = fuzz::sitting(seed).unwrap();
        let attempt = Attempt::replay(&sitting.paper, &sitting.log).unwrap();
        let report = report(&sitting.header, &sitting.paper, &attempt).unwrap();
        prop_assert!(report.score >= Fraction::ZERO && report.score <= report.max);
        let sum = |parts: Vec<Fraction>| {
            parts.into_iter().try_fold(Fraction::ZERO, Fraction::plus).map(|sum| sum.max(Fraction::ZERO))
        };
        prop_assert_eq!(sum(report.sections.iter().map(|part| part.score).collect()), Some(report.score));
        prop_assert_eq!(sum(report.topics.iter().map(|part| part.score).collect()), Some(report.score));
        prop_assert_eq!(sum(report.items.iter().map(|part| part.score).collect()), Some(report.score));
    }

    #[test]
    fn no_response_scores_nothing(seed in 0_u32..5000) {
        let sitting = fuzz::sitting(seed).unwrap();
        let attempt = Attempt::replay(&sitting.paper, &sitting.log[..1]).unwrap();
        let report = report(&sitting.header, &sitting.paper, &attempt).unwrap();
        prop_assert_eq!(report.score, Fraction::ZERO);
        prop_assert!(report.items.iter().all(|item| item.verdict == Verdict::None && item.score == Fraction::ZERO));
        prop_assert!(!report.is_passed());
    }

    #[test]
    fn the_order_of_choices_and_of_answering_changes_nothing(seed in 0_u32..5000) {
        let sitting = fuzz::sitting(seed).unwrap();
        let attempt = Attempt::replay(&sitting.paper, &sitting.log).unwrap();
        let before = report(&sitting.header, &sitting.paper, &attempt).unwrap();
        let mut paper = sitting.paper.clone();
        paper.items.iter_mut().for_each(|placed| placed.choices.reverse());
        let started = Event::Started(Started::new(Digest::of(b"fuzz"), &paper, WallTime(0)));
        let last = (0..).map_while(|item| Some((item, attempt.session(item)?.response.clone())));
        let mut events: Vec<Event> = last.map(|(item, response)| Event::Answered { item, response, certainty: None }).collect();
        events.reverse();
        let log: Vec<Entry> = std::iter::once(started).chain(events).map(|event| Entry { at: Millis(0), event }).collect();
        let again = Attempt::replay(&paper, &log).unwrap();
        prop_assert_eq!(report(&sitting.header, &paper, &again).unwrap().to_bytes(), before.to_bytes());
    }
}
