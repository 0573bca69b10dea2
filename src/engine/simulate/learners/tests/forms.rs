//! Exposure, overlap, time, tries, and what somebody should look at.

use super::*;

/// Five of eight items.
fn five_of_eight(attempts: &serde_json::Value) -> (Header, Vec<Rc<Item>>) {
    let items = plains(8);
    let mut header = header(8, &json!({ "total": "100%" }), attempts, &[]);
    header.assessments[0].sections[0].draw[0].count = Some(5);
    (header, items)
}

/// Each of eight items is in five of eight forms, and two forms have 5 · 5/8 items in common. A second try has the three that are
/// left, and two of the five.
#[test]
fn exposure_and_overlap_are_the_drawings() {
    let (header, items) = five_of_eight(&json!({ "max": 2, "counts": "best" }));
    let mut plan = plan(3000);
    plan.parameters = difficulties([9.0; 8]);
    let results = run(&header, &items, &plan);
    assert_eq!(results.items.len(), 8);
    for item in &results.items {
        agrees(item.exposure, 5.0 / 8.0);
        assert_eq!(
            item.right + item.partly + item.wrong + item.none,
            item.exposure.count
        );
    }
    close(results.forms.overlap, 5.0 / 8.0, 0.01);
    close(results.forms.repeated.unwrap(), 2.0 / 5.0, 1e-9);
    assert_eq!((results.forms.fewest, results.forms.most), (5, 5));
    assert!(results.problems.contains(&Problem::FormsAlike {
        overlap: results.forms.overlap
    }));
    assert!(
        !results
            .problems
            .iter()
            .any(|problem| matches!(problem, Problem::TriesAlike { .. }))
    );
}

/// Who passes with the chance p has passed with 1 − (1 − p)ⁿ by the nth try.
#[test]
fn tries_add_up() {
    let items = plains(1);
    let header = header(
        1,
        &json!({ "total": "100%" }),
        &json!({ "max": 3, "counts": "best" }),
        &[],
    );
    let mut plan = plan(4000);
    plan.parameters = difficulties([difficulty(0.4)]);
    let results = run(&header, &items, &plan);
    assert_eq!(results.by_try.len(), 3);
    for (tries, found) in (1..).zip(results.by_try) {
        agrees(found, 1.0 - 0.6_f64.powi(tries));
    }
}

/// The sum of twenty times would be about normal; of one it is log-normal, and half are below the item's median.
#[test]
fn half_take_the_median_time() {
    let items = plains(1);
    let header = fixed(&items, "100%");
    let mut plan = plan(6000);
    plan.parameters = difficulties([0.0]);
    let own = *plan.parameters.get("item-0").unwrap();
    plan.parameters.insert(
        "item-0".to_owned(),
        ItemParameters {
            seconds: Some(60.0),
            ..own
        },
    );
    plan.pace.limit = Some(Millis(60_000));
    let results = run(&header, &items, &plan);
    agrees(results.time.over.unwrap(), 0.5);
    // No answer counts that came too late: half of those who know it.
    agrees(results.passed, 0.25);
    assert!(results.time.median <= 60.0 && results.time.p95 <= 60.0);
    assert!(
        results
            .problems
            .iter()
            .any(|problem| matches!(problem, Problem::TooShort { .. }))
    );
    plan.pace.limit = None;
    let results = run(&header, &items, &plan);
    // The 95th percentile of a log-normal time: e^(1.6449 · √(0.3² + 0.4²)).
    close(results.time.median, 60.0, 2.0);
    close(results.time.p95, 60.0 * libm::exp(1.644_854 * 0.5), 6.0);
    let counted: u32 = results.time.bands.iter().map(|band| band.attempts).sum();
    assert_eq!(counted, 12_000);
}

/// Five words in the question and its four choices, 12 seconds each at five a minute, and five seconds to think.
#[test]
fn reading_takes_time() {
    let items = plains(1);
    let header = fixed(&items, "100%");
    let mut plan = plan(1);
    plan.pace.words_per_minute = 5.0;
    plan.pace.thinking = 5.0;
    close(run(&header, &items, &plan).items[0].seconds, 65.0, 1e-9);
}

#[test]
fn what_is_never_drawn_or_untagged_is_told() {
    let items = plains(2);
    let mut header = fixed(&items, "50%");
    let results = run(&header, &items, &plan(10));
    let names = vec!["item-0".to_owned(), "item-1".to_owned()];
    assert!(
        results
            .problems
            .contains(&Problem::Untagged { items: names })
    );
    header.contents.strata[0].topic = crate::id::TopicId::new("other").unwrap();
    header.contents.strata[0].count = 1;
    let mut law = header.contents.strata[0].clone();
    law.topic = crate::id::TopicId::new("law").unwrap();
    header.contents.strata.push(law.clone());
    header.assessments[0].sections[0].draw[0].topic = Some(law.topic);
    let results = run(&header, &items, &plan(10));
    assert!(results.problems.contains(&Problem::NeverDrawn {
        items: vec!["item-0".to_owned()]
    }));
}

/// A section whose cut is harder than the total's decides alone.
#[test]
fn obstacles_are_counted() {
    let items = plains(10);
    let mut header = fixed(&items, "50%");
    header.assessments[0].sections[0].cut = crate::fraction::Share::read("100%").ok();
    let mut plan = plan(2000);
    plan.parameters = difficulties([difficulty(0.9); 10]);
    let results = run(&header, &items, &plan);
    let first = &results.obstacles[0];
    assert_eq!(first.what, What::Section("one".to_owned()));
    agrees(first.failed, 1.0 - 0.9_f64.powi(10));
    assert!(
        results
            .problems
            .iter()
            .any(|problem| matches!(problem, Problem::OneObstacle { .. }))
    );
}

#[test]
fn an_audience_without_a_form_is_told() {
    let items = plains(2);
    let mut header = fixed(&items, "50%");
    let audience = |name: &str| crate::id::AudienceId::new(name).unwrap();
    header.assessments[0].audiences = vec![audience("police"), audience("media")];
    header.contents.strata[0].audiences = Some(vec![audience("media")]);
    let results = run(&header, &items, &plan(10));
    let no_form = Problem::NoForm {
        audience: "police".to_owned(),
        because: crate::form::DrawError::TooFewItems {
            wanted: 1,
            missing: 1,
        },
    };
    assert!(
        results.problems.contains(&no_form),
        "{:?}",
        results.problems
    );
    let told = serde_json::to_value(&no_form).unwrap();
    assert_eq!(told["because"], "1 items of 1 can't be had");
}
