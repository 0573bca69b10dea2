//! People who take an assessment before anybody does: those who know nothing, and (in `learners`) those who know something.
//!
//! A cut score means little where cues give the key away, or where trying again and again does. Each [`Strategy`] is one way to
//! answer without knowing anything; what it passes is a property of the bank and its assessment, not of a person.

mod chance;
#[cfg(feature = "check")]
pub mod learners;
mod strategy;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::rc::Rc;

pub use chance::chance;
pub use strategy::Strategy;
use strategy::{Knowledge, guess};

use crate::attempt::{Attempt, Entry, Event, Started};
use crate::bank::{Assessment, Header, Revealed};
use crate::digest::Digest;
use crate::duration::{Millis, WallTime};
use crate::form::{self, DrawError, FormRequest, Paper, PaperItem, Slot, TimeFactor};
use crate::id::AudienceId;
use crate::item::{Item, Response, Verdict};
use crate::report::{self, Report};
use crate::rng::{RulesVersion, Seed, Stream};

/// How many tries a guesser has where the assessment doesn't say.
pub const TRIES: u32 = 10;

/// What is guessed at.
#[derive(Clone, Copy)]
pub struct Target<'a> {
    /// The bank's header.
    pub header: &'a Header,
    /// One of its assessments.
    pub assessment: &'a Assessment,
    /// For whom.
    pub audience: Option<&'a AudienceId>,
    /// The item at a slot.
    pub item: &'a dyn Fn(Slot) -> Option<Rc<Item>>,
}

/// How guessers ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guessed {
    /// How many passed, in one of their tries.
    pub passed: u32,
    /// Of how many.
    pub of: u32,
}

