//! How learners find their own essays: kept beside the attempt, and of no consequence.

use assay_engine::id::CriterionId;
use assay_engine::item::{Body, Response};
use assay_messages::Locale;

use super::Device;
use super::device::{Disk, gallery};
use crate::message::{Ask, Msg};
use crate::outcome::result;
use crate::outcome::result::comparison::{Comparing, Found, Kept, Step};
use crate::route::Route;
use crate::store::StoreFailure;

/// The gallery's attempt, submitted; the item that is an essay has a text, or has none.
fn with_essay(text: Option<&str>) -> (Device, u32) {
    let mut device = Device::new(&gallery(), Locale::En, "");
    let id = device.start("gallery/foundation", "try");
    let mut items = device.open().paper.items.iter();
    let place = items.position(|placed| matches!(placed.item.body, Body::Essay(_)));
    let item = u32::try_from(place.unwrap()).unwrap();
    if let Some(text) = text {
        device.send(Msg::Respond(item, Some(Response::Text(text.to_owned()))));
    }
    device.submit(&id);
    device.send(Msg::Submit(Ask::Confirmed));
    (device, item)
}

fn compared(device: &mut Device, item: u32) -> Comparing {
    let now = device.now();
    let shown = result::outcome(&device.model, device.open(), &now).expect("a result");
    let answer = shown.answers.into_iter().nth(item as usize).unwrap();
    answer.compared.expect("something to compare with")
}

fn find(device: &mut Device, item: u32, criterion: &str, level: u32) {
    device.send(Msg::Compared(Step::Found(Found {
        item,
        criterion: CriterionId::new(criterion).unwrap(),
        level,
    })));
}

#[test]
fn how_an_essay_is_found_is_kept_beside_the_attempt_and_changes_nothing_in_it() {
    let (mut device, item) = with_essay(Some("Cool water."));
    let nothing = Some(vec![None, None, None]);
    assert_eq!(compared(&mut device, item).found, nothing);
    let id = device.open().card.id.clone();
    let (stored, report) = (device.stored.clone(), device.open().report.clone());
    device.said.clear();
    find(&mut device, item, "cooling", 2);
    find(&mut device, item, "person", 0);
    find(&mut device, item, "cooling", 1);
    assert_eq!(device.said, ["Saved on this device"; 3]);
    assert_eq!((&device.stored, &device.open().report), (&stored, &report));

    let mut device = device.killed(&Route::Result(id.clone()).to_string());
    assert_eq!(
        compared(&mut device, item).found,
        Some(vec![Some(1), None, Some(0)])
    );
    assert_eq!(
        device.comparisons[&id],
        format!(
            r#"{{"found":[{{"criterion":"person","item":{item},"level":0}},{{"criterion":"cooling","item":{item},"level":1}}],"v":1}}"#
        )
        .into_bytes()
    );
    assert_eq!(device.open().report, report);

    // A record of a later version is nothing to this one, and no reason to stop.
    device.comparisons.insert(id.clone(), br#"{"v":2}"#.into());
    let mut device = device.killed(&Route::Result(id).to_string());
    assert_eq!(compared(&mut device, item).found, nothing);
}

#[test]
fn what_could_not_be_kept_of_a_comparison_is_said() {
    let (mut device, item) = with_essay(Some("Cool water."));
    device.disk = Disk::Failing(StoreFailure::Full);
    device.said.clear();
    find(&mut device, item, "cooling", 0);
    let words = device.model.outcome().unwrap().compare_not_kept();
    assert_eq!(device.said, [words]);
    let shown = compared(&mut device, item);
    assert_eq!(shown.kept, Kept::Failed);
    assert_eq!(shown.found, Some(vec![Some(0), None, None]));
}

#[test]
fn what_comes_late_from_the_device_does_not_take_back_what_was_found_since() {
    let (mut device, item) = with_essay(Some("Cool water."));
    let id = device.open().card.id.clone();
    find(&mut device, item, "cooling", 2);
    let late = br#"{"found":[{"criterion":"cooling","item":ITEM,"level":0},{"criterion":"person","item":ITEM,"level":1}],"v":1}"#;
    let late = String::from_utf8_lossy(late).replace("ITEM", &item.to_string());
    device.send(Msg::Compared(Step::Read(id, Some(late.into_bytes()))));
    assert_eq!(
        compared(&mut device, item).found,
        Some(vec![Some(2), None, Some(1)])
    );
}

#[test]
fn without_a_text_there_is_nothing_to_find() {
    let (mut device, item) = with_essay(None);
    assert_eq!(compared(&mut device, item).found, None);
}
