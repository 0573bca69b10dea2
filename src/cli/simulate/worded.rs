//! What a simulation found, in sentences and figures: one wording for the terminal and the page.

use assay_engine::form::DrawError;
use assay_engine::rng::Seed;
use assay_engine::simulate::learners::{Forms, Plan, Problem, Rate, Time, What};

use crate::speech::{NONE, Speech};

/// What was assumed of the learners, and of their pace.
pub(super) fn assumptions(speech: &Speech, plan: &Plan) -> [String; 2] {
    let pace = &plan.pace;
    let limit = pace.limit;
    let limit = limit.map(|limit| speech.minutes(limit.0 as f64 / 1000.0));
    [
        speech.words.assumed_learners(
            plan.learners,
            &speech.logits(plan.ability.mean),
            &speech.number(plan.ability.spread),
            &speech.percent(plan.guessing),
            plan.parameters.len(),
        ),
        speech.words.assumed_pace(
            pace.words_per_minute.round() as i64,
            pace.thinking.round() as i64,
            limit.as_deref().unwrap_or(NONE),
            &seed(plan.seed),
        ),
    ]
}

/// A seed as it can be given: a number where it is one.
fn seed(seed: Seed) -> String {
    let (number, rest) = seed.0.split_at(8);
    match number.try_into() {
        Ok(number) if rest.iter().all(|byte| *byte == 0) => u64::from_le_bytes(number).to_string(),
        _ => seed.to_string(),
    }
}

/// The interval of a rate, with kappa where there is one.
pub(super) fn interval(speech: &Speech, rate: &Rate, kappa: Option<f64>) -> String {
    let [low, high] = ends(speech, rate);
    match kappa {
        None => speech.words.interval(&low, &high),
        Some(kappa) => {
            let kappa = speech.decimals(kappa, 2);
            speech.words.interval_kappa(&low, &high, &kappa)
        }
    }
}

/// The ends of the interval of a rate, in per cent.
pub(super) fn ends(speech: &Speech, rate: &Rate) -> [String; 2] {
    [rate.low, rate.high].map(|end| speech.decimals(end * 100.0, 1))
}

/// How long it takes.
pub(super) fn time(speech: &Speech, time: &Time) -> String {
    let [half, most, nearly, over] = times(speech, time);
    speech.words.time(&half, &most, &nearly, &over)
}

/// How long half, nine in ten and nineteen in twenty take, and for how many it is too short.
pub(super) fn times(speech: &Speech, time: &Time) -> [String; 4] {
    let over = time.over.map(|over| speech.percent(over.share));
    [
        speech.minutes(time.median),
        speech.minutes(time.p90),
        speech.minutes(time.p95),
        over.unwrap_or_else(|| NONE.to_owned()),
    ]
}

/// How many items forms have.
pub(super) fn length(speech: &Speech, forms: &Forms) -> String {
    let count = |items: usize| speech.count(u64::try_from(items).unwrap_or(u64::MAX));
    if forms.fewest == forms.most {
        count(forms.most)
    } else {
        let (fewest, most) = (count(forms.fewest), count(forms.most));
        speech.words.range(&fewest, &most)
    }
}

/// How much forms differ.
pub(super) fn forms(speech: &Speech, forms: &Forms) -> String {
    let [mean, easiest, hardest, overlap, repeated] = apart(speech, forms);
    let words = &speech.words;
    words.forms(&mean, &easiest, &hardest, &overlap, &repeated)
}

/// The same, after how many items they have.
pub(super) fn forms_and_length(speech: &Speech, forms: &Forms) -> String {
    let [mean, easiest, hardest, overlap, repeated] = apart(speech, forms);
    let (words, length) = (&speech.words, length(speech, forms));
    words.forms_items(&length, &mean, &easiest, &hardest, &overlap, &repeated)
}

fn apart(speech: &Speech, forms: &Forms) -> [String; 5] {
    let repeated = forms.repeated.map(|share| speech.percent(share));
    [
        speech.logits(forms.difficulty),
        speech.logits(forms.easiest),
        speech.logits(forms.hardest),
        speech.percent(forms.overlap),
        repeated.unwrap_or_else(|| NONE.to_owned()),
    ]
}

/// A part of what passing takes.
pub(super) fn what(speech: &Speech, what: &What) -> String {
    let words = &speech.words;
    match what {
        What::Total => words.what_total(),
        What::Section(id) => words.what_section(id),
        What::Topic(id) => words.what_topic(id),
        What::Gate(tag) => words.what_gate(tag),
    }
}

/// What somebody should look at, with what can be done.
pub(super) fn problem(speech: &Speech, problem: &Problem) -> String {
    let words = &speech.words;
    let percent = |share: &f64| speech.percent(*share);
    match problem {
        Problem::NoForm { audience, because } => {
            words.no_form(audience, &self::because(speech, because))
        }
        Problem::NeverDrawn { items } => words.never_drawn(items.len(), &items.join(", ")),
        Problem::AlwaysDrawn { items } => words.always_drawn(items.len(), &items.join(", ")),
        Problem::FormsAlike { overlap } => words.forms_alike(&percent(overlap)),
        Problem::TriesAlike { overlap } => words.tries_alike(&percent(overlap)),
        Problem::FormsApart { easiest, hardest } => {
            words.forms_apart(&speech.logits(*easiest), &speech.logits(*hardest))
        }
        Problem::Inconsistent { consistent } => words.inconsistent(&percent(consistent)),
        Problem::OneObstacle { what, alone } => {
            words.one_obstacle(&percent(alone), &self::what(speech, what))
        }
        Problem::TooShort { over } => words.too_short(&percent(over)),
        Problem::Untagged { items } => words.untagged(items.len(), &items.join(", ")),
    }
}

/// Why there is no form. The assessment and its audience are the bank's own, so that it can only be that items are missing.
fn because(speech: &Speech, because: &DrawError) -> String {
    match because {
        DrawError::TooFewItems { wanted, missing } => speech.words.too_few_items(*missing, *wanted),
        DrawError::NoSuchAssessment { .. } | DrawError::NotForAudience { .. } => {
            because.to_string()
        }
    }
}
