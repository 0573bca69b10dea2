//! The certificate's worker: a program of its own, fetched when a certificate is asked for. It makes PDFs and pictures off the page's thread,
//! so that the page stays live and a click on "Cancel" ends it (`worker.terminate()`; nothing is left behind).
//!
//! Published as `certificate-worker_loader.js` (a module worker). It fetches nothing: the page brings words and fonts.
//!
//! # Protocol
//! Every message is a plain object with a `kind`. Bytes are `ArrayBuffer`s (a `Uint8Array` is taken too), best transferred.
//!
//! | from | message | when |
//! |---|---|---|
//! | worker | `{ kind: "ready" }` | once, when it listens; what is posted earlier may be lost |
//! | page | `{ kind: "job", credential, words, language, site, form, paper, answers, issuer, theme }` | `credential`: bytes of `Credential::to_bytes`; `words`: bytes of the pack `words/certificate.LANGUAGE.words`; `language`: that pack's tag, `"fr"`; `site`: the address of the site, or `""`; `form`: `"pdf"`, `"svg"` or `"png"`; left out, it is a PDF; `paper`: `"a4"` or `"letter"`; left out, it is A4; `answers`: their short form for the code; `issuer`: what the site calls who signed; `theme`: bytes of the issuer's theme; all three may be left out |
//! | worker | `{ kind: "fonts", names }` | `names`: an array of the fonts that it lacks for this job, never empty, each as the source names it: `"fonts/NotoSans-Latin-Bold.ttf"`. Left out where it lacks none |
//! | page | `{ kind: "fonts", files }` | `files`: an object from each of these names to the file's bytes; all in one message |
//! | worker | `{ kind: "step", done, of }` | whole numbers, `done` from 1 to `of`; the last before `made` |
//! | worker | `{ kind: "made", file }` | `file`: an `ArrayBuffer`, transferred. The job is done |
//! | worker | `{ kind: "failed", code, detail }` | two strings; the job is over. See below |
//!
//! One job at a time: a further `job` takes the place of one that waits for fonts. After `made` or `failed` the next job may
//! come; fonts that were brought once are kept. A fault of the worker itself (out of memory, a panic) is no message but the
//! worker's `error` event, after which it is of no use.
//!
//! | `code` | `detail` |
//! |---|---|
//! | `no-font` | the character that no font here has: the name can't be printed so. Of Chinese, Japanese and Korean that may come only after fonts were brought |
//! | `font-missing`, `font-damaged` | the font's name: fetch it again |
//! | `bad-record`, `bad-words`, `bad-job` | for a report: what the reader met. The site's files don't fit each other |
//! | `bad-theme` | for the site's maintainers: all that is wrong with the theme, each with its place |
//! | `writing` | for a report: what the file's writer met |

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::RefCell;

    use assay_certificate::job::{Ask, Desk, Job, Reply};
    use js_sys::{Array, Object, Reflect, Uint8Array};
    use wasm_bindgen::prelude::*;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    /// Listens, and says so.
    pub(crate) fn start() {
        let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        let (desk, replies) = (RefCell::new(Desk::default()), scope.clone());
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            desk.borrow_mut()
                .take(ask(&event.data()), &mut |reply| post(&replies, &reply));
        });
        scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        post(&scope, &Reply::Ready);
    }

    fn get(object: &JsValue, name: &str) -> JsValue {
        Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
    }

    fn string(object: &JsValue, name: &str) -> String {
        get(object, name).as_string().unwrap_or_default()
    }

    /// Empty where there are none: whoever reads them says what is wrong.
    fn bytes(value: &JsValue) -> Vec<u8> {
        if value.is_object() {
            Uint8Array::new(value).to_vec()
        } else {
            Vec::new()
        }
    }

    fn ask(message: &JsValue) -> Ask {
        match string(message, "kind").as_str() {
            "job" => Ask::Job(Job {
                credential: bytes(&get(message, "credential")),
                words: bytes(&get(message, "words")),
                language: string(message, "language"),
                site: string(message, "site"),
                answers: string(message, "answers"),
                issuer: string(message, "issuer"),
                form: string(message, "form"),
                paper: string(message, "paper"),
                theme: bytes(&get(message, "theme")),
            }),
            "fonts" => Ask::Fonts(files(&get(message, "files"))),
            other => Ask::Unknown(other.to_owned()),
        }
    }

    fn files(named: &JsValue) -> Vec<(String, Vec<u8>)> {
        let Some(named) = named.dyn_ref::<Object>() else {
            return Vec::new();
        };
        Object::keys(named)
            .iter()
            .filter_map(|name| name.as_string())
            .map(|name| {
                let file = bytes(&get(named, &name));
                (name, file)
            })
            .collect()
    }

    /// Posts a reply. Only a page that is gone can't be posted to.
    fn post(scope: &DedicatedWorkerGlobalScope, reply: &Reply) {
        let message = Object::new();
        let set = |name: &str, value: &JsValue| {
            let _ = Reflect::set(&message, &JsValue::from_str(name), value);
        };
        let transferred = Array::new();
        set("kind", &reply.kind().into());
        match reply {
            Reply::Ready => {}
            Reply::Fonts(names) => {
                let names: Array = names.iter().map(|name| JsValue::from_str(name)).collect();
                set("names", &names);
            }
            Reply::Step { done, of } => {
                set("done", &(*done).into());
                set("of", &(*of).into());
            }
            Reply::Made(file) => {
                let buffer = Uint8Array::from(file.as_slice()).buffer();
                set("file", &buffer);
                transferred.push(&buffer);
            }
            Reply::Failed(failure) => {
                set("code", &failure.code().into());
                set("detail", &failure.detail().into());
            }
        }
        let _ = scope.post_message_with_transfer(&message, &transferred);
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    browser::start();
}

/// There are workers in browsers only. Natively `assay_certificate::make` is called as it is.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
