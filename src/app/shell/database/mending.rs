//! Before a page writes into a database that was there already, it has the browser begin a new log.
//!
//! Chromium keeps IndexedDB in LevelDB, whose log goes on where it ended. Where the browser was killed in the middle of a write, it
//! ends within a record. That alone costs nothing else; but once something is written behind it, the log counts as damaged at the
//! next opening, and Chromium deletes everything that the site has kept. To delete a database has it compact what it holds and begin
//! a new log, so an empty one is made and deleted. That takes some 40 ms once a visit, in other browsers too.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::IdbDatabase;

use super::super::promise::{event, within};
use super::factory;

/// The database that is made and deleted.
const EMPTY: &str = "assay-mending";

/// Another tab may be at it as well: how long that is waited for.
const PATIENCE_MS: i32 = 2_000;

/// What a page knows of mending.
#[derive(Clone, Default)]
pub(super) struct Mending(Rc<RefCell<Option<Promise>>>);

impl Mending {
    /// Begins, once a page.
    pub fn begin(&self) {
        self.0
            .borrow_mut()
            .get_or_insert_with(|| future_to_promise(mend()));
    }

    /// Waits until it is done, or has failed: then all is as it was before.
    pub async fn done(&self) {
        let begun = self.0.borrow().clone();
        if let Some(begun) = begun {
            let _ = JsFuture::from(begun).await;
        }
    }
}

async fn mend() -> Result<JsValue, JsValue> {
    let factory = factory().map_err(|_| JsValue::UNDEFINED)?;
    let request = factory.open(EMPTY)?;
    event(&request, &["success"], &["error"]).await?;
    request.result()?.dyn_into::<IdbDatabase>()?.close();
    forget().await
}

/// Deletes what a visit has left that was broken off between.
pub(super) async fn forget() -> Result<JsValue, JsValue> {
    let factory = factory().map_err(|_| JsValue::UNDEFINED)?;
    let request = factory.delete_database(EMPTY)?;
    within(PATIENCE_MS, &request, &["success"], &["error"]).await
}
