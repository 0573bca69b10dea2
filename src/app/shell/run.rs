//! Carries out effects.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use assay_engine::digest::Digest;
use assay_messages::Locale;
use assay_messages::formats::Formats;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::certificate::Maker;
use super::database::Database;
use super::intl::Intl;
use super::locks::Locks;
use super::page::{self, Announcer};
use super::promise::{call, get, listen_always, set, wait};
use super::tabs::Tabs;
use super::ticker::Ticker;
use super::verifying::Checker;
use super::{clipboard, erasing, fetch, files, offline, speech, start, verifying};
use crate::certificates;
use crate::effect::{Append, Effect, WordGroup};
use crate::learning::Request;
use crate::message::Msg;
use crate::model::Connection;
use crate::outcome::result::comparison::Step;
use crate::protecting;
use crate::reviewing;
use crate::route::Route;
use crate::store::StoreFailure;

/// How long after a failure the shell asks to store again.
const STORE_AGAIN_MS: u32 = 3_000;

/// How long the shell waits before it tries again what failed and may pass by itself, each time, in ms.
const AGAIN_MS: [i32; 4] = [50, 200, 800, 2_000];

/// How long after the first key that isn't recorded the shell asks to record what was typed.
const SETTLE_MS: u32 = 300;

/// The browser, as far as the app uses it.
pub struct Shell {
    send: Callback<Msg>,
    announcer: Rc<RefCell<Announcer>>,
    keeper: OnceCell<Keeper>,
}

/// What the rest of the app works with, made when it is first needed.
struct Keeper {
    database: Database,
    locks: Locks,
    maker: Maker,
    ticker: Ticker,
    tabs: Tabs,
    checker: OnceCell<Checker>,
}

impl Shell {
    /// Starts listening to the browser.
    #[must_use]
    pub fn new(send: Callback<Msg>) -> Self {
        listen(&send);
        Self {
            send,
            announcer: Rc::default(),
            keeper: OnceCell::new(),
        }
    }

    #[inline(never)]
    fn keeper(&self) -> &Keeper {
        self.keeper.get_or_init(|| Keeper {
            database: Database::new(self.send.clone()),
            locks: Locks::new(self.send.clone()),
            maker: Maker::new(self.send.clone()),
            ticker: Ticker::default(),
            tabs: Tabs::new(self.send.clone()),
            checker: OnceCell::new(),
        })
    }

    /// Carries out one effect. Stores first what is to be stored: an update puts such effects first.
    pub fn run(&self, effect: Effect) {
        match effect {
            Effect::Fetch(digest) => answer(&self.send, published(digest)),
            Effect::FetchSoon(digest) => {
                let send = self.send.clone();
                page::after_paint(move || answer(&send, published(digest)));
            }
            Effect::FetchWords(language, group) => self.answer(words(language, group)),
            Effect::Go(route) => page::go(&route.address()),
            Effect::Replace(route) => page::replace(&route.address()),
            Effect::Say(voice, text) => self.announcer.borrow_mut().say(voice, text),
            later => self.run_later(later),
        }
    }

    /// What only the rest of the app does (`Effect::needs_rest`).
    #[inline(never)]
    fn run_later(&self, effect: Effect) {
        let Keeper { locks, maker, .. } = self.keeper();
        match effect {
            Effect::Append(append) => self.append(*append),
            Effect::Focus(id) => page::focus(&id),
            Effect::OpenDialog(id) => page::open_dialog(id),
            Effect::CloseDialog(id) => page::close_dialog(id),
            Effect::Apply(preferences) => page::apply(&preferences),
            Effect::Lock(id) => locks.ask(&id),
            Effect::TakeOver(id) => locks.take_over(&id),
            Effect::Unlock => locks.release(),
            Effect::Download(file) => files::download(&file),
            Effect::ReadAloud => speech::read(&self.send),
            Effect::Hush => speech::hush(),
            Effect::Tick => self.keeper().ticker.next(&self.send),
            Effect::Print => page::print(),
            Effect::Reload => page::reload(),
            Effect::PrepareCertificate => maker.prepare(),
            Effect::MakeCertificate(job) => maker.make(*job),
            Effect::StopCertificate => maker.stop(),
            Effect::Verifying(request) => self.checker().run(*request),
            stored => self.run_stored(stored),
        }
    }

    #[inline(never)]
    fn checker(&self) -> &Checker {
        let Keeper {
            checker, database, ..
        } = self.keeper();
        checker.get_or_init(|| Checker::new(self.send.clone(), database.clone()))
    }

