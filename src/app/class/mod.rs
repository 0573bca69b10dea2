//! The class register: a trainer's result files in one table. They are read in the page and go nowhere.

mod view;

use assay_engine::form;
use assay_engine::id::{BankId, TopicId};
use assay_engine::register::Register;
use assay_engine::replay::{ReplayError, Replayed, replay};
use assay_engine::table::xlsx::{self, Columns};
use assay_engine::table::{Table, csv};
use assay_engine::transcript::Transcript;
use assay_messages::locale::Direction;
use assay_messages::register as worded;

use crate::effect::{Effect, OutFile, Voice};
use crate::library::{Library, Progress, Want};
use crate::model::Model;
use crate::sitting::prepare;
use crate::sitting::texts::Texts;
use crate::start::title;

pub use view::view;

/// A file by its name, with its bytes.
pub type File = (String, Vec<u8>);

/// What happens on the page.
#[derive(Debug, Clone)]
pub enum Step {
    /// Files were chosen, or dropped.
    Files(Vec<File>),
    /// "Download as CSV" was pressed.
    Csv,
    /// "Download for Excel" was pressed.
    Xlsx,
    /// "Clear the table" was pressed.
    Clear,
}

/// What happens on the page.
#[inline(never)]
pub fn update(model: &mut Model, step: Step) -> Vec<Effect> {
    match step {
        Step::Files(files) => {
            let register = model.class.get_or_insert_default();
            for (name, bytes) in files {
                register.add(&name, &bytes);
            }
            let count = register.rows.len();
            let told = model.outcome().map(|words| words.register_count(count));
            told.map(|told| Effect::Say(Voice::Status, told))
                .into_iter()
                .collect()
        }
        Step::Csv => download(model, "assay-register.csv", "text/csv", csv),
        Step::Xlsx => {
            let columns = match model.preferences.language.direction() {
                Direction::Ltr => Columns::FromLeft,
                Direction::Rtl => Columns::FromRight,
            };
            let sheet = model.outcome().map(|words| words.register_heading());
            let name = sheet.unwrap_or_default();
            download(model, "assay-register.xlsx", xlsx::MEDIA_TYPE, |table| {
                xlsx::xlsx(table, &name, columns)
            })
        }
        Step::Clear => {
            model.class = None;
            vec![Effect::Focus("register-heading".to_owned())]
        }
    }
}

/// Replays what can be replayed by now.
#[inline(never)]
pub fn advance(model: &mut Model) {
    if let Some(register) = &mut model.class {
        let library = &model.library;
        register.check(&|transcript| replayed(library, transcript));
    }
}

/// The published files that the results are checked by.
#[inline(never)]
#[must_use]
pub fn wished(model: &Model) -> Vec<Want> {
    let mut wants = Vec::new();
    for row in model.class.iter().flat_map(|register| &register.rows) {
        wants.extend(needs(&model.library, &row.result.transcript));
        wants.extend(model.overlay_of(&row.result.bank));
    }
    wants
}

/// What a transcript is replayed from: the header, and once that is here, shards and translations.
#[must_use]
pub fn needs(library: &Library, transcript: &Transcript) -> Vec<Want> {
    let started = &transcript.started;
    let mut wants = vec![Want::Header(started.bank)];
    if let Some(header) = library.header(&started.bank) {
        wants.extend(prepare::shards(&header, &started.request, false));
        if !header.is_plain(&started.request.assessment) {
            let overlays = started.request.overlays.iter().flatten();
            wants.extend(overlays.copied().map(Want::Overlay));
        }
    }
    wants
}

/// Whether something that a row waits for is on its way.
fn is_coming(library: &Library, transcript: &Transcript) -> bool {
    library.progress(&needs(library, transcript)) == Progress::Loading
}

/// The attempt that a transcript leads to; `None` where what it needs isn't here.
#[must_use]
pub fn replayed(
    library: &Library,
    transcript: &Transcript,
) -> Option<Result<Replayed, ReplayError>> {
    if library.progress(&needs(library, transcript)) != Progress::Ready {
        return None;
    }
    let request = &transcript.started.request;
    let header = library.header(&transcript.started.bank)?;
    let items = |slot: form::Slot| prepare::item(&header, request, library, slot);
    Some(replay(&header, transcript.started.bank, &items, transcript))
}

fn download(
    model: &Model,
    name: &str,
    mime: &'static str,
    written: impl FnOnce(&Table) -> Vec<u8>,
) -> Vec<Effect> {
    let file = table(model).map(|table| OutFile {
        name: name.to_owned(),
        mime,
        bytes: written(&table),
    });
    file.map(Effect::Download).into_iter().collect()
}

/// The register as a table, in the words of the page.
#[must_use]
pub fn table(model: &Model) -> Option<Table> {
    let register = model.class.as_ref()?;
    let words = model.outcome()?;
    let bank = |bank: &BankId| crate::learning::bank_title(model, bank).text;
    let topic = |bank: &BankId, topic: &TopicId| topic_title(model, register, bank, topic);
    Some(worded::table(register, words, &bank, &topic))
}

/// A topic in words, by whichever version of the bank is here.
#[must_use]
pub fn topic_title(model: &Model, register: &Register, bank: &BankId, topic: &TopicId) -> String {
    let mut rows = register.rows.iter().filter(|row| row.result.bank == *bank);
    let known = rows.find_map(|row| {
        let header = model.library.header(&row.result.header())?;
        let scored = row
            .result
            .summary
            .topics
            .iter()
            .find(|scored| scored.topic == *topic)?;
        Some(Texts::of(model, &header).topic(scored.bank, topic).text)
    });
    known.unwrap_or_else(|| title(model, None, topic.as_str()).text)
}
