//! Session codes: how an issuer knows that a form was the one it gave out.
//!
//! A person can start over on another device, and a device can choose the seed that a form is drawn from until the form suits it. An
//! issuer that minds gives each learner a **session code** on paper. The device then doesn't choose: the form's seed is
//! [`SessionTry::seed`] of the code and the number of the try. So the seed that every log and transcript has had from the first version on binds the code:
//! nothing is added to a log, an older reader replays it, and a compact text carries it too. Whoever has the session's secret
//! can make all its codes again, and finds by the seed whose try it was ([`Session::seeds`]); there is no other way to have such a
//! seed than to have the code. That each is taken once is the issuer's own book to keep.
//!
//! A form is also drawn from what the learner was given before, and that too a device could make up: so under a code nothing counts as
//! seen ([`SessionTry::is_of`]).
//!
//! What this doesn't show: who sat there, or that the form was not looked at on another device before. That takes somebody who watches.
//!
//! ```text
//! code of a learner = the first 55 bits of HMAC-SHA-256(secret, "assay-session-code/1" ‖ 0 ‖ learner)     learner: 4 bytes, most significant first
//! seed of a try     = the first 128 bits of SHA-256("assay-session-seed/1" ‖ 0 ‖ code ‖ try)               code: 7 bytes, the last bit 0; try: as learner
//! ```
//!
//! Source: HMAC after RFC 2104.

use std::collections::BTreeMap;
use std::fmt;

use assay_engine::digest::Digest;
use assay_engine::form::FormRequest;
use assay_engine::rng::Seed;

use crate::alphabet::{self, BadSymbols};

const CODE: &[u8] = b"assay-session-code/1\0";
const SEED: &[u8] = b"assay-session-seed/1\0";
const LENGTH: usize = 12;

/// What a learner is given on paper: 55 bits and a check character, written `7K3M-0QRS-VW4X`, in the letters of record numbers, from
/// which it differs by its length.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionCode([u8; LENGTH]);

/// Why a text is no session code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadSessionCode {
    /// Not 12 characters, spaces and hyphens aside.
    #[error("session code of {found} characters, not {LENGTH}")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// A character that no session code holds.
    #[error("session code with {0}")]
    Character(char),
    /// The check character doesn't fit: something was mistyped or misheard.
    #[error("session code that doesn't fit its check character")]
    Check,
}

/// One try under a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionTry {
    /// The learner's code.
    pub code: SessionCode,
    /// Which of the learner's tries at the assessment, from 1.
    pub number: u32,
}

/// An issuer's session: a secret from which the codes of all its learners follow.
#[derive(Clone)]
pub struct Session {
    secret: [u8; 32],
    learners: u32,
}

impl SessionCode {
    /// Reads a code as people write it, as [`RecordNumber::parse`](crate::RecordNumber::parse) reads a number.
    ///
    /// # Errors
    /// [`BadSessionCode`].
    pub fn parse(text: &str) -> Result<Self, BadSessionCode> {
        match alphabet::read(text) {
            Ok(symbols) => Ok(Self(symbols)),
            Err(BadSymbols::Length { found }) => Err(BadSessionCode::Length { found }),
            Err(BadSymbols::Character(c)) => Err(BadSessionCode::Character(c)),
            Err(BadSymbols::Check) => Err(BadSessionCode::Check),
        }
    }

    /// The code in seven bytes, the last bit 0.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 7] {
        let [.., a, b, c, d, e, f, g] = (alphabet::bits(&self.0) << 1).to_be_bytes();
        [a, b, c, d, e, f, g]
    }

    /// The code that has these bytes; `None` where the last bit isn't 0.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 7]) -> Option<Self> {
        let bits = bytes
            .iter()
            .fold(0, |bits, &byte| bits << 8 | u128::from(byte));
        (bits & 1 == 0).then(|| Self(alphabet::of_bits(bits >> 1)))
    }
}

impl SessionTry {
    /// What the form of this try is drawn from.
    #[must_use]
    pub fn seed(self) -> Seed {
        let number = self.number.to_be_bytes();
        let digest = Digest::of(&[SEED, &self.code.to_bytes(), &number].concat()).0;
        let mut seed = [0; 16];
        for (byte, from) in seed.iter_mut().zip(digest) {
            *byte = from;
        }
        Seed(seed)
    }

    /// Whether a form was drawn as this try's has to be: from its seed, and with nothing said to have been seen before.
    #[must_use]
    pub fn is_of(self, request: &FormRequest) -> bool {
        request.seed == self.seed() && request.seen.is_empty()
    }
}

impl Session {
    /// A session of so many learners: the secret is 32 random bytes.
    #[must_use]
    pub const fn new(secret: [u8; 32], learners: u32) -> Self {
        Self { secret, learners }
    }

