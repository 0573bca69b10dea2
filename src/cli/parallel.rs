//! `assay draw --forms`: several forms that may stand for one another, and how alike they are.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use anstyle::Style;
use assay_engine::form::parallel::{self, Load, Parallel};
use assay_engine::form::{Form, FormRequest, Slot};
use assay_engine::rich_text;
use serde_json::{Value, json};

use crate::lot::Lot;
use crate::trouble::Trouble;

/// The format of what `--json` prints of several forms.
pub const FORMAT: &str = "assay-forms/1";

/// How many forms have a table of what each two share: more don't fit a line.
const MOST_IN_TABLE: usize = 24;

const BOLD: Style = Style::new().bold();

/// Members of an item in which there is something to read, wherever they stand.
const READ: [&str; 6] = ["stem", "text", "title", "caption", "head", "rows"];
/// Members of an item that aren't read with it by everybody; its case is counted once a form.
const UNREAD: [&str; 7] = [
    "answer", "case", "extra", "origin", "media", "hints", "notice",
];

/// Parallel forms.
pub struct Forms<'a> {
    lot: &'a Lot,
    /// The forms, in order.
    pub forms: Vec<Parallel>,
}

impl<'a> Forms<'a> {
    /// Draws so many.
    ///
    /// # Errors
    /// [`Trouble::Draw`] where there is no form.
    pub fn draw(lot: &'a Lot, request: &FormRequest, count: u32) -> Result<Self, Trouble> {
        let read = RefCell::new(BTreeMap::new());
        let words = |form: &Form| words(lot, form, &mut read.borrow_mut());
        let forms = parallel::parallel(&lot.bank.header, request, count, &words)?;
        Ok(Self { lot, forms })
    }

    /// Prints how alike they are, and what they share.
    ///
    /// # Errors
    /// What the output says.
    pub fn print(&self, out: &mut dyn Write) -> io::Result<()> {
        let mean = self.mean();
        let shared = self.shared();
        writeln!(
            out,
            "\n{BOLD} Form  Items  Difficulty  (differs)  Words  (differs)  New  Most shared{BOLD:#}"
        )?;
        let mut known: BTreeSet<Slot> = BTreeSet::new();
        for (place, one) in self.forms.iter().enumerate() {
            let new = one.form.slots().filter(|slot| known.insert(*slot)).count();
            let with = shared.get(place).into_iter().flatten().enumerate();
            let others = with.filter(|(other, _)| *other != place);
            // Of those that share as many, the first.
            let most = others.max_by_key(|(other, count)| (**count, std::cmp::Reverse(*other)));
            let most = most.map(|(other, count)| format!("{count} with form {}", other + 1));
            writeln!(
                out,
                "{:5}{:7}{:>12}{:>11}{:7}{:>11}{new:5}  {}",
                place + 1,
                one.load.items,
                thousandths(signed(one.load.mean_difficulty())),
                difference(one.load.mean_difficulty(), mean.mean_difficulty()),
                one.load.words,
                words_apart(one.load, mean),
                most.unwrap_or_default()
            )?;
        }
        if (2..=MOST_IN_TABLE).contains(&self.forms.len()) {
            table(out, &shared)?;
        }
        self.summary(out, &shared, known.len())
    }

    fn summary(&self, out: &mut dyn Write, shared: &[Vec<usize>], used: usize) -> io::Result<()> {
        let difficulty = || self.forms.iter().map(|one| one.load.mean_difficulty());
        let words = || self.forms.iter().map(|one| one.load.words);
        writeln!(
            out,
            "\nMean difficulty {} to {} (easy 1, medium 2, hard 3); words {} to {}.",
            thousandths(signed(difficulty().min().unwrap_or(0))),
            thousandths(signed(difficulty().max().unwrap_or(0))),
            words().min().unwrap_or(0),
            words().max().unwrap_or(0),
        )?;
        let pairs = shared.iter().enumerate();
        let pairs = pairs.flat_map(|(place, row)| row.iter().take(place).copied());
        let pairs: Vec<usize> = pairs.collect();
        let items: u64 = self.forms.iter().map(|one| one.load.items).sum();
        write!(out, "{used} different items in {items} places")?;
        if let Some(most) = pairs.iter().max() {
            let sum: usize = pairs.iter().sum();
            let mean = u64::try_from(sum * 1000 / pairs.len()).unwrap_or(u64::MAX);
            write!(
                out,
                "; two forms share {} items on average, {most} at most",
                thousandths(signed(mean))
            )?;
        }
        writeln!(out, ".")
    }

    /// As `--json` prints it.
    #[must_use]
    pub fn as_json(&self) -> Value {
        let ids = |items: &[Slot]| {
            let ids = items
                .iter()
                .map(|slot| Some(self.lot.item(*slot)?.id.clone()));
            ids.collect::<Vec<_>>()
        };
        let forms = self.forms.iter().map(|one| {
            let sections = one.form.sections.iter();
            let sections: Vec<Value> = sections
                .map(|section| json!({ "id": section.id, "items": ids(&section.items) }))
                .collect();
            json!({
                "request": one.request,
                "sections": sections,
                "difficulty": thousandths(signed(one.load.mean_difficulty())),
                "words": one.load.words,
            })
        });
        let header = &self.lot.bank.header;
        json!({
            "format": FORMAT,
            "bank": { "id": header.id, "version": header.version, "digest": self.lot.bank.digest() },
            "forms": forms.collect::<Vec<_>>(),
            "shared": self.shared(),
        })
    }

