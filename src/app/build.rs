//! How the learner's Wasm is linked.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        // scripts/split.mjs learns from it which constant is the address of which data.
        println!("cargo::rustc-link-arg-bin=learner=--emit-relocs");
    }
}
