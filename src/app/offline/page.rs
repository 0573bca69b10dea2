//! What the page about offline shows.

use assay_engine::id::ModuleId;

use super::stay::is_free;
use super::{Newest, Offline, Reach, Told, Trouble, weight};
use crate::model::Model;
use crate::sitting::texts::Text;
use crate::start::title;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// Being looked at.
    Looking,
    /// Nothing can be saved here.
    Blocked,
    /// The modules.
    Modules {
        /// Why the host's version isn't known.
        trouble: Option<Trouble>,
        /// What there is to say of versions.
        news: Option<News>,
        /// Each module.
        rows: Vec<Row>,
        /// Whether something is on its way, so that nothing else is begun.
        is_busy: bool,
        /// Whether an attempt is unfinished, which keeps its files here.
        is_pinned: bool,
    },
}

/// What there is to say of versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// The host has a newer one, of which so many bytes aren't here yet.
    There(u64),
    /// It is on its way: bytes that are here, and of all.
    Coming(u64, u64),
    /// It is here, and waits for an attempt to end.
    Waits,
    /// It is here, and can be used.
    Ready,
}

/// A module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which one.
    pub module: ModuleId,
    /// Its title.
    pub title: Text,
    /// How it stands.
    pub standing: Standing,
    /// What came of the last thing that was done with it.
    pub told: Option<Told>,
}

/// How a module stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not saved; what it takes in bytes, and how many of them are here. None where that isn't known.
    Away(Option<(u64, u64)>),
    /// Begun and not whole, the same.
    Begun(Option<(u64, u64)>),
    /// On its way: bytes that are here, and of all.
    Coming(u64, u64),
    /// Ready.
    Ready,
    /// It will be, with the version that waits.
    WithNext,
    /// It was, and a file of it is gone.
    Broken,
}

/// The page as it is now.
#[must_use]
pub fn page(model: &Model) -> Page {
    let Some(offline) = &model.offline else {
        return Page::Looking;
    };
    match offline.reach {
        Reach::Looking => return Page::Looking,
        Reach::Blocked => return Page::Blocked,
        Reach::Open => {}
    }
    let is_published = |module: &ModuleId| {
        let mut banks = model.catalogue.banks.iter();
        banks.any(|bank| bank.id.module == *module)
    };
    let modules = model.catalogue.modules.iter().map(|module| &module.id);
    let rows = modules
        .filter(|module| is_published(module) || offline.kept.is_ready(module))
        .map(|module| Row {
            module: module.clone(),
            title: name(model, module),
            standing: standing(offline, module),
            told: offline.told.clone().filter(|told| is_of(told, module)),
        });
    Page::Modules {
        trouble: match offline.newest {
            Newest::Failed(trouble) => Some(trouble),
            _ => None,
        },
        news: news(model),
        rows: rows.collect(),
        is_busy: offline.work.is_some(),
        is_pinned: !is_free(model),
    }
}

/// A module's title.
pub(super) fn name(model: &Model, module: &ModuleId) -> Text {
    let mut modules = model.catalogue.modules.iter();
    let known = modules.find(|known| known.id == *module);
    title(model, known.map(|known| &known.title), module.as_str())
}

fn is_of(told: &Told, module: &ModuleId) -> bool {
    match told {
        Told::Ready(of) | Told::Stopped(of) | Told::Failed(of, ..) => of.as_ref() == Some(module),
        Told::Removed(of) => of == module,
    }
}

fn standing(offline: &Offline, module: &ModuleId) -> Standing {
    if let Some(work) = &offline.work
        && work.module.as_ref() == Some(module)
    {
        return Standing::Coming(work.done, work.total);
    }
    let kept = &offline.kept;
    if let Some(active) = kept.active.as_ref().filter(|active| active.has(module)) {
        let files = kept.files_of(active, module);
        let mut all = files.chain(std::iter::once(active.page_path()));
        return match all.all(|path| offline.here.contains(&path)) {
            true => Standing::Ready,
            false => Standing::Broken,
        };
    }
    if kept.modules().contains(module) {
        return Standing::WithNext;
    }
    let size = match &offline.newest {
        Newest::Here(_, list) => {
            let files = list.files(std::slice::from_ref(module));
            let here = files.iter().copied();
            let here = here.filter(|file| offline.here.contains(&file.path));
            Some((weight(files.iter().copied()), weight(here)))
        }
        _ => None,
    };
    let coming = kept.coming.as_ref();
    match coming.is_some_and(|coming| coming.has(module)) {
        true => Standing::Begun(size),
        false => Standing::Away(size),
    }
}

/// What there is to say of versions, wherever that is said.
#[must_use]
pub fn news(model: &Model) -> Option<News> {
    let offline = model.offline.as_ref()?;
    let kept = &offline.kept;
    let active = kept.active.as_ref().filter(|one| !one.modules.is_empty())?;
    if let Some(work) = offline.work.as_ref().filter(|work| work.module.is_none()) {
        return Some(News::Coming(work.done, work.total));
    }
    if let Newest::Here(page, list) = &offline.newest {
        let is_known = [&kept.active, &kept.waiting].into_iter().flatten();
        if !is_known.map(|one| one.page).any(|known| known == *page) {
            let files = list.files(&kept.modules());
            let away = files.iter().copied();
            let away = away.filter(|file| !offline.here.contains(&file.path));
            return Some(News::There(weight(away)));
        }
    }
    let waiting = kept.waiting.as_ref()?;
    if waiting.page == active.page {
        return None;
    }
    Some(match is_free(model) {
        true => News::Ready,
        false => News::Waits,
    })
}
