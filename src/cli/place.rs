//! What a file's place says: `MODULE/LEVEL.json` below the folder of `modules.json` is the bank `MODULE/LEVEL`.

use std::path::{Path, PathBuf};

use assay_engine::id::{BankId, LevelId, ModuleId};

/// The name of the list of modules.
pub const MODULES: &str = "modules.json";

/// What a file's place says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The folder that used banks are looked for in.
    pub root: PathBuf,
    /// Whether `modules.json` is there, so that the place is meant as an id.
    pub is_listed: bool,
    /// The bank that the file is or translates, where its name can be one.
    pub bank: Option<BankId>,
    /// The language that a translation's name says, `foundation.fr.json`.
    pub language: Option<String>,
}

impl Place {
    /// What the place of a file says.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let module = path.parent();
        let root = module
            .and_then(Path::parent)
            .or(module)
            .unwrap_or(&path)
            .to_owned();
        let stem = path.file_stem().and_then(|name| name.to_str());
        let (level, language) = match stem.and_then(|stem| stem.split_once('.')) {
            Some((level, language)) => (Some(level), Some(language.to_owned())),
            None => (stem, None),
        };
        let module = module
            .and_then(Path::file_name)
            .and_then(|name| name.to_str());
        let bank = match (module.map(ModuleId::new), level.map(LevelId::new)) {
            (Some(Ok(module)), Some(Ok(level))) => Some(BankId { module, level }),
            _ => None,
        };
        Self {
            is_listed: root.join(MODULES).is_file(),
            root,
            bank,
            language,
        }
    }

    /// The id that the place stands for; `None` for a file that isn't in a folder of banks.
    #[must_use]
    pub fn id(&self) -> Option<&BankId> {
        self.bank.as_ref().filter(|_| self.is_listed)
    }
}

/// Where a bank is below the folder of `modules.json`.
#[must_use]
pub fn bank_file(root: &Path, bank: &BankId) -> PathBuf {
    root.join(bank.module.as_str())
        .join(format!("{}.json", bank.level))
}

/// Where the bank of a translation would be: beside it.
#[must_use]
pub fn beside(translation: &Path) -> Option<PathBuf> {
    let stem = translation.file_stem()?.to_str()?;
    let (level, _) = stem.split_once('.')?;
    Some(translation.with_file_name(format!("{level}.json")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(MODULES), "{}").expect("written");
        let place = Place::of(&folder.path().join("core-concepts/foundation.pt-BR.json"));
        assert_eq!(place.root, folder.path());
        assert_eq!(
            place.id().map(ToString::to_string).as_deref(),
            Some("core-concepts/foundation")
        );
        assert_eq!(place.language.as_deref(), Some("pt-BR"));
        assert_eq!(Place::of(&folder.path().join("Core/x.json")).id(), None);
        let elsewhere = Place::of(Path::new("/nowhere/core/foundation.json"));
        assert_eq!(elsewhere.id(), None);
        assert!(elsewhere.bank.is_some());
    }

    #[test]
    fn banks_of_translations() {
        let beside = |path: &str| beside(Path::new(path)).map(|path| path.display().to_string());
        assert_eq!(beside("a/b.fr.json").as_deref(), Some("a/b.json"));
        assert_eq!(beside("a/b.json"), None);
    }
}
