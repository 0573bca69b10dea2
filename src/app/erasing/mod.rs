//! Deleting everything that is kept on this device, and what is told of it, part by part.

mod view;

use crate::effect::{Effect, Voice};
use crate::message::Ask;
use crate::model::Model;
use crate::offline::Job;
use crate::outcome::certificate::Issuing;
use crate::reviewing::Reviewing;
use crate::route::Route;
use crate::sitting::Sitting;
use crate::store::Storage;

pub use view::view;

/// The dialog that asks before everything is deleted.
pub const ERASE_DIALOG: &str = "erase-dialog";

/// The heading of what was deleted.
pub(crate) const HEADING: &str = "erased";

/// A part of what is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Attempts, and all records beside them: the database.
    Records,
    /// Modules saved for offline: the cache.
    Files,
    /// Language, colours and the like.
    Settings,
    /// What gives pages out without a connection: the service worker.
    Worker,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The browser has none of it any more.
    Gone,
    /// It still has something of it.
    Left,
}

/// What became of each part.
pub type Report = Vec<(Part, Fate)>;

/// How deleting everything went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erasing {
    /// Not asked for.
    No,
    /// On its way.
    Now,
    /// It ended.
    Done(Report),
}

/// "Delete everything" was pressed, or its question was answered.
#[inline(never)]
pub fn erase(model: &mut Model, ask: Ask) -> Vec<Effect> {
    match ask {
        Ask::Pressed => vec![Effect::OpenDialog(ERASE_DIALOG)],
        Ask::Declined => vec![Effect::CloseDialog(ERASE_DIALOG)],
        Ask::Confirmed => {
            model.erasing = Erasing::Now;
            // What is in the page would be stored again.
            model.sitting = Sitting::Closed;
            let mut effects = vec![Effect::CloseDialog(ERASE_DIALOG), Effect::Unlock];
            // A file that is on its way would come into a cache that is gone.
            let stop = model.offline.as_ref().map(|_| Job::Stop);
            effects.extend(stop.map(|stop| Effect::Offline(Box::new(stop))));
            effects.push(Effect::Erase);
            effects
        }
    }
}

/// It ended: the model forgets what is gone, and the page about what is kept tells of it.
#[inline(never)]
pub fn erased(model: &mut Model, report: Report) -> Vec<Effect> {
    let is_gone = |part| report.contains(&(part, Fate::Gone));
    let mut effects = Vec::new();
    if is_gone(Part::Records) {
        model.cards.clear();
        model.learning = None;
        model.certificates = None;
        model.reviewing = Reviewing::default();
        model.issuing = Issuing::default();
        model.protecting = None;
        model.storage = Storage::Open;
    } else {
        effects.push(Effect::ListAttempts);
    }
    if is_gone(Part::Files) && is_gone(Part::Worker) {
        model.offline = None;
    }
    if let Some(words) = model.outcome()
        && !is_whole(&report)
    {
        effects.push(Effect::Say(Voice::Alert, words.about_delete_failed()));
    }
    model.erasing = Erasing::Done(report);
    effects.push(match model.route {
        Route::About => Effect::Focus(HEADING.to_owned()),
        _ => Effect::Replace(Route::About),
    });
    // From now on: the page that was left would read anew what it shows, and so make the database again.
    model.route = Route::About;
    effects
}

/// The page about what is kept is come to: straight from deleting it, or otherwise.
#[inline(never)]
pub fn visit(model: &Model) -> Vec<Effect> {
    match model.erasing {
        Erasing::Done(_) => vec![Effect::Focus(HEADING.to_owned())],
        Erasing::No | Erasing::Now => Vec::new(),
    }
}

/// Whether nothing is left.
#[must_use]
pub fn is_whole(report: &Report) -> bool {
    report.iter().all(|(_, fate)| *fate == Fate::Gone)
}
