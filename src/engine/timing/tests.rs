//! What time there is and what is left of it: worked tables, and properties over random clocks.

use std::rc::Rc;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::attempt::{Entry, Started};
use crate::delivery::{Delivery, OneWay};
use crate::digest::Digest;
use crate::form::{FormRequest, PaperItem, PaperSection, Slot};
use crate::id::AssessmentId;
use crate::item::{Item, Response};
use crate::json::canonical;
use crate::rng::{RulesVersion, Seed};

mod others;

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;

fn section(id: &str) -> SectionId {
    SectionId::new(id).unwrap()
}

/// A paper of two sections, "a" with its first two items and "b" with the other two.
fn paper(timing: Timing, factor: u16) -> Paper {
    let items = (0..4).map(|number| {
        let choices = ["a", "b", "c"].map(|id| json!({ "id": id, "text": id }));
        let value = json!({
            "id": format!("item-{number}"), "type": "single-choice", "topic": "t", "stem": "…", "choices": choices,
            "answer": { "key": ["a"] },
        });
        let item = Item::read(&value, Digest::of(&canonical(&value))).unwrap();
        PaperItem {
            slot: Slot {
                bank: 0,
                position: number,
            },
            choices: item.body.order(None),
            item: Rc::new(item),
        }
    });
    let of = |id, items| PaperSection {
        id: section(id),
        items,
    };
    Paper {
        request: FormRequest {
            assessment: AssessmentId::new("final").unwrap(),
            audience: None,
            seed: Seed([0; 16]),
            seen: Vec::new(),
            language: "en".to_owned(),
            overlays: Vec::new(),
            time_factor: TimeFactor::try_from(factor).unwrap(),
            rules: RulesVersion::CURRENT,
        },
        sections: vec![of("a", 0..2), of("b", 2..4)],
        items: items.collect(),
        delivery: Some(Box::new(Delivery {
            timing: Some(timing),
            ..Delivery::default()
        })),
        passed_by: Vec::new(),
    }
}

fn limited(minutes: u64) -> Timing {
    Timing {
        limit: Some(Millis(minutes * MINUTE)),
        ..Timing::default()
    }
}

/// An attempt in hand, with what it is an attempt at.
struct Sitting {
    paper: Paper,
    attempt: Attempt,
    log: Vec<Entry>,
}

impl Sitting {
    fn of(paper: Paper) -> Self {
        let started = Started::new(Digest::of(b"bank"), &paper, WallTime(0));
        let mut sitting = Self {
            paper,
            attempt: Attempt::default(),
            log: Vec::new(),
        };
        sitting.at(0, Event::Started(started)).unwrap();
        sitting
    }

    fn at(&mut self, at: u64, event: Event) -> Result<(), Refusal> {
        let entry = Entry {
            at: Millis(at),
            event,
        };
        self.attempt.apply(&self.paper, &entry)?;
        self.log.push(entry);
        Ok(())
    }

    fn answer(&mut self, at: u64, item: u32) -> Result<(), Refusal> {
        let choice = self.paper.items[item as usize].choices[0].clone();
        self.at(
            at,
            Event::Answered {
                item,
                response: Some(Response::Choices([choice].into())),
                certainty: None,
            },
        )
    }

    fn view(&mut self, at: u64, item: u32) -> Result<(), Refusal> {
        self.at(at, Event::Viewed { item })
    }

    fn end(&self) -> Option<Millis> {
        self.attempt.ends_at(&self.paper, self.attempt.elapsed())
    }

    fn whole(&self, now: u64) -> Option<Left> {
        self.attempt.time_left(&self.paper, Millis(now))
    }

    fn section(&self, section: usize, now: u64) -> Option<Left> {
        self.attempt.section_left(&self.paper, section, Millis(now))
    }
}

