//! What holds of every report, on random attempts.

use proptest::prelude::*;

use super::*;
use crate::replay::fuzz;

/// The item whose mark an event bears on.
fn about(event: &Event) -> Option<u32> {
    match event {
        Event::Answered { item, .. }
        | Event::Checked { item }
        | Event::HintTaken { item, .. }
        | Event::PassedBy { item } => Some(*item),
        _ => None,
    }
}

proptest! {
    #[test]
    fn scores_stay_within_bounds_and_add_up(seed in 0_u32..5000) {
        let sitting = fuzz::sitting(seed).unwrap();
        let attempt = Attempt::replay(&sitting.paper, &sitting.log).unwrap();
        let report = report(&sitting.header, &sitting.paper, &attempt).unwrap();
        prop_assert!(report.score >= Fraction::ZERO && report.score <= report.max);
        // All items are in one section.
        let delivery = sitting.paper.delivery.as_ref();
        let weight = delivery.map_or(1, |delivery| delivery.weight(&report.sections[0].id));
        let sum = |parts: Vec<Fraction>| {
            let sum = parts.into_iter().try_fold(Fraction::ZERO, Fraction::plus)?;
            Some(sum.times(Fraction::whole(weight))?.max(Fraction::ZERO))
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
        let mut events: Vec<(u32, Event)> = sitting.log.iter().filter_map(|entry| Some((about(&entry.event)?, entry.event.clone()))).collect();
        events.sort_by_key(|(item, _)| std::cmp::Reverse(*item));
        let events = events.into_iter().map(|(_, event)| event);
        let log: Vec<Entry> = std::iter::once(started).chain(events).map(|event| Entry { at: Millis(0), event }).collect();
        let again = Attempt::replay(&paper, &log).unwrap();
        prop_assert_eq!(report(&sitting.header, &paper, &again).unwrap().to_bytes(), before.to_bytes());
    }
}
