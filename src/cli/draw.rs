//! `assay draw`: a form as a learner would get it, with the key; or several that may stand for one another.

use std::hash::{BuildHasher, RandomState};
use std::io::{self, Write};
use std::path::PathBuf;

use anstyle::Style;
use assay_engine::bank::{Assessment, Case};
use assay_engine::digest::Digest;
use assay_engine::form::{self, Form, FormRequest, Paper, PaperItem, TimeFactor};
use assay_engine::id::{AudienceId, ChoiceId};
use assay_engine::rich_text;
use assay_engine::rng::{RulesVersion, Seed};
use clap::Args;
use serde_json::{Value, json};

use crate::Outcome;
use crate::console::{Console, harmless};
use crate::language::Language;
use crate::lot::Lot;
use crate::parallel::Forms;
use crate::speech::Speech;
use crate::trouble::Trouble;

/// The format of what `--json` prints.
pub const FORMAT: &str = "assay-form/1";

const BOLD: Style = Style::new().bold();
const QUIET: Style = Style::new().dimmed();

/// What to draw from, and for whom.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay draw assessments/core-concepts/foundation.json --audience media-and-advocacy
  assay draw assessments/victim-identification/foundation.json --assessment service-providers \\
    --seed 000102030405060708090a0b0c0d0e0f --json
  assay draw assessments/core-concepts/foundation.json --audience media-and-advocacy --forms 20 --seed 7 --lang fr
  assay draw assessments/core-concepts/foundation.json --audience media-and-advocacy --forms 20 --seed 7 --form 3

The same bank, audience and seed give the same form, here and in the app. A * marks the right choices.

With --forms, each form meets the assessment's draws and quotas, prefers items that earlier forms have used least, and is the one of
a hundred that is nearest to the average in mean difficulty and words to read. The table tells for each form how it differs from the
mean of all, how many items no earlier form has, and with which other it shares most. --json has the request of each form, too.")]
pub struct Draw {
    /// The bank's file.
    #[arg(value_name = "BANK")]
    pub bank: PathBuf,
    /// Which of its assessments; may be left out where one can be passed.
    #[arg(long, value_name = "ID")]
    pub assessment: Option<String>,
    /// For which audience; may be left out where the assessment is for one, or for everybody.
    #[arg(long, value_name = "ID")]
    pub audience: Option<String>,
    /// Up to 32 hexadecimal digits that make one form differ from another [default: by chance].
    #[arg(long, value_name = "HEX", value_parser = seed)]
    pub seed: Option<Seed>,
    /// Draw so many parallel forms, and tell how alike they are.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub forms: Option<u32>,
    /// Print the Nth of the parallel forms instead.
    #[arg(long, value_name = "N", requires = "forms", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub form: Option<u32>,
    /// Print JSON for other programs.
    #[arg(long)]
    pub json: bool,
    /// The language of the words [default: the system's, else en]; a form is in its bank's own.
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
}

