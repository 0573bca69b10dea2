//! What several questions are about: shown beside each of them, in the reader's language, folded as the reader left it.

use std::rc::Rc;

use assay_engine::digest::Digest;
use assay_engine::item::Item;
use assay_engine::json::Node;
use assay_messages::Locale;

use super::Device;
use super::device::{core, gallery};
use crate::message::Msg;
use crate::route::Route;
use crate::sitting::case::{self, Beside};
use crate::sitting::question;
use crate::sitting::texts::Texts;

/// The questions of the gallery, each with the case that it is about.
fn cases(device: &Device) -> Vec<(u32, Option<Beside>)> {
    let shown = (1..=device.open().len()).map(|number| {
        let question = question::question(&device.model, device.open(), number).unwrap();
        (number, question.case().cloned())
    });
    shown.collect()
}

fn begun(language: Locale) -> (Device, Vec<u32>) {
    let mut device = Device::new(&gallery(), language, "");
    device.start("gallery/foundation", "try");
    let of_case = cases(&device).into_iter();
    let of_case = of_case.filter(|(_, case)| case.is_some());
    let numbers = of_case.map(|(number, _)| number).collect();
    (device, numbers)
}

fn of(device: &Device, number: u32) -> Beside {
    cases(device).swap_remove(number as usize - 1).1.unwrap()
}

#[test]
fn both_questions_of_the_gallery_have_their_case_beside_them_in_each_language() {
    for language in Locale::ALL {
        let (device, numbers) = begun(language);
        let [first, second] = numbers[..] else {
            panic!("{numbers:?}")
        };
        assert_eq!(second, first + 1, "they stand together");
        for number in numbers {
            let case = of(&device, number);
            assert_eq!(case.questions, (first, second));
            let table = case.table.unwrap();
            for lang in [&case.title.lang, &case.text.lang, &table.lang] {
                assert_eq!(lang, language.tag());
            }
            assert_eq!((table.head.len(), table.rows.len()), (3, 4));
            assert!(table.row_heads && !case.folded);
            let media = case.media.unwrap().0;
            let alt = media[0].alt.as_ref().unwrap();
            assert_eq!((media.len(), alt.lang.as_str()), (1, language.tag()));
        }
    }
}

#[test]
fn what_a_translation_lacks_or_has_of_another_wording_is_in_the_banks_language() {
    let (device, numbers) = begun(Locale::Fr);
    let open = device.open();
    let texts = Texts::of(&device.model, &open.header);
    let mut paper = (*open.paper).clone();
    let at = numbers[0] as usize - 1;
    // As if the case had been changed since it was translated.
    let changed = br#"{ "id": "x", "type": "true-false", "topic": "cooking", "stem": "?", "answer": { "key": ["true"] },
        "case": { "id": "club-lunch", "title": "Supper", "text": "Another text." } }"#;
    let changed = Item::of(Node::parse(changed).unwrap(), Digest::of(changed)).unwrap();
    paper.items[at].item = Rc::new(changed);
    let item = u32::try_from(at).unwrap();
    let shown = case::beside(&texts, &open.header, &paper, item).unwrap();
    assert_eq!(
        (shown.title.text.as_str(), shown.title.lang.as_str()),
        ("Supper", "en")
    );
    assert_eq!(shown.text.lang, "en");
}

#[test]
fn a_case_stays_folded_while_it_lasts() {
    let (mut device, numbers) = begun(Locale::En);
    let key = of(&device, numbers[0]).key;
    let id = device.open().card.id.clone();
    device.send(Msg::Routed(Route::Question(id.clone(), numbers[0])));
    device.send(Msg::Fold(Some(key)));
    device.send(Msg::Continue);
    assert!(of(&device, numbers[1]).folded);
    device.send(Msg::Routed(Route::Review(id.clone())));
    device.send(Msg::Routed(Route::Question(id, numbers[0])));
    assert!(of(&device, numbers[0]).folded, "after the review as well");
    device.send(Msg::Fold(None));
    assert!(numbers.iter().all(|number| !of(&device, *number).folded));
}

#[test]
fn a_bank_without_cases_shows_its_first_question_as_before() {
    let mut device = Device::new(&core(), Locale::En, "");
    device.holds_soon = true;
    device.preview("core-concepts/foundation", "everyone");
    device.go_on();
    assert!(device.open().header.has_plain_items());
    assert!(cases(&device).iter().all(|(_, case)| case.is_none()));
}
