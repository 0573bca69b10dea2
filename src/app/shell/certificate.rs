//! The page's side of the certificate's worker. The protocol stands at the top of `src/certificate/worker.rs`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use assay_credential::SitePath;
use js_sys::{Array, Object, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{MessageEvent, Worker};
use yew::Callback;

use super::clipboard::site;
use super::promise::{get, set};
use super::{fetch, start};
use crate::effect::{CertificateJob, CertificatePaper, WordGroup};
use crate::message::{CertificateFailure, FetchFailure, Msg};

const WORKER: &str = "certificate-worker_loader.js";

/// Makes certificates, one at a time.
#[derive(Clone)]
pub struct Maker {
    send: Callback<Msg>,
    running: Rc<RefCell<Option<Running>>>,
}

/// A worker with the listeners that must live as long as it.
struct Running {
    worker: Worker,
    is_ready: Cell<bool>,
    /// What it is to make; `None` while it waits for that.
    job: Option<Rc<Job>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut()>,
}

/// A certificate to be made, and its words, on their way already.
struct Job {
    certificate: CertificateJob,
    words: Promise,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Maker {
    /// A maker that answers with messages.
    pub fn new(send: Callback<Msg>) -> Self {
        Self {
            send,
            running: Rc::default(),
        }
    }

    /// Fetches and starts the worker while the name is still being typed.
    #[inline(never)]
    pub fn prepare(&self) {
        if self.running.borrow().is_none() {
            self.start();
        }
    }

    /// Begins a certificate; one that is under way is given up.
    #[inline(never)]
    pub fn make(&self, certificate: CertificateJob) {
        let is_waiting = |running: &Running| running.job.is_none();
        if !self.running.borrow().as_ref().is_some_and(is_waiting) {
            self.stop();
            self.start();
        }
        let words = words(certificate.language.tag());
        let is_ready = match self.running.borrow_mut().as_mut() {
            Some(running) => {
                running.job = Some(Rc::new(Job { certificate, words }));
                running.is_ready.get()
            }
            None => {
                self.send
                    .emit(Msg::CertificateMade(Err(CertificateFailure::Unreachable)));
                return;
            }
        };
        if is_ready {
            self.order();
        }
    }

    fn start(&self) {
        let Ok(worker) = start::worker(WORKER) else {
            return;
        };
        let maker = self.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let maker = maker.clone();
            spawn_local(async move { maker.hear(event.data()).await });
        });
        let maker = self.clone();
        // A script that could not be fetched, or a fault of the worker itself.
        let on_error = Closure::<dyn FnMut()>::new(move || {
            let maker = maker.clone();
            spawn_local(async move { maker.end(Err(CertificateFailure::Unreachable)) });
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        *self.running.borrow_mut() = Some(Running {
            worker,
            is_ready: Cell::default(),
            job: None,
            _on_message: on_message,
            _on_error: on_error,
        });
    }

    /// Ends what is under way.
    #[inline(never)]
    pub fn stop(&self) {
        let running = self.running.borrow_mut().take();
        drop(running);
    }

    /// A worker that failed while it was only prepared is told of by the one that is started for the certificate.
    fn end(&self, result: Result<Rc<[u8]>, CertificateFailure>) {
        let is_awaited = self.job().is_some();
        self.stop();
        if is_awaited {
            self.send.emit(Msg::CertificateMade(result));
        }
    }

    fn job(&self) -> Option<Rc<Job>> {
        self.running.borrow().as_ref()?.job.clone()
    }

    async fn hear(&self, message: JsValue) {
        let whole = |name| get(&message, name).as_f64().map_or(0, whole);
        let text = |name| get(&message, name).as_string().unwrap_or_default();
        match text("kind").as_str() {
            "ready" => {
                if let Some(running) = self.running.borrow().as_ref() {
                    running.is_ready.set(true);
                }
                self.order();
            }
            "fonts" => {
                let fonts = fonts(&get(&message, "names")).await;
                self.post(fonts);
            }
            "step" => self
                .send
                .emit(Msg::CertificateStep(whole("done"), whole("of"))),
            "made" => self.end(Ok(Rc::from(
                Uint8Array::new(&get(&message, "file")).to_vec(),
            ))),
            "failed" => self.end(Err(failure(&text("code"), text("detail")))),
            _ => {}
        }
    }

    /// Gives a worker that is ready what it is to make, if that is known.
    fn order(&self) {
        let Some(job) = self.job() else {
            return;
        };
        let maker = self.clone();
        spawn_local(async move {
            let order = order(&job).await;
            // Meanwhile it may have been stopped, and another begun.
            if maker.job().is_some_and(|now| Rc::ptr_eq(&now, &job)) {
                maker.post(order);
            }
        });
    }

    fn post(&self, message: Option<Object>) {
        let worker = self
            .running
            .borrow()
            .as_ref()
            .map(|running| running.worker.clone());
        let Some(worker) = worker else {
            return;
        };
        if message
            .and_then(|message| worker.post_message(&message).ok())
            .is_none()
        {
            self.end(Err(CertificateFailure::Unreachable));
        }
    }
}

/// The paper that is usual where somebody has this browser.
pub fn usual_paper() -> CertificatePaper {
    let language = web_sys::window().and_then(|window| window.navigator().language());
    language.map_or_else(CertificatePaper::default, |language| {
        CertificatePaper::usual(&language)
    })
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "steps are small whole numbers"
)]
fn whole(number: f64) -> u32 {
    number as u32
}

/// A file, on its way from now on.
fn file(name: &str) -> Promise {
    let path = start::file(name);
    future_to_promise(async move {
        let bytes = fetch::bytes(&path).await;
        let bytes = bytes.map_err(|_| JsValue::UNDEFINED)?;
        Ok(Uint8Array::from(bytes.as_slice()).buffer().into())
    })
}

fn words(language: &str) -> Promise {
    file(&format!(
        "words/{}.{language}.words",
        WordGroup::Certificate.name()
    ))
}

async fn order(job: &Job) -> Option<Object> {
    let words = JsFuture::from(job.words.clone()).await.ok()?;
    let certificate = &job.certificate;
    let order = Object::new();
    set(&order, "kind", &JsValue::from_str("job"));
    set(
        &order,
        "credential",
        &Uint8Array::from(certificate.credential.as_slice()).buffer(),
    );
    set(&order, "words", &words);
    let language = certificate.language.tag();
    set(&order, "language", &JsValue::from_str(language));
    let form = certificate.form.name();
    set(&order, "form", &JsValue::from_str(form));
    let paper = certificate.paper.name();
    set(&order, "paper", &JsValue::from_str(paper));
    if let Some(path) = &certificate.theme {
        let theme = theme(path).await?;
        let theme = Uint8Array::from(theme.as_slice()).buffer();
        set(&order, "theme", &theme);
    }
    set(&order, "answers", &JsValue::from_str(&certificate.answers));
    set(&order, "issuer", &JsValue::from_str(&certificate.issuer));
    set(
        &order,
        "site",
        &JsValue::from_str(&site().unwrap_or_default()),
    );
    Some(order)
}

/// The theme as it is now; without a line, as this browser last had it.
async fn theme(path: &SitePath) -> Option<Vec<u8>> {
    match fetch::fresh(path.as_str()).await {
        Err(FetchFailure::Offline) => fetch::kept(path.as_str()).await.ok(),
        fetched => fetched.ok(),
    }
}

async fn fonts(names: &JsValue) -> Option<Object> {
    let files = Object::new();
    let names = Array::from(names);
    let names = names.iter().filter_map(|name| name.as_string());
    let coming: Vec<_> = names.map(|name| (file(&name), name)).collect();
    for (file, name) in coming {
        set(&files, &name, &JsFuture::from(file).await.ok()?);
    }
    let answer = Object::new();
    set(&answer, "kind", &JsValue::from_str("fonts"));
    set(&answer, "files", &files);
    Some(answer)
}

fn failure(code: &str, detail: String) -> CertificateFailure {
    match code {
        "no-font" => CertificateFailure::NoFont(detail),
        "font-missing" | "font-damaged" => CertificateFailure::Unreachable,
        _ => CertificateFailure::Refused(format!("{code}: {detail}")),
    }
}
