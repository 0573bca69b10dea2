//! Sites that differ from the built one: a bank has another header, or is another, and all that names it fits again.

use std::path::{Path, PathBuf};

use assay_engine::bank::Bank;
use assay_engine::bank::modules::Listed;
use assay_engine::bank::published::publish;
use assay_engine::digest::Digest;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::tools::folder;

/// Makes a copy of the built site in which the header of a bank is changed. The header from before isn't there any more.
pub fn variant(site: &Path, bank: &str, change: impl FnOnce(&mut Value)) -> TempDir {
    let made = Copied::of(site);
    let mut listed = made.listed(bank);
    let old = path_of(listed["header"].as_str().unwrap());
    let mut header: Value = serde_json::from_slice(&std::fs::read(made.at(&old)).unwrap()).unwrap();
    change(&mut header);
    let bytes = assay_engine::json::canonical(&header);
    let digest = Digest::of(&bytes);
    listed["header"] = json!(digest.to_string());
    listed["version"] = header["version"].clone();
    let new = made.put(&digest, &bytes);
    remove(&made.at(&old));
    made.with(&listed, |files| {
        for file in files {
            if file["path"] == json!(old) {
                *file = new.clone();
            }
        }
    })
}

/// Makes a copy of the built site in which a bank stands in the place of the one of its id, in its own language alone. What was
/// published before stays, since other banks may use it.
pub fn with_bank(site: &Path, bank: &Bank) -> TempDir {
    let made = Copied::of(site);
    let published = publish(bank);
    let mut files = vec![made.put(&published.digest, &published.header)];
    for (digest, bytes) in &published.shards {
        files.push(made.put(digest, bytes));
    }
    let listed = Listed::of(&bank.header, published.digest, []);
    let listed = serde_json::to_value(&listed).unwrap();
    made.with(&listed, |saved| *saved = files)
}

/// A copy of the built site, beside whose page something may be put.
pub fn copied(site: &Path) -> TempDir {
    let made = folder("copy");
    copy(site, made.path());
    made
}

/// A copy of a site that is to be changed.
struct Copied {
    folder: TempDir,
    page: String,
}

impl Copied {
    fn of(site: &Path) -> Self {
        let made = folder("variant");
        copy(site, made.path());
        let page = std::fs::read_to_string(made.path().join("index.html")).unwrap();
        Self { folder: made, page }
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// What the catalogue has of a bank.
    fn listed(&self, bank: &str) -> Value {
        let (mut catalogue, _) = block(&self.page, "catalogue");
        of_bank(&mut catalogue, bank).clone()
    }

    /// Puts a part of a bank in; gives its line in the list of what is saved for offline.
    fn put(&self, digest: &Digest, bytes: &[u8]) -> Value {
        let path = path_of(&digest.to_string());
        std::fs::write(self.at(&path), bytes).unwrap();
        json!({ "path": path, "bytes": bytes.len(), "sha256": Digest::of(bytes).to_string() })
    }

    /// The site whose catalogue has this of a bank, and whose list of what is saved for offline has other files of it.
    fn with(mut self, listed: &Value, files: impl FnOnce(&mut Vec<Value>)) -> TempDir {
        let bank = listed["id"].as_str().unwrap();
        let (mut catalogue, place) = block(&self.page, "catalogue");
        *of_bank(&mut catalogue, bank) = listed.clone();
        self.page.replace_range(place, &catalogue.to_string());

        let (mut names, place) = block(&self.page, "files");
        let list = self.at(names["offline.json"].as_str().unwrap());
        let mut list: Value = serde_json::from_slice(&std::fs::read(list).unwrap()).unwrap();
        let saved = of_bank(&mut list, bank);
        saved["header"] = listed["header"].clone();
        files(saved["files"].as_array_mut().unwrap());
        let bytes = list.to_string().into_bytes();
        let name = format!("offline-{}.json", &Digest::of(&bytes).to_string()[..12]);
        std::fs::write(self.at(&name), &bytes).unwrap();
        names["offline.json"] = json!(name);
        self.page.replace_range(place, &names.to_string());

        remove(&self.at("index.html"));
        std::fs::write(self.at("index.html"), &self.page).unwrap();
        self.folder
    }
}

/// Where a part of a bank is, by its digest.
fn path_of(digest: &str) -> String {
    format!("assessments/{digest}.json")
}

/// What a list of banks has of one of them.
fn of_bank<'a>(list: &'a mut Value, bank: &str) -> &'a mut Value {
    let banks = list["banks"].as_array_mut().unwrap();
    let found = banks.iter_mut().find(|one| one["id"] == json!(bank));
    found.unwrap_or_else(|| panic!("{bank} is not listed"))
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

/// The block of the page, and where it is.
fn block(page: &str, id: &str) -> (Value, std::ops::Range<usize>) {
    let marked = page.find(&format!("id=\"{id}\"")).unwrap();
    let start = marked + page[marked..].find('>').unwrap() + 1;
    let end = start + page[start..].find("</script>").unwrap();
    (serde_json::from_str(&page[start..end]).unwrap(), start..end)
}

/// Removes a file, and what lies compressed beside it.
fn remove(path: &Path) {
    std::fs::remove_file(path).unwrap();
    for ending in ["br", "gz"] {
        let _ = std::fs::remove_file(format!("{}.{ending}", path.display()));
    }
}
