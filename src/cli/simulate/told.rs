//! What a simulation found, in words and a table.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use assay_engine::rng::Seed;
use assay_engine::simulate::learners::{Plan, Problem, Rate, Results, What};

use super::learners::Simulated;
use crate::console::harmless;

const BOLD: Style = Style::new().bold();
const QUIET: Style = Style::new().dimmed();
const LOOK: Style = AnsiColor::Yellow.on_default().bold();

/// Prints what was found of an assessment.
pub(super) fn tell(out: &mut dyn Write, one: &Simulated<'_>) -> io::Result<()> {
    let (title, results) = (harmless(&one.assessment.title), &one.results);
    writeln!(out, "{BOLD}{title}{BOLD:#} ({})", one.assessment.id)?;
    writeln!(out, "{QUIET}{}{QUIET:#}\n", assumptions(&one.plan))?;
    decision(out, results)?;
    obstacles(out, results)?;
    abilities(out, results)?;
    writeln!(out, "\n{BOLD}Time{BOLD:#}  {}", time(results))?;
    writeln!(
        out,
        "{BOLD}Forms{BOLD:#} {} items; {}",
        length(results),
        forms(results)
    )?;
    items(out, results)?;
    if results.problems.is_empty() {
        return writeln!(out, "\nNothing to look at.\n");
    }
    writeln!(out, "\n{LOOK}To look at{LOOK:#}")?;
    for problem in &results.problems {
        writeln!(out, "  - {}", harmless(&self::problem(problem)))?;
    }
    writeln!(out)
}

/// What was assumed, in one line.
pub(super) fn assumptions(plan: &Plan) -> String {
    let of = plan.parameters.len();
    let difficulty = match of {
        0 => "difficulty by tags".to_owned(),
        1 => "parameters of 1 item".to_owned(),
        _ => format!("parameters of {of} items"),
    };
    let limit = plan.pace.limit.map_or_else(String::new, |limit| {
        format!(", stopped after {}", minutes(limit.0 as f64 / 1000.0))
    });
    format!(
        "{} learners, ability {} (spread {}), {} of those who don't know guess, {difficulty}, {} words a minute, {} s to think{limit}; seed {}",
        plan.learners,
        logits(plan.ability.mean),
        plan.ability.spread,
        percent(plan.guessing),
        plan.pace.words_per_minute,
        plan.pace.thinking,
        seed(plan.seed),
    )
}

fn decision(out: &mut dyn Write, results: &Results) -> io::Result<()> {
    let rate = |rate: &Rate| {
        format!(
            "{:>6}  {QUIET}95 %: {}{QUIET:#}",
            percent(rate.share),
            interval(rate)
        )
    };
    writeln!(
        out,
        "Passed at the first try       {}",
        rate(&results.passed)
    )?;
    for (number, by) in results.by_try.iter().enumerate().skip(1) {
        writeln!(
            out,
            "  by try {:<2}                   {}",
            number + 1,
            rate(by)
        )?;
    }
    let decided = &results.classification;
    let kappa = decided
        .kappa
        .map_or_else(String::new, |kappa| format!("; kappa {kappa:.2}"));
    writeln!(
        out,
        "Same decision on another form {}{kappa}",
        rate(&decided.consistent)
    )?;
    writeln!(
        out,
        "The decision that fits        {}",
        rate(&decided.accurate)
    )?;
    writeln!(
        out,
        "  passed but shouldn't        {:>6}",
        percent(decided.false_passes.share)
    )?;
    writeln!(
        out,
        "  should have passed          {:>6}",
        percent(decided.false_fails.share)
    )?;
    if let Some(ability) = decided.ability_at_cut {
        writeln!(
            out,
            "Half of those pass whose ability is {}",
            logits(ability)
        )?;
    }
    if let Some(reliability) = decided.reliability {
        writeln!(out, "Reliability of the score        {reliability:.2}")?;
    }
    Ok(())
}

fn obstacles(out: &mut dyn Write, results: &Results) -> io::Result<()> {
    if results.obstacles.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "\n{BOLD}{:32}{:>8}{:>16}{BOLD:#}",
        "Failed on", "of all", "on that alone"
    )?;
    for obstacle in &results.obstacles {
        let (failed, alone) = (
            percent(obstacle.failed.share),
            percent(obstacle.alone.share),
        );
        writeln!(out, "{:32}{failed:>8}{alone:>16}", what(&obstacle.what))?;
    }
    Ok(())
}

fn abilities(out: &mut dyn Write, results: &Results) -> io::Result<()> {
    writeln!(
        out,
        "\n{BOLD}{:16}{:>10}{:>10}{BOLD:#}",
        "Ability", "attempts", "passed"
    )?;
    for band in &results.abilities {
        let of = format!("{} to {}", logits(band.from), logits(band.to));
        writeln!(
            out,
            "{of:16}{:>10}{:>10}",
            band.passed.of,
            percent(band.passed.share)
        )?;
    }
    Ok(())
}

/// How long it takes, in words.
pub(super) fn time(results: &Results) -> String {
    let time = &results.time;
    let over = time.over.map_or_else(String::new, |over| {
        format!("; too short for {}", percent(over.share))
    });
    format!(
        "half take at most {}, nine in ten {}, nineteen in twenty {}{over}",
        minutes(time.median),
        minutes(time.p90),
        minutes(time.p95)
    )
}

