//! A reminder for a calendar that a certificate expires: a file after RFC 5545 (iCalendar), in UTF-8.

use crate::validity::{DAY, SOON_DAYS};
use crate::{Date, Moment, RecordNumber};

/// Before so many days a certificate's end is reminded of: time enough to take the assessment again.
const BEFORE: i64 = SOON_DAYS;

/// Octets of a line at most, without its end (RFC 5545, section 3.1).
const LINE: usize = 75;

/// What is reminded of.
#[derive(Debug, Clone, Copy)]
pub struct Reminder<'a> {
    /// The certificate's number: the event is known by it, so that a later file replaces an earlier one's event.
    pub number: RecordNumber,
    /// What it says in the calendar.
    pub title: &'a str,
    /// What more it says, such as where the assessment can be taken again. Nothing personal beside that.
    pub text: &'a str,
    /// When the certificate was issued: the file's own date, so that the same reminder gives the same bytes.
    pub issued: Moment,
    /// Until when it is valid.
    pub until: Moment,
}

impl Reminder<'_> {
    /// The day that the event is on: thirty days before the end, or the day on which it was issued where that is later.
    #[must_use]
    pub fn day(&self) -> Date {
        let early = i64::from(self.until).saturating_sub(BEFORE.saturating_mul(DAY));
        let early = Moment::try_from(early).unwrap_or(self.issued);
        early.max(self.issued).date()
    }

    /// Whether the day is still to come, or today: a calendar doesn't ring for what is past.
    #[must_use]
    pub fn is_ahead(&self, now: Moment) -> bool {
        now <= self.until && now.date() <= self.day()
    }

    /// The file: one event of a whole day, during which one isn't busy, with an alarm on that day.
    ///
    /// ```
    /// use assay_credential::{Moment, RecordNumber, Reminder};
    ///
    /// let reminder = Reminder {
    ///     number: RecordNumber::from_random([7; 10]),
    ///     title: "Core concepts: valid until 24 November 2028",
    ///     text: "https://example.org/assay/#/core-concepts/foundation",
    ///     issued: Moment::try_from(1_795_487_500_000)?,
    ///     until: Moment::try_from(1_858_645_900_000)?,
    /// };
    /// let file = reminder.file();
    /// assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    /// assert!(file.contains("\r\nDTSTART;VALUE=DATE:20281025\r\n"));
    /// # Ok::<(), assay_credential::BadMoment>(())
    /// ```
    #[must_use]
    pub fn file(&self) -> String {
        let title = escaped(self.title);
        let lines = [
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//Assay//Certificates//EN".to_owned(),
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}@assay", self.number),
            format!("DTSTAMP:{}", stamp(self.issued)),
            format!("DTSTART;VALUE=DATE:{}", compact(self.day())),
            format!("SUMMARY:{title}"),
            format!("DESCRIPTION:{}", escaped(self.text)),
            "TRANSP:TRANSPARENT".to_owned(),
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            format!("DESCRIPTION:{title}"),
            "TRIGGER:PT9H".to_owned(),
            "END:VALARM".to_owned(),
            "END:VEVENT".to_owned(),
            "END:VCALENDAR".to_owned(),
        ];
        lines.iter().map(|line| folded(line)).collect()
    }
}

fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}

fn stamp(moment: Moment) -> String {
    let (hour, minute, second) = moment.time();
    format!(
        "{}T{hour:02}{minute:02}{second:02}Z",
        compact(moment.date())
    )
}

/// A text as a value (RFC 5545, section 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A line with its end, folded between characters so that no part is longer than [`LINE`] octets.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 2);
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LINE {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(c);
        octets += c.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped() {
        for (text, expected) in [
            ("Zoë, Núñez; a\\b", "Zoë\\, Núñez\\; a\\\\b"),
            ("two\nlines", "two\\nlines"),
            ("a\r\u{7}b", "ab"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn no_line_is_longer_than_the_standard_has_it_and_none_breaks_a_character() {
        for text in ["x".repeat(500), "مرحبًا ".repeat(60), "ខ្មែរ".repeat(40)] {
            let line = format!("SUMMARY:{text}");
            let written = folded(&line);
            assert!(written.ends_with("\r\n"));
            for part in written.trim_end().split("\r\n") {
                assert!(part.len() <= LINE, "{part}");
            }
            assert_eq!(written.replace("\r\n ", "").trim_end_matches("\r\n"), line);
        }
    }

    #[test]
    fn the_day_lies_a_month_before_the_end_and_never_before_the_issue() {
        let at = |days: i64| Moment::try_from(days * DAY).expect("a moment");
        for (issued, until, expected) in [(0, 730, 700), (0, 30, 0), (10, 20, 10), (10, 41, 11)] {
            let reminder = Reminder {
                number: RecordNumber::from_random([7; 10]),
                title: "",
                text: "",
                issued: at(issued),
                until: at(until),
            };
            assert_eq!(reminder.day(), at(expected).date(), "{issued} {until}");
            for (now, is_ahead) in [(issued, true), (expected, true), (expected + 1, false)] {
                assert_eq!(
                    reminder.is_ahead(at(now)),
                    is_ahead,
                    "{issued} {until} {now}"
                );
            }
        }
    }
}