#[test]
fn extra_time_is_a_share_of_the_usual_and_can_be_without_a_limit() {
    for (minutes, factor, expected) in [
        (30, 100, Some(30 * MINUTE)),
        (30, 125, Some(37 * MINUTE + 30 * SECOND)),
        (30, 1000, Some(300 * MINUTE)),
        (30, 0, None),
    ] {
        let paper = paper(limited(minutes), factor);
        let whole = paper.timing().unwrap().whole(paper.request.time_factor);
        assert_eq!(whole.map(|whole| whole.0), expected, "{minutes} {factor}");
    }
    // A third of a millisecond is a whole one.
    let odd = TimeFactor::try_from(133).unwrap();
    assert_eq!(odd.of(Millis(1)), Some(Millis(2)));
}

#[test]
fn an_answer_is_taken_up_to_the_end_and_not_after_it() {
    for (grace, at, expected) in [
        (0, 10 * MINUTE, true),
        (0, 10 * MINUTE + 1, false),
        (30, 10 * MINUTE + 30 * SECOND, true),
        (30, 10 * MINUTE + 30 * SECOND + 1, false),
    ] {
        let timing = Timing {
            grace: Some(Millis(grace * SECOND)),
            ..limited(10)
        };
        let mut sitting = Sitting::of(paper(timing, 100));
        let end = Millis(10 * MINUTE + grace * SECOND);
        assert_eq!(sitting.end(), Some(end));
        let answered = sitting.answer(at, 0);
        let refused = Err(Refusal::TimeIsUp { end });
        assert_eq!(answered, if expected { Ok(()) } else { refused });
        // What was refused has changed nothing: it can still be submitted as of the end.
        assert_eq!(sitting.at(end.0, Event::Submitted), Ok(()));
    }
}

#[test]
fn nothing_at_all_is_dated_after_the_end() {
    let mut sitting = Sitting::of(paper(limited(10), 100));
    let end = Millis(10 * MINUTE);
    for event in [
        Event::Submitted,
        Event::Viewed { item: 0 },
        Event::Flagged { item: 0, on: true },
        Event::Clock { wall: WallTime(0) },
    ] {
        let late = sitting.at(end.0 + 1, event);
        assert_eq!(late, Err(Refusal::TimeIsUp { end }));
    }
}

#[test]
fn a_sections_time_is_that_in_which_one_of_its_items_was_on_the_screen() {
    let timing = Timing {
        sections: [(section("a"), Millis(5 * MINUTE))].into_iter().collect(),
        ..limited(60)
    };
    let mut sitting = Sitting::of(paper(timing, 100));
    sitting.view(0, 0).unwrap();
    sitting.view(2 * MINUTE, 3).unwrap();
    assert_eq!(
        sitting.section(0, 9 * MINUTE).unwrap().used,
        Millis(2 * MINUTE)
    );
    assert_eq!(
        sitting.section(1, 9 * MINUTE),
        None,
        "it has none of its own"
    );
    sitting.answer(9 * MINUTE, 3).unwrap();
    sitting.view(10 * MINUTE, 1).unwrap();
    assert_eq!(
        sitting.section(0, 12 * MINUTE).unwrap().left(),
        Millis(MINUTE)
    );
    sitting.answer(13 * MINUTE, 0).unwrap();
    assert!(sitting.section(0, 13 * MINUTE).unwrap().is_up());
    assert!(
        !sitting
            .attempt
            .is_late(&sitting.paper, 1, Millis(13 * MINUTE))
    );
    assert!(
        sitting
            .attempt
            .is_late(&sitting.paper, 1, Millis(13 * MINUTE + 1))
    );
    let late = sitting.answer(13 * MINUTE + 1, 1);
    let end = Millis(5 * MINUTE);
    assert_eq!(
        late,
        Err(Refusal::TimeIsUp { end }),
        "of the section's own time"
    );
    // The other section goes on, and this one can be looked at.
    sitting.view(14 * MINUTE, 0).unwrap();
    sitting.answer(15 * MINUTE, 2).unwrap();
    assert!(sitting.whole(15 * MINUTE).is_some_and(|left| !left.is_up()));
}

