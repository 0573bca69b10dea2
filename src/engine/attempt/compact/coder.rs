//! A binary range coder whose odds follow what it has seen, so that what is usual takes a fraction of a bit.
//!
//! The coder is LZMA's (Igor Pavlov, LZMA specification, “Range Decoder”): 32 bits of range, carries resolved late. Odds are an
//! estimate of 16 bits that moves by 1/(n + 1) after the nth bit (Krichevsky and Trofimov, “The performance of universal
//! encoding”, 1981), n up to [`SLOWEST`].
//!
//! Writing and reading are the same calls in the same order: each takes what it writes, and gives what was written or read. So
//! what is read can't be described otherwise than what is written.

/// What a bit is about, which is what its odds are kept by.
#[derive(Debug, Clone, Copy)]
pub(super) enum About {
    /// One of these in its order, each with odds of its own.
    Fact(Fact),
    /// How many bits a number has, at the nth of them.
    Size(u8),
    /// A bit of a byte of text: what stands before it, and the bits of the byte so far after a 1.
    Text(u8, u8),
}

/// Yes or no.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fact {
    IsThere,
    Viewed,
    Flagged,
    Touched,
    LeftOut,
    SameAgain,
    Answered,
    Sure,
    OnlyOne,
    Picked,
    Given,
    Read,
    Submitted,
    Paused,
}

const SIZES: usize = 16;
const TEXTS: usize = SIZES + 65;
const BEFORE: usize = 3 + 64;

