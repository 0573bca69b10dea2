use super::*;
use crate::attempt::{NOTE, journal};
use crate::transcript::Transcript;

fn noted(item: u32, text: &str) -> Event {
    Event::Noted {
        item,
        text: text.to_owned(),
    }
}

fn crossed_out(paper: &Paper, item: u32, choice: usize, on: bool) -> Event {
    let choice = paper.items[item as usize].choices[choice].clone();
    Event::CrossedOut { item, choice, on }
}

fn apply(attempt: &mut Attempt, paper: &Paper, event: Event) -> Result<(), Refusal> {
    let at = Millis(attempt.elapsed().0 + 1);
    attempt.apply(paper, &Entry { at, event })
}

#[test]
fn the_last_note_counts_and_an_empty_one_is_none() {
    let paper = paper(1);
    let mut attempt = begun(&paper);
    apply(&mut attempt, &paper, noted(0, "see page 3")).unwrap();
    apply(&mut attempt, &paper, noted(0, "see page 4")).unwrap();
    assert_eq!(attempt.session(0).unwrap().note, "see page 4");
    apply(&mut attempt, &paper, noted(0, "")).unwrap();
    assert_eq!(attempt.session(0).unwrap().note, "");
}

#[test]
fn a_note_has_a_limit_in_characters() {
    let paper = paper(1);
    let mut attempt = begun(&paper);
    assert_eq!(
        apply(&mut attempt, &paper, noted(0, &"ش".repeat(NOTE))),
        Ok(())
    );
    let longer = noted(0, &"ش".repeat(NOTE + 1));
    assert_eq!(
        apply(&mut attempt, &paper, longer),
        Err(Refusal::NotAllowed)
    );
}

#[test]
fn a_choice_is_crossed_out_once_and_that_answers_nothing() {
    let paper = paper(1);
    let mut attempt = begun(&paper);
    let choice = paper.items[0].choices[1].clone();
    apply(&mut attempt, &paper, crossed_out(&paper, 0, 1, true)).unwrap();
    let session = attempt.session(0).unwrap();
    assert_eq!(session.crossed_out, [choice]);
    assert_eq!((&session.response, session.touched), (&None, false));
    assert_eq!(
        apply(&mut attempt, &paper, crossed_out(&paper, 0, 1, true)),
        Err(Refusal::NotAllowed)
    );
    apply(&mut attempt, &paper, crossed_out(&paper, 0, 1, false)).unwrap();
    assert_eq!(attempt.session(0).unwrap().crossed_out, []);
}

#[test]
fn only_a_choice_of_the_item_can_be_crossed_out() {
    let paper = paper(1);
    let mut attempt = begun(&paper);
    let event = Event::CrossedOut {
        item: 0,
        choice: ChoiceId::new("nowhere-to-be-found").unwrap(),
        on: true,
    };
    assert_eq!(apply(&mut attempt, &paper, event), Err(Refusal::NotAllowed));
}

#[test]
fn what_is_on_ones_own_paper_is_kept_in_the_journal_and_in_no_transcript() {
    let paper = paper(1);
    let log = [
        start(&paper),
        Entry {
            at: Millis(1),
            event: noted(0, "“Amal” – ask the trainer\n\t🙂"),
        },
        Entry {
            at: Millis(2),
            event: crossed_out(&paper, 0, 0, true),
        },
    ];
    for entry in &log {
        assert_eq!(journal::decode(&journal::encode(entry)).unwrap(), *entry);
    }
    assert!(Transcript::of(&log).unwrap().entries.is_empty());
}