#[test]
fn a_pause_takes_no_time() {
    let timing = Timing {
        sections: [(section("a"), Millis(5 * MINUTE))].into_iter().collect(),
        ..limited(10)
    };
    let mut sitting = Sitting::of(paper(timing, 100));
    sitting.view(0, 0).unwrap();
    sitting.at(MINUTE, Event::Paused).unwrap();
    assert_eq!(sitting.section(0, 4 * MINUTE).unwrap().used, Millis(MINUTE));
    sitting.at(4 * MINUTE, Event::Resumed).unwrap();
    assert_eq!(
        sitting.section(0, 5 * MINUTE).unwrap().used,
        Millis(2 * MINUTE)
    );
    assert_eq!(sitting.whole(5 * MINUTE).unwrap().used, Millis(2 * MINUTE));
    let end = sitting.attempt.ends_at(&sitting.paper, Millis(5 * MINUTE));
    assert_eq!(end, Some(Millis(13 * MINUTE)));
    sitting.answer(13 * MINUTE, 3).unwrap();
    assert!(sitting.answer(13 * MINUTE + 1, 3).is_err());
}

#[test]
fn a_limit_can_be_extended_ten_times_where_that_is_allowed() {
    let timing = Timing {
        extend: Some(Millis(5 * MINUTE)),
        ..limited(10)
    };
    let mut sitting = Sitting::of(paper(timing.clone(), 100));
    for times in 1..=10 {
        sitting.at(MINUTE, Event::Extended).unwrap();
        let limit = sitting.whole(MINUTE).unwrap().limit;
        assert_eq!(limit, Millis((10 + 5 * times) * MINUTE));
    }
    assert_eq!(
        sitting.at(MINUTE, Event::Extended),
        Err(Refusal::NotAllowed)
    );
    let mut essential = Sitting::of(paper(limited(10), 100));
    assert_eq!(
        essential.at(MINUTE, Event::Extended),
        Err(Refusal::NotAllowed)
    );
    let mut unlimited = Sitting::of(paper(timing.clone(), 0));
    assert_eq!(
        unlimited.at(MINUTE, Event::Extended),
        Err(Refusal::NotAllowed)
    );
    let mut late = Sitting::of(paper(timing, 100));
    let end = Millis(10 * MINUTE);
    assert_eq!(
        late.at(end.0 + 1, Event::Extended),
        Err(Refusal::TimeIsUp { end })
    );
}

#[test]
fn a_clock_that_does_not_go_on_as_time_does_is_noted() {
    let hour = 60 * MINUTE as i64;
    let mut sitting = Sitting::of(paper(limited(600), 100));
    let clock = |wall: i64| Event::Clock {
        wall: WallTime(wall),
    };
    // As time went, and a little off.
    sitting.at(hour as u64, clock(hour)).unwrap();
    sitting.at(hour as u64, clock(hour + TOLERANCE)).unwrap();
    assert_eq!(sitting.attempt.spent().unwrap().jumps(), []);
    // An hour back, and then on from there.
    sitting.at(hour as u64, clock(0)).unwrap();
    sitting.at(2 * hour as u64, clock(hour)).unwrap();
    let jumps = sitting.attempt.spent().unwrap().jumps();
    assert_eq!(
        jumps,
        [Jump {
            at: Millis(hour as u64),
            by: -hour - TOLERANCE
        }]
    );
}

#[test]
fn there_is_no_way_back_where_the_assessment_goes_one_way() {
    for (way, back, refused) in [
        (None, 0, false),
        (Some(OneWay::ForwardOnly), 2, true),
        (Some(OneWay::ForwardOnly), 3, false),
        (Some(OneWay::SectionBySection), 2, false),
        (Some(OneWay::SectionBySection), 1, true),
    ] {
        let mut paper = paper(limited(60), 100);
        paper.delivery.as_mut().unwrap().navigation = way;
        let mut sitting = Sitting::of(paper);
        for item in 0..4 {
            sitting.view(u64::from(item), item).unwrap();
        }
        let expected = if refused {
            Err(Refusal::Behind { item: back })
        } else {
            Ok(())
        };
        assert_eq!(sitting.answer(10, back), expected, "{way:?} {back}");
        assert_eq!(sitting.view(11, back), expected, "{way:?} {back}");
        let flag = Event::Flagged {
            item: back,
            on: true,
        };
        assert_eq!(sitting.at(12, flag), Ok(()), "a flag changes no answer");
    }
}

