//! What an attempt as a short text holds, and what can't be done to it.

use proptest::prelude::*;

use super::random::{Wish, attempt};
use super::*;
use crate::item::ItemType;

const HUNDRED: Wish = Wish {
    kind: None,
    items: 100,
    typed: 12,
    deeds: 3,
};

/// What is read back from a text, at its paper.
fn restored(paper: &Paper, text: &str) -> Restored {
    let kept = read(text).expect("a text that was written is read");
    assert_eq!(kept.request(), &paper.request);
    kept.log(paper)
        .expect("a text that was written leads to its attempt")
}

fn replayed(paper: &Paper, restored: &Restored) -> Attempt {
    Attempt::replay(paper, &restored.log).expect("what is read back is a log")
}

/// The attempt comes back whole, from a text below the limit; how long it is.
fn comes_back(wish: Wish, number: u64) -> usize {
    let (paper, attempt) = attempt(wish, number).expect("a random attempt");
    let compact = write(&paper, &attempt, usize::MAX).expect("an attempt can be kept");
    assert_eq!(compact.left_out, [0; 0]);
    let restored = restored(&paper, &compact.text);
    assert_eq!(restored.left_out, [0; 0]);
    assert_eq!(replayed(&paper, &restored), attempt);
    compact.text.len()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_hundred_items_of_all_types_come_back_whole(number: u64) {
        let length = comes_back(HUNDRED, number);
        prop_assert!(length < SCORM_12, "{length}");
    }

    #[test]
    fn what_is_typed_is_left_out_past_the_limit_and_nothing_else(number: u64, typed in 50_u32..3_000) {
        let wish = Wish { typed, deeds: 2, ..HUNDRED };
        let (paper, attempt) = attempt(wish, number).expect("a random attempt");
        let compact = write(&paper, &attempt, SCORM_12).expect("without what was typed it fits");
        prop_assert!(compact.text.len() < SCORM_12);
        let restored = restored(&paper, &compact.text);
        prop_assert_eq!(&restored.left_out, &compact.left_out);
        let back = replayed(&paper, &restored);
        for place in 0..wish.items {
            let (was, is) = (attempt.session(place), back.session(place));
            let (was, is) = (was.expect("an item"), is.expect("an item"));
            if compact.left_out.contains(&place) {
                prop_assert!(is.response.is_none() && is.tries.is_empty() && is.touched);
                prop_assert_eq!((is.flagged, is.viewed, is.hints), (was.flagged, was.viewed, was.hints));
            } else {
                prop_assert_eq!(is, was, "item {}", place);
            }
        }
        prop_assert_eq!((back.elapsed(), back.submitted(), back.spent()), (attempt.elapsed(), attempt.submitted(), attempt.spent()));
    }

    #[test]
    fn a_text_that_was_changed_is_refused(number: u64, place: prop::sample::Index, letter in "[A-Za-z0-9_-]") {
        let (paper, attempt) = attempt(Wish { items: 8, ..HUNDRED }, number).expect("a random attempt");
        let text = write(&paper, &attempt, SCORM_12).expect("an attempt can be kept").text;
        let place = 1 + place.index(text.len() - 1);
        let mut changed = text.clone();
        changed.replace_range(place..=place, &letter);
        prop_assume!(changed != text);
        prop_assert_eq!(read(&changed).err(), Some(BadCompact::Damaged));
        prop_assert_eq!(read(&text[..place]).err(), Some(BadCompact::Damaged));
    }

    #[test]
    fn any_text_at_all_gives_an_answer(text: String, stream: Vec<u8>) {
        let _ = read(&text);
        // What somebody gave the right checksum, too.
        let (paper, _) = attempt(Wish { items: 8, ..HUNDRED }, 1).expect("a random attempt");
        let mut bytes = checksum(&stream).to_vec();
        bytes.extend(&stream);
        if let Ok(kept) = read(&["1", &letters::written(&bytes)].concat()) {
            let _ = kept.log(&paper);
        }
    }

    #[test]
    fn letters_are_read_as_written(bytes: Vec<u8>) {
        prop_assert_eq!(letters::read(&letters::written(&bytes)), Some(bytes));
    }
}

#[test]
fn a_hundred_items_of_each_type_fit() {
    for kind in ItemType::ALL {
        let wish = Wish {
            kind: Some(*kind),
            typed: 10,
            deeds: 2,
            ..HUNDRED
        };
        let kept = |number| {
            let (paper, attempt) = attempt(wish, number).expect("a random attempt");
            let compact = write(&paper, &attempt, SCORM_12).expect("it fits");
            let back = replayed(&paper, &restored(&paper, &compact.text));
            if compact.left_out.is_empty() {
                assert_eq!(back, attempt);
            }
            compact.text.len()
        };
        let longest = (0..6).map(kept).max().unwrap_or_default();
        assert!((1..SCORM_12).contains(&longest), "{kind:?}: {longest}");
    }
}

