//! What stays on the device, what goes, and when a version takes another's place.

use assay_engine::digest::Digest;
use assay_engine::id::ModuleId;

use super::update::{focus, job};
use super::{Job, Kept, Told, Trouble};
use crate::effect::{Effect, Voice};
use crate::model::Model;
use crate::store::{Card, Storage};

/// The banks of the attempts on this device: their files stay.
fn pins(model: &Model) -> Vec<Digest> {
    model.cards.iter().map(|card| card.header).collect()
}

/// Whether no attempt is unfinished, so that a version may take another's place. What isn't known isn't so.
pub(super) fn is_free(model: &Model) -> bool {
    let here = model.sitting.open().map(|open| &open.card);
    model.storage == Storage::Open && !model.cards.iter().chain(here).any(Card::is_open)
}

pub(super) fn remove(model: &mut Model, module: ModuleId) -> Vec<Effect> {
    let is_free = is_free(model);
    let pins = pins(model);
    let Some(offline) = &mut model.offline else {
        return Vec::new();
    };
    if offline.work.is_some() {
        return Vec::new();
    }
    offline.kept.remove(&module);
    offline.kept.settle(&pins);
    if offline.kept.is_empty() && is_free {
        offline.kept = Kept::default();
        offline.here.clear();
        let mut effects = vec![job(Job::Forget)];
        effects.extend(removed(model, module, Ok(())));
        return effects;
    }
    let record = offline.kept.text();
    vec![job(Job::Remove(module, record))]
}

pub(super) fn removed(
    model: &mut Model,
    module: ModuleId,
    result: Result<(), Trouble>,
) -> Vec<Effect> {
    let Some(offline) = &mut model.offline else {
        return Vec::new();
    };
    if let Err(trouble) = result {
        offline.told = Some(Told::Failed(Some(module), trouble, 0));
        return vec![job(Job::Look)];
    }
    offline.told = Some(Told::Removed(module.clone()));
    // The record no longer names what goes now.
    let mut effects = sweep(model);
    let said = model.outcome().map(|words| words.offline_removed());
    effects.extend(said.map(|said| Effect::Say(Voice::Status, said)));
    effects.extend(focus(model, Some(&module)));
    effects
}

/// Puts the version that waits into use, where there is one and no attempt is unfinished.
pub(super) fn adopt(model: &mut Model) -> Vec<Effect> {
    let (is_free, pins) = (is_free(model), pins(model));
    let Some(offline) = &mut model.offline else {
        return Vec::new();
    };
    if offline.kept.waiting.is_none() || !is_free || offline.work.is_some() {
        return Vec::new();
    }
    offline.kept.adopt();
    offline.kept.settle(&pins);
    vec![job(Job::Adopt(offline.kept.text()))]
}

/// Lets go of what nothing needs any more: files of versions before, and with no module saved and no attempt unfinished, all.
pub(super) fn sweep(model: &mut Model) -> Vec<Effect> {
    let is_known = model.storage == Storage::Open;
    let (is_free, pins) = (is_free(model), pins(model));
    let Some(offline) = &mut model.offline else {
        return Vec::new();
    };
    // Without the list of attempts it isn't known what they are pinned to.
    if !is_known || offline.here.is_empty() {
        return Vec::new();
    }
    if offline.kept.is_empty() && is_free {
        offline.kept = Kept::default();
        offline.here.clear();
        return vec![job(Job::Forget)];
    }
    let paths = offline.kept.paths(&pins);
    let is_stray = |path: &String| path != "offline/kept.json" && !paths.contains(path);
    if !offline.here.iter().any(is_stray) {
        return Vec::new();
    }
    offline.here.retain(|path| !is_stray(path));
    vec![job(Job::Keep(paths))]
}
