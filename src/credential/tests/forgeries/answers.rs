//! Answers, changed: what they give has to be what is claimed, and where an issuer signed, they have to be those that it replayed.

use assay_engine::attempt::{Entry, Event};
use assay_engine::digest::Digest;
use assay_engine::duration::{Millis, WallTime};
use assay_engine::form::Slot;
use assay_engine::letters;
use assay_engine::rng::Seed;
use assay_engine::transcript::Transcript;

use crate::carriers::Whose;
use crate::common::badges::Dice;
use crate::common::issuer::later;
use crate::handed::Carrier;
use crate::run::*;
use crate::samples::{Sample, other, short};
use crate::sessions;

/// A change of answers; `false` where there is nothing to change.
type Edit = fn(&mut Transcript, &Case, &mut Dice) -> bool;

/// Those after which no attempt gives what is claimed.
const FOUND: [(&str, Edit); 15] = [
    ("not submitted", |t, _, _| t.entries.pop().is_some()),
    ("submitted at another time", |t, _, d| {
        let Some(last) = t.entries.last_mut() else {
            return false;
        };
        last.at.0 += 1 + d.roll(90_000) as u64;
        last.event == Event::Submitted
    }),
    ("submitted twice", |t, _, _| {
        let last = t.entries.last().cloned();
        t.entries.extend(last);
        true
    }),
    ("an answer after the submission", |t, _, d| {
        let at = d.roll(t.entries.len() - 1);
        let late = t.entries.remove(at);
        t.entries.push(late);
        true
    }),
    ("all answers taken out", |t, _, _| {
        let before = t.entries.len();
        t.entries
            .retain(|entry| !matches!(entry.event, Event::Answered { .. }));
        t.entries.len() < before
    }),
    ("an item that isn't in the form", |t, _, d| {
        let at = d.roll(t.entries.len());
        let event = Event::Checked { item: 9_999 };
        t.entries.insert(
            at,
            Entry {
                at: Millis(0),
                event,
            },
        );
        true
    }),
    ("begun at another time", |t, _, d| {
        t.started.wall = WallTime(t.started.wall.0 - 1 - d.roll(90_000) as i64);
        true
    }),
    ("of another bank", |t, _, d| {
        t.started.bank = Digest(d.bytes());
        true
    }),
    ("fewer items", |t, _, _| t.started.items.pop().is_some()),
    ("an item twice", |t, _, d| {
        let items = &mut t.started.items;
        let item = items[d.roll(items.len())].clone();
        items.push(item);
        true
    }),
    ("another version of an item", |t, _, d| {
        let items = &mut t.started.items;
        let at = d.roll(items.len());
        items[at].item = Digest(d.bytes());
        true
    }),
    ("choices in another order", |t, _, d| {
        let items = &mut t.started.items;
        let at = d.roll(items.len());
        let choices = &mut items[at].choices;
        choices.reverse();
        choices.len() > 1
    }),
    ("items in another order", |t, _, _| {
        t.started.items.rotate_left(1);
        t.started.items.len() > 1
    }),
    ("to another assessment", |t, _, _| {
        t.started.request.assessment = assay_engine::id::AssessmentId::new("practice").unwrap();
        true
    }),
    ("somebody else's", |t, case, _| {
        *t = case.other.credential.answers.clone().unwrap();
        true
    }),
];

/// Those after which it may still give the same: the holder's own statement holds then, and no signature does.
const PERHAPS: [(&str, Edit); 8] = [
    ("an answer taken back", |t, _, d| {
        answer(t, d, |_, _, _| None)
    }),
    ("an answer that is another", |t, case, d| {
        let paper = case.own.paper.clone();
        answer(t, d, move |item, _, d| other(paper.given(item)?, d))
    }),
    ("an answer of another item", |t, _, d| {
        let all = t.entries.clone();
        answer(t, d, move |_, _, d| match &all[d.roll(all.len())].event {
            Event::Answered { response, .. } => response.clone(),
            _ => None,
        })
    }),
    ("an answer left out", |t, _, d| {
        let at = d.roll(t.entries.len() - 1);
        t.entries.remove(at);
        true
    }),
    ("given at another time", |t, _, d| {
        let at = d.roll(t.entries.len() - 1);
        t.entries[at].at.0 += 1;
        true
    }),
    ("answers in another order", |t, _, d| {
        let at = d.roll(t.entries.len() - 1);
        let to = d.roll(t.entries.len() - 1);
        t.entries.swap(at, to);
        at != to
    }),
    ("another seed", |t, _, d| {
        t.started.request.seed = Seed(d.bytes());
        true
    }),
    ("other items seen before", |t, _, d| {
        t.started.request.seen = vec![Slot {
            bank: 0,
            position: d.roll(20) as u32,
        }];
        true
    }),
];

fn answer(
    answers: &mut Transcript,
    dice: &mut Dice,
    to: impl FnOnce(u32, &mut Transcript, &mut Dice) -> Option<assay_engine::item::Response>,
) -> bool {
    let at = dice.roll(answers.entries.len());
    let Event::Answered { item, response, .. } = answers.entries[at].event.clone() else {
        return false;
    };
    let other = to(item, answers, dice);
    let Event::Answered { response: into, .. } = &mut answers.entries[at].event else {
        return false;
    };
    into.clone_from(&other);
    other != response
}

fn edited(sample: &Sample, edit: Edit, case: &Case, dice: &mut Dice) -> Option<Sample> {
    let mut sample = sample.clone();
    let answers = sample.credential.answers.as_mut()?;
    edit(answers, case, dice).then_some(sample)
}

