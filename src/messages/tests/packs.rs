//! Reading packs and rendering patterns.

use std::rc::Rc;

use crate::compile::{Source, compile};
use crate::fixed::Fixed;
use crate::locale::Locale;
use crate::pack::{BadPack, Pack, Value, mark};

fn bytes(locale: Locale, text: &str) -> (String, Vec<u8>) {
    let source = Source {
        locale: locale.tag(),
        file: "group.ftl",
        text,
    };
    let compiled = compile("group", &[source]).unwrap_or_else(|faults| panic!("{faults:?}"));
    let (_, bytes) = compiled.packs.into_iter().next().expect("one pack");
    let head = String::from_utf8_lossy(&bytes).into_owned();
    let fingerprint = head
        .lines()
        .next()
        .and_then(|line| line.split(' ').nth(3))
        .expect("a fingerprint")
        .to_owned();
    (fingerprint, bytes)
}

#[track_caller]
fn check(locale: Locale, text: &str, values: &[Value<'_>], expected: &str) {
    let (fingerprint, bytes) = bytes(locale, text);
    let count = bytes
        .iter()
        .filter(|b| char::from(**b) == mark::MESSAGE)
        .count();
    let pack =
        Pack::read(&bytes, Rc::new(Fixed(locale)), "group", &fingerprint, count).expect("a pack");
    assert_eq!(pack.render(0, values), expected);
}

#[test]
fn values() {
    check(Locale::En, "a = Hello\n", &[], "Hello");
    check(
        Locale::En,
        "a = Hello { $name }!\n",
        &[Value::Text("ليلى")],
        "Hello \u{2068}ليلى\u{2069}!",
    );
    check(
        Locale::En,
        "a = Hello { $name }!\n",
        &[Value::Text("Leïla")],
        "Hello Leïla!",
    );
    check(
        Locale::Ar,
        "a = أهلًا { $name }\n",
        &[Value::Text("Leïla")],
        "أهلًا \u{2068}Leïla\u{2069}",
    );
    check(
        Locale::En,
        "a = { PERCENT($share) }\n",
        &[Value::Shown("70%")],
        "70%",
    );
    check(
        Locale::Ar,
        "a = { NUMBER($n) } من { NUMBER($m) }\n",
        &[Value::Number(4), Value::Number(10)],
        "٤ من ١٠",
    );
    check(
        Locale::Fr,
        "a = le { DATETIME($at) }\n",
        &[Value::Date(0)],
        "le 1er janvier 1970",
    );
    check(Locale::En, "a = { \"{\" }{ -b }\n-b = B\n", &[], "{B");
    check(Locale::En, "a = One\n    two\n", &[], "One\ntwo");
}

#[test]
fn choices() {
    let plural =
        "a = { $n ->\n   *[other] { NUMBER($n) } more\n    [one] one more\n    [0] none\n}.\n";
    check(Locale::En, plural, &[Value::Number(0)], "none.");
    check(Locale::En, plural, &[Value::Number(1)], "one more.");
    check(Locale::En, plural, &[Value::Number(1_000)], "1,000 more.");
    let text = "a = ({ $near ->\n    [NONE] nothing\n   *[other] near { $near }\n})\n";
    check(Locale::En, text, &[Value::Text("NONE")], "(nothing)");
    check(Locale::En, text, &[Value::Text("b")], "(near b)");
}

#[test]
fn nested_choices() {
    let text = "a = { $n ->\n    [one] one { $m ->\n        [one] and one\n       *[other] and many\n    } end\n   *[other] many\n} last\n";
    check(
        Locale::En,
        text,
        &[Value::Number(1), Value::Number(1)],
        "one and one end last",
    );
    check(
        Locale::En,
        text,
        &[Value::Number(1), Value::Number(2)],
        "one and many end last",
    );
    check(
        Locale::En,
        text,
        &[Value::Number(2), Value::Number(1)],
        "many last",
    );
}

#[test]
fn every_category_of_arabic() {
    let text = "a = { $n ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   *[other] other\n}\n";
    let cases = [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
    ];
    for (n, expected) in cases {
        check(Locale::Ar, text, &[Value::Number(n)], expected);
    }
}

#[test]
fn values_that_are_not_given_leave_a_gap() {
    check(Locale::En, "a = [{ $name }]\n", &[], "[]");
}

fn refusal(bytes: &[u8], group: &str, fingerprint: &str, count: usize) -> Option<BadPack> {
    Pack::read(bytes, Rc::new(Fixed(Locale::En)), group, fingerprint, count).err()
}

#[test]
fn packs_that_are_refused() {
    let (fingerprint, good) = bytes(
        Locale::En,
        "a = A\nb = B { $n ->\n    [one] one\n   *[other] more\n}\n",
    );
    let read = |bytes: &[u8]| refusal(bytes, "group", &fingerprint, 2);
    assert_eq!(read(&good), None);
    assert_eq!(
        refusal(&good, "other", &fingerprint, 2),
        Some(BadPack::OtherBuild)
    );
    assert_eq!(
        refusal(&good, "group", "0000", 2),
        Some(BadPack::OtherBuild)
    );
    assert_eq!(
        refusal(&good, "group", &fingerprint, 3),
        Some(BadPack::Damaged)
    );
    assert_eq!(read(b""), Some(BadPack::Format));
    assert_eq!(read(b"<!doctype html>\n"), Some(BadPack::Format));
    assert_eq!(read(&[0xff, 0xfe]), Some(BadPack::Format));
    for cut in 0..good.len() {
        assert!(
            read(good.get(..cut).unwrap_or_default()).is_some(),
            "cut at {cut}"
        );
    }
}

#[test]
fn a_damaged_pattern_is_refused_or_rendered_without_a_panic() {
    let (fingerprint, good) = bytes(
        Locale::En,
        "a = A { $n ->\n    [one] one { $m }\n   *[other] more\n}\n",
    );
    for at in 0..good.len() {
        for byte in [1, 2, 3, 4, 5, 0x1e, b'z'] {
            let mut bytes = good.clone();
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
            if let Ok(pack) =
                Pack::read(&bytes, Rc::new(Fixed(Locale::En)), "group", &fingerprint, 1)
            {
                let _ = pack.render(0, &[Value::Number(1), Value::Text("m")]);
                let _ = pack.render(7, &[]);
            }
        }
    }
}
