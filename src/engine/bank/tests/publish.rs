use std::collections::BTreeMap;

use super::overlay::publish as publish_overlay;
use super::published::{Damaged, publish, read_header, read_overlay, read_shard};
use super::*;

/// A bank of so many items over a few strata.
fn large(items: u32) -> Bank {
    let mut value: serde_json::Value =
        serde_json::from_slice(&file("good")).expect("the good bank is JSON");
    let list = value["items"].as_array_mut().expect("items are a list");
    let first = list[0].clone();
    for number in 0..items {
        let mut item = first.clone();
        item["id"] = format!("item-{number}").into();
        item["difficulty"] = ["easy", "medium", "hard"][number as usize % 3].into();
        list.push(item);
    }
    let (bank, findings) = read_bank(value.to_string().as_bytes(), None, &|_| None);
    bank.unwrap_or_else(|| panic!("{findings:?}"))
}

#[test]
fn published_parts_read_back_as_the_bank() {
    let bank = large(120);
    let published = publish(&bank);
    assert_eq!(published.digest, bank.digest());
    assert_eq!(Digest::of(&published.header), published.digest);
    let header = read_header(&published.header, &published.digest).expect("it is the header");
    assert_eq!(header, bank.header);
    let counts: Vec<u32> = header
        .contents
        .shards
        .iter()
        .map(|shard| shard.items)
        .collect();
    assert_eq!(counts, [50, 50, 23]);
    let mut items = Vec::new();
    for (shard, (digest, bytes)) in header.contents.shards.iter().zip(&published.shards) {
        assert_eq!(*digest, shard.digest);
        items.extend(read_shard(bytes, shard).expect("it is the shard"));
    }
    assert_eq!(items, bank.items);
}

#[test]
fn positions_lead_to_stratum_and_shard() {
    let bank = large(120);
    let contents = &bank.header.contents;
    assert_eq!(contents.total(), 123);
    for (position, item) in (0..).zip(&bank.items) {
        let stratum = contents
            .stratum_of(position)
            .and_then(|index| contents.strata.get(index))
            .expect("it has a stratum");
        assert_eq!(
            (
                &stratum.topic,
                stratum.difficulty,
                stratum.item_type.as_str()
            ),
            (&item.topic, item.difficulty, item.item_type().as_str())
        );
        assert_eq!(
            contents.locate(position),
            Some((position / 50, position % 50))
        );
        assert_eq!(bank.at(position), Some(item));
    }
    assert_eq!(
        (contents.locate(123), contents.stratum_of(123)),
        (None, None)
    );
}

#[test]
fn files_with_another_digest_are_refused() {
    let published = publish(&good());
    let header = read_header(&published.header, &published.digest).expect("it is the header");
    let (shard, (_, bytes)) = (&header.contents.shards[0], &published.shards[0]);
    for at in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1;
        // Only a space between items could change unseen, and canonical JSON has none.
        assert!(read_shard(&damaged, shard).is_err(), "byte {at}");
    }
    for at in 0..published.header.len() {
        let mut damaged = published.header.clone();
        damaged[at] ^= 1;
        assert!(
            matches!(
                read_header(&damaged, &published.digest),
                Err(Damaged::OtherDigest { .. })
            ),
            "byte {at}"
        );
    }
    let file = file("good");
    assert_eq!(
        read_header(&file, &Digest::of(&file)),
        Err(Damaged::OtherFormat {
            expected: "assay-header/1",
            found: "assay-bank/1".to_owned()
        })
    );
    assert_eq!(
        read_header(b"[]", &Digest::of(b"[]")),
        Err(Damaged::NotPublished)
    );
    assert_eq!(read_shard(b"<html>", shard), Err(Damaged::NotPublished));
}

/// Digests hold for ever: this one may only change with the file or the format's version.
#[test]
fn digest_of_the_good_bank() {
    assert_eq!(good().digest().to_string(), "BLESS");
}

#[test]
fn order_and_white_space_change_no_digest() {
    let value: serde_json::Value =
        serde_json::from_slice(&file("good")).expect("the good bank is JSON");
    let mut turned = value.clone();
    turned["items"]
        .as_array_mut()
        .expect("items are a list")
        .reverse();
    let (turned, _) = read_bank(turned.to_string().as_bytes(), None, &|_| None);
    assert_eq!(turned.map(|bank| bank.digest()), Some(good().digest()));
}

#[test]
fn overlays_fall_back_on_the_source() {
    let bank = good();
    let (overlay, _) = read_translation(&file("translation-stale"), Some("fr"), &bank);
    let overlay = overlay.expect("stale is a warning");
    let (digest, bytes) = publish_overlay(&overlay, &bank.digests());
    let overlay = read_overlay(&bytes, &digest).expect("it is the overlay");
    let item = |text: &str| crate::id::ItemId::new(text).expect(text);
    let stale = overlay.stem(&item("first-sign"), "Which one?");
    assert_eq!((stale.text, stale.fallback), ("Which one?", true));
    let fresh = overlay.stem(&item("several-signs"), "Which ones?");
    assert_eq!((fresh.text, fresh.fallback), ("Quoi ?", false));
    assert!(read_overlay(&bytes, &Digest::of(b"")).is_err());
}

/// The project's own banks, overlays and list of modules have no errors, and every assessment gives a form.
#[test]
fn own_banks() {
    let (modules, findings) = read_modules(&own("modules"));
    assert_eq!(
        findings.iter().map(line).collect::<Vec<_>>(),
        Vec::<String>::new()
    );
    let modules = modules.expect("no finding, so there are modules");
    let mut banks: BTreeMap<BankId, Rc<Bank>> = BTreeMap::new();
    for name in [
        "core-concepts/foundation",
        "victim-identification/foundation",
    ] {
        let bytes = own(name);
        let (bank, findings) = read_bank(&bytes, Some(&id(name)), &|used| banks.get(used).cloned());
        let bank = bank.unwrap_or_else(|| {
            panic!(
                "{name}: {:#?}",
                findings.iter().map(line).collect::<Vec<_>>()
            )
        });
        assert_eq!(check_listed(&bytes, &modules), []);
        for language in ["fr", "ar"] {
            let (overlay, findings) =
                read_translation(&own(&format!("{name}.{language}")), Some(language), &bank);
            assert!(
                overlay.is_some(),
                "{name}.{language}: {:#?}",
                findings.iter().map(line).collect::<Vec<_>>()
            );
        }
        every_form_can_be_drawn(&bank);
        banks.insert(id(name), Rc::new(bank));
    }
}