#[test]
fn letters_are_those_of_rfc_4648() {
    // Section 10's vectors, in the alphabet of section 5, without padding.
    for (bytes, text) in [
        ("", ""),
        ("f", "Zg"),
        ("fo", "Zm8"),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg"),
        ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert_eq!(letters::written(bytes.as_bytes()), text);
        assert_eq!(letters::read(text).as_deref(), Some(bytes.as_bytes()));
    }
    assert_eq!(letters::written(&[0xfb, 0xff, 0xbf]), "-_-_");
    for text in ["A", "Zh", "Zg==", "Z g", "+/AA", "é"] {
        assert_eq!(letters::read(text), None, "{text}");
    }
}

#[test]
fn versions_and_forms_are_told_apart() {
    let (paper, attempt) = attempt(
        Wish {
            items: 5,
            ..HUNDRED
        },
        3,
    )
    .expect("a random attempt");
    let text = write(&paper, &attempt, SCORM_12).expect("it fits").text;
    let later = text.replacen('1', "2", 1);
    assert_eq!(read(&later).err(), Some(BadCompact::Newer { found: '2' }));
    assert_eq!(read("").err(), Some(BadCompact::Damaged));
    let kept = read(&text).expect("a text that was written");
    let (other, _) = super::random::attempt(
        Wish {
            items: 5,
            ..HUNDRED
        },
        4,
    )
    .expect("another");
    assert_eq!(kept.log(&other).err(), Some(BadCompact::OtherForm));
    let mut reordered = paper.clone();
    reordered.items.reverse();
    assert_eq!(kept.log(&reordered).err(), Some(BadCompact::OtherForm));
}

#[test]
fn without_room_it_says_how_much_it_takes() {
    let (paper, attempt) = attempt(HUNDRED, 5).expect("a random attempt");
    let refused = write(&paper, &attempt, 100);
    assert!(
        matches!(refused, Err(Unkept::TooLong { length, limit: 100 }) if length > 100),
        "{refused:?}"
    );
    let unbegun = write(&paper, &Attempt::default(), SCORM_12);
    assert_eq!(unbegun, Err(Unkept::NotStarted));
}

// Recorded once. If one of these changes, what systems have kept can't be read any more: make a new version instead.
#[test]
fn what_was_kept_is_read_for_ever() {
    let wish = Wish {
        items: 6,
        ..HUNDRED
    };
    let mut texts = Vec::new();
    for number in 1..=VECTORS.len() as u64 {
        let (paper, attempt) = attempt(wish, number).expect("a random attempt");
        let text = write(&paper, &attempt, SCORM_12).expect("it fits").text;
        assert_eq!(replayed(&paper, &restored(&paper, &text)), attempt);
        texts.push(text);
    }
    assert_eq!(texts, VECTORS);
}

const VECTORS: [&str; 3] = [
    "1Re745UOB2-cvZlpkyftwTS5ZrCYyT9jE0J1aZryVtGrLhdGZQQXSZrcBkP8AAAAAAAAAAAAAAAC9ccWp77AJ0tXCs96CwNBhyq4PnRf2V7ON-HzZn70QZzXOcdiG1twBRdmR-qcjDzDlVwfOi_sr2cb8PmzP3ogzmuc47ENrbgCi7Mj9RPjFPlg2wBVJXAz_-1Ttipvwe_a3uhIpDphZ2yNxdHLHw9vFg_SBMAugBkkIYAs6OAJcB86vpRGktuKA",
    "1j70BIEOB2-cvZlpkyftwTS5ZrCYyT9jE0J1aZryVtGrLhdGZekMZAXq6vP4AAAAAAAAAAAAAAAC9ccWp77AJ0wc28iPQ34CjudTT5z-VEPIvJ-8PllsgmtDuh63tzpHwVf5OMw-_Q4LcuTrPjrfI0gUPIVCB-cjYpvFgBhBT_mjFMT1F0VZTqDVM_exh3XYSflCox7-U3GlxgU8LsLfvF6ZYnZoPybGSTt3Mx64FUSIUt1rmxCR080S72blbx4BNPa73vMwrep8iTv65LWVPVU6wHolYezWYD2C6u-X6CuA4O9Ijad__vx8dXUEK4Ky-Le19Ufmf-sXJBAODs3WP1lTbkyUCCGwaX0p69lY32j1sY_glXIv2BoNmi3u8BBci6LE_pjAhRtAs78zgzz_sUb2C8Dp0uNGTCJC-59qiVZsBySz-R5ojf-m7JqV5eg",
    "1iipj90OB2-cvZlpkyftwTS5ZrCYyT9jE0J1aZryVtGrLhdGZgazZ2BH53v0AAAAAAAAAAAAAAAC9ccWp77AJ0tXBNUktSCFCQap9Kbc3xZwPYIh8L7PnD5quGO0BmabUogTP5rstkKEg1T6U25vizgewRD4X2fOHzVcMdoDM02pRAmgNF2KnNzX7hdVZ5vIaKSENfEx2rsbLNj4n7rh2Sn1drr4FpxXaciupKqMsgSGWjFdzabjmUQFZqu8BuoXUHYYHuR_xgO7ON0Ncga4VJlGyfdRaRKf6ygD54IKNx7nxsrn98neE9XOraQSrN8cHr0EnbMEusbjnk4Y7CoHPDFvftiGq2gNut3ifA8hoVIf9VEjCCGLsOH__eSeSXW4N6NLP_3XWbGz7_es9cLYEIfJp3p64e4kx68AsgA",
];
