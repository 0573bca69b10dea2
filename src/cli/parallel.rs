//! `assay draw --forms`: several forms that may stand for one another, and how alike they are.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use assay_engine::form::parallel::{self, Load, Parallel};
use assay_engine::form::{Form, FormRequest, Slot};
use assay_engine::rich_text;
use serde_json::{Value, json};

use crate::columns::{Columns, Side};
use crate::lot::Lot;
use crate::speech::{NONE, Speech};
use crate::trouble::Trouble;

/// The format of what `--json` prints of several forms.
pub const FORMAT: &str = "assay-forms/1";

/// How many forms have a table of what each two share: more don't fit a line.
const MOST_IN_TABLE: usize = 24;

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
    pub fn print(&self, out: &mut dyn Write, speech: &Speech) -> io::Result<()> {
        let words = &speech.words;
        let mean = self.mean();
        let shared = self.shared();
        let right = Side::Right;
        let sides = [right, right, right, right, right, right, right, Side::Left];
        let mut table = Columns::new(speech, &sides).indented(1).head([
            words.parallel_form(),
            words.parallel_count(),
            words.column_difficulty(),
            words.parallel_differs(),
            words.parallel_words(),
            words.parallel_differs(),
            words.parallel_new(),
            words.parallel_most(),
        ]);
        let mut known: BTreeSet<Slot> = BTreeSet::new();
        for (place, one) in self.forms.iter().enumerate() {
            let new = one.form.slots().filter(|slot| known.insert(*slot)).count();
            let with = shared.get(place).into_iter().flatten().enumerate();
            let others = with.filter(|(other, _)| *other != place);
            // Of those that share as many, the first.
            let most = others.max_by_key(|(other, count)| (**count, std::cmp::Reverse(*other)));
            let most = most.map(|(other, count)| words.parallel_with(*count, other + 1));
            let difficulty = one.load.mean_difficulty();
            table.row([
                speech.count(counted(place + 1)),
                speech.count(one.load.items),
                shown(speech, difficulty),
                difference(speech, difficulty, mean.mean_difficulty()),
                speech.count(one.load.words),
                words_apart(speech, one.load, mean),
                speech.count(counted(new)),
                most.unwrap_or_default(),
            ]);
        }
        writeln!(out)?;
        table.print(out)?;
        if (2..=MOST_IN_TABLE).contains(&self.forms.len()) {
            halves(out, speech, &shared)?;
        }
        self.summary(out, speech, &shared, known.len())
    }

    fn summary(
        &self,
        out: &mut dyn Write,
        speech: &Speech,
        shared: &[Vec<usize>],
        used: usize,
    ) -> io::Result<()> {
        let difficulty = || self.forms.iter().map(|one| one.load.mean_difficulty());
        let words = || self.forms.iter().map(|one| one.load.words);
        let load = speech.words.parallel_load(
            &shown(speech, difficulty().min().unwrap_or(0)),
            &shown(speech, difficulty().max().unwrap_or(0)),
            words().min().unwrap_or(0),
            words().max().unwrap_or(0),
        );
        let pairs = shared.iter().enumerate();
        let pairs = pairs.flat_map(|(place, row)| row.iter().take(place).copied());
        let pairs: Vec<usize> = pairs.collect();
        let items: u64 = self.forms.iter().map(|one| one.load.items).sum();
        let most = pairs.iter().max();
        let average = most.map(|_| {
            shown(
                speech,
                counted(pairs.iter().sum::<usize>() * 1000 / pairs.len()),
            )
        });
        let average = average.as_deref().unwrap_or(NONE);
        let most = most.copied().unwrap_or(0);
        let different = speech.words.parallel_different(used, items, average, most);
        writeln!(out, "\n{load}\n{different}")
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
fn halves(out: &mut dyn Write, speech: &Speech, shared: &[Vec<usize>]) -> io::Result<()> {
    let count = |number: usize| speech.count(counted(number));
    let sides = vec![Side::Right; shared.len()];
    let heads = (1..shared.len()).map(count);
    let heads = std::iter::once(speech.words.parallel_shared()).chain(heads);
    let mut table = Columns::new(speech, &sides).head(heads);
    for (place, row) in shared.iter().enumerate().skip(1) {
        let row = row.iter().take(place).copied();
        table.row(std::iter::once(place + 1).chain(row).map(count));
    }
    writeln!(out)?;
    table.print(out)
}

fn counted(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
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

/// Thousandths with two decimals, cut off, in the figures of the language.
fn shown(speech: &Speech, thousandths: u64) -> String {
    speech.decimals((thousandths / 10) as f64 / 100.0, 2)
}

fn difference(speech: &Speech, one: u64, mean: u64) -> String {
    let apart = signed(one) - signed(mean);
    let sign = if apart < 0 { '−' } else { '+' };
    format!("({sign}{})", shown(speech, apart.unsigned_abs()))
}

/// How far the words of a form are from the mean, in per cent.
fn words_apart(speech: &Speech, one: Load, mean: Load) -> String {
    let each = |load: Load| signed(load.words.saturating_mul(1000) / load.items.max(1));
    let apart = (each(one) - each(mean)) * 1000 / each(mean).max(1);
    let sign = if apart < 0 { '−' } else { '+' };
    format!(
        "({sign}{})",
        speech.percent(apart.unsigned_abs() as f64 / 1000.0)
    )
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
    use crate::language::Language;

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
        let speech = |language| Speech::of(Some(language)).unwrap();
        let (english, arabic) = (speech(Language::En), speech(Language::Ar));
        assert_eq!(shown(&english, 1959), "1.95");
        assert_eq!(difference(&english, 1950, 1900), "(+0.05)");
        assert_eq!(difference(&english, 1900, 1950), "(−0.05)");
        assert_eq!(difference(&arabic, 1900, 1950), "(−٠٫٠٥)");
        let load = |words| Load {
            items: 10,
            difficulty: 20,
            words,
        };
        assert_eq!(words_apart(&english, load(103), load(100)), "(+3.0%)");
        assert_eq!(words_apart(&arabic, load(100), load(103)), "(−٢٫٩٪)");
    }
}
