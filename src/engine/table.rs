//! Tables for spreadsheets, and how they are written: as CSV, and as an Excel workbook.

pub mod xlsx;
mod zip;

/// A table with a head.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns' names.
    pub head: Vec<String>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in one place of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text, from whomever: never a formula.
    Text(String),
    /// A number, in hundredths.
    Hundredths(i64),
}

impl Cell {
    /// A text, or nothing.
    #[must_use]
    pub fn text(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.into()))
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: u32) -> Self {
        Self::Hundredths(i64::from(number).saturating_mul(100))
    }

    /// The cell as it is written where there are only texts, a point before the decimals.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => harmless(text),
            Self::Hundredths(number) => {
                let (sign, size) = (if *number < 0 { "-" } else { "" }, number.unsigned_abs());
                match (size / 100, size % 100) {
                    (whole, 0) => format!("{sign}{whole}"),
                    (whole, rest) if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
                    (whole, rest) => format!("{sign}{whole}.{rest:02}"),
                }
            }
        }
    }
}

/// A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it. So does one that would
/// after the spaces before it, which some spreadsheets drop.
///
/// Source: OWASP, “CSV Injection”: `=`, `+`, `-`, `@`, tab, carriage return, line feed, and the full-width forms of the signs.
///
/// ```
/// use assay_engine::table::harmless;
/// assert_eq!(harmless("=1+1"), "'=1+1");
/// assert_eq!(harmless("Amina"), "Amina");
/// ```
#[must_use]
pub fn harmless(text: &str) -> String {
    let begins = |text: &str| {
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
    };
    if begins(text) || begins(text.trim_start()) {
        ["'", text].concat()
    } else {
        text.to_owned()
    }
}

/// A table as CSV: RFC 4180, in UTF-8 with a byte order mark, by which spreadsheets know that it is UTF-8.
///
/// ```
/// use assay_engine::table::{Cell, Table, csv};
/// let table = Table {
///     head: vec!["Name".to_owned(), "Score".to_owned()],
///     rows: vec![vec![Cell::Text("Diallo, A.".to_owned()), Cell::Hundredths(750)]],
/// };
/// assert_eq!(csv(&table), "\u{feff}Name,Score\r\n\"Diallo, A.\",7.5\r\n".as_bytes());
/// ```
#[must_use]
pub fn csv(table: &Table) -> Vec<u8> {
    let mut text = String::from('\u{feff}');
    let mut line = |cells: Vec<String>| {
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    };
    line(
        table
            .head
            .iter()
            .map(|name| quoted(&harmless(name)))
            .collect(),
    );
    for row in &table.rows {
        line(row.iter().map(|cell| quoted(&cell.written())).collect());
    }
    text.into_bytes()
}

/// A field, in quotes where it must be; so is a semicolon's, which separates fields in half of Europe.
fn quoted(field: &str) -> String {
    if field.contains([',', ';', '"', '\r', '\n', '\t']) {
        ["\"", &field.replace('"', "\"\""), "\""].concat()
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cells: Vec<Cell>) -> String {
        let table = Table {
            head: Vec::new(),
            rows: vec![cells],
        };
        let bytes = csv(&table);
        let text = String::from_utf8(bytes).expect("UTF-8");
        text.trim_start_matches("\u{feff}\r\n").to_owned()
    }

    #[test]
    fn fields_are_quoted_as_rfc_4180_has_it() {
        for (field, expected) in [
            ("plain", "plain\r\n"),
            ("a,b", "\"a,b\"\r\n"),
            ("say \"yes\"", "\"say \"\"yes\"\"\"\r\n"),
            ("two\r\nlines", "\"two\r\nlines\"\r\n"),
            ("a;b", "\"a;b\"\r\n"),
            ("أمينة", "أمينة\r\n"),
            ("", "\r\n"),
        ] {
            assert_eq!(written(vec![Cell::Text(field.to_owned())]), expected);
        }
    }

    #[test]
    fn no_text_is_a_formula() {
        for (text, expected) in [
            ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"\r\n"),
            ("+41", "'+41\r\n"),
            ("-2+3", "'-2+3\r\n"),
            ("@SUM(A1)", "'@SUM(A1)\r\n"),
            ("\tx", "\"'\tx\"\r\n"),
            ("\rx", "\"'\rx\"\r\n"),
            ("\nx", "\"'\nx\"\r\n"),
            ("  =1", "'  =1\r\n"),
            ("＝1", "'＝1\r\n"),
            ("a=1", "a=1\r\n"),
        ] {
            assert_eq!(
                written(vec![Cell::Text(text.to_owned())]),
                expected,
                "{text:?}"
            );
        }
        let table = Table {
            head: vec!["=1".to_owned()],
            rows: Vec::new(),
        };
        assert_eq!(csv(&table), "\u{feff}'=1\r\n".as_bytes());
    }

    #[test]
    fn numbers_are_numbers() {
        for (number, expected) in [
            (0, "0"),
            (100, "1"),
            (750, "7.5"),
            (-25, "-0.25"),
            (105, "1.05"),
            (-1_000, "-10"),
        ] {
            assert_eq!(Cell::Hundredths(number).written(), expected);
        }
        assert_eq!(Cell::whole(7).written(), "7");
        assert_eq!(
            written(vec![
                Cell::Empty,
                Cell::whole(3),
                Cell::text(None::<String>)
            ]),
            ",3,\r\n"
        );
    }
}
