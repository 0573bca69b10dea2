//! What each step changes, and what it wants done.

use std::rc::Rc;

use assay_engine::id::ModuleId;

use super::stay::{adopt, is_free, remove, removed, sweep};
use super::{
    File, Found, Job, Kept, List, Newest, Offered, Reach, Release, Step, Told, Trouble, Work,
    page::name, weight,
};
use crate::effect::{Effect, Voice};
use crate::model::{Connection, Model};
use crate::route::Route;

/// How many files are fetched at once.
const AT_ONCE: usize = 3;

/// Something to be done by the shell.
pub(super) fn job(job: Job) -> Effect {
    Effect::Offline(Box::new(job))
}

/// The page about offline is shown: looks what is here, and asks for the host's version.
pub fn visit(model: &mut Model) -> Vec<Effect> {
    let offline = model.offline.get_or_insert_default();
    if offline.work.is_some() {
        return Vec::new();
    }
    offline.told = None;
    if !matches!(offline.newest, Newest::Here(..)) {
        offline.newest = Newest::Unknown;
    }
    vec![job(Job::Look)]
}

/// The attempts on this device are known: whoever has saved something may have a newer version that waits for that.
pub fn glance(model: &Model) -> Option<Effect> {
    let is_known = model.offline.is_some();
    (!is_known).then_some(job(Job::Glance))
}

/// There is a line again: what the host has could be asked for anew.
pub fn line_came(model: &mut Model) -> Vec<Effect> {
    match &model.offline {
        Some(offline) if matches!(offline.newest, Newest::Failed(_)) => again(model),
        _ => Vec::new(),
    }
}

/// What happened.
#[inline(never)]
pub fn update(model: &mut Model, step: Step) -> Vec<Effect> {
    match step {
        Step::Looked(found) => looked(model, found),
        Step::Newest(result) => newest(model, result),
        Step::Again => again(model),
        Step::Save(module) => begin(model, Some(module)),
        Step::Update => begin(model, None),
        Step::Cancel => cancel(model),
        Step::Remove(module) => remove(model, module),
        Step::Adopt => adopt(model),
        Step::Begun(run, result) => match result {
            Ok(()) => bring(model, run),
            Err(trouble) => not_begun(model, run, trouble),
        },
        Step::Brought(run, path, result) => match result {
            Ok(()) => brought(model, run, path),
            Err(trouble) => failed(model, run, trouble),
        },
        Step::Finished(run, result) => match result {
            Ok(()) => finished(model, run),
            Err(trouble) => failed(model, run, trouble),
        },
        Step::Removed(module, result) => removed(model, module, result),
    }
}

fn looked(model: &mut Model, found: Result<Found, Trouble>) -> Vec<Effect> {
    let offline = model.offline.get_or_insert_default();
    let found = match found {
        Ok(found) => found,
        // What looks isn't here: then nothing was saved, and nothing can be before there is a line.
        Err(Trouble::Offline) => {
            offline.reach = Reach::Open;
            offline.newest = Newest::Failed(Trouble::Offline);
            return Vec::new();
        }
        Err(_) => {
            offline.reach = Reach::Blocked;
            return Vec::new();
        }
    };
    offline.reach = Reach::Open;
    offline.kept = found
        .record
        .as_deref()
        .and_then(Kept::read)
        .unwrap_or_default();
    offline.here = found.paths;
    offline.languages = found.languages;
    let is_in_attempt = model.route.attempt().is_some();
    if !is_in_attempt && is_free(model) {
        let adopted = adopt(model);
        if !adopted.is_empty() {
            return adopted;
        }
    }
    let mut effects = sweep(model);
    effects.extend(ask(model));
    effects
}

