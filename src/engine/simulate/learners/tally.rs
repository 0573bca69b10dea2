//! What is counted while learners take the assessment.

use std::collections::BTreeMap;

use super::results::What;
use super::sitting::Sitting;
use super::traits::Traits;
use crate::form::Slot;
use crate::item::Verdict;
use crate::report::{Reason, Report};

/// Counts over all learners so far.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) learners: u32,
    /// How many passed the first form, the second, and both or neither.
    pub(super) passed: [u32; 2],
    pub(super) consistent: u32,
    /// How many had passed by the nth try.
    pub(super) by_try: Vec<u32>,
    /// Ability and decision, of both forms.
    pub(super) attempts: Vec<(f64, bool)>,
    /// Scores on both forms, 0 to 1.
    pub(super) scores: Vec<[f64; 2]>,
    /// What the first form failed on: how often, and how often on that alone.
    pub(super) obstacles: BTreeMap<What, [u32; 2]>,
    pub(super) items: BTreeMap<Slot, ItemTally>,
    /// How long both forms took, and would have taken without a limit, in milliseconds.
    pub(super) times: Vec<u64>,
    pub(super) needed: Vec<u64>,
    /// The mean difficulty of each form's items.
    pub(super) difficulties: Vec<f64>,
    /// How many items each form had.
    pub(super) lengths: Vec<usize>,
    /// Sum of the shares of items that two forms have in common.
    pub(super) overlap: f64,
    /// The same of first and second tries, and how many there were.
    pub(super) repeated: (f64, u32),
}

/// Counts of one item.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct ItemTally {
    /// In how many forms it was.
    pub(super) drawn: u32,
    pub(super) right: u32,
    pub(super) partly: u32,
    pub(super) wrong: u32,
    /// Without a response.
    pub(super) none: u32,
    /// Sum of the shares of its points that were scored.
    pub(super) share: f64,
}

impl Tally {
    pub(super) fn new(tries: u32) -> Self {
        Self {
            by_try: (0..tries).map(|_| 0).collect(),
            ..Self::default()
        }
    }

    /// Counts a learner, who passed at the try told, were it at any.
    pub(super) fn add(
        &mut self,
        traits: &BTreeMap<Slot, Traits>,
        ability: f64,
        forms: [&Sitting; 2],
        passed_at: Option<u32>,
        repeated: Option<f64>,
    ) {
        let [first, second] = forms;
        self.learners += 1;
        self.consistent += u32::from(first.passed == second.passed);
        for (count, form) in self.passed.iter_mut().zip(forms) {
            *count += u32::from(form.passed);
        }
        for (number, count) in (1..).zip(&mut self.by_try) {
            *count += u32::from(passed_at.is_some_and(|at| at <= number));
        }
        self.scores.push(forms.map(Sitting::score));
        self.overlap += second.overlap(first);
        if let Some(share) = repeated {
            self.repeated.0 += share;
            self.repeated.1 += 1;
        }
        self.failed(&first.report);
        for form in forms {
            self.attempts.push((ability, form.passed));
            self.times.push(form.time.0);
            self.needed.push(form.needed.0);
            self.lengths.push(form.items.len());
            self.form(traits, form);
        }
    }

    fn failed(&mut self, report: &Report) {
        let reasons = report.reasons();
        for reason in &reasons {
            let what = match reason {
                Reason::Total => Some(What::Total),
                Reason::Section(place) => report
                    .sections
                    .get(*place)
                    .map(|part| What::Section(part.id.to_string())),
                Reason::Topic(place) => report
                    .topics
                    .get(*place)
                    .map(|part| What::Topic(part.topic.to_string())),
                Reason::Gate(place) => report
                    .gates
                    .get(*place)
                    .map(|gate| What::Gate(gate.tag.to_string())),
            };
            let Some(what) = what else { continue };
            let [failed, alone] = self.obstacles.entry(what).or_default();
            *failed += 1;
            *alone += u32::from(reasons.len() == 1);
        }
    }

    fn form(&mut self, traits: &BTreeMap<Slot, Traits>, form: &Sitting) {
        let (mut sum, mut marked) = (0.0, 0.0);
        for ((slot, verdict), item) in form.items.iter().zip(&form.report.items) {
            let tally = self.items.entry(*slot).or_default();
            tally.drawn += 1;
            match verdict {
                Verdict::Right => tally.right += 1,
                Verdict::Partly => tally.partly += 1,
                Verdict::Wrong => tally.wrong += 1,
                Verdict::None | Verdict::Unmarked => tally.none += 1,
            }
            if let Some(share) = item.score.over(item.max) {
                tally.share += share.numerator() as f64 / share.denominator() as f64;
                if let Some(traits) = traits.get(slot) {
                    sum += traits.parameters.b;
                    marked += 1.0;
                }
            }
        }
        if marked > 0.0 {
            self.difficulties.push(sum / marked);
        }
    }
}
