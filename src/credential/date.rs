//! Moments and the days they fall on.

use std::fmt;

use assay_engine::duration::WallTime;

const MILLIS_A_DAY: i64 = 86_400_000;
const FIRST: i64 = -62_167_219_200_000;
const LAST: i64 = 253_402_300_799_999;

/// A moment by the device's clock, within the years 0 to 9999: every record has dates that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

/// A moment outside the years 0 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("moment outside the years 0 to 9999")]
pub struct BadMoment;

impl Moment {
    /// A moment that can be written.
    ///
    /// # Errors
    /// [`BadMoment`] outside the years 0 to 9999.
    pub fn new(time: WallTime) -> Result<Self, BadMoment> {
        Self::try_from(time.0)
    }

    /// A clock's time, or where that can't be written, the nearest moment that can.
    #[must_use]
    pub fn nearest(time: WallTime) -> Self {
        Self(time.0.clamp(FIRST, LAST))
    }

    /// The same as the engine has it.
    #[must_use]
    pub fn wall_time(self) -> WallTime {
        WallTime(self.0)
    }

    /// The day in UTC.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    #[must_use]
    pub fn date(self) -> Date {
        let days = self.0.div_euclid(MILLIS_A_DAY) + 719_468;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let from_march = (5 * of_year + 2) / 153;
        let month = if from_march < 10 {
            from_march + 3
        } else {
            from_march - 9
        };
        Date {
            year: u16::try_from(year + era * 400 + i64::from(month <= 2)).unwrap_or_default(),
            month: small(month),
            day: small(of_year - (153 * from_march + 2) / 5 + 1),
        }
    }

    /// Hour, minute and second of the day in UTC.
    #[must_use]
    pub fn time(self) -> (u8, u8, u8) {
        let seconds = self.0.rem_euclid(MILLIS_A_DAY) / 1000;
        (
            small(seconds / 3600),
            small(seconds / 60 % 60),
            small(seconds % 60),
        )
    }
}

fn small(number: i64) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

impl TryFrom<i64> for Moment {
    type Error = BadMoment;
    fn try_from(millis: i64) -> Result<Self, BadMoment> {
        if (FIRST..=LAST).contains(&millis) {
            Ok(Self(millis))
        } else {
            Err(BadMoment)
        }
    }
}

impl From<Moment> for i64 {
    fn from(moment: Moment) -> Self {
        moment.0
    }
}

/// A day of the Gregorian calendar, in UTC. Written as ISO 8601, `2026-11-24`; a language's own form is the words' business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// 0 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn moments_fall_on_days() {
        for (millis, day, time) in [
            (0, "1970-01-01", (0, 0, 0)),
            (-1, "1969-12-31", (23, 59, 59)),
            (951_782_400_000, "2000-02-29", (0, 0, 0)),
            (951_868_799_999, "2000-02-29", (23, 59, 59)),
            (1_709_164_800_000, "2024-02-29", (0, 0, 0)),
            (4_107_542_400_000, "2100-03-01", (0, 0, 0)),
            (1_795_487_411_000, "2026-11-24", (2, 30, 11)),
            (253_402_300_799_999, "9999-12-31", (23, 59, 59)),
            (-62_167_219_200_000, "0000-01-01", (0, 0, 0)),
        ] {
            let moment = Moment::new(WallTime(millis)).unwrap();
            assert_eq!(
                (moment.date().to_string().as_str(), moment.time()),
                (day, time),
                "{millis}"
            );
        }
    }

    #[test]
    fn moments_without_a_date_are_refused() {
        for millis in [253_402_300_800_000, -62_167_219_200_001, i64::MAX, i64::MIN] {
            assert_eq!(Moment::new(WallTime(millis)), Err(BadMoment), "{millis}");
            let nearest = Moment::nearest(WallTime(millis));
            assert!([FIRST, LAST].contains(&nearest.into()), "{millis}");
        }
    }

    proptest! {
        #[test]
        fn a_day_follows_the_one_before(day in -700_000i64..2_900_000) {
            let date = |day| Moment::new(WallTime(day * MILLIS_A_DAY)).unwrap().date();
            let (today, next) = (date(day), date(day + 1));
            if next.day == 1 {
                prop_assert!(today.day >= 28);
                prop_assert_eq!(next.month, today.month % 12 + 1);
                prop_assert_eq!(next.year, today.year + u16::from(next.month == 1));
            } else {
                prop_assert_eq!(next, Date { day: today.day + 1, ..today });
            }
        }
    }
}
