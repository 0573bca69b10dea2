//! What a person gave and what the page called saved, and chance that can be repeated.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use assay_engine::attempt::Entry;

use super::standing::Standing;
use crate::harness::plain;

/// What a page said of itself.
#[derive(Debug, serde::Deserialize)]
pub struct Report {
    /// How many the page had told before. They may arrive late, and not in turn.
    seq: u64,
    kind: String,
    /// Since the page was loaded, in ms.
    now: f64,
    stem: String,
    standing: Standing,
}

impl Report {
    /// Reads one.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_else(|why| panic!("no report: {text}: {why}"))
    }
}

/// What a kill aims at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// After an input, before the page calls it saved.
    BetweenInputAndSaved,
    /// The moment in which the page calls it saved.
    AtSaved,
    /// Any moment.
    AnyMoment,
}

impl Aim {
    /// Each in turn.
    pub fn of(kill: u32) -> Self {
        [Self::BetweenInputAndSaved, Self::AtSaved, Self::AnyMoment]
            [usize::try_from(kill % 3).unwrap_or(0)]
    }

    /// Whether the moment has come.
    pub fn is_met_by(self, report: &Report) -> bool {
        match self {
            Self::BetweenInputAndSaved => report.kind == "input",
            Self::AtSaved => report.kind == "saved",
            Self::AnyMoment => false,
        }
    }
}

/// Browsers round their clocks, and an input is handled a moment after it happens.
const CLOCK_MS: f64 = 100.0;

/// What was given and what was called saved, by the questions' stems.
#[derive(Debug, Default)]
pub struct Memory {
    saved: BTreeMap<String, Standing>,
    /// Given since, and not called saved yet: any of them may be there or not.
    pending: BTreeMap<String, Vec<Standing>>,
    /// The questions that the attempt may go on with: the one that was on the screen when all was saved, and later ones.
    places: Vec<usize>,
    /// What the page told before this many reports is known: such a report comes late, and says nothing of what was given since.
    known: u64,
    /// The journal as it was when the page was opened last: what is stored stays.
    journal: Vec<Entry>,
    used: Used,
    /// How many inputs there were.
    pub inputs: u32,
}

/// The time that a page has counted, in its own ms.
#[derive(Debug, Default)]
struct Used {
    first: Option<f64>,
    /// When an input was told, by the number of its report.
    inputs: BTreeMap<u64, f64>,
    /// The last input that was called saved.
    saved: Option<f64>,
}

impl Used {
    fn hear(&mut self, report: &Report) {
        self.first = Some(self.first.map_or(report.now, |first| first.min(report.now)));
        if report.kind == "input" {
            self.inputs.insert(report.seq, report.now);
        } else if let Some((_, input)) = self.inputs.range(..report.seq).next_back() {
            self.saved = Some(self.saved.map_or(*input, |saved| saved.max(*input)));
        }
    }
}

impl Memory {
    /// About to give something, after which this stands there.
    pub fn giving(&mut self, stem: &str, standing: &Standing) {
        self.inputs += 1;
        let pending = self.pending.entry(plain(stem)).or_default();
        pending.push(standing.clone());
    }

    /// On the way to a question.
    pub fn moving(&mut self, number: usize) {
        self.places.push(number);
    }

    /// All is saved while this question is on the screen.
    pub fn arrived(&mut self, number: usize) {
        self.places = vec![number];
    }

    /// The page calls it saved, and has told this many reports until then.
    pub fn saved(&mut self, stem: &str, standing: &Standing, told: u64) {
        self.known = told;
        let stem = plain(stem);
        let given = self.pending.entry(stem.clone()).or_default();
        if let Some(at) = given.iter().rposition(|one| one == standing) {
            given.drain(..=at);
        }
        if given.is_empty() {
            self.pending.remove(&stem);
        }
        self.saved.insert(stem, standing.clone());
    }

    /// A report of the page.
    pub fn hear(&mut self, report: Report) {
        self.used.hear(&report);
        if report.kind == "saved" && report.seq >= self.known {
            self.saved(&report.stem, &report.standing, report.seq + 1);
        }
    }

    /// Whether something given was not called saved.
    pub fn has_pending(&self) -> bool {
        !self.pending.is_empty()
    }

    /// How many questions have something that was called saved.
    pub fn claims(&self) -> usize {
        self.saved
            .values()
            .filter(|standing| !standing.is_empty())
            .count()
    }

    /// Where the attempt may go on.
    pub fn places(&self) -> BTreeSet<usize> {
        self.places.iter().copied().collect()
    }

    /// Each question has what was called saved, or something given later.
    pub fn compare(&self, found: &[(String, Standing)]) {
        for (stem, there) in found {
            let saved = self.saved.get(stem).cloned().unwrap_or_default();
            let later = self.pending.get(stem).cloned().unwrap_or_default();
            assert!(
                *there == saved || later.contains(there),
                "lost: {stem:?} has {there:?}; saved was {saved:?}, given later {later:?}"
            );
        }
        for stem in self.saved.keys() {
            assert!(
                found.iter().any(|(there, _)| there == stem),
                "lost: the question {stem:?}"
            );
        }
    }

