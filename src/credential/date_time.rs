//! Moments as documents of the web write them: XML Schema's `dateTime` in UTC.

use crate::Moment;

const MILLIS_A_DAY: i64 = 86_400_000;

impl Moment {
    /// The moment as `2026-11-29T08:00:00Z`, with milliseconds where there are any.
    ///
    /// ```
    /// use assay_credential::Moment;
    /// let moment = Moment::try_from(1_795_487_411_000)?;
    /// assert_eq!(moment.date_time(), "2026-11-24T02:30:11Z");
    /// assert_eq!(Moment::from_date_time("2026-11-24T02:30:11Z"), Some(moment));
    /// # Ok::<(), assay_credential::BadMoment>(())
    /// ```
    #[must_use]
    pub fn date_time(self) -> String {
        let (hour, minute, second) = self.time();
        let whole = format!("{}T{hour:02}:{minute:02}:{second:02}", self.date());
        match i64::from(self).rem_euclid(1000) {
            0 => format!("{whole}Z"),
            millis => format!("{whole}.{millis:03}Z"),
        }
    }

    /// Reads what [`date_time`](Self::date_time) writes, and nothing else: no other zone, no more digits, no 30 February.
    #[must_use]
    pub fn from_date_time(text: &str) -> Option<Self> {
        let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
        let mut parts = date.splitn(3, '-').map(digits);
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let (time, millis) = match time.split_once('.') {
            Some((time, millis)) => (time, digits(millis)?),
            None => (time, 0),
        };
        let mut parts = time.splitn(3, ':').map(digits);
        let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
        let seconds = hour * 3600 + minute * 60 + second;
        let moment = days(year, month, day) * MILLIS_A_DAY + seconds * 1000 + millis;
        let moment = Self::try_from(moment).ok()?;
        (moment.date_time() == text).then_some(moment)
    }
}

/// One to four digits.
fn digits(text: &str) -> Option<i64> {
    let fits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

/// Days since 1970-01-01. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    year.div_euclid(400) * 146_097 + of_era - 719_468
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn other_forms_are_refused() {
        for text in [
            "",
            "2026-11-24",
            "2026-11-24T02:30:11",
            "2026-11-24T02:30:11+00:00",
            "2026-11-24t02:30:11z",
            "2026-11-24T2:30:11Z",
            "2026-11-24T02:30Z",
            "2026-11-24T02:30:11.5Z",
            "2026-11-24T02:30:11.000Z",
            "2026-11-24T24:00:00Z",
            "2026-11-24T02:60:11Z",
            "2026-02-30T02:30:11Z",
            "2026-13-01T02:30:11Z",
            "2026-00-01T02:30:11Z",
            "+026-01-01T02:30:11Z",
            "٢٠٢٦-11-24T02:30:11Z",
            "99999-01-01T02:30:11Z",
        ] {
            assert_eq!(Moment::from_date_time(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(millis in -62_167_219_200_000_i64..=253_402_300_799_999) {
            let moment = Moment::try_from(millis).unwrap();
            prop_assert_eq!(Moment::from_date_time(&moment.date_time()), Some(moment));
        }

        #[test]
        fn no_text_makes_it_fail(text: String) {
            let _ = Moment::from_date_time(&text);
        }
    }
}
