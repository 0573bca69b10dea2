//! `assay catalogue`: the files that the app loads.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use assay_credential::deployment::{BANKS, CATALOGUE};
use assay_engine::bank::modules::{Listed, Modules};
use assay_engine::bank::overlay::{self, Overlay};
use assay_engine::bank::{Bank, published};
use assay_engine::digest::Digest;
use assay_engine::id::BankId;
use assay_engine::json::canonical;
use clap::Args;
use serde_json::Value;

use crate::Outcome;
use crate::console::Console;
use crate::folder;
use crate::language::{self, Language};
use crate::media;
use crate::pictures;
use crate::place::{MODULES, Place};
use crate::print::{self, Tally};
use crate::schema;
use crate::shelf::{Content, Shelf, Volume};
use crate::trouble::Trouble;
use crate::write::{self, Written};

/// The bank's schema, for editors.
pub const SCHEMA: &str = "bank.schema.json";

/// What to publish, and where to.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  assay catalogue assessments --out target/catalogue

Writes catalogue.json, bank.schema.json, assessments/DIGEST.json, pictures and recordings into the output folder. What was published before
stays, so that old attempts and certificates can still be checked. Nothing is written while the check finds errors.")]
pub struct Catalogue {
    /// The folder with modules.json.
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// The folder to write into.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// The language of the words for findings [default: the system's, else en].
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
}

/// All that is published, before any of it is written.
#[derive(Debug, Default)]
struct Edition {
    modules: Option<Rc<Modules>>,
    banks: BTreeMap<BankId, Rc<Bank>>,
    overlays: BTreeMap<BankId, BTreeMap<String, Rc<Overlay>>>,
    /// Pictures, recordings, films and captions.
    files: BTreeSet<(String, PathBuf)>,
}

impl Catalogue {
    /// Checks and publishes.
    ///
    /// # Errors
    /// [`Trouble`] where a file can't be read or written, or isn't where it should be.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        if is_inside(&self.out, &self.folder) {
            return Err(Trouble::OutInside {
                out: self.out.clone(),
                path: self.folder.clone(),
            });
        }
        let words = language::check_words(language::spoken(self.lang))?;
        let files = folder::files(std::slice::from_ref(&self.folder))?;
        let shelf = Shelf::new();
        let mut volumes = Vec::new();
        for (done, file) in files.iter().enumerate() {
            console.progress(done, files.len(), &file.to_string_lossy());
            volumes.push((file, shelf.read(file)?));
        }
        let tally = Tally::of(volumes.iter().flat_map(|(_, volume)| &volume.findings));
        if tally.errors > 0 {
            for (file, volume) in &volumes {
                for finding in &volume.findings {
                    print::finding(console.out(), &words, file, finding)?;
                }
            }
            print::summary(console.out(), &words, files.len(), tally)?;
            return Ok(Outcome::Faulty);
        }
        let edition = Edition::of(&self.folder, &volumes)?;
        let (all, fresh) = edition.write(&self.folder, &self.out)?;
        print::summary(console.out(), &words, files.len(), tally)?;
        let banks = edition.banks.len();
        writeln!(
            console.out(),
            "{}: banks: {banks}, files: {all}, of these new: {fresh}",
            self.out.display()
        )?;
        Ok(Outcome::Clean)
    }
}

impl Edition {
    fn of(folder: &Path, volumes: &[(&PathBuf, Rc<Volume>)]) -> Result<Self, Trouble> {
        let mut edition = Self::default();
        let root = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        for (file, volume) in volumes {
            let place = Place::of(file);
            let out_of_place = || Trouble::OutOfPlace {
                path: (*file).clone(),
            };
            if !matches!(volume.content, Content::Modules(_)) {
                edition.files.extend(pictures::files(file)?);
                edition.files.extend(media::files(file)?);
            }
            let id = place.id().filter(|_| place.root == root).cloned();
            match &volume.content {
                Content::Bank(bank) => {
                    let id = id.ok_or_else(out_of_place)?;
                    edition.banks.insert(id, Rc::clone(bank));
                }
                Content::Overlay(overlay) => {
                    let id = id.ok_or_else(out_of_place)?;
                    let language = place.language.ok_or_else(out_of_place)?;
                    let of_bank = edition.overlays.entry(id).or_default();
                    of_bank.insert(language, Rc::clone(overlay));
                }
                Content::Modules(modules) if **file == folder.join(MODULES) => {
                    edition.modules = Some(Rc::clone(modules));
                }
                Content::Modules(_) => return Err(out_of_place()),
                // Only errors make a file so, and then nothing is published.
                Content::Faulty => {}
            }
        }
        Ok(edition)
    }

