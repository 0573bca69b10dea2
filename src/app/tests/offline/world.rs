//! A browser's cache, and the host that it is filled from, as they are told to be.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use assay_engine::digest::Digest;
use assay_engine::id::ModuleId;
use serde_json::{Value, json};

use crate::message::Msg;
use crate::offline::{Found, Job, Kept, Step, Trouble};
use crate::route::Route;
use crate::tests::Device;

/// A browser's cache, and the host that it fetches from.
pub struct World {
    /// What stands in the app's files: another one, another version.
    pub version: u8,
    /// The banks' digests in the catalogue, by module, in this version.
    pub banks: BTreeMap<String, Digest>,
    pub record: Option<String>,
    pub cache: BTreeSet<String>,
    pub has_worker: bool,
    /// What happens to the file with this path.
    pub mishap: Option<(String, Trouble)>,
    /// How many files there is room for.
    pub room: usize,
    /// How often the page was loaded again.
    pub reloads: u32,
    pub fetched: Vec<String>,
    /// The languages that the browser is set up in.
    pub languages: Vec<String>,
}

pub fn told(step: Step) -> Msg {
    Msg::Offline(Box::new(step))
}

pub fn module(name: &str) -> ModuleId {
    ModuleId::new(name).unwrap()
}

impl World {
    pub fn new(device: &Device) -> Self {
        let banks = device.model.catalogue.banks.iter();
        Self {
            version: 1,
            banks: banks
                .map(|bank| (bank.id.module.to_string(), bank.header))
                .collect(),
            record: None,
            cache: BTreeSet::new(),
            has_worker: false,
            mishap: None,
            room: usize::MAX,
            reloads: 0,
            fetched: Vec::new(),
            languages: vec!["en".to_owned()],
        }
    }

    /// The host has another version, of the app and of all banks.
    pub fn deploy(&mut self, version: u8) {
        self.version = version;
        for digest in self.banks.values_mut() {
            *digest = Digest::of(&[&digest.0[..], &[version]].concat());
        }
    }

    pub fn page(&self) -> Digest {
        Digest::of(&[self.version])
    }

    pub fn list(&self) -> Value {
        let file = |path: String| {
            let sha256 = Digest::of(path.as_bytes()).to_string();
            json!({ "path": path, "bytes": 1_000_000, "sha256": sha256 })
        };
        let version = self.version;
        let banks: Vec<Value> = self
            .banks
            .iter()
            .map(|(module, header)| {
                let files: Vec<Value> = ["header", "shard", "overlay"]
                    .map(|part| file(format!("assessments/{header}-{part}.json")))
                    .to_vec();
                json!({ "id": format!("{module}/foundation"), "header": header.to_string(), "files": files })
            })
            .collect();
        let app =
            ["boot", "learner", "words", "font"].map(|name| file(format!("{name}-{version}.js")));
        let khmer = json!({ "languages": ["km"], "files": [file(format!("khmer-{version}.ttf"))] });
        let thai = json!({ "languages": ["th"], "files": [file(format!("thai-{version}.ttf"))] });
        json!({ "format": "assay-offline/1", "app": app, "scripts": [khmer, thai], "banks": banks })
    }

    /// Does one thing that is wanted; what happened then.
    pub fn carry_out(&mut self, job: Job) -> Option<Step> {
        let list = || -> Rc<[u8]> { Rc::from(self.list().to_string().into_bytes()) };
        Some(match job {
            Job::Glance if !self.has_worker => return None,
            Job::Look | Job::Glance => Step::Looked(Ok(Found {
                record: self.record.clone(),
                paths: self.cache.iter().cloned().collect(),
                languages: self.languages.clone(),
            })),
            Job::Newest(known) => {
                let page = self.page();
                Step::Newest(Ok((page, (known != Some(page)).then(list))))
            }
            Job::Begin(run, record) => Step::Begun(run, self.write(record)),
            Job::Bring(run, path, _) => {
                let result = self.bring(&path);
                Step::Brought(run, path, result)
            }
            Job::Finish(run, page, record) => {
                self.cache.insert(format!("offline/page/{page}"));
                self.has_worker = true;
                Step::Finished(run, self.write(record))
            }
            Job::Remove(module, record) => Step::Removed(module, self.write(record)),
            Job::Keep(paths) => {
                let kept: BTreeSet<String> = paths.into_iter().collect();
                self.cache
                    .retain(|path| path == "offline/kept.json" || kept.contains(path));
                return None;
            }
            Job::Adopt(record) => {
                self.write(record).unwrap();
                self.reloads += 1;
                return None;
            }
            Job::Forget => {
                self.cache.clear();
                self.record = None;
                self.has_worker = false;
                return None;
            }
            Job::Stop => return None,
        })
    }

    pub fn write(&mut self, record: String) -> Result<(), Trouble> {
        if self.room == 0 {
            return Err(Trouble::Full);
        }
        self.cache.insert("offline/kept.json".to_owned());
        self.record = Some(record);
        Ok(())
    }

    pub fn bring(&mut self, path: &str) -> Result<(), Trouble> {
        if self.cache.contains(path) {
            return Ok(());
        }
        match &self.mishap {
            Some((part, trouble)) if path.contains(part.as_str()) => return Err(*trouble),
            _ if self.cache.len() >= self.room => return Err(Trouble::Full),
            _ => {}
        }
        self.fetched.push(path.to_owned());
        self.cache.insert(path.to_owned());
        Ok(())
    }

    /// Does all that is wanted, until nothing is.
    pub fn settle(&mut self, device: &mut Device) {
        while self.step(device) {}
    }

    /// Does one thing; `false` where nothing is wanted.
    pub fn step(&mut self, device: &mut Device) -> bool {
        let Some(job) = device.offline.pop_front() else {
            return false;
        };
        if let Some(step) = self.carry_out(job) {
            device.send(told(step));
        }
        true
    }

    pub fn go(&mut self, device: &mut Device, route: Route) {
        device.send(Msg::Routed(route));
        self.settle(device);
    }

    pub fn does(&mut self, device: &mut Device, step: Step) {
        device.send(told(step));
        self.settle(device);
    }

    pub fn save(&mut self, device: &mut Device, name: &str) {
        self.go(device, Route::Offline);
        self.does(device, Step::Save(module(name)));
    }

    /// The version that the service worker gives out.
    pub fn in_use(&self) -> Option<Digest> {
        let kept = Kept::read(self.record.as_deref()?).unwrap();
        kept.active.map(|release| release.page)
    }

    /// The page is loaded again, or the browser opened: from what is in use, or from the host.
    pub fn reopen(&mut self, device: Device, address: &str) -> Device {
        let mut device = device.killed(address);
        self.settle(&mut device);
        device
    }

    pub fn has_bank(&self, digest: &Digest) -> bool {
        ["header", "shard", "overlay"].iter().all(|part| {
            self.cache
                .contains(&format!("assessments/{digest}-{part}.json"))
        })
    }
}
