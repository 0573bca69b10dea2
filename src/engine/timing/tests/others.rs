//! What others see of extra time in a result that they are given.

use super::*;
use crate::form::TimeFactor;
use crate::transcript::Transcript;

#[test]
fn others_see_no_extra_time_where_it_was_not_needed() {
    for (factor, minutes, expected) in [
        (150, 9, TimeFactor::USUAL),
        (150, 11, TimeFactor::NO_LIMIT),
        (0, 9, TimeFactor::USUAL),
        (0, 11, TimeFactor::NO_LIMIT),
        (100, 9, TimeFactor::USUAL),
    ] {
        let mut sitting = Sitting::of(paper(limited(10), factor));
        sitting.view(0, 0).unwrap();
        sitting.answer(minutes * MINUTE, 0).unwrap();
        sitting.at(minutes * MINUTE, Event::Submitted).unwrap();
        let own = Transcript::of(&sitting.log).unwrap();
        let others = own.for_others(&sitting.paper);
        assert_eq!(
            others.started.request.time_factor, expected,
            "{factor}, {minutes}"
        );
        assert_eq!(others.entries, own.entries);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// What others get names no extra time, and has the same answers at the same times.
    #[test]
    fn others_see_only_the_times(steps in prop::collection::vec((0_u64..200, 0_u32..4, 0_u8..4), 1..40), factor in prop::sample::select(vec![0_u16, 100, 125, 150, 1000])) {
        let timing = Timing {
            sections: [(section("a"), Millis(3 * MINUTE))].into_iter().collect(),
            extend: Some(Millis(MINUTE)),
            ..limited(8)
        };
        let mut sitting = Sitting::of(paper(timing, factor));
        let mut now = 0;
        for (seconds, item, deed) in steps {
            now += seconds * SECOND;
            let _ = match deed {
                0 => sitting.at(now, Event::Extended),
                1 => sitting.view(now, item),
                _ => sitting.answer(now, item),
            };
        }
        let end = sitting.end().map_or(now, |end| now.min(end.0));
        prop_assume!(sitting.at(end, Event::Submitted).is_ok());
        let others = Transcript::of(&sitting.log).unwrap().for_others(&sitting.paper);
        let given = others.started.request.time_factor;
        prop_assert!([TimeFactor::USUAL, TimeFactor::NO_LIMIT].contains(&given));
        let mut paper = sitting.paper.clone();
        paper.request.time_factor = given;
        let replayed = Attempt::replay(&paper, &others.log()).unwrap();
        prop_assert_eq!(replayed.submitted(), sitting.attempt.submitted());
        for item in 0..4 {
            let response = |attempt: &Attempt| attempt.session(item).and_then(|session| session.response.clone());
            prop_assert_eq!(response(&replayed), response(&sitting.attempt));
        }
    }
}
