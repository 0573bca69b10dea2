//! Findings as workflow commands of GitHub Actions: `::error file=…,line=…,col=…,title=…::…`.
//!
//! Source: GitHub Docs, “Workflow commands for GitHub Actions”; escapes as its toolkit writes them (`@actions/core`).

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;
use std::rc::Rc;

use assay_engine::check::Severity;
use assay_messages::{CheckWords, explain};

use crate::shelf::Volume;

/// A line for each finding; what is turned off is left out.
///
/// # Errors
/// Where the output can't be written.
pub fn print(
    out: &mut dyn Write,
    words: &CheckWords,
    volumes: &BTreeMap<PathBuf, Rc<Volume>>,
) -> io::Result<()> {
    for (file, volume) in volumes {
        for finding in &volume.findings {
            let command = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Advice => "notice",
                Severity::Allowed => continue,
            };
            let file = property(&file.display().to_string());
            let place = finding
                .position
                .map(|at| format!(",line={},col={}", at.line, at.column))
                .unwrap_or_default();
            let title = property(finding.code.as_str());
            let said = explain::finding(words, finding);
            let text = data(&format!("{}\n{}", said.text, said.hint));
            writeln!(out, "::{command} file={file}{place},title={title}::{text}")?;
        }
    }
    Ok(())
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property of a command, which a colon or comma would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_cannot_end_their_command() {
        assert_eq!(data("70%,\r\n::x"), "70%25,%0D%0A::x");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }
}
