//! What an issuer signed and withdrew: one line of JSON each, only ever added to. It stays with the issuer.
//!
//! By it a certificate finds its entry in the list of what was withdrawn, no form is signed for twice, and a run that was broken off goes
//! on with what it had begun.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use assay_credential::{Moment, RecordNumber};
use assay_engine::rng::Seed;
use serde::{Deserialize, Serialize};

use crate::trouble::Trouble;

/// A ledger that is open.
pub struct Ledger {
    path: PathBuf,
    file: File,
    /// What was signed, by the record's number.
    pub signed: BTreeMap<String, Signed>,
    /// When each was withdrawn, by the record's number.
    pub withdrawn: BTreeMap<String, Moment>,
    seeds: BTreeMap<String, String>,
    indices: BTreeSet<u32>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Line {
    Signed(Signed),
    Withdrawn(Withdrawn),
}

/// A certificate that was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    /// The record's number.
    pub number: String,
    /// The record's digest: another record can have the same number, since learners' devices make them.
    pub record: String,
    /// When, as [`Moment::date_time`] has it.
    pub at: String,
    /// What the form was drawn from: no other attempt has the same.
    pub seed: String,
    /// Its entry in the list of what was withdrawn; absent: it can't be withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<u32>,
    /// By which key, as the key is written. Absent in older ledgers: then it isn't known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// What was stated. Absent in older ledgers: then it isn't known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<String>,
    /// By what address its list is known. Absent in older ledgers, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
    /// Until when the issuer stands by it; absent: as long as the bank says. So it is in older ledgers, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Withdrawn {
    number: String,
    on: String,
}

impl Ledger {
    /// Opens a ledger that is there: of one that isn't, nobody knows what was signed and withdrawn.
    ///
    /// # Errors
    /// [`Trouble::NoLedger`], or another where the file can't be used.
    pub fn known(path: &Path) -> Result<Self, Trouble> {
        match path.exists() {
            true => Self::open(path),
            false => Err(Trouble::NoLedger {
                path: path.to_owned(),
            }),
        }
    }

