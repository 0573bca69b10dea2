use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{Node, Pointer, canonical};

fn canonical_text(document: &str) -> String {
    let value: Value = serde_json::from_str(document).unwrap();
    String::from_utf8(canonical(&value)).unwrap()
}

#[test]
fn pointers_are_written_as_rfc_6901_writes_them() {
    let mut at = Pointer::root();
    assert_eq!((at.as_str(), at.parent()), ("", None));
    at.push("a/b");
    at.push("m~n");
    at.push(0);
    assert_eq!(at.as_str(), "/a~1b/m~0n/0");
    at.pop();
    assert_eq!(at.join("").as_str(), "/a~1b/m~0n/");
    assert_eq!(at.parent(), Some(Pointer::root().join("a/b")));
    let document = json!({ "a/b": { "m~n": [7] } });
    assert_eq!(document.pointer(at.join(0).as_str()), Some(&json!(7)));
}

#[test]
fn canonical_sorts_keys_as_rfc_8785_section_3_2_3() {
    let document = r#"{
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    }"#;
    assert_eq!(
        canonical_text(document),
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\
         \"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\
         \"\u{1f600}\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}"
    );
}

#[test]
fn canonical_writes_strings_and_literals_as_rfc_8785_section_3_2_2() {
    let document = r#"{
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }"#;
    let expected = r#"{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}"#;
    assert_eq!(canonical_text(document), expected);
}

#[test]
fn canonical_escapes_every_control_character_shortest() {
    let all: String = (0..=0x20_u8).chain([0x7f]).map(char::from).collect();
    let expected = concat!(
        r#""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#,
        r#"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f "#,
        "\u{7f}\""
    );
    assert_eq!(
        String::from_utf8(canonical(&Value::from(all))).unwrap(),
        expected
    );
}

/// Documents without floats.
pub(super) fn documents() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-9_007_199_254_740_991_i64..=9_007_199_254_740_991).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[a-z\u{0}-\u{1f}\"\\\\\u{1f600}é]{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..8)
                .prop_map(|members| Value::from(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// The same document with its keys in another order and white space between everything.
fn write_turned(value: &Value, out: &mut String) {
    out.push_str(" \n");
    match value {
        Value::Array(values) => {
            out.push('[');
            for (index, value) in values.iter().enumerate() {
                out.push_str(if index > 0 { "\t," } else { "" });
                write_turned(value, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (index, (key, value)) in members.iter().rev().enumerate() {
                out.push_str(if index > 0 { "\r\n, " } else { "" });
                out.push_str(&format!("{} :", Value::from(key.as_str())));
                write_turned(value, out);
            }
            out.push('}');
        }
        leaf => out.push_str(&leaf.to_string()),
    }
    out.push(' ');
}

proptest! {
    #[test]
    fn canonical_means_the_same_and_is_its_own_canonical_form(value in documents()) {
        let bytes = canonical(&value);
        let again: Value = serde_json::from_slice(&bytes).unwrap();
        prop_assert_eq!(&again, &value);
        prop_assert_eq!(canonical(&again), bytes);
    }

    #[test]
    fn canonical_knows_no_order_of_keys_and_no_white_space(value in documents()) {
        let mut turned = String::new();
        write_turned(&value, &mut turned);
        prop_assert_eq!(canonical(&serde_json::from_str(&turned).unwrap()), canonical(&value));
    }
}

#[test]
fn a_node_is_what_the_text_says() {
    let text = r#" { "a" : [ 1 , -2, true ,false,null ] ,"é\u20ac\ud83d\ude00":"\"\\\/\b\f\n\r\t", "": {} } "#;
    let object = |members: &[(&str, Node)]| {
        let members = members.iter();
        Node::Object(
            members
                .map(|(key, node)| ((*key).to_owned(), node.clone()))
                .collect(),
        )
    };
    let list = [
        Node::Number(1),
        Node::Number(-2),
        Node::Bool(true),
        Node::Bool(false),
        Node::Null,
    ];
    let wanted = object(&[
        ("a", Node::List(list.to_vec())),
        (
            "é€\u{1f600}",
            Node::Text("\"\\/\u{8}\u{c}\n\r\t".to_owned()),
        ),
        ("", object(&[])),
    ]);
    assert_eq!(Node::parse(text.as_bytes()), Some(wanted));
}

#[test]
fn what_no_published_file_holds_is_refused() {
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(Node::parse(deep(64).as_bytes()).is_some());
    for text in [
        "",
        "{",
        "[1",
        "[1,]",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "1 2",
        "1.5",
        "1e3",
        "-",
        "9223372036854775808",
        "nul",
        "truth",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"\\é\"",
        "\"open",
        &deep(65),
    ] {
        assert_eq!(Node::parse(text.as_bytes()), None, "{text}");
    }
    assert_eq!(Node::parse(b"\"\xff\""), None);
}

#[test]
fn what_is_no_json_is_told_where_it_stops() {
    for (before, rest) in [
        ("", ""),
        ("", "\u{feff}{}"),
        ("{\n  \"a\": 1,\n", "}"),
        ("[1, ", "]"),
        ("{\"a\": ", "yes}"),
        ("{\"a\": ", "tru}"),
        ("{\"a\" ", "1}"),
        ("{\"a\": 1 ", "\"b\": 2}"),
        ("{\"a\": 1", ".5}"),
        ("{} ", "{}"),
        ("{\"é\": \"", "unclosed"),
        ("{\"a\": ", "é}"),
    ] {
        let text = [before, rest].concat();
        let stopped = Node::read(text.as_bytes()).unwrap_err();
        assert_eq!(stopped, before.len(), "{text}");
    }
    assert_eq!(Node::read(b"{\"\xff\": 1}"), Err(2));
}

#[test]
fn a_node_of_another_kind_is_no_value() {
    let node = Node::parse(br#"{"text":"a","number":7,"list":["a",1]}"#).unwrap();
    assert_eq!(node.member("text").to::<String>().as_deref(), Some("a"));
    assert_eq!(node.member("number").to::<String>(), None);
    assert_eq!(node.member("number").to::<u32>(), Some(7));
    assert_eq!(node.member("text").to::<u32>(), None);
    assert_eq!(node.member("list").to::<Vec<String>>(), None);
    assert_eq!(node.member("absent").to::<Option<String>>(), Some(None));
    assert_eq!(node.member("absent").to::<String>(), None);
    assert_eq!(Node::Number(-1).to::<u32>(), None);
}

proptest! {
    /// The small reader and serde_json agree on every document that may be published.
    #[test]
    fn nodes_agree_with_serde_json(value in documents()) {
        prop_assert_eq!(Node::parse(&serde_json::to_vec(&value).unwrap()), Some(Node::of(&value)));
    }
}
