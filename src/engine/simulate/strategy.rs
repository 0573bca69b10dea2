//! Ways to answer without knowing anything.
//!
//! Source: J. Millman, C. H. Bishop, R. Ebel, "An analysis of test-wiseness", Educational and Psychological Measurement 25
//! (1965), pages 707 to 726, part II: longest choice, specific determiners, resemblance to the stem.

use std::collections::BTreeSet;

use litemap::LiteMap;

use crate::form::PaperItem;
use crate::id::ChoiceId;
use crate::item::gap_fill::Gap;
use crate::item::{Body, ChoiceItem, Move, PairItem, Response};
use crate::rich_text;
use crate::rng::Stream;

/// One way to answer without knowing anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strategy {
    /// Any response, each as likely as another.
    Random,
    /// The longest choice; of several that may be picked, all that are longer than most.
    Longest,
    /// No choice with an absolute word in it ("always", "only"), at random among the others.
    NoAbsolutes,
    /// The choice that shares most words with the question.
    Overlap,
    /// Always the first on the screen.
    First,
    /// All that may be picked.
    All,
    /// At random, but remembers what is shown after each try, and comes again until no try is left.
    Memory,
}

/// What a guesser remembers of an item.
#[derive(Debug, Clone, Default)]
pub(super) struct Knowledge {
    pub(super) right: Option<Response>,
    pub(super) wrong: Vec<Response>,
}

/// Words that make a statement so strong that it is mostly wrong, in the languages that banks are written in here.
const ABSOLUTES: &[&str] = &[
    "all",
    "always",
    "cannot",
    "completely",
    "entirely",
    "every",
    "everybody",
    "everyone",
    "exactly",
    "impossible",
    "must",
    "never",
    "nobody",
    "none",
    "nothing",
    "only",
    "totally",
    "whenever",
    "aucun",
    "aucune",
    "impossible",
    "jamais",
    "seul",
    "seule",
    "seulement",
    "toujours",
    "tous",
    "tout",
    "toute",
    "toutes",
    "uniquement",
    "أبدا",
    "دائما",
    "فقط",
    "كل",
    "جميع",
    "مطلقا",
];

/// The most choices of which every set is tried.
const MAX_SETS: usize = 12;

impl Strategy {
    /// Every strategy.
    pub const ALL: [Self; 7] = [
        Self::Random,
        Self::Longest,
        Self::NoAbsolutes,
        Self::Overlap,
        Self::First,
        Self::All,
        Self::Memory,
    ];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Random => "random",
            Self::Longest => "longest",
            Self::NoAbsolutes => "no-absolutes",
            Self::Overlap => "overlap",
            Self::First => "first",
            Self::All => "all",
            Self::Memory => "memory",
        }
    }
}

/// What a strategy responds to an item; `None` where it has nothing to respond, as to a text that must be typed.
pub(super) fn guess(
    strategy: Strategy,
    placed: &PaperItem,
    known: Option<&Knowledge>,
    stream: &mut Stream,
) -> Option<Response> {
    if let (Strategy::Memory, Some(right)) = (strategy, known.and_then(|known| known.right.clone()))
    {
        return Some(right);
    }
    let Some(item) = placed.item.body.choice_item() else {
        return blind(&placed.item.body, &placed.choices, stream);
    };
    let among = |fits: &dyn Fn(&ChoiceId) -> bool, stream: &mut Stream| {
        let fitting: Vec<_> = placed
            .choices
            .iter()
            .filter(|id| fits(id))
            .cloned()
            .collect();
        any(&picks(item, &fitting), stream)
    };
    match strategy {
        Strategy::Random => any(&picks(item, &placed.choices), stream),
        Strategy::Longest => best(item, placed, |text| text.chars().count()),
        Strategy::NoAbsolutes => {
            let strong = |id: &ChoiceId| {
                words(&text(item, id))
                    .iter()
                    .any(|word| ABSOLUTES.contains(&word.as_str()))
            };
            among(&|id| !strong(id), stream).or_else(|| any(&picks(item, &placed.choices), stream))
        }
        Strategy::Overlap => {
            let stem = words(&rich_text::plain(&rich_text::parse(&placed.item.stem).0));
            best(item, placed, |text| words(text).intersection(&stem).count())
        }
        Strategy::First => accepted(item, placed.choices.iter().take(1)),
        Strategy::All => accepted(
            item,
            placed.choices.iter().filter(|id| !is_exclusive(item, id)),
        )
        .or_else(|| accepted(item, placed.choices.iter().take(1))),
        Strategy::Memory => {
            let mut open = picks(item, &placed.choices);
            open.retain(|pick| known.is_none_or(|known| !known.wrong.contains(pick)));
            any(&open, stream)
        }
    }
}

