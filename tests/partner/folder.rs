//! The folder and the certificate of the example in `src/lib.rs`. Bless with `UPDATE_EXPECT=1`, then read the difference.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::{attested, honest, site};

#[test]
fn the_example_has_what_a_deployment_publishes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/partner");
    let mut files: BTreeMap<PathBuf, Vec<u8>> = site()
        .files
        .into_iter()
        .map(|(path, bytes)| (root.join("site").join(path), bytes))
        .collect();
    files.insert(root.join("amina.json"), attested(honest()).to_bytes());
    let is_blessed = std::env::var_os("UPDATE_EXPECT").is_some();
    for (path, bytes) in files {
        if is_blessed {
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(&path, &bytes).expect("written");
        }
        let there = fs::read(&path).unwrap_or_default();
        assert!(
            there == bytes,
            "{} differs; bless with UPDATE_EXPECT=1",
            path.display()
        );
    }
}
