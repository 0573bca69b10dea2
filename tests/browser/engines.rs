//! One engine in three: what the native build makes of random attempts, Chromium's and Firefox's Wasm make too, byte for byte.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;
use std::sync::OnceLock;

use serde_json::json;

use crate::harness::{Engine, Person, REPORTS, Server, root, run};

/// How many attempts are made and compared.
const ATTEMPTS: u32 = 1000;

/// Builds the engine for the browser, once for both.
fn built() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("replay");
        std::fs::create_dir_all(&out).unwrap();
        let build = "set -e; . scripts/lib.sh
            with_wasm cargo build --quiet --profile tools --target \"$WASM_TARGET\" -p assay-replay-wasm
            wasm-bindgen --target web --no-typescript --out-dir \"$1\" --out-name replay \"$TARGET/$WASM_TARGET/tools/assay_replay_wasm.wasm\"";
        let built = Command::new("bash").args(["-c", build, "scripts/replay"]).arg(&out).current_dir(root()).status();
        assert!(built.is_ok_and(|status| status.success()), "the engine's Wasm can't be built");
        std::fs::write(out.join("index.html"), PAGE).unwrap();
        out
    })
}

/// Runs the engine and hands its bytes to the test.
const PAGE: &str = "<!DOCTYPE html><html lang=en><title>replay</title><script type=module>
    import init, { run } from './replay.js';
    globalThis.replay = async (first, count, to) => {
      await init();
      return fetch(to, { method: 'POST', body: run(first, count) }).then(() => true);
    };
    </script></html>";

async fn same_as_native(engine: Engine) {
    let native = assay_engine::replay::fuzz::attempts(0, ATTEMPTS);
    let (server, mut reports) = Server::start(built(), "/").await;
    let person = Person::new(engine, "en", &Rc::new(server)).await;
    person.visit("").await;
    person
        .holds("the module has loaded", "return !!globalThis.replay")
        .await;
    let to = format!("{}{REPORTS}", person.site.url());
    let script = "replay(arguments[0], arguments[1], arguments[2]).then(arguments[3], (e) => arguments[3](String(e)))";
    let done = person
        .browser
        .page()
        .execute_async(script, vec![json!(0), json!(ATTEMPTS), json!(to)])
        .await
        .unwrap();
    assert_eq!(done.json(), &json!(true));
    let wasm = reports.recv().await.expect("the engine's bytes");
    let native = String::from_utf8(native).expect("canonical JSON");
    for (number, (ours, theirs)) in native.lines().zip(wasm.lines()).enumerate() {
        assert_eq!(ours, theirs, "attempt {number} differs in {engine:?}");
    }
    assert_eq!(
        native.len(),
        wasm.len(),
        "{engine:?} makes as many attempts"
    );
    println!(
        "{engine:?}: {} attempts, {} bytes, the same as native: {}",
        native.lines().count(),
        wasm.len(),
        assay_engine::replay::fuzz::tally(0, ATTEMPTS)
    );
}

#[test]
fn chromium_and_native() {
    run(same_as_native(Engine::Chromium));
}

#[test]
fn firefox_and_native() {
    run(same_as_native(Engine::Firefox));
}