/// How many items forms have.
pub(super) fn length(results: &Results) -> String {
    let forms = &results.forms;
    if forms.fewest == forms.most {
        forms.most.to_string()
    } else {
        format!("{} to {}", forms.fewest, forms.most)
    }
}

/// How much forms differ, in words.
pub(super) fn forms(results: &Results) -> String {
    let forms = &results.forms;
    let repeated = forms.repeated.map_or_else(String::new, |share| {
        format!(", a second try and the first {}", percent(share))
    });
    format!(
        "mean difficulty {} (of nine in ten forms {} to {}); two forms have {} of their items in common{repeated}",
        logits(forms.difficulty),
        logits(forms.easiest),
        logits(forms.hardest),
        percent(forms.overlap),
    )
}

fn items(out: &mut dyn Write, results: &Results) -> io::Result<()> {
    let longest = results
        .items
        .iter()
        .map(|item| item.item.chars().count())
        .max();
    let width = longest.unwrap_or(0).max(4);
    writeln!(
        out,
        "\n{BOLD}{:width$}  {:16}{:>10}{:>9}{:>7}{:>8}{:>7}{:>7}{:>10}{BOLD:#}",
        "Item", "type", "difficulty", "exposure", "right", "partly", "wrong", "none", "facility"
    )?;
    for item in &results.items {
        let drawn = f64::from(item.exposure.count.max(1));
        let share = |count: u32| percent(f64::from(count) / drawn);
        let facility = item.facility.map_or_else(|| "-".to_owned(), percent);
        writeln!(
            out,
            "{:width$}  {:16}{:>10}{:>9}{:>7}{:>8}{:>7}{:>7}{facility:>10}",
            item.item,
            item.r#type,
            logits(item.difficulty),
            percent(item.exposure.share),
            share(item.right),
            share(item.partly),
            share(item.wrong),
            share(item.none),
        )?;
    }
    Ok(())
}

/// A part of what passing takes, in words.
pub(super) fn what(what: &What) -> String {
    match what {
        What::Total => "the total".to_owned(),
        What::Section(id) => format!("section {id}"),
        What::Topic(id) => format!("topic {id}"),
        What::Gate(tag) => format!("gate {tag}"),
    }
}

/// What somebody should look at, in words, with what can be done.
pub(super) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::NoForm { audience, because } => format!(
            "No form can be drawn for {audience} ({because}). Add items for it, or draw fewer."
        ),
        Problem::NeverDrawn { items } => format!(
            "{} drawn by no assessment: {}. Draw them, or take them out.",
            are(items.len(), "item is", "items are"),
            items.join(", ")
        ),
        Problem::AlwaysDrawn { items } => format!(
            "{} in every form: {}. Who has seen one form knows them. Write more that fit their draws.",
            are(items.len(), "item is", "items are"),
            items.join(", ")
        ),
        Problem::FormsAlike { overlap } => format!(
            "Two forms have {} of their items in common, so neighbours can help each other. Write more items, or draw fewer.",
            percent(*overlap)
        ),
        Problem::TriesAlike { overlap } => format!(
            "A second try has {} of its items from the first. Write more items, or draw fewer.",
            percent(*overlap)
        ),
        Problem::FormsApart { easiest, hardest } => format!(
            "Of twenty forms, the easiest has a mean difficulty of {} and the hardest of {} logits. Draw by difficulty as well as by topic.",
            logits(*easiest),
            logits(*hardest)
        ),
        Problem::Inconsistent { consistent } => format!(
            "Only {} would get the same decision on another form. Ask more items, or move the cut away from where most learners are.",
            percent(*consistent)
        ),
        Problem::OneObstacle { what, alone } => format!(
            "{} of all learners fail on {} alone. See whether it is meant to decide so much.",
            percent(*alone),
            self::what(what)
        ),
        Problem::TooShort { over } => format!(
            "Time is too short for {}. It would test speed: give more, or ask less.",
            percent(*over)
        ),
        Problem::Untagged { items } => format!(
            "{} counted as medium, as nobody has named a difficulty: {}. Tag them, or give parameters.",
            are(items.len(), "item is", "items are"),
            items.join(", ")
        ),
    }
}

fn are(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A seed as it can be given: a number where it is one.
fn seed(seed: Seed) -> String {
    let (number, rest) = seed.0.split_at(8);
    match number.try_into() {
        Ok(number) if rest.iter().all(|byte| *byte == 0) => u64::from_le_bytes(number).to_string(),
        _ => seed.to_string(),
    }
}

/// A share in per cent, with one decimal.
pub(super) fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

/// The interval of a rate.
pub(super) fn interval(rate: &Rate) -> String {
    format!("{:.1} to {:.1}", rate.low * 100.0, rate.high * 100.0)
}

/// A distance in logits, with its sign.
pub(super) fn logits(logits: f64) -> String {
    let text = format!("{:.1}", logits.abs());
    match logits {
        _ if text == "0.0" => text,
        below if below < 0.0 => format!("−{text}"),
        _ => format!("+{text}"),
    }
}

/// A time in minutes and seconds.
pub(super) fn minutes(seconds: f64) -> String {
    let seconds = seconds.round() as u64;
    format!("{}:{:02} min", seconds / 60, seconds % 60)
}
