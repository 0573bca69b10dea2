//! Changes to a document's text that leave all the rest of it as it was written.
//!
//! Works on documents that the strict reader takes; in any other, places may not be found, and nothing is changed.

use std::ops::Range;

use serde_json::Value;

use super::Pointer;

/// The text with other JSON in place of a value.
pub(crate) fn replace(text: &str, at: &Pointer, json: &str) -> Option<String> {
    let place = span(text, at)?;
    Some(format!(
        "{}{json}{}",
        text.get(..place.value.start)?,
        text.get(place.value.end..)?
    ))
}

/// The text without an entry of a list or a member of an object, and without the comma that parted it from its neighbour.
pub(crate) fn remove(text: &str, at: &Pointer) -> Option<String> {
    let place = span(text, at)?;
    let (start, end) = (place.start, place.value.end);
    let after = text.get(end..)?;
    let before = text.get(..start)?;
    let next = after.trim_start();
    if let Some(rest) = next.strip_prefix(',') {
        // What follows moves up to where this one began.
        return Some(format!("{before}{}", rest.trim_start()));
    }
    let kept = before.trim_end();
    let kept = kept.strip_suffix(',').unwrap_or(kept);
    Some(format!("{kept}{after}"))
}

/// The text with an entry of a list at another place of that list. What stands between entries stays where it is.
pub(crate) fn shift(text: &str, from: &Pointer, to: &Pointer) -> Option<String> {
    let list = from.parent()?;
    if to.parent()? != list {
        return None;
    }
    let index = |at: &Pointer| -> Option<usize> { at.as_str().rsplit('/').next()?.parse().ok() };
    let (from, to) = (index(from)?, index(to)?);
    let mut places = Vec::new();
    while let Some(place) = span(text, &list.join(places.len())) {
        places.push(place.value);
    }
    let mut order: Vec<usize> = (0..places.len()).collect();
    if from >= order.len() || to >= order.len() {
        return None;
    }
    let moved = order.remove(from);
    order.insert(to, moved);
    let mut out = text.get(..places.first()?.start)?.to_owned();
    for (place, which) in order.iter().enumerate() {
        out.push_str(text.get(places.get(*which)?.clone())?);
        let end = places.get(place)?.end;
        let next = places.get(place + 1).map_or(text.len(), |next| next.start);
        out.push_str(text.get(end..next)?);
    }
    Some(out)
}

/// Where a value stands.
struct Place {
    /// Where the entry begins: at its key, in an object.
    start: usize,
    value: Range<usize>,
}

fn span(text: &str, at: &Pointer) -> Option<Place> {
    let mut scan = Scan {
        text: text.as_bytes(),
        at: 0,
    };
    scan.space();
    let mut start = scan.at;
    for token in at.as_str().split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        start = scan.enter(text, &token)?;
    }
    let from = scan.at;
    scan.value()?;
    Some(Place {
        start,
        value: from..scan.at,
    })
}

struct Scan<'a> {
    text: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        self.space();
        (self.peek()? == byte).then(|| self.at += 1)?;
        self.space();
        Some(())
    }

    /// Goes to a value of the list or object that it stands at; says where the entry begins.
    fn enter(&mut self, text: &str, token: &str) -> Option<usize> {
        let is_list = self.peek()? == b'[';
        self.at += 1;
        self.space();
        let wanted: usize = if is_list { token.parse().ok()? } else { 0 };
        let mut index = 0;
        loop {
            let start = self.at;
            if is_list {
                if self.peek()? == b']' {
                    return None;
                }
                if index == wanted {
                    return Some(start);
                }
            } else {
                self.string()?;
                let key: Value = serde_json::from_str(text.get(start..self.at)?).ok()?;
                self.take(b':')?;
                if key.as_str() == Some(token) {
                    return Some(start);
                }
            }
            self.value()?;
            self.take(b',')?;
            index += 1;
        }
    }

    fn string(&mut self) -> Option<()> {
        if self.peek()? != b'"' {
            return None;
        }
        self.at += 1;
        loop {
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Some(());
                }
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
    }

    fn value(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => self.string()?,
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' => self.at += 1,
                _ => {
                    let is_word = |b: u8| b.is_ascii_alphanumeric() || b"+-.".contains(&b);
                    if !is_word(self.peek()?) {
                        return None;
                    }
                    while self.peek().is_some_and(is_word) {
                        self.at += 1;
                    }
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{ \"a\" : [ 1,\n  {\"b\\n/\": \"x, \\\"y\\\"]\"} , [] ],\n  \"c\":true }\n";

    fn at(path: &[&str]) -> Pointer {
        let mut at = Pointer::root();
        for step in path {
            at.push(*step);
        }
        at
    }

    #[test]
    fn only_what_is_meant_changes() {
        for (done, expected) in [
            (
                replace(TEXT, &at(&["a", "1", "b\n/"]), "\"z\""),
                "{ \"a\" : [ 1,\n  {\"b\\n/\": \"z\"} , [] ],\n  \"c\":true }\n",
            ),
            (remove(TEXT, &at(&["a"])), "{ \"c\":true }\n"),
            (
                remove(TEXT, &at(&["c"])),
                "{ \"a\" : [ 1,\n  {\"b\\n/\": \"x, \\\"y\\\"]\"} , [] ] }\n",
            ),
            (
                remove(TEXT, &at(&["a", "1", "b\n/"])),
                "{ \"a\" : [ 1,\n  {} , [] ],\n  \"c\":true }\n",
            ),
            (
                shift(TEXT, &at(&["a", "2"]), &at(&["a", "0"])),
                "{ \"a\" : [ [],\n  1 , {\"b\\n/\": \"x, \\\"y\\\"]\"} ],\n  \"c\":true }\n",
            ),
        ] {
            assert_eq!(done.as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_is_not_there_is_not_changed() {
        for path in [&["a", "3"][..], &["b"], &["a", "x"], &["c", "0"]] {
            assert_eq!(replace(TEXT, &at(path), "0"), None, "{path:?}");
        }
        assert_eq!(shift(TEXT, &at(&["a", "2"]), &at(&["c"])), None);
        assert_eq!(replace("{ \"a\": // no\n 1 }", &at(&["a"]), "0"), None);
    }
}
