//! Drawing a form: quotas met together, unseen items first, every fitting item as likely as the others. Items of a case come
//! together (`cases`), and of enemies there is one (`enemies`). What few assessments ask for stands apart: cases that come whole
//! (`whole`) and quotas over the form (`bounds`).

use super::bounds::Wanted;
use super::quota::{Cell, Plan};
use super::whole::Whole;
use super::{Form, FormRequest, FormSection, Slot, cases, contents, enemies, whole};
use crate::bank::{Assessment, Draw, Header, Quota, Stratum};
use crate::id::{AssessmentId, AudienceId, CaseId};
use crate::rng::Stream;

/// Why no form can be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DrawError {
    /// The bank has no such assessment.
    #[error("no assessment {assessment}")]
    NoSuchAssessment {
        /// The one asked for.
        assessment: AssessmentId,
    },
    /// The assessment is for other audiences.
    #[error("assessment {assessment} is for other audiences")]
    NotForAudience {
        /// The assessment.
        assessment: AssessmentId,
        /// The audience asked for, if any was.
        audience: Option<AudienceId>,
    },
    /// The bank has too few items that fit. A checked bank has enough.
    #[error("{missing} items of {wanted} can't be had")]
    TooFewItems {
        /// How many items the assessment draws.
        wanted: u32,
        /// How many of them can't be had.
        missing: u32,
    },
}

/// Draws the form that a request asks for. Needs the bank's header only, no item.
///
/// Draws with a count are met first, together, so that none starves another; one without then takes all that is left
/// that fits it. Items not seen before are preferred as far as all draws can be met, and after that the other items of a case
/// of which the section has one. In a section, items of a case stand together, in their order. The work depends on strata,
/// draws and items drawn, not on how many items a stratum has.
///
/// # Errors
/// [`DrawError`] where the request doesn't fit the bank, or an unchecked bank has too few items.
pub fn draw(header: &Header, request: &FormRequest) -> Result<Form, DrawError> {
    let assessment = header
        .assessments
        .iter()
        .find(|assessment| assessment.id == request.assessment)
        .ok_or_else(|| DrawError::NoSuchAssessment {
            assessment: request.assessment.clone(),
        })?;
    let audience = audience(assessment, request)?;
    let own = assessment.blueprint.as_ref();
    let own = own.map(|_| assessment.for_audience(audience));
    let assessment = own.as_ref().unwrap_or(assessment);
    let mut pool = Pool::new(header, assessment, audience, &request.seen);
    let mut stream = Stream::new(request.rules, request.seed, "draw");
    let has_cases = pool.has_cases();
    let mut drawn = pool.draw(&mut stream)?;
    if !pool.whole.is_empty() {
        whole::draw(&pool.whole, request, &mut drawn)?;
    }

    let mut sections: Vec<FormSection> = assessment
        .sections
        .iter()
        .map(|section| FormSection {
            id: section.id.clone(),
            items: Vec::new(),
        })
        .collect();
    for (index, mut items) in drawn {
        items.sort_unstable();
        if let Some(section) = sections.get_mut(index) {
            section.items.append(&mut items);
        }
    }
    for (section, form) in assessment.sections.iter().zip(&mut sections) {
        let rest = if has_cases {
            cases::lead(header, &mut form.items)
        } else {
            Vec::new()
        };
        if section.shuffle_items {
            let mut label = String::from("items/");
            label.push_str(section.id.as_str());
            Stream::new(request.rules, request.seed, &label).shuffle(&mut form.items);
        }
        if has_cases {
            cases::follow(header, &mut form.items, &rest);
        }
    }
    if assessment.blueprint.is_some() {
        whole::order(assessment, request, &mut sections);
    }
    Ok(Form { sections })
}

// An assessment for one audience needs no choice. Of one for several, who names none gets what is for any of them.
fn audience<'a>(
    assessment: &'a Assessment,
    request: &'a FormRequest,
) -> Result<Option<&'a AudienceId>, DrawError> {
    match (&request.audience, assessment.audiences.as_slice()) {
        (asked, []) => Ok(asked.as_ref()),
        (None, [only]) => Ok(Some(only)),
        (None, _) => Ok(None),
        (Some(asked), audiences) if audiences.contains(asked) => Ok(Some(asked)),
        (asked, _) => Err(DrawError::NotForAudience {
            assessment: assessment.id.clone(),
            audience: asked.clone(),
        }),
    }
}

