//! One's own paper: notes, and choices crossed out.

use assay_messages::Locale;

use super::Device;
use super::device::core;
use crate::message::{Ask, Msg};
use crate::outcome::result;
use crate::route::Route;
use crate::sitting::marks::{Marks, Step};
use crate::sitting::{question, review};

fn begun() -> Device {
    let mut device = Device::new(&core(), Locale::En, "");
    device.start("core-concepts/foundation", "everyone");
    device
}

fn marks(device: &Device, number: u32) -> Marks {
    let shown = question::question(&device.model, device.open(), number).unwrap();
    *shown.marks.expect("an open attempt has paper")
}

fn write(device: &mut Device, item: u32, texts: &[&str]) {
    for text in texts {
        device.send(Msg::Marked(Step::Write(item, (*text).to_owned())));
    }
}

#[test]
fn a_note_is_recorded_once_no_key_comes_for_a_moment_and_is_there_after_a_kill() {
    let mut device = begun();
    device.holds_soon = true;
    write(&mut device, 0, &["a", "as", "ask"]);
    assert_eq!(device.open().attempt.session(0).unwrap().note, "");
    assert_eq!(marks(&device, 1).note, "ask", "on the screen all the same");
    device.send(Msg::Settle);
    assert_eq!(device.open().attempt.session(0).unwrap().note, "ask");
    let id = device.open().card.id.clone();
    let device = device.killed(&Route::Question(id, 1).to_string());
    assert_eq!(marks(&device, 1).note, "ask");
    assert!(marks(&device, 1).is_noting, "a note is shown");
}

#[test]
fn a_note_that_is_being_typed_counts_as_not_saved_and_going_on_records_it() {
    let mut device = begun();
    device.holds_soon = true;
    write(&mut device, 0, &["later"]);
    assert!(device.open().has_unsaved());
    device.send(Msg::Continue);
    assert!(!device.open().has_unsaved());
    assert_eq!(device.open().attempt.session(0).unwrap().note, "later");
}

#[test]
fn a_note_that_was_written_and_taken_off_leaves_nothing_unsaved() {
    let mut device = begun();
    device.holds_soon = true;
    write(&mut device, 0, &["x", ""]);
    device.send(Msg::Settle);
    assert!(!device.open().has_unsaved());
    assert_eq!(device.open().saving.name(), "saved");
}

#[test]
fn notes_are_told_in_the_review_and_the_result_and_change_no_mark() {
    let mut device = begun();
    device.answer_all(true);
    write(&mut device, 2, &["page 12"]);
    let id = device.open().card.id.clone();
    device.send(Msg::Routed(Route::Review(id.clone())));
    let shown = review::review(&device.model, device.open()).unwrap();
    let rows: Vec<_> = shown.sections.iter().flat_map(|(_, rows)| rows).collect();
    assert_eq!(rows[2].note, "page 12");
    device.submit(&id);
    device.send(Msg::Submit(Ask::Confirmed));
    let now = device.now();
    let shown = result::outcome(&device.model, device.open(), &now).unwrap();
    assert_eq!(shown.answers[2].note, "page 12");
    assert_eq!(shown.report.score, shown.report.max);
}

#[test]
fn a_choice_is_crossed_out_and_back_and_answers_nothing() {
    let mut device = begun();
    let placed = device.open().paper.items[0].clone();
    let choice = placed.choices[0].clone();
    let cross = || Msg::Marked(Step::CrossOut(0, choice.clone()));
    device.send(cross());
    assert_eq!(marks(&device, 1).crossed_out, std::slice::from_ref(&choice));
    assert_eq!(device.open().attempt.counts().answered, 0);
    let id = device.open().card.id.clone();
    let mut device = device.killed(&Route::Question(id, 1).to_string());
    assert_eq!(marks(&device, 1).crossed_out, std::slice::from_ref(&choice));
    device.send(cross());
    assert_eq!(marks(&device, 1).crossed_out, []);
}

#[test]
fn once_submitted_nothing_can_be_written() {
    let mut device = begun();
    let id = device.open().card.id.clone();
    device.submit(&id);
    device.send(Msg::Submit(Ask::Confirmed));
    write(&mut device, 0, &["too late"]);
    device.send(Msg::Settle);
    assert!(!device.open().has_unsaved());
    assert_eq!(device.open().attempt.session(0).unwrap().note, "");
}
