//! Starting with a session code: the form is the one that the code stands for, and only that.

use assay_credential::{BadSessionCode, Session as Sessions, SessionTry};
use assay_engine::id::{AssessmentId, BankId};
use assay_messages::Locale;

use super::Device;
use super::device::core;
use crate::message::Msg;
use crate::route::Route;
use crate::session::{SUMMARY, Step, Wrong};
use crate::start;

const CORE: &str = "core-concepts/foundation";

fn sat(number: u32) -> SessionTry {
    let code = Sessions::new([3; 32], 30).code(7).expect("a code");
    SessionTry { code, number }
}

fn place() -> (BankId, AssessmentId) {
    let bank = BankId::new(CORE).expect("a bank");
    (bank, AssessmentId::new("everyone").expect("an assessment"))
}

fn on_the_page(device: &mut Device) {
    let (bank, assessment) = place();
    device.send(Msg::Routed(Route::Session(bank, assessment)));
}

fn type_in(device: &mut Device, code: &str, number: &str) {
    on_the_page(device);
    device.send(Msg::Session(Step::Code(code.to_owned())));
    device.send(Msg::Session(Step::Number(number.to_owned())));
    device.send(Msg::Session(Step::Start));
}

#[test]
fn the_form_is_that_of_the_code_and_of_the_try() {
    // The same on every device, whatever was seen on it before.
    let mut forms = Vec::new();
    for (before, number) in [(false, 1), (true, 1), (false, 2)] {
        let mut device = Device::new(&core(), Locale::En, "");
        if before {
            let id = device.start(CORE, "everyone");
            device.answer_all(false);
            device.submit(&id);
            device.pass(10 * 86_400_000);
        }
        let written = sat(number)
            .code
            .to_string()
            .to_lowercase()
            .replace('-', " ");
        type_in(&mut device, &written, &number.to_string());
        let request = &device.open().paper.request;
        assert!(sat(number).is_of(request), "{before} {number}");
        assert!(matches!(device.model.route, Route::Question(_, 1)));
        forms.push(device.open().card.form.clone());
    }
    assert_eq!(forms[0], forms[1]);
    assert_ne!(forms[0], forms[2]);

    // Digits as they are typed in Arabic.
    let mut device = Device::new(&core(), Locale::Ar, "");
    type_in(&mut device, &sat(2).code.to_string(), "٢");
    assert!(sat(2).is_of(&device.open().paper.request));
}

#[test]
fn what_is_no_code_begins_nothing_and_is_said() {
    let good = sat(1).code.to_string();
    let last = good.chars().last().expect("one");
    let other = if last == 'A' { 'B' } else { 'A' };
    let mistyped: String = good.chars().take(good.len() - 1).chain([other]).collect();
    for (code, number, wrong) in [
        ("", "1", Wrong::Code(BadSessionCode::Length { found: 0 })),
        (
            &good[..9],
            "1",
            Wrong::Code(BadSessionCode::Length { found: 8 }),
        ),
        (&*mistyped, "1", Wrong::Code(BadSessionCode::Check)),
        (&*good, "0", Wrong::Number),
        (&*good, "", Wrong::Number),
        (&*good, "first", Wrong::Number),
        (&*good, "99999999999", Wrong::Number),
    ] {
        let mut device = Device::new(&core(), Locale::En, "");
        type_in(&mut device, code, number);
        let session = device.model.session.as_ref().expect("the page");
        assert_eq!(session.wrong, Some(wrong), "{code} {number}");
        assert_eq!(device.focused.as_deref(), Some(SUMMARY));
        assert!(device.model.cards.is_empty() && device.model.sitting.open().is_none());
        let now = device.now();
        assert!(crate::screen::title(&device.model, &now).starts_with("Error"));
        let words = device.model.outcome().expect("words");
        assert!(!wrong.words(words).is_empty());
    }
}

#[test]
fn who_has_begun_goes_on_first() {
    let mut device = Device::new(&core(), Locale::En, "");
    device.start(CORE, "everyone");
    on_the_page(&mut device);
    let now = device.now();
    let start::Page::Start(page) = start::page(&device.model, &now) else {
        panic!("no page");
    };
    assert!(matches!(page.way, start::Way::Continue(_)));
    type_in(&mut device, &sat(1).code.to_string(), "1");
    assert_eq!(device.model.cards.len(), 1);
}

#[test]
fn its_address_names_the_assessment() {
    let (bank, assessment) = place();
    let route = Route::Session(bank, assessment);
    let address = "#/session/core-concepts/foundation/everyone";
    assert_eq!(
        (route.address(), Route::parse(address)),
        (address.to_owned(), route)
    );
}
