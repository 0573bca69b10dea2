//! Randomness that is the same for ever: streams of ChaCha8, each named by what it decides.
//!
//! An old attempt is replayed by drawing its form again, so neither the algorithms nor what feeds them may change
//! under a rules version. The tests hold them to vectors from outside and to recorded ones of our own.

use std::fmt;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};

use crate::digest::{Digest, read_hex};
use crate::digits::hex;

/// The rules under which a form is drawn and scored, named so that an old record replays under its own.
///
/// Mending a bug in drawing or scoring adds a version; none is ever taken away.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum RulesVersion {
    /// The first rules.
    #[default]
    #[serde(rename = "assay-rules/1")]
    V1,
}

impl RulesVersion {
    /// The rules that new attempts go by.
    pub const CURRENT: Self = Self::V1;

    /// The version's number.
    #[must_use]
    pub const fn number(self) -> u32 {
        match self {
            Self::V1 => 1,
        }
    }

    /// The version as it is written.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V1 => "assay-rules/1",
        }
    }
}

/// What makes one form differ from another: 16 bytes that the app takes from the browser's generator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Seed(pub [u8; 16]);

/// A text is not a seed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a seed of 32 lowercase hexadecimal digits: {0}")]
pub struct BadSeed(pub String);

impl Seed {
    /// Reads 32 lowercase hexadecimal digits.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        read_hex(text).map(Self)
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl From<Seed> for String {
    fn from(seed: Seed) -> Self {
        hex(&seed.0)
    }
}

impl TryFrom<String> for Seed {
    type Error = BadSeed;
    fn try_from(text: String) -> Result<Self, BadSeed> {
        Self::read(&text).ok_or(BadSeed(text))
    }
}

crate::json::from_text! {
    Seed: Self::read, or Self([0; 16]);
}

crate::json::from_word! {
    RulesVersion { V1 = "assay-rules/1" }
}

/// One stream of random numbers: ChaCha8 under a key of its own, nonce and counter from 0.
///
/// The key is SHA-256 over rules version, seed and label, each after its length in eight bytes, least first, so that
/// no two streams share one.
pub struct Stream(ChaCha8Rng);

impl Stream {
    /// The stream that a label names.
    #[must_use]
    pub fn new(rules: RulesVersion, seed: Seed, label: &str) -> Self {
        let mut named = Vec::with_capacity(80 + label.len());
        for part in [rules.as_str().as_bytes(), &seed.0, label.as_bytes()] {
            named.extend((part.len() as u64).to_le_bytes());
            named.extend(part);
        }
        Self(ChaCha8Rng::from_seed(Digest::of(&named).0))
    }

    /// A number from 0 to `bound − 1`, each as likely as the others; 0 where `bound` is 0.
    ///
    /// Words below 2^32 mod `bound` are thrown away, so that what is left divides evenly.
    pub fn below(&mut self, bound: u32) -> u32 {
        if bound == 0 {
            return 0;
        }
        let unfair = bound.wrapping_neg() % bound;
        loop {
            let word = self.0.next_u32();
            if word >= unfair {
                return word % bound;
            }
        }
    }

    /// Puts things in an order, each order as likely as the others.
    ///
    /// Fisher–Yates from the last place down (Durstenfeld's form: Knuth, The Art of Computer Programming, vol. 2, 3.4.2, algorithm P).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        let length = u32::try_from(things.len()).unwrap_or(u32::MAX);
        for last in (1..length).rev() {
            let chosen = self.below(last + 1);
            things.swap(last as usize, chosen as usize);
        }
    }
}

