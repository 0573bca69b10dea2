use std::rc::Rc;

use proptest::prelude::*;

use super::*;
use crate::duration::WallTime;
use crate::item::Misfit;
use crate::replay::fuzz;

mod marks;
mod special;

fn paper(seed: u32) -> Paper {
    fuzz::sitting(seed).expect("a paper").paper
}

fn start(paper: &Paper) -> Entry {
    let started = Started::new(crate::digest::Digest::of(b"bank"), paper, WallTime(1));
    Entry {
        at: Millis(0),
        event: Event::Started(started),
    }
}

fn begun(paper: &Paper) -> Attempt {
    let mut attempt = Attempt::default();
    attempt.apply(paper, &start(paper)).unwrap();
    attempt
}

fn answered(paper: &Paper, item: u32) -> Event {
    let choice = paper.items[item as usize].choices[0].clone();
    Event::Answered {
        item,
        response: Some(Response::Choices([choice].into())),
        certainty: Some(Certainty::Mid),
    }
}

#[test]
fn an_answer_takes_the_place_of_the_one_before_and_can_be_withdrawn() {
    let paper = paper(1);
    let mut attempt = begun(&paper);
    let mut apply = |at, event| {
        attempt
            .apply(
                &paper,
                &Entry {
                    at: Millis(at),
                    event,
                },
            )
            .map(|()| attempt.counts().answered)
    };
    assert_eq!(apply(10, answered(&paper, 0)), Ok(1));
    assert_eq!(apply(20, answered(&paper, 0)), Ok(1));
    assert_eq!(apply(30, answered(&paper, 1)), Ok(2));
    assert_eq!(
        apply(
            40,
            Event::Answered {
                item: 0,
                response: None,
                certainty: Some(Certainty::High)
            }
        ),
        Ok(1)
    );
    let session = attempt.session(0).unwrap();
    assert_eq!(
        (&session.response, session.certainty),
        (&None, None),
        "no response has no certainty"
    );
    assert_eq!(attempt.session(1).unwrap().certainty, Some(Certainty::Mid));
    assert_eq!(attempt.elapsed(), Millis(40));
}

#[test]
fn flags_and_views_are_counted() {
    let paper = paper(1);
    let mut attempt = begun(&paper);
    for event in [
        Event::Flagged { item: 1, on: true },
        Event::Flagged { item: 1, on: true },
        Event::Viewed { item: 1 },
        Event::Flagged { item: 0, on: true },
        Event::Flagged { item: 1, on: false },
    ] {
        attempt
            .apply(
                &paper,
                &Entry {
                    at: Millis(1),
                    event,
                },
            )
            .unwrap();
    }
    assert_eq!(
        attempt.counts(),
        Counts {
            answered: 0,
            flagged: 1
        }
    );
    assert_eq!(attempt.last_viewed(), Some(1));
    assert!(attempt.session(1).unwrap().viewed && !attempt.session(0).unwrap().viewed);
}

#[test]
fn what_the_rules_do_not_allow_is_refused_with_its_reason() {
    let paper = paper(1);
    let beyond = u32::try_from(paper.items.len()).unwrap();
    let empty = Event::Answered {
        item: 0,
        response: Some(Response::Choices([].into())),
        certainty: None,
    };
    for (event, refusal) in [
        (start(&paper).event, Refusal::StartedTwice),
        (
            Event::Viewed { item: beyond },
            Refusal::NoSuchItem { item: beyond },
        ),
        (
            Event::Flagged {
                item: u32::MAX,
                on: true,
            },
            Refusal::NoSuchItem { item: u32::MAX },
        ),
        (
            Event::Answered {
                item: beyond,
                response: None,
                certainty: None,
            },
            Refusal::NoSuchItem { item: beyond },
        ),
        (
            empty,
            Refusal::Misfit {
                item: 0,
                misfit: Misfit::Empty,
            },
        ),
        (Event::Resumed, Refusal::NotPaused),
        (Event::HintTaken { item: 0, hint: 0 }, Refusal::NotAllowed),
        (Event::Checked { item: 0 }, Refusal::NotAllowed),
    ] {
        let mut attempt = begun(&paper);
        let before = attempt.clone();
        assert_eq!(
            attempt.apply(
                &paper,
                &Entry {
                    at: Millis(5),
                    event: event.clone()
                }
            ),
            Err(refusal),
            "{event:?}"
        );
        assert_eq!(attempt, before, "{event:?} changes nothing");
    }
}

