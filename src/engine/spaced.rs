//! Missed items come back, spaced so that each is asked again when it is about to be forgotten.
//!
//! Source: FSRS-6, the Free Spaced Repetition Scheduler (J. Ye, J. Su, Y. Cao, "A Stochastic Shortest Path Algorithm for Optimizing
//! Spaced Repetition Scheduling", KDD 2022, and <https://github.com/open-spaced-repetition>), as its authors' crate `fsrs` computes it,
//! with the parameters that they found over many learners. Days are those of UTC.

use fsrs::{FSRS, MemoryState};

use crate::attempt::Certainty;
use crate::digest::Digest;
use crate::duration::WallTime;
use crate::id::{BankId, ItemId};
use crate::item::Verdict;
use crate::json::{FromNode, Node, Sound, ToNode, from_members};

/// The format of a card's record.
pub const FORMAT: &str = "assay-review/1";
/// The chance that is aimed at to still know an item when it comes back.
const RETENTION: f32 = 0.9;
/// An item comes back at least so often, in days: what is not asked for years is not looked after.
const LONGEST: i64 = 365;
const DAY: i64 = 86_400_000;

/// A day of UTC, counted from the beginning of 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i64);

impl Day {
    /// The day of a moment.
    #[must_use]
    pub const fn of(at: WallTime) -> Self {
        Self(at.0.div_euclid(DAY))
    }

    /// Its middle, which is on the same date nearly everywhere.
    #[must_use]
    pub const fn noon(self) -> WallTime {
        WallTime(self.0.saturating_mul(DAY).saturating_add(DAY / 2))
    }
}

/// How an answer went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rating {
    /// Not known.
    Again,
    /// Known, and not sure of it.
    Hard,
    /// Known.
    Good,
    /// Known, and very sure of it.
    Easy,
}

/// How an answer went, by how it stood to the key and how sure one was of it. What is partly right isn't known yet. `None` for what
/// isn't marked.
#[must_use]
pub const fn rating(verdict: Verdict, certainty: Option<Certainty>) -> Option<Rating> {
    match (verdict, certainty) {
        (Verdict::Unmarked, _) => None,
        (Verdict::Right, Some(Certainty::Low)) => Some(Rating::Hard),
        (Verdict::Right, Some(Certainty::High)) => Some(Rating::Easy),
        (Verdict::Right, _) => Some(Rating::Good),
        _ => Some(Rating::Again),
    }
}

/// How well something is remembered, in thousandths, so that it is the same wherever it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Memory {
    /// Days until the chance of knowing it has fallen to 90 %, times 1000.
    pub stability: u32,
    /// How hard it is, 1 to 10, times 1000.
    pub difficulty: u32,
}

/// An item that was missed, and when it comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// [`FORMAT`].
    pub format: String,
    /// The bank that the item is of.
    pub bank: BankId,
    /// The item.
    pub item: ItemId,
    /// The bank's header when it was last answered.
    pub header: Digest,
    /// The item's place in that bank.
    pub position: u32,
    /// How well it is remembered.
    pub memory: Memory,
    /// When it was last answered, Unix ms.
    pub answered: WallTime,
    /// The day from which on it is due.
    pub due: Day,
}

impl Card {
    /// A card of an item that was answered so, for the first time.
    #[must_use]
    pub fn new(of: Of, rating: Rating, at: WallTime) -> Option<Self> {
        let (memory, days) = next(None, 0, rating)?;
        Some(Self {
            format: FORMAT.to_owned(),
            bank: of.bank,
            item: of.item,
            header: of.header,
            position: of.position,
            memory,
            answered: at,
            due: Day(Day::of(at).0.saturating_add(days)),
        })
    }

    /// The card after its item was answered again.
    #[must_use]
    pub fn after(&self, rating: Rating, at: WallTime) -> Option<Self> {
        let since = Day::of(at).0.saturating_sub(Day::of(self.answered).0);
        // A clock that was set back makes nothing of what went by.
        let since = u32::try_from(since).unwrap_or(0);
        let (memory, days) = next(Some(self.memory), since, rating)?;
        Some(Self {
            memory,
            answered: at,
            due: Day(Day::of(at).0.saturating_add(days)),
            ..self.clone()
        })
    }

    /// Whether it is due on a day.
    #[must_use]
    pub fn is_due(&self, today: Day) -> bool {
        self.due <= today
    }

    /// The card as it is stored.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        self.to_node().canonical()
    }

    /// Reads a card as it is stored; `None` where it is none of this version.
    #[must_use]
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let card: Self = Node::parse(bytes)?.to()?;
        (card.format == FORMAT).then_some(card)
    }
}

