//! `assay simulate guess`: how often people would pass who know nothing.

use std::path::PathBuf;

use anstyle::Style;
use assay_engine::bank::Assessment;
use assay_engine::fraction::Share;
use assay_engine::id::AudienceId;
use assay_engine::simulate::{self, Guessed, Strategy, Target};
use clap::Args;

use super::{Items, named_assessments, named_audience};
use crate::Outcome;
use crate::columns::{Columns, Side};
use crate::console::{Console, harmless};
use crate::language::Language;
use crate::lot::Lot;
use crate::print::ERROR;
use crate::speech::Speech;
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
    /// The language of the words [default: the system's, else en].
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
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
        let speech = Speech::of(self.lang)?;
        let mut outcome = Outcome::Clean;
        for assessment in named_assessments(&lot, self.assessment.as_deref())? {
            // Where nothing can be passed, guessing gains nothing; whoever names it wants to know all the same.
            if self.assessment.is_none() && assessment.purpose().is_some() {
                continue;
            }
            if self.assess(&lot, assessment, audience.as_ref(), &speech, console)? {
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
        speech: &Speech,
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
        let title = format!("{BOLD}{}{BOLD:#}", harmless(&assessment.title));
        let title = speech.words.title_of(&title, assessment.id.as_str());
        let (left, right) = (Side::Left, Side::Right);
        let sides = [left, right, left, left, left];
        let styles = [Style::new(), Style::new(), Style::new(), QUIET, ERROR];
        let mut table = Columns::new(speech, &sides).styled(&styles).indented(2);
        let mut is_passed = false;
        for (strategy, guessed) in guessed {
            let is_over = limit.is_some_and(|limit| guessed.interval().1 > limit);
            is_passed |= is_over;
            let by_chance = expected.filter(|_| strategy == Strategy::Random);
            table.row(row(speech, strategy, guessed, by_chance, is_over));
        }
        let out = console.out();
        writeln!(out, "{title}")?;
        table.print(out)?;
        Ok(is_passed)
    }
}

fn row(
    speech: &Speech,
    strategy: Strategy,
    guessed: Guessed,
    by_chance: Option<f64>,
    is_over: bool,
) -> [String; 5] {
    let words = &speech.words;
    let (low, high) = guessed.interval();
    let calculated = by_chance.map(|chance| words.guess_calculated(&percent(speech, chance)));
    let verdict = is_over.then(|| words.guess_too_many());
    [
        strategy.name().to_owned(),
        words.guess_passed(guessed.passed, guessed.of),
        words.interval(&percent(speech, low), &percent(speech, high)),
        calculated.unwrap_or_default(),
        verdict.unwrap_or_default(),
    ]
}

/// A share in per cent with three decimals; where that would be nothing, one in so many, with three significant figures.
fn percent(speech: &Speech, share: f64) -> String {
    if share == 0.0 || share * 100.0 >= 0.001 {
        return speech.share(share, 3);
    }
    let many = (1.0 / share) as i64;
    let mut step = 1;
    while many / step >= 1000 {
        step *= 10;
    }
    speech
        .words
        .one_in(many.saturating_add(step / 2) / step * step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_that_is_too_small_for_per_cent_is_one_in_so_many() {
        for (language, share, expected) in [
            (Language::En, 0.012_345_6, "1.235%"),
            (Language::En, 0.0, "0.000%"),
            (Language::En, 0.000_001_234_5, "1 in 810,000"),
            (Language::Ar, 0.000_001, "١ من كل ١٬٠٠٠٬٠٠٠"),
        ] {
            let speech = Speech::of(Some(language)).unwrap();
            assert_eq!(percent(&speech, share), expected);
        }
    }
}
