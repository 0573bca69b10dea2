//! What the page says beside a verdict that it doesn't change.

use assay_credential::verify::{Check, Outcome, Verdict};

use super::*;

fn came(device: &Device, check: Check) -> Option<Outcome> {
    match &device.model.verifying.as_ref().expect("the page").state {
        State::Checked(_, finding) => finding.came(check),
        state => panic!("not checked but {state:?}"),
    }
}

#[test]
fn made_up_titles_of_module_and_level_are_told() {
    let (_, mut credential, _) = made();
    let mut device = other();
    give(&mut device, &credential);
    assert_eq!(came(&device, Check::SiteTitles), Some(Outcome::Fits));
    assert_eq!(found(&device).notes, Vec::<String>::new());
    credential.record.titles.module = "IOM Accredited Trainer".to_owned();
    give(&mut device, &credential);
    assert_eq!(verdict(&device), Verdict::AnswersFit);
    assert_eq!(came(&device, Check::Titles), Some(Outcome::Fits));
    assert_eq!(came(&device, Check::SiteTitles), Some(Outcome::Differs));
    let told = found(&device);
    assert!(told.notes[0].contains("other titles"), "{:?}", told.notes);
    let row = told
        .checks
        .iter()
        .find(|(_, what, _)| what.starts_with("Module and level"));
    assert_eq!(row.expect("a row").2, "not by these titles");
}

/// A translation that this site doesn't have: so any titles go with it.
#[test]
fn titles_that_cannot_be_held_against_the_bank_are_told() {
    let (_, mut credential, _) = made();
    credential.record.translation = Some(Digest::of(b"a translation of nobody"));
    credential.record.titles.certificate = "Accredited Trainer".to_owned();
    let mut device = other();
    give(&mut device, &credential);
    assert_eq!(verdict(&device), Verdict::AnswersFit);
    assert_eq!(came(&device, Check::Titles), Some(Outcome::Open));
    let told = found(&device);
    assert!(
        told.notes[0].contains("could not be compared"),
        "{:?}",
        told.notes
    );
}

#[test]
fn a_self_issued_record_past_its_end_is_said_to_be() {
    let (_, credential, _) = made();
    let end = credential.record.valid_until.expect("an end");
    let mut device = other();
    device.wall = i64::from(end) + 1;
    give(&mut device, &credential);
    assert_eq!(verdict(&device), Verdict::AnswersFit);
    let told = found(&device);
    assert!(
        told.notes[0].contains("that day is past"),
        "{:?}",
        told.notes
    );
}
