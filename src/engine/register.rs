//! A class's results in one table, each replayed against its bank where that is at hand.

use crate::digest::Digest;
use crate::fraction::Fraction;
use crate::id::{BankId, TopicId};
use crate::replay::{ReplayError, Replayed};
use crate::result::{BadResult, ResultFile, Summary};
use crate::table::{Cell, Table};
use crate::transcript::Transcript;

/// The results of a class.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    /// In the order in which they came.
    pub rows: Vec<Row>,
    /// Files that are no results, by name.
    pub refused: Vec<(String, BadResult)>,
}

/// One result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The file's name.
    pub file: String,
    /// What it says.
    pub result: ResultFile,
    /// Whether what it says holds.
    pub standing: Standing,
    /// The row, by its place, that has the very same attempt, sent twice or by somebody else.
    pub same_as: Option<usize>,
    attempt: Digest,
}

/// Whether a result holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its answers, replayed, give this score.
    Fits,
    /// They give another.
    OtherScore,
    /// They can't have been given so: the transcript isn't one of an attempt at this bank.
    Broken,
    /// The bank isn't at hand in this version.
    BankMissing,
}

/// Replays a transcript; `None`: its bank isn't at hand.
pub type Replay<'a> = &'a dyn Fn(&Transcript) -> Option<Result<Replayed, ReplayError>>;

/// The words of a table.
pub struct Words<'a> {
    /// The columns before those of the topics, in their order.
    pub head: [String; 11],
    /// Passed, and not.
    pub passed: [String; 2],
    /// How a row stands.
    pub standing: &'a dyn Fn(Standing) -> String,
    /// That it is the same attempt as another row, counted from 1.
    pub same: &'a dyn Fn(usize) -> String,
    /// A bank's name.
    pub bank: &'a dyn Fn(&BankId) -> String,
    /// A topic's name.
    pub topic: &'a dyn Fn(&BankId, &TopicId) -> String,
}

impl Register {
    /// Takes a file in: a row, or a reason why it is none.
    pub fn add(&mut self, file: &str, bytes: &[u8]) {
        match ResultFile::from_bytes(bytes) {
            Err(bad) => self.refused.push((file.to_owned(), bad)),
            Ok(result) => {
                let attempt = Digest::of(&result.transcript.to_bytes());
                let same_as = self.rows.iter().position(|row| row.attempt == attempt);
                self.rows.push(Row {
                    file: file.to_owned(),
                    same_as,
                    standing: Standing::BankMissing,
                    attempt,
                    result,
                });
            }
        }
    }

    /// Replays the rows whose bank wasn't at hand before.
    pub fn check(&mut self, replay: Replay<'_>) {
        let open = self
            .rows
            .iter_mut()
            .filter(|row| row.standing == Standing::BankMissing);
        for row in open {
            row.standing = standing(&row.result, replay);
        }
    }

    /// The topics of all results, each bank's together, in the order in which they come.
    #[must_use]
    pub fn topics(&self) -> Vec<(&BankId, &TopicId)> {
        let mut banks: Vec<&BankId> = Vec::new();
        for row in &self.rows {
            if !banks.contains(&&row.result.bank) {
                banks.push(&row.result.bank);
            }
        }
        let mut topics = Vec::new();
        for bank in banks {
            let of_bank = self.rows.iter().filter(|row| row.result.bank == *bank);
            for topic in of_bank.flat_map(|row| &row.result.summary.topics) {
                if !topics.contains(&(bank, &topic.topic)) {
                    topics.push((bank, &topic.topic));
                }
            }
        }
        topics
    }

    /// The register as a table: what each result says, how it stands, and the share of each topic in per cent.
    #[must_use]
    pub fn table(&self, words: &Words<'_>) -> Table {
        let topics = self.topics();
        let named = topics.iter().map(|(bank, topic)| {
            let topic = (words.topic)(bank, topic);
            format!("{}: {topic} (%)", (words.bank)(bank))
        });
        let rows = self.rows.iter().map(|row| {
            let mut cells = cells(row, words);
            cells.extend(topics.iter().map(|(bank, topic)| {
                let share = (row.result.bank == **bank)
                    .then(|| topic_share(row, topic))
                    .flatten();
                share.map_or(Cell::Empty, Cell::Hundredths)
            }));
            cells
        });
        Table {
            head: words.head.iter().cloned().chain(named).collect(),
            rows: rows.collect(),
        }
    }
}

fn standing(result: &ResultFile, replay: Replay<'_>) -> Standing {
    match replay(&result.transcript) {
        None => Standing::BankMissing,
        Some(Err(_)) => Standing::Broken,
        Some(Ok(replayed)) if Summary::of(&replayed.report) == result.summary => Standing::Fits,
        Some(Ok(_)) => Standing::OtherScore,
    }
}

fn cells(row: &Row, words: &Words<'_>) -> Vec<Cell> {
    let (result, summary) = (&row.result, &row.result.summary);
    let [passed, not_passed] = &words.passed;
    let text = |text: &str| Cell::Text(text.to_owned());
    vec![
        Cell::text(result.name.as_deref()),
        text(&(words.bank)(&result.bank)),
        text(result.request().assessment.as_str()),
        text(&result.version),
        Cell::text(result.submitted().map(|at| at.day())),
        Cell::Hundredths(hundredths(summary.score)),
        Cell::Hundredths(hundredths(summary.max)),
        Cell::Hundredths(per_cent(summary.share())),
        text(if summary.passed { passed } else { not_passed }),
        Cell::Text(match row.same_as {
            Some(place) => format!(
                "{}; {}",
                (words.standing)(row.standing),
                (words.same)(place + 1)
            ),
            None => (words.standing)(row.standing),
        }),
        text(&row.file),
    ]
}