impl About {
    fn place(self) -> usize {
        match self {
            Self::Fact(fact) => fact as usize,
            Self::Size(at) => SIZES + usize::from(at.min(64)),
            Self::Text(before, bits) => TEXTS + usize::from(before) * 256 + usize::from(bits),
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Odds {
    /// Of a 0, in 65,536ths.
    zero: u32,
    seen: u32,
}

/// After so many bits odds move no slower.
const SLOWEST: u32 = 60;

/// How many bytes a reader is ahead.
const AHEAD: usize = 4;

/// Odds are never so sure that the other bit would take more than about eleven bits.
const SURE: u32 = 32;

impl Odds {
    const EVEN: Self = Self {
        zero: 1 << 15,
        seen: 0,
    };

    fn learn(&mut self, bit: bool) {
        let rate = self.seen + 2;
        let zero = if bit {
            self.zero - self.zero / rate
        } else {
            self.zero + ((1 << 16) - self.zero) / rate
        };
        self.zero = zero.clamp(SURE, (1 << 16) - SURE);
        self.seen = (self.seen + 1).min(SLOWEST);
    }
}

#[derive(Debug, Clone)]
enum Way {
    Writing {
        low: u64,
        /// The last byte that a carry may still change, and how many after it are 255.
        last: Option<u8>,
        full: usize,
        bytes: Vec<u8>,
    },
    Reading {
        code: u32,
        bytes: Vec<u8>,
        at: usize,
    },
}

/// A stream that is written, or read.
#[derive(Debug, Clone)]
pub(super) struct Coder {
    range: u32,
    way: Way,
    odds: Vec<Odds>,
    faulty: bool,
}

impl Coder {
    fn new(way: Way) -> Self {
        Self {
            range: u32::MAX,
            way,
            odds: vec![Odds::EVEN; TEXTS + BEFORE * 256],
            faulty: false,
        }
    }

    pub(super) fn writing() -> Self {
        Self::new(Way::Writing {
            low: 0,
            last: None,
            full: 0,
            bytes: Vec::new(),
        })
    }

    pub(super) fn reading(bytes: Vec<u8>) -> Self {
        let first = bytes
            .iter()
            .copied()
            .chain(std::iter::repeat(0))
            .take(AHEAD);
        let code = first.fold(0, |code, byte| (code << 8) | u32::from(byte));
        Self::new(Way::Reading {
            code,
            bytes,
            at: AHEAD,
        })
    }

    pub(super) const fn is_reading(&self) -> bool {
        matches!(self.way, Way::Reading { .. })
    }

    /// What was read can't have been written.
    pub(super) const fn fault(&mut self) {
        self.faulty = true;
    }

    pub(super) const fn is_faulty(&self) -> bool {
        self.faulty
    }

    /// Whether there is nothing left to read. A reader is four bytes ahead, and zeros at the end aren't written.
    pub(super) const fn is_at_end(&self) -> bool {
        match &self.way {
            Way::Writing { .. } => true,
            Way::Reading { bytes, at, .. } => *at >= bytes.len(),
        }
    }

    pub(super) fn bit(&mut self, about: About, bit: bool) -> bool {
        let odds = self.odds.get(about.place()).copied().unwrap_or(Odds::EVEN);
        let bound = (self.range >> 16) * odds.zero;
        let bit = match &mut self.way {
            Way::Writing { low, .. } => {
                if bit {
                    *low += u64::from(bound);
                }
                bit
            }
            Way::Reading { code, .. } => {
                let bit = *code >= bound;
                if bit {
                    *code -= bound;
                }
                bit
            }
        };
        self.range = if bit { self.range - bound } else { bound };
        if let Some(odds) = self.odds.get_mut(about.place()) {
            odds.learn(bit);
        }
        self.normalise();
        bit
    }

    pub(super) fn fact(&mut self, fact: Fact, is: bool) -> bool {
        self.bit(About::Fact(fact), is)
    }

    /// One of `bound` numbers from 0 on, at most 2^16 of them, each as likely as the others.
    pub(super) fn below(&mut self, bound: u32, number: u32) -> u32 {
        if bound < 2 {
            return 0;
        }
        let each = self.range / bound;
        let number = match &mut self.way {
            Way::Writing { low, .. } => {
                *low += u64::from(each) * u64::from(number);
                number
            }
            Way::Reading { code, .. } => {
                let number = (*code / each).min(bound - 1);
                *code = code.wrapping_sub(each * number);
                number
            }
        };
        self.range = each;
        self.normalise();
        number
    }

    fn normalise(&mut self) {
        while self.range < 1 << 24 {
            self.range <<= 8;
            match &mut self.way {
                Way::Writing { .. } => self.shift(),
                Way::Reading { code, bytes, at } => {
                    *code = (*code << 8) | u32::from(bytes.get(*at).copied().unwrap_or(0));
                    *at += 1;
                    // A reader is four bytes ahead, and goes no further than what was written.
                    self.faulty |= *at > bytes.len() + AHEAD;
                }
            }
        }
    }

    fn shift(&mut self) {
        let Way::Writing {
            low,
            last,
            full,
            bytes,
        } = &mut self.way
        else {
            return;
        };
        let carry = *low > u64::from(u32::MAX);
        if carry || *low < 0xff00_0000 {
            bytes.extend(last.map(|last| last.wrapping_add(carry.into())));
            let after = if carry { 0 } else { 0xff };
            bytes.extend(std::iter::repeat_n(after, *full));
            *full = 0;
            *last = low.to_be_bytes().get(4).copied();
        } else {
            *full += 1;
        }
        *low = (*low & 0x00ff_ffff) << 8;
    }

    /// The stream. Of all numbers that say the same, the one with the most zeros at its end, which needn't be written.
    pub(super) fn finish(mut self) -> Vec<u8> {
        if let Way::Writing { low, .. } = &mut self.way {
            let end = *low + u64::from(self.range) - 1;
            for zeros in (0..32).rev() {
                let round = (end >> zeros) << zeros;
                if round >= *low {
                    *low = round;
                    break;
                }
            }
        }
        for _ in 0..5 {
            self.shift();
        }
        let Way::Writing { mut bytes, .. } = self.way else {
            return Vec::new();
        };
        // As many as a reader is ahead, so that it never reads beyond the end of what was written.
        for _ in 0..AHEAD {
            bytes.pop_if(|last| *last == 0);
        }
        bytes
    }

    /// A number, by how many bits it has, then those bits.
    pub(super) fn number(&mut self, number: u64) -> u64 {
        let mut size = 0_u8;
        let bits = 64 - number.leading_zeros();
        while size < 64 && self.bit(About::Size(size), u32::from(size) < bits) {
            size += 1;
        }
        let mut read = u64::from(size > 0);
        for place in (0..size.saturating_sub(1)).rev() {
            let bit = u32::from((number >> place) & 1 == 1);
            read = (read << 1) | u64::from(self.below(2, bit));
        }
        read
    }

    /// A number that fits a smaller type; 0 where what is read doesn't.
    pub(super) fn small<T: TryFrom<u64> + Into<u64> + Default>(&mut self, number: T) -> T {
        let read = self.number(number.into());
        T::try_from(read).unwrap_or_else(|_| {
            self.fault();
            T::default()
        })
    }

    /// A number of either sign: small ones of both are short.
    pub(super) fn signed(&mut self, number: i64) -> i64 {
        let folded = ((number << 1) ^ (number >> 63)).cast_unsigned();
        let read = self.number(folded);
        (read >> 1).cast_signed() ^ -((read & 1).cast_signed())
    }

    /// How many there are of something, each of which takes part of what is left.
    pub(super) fn count(&mut self, count: usize) -> usize {
        self.small(u32::try_from(count).unwrap_or(u32::MAX)) as usize
    }

    pub(super) fn bytes<const N: usize>(&mut self, bytes: [u8; N]) -> [u8; N] {
        bytes.map(|byte| u8::try_from(self.below(256, byte.into())).unwrap_or(0))
    }

    /// A text of so many bytes at most.
    pub(super) fn text(&mut self, text: &str, most: usize) -> String {
        let length = self.count(text.len());
        let mut given = text.bytes();
        let mut bytes = Vec::new();
        let mut before = 0;
        for _ in 0..length {
            if self.faulty || bytes.len() >= most {
                self.fault();
                break;
            }
            let byte = self.byte(before, given.next().unwrap_or(0));
            bytes.push(byte);
            before = class(byte);
        }
        String::from_utf8(bytes).unwrap_or_else(|_| {
            self.fault();
            String::new()
        })
    }

    fn byte(&mut self, before: u8, byte: u8) -> u8 {
        let mut bits = 1_u32;
        for place in (0..8).rev() {
            let about = About::Text(before, u8::try_from(bits).unwrap_or(0));
            bits = (bits << 1) | u32::from(self.bit(about, (byte >> place) & 1 == 1));
        }
        u8::try_from(bits & 255).unwrap_or(0)
    }
}

/// What a byte says of the one after it: the first byte of a letter of two bytes or more says most.
const fn class(byte: u8) -> u8 {
    match byte {
        0xc0.. => 3 + (byte & 63),
        0x80.. => 0,
        b'a'..=b'z' => 1,
        _ => 2,
    }
}
