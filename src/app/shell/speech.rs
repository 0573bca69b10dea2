//! Reads the page with the device's own voices.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};
use yew::Callback;

use super::promise::{call, get, set};
use crate::aloud::{Step, Voice, voice};
use crate::message::Msg;

/// Browsers list their voices some time after they are first asked.
const VOICES_MS: u32 = 1_000;

/// What isn't read: controls name themselves, and what stands beside the text isn't it.
const PASSED_OVER: &str = "button,select,textarea,input,svg,nav,progress,audio,video,.bar,.aloud,.own-paper,.unseen,[hidden],[aria-hidden=true]";

/// What begins a passage of its own, so that there is a pause before it.
const PASSAGES: &str = "p,h1,h2,h3,h4,li,dt,dd,legend,label,th,td,caption,figcaption,pre,blockquote,summary,fieldset,div,section";

/// A piece of the page in one language.
#[derive(Debug, Default)]
struct Passage {
    text: String,
    lang: String,
}

/// Reads what is on the page; tells when it is done, or that there is no voice for it.
pub fn read(send: &Callback<Msg>) {
    let synthesis = synthesis();
    if synthesis.is_undefined() {
        send.emit(Msg::Aloud(Step::NoVoice));
        return;
    }
    hush();
    if !voices(&synthesis).is_empty() {
        speak(&synthesis, send);
        return;
    }
    let send = send.clone();
    Timeout::new(VOICES_MS, move || speak(&synthesis, &send)).forget();
}

/// Ends what is being read.
pub fn hush() {
    let synthesis = synthesis();
    if !synthesis.is_undefined() {
        let _ = call(&synthesis, "cancel", &[]);
    }
}

fn synthesis() -> JsValue {
    web_sys::window().map_or(JsValue::UNDEFINED, |window| get(&window, "speechSynthesis"))
}

fn voices(synthesis: &JsValue) -> Vec<JsValue> {
    let list = call(synthesis, "getVoices", &[]).unwrap_or(JsValue::UNDEFINED);
    list.dyn_ref::<Array>()
        .map(|list| list.iter().collect())
        .unwrap_or_default()
}

fn known(voice: &JsValue) -> Voice {
    Voice {
        lang: get(voice, "lang").as_string().unwrap_or_default(),
        is_local: get(voice, "localService").is_truthy(),
        is_default: get(voice, "default").is_truthy(),
    }
}

fn speak(synthesis: &JsValue, send: &Callback<Msg>) {
    let list = voices(synthesis);
    let voices: Vec<Voice> = list.iter().map(known).collect();
    let mut utterances: Vec<JsValue> = passages()
        .iter()
        .filter_map(|passage| {
            let with = list.get(voice(&voices, &passage.lang)?)?;
            utterance(passage, with)
        })
        .collect();
    let Some(last) = utterances.pop() else {
        send.emit(Msg::Aloud(Step::NoVoice));
        return;
    };
    let send = send.clone();
    let ended = Closure::once_into_js(move || send.emit(Msg::Aloud(Step::Ended)));
    set(&last, "onend", &ended);
    utterances.push(last);
    for utterance in utterances {
        let _ = call(synthesis, "speak", &[&utterance]);
    }
}

fn utterance(passage: &Passage, voice: &JsValue) -> Option<JsValue> {
    let window = web_sys::window()?;
    let kind: Function = get(&window, "SpeechSynthesisUtterance").dyn_into().ok()?;
    let made = Reflect::construct(&kind, &Array::of1(&passage.text.as_str().into())).ok()?;
    set(&made, "voice", voice);
    set(&made, "lang", &get(voice, "lang"));
    Some(made)
}

/// The text of the page in order.
fn passages() -> Vec<Passage> {
    let document = web_sys::window().and_then(|window| window.document());
    let main = document.and_then(|d| d.query_selector("main").ok().flatten());
    let mut passages = vec![Passage::default()];
    if let Some(main) = main {
        gather(&main, &mut passages);
    }
    passages.retain(|passage| !passage.text.trim().is_empty());
    passages
}

fn gather(element: &Element, passages: &mut Vec<Passage>) {
    if element.matches(PASSED_OVER).unwrap_or(false) {
        return;
    }
    let is_own = element.matches(PASSAGES).unwrap_or(false);
    if is_own {
        passages.push(Passage::default());
    }
    let children = element.child_nodes();
    for place in 0..children.length() {
        let Some(child) = children.get(place) else {
            continue;
        };
        match child.dyn_ref::<Element>() {
            Some(inner) => gather(inner, passages),
            None => add(&child, element, passages),
        }
    }
    if is_own {
        passages.push(Passage::default());
    }
}

fn add(node: &Node, parent: &Element, passages: &mut Vec<Passage>) {
    if node.node_type() != Node::TEXT_NODE {
        return;
    }
    let text = node.text_content().unwrap_or_default();
    let lang = parent
        .closest("[lang]")
        .ok()
        .flatten()
        .and_then(|named| named.get_attribute("lang"))
        .unwrap_or_default();
    match passages.last_mut() {
        Some(last) if last.text.is_empty() || last.lang == lang => {
            last.text.push_str(&text);
            last.lang = lang;
        }
        _ => passages.push(Passage { text, lang }),
    }
}
