//! The document: pages, tags, properties and the record itself, as PDF/A-3a and PDF/UA-1 want them.

use std::collections::BTreeMap;

use assay_credential::{Credential, Moment, Record};
use assay_messages::CertificateWords;
use assay_messages::locale::Direction;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Transform;
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use crate::Trouble;
use crate::font::{FontFile, Fonts};
use crate::itemise::needed;
use crate::page::{Page, Structure, usual};
use crate::sheet::Sheet;

/// Name of the record within the document.
pub const RECORD_FILE: &str = "record.json";

/// Scales that are tried for a sheet that is longer than a page, as very long titles and names make it.
const SCALES: [f32; 5] = [1.0, 0.9, 0.8, 0.7, 0.6];
const SMALLEST_SCALE: f32 = 0.5;

/// Size of the paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

impl Paper {
    pub(crate) fn width(self) -> f32 {
        match self {
            Self::A4 => 595.276,
            Self::Letter => 612.0,
        }
    }

    pub(crate) fn height(self) -> f32 {
        match self {
            Self::A4 => 841.89,
            Self::Letter => 792.0,
        }
    }
}

/// How far the document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The fonts are read.
    Fonts = 1,
    /// The page is laid out and drawn.
    Page = 2,
    /// The record and the document's properties are in it.
    Record = 3,
    /// The file is written.
    File = 4,
}

impl Step {
    /// How many steps there are.
    pub const COUNT: u8 = 4;
}

/// The font files that a certificate needs.
///
/// # Errors
/// [`Trouble::NoFont`] where a text has a character of a script that no font here is for.
pub fn fonts_needed(
    record: &Record,
    words: &CertificateWords,
    site: &str,
) -> Result<Vec<FontFile>, Trouble> {
    needed_by(&Sheet::new(record, words, site))
}

fn needed_by(sheet: &Sheet) -> Result<Vec<FontFile>, Trouble> {
    let mut files = Vec::new();
    for text in sheet.texts() {
        for &weight in sheet.weights(text) {
            files.extend(needed(&text.text, weight, usual(sheet))?);
        }
    }
    files.sort_unstable();
    files.dedup();
    Ok(files)
}

/// What is made.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// What is certified.
    pub credential: &'a Credential,
    /// In which words.
    pub words: &'a CertificateWords,
    /// On which paper.
    pub paper: Paper,
    /// The address of the site on which it is checked, such as `https://example.org/assay/`: the QR code leads there. Where it isn't an
    /// address of the web, there is no code.
    pub site: &'a str,
}

/// Makes the PDF, with the credential in it. The same order and fonts give the same bytes.
///
/// # Errors
/// [`Trouble`] where a font is missing, damaged, or lacks a character.
pub fn make(
    order: &Order<'_>,
    fonts: &BTreeMap<FontFile, Vec<u8>>,
    progress: &mut dyn FnMut(Step),
) -> Result<Vec<u8>, Trouble> {
    let Order {
        credential,
        words,
        paper,
        site,
    } = *order;
    let record = &credential.record;
    let sheet = Sheet::new(record, words, site);
    let fonts = Fonts::read(fonts, &needed_by(&sheet)?)?;
    progress(Step::Fonts);
    let mut document = Document::new_with(settings()?);
    let size = PageSettings::from_wh(paper.width(), paper.height())
        .ok_or_else(|| Trouble::Writing("page size".to_owned()))?;
    let scale = fitting_scale(&sheet, &fonts, paper, &size)?;
    let mut page = document.start_page_with(size);
    let mut surface = page.surface();
    surface.push_transform(&Transform::from_scale(scale, scale));
    let Structure { tree, outline, .. } =
        Page::new(&sheet, &fonts, paper, scale).draw(&mut surface)?;
    surface.pop();
    surface.finish();
    page.finish();
    progress(Step::Page);
    document.set_tag_tree(tree);
    document.set_outline(outline);
    document.set_metadata(metadata(record, &sheet));
    document.embed_file(credential_file(credential, &sheet));
    progress(Step::Record);
    let bytes = document
        .finish()
        .map_err(|error| Trouble::Writing(format!("{error:?}")))?;
    progress(Step::File);
    Ok(bytes)
}

/// The largest scale in which all of the sheet is on one page, found by drawing it for the waste-paper basket.
fn fitting_scale(
    sheet: &Sheet,
    fonts: &Fonts<'_>,
    paper: Paper,
    size: &PageSettings,
) -> Result<f32, Trouble> {
    for scale in SCALES {
        let mut scrap = Document::new();
        let mut page = scrap.start_page_with(size.clone());
        let drawn = Page::new(sheet, fonts, paper, scale).draw(&mut page.surface())?;
        if drawn.fits {
            return Ok(scale);
        }
    }
    Ok(SMALLEST_SCALE)
}

fn settings() -> Result<SerializeSettings, Trouble> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Trouble::Writing(format!("{error:?}")))?;
    Ok(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    })
}

fn metadata(record: &Record, sheet: &Sheet) -> Metadata {
    Metadata::new()
        .title(sheet.document_title.clone())
        .description(sheet.subject.clone())
        .language(sheet.language.clone())
        .creator("Assay".to_owned())
        .creation_date(date(record.issued))
        // The number stands for the document, so that nothing random is needed.
        .document_id(record.number.to_string())
        .text_direction(match sheet.direction {
            Direction::Ltr => TextDirection::LeftToRight,
            Direction::Rtl => TextDirection::RightToLeft,
        })
}

fn credential_file(credential: &Credential, sheet: &Sheet) -> EmbeddedFile {
    EmbeddedFile {
        path: RECORD_FILE.to_owned(),
        mime_type: MimeType::new("application/json"),
        description: Some(sheet.subject.clone()),
        association_kind: AssociationKind::Data,
        data: credential.to_bytes().into(),
        modification_date: Some(date(credential.record.issued)),
        compress: Some(true),
        location: None,
    }
}

fn date(moment: Moment) -> DateTime {
    let date = moment.date();
    let (hour, minute, second) = moment.time();
    DateTime::new(date.year)
        .month(date.month)
        .day(date.day)
        .hour(hour)
        .minute(minute)
        .second(second)
        .utc_offset_hour(0)
}
