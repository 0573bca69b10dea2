//! What protection looks like on the device.

use crate::store::sealed::{CHECK, Kind, Protection, ROUNDS, Sealed, beside};

fn sealed(kind: Kind) -> Sealed {
    Sealed {
        kind,
        nonce: [7; 12],
        cipher: (0..20).collect(),
    }
}

#[test]
fn a_sealed_record_is_read_as_it_was_written() {
    for kind in [Kind::Bytes, Kind::Text] {
        let sealed = sealed(kind);
        assert_eq!(Sealed::read(&sealed.bytes()), Some(sealed));
    }
}

/// Stored records are read for ever, so their bytes stay as they are.
#[test]
fn the_bytes_of_a_sealed_record() {
    let bytes = sealed(Kind::Text).bytes();
    assert_eq!(bytes.get(..3), Some([0xFE, 1, 1].as_slice()));
    assert_eq!(bytes.get(3..15), Some([7; 12].as_slice()));
    assert_eq!(bytes.len(), 35);
}

#[test]
fn nothing_else_is_taken_for_a_sealed_record() {
    let whole = sealed(Kind::Bytes).bytes();
    let changed = |place: usize, byte: u8| {
        let mut bytes = whole.clone();
        bytes[place] = byte;
        bytes
    };
    let others = [
        Vec::new(),
        b"{\"v\":1,\"at\":0,\"event\":\"submitted\"}".to_vec(),
        "é{\"v\":1}, a text of some length".as_bytes().to_vec(),
        whole[..30].to_vec(),
        changed(0, b'{'),
        changed(1, 2),
        changed(2, 9),
    ];
    for other in others {
        assert_eq!(Sealed::read(&other), None, "{other:?}");
    }
}

/// No text begins as a sealed record does, so a journal's record and a sealed one are never taken for each other.
#[test]
fn no_text_begins_so() {
    let bytes = sealed(Kind::Bytes).bytes();
    assert!(std::str::from_utf8(&bytes).is_err());
    assert!(std::str::from_utf8(&bytes[..1]).is_err());
}

/// What is vouched for differs wherever kind or place do.
#[test]
fn a_record_belongs_to_its_place() {
    let places = [
        beside(Kind::Text, r#"["attempts","0a"]"#),
        beside(Kind::Bytes, r#"["attempts","0a"]"#),
        beside(Kind::Text, r#"["attempts","0b"]"#),
        beside(Kind::Bytes, r#"["journal",["0a",1]]"#),
        beside(Kind::Bytes, r#"["journal",["0a",11]]"#),
    ];
    for (number, place) in places.iter().enumerate() {
        assert_eq!(places.iter().position(|other| other == place), Some(number));
    }
}

fn protection() -> Protection {
    Protection {
        rounds: ROUNDS,
        salt: [0xA9; 16],
        check: CHECK.as_bytes().to_vec(),
    }
}

#[test]
fn that_protection_is_on_is_read_as_it_was_written() {
    let text = protection().text();
    assert_eq!(
        text,
        r#"{"check":"6173736179","format":"assay-protection/1","rounds":600000,"salt":"a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9a9"}"#
    );
    assert_eq!(Protection::read(&text), Some(protection()));
}

#[test]
fn what_is_no_such_record_is_not_read() {
    let text = protection().text();
    for (part, other) in [
        ("protection/1", "protection/2"),
        ("600000", "1000"),
        ("600000", "4000000000"),
        ("a9a9a9\"", "a9\""),
        ("6173736179", "not so"),
        ("\"check\"", "\"chalk\""),
    ] {
        let changed = text.replace(part, other);
        assert_ne!(changed, text);
        assert_eq!(Protection::read(&changed), None, "{changed}");
    }
    assert_eq!(Protection::read("ÿ"), None);
}
