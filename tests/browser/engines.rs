//! One engine in three: what the native build makes of random attempts, Chromium's and Firefox's Wasm make too, byte for byte.
