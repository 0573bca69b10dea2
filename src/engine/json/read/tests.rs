use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Code, MAX_BYTES, MAX_DEPTH, MAX_FAULTS, MAX_KEY, locate, locate_all, read};
use crate::json::{Pointer, tests::documents};

/// Faults as `code pointer line:column`.
fn faults(document: impl AsRef<[u8]>) -> Vec<String> {
    let faults = read(document.as_ref()).faults;
    faults
        .iter()
        .map(|fault| format!("{} {} {}", fault.code.as_str(), fault.pointer, fault.at))
        .collect()
}

/// Document, faults, and the value that is still read.
type Case = (&'static [u8], &'static [&'static str], Option<Value>);

fn cases() -> Vec<Case> {
    vec![
        (b"{}", &[], Some(json!({}))),
        (
            b" [1, -2, 0, true, null, \"\\u00e9\\ud83d\\ude00\"]\r\n",
            &[],
            Some(json!([1, -2, 0, true, null, "é😀"])),
        ),
        (
            b"\xef\xbb\xbf[]",
            &["byte-order-mark  1:1"],
            Some(json!([])),
        ),
        (
            b"[\"a\xffb\", \"\xc3\"]",
            &["not-utf8  1:4", "not-utf8  1:10"],
            Some(json!(["a\u{fffd}b", "\u{fffd}"])),
        ),
        (b"\xff\xfe[\0]\0", &["not-utf8  1:1"], None),
        (b"", &["empty-file  1:1"], None),
        (b" \n ", &["empty-file  2:2"], None),
        (b"{} {}", &["trailing-text  1:4"], None),
        (b"1]", &["trailing-text  1:2"], None),
        (
            b"{\"a\": 1,\n \"b\": {\"c\": 2, \"c\": 3},\n \"a\": 4, \"\\u0061\": 5}",
            &[
                "duplicate-key /b/c 2:16",
                "duplicate-key /a 3:2",
                "duplicate-key /a 3:10",
            ],
            Some(json!({"a": 1, "b": {"c": 2}})),
        ),
        (
            b"[0.7, 1e3, 1E-3, -1.50, 1.0]",
            &[
                "not-an-integer /0 1:2",
                "not-an-integer /1 1:7",
                "not-an-integer /2 1:12",
                "not-an-integer /3 1:18",
                "not-an-integer /4 1:25",
            ],
            Some(json!(["0.7", "1e3", "1E-3", "-1.50", "1.0"])),
        ),
        (
            b"[9007199254740991, 9007199254740992, -9007199254740992, 99999999999999999999]",
            &[
                "integer-too-large /1 1:20",
                "integer-too-large /2 1:38",
                "integer-too-large /3 1:57",
            ],
            Some(json!([
                9_007_199_254_740_991_i64,
                "9007199254740992",
                "-9007199254740992",
                "99999999999999999999"
            ])),
        ),
        (b"-0", &["negative-zero  1:1"], Some(json!(0))),
        (
            b"[012, +1, .5, 1., 0x1f, 1_000, -, 1e, 1e+, -Infinity]",
            &[
                "number-form /0 1:2",
                "number-form /1 1:7",
                "number-form /2 1:11",
                "number-form /3 1:15",
                "number-form /4 1:19",
                "number-form /5 1:25",
                "number-form /6 1:32",
                "number-form /7 1:35",
                "number-form /8 1:39",
                "number-form /9 1:44",
            ],
            Some(json!([
                "012",
                "+1",
                ".5",
                "1.",
                "0x1f",
                "1_000",
                "-",
                "1e",
                "1e+",
                "-Infinity"
            ])),
        ),
        (
            br#"["\ud800", "\udc00x", "\ud800\u0041", "\ud800\ud800\udc00"]"#,
            &[
                "lone-surrogate /0 1:3",
                "lone-surrogate /1 1:13",
                "lone-surrogate /2 1:24",
                "lone-surrogate /3 1:40",
            ],
            Some(json!([
                "\u{fffd}",
                "\u{fffd}x",
                "\u{fffd}A",
                "\u{fffd}\u{10000}"
            ])),
        ),
        (
            br#"["\x", "\u12", "\u+123", "\'"]"#,
            &[
                "bad-escape /0 1:3",
                "bad-escape /1 1:9",
                "bad-escape /2 1:17",
                "bad-escape /3 1:27",
            ],
            Some(json!(["x", "12", "+123", "'"])),
        ),
        (
            b"[\"a\tb\", \"one\ntwo\r\nthree\"]",
            &[
                "control-character /0 1:4",
                "control-character /1 1:13",
                "control-character /1 2:4",
            ],
            Some(json!(["a\tb", "one\ntwo\r\nthree"])),
        ),
        (
            b"{\"title\": \"abc,\n \"id\": \"x\", \"n\": 0.5}",
            &["unclosed-string /title 1:11", "not-an-integer /n 2:18"],
            None,
        ),
        (
            b"[\"abc",
            &["unclosed  1:1", "unclosed-string /0 1:2"],
            None,
        ),
        (
            b"{'a': 'it\\'s \"b\"'}",
            &["single-quotes  1:2", "single-quotes /a 1:7"],
            Some(json!({"a": "it's \"b\""})),
        ),
        (
            b"{a: 1, $b-2: 2}",
            &["unquoted-key  1:2", "unquoted-key  1:8"],
            Some(json!({"a": 1, "$b-2": 2})),
        ),
        (
            b"{\"a\": [1 2\n3]\n\"b\": 4}",
            &[
                "missing-comma /a 1:9",
                "missing-comma /a 1:11",
                "missing-comma  2:3",
            ],
            Some(json!({"a": [1, 2, 3], "b": 4})),
        ),
        (
            b"[,1,,2,]",
            &["extra-comma  1:2", "extra-comma  1:4", "extra-comma  1:7"],
            Some(json!([1, 2])),
        ),
        (
            b"{\"a\" 1, \"b\"}",
            &["missing-colon /a 1:5", "missing-colon /b 1:12"],
            None,
        ),
        (
            b"{\"a\": , \"b\":}",
            &["missing-value /a 1:7", "missing-value /b 1:13"],
            None,
        ),
        (
            b"[True, NaN]",
            &["unknown-word /0 1:2", "unknown-word /1 1:8"],
            None,
        ),
        (
            b"[1, // one\n 2 /* two */]",
            &["comment  1:5", "comment  2:4"],
            Some(json!([1, 2])),
        ),
        (b"{\"a\": [1, {\"b\": 2]}", &["unclosed /a/1 1:11"], None),
        (b"{\"a\": 1", &["unclosed  1:1"], None),
        (
            b"{\"a\": \xc3\xa9, @ 1]}",
            &[
                "unexpected-character /a 1:7",
                "unexpected-character  1:10",
                "missing-comma  1:11",
                "unquoted-key  1:12",
                "missing-colon /1 1:13",
                "unexpected-character  1:13",
            ],
            None,
        ),
        (
            b"[1:2]",
            &[
                "missing-comma  1:3",
                "unexpected-character /1 1:3",
                "missing-comma  1:4",
            ],
            None,
        ),
    ]
}

#[test]
fn faults_are_told_at_their_places_all_at_once() {
    for (document, expected, value) in cases() {
        let shown = String::from_utf8_lossy(document);
        assert_eq!(faults(document), expected, "{shown}");
        assert_eq!(read(document).value, value, "{shown}");
    }
}

#[test]
fn every_code_has_a_case() {
    let told: BTreeSet<Code> = cases()
        .iter()
        .flat_map(|(document, ..)| read(document).faults)
        .map(|fault| fault.code)
        .collect();
    let elsewhere = BTreeSet::from([
        Code::FileTooLarge,
        Code::NestingTooDeep,
        Code::TextTooLong,
        Code::TooManyFaults,
    ]);
    let all: BTreeSet<Code> = Code::ALL.iter().copied().collect();
    assert_eq!(
        all.difference(&told).copied().collect::<BTreeSet<_>>(),
        elsewhere
    );
}

#[test]
fn data_says_what_was_found() {
    let data = |document: &str| read(document.as_bytes()).faults[0].data.clone();
    assert_eq!(data("0.70"), [("number", "0.70".to_owned())]);
    assert_eq!(
        data("9007199254740992")[1],
        ("max", "9007199254740991".to_owned())
    );
    assert_eq!(data("\"\\ud800\""), [("escape", "\\ud800".to_owned())]);
    assert_eq!(data("\"\u{b}\""), [("character", "U+000B".to_owned())]);
    assert_eq!(data("[1"), [("bracket", "[".to_owned())]);
    assert_eq!(
        data(&format!("{}.5", "1".repeat(100))),
        [("number", format!("{}…", "1".repeat(64)))]
    );
}

#[test]
fn nesting_is_bounded() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(faults(nested(MAX_DEPTH)).is_empty());
    let pointer = "/0".repeat(MAX_DEPTH);
    assert_eq!(
        faults(nested(MAX_DEPTH + 1)),
        [format!("nesting-too-deep {pointer} 1:65")]
    );
    assert_eq!(
        faults(format!("[{}, 0.5, \"]\"]", nested(MAX_DEPTH))).len(),
        2
    );
    let deep = read("[{\"a\":".repeat(1_000_000).as_bytes());
    assert_eq!(deep.value, None);
    assert!(
        deep.faults
            .iter()
            .any(|fault| fault.code == Code::NestingTooDeep)
    );
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let mut document = vec![b' '; MAX_BYTES - 2];
    document.extend(b"[]");
    assert!(faults(&document).is_empty());
    document.push(b'\n');
    assert_eq!(faults(&document), ["file-too-large  1:1"]);
}

#[test]
fn reading_stops_when_there_are_too_many_faults() {
    let read_1 = read(format!("[{}]", "0.5,".repeat(5000)).as_bytes());
    assert_eq!((read_1.faults.len(), read_1.value), (MAX_FAULTS, None));
    assert_eq!(
        read_1.faults.last().map(|fault| fault.code),
        Some(Code::TooManyFaults)
    );
    // Long keys inside each other: the pointers of the faults would take far more memory than the document.
    let keys = format!("{{\"{}\":", "k".repeat(MAX_KEY)).repeat(MAX_DEPTH - 1);
    let read_2 = read(format!("{keys}[{}1]", "0.5,".repeat(900)).as_bytes());
    assert!(read_2.faults.len() < 100);
    assert_eq!(
        read_2.faults.last().map(|fault| fault.code),
        Some(Code::TooManyFaults)
    );
    // Missing quotation marks, each of which looks ahead.
    assert_eq!(
        read(format!("[{}", "\"\n\\".repeat(4_000_000)).as_bytes())
            .faults
            .len(),
        MAX_FAULTS
    );
}

#[test]
fn a_key_that_is_too_long_is_cut() {
    for (length, expected) in [(MAX_KEY, false), (MAX_KEY + 1, true), (1 << 20, true)] {
        let read = read(format!("{{\"{}\":[1]}}", "k".repeat(length)).as_bytes());
        let codes: Vec<Code> = read.faults.iter().map(|fault| fault.code).collect();
        assert_eq!(
            codes.as_slice() == [Code::TextTooLong],
            expected,
            "{codes:?}"
        );
        let expected = "k".repeat(MAX_KEY);
        assert_eq!(read.value, Some(json!({ expected: [1] })));
    }
}

#[test]
fn values_are_located() {
    let document = "{\n  \"é\": 1, \"items\": [\n    {\"stem\": \"x\"},\n    7 ]}".as_bytes();
    let at = |pointer: &Pointer| locate(document, pointer).map(|at| at.to_string());
    let items = Pointer::root().join("items");
    assert_eq!(at(&Pointer::root()).as_deref(), Some("1:1"));
    assert_eq!(at(&items).as_deref(), Some("2:11"));
    assert_eq!(at(&items.join(0).join("stem")).as_deref(), Some("3:6"));
    assert_eq!(at(&items.join(1)).as_deref(), Some("4:5"));
    assert_eq!(at(&items.join(2)), None);
    let all = locate_all(
        document,
        &[items.join(1), items.join(2), Pointer::root(), items.join(1)],
    );
    let all: Vec<_> = all.into_iter().map(|at| at.map(|at| at.line)).collect();
    assert_eq!(all, [Some(4), None, Some(1), Some(4)]);
}

/// A document with pieces taken out and put in.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop::sample::select(vec![
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\n",
        "\\u",
        "\\ud800",
        "'",
        "//",
        "/*",
        "0.5",
        "-0",
        "1",
        "a",
        "é",
        "\0",
        "{\"a\":1,\"a\":2}",
        "\u{feff}",
        "\u{a0}",
        "nul",
    ]);
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0..4_usize, pieces), 0..6);
    (documents(), any::<bool>(), edits).prop_map(|(value, pretty, edits)| {
        let text = if pretty {
            serde_json::to_string_pretty(&value)
        } else {
            serde_json::to_string(&value)
        };
        let mut bytes = text.unwrap().into_bytes();
        for (index, taken, piece) in edits {
            let start = index.index(bytes.len() + 1);
            let end = (start + taken).min(bytes.len());
            bytes.splice(start..end, piece.bytes());
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn valid_documents_are_read_as_serde_json_reads_them(value in documents(), pretty: bool) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        let read = read(text.as_bytes());
        prop_assert_eq!(read.faults, []);
        prop_assert_eq!(read.value, Some(value));
    }

    #[test]
    fn nothing_passes_that_serde_json_refuses(bytes in damaged()) {
        let read = read(&bytes);
        let theirs: Result<Value, _> = serde_json::from_slice(&bytes);
        if read.faults.is_empty() {
            prop_assert_eq!(theirs.ok(), read.value);
        } else {
            let strict_only = [Code::ByteOrderMark, Code::DuplicateKey, Code::NotAnInteger, Code::IntegerTooLarge, Code::NegativeZero];
            prop_assert!(theirs.is_err() || read.faults.iter().all(|fault| strict_only.contains(&fault.code)));
        }
        prop_assert!(read.faults.is_sorted_by_key(|fault| fault.at) || read.faults.last().is_some_and(|f| f.code == Code::TooManyFaults));
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes: Vec<u8>) {
        let read = read(&bytes);
        prop_assert!(read.value.is_some() || !read.faults.is_empty());
    }
}
