//! The catalogue: every assessment that this site publishes, by training module and level.

mod view;

use assay_engine::bank::Counts;
use assay_engine::bank::modules::{self as offered, Purpose};
use assay_engine::id::{AudienceId, ModuleId};

use crate::model::Model;
use crate::route::Route;
use crate::sitting::texts::Text;
use crate::standing;
use crate::start::title;

pub use view::{save, view};

/// What the catalogue shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    /// Audiences to filter by.
    pub audiences: Vec<(AudienceId, Text)>,
    /// The audience chosen.
    pub filter: Option<AudienceId>,
    /// Modules in order, each with the banks that fit the filter.
    pub modules: Vec<Module>,
}

/// A training module with its banks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// Title.
    pub title: Text,
    /// One sentence.
    pub description: Option<Text>,
    /// Its assessments.
    pub offers: Vec<Offer>,
    /// How it stands offline; none where the site has no list of that.
    pub pack: Option<Pack>,
}

/// How a module stands offline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pack {
    /// It may be saved, and takes so many megabytes, the app with it.
    Takes(u32),
    /// It is saved.
    Ready,
}

/// One assessment on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Where it is.
    pub route: Route,
    /// Level.
    pub level: Text,
    /// Whom it is for; empty: everybody.
    pub audiences: Vec<Text>,
    /// How many items a form has.
    pub items: u32,
    /// What it is for, where that isn't to pass.
    pub purpose: Option<Purpose>,
    /// How it stands on this device.
    pub standing: Standing,
}

/// How an assessment stands on this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing here.
    New,
    /// Begun and not submitted.
    Unfinished,
    /// Passed.
    Passed,
    /// Submitted, not passed.
    NotPassed,
    /// Submitted, and it can't be passed.
    Taken,
}

/// The shelf as it is now.
#[must_use]
pub fn shelf(model: &Model) -> Shelf {
    let catalogue = &model.catalogue;
    let modules = catalogue.modules.iter().filter_map(|module| {
        let banks = catalogue
            .banks
            .iter()
            .filter(|bank| bank.id.module == module.id);
        let offers: Vec<Offer> = banks.flat_map(|bank| offers(model, bank)).collect();
        (!offers.is_empty()).then(|| Module {
            title: title(model, Some(&module.title), module.id.as_str()),
            description: module
                .description
                .as_ref()
                .map(|words| title(model, Some(words), "")),
            offers,
            pack: pack(model, &module.id),
        })
    });
    Shelf {
        audiences: catalogue
            .audiences
            .iter()
            .map(|a| (a.id.clone(), title(model, Some(&a.title), a.id.as_str())))
            .collect(),
        filter: model.filter.clone(),
        modules: modules.collect(),
    }
}

/// How a module stands offline.
#[must_use]
#[inline(never)]
pub fn pack(model: &Model, module: &ModuleId) -> Option<Pack> {
    if let Some(offline) = &model.offline
        && offline.kept.is_ready(module)
    {
        return Some(Pack::Ready);
    }
    let kilobytes = model.catalogue.packs.get(module.as_str())?;
    Some(Pack::Takes(kilobytes.div_ceil(1000)))
}

fn offers(model: &Model, bank: &assay_engine::bank::modules::Listed) -> Vec<Offer> {
    let level = model
        .catalogue
        .levels
        .iter()
        .find(|level| level.id == bank.id.level);
    let fits = |audiences: &[AudienceId]| match &model.filter {
        Some(wanted) => audiences.is_empty() || audiences.contains(wanted),
        None => true,
    };
    let offered = bank
        .assessments
        .iter()
        .filter(|offer| fits(&offer.audiences));
    offered
        .map(|offer| Offer {
            route: Route::Start(bank.id.clone(), offer.id.clone()),
            level: title(
                model,
                level.map(|level| &level.title),
                bank.id.level.as_str(),
            ),
            audiences: if offer.audiences.len() == model.catalogue.audiences.len() {
                Vec::new()
            } else {
                offer
                    .audiences
                    .iter()
                    .map(|id| audience(model, id))
                    .collect()
            },
            items: offer.items,
            purpose: offer.purpose,
            standing: standing(model, &bank.id, offer),
        })
        .collect()
}

fn audience(model: &Model, id: &AudienceId) -> Text {
    let known = model
        .catalogue
        .audiences
        .iter()
        .find(|audience| audience.id == *id);
    title(model, known.map(|audience| &audience.title), id.as_str())
}

fn standing(model: &Model, bank: &assay_engine::id::BankId, offer: &offered::Offer) -> Standing {
    let own = model.cards.iter();
    let mut own = own.filter(|card| card.bank == *bank && card.assessment == offer.id);
    if own.any(crate::store::Card::is_open) {
        return Standing::Unfinished;
    }
    let counts = offer.counts.unwrap_or(Counts::Best);
    let counting = standing::counting(model, bank, &offer.id, counts);
    match (
        counting.map(|card| card.passed == Some(true)),
        offer.purpose,
    ) {
        (None, _) | (_, Some(Purpose::Practice)) => Standing::New,
        (_, Some(Purpose::Diagnostic)) => Standing::Taken,
        (Some(true), None) => Standing::Passed,
        (Some(false), None) => Standing::NotPassed,
    }
}

/// What is said after filtering.
#[must_use]
pub fn shown_count(model: &Model) -> String {
    let shown: usize = shelf(model)
        .modules
        .iter()
        .map(|module| module.offers.len())
        .sum();
    model.words.catalogue_shown(shown)
}
