//! The seconds of an attempt whose time is limited.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;
use yew::Callback;

use super::promise::listen_always;
use crate::message::Msg;
use crate::sitting::time::Step;

const SECOND_MS: u32 = 1_000;

/// Tells that time goes on, once for each time that it is asked to: the one to come takes the place of one before.
#[derive(Default)]
pub struct Ticker {
    timeout: RefCell<Option<Timeout>>,
    is_listening: Cell<bool>,
}

impl Ticker {
    /// In a second. Timers of a page that nobody sees go slowly, so one that is seen again tells at once.
    pub fn next(&self, send: &Callback<Msg>) {
        let tick = send.clone();
        let timeout = Timeout::new(SECOND_MS, move || tick.emit(Msg::Time(Step::Tick)));
        self.timeout.replace(Some(timeout));
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(document) = document.filter(|_| !self.is_listening.replace(true)) {
            let seen = send.clone();
            listen_always(&document, "visibilitychange", move |_| {
                seen.emit(Msg::Time(Step::Tick));
            });
        }
    }
}
