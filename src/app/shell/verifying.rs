//! What the check of a certificate asks of the browser.

use std::rc::Rc;

use assay_credential::issuers::IssuerList;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::certificate::Maker;
use super::database::Database;
use super::fetch;
use super::pictures::Eye;
use crate::message::{FetchFailure, Msg};
use crate::verifying::{Config, Request, Source, Step};

/// The deployment's configuration, beside the page.
const CONFIG: &str = "assay.config.json";

/// Does what is asked.
pub struct Checker {
    send: Callback<Msg>,
    database: Database,
    eye: Eye,
    /// Makes PDFs anew, beside the one that makes certificates.
    maker: Maker,
}

impl Checker {
    /// One that answers with messages.
    pub fn new(send: Callback<Msg>, database: Database) -> Self {
        let answers = send.clone();
        let remade = Callback::from(move |message| {
            if let Msg::CertificateMade(pdf) = message {
                answers.emit(Msg::Verifying(Box::new(Step::Remade(pdf))));
            }
        });
        Self {
            database,
            eye: Eye::new(send.clone()),
            maker: Maker::new(remade),
            send,
        }
    }

    /// Does it.
    #[inline(never)]
    pub fn run(&self, request: Request) {
        match request {
            Request::Config => self.answer(async { Step::Config(config().await) }),
            Request::Lists(named) => self.answer(async move {
                let files = lists(&named).await;
                Step::Lists(named.url, files)
            }),
            Request::Find(number) => {
                let database = self.database.clone();
                self.answer(async move {
                    let beside = database.beside().await;
                    Step::Kept(number, beside.map(|beside| beside.record(number)))
                });
            }
            Request::FindCamera => self.eye.find(),
            Request::StartCamera => self.eye.start(),
            Request::StopCamera => self.eye.stop(),
            Request::Remake(job) => self.maker.make(job),
            Request::StopRemaking => self.maker.stop(),
        }
    }

    fn answer(&self, work: impl Future<Output = Step> + 'static) {
        let send = self.send.clone();
        spawn_local(async move { send.emit(Msg::Verifying(Box::new(work.await))) });
    }
}

/// The configuration as it is now. Without a line, as this browser last read it: whom a site trusts seldom changes, and signatures can
/// be checked by it. What was withdrawn can't be known so, and is never taken from there.
pub async fn config() -> Config {
    match fetch::fresh(CONFIG).await {
        Ok(bytes) => Config::Here(bytes.into(), Source::Site),
        Err(FetchFailure::Status(404 | 410)) => Config::Absent,
        Err(FetchFailure::Status(_)) => Config::Unreachable,
        Err(FetchFailure::Offline) => match fetch::kept(CONFIG).await {
            Ok(bytes) => Config::Here(bytes.into(), Source::Browser),
            Err(_) => Config::Unreachable,
        },
    }
}

/// A list of what was withdrawn, and its dates, as they are now.
pub async fn lists(named: &IssuerList) -> [Option<Rc<[u8]>>; 2] {
    let list = fetch::fresh(named.list.as_str()).await.ok();
    let dates = match &named.dates {
        Some(path) => fetch::fresh(path.as_str()).await.ok(),
        None => None,
    };
    [list, dates].map(|file| file.map(Rc::from))
}
