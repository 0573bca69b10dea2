//! The project's own banks, with items of every type and their translations, as a site has them that published them.

use std::collections::BTreeMap;
use std::rc::Rc;

use assay_engine::bank::overlay::{self, Overlay};
use assay_engine::bank::published::{header_bytes, read_overlay};
use assay_engine::bank::{Bank, CertificateTerms, Header, read_bank, read_translation};
use assay_engine::digest::Digest;
use assay_engine::duration::Period;
use assay_engine::form::Slot;
use assay_engine::id::BankId;
use assay_engine::item::Item;
use assay_engine::replay::{Replayed, replay};
use assay_engine::transcript::Transcript;

/// A bank as it is published, with those that it uses and their translations.
pub struct Lot {
    pub header: Header,
    pub digest: Digest,
    pub banks: Vec<Vec<Rc<Item>>>,
    pub overlays: BTreeMap<Digest, Rc<Overlay>>,
    /// Languages, and the translations into them by bank.
    pub languages: Vec<(&'static str, Vec<Option<Digest>>)>,
}

/// A bank that uses another stands after it.
const BANKS: [&str; 3] = ["core-concepts", "gallery", "victim-identification"];

fn file(module: &str, language: &str) -> Vec<u8> {
    let root = env!("CARGO_MANIFEST_DIR");
    std::fs::read(format!(
        "{root}/../../assessments/{module}/foundation{language}.json"
    ))
    .unwrap()
}

/// All that are in this repository. The gallery gives no certificates; here it does, since it has items of every type.
fn lots() -> Vec<Rc<Lot>> {
    let mut known: BTreeMap<BankId, Rc<Bank>> = BTreeMap::new();
    let mut translated: BTreeMap<(BankId, &str), (Digest, Rc<Overlay>)> = BTreeMap::new();
    let mut lots = Vec::new();
    for module in BANKS {
        let id = BankId::new(&format!("{module}/foundation")).unwrap();
        let (bank, found) = read_bank(&file(module, ""), Some(&id), &|used| {
            known.get(used).cloned()
        });
        let bank = Rc::new(bank.unwrap_or_else(|| panic!("{found:?}")));
        for language in ["fr", "ar"] {
            let bytes = file(module, &format!(".{language}"));
            let written = read_translation(&bytes, Some(language), &bank).0.unwrap();
            let (digest, bytes) = overlay::publish(&written, &bank.digests());
            let read = Rc::new(read_overlay(&bytes, &digest).unwrap());
            translated.insert((id.clone(), language), (digest, read));
        }
        let mut header = bank.header.clone();
        for assessment in &mut header.assessments {
            if assessment.id.as_str() == "try" {
                assessment.certificate = Some(CertificateTerms {
                    title: "Every kind of question, tried".to_owned(),
                    valid_for: Some(Period::read("P1Y").unwrap()),
                });
            }
        }
        let all: Vec<BankId> = std::iter::once(id.clone())
            .chain(header.uses.iter().map(|used| used.bank.clone()))
            .collect();
        known.insert(id, bank);
        let items = |id: &BankId| known[id].items.iter().cloned().map(Rc::new).collect();
        let into = |language: &'static str| {
            let digests = all.iter().map(|id| {
                let overlay = translated.get(&(id.clone(), language));
                overlay.map(|(digest, _)| *digest)
            });
            (language, digests.collect())
        };
        let overlays = translated.iter().filter(|((id, _), _)| all.contains(id));
        lots.push(Rc::new(Lot {
            digest: Digest::of(&header_bytes(&header)),
            banks: all.iter().map(items).collect(),
            overlays: overlays.map(|(_, one)| one.clone()).collect(),
            languages: vec![("en", Vec::new()), into("fr"), into("ar")],
            header,
        }));
    }
    lots
}

thread_local! {
    static LOTS: Vec<Rc<Lot>> = lots();
}

/// The bank of a place among them.
pub fn at(place: usize) -> Rc<Lot> {
    LOTS.with(|lots| Rc::clone(&lots[place]))
}

/// The bank of a digest, as a site has it that published all of this repository.
pub fn published(digest: &Digest) -> Option<Rc<Lot>> {
    LOTS.with(|lots| lots.iter().find(|lot| lot.digest == *digest).cloned())
}

impl Lot {
    /// An item as it was shown: words that were typed are marked by what its translation accepts.
    pub fn item(&self, shown: &[Option<Digest>], slot: Slot) -> Option<Rc<Item>> {
        let items = self.banks.get(usize::from(slot.bank))?;
        let item = items.get(slot.position as usize)?;
        let overlay = shown.get(usize::from(slot.bank)).copied().flatten();
        match overlay.map(|digest| self.overlays.get(&digest)) {
            Some(Some(overlay)) => Some(Rc::new(item.shown_in(overlay))),
            Some(None) if item.takes_words() => None,
            _ => Some(Rc::clone(item)),
        }
    }

    /// The translation that titles are from, in these.
    pub fn translation(&self, shown: &[Option<Digest>]) -> Option<Digest> {
        shown.first().copied().flatten()
    }

    /// What a transcript leads to.
    pub fn replayed(&self, transcript: &Transcript) -> Option<Replayed> {
        let shown = &transcript.started.request.overlays;
        let items = |slot: Slot| self.item(shown, slot);
        replay(&self.header, self.digest, &items, transcript).ok()
    }
}
