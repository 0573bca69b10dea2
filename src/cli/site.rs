//! A folder of a deployment, as a checker needs it.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use assay_credential::SitePath;
use assay_credential::deployment::{Deployment, Files, Unusable};

use crate::trouble::Trouble;

/// A folder that `assay catalogue` wrote, or a whole site, which has such files too.
pub type Site = Deployment<Folder>;

/// Where its files lie.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

impl Files for Folder {
    type Error = io::Error;

    fn read(&self, path: &SitePath) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.0.join(path.as_str())) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(cause),
        }
    }
}

/// Reads what a folder says of issuers. What is wrong in it is told, since it would make certificates seem to be unknown.
///
/// # Errors
/// [`Trouble`] where a file can't be read or used.
pub fn read(folder: &Path) -> Result<Site, Trouble> {
    fs::read_dir(folder).map_err(Trouble::unreadable(folder))?;
    let (site, unusable) = Site::read(Folder(folder.to_owned()));
    let place = |path: SitePath| folder.join(path.as_str());
    match unusable.into_iter().next() {
        None => Ok(site),
        Some(Unusable::Unreachable { path, cause }) => {
            Err(Trouble::unreadable(&place(path))(cause))
        }
        Some(Unusable::Faulty { path, faults }) => Err(Trouble::Faulty {
            path: place(path),
            faults,
        }),
    }
}
