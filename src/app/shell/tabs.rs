//! What the tabs of this site tell each other about everything that is kept.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};
use yew::Callback;

use crate::message::Msg;
use crate::protecting::{News, Step};

const CHANNEL: &str = "assay-device";

/// The way to the other tabs.
#[derive(Clone)]
pub struct Tabs(Option<BroadcastChannel>);

impl Tabs {
    /// Listens for as long as the page lives.
    pub fn new(send: Callback<Msg>) -> Self {
        let channel = BroadcastChannel::new(CHANNEL).ok();
        if let Some(channel) = &channel {
            let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let news = event.data().as_string();
                if let Some(news) = news.as_deref().and_then(News::from_name) {
                    send.emit(Msg::Protecting(Step::Elsewhere(news)));
                }
            });
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
            on_message.forget();
        }
        Self(channel)
    }

    /// Tells the others. A browser without channels has none that could hear it, but the database says it, too.
    pub fn tell(&self, news: News) {
        if let Some(channel) = &self.0 {
            let _ = channel.post_message(&JsValue::from_str(news.name()));
        }
    }
}
