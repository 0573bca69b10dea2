//! Files are written whole or not at all: beside their place first, then put there.

use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

/// What writing did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// The file is new or has new bytes.
    Fresh,
    /// It had these bytes already, and wasn't touched.
    Same,
}

/// Writes a file that may change from run to run.
///
/// # Errors
/// [`Trouble::Unwritable`]; then what was there before is still there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<Written, Trouble> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(Written::Same);
    }
    put(path, bytes).map_err(Trouble::unwritable(path))?;
    Ok(Written::Fresh)
}

/// Writes a file that is named by its digest, so that it never changes.
///
/// # Errors
/// [`Trouble::Unwritable`], or [`Trouble::PublishedDamaged`] where a file of the name has other bytes.
pub fn keep(path: &Path, bytes: &[u8]) -> Result<Written, Trouble> {
    match fs::read(path) {
        Ok(there) if there == bytes => Ok(Written::Same),
        Ok(_) => Err(Trouble::PublishedDamaged {
            path: path.to_owned(),
        }),
        Err(_) => replace(path, bytes),
    }
}

/// Whether each output has a place of its own, apart from what the command reads: writing it would lose what is there.
///
/// # Errors
/// [`Trouble::NamedTwice`], or [`Trouble::Unwritable`] where an output is a folder.
pub fn apart(outs: &[&Path], others: &[&Path]) -> Result<(), Trouble> {
    for (place, out) in outs.iter().enumerate() {
        let later = outs.iter().skip(place + 1);
        if later.chain(others).any(|other| whole(other) == whole(out)) {
            let path = (*out).to_owned();
            return Err(Trouble::NamedTwice { path });
        }
        if out.is_dir() {
            let cause = io::Error::from(io::ErrorKind::IsADirectory);
            return Err(Trouble::unwritable(out)(cause));
        }
    }
    Ok(())
}

/// Where a file is, or would be.
fn whole(path: &Path) -> PathBuf {
    if let Ok(there) = fs::canonicalize(path) {
        return there;
    }
    let folder = fs::canonicalize(folder_of(path));
    match (folder, path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".assay-");
    let permissions = readable_by_all();
    if let Some(permissions) = permissions {
        builder.permissions(permissions);
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|failed| failed.error)?;
    Ok(())
}

/// A server must be able to read what is published; the user's own mask still holds.
#[cfg(unix)]
fn readable_by_all() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn readable_by_all() -> Option<Permissions> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kept_files_are_written_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/a.json");
        assert_eq!(keep(&path, b"1").expect("written"), Written::Fresh);
        let time = |path| fs::metadata(path).and_then(|data| data.modified()).ok();
        let before = time(&path);
        assert_eq!(keep(&path, b"1").expect("there"), Written::Same);
        assert_eq!(time(&path), before);
        assert!(matches!(
            keep(&path, b"2"),
            Err(Trouble::PublishedDamaged { .. })
        ));
        assert_eq!(fs::read(&path).expect("there"), b"1");
        assert_eq!(replace(&path, b"2").expect("written"), Written::Fresh);
        let files = fs::read_dir(folder.path().join("deep")).expect("there");
        assert_eq!(files.count(), 1, "nothing is left beside it");
    }

    #[test]
    fn an_output_is_no_input_however_it_is_called() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = |name: &str| folder.path().join(name);
        fs::write(place("key"), b"1").expect("written");
        fs::create_dir(place("deep")).expect("made");
        let [key, same, new, other] = ["key", "deep/../key", "new", "deep/../new"].map(place);
        for (outs, others) in [
            (vec![&*key], vec![&*key]),
            (vec![&*same], vec![&*key]),
            (vec![&*new, &*other], vec![]),
        ] {
            let told = apart(&outs, &others);
            assert!(matches!(told, Err(Trouble::NamedTwice { .. })), "{outs:?}");
        }
        assert!(apart(&[&new], &[&key, &same]).is_ok());
        let told = apart(&[folder.path()], &[]);
        assert!(matches!(told, Err(Trouble::Unwritable { .. })), "{told:?}");
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_what_is_published() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.json");
        keep(&path, b"1").expect("written");
        let mode = fs::metadata(&path).expect("there").permissions().mode();
        assert_eq!(mode & 0o400, 0o400);
        assert_eq!(mode & 0o111, 0);
    }
}
