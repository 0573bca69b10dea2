//! Reading aids, and reading aloud.

use assay_messages::Locale;

use super::Device;
use super::device::core;
use crate::aloud::{Aloud, Step, Voice, voice};
use crate::message::{Ask, Msg};
use crate::preferences::{Aid, Aids};
use crate::route::Route;

#[test]
fn aids_are_stored_by_name_and_read_back_whichever_are_on() {
    for bits in 0..=u8::MAX {
        let chosen = (0..8).filter(|place| bits >> place & 1 == 1);
        let aids = chosen.fold(Aids::default(), |aids, place| {
            aids.with(Aid::ALL[place].0, true)
        });
        assert_eq!(Aids::named(&aids.names()), aids, "{}", aids.names());
    }
    assert_eq!(Aids::named("hologram  ruler"), Aids::named("ruler"));
}

#[test]
fn of_two_that_are_about_the_same_thing_the_last_holds() {
    let aids = Aids::default().with(Aid::LeftHand, true);
    let aids = aids.with(Aid::RightHand, true);
    assert_eq!(aids.names(), "right-hand");
    assert_eq!(aids.with(Aid::RightHand, false), Aids::default());
}

fn listed(lang: &str, is_local: bool, is_default: bool) -> Voice {
    Voice {
        lang: lang.to_owned(),
        is_local,
        is_default,
    }
}

#[test]
fn only_voices_of_the_device_itself_read() {
    let voices = [
        listed("fr-FR", false, true),
        listed("en_US", true, true),
        listed("en-GB", true, false),
        listed("fr-CA", true, false),
        listed("fr-BE", true, false),
        listed("fra", true, false),
    ];
    for (tag, expected) in [
        ("fr", Some(3)),
        ("fr-FR", Some(3)),
        ("fr-BE", Some(4)),
        ("en", Some(1)),
        ("en-gb", Some(2)),
        ("ar", None),
        ("", None),
    ] {
        assert_eq!(voice(&voices, tag), expected, "{tag:?}");
    }
}

#[test]
fn what_is_read_ends_with_its_page() {
    let mut device = Device::new(&core(), Locale::En, "#/settings");
    device.send(Msg::Aloud(Step::Read));
    assert_eq!(device.model.aloud, Aloud::Reading);
    device.send(Msg::Routed(Route::Catalogue));
    assert_eq!(device.model.aloud, Aloud::Silent);
}

#[test]
fn a_device_without_a_voice_says_so() {
    let mut device = Device::new(&core(), Locale::En, "#/settings");
    device.send(Msg::Aloud(Step::Read));
    device.send(Msg::Aloud(Step::NoVoice));
    let words = device.model.outcome().unwrap().aloud_no_voice();
    assert_eq!(device.said.last(), Some(&words));
}

/// What helps a person is nobody else's business.
#[test]
fn no_record_and_no_file_has_the_aids() {
    let mut device = Device::new(&core(), Locale::En, "");
    device.send(Msg::SetAids(Aids::named(
        "wide-spacing ruler aloud one-thing",
    )));
    let id = device.start("core-concepts/foundation", "everyone");
    device.answer_all(true);
    device.submit(&id);
    device.send(Msg::Submit(Ask::Confirmed));
    device.send(Msg::DownloadAnswers);
    let stored = device.stored.values().next().unwrap();
    let mut texts = vec![stored.card.text()];
    texts.extend(
        stored
            .records
            .iter()
            .map(|r| String::from_utf8_lossy(r).into_owned()),
    );
    texts.extend(
        device
            .downloads
            .iter()
            .map(|f| String::from_utf8_lossy(&f.bytes).into_owned()),
    );
    assert!(texts.len() > 2);
    for text in texts {
        for (_, name) in Aid::ALL {
            assert!(!text.contains(&format!("\"{name}")), "{name} in {text}");
        }
        assert!(!text.contains("wide-spacing"), "{text}");
    }
}
