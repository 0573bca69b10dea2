//! A table on a terminal: columns as wide as what is in them, in any script.

use std::io::{self, Write};

use anstyle::Style;

use crate::speech::Speech;

/// At which side of its column a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// A table: the sides of its columns, and its rows.
///
/// The columns go from left to right in every language, since a terminal has no other order; what is in them is isolated.
pub struct Columns<'a> {
    speech: &'a Speech,
    sides: &'a [Side],
    styles: &'a [Style],
    indent: usize,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl<'a> Columns<'a> {
    /// A table of columns with these sides.
    #[must_use]
    pub fn new(speech: &'a Speech, sides: &'a [Side]) -> Self {
        Self {
            speech,
            sides,
            styles: &[],
            indent: 0,
            head: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Names the columns.
    #[must_use]
    pub fn head(mut self, head: impl IntoIterator<Item = String>) -> Self {
        self.head = head.into_iter().collect();
        self
    }

    /// Gives columns styles; those that are left out have none.
    #[must_use]
    pub fn styled(mut self, styles: &'a [Style]) -> Self {
        self.styles = styles;
        self
    }

    /// Moves it to the right by so many places.
    #[must_use]
    pub fn indented(mut self, places: usize) -> Self {
        self.indent = places;
        self
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// Prints it.
    ///
    /// # Errors
    /// Where the output can't be written.
    pub fn print(&self, out: &mut dyn Write) -> io::Result<()> {
        let all = || std::iter::once(&self.head).chain(&self.rows);
        let width_of = |place: usize| {
            let cells = all().filter_map(|row| row.get(place));
            cells.map(|cell| width(cell)).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.sides.len()).map(width_of).collect();
        if !self.head.is_empty() {
            let bold = vec![Style::new().bold(); self.head.len()];
            writeln!(out, "{}", self.line(&self.head, &widths, &bold))?;
        }
        for row in &self.rows {
            writeln!(out, "{}", self.line(row, &widths, self.styles))?;
        }
        Ok(())
    }

    fn line(&self, row: &[String], widths: &[usize], styles: &[Style]) -> String {
        let mut line = String::new();
        // Spaces are owed until there is something after them.
        let mut owed = self.indent;
        let cells = row.iter().zip(self.sides.iter().zip(widths));
        for (place, (cell, (side, most))) in cells.enumerate() {
            owed += if place == 0 { 0 } else { 2 };
            let room = most.saturating_sub(width(cell));
            if cell.is_empty() {
                owed += room;
                continue;
            }
            let (before, after) = match side {
                Side::Left => (0, room),
                Side::Right => (room, 0),
            };
            // What moves a name to the right stays outside of the isolate: inside, it would move to the left.
            let name = cell.trim_start();
            let before = owed + before + width(cell) - width(name);
            let style = styles.get(place).copied().unwrap_or_default();
            let name = self.speech.isolated(name);
            line.push_str(&format!("{:before$}{style}{name}{style:#}", ""));
            owed = after;
        }
        line
    }
}

/// How many places of a terminal a text takes: marks on letters, and what turns the direction, take none.
#[must_use]
pub fn width(text: &str) -> usize {
    let takes_none = |c: &char| {
        matches!(
            c,
            '\u{300}'..='\u{36f}'
                | '\u{610}'..='\u{61c}'
                | '\u{64b}'..='\u{65f}'
                | '\u{670}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}'
        )
    };
    text.chars().filter(|c| !takes_none(c)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn printed(language: Language, rows: &[[&str; 3]]) -> String {
        let speech = Speech::of(Some(language)).unwrap();
        let sides = [Side::Left, Side::Right, Side::Left];
        let mut columns = Columns::new(&speech, &sides).indented(1);
        for row in rows {
            columns.row(row.map(str::to_owned));
        }
        let mut out = Vec::new();
        columns.print(&mut out).unwrap();
        String::from_utf8(anstream::adapter::strip_bytes(&out).into_vec()).unwrap()
    }

    #[test]
    fn columns_are_as_wide_as_what_is_in_them() {
        let said = printed(Language::Fr, &[["été", "1", "a"], ["e", "100", ""]]);
        assert_eq!(said, " été    1  a\n e    100\n");
    }

    #[test]
    fn marks_on_letters_and_isolates_take_no_place() {
        assert_eq!(width("سؤالًا"), 5);
        let said = printed(Language::Ar, &[["سؤالًا", "١", ""], [" س", "٢", ""]]);
        assert!(said.contains("\n  \u{2067}س\u{2069} "), "{said:?}");
        let plain = said.replace(['\u{2067}', '\u{2069}'], "");
        assert_eq!(plain, " سؤالًا  ١\n  س     ٢\n");
    }
}
