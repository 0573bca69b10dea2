//! Items as the item-writing rules read them: stem and choices as words, with the key told apart.
//!
//! A rule that asks about choices looks at the types that have some. A type that isn't known here is passed over.

use serde_json::Value;

use super::language::{self, Lists, phrase};
use super::passage::Passage;
use super::strata::Strata;
use super::subject::{Candidate, Subject};
use crate::bank::wire::{Shuffled, Status};
use crate::bank::{Draw, Stratum, wire};
use crate::json::Pointer;

/// A bank as the rules read it.
pub(crate) struct Reading<'a> {
    /// The bank.
    pub bank: &'a Subject<'a>,
    /// What is known of its language.
    pub lists: Option<&'static Lists>,
    /// The items that aren't retired, as far as they could be read.
    pub questions: Vec<Question<'a>>,
    /// The draws of each assessment on the bank's own items, with whether choices are shuffled.
    draws: Vec<Vec<(Draw, bool)>>,
}

/// An item.
pub(crate) struct Question<'a> {
    /// Where it stands.
    pub at: &'a Pointer,
    /// As it stands there.
    pub value: &'a Value,
    /// What every item says.
    pub common: &'a wire::Item,
    /// What is asked.
    pub stem: Passage,
    /// What can be picked; none for a statement that is true or false, and for types without choices.
    pub choices: Vec<Choice>,
    stratum: Stratum,
    /// What takes it, by assessment: looked up once, since each item is asked about with every other.
    taken: Vec<Taken>,
}

/// Which of an assessment's draws take an item.
enum Taken {
    Never,
    By(usize),
    BySeveral,
}

impl Taken {
    fn of(draws: &[(Draw, bool)], stratum: &Stratum) -> Self {
        let draws = draws.iter().enumerate();
        let mut taking = draws.filter(|(_, (draw, _))| draw.takes(stratum));
        match (taking.next(), taking.next()) {
            (None, _) => Self::Never,
            (Some((index, _)), None) => Self::By(index),
            _ => Self::BySeveral,
        }
    }
}

/// A choice.
pub(crate) struct Choice {
    /// Its id.
    pub id: String,
    /// Where its text stands.
    pub at: Pointer,
    /// What it says.
    pub text: Passage,
    /// Whether it is right.
    pub is_key: bool,
    /// Whether it keeps its place.
    pub is_fixed: bool,
}

impl<'a> Reading<'a> {
    /// Reads the items of a bank.
    pub fn of(bank: &'a Subject<'a>) -> Self {
        let tag = bank.root.get("language").and_then(Value::as_str);
        let lists = tag.and_then(language::of);
        let elides = lists.is_some_and(|lists| lists.elides);
        let draws = bank.assessments.iter().flatten().map(|assessment| {
            let sections = assessment.sections.iter();
            let draws = sections.flat_map(|section| {
                let shuffles = section
                    .shuffle
                    .as_ref()
                    .is_none_or(|shuffled| shuffled.contains(&Shuffled::Choices));
                section
                    .draw
                    .iter()
                    .map(move |draw| (Draw::from(draw), shuffles))
            });
            draws.filter(|(draw, _)| draw.from.is_none()).collect()
        });
        let draws: Vec<Vec<(Draw, bool)>> = draws.collect();
        let strata = Strata::of(bank);
        let questions = bank
            .items
            .iter()
            .filter_map(|item| Question::of(item, elides, &draws, &strata));
        Self {
            questions: questions.collect(),
            draws,
            lists,
            bank,
        }
    }

    /// The items that may be drawn.
    pub fn ready(&self) -> impl Iterator<Item = &Question<'a>> {
        self.questions.iter().filter(|question| question.is_ready())
    }

    /// The word lists, with each item that has choices.
    pub fn worded(&self) -> impl Iterator<Item = (&'static Lists, &Question<'a>)> {
        self.lists
            .into_iter()
            .flat_map(move |lists| self.with_choices().map(move |question| (lists, question)))
    }

    /// The items that have choices and a key among them.
    pub fn with_choices(&self) -> impl Iterator<Item = &Question<'a>> {
        self.questions
            .iter()
            .filter(|question| question.choices.len() > 1 && question.keys().next().is_some())
    }

    /// Whether both items are taken by draws of one assessment that take all there is, so that of enemies one is left out.
    pub fn takes_both(&self, a: &Question<'_>, b: &Question<'_>) -> bool {
        let takes_all = |draws: &[(Draw, bool)], question: &Question<'_>| {
            draws.iter().any(|(draw, _)| {
                draw.count.is_none() && !draw.is_whole() && draw.takes(&question.stratum)
            })
        };
        let mut assessments = self.draws.iter();
        a.shares_audience(b)
            && (self.bank.assessments.is_empty()
                || assessments.any(|draws| takes_all(draws, a) && takes_all(draws, b)))
    }

    /// Whether one form may hold both items.
    pub fn can_meet(&self, a: &Question<'_>, b: &Question<'_>) -> bool {
        if a.stratum.enemies.is_some() && a.stratum.enemies == b.stratum.enemies {
            return false;
        }
        let is_one = |draws: &[(Draw, bool)], index: usize| {
            draws
                .get(index)
                .is_some_and(|(draw, _)| draw.count == Some(1) && draw.takes_no_more())
        };
        let taken = a.taken.iter().zip(&b.taken);
        let mut assessments = self.draws.iter().zip(taken);
        let mut meet = || {
            assessments.any(|(draws, taken)| match taken {
                (Taken::Never, _) | (_, Taken::Never) => false,
                // A draw of one item takes one of the two.
                (Taken::By(a), Taken::By(b)) if a == b => !is_one(draws, *a),
                _ => true,
            })
        };
        a.shares_audience(b) && (self.bank.assessments.is_empty() || meet())
    }

    /// Whether some form shows the item's choices in the author's order.
    pub fn keeps_order(&self, question: &Question<'_>) -> bool {
        question.choices.iter().all(|choice| choice.is_fixed)
            || self.shuffles(question).any(|shuffles| !shuffles)
    }

    /// Whether some form shuffles the item's choices, as one does unless the bank says otherwise.
    pub fn is_shuffled(&self, question: &Question<'_>) -> bool {
        let mut all = self.shuffles(question).peekable();
        !question.choices.iter().all(|choice| choice.is_fixed)
            && (all.peek().is_none() || all.any(|shuffles| shuffles))
    }

    fn shuffles(&self, question: &Question<'_>) -> impl Iterator<Item = bool> {
        self.draws
            .iter()
            .flatten()
            .filter(move |(draw, _)| draw.takes(&question.stratum))
            .map(|(_, shuffles)| *shuffles)
    }
}

