//! How long a certificate holds, seen from a moment.

use crate::{Credential, Moment};

/// So many days before its end a certificate is said to expire soon: as long before as [`Reminder`](crate::Reminder) reminds.
pub(crate) const SOON_DAYS: i64 = 30;

pub(crate) const DAY: i64 = 86_400_000;

/// How long a certificate holds, seen from a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Validity {
    /// It has no end.
    Always,
    /// Its end is more than thirty days ahead.
    Until(Moment),
    /// Its end is at most thirty days ahead.
    Soon(Moment),
    /// Its end has passed.
    Over(Moment),
}

impl Validity {
    /// Of what holds until then, seen from now. In the moment of its end a certificate still holds.
    #[must_use]
    pub fn of(until: Option<Moment>, now: Moment) -> Self {
        let Some(until) = until else {
            return Self::Always;
        };
        let left = i64::from(until).saturating_sub(i64::from(now));
        if left < 0 {
            Self::Over(until)
        } else if left <= SOON_DAYS.saturating_mul(DAY) {
            Self::Soon(until)
        } else {
            Self::Until(until)
        }
    }

    /// The end, where there is one.
    #[must_use]
    pub const fn end(self) -> Option<Moment> {
        match self {
            Self::Always => None,
            Self::Until(end) | Self::Soon(end) | Self::Over(end) => Some(end),
        }
    }
}

impl Credential {
    /// Until when it holds: as long as the record says, and the issuer where one signed it.
    #[must_use]
    pub fn valid_until(&self) -> Option<Moment> {
        let stated = self.attestation.as_deref();
        let by_issuer = stated.and_then(|stated| stated.statement.valid_until);
        [self.record.valid_until, by_issuer]
            .into_iter()
            .flatten()
            .min()
    }

    /// How long it holds, seen from now.
    #[must_use]
    pub fn validity(&self, now: Moment) -> Validity {
        Validity::of(self.valid_until(), now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_soon_thirty_days_before_it_and_over_after_it() {
        let at = |millis: i64| Moment::try_from(millis).expect("a moment");
        let until = at(100 * DAY);
        for (now, expected) in [
            (0, Validity::Until(until)),
            (70 * DAY - 1, Validity::Until(until)),
            (70 * DAY, Validity::Soon(until)),
            (100 * DAY, Validity::Soon(until)),
            (100 * DAY + 1, Validity::Over(until)),
        ] {
            assert_eq!(Validity::of(Some(until), at(now)), expected, "{now}");
        }
        assert_eq!(Validity::of(None, at(0)), Validity::Always);
    }
}
