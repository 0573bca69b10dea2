//! What the check of certificates finds on a device and on its site, beside the banks.

use assay_credential::issuers::IssuerList;

use super::*;
use crate::effect::{CertificateJob, CertificatePaper};
use crate::message::CertificateFailure;
use crate::verifying::{Config, Request, Step};

/// What is there for the check of certificates.
#[derive(Debug)]
pub struct Checker {
    /// The site's configuration.
    pub config: Config,
    /// Its other files, by path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The file that is made anew.
    pub remade: Result<Vec<u8>, CertificateFailure>,
    /// The paper that it is for; on the other it is another file.
    pub remade_on: CertificatePaper,
    /// What was to be made anew.
    pub jobs: Vec<CertificateJob>,
    /// What was asked for, and isn't answered at once.
    pub asked: Vec<Request>,
}

impl Default for Checker {
    fn default() -> Self {
        Self {
            config: Config::Absent,
            files: BTreeMap::new(),
            remade: Err(CertificateFailure::Unreachable),
            remade_on: CertificatePaper::A4,
            jobs: Vec::new(),
            asked: Vec::new(),
        }
    }
}

impl Device {
    pub(super) fn check(&mut self, request: Request) -> Option<Step> {
        Some(match request {
            Request::Config => Step::Config(self.config()),
            Request::Lists(named) => {
                let files = self.lists(&named);
                Step::Lists(named.url, files)
            }
            Request::Find(number) => Step::Kept(
                number,
                self.storage().map(|()| {
                    let mut records = self.records.iter().map(|(_, record)| record);
                    let is_it = |record: &&Vec<u8>| {
                        assay_credential::Credential::from_bytes(record)
                            .is_ok_and(|credential| credential.record.number == number)
                    };
                    records.find(is_it).cloned()
                }),
            ),
            Request::Remake(job) => {
                let is_it = job.paper == self.checker.remade_on;
                self.checker.jobs.push(job);
                let file = self.checker.remade.clone();
                Step::Remade(file.map(|file| match is_it {
                    true => Rc::from(file),
                    false => Rc::from(&b"%PDF-1.7 on other paper"[..]),
                }))
            }
            other => {
                self.checker.asked.push(other);
                return None;
            }
        })
    }

    /// The site's configuration.
    pub(super) fn config(&self) -> Config {
        match self.checker.config.clone() {
            Config::Here(bytes, _) if self.is_cut_off => {
                Config::Here(bytes, crate::verifying::Source::Browser)
            }
            Config::Absent if self.is_cut_off => Config::Unreachable,
            config => config,
        }
    }

    /// A list of what was withdrawn, and its dates.
    pub(super) fn lists(&self, named: &IssuerList) -> [Option<Rc<[u8]>>; 2] {
        let there = !self.is_cut_off;
        let file = |path: &str| self.checker.files.get(path).filter(|_| there).cloned();
        let dates = named.dates.as_ref().and_then(|path| file(path.as_str()));
        [file(named.list.as_str()), dates].map(|file| file.map(Rc::from))
    }
}
