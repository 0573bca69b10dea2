//! Promises and events of the browser as futures, and access to what web-sys does not bind.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::EventTarget;

/// Waits for the first of the events; `Ok` for one of `good`, `Err` for one of `bad`. The value is the event.
pub async fn event(target: &EventTarget, good: &[&str], bad: &[&str]) -> Result<JsValue, JsValue> {
    JsFuture::from(promised(target, good, bad)).await
}

fn promised(target: &EventTarget, good: &[&str], bad: &[&str]) -> Promise {
    Promise::new(&mut |resolve, reject| {
        for name in good {
            // A failed registration would leave the promise pending, so it counts as a failure.
            if target
                .add_event_listener_with_callback(name, &resolve)
                .is_err()
            {
                let _ = reject.call0(&JsValue::UNDEFINED);
            }
        }
        for name in bad {
            let _ = target.add_event_listener_with_callback(name, &reject);
        }
    })
}

/// The same for at most so many milliseconds, after which it is an `Err`.
pub async fn within(
    milliseconds: i32,
    target: &EventTarget,
    good: &[&str],
    bad: &[&str],
) -> Result<JsValue, JsValue> {
    let late = Promise::new(&mut |_, reject| {
        let arguments: [&JsValue; 2] = [&reject, &JsValue::from(milliseconds)];
        let _ = call(&js_sys::global(), "setTimeout", &arguments);
    });
    let both = Array::of2(&promised(target, good, bad), &late);
    JsFuture::from(Promise::race(&both)).await
}

/// A property of an object, `undefined` where there is none.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// Sets a property; a frozen object keeps what it has.
pub fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

/// Calls a method that web-sys binds only as unstable, or not at all.
///
/// # Errors
/// What the method throws, or `undefined` where there is no such method.
pub fn call(object: &JsValue, method: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = get(object, method)
        .dyn_into()
        .map_err(|_| JsValue::UNDEFINED)?;
    let list: Array = arguments.iter().copied().collect();
    Reflect::apply(&function, object, &list)
}

/// Waits for what a method's promise gives.
///
/// # Errors
/// What the method throws or its promise rejects with.
pub async fn call_async(
    object: &JsValue,
    method: &str,
    arguments: &[&JsValue],
) -> Result<JsValue, JsValue> {
    let value = call(object, method, arguments)?;
    JsFuture::from(Promise::resolve(&value)).await
}

/// A listener for as long as the page lives.
pub fn listen_always(target: &EventTarget, name: &str, on_event: impl FnMut(JsValue) + 'static) {
    let closure = Closure::<dyn FnMut(JsValue)>::new(on_event);
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Waits, in ms.
pub async fn wait(time: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, time);
        }
    });
    let _ = JsFuture::from(promise).await;
}