/// Asks for the host's version: on the page about offline with its list, elsewhere only whether it is another one.
fn ask(model: &mut Model) -> Vec<Effect> {
    let Some(offline) = &mut model.offline else {
        return Vec::new();
    };
    let active = offline.kept.active.as_ref().map(|release| release.page);
    let known = match model.route {
        Route::Offline => None,
        _ if active.is_none() => return Vec::new(),
        _ => active,
    };
    if matches!(offline.newest, Newest::Here(..) | Newest::Asked) {
        return Vec::new();
    }
    if model.connection == Connection::Offline {
        offline.newest = Newest::Failed(Trouble::Offline);
        return Vec::new();
    }
    offline.newest = Newest::Asked;
    vec![job(Job::Newest(known))]
}

fn again(model: &mut Model) -> Vec<Effect> {
    if let Some(offline) = &mut model.offline {
        offline.newest = Newest::Unknown;
        offline.told = None;
    }
    vec![job(Job::Look)]
}

fn newest(model: &mut Model, result: Result<Offered, Trouble>) -> Vec<Effect> {
    let offline = model.offline.get_or_insert_default();
    offline.newest = match result {
        Ok((_, None)) => Newest::InUse,
        Ok((page, Some(bytes))) => match List::read(&bytes, &offline.languages) {
            Some(list) => Newest::Here(page, Rc::new(list)),
            None => Newest::Failed(Trouble::Damaged),
        },
        Err(trouble) => Newest::Failed(trouble),
    };
    // Whoever went to the page about offline meanwhile needs the list.
    let needs_list = model.route == Route::Offline && offline.newest == Newest::InUse;
    if needs_list { again(model) } else { Vec::new() }
}

/// Begins to fetch the host's version, with what is saved already and one module more.
fn begin(model: &mut Model, module: Option<ModuleId>) -> Vec<Effect> {
    let is_online = model.connection == Connection::Online;
    let Some(offline) = &mut model.offline else {
        return Vec::new();
    };
    let (Newest::Here(page, list), None) = (&offline.newest, &offline.work) else {
        return Vec::new();
    };
    if offline.reach != Reach::Open {
        return Vec::new();
    }
    let mut modules = offline.kept.modules();
    if let Some(module) = &module
        && !modules.contains(module)
    {
        modules.push(module.clone());
    }
    let mut queue: Vec<File> = list.files(&modules).into_iter().cloned().collect();
    let total = weight(&queue);
    if !is_online {
        offline.told = Some(Told::Failed(module, Trouble::Offline, total));
        return Vec::new();
    }
    queue.reverse();
    offline.runs += 1;
    let mut kept = offline.kept.clone();
    kept.begin(Release::of(*page, list, &modules), list);
    let record = kept.text();
    offline.told = None;
    offline.work = Some(Work {
        run: offline.runs,
        module,
        kept,
        queue,
        flying: Vec::new(),
        done: 0,
        total,
    });
    vec![
        Effect::Persist,
        job(Job::Begin(offline.runs, record)),
        Effect::Focus("offline-cancel".to_owned()),
    ]
}

/// The work of that run, unless it was stopped meanwhile.
fn work(model: &mut Model, run: u32) -> Option<&mut Work> {
    let work = model.offline.as_mut()?.work.as_mut()?;
    (work.run == run).then_some(work)
}

/// Asks for the next files; when all are here, for the end of it.
fn bring(model: &mut Model, run: u32) -> Vec<Effect> {
    let Some(work) = work(model, run) else {
        return Vec::new();
    };
    let mut effects = Vec::new();
    while work.flying.len() < AT_ONCE
        && let Some(file) = work.queue.pop()
    {
        effects.push(job(Job::Bring(run, file.path.clone(), file.digest)));
        work.flying.push(file);
    }
    if work.flying.is_empty()
        && let Some(coming) = &work.kept.coming
    {
        let page = coming.page;
        let mut kept = work.kept.clone();
        kept.finish();
        effects.push(job(Job::Finish(run, page, kept.text())));
    }
    effects
}