#[test]
fn what_it_knows_is_told_and_read_again() {
    let timing = Timing {
        sections: [(section("a"), Millis(MINUTE))].into_iter().collect(),
        grace: Some(Millis(SECOND)),
        extend: Some(Millis(MINUTE)),
        pauses: true,
        ..limited(10)
    };
    let delivery = Delivery {
        timing: Some(timing),
        navigation: Some(OneWay::ForwardOnly),
        ..Delivery::default()
    };
    let text = serde_json::to_string(&delivery).unwrap();
    let node = crate::json::Node::parse(text.as_bytes()).unwrap();
    assert_eq!(node.to::<Delivery>(), Some(delivery));
    assert_eq!(
        serde_json::to_string(&Delivery::default()).unwrap(),
        r#"{}"#
    );
}

/// What a learner and their device do: something, after so many seconds.
#[derive(Debug, Clone)]
enum Deed {
    View(u32),
    Answer(u32),
    Pause,
    Resume,
    Extend,
    Clock(i64),
}

fn deeds() -> impl Strategy<Value = Vec<(u64, Deed)>> {
    let deed = prop_oneof![
        (0_u32..4).prop_map(Deed::View),
        (0_u32..4).prop_map(Deed::Answer),
        Just(Deed::Pause),
        Just(Deed::Resume),
        Just(Deed::Extend),
        any::<i32>().prop_map(|wall| Deed::Clock(i64::from(wall))),
    ];
    prop::collection::vec((0_u64..200, deed), 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// However the clocks go: nothing is dated after the end, no section takes an answer after its time, the sections' times add
    /// up to what passed unpaused with something on the screen, and the log replays to the same.
    #[test]
    fn time_is_kept(deeds in deeds(), minutes in 1_u64..20, own in 1_u64..10, grace in 0_u64..30, factor in prop::sample::select(vec![0_u16, 100, 150, 1000])) {
        let timing = Timing {
            sections: [(section("a"), Millis(own * MINUTE)), (section("b"), Millis(own * MINUTE))].into_iter().collect(),
            grace: Some(Millis(grace * SECOND)),
            extend: Some(Millis(MINUTE)),
            ..limited(minutes)
        };
        let mut sitting = Sitting::of(paper(timing, factor));
        let (mut now, mut counted, mut seen, mut paused) = (0, [0_u64; 2], None, false);
        for (seconds, deed) in deeds {
            now += seconds * SECOND;
            let before = (sitting.attempt.clone(), sitting.log.len());
            let last = before.0.elapsed().0;
            let of_item = |item: u32| usize::from(item > 1);
            let done = match &deed {
                Deed::View(item) => sitting.view(now, *item),
                Deed::Answer(item) => sitting.answer(now, *item),
                Deed::Pause => sitting.at(now, Event::Paused),
                Deed::Resume => sitting.at(now, Event::Resumed),
                Deed::Extend => sitting.at(now, Event::Extended),
                Deed::Clock(wall) => sitting.at(now, Event::Clock { wall: WallTime(*wall) }),
            };
            if done.is_err() {
                prop_assert_eq!(&sitting.attempt, &before.0, "a refusal changes nothing");
                continue;
            }
            if let (Some(seen), false) = (seen, paused) {
                counted[seen] += now - last;
            }
            if let Some(end) = sitting.end() {
                prop_assert!(now <= end.0);
            }
            match deed {
                Deed::View(item) => seen = Some(of_item(item)),
                Deed::Pause => paused = true,
                Deed::Resume => paused = false,
                Deed::Answer(item) => {
                    if let Some(left) = sitting.section(of_item(item), now) {
                        prop_assert!(left.used.0 <= left.limit.0 + grace * SECOND);
                    }
                }
                _ => {}
            }
        }
        if factor > 0 {
            let last = sitting.attempt.elapsed().0;
            for (place, counted) in counted.iter().enumerate() {
                prop_assert_eq!(sitting.section(place, last).unwrap().used.0, *counted);
            }
        }
        let replayed = Attempt::replay(&sitting.paper, &sitting.log);
        prop_assert_eq!(replayed, Ok(sitting.attempt));
    }
}
