//! Folders are walked for files that are ours.

use std::fs;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::kind::Kind;
use crate::place::Place;
use crate::trouble::Trouble;

/// The files that these paths mean, in order, each once: a file as it is named, a folder with all of ours below it.
///
/// # Errors
/// [`Trouble`] where a path can't be read, or has nothing of ours.
pub fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Trouble> {
    let mut files = Vec::new();
    for path in paths {
        let data = fs::metadata(path).map_err(Trouble::unreadable(path))?;
        let found = if data.is_dir() {
            below(path)?
        } else {
            vec![path.clone()]
        };
        if found.is_empty() {
            return Err(Trouble::NothingThere { path: path.clone() });
        }
        for file in found {
            if !files.contains(&file) {
                files.push(file);
            }
        }
    }
    Ok(files)
}

/// Our files below a folder, by name.
fn below(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut files = Vec::new();
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_elsewhere(entry)) {
        let entry = entry.map_err(|failed| {
            let path = failed.path().unwrap_or(folder).to_owned();
            Trouble::unreadable(&path)(failed.into())
        })?;
        let path = entry.path();
        if entry.file_type().is_file() && is_json(path) && is_ours(path)? {
            files.push(path.to_owned());
        }
    }
    Ok(files)
}

/// Hidden files and folders, and those of another tool.
fn is_elsewhere(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name == "node_modules"
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "json")
}

/// Whether a file says that it is ours, or stands where a bank must be, so that a fault in what it says is told.
fn is_ours(path: &Path) -> Result<bool, Trouble> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.ends_with(".schema.json") {
        return Ok(false);
    }
    let bytes = fs::read(path).map_err(Trouble::unreadable(path))?;
    Ok(Kind::of(path, &bytes).by_itself
        || name == crate::place::MODULES
        || Place::of(path).is_listed)
}