    /// Opens a ledger, or begins one. A last line that was torn, by a crash or a full disk, is taken off: what it was to say didn't happen.
    ///
    /// # Errors
    /// [`Trouble`] where the file can't be used.
    pub fn open(path: &Path) -> Result<Self, Trouble> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(cause) if cause.kind() == ErrorKind::NotFound => String::new(),
            Err(cause) => return Err(Trouble::unreadable(path)(cause)),
        };
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        let mut options = fs::OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(Trouble::unwritable(path))?;
        if whole < text.len() {
            file.set_len(whole as u64)
                .map_err(Trouble::unwritable(path))?;
        }
        let mut ledger = Self {
            path: path.to_owned(),
            file,
            signed: BTreeMap::new(),
            withdrawn: BTreeMap::new(),
            seeds: BTreeMap::new(),
            indices: BTreeSet::new(),
        };
        for (number, line) in (1..).zip(text.get(..whole).unwrap_or_default().lines()) {
            let read = serde_json::from_str(line).ok();
            read.and_then(|line| ledger.take(line))
                .ok_or_else(|| Trouble::LedgerDamaged {
                    path: path.to_owned(),
                    line: number,
                })?;
        }
        Ok(ledger)
    }

    fn take(&mut self, line: Line) -> Option<()> {
        match line {
            Line::Signed(signed) => {
                Moment::from_date_time(&signed.at)?;
                self.seeds
                    .insert(signed.seed.clone(), signed.number.clone());
                self.indices.extend(signed.index);
                self.signed.insert(signed.number.clone(), signed);
            }
            Line::Withdrawn(withdrawn) => {
                let on = Moment::from_date_time(&withdrawn.on)?;
                self.withdrawn.entry(withdrawn.number).or_insert(on);
            }
        }
        Some(())
    }

    fn add(&mut self, line: Line) -> Result<(), Trouble> {
        // These types have no maps: writing them can't fail.
        let text = serde_json::to_string(&line).unwrap_or_default() + "\n";
        self.file
            .write_all(text.as_bytes())
            .and_then(|()| self.file.sync_data())
            .map_err(Trouble::unwritable(&self.path))?;
        self.take(line);
        Ok(())
    }

    /// The record that a form was signed for already.
    #[must_use]
    pub fn number_of(&self, seed: Seed) -> Option<&str> {
        self.seeds.get(&seed.to_string()).map(String::as_str)
    }

    /// Whether an entry of the list is taken.
    #[must_use]
    pub fn has_index(&self, index: u32) -> bool {
        self.indices.contains(&index)
    }

    /// Says that a certificate is signed, before it is.
    ///
    /// # Errors
    /// [`Trouble`] where it can't be written.
    pub fn sign(&mut self, signed: Signed) -> Result<(), Trouble> {
        self.add(Line::Signed(signed))
    }

    /// Says that a certificate is withdrawn. That can't be taken back, and the first date stays.
    ///
    /// # Errors
    /// [`Trouble`] where it can't be written.
    pub fn withdraw(&mut self, number: RecordNumber, on: Moment) -> Result<(), Trouble> {
        self.add(Line::Withdrawn(Withdrawn {
            number: number.to_string(),
            on: on.date_time(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use assay_engine::digest::Digest;

    use super::*;

    fn signed(number: &str, seed: u8) -> Signed {
        Signed {
            number: number.to_owned(),
            record: Digest::of(number.as_bytes()).to_string(),
            at: "2026-11-29T08:00:00Z".to_owned(),
            seed: Seed([seed; 16]).to_string(),
            index: Some(u32::from(seed)),
            key: Some("z6Mk".to_owned()),
            states: vec!["replayed".to_owned()],
            list: Some("https://example.org/status/1".to_owned()),
            until: None,
        }
    }

    #[test]
    fn lines_of_older_ledgers_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger.jsonl");
        let line = r#"{"signed":{"number":"a","record":"b","at":"2026-11-29T08:00:00Z","seed":"c","index":7}}"#;
        fs::write(&path, format!("{line}\n")).unwrap();
        let ledger = Ledger::open(&path).unwrap();
        assert_eq!(ledger.signed["a"].key, None);
        assert!(ledger.has_index(7));
    }

    #[test]
    fn what_is_added_is_there_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger.jsonl");
        let number = RecordNumber::from_random([1; 10]);
        let on = Moment::from_date_time("2026-11-30T08:00:00Z").unwrap();
        let mut ledger = Ledger::open(&path).unwrap();
        ledger.sign(signed(&number.to_string(), 1)).unwrap();
        ledger.withdraw(number, on).unwrap();
        // The last line was torn.
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{text}{{\"signed\":{{\"num")).unwrap();
        let mut ledger = Ledger::open(&path).unwrap();
        assert_eq!(ledger.signed.len(), 1);
        assert_eq!(ledger.withdrawn.get(&number.to_string()), Some(&on));
        assert_eq!(ledger.number_of(Seed([1; 16])), Some(&*number.to_string()));
        assert!(ledger.has_index(1) && !ledger.has_index(2));
        ledger.sign(signed("another", 2)).unwrap();
        assert_eq!(Ledger::open(&path).unwrap().signed.len(), 2);
    }

    #[test]
    fn one_that_is_not_there_is_not_taken_for_one_of_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("acadmey.jsonl");
        let told = Ledger::known(&path).err();
        assert!(matches!(told, Some(Trouble::NoLedger { .. })), "{told:?}");
        assert!(!path.exists());
    }

    #[test]
    fn a_line_that_is_none_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger.jsonl");
        fs::write(
            &path,
            "{\"withdrawn\":{\"number\":\"x\",\"on\":\"yesterday\"}}\n",
        )
        .unwrap();
        assert!(matches!(
            Ledger::open(&path),
            Err(Trouble::LedgerDamaged { line: 1, .. })
        ));
    }
}
