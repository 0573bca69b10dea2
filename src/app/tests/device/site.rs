//! What the site publishes.

use super::*;

/// What the site publishes.
pub struct Site {
    pub(super) catalogue: Catalogue,
    pub(super) files: BTreeMap<Digest, Vec<u8>>,
}

impl Site {
    /// All that it publishes.
    pub fn digests(&self) -> impl Iterator<Item = Digest> {
        self.files.keys().copied()
    }

    fn of(banks: &[&str]) -> Self {
        Self::changed(banks, |_, _| {})
    }

    /// What it would publish with files that are changed so: each by its name. Translations are of the items as they are then.
    pub fn changed(banks: &[&str], change: impl Fn(&str, &mut Value)) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assessments");
        let file = |name: &str| std::fs::read(folder.join(name));
        let modules = read_modules(&file("modules.json").unwrap()).0.unwrap();
        let mut whole: BTreeMap<BankId, Rc<Bank>> = BTreeMap::new();
        let (mut listed, mut files) = (Vec::new(), BTreeMap::new());
        for name in banks {
            let read = |name: &str| -> Value {
                let bytes = file(&format!("{name}.json")).unwrap();
                let mut value = serde_json::from_slice(&bytes).unwrap();
                change(name, &mut value);
                value
            };
            let bytes = serde_json::to_vec(&read(name)).unwrap();
            let (bank, findings) = read_bank(&bytes, None, &|id| whole.get(id).cloned());
            let bank = Rc::new(bank.unwrap_or_else(|| panic!("{findings:?}")));
            let made = published::publish(&bank);
            files.insert(made.digest, made.header);
            files.extend(made.shards);
            let mut overlays = BTreeMap::new();
            for language in ["fr", "ar"] {
                let mut value = read(&format!("{name}.{language}"));
                for (id, digest) in bank.digests() {
                    value["items"][id.as_str()]["source"] = digest.to_string().into();
                }
                let bytes = serde_json::to_vec(&value).unwrap();
                let (overlay, findings) = read_translation(&bytes, Some(language), &bank);
                let overlay = overlay.unwrap_or_else(|| panic!("{findings:?}"));
                let (digest, bytes) = overlay::publish(&overlay, &bank.digests());
                overlays.insert(language.to_owned(), digest);
                files.insert(digest, bytes);
            }
            listed.push(Listed::of(&bank.header, bank.digest(), overlays));
            whole.insert(bank.header.id.clone(), bank);
        }
        Self {
            catalogue: modules.catalogue(listed),
            files,
        }
    }
}

pub fn core() -> Rc<Site> {
    Rc::new(Site::of(&["core-concepts/foundation"]))
}

pub fn gallery() -> Rc<Site> {
    Rc::new(Site::of(&["gallery/foundation"]))
}

pub fn all() -> Rc<Site> {
    Rc::new(Site::of(&[
        "core-concepts/foundation",
        "victim-identification/foundation",
    ]))
}