/// The share of a topic in hundredths of a per cent; `None`: the form had nothing of it.
fn topic_share(row: &Row, topic: &TopicId) -> Option<i64> {
    let scored = row
        .result
        .summary
        .topics
        .iter()
        .find(|scored| scored.topic == *topic)?;
    Some(per_cent(scored.score.over(scored.max)?))
}

/// A share in hundredths of a per cent. Rounded down, so that what is below a cut never stands as the cut.
#[must_use]
pub fn per_cent(share: Fraction) -> i64 {
    hundredths(share.times(Fraction::whole(100)).unwrap_or(share))
}

/// A number in hundredths. Rounded down, so that what is below a cut never stands as the cut.
#[must_use]
pub fn hundredths(number: Fraction) -> i64 {
    let whole = i128::from(number.numerator()) * 100;
    i64::try_from(whole.div_euclid(number.denominator().into())).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::{fuzz, replay};
    use crate::result::tests::{random, submitted};
    use std::rc::Rc;

    fn against(
        sitting: &fuzz::Sitting,
    ) -> impl Fn(&Transcript) -> Option<Result<Replayed, ReplayError>> + '_ {
        let digest = Digest::of(b"fuzz");
        move |transcript| {
            let items = |slot: crate::form::Slot| {
                let place = usize::try_from(slot.position).ok()?;
                sitting.items.get(place).map(Rc::clone)
            };
            Some(replay(&sitting.header, digest, &items, transcript))
        }
    }

    #[test]
    fn what_is_claimed_is_compared_with_what_is_replayed() {
        let mut broken = 0;
        for number in submitted().take(60) {
            let (result, sitting) = random(number, None);
            let stands = |result: &ResultFile| {
                let mut register = Register::default();
                register.add("a.json", &result.to_bytes());
                assert_eq!(register.rows[0].standing, Standing::BankMissing);
                register.check(&|_| None);
                assert_eq!(register.rows[0].standing, Standing::BankMissing);
                register.check(&against(&sitting));
                register.rows[0].standing
            };
            assert_eq!(stands(&result), Standing::Fits, "{number}");
            let mut better = result.clone();
            better.summary.passed = !better.summary.passed;
            assert_eq!(stands(&better), Standing::OtherScore, "{number}");
            let mut other = result.clone();
            if let Some(item) = other.transcript.started.items.first_mut() {
                item.item = Digest::of(b"another");
            }
            assert_eq!(stands(&other), Standing::Broken, "{number}");
            broken += 1;
        }
        assert!(broken > 20);
    }

    #[test]
    fn a_class_is_one_table() {
        let mut numbers = submitted();
        let mut register = Register::default();
        let (first, sitting) = random(numbers.next().expect("one"), Some("=Amina"));
        let (second, _) = random(numbers.next().expect("another"), None);
        let mut copied = first.clone();
        copied.name = Some("Benoît".to_owned());
        for (file, result) in [("a.json", &first), ("b.json", &second), ("c.json", &copied)] {
            register.add(file, &result.to_bytes());
        }
        register.add("holiday.jpg", b"\xff\xd8");
        register.check(&|transcript| {
            let is_same = transcript.started == first.transcript.started;
            is_same.then(|| against(&sitting)(transcript)).flatten()
        });
        assert_eq!(
            register.refused,
            [("holiday.jpg".to_owned(), BadResult::SomethingElse)]
        );
        let stands: Vec<_> = register
            .rows
            .iter()
            .map(|row| (row.standing, row.same_as))
            .collect();
        assert_eq!(
            stands,
            [
                (Standing::Fits, None),
                (Standing::BankMissing, None),
                (Standing::Fits, Some(0)),
            ]
        );
        let columns = [
            "Name",
            "Module",
            "Assessment",
            "Version",
            "Submitted",
            "Score",
            "Of",
            "%",
            "Passed",
            "Replay",
            "File",
        ];
        let table = register.table(&Words {
            head: columns.map(str::to_owned),
            passed: ["yes".to_owned(), "no".to_owned()],
            standing: &|standing| format!("{standing:?}"),
            same: &|row| format!("same as {row}"),
            bank: &ToString::to_string,
            topic: &|_, topic| topic.to_string(),
        });
        assert_eq!(&table.head[..11], columns);
        assert_eq!(table.head.len(), 11 + register.topics().len());
        assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
        assert_eq!(table.rows[0][0].written(), "'=Amina");
        assert_eq!(table.rows[0][4].written(), "2023-11-14");
        assert_eq!(table.rows[1][0], Cell::Empty);
        assert_eq!(table.rows[2][9].written(), "Fits; same as 1");
        assert_eq!(table.rows[2][10].written(), "c.json");
    }

    #[test]
    fn shares_are_rounded_down() {
        for (numerator, denominator, expected) in
            [(2, 3, 6_666), (1, 1, 10_000), (0, 1, 0), (-1, 3, -3_334)]
        {
            let share = Fraction::new(numerator, denominator).expect("a fraction");
            assert_eq!(per_cent(share), expected);
        }
    }
}
