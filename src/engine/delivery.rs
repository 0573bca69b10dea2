//! How an assessment is given beside the usual way: several tries, hints with a price, certainty, practice, section weights.
//!
//! Most assessments have none of it, and then nothing here is read or run.

#[cfg(test)]
mod tests;
mod tries;

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use crate::attempt::ItemSession;
use crate::bank::modules::Purpose;
use crate::form::Paper;
use crate::fraction::{Fraction, Share};
use crate::id::SectionId;
use crate::item::{Item, Marked, Response, Verdict};
use crate::json::{from_members, from_word};
use crate::timing::Timing;

/// What an assessment has beside the usual.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// How responses may be checked before submitting; absent: not at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tries: Option<Tries>,
    /// Share of an item's points that each hint costs; absent: hints aren't offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Share>,
    /// Whether learners are asked how sure they are.
    #[serde(default, skip_serializing_if = "is_false")]
    pub certainty: bool,
    /// Whether it is for learning: nothing is at stake.
    #[serde(default, skip_serializing_if = "is_false")]
    pub practice: bool,
    /// Whether it finds out what to learn, before and after: it is neither passed nor failed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub diagnostic: bool,
    /// How often each point of a section counts in the total, where that isn't once.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub weights: LiteMap<SectionId, u32>,
    /// Whether sections make up for each other: their cuts are told, and only the total decides.
    #[serde(default, skip_serializing_if = "is_false")]
    pub compensatory: bool,
    /// What time is allowed, where that is limited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// How a learner moves between items, where that isn't freely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub navigation: Option<OneWay>,
}

/// How a learner moves between items where there is no way back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OneWay {
    /// One after the other: an item that was left stays as it is.
    ForwardOnly,
    /// In any order within a section, and one section after the other: one that was left stays as it is.
    SectionBySection,
}

impl OneWay {
    /// Whether an item lies behind, once another was on the screen.
    #[must_use]
    pub fn is_behind(self, paper: &Paper, item: u32, viewed: Option<u32>) -> bool {
        let Some(viewed) = viewed else { return false };
        match self {
            Self::ForwardOnly => item < viewed,
            Self::SectionBySection => paper.section_place(item) < paper.section_place(viewed),
        }
    }
}

/// How responses may be checked before submitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tries {
    /// How many tries an item has, at least 1; absent: as many as one likes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    /// Share of an item's points that each further try costs.
    pub price: Share,
    /// How the tries make a mark.
    pub rule: TryRule,
}

/// How several tries at an item make one mark. With p the price of a further try, f₁ … fₙ the shares that the tries earn by the
/// item's own rule, and lᵢ = max(0, fᵢ − (i − 1)·p) what is left of each; an fᵢ below 0, as `negative` has it, is left as it is:
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TryRule {
    /// The best try counts: the greatest lᵢ.
    Adaptive,
    /// The last try counts: lₙ.
    Interactive,
    /// Each part counts from the try at which it became, and stayed, as good as it ended. Items without parts: as `interactive`.
    Countback,
}

from_members! {
    Delivery { tries, hint, certainty, practice, diagnostic, weights, compensatory, timing, navigation }
    Tries { max, price, rule }
}

from_word! {
    OneWay { ForwardOnly = "forward-only", SectionBySection = "section-by-section" }
    TryRule { Adaptive = "adaptive", Interactive = "interactive", Countback = "countback" }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
const fn is_false(is: &bool) -> bool {
    !*is
}

/// What tries and hints took off a mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// How many tries there were, the response that was submitted unchecked among them.
    pub tries: u32,
    /// How many hints were taken.
    pub hints: u32,
    /// The share that the response earns by its rule alone.
    pub before: Fraction,
    /// The share that is left.
    pub after: Fraction,
}

impl Delivery {
    /// Whether it is the usual way, so that nothing need be written.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// What it is for, where that isn't to be passed.
    #[must_use]
    pub const fn purpose(&self) -> Option<Purpose> {
        match (self.practice, self.diagnostic) {
            (true, _) => Some(Purpose::Practice),
            (_, true) => Some(Purpose::Diagnostic),
            _ => None,
        }
    }

    /// How often each point of a section counts in the total.
    #[must_use]
    pub fn weight(&self, section: &SectionId) -> u32 {
        self.weights.get(section).copied().unwrap_or(1)
    }

    /// Whether an item can still be tried: none of its tries was right, and one is left.
    #[must_use]
    pub fn is_open(&self, item: &Item, session: &ItemSession) -> bool {
        let Some(tries) = &self.tries else {
            return true;
        };
        let is_left = tries
            .max
            .is_none_or(|max| u32::try_from(session.tries.len()).is_ok_and(|made| made < max));
        is_left
            && !session
                .tries
                .last()
                .is_some_and(|last| is_right(item, last))
    }

    /// Whether the response that there is now can be checked: it is one, and not the one that was checked last.
    #[must_use]
    pub fn can_check(&self, item: &Item, session: &ItemSession) -> bool {
        self.tries.is_some()
            && item.item_type().is_marked()
            && session.response.is_some()
            && session.response.as_ref() != session.tries.last()
            && self.is_open(item, session)
    }

    /// Whether an item has a further hint to be taken.
    #[must_use]
    pub fn can_hint(&self, item: &Item, session: &ItemSession) -> bool {
        let taken = usize::try_from(session.hints).unwrap_or(usize::MAX);
        self.hint.is_some() && taken < item.details().hints.len() && self.is_open(item, session)
    }

    /// Marks what an item was responded to, tries and hints taken into account; with what they took off, where there were any.
    ///
    /// `None` where the exact result doesn't fit in 64 bits, which no checked item brings about.
    #[must_use]
    pub fn mark(&self, item: &Item, session: &ItemSession) -> Option<(Marked, Option<Cost>)> {
        let response = session.response.as_ref();
        let all = tries::all(session);
        let counted = match (&self.tries, all.as_slice()) {
            (Some(rule), [_, ..]) => tries::mark(rule, item, &all)?,
            _ => item.body.mark(response)?.into(),
        };
        let tries::Counted {
            mut marked,
            before,
            share,
        } = counted;
        let after = self.after_hints(share, session.hints)?;
        let tries = match &self.tries {
            Some(_) => u32::try_from(all.len()).unwrap_or(u32::MAX),
            None => 0,
        };
        marked.share = after;
        let cost = (tries > 1 || session.hints > 0).then_some(Cost {
            tries,
            hints: session.hints,
            before,
            after,
        });
        Some((marked, cost))
    }

    /// A hint takes nothing from a mark that is nothing already.
    fn after_hints(&self, share: Fraction, hints: u32) -> Option<Fraction> {
        let Some(price) = self.hint.filter(|_| hints > 0 && share > Fraction::ZERO) else {
            return Some(share);
        };
        let off = price.fraction().times(Fraction::whole(hints))?;
        Some(share.minus(off)?.max(Fraction::ZERO))
    }
}

fn is_right(item: &Item, response: &Response) -> bool {
    item.body
        .mark(Some(response))
        .is_some_and(|marked| marked.verdict == Verdict::Right)
}
