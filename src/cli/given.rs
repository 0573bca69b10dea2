//! Files of certificates, as they are given: strangers made them.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use assay_credential::{Credential, carrier};

use crate::trouble::Trouble;

/// The largest file that is read, as on the page that checks: a certificate with the answers to 200 items and a picture has a tenth of it.
pub const LARGEST: u64 = 16_000_000;

/// The bytes of a file.
///
/// # Errors
/// [`Trouble::Unreadable`] and [`Trouble::TooLarge`].
pub fn read(name: &str) -> Result<Vec<u8>, Trouble> {
    let path = Path::new(name);
    let mut bytes = Vec::new();
    // One byte more than there may be: a pipe doesn't say beforehand how long it is.
    File::open(path)
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(Trouble::unreadable(path))?;
    match bytes.len() as u64 > LARGEST {
        true => Err(Trouble::TooLarge {
            path: path.to_owned(),
        }),
        false => Ok(bytes),
    }
}

/// The certificate of a file; `None` where it has none that can be read. No certificate is too large to be read, and the other files of a run have
/// nothing to do with one that is: so that is no trouble here.
///
/// # Errors
/// [`Trouble::Unreadable`].
pub fn certificate(name: &str) -> Result<Option<Credential>, Trouble> {
    match read(name) {
        Ok(bytes) => Ok(carrier::read(&bytes).ok()),
        Err(Trouble::TooLarge { .. }) => Ok(None),
        Err(trouble) => Err(trouble),
    }
}

/// What a file is called that may have a certificate in it.
const ENDINGS: [&str; 4] = ["pdf", "png", "svg", "json"];

/// The same, and the token of a badge.
const CHECKED: [&str; 5] = ["pdf", "png", "svg", "json", "jwt"];

/// The files that these names mean: a file as it is named, a folder with the PDF, PNG, SVG and JSON files in it, by name.
///
/// # Errors
/// [`Trouble`] where a folder can't be read, or has none.
pub fn files(names: &[String]) -> Result<Vec<String>, Trouble> {
    let files = names.iter().map(|name| named(name, &ENDINGS));
    Ok(files.collect::<Result<Vec<_>, _>>()?.concat())
}

/// What a name means that is to be checked: the same, of a folder with the tokens in it as well. A name may also be a link.
///
/// # Errors
/// [`Trouble`] where a folder can't be read, or has none.
pub fn checked(name: &str) -> Result<Vec<String>, Trouble> {
    named(name, &CHECKED)
}

fn named(name: &str, endings: &[&str]) -> Result<Vec<String>, Trouble> {
    let path = Path::new(name);
    if !path.is_dir() {
        return Ok(vec![name.to_owned()]);
    }
    let mut found = within(path, endings)?;
    if found.is_empty() {
        return Err(Trouble::NoCertificates {
            path: path.to_owned(),
        });
    }
    found.sort_unstable();
    Ok(found)
}

fn within(folder: &Path, endings: &[&str]) -> Result<Vec<String>, Trouble> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(Trouble::unreadable(folder))? {
        let path = entry.map_err(Trouble::unreadable(folder))?.path();
        let ending = path.extension().and_then(|it| it.to_str());
        let may_have_one = ending.is_some_and(|it| {
            let mut endings = endings.iter();
            endings.any(|known| it.eq_ignore_ascii_case(known))
        });
        // What isn't called in Unicode can't be told of, and can be named by itself.
        if let Some(name) = path.to_str().filter(|_| may_have_one && path.is_file()) {
            found.push(name.to_owned());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_its_certificates_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str| fs::write(folder.path().join(name), "{}").unwrap();
        for name in [
            "b.json",
            "a.PDF",
            "c.pdf",
            "e.svg",
            "f.Png",
            "notes.txt",
            "pdf",
            "led.jsonl",
            "g.badge.jwt",
        ] {
            put(name);
        }
        fs::create_dir(folder.path().join("d.json")).unwrap();
        let name = folder.path().display().to_string();
        let found = files(&["z.pdf".to_owned(), name.clone()]).unwrap();
        let names: Vec<&str> = found
            .iter()
            .map(|file| file.strip_prefix(&name).unwrap_or(file))
            .collect();
        assert_eq!(
            names,
            ["z.pdf", "/a.PDF", "/b.json", "/c.pdf", "/e.svg", "/f.Png"]
        );
        // A badge's token is there to be checked, and has no certificate to sign.
        let tokens = checked(&name).unwrap();
        assert_eq!(tokens.len(), 6);
        assert!(tokens[5].ends_with("/g.badge.jwt"), "{tokens:?}");
        let empty = folder.path().join("d.json").display().to_string();
        assert!(matches!(
            files(&[empty]),
            Err(Trouble::NoCertificates { .. })
        ));
    }

    #[test]
    fn a_file_that_is_larger_than_any_certificate_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large.pdf");
        let name = path.display().to_string();
        // A file with a hole, which takes no room.
        let file = File::create(&path).unwrap();
        file.set_len(LARGEST).unwrap();
        assert_eq!(read(&name).unwrap().len() as u64, LARGEST);
        file.set_len(LARGEST + 1).unwrap();
        assert!(matches!(read(&name), Err(Trouble::TooLarge { .. })));
    }
}
