//! My learning: what was taken on this device, how one gets on, and all of it as a file.

pub mod file;
mod page;
mod plan;
pub mod table;
mod view;

use assay_engine::json::ToNode;
use assay_engine::result::Summary;
use assay_engine::spaced::Card;

use crate::certificates::{Beside, Given};
use crate::effect::{Effect, Voice};
use crate::library::Want;
use crate::message::Ask;
use crate::model::Model;
use crate::reviewing::Deck;
use crate::store::{AttemptId, StoreFailure, Stored};

pub use page::{Page, bank_title, page};
pub use plan::Plan;
pub use view::view;

/// The dialog that asks before an attempt is deleted.
pub const DELETE_DIALOG: &str = "delete-attempt-dialog";

/// The name under which an attempt's summary is kept beside its journal.
pub const SUMMARY: &str = "summary";

/// What the page knows besides the cards.
#[derive(Debug, Clone, Default)]
pub struct Learning {
    /// What is kept beside the journals.
    pub kept: Vec<Kept>,
    /// Certificates that somebody gave.
    pub given: Vec<Given>,
    /// What is to be added from a file.
    pub import: Import,
    /// The attempt that is asked about before it is deleted.
    pub deleting: Option<AttemptId>,
    /// The name that stands on results, as it is typed.
    pub name: String,
}

/// Something that is kept beside an attempt's journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The attempt.
    pub attempt: AttemptId,
    /// What it is: [`SUMMARY`], or the number of a certificate.
    pub name: String,
    /// Its bytes.
    pub record: Vec<u8>,
}

/// All that a device keeps of what was taken on it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Whole {
    /// Every attempt.
    pub stored: Vec<Stored>,
    /// What is kept beside their journals.
    pub kept: Vec<Kept>,
    /// Cards of missed items.
    pub reviews: Vec<Card>,
    /// Certificates that somebody gave.
    pub given: Vec<Given>,
}

/// Adding from a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Import {
    /// No file was chosen.
    #[default]
    None,
    /// The file has nothing that can be read.
    Wrong,
    /// What adding it would do.
    Ready(Box<Plan>),
    /// It was added, or some of it.
    Done(Result<(), StoreFailure>),
}

/// What happens on the page.
#[derive(Debug, Clone)]
pub enum Step {
    /// What is kept beside the journals was read.
    Read(Beside),
    /// Keeping something ended. Where it failed, the page says less another time, and nothing is lost.
    Kept(Result<(), StoreFailure>),
    /// "Download everything" was pressed.
    Export,
    /// All of it was read, to be a file.
    Whole(Result<Whole, StoreFailure>),
    /// "Download as a table" was pressed.
    ExportTable,
    /// A file to add was chosen.
    Chosen(Option<Vec<u8>>),
    /// Adding it was confirmed, or not.
    Add(bool),
    /// Adding ended.
    Added(Result<(), StoreFailure>),
    /// Deleting an attempt was asked for.
    Delete(AttemptId),
    /// Its question was answered.
    DeleteAnswered(Ask),
    /// Deleting ended.
    Deleted(Result<(), StoreFailure>),
    /// The name that stands on results was edited.
    Name(String),
    /// The result of the open attempt as a file: to the share sheet, or as a download.
    Send(crate::outcome::sending::Way),
}

/// What the page asks of the device's storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// What is kept beside the journals: answered with [`Step::Read`].
    Read,
    /// Keep something beside a journal: answered with [`Step::Kept`].
    Keep(Kept),
    /// All there is: answered with [`Step::Whole`].
    Whole,
    /// Add what isn't here: answered with [`Step::Added`].
    Add(Whole),
    /// Delete an attempt with all that is kept beside it: answered with [`Step::Deleted`].
    Delete(AttemptId),
}

/// The page was come to: what is kept is read.
#[inline(never)]
pub fn visit(model: &mut Model) -> Vec<Effect> {
    let name = model
        .learning
        .take()
        .map(|known| known.name)
        .unwrap_or_default();
    model.learning = Some(Box::new(Learning {
        name,
        ..Learning::default()
    }));
    vec![Effect::ListAttempts, Effect::Learning(Request::Read)]
}

/// Published files that the page's names stand in: of the banks whose topics are weak.
#[inline(never)]
#[must_use]
pub fn wished(model: &Model) -> Vec<Want> {
    let mut wants = Vec::new();
    for bank in page::banks(model) {
        wants.extend(
            model
                .listed(&bank)
                .map(|listed| Want::Header(listed.header)),
        );
        wants.extend(model.overlay_of(&bank));
    }
    wants
}

