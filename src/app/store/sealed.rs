//! What protection by a passphrase looks like on the device: a sealed record, and the one record that says that it is on.
//!
//! Nothing here encrypts: the shell does, with the browser's own cryptography. What it is given and what it gives is told apart,
//! written and read here.

use assay_engine::digits;
use assay_engine::json::{FromNode, Node, Sound, ToNode};

use super::unhex;

/// Rounds of PBKDF2 with HMAC-SHA-256 for a new passphrase.
/// Source: OWASP Password Storage Cheat Sheet, "PBKDF2", 2023: 600,000 or more.
pub const ROUNDS: u32 = 600_000;

/// More than any version asks for; a record that wants more would keep the page busy for ever.
const MOST_ROUNDS: u32 = 10_000_000;

/// What a passphrase is hashed with, so that the same one gives another key on each device.
pub type Salt = [u8; 16];

/// What makes each record's encryption differ from all others under a key: 96 random bits, never used twice.
pub type Nonce = [u8; 12];

/// How a sealed record begins. No UTF-8 begins so, and everything that is stored otherwise is UTF-8.
const MARK: u8 = 0xFE;

/// The version of sealed records.
const VERSION: u8 = 1;

/// Bytes before the encrypted part: mark, version, kind, nonce.
const HEAD: usize = 15;

/// Bytes by which AES-GCM shows that nothing was changed.
const TAG: usize = 16;

/// As what a value is stored when it isn't sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Bytes.
    Bytes,
    /// A text, as cards are.
    Text,
}

impl Kind {
    const fn code(self) -> u8 {
        match self {
            Self::Bytes => 0,
            Self::Text => 1,
        }
    }

    const fn of(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::Bytes),
            1 => Some(Self::Text),
            _ => None,
        }
    }
}

/// A record that only the key of the passphrase opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// As what it is stored when it isn't sealed.
    pub kind: Kind,
    /// The nonce that it was encrypted with.
    pub nonce: Nonce,
    /// The encrypted bytes, with what shows that they are whole.
    pub cipher: Vec<u8>,
}

impl Sealed {
    /// The record as it is stored.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let head = [MARK, VERSION, self.kind.code()];
        [head.as_slice(), &self.nonce, &self.cipher].concat()
    }

    /// Reads a stored record; `None` where it isn't sealed, or is of another version.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (head, cipher) = bytes.split_at_checked(HEAD)?;
        let [MARK, VERSION, code, nonce @ ..] = head else {
            return None;
        };
        if cipher.len() < TAG {
            return None;
        }
        Some(Self {
            kind: Kind::of(*code)?,
            nonce: nonce.try_into().ok()?,
            cipher: cipher.to_vec(),
        })
    }
}

/// What AES-GCM vouches for beside the encrypted bytes: what the record is, and where it stands. So one that was put into another's
/// place doesn't open there.
#[must_use]
pub fn beside(kind: Kind, place: &str) -> Vec<u8> {
    [[MARK, VERSION, kind.code()].as_slice(), place.as_bytes()].concat()
}

/// The record that says that protection is on. It isn't secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protection {
    /// Rounds of PBKDF2.
    pub rounds: u32,
    /// What the passphrase is hashed with.
    pub salt: Salt,
    /// A sealed text that is always the same: whichever passphrase opens it is the right one.
    pub check: Vec<u8>,
}

/// The text that is sealed in [`Protection::check`].
pub const CHECK: &str = "assay";

/// The format of that record.
const FORMAT: &str = "assay-protection/1";

impl FromNode for Protection {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        let bytes = |name: &str| {
            let text: Option<String> = node.member(name).to();
            text.and_then(|text| unhex(&text))
        };
        let salt = bytes("salt").and_then(|salt| Salt::try_from(salt).ok());
        let check = bytes("check");
        let rounds: u32 = node.field("rounds", sound);
        let is_known = node.member("format").text() == Some(FORMAT);
        let is_usual = (ROUNDS..=MOST_ROUNDS).contains(&rounds);
        if !is_known || !is_usual || salt.is_none() || check.is_none() {
            sound.fault();
        }
        Self {
            rounds,
            salt: salt.unwrap_or_default(),
            check: check.unwrap_or_default(),
        }
    }
}

impl Protection {
    /// The record as it is stored: a text.
    #[must_use]
    pub fn text(&self) -> String {
        let node = Node::object([
            ("format", FORMAT.to_owned().to_node()),
            ("rounds", self.rounds.to_node()),
            ("salt", digits::hex(&self.salt).to_node()),
            ("check", digits::hex(&self.check).to_node()),
        ]);
        String::from_utf8(node.canonical()).unwrap_or_default()
    }

    /// Reads what is stored; `None` where it is of a later version, or damaged.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Node::parse(text.as_bytes())?.to()
    }
}