    fn run_stored(&self, effect: Effect) {
        let database = self.keeper().database.clone();
        match effect {
            Effect::ListAttempts => {
                self.answer(
                    async move { Msg::Listed(patiently(async || database.cards().await).await) },
                )
            }
            Effect::ReadAttempt(id, writer) => self.answer(async move {
                let read = patiently(async || database.read(&id).await).await;
                let read = read.map(|found| found.map(Box::new));
                Msg::Read(id, writer, read)
            }),
            Effect::ReadRecords(id) => self.answer(async move {
                let records = patiently(async || database.records(&id).await)
                    .await
                    .unwrap_or_default();
                Msg::RecordsRead(id, records)
            }),
            Effect::StoreSoon => {
                let send = self.send.clone();
                Timeout::new(STORE_AGAIN_MS, move || send.emit(Msg::Save)).forget();
            }
            Effect::SettleSoon => {
                let send = self.send.clone();
                Timeout::new(SETTLE_MS, move || send.emit(Msg::Settle)).forget();
            }
            Effect::KeepRecord {
                attempt,
                number,
                record,
            } => {
                self.answer(async move {
                    let keep = async || database.keep_record(&attempt, &number, &record).await;
                    Msg::RecordKept(patiently(keep).await)
                });
            }
            Effect::KeepComparison(id, record) => self.answer(async move {
                let kept = patiently(async || database.keep_comparison(&id, &record).await).await;
                Msg::Compared(Step::Kept(id, kept))
            }),
            Effect::ReadComparison(id) => self.answer(async move {
                let read = patiently(async || database.comparison(&id).await).await;
                Msg::Compared(Step::Read(id, read.unwrap_or_default()))
            }),
            Effect::Learning(request) => self.answer(learning(database, request)),
            Effect::Certificates(request) => self.answer(certificates(database, request)),
            Effect::ReadReviews => self.answer(async move {
                Msg::Reviewing(reviewing::Step::Read(
                    patiently(async || database.reviews().await).await,
                ))
            }),
            Effect::KeepReviews(cards) => self.answer(async move {
                Msg::Reviewing(reviewing::Step::Kept(
                    patiently(async || database.keep_reviews(&cards).await).await,
                ))
            }),
            Effect::Delete(id) => self.answer(async move {
                // Whether it went or not, the list says what is there now.
                let _ = patiently(async || database.delete(&id).await).await;
                Msg::Listed(patiently(async || database.cards().await).await)
            }),
            Effect::Erase => {
                let tabs = self.keeper().tabs.clone();
                self.answer(
                    async move { Msg::Erased(erasing::everything(&database, &tabs).await) },
                );
            }
            Effect::Protecting(request) => self.protect(database, request),
            Effect::Share(file) => {
                self.answer(async move { Msg::Shared(files::share(&file).await) })
            }
            Effect::Persist => persist(),
            Effect::Offline(job) => offline::run(*job, &self.send),
            _ => {}
        }
    }

    /// The transaction is made in this very call where the database is open, so that nothing comes between.
    fn append(&self, append: Append) {
        let database = self.keeper().database.clone();
        start::hold_unsaved(&append);
        self.answer(async move {
            let upto = u32::try_from(append.records.len())
                .unwrap_or(u32::MAX)
                .saturating_add(append.first);
            let result = database.append(&append).await;
            if result.is_ok() {
                start::release_unsaved();
            }
            Msg::Appended(append.card.id, upto, result)
        });
    }

    #[inline(never)]
    fn protect(&self, database: Database, request: protecting::Request) {
        use protecting::{News, Request, Step, Whom};
        let tabs = self.keeper().tabs.clone();
        // What the others are to hear once it is so.
        let tell = move |done: &Result<(), protecting::Trouble>, news| {
            if done.is_ok() {
                tabs.tell(news);
            }
        };
        self.answer(async move {
            Msg::Protecting(match request {
                Request::Look => Step::Looked(database.state().await),
                Request::TurnOn(passphrase) => {
                    let done = database.turn_on(&passphrase).await;
                    tell(&done, News::Protected);
                    Step::TurnedOn(done)
                }
                Request::TurnOff => {
                    let done = database.turn_off().await;
                    tell(&done, News::Open);
                    Step::TurnedOff(done)
                }
                Request::Unlock(passphrase) => Step::Unlocked(database.unlock(&passphrase).await),
                Request::Lock(whom) => {
                    if whom == Whom::All {
                        tell(&Ok(()), News::Lock);
                    }
                    database.lock();
                    // A fresh page has nothing of what this one showed, in its fields and its memory neither.
                    page::reload();
                    Step::Locked
                }
            })
        });
    }

