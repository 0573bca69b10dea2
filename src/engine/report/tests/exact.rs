//! Exact comparison, whatever the numbers.

use super::*;
use crate::item::{Body, MultipleChoice, SingleChoice};

#[test]
fn cuts_are_compared_exactly() {
    // 2 of 3 points is 66.666…%: a cut of 66.6667% isn't reached, 66.6666% and 2/3 are.
    let paper = paper(3, &[("law", 1, ALL, &[] as &[_], &["a"] as &[_]); 3]);
    for (cut, passes) in [
        ("66.6667%", false),
        ("66.6666%", true),
        ("2/3", true),
        ("100%", false),
        ("0%", true),
    ] {
        let header = header([None, None], &json!({ "total": cut }));
        assert_eq!(
            reported(&header, &paper, &["a", "a", "b"]).is_passed(),
            passes,
            "{cut}"
        );
    }
}

#[test]
fn a_cut_may_be_as_fine_as_it_likes() {
    // Cuts around 2/3 whose product with the points doesn't fit in 64 bits: 2^63 − 1 isn't divisible by 3, so two of
    // three points lie above ⌊2(2^63 − 1)/3⌋ parts of it and below one part more.
    let paper = paper(3, &[("law", 1, ALL, &[] as &[_], &["a"] as &[_]); 3]);
    for (cut, passes) in [
        ("6148914691236517204/9223372036854775807", true),
        ("6148914691236517205/9223372036854775807", false),
        ("9223372036854775806/9223372036854775807", false),
    ] {
        let share = Share::read(cut).unwrap().fraction();
        assert_eq!(share.times(Fraction::whole(3)), None, "it doesn't fit");
        let section = header([Some(cut), None], &json!({ "total": "1%" }));
        let reasons = reported(&section, &paper, &["a", "a", "b"]).reasons();
        assert_eq!(reasons.is_empty(), passes, "{cut}");
        let total = header([None, None], &json!({ "total": cut }));
        let report = reported(&total, &paper, &["a", "a", "b"]);
        assert_eq!(report.is_passed(), passes, "{cut}");
        assert_eq!(report.weak_topics().is_empty(), passes, "{cut}");
        assert!(reported(&total, &paper, &["a", "a", "a"]).is_passed());
    }
}

#[test]
fn what_does_not_fit_is_an_error_and_no_panic() {
    // Weights that no bank can have, since reading refuses them: three primes near 2^32, whose sum needs their product
    // below the line.
    let mut paper = paper(1, &[("law", 1, ALL, &[] as &[_], &["a"] as &[_]); 3]);
    let primes = [4_294_967_291, 4_294_967_279, 4_294_967_231];
    for (placed, prime) in paper.items.iter_mut().zip(primes) {
        let mut item = Item::clone(&placed.item);
        let choices = match &mut item.body {
            Body::SingleChoice(SingleChoice(choices))
            | Body::MultipleChoice(MultipleChoice(choices)) => choices,
            other => panic!("{other:?}"),
        };
        choices.scoring = crate::scoring::Scoring::Weights;
        let share = Share::new(fraction(1, prime)).unwrap();
        let ids: Vec<_> = choices
            .choices
            .iter()
            .map(|choice| choice.id.clone())
            .collect();
        for id in ids {
            choices.answer_mut().weights.insert(id, share);
        }
        placed.item = Rc::new(item);
    }
    let header = header([None, None], &json!({ "total": "1%" }));
    let attempt = taken(&paper, &["a", "a", "a"]);
    assert_eq!(
        report(&header, &paper, &attempt),
        Err(ReportError::Overflow)
    );
    assert!(report(&header, &paper, &taken(&paper, &["a", "", ""])).is_ok());
}