/// The result is on the screen: what "My learning" needs of it is kept, once a visit.
#[inline(never)]
pub fn keep(model: &mut Model) -> Vec<Effect> {
    let Some(open) = model.sitting.open_mut().filter(|open| !open.noted) else {
        return Vec::new();
    };
    let Some(report) = &open.report else {
        return Vec::new();
    };
    open.noted = true;
    let kept = Kept {
        attempt: open.card.id.clone(),
        name: SUMMARY.to_owned(),
        record: Summary::of(report).to_node().canonical(),
    };
    vec![Effect::Learning(Request::Keep(kept))]
}

/// What happens on the page.
#[inline(never)]
pub fn update(model: &mut Model, step: Step) -> Vec<Effect> {
    let learning = model.learning.get_or_insert_default();
    match step {
        Step::Read(Beside { kept, given }) => {
            (learning.kept, learning.given) = (kept, given);
            Vec::new()
        }
        Step::Kept(_) => Vec::new(),
        Step::Export => vec![Effect::Learning(Request::Whole)],
        Step::Whole(Ok(whole)) => vec![Effect::Download(file::written(&whole))],
        Step::Whole(Err(_)) => said(model, Voice::Alert, |words| words.unreadable_heading()),
        Step::ExportTable => vec![Effect::Download(table::written(model))],
        Step::Chosen(bytes) => chosen(model, bytes.as_deref()),
        Step::Add(yes) => add(model, yes),
        Step::Added(result) => {
            learning.import = Import::Done(result.clone());
            // It is read again.
            model.reviewing.deck = Deck::Away;
            let mut effects = visit_again();
            if let Some(words) = model.outcome() {
                effects.push(match result {
                    Ok(()) => Effect::Say(Voice::Status, words.learning_imported()),
                    Err(_) => Effect::Say(Voice::Alert, words.learning_import_failed()),
                });
            }
            effects
        }
        Step::Delete(id) => {
            learning.deleting = Some(id);
            vec![Effect::OpenDialog(DELETE_DIALOG)]
        }
        Step::DeleteAnswered(ask) => answered(model, ask),
        Step::Deleted(result) => deleted(model, result.is_ok()),
        Step::Name(name) => {
            learning.name = name;
            Vec::new()
        }
        Step::Send(way) => crate::outcome::sending::send(model, way),
    }
}

fn visit_again() -> Vec<Effect> {
    vec![Effect::ListAttempts, Effect::Learning(Request::Read)]
}

fn said(
    model: &Model,
    voice: Voice,
    text: impl FnOnce(&assay_messages::LearnerWords) -> String,
) -> Vec<Effect> {
    vec![Effect::Say(voice, text(&model.words))]
}

#[inline(never)]
fn chosen(model: &mut Model, bytes: Option<&[u8]>) -> Vec<Effect> {
    let Some(bytes) = bytes else {
        return Vec::new();
    };
    let plan = file::read(bytes).map(|found| plan::plan(model, found));
    let wrong = plan.is_none();
    if let Some(learning) = &mut model.learning {
        learning.import = plan.map_or(Import::Wrong, |plan| Import::Ready(Box::new(plan)));
    }
    match model.outcome().filter(|_| wrong) {
        Some(words) => vec![Effect::Say(Voice::Alert, words.learning_import_wrong())],
        None => vec![Effect::Focus("import-plan".to_owned())],
    }
}

#[inline(never)]
fn add(model: &mut Model, yes: bool) -> Vec<Effect> {
    let Some(learning) = &mut model.learning else {
        return Vec::new();
    };
    match std::mem::take(&mut learning.import) {
        Import::Ready(plan) if yes && !plan.is_empty() => {
            vec![Effect::Learning(Request::Add(plan.new))]
        }
        _ => Vec::new(),
    }
}

#[inline(never)]
fn answered(model: &mut Model, ask: Ask) -> Vec<Effect> {
    let deleting = model.learning.as_mut().and_then(|learning| match ask {
        Ask::Declined | Ask::Confirmed => learning.deleting.take(),
        Ask::Pressed => None,
    });
    let mut effects = vec![Effect::CloseDialog(DELETE_DIALOG)];
    if ask == Ask::Confirmed {
        effects.extend(deleting.map(|id| Effect::Learning(Request::Delete(id))));
    }
    effects
}

#[inline(never)]
fn deleted(model: &mut Model, is_gone: bool) -> Vec<Effect> {
    let mut effects = visit_again();
    if let Some(words) = model.outcome() {
        effects.push(match is_gone {
            true => Effect::Say(Voice::Status, words.learning_deleted()),
            false => Effect::Say(Voice::Alert, words.learning_delete_failed()),
        });
        // The button that was pressed is gone.
        effects.push(Effect::Focus("attempts".to_owned()));
    }
    effects
}
