//! One writer per attempt: a Web Lock, and a channel on which another tab can ask for it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent};
use yew::Callback;

use super::promise::{call, get, set};
use crate::effect::LockEnd;
use crate::message::Msg;
use crate::store::AttemptId;

const CHANNEL: &str = "assay-attempts";

/// The locks that this page holds.
#[derive(Clone)]
pub struct Locks {
    send: Callback<Msg>,
    held: Rc<RefCell<Option<(AttemptId, Function)>>>,
    channel: Option<BroadcastChannel>,
}

impl Locks {
    /// Listens for tabs that ask to take over.
    pub fn new(send: Callback<Msg>) -> Self {
        let channel = BroadcastChannel::new(CHANNEL).ok();
        let locks = Self {
            send,
            held: Rc::default(),
            channel,
        };
        if let Some(channel) = &locks.channel {
            let answering = locks.clone();
            let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                if let Some(id) = event
                    .data()
                    .as_string()
                    .as_deref()
                    .and_then(AttemptId::parse)
                {
                    answering.give_up(&id);
                }
            });
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
            on_message.forget();
        }
        locks
    }

    /// Asks for the lock: at once or not at all.
    pub fn ask(&self, id: &AttemptId) {
        self.request(id, true);
    }

    /// Asks the tab that has the lock to let go, and waits for it.
    #[inline(never)]
    pub fn take_over(&self, id: &AttemptId) {
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&JsValue::from_str(id.as_str()));
        }
        self.request(id, false);
    }

    /// Lets go of whatever this page holds.
    pub fn release(&self) {
        if let Some((_, end)) = self.held.borrow_mut().take() {
            let _ = end.call0(&JsValue::UNDEFINED);
        }
    }

    fn give_up(&self, id: &AttemptId) {
        let holds = self
            .held
            .borrow()
            .as_ref()
            .is_some_and(|(held, _)| held == id);
        if holds {
            // The model hears of it first, so that nothing is appended after the lock is gone.
            self.send.emit(Msg::Lock(id.clone(), LockEnd::Taken));
            self.release();
        }
    }

    fn request(&self, id: &AttemptId, only_if_free: bool) {
        self.release();
        let manager =
            web_sys::window().map_or(JsValue::UNDEFINED, |w| get(&w.navigator(), "locks"));
        if !manager.is_object() {
            // Without Web Locks the journal's own refusal of a second record at one place is what is left.
            self.send.emit(Msg::Lock(id.clone(), LockEnd::Granted));
            return;
        }
        let options = Object::new();
        set(&options, "ifAvailable", &JsValue::from_bool(only_if_free));
        let (send, held, own) = (self.send.clone(), Rc::clone(&self.held), id.clone());
        let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if lock.is_null() || lock.is_undefined() {
                send.emit(Msg::Lock(own, LockEnd::Elsewhere));
                return JsValue::UNDEFINED;
            }
            let holding = Promise::new(&mut |resolve, _| {
                *held.borrow_mut() = Some((own.clone(), resolve));
            });
            send.emit(Msg::Lock(own, LockEnd::Granted));
            holding.into()
        });
        let name = JsValue::from_str(&format!("attempt:{id}"));
        let asked = call(&manager, "request", &[&name, &options, &granted]);
        let (send, id) = (self.send.clone(), id.clone());
        spawn_local(async move {
            // Where a person lets no site keep anything, browsers refuse locks too; then no other tab can write either.
            let is_refused = match asked {
                Ok(asked) => JsFuture::from(Promise::resolve(&asked)).await.is_err(),
                Err(_) => true,
            };
            if is_refused {
                send.emit(Msg::Lock(id, LockEnd::Granted));
            }
        });
    }
}
