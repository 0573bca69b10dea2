//! What a form is drawn from, and a sign that it is the same.

use super::coder::{Coder, Fact};
use crate::attempt::{Attempt, Started};
use crate::digest::Digest;
use crate::form::{FormRequest, Slot, TimeFactor};
use crate::id::{AssessmentId, AudienceId};
use crate::json::ToNode;
use crate::rng::{RulesVersion, Seed};

/// As it is written: what it says needn't be a request.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    pub bank: [u8; 32],
    /// The first bytes of a digest over the form as it was given.
    pub form: [u8; 4],
    /// The wall clock at the start.
    pub wall: i64,
    /// In rising order.
    pub passed_by: Vec<u32>,
    seed: [u8; 16],
    rules: u32,
    assessment: String,
    audience: Option<String>,
    language: String,
    time_factor: u16,
    overlays: Vec<Option<[u8; 32]>>,
    seen: Vec<(u16, u32)>,
}

/// The longest id or tag.
const LONGEST: usize = 64;

impl Head {
    /// That of an attempt that has begun.
    pub(super) fn of(attempt: &Attempt) -> Option<Self> {
        let started = attempt.started()?;
        let request = &started.request;
        let sessions = (0..).zip(&attempt.sessions);
        let passed_by = sessions.filter(|(_, session)| session.passed_by);
        Some(Self {
            bank: started.bank.0,
            form: form(started),
            wall: started.wall.0,
            passed_by: passed_by.map(|(place, _)| place).collect(),
            seed: request.seed.0,
            rules: request.rules.number(),
            assessment: request.assessment.to_string(),
            audience: request.audience.as_ref().map(ToString::to_string),
            language: request.language.clone(),
            time_factor: request.time_factor.percent(),
            overlays: request
                .overlays
                .iter()
                .map(|digest| digest.map(|digest| digest.0))
                .collect(),
            seen: request
                .seen
                .iter()
                .map(|slot| (slot.bank, slot.position))
                .collect(),
        })
    }

    /// The request, where it is one that this version knows.
    pub(super) fn request(&self) -> Option<FormRequest> {
        let rules = RulesVersion::V1;
        if rules.number() != self.rules {
            return None;
        }
        let audience = match &self.audience {
            Some(audience) => Some(AudienceId::new(audience.clone()).ok()?),
            None => None,
        };
        let slot = |(bank, position): &(u16, u32)| Slot {
            bank: *bank,
            position: *position,
        };
        Some(FormRequest {
            assessment: AssessmentId::new(self.assessment.clone()).ok()?,
            audience,
            seed: Seed(self.seed),
            seen: self.seen.iter().map(slot).collect(),
            language: self.language.clone(),
            overlays: self
                .overlays
                .iter()
                .map(|digest| digest.map(Digest))
                .collect(),
            time_factor: TimeFactor::try_from(self.time_factor).ok()?,
            rules,
        })
    }

    pub(super) fn code(&mut self, coder: &mut Coder) {
        self.bank = coder.bytes(self.bank);
        self.form = coder.bytes(self.form);
        self.seed = coder.bytes(self.seed);
        self.rules = coder.small(self.rules);
        self.assessment = coder.text(&self.assessment, LONGEST);
        let has_audience = coder.fact(Fact::IsThere, self.audience.is_some());
        self.audience = has_audience.then(|| {
            let audience = self.audience.as_deref().unwrap_or_default();
            coder.text(audience, LONGEST)
        });
        self.language = coder.text(&self.language, LONGEST);
        self.time_factor = coder.small(self.time_factor);
        list(coder, &mut self.overlays, |coder, overlay| {
            let is_there = coder.fact(Fact::IsThere, overlay.is_some());
            *overlay = is_there.then(|| coder.bytes(overlay.unwrap_or([0; 32])));
        });
        self.slots(coder);
        self.wall = coder.signed(self.wall);
        let mut before = 0_u32;
        list(coder, &mut self.passed_by, |coder, place| {
            let further = coder.small(place.saturating_sub(before));
            *place = before.saturating_add(further);
            before = *place;
        });
    }

    /// Each by how far it is from the one before, in their own order: another order would be another request.
    fn slots(&mut self, coder: &mut Coder) {
        let mut before = 0_i64;
        list(coder, &mut self.seen, |coder, (bank, position)| {
            *bank = coder.small(*bank);
            let read = before.saturating_add(coder.signed(i64::from(*position) - before));
            *position = u32::try_from(read).unwrap_or_else(|_| {
                coder.fault();
                0
            });
            before = i64::from(*position);
        });
    }
}

/// How many things there are, then each.
pub(super) fn list<T: Clone + Default>(
    coder: &mut Coder,
    things: &mut Vec<T>,
    mut each: impl FnMut(&mut Coder, &mut T),
) {
    let count = coder.count(things.len());
    for place in 0..count {
        if coder.is_faulty() {
            break;
        }
        if coder.is_reading() {
            things.push(T::default());
        }
        if let Some(thing) = things.get_mut(place) {
            each(coder, thing);
        }
    }
}

/// A sign of the form as it was given: its items, and the order of their choices.
pub(super) fn form(started: &Started) -> [u8; 4] {
    let [a, b, c, d, ..] = Digest::of(&started.items.to_node().canonical()).0;
    [a, b, c, d]
}
