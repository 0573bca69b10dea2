//! Strings and numbers.

use serde_json::Value;

use super::scan::{Reader, quoted};
use super::{Code, MAX_INTEGER};

/// How far a missing quotation mark is searched for, in bytes, so that many of them don't cost quadratic time.
const MAX_LOOK_AHEAD: usize = 1 << 16;

impl Reader<'_> {
    /// Reads a number, the reader standing at its first character.
    pub(super) fn number(&mut self) -> Value {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.' | b'_'))
        {
            self.at += 1;
        }
        let token = self.since(start);
        let (code, max) = match form(token) {
            Form::Integer if token == "-0" => (Code::NegativeZero, false),
            Form::Integer => match token.parse::<i64>() {
                Ok(number) if (-MAX_INTEGER..=MAX_INTEGER).contains(&number) => {
                    return Value::from(number);
                }
                _ => (Code::IntegerTooLarge, true),
            },
            Form::Other => (Code::NotAnInteger, false),
            Form::None => (Code::NumberForm, false),
        };
        let mut data = vec![("number", quoted(token))];
        if max {
            data.push(("max", MAX_INTEGER.to_string()));
        }
        self.fault(code, start, data);
        if code == Code::NegativeZero {
            Value::from(0)
        } else {
            Value::from(token)
        }
    }

    /// Reads a string, the reader standing at its opening quotation mark.
    pub(super) fn string(&mut self, quote: u8) -> String {
        let start = self.at;
        if quote == b'\'' {
            self.fault(Code::SingleQuotes, start, Vec::new());
        }
        self.at = start + 1;
        let (mut out, mut break_told) = (String::new(), false);
        loop {
            let plain = self.at;
            while self
                .peek()
                .is_some_and(|b| b >= b' ' && b != b'\\' && b != quote)
            {
                self.at += 1;
            }
            out.push_str(self.since(plain));
            match self.peek() {
                None => {
                    self.lose(Code::UnclosedString, start, Vec::new());
                    return out;
                }
                Some(b'\\') => self.escape(quote, &mut out),
                Some(b'\n') if !self.break_is_meant(quote) => {
                    self.end_at_line(start, &mut out);
                    return out;
                }
                Some(control) if control < b' ' => {
                    if control != b'\n' || !break_told {
                        self.fault(
                            Code::ControlCharacter,
                            self.at,
                            vec![("character", format!("U+{control:04X}"))],
                        );
                    }
                    break_told |= control == b'\n';
                    out.push(char::from(control));
                    self.at += 1;
                }
                Some(_) => {
                    self.at += 1;
                    return out;
                }
            }
        }
    }

    /// Whether a line break inside a string is part of it, rather than a sign that its closing quotation mark is
    /// missing: it is if the next quotation mark looks like a closing one.
    fn break_is_meant(&mut self, quote: u8) -> bool {
        if self.at < self.breaks_meant_until {
            return true;
        }
        let mut bytes = self
            .text
            .as_bytes()
            .iter()
            .copied()
            .enumerate()
            .skip(self.at)
            .take(MAX_LOOK_AHEAD);
        while let Some((at, byte)) = bytes.next() {
            if byte == b'\\' {
                bytes.next();
            } else if byte == quote {
                let next = bytes
                    .map(|(_, b)| b)
                    .find(|b| !matches!(b, b' ' | b'\t' | b'\r'));
                let meant = next.is_none_or(|b| matches!(b, b',' | b':' | b']' | b'}' | b'\n'));
                if meant {
                    self.breaks_meant_until = at;
                }
                return meant;
            }
        }
        false
    }

    /// Ends a string that has no closing quotation mark where its line ends, before the comma that ends the line.
    fn end_at_line(&mut self, start: usize, out: &mut String) {
        let line = self.since(start).trim_end();
        if let (Some(line), Some(value)) =
            (line.strip_suffix(','), out.trim_end().strip_suffix(','))
        {
            let length = value.len();
            self.at = start + line.len();
            out.truncate(length);
        }
        self.lose(Code::UnclosedString, start, Vec::new());
    }

    /// Reads an escape, the reader standing at its backslash.
    fn escape(&mut self, quote: u8, out: &mut String) {
        let start = self.at;
        let rest = self.text.get(start + 1..).unwrap_or_default();
        let Some(letter) = rest.chars().next() else {
            self.at = self.text.len();
            return;
        };
        self.at += 1 + letter.len_utf8();
        out.push(match letter {
            '"' | '\\' | '/' => letter,
            '\'' if quote == b'\'' => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.unicode_escape(start, out),
            _ => {
                self.at = start + 1;
                let escape = vec![("escape", format!("\\{letter}"))];
                return self.fault(Code::BadEscape, start, escape);
            }
        });
    }

    /// Reads the digits of `\uXXXX`, and the second half of a pair.
    fn unicode_escape(&mut self, start: usize, out: &mut String) {
        let Some(unit) = hex(self.text, self.at) else {
            let escape = vec![("escape", "\\u".to_owned())];
            return self.fault(Code::BadEscape, start, escape);
        };
        self.at += 4;
        let followed = self
            .text
            .get(self.at..)
            .is_some_and(|rest| rest.starts_with("\\u"));
        let second = if followed {
            hex(self.text, self.at + 2)
        } else {
            None
        };
        let character = match (unit, second) {
            (0xd800..=0xdbff, Some(low @ 0xdc00..=0xdfff)) => {
                self.at += 6;
                char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00))
            }
            _ => char::from_u32(unit),
        };
        if character.is_none() {
            let escape = vec![("escape", format!("\\u{unit:04x}"))];
            self.fault(Code::LoneSurrogate, start, escape);
        }
        out.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
}

fn hex(text: &str, at: usize) -> Option<u32> {
    let digits = text.get(at..at + 4)?;
    digits
        .bytes()
        .all(|b| b.is_ascii_hexdigit())
        .then(|| u32::from_str_radix(digits, 16).ok())
        .flatten()
}

enum Form {
    Integer,
    /// With a fraction or an exponent.
    Other,
    /// Not a number of RFC 8259.
    None,
}

fn form(token: &str) -> Form {
    let unsigned = token.strip_prefix('-').unwrap_or(token);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (
            mantissa,
            Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)),
        ),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || (whole.len() > 1 && whole.starts_with('0')) {
        return Form::None;
    }
    match (fraction, exponent) {
        (None, None) => Form::Integer,
        (fraction, exponent) if fraction.is_none_or(digits) && exponent.is_none_or(digits) => {
            Form::Other
        }
        _ => Form::None,
    }
}
