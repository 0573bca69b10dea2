//! The page around the app: title, focus, scroll, live regions, dialogs, language and theme.

use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlDialogElement, HtmlElement, Window};

use super::{ruler, speech, start};
use crate::effect::Voice;
use crate::model::Place;
use crate::preferences::{Aid, Preferences, extra_time_name};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The part of the address after `#`, with it.
pub fn hash() -> String {
    window()
        .and_then(|w| w.location().hash().ok())
        .unwrap_or_default()
}

/// Goes to a route; the browser's own history keeps it.
pub fn go(hash: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Goes to a route in place of the one that is shown.
pub fn replace(hash: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(hash);
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Prints the page.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Does something once what was drawn is on the screen: what nobody waits for yet doesn't share the line with what they see.
pub fn after_paint(work: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(move || Timeout::new(0, work).forget());
    if let Some(window) = window() {
        let _ = window.request_animation_frame(then.unchecked_ref());
    }
}

/// Does something once a second has passed, unless what this gives is dropped before.
pub fn after_pause(work: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(1_000, work)
}

/// Sets the document's title.
pub fn title(text: &str) {
    if let Some(document) = document() {
        document.set_title(text);
    }
}

/// Says the skip link, which stands before the app in the page, in the language of the app.
pub fn name_skip_link(text: &str) {
    let link = document().and_then(|d| d.get_element_by_id("skip"));
    if let Some(link) = link.filter(|link| link.text_content().as_deref() != Some(text)) {
        link.set_text_content(Some(text));
    }
}

/// After a change of view: to the top, and focus to the heading, so that it is what a screen reader says.
pub fn arrive() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    let heading = document().and_then(|d| d.query_selector("main h1").ok().flatten());
    if let Some(heading) = heading.and_then(|h| h.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.set_attribute("tabindex", "-1");
        let _ = heading.focus();
    }
}

/// Focus to the element with the id; of a group, to the first of its fields. One that can't have it by itself, such as a heading,
/// is made to.
pub fn focus(id: &str) {
    let element = document().and_then(|d| d.get_element_by_id(id));
    let element = element.map(|element| field_of(&element).unwrap_or(element));
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        if element.tab_index() < 0 && !element.has_attribute("tabindex") {
            let _ = element.set_attribute("tabindex", "-1");
        }
        let _ = element.focus();
    }
}

fn field_of(element: &Element) -> Option<Element> {
    let is_group = element.get_attribute("role").as_deref() == Some("group");
    if !is_group || element.has_attribute("tabindex") {
        return None;
    }
    element.query_selector("input,select,textarea").ok()?
}

/// Focus to an element of a component's own, or where it belongs to a control, to that.
pub fn focus_on(node: &yew::NodeRef) {
    let Some(element) = node.cast::<HtmlElement>() else {
        return;
    };
    let label = element.closest("label").ok().flatten();
    let control = label.and_then(|label| label.query_selector("input").ok().flatten());
    if let Some(control) = control.and_then(|c| c.dyn_into::<HtmlElement>().ok()) {
        let _ = control.focus();
        return;
    }
    // Not from the beginning: what is inside a label and can have focus takes presses from the label.
    let _ = element.set_attribute("tabindex", "-1");
    let _ = element.focus();
}

/// Opens a modal dialog by its id; the browser keeps where focus was and gives it back.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id)
        && !dialog.open()
    {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog by its id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Says a message in a live region, one at a time: emptied, then filled, so that the same words are heard again. A
/// message that is still waiting is dropped for a newer one.
#[derive(Default)]
pub struct Announcer {
    waiting: Option<Timeout>,
}

impl Announcer {
    /// Long enough for a screen reader to notice that the region was emptied.
    const PAUSE_MS: u32 = 120;

    /// Says it.
    pub fn say(&mut self, voice: Voice, text: String) {
        let id = match voice {
            Voice::Status => "say",
            Voice::Alert => "say-now",
        };
        let Some(region) = document().and_then(|d| d.get_element_by_id(id)) else {
            return;
        };
        region.set_text_content(None);
        self.waiting = Some(Timeout::new(Self::PAUSE_MS, move || {
            region.set_text_content(Some(&text))
        }));
    }
}

/// Puts language, direction, theme and text size on the root element, and keeps them for the next visit.
#[inline(never)]
pub fn apply(preferences: &Preferences) {
    let Some(root) = document().and_then(|d| d.document_element()) else {
        return;
    };
    let _ = root.set_attribute("lang", preferences.language.tag());
    let _ = root.set_attribute("dir", preferences.language.direction().as_str());
    let aids = preferences.aids.names();
    let aids = Some(aids.as_str()).filter(|names| !names.is_empty());
    for (name, value) in [
        ("data-theme", preferences.theme.name()),
        ("data-text", preferences.text.name()),
        ("data-aids", aids),
    ] {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
    start::own_styles();
    apply_aids(preferences);
    let storage = window().and_then(|w| w.local_storage().ok().flatten());
    let Some(storage) = storage else { return };
    // Not being able to keep a preference costs a person one press next time, so it isn't worth an alarm.
    let _ = storage.set_item("assay-language", preferences.language.tag());
    for (name, value) in [
        ("assay-theme", preferences.theme.name()),
        ("assay-text", preferences.text.name()),
        ("assay-time", extra_time_name(preferences.extra_time)),
        ("assay-aids", aids),
    ] {
        let _ = match value {
            Some(value) => storage.set_item(name, value),
            None => storage.remove_item(name),
        };
    }
}

/// Begins what works beside the app's own tree, or ends it.
#[inline(never)]
pub fn apply_aids(preferences: &Preferences) {
    ruler::show(preferences.aids.has(Aid::Ruler));
    if !preferences.aids.has(Aid::Aloud) {
        speech::hush();
    }
}

/// What is stored under a name in localStorage.
pub fn remembered(name: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(name).ok()?
}

/// What the app is shown in. Apps' own browsers drop downloads without a word, and only their names tell them apart.
pub fn place() -> Place {
    let Some(window) = window() else {
        return Place::Tab;
    };
    let framed = window
        .parent()
        .ok()
        .flatten()
        .is_none_or(|parent| JsValue::from(parent) != JsValue::from(window.clone()));
    if framed {
        return Place::Frame;
    }
    let agent = window.navigator().user_agent().unwrap_or_default();
    let in_app = [
        "FBAN",
        "FBAV",
        "Instagram",
        "Line/",
        "MicroMessenger",
        "TikTok",
        "Snapchat",
        "LinkedInApp",
        "; wv)",
    ];
    if in_app.iter().any(|name| agent.contains(name)) {
        Place::InApp
    } else {
        Place::Tab
    }
}

/// Puts the app in the place of the page's frame.
pub fn mount<C: yew::BaseComponent>(renderer: impl FnOnce(Element) -> yew::Renderer<C>) {
    if let Some(root) = document().and_then(|d| d.get_element_by_id("app")) {
        root.set_text_content(None);
        renderer(root).render();
    }
}