fn brought(model: &mut Model, run: u32, path: String) -> Vec<Effect> {
    let Some(work) = work(model, run) else {
        return Vec::new();
    };
    let Some(place) = work.flying.iter().position(|file| file.path == path) else {
        return Vec::new();
    };
    let file = work.flying.swap_remove(place);
    work.done = work.done.saturating_add(file.bytes);
    if let Some(offline) = &mut model.offline
        && !offline.here.contains(&path)
    {
        offline.here.push(path);
    }
    bring(model, run)
}

fn finished(model: &mut Model, run: u32) -> Vec<Effect> {
    let Some(offline) = &mut model.offline else {
        return Vec::new();
    };
    let Some(work) = offline.work.take_if(|work| work.run == run) else {
        return Vec::new();
    };
    offline.kept = work.kept;
    offline.kept.finish();
    let pages = [&offline.kept.active, &offline.kept.waiting];
    let pages = pages.into_iter().flatten().map(Release::page_path);
    offline.here.extend(pages);
    offline.told = Some(Told::Ready(work.module.clone()));
    let waits = offline.kept.waiting.is_some();
    let mut effects = sweep(model);
    if let Some(words) = model.outcome() {
        let said = match (&work.module, waits) {
            (_, true) if !is_free(model) => words.offline_waits(),
            (_, true) => words.offline_new_ready(),
            (Some(module), false) => {
                words.offline_of(&name(model, module).text, &model.words.offline_ready())
            }
            (None, false) => model.words.offline_ready(),
        };
        effects.push(Effect::Say(Voice::Status, said));
    }
    effects.extend(focus(model, work.module.as_ref()));
    effects
}

/// To the heading of what was done, where the page about it is still shown: the button that had focus is gone.
pub(super) fn focus(model: &Model, module: Option<&ModuleId>) -> Option<Effect> {
    let id = module.map_or("offline-heading".to_owned(), |module| {
        ["offline-", module.as_str()].concat()
    });
    (model.route == Route::Offline).then_some(Effect::Focus(id))
}

fn failed(model: &mut Model, run: u32, trouble: Trouble) -> Vec<Effect> {
    if work(model, run).is_none() {
        return Vec::new();
    }
    let mut effects = end(model, |module, total| Told::Failed(module, trouble, total));
    if trouble == Trouble::Elsewhere {
        effects.push(job(Job::Look));
    }
    // What the host has is another version by now, or can't be had: it is asked again before anything is begun anew.
    if matches!(trouble, Trouble::Changed | Trouble::Damaged)
        && let Some(offline) = &mut model.offline
    {
        offline.newest = Newest::Unknown;
        effects.extend(ask(model));
    }
    effects
}

/// Not even what was to come could be noted: the record is as it was.
fn not_begun(model: &mut Model, run: u32, trouble: Trouble) -> Vec<Effect> {
    if let Some(offline) = &mut model.offline
        && let Some(work) = &mut offline.work
    {
        work.kept = offline.kept.clone();
    }
    failed(model, run, trouble)
}

fn cancel(model: &mut Model) -> Vec<Effect> {
    end(model, |module, _| Told::Stopped(module))
}

/// Ends what is under way. What is here of it stays here.
fn end(model: &mut Model, told: impl FnOnce(Option<ModuleId>, u64) -> Told) -> Vec<Effect> {
    let Some(offline) = &mut model.offline else {
        return Vec::new();
    };
    let Some(work) = offline.work.take() else {
        return Vec::new();
    };
    // As it stands in the browser's record.
    offline.kept = work.kept;
    let told = told(work.module.clone(), work.total);
    offline.told = Some(told.clone());
    let mut effects = vec![job(Job::Stop)];
    if let Some(words) = model.outcome() {
        let (voice, said) = match &told {
            Told::Failed(_, trouble, total) => {
                (Voice::Alert, super::view::trouble(*trouble, *total, words))
            }
            _ => (Voice::Status, words.offline_stopped()),
        };
        effects.push(Effect::Say(voice, said));
    }
    effects.extend(focus(model, work.module.as_ref()));
    effects
}
