//! Findings as a person reads them, and as other programs do.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anstyle::{AnsiColor, Style};
use assay_engine::check::{Finding, Severity};
use assay_messages::{CheckWords, explain};
use serde::Serialize;
use serde_json::{Value, json};

use crate::console::harmless;
use crate::shelf::Volume;

/// The style of errors.
pub const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const ADVICE: Style = AnsiColor::Cyan.on_default().bold();
const QUIET: Style = Style::new().dimmed();

/// The format of what `--json` prints.
pub const FORMAT: &str = "assay-findings/1";

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Must be mended.
    pub errors: usize,
    /// Probably not meant.
    pub warnings: usize,
    /// Could be better.
    pub advice: usize,
    /// Turned off with a reason.
    pub allowed: usize,
}

impl Tally {
    /// Counts findings.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        let mut tally = Self::default();
        for finding in findings {
            match finding.severity {
                Severity::Error => tally.errors += 1,
                Severity::Warning => tally.warnings += 1,
                Severity::Advice => tally.advice += 1,
                Severity::Allowed => tally.allowed += 1,
            }
        }
        tally
    }
}

/// A finding with its place first, as editors and terminals link it, then words and mend.
///
/// # Errors
/// Where the output can't be written.
pub fn finding(
    out: &mut dyn Write,
    words: &CheckWords,
    file: &Path,
    finding: &Finding,
) -> io::Result<()> {
    let style = match finding.severity {
        Severity::Error => ERROR,
        Severity::Warning => WARNING,
        Severity::Advice => ADVICE,
        Severity::Allowed => QUIET,
    };
    let place = match finding.position {
        Some(position) => format!("{}:{position}", file.display()),
        None => file.display().to_string(),
    };
    let pointer = match finding.pointer.as_str() {
        "" => String::new(),
        pointer => format!("{}  ", harmless(pointer)),
    };
    writeln!(out, "{place}  {QUIET}{pointer}[{}]{QUIET:#}", finding.code)?;
    let said = explain::finding(words, finding);
    let severity = explain::severity(words, finding.severity);
    writeln!(
        out,
        "  {style}{}{style:#} {}",
        words.label(&severity),
        harmless(&said.text)
    )?;
    if let Some(because) = &finding.because {
        writeln!(
            out,
            "  {} {}",
            words.label(&words.reason()),
            harmless(because)
        )?;
    } else if !said.hint.is_empty() {
        writeln!(
            out,
            "  {} {}",
            words.label(&words.mend()),
            harmless(&said.hint)
        )?;
    }
    writeln!(out)
}

/// The last line: how much was checked, and what was found.
///
/// # Errors
/// Where the output can't be written.
pub fn summary(
    out: &mut dyn Write,
    words: &CheckWords,
    files: usize,
    tally: Tally,
) -> io::Result<()> {
    if (tally.errors, tally.warnings, tally.advice) == (0, 0, 0) {
        writeln!(out, "{}", words.summary_clean(files))?;
    } else {
        let said = words.summary(files, tally.errors, tally.warnings, tally.advice);
        writeln!(out, "{said}")?;
    }
    if tally.allowed > 0 {
        writeln!(out, "{}", words.allowed(tally.allowed))?;
    }
    Ok(())
}

/// All of it as JSON: places, codes and data for programs, words for the people behind them.
#[must_use]
pub fn as_json(words: &CheckWords, volumes: &BTreeMap<PathBuf, Rc<Volume>>, tally: Tally) -> Value {
    let files: Vec<Value> = volumes
        .iter()
        .map(|(file, volume)| {
            let findings: Vec<Value> = volume
                .findings
                .iter()
                .map(|finding| explained(words, finding))
                .collect();
            json!({ "file": file.display().to_string(), "kind": volume.kind, "findings": findings })
        })
        .collect();
    json!({
        "format": FORMAT,
        "errors": tally.errors,
        "warnings": tally.warnings,
        "advice": tally.advice,
        "allowed": tally.allowed,
        "files": files,
    })
}

fn explained(words: &CheckWords, finding: &Finding) -> Value {
    let mut value = serde_json::to_value(finding).unwrap_or(Value::Null);
    let said = explain::finding(words, finding);
    if let Some(members) = value.as_object_mut() {
        members.insert("text".to_owned(), said.text.into());
        members.insert("mend".to_owned(), said.hint.into());
    }
    value
}
