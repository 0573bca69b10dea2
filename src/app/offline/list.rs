//! What the site publishes of what may be saved: `offline.json`.

use assay_engine::digest::Digest;
use assay_engine::id::{BankId, ModuleId};
use assay_engine::json::{FromNode, Node, Sound};

/// The format of the list that this version reads.
const FORMAT: &str = "assay-offline/1";

/// Everything that a version of the site needs without a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    /// The app: code, styles, words, and the fonts of the scripts that it is written in and of those that this device's person writes.
    pub app: Vec<File>,
    /// Fonts of further scripts, for names on certificates.
    pub scripts: Vec<Script>,
    /// Each bank with all that belongs to it.
    pub banks: Vec<Pack>,
}

/// The fonts of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// The languages that are written in it, by their tags: `km`.
    pub languages: Vec<String>,
    /// The fonts.
    pub files: Vec<File>,
}

/// A bank's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Module and level.
    pub id: BankId,
    /// The bank's digest, to which attempts are pinned.
    pub header: Digest,
    /// Header, shards, translations, media, and those of the banks that it uses.
    pub files: Vec<File>,
}

/// A published file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it is, below the site's folder.
    pub path: String,
    /// Its length.
    pub bytes: u64,
    /// The digest of its bytes.
    pub digest: Digest,
}

impl List {
    /// Reads the list for a browser that is set up in these languages, such as `km-KH`; `None` where it is none of this version.
    #[must_use]
    pub fn read(bytes: &[u8], languages: &[String]) -> Option<Self> {
        let node = Node::parse(bytes)?;
        if node.member("format").text() != Some(FORMAT) {
            return None;
        }
        let mut list: Self = node.to()?;
        let is_written = |script: &&Script| {
            let mut own = languages.iter().filter_map(|tag| tag.split('-').next());
            own.any(|own| script.languages.iter().any(|language| language == own))
        };
        let scripts = list.scripts.iter().filter(is_written);
        let fonts: Vec<File> = scripts.flat_map(|script| script.files.clone()).collect();
        list.app.extend(fonts);
        Some(list)
    }

    /// A module's banks.
    pub fn banks_of<'a>(&'a self, module: &'a ModuleId) -> impl Iterator<Item = &'a Pack> {
        let banks = self.banks.iter();
        banks.filter(move |bank| bank.id.module == *module)
    }

    /// Whether a module has anything to be saved.
    #[must_use]
    pub fn has(&self, module: &ModuleId) -> bool {
        self.banks_of(module).next().is_some()
    }

    /// The files of these modules and of the app, each once.
    #[must_use]
    pub fn files<'a>(&'a self, modules: &[ModuleId]) -> Vec<&'a File> {
        let banks = self.banks.iter();
        let banks = banks.filter(|bank| modules.contains(&bank.id.module));
        let mut all: Vec<&File> = Vec::new();
        for file in banks.flat_map(|bank| &bank.files).chain(&self.app) {
            if all.iter().all(|other| other.path != file.path) {
                all.push(file);
            }
        }
        all
    }
}

/// How many bytes these files have.
pub fn weight<'a>(files: impl IntoIterator<Item = &'a File>) -> u64 {
    files
        .into_iter()
        .fold(0, |sum, file| sum.saturating_add(file.bytes))
}

impl FromNode for List {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            app: node.field("app", sound),
            scripts: node.field("scripts", sound),
            banks: node.field("banks", sound),
        }
    }
}

impl FromNode for Script {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            languages: node.field("languages", sound),
            files: node.field("files", sound),
        }
    }
}

impl FromNode for Pack {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            id: node.field("id", sound),
            header: node.field("header", sound),
            files: node.field("files", sound),
        }
    }
}

impl FromNode for File {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            path: node.field("path", sound),
            bytes: node.field("bytes", sound),
            digest: node.field("sha256", sound),
        }
    }
}
