//! Parallel forms: several that meet the same quotas, share few items, and are about as hard and as long to read.
//!
//! Each is the form of a request of its own, so whoever has the request has the form. Of a hundred forms that could come next, the
//! one is taken that is nearest to what forms of the assessment are on average.

use std::collections::BTreeMap;

use super::{DrawError, Form, FormRequest, Slot, contents, draw};
use crate::bank::{Difficulty, Header, Stratum};
use crate::digest::Digest;
use crate::rng::Seed;

/// How many forms are looked at for each that is taken, and for the average.
const CANDIDATES: u32 = 100;

/// One of several parallel forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parallel {
    /// What it is drawn for: items that earlier ones used more often than others of their kind count as given before.
    pub request: FormRequest,
    /// The form.
    pub form: Form,
    /// How hard and how long to read it is.
    pub load: Load,
}

/// How hard a form is, and how much there is to read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    /// How many items it has.
    pub items: u64,
    /// Sum of the items' difficulty: easy 1, medium 2, hard 3, and 2 where nothing is said.
    pub difficulty: u64,
    /// How many words there are to read.
    pub words: u64,
}

impl Load {
    /// That of a form, given how many words it has.
    #[must_use]
    pub fn of(header: &Header, form: &Form, words: u64) -> Self {
        let difficulty = form.slots().map(|slot| match stratum(header, slot) {
            Some((_, stratum)) => match stratum.difficulty {
                Some(Difficulty::Easy) => 1,
                Some(Difficulty::Medium) | None => 2,
                Some(Difficulty::Hard) => 3,
            },
            None => 0,
        });
        Self {
            items: u64::try_from(form.slots().count()).unwrap_or(u64::MAX),
            difficulty: difficulty.sum(),
            words,
        }
    }

    /// Mean difficulty, in thousandths, rounded down.
    #[must_use]
    pub fn mean_difficulty(&self) -> u64 {
        mean(self.difficulty, self.items)
    }

    /// How far it is from another: thousandths of a step of difficulty, and thousandths of the words.
    fn distance(&self, other: &Self) -> u64 {
        let words = |load: &Self| mean(load.words, load.items);
        let apart = words(self).abs_diff(words(other)).saturating_mul(1000);
        self.mean_difficulty().abs_diff(other.mean_difficulty()) + apart / words(other).max(1)
    }
}

fn mean(sum: u64, items: u64) -> u64 {
    sum.saturating_mul(1000) / items.max(1)
}

/// Draws parallel forms for a request, whose seed makes all of them. `words` tells how much there is to read in a form.
///
/// # Errors
/// [`DrawError`] as [`draw`] has it.
pub fn parallel(
    header: &Header,
    request: &FormRequest,
    count: u32,
    words: &dyn Fn(&Form) -> u64,
) -> Result<Vec<Parallel>, DrawError> {
    let candidate = |label: &str, number: u32, seen: &[Slot]| {
        let request = FormRequest {
            seed: seed(request.seed, label, number),
            seen: seen.to_vec(),
            ..request.clone()
        };
        let form = draw(header, &request)?;
        let load = Load::of(header, &form, words(&form));
        Ok(Parallel {
            request,
            form,
            load,
        })
    };
    let mut average = Load::default();
    for number in 0..CANDIDATES {
        let load = candidate("average", number, &request.seen)?.load;
        average.items += load.items;
        average.difficulty += load.difficulty;
        average.words += load.words;
    }
    let mut uses = Uses::of(header, &request.seen);
    let mut forms = Vec::new();
    for place in 0..count {
        let seen = uses.seen();
        let mut nearest: Option<Parallel> = None;
        for number in 0..CANDIDATES {
            let next = candidate(&format!("form/{place}"), number, &seen)?;
            let is_nearer = nearest.as_ref().is_none_or(|nearest| {
                next.load.distance(&average) < nearest.load.distance(&average)
            });
            if is_nearer {
                nearest = Some(next);
            }
        }
        if let Some(next) = nearest {
            next.form.slots().for_each(|slot| uses.count(header, slot));
            forms.push(next);
        }
    }
    Ok(forms)
}

fn seed(of: Seed, label: &str, number: u32) -> Seed {
    let text = format!("assay-parallel/1/{of}/{label}/{number}");
    let digest = Digest::of(text.as_bytes()).to_string();
    // The first half of the digest is a seed's length.
    digest.get(..32).and_then(Seed::read).unwrap_or(of)
}

/// The stratum of an item, with its place in the bank's contents.
fn stratum(header: &Header, slot: Slot) -> Option<(usize, &Stratum)> {
    let contents = contents(header, slot.bank)?;
    let place = contents.stratum_of(slot.position)?;
    Some((place, contents.strata.get(place)?))
}

/// How often items were used, by kind: strata that differ only in their case, enemies or name are of one.
struct Uses {
    /// The kind of each stratum, by bank and place.
    kinds: BTreeMap<(u16, usize), usize>,
    /// How many items there are of each kind, and how often each was used that was.
    used: Vec<(u32, BTreeMap<Slot, u32>)>,
}

impl Uses {
    fn of(header: &Header, seen: &[Slot]) -> Self {
        let mut uses = Self {
            kinds: BTreeMap::new(),
            used: Vec::new(),
        };
        let mut known: BTreeMap<(u16, Stratum), usize> = BTreeMap::new();
        for bank in 0..=u16::try_from(header.uses.len()).unwrap_or(u16::MAX) {
            let strata = contents(header, bank).map(|contents| contents.strata.as_slice());
            for (place, stratum) in strata.unwrap_or_default().iter().enumerate() {
                let kind = Stratum {
                    case: None,
                    enemies: None,
                    item: None,
                    count: 0,
                    ..stratum.clone()
                };
                let kind = *known.entry((bank, kind)).or_insert_with(|| {
                    uses.used.push((0, BTreeMap::new()));
                    uses.used.len() - 1
                });
                uses.kinds.insert((bank, place), kind);
                if let Some((count, _)) = uses.used.get_mut(kind) {
                    *count = count.saturating_add(stratum.count);
                }
            }
        }
        seen.iter().for_each(|slot| uses.count(header, *slot));
        uses
    }

    fn count(&mut self, header: &Header, slot: Slot) {
        let kind = stratum(header, slot).and_then(|(place, _)| self.kinds.get(&(slot.bank, place)));
        if let Some((_, used)) = kind.and_then(|kind| self.used.get_mut(*kind)) {
            *used.entry(slot).or_default() += 1;
        }
    }

    /// The items that were used more often than the least used of their kind.
    fn seen(&self) -> Vec<Slot> {
        let each = self.used.iter().flat_map(|(count, used)| {
            let are_all = usize::try_from(*count).is_ok_and(|count| used.len() >= count);
            let least = used.values().min().copied().filter(|_| are_all);
            let more = used
                .iter()
                .filter(move |(_, times)| **times > least.unwrap_or(0));
            more.map(|(slot, _)| *slot)
        });
        let mut seen: Vec<Slot> = each.collect();
        seen.sort_unstable();
        seen
    }
}
