//! Published files that are here: fetched once, verified, read, and shared.
//!
//! What is needed follows from the model; what isn't here yet is asked for. So no screen has a loading protocol of its own.

use std::rc::Rc;

use assay_engine::bank::overlay::Overlay;
use assay_engine::bank::published::{self, Damaged};
use assay_engine::bank::{Header, ShardRef};
use assay_engine::digest::Digest;
use assay_engine::item::Item;

use crate::message::FetchFailure;

/// A file that something needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Want {
    /// A bank's header.
    Header(Digest),
    /// Some of a bank's items.
    Shard(ShardRef),
    /// Some of a bank's items, of types that only the rest of the app reads.
    LaterShard(ShardRef),
    /// A translation.
    Overlay(Digest),
}

impl Want {
    /// The file's digest, which is its name.
    #[must_use]
    pub fn digest(&self) -> &Digest {
        match self {
            Self::Header(digest) | Self::Overlay(digest) => digest,
            Self::Shard(shard) | Self::LaterShard(shard) => &shard.digest,
        }
    }
}

/// A file's content, read.
#[derive(Debug, Clone)]
enum Part {
    Header(Rc<Header>),
    Shard(Rc<Vec<Rc<Item>>>),
    Overlay(Rc<Overlay>),
}

#[derive(Debug, Clone)]
enum State {
    Asked(Want),
    Here(Part),
    Failed(Failure),
}

/// Why a file is not here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// It could not be fetched.
    Unreachable(FetchFailure),
    /// What came is not what was published under its name.
    Damaged(Damaged),
}

/// All files asked for in this visit, by digest.
#[derive(Debug, Clone, Default)]
pub struct Library {
    files: Vec<(Digest, State)>,
}

/// How far a set of wanted files is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// All here.
    Ready,
    /// Some are on their way.
    Loading,
    /// One could not be had.
    Failed(Failure),
}

impl Library {
    /// Notes which of the wanted files are new; those are to be fetched.
    pub fn ask(&mut self, wants: Vec<Want>) -> Vec<Digest> {
        let mut fresh = Vec::new();
        for want in wants {
            let digest = *want.digest();
            if self.state(&digest).is_none() {
                self.files.push((digest, State::Asked(want)));
                fresh.push(digest);
            }
        }
        fresh
    }

    /// Takes what a fetch brought; a late second answer for the same file changes nothing.
    pub fn arrived(&mut self, digest: &Digest, result: Result<Rc<[u8]>, FetchFailure>) {
        let Some(State::Asked(want)) = self.state(digest) else {
            return;
        };
        let read = match result {
            Err(failure) => Err(Failure::Unreachable(failure)),
            Ok(bytes) => read(want, &bytes).map_err(Failure::Damaged),
        };
        let came = read.map_or_else(State::Failed, State::Here);
        if let Some((_, state)) = self.files.iter_mut().find(|(of, _)| of == digest) {
            *state = came;
        }
    }

    /// Whether what comes under this digest is read by the rest of the app.
    #[must_use]
    pub fn is_later(&self, digest: &Digest) -> bool {
        matches!(self.state(digest), Some(State::Asked(Want::LaterShard(_))))
    }

    fn state(&self, digest: &Digest) -> Option<&State> {
        let found = self.files.iter().find(|(of, _)| of == digest);
        found.map(|(_, state)| state)
    }

    /// Forgets failures, so that what is still needed is asked for again.
    pub fn forget_failures(&mut self) {
        self.files
            .retain(|(_, state)| !matches!(state, State::Failed(_)));
    }

    /// Whether a fetch has failed.
    #[must_use]
    pub fn has_failures(&self) -> bool {
        self.files
            .iter()
            .any(|(_, state)| matches!(state, State::Failed(_)))
    }

    /// How far the wanted files are; a failure counts before loading.
    #[must_use]
    pub fn progress(&self, wants: &[Want]) -> Progress {
        let mut progress = Progress::Ready;
        for want in wants {
            match self.state(want.digest()) {
                Some(State::Here(_)) => {}
                Some(State::Failed(failure)) => return Progress::Failed(failure.clone()),
                Some(State::Asked(_)) | None => progress = Progress::Loading,
            }
        }
        progress
    }

    /// A header that is here.
    #[must_use]
    pub fn header(&self, digest: &Digest) -> Option<Rc<Header>> {
        match self.state(digest) {
            Some(State::Here(Part::Header(header))) => Some(Rc::clone(header)),
            _ => None,
        }
    }

    /// A shard's items that are here.
    #[must_use]
    pub fn shard(&self, digest: &Digest) -> Option<Rc<Vec<Rc<Item>>>> {
        match self.state(digest) {
            Some(State::Here(Part::Shard(items))) => Some(Rc::clone(items)),
            _ => None,
        }
    }

    /// An overlay that is here.
    #[must_use]
    pub fn overlay(&self, digest: &Digest) -> Option<Rc<Overlay>> {
        match self.state(digest) {
            Some(State::Here(Part::Overlay(overlay))) => Some(Rc::clone(overlay)),
            _ => None,
        }
    }
}

fn read(want: &Want, bytes: &[u8]) -> Result<Part, Damaged> {
    Ok(match want {
        Want::Header(digest) => Part::Header(Rc::new(published::read_header(bytes, digest)?)),
        Want::Shard(shard) | Want::LaterShard(shard) => Part::Shard(Rc::new(
            published::read_shard(bytes, shard)?
                .into_iter()
                .map(Rc::new)
                .collect(),
        )),
        Want::Overlay(digest) => Part::Overlay(Rc::new(published::read_overlay(bytes, digest)?)),
    })
}
