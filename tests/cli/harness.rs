//! The program, and folders to run it in.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

pub use crate::program::program;

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn assay(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(program())
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .expect("assay runs")
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

pub fn status(output: &Output) -> i32 {
    output.status.code().expect("it ended by itself")
}

pub fn bank(name: &str) -> Vec<u8> {
    fs::read(root().join("tests/banks").join(format!("{name}.json")))
        .expect("a bank of tests/banks")
}

/// A folder `assessments` whose one bank, or its translation, is a file of tests/banks.
pub fn assessments(name: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |path: &str, bytes: &[u8]| {
        let path = folder.path().join("assessments").join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        fs::write(path, bytes).expect("written");
    };
    let bytes = bank(name);
    let said = String::from_utf8_lossy(&bytes);
    let (mut modules, mut good) = (bank("good.modules"), bank("good"));
    if said.contains("assay-modules/") {
        modules = bytes;
    } else if said.contains("assay-overlay/") {
        put("training/foundation.fr.json", &bytes);
    } else {
        good = bytes;
    }
    put("modules.json", &modules);
    put("training/foundation.json", &good);
    folder
}

/// Files below a folder, with their bytes.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            files.extend(
                tree(&path)
                    .into_iter()
                    .map(|(below, bytes)| (format!("{name}/{below}"), bytes)),
            );
        } else {
            files.insert(name, fs::read(&path).expect("read"));
        }
    }
    files
}

/// What is said is what `tests/cli/NAME` has. Bless with `UPDATE_EXPECT=1`, then read the difference.
pub fn expect(name: &str, said: &str) {
    let path = root().join("tests/cli").join(name);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, said).expect("written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        said == expected,
        "{} differs; bless with UPDATE_EXPECT=1\n{said}",
        path.display()
    );
}
