//! What fails the build, and how it is told.

use crate::compile::{Source, compile};

fn faults(files: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<(&str, String, &str)> = files
        .iter()
        .map(|(locale, text)| (*locale, format!("{locale}/group.ftl"), *text))
        .collect();
    let sources: Vec<Source<'_>> = files
        .iter()
        .map(|(locale, file, text)| Source { locale, file, text })
        .collect();
    match compile("group", &sources) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

#[track_caller]
fn check(files: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(faults(files), expected);
}

#[test]
fn a_missing_key() {
    check(
        &[
            ("en", "start = Start\nstop = Stop\n"),
            ("fr", "stop = Arrêter\n"),
        ],
        &["fr/group.ftl:1: start: missing here; add the message in this language"],
    );
}

#[test]
fn a_missing_attribute() {
    check(
        &[
            ("en", "key = Key\n    .hint = Do it.\n"),
            ("fr", "key = Clé\n"),
        ],
        &["fr/group.ftl:1: key.hint: missing here; add the message in this language"],
    );
}

#[test]
fn an_extra_key() {
    check(
        &[
            ("en", "start = Start\n"),
            ("fr", "start = Commencer\n\nstop = Arrêter\n"),
        ],
        &["fr/group.ftl:3: stop: not in en/group.ftl; add it there or remove it here"],
    );
}

#[test]
fn a_key_twice() {
    check(
        &[("en", "start = Start\nstart = Begin\n")],
        &["en/group.ftl:1: start: stands twice; remove one"],
    );
}

#[test]
fn other_arguments() {
    check(
        &[
            ("en", "of = { $name } of { $total }\n"),
            ("fr", "of = { $nom } sur { $total }\n"),
        ],
        &[
            "fr/group.ftl:1: of: $name is missing here; place it",
            "fr/group.ftl:1: of: $nom is not in the English message; remove it or add it there",
        ],
    );
}

#[test]
fn other_kinds() {
    check(
        &[
            ("en", "on = { DATETIME($at) }\n"),
            ("fr", "on = { NUMBER($at) }\n"),
        ],
        &["fr/group.ftl:1: on: $at is a number here but a date in the rest; use it alike"],
    );
    check(
        &[("en", "on = { DATETIME($at) } { NUMBER($at) }\n")],
        &["en/group.ftl:1: on: $at is a number here but a date in the rest; use it alike"],
    );
}

#[test]
fn a_bare_argument_fits_the_kind_of_the_reference() {
    check(
        &[
            ("en", "left = { NUMBER($n) } left\n"),
            ("fr", "left = encore { $n }\n"),
        ],
        &[],
    );
}

#[test]
fn a_plural_without_a_category_of_its_language() {
    let english = "left = { $n ->\n    [one] one\n   *[other] { NUMBER($n) }\n}\n";
    let arabic =
        "left = { $n ->\n    [0] a\n    [one] b\n    [two] c\n    [few] d\n   *[other] e\n}\n";
    check(
        &[("en", english), ("ar", arabic)],
        &["ar/group.ftl:1: left: the plural by $n lacks [many], which this language needs"],
    );
}

#[test]
fn a_plural_with_another_default() {
    check(
        &[("en", "left = { $n ->\n    [one] one\n   *[many] many\n}\n")],
        &["en/group.ftl:1: left: the choice by number $n must have the default *[other]"],
    );
}

#[test]
fn what_the_compiler_does_not_know() {
    let known = "is not known; there are NUMBER, DATETIME, PERCENT and MARKS of one argument";
    check(
        &[("en", "a = { LENGTH($b) }\n")],
        &[&format!("en/group.ftl:1: a: LENGTH {known}")],
    );
    check(
        &[("en", "a = { -brand }\n")],
        &[&format!("en/group.ftl:1: a: -brand {known}")],
    );
    check(
        &[("en", "a = { b }\nb = { a }\n")],
        &[
            "en/group.ftl:1: a: a refers to itself",
            "en/group.ftl:2: b: b refers to itself",
        ],
    );
}

#[test]
fn keys_that_make_no_function() {
    for key in ["continue", "read", "Start"] {
        check(
            &[("en", &format!("{key} = Text\n"))],
            &[&format!(
                "en/group.ftl:1: {key}: is no name for a function; use a-z, 0-9 and hyphens, and no word of Rust"
            )],
        );
    }
}

#[test]
fn text_that_is_not_fluent() {
    let faults = faults(&[("en", "start = Start\n\nstop = { $\n")]);
    assert_eq!(faults.len(), 1);
    assert!(
        faults
            .iter()
            .all(|fault| fault.starts_with("en/group.ftl:3: not Fluent: ")),
        "{faults:?}"
    );
}

#[test]
fn keys_and_arguments_change_the_fingerprint_and_words_do_not() {
    let head = |text: &str| {
        let source = Source {
            locale: "en",
            file: "en",
            text,
        };
        let compiled = compile("group", &[source])
            .map(|compiled| compiled.packs)
            .unwrap_or_default();
        let bytes = compiled
            .into_iter()
            .map(|(_, bytes)| bytes)
            .next()
            .unwrap_or_default();
        String::from_utf8_lossy(&bytes)
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(head("a = { $b }\n"), head("a = Other { $b }\n"));
    assert_ne!(head("a = { $b }\n"), head("a = { $c }\n"));
    assert_ne!(head("a = { $b }\n"), head("a = { NUMBER($b) }\n"));
    assert_ne!(head("a = { $b }\n"), head("c = { $b }\n"));
}

#[test]
fn functions_take_what_the_message_places() {
    let text = "on-date = { $who } { NUMBER($n) } { DATETIME($at) } { PERCENT($share) }\n";
    let source = Source {
        locale: "en",
        file: "en",
        text,
    };
    let rust = compile("group", &[source])
        .map(|compiled| compiled.rust)
        .unwrap_or_default();
    let expected = [
        "pub struct GroupWords(Pack);",
        "/// “{who} {n} {at} {share}”",
        "pub fn on_date(&self, who: &str, n: impl Count, at: i64, share: &str) -> String {",
        "self.0.render(0, &[Value::Text(who), Value::Number(n.count()), Value::Date(at), Value::Shown(share)])",
    ];
    for line in expected {
        assert!(rust.contains(line), "{line} is not in:\n{rust}");
    }
}

#[test]
fn compiler_and_reader_mean_the_same_marks() {
    use crate::pack::mark;
    let text = "a = { $n ->\n    [one] x\n   *[other] { NUMBER($n) }\n}\n";
    let source = Source {
        locale: "en",
        file: "en",
        text,
    };
    let packs = compile("group", &[source])
        .map(|compiled| compiled.packs)
        .unwrap_or_default();
    let pack = packs
        .into_iter()
        .map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned())
        .next();
    let expected: String = [
        &[mark::SELECT, 'a', mark::VARIANT][..],
        &[
            'o',
            'n',
            'e',
            mark::KEY_END,
            'x',
            mark::VARIANT,
            mark::KEY_END,
            mark::PLACE,
            'a',
        ],
        &[mark::END, mark::MESSAGE],
    ]
    .concat()
    .iter()
    .collect();
    assert_eq!(
        pack.as_deref()
            .and_then(|pack| pack.split_once('\n'))
            .map(|(_, body)| body),
        Some(&*expected)
    );
}
