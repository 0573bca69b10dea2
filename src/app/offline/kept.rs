//! The record of what is saved on this device: what is whole, and what must stay.
//!
//! Nothing is used that it doesn't name, and it names nothing before all of it is here and verified. The service worker reads
//! one thing of it: the page of the version in use.

use assay_engine::digest::Digest;
use assay_engine::id::ModuleId;
use assay_engine::json::{FromNode, Node, Sound, ToNode};

use super::list::List;

/// The format of the record that this version reads and writes.
const FORMAT: &str = "assay-kept/1";

/// What is saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// The version in use.
    pub active: Option<Release>,
    /// A newer one, whole, that waits until no attempt is unfinished.
    pub waiting: Option<Release>,
    /// One that was begun to be fetched. What is here of it stays, so that it need not be fetched again.
    pub coming: Option<Release>,
    /// The files of banks: those of the versions above, and those that attempts are pinned to.
    pub banks: Vec<BankFiles>,
}

/// A version of the site with the modules that are saved of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Digest of its page, which names everything else.
    pub page: Digest,
    /// Modules that are saved of it.
    pub modules: Vec<Saved>,
    /// Where the app's files are.
    pub app: Vec<String>,
}

/// A module that is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The module.
    pub id: ModuleId,
    /// Its banks.
    pub banks: Vec<Digest>,
}

/// Where the files of a bank are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankFiles {
    /// The bank's digest.
    pub header: Digest,
    /// Its files.
    pub files: Vec<String>,
}

impl Release {
    /// These modules of the version with this page and this list; those that it no longer has are left out.
    #[must_use]
    pub fn of(page: Digest, list: &List, modules: &[ModuleId]) -> Self {
        let saved = |module: &&ModuleId| Saved {
            id: (*module).clone(),
            banks: list.banks_of(module).map(|bank| bank.header).collect(),
        };
        let modules = modules.iter().filter(|module| list.has(module));
        Self {
            page,
            modules: modules.map(|module| saved(&module)).collect(),
            app: list.app.iter().map(|file| file.path.clone()).collect(),
        }
    }

    /// Whether a module is saved of it.
    #[must_use]
    pub fn has(&self, module: &ModuleId) -> bool {
        self.modules.iter().any(|saved| saved.id == *module)
    }

    fn has_bank(&self, bank: &Digest) -> bool {
        self.modules.iter().any(|saved| saved.banks.contains(bank))
    }

    /// Where its page is in the cache.
    #[must_use]
    pub fn page_path(&self) -> String {
        ["offline/page/", &String::from(self.page)].concat()
    }
}