    /// How many items each two have in common, by their places; each with itself has all.
    fn shared(&self) -> Vec<Vec<usize>> {
        let sets = self.forms.iter().map(|one| one.form.slots().collect());
        let sets: Vec<BTreeSet<Slot>> = sets.collect();
        let row = |one: &BTreeSet<Slot>| {
            let others = sets.iter().map(|other| one.intersection(other).count());
            others.collect()
        };
        sets.iter().map(row).collect()
    }

    fn mean(&self) -> Load {
        let mut mean = Load::default();
        for one in &self.forms {
            mean.items += one.load.items;
            mean.difficulty += one.load.difficulty;
            mean.words += one.load.words;
        }
        mean
    }
}

/// What each two share, as half a square.
fn table(out: &mut dyn Write, shared: &[Vec<usize>]) -> io::Result<()> {
    write!(out, "\n{BOLD}Shared")?;
    (1..shared.len()).try_for_each(|place| write!(out, "{place:4}"))?;
    writeln!(out, "{BOLD:#}")?;
    for (place, row) in shared.iter().enumerate().skip(1) {
        write!(out, "{:6}", place + 1)?;
        let mut row = row.iter().take(place);
        row.try_for_each(|count| write!(out, "{count:4}"))?;
        writeln!(out)?;
    }
    Ok(())
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Thousandths as a number with two decimals, cut off.
fn thousandths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let hundredths = number.unsigned_abs() / 10;
    format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
}

fn difference(one: u64, mean: u64) -> String {
    let apart = signed(one) - signed(mean);
    let sign = if apart < 0 { "" } else { "+" };
    format!("({sign}{})", thousandths(apart))
}

/// How far the words of a form are from the mean, in per cent.
fn words_apart(one: Load, mean: Load) -> String {
    let each = |load: Load| signed(load.words.saturating_mul(1000) / load.items.max(1));
    let apart = (each(one) - each(mean)) * 1000 / each(mean).max(1);
    let sign = if apart < 0 { "-" } else { "+" };
    let apart = apart.unsigned_abs();
    format!("({sign}{}.{} %)", apart / 10, apart % 10)
}

/// How many words there are to read in an item, and in the case that it is about, with that.
type Read = (u64, Option<(String, u64)>);

/// How many words there are to read in a form: each case once.
fn words(lot: &Lot, form: &Form, known: &mut BTreeMap<Slot, Read>) -> u64 {
    let mut cases: BTreeSet<(u16, &str)> = BTreeSet::new();
    for slot in form.slots() {
        known.entry(slot).or_insert_with(|| read(lot, slot));
    }
    let mut sum = 0;
    for slot in form.slots() {
        let Some((own, case)) = known.get(&slot) else {
            continue;
        };
        sum += own;
        if let Some((case, words)) = case
            && cases.insert((slot.bank, case))
        {
            sum += words;
        }
    }
    sum
}

fn read(lot: &Lot, slot: Slot) -> Read {
    let text = lot.of(slot).and_then(|bank| {
        let place = usize::try_from(slot.position).ok()?;
        bank.texts().get(place)
    });
    let item: Value = text
        .and_then(|text| serde_json::from_slice(text).ok())
        .unwrap_or_default();
    let case = item.get("case").and_then(|case| {
        let id = case.get("id")?.as_str()?.to_owned();
        Some((id, below(case, "case")))
    });
    (below(&item, "item"), case)
}

fn below(value: &Value, name: &str) -> u64 {
    match value {
        Value::String(text) if READ.contains(&name) => {
            let plain = rich_text::plain(&rich_text::parse(text).0);
            u64::try_from(plain.split_whitespace().count()).unwrap_or(0)
        }
        Value::Array(values) => values.iter().map(|value| below(value, name)).sum(),
        Value::Object(members) => {
            let read = members
                .iter()
                .filter(|(name, _)| !UNREAD.contains(&name.as_str()));
            read.map(|(name, value)| below(value, name)).sum()
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_that_a_learner_reads() {
        let item = json!({
            "id": "one two", "stem": "What do *you* do?", "choices": [{ "id": "a", "text": "Go out" }, { "id": "b", "text": "Wait" }],
            "hints": ["Not now"], "answer": { "rationale": "Because it is so." },
            "case": { "id": "c", "title": "A case", "text": "Long text.", "table": { "caption": "All", "head": ["a"], "rows": [["b", "c d"]] } },
        });
        assert_eq!(below(&item, "item"), 7);
        assert_eq!(below(item.get("case").unwrap_or(&Value::Null), "case"), 9);
    }

    #[test]
    fn numbers_have_two_decimals() {
        assert_eq!(
            (thousandths(1950), thousandths(-49)),
            ("1.95".to_owned(), "-0.04".to_owned())
        );
        assert_eq!(
            (difference(1950, 1900), difference(1900, 1950)),
            ("(+0.05)".to_owned(), "(-0.05)".to_owned())
        );
        let load = |words| Load {
            items: 10,
            difficulty: 20,
            words,
        };
        assert_eq!(words_apart(load(103), load(100)), "(+3.0 %)");
    }
}
