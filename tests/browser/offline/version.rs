//! A newer version of the site: another page, and another bank in the place of the core concepts', whose header the host no
//! longer has.

use std::path::Path;

use serde_json::json;
use tempfile::TempDir;

use crate::harness::variant;

/// What the newer page says of itself.
pub const MARK: &str = "The newer version.";

/// Makes it of the built site.
pub fn newer(site: &Path) -> TempDir {
    let made = variant(site, "core-concepts/foundation", |header| {
        header["version"] = json!("9.0.0");
    });
    let page = made.path().join("index.html");
    let text = std::fs::read_to_string(&page).unwrap().replace(
        "name=\"description\" content=\"",
        &format!("name=\"description\" content=\"{MARK} "),
    );
    assert!(text.contains(MARK));
    std::fs::write(page, text).unwrap();
    made
}
