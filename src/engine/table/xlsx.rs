//! A table as an Excel workbook of one sheet: the least that ECMA-376 asks for. Texts are texts there whatever they begin with, so
//! nothing has to be put before them.
//!
//! Source: ECMA-376, 5th edition, part 1 (`SpreadsheetML`, sections 18.2 and 18.3) and part 2 (packages).

use super::zip::stored;
use super::{Cell, Table};

/// The media type of such a file.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// No cell has more characters.
const LONGEST: usize = 32_767;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Which way the columns go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// The first is on the left.
    FromLeft,
    /// The first is on the right, as in Arabic.
    FromRight,
}

/// The workbook. The same table gives the same bytes.
#[must_use]
pub fn xlsx(table: &Table, name: &str, columns: Columns) -> Vec<u8> {
    let file = |content: String| [DECLARATION, &content].concat().into_bytes();
    stored(&[
        ("[Content_Types].xml", file(types())),
        (
            "_rels/.rels",
            file(relation("officeDocument", "xl/workbook.xml")),
        ),
        ("xl/workbook.xml", file(workbook(name))),
        (
            "xl/_rels/workbook.xml.rels",
            file(relation("worksheet", "worksheets/sheet1.xml")),
        ),
        ("xl/worksheets/sheet1.xml", file(sheet(table, columns))),
    ])
}

fn types() -> String {
    let of = |part: &str, kind: &str| {
        format!(
            "<Override PartName=\"/xl/{part}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml\"/>"
        )
    };
    format!(
        "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{}{}</Types>",
        of("workbook", "sheet.main"),
        of("worksheets/sheet1", "worksheet"),
    )
}

fn relation(kind: &str, target: &str) -> String {
    format!(
        "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/></Relationships>"
    )
}

/// A sheet's name has at most 31 characters, and none of seven.
fn workbook(name: &str) -> String {
    let fits = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let name: String = name.chars().filter(fits).take(31).collect();
    format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"{}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        escaped(&name)
    )
}

/// The head stays where it is while the rows go by.
fn sheet(table: &Table, columns: Columns) -> String {
    let from_right = match columns {
        Columns::FromLeft => "",
        Columns::FromRight => " rightToLeft=\"1\"",
    };
    let head: Vec<Cell> = table
        .head
        .iter()
        .map(|name| Cell::Text(name.clone()))
        .collect();
    let rows: String = std::iter::once(&head)
        .chain(&table.rows)
        .map(|cells| row(cells))
        .collect();
    format!(
        "<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView{from_right} workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>{rows}</sheetData></worksheet>"
    )
}

fn row(cells: &[Cell]) -> String {
    let cells: String = cells.iter().map(cell).collect();
    format!("<row>{cells}</row>")
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => "<c/>".to_owned(),
        Cell::Hundredths(_) => format!("<c><v>{}</v></c>", cell.written()),
        Cell::Text(text) => {
            let text: String = text.chars().take(LONGEST).collect();
            format!(
                "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                escaped(&text)
            )
        }
    }
}

/// A text as XML, which has no control characters. What looks like Excel's own escape for one (`_x0041_`) is escaped itself.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '_' if rest.as_str().starts_with('x') => escaped.push_str("_x005F_"),
            '\t' | '\n' => escaped.push(c),
            '\u{fffe}' | '\u{ffff}' => escaped.push(char::REPLACEMENT_CHARACTER),
            c if c.is_control() => escaped.push(char::REPLACEMENT_CHARACTER),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::Digest;

    fn table() -> Table {
        Table {
            head: vec!["Name".to_owned(), "%".to_owned()],
            rows: vec![
                vec![
                    Cell::Text("=1+1 & <أمينة>".to_owned()),
                    Cell::Hundredths(6_666),
                ],
                vec![Cell::Empty, Cell::Hundredths(-50)],
            ],
        }
    }

    #[test]
    fn cells_are_texts_and_numbers() {
        let sheet = sheet(&table(), Columns::FromRight);
        for part in [
            "rightToLeft=\"1\"",
            "<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1 &amp; &lt;أمينة&gt;</t></is></c><c><v>66.66</v></c></row>",
            "<row><c/><c><v>-0.5</v></c></row>",
        ] {
            assert!(sheet.contains(part), "{sheet}");
        }
        assert!(!sheet.contains("<f>"), "nothing is a formula");
    }

    #[test]
    fn no_text_breaks_the_file() {
        for (text, expected) in [
            ("a\u{0}b\u{1b}", "a\u{fffd}b\u{fffd}"),
            ("\r\n\t", "\u{fffd}\n\t"),
            ("_x0041_ _y", "_x005F_x0041_ _y"),
            ("]]>\"", "]]&gt;&quot;"),
        ] {
            assert_eq!(escaped(text), expected);
        }
        assert!(
            workbook("Class: [A]/B? with a name that is long")
                .contains("name=\"Class AB with a name that is lo\"")
        );
    }

    // Recorded once. openpyxl reads such a file, its direction and its head.
    #[test]
    fn the_same_table_gives_the_same_bytes() {
        let bytes = xlsx(&table(), "Class", Columns::FromLeft);
        assert_eq!(Digest::of(&bytes).to_string(), RECORDED);
    }

    const RECORDED: &str = "be503f15e21e0a38a8f9b0bc26eb778b29800e8e5aeec06522c7d6d2033ff0ac";
}