    /// The code of a learner, counted from 1; `None` where there is no such learner.
    #[must_use]
    pub fn code(&self, learner: u32) -> Option<SessionCode> {
        if !(1..=self.learners).contains(&learner) {
            return None;
        }
        let digest = hmac(&self.secret, &[CODE, &learner.to_be_bytes()].concat()).0;
        let [a, b, c, d, e, f, g, ..] = digest;
        SessionCode::from_bytes([a, b, c, d, e, f, g & !1])
    }

    /// Every try that the session allows, by the seed of its form: whose it is, counted from 1, and which.
    #[must_use]
    pub fn seeds(&self, tries: u32) -> BTreeMap<[u8; 16], (u32, SessionTry)> {
        let mut seeds = BTreeMap::new();
        for learner in 1..=self.learners {
            let Some(code) = self.code(learner) else {
                continue;
            };
            for number in 1..=tries {
                let sat = SessionTry { code, number };
                seeds.insert(sat.seed().0, (learner, sat));
            }
        }
        seeds
    }
}

/// It says nothing of the secret.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Session(of {} learners)", self.learners)
    }
}

impl fmt::Display for SessionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&alphabet::written(&self.0))
    }
}

impl fmt::Debug for SessionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SessionCode({self})")
    }
}

/// HMAC-SHA-256 (RFC 2104) with a key that is no longer than a block.
fn hmac(key: &[u8], message: &[u8]) -> Digest {
    let padded = |pad: u8| {
        let mut block = [pad; 64];
        for (byte, key) in block.iter_mut().zip(key) {
            *byte ^= key;
        }
        block
    };
    let inner = Digest::of(&[&padded(0x36), message].concat());
    Digest::of(&[&padded(0x5c)[..], &inner.0].concat())
}

#[cfg(test)]
mod tests {
    use assay_engine::digits::hex;
    use proptest::prelude::*;

    use super::*;

    /// RFC 4231, test cases 1, 2 and 3.
    #[test]
    fn hmac_is_that_of_rfc_4231() {
        for (key, message, mac) in [
            (
                &[0x0b; 20][..],
                &b"Hi There"[..],
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            ),
            (
                b"Jefe",
                b"what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            ),
            (
                &[0xaa; 20],
                &[0xdd; 50],
                "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
            ),
        ] {
            assert_eq!(hex(&hmac(key, message).0), mac);
        }
    }

    fn session() -> Session {
        Session::new(std::array::from_fn(|i| i as u8), 3)
    }

    /// For ever: a sheet of codes that was printed leads to the same forms.
    #[test]
    fn codes_and_seeds_are_as_ever() {
        let codes = [0, 1, 2, 3, 4].map(|learner| session().code(learner));
        let codes = codes.map(|code| code.map(|code| code.to_string()));
        let [none, first, second, third, over] = codes.each_ref().map(Option::as_deref);
        assert_eq!([none, over], [None, None]);
        assert_eq!([first, second, third], CODES.map(Some));
        let code = session().code(1).unwrap();
        let seeds = [1, 2].map(|number| SessionTry { code, number }.seed().to_string());
        assert_eq!(seeds, SEEDS);
    }

    // Computed alike by a second implementation in another language.
    const CODES: [&str; 3] = ["25EN-M7CM-3TKQ", "2PTM-GQPN-9991", "YPPB-TAYX-ZCX8"];
    const SEEDS: [&str; 2] = [
        "29cd7dc7d983cec937451c99198bdd14",
        "354eeb2eaeb50e6efda43eca6fb9cd65",
    ];

    #[test]
    fn a_seed_is_found_by_who_has_the_secret() {
        let seeds = session().seeds(2);
        assert_eq!(seeds.len(), 6);
        for (seed, (learner, sat)) in &seeds {
            assert_eq!(session().code(*learner), Some(sat.code));
            assert_eq!(sat.seed().0, *seed);
        }
        let other = Session::new([9; 32], 3).seeds(2);
        assert!(other.keys().all(|seed| !seeds.contains_key(seed)));
    }

    #[test]
    fn what_is_no_code_is_refused() {
        let code = session().code(1).unwrap().to_string();
        for (text, why) in [
            ("", BadSessionCode::Length { found: 0 }),
            ("7K3M-0QRS-VW4X-Y2AB", BadSessionCode::Length { found: 16 }),
            ("7K3M-0QRS-VW4*", BadSessionCode::Character('*')),
            ("0000-0000-0001", BadSessionCode::Check),
        ] {
            assert_eq!(SessionCode::parse(text), Err(why), "{text}");
        }
        assert!(SessionCode::parse(&code.to_lowercase().replace('-', " ")).is_ok());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(secret: [u8; 32]) {
            let code = Session::new(secret, 1).code(1).unwrap();
            prop_assert_eq!(SessionCode::parse(&code.to_string()), Ok(code));
            prop_assert_eq!(SessionCode::from_bytes(code.to_bytes()), Some(code));
        }
    }
}
