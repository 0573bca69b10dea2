//! What several questions are about, read beside each of them.

mod view;

use std::ops::Range;

use assay_engine::bank::overlay::CaseTexts;
use assay_engine::bank::{Case, Header, Table};
use assay_engine::form::{Paper, Slot};
use assay_engine::id::CaseId;

use super::texts::{Text, Texts};
use crate::media;

pub use view::{about, view};

/// Which case, of a bank and of those that it uses.
pub type CaseKey = (u16, CaseId);

/// A case beside a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// Which one.
    pub key: CaseKey,
    /// Plain text.
    pub title: Text,
    /// Rich text.
    pub text: Text,
    /// What stands below the text.
    pub table: Option<TableTexts>,
    /// What stands below that.
    pub media: Option<Box<media::Beside>>,
    /// The questions that stand together and are about it, counted from 1: the first and the last.
    pub questions: (u32, u32),
    /// Whether the reader has folded it, where it stands above the question.
    pub folded: bool,
}

/// The texts of a table, each of them in the same language.
#[derive(Debug, Clone, PartialEq)]
pub struct TableTexts {
    /// Its language, a BCP 47 tag.
    pub lang: String,
    /// Plain text.
    pub caption: String,
    /// Over the columns: rich text.
    pub head: Vec<String>,
    /// The rows: rich text.
    pub rows: Vec<Vec<String>>,
    /// Whether the first cell of a row says what the row is about.
    pub row_heads: bool,
}

/// The case that an item of a paper is about, if there is one. Plain banks have none, and don't get here.
#[must_use]
#[inline(never)]
pub fn beside(texts: &Texts, header: &Header, paper: &Paper, item: u32) -> Option<Box<Beside>> {
    let place = usize::try_from(item).ok()?;
    let placed = paper.items.get(place)?;
    let case = placed.item.details().case.as_ref()?;
    let together = together(header, paper, place);
    let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    let bank = placed.slot.bank;
    let (title, text, table) = texts.case(bank, case);
    let media = media::of_case(texts, case, texts.of_case(bank, case));
    Some(Box::new(Beside {
        key: (bank, case.id.clone()),
        title,
        text,
        table,
        media,
        questions: (number(together.start + 1), number(together.end)),
        folded: false,
    }))
}

/// The items about the same case that stand side by side with this one in its section.
fn together(header: &Header, paper: &Paper, place: usize) -> Range<usize> {
    let own = place..place + 1;
    let section = paper
        .sections
        .iter()
        .find(|section| section.items.contains(&place));
    let Some(section) = section.map(|section| section.items.clone()) else {
        return own;
    };
    let case = |slot: Slot| Some((slot.bank, &header.case_at(slot)?.id));
    let case = |place: usize| case(paper.items.get(place)?.slot);
    let Some(wanted) = case(place) else {
        return own;
    };
    let is_same = |place: &usize| case(*place) == Some(wanted);
    let before = (section.start..place).rev().take_while(is_same).count();
    let after = (place + 1..section.end).take_while(is_same).count();
    place - before..place + 1 + after
}

impl Texts {
    /// What a translation says of a case as it is.
    fn of_case(&self, bank: u16, case: &Case) -> Option<&CaseTexts> {
        self.overlay(bank)?.cases.of(case)
    }

    /// Title, text and table of a case: what isn't translated, or was translated from another wording, is in the source language.
    fn case(&self, bank: u16, case: &Case) -> (Text, Text, Option<TableTexts>) {
        let found = self.of_case(bank, case);
        let text = |translated: Option<&String>, source: &String| Text {
            text: translated.unwrap_or(source).clone(),
            lang: self.lang(translated.is_some()).to_owned(),
        };
        let table = case.table.as_ref().map(|source| {
            let translated = found.and_then(|found| found.table.as_ref());
            match translated.filter(|table| source.is_like(&table.head, &table.rows)) {
                Some(table) => TableTexts {
                    lang: self.lang(true).to_owned(),
                    caption: table.caption.clone(),
                    head: table.head.clone(),
                    rows: table.rows.clone(),
                    row_heads: source.row_heads,
                },
                None => self.source(source),
            }
        });
        (
            text(found.and_then(|found| found.title.as_ref()), &case.title),
            text(found.and_then(|found| found.text.as_ref()), &case.text),
            table,
        )
    }

    fn source(&self, table: &Table) -> TableTexts {
        TableTexts {
            lang: self.lang(false).to_owned(),
            caption: table.caption.clone(),
            head: table.head.clone(),
            rows: table.rows.clone(),
            row_heads: table.row_heads,
        }
    }
}
