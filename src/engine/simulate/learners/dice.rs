//! Numbers that learners are made of, from the engine's own streams: the same on every machine.

use crate::rng::Stream;

/// A stream, read as chances and distances.
pub(super) struct Dice(pub(super) Stream);

impl Dice {
    /// A number from 0 up to, but not, 1: 53 bits, so each that it can be is exact.
    pub(super) fn uniform(&mut self) -> f64 {
        let (high, low) = (self.0.below(1 << 26), self.0.below(1 << 27));
        (f64::from(high) * 134_217_728.0 + f64::from(low)) / 9_007_199_254_740_992.0
    }

    /// Whether something happens that has this chance.
    pub(super) fn happens(&mut self, chance: f64) -> bool {
        self.uniform() < chance
    }

    /// Heads or tails.
    pub(super) fn coin(&mut self) -> bool {
        self.0.below(2) == 0
    }

    /// A place in a list of so many.
    pub(super) fn place(&mut self, count: usize) -> usize {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        usize::try_from(self.0.below(count)).unwrap_or(0)
    }

    /// A number of the standard normal distribution.
    ///
    /// Source: G. E. P. Box, M. E. Muller, "A note on the generation of random normal deviates", Annals of Mathematical Statistics
    /// 29 (1958), pages 610 to 611.
    pub(super) fn normal(&mut self) -> f64 {
        // From 1 down to, but not, 0, of which there is no logarithm.
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.uniform()));
        radius * libm::cos(std::f64::consts::TAU * self.uniform())
    }
}

/// The logistic function `1 / (1 + e^−x)`: the chance of success at a distance of `x` logits.
pub(super) fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}
