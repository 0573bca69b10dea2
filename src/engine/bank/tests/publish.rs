use std::fmt::Write as _;

use proptest::prelude::*;

use super::overlay::publish as publish_overlay;
use super::published::{publish, read_header, read_overlay, read_shard};
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
    assert_eq!(counts, [16, 16, 16, 16, 16, 16, 16, 11]);
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
            (
                &item.details().topic,
                item.details().difficulty,
                item.item_type().as_str()
            )
        );
        assert_eq!(
            contents.locate(position),
            Some((position / 16, position % 16))
        );
        assert_eq!(bank.at(position), Some(item));
    }
    assert_eq!(
        (contents.locate(123), contents.stratum_of(123)),
        (None, None)
    );
}

#[test]
fn small_banks_have_small_shards_and_large_ones_few() {
    for (items, shard) in [
        (3, 6),
        (30, 6),
        (48, 6),
        (49, 7),
        (123, 16),
        (400, 50),
        (10_000, 50),
    ] {
        assert_eq!(super::contents::shard_items(items), shard, "{items}");
    }
}

/// Digests hold for ever: this one may only change with the file or the format's version.
#[test]
fn digest_of_the_good_bank() {
    assert_eq!(
        good().digest().to_string(),
        "d4a6ce440112409f6a120b306acfe43469992aa25c2cb72d9373928b3b3f8e22"
    );
}

/// The value as text with its keys turned round and white space where JSON allows some.
fn respaced(value: &serde_json::Value, space: &[u8], at: &mut usize, out: &mut String) {
    let mut gap = |out: &mut String| {
        *at += 1;
        for _ in 0..space[*at % space.len()] % 4 {
            out.push([' ', '\n', '\t', '\r'][*at % 4]);
        }
    };
    gap(out);
    match value {
        serde_json::Value::Array(values) => {
            out.push('[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                respaced(value, space, at, out);
            }
            out.push(']');
        }
        serde_json::Value::Object(members) => {
            out.push('{');
            for (index, (key, value)) in members.iter().rev().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write!(out, "{}:", serde_json::json!(key)).expect("a string takes anything");
                respaced(value, space, at, out);
            }
            out.push('}');
        }
        leaf => write!(out, "{leaf}").expect("a string takes anything"),
    }
    *at += 1;
    out.extend(std::iter::repeat_n(
        ' ',
        usize::from(space[*at % space.len()] % 2),
    ));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// The digest stands for what a bank says: items in any order, keys in any order, white space of any kind.
    #[test]
    fn order_and_white_space_change_no_digest(space in proptest::collection::vec(any::<u8>(), 1..20), turn in 0_usize..3) {
        let mut value: serde_json::Value =
            serde_json::from_slice(&file("good")).expect("the good bank is JSON");
        value["items"].as_array_mut().expect("items are a list").rotate_left(turn);
        let mut text = String::new();
        respaced(&value, &space, &mut 0, &mut text);
        let (bank, findings) = read_bank(text.as_bytes(), None, &|_| None);
        prop_assert_eq!(bank.map(|bank| bank.digest()), Some(good().digest()), "{:?}", findings);
    }
}

#[test]
fn overlays_fall_back_on_the_source() {
    let bank = good();
    let (overlay, _) = read_translation(&file("translation-stale"), Some("fr"), &bank);
    let overlay = overlay.expect("stale is a warning");
    let (digest, bytes) = publish_overlay(&overlay, &bank.digests());
    let overlay = read_overlay(&bytes, &digest).expect("it is the overlay");
    let item = |text: &str| crate::id::ItemId::new(text).expect(text);
    let stale = overlay.stem(&item("first-sign"), "Which one do you notice first of all?");
    assert_eq!(
        (stale.text, stale.fallback),
        ("Which one do you notice first of all?", true)
    );
    let fresh = overlay.stem(
        &item("several-signs"),
        "Which ones matter most to you today? Select two.",
    );
    assert_eq!(
        (fresh.text, fresh.fallback),
        (
            "Lesquels comptent le plus pour vous aujourd’hui ? Choisissez-en deux.",
            false
        )
    );
    assert!(read_overlay(&bytes, &Digest::of(b"")).is_err());
}