/// Why nothing could be guessed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoGuess {
    /// No form can be drawn.
    #[error(transparent)]
    Draw(#[from] DrawError),
    /// An item isn't at hand.
    #[error(transparent)]
    Missing(#[from] form::Missing),
    /// The items can't be marked.
    #[error(transparent)]
    Report(#[from] report::ReportError),
}

impl Guessed {
    /// The share that passed.
    #[must_use]
    pub fn rate(self) -> f64 {
        f64::from(self.passed) / f64::from(self.of.max(1))
    }

    /// The 95 % interval of the share that would pass of endlessly many.
    ///
    /// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
    /// Statistical Association 22 (1927), pages 209 to 212; recommended over the usual one for rare events by R. G. Newcombe,
    /// "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), pages 857 to 872.
    ///
    /// ```
    /// use assay_engine::simulate::Guessed;
    /// let (low, high) = Guessed { passed: 0, of: 10_000 }.interval();
    /// assert!(low == 0.0 && high < 0.0004);
    /// ```
    #[must_use]
    pub fn interval(self) -> (f64, f64) {
        wilson(self.passed, self.of)
    }
}

/// The score interval of a share: [`Guessed::interval`].
fn wilson(hits: u32, of: u32) -> (f64, f64) {
    const Z: f64 = 1.959_963_984_540_054;
    let n = f64::from(of.max(1));
    let p = f64::from(hits) / n;
    let middle = p + Z * Z / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let whole = 1.0 + Z * Z / n;
    let low = if hits == 0 {
        0.0
    } else {
        (middle - half) / whole
    };
    (low, ((middle + half) / whole).min(1.0))
}

/// So many guessers, each with all the tries that the assessment gives.
///
/// # Errors
/// [`NoGuess`] where no form can be drawn or marked; a checked bank's can.
pub fn simulate(target: Target<'_>, strategy: Strategy, guessers: u32) -> Result<Guessed, NoGuess> {
    let mut passed = 0;
    for number in 0..guessers {
        passed += u32::from(passes(target, strategy, number)?);
    }
    Ok(Guessed {
        passed,
        of: guessers,
    })
}

/// The chance of passing in one try by choosing at random, exact for each of so many forms and averaged over them; `None`
/// where there is no closed form for one of them.
///
/// # Errors
/// As [`simulate`].
pub fn expected(target: Target<'_>, forms: u32) -> Result<Option<f64>, NoGuess> {
    if tries(target.assessment) > 1 {
        return Ok(None);
    }
    let mut sum = 0.0;
    for number in 0..forms {
        let paper = paper(target, seed(number, 0), &[])?;
        match chance(target.assessment, &paper) {
            Some(chance) => sum += chance,
            None => return Ok(None),
        }
    }
    Ok(Some(sum / f64::from(forms.max(1))))
}

fn passes(target: Target<'_>, strategy: Strategy, guesser: u32) -> Result<bool, NoGuess> {
    let mut known: BTreeMap<Digest, Knowledge> = BTreeMap::new();
    let mut seen = Vec::new();
    let tries = match strategy {
        Strategy::Memory => target.assessment.attempts.max.unwrap_or(TRIES),
        _ => 1,
    };
    for attempt in 0..tries {
        let paper = paper(target, seed(guesser, attempt), &seen)?;
        let mut stream = Stream::new(paper.request.rules, seed(guesser, attempt), strategy.name());
        let responses: Vec<Vec<Response>> = paper
            .items
            .iter()
            .map(|placed| {
                let known = known.get(&placed.item.digest);
                respond(target.assessment, strategy, placed, known, &mut stream)
            })
            .collect();
        let report = marked(target.header, &paper, &responses)?;
        if report.is_passed() {
            return Ok(true);
        }
        learn(target.assessment, &paper, &responses, &report, &mut known);
        seen.extend(paper.items.iter().map(|placed| placed.slot));
    }
    Ok(false)
}

/// The tries at one item: again and again while it is told that the last was wrong, and one is left.
fn respond(
    assessment: &Assessment,
    strategy: Strategy,
    placed: &PaperItem,
    known: Option<&Knowledge>,
    stream: &mut Stream,
) -> Vec<Response> {
    let mut known = known.cloned().unwrap_or_default();
    let mut responses: Vec<Response> = Vec::new();
    for _ in 0..tries(assessment) {
        // Who has learnt that a first guess was wrong goes on at random with what is left.
        let strategy = if responses.is_empty() {
            strategy
        } else {
            Strategy::Memory
        };
        let Some(response) = guess(strategy, placed, Some(&known), stream) else {
            break;
        };
        let marked = placed.item.body.mark(Some(&response));
        known.wrong.push(response.clone());
        responses.push(response);
        if marked.is_some_and(|marked| marked.verdict == Verdict::Right) {
            break;
        }
    }
    responses
}

/// How many tries at an item help whoever knows nothing: those after which it is told whether it was right.
fn tries(assessment: &Assessment) -> u32 {
    let tries = assessment
        .delivery
        .as_ref()
        .and_then(|delivery| delivery.tries.as_ref());
    let shown = &assessment.reveal.after_item;
    let tells = shown.contains(&Revealed::Marks) || shown.contains(&Revealed::Feedback);
    tries
        .filter(|_| tells)
        .map_or(1, |tries| tries.max.unwrap_or(TRIES))
}

/// Takes in what is shown after a try that failed.
fn learn(
    assessment: &Assessment,
    paper: &Paper,
    responses: &[Vec<Response>],
    report: &Report,
    known: &mut BTreeMap<Digest, Knowledge>,
) {
    let shown = &assessment.reveal.attempts_remain;
    let tells_right = shown.contains(&Revealed::Marks) || shown.contains(&Revealed::Feedback);
    for ((placed, responses), item) in paper.items.iter().zip(responses).zip(&report.items) {
        let response = responses.last();
        let knowledge = known.entry(placed.item.digest).or_default();
        if shown.contains(&Revealed::Answers)
            && let Some(right) = placed.item.body.right()
        {
            knowledge.right = Some(right);
        } else if tells_right && item.verdict == Verdict::Right {
            knowledge.right = response.cloned();
        } else if tells_right && let Some(response) = response {
            knowledge.wrong.push(response.clone());
        }
    }
}

fn seed(guesser: u32, attempt: u32) -> Seed {
    let mut seed = [0; 16];
    for (to, from) in seed.iter_mut().zip(
        guesser
            .to_le_bytes()
            .into_iter()
            .chain(attempt.to_le_bytes()),
    ) {
        *to = from;
    }
    Seed(seed)
}

fn paper(target: Target<'_>, seed: Seed, seen: &[Slot]) -> Result<Paper, NoGuess> {
    let request = FormRequest {
        assessment: target.assessment.id.clone(),
        audience: target.audience.cloned(),
        seed,
        seen: seen.to_vec(),
        language: target.header.language.clone(),
        overlays: Vec::new(),
        time_factor: TimeFactor::USUAL,
        rules: RulesVersion::CURRENT,
    };
    let form = form::draw(target.header, &request)?;
    Ok(form::assemble(target.header, &request, &form, target.item)?)
}

/// The report on an attempt with these responses.
fn marked(header: &Header, paper: &Paper, responses: &[Vec<Response>]) -> Result<Report, NoGuess> {
    let answers = (0..).zip(responses).flat_map(|(item, responses)| {
        responses
            .iter()
            .map(move |response| (Millis(0), item, response.clone()))
    });
    reported(header, paper, answers, Millis(0))
}

/// The report on an attempt with these responses to the items at these places, each checked where that can be, and submitted
/// at the end: by the ways that every attempt goes.
fn reported(
    header: &Header,
    paper: &Paper,
    answers: impl Iterator<Item = (Millis, u32, Response)>,
    end: Millis,
) -> Result<Report, NoGuess> {
    let started = Started::new(Digest::of(b""), paper, WallTime(0));
    let answers = answers.flat_map(|(at, item, response)| {
        let answered = Event::Answered {
            item,
            response: Some(response),
            certainty: None,
        };
        [(at, answered), (at, Event::Checked { item })]
    });
    let mut attempt = Attempt::default();
    for (at, event) in std::iter::once((Millis(0), Event::Started(started)))
        .chain(answers)
        .chain([(end, Event::Submitted)])
    {
        // What an item doesn't take is no response, and where nothing can be checked nothing is.
        let _ = attempt.apply(paper, &Entry { at, event });
    }
    Ok(report::report(header, paper, &attempt)?)
}
