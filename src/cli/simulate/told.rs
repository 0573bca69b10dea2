//! What a simulation found, in words and tables on a terminal.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use assay_engine::simulate::learners::{ItemResult, Rate, Results};

use super::learners::Simulated;
use super::worded;
use crate::columns::{Columns, Side};
use crate::console::harmless;
use crate::speech::Speech;

const BOLD: Style = Style::new().bold();
const QUIET: Style = Style::new().dimmed();
const LOOK: Style = AnsiColor::Yellow.on_default().bold();

/// Prints what was found of an assessment.
pub(super) fn tell(out: &mut dyn Write, speech: &Speech, one: &Simulated<'_>) -> io::Result<()> {
    let (words, results) = (&speech.words, &one.results);
    title(out, speech, one)?;
    decision(out, speech, results)?;
    obstacles(out, speech, results)?;
    abilities(out, speech, results)?;
    let time = worded::time(speech, &results.time);
    writeln!(out, "\n{BOLD}{}{BOLD:#}  {time}", words.time_label())?;
    let forms = worded::forms_and_length(speech, &results.forms);
    writeln!(out, "{BOLD}{}{BOLD:#}  {forms}\n", words.forms_label())?;
    items(out, speech, results)?;
    if results.problems.is_empty() {
        return writeln!(out, "\n{}\n", words.look_nothing());
    }
    writeln!(out, "\n{LOOK}{}{LOOK:#}", words.look())?;
    for problem in &results.problems {
        let problem = worded::problem(speech, problem);
        writeln!(out, "  - {}", harmless(&problem))?;
    }
    writeln!(out)
}

fn title(out: &mut dyn Write, speech: &Speech, one: &Simulated<'_>) -> io::Result<()> {
    let title = harmless(&one.assessment.title);
    let title = format!("{BOLD}{title}{BOLD:#}");
    let of = speech.words.title_of(&title, one.assessment.id.as_str());
    let [learners, pace] = worded::assumptions(speech, &one.plan);
    writeln!(out, "{of}\n{QUIET}{learners}\n{pace}{QUIET:#}\n")
}

fn decision(out: &mut dyn Write, speech: &Speech, results: &Results) -> io::Result<()> {
    let (words, decided) = (&speech.words, &results.classification);
    let sides = [Side::Left, Side::Right, Side::Left];
    let styles = [Style::new(), Style::new(), QUIET];
    let mut table = Columns::new(speech, &sides).styled(&styles);
    let rate = |name: String, rate: &Rate| {
        let interval = worded::interval(speech, rate, None);
        [name, speech.percent(rate.share), interval]
    };
    let within = |name: String, figure: String| [format!("  {name}"), figure, String::new()];
    table.row(rate(words.passed(), &results.passed));
    for (number, by) in (1_u32..).zip(&results.by_try).skip(1) {
        table.row(rate(format!("  {}", words.passed_by(number)), by));
    }
    let consistent = &decided.consistent;
    table.row([
        words.consistent(),
        speech.percent(consistent.share),
        worded::interval(speech, consistent, decided.kappa),
    ]);
    table.row(rate(words.accurate(), &decided.accurate));
    for (name, wrong) in [
        (words.false_passes(), &decided.false_passes),
        (words.false_fails(), &decided.false_fails),
    ] {
        table.row(within(name, speech.percent(wrong.share)));
    }
    if let Some(ability) = decided.ability_at_cut {
        table.row([words.half_pass(), speech.logits(ability)]);
    }
    if let Some(reliability) = decided.reliability {
        table.row([words.reliability(), speech.decimals(reliability, 2)]);
    }
    table.print(out)
}

fn obstacles(out: &mut dyn Write, speech: &Speech, results: &Results) -> io::Result<()> {
    if results.obstacles.is_empty() {
        return Ok(());
    }
    let words = &speech.words;
    let sides = [Side::Left, Side::Right, Side::Right];
    let head = [
        words.column_failed(),
        words.column_of_all(),
        words.column_alone(),
    ];
    let mut table = Columns::new(speech, &sides).head(head);
    for obstacle in &results.obstacles {
        table.row([
            worded::what(speech, &obstacle.what),
            speech.percent(obstacle.failed.share),
            speech.percent(obstacle.alone.share),
        ]);
    }
    writeln!(out)?;
    table.print(out)
}

fn abilities(out: &mut dyn Write, speech: &Speech, results: &Results) -> io::Result<()> {
    let words = &speech.words;
    let sides = [Side::Left, Side::Right, Side::Right];
    let head = [
        words.column_ability(),
        words.column_attempts(),
        words.column_passed(),
    ];
    let mut table = Columns::new(speech, &sides).head(head);
    for band in &results.abilities {
        table.row([
            words.range(&speech.logits(band.from), &speech.logits(band.to)),
            speech.count(band.passed.of.into()),
            speech.percent(band.passed.share),
        ]);
    }
    writeln!(out)?;
    table.print(out)
}

fn items(out: &mut dyn Write, speech: &Speech, results: &Results) -> io::Result<()> {
    let words = &speech.words;
    let (left, right) = (Side::Left, Side::Right);
    let sides = [left, left, right, right, right, right, right, right, right];
    let head = [
        words.column_item(),
        words.column_type(),
        words.column_difficulty(),
        words.column_exposure(),
        words.column_right(),
        words.column_partly(),
        words.column_wrong(),
        words.column_none(),
        words.column_facility(),
    ];
    let mut table = Columns::new(speech, &sides).head(head);
    for item in &results.items {
        table.row(row(speech, item));
    }
    table.print(out)
}

fn row(speech: &Speech, item: &ItemResult) -> [String; 9] {
    let drawn = f64::from(item.exposure.count.max(1));
    let share = |count: u32| speech.percent(f64::from(count) / drawn);
    let facility = item.facility.map(|facility| speech.percent(facility));
    [
        item.item.clone(),
        item.r#type.to_owned(),
        speech.logits(item.difficulty),
        speech.percent(item.exposure.share),
        share(item.right),
        share(item.partly),
        share(item.wrong),
        share(item.none),
        facility.unwrap_or_else(|| "-".to_owned()),
    ]
}
