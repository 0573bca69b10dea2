//! Saving modules for offline: what is here, what is fetched, and what is put into use when.
//!
//! The shell does what [`Job`]s say (`shell/offline.rs`, `offline.js`) and answers with [`Step`]s; which files, in which order,
//! and when a version may take another's place is decided here. A version is used only when all of it is here and verified, and
//! a newer one never takes the place of one with which an attempt is unfinished.

mod kept;
mod list;
mod page;
mod stay;
mod update;
mod view;

use std::rc::Rc;

use assay_engine::digest::Digest;
use assay_engine::id::ModuleId;

pub use kept::{BankFiles, Kept, Release, Saved};
pub use list::{File, List, Pack, weight};
pub use page::{News, Page, Row, Standing, news, page};
pub use update::{glance, line_came, update, visit};
pub use view::{news_notice, view};

/// What is known of saving for offline.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offline {
    /// Whether anything can be saved here.
    pub reach: Reach,
    /// The record of what is saved.
    pub kept: Kept,
    /// Every path in the cache.
    pub here: Vec<String>,
    /// The languages that this browser is set up in.
    pub languages: Vec<String>,
    /// The version that the host has now.
    pub newest: Newest,
    /// What is being fetched.
    pub work: Option<Work>,
    /// What came of the last thing that was done.
    pub told: Option<Told>,
    /// How many times something was begun, so that late answers of what was stopped are known.
    pub runs: u32,
}

/// Whether anything can be saved here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// Being looked at.
    #[default]
    Looking,
    /// Yes.
    Open,
    /// This browser doesn't, or not here.
    Blocked,
}

/// The version that the host has now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Newest {
    /// Not asked for.
    #[default]
    Unknown,
    /// On its way.
    Asked,
    /// That in use: its list was not asked for.
    InUse,
    /// This one.
    Here(Digest, Rc<List>),
    /// It could not be had.
    Failed(Trouble),
}

/// A version on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// Which run it is.
    pub run: u32,
    /// The module that was asked for; none: what is saved is brought up to date.
    pub module: Option<ModuleId>,
    /// The record as it will be.
    pub kept: Kept,
    /// Files that aren't asked for yet, the last first.
    pub queue: Vec<File>,
    /// Files that are on their way.
    pub flying: Vec<File>,
    /// Bytes that are here.
    pub done: u64,
    /// Bytes of all.
    pub total: u64,
}

/// What came of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// A module is saved; none: all are up to date.
    Ready(Option<ModuleId>),
    /// What was under way was stopped.
    Stopped(Option<ModuleId>),
    /// A module was removed.
    Removed(ModuleId),
    /// It failed; with how many bytes it would have taken.
    Failed(Option<ModuleId>, Trouble, u64),
}

/// Why something about saving for offline failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No line.
    Offline,
    /// The host answered otherwise than with the file: the site has changed meanwhile.
    Changed,
    /// What came isn't what was published.
    Damaged,
    /// The device, or the browser's share of it, is full.
    Full,
    /// This browser doesn't keep anything here.
    Blocked,
    /// Another tab has saved or removed something meanwhile.
    Elsewhere,
    /// It was stopped.
    Stopped,
    /// Anything else.
    Other,
}

/// What is in the browser.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The record, as it was written.
    pub record: Option<String>,
    /// Every path in the cache.
    pub paths: Vec<String>,
    /// The languages that this browser is set up in, by their tags: `km-KH`.
    pub languages: Vec<String>,
}

/// A version's page, and its list, unless it is the one that was known.
pub type Offered = (Digest, Option<Rc<[u8]>>);

/// What happened about saving for offline.
#[derive(Debug, Clone)]
pub enum Step {
    /// What is in the browser.
    Looked(Result<Found, Trouble>),
    /// The version that the host has: its page, and its list, unless it is the one that was known.
    Newest(Result<Offered, Trouble>),
    /// Ask the host again.
    Again,
    /// Save a module.
    Save(ModuleId),
    /// Bring what is saved up to date.
    Update,
    /// Stop what is under way.
    Cancel,
    /// Remove a module.
    Remove(ModuleId),
    /// Use the version that waits.
    Adopt,
    /// Whether it is noted what will come.
    Begun(u32, Result<(), Trouble>),
    /// Whether a file is here.
    Brought(u32, String, Result<(), Trouble>),
    /// Whether the version is in use, or waits.
    Finished(u32, Result<(), Trouble>),
    /// Whether a module is out of the record.
    Removed(ModuleId, Result<(), Trouble>),
}

/// What is wanted done about saving for offline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Look what is in the browser: [`Step::Looked`].
    Look,
    /// The same, where a service worker gives this page out; else nothing.
    Glance,
    /// Ask the host for its version, without its list where it is the known one: [`Step::Newest`].
    Newest(Option<Digest>),
    /// Write the record with what will come: [`Step::Begun`].
    Begin(u32, String),
    /// Fetch a file, verify and store it: [`Step::Brought`].
    Bring(u32, String, Digest),
    /// Store the page, see that the worker is there, write the record: [`Step::Finished`].
    Finish(u32, Digest, String),
    /// Write the record without a module: [`Step::Removed`].
    Remove(ModuleId, String),
    /// Delete everything in the cache but these, and the record.
    Keep(Vec<String>),
    /// Write the record, and load the page again.
    Adopt(String),
    /// Delete the cache, and take the worker away.
    Forget,
    /// Stop fetching.
    Stop,
}
