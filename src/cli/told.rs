//! A report in words, as the app tells it after submitting.

use std::io::{self, Write};
use std::rc::Rc;

use anstyle::{AnsiColor, Style};
use assay_engine::form::Paper;
use assay_engine::fraction::{Fraction, Share};
use assay_engine::id::{SectionId, TopicId};
use assay_engine::item::Verdict;
use assay_engine::replay::Replayed;
use assay_engine::report::{Reason, Report};
use assay_messages::figures::{self, explanation, marks, percent, share};
use assay_messages::fixed::Fixed;
use assay_messages::formats::Formats;
use assay_messages::locale::Locale;
use assay_messages::{CheckWords, OutcomeWords, embedded};

use crate::console::harmless;
use crate::lot::Lot;
use crate::trouble::Trouble;

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BOLD: Style = Style::new().bold();
const QUIET: Style = Style::new().dimmed();

/// The words for results in a language.
///
/// # Errors
/// [`Trouble::Words`] where the program is damaged.
pub fn words(locale: Locale) -> Result<OutcomeWords, Trouble> {
    let pack = embedded(OutcomeWords::GROUP, locale.tag()).ok_or(Trouble::Words)?;
    OutcomeWords::read(pack, Rc::new(Fixed(locale))).map_err(|_| Trouble::Words)
}

/// All that a report is told from.
pub struct Told<'a> {
    /// The words for results.
    pub words: OutcomeWords,
    /// The command line's own words.
    pub more: CheckWords,
    /// The banks.
    pub lot: &'a Lot,
    /// The attempt.
    pub replayed: &'a Replayed,
    /// Whether it is told how each mark came about.
    pub explains: bool,
}

impl Told<'_> {
    /// Tells the outcome, what was missing, and the marks by section, topic and item.
    ///
    /// # Errors
    /// Where the output can't be written.
    pub fn tell(&self, out: &mut dyn Write) -> io::Result<()> {
        let report = &self.replayed.report;
        self.outcome(out)?;
        let names = Names::of(self.lot, &self.replayed.paper, report);
        if !report.is_passed() && !report.diagnostic {
            heading(out, &self.words.result_reasons_heading())?;
        }
        let reasons = report.reasons();
        for reason in reasons.into_iter().filter(|_| !report.diagnostic) {
            writeln!(out, "- {}", names.reason(&self.words, report, reason))?;
        }
        let formats = self.words.formats();
        heading(out, &self.words.result_sections_heading())?;
        for (part, title) in report.sections.iter().zip(&names.sections) {
            row(out, formats, title, part.score, part.max, part.cut)?;
        }
        heading(out, &self.words.result_topics_heading())?;
        for (part, title) in report.topics.iter().zip(&names.topics) {
            row(out, formats, title, part.score, part.max, part.cut)?;
        }
        self.items(out)?;
        writeln!(out, "\n{}", self.more.answers_show())
    }

    fn outcome(&self, out: &mut dyn Write) -> io::Result<()> {
        let (header, words) = (&self.lot.bank.header, &self.words);
        let (report, formats) = (&self.replayed.report, words.formats());
        writeln!(
            out,
            "{BOLD}{}{BOLD:#}  {QUIET}{} {}{QUIET:#}",
            harmless(&header.title),
            header.id,
            header.version
        )?;
        if !self.replayed.attempt.is_submitted() {
            writeln!(out, "\n{}", self.more.answers_not_submitted())?;
        }
        let (style, outcome) = if report.diagnostic {
            (BOLD, words.result_diagnostic())
        } else if report.is_passed() {
            (GOOD, words.result_passed())
        } else {
            (BOLD, words.result_not_passed())
        };
        let said = words.result_score(
            &marks(formats, report.score),
            &marks(formats, report.max),
            &percent(formats, report.share(), Some(report.cut)),
            &percent(formats, report.cut.fraction(), None),
        );
        writeln!(out, "\n{style}{outcome}{style:#}\n{said}")
    }

    fn items(&self, out: &mut dyn Write) -> io::Result<()> {
        let words = &self.words;
        heading(out, &words.result_answers_heading())?;
        let items = &self.replayed.report.items;
        for (number, (item, placed)) in (1..).zip(items.iter().zip(&self.replayed.paper.items)) {
            let verdict = match item.verdict {
                Verdict::Right => words.result_right(),
                Verdict::Partly => words.result_partly_right(),
                Verdict::Wrong => words.result_wrong(),
                Verdict::None => words.result_no_answer(),
                Verdict::Unmarked => words.result_unmarked(),
            };
            let id = &placed.item.id;
            let formats = words.formats();
            let (score, max) = (marks(formats, item.score), marks(formats, item.max));
            writeln!(
                out,
                "{number:3}. {verdict}  {score}/{max}  {QUIET}{id}{QUIET:#}"
            )?;
            if self.explains {
                writeln!(out, "     {}", explanation(item, words))?;
            }
        }
        Ok(())
    }
}

fn heading(out: &mut dyn Write, text: &str) -> io::Result<()> {
    writeln!(out, "\n{BOLD}{text}{BOLD:#}")
}

fn row(
    out: &mut dyn Write,
    formats: &dyn Formats,
    title: &str,
    score: Fraction,
    max: Fraction,
    cut: Option<Share>,
) -> io::Result<()> {
    let reached = percent(formats, share(score, max), cut);
    let needed = cut.map(|cut| format!(" ≥ {}", percent(formats, cut.fraction(), None)));
    writeln!(
        out,
        "  {}/{}  {reached}{}  {title}",
        marks(formats, score),
        marks(formats, max),
        needed.unwrap_or_default()
    )
}

/// Titles of a report's parts, in its order.
struct Names {
    sections: Vec<String>,
    topics: Vec<String>,
}

impl Names {
    fn of(lot: &Lot, paper: &Paper, report: &Report) -> Self {
        let header = &lot.bank.header;
        let assessment = header
            .assessments
            .iter()
            .find(|known| known.id == paper.request.assessment);
        let section = |id: &SectionId| {
            let sections = assessment.into_iter().flat_map(|known| &known.sections);
            sections
                .into_iter()
                .find(|known| known.id == *id)
                .map_or_else(|| id.to_string(), |known| harmless(&known.title))
        };
        let topic = |bank: u16, id: &TopicId| {
            let topics = match bank.checked_sub(1) {
                None => Some(&header.topics),
                Some(used) => header.uses.get(usize::from(used)).map(|used| &used.topics),
            };
            topics
                .into_iter()
                .flatten()
                .find(|known| known.id == *id)
                .map_or_else(|| id.to_string(), |known| harmless(&known.title))
        };
        Self {
            sections: report
                .sections
                .iter()
                .map(|part| section(&part.id))
                .collect(),
            topics: report
                .topics
                .iter()
                .map(|part| topic(part.bank, &part.topic))
                .collect(),
        }
    }

    /// Why it wasn't passed.
    fn reason(&self, words: &OutcomeWords, report: &Report, reason: Reason) -> String {
        let sections: Vec<&str> = self.sections.iter().map(String::as_str).collect();
        let topics: Vec<&str> = self.topics.iter().map(String::as_str).collect();
        figures::reason(report, reason, &sections, &topics, words)
    }
}