/// A stratum that the audience may be given.
pub(super) struct Part<'a> {
    pub(super) bank: u16,
    /// Position of its first item.
    first: u32,
    pub(super) stratum: &'a Stratum,
    /// Positions from `first` on of the items given before.
    pub(super) seen: Vec<u32>,
    /// The part from whose stock its items are taken, by its place: itself, or the first of its set of enemies.
    pub(super) holder: usize,
    /// How many items a form can have of those not given before, and of those that were.
    pub(super) stock: [u32; 2],
}

/// What can be drawn, and who draws.
struct Pool<'a> {
    parts: Vec<Part<'a>>,
    /// Section, bank and draw.
    draws: Vec<(usize, u16, &'a Draw)>,
    /// The draws that take whole cases, which aren't among the others, nor are items of such cases among the parts.
    whole: Whole<'a>,
    quotas: &'a [Quota],
}

impl<'a> Pool<'a> {
    fn new(
        header: &'a Header,
        assessment: &'a Assessment,
        audience: Option<&AudienceId>,
        seen: &[Slot],
    ) -> Self {
        let bank_of = |draw: &Draw| match &draw.from {
            None => Some(0),
            Some(alias) => header
                .uses
                .iter()
                .position(|used| used.alias == *alias)
                .and_then(|place| u16::try_from(place + 1).ok()),
        };
        let mut draws: Vec<(usize, u16, &Draw)> = assessment
            .sections
            .iter()
            .enumerate()
            .flat_map(|(index, section)| section.draw.iter().map(move |draw| (index, draw)))
            // The check has seen to it that every alias is known.
            .filter_map(|(index, draw)| Some((index, bank_of(draw)?, draw)))
            .collect();
        let blueprint = assessment.blueprint.as_ref();
        let whole = match blueprint {
            Some(_) => Whole::of(header, &mut draws, audience),
            None => Whole::default(),
        };
        let mut banks: Vec<u16> = draws.iter().map(|(_, bank, _)| *bank).collect();
        banks.sort_unstable();
        banks.dedup();
        let mut seen = seen.to_vec();
        seen.sort_unstable();
        seen.dedup();
        let mut parts = Vec::new();
        for bank in banks {
            let strata = contents(header, bank)
                .map(|contents| contents.strata.as_slice())
                .unwrap_or_default();
            let mut first = 0_u32;
            for stratum in strata {
                let end = first.saturating_add(stratum.count);
                if stratum.is_for(audience) && (whole.is_empty() || !whole.holds(bank, stratum)) {
                    let here = first..end;
                    let seen: Vec<u32> = seen
                        .iter()
                        .filter(|slot| slot.bank == bank && here.contains(&slot.position))
                        .map(|slot| slot.position - first)
                        .collect();
                    let given = u32::try_from(seen.len()).unwrap_or(u32::MAX);
                    let mut part = Part {
                        bank,
                        first,
                        stratum,
                        seen,
                        holder: parts.len(),
                        stock: [stratum.count.saturating_sub(given), given],
                    };
                    if stratum.enemies.is_some() {
                        enemies::join(&mut parts, &mut part);
                    }
                    parts.push(part);
                }
                first = end;
            }
        }
        Self {
            parts,
            draws,
            whole,
            quotas: blueprint.map_or(&[], |blueprint| &blueprint.quotas),
        }
    }

    fn has_enemies(&self) -> bool {
        self.parts.iter().any(|part| part.stratum.enemies.is_some())
    }

    fn has_cases(&self) -> bool {
        !self.whole.is_empty() || self.parts.iter().any(|part| part.stratum.case.is_some())
    }