#[test]
fn nothing_comes_before_the_start_or_after_the_submission() {
    let paper = paper(1);
    let mut attempt = Attempt::default();
    let view = Entry {
        at: Millis(9),
        event: Event::Viewed { item: 0 },
    };
    assert_eq!(attempt.apply(&paper, &view), Err(Refusal::NotStarted));
    attempt.apply(&paper, &start(&paper)).unwrap();
    attempt
        .apply(
            &paper,
            &Entry {
                at: Millis(8),
                event: Event::Submitted,
            },
        )
        .unwrap();
    assert_eq!(attempt.submitted(), Some(Millis(8)));
    assert_eq!(attempt.apply(&paper, &view), Err(Refusal::Submitted));
}

#[test]
fn time_does_not_go_back_and_stands_still_while_paused() {
    let paper = paper(1);
    let mut attempt = begun(&paper);
    let mut apply = |at, event| {
        attempt.apply(
            &paper,
            &Entry {
                at: Millis(at),
                event,
            },
        )
    };
    apply(50, Event::Viewed { item: 0 }).unwrap();
    let back = Refusal::TimeGoesBack {
        at: Millis(49),
        last: Millis(50),
    };
    assert_eq!(apply(49, Event::Viewed { item: 0 }), Err(back));
    apply(50, Event::Paused).unwrap();
    assert_eq!(apply(60, Event::Viewed { item: 0 }), Err(Refusal::Paused));
    assert_eq!(apply(60, Event::Submitted), Err(Refusal::Paused));
    apply(70, Event::Resumed).unwrap();
    apply(70, Event::Submitted).unwrap();
}

#[test]
fn a_start_fits_its_own_paper_only() {
    let given = paper(1);
    let started = Started::new(crate::digest::Digest::of(b"bank"), &given, WallTime(1));
    assert_eq!(started.fits(&given), Ok(()));
    assert_eq!(started.fits(&paper(2)), Err(Unfit::OtherRequest));
    let mut other = given.clone();
    other.items.pop();
    assert_eq!(started.fits(&other), Err(Unfit::OtherLength));
    let mut other = given.clone();
    other.items[1].choices.reverse();
    assert_eq!(started.fits(&other), Err(Unfit::OtherOrder { item: 1 }));
    let mut other = given.clone();
    let mut item = (*other.items[0].item).clone();
    item.digest = crate::digest::Digest::of(b"changed");
    other.items[0].item = Rc::new(item);
    assert_eq!(started.fits(&other), Err(Unfit::OtherItem { item: 0 }));
}

/// Of an attempt that was begun before there were time limits, notes and crossed-out choices.
#[test]
fn a_journal_of_an_earlier_version_is_read() {
    let records: Vec<&str> = include_str!("tests/first-journal.jsonl").lines().collect();
    let log: Vec<Entry> = records
        .iter()
        .map(|record| journal::decode(record.as_bytes()).expect("a record"))
        .collect();
    assert_eq!(
        log.iter().map(|entry| entry.at.0).collect::<Vec<_>>(),
        [280, 280, 749, 3931]
    );
    let Event::Started(started) = &log[0].event else {
        panic!("it starts with the start")
    };
    assert_eq!(started.items.len(), 20);
    assert_eq!(started.request.assessment.as_str(), "everyone");
    for (record, entry) in records.iter().zip(&log) {
        assert_eq!(journal::encode(entry), record.as_bytes());
    }
}

