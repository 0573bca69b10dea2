//! The engine in WebAssembly, to be compared with the native one: `tests/browser/engines.rs`.

use wasm_bindgen::prelude::wasm_bindgen;

/// What `assay_engine::replay::fuzz::attempts` makes: a line of canonical JSON for each attempt.
#[wasm_bindgen]
#[must_use]
pub fn run(first: u32, count: u32) -> Vec<u8> {
    assay_engine::replay::fuzz::attempts(first, count)
}
