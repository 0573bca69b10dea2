//! What became of all certificates of a run: counted for the person at the desk, and as a table for whoever sends them back.

use std::cmp::Reverse;
use std::io::{self, Write};

use assay_engine::table::{Cell, Table};
use assay_messages::VerifyWords;

use super::became::Row;
use crate::columns::{Columns, Side};
use crate::speech::Speech;

/// How many certificates became what: those that are signed first, then why the others aren't, by how often.
pub(super) fn counts(rows: &[(String, Row)], words: &VerifyWords) -> Vec<(String, usize)> {
    let mut counts: Vec<(&'static str, bool, String, usize)> = Vec::new();
    for (_, row) in rows {
        let id = row.became.id();
        match counts.iter_mut().find(|(known, ..)| *known == id) {
            Some((.., count)) => *count += 1,
            None => counts.push((id, row.is_signed(), row.became.counted(words), 1)),
        }
    }
    counts.sort_by_key(|(_, is_signed, _, count)| (!is_signed, Reverse(*count)));
    let counts = counts.into_iter();
    counts.map(|(_, _, told, count)| (told, count)).collect()
}

/// Tells how many became what.
///
/// # Errors
/// Where the output can't be written.
pub(super) fn tell(
    out: &mut dyn Write,
    rows: &[(String, Row)],
    words: &VerifyWords,
    speech: &Speech,
) -> io::Result<()> {
    let mut columns = Columns::new(speech, &[Side::Right, Side::Left]).indented(2);
    for (told, count) in counts(rows, words) {
        columns.row([speech.count(count as u64), told]);
    }
    columns.print(out)
}

/// A row for each file, in their order: whose it is, what became of it, and where what was signed lies.
pub(super) fn table(rows: &[(String, Row)], words: &VerifyWords) -> Table {
    let head = vec![
        words.column_file(),
        words.holder(),
        words.number(),
        words.column_learner(),
        words.column_outcome(),
        words.column_told(),
        words.column_signed(),
    ];
    let rows = rows.iter().map(|(file, row)| {
        let who = row.who.as_ref();
        let out = row.out.as_ref().map(|out| out.display().to_string());
        vec![
            Cell::Text(file.clone()),
            Cell::text(who.map(|(_, holder)| &**holder)),
            Cell::text(who.map(|(number, _)| number.to_string())),
            row.learner.map_or(Cell::Empty, Cell::whole),
            Cell::Text(row.became.id().to_owned()),
            Cell::Text(plain(&row.became.told(words))),
            Cell::text(out),
        ]
    });
    Table {
        head,
        rows: rows.collect(),
    }
}

/// Without the marks that keep the direction of a value: a spreadsheet may show them.
fn plain(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}
