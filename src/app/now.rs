//! What the world gives to an update: time and randomness, read once for each message.

/// The moment in which a message is handled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// Wall clock, Unix ms. May jump.
    pub wall: i64,
    /// Monotonic clock of this page, ms.
    pub monotonic: u64,
    /// Fresh random bytes, used for at most one purpose a message.
    pub entropy: [u8; 32],
}

impl Now {
    /// The first 16 random bytes.
    #[must_use]
    pub fn low(&self) -> [u8; 16] {
        let mut half = [0; 16];
        half.iter_mut()
            .zip(self.entropy)
            .for_each(|(to, from)| *to = from);
        half
    }

    /// The last 16 random bytes.
    #[must_use]
    pub fn high(&self) -> [u8; 16] {
        let mut half = [0; 16];
        half.iter_mut()
            .zip(self.entropy.into_iter().skip(16))
            .for_each(|(to, from)| *to = from);
        half
    }
}