impl Draw {
    /// Draws and prints.
    ///
    /// # Errors
    /// [`Trouble`] where the file can't be read, or names are none of the bank's.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let Some(lot) = Lot::read(&self.bank, console)? else {
            return Ok(Outcome::Faulty);
        };
        let request = self.request(&lot)?;
        match self.forms {
            None => {
                let form = form::draw(&lot.bank.header, &request)?;
                let paper = assembled(&lot, &request, &form)?;
                self.print(&lot, &request, &paper, console)?;
            }
            Some(count) => self.several(&lot, &request, count, console)?,
        }
        Ok(Outcome::Clean)
    }

    fn several(
        &self,
        lot: &Lot,
        request: &FormRequest,
        count: u32,
        console: &mut Console<'_>,
    ) -> Result<(), Trouble> {
        // A form follows from those before it alone.
        let last = self.form.unwrap_or(count);
        if last > count {
            return Err(Trouble::NoSuchForm { found: last, count });
        }
        let drawn = Forms::draw(lot, request, last)?;
        if self.form.is_some()
            && let Some(one) = drawn.forms.last()
        {
            let paper = assembled(lot, &one.request, &one.form)?;
            return self.print(lot, request, &paper, console);
        }
        if self.json {
            return console.json(&drawn.as_json());
        }
        let speech = Speech::of(self.lang)?;
        self.heading(console.out(), &speech, request, lot)?;
        Ok(drawn.print(console.out(), &speech)?)
    }

    fn print(
        &self,
        lot: &Lot,
        asked: &FormRequest,
        paper: &Paper,
        console: &mut Console<'_>,
    ) -> Result<(), Trouble> {
        if self.json {
            return console.json(&as_json(lot, paper));
        }
        let speech = Speech::of(self.lang)?;
        self.heading(console.out(), &speech, asked, lot)?;
        Ok(print(console.out(), lot, paper)?)
    }

    /// Which bank it is, and what gives the same again.
    fn heading(
        &self,
        out: &mut dyn Write,
        speech: &Speech,
        request: &FormRequest,
        lot: &Lot,
    ) -> io::Result<()> {
        let header = &lot.bank.header;
        let audience = request.audience.as_ref();
        let audience = audience.map(|id| format!(" --audience {id}"));
        let numbers = [("forms", self.forms), ("form", self.form)];
        let numbers = numbers.into_iter();
        let numbers: String = numbers
            .filter_map(|(option, number)| Some(format!(" --{option} {}", number?)))
            .collect();
        let title = format!("{BOLD}{}{BOLD:#}", harmless(&header.title));
        let version = header.version.to_string();
        writeln!(out, "{}", speech.words.bank_version(&title, &version))?;
        writeln!(
            out,
            "{QUIET}--assessment {}{} --seed {}{numbers}{QUIET:#}",
            request.assessment,
            audience.unwrap_or_default(),
            request.seed
        )
    }

    fn request(&self, lot: &Lot) -> Result<FormRequest, Trouble> {
        let header = &lot.bank.header;
        let assessment = match (&self.assessment, header.only_assessment()) {
            (None, Some(only)) => only,
            (named, _) => chosen(
                "assessment",
                named.as_deref(),
                header.assessments.iter(),
                |assessment| assessment.id.as_str(),
            )?,
        };
        Ok(FormRequest {
            assessment: assessment.id.clone(),
            audience: self.audience(assessment)?,
            seed: self.seed.unwrap_or_else(by_chance),
            seen: Vec::new(),
            language: header.language.clone(),
            overlays: Vec::new(),
            time_factor: TimeFactor::USUAL,
            rules: RulesVersion::default(),
        })
    }

    /// Of an assessment for everybody, the items depend on the audience only if one is named.
    fn audience(&self, assessment: &Assessment) -> Result<Option<AudienceId>, Trouble> {
        if assessment.audiences.is_empty() {
            let named = self.audience.as_deref().map(AudienceId::new).transpose();
            return named.map_err(|_| Trouble::NotNamed {
                option: "audience",
                found: self.audience.clone(),
                known: Vec::new(),
            });
        }
        chosen(
            "audience",
            self.audience.as_deref(),
            assessment.audiences.iter(),
            AudienceId::as_str,
        )
        .map(|audience| Some(audience.clone()))
    }
}

fn assembled(lot: &Lot, request: &FormRequest, form: &Form) -> Result<Paper, Trouble> {
    let paper = form::assemble(&lot.bank.header, request, form, &|slot| lot.item(slot));
    Ok(paper?)
}

/// The one that is named, or the only one there is.
fn chosen<'a, T>(
    option: &'static str,
    found: Option<&str>,
    all: impl Iterator<Item = &'a T> + Clone,
    id: impl Fn(&T) -> &str,
) -> Result<&'a T, Trouble> {
    let mut fitting = all
        .clone()
        .filter(|one| found.is_none_or(|found| found == id(one)));
    match (fitting.next(), fitting.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(Trouble::NotNamed {
            option,
            found: found.map(str::to_owned),
            known: all.map(|one| id(one).to_owned()).collect(),
        }),
    }
}

fn seed(text: &str) -> Result<Seed, String> {
    let digits = Some(text).filter(|text| !text.is_empty() && text.len() <= 32);
    let seed = digits.and_then(|text| Seed::read(&format!("{:0>32}", text.to_ascii_lowercase())));
    seed.ok_or_else(|| "1 to 32 hexadecimal digits were expected".to_owned())
}

/// A seed that differs from run to run. It only has to vary, not to be secret.
fn by_chance() -> Seed {
    let mut seed = [0; 16];
    for (half, label) in seed.chunks_exact_mut(8).zip(["seed/0", "seed/1"]) {
        half.copy_from_slice(&RandomState::new().hash_one(label).to_le_bytes());
    }
    Seed(seed)
}

fn key(item: &PaperItem) -> Option<&[ChoiceId]> {
    item.item
        .body
        .choice_item()
        .map(|choices| choices.answer().key.as_slice())
}