/// Which item a card is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Of {
    /// Its bank.
    pub bank: BankId,
    /// The item.
    pub item: ItemId,
    /// The bank's header.
    pub header: Digest,
    /// The item's place in the bank.
    pub position: u32,
}

/// The cards that are due, the longest due first.
#[must_use]
pub fn due(cards: &[Card], today: Day) -> Vec<&Card> {
    let mut due: Vec<&Card> = cards.iter().filter(|card| card.is_due(today)).collect();
    due.sort_by(|a, b| (a.due, &a.bank, &a.item).cmp(&(b.due, &b.bank, &b.item)));
    due
}

/// How many cards of each bank come back on each day, the earliest day first.
#[must_use]
pub fn by_day<'a>(cards: impl Iterator<Item = &'a Card>) -> Vec<(Day, &'a BankId, u32)> {
    let mut days: Vec<(Day, &BankId)> = cards.map(|card| (card.due, &card.bank)).collect();
    days.sort_unstable();
    let counted = days.chunk_by(PartialEq::eq).filter_map(|same| {
        let (day, bank) = same.first()?;
        Some((*day, *bank, u32::try_from(same.len()).unwrap_or(u32::MAX)))
    });
    counted.collect()
}

/// Memory after an answer, and in how many days it is asked again: tomorrow at the earliest.
fn next(memory: Option<Memory>, since: u32, rating: Rating) -> Option<(Memory, i64)> {
    let before = memory.map(|memory| MemoryState {
        stability: whole(memory.stability),
        difficulty: whole(memory.difficulty),
    });
    let states = FSRS::new(&[])
        .ok()?
        .next_states(before, RETENTION, since)
        .ok()?;
    let state = match rating {
        Rating::Again => states.again,
        Rating::Hard => states.hard,
        Rating::Good => states.good,
        Rating::Easy => states.easy,
    };
    let memory = Memory {
        stability: thousandths(state.memory.stability),
        difficulty: thousandths(state.memory.difficulty),
    };
    let days = i64::from(thousandths(state.interval)).saturating_add(500) / 1000;
    Some((memory, days.clamp(1, LONGEST)))
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a float has seven digits, and so has all that is stored"
)]
const fn whole(thousandths: u32) -> f32 {
    thousandths as f32 / 1000.0
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is rounded, and held within what there is"
)]
fn thousandths(value: f32) -> u32 {
    (value * 1000.0 + 0.5).clamp(1.0, 1e9) as u32
}

impl FromNode for Day {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self(FromNode::from_node(node, sound))
    }
}

impl ToNode for Day {
    fn to_node(&self) -> Node {
        self.0.to_node()
    }
}

impl ToNode for Memory {
    fn to_node(&self) -> Node {
        Node::object([
            ("stability", self.stability.to_node()),
            ("difficulty", self.difficulty.to_node()),
        ])
    }
}

impl ToNode for Card {
    fn to_node(&self) -> Node {
        Node::object([
            ("format", self.format.to_node()),
            ("bank", self.bank.to_node()),
            ("item", self.item.to_node()),
            ("header", self.header.to_node()),
            ("position", self.position.to_node()),
            ("memory", self.memory.to_node()),
            ("answered", self.answered.to_node()),
            ("due", self.due.to_node()),
        ])
    }
}

