//! The small parser behind [`Node`]: no words, one answer; and where it stopped, if that is none.

use super::Node;

/// How deep a bank may nest.
const MAX_DEPTH: u32 = 64;

pub(super) struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: u32,
}

impl<'a> Parser<'a> {
    /// Of bytes that aren't UTF-8, how many are.
    pub(super) fn new(bytes: &'a [u8]) -> Result<Self, usize> {
        let text = std::str::from_utf8(bytes).map_err(|broken| broken.valid_up_to())?;
        Ok(Self {
            text,
            at: 0,
            depth: 0,
        })
    }

    /// The document, or how many bytes stand before what can't be read.
    pub(super) fn document(mut self) -> Result<Node, usize> {
        match self.value() {
            Some(node) if self.is_at_end() => Ok(node),
            _ => Err(self.at),
        }
    }

    pub(super) fn items(mut self) -> Option<Vec<(&'a [u8], Node)>> {
        let mut items = Vec::new();
        if self.next()? != b'[' {
            return None;
        }
        if !self.takes(b']') {
            loop {
                self.skip_space();
                let start = self.at;
                let node = self.value()?;
                items.push((self.text.as_bytes().get(start..self.at)?, node));
                if !self.goes_on(b']')? {
                    break;
                }
            }
        }
        self.is_at_end().then_some(items)
    }

    fn is_at_end(&mut self) -> bool {
        self.skip_space();
        self.at == self.text.len()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// The next byte that isn't white space.
    fn next(&mut self) -> Option<u8> {
        self.skip_space();
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// Takes a byte if it comes next.
    fn takes(&mut self, byte: u8) -> bool {
        self.skip_space();
        let is = self.peek() == Some(byte);
        if is {
            self.at += 1;
        }
        is
    }

    /// After a value: whether there is another before the closing bracket.
    fn goes_on(&mut self, close: u8) -> Option<bool> {
        match self.next()? {
            b',' => Some(true),
            byte if byte == close => Some(false),
            _ => self.refused(),
        }
    }

    /// The byte that was taken last can't stand there.
    fn refused<T>(&mut self) -> Option<T> {
        self.at -= 1;
        None
    }

    fn word(&mut self, rest: &str, node: Node) -> Option<Node> {
        if !self.text.get(self.at..)?.starts_with(rest) {
            return self.refused();
        }
        self.at += rest.len();
        Some(node)
    }

    fn value(&mut self) -> Option<Node> {
        match self.next()? {
            b'n' => self.word("ull", Node::Null),
            b't' => self.word("rue", Node::Bool(true)),
            b'f' => self.word("alse", Node::Bool(false)),
            b'"' => self.string().map(Node::Text),
            b'[' => self.nested(Self::list),
            b'{' => self.nested(Self::object),
            b'-' => self.number(-1),
            b'0'..=b'9' => {
                self.at -= 1;
                self.number(1)
            }
            _ => self.refused(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Option<Node>) -> Option<Node> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let node = read(self);
        self.depth -= 1;
        node
    }

    fn list(&mut self) -> Option<Node> {
        let mut nodes = Vec::new();
        if !self.takes(b']') {
            loop {
                nodes.push(self.value()?);
                if !self.goes_on(b']')? {
                    break;
                }
            }
        }
        Some(Node::List(nodes))
    }

    fn object(&mut self) -> Option<Node> {
        let mut members = Vec::new();
        if !self.takes(b'}') {
            loop {
                if !self.takes(b'"') {
                    return None;
                }
                let key = self.string()?;
                if !self.takes(b':') {
                    return None;
                }
                members.push((key, self.value()?));
                if !self.goes_on(b'}')? {
                    break;
                }
            }
        }
        Some(Node::Object(members))
    }

    fn number(&mut self, sign: i64) -> Option<Node> {
        let start = self.at;
        let mut number = 0_i64;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            number = number
                .checked_mul(10)?
                .checked_add(i64::from(digit - b'0'))?;
            self.at += 1;
        }
        let is_plain = self.at > start && !matches!(self.peek(), Some(b'.' | b'e' | b'E'));
        is_plain.then_some(Node::Number(sign * number))
    }

    /// After the opening quotation mark.
    fn string(&mut self) -> Option<String> {
        let mut string = String::new();
        loop {
            let rest = self.text.get(self.at..)?;
            let plain = rest.bytes().position(|b| matches!(b, b'"' | b'\\'))?;
            string.push_str(rest.get(..plain)?);
            self.at += plain + 1;
            if rest.as_bytes().get(plain) == Some(&b'"') {
                return Some(string);
            }
            string.push(self.escaped()?);
        }
    }

    /// After a backslash.
    fn escaped(&mut self) -> Option<char> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit()?;
                let code = if unit & 0xfc00 == 0xd800 {
                    self.word("\\u", Node::Null)?;
                    let low = self.unit()?;
                    if low & 0xfc00 != 0xdc00 {
                        return None;
                    }
                    0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff)
                } else {
                    unit
                };
                char::from_u32(code)?
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..)?.get(..4)?;
        self.at += 4;
        digits
            .chars()
            .try_fold(0, |unit, digit| Some(unit * 16 + digit.to_digit(16)?))
    }
}