    /// Writes all files, the index last, so that it never names one that isn't there; how many there are, and how many
    /// of them are new.
    fn write(&self, folder: &Path, out: &Path) -> Result<(usize, usize), Trouble> {
        let modules = self.modules.as_ref().ok_or_else(|| Trouble::NoModules {
            path: folder.to_owned(),
        })?;
        let (mut named, mut fresh) = (BTreeSet::new(), 0);
        let mut keep = |digest: Digest, bytes: &[u8]| -> Result<(), Trouble> {
            let file = out.join(BANKS).join(format!("{digest}.json"));
            if named.insert(digest) && write::keep(&file, bytes)? == Written::Fresh {
                fresh += 1;
            }
            Ok(())
        };
        let mut listed = Vec::new();
        for (id, bank) in &self.banks {
            let published = published::publish(bank);
            for (digest, bytes) in &published.shards {
                keep(*digest, bytes)?;
            }
            let current = bank.digests();
            let mut overlays = BTreeMap::new();
            for (language, overlay) in self.overlays.get(id).into_iter().flatten() {
                let (digest, bytes) = overlay::publish(overlay, &current);
                keep(digest, &bytes)?;
                overlays.insert(language.clone(), digest);
            }
            keep(published.digest, &published.header)?;
            listed.push(Listed::of(&bank.header, published.digest, overlays));
        }
        let copied = self.copy_files(out)?;
        let schema = schema::bank_schema_text();
        write::replace(&out.join(SCHEMA), schema.as_bytes())?;
        let index = modules.catalogue(listed);
        // Serialising these types can't fail: their keys are strings.
        let index = serde_json::to_value(&index).unwrap_or(Value::Null);
        write::replace(&out.join(CATALOGUE), &canonical(&index))?;
        Ok((named.len() + self.files.len(), fresh + copied))
    }

    /// Copies pictures, recordings and the like; how many are new. Their names last, as those of all that is published, so that what was shown
    /// once can be shown again.
    fn copy_files(&self, out: &Path) -> Result<usize, Trouble> {
        let mut fresh = 0;
        for (name, file) in &self.files {
            let bytes = fs::read(file).map_err(Trouble::unreadable(file))?;
            match write::keep(&out.join(BANKS).join(name), &bytes) {
                Ok(Written::Fresh) => fresh += 1,
                Ok(Written::Same) => {}
                Err(Trouble::PublishedDamaged { .. }) => {
                    return Err(Trouble::PictureChanged { path: file.clone() });
                }
                Err(trouble) => return Err(trouble),
            }
        }
        Ok(fresh)
    }
}

/// Whether a path that needn't be there yet is in a folder that is.
fn is_inside(path: &Path, folder: &Path) -> bool {
    let whole = |path: &Path| {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let mut there = path.as_path();
        // The part that is there, with links followed, then the rest.
        loop {
            if let Ok(known) = there.canonicalize() {
                let rest = path.strip_prefix(there).unwrap_or(Path::new(""));
                return known.join(rest);
            }
            match there.parent() {
                Some(parent) => there = parent,
                None => return path,
            }
        }
    };
    whole(path).starts_with(whole(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outputs_inside_the_input() {
        let folder = tempfile::tempdir().expect("a folder");
        let inner = folder.path().join("a");
        std::fs::create_dir(&inner).expect("made");
        assert!(is_inside(&inner.join("new/deep"), &inner));
        assert!(is_inside(&inner, &inner));
        assert!(!is_inside(folder.path(), &inner));
        assert!(!is_inside(&folder.path().join("ab"), &inner));
    }
}