/// Whether the answers give what is claimed all the same: the score is the engine's, not the checker's.
fn gives_the_same(sample: &Sample) -> bool {
    let (record, answers) = (
        &sample.credential.record,
        sample.credential.answers.as_ref().unwrap(),
    );
    sample.lot.replayed(answers).is_some_and(|replayed| {
        let report = &replayed.report;
        let submitted = replayed
            .attempt
            .submitted()
            .map(|at| later(record.started, at.0 as i64));
        report.is_passed()
            && (report.score, report.max) == (record.score.points(), record.score.of())
            && submitted == Some(record.submitted)
    })
}

fn files(name: &str, edit: Edit, is_sure: bool) -> [Kind; 2] {
    let own = kind(format!("{name}, self-issued"), move |case, dice| {
        let edited = edited(&case.own, edit, case, dice)?;
        let may: &[Came] = match !is_sure && gives_the_same(&edited) {
            true => &[AnswersFit],
            false => &[Altered],
        };
        let shown = edited.shown(Carrier::one(&Carrier::FILES, dice), dice)?;
        Some(Forged { shown, may })
    });
    let signed = kind(format!("{name}, signed"), move |case, dice| {
        let edited = edited(&case.attested, edit, case, dice)?;
        let shown = edited.shown(Carrier::one(&Carrier::FILES, dice), dice)?;
        let may = &[Altered];
        Some(Forged { shown, may })
    });
    [own, signed]
}

/// What comes with answers in their short form. A code with answers is never signed.
const SHORT: [(&str, Carrier, Whose); 3] = [
    ("self-issued link", Carrier::Link, Whose::Own),
    ("signed link", Carrier::Link, Whose::Signed),
    ("self-issued code", Carrier::AnsweredCode, Whose::Own),
];

/// The short form, made by the engine for the edited answers.
fn in_short(name: &str, edit: Edit) -> [Kind; 3] {
    SHORT.map(|(what, carrier, whose)| {
        kind(format!("{name}, {what}"), move |case, dice| {
            let mut edited = edited(whose.of(case), edit, case, dice)?;
            edited.compact = short(&edited.paper, edited.credential.answers.as_ref()?)?;
            let may: &[Came] = match whose {
                Whose::Own if gives_the_same(&edited) => &[AnswersFit],
                _ => &[Altered],
            };
            let shown = edited.shown(carrier, dice)?;
            Some(Forged { shown, may })
        })
    })
}

/// A change of the short form itself; `None` where what is left isn't as many letters as stand for bytes.
type Rewrite = fn(&mut String, &Case, &mut Dice) -> Option<()>;

/// What no engine would write.
const TEXTS: [(&str, Rewrite); 3] = [
    ("somebody else’s answers", |text, case, _| {
        text.clone_from(&case.other.compact);
        Some(())
    }),
    ("answers cut short", |text, _, dice| {
        text.truncate(1 + dice.roll(text.len() - 2));
        letters::read(&text[1..]).map(|_| ())
    }),
    ("a letter of the answers", |text, _, dice| {
        let at = 1 + dice.roll(text.len() - 1);
        text.replace_range(at..=at, dice.one(&["A", "B", "z", "0", "_"]));
        letters::read(&text[1..]).map(|_| ())
    }),
];

fn texts() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for (what, carrier, whose) in SHORT {
        for (name, rewrite) in TEXTS {
            kinds.push(kind(format!("{name}, {what}"), move |case, dice| {
                let mut edited = whose.of(case).clone();
                rewrite(&mut edited.compact, case, dice)?;
                let shown = edited.shown(carrier, dice)?;
                let may = &[Altered];
                Some(Forged { shown, may })
            }));
        }
    }
    kinds
}

/// Answers beside a statement that names none weren't what the issuer saw.
fn added() -> Kind {
    kind("answers that the issuer didn’t name", |case, dice| {
        let mut statement = case.own.statement(&case.issuer);
        statement.answers = None;
        let signed = case
            .own
            .with(statement.signed(&case.own.credential.record, &case.issuer.key));
        let shown = signed.shown(Carrier::one(&Carrier::WHOLE, dice), dice)?;
        let may = &[Altered];
        Some(Forged { shown, may })
    })
}

#[test]
fn answers_that_were_changed() {
    let mut kinds = Vec::new();
    for (name, edit) in FOUND {
        kinds.extend(files(name, edit, true));
    }
    for (name, edit) in PERHAPS {
        kinds.extend(files(name, edit, false));
    }
    for (name, edit) in &PERHAPS[..4] {
        kinds.extend(in_short(name, *edit));
    }
    kinds.extend(texts());
    kinds.extend(sessions::kinds());
    kinds.push(added());
    run("Answers", count() * 20 / 100, &kinds);
}

/// That a certificate's answers were left out is no forgery: the holder may.
#[test]
fn answers_may_be_left_out() {
    for case in cases(12) {
        let mut dice = Dice(1);
        let mut attested = case.attested.clone();
        attested.credential.answers = None;
        for carrier in Carrier::ALL {
            let Some(shown) = attested.shown(carrier, &mut dice) else {
                continue;
            };
            let finding = found(&attested, &case.issuer, &read(&shown).unwrap());
            assert_eq!(
                Came::of(finding.verdict),
                IssuerVerified,
                "{:?}",
                finding.checks
            );
        }
    }
}
