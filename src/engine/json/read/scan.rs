//! The reader itself: recursive, but never deeper than [`MAX_DEPTH`].

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Code, MAX_DEPTH, MAX_FAULTS, MAX_KEY, RawFault};
use crate::json::Pointer;

/// How many bytes of keys and other data the faults of one document may hold together.
const MAX_FAULT_BYTES: usize = 1 << 20;
/// How many characters of a document a fault quotes.
const MAX_QUOTED: usize = 64;

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    /// Offset of the next byte, always between characters.
    pub(super) at: usize,
    path: Pointer,
    /// What closes each array and object that is open.
    open: Vec<u8>,
    pub(super) faults: Vec<RawFault>,
    fault_bytes: usize,
    /// Enough faults were found.
    stopped: bool,
    /// What follows a fault may mean something else than it seems to.
    pub(super) lost: bool,
    /// Up to this offset, line breaks in strings are known to be meant.
    pub(super) breaks_meant_until: usize,
    /// Values to be located, and where they were found.
    pub(super) wanted: BTreeMap<&'a Pointer, Option<usize>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            path: Pointer::root(),
            open: Vec::new(),
            faults: Vec::new(),
            fault_bytes: 0,
            stopped: false,
            lost: false,
            breaks_meant_until: 0,
            wanted: BTreeMap::new(),
        }
    }

    pub(super) fn document(&mut self) -> Option<Value> {
        if self.text.starts_with('\u{feff}') {
            self.fault(Code::ByteOrderMark, 0, Vec::new());
            self.at = '\u{feff}'.len_utf8();
        }
        self.space();
        if self.peek().is_none() {
            self.lose(Code::EmptyFile, self.at, Vec::new());
            return None;
        }
        self.locate_here(self.at);
        let value = self.value();
        self.space();
        if self.peek().is_some() {
            self.lose(Code::TrailingText, self.at, Vec::new());
        }
        (!self.lost).then_some(value)
    }

    /// Notes a fault; with too many, makes the text end here.
    pub(super) fn fault(&mut self, code: Code, offset: usize, data: Vec<(&'static str, String)>) {
        if self.stopped {
            return;
        }
        let pointer = self.path.clone();
        self.fault_bytes +=
            pointer.as_str().len() + data.iter().map(|(_, value)| value.len()).sum::<usize>();
        self.faults.push(RawFault {
            code,
            pointer,
            offset,
            data,
        });
        if self.faults.len() == MAX_FAULTS || self.fault_bytes > MAX_FAULT_BYTES {
            self.faults.truncate(MAX_FAULTS - 1);
            let code = Code::TooManyFaults;
            self.faults.push(RawFault {
                code,
                pointer: Pointer::root(),
                offset,
                data: Vec::new(),
            });
            (self.text, self.stopped, self.lost) = ("", true, true);
        }
    }

    /// Notes a fault after which the document's meaning is a guess.
    pub(super) fn lose(&mut self, code: Code, offset: usize, data: Vec<(&'static str, String)>) {
        self.lost = true;
        self.fault(code, offset, data);
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The text from an offset to where the reader is.
    pub(super) fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Passes over bytes while they are wanted; they must be ASCII.
    fn skip_while(&mut self, wanted: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&wanted) {
            self.at += 1;
        }
    }

    /// Passes over white space and, with a fault each, comments.
    fn space(&mut self) {
        loop {
            self.skip_while(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r'));
            let rest = self.text.get(self.at..).unwrap_or_default();
            let length = if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else {
                return;
            };
            let start = self.at;
            self.at += length;
            self.fault(Code::Comment, start, Vec::new());
        }
    }

    fn locate_here(&mut self, offset: usize) {
        if let Some(place @ None) = self.wanted.get_mut(&self.path) {
            *place = Some(offset);
        }
    }

    fn value(&mut self) -> Value {
        match self.peek() {
            Some(b'{') => self.nested(b'}', |reader| Value::Object(reader.members())),
            Some(b'[') => self.nested(b']', |reader| Value::Array(reader.elements())),
            Some(quote @ (b'"' | b'\'')) => Value::String(self.string(quote)),
            Some(b'-' | b'+' | b'.' | b'0'..=b'9') => self.number(),
            Some(b) if is_word(b) => self.word(),
            None | Some(b',' | b']' | b'}') => {
                self.lose(Code::MissingValue, self.at, Vec::new());
                Value::Null
            }
            Some(_) => {
                self.unexpected();
                Value::Null
            }
        }
    }

    fn word(&mut self) -> Value {
        let start = self.at;
        self.skip_while(is_word);
        match self.since(start) {
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            word => {
                self.lose(Code::UnknownWord, start, vec![("word", quoted(word))]);
                Value::Null
            }
        }
    }

    /// Passes over a character that can't stand here, and over its like up to the next sign that means something.
    fn unexpected(&mut self) {
        let start = self.at;
        let rest = self.text.get(start..).unwrap_or_default();
        let character = rest.chars().next().unwrap_or_default();
        let meaning = |c: char| c.is_ascii_whitespace() || "{}[],:\"'".contains(c);
        let length = match rest.char_indices().skip(1).find(|(_, c)| meaning(*c)) {
            _ if meaning(character) => character.len_utf8(),
            Some((at, _)) => at,
            None => rest.len(),
        };
        self.at += length;
        self.lose(
            Code::UnexpectedCharacter,
            start,
            vec![("character", character.to_string())],
        );
    }

    /// Reads an array or object, the reader standing at its opening bracket.
    fn nested(&mut self, close: u8, inside: impl FnOnce(&mut Self) -> Value) -> Value {
        let start = self.at;
        if self.open.len() == MAX_DEPTH {
            self.fault(
                Code::NestingTooDeep,
                start,
                vec![("max", MAX_DEPTH.to_string())],
            );
            self.skip_nested(start);
            return Value::Null;
        }
        self.at += 1;
        self.open.push(close);
        let value = inside(self);
        self.open.pop();
        if self.peek() == Some(close) {
            self.at += 1;
        } else {
            self.unclosed(start);
        }
        value
    }

    fn unclosed(&mut self, start: usize) {
        let bracket = self.text.get(start..=start).unwrap_or_default().to_owned();
        self.lose(Code::Unclosed, start, vec![("bracket", bracket)]);
    }

    /// Passes over an array or object without reading it.
    fn skip_nested(&mut self, start: usize) {
        let (mut depth, mut in_string) = (0_usize, false);
        let mut bytes = self.text.as_bytes().iter().enumerate().skip(self.at);
        while let Some((at, byte)) = bytes.next() {
            match byte {
                b'"' => in_string = !in_string,
                b'\\' if in_string => {
                    bytes.next();
                }
                b'{' | b'[' if !in_string => depth += 1,
                b'}' | b']' if !in_string => {
                    depth -= 1;
                    if depth == 0 {
                        self.at = at + 1;
                        return;
                    }
                }
                _ => {}
            }
        }
        self.at = self.text.len();
        self.unclosed(start);
    }

    /// Whether what is inside the innermost array or object ends here: at its bracket, at one of an outer one, or with
    /// the text. A closing bracket that nothing opened is passed over.
    fn ends(&mut self) -> bool {
        loop {
            self.space();
            match self.peek() {
                None => return true,
                Some(bracket @ (b']' | b'}')) => {
                    if self.open.contains(&bracket) {
                        return true;
                    }
                    self.unexpected();
                }
                Some(_) => return false,
            }
        }
    }

    /// Reads what stands between two values; `true` if another value may follow.
    fn another(&mut self, end_of_last: usize) -> bool {
        if self.ends() {
            return false;
        }
        if self.peek() != Some(b',') {
            self.fault(Code::MissingComma, end_of_last, Vec::new());
            return !self.ends();
        }
        loop {
            let comma = self.at;
            self.at += 1;
            if self.ends() {
                self.fault(Code::ExtraComma, comma, Vec::new());
                return false;
            }
            if self.peek() != Some(b',') {
                return true;
            }
            self.fault(Code::ExtraComma, comma, Vec::new());
        }
    }

    /// Commas before the first value.
    fn leading_commas(&mut self) {
        while !self.ends() && self.peek() == Some(b',') {
            self.fault(Code::ExtraComma, self.at, Vec::new());
            self.at += 1;
        }
    }

    fn elements(&mut self) -> Vec<Value> {
        let mut values = Vec::new();
        self.leading_commas();
        let mut more = !self.ends();
        while more {
            self.path.push(values.len());
            self.locate_here(self.at);
            let value = self.value();
            self.path.pop();
            values.push(value);
            more = self.another(self.at);
        }
        values
    }

    fn members(&mut self) -> Map<String, Value> {
        let mut members = Map::new();
        self.leading_commas();
        let mut more = !self.ends();
        while more {
            self.member(&mut members);
            more = self.another(self.at);
        }
        members
    }

    /// Cuts a key short, with a fault.
    fn key_too_long(&mut self, start: usize, key: &mut String) {
        let data = vec![
            ("found", key.len().to_string()),
            ("most", MAX_KEY.to_string()),
        ];
        self.fault(Code::TextTooLong, start, data);
        let end = (0..=MAX_KEY).rev().find(|end| key.is_char_boundary(*end));
        key.truncate(end.unwrap_or(0));
    }

    fn member(&mut self, members: &mut Map<String, Value>) {
        let start = self.at;
        let mut key = match self.peek() {
            Some(quote @ (b'"' | b'\'')) => self.string(quote),
            Some(b) if is_word(b) => {
                self.skip_while(is_word);
                let key = self.since(start).to_owned();
                self.fault(Code::UnquotedKey, start, vec![("key", quoted(&key))]);
                key
            }
            _ => return self.unexpected(),
        };
        if key.len() > MAX_KEY {
            self.key_too_long(start, &mut key);
        }
        self.path.push(&key);
        self.locate_here(start);
        let end_of_key = self.at;
        self.space();
        let value = if self.peek() == Some(b':') {
            self.at += 1;
            self.space();
            self.value()
        } else {
            self.lose(Code::MissingColon, end_of_key, vec![("key", quoted(&key))]);
            match self.peek() {
                None | Some(b',' | b'}' | b']') => Value::Null,
                Some(_) => self.value(),
            }
        };
        if members.contains_key(&key) {
            self.fault(Code::DuplicateKey, start, vec![("key", quoted(&key))]);
        } else {
            members.insert(key, value);
        }
        self.path.pop();
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte == b'-'
}

/// A piece of the document as a fault quotes it.
pub(super) fn quoted(text: &str) -> String {
    match text.char_indices().nth(MAX_QUOTED) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}