    /// Items by draw, with the section that each draw belongs to.
    fn draw(&mut self, stream: &mut Stream) -> Result<Vec<(usize, Vec<Slot>)>, DrawError> {
        // Cell 2p holds the unseen items of part p, cell 2p + 1 the seen ones.
        let cells = self.parts.iter().flat_map(|part| {
            let [unseen, seen] = part.stock;
            [
                Cell {
                    left: unseen,
                    seen: false,
                },
                Cell {
                    left: seen,
                    seen: true,
                },
            ]
        });
        let fitting = |bank: u16, draw: &Draw| {
            let parts = self.parts.iter().enumerate();
            parts
                .filter(move |(_, part)| part.bank == bank && draw.takes(part.stratum))
                .map(|(index, _)| index)
                .collect::<Vec<_>>()
        };
        let fits: Vec<Vec<usize>> = self
            .draws
            .iter()
            .map(|(_, bank, draw)| fitting(*bank, draw))
            .collect();
        let cells_of = |fits: &Vec<usize>| {
            let mut cells = Vec::new();
            for index in fits {
                let holder = self.parts.get(*index).map_or(*index, |part| part.holder);
                if holder == *index || !cells.contains(&(2 * holder)) {
                    cells.extend([2 * holder, 2 * holder + 1]);
                }
            }
            cells
        };
        let wanted: Vec<u32> = self
            .draws
            .iter()
            .map(|(_, _, draw)| draw.count.unwrap_or(0))
            .collect();
        let (cells, cells_of) = (cells.collect(), fits.iter().map(cells_of).collect());
        let mut plan = if self.quotas.is_empty() {
            Plan::new(cells, cells_of, wanted.clone())
        } else {
            self.within(&cells, &cells_of)
        };
        let total = wanted
            .iter()
            .fold(0_u32, |sum, wanted| sum.saturating_add(*wanted));
        let too_few = |missing| DrawError::TooFewItems {
            wanted: total.max(1),
            missing,
        };
        if plan.missing() > 0 {
            return Err(too_few(plan.missing()));
        }

        let mut lots: Vec<Option<Lots>> = (0..2 * self.parts.len()).map(|_| None).collect();
        // In order, so that each is found at once.
        let mut taken: Vec<Slot> = Vec::new();
        let mut drawn: Vec<(usize, Vec<Slot>)> = Vec::new();
        let has_cases = self.has_cases();
        let mut begun = cases::Begun::default();
        let mut met = enemies::Met::default();
        let draws = self.draws.iter().zip(&wanted).zip(&fits);
        for (index, (((section, _, _), wanted), fits)) in draws.enumerate() {
            let mut items = Vec::new();
            for _ in 0..*wanted {
                // A plan without a gap always has a cell for the next item.
                let picked = if has_cases {
                    begun.in_section(*section);
                    let case = |cell: usize| {
                        let part = self.parts.get(cell / 2)?;
                        if part.stratum.enemies.is_some() {
                            enemies::case(cell / 2, &self.parts, fits)
                        } else {
                            part.case()
                        }
                    };
                    cases::pick(&mut plan, index, &mut begun, &case, stream)
                } else {
                    pick(&mut plan, index, stream)
                };
                let (cell, left) = picked.ok_or_else(|| too_few(1))?;
                let (part, lots) = self
                    .parts
                    .get(cell / 2)
                    .zip(lots.get_mut(cell))
                    .ok_or_else(|| too_few(1))?;
                let slot = if part.stratum.enemies.is_some() {
                    met.one_of(cell / 2, &self.parts, fits, &mut begun, stream)
                } else {
                    let rank = lots.get_or_insert_with(|| Lots::of(left)).next(stream);
                    part.slot(rank, cell % 2 == 1)
                };
                let slot = slot.ok_or_else(|| too_few(1))?;
                take(&mut taken, slot);
                items.push(slot);
            }
            drawn.push((*section, items));
        }
        for (((_, _, draw), parts), (_, items)) in self.draws.iter().zip(&fits).zip(&mut drawn) {
            if draw.count.is_none() {
                let others = parts.iter().filter_map(|part| self.parts.get(*part));
                let others = others.filter(|part| part.stratum.enemies.is_none());
                items.extend(
                    others
                        .flat_map(Part::slots)
                        .filter(|slot| take(&mut taken, *slot)),
                );
                if self.has_enemies() {
                    let rest = met.rest(&self.parts, parts, &mut begun, stream);
                    items.extend(rest.into_iter().filter(|slot| take(&mut taken, *slot)));
                }
            }
        }
        if taken.is_empty() && self.whole.is_empty() {
            Err(too_few(1))
        } else {
            Ok(drawn)
        }
    }