    fn answer(&self, work: impl Future<Output = Msg> + 'static) {
        answer(&self.send, work);
    }

    /// How numbers and dates are written in a language.
    #[must_use]
    pub fn formats(language: Locale) -> Rc<dyn Formats> {
        Rc::new(Intl::new(language))
    }
}

/// Runs something that waits.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    spawn_local(work);
}

fn answer(send: &Callback<Msg>, work: impl Future<Output = Msg> + 'static) {
    let send = send.clone();
    spawn_local(async move { send.emit(work.await) });
}

/// Storage that fails now and then is asked again. (An append is told first, and stored again by [`Effect::StoreSoon`].)
async fn patiently<T>(work: impl AsyncFn() -> Result<T, StoreFailure>) -> Result<T, StoreFailure> {
    for time in AGAIN_MS {
        match work().await {
            Err(StoreFailure::Other(_)) => wait(time).await,
            done => return done,
        }
    }
    work().await
}

async fn learning(database: Database, request: Request) -> Msg {
    use crate::learning::Step;
    Msg::Learning(match request {
        Request::Read => Step::Read(
            patiently(async || database.beside().await)
                .await
                .unwrap_or_default(),
        ),
        Request::Keep(kept) => Step::Kept(patiently(async || database.keep(&kept).await).await),
        Request::Whole => Step::Whole(patiently(async || database.whole().await).await),
        Request::Add(whole) => Step::Added(database.add(whole).await),
        Request::Delete(id) => Step::Deleted(patiently(async || database.forget(&id).await).await),
    })
}

async fn certificates(database: Database, request: certificates::Request) -> Msg {
    use certificates::{Request, Step};
    let step = match request {
        Request::Site => Step::Site(
            clipboard::site().unwrap_or_default(),
            super::certificate::usual_paper(),
        ),
        Request::Read => Step::Read(patiently(async || database.beside().await).await),
        Request::Issuers => Step::Issuers(verifying::config().await),
        Request::Lists(named) => {
            let files = verifying::lists(&named).await;
            Step::Lists(named.url, files)
        }
        Request::Copy(which, link) => {
            let copied = match clipboard::copy(&link).await {
                true => Ok(()),
                false => Err(link),
            };
            Step::Copied(which, copied)
        }
        Request::Keep(given) => {
            let kept = patiently(async || database.keep_given(&given).await).await;
            Step::Added(given.number, given.kind, kept)
        }
        Request::Remove(number) => {
            Step::Removed(patiently(async || database.remove_given(number).await).await)
        }
    };
    Msg::Certificates(Box::new(step))
}

async fn published(digest: Digest) -> Msg {
    let path = ["assessments/", &String::from(digest), ".json"].concat();
    Msg::Fetched(digest, fetch::bytes(&path).await.map(Rc::from))
}

async fn words(language: Locale, group: WordGroup) -> Msg {
    let path = start::file(&["words/", group.name(), ".", language.tag(), ".words"].concat());
    Msg::WordsFetched(language, group, fetch::bytes(&path).await.map(Rc::from))
}

/// Asks once; a browser that says no may say yes another time, and nothing depends on it.
fn persist() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let _ = call(&get(&window.navigator(), "storage"), "persist", &[]);
}

fn listen(send: &Callback<Msg>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    // Every view begins at its top; a browser that puts back an earlier place may do so after the view is there.
    set(
        &get(&window, "history"),
        "scrollRestoration",
        &JsValue::from_str("manual"),
    );
    let routed = send.clone();
    listen_always(&window, "hashchange", move |_| {
        routed.emit(Msg::Routed(Route::parse(&page::hash())))
    });
    for (name, connection) in [
        ("online", Connection::Online),
        ("offline", Connection::Offline),
    ] {
        let send = send.clone();
        listen_always(&window, name, move |_| send.emit(Msg::Line(connection)));
    }
    let hidden = send.clone();
    listen_always(&window, "pagehide", move |_| hidden.emit(Msg::Hidden));
    // A page that comes back from the back-forward cache may have lost its lock and its database meanwhile.
    listen_always(&window, "pageshow", move |event| {
        if get(&event, "persisted") == JsValue::TRUE {
            page::reload();
        }
    });
}