fn print(out: &mut dyn Write, lot: &Lot, paper: &Paper) -> io::Result<()> {
    let (header, request) = (&lot.bank.header, &paper.request);
    let assessment = header
        .assessments
        .iter()
        .find(|assessment| assessment.id == request.assessment);
    for section in &paper.sections {
        let titles = assessment.into_iter().flat_map(|known| &known.sections);
        let known = titles.into_iter().find(|known| known.id == section.id);
        writeln!(
            out,
            "\n{BOLD}{}{BOLD:#} ({})",
            known.map_or_else(String::new, |known| harmless(&known.title)),
            section.items.len()
        )?;
        let mut before = None;
        for (place, item) in section
            .items
            .clone()
            .zip(items(paper, section.items.clone()))
        {
            let case = item.item.details().case.as_ref();
            let key = case.map(|case| (item.slot.bank, &case.id));
            if let Some(case) = case.filter(|_| key != before) {
                self::case(out, case)?;
            }
            before = key;
            self::item(out, lot, place + 1, item)?;
        }
    }
    Ok(())
}

fn items(paper: &Paper, range: std::ops::Range<usize>) -> &[PaperItem] {
    paper.items.get(range).unwrap_or_default()
}

/// What the next items are about, told once before them.
fn case(out: &mut dyn Write, case: &Case) -> io::Result<()> {
    let plain = |text: &str| harmless(&rich_text::plain(&rich_text::parse(text).0));
    writeln!(
        out,
        "\n     {BOLD}{}{BOLD:#} {QUIET}({}){QUIET:#}",
        harmless(&case.title),
        case.id
    )?;
    writeln!(out, "     {}", plain(&case.text))?;
    let Some(table) = &case.table else {
        return Ok(());
    };
    writeln!(out, "     {}", harmless(&table.caption))?;
    for row in std::iter::once(&table.head).chain(&table.rows) {
        let cells: Vec<String> = row.iter().map(|cell| plain(cell)).collect();
        writeln!(out, "     | {} |", cells.join(" | "))?;
    }
    Ok(())
}

fn item(out: &mut dyn Write, lot: &Lot, number: usize, shown: &PaperItem) -> io::Result<()> {
    let item = &shown.item;
    let from = match lot.of(shown.slot) {
        Some(bank) if shown.slot.bank > 0 => format!("{}: ", bank.header.id),
        _ => String::new(),
    };
    let (stem, _) = rich_text::parse(&item.stem);
    writeln!(out, "\n{number:3}. {}", harmless(&rich_text::plain(&stem)))?;
    writeln!(
        out,
        "     {QUIET}{from}{}, {}{QUIET:#}",
        item.id,
        item.details().topic
    )?;
    for choice in &shown.choices {
        let known = item.body.choices();
        let text = known
            .iter()
            .find(|known| known.id == *choice)
            .map(|known| harmless(&rich_text::plain(&rich_text::parse(&known.text).0)))
            .unwrap_or_default();
        let mark = if key(shown).is_some_and(|key| key.contains(choice)) {
            '*'
        } else {
            ' '
        };
        writeln!(out, "   {mark} {choice}  {text}")?;
    }
    if key(shown).is_none()
        && let Some(right) = item.body.right()
    {
        let right = serde_json::to_value(right).unwrap_or(Value::Null);
        writeln!(out, "   * {}", harmless(&right.to_string()))?;
    }
    Ok(())
}

fn as_json(lot: &Lot, paper: &Paper) -> Value {
    let header = &lot.bank.header;
    let sections: Vec<Value> = paper
        .sections
        .iter()
        .map(|section| {
            let items: Vec<Value> = items(paper, section.items.clone())
                .iter()
                .map(|shown| {
                    json!({
                        "bank": shown.slot.bank,
                        "position": shown.slot.position,
                        "item": shown.item.id,
                        "digest": shown.item.digest,
                        "case": shown.item.details().case.as_ref().map(|case| &case.id),
                        "choices": shown.choices,
                        "key": key(shown),
                        "right": shown.item.body.right(),
                    })
                })
                .collect();
            json!({ "id": section.id, "items": items })
        })
        .collect();
    let digest: Digest = lot.bank.digest();
    json!({
        "format": FORMAT,
        "bank": { "id": header.id, "version": header.version, "digest": digest },
        "request": paper.request,
        "sections": sections,
    })
}
