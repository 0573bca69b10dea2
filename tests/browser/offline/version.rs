//! A newer version of the site: another page, and another bank in the place of the core concepts', whose header the host no
//! longer has.

use std::path::Path;

use assay_engine::digest::Digest;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::harness::folder;

/// What the newer page says of itself.
pub const MARK: &str = "The newer version.";

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

/// Writes a file without what lies compressed beside the one that it replaces.
fn write(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).unwrap();
    for ending in ["br", "gz"] {
        let _ = std::fs::remove_file(format!("{}.{ending}", path.display()));
    }
}

/// Makes it of the built site.
pub fn newer(site: &Path) -> TempDir {
    let made = folder("newer");
    copy(site, made.path());
    let mut page = std::fs::read_to_string(made.path().join("index.html")).unwrap();

    let (mut catalogue, place) = block(&page, "catalogue");
    let listed = &mut catalogue["banks"][0];
    assert_eq!(listed["id"], "core-concepts/foundation");
    let old = listed["header"].as_str().unwrap().to_owned();
    let old_path = format!("assessments/{old}.json");
    let mut header: Value =
        serde_json::from_slice(&std::fs::read(made.path().join(&old_path)).unwrap()).unwrap();
    header["version"] = json!("9.0.0");
    let bytes = assay_engine::json::canonical(&header);
    let new = Digest::of(&bytes).to_string();
    let new_path = format!("assessments/{new}.json");
    std::fs::remove_file(made.path().join(&old_path)).unwrap();
    write(&made.path().join(&old_path), b"");
    std::fs::remove_file(made.path().join(&old_path)).unwrap();
    write(&made.path().join(&new_path), &bytes);
    listed["header"] = json!(new);
    listed["version"] = json!("9.0.0");
    page.replace_range(place, &catalogue.to_string());

    let (mut files, _) = block(&page, "files");
    let list_path = files["offline.json"].as_str().unwrap().to_owned();
    let mut list: Value =
        serde_json::from_slice(&std::fs::read(made.path().join(&list_path)).unwrap()).unwrap();
    let bank = &mut list["banks"][0];
    bank["header"] = json!(new);
    for file in bank["files"].as_array_mut().unwrap() {
        if file["path"] == json!(old_path) {
            *file = json!({ "path": new_path, "bytes": bytes.len(), "sha256": new });
        }
    }
    let bytes = list.to_string().into_bytes();
    let name = format!("offline-{}.json", &Digest::of(&bytes).to_string()[..12]);
    write(&made.path().join(&name), &bytes);
    files["offline.json"] = json!(name);
    let (_, place) = block(&page, "files");
    page.replace_range(place, &files.to_string());

    let page = page.replace(
        "name=\"description\" content=\"",
        &format!("name=\"description\" content=\"{MARK} "),
    );
    assert!(page.contains(MARK));
    write(&made.path().join("index.html"), page.as_bytes());
    made
}
