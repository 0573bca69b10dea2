//! `assay simulate BANK`: what it asks, and what it prints.

use std::fs;
use std::path::PathBuf;

use assay_engine::bank::Assessment;
use assay_engine::duration::{Millis, Period, WallTime};
use assay_engine::fraction::Share;
use assay_engine::id::AudienceId;
use assay_engine::rng::Seed;
use assay_engine::simulate::Target;
use assay_engine::simulate::learners::{self, Ability, Pace, Parameters, Plan, Results};
use clap::Args;
use serde_json::{Value, json};

use super::{Items, named_assessments, named_audience, page, told};
use crate::Outcome;
use crate::console::Console;
use crate::language::Language;
use crate::lot::Lot;
use crate::speech::Speech;
use crate::trouble::Trouble;
use crate::write;

/// The format of what `--json` prints.
pub const FORMAT: &str = "assay-simulation/1";

/// What learners take, and under what assumptions.
#[derive(Debug, Args)]
pub struct Learners {
    /// The bank's file.
    #[arg(value_name = "BANK", required = true)]
    pub bank: Option<PathBuf>,
    /// Which of its assessments [default: each].
    #[arg(long, value_name = "ID")]
    pub assessment: Option<String>,
    /// For which audience [default: nobody in particular].
    #[arg(long, value_name = "ID")]
    pub audience: Option<String>,
    /// How many learners take it.
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub learners: u32,
    /// What makes one simulation differ from another: a number, or 32 hexadecimal digits.
    #[arg(long, value_name = "SEED", default_value = "1", value_parser = seed)]
    pub seed: Seed,
    /// Their mean ability, in logits: 0 is the middle of those who took the training.
    #[arg(long, value_name = "LOGITS", default_value_t = 0.0, allow_negative_numbers = true, value_parser = logits)]
    pub ability: f64,
    /// How far their abilities spread (standard deviation, in logits).
    #[arg(long, value_name = "LOGITS", default_value_t = 1.0, allow_negative_numbers = true, value_parser = spread)]
    pub spread: f64,
    /// How many of those who don't know an answer guess; the others leave it out.
    #[arg(long, value_name = "SHARE", default_value = "100%", value_parser = super::guess::share)]
    pub guessing: Share,
    /// Words that the middle learner reads in a minute.
    #[arg(long, value_name = "N", default_value_t = 150, value_parser = clap::value_parser!(u32).range(10..=1_000))]
    pub words_per_minute: u32,
    /// Seconds that the middle learner thinks before an answer.
    #[arg(long, value_name = "SECONDS", default_value_t = 15, value_parser = clap::value_parser!(u32).range(0..=3_600))]
    pub thinking: u32,
    /// After how long the attempt ends, such as PT30M [default: the assessment's own limit].
    #[arg(long, value_name = "PERIOD", value_parser = period)]
    pub time_limit: Option<Period>,
    /// A file of item parameters (a, b, c, seconds by item), used instead of the tags: see docs/simulation.md.
    #[arg(long, value_name = "FILE")]
    pub parameters: Option<PathBuf>,
    /// Write a page with plots and tables, which needs nothing but itself.
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// Print JSON for other programs.
    #[arg(long)]
    pub json: bool,
    /// The language of the words, in the terminal and on the page [default: the system's, else en].
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
}

fn seed(text: &str) -> Result<Seed, String> {
    if let Some(seed) = Seed::read(&text.to_ascii_lowercase()) {
        return Ok(seed);
    }
    let number: u64 = text
        .parse()
        .map_err(|_| "a whole number was expected, or 32 hexadecimal digits".to_owned())?;
    let mut seed = [0; 16];
    for (to, from) in seed.iter_mut().zip(number.to_le_bytes()) {
        *to = from;
    }
    Ok(Seed(seed))
}

fn logits(text: &str) -> Result<f64, String> {
    let number = text.parse().ok();
    let number = number.filter(|number| (-6.0..=6.0).contains(number));
    number.ok_or_else(|| "a number from -6 to 6 was expected".to_owned())
}

fn spread(text: &str) -> Result<f64, String> {
    let number = text.parse().ok();
    let number = number.filter(|number| (0.0..=4.0).contains(number));
    number.ok_or_else(|| "a number from 0 to 4 was expected".to_owned())
}

fn period(text: &str) -> Result<Period, String> {
    let period = Period::read(text).ok().filter(|period| millis(*period) > 0);
    period.ok_or_else(|| "a period above 0 was expected, such as PT30M or PT1H".to_owned())
}

/// How long a period is, from the beginning of 1970 on.
fn millis(period: Period) -> u64 {
    u64::try_from(period.after(WallTime(0)).0).unwrap_or(0)
}

