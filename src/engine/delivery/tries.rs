//! One mark from several tries. Sources: Moodle's question behaviours `adaptive`, `interactive` and `interactivecountback`
//! (`question/behaviour/*/behaviour.php`), and `compute_final_grade` of `question/type/match/question.php`.

use super::{Tries, TryRule};
use crate::attempt::ItemSession;
use crate::fraction::Fraction;
use crate::item::{Item, Marked, Response};

/// A mark, before and after what further tries cost.
pub(super) struct Counted {
    /// The try that counts.
    pub marked: Marked,
    /// What it earns by the item's rule.
    pub before: Fraction,
    /// What is left.
    pub share: Fraction,
}

impl From<Marked> for Counted {
    fn from(marked: Marked) -> Self {
        Self {
            before: marked.share,
            share: marked.share,
            marked,
        }
    }
}

/// The tries in order; the response at the end is one too, unless it was checked last.
pub(super) fn all(session: &ItemSession) -> Vec<&Response> {
    let unchecked = session
        .response
        .as_ref()
        .filter(|response| Some(*response) != session.tries.last());
    session.tries.iter().chain(unchecked).collect()
}

/// The mark of an item with at least one try.
pub(super) fn mark(rule: &Tries, item: &Item, all: &[&Response]) -> Option<Counted> {
    match rule.rule {
        TryRule::Adaptive => best(rule, item, all),
        TryRule::Interactive => last(rule, item, all),
        TryRule::Countback => parts(rule, item, all),
    }
}

/// What is left of a share after so many earlier tries. What is earned falls to 0 at most; what a wrong response takes away
/// stays, or a second guess would pay back the first.
fn less(share: Fraction, rule: &Tries, earlier: usize) -> Option<Fraction> {
    if share <= Fraction::ZERO {
        return Some(share);
    }
    let earlier = Fraction::whole(u32::try_from(earlier).ok()?);
    let off = rule.price.fraction().times(earlier)?;
    Some(share.minus(off)?.max(Fraction::ZERO))
}

fn best(rule: &Tries, item: &Item, all: &[&Response]) -> Option<Counted> {
    let mut best: Option<Counted> = None;
    for (earlier, response) in all.iter().enumerate() {
        let marked = item.body.mark(Some(response))?;
        let share = less(marked.share, rule, earlier)?;
        // Of tries that are worth the same, the later one shows better where the learner arrived.
        if best.as_ref().is_none_or(|best| share >= best.share) {
            best = Some(Counted {
                before: marked.share,
                share,
                marked,
            });
        }
    }
    best
}

fn last(rule: &Tries, item: &Item, all: &[&Response]) -> Option<Counted> {
    let marked = item.body.mark(all.last().copied())?;
    Some(Counted {
        before: marked.share,
        share: less(marked.share, rule, all.len().checked_sub(1)?)?,
        marked,
    })
}

fn parts(rule: &Tries, item: &Item, all: &[&Response]) -> Option<Counted> {
    let each: Option<Vec<Vec<Fraction>>> = all
        .iter()
        .map(|response| item.body.parts(response))
        .collect();
    let Some((ended, earlier)) = each.as_ref().and_then(|each| each.split_last()) else {
        return last(rule, item, all);
    };
    let marked = item.body.mark(all.last().copied())?;
    let mut sum = Fraction::ZERO;
    for (part, share) in ended.iter().enumerate() {
        // How many tries went by before it became, and stayed, as good.
        let before = earlier
            .iter()
            .rposition(|shares| shares.get(part).is_none_or(|was| was < share))
            .map_or(0, |place| place + 1);
        sum = sum.plus(less_of(*share, rule, before)?)?;
    }
    let parts = Fraction::whole(u32::try_from(ended.len()).ok()?);
    Some(Counted {
        before: marked.share,
        share: sum.over(parts)?,
        marked,
    })
}

/// A part's share, of which earlier tries cost as much as of a whole one.
fn less_of(share: Fraction, rule: &Tries, earlier: usize) -> Option<Fraction> {
    share.times(less(Fraction::ONE, rule, earlier)?)
}