impl Kept {
    /// Reads the record; `None` where it is none of this version.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let node = Node::parse(text.as_bytes())?;
        (node.member("format").text() == Some(FORMAT))
            .then(|| node.to())
            .flatten()
    }

    /// The record as it is written.
    #[must_use]
    pub fn text(&self) -> String {
        // Canonical JSON is UTF-8.
        String::from_utf8(self.to_node().canonical()).unwrap_or_default()
    }

    fn releases(&self) -> impl Iterator<Item = &Release> {
        [&self.active, &self.waiting, &self.coming]
            .into_iter()
            .flatten()
    }

    /// The modules that are saved, or will be with the next version.
    #[must_use]
    pub fn modules(&self) -> Vec<ModuleId> {
        let mut all: Vec<ModuleId> = Vec::new();
        for release in [&self.active, &self.waiting].into_iter().flatten() {
            for saved in &release.modules {
                if !all.contains(&saved.id) {
                    all.push(saved.id.clone());
                }
            }
        }
        all
    }

    /// Whether the module is in the version in use.
    #[must_use]
    pub fn is_ready(&self, module: &ModuleId) -> bool {
        let active = self.active.as_ref();
        active.is_some_and(|release| release.has(module))
    }

    /// The files that a module of a version needs, the app's among them.
    pub fn files_of<'a>(
        &'a self,
        release: &'a Release,
        module: &'a ModuleId,
    ) -> impl Iterator<Item = String> + 'a {
        let saved = release.modules.iter().filter(|saved| saved.id == *module);
        let headers = saved.flat_map(|saved| &saved.banks);
        let banks = headers.flat_map(|header| {
            let banks = self.banks.iter();
            banks.filter(move |bank| bank.header == *header)
        });
        let files = banks.flat_map(|bank| &bank.files);
        files.chain(&release.app).cloned()
    }

    /// Everything that must stay in the cache; `pins` are the banks of the attempts on this device.
    #[must_use]
    pub fn paths(&self, pins: &[Digest]) -> Vec<String> {
        let mut paths = Vec::new();
        for release in self.releases() {
            paths.push(release.page_path());
            paths.extend(release.app.iter().cloned());
        }
        let kept = self.banks.iter().filter(|bank| self.needs(bank, pins));
        paths.extend(kept.flat_map(|bank| bank.files.iter().cloned()));
        paths.sort_unstable();
        paths.dedup();
        paths
    }

    fn needs(&self, bank: &BankFiles, pins: &[Digest]) -> bool {
        pins.contains(&bank.header)
            || self
                .releases()
                .any(|release| release.has_bank(&bank.header))
    }

    /// Forgets the banks that nothing needs any more.
    pub fn settle(&mut self, pins: &[Digest]) {
        let mut banks = std::mem::take(&mut self.banks);
        banks.retain(|bank| self.needs(bank, pins));
        self.banks = banks;
    }

    /// A version is about to be fetched.
    pub fn begin(&mut self, release: Release, list: &List) {
        for bank in &list.banks {
            let is_new = self.banks.iter().all(|known| known.header != bank.header);
            if is_new && release.has_bank(&bank.header) {
                self.banks.push(BankFiles {
                    header: bank.header,
                    files: bank.files.iter().map(|file| file.path.clone()).collect(),
                });
            }
        }
        self.coming = Some(release);
    }

    /// What was fetched is whole: in use at once where it is of the version in use, or where there is none; else it waits.
    pub fn finish(&mut self) {
        let Some(release) = self.coming.take() else {
            return;
        };
        let is_other = |active: &Release| active.page != release.page;
        if self.active.as_ref().is_some_and(is_other) {
            self.waiting = Some(release);
        } else {
            self.active = Some(release);
        }
    }

    /// Puts the version that waits into use.
    pub fn adopt(&mut self) {
        if let Some(release) = self.waiting.take() {
            self.active = Some(release);
        }
    }

    /// Takes a module out of all versions. The version in use stays, even with no module, until nobody needs it.
    pub fn remove(&mut self, module: &ModuleId) {
        let all = [&mut self.active, &mut self.waiting, &mut self.coming];
        for release in all.into_iter().flatten() {
            release.modules.retain(|saved| saved.id != *module);
        }
        for release in [&mut self.waiting, &mut self.coming] {
            if release.as_ref().is_some_and(|one| one.modules.is_empty()) {
                *release = None;
            }
        }
    }

    /// Whether nothing is saved, or about to be.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.releases().all(|release| release.modules.is_empty())
    }
}

impl FromNode for Kept {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            active: node.field("active", sound),
            waiting: node.field("waiting", sound),
            coming: node.field("coming", sound),
            banks: node.field("banks", sound),
        }
    }
}

impl ToNode for Kept {
    fn to_node(&self) -> Node {
        Node::object([
            ("format", FORMAT.to_owned().to_node()),
            ("active", self.active.to_node()),
            ("waiting", self.waiting.to_node()),
            ("coming", self.coming.to_node()),
            ("banks", self.banks.to_node()),
        ])
    }
}

impl FromNode for Release {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            page: node.field("page", sound),
            modules: node.field("modules", sound),
            app: node.field("app", sound),
        }
    }
}

impl ToNode for Release {
    fn to_node(&self) -> Node {
        Node::object([
            ("page", self.page.to_node()),
            ("modules", self.modules.to_node()),
            ("app", self.app.to_node()),
        ])
    }
}

impl FromNode for Saved {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            id: node.field("id", sound),
            banks: node.field("banks", sound),
        }
    }
}

impl ToNode for Saved {
    fn to_node(&self) -> Node {
        Node::object([("id", self.id.to_node()), ("banks", self.banks.to_node())])
    }
}

impl FromNode for BankFiles {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        Self {
            header: node.field("header", sound),
            files: node.field("files", sound),
        }
    }
}

impl ToNode for BankFiles {
    fn to_node(&self) -> Node {
        Node::object([
            ("header", self.header.to_node()),
            ("files", self.files.to_node()),
        ])
    }
}