#[test]
fn records_are_read_back_and_others_refused() {
    // Recorded once: a stored attempt must stay readable for ever.
    let entry = Entry {
        at: Millis(1500),
        event: Event::Flagged { item: 3, on: true },
    };
    let text = br#"{"at":1500,"event":{"flagged":{"item":3,"on":true}},"v":1}"#;
    assert_eq!(journal::encode(&entry), text);
    assert_eq!(journal::decode(text), Ok(entry));
    for (text, bad) in [
        (
            r#"{"at":1500,"event":{"flagged":{"item":3,"on":true}},"v":2}"#,
            journal::BadRecord::Newer { found: 2 },
        ),
        (
            r#"{"at":1500,"event":"submitted","v":0}"#,
            journal::BadRecord::Damaged,
        ),
        (
            r#"{"at":1500,"at":1600,"event":"submitted","v":1}"#,
            journal::BadRecord::Damaged,
        ),
        (
            r#"{"at":1500,"event":{"telepathy":{}},"v":1}"#,
            journal::BadRecord::Damaged,
        ),
        (
            r#"{"at":1500,"event":"submitted","v":1,"x":0}"#,
            journal::BadRecord::Damaged,
        ),
        (
            r#"{"at":1500,"event":"submitted"}"#,
            journal::BadRecord::Damaged,
        ),
        ("", journal::BadRecord::Damaged),
    ] {
        assert_eq!(journal::decode(text.as_bytes()), Err(bad), "{text}");
    }
}

#[test]
fn a_start_is_read_strictly() {
    let record = String::from_utf8(journal::encode(&start(&paper(1)))).unwrap();
    assert!(journal::decode(record.as_bytes()).is_ok());
    for place in ["\"request\":{", "\"slot\":{", "\"started\":{"] {
        assert!(record.contains(place), "{place}");
        let more = record.replacen(place, &format!("{place}\"unheard-of\":1,"), 1);
        assert_eq!(
            journal::decode(more.as_bytes()),
            Err(journal::BadRecord::Damaged),
            "{place}"
        );
    }
}

proptest! {
    #[test]
    fn a_refused_event_changes_nothing(seed in 0_u32..5000) {
        let sitting = fuzz::sitting(seed).unwrap();
        let (mut attempt, mut log, mut refusals) = (Attempt::default(), Vec::new(), Vec::new());
        for entry in sitting.tried {
            let before = attempt.clone();
            match attempt.apply(&sitting.paper, &entry) {
                Ok(()) => log.push(entry),
                Err(refusal) => {
                    prop_assert_eq!(&attempt, &before, "{}", refusal);
                    refusals.push(refusal);
                }
            }
        }
        prop_assert!(attempt.is_submitted());
        prop_assert_eq!(log, sitting.log);
        prop_assert_eq!(refusals, sitting.refusals);
    }

    #[test]
    fn any_prefix_of_a_log_is_a_valid_attempt(seed in 0_u32..5000, cut in 0_usize..100) {
        let sitting = fuzz::sitting(seed).unwrap();
        let prefix = &sitting.log[..cut.min(sitting.log.len())];
        prop_assert!(Attempt::replay(&sitting.paper, prefix).is_ok());
    }

    #[test]
    fn folding_twice_gives_the_same(seed in 0_u32..5000) {
        let sitting = fuzz::sitting(seed).unwrap();
        let fold = || Attempt::replay(&sitting.paper, &sitting.log).unwrap();
        prop_assert_eq!(fold(), fold());
    }

    #[test]
    fn the_journal_gives_back_what_was_put_in(seed in 0_u32..5000) {
        for entry in fuzz::sitting(seed).unwrap().log {
            let record = journal::encode(&entry);
            prop_assert_eq!(journal::decode(&record).unwrap(), entry);
            // A record that was cut short is no record.
            prop_assert!(journal::decode(&record[..record.len() - 1]).is_err());
        }
    }

    #[test]
    fn counts_are_those_of_a_recount(seed in 0_u32..5000) {
        let sitting = fuzz::sitting(seed).unwrap();
        let attempt = Attempt::replay(&sitting.paper, &sitting.log).unwrap();
        let sessions = (0..).map_while(|item| attempt.session(item));
        let (mut answered, mut flagged) = (0, 0);
        for session in sessions {
            answered += u32::from(session.response.is_some());
            flagged += u32::from(session.flagged);
        }
        prop_assert_eq!(attempt.counts(), Counts { answered, flagged });
    }

    #[test]
    fn reading_random_bytes_never_fails_badly(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = journal::decode(&bytes);
    }
}
