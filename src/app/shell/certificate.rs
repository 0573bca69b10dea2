//! The page's side of the certificate's worker. The protocol stands at the top of `src/certificate/worker.rs`.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, ArrayBuffer, Object, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{MessageEvent, Worker};
use yew::Callback;

use super::promise::{get, set};
use super::{fetch, start};
use crate::effect::{CertificateJob, WordGroup};
use crate::message::{CertificateFailure, Msg};

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
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut()>,
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

    /// Begins a certificate; one that is under way is given up.
    #[inline(never)]
    pub fn make(&self, job: CertificateJob) {
        self.stop();
        let Ok(worker) = start::worker(WORKER) else {
            self.send
                .emit(Msg::CertificateMade(Err(CertificateFailure::Unreachable)));
            return;
        };
        let (maker, port, job) = (self.clone(), worker.clone(), Rc::new(job));
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let (maker, port, job) = (maker.clone(), port.clone(), Rc::clone(&job));
            spawn_local(async move { maker.hear(&port, &job, event.data()).await });
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

    fn end(&self, result: Result<Rc<[u8]>, CertificateFailure>) {
        self.stop();
        self.send.emit(Msg::CertificateMade(result));
    }

    async fn hear(&self, port: &Worker, job: &CertificateJob, message: JsValue) {
        let whole = |name| get(&message, name).as_f64().map_or(0, whole);
        let text = |name| get(&message, name).as_string().unwrap_or_default();
        match text("kind").as_str() {
            "ready" => self.post(port, order(job).await),
            "fonts" => self.post(port, fonts(&get(&message, "names")).await),
            "step" => self
                .send
                .emit(Msg::CertificateStep(whole("done"), whole("of"))),
            "made" => self.end(Ok(Rc::from(
                Uint8Array::new(&get(&message, "pdf")).to_vec(),
            ))),
            "failed" => self.end(Err(failure(&text("code"), text("detail")))),
            _ => {}
        }
    }

    fn post(&self, port: &Worker, message: Option<Object>) {
        if message
            .and_then(|message| port.post_message(&message).ok())
            .is_none()
        {
            self.end(Err(CertificateFailure::Unreachable));
        }
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "steps are small whole numbers"
)]
fn whole(number: f64) -> u32 {
    number as u32
}

async fn file(name: &str) -> Option<ArrayBuffer> {
    let bytes = fetch::bytes(&start::file(name)).await.ok()?;
    Some(Uint8Array::from(bytes.as_slice()).buffer())
}

async fn order(job: &CertificateJob) -> Option<Object> {
    let language = job.language.tag();
    let words = file(&format!(
        "words/{}.{language}.words",
        WordGroup::Certificate.name()
    ))
    .await?;
    let order = Object::new();
    set(&order, "kind", &JsValue::from_str("job"));
    set(
        &order,
        "record",
        &Uint8Array::from(job.record.as_slice()).buffer(),
    );
    set(&order, "words", &words);
    set(&order, "language", &JsValue::from_str(language));
    Some(order)
}

async fn fonts(names: &JsValue) -> Option<Object> {
    let files = Object::new();
    for name in Array::from(names)
        .iter()
        .filter_map(|name| name.as_string())
    {
        set(&files, &name, &file(&name).await?.into());
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
