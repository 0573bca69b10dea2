//! The PDF: pages, tags, properties and the record itself, as PDF/A-3a and PDF/UA-1 want them. `docs/pdf.md` goes through them by clause.

mod paint;

use assay_credential::{Credential, Moment, Record};
use assay_messages::locale::Direction;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Transform;
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use crate::Trouble;
use crate::order::{Step, Whole};
use crate::sheet::Sheet;
use paint::{Structure, paint};

/// Name of the record within the document.
pub const RECORD_FILE: &str = "record.json";

/// Writes the PDF.
pub(crate) fn write(whole: &Whole<'_>, progress: &mut dyn FnMut(Step)) -> Result<Vec<u8>, Trouble> {
    let (credential, sheet, drawn) = (whole.credential, whole.sheet, whole.drawn);
    let mut document = Document::new_with(settings()?);
    let size = PageSettings::from_wh(whole.paper.width(), whole.paper.height())
        .ok_or_else(|| Trouble::Writing("page size".to_owned()))?;
    let mut page = document.start_page_with(size);
    let mut surface = page.surface();
    surface.push_transform(&Transform::from_scale(drawn.scale, drawn.scale));
    let Structure { tree, outline } = paint(whole, &mut surface)?;
    surface.pop();
    surface.finish();
    page.finish();
    progress(Step::Page);
    document.set_tag_tree(tree);
    document.set_outline(outline);
    document.set_metadata(metadata(&credential.record, sheet));
    document.embed_file(credential_file(credential, sheet));
    progress(Step::Record);
    let bytes = document
        .finish()
        .map_err(|error| Trouble::Writing(format!("{error:?}")))?;
    progress(Step::File);
    Ok(bytes)
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