/// An assessment, and what the simulation of it found.
pub(super) struct Simulated<'a> {
    /// The assessment.
    pub(super) assessment: &'a Assessment,
    /// Under what assumptions: the limit may be the assessment's own.
    pub(super) plan: Plan,
    /// What was found.
    pub(super) results: Results,
}

impl Learners {
    pub(super) fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        // There is always one: without a subcommand the argument is required.
        let bank = self.bank.clone().unwrap_or_default();
        let Some(lot) = Lot::read(&bank, console)? else {
            return Ok(Outcome::Faulty);
        };
        let audience = named_audience(&lot, self.audience.as_deref())?;
        let mut plan = self.plan();
        let mut all = Vec::new();
        for (number, assessment) in named_assessments(&lot, self.assessment.as_deref())?
            .into_iter()
            .enumerate()
        {
            let items = Items::of(&lot);
            let item = |slot| items.at(slot);
            let target = target(&lot, assessment, audience.as_ref(), &item);
            if number == 0 {
                plan.parameters = self.parameters(target)?;
            }
            let plan = self.timed(&plan, assessment);
            let results = self.simulate(target, &plan, console)?;
            all.push(Simulated {
                assessment,
                plan,
                results,
            });
        }
        let speech = Speech::of(self.lang)?;
        if let Some(path) = &self.html {
            let page = page::page(&speech, &lot.bank.header, audience.as_ref(), &all);
            write::replace(path, page.as_bytes())?;
        }
        if self.json {
            console.json(&as_json(&lot, &plan, audience.as_ref(), &all))?;
        } else {
            for one in &all {
                told::tell(console.out(), &speech, one)?;
            }
        }
        Ok(Outcome::Clean)
    }

    fn plan(&self) -> Plan {
        let guessing = self.guessing.fraction();
        Plan {
            learners: self.learners,
            seed: self.seed,
            ability: Ability {
                mean: self.ability,
                spread: self.spread,
            },
            guessing: guessing.numerator() as f64 / guessing.denominator() as f64,
            pace: Pace {
                words_per_minute: self.words_per_minute.into(),
                thinking: self.thinking.into(),
                limit: self.time_limit.map(|period| Millis(millis(period))),
            },
            parameters: Parameters::none(),
        }
    }

    /// The plan for one assessment: where no limit was asked for, its own.
    fn timed(&self, plan: &Plan, assessment: &Assessment) -> Plan {
        let mut plan = plan.clone();
        let delivery = assessment.delivery.as_deref();
        let own = delivery.and_then(|delivery| delivery.timing.as_ref()?.limit);
        plan.pace.limit = plan.pace.limit.or(own);
        plan
    }

    fn parameters(&self, target: Target<'_>) -> Result<Parameters, Trouble> {
        let Some(path) = &self.parameters else {
            return Ok(Parameters::none());
        };
        let bytes = fs::read(path).map_err(Trouble::unreadable(path))?;
        let read = Parameters::read(&bytes, &learners::names(target));
        read.map_err(|faults| Trouble::Parameters {
            path: path.clone(),
            faults,
        })
    }

    fn simulate(
        &self,
        target: Target<'_>,
        plan: &Plan,
        console: &mut Console<'_>,
    ) -> Result<Results, Trouble> {
        let (all, step) = (self.learners as usize, self.learners / 100 + 1);
        let what = target.assessment.id.as_str();
        let results = learners::simulate(target, plan, &mut |done| {
            if done % step == 0 {
                console.progress(done as usize, all, what);
            }
        });
        Ok(results?)
    }
}

fn target<'a>(
    lot: &'a Lot,
    assessment: &'a Assessment,
    audience: Option<&'a AudienceId>,
    item: &'a dyn Fn(assay_engine::form::Slot) -> Option<std::rc::Rc<assay_engine::item::Item>>,
) -> Target<'a> {
    Target {
        header: &lot.bank.header,
        assessment,
        audience,
        item,
    }
}

fn as_json(lot: &Lot, plan: &Plan, audience: Option<&AudienceId>, all: &[Simulated<'_>]) -> Value {
    let header = &lot.bank.header;
    let assessments: Vec<Value> = all
        .iter()
        .map(|one| json!({ "id": one.assessment.id, "title": one.assessment.title, "results": one.results }))
        .collect();
    json!({
        "format": FORMAT,
        "bank": { "id": header.id, "version": header.version, "digest": lot.bank.digest() },
        "audience": audience,
        "plan": {
            "learners": plan.learners,
            "seed": plan.seed,
            "ability": { "mean": plan.ability.mean, "spread": plan.ability.spread },
            "guessing": plan.guessing,
            "words_per_minute": plan.pace.words_per_minute,
            "thinking": plan.pace.thinking,
            "limit": plan.pace.limit.map(|limit| limit.0 as f64 / 1000.0),
            "items_with_parameters": plan.parameters.len(),
        },
        "assessments": assessments,
    })
}
