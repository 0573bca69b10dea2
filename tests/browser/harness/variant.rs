//! A site that differs from the built one: a bank has another header, and all that names it fits again.

use std::path::Path;

use assay_engine::digest::Digest;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::tools::folder;

/// Makes a copy of the built site in which the header of a bank is changed. The header from before isn't there any more.
pub fn variant(site: &Path, bank: &str, change: impl FnOnce(&mut Value)) -> TempDir {
    let made = folder("variant");
    copy(site, made.path());
    let at = |path: &str| made.path().join(path);
    let mut page = std::fs::read_to_string(at("index.html")).unwrap();

    let (mut catalogue, place) = block(&page, "catalogue");
    let listed = of_bank(&mut catalogue, bank);
    let old = format!("assessments/{}.json", listed["header"].as_str().unwrap());
    let mut header: Value = serde_json::from_slice(&std::fs::read(at(&old)).unwrap()).unwrap();
    change(&mut header);
    let bytes = assay_engine::json::canonical(&header);
    let digest = Digest::of(&bytes).to_string();
    let new = format!("assessments/{digest}.json");
    let new_file = json!({ "path": new, "bytes": bytes.len(), "sha256": digest });
    listed["header"] = json!(digest);
    listed["version"] = header["version"].clone();
    page.replace_range(place, &catalogue.to_string());
    remove(&at(&old));
    std::fs::write(at(&new), &bytes).unwrap();

    let (mut files, place) = block(&page, "files");
    let list = at(files["offline.json"].as_str().unwrap());
    let mut list: Value = serde_json::from_slice(&std::fs::read(list).unwrap()).unwrap();
    let saved = of_bank(&mut list, bank);
    saved["header"] = json!(digest);
    for file in saved["files"].as_array_mut().unwrap() {
        if file["path"] == json!(old) {
            *file = new_file.clone();
        }
    }
    let bytes = list.to_string().into_bytes();
    let name = format!("offline-{}.json", &Digest::of(&bytes).to_string()[..12]);
    std::fs::write(at(&name), &bytes).unwrap();
    files["offline.json"] = json!(name);
    page.replace_range(place, &files.to_string());

    remove(&at("index.html"));
    std::fs::write(at("index.html"), page).unwrap();
    made
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