impl fmt::Debug for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stream")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Key, IV and the first 128 bytes of keystream: draft-strombergson-chacha-test-vectors-01, 256 bit key, 8 rounds, TC1 to TC8.
    const VECTORS: [(&str, &str, &str); 8] = [
        (
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0000000000000000",
            "3e00ef2f895f40d67f5bb8e81f09a5a12c840ec3ce9a7f3b181be188ef711a1e984ce172b9216f419f445367456d5619314a42a3da86b001387bfdb80e0cfe42\
             d2aefa0deaa5c151bf0adb6c01f2a5adc0fd581259f9a2aadcf20f8fd566a26b5032ec38bbc5da98ee0c6f568b872a65a08abf251deb21bb4b56e5d8821e68aa",
        ),
        (
            "0100000000000000000000000000000000000000000000000000000000000000",
            "0000000000000000",
            "cf5ee9a0494aa9613e05d5ed725b804b12f4a465ee635acc3a311de8740489ea289d04f43c7518db56eb4433e498a1238cd8464d3763ddbb9222ee3bd8fae3c8\
             b4355a7d93dd8867089ee643558b95754efa2bd1a8a1e2d75bcdb32015542638291941feb49965587c4fdfe219cf0ec132a6cd4dc067392e67982fe53278c0b4",
        ),
        (
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000",
            "2b8f4bb3798306ca5130d47c4f8d4ed13aa0edccc1be6942090faeeca0d7599b7ff0fe616bb25aa0153ad6fdc88b954903c22426d478b97b22b8f9b1db00cf06\
             470bdffbc488a8b7c701ebf4061d75c5969186497c95367809afa80bd843b040a79abc6e73a91757f1db73c8eacfa543b38f289d065ab2f3032d377b8c37fe46",
        ),
        (
            "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            "ffffffffffffffff",
            "e163bbf8c9a739d18925ee8362dad2cdc973df05225afb2aa26396f2a9849a4a445e0547d31c1623c537df4ba85c70a9884a35bcbf3dfab077e98b0f68135f54\
             81d4933f8b322ac0cd762c27235ce2b31534e0244a9a2f1fd5e94498d47ff108790c009cf9e1a348032a7694cb28024cd96d3498361edb1785af752d187ab54b",
        ),
        (
            "5555555555555555555555555555555555555555555555555555555555555555",
            "5555555555555555",
            "7cb78214e4d3465b6dc62cf7a1538c88996952b4fb72cb6105f1243ce3442e2975a59ebcd2b2a598290d7538491fe65bdbfefd060d88798120a70d049dc2677d\
             d48ff5a2513e497a5d54802d7484c4f1083944d8d0d14d6482ce09f7e5ebf20b29807d62c31874d02f5d3cc85381a745ecbc60525205e300a76961bfe51ac07c",
        ),
        (
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "aaaaaaaaaaaaaaaa",
            "40f9ab86c8f9a1a0cdc05a75e5531b612d71ef7f0cf9e387df6ed6972f0aae21311aa581f816c90e8a99de990b6b95aac92450f4e112712667b804c99e9c6eda\
             f8d144f560c8c0ea36880d3b77874c9a9103d147f6ded386284801a4ee158e5ea4f9c093fc55fd344c33349dc5b699e21dc83b4296f92ee3ecabf3d51f95fe3f",
        ),
        (
            "00112233445566778899aabbccddeeffffeeddccbbaa99887766554433221100",
            "0f1e2d3c4b5a6978",
            "db43ad9d1e842d1272e4530e276b3f568f8859b3f7cf6d9d2c74fa53808cb5157a8ebf46ad3dcc4b6c7dadde131784b0120e0e22f6d5f9ffa7407d4a21b695d9\
             c5dd30bf55612fab9bdd118920c19816470c7f5dcd42325dbbed8c57a56281c144cb0f03e81b3004624e0650a1ce5afaf9a7cd8163f6dbd72602257dd96e471e",
        ),
        (
            "c46ec1b18ce8a878725a37e780dfb7351f68ed2e194c79fbc6aebee1a667975d",
            "1ada31d5cf688221",
            "838751b42d8ddd8a3d77f48825a2ba752cf4047cb308a5978ef274973be374c96ad848065871417b08f034e681fe46a93f7d5c61d1306614d4aaf257a7cff08b\
             16f2fda170cc18a4b58a2667ed962774af792a6e7f3c77992540711a7a136d7e8a2f8d3f93816709d45a3fa5f8ce72fde15be7b841acba3a2abd557228d9fe4f",
        ),
    ];

    #[test]
    fn chacha8_gives_the_published_keystreams() {
        for (key, iv, keystream) in VECTORS {
            let mut generator = ChaCha8Rng::from_seed(read_hex(key).unwrap());
            generator.set_stream(u64::from_le_bytes(read_hex(iv).unwrap()));
            let mut bytes = [0; 128];
            for word in bytes.chunks_exact_mut(4) {
                word.copy_from_slice(&generator.next_u32().to_le_bytes());
            }
            assert_eq!(Some(bytes), read_hex(keystream), "key {key}, IV {iv}");
        }
    }

    fn stream(label: &str) -> Stream {
        Stream::new(RulesVersion::V1, Seed([7; 16]), label)
    }

    #[test]
    fn every_stream_has_its_own_key() {
        let mut words = Vec::new();
        for label in ["", "draw", "draw/", "items/a"] {
            words.push(stream(label).below(u32::MAX));
        }
        words.push(Stream::new(RulesVersion::V1, Seed([8; 16]), "draw").below(u32::MAX));
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }

    // Recorded once, and computed alike by a second implementation in another language. If one of these changes, stored attempts no longer replay: make a new rules version instead.
    #[test]
    fn shuffles_never_change() {
        for (label, expected) in RECORDED_SHUFFLES {
            let mut things: Vec<u32> = (0..12).collect();
            stream(label).shuffle(&mut things);
            assert_eq!(&things, expected, "{label}");
        }
        let mut numbers = stream("numbers");
        let drawn: Vec<u32> = [1, 2, 3, 10, 100, 1 << 31, (1 << 31) + 1, u32::MAX]
            .map(|bound| numbers.below(bound))
            .into();
        assert_eq!(drawn, RECORDED_NUMBERS);
    }

    const RECORDED_SHUFFLES: &[(&str, [u32; 12])] = &[
        ("draw", [8, 6, 3, 1, 2, 7, 9, 5, 4, 0, 10, 11]),
        ("items/basics", [5, 10, 3, 4, 11, 7, 1, 9, 2, 6, 0, 8]),
    ];
    const RECORDED_NUMBERS: [u32; 8] = [0, 1, 1, 2, 21, 957_565_993, 1_544_408_281, 745_050_237];

    #[test]
    fn bounded_numbers_are_even() {
        let mut numbers = stream("even");
        let mut counts = [0_i32; 6];
        for _ in 0..60_000 {
            counts[numbers.below(6) as usize] += 1;
        }
        // Six standard deviations: sqrt(60,000 · 1/6 · 5/6) is about 91.
        assert!(
            counts.iter().all(|count| (count - 10_000).abs() < 550),
            "{counts:?}"
        );
    }

    #[test]
    fn every_order_is_as_likely() {
        let mut orders = std::collections::BTreeMap::new();
        let mut stream = stream("orders");
        for _ in 0..24_000 {
            let mut things = [0, 1, 2, 3];
            stream.shuffle(&mut things);
            *orders.entry(things).or_insert(0_i32) += 1;
        }
        assert_eq!(orders.len(), 24);
        assert!(
            orders.values().all(|count| (count - 1000).abs() < 190),
            "{orders:?}"
        );
    }

    #[test]
    fn seeds_are_read_as_written() {
        let seed = Seed(std::array::from_fn(|i| i as u8 * 16));
        assert_eq!(Seed::read(&seed.to_string()), Some(seed));
        assert_eq!(Seed::read("00"), None);
    }
}
