//! `assay simulate guess`: how often people would pass who know nothing.

use std::io::{self, Write};
use std::path::PathBuf;

use anstyle::Style;
use assay_engine::bank::Assessment;
use assay_engine::fraction::Share;
use assay_engine::id::AudienceId;
use assay_engine::simulate::{self, Guessed, Strategy, Target};
use clap::Args;

use super::{Items, named_assessments, named_audience};
use crate::Outcome;
use crate::console::{Console, harmless};
use crate::lot::Lot;
use crate::print::ERROR;
use crate::trouble::Trouble;

const BOLD: Style = Style::new().bold();
const QUIET: Style = Style::new().dimmed();

/// On so many forms the calculated chance rests.
const FORMS: u32 = 1_000;

/// What is guessed at, and how often.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  assay simulate guess assessments/core-concepts/foundation.json --at-most 0.1%

Strategies: random; longest (the longest choice); no-absolutes (no choice with a word such as 'always'); overlap (the choice with most words
of the question); first (always the first on the screen); all (all that may be picked); memory (remembers what is shown after
each try, and comes again until no try is left). With each comes the 95 % interval of the share that passes (Wilson), and for
random the calculated chance where there is a closed form. The same bank gives the same figures everywhere.")]
pub struct Guess {
    /// The bank's file.
    #[arg(value_name = "BANK")]
    pub bank: PathBuf,
    /// Which of its assessments [default: each].
    #[arg(long, value_name = "ID")]
    pub assessment: Option<String>,
    /// For which audience [default: nobody in particular].
    #[arg(long, value_name = "ID")]
    pub audience: Option<String>,
    /// How many people guess, with each strategy.
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub guessers: u32,
    /// The exit status is 1 where the upper end of an interval is above this share.
    #[arg(long, value_name = "SHARE", value_parser = share)]
    pub at_most: Option<Share>,
}

pub(super) fn share(text: &str) -> Result<Share, String> {
    Share::read(text).map_err(|_| "a share was expected, such as 0.1% or 1/1000".to_owned())
}

impl Guess {
    pub(super) fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let Some(lot) = Lot::read(&self.bank, console)? else {
            return Ok(Outcome::Faulty);
        };
        let audience = named_audience(&lot, self.audience.as_deref())?;
        let mut outcome = Outcome::Clean;
        for assessment in named_assessments(&lot, self.assessment.as_deref())? {
            // Where nothing can be passed, guessing gains nothing; whoever names it wants to know all the same.
            if self.assessment.is_none() && assessment.purpose().is_some() {
                continue;
            }
            if self.assess(&lot, assessment, audience.as_ref(), console)? {
                outcome = Outcome::Faulty;
            }
        }
        Ok(outcome)
    }

    /// Prints the table of an assessment; whether one of its strategies passes too often.
    fn assess(
        &self,
        lot: &Lot,
        assessment: &Assessment,
        audience: Option<&AudienceId>,
        console: &mut Console<'_>,
    ) -> Result<bool, Trouble> {
        let items = Items::of(lot);
        let target = Target {
            header: &lot.bank.header,
            assessment,
            audience,
            item: &|slot| items.at(slot),
        };
        let rows = Strategy::ALL.len();
        let mut guessed = Vec::new();
        for (row, strategy) in Strategy::ALL.into_iter().enumerate() {
            console.progress(row, rows, strategy.name());
            guessed.push((
                strategy,
                simulate::simulate(target, strategy, self.guessers)?,
            ));
        }
        let expected = simulate::expected(target, FORMS.min(self.guessers))?;
        let limit = self.at_most.map(|share| {
            let share = share.fraction();
            share.numerator() as f64 / share.denominator() as f64
        });
        let out = console.out();
        writeln!(
            out,
            "{BOLD}{}{BOLD:#} ({})",
            harmless(&assessment.title),
            assessment.id
        )?;
        let mut is_passed = false;
        for (strategy, guessed) in guessed {
            let is_over = limit.is_some_and(|limit| guessed.interval().1 > limit);
            is_passed |= is_over;
            let by_chance = expected.filter(|_| strategy == Strategy::Random);
            row(out, strategy, guessed, by_chance, is_over)?;
        }
        Ok(is_passed)
    }
}

fn row(
    out: &mut dyn Write,
    strategy: Strategy,
    guessed: Guessed,
    by_chance: Option<f64>,
    is_over: bool,
) -> io::Result<()> {
    let (low, high) = guessed.interval();
    let Guessed { passed, of } = guessed;
    write!(
        out,
        "  {:13}{passed:7} of {of} passed, 95 %: {} to {}",
        strategy.name(),
        percent(low),
        percent(high)
    )?;
    if let Some(chance) = by_chance {
        write!(out, "{QUIET}, calculated: {}{QUIET:#}", percent(chance))?;
    }
    if is_over {
        write!(out, " {ERROR}too many{ERROR:#}")?;
    }
    writeln!(out)
}

/// A share in per cent with three significant figures.
fn percent(share: f64) -> String {
    let percent = share * 100.0;
    if percent != 0.0 && percent < 0.001 {
        return format!("{percent:.2e} %");
    }
    format!("{percent:.3} %")
}