impl<'a> Question<'a> {
    fn of(
        item: &'a Candidate<'a>,
        elides: bool,
        draws: &[Vec<(Draw, bool)>],
        strata: &Strata,
    ) -> Option<Self> {
        let common = item.common.as_ref()?;
        if common.status == Status::Retired || item.is_too_large {
            return None;
        }
        let key: Vec<&str> = item
            .value
            .get("answer")
            .and_then(|answer| answer.get("key"))
            .and_then(Value::as_array)
            .map(|key| key.iter().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        let choices = if matches!(
            common.item_type.as_str(),
            "single-choice" | "multiple-choice"
        ) {
            choices(item.value, &item.at, &key, elides)
        } else {
            Vec::new()
        };
        let stratum = strata.stratum(common);
        let taken = draws
            .iter()
            .map(|draws| Taken::of(draws, &stratum))
            .collect();
        Some(Self {
            at: &item.at,
            value: item.value,
            common,
            stem: Passage::read(&common.stem, elides),
            choices,
            stratum,
            taken,
        })
    }

    fn shares_audience(&self, other: &Self) -> bool {
        match (&self.stratum.audiences, &other.stratum.audiences) {
            (Some(own), Some(theirs)) => own.iter().any(|audience| theirs.contains(audience)),
            _ => true,
        }
    }

    /// Whether it may be drawn.
    pub fn is_ready(&self) -> bool {
        self.common.status == Status::Ready
    }

    /// Whether it has several right choices.
    pub fn is_multiple(&self) -> bool {
        self.common.item_type == "multiple-choice"
    }

    /// Whether it is a statement that is true or false.
    pub fn is_statement(&self) -> bool {
        self.common.item_type == "true-false"
    }

    /// The right choices.
    pub fn keys(&self) -> impl Iterator<Item = &Choice> {
        self.choices.iter().filter(|choice| choice.is_key)
    }

    /// The wrong choices.
    pub fn distractors(&self) -> impl Iterator<Item = &Choice> {
        self.choices.iter().filter(|choice| !choice.is_key)
    }

    /// The sentence of the stem that asks, as a range of its words: the last with a question mark, else the last that isn't
    /// an instruction such as “Select two.”
    pub fn asking(&self, lists: &Lists) -> std::ops::Range<usize> {
        let mut ranges = Vec::new();
        let mut from = 0;
        for sentence in self.stem.sentences() {
            let words = language::token::words(&sentence, lists.elides);
            let to = from + words.len();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let instructs = words.len() <= 8
                && (phrase::find(lists, lists.how_many, &words).is_some_and(|(at, _)| at < 2)
                    || phrase::find(lists, lists.all_that_apply, &words).is_some());
            ranges.push((from..to, sentence.contains(['?', '؟']), instructs));
            from = to;
        }
        let asks = ranges.iter().rev().find(|(_, asks, _)| *asks);
        let last = || ranges.iter().rev().find(|(.., instructs)| !instructs);
        asks.or_else(last)
            .map_or(0..self.stem.tokens.len(), |(range, ..)| range.clone())
    }
}

fn choices(item: &Value, at: &Pointer, key: &[&str], elides: bool) -> Vec<Choice> {
    let at = at.join("choices");
    let values = item.get("choices").and_then(Value::as_array);
    let values = values.map(Vec::as_slice).unwrap_or_default();
    values
        .iter()
        .enumerate()
        .filter_map(|(index, value)| {
            let id = value.get("id")?.as_str()?;
            Some(Choice {
                id: id.to_owned(),
                at: at.join(index).join("text"),
                text: Passage::read(value.get("text")?.as_str()?, elides),
                is_key: key.contains(&id),
                is_fixed: value.get("fixed").and_then(Value::as_bool) == Some(true),
            })
        })
        .collect()
}