/// At random, what an item takes that isn't answered with choices alone. What must be typed can't be guessed.
pub(super) fn blind(body: &Body, order: &[ChoiceId], stream: &mut Stream) -> Option<Response> {
    let pairs = |item: &PairItem, stream: &mut Stream| {
        let mut one = || {
            let place = stream.below(u32::try_from(item.choices.len()).ok()?);
            item.choices
                .get(usize::try_from(place).ok()?)
                .map(|choice| choice.id.clone())
        };
        let pairs = item
            .prompts
            .iter()
            .map(|prompt| Some((prompt.id.clone(), one()?)));
        pairs.collect::<Option<_>>().map(Response::Pairs)
    };
    match body {
        Body::Matrix(item) => pairs(&item.0, stream),
        Body::Matching(item) => pairs(&item.0, stream),
        Body::Categorise(item) => pairs(&item.0, stream),
        Body::Ordering(_) => {
            let mut order = order.to_vec();
            stream.shuffle(&mut order);
            Some(Response::Order(order))
        }
        Body::GapFill(item) => {
            let mut one = |gap: &Gap| {
                let place = stream.below(u32::try_from(gap.choices.len()).ok()?);
                let choice = gap.choices.get(usize::try_from(place).ok()?)?;
                Some((gap.id.clone(), choice.id.to_string()))
            };
            let picked = item.gaps.iter().filter(|gap| !gap.is_typed());
            let picked: LiteMap<_, _> = picked.filter_map(&mut one).collect();
            (!picked.is_empty()).then_some(Response::Gaps(picked))
        }
        Body::Slider(item) => {
            let steps = item.steps_to(item.most.value())?;
            let place = stream.below(u32::try_from(steps).ok()? + 1);
            body.moved(None, order, &Move::Type(item.value_at(place.into())?))
        }
        _ => None,
    }
}

/// Every response that an item takes, of these choices only; each choice alone where there are too many sets.
pub(super) fn picks(item: &ChoiceItem, choices: &[ChoiceId]) -> Vec<Response> {
    if item.most == 1 || choices.len() > MAX_SETS {
        return choices
            .iter()
            .filter_map(|id| accepted(item, [id]))
            .collect();
    }
    let sets = 1_u32..1 << choices.len();
    sets.filter_map(|set| {
        let picked = (0..)
            .zip(choices)
            .filter(|(place, _)| set >> place & 1 == 1);
        accepted(item, picked.map(|(_, id)| id))
    })
    .collect()
}

fn accepted<'a>(
    item: &ChoiceItem,
    picked: impl IntoIterator<Item = &'a ChoiceId>,
) -> Option<Response> {
    let response = Response::Choices(picked.into_iter().cloned().collect());
    item.accepts(&response).is_ok().then_some(response)
}

fn any(picks: &[Response], stream: &mut Stream) -> Option<Response> {
    let count = u32::try_from(picks.len()).unwrap_or(u32::MAX);
    picks
        .get(usize::try_from(stream.below(count)).ok()?)
        .cloned()
}

/// The choice that measures most, the first of several; where several may be picked, all that measure more than the mean.
fn best(
    item: &ChoiceItem,
    placed: &PaperItem,
    measure: impl Fn(&str) -> usize,
) -> Option<Response> {
    let measured: Vec<(usize, &ChoiceId)> = placed
        .choices
        .iter()
        .filter(|id| item.most == 1 || !is_exclusive(item, id))
        .map(|id| (measure(&text(item, id)), id))
        .collect();
    let most = measured.iter().map(|(size, _)| *size).max()?;
    let (sum, count) = (
        measured.iter().map(|(size, _)| size).sum::<usize>(),
        measured.len(),
    );
    let picked = measured.iter().filter(|(size, _)| {
        if item.most == 1 {
            *size == most
        } else {
            size * count > sum || sum == most * count
        }
    });
    let picked = picked.map(|(_, id)| *id);
    if item.most == 1 {
        accepted(item, picked.take(1))
    } else {
        accepted(item, picked)
    }
}

fn is_exclusive(item: &ChoiceItem, id: &ChoiceId) -> bool {
    item.choices
        .iter()
        .any(|choice| choice.id == *id && choice.exclusive)
}

fn text(item: &ChoiceItem, id: &ChoiceId) -> String {
    let choice = item.choices.iter().find(|choice| choice.id == *id);
    choice.map_or_else(String::new, |choice| {
        rich_text::plain(&rich_text::parse(&choice.text).0)
    })
}

/// The words of a text, of three letters or more, in lower case.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| word.chars().count() >= 2)
        .map(str::to_lowercase)
        .collect()
}