    /// A plan that meets the quotas, too. Cells are as in `draw`.
    #[inline(never)]
    fn within(&self, cells: &[Cell], fits: &[Vec<usize>]) -> Plan {
        let counts: Vec<Option<u32>> = self.draws.iter().map(|(.., draw)| draw.count).collect();
        Plan::within(Wanted {
            cells,
            fits,
            counts: &counts,
            quotas: self.quotas,
            is_of: &|quota, cell| {
                let part = self.parts.get(cell / 2);
                let quota = self.quotas.get(quota).zip(part);
                quota.is_some_and(|(quota, part)| quota.of.describes(part.stratum))
            },
        })
    }
}

// Adds a slot to those in order; false where it is there already.
fn take(taken: &mut Vec<Slot>, slot: Slot) -> bool {
    let place = taken.binary_search(&slot);
    if let Err(place) = place {
        taken.insert(place, slot);
    }
    place.is_err()
}

// Picks a cell for a draw's next item: any unseen item as likely as another, then any seen one. With the cell comes how
// many items it had before.
pub(super) fn pick(plan: &mut Plan, draw: usize, stream: &mut Stream) -> Option<(usize, u32)> {
    for seen in [false, true] {
        let mut candidates = plan.candidates(draw, seen);
        while !candidates.is_empty() {
            let all = candidates
                .iter()
                .fold(0_u32, |sum, (_, left)| sum.saturating_add(*left));
            let mut ticket = stream.below(all);
            let place = candidates.iter().position(|(_, left)| {
                let here = ticket < *left;
                ticket = ticket.saturating_sub(*left);
                here
            })?;
            let (cell, left) = candidates.remove(place);
            if plan.pick(draw, cell) {
                return Some((cell, left));
            }
        }
    }
    None
}

impl<'a> Part<'a> {
    /// The case that its items are about, with the bank.
    pub(super) fn case(&self) -> Option<(u16, &'a CaseId)> {
        Some((self.bank, &self.stratum.case.as_ref()?.id))
    }

    /// The item that is the nth of those not given before, or of those given before.
    fn slot(&self, rank: u32, seen: bool) -> Option<Slot> {
        let offset = if seen {
            *self.seen.get(usize::try_from(rank).ok()?)?
        } else {
            // Every seen item at or before the place moves it one on.
            self.seen.iter().fold(
                rank,
                |place, seen| if *seen <= place { place + 1 } else { place },
            )
        };
        Some(Slot {
            bank: self.bank,
            position: self.first.checked_add(offset)?,
        })
    }

    pub(super) fn slots(&self) -> impl Iterator<Item = Slot> + use<> {
        let bank = self.bank;
        (self.first..self.first.saturating_add(self.stratum.count))
            .map(move |position| Slot { bank, position })
    }

    /// Those that weren't given before.
    pub(super) fn unseen(&self) -> impl Iterator<Item = Slot> {
        let seen = |slot: &Slot| {
            self.seen
                .contains(&slot.position.saturating_sub(self.first))
        };
        self.slots().filter(move |slot| !seen(slot))
    }
}

/// Numbers below a bound in random order, each once, without a list of them: Fisher–Yates where only what moved is kept.
struct Lots {
    left: u32,
    /// Places whose number isn't their own, and the number.
    moved: Vec<(u32, u32)>,
}

impl Lots {
    const fn of(left: u32) -> Self {
        Self {
            left,
            moved: Vec::new(),
        }
    }

    fn next(&mut self, stream: &mut Stream) -> u32 {
        let place = stream.below(self.left);
        self.left = self.left.saturating_sub(1);
        let moved = self.moved.iter().position(|(of, _)| *of == self.left);
        let last = moved.map_or(self.left, |index| self.moved.swap_remove(index).1);
        if place == self.left {
            return last;
        }
        match self.moved.iter_mut().find(|(of, _)| *of == place) {
            Some((_, number)) => std::mem::replace(number, last),
            None => {
                self.moved.push((place, last));
                place
            }
        }
    }
}
