//! What came damaged, or is something else, is refused.

use proptest::prelude::*;

use super::overlay::publish as publish_overlay;
use super::published::{Damaged, publish, read_header, read_overlay, read_shard};
use super::*;

#[test]
fn files_with_another_digest_are_refused() {
    let published = publish(&good());
    let header = read_header(&published.header, &published.digest).expect("it is the header");
    let (shard, (_, bytes)) = (&header.contents.shards[0], &published.shards[0]);
    for at in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1;
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

/// An edit that no digest may overlook.
fn damaged(bytes: &[u8], at: usize, how: usize, byte: u8) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = at % bytes.len();
    match how {
        0 => bytes[at] = byte,
        1 => bytes.insert(at, byte),
        2 => drop(bytes.remove(at)),
        3 => bytes.truncate(at),
        _ => bytes.push(byte),
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Bytes changed, added, taken away or cut off; white space too, which JSON wouldn't mind.
    #[test]
    fn any_damage_is_refused(at: usize, how in 0_usize..5, byte in prop_oneof![any::<u8>(), Just(b' '), Just(b'\n')]) {
        let bank = good();
        let published = publish(&bank);
        let (shard, (_, bytes)) = (&bank.header.contents.shards[0], &published.shards[0]);
        let other = damaged(bytes, at, how, byte);
        prop_assert_eq!(read_shard(&other, shard).is_ok(), other == *bytes);
        let other = damaged(&published.header, at, how, byte);
        prop_assert_eq!(read_header(&other, &published.digest).is_ok(), other == published.header);
        let (overlay, _) = read_translation(&file("good.fr"), Some("fr"), &bank);
        let (digest, bytes) = publish_overlay(&overlay.expect("the good overlay is good"), &bank.digests());
        let other = damaged(&bytes, at, how, byte);
        prop_assert_eq!(read_overlay(&other, &digest).is_ok(), other == bytes);
    }

    /// Whatever comes under its own digest is read or refused, without a panic: nobody but a thief would publish it.
    #[test]
    fn any_bytes_under_their_own_digest_are_read_or_refused(bytes: Vec<u8>, at: usize, how in 0_usize..5, byte: u8) {
        let published = publish(&good());
        for bytes in [bytes, damaged(&published.header, at, how, byte), damaged(&published.shards[0].1, at, how, byte)] {
            let digest = Digest::of(&bytes);
            drop(read_header(&bytes, &digest));
            drop(read_overlay(&bytes, &digest));
            drop(read_shard(&bytes, &ShardRef { digest, items: 1 }));
        }
    }

    /// No reader of files panics, whatever the file.
    #[test]
    fn any_file_is_read(bytes: Vec<u8>, text: String) {
        let good = good();
        for bytes in [bytes, text.into_bytes()] {
            prop_assert!(read_bank(&bytes, None, &|_| None).0.is_none());
            prop_assert!(read_translation(&bytes, None, &good).0.is_none());
            prop_assert!(read_modules(&bytes).0.is_none());
            drop(check_listed(&bytes, &modules()));
        }
    }
}