from_members! {
    Memory { stability, difficulty }
    Card { format, bank, item, header, position, memory, answered, due }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of() -> Of {
        Of {
            bank: BankId::new("module/level").unwrap(),
            item: ItemId::new("item").unwrap(),
            header: Digest::of(b"header"),
            position: 7,
        }
    }

    fn day(number: i64) -> WallTime {
        Day(number).noon()
    }

    /// The parameters' first four are the stabilities after a first answer: <https://docs.rs/fsrs>, `FSRS::next_states`.
    #[test]
    fn a_first_answer_is_remembered_as_published() {
        for (rating, stability, difficulty, days) in [
            (Rating::Again, 212, 6413, 1),
            (Rating::Hard, 1293, 5112, 1),
            (Rating::Good, 2307, 2118, 2),
            (Rating::Easy, 8296, 1000, 8),
        ] {
            let card = Card::new(of(), rating, day(100)).unwrap();
            assert_eq!(
                card.memory,
                Memory {
                    stability,
                    difficulty
                },
                "{rating:?}"
            );
            assert_eq!(card.due, Day(100 + days), "{rating:?}");
        }
    }

    /// The vector of the authors' own test `test_memory_state`: again, then five times good after 0, 1, 3, 8 and 21 days, ends at
    /// stability 53.62691 and difficulty 6.3574867. Thousandths make less than a hundredth of a difference.
    #[test]
    fn a_history_ends_as_published() {
        let mut at = 0;
        let mut card = Card::new(of(), Rating::Again, day(at)).unwrap();
        for days in [0, 1, 3, 8, 21] {
            at += days;
            card = card.after(Rating::Good, day(at)).unwrap();
        }
        assert!(card.memory.stability.abs_diff(53_627) < 100, "{card:?}");
        assert!(card.memory.difficulty.abs_diff(6_357) < 10, "{card:?}");
    }

    #[test]
    fn right_wrong_and_certainty_make_the_rating() {
        use Certainty::{High, Low, Mid};
        for (verdict, certainty, expected) in [
            (Verdict::Right, None, Some(Rating::Good)),
            (Verdict::Right, Some(Low), Some(Rating::Hard)),
            (Verdict::Right, Some(Mid), Some(Rating::Good)),
            (Verdict::Right, Some(High), Some(Rating::Easy)),
            (Verdict::Wrong, Some(High), Some(Rating::Again)),
            (Verdict::Partly, None, Some(Rating::Again)),
            (Verdict::None, None, Some(Rating::Again)),
            (Verdict::Unmarked, None, None),
        ] {
            assert_eq!(
                rating(verdict, certainty),
                expected,
                "{verdict:?} {certainty:?}"
            );
        }
    }

    #[test]
    fn what_is_due_comes_the_longest_due_first() {
        let card = |item: &str, due: i64| Card {
            due: Day(due),
            item: ItemId::new(item).unwrap(),
            ..Card::new(of(), Rating::Again, day(0)).unwrap()
        };
        let cards = [card("b", 5), card("c", 6), card("a", 5), card("d", 2)];
        let due: Vec<&str> = due(&cards, Day(5))
            .iter()
            .map(|card| card.item.as_str())
            .collect();
        assert_eq!(due, ["d", "a", "b"]);
    }

    #[test]
    fn cards_are_counted_by_day_and_bank() {
        let card = |bank: &str, item: &str, due: i64| Card {
            bank: BankId::new(bank).unwrap(),
            due: Day(due),
            item: ItemId::new(item).unwrap(),
            ..Card::new(of(), Rating::Again, day(0)).unwrap()
        };
        let cards = [
            card("b/level", "a", 5),
            card("a/level", "a", 6),
            card("a/level", "b", 5),
            card("b/level", "c", 5),
        ];
        let counted: Vec<(i64, String, u32)> = by_day(cards.iter())
            .into_iter()
            .map(|(day, bank, count)| (day.0, bank.to_string(), count))
            .collect();
        let expected = [(5, "a/level", 1), (5, "b/level", 2), (6, "a/level", 1)];
        assert_eq!(
            counted,
            expected.map(|(day, bank, count)| (day, bank.to_owned(), count))
        );
        assert_eq!(by_day([].iter()), []);
    }

    #[test]
    fn a_record_of_another_format_is_none() {
        let card = Card::new(of(), Rating::Good, day(3)).unwrap();
        let written = String::from_utf8(card.encode()).unwrap();
        assert_eq!(Card::decode(written.as_bytes()), Some(card));
        assert_eq!(
            Card::decode(written.replace("review/1", "review/9").as_bytes()),
            None
        );
        assert_eq!(Card::decode(b"{}"), None);
    }

    fn any_rating() -> impl Strategy<Value = Rating> {
        proptest::sample::select(vec![
            Rating::Again,
            Rating::Hard,
            Rating::Good,
            Rating::Easy,
        ])
    }

    proptest! {
        #[test]
        fn whatever_is_answered_a_card_comes_back_between_a_day_and_a_year_later(
            answers in proptest::collection::vec((any_rating(), -3_i64..400), 1..30),
        ) {
            let mut at = 20_000;
            let mut card = Card::new(of(), Rating::Again, day(at)).unwrap();
            for (rating, days) in answers {
                at += days;
                card = card.after(rating, day(at)).unwrap();
                prop_assert!((1..=365).contains(&(card.due.0 - at)), "{card:?}");
                prop_assert_eq!(Card::decode(&card.encode()).unwrap(), card.clone());
            }
        }

        #[test]
        fn who_knows_more_waits_longer(days in 1_i64..60) {
            let card = Card::new(of(), Rating::Good, day(0)).unwrap();
            let due = |rating| card.after(rating, day(days)).unwrap().due;
            prop_assert!(due(Rating::Again) <= due(Rating::Hard));
            prop_assert!(due(Rating::Hard) <= due(Rating::Good));
            prop_assert!(due(Rating::Good) <= due(Rating::Easy));
        }
    }
}