    /// What was stored is as it was, nothing in it happened before what it follows, and the time used until the last input that was
    /// called saved is there.
    pub fn compare_journal(&mut self, found: &[Entry]) {
        assert!(
            found.starts_with(&self.journal),
            "lost: the journal was {:?} and is {found:?}",
            self.journal
        );
        assert!(
            found.is_sorted_by_key(|entry| entry.at),
            "lost: time goes back in {found:?}"
        );
        let at = |entries: &[Entry]| entries.last().map_or(0, |entry| entry.at.0);
        let counted = (at(found) - at(&self.journal)) as f64;
        let Used { first, saved, .. } = std::mem::take(&mut self.used);
        if let (Some(first), Some(saved)) = (first, saved) {
            assert!(
                counted >= saved - first - CLOCK_MS,
                "lost: {counted} ms are counted of {}",
                saved - first
            );
        }
        self.journal = found.to_vec();
    }

    /// What is there after a kill is what counts from now on.
    pub fn reopened(&mut self, found: Vec<(String, Standing)>, number: usize) {
        self.saved = found.into_iter().collect();
        self.pending.clear();
        self.places = vec![number];
        self.known = 0;
    }
}

/// How many kills there were, and of what kind.
#[derive(Debug, Default)]
pub struct Counts {
    /// All.
    pub kills: u32,
    /// An input was not called saved yet.
    pub between: u32,
    /// In the moment in which an answer was called saved.
    pub at_saved: u32,
    /// Questions with something that was called saved, counted at each kill.
    pub claims: usize,
    /// Answers, flags and letters of notes given.
    pub inputs: u32,
}

impl Counts {
    /// One more.
    pub fn count(&mut self, aim: Aim, is_between: bool) {
        self.kills += 1;
        if is_between {
            self.between += 1;
        } else if aim == Aim::AtSaved {
            self.at_saved += 1;
        }
    }

    /// Adds a line to the list that `ASSAY_TORTURE` names: many runs are one figure.
    pub fn note(&self, engine: &str, seed: u64) {
        let Self {
            kills,
            between,
            at_saved,
            claims,
            inputs,
        } = self;
        list(&format!(
            "{engine}\t{kills}\t{between}\t{at_saved}\t{inputs}\t{claims}\t{seed}"
        ));
    }
}

/// Adds a line to the list of runs, where one is kept.
pub fn list(line: &str) {
    let Some(list) = std::env::var_os("ASSAY_TORTURE") else {
        return;
    };
    let mut list = std::fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(list)
        .expect("the list of runs");
    std::io::Write::write_all(&mut list, format!("{line}\n").as_bytes())
        .expect("a line in the list");
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            kills,
            between,
            at_saved,
            claims,
            inputs,
        } = self;
        write!(
            f,
            "{kills} kills, {between} between an input and its mark, {at_saved} at the mark; {inputs} inputs, {claims} saved questions looked for, none lost"
        )
    }
}

/// Chance that can be repeated: xorshift.
pub struct Dice {
    seed: u64,
    state: u64,
}

impl Dice {
    /// From `ASSAY_SEED`, or a new one.
    pub fn new() -> Self {
        let given = std::env::var("ASSAY_SEED")
            .ok()
            .and_then(|seed| seed.parse().ok());
        let fresh = || {
            std::time::SystemTime::now()
                .duration_since(std::time::UNIX_EPOCH)
                .map_or(1, |since| since.as_secs())
        };
        let seed: u64 = given.unwrap_or_else(fresh).max(1);
        Self {
            seed,
            state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
        }
    }

    /// What it began with.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 33).unwrap_or(0) % n.max(1)
    }
}

/// A question on which the flag is set.
const FLAGGED: &str = r#"{ "picked": ["a"], "flagged": true, "note": "" }"#;

/// The same with the flag taken off.
const PLAIN: &str = r#"{ "picked": ["a"], "flagged": false, "note": "" }"#;

fn standing(text: &str) -> Standing {
    serde_json::from_str(text).expect("a standing")
}

fn told(seq: u64, kind: &str, standing: &str) -> Report {
    Report::read(&format!(
        r#"{{ "seq": {seq}, "kind": "{kind}", "now": {seq}, "stem": "One", "standing": {standing} }}"#
    ))
}

/// A flag was taken off, called saved, and set again, which was called saved too.
fn set_again() -> Memory {
    let mut memory = Memory::default();
    memory.giving("One", &standing(PLAIN));
    memory.saved("One", &standing(PLAIN), 2);
    memory.giving("One", &standing(FLAGGED));
    memory.saved("One", &standing(FLAGGED), 4);
    memory
}

#[test]
fn a_late_report_takes_nothing_back() {
    let mut memory = set_again();
    memory.hear(told(1, "saved", PLAIN));
    memory.compare(&[("One".to_owned(), standing(FLAGGED))]);
}

#[test]
fn a_late_report_is_not_taken_for_the_next_press() {
    let mut memory = set_again();
    memory.giving("One", &standing(PLAIN));
    memory.hear(told(1, "saved", PLAIN));
    assert!(memory.has_pending());
    memory.compare(&[("One".to_owned(), standing(FLAGGED))]);
}

#[test]
#[should_panic(expected = "lost: ")]
fn what_a_report_in_time_calls_saved_is_missed() {
    let mut memory = set_again();
    memory.giving("One", &standing(PLAIN));
    memory.hear(told(5, "saved", PLAIN));
    memory.compare(&[("One".to_owned(), standing(FLAGGED))]);
}

#[test]
fn time_is_claimed_up_to_the_input_before_the_mark() {
    let mut used = Used::default();
    for (seq, kind) in [(2, "input"), (0, "input"), (1, "saved")] {
        used.hear(&told(seq, kind, PLAIN));
    }
    assert_eq!(used.saved, Some(0.0));
}
