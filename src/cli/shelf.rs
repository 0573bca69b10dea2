//! The shelf: files read once, with the banks that they use.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use assay_engine::bank::modules::Modules;
use assay_engine::bank::overlay::Overlay;
use assay_engine::bank::{Bank, check_listed, read_bank_for, read_modules, read_translation_for};
use assay_engine::check::{Code, Finding, Severity, Stage};
use assay_engine::id::BankId;
use assay_engine::json::{self, Pointer};

use crate::kind::Kind;
use crate::media;
use crate::pictures;
use crate::place::{self, MODULES, Place};
use crate::trouble::Trouble;

/// What a file holds, where nothing in it is an error.
#[derive(Debug, Clone)]
pub enum Content {
    /// A bank.
    Bank(Rc<Bank>),
    /// A translation.
    Overlay(Rc<Overlay>),
    /// The list of modules.
    Modules(Rc<Modules>),
    /// Something that must be mended first.
    Faulty,
}

/// A file that was read.
#[derive(Debug, Clone)]
pub struct Volume {
    /// What it is, or is taken for.
    pub kind: Kind,
    /// What it holds.
    pub content: Content,
    /// What the check found, in the order of the file.
    pub findings: Vec<Finding>,
}

/// Files, each read once.
#[derive(Debug, Default)]
pub struct Shelf {
    stage: Stage,
    volumes: RefCell<BTreeMap<PathBuf, Rc<Volume>>>,
    open: RefCell<BTreeSet<PathBuf>>,
}

impl Shelf {
    /// An empty shelf.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty shelf whose files are checked for a stage.
    #[must_use]
    pub fn checking_for(stage: Stage) -> Self {
        Self {
            stage,
            ..Self::default()
        }
    }

    /// Checks bytes as if they were the file at a path, which isn't read.
    #[must_use]
    pub fn examine(&self, path: &Path, bytes: &[u8]) -> Volume {
        self.volume(path, bytes)
    }

    /// Reads and checks a file.
    ///
    /// # Errors
    /// [`Trouble::Unreadable`] where the file itself can't be read. A used bank that can't be is a finding.
    pub fn read(&self, path: &Path) -> Result<Rc<Volume>, Trouble> {
        let key = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        if let Some(volume) = self.volumes.borrow().get(&key) {
            return Ok(Rc::clone(volume));
        }
        let bytes = fs::read(path).map_err(Trouble::unreadable(path))?;
        self.open.borrow_mut().insert(key.clone());
        let volume = Rc::new(self.volume(path, &bytes));
        self.open.borrow_mut().remove(&key);
        self.volumes.borrow_mut().insert(key, Rc::clone(&volume));
        Ok(volume)
    }

    /// The banks that the bank at a path uses, in its order; `None` where one can't be read.
    #[must_use]
    pub fn used(&self, path: &Path, bank: &Bank) -> Option<Vec<Rc<Bank>>> {
        let root = Place::of(path).root;
        bank.header
            .uses
            .iter()
            .map(|used| self.bank_at(&place::bank_file(&root, &used.bank)))
            .collect()
    }

    fn volume(&self, path: &Path, bytes: &[u8]) -> Volume {
        let place = Place::of(path);
        let kind = Kind::of(path, bytes).kind;
        let (content, mut findings) = match kind {
            Kind::Bank => self.bank(bytes, &place),
            Kind::Overlay => self.overlay(bytes, path, &place),
            Kind::Modules => {
                let (modules, findings) = read_modules(bytes);
                (
                    modules.map(|modules| Content::Modules(Rc::new(modules))),
                    findings,
                )
            }
        };
        // What the engine found has decided already whether there is content; what is found here decides as well.
        let mut more = Vec::new();
        if kind == Kind::Bank
            && let Some(modules) = self.modules(&place)
        {
            more.extend(check_listed(bytes, &modules));
        }
        if kind != Kind::Modules {
            more.extend(pictures::missing(bytes, path));
            more.extend(media::missing(bytes, path));
        }
        let content = content.filter(|_| !has_errors(&more));
        if !more.is_empty() {
            findings.extend(more);
            findings.sort_by_key(|finding| finding.position);
        }
        Volume {
            kind,
            content: content.unwrap_or(Content::Faulty),
            findings,
        }
    }

    fn bank(&self, bytes: &[u8], place: &Place) -> (Option<Content>, Vec<Finding>) {
        let used = |bank: &BankId| self.bank_at(&place::bank_file(&place.root, bank));
        let (bank, findings) = read_bank_for(self.stage, bytes, place.id(), &used);
        (bank.map(|bank| Content::Bank(Rc::new(bank))), findings)
    }

    fn overlay(&self, bytes: &[u8], path: &Path, place: &Place) -> (Option<Content>, Vec<Finding>) {
        let read = json::read(bytes);
        let bank = match place::beside(path).filter(|beside| beside.is_file()) {
            Some(beside) => self.bank_at(&beside),
            None => named(&read)
                .and_then(|id| BankId::new(id).ok())
                .and_then(|id| self.bank_at(&place::bank_file(&place.root, &id))),
        };
        let Some(bank) = bank else {
            return (None, without_bank(bytes, &read));
        };
        let (overlay, findings) =
            read_translation_for(self.stage, bytes, place.language.as_deref(), &bank);
        (
            overlay.map(|overlay| Content::Overlay(Rc::new(overlay))),
            findings,
        )
    }

    /// The bank of a file; `None` where there is none without errors, or where it is being read just now: banks that
    /// use each other in a circle can't be published, since each one's digest would be in the other's.
    fn bank_at(&self, path: &Path) -> Option<Rc<Bank>> {
        if self.open.borrow().contains(path) {
            return None;
        }
        match &self.read(path).ok()?.content {
            Content::Bank(bank) => Some(Rc::clone(bank)),
            _ => None,
        }
    }

    fn modules(&self, place: &Place) -> Option<Rc<Modules>> {
        if !place.is_listed {
            return None;
        }
        match &self.read(&place.root.join(MODULES)).ok()?.content {
            Content::Modules(modules) => Some(Rc::clone(modules)),
            _ => None,
        }
    }
}

/// Whether one of the findings is an error.
#[must_use]
pub fn has_errors(findings: &[Finding]) -> bool {
    findings
        .iter()
        .any(|finding| finding.severity == Severity::Error)
}

/// What can be said of a translation whose bank can't be read: what is wrong with it as JSON, and that.
fn without_bank(bytes: &[u8], read: &json::Read) -> Vec<Finding> {
    let mut findings: Vec<Finding> = read
        .faults
        .iter()
        .filter_map(|fault| {
            let code = Code::read(fault.code.as_str())?;
            Some(Finding {
                position: Some(fault.at),
                ..Finding::new(code, fault.pointer.clone(), fault.data.clone())
            })
        })
        .collect();
    if let Some(bank) = named(read) {
        let pointer = Pointer::root().join("bank");
        findings.push(Finding {
            position: json::locate(bytes, &pointer),
            ..Finding::new(
                Code::UsedBankMissing,
                pointer,
                vec![("bank", bank.to_owned())],
            )
        });
    } else if findings.is_empty() {
        let data = vec![("field", "bank".to_owned())];
        findings.push(Finding {
            position: json::locate(bytes, &Pointer::root()),
            ..Finding::new(Code::MissingField, Pointer::root(), data)
        });
    }
    findings
}

/// The bank that a translation names.
fn named(read: &json::Read) -> Option<&str> {
    read.value.as_ref()?.get("bank")?.as_str()
}
