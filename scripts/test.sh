#!/usr/bin/env bash
# All tests: `make test`. Each step is announced and timed; the first that fails ends the run.
# Native code is built once for all steps, and so is the release site. What browser tests are told stands in browsers.sh.
. "$(dirname "$0")/lib.sh"

STEPS=10 n=0 BEGAN=$SECONDS
# step WORDS COMMAND…
step() {
  local words=$1 began=$SECONDS; shift; n=$((n + 1))
  say ""; say "$n/$STEPS $words"
  # Not behind an `if` or `||`: there the shell would go on after a command that failed inside a function.
  trap 'say "assay: step $n/$STEPS failed: '"$words"'" >&2' EXIT
  "$@"
  trap - EXIT
  say "$n/$STEPS done, $((SECONDS - began)) s"
}

scripts_tests() {
  local script
  for script in scripts/*.sh .ci/run; do bash -n "$script"; done
  node --test scripts/*.test.mjs
}
lint() {
  cargo clippy --workspace --all-targets --quiet -- -D warnings
  # As the app has the engine: without the check, which the workspace as a whole turns on.
  cargo clippy -p assay-app -p assay-certificate --bins --quiet -- -D warnings
  # What only the browser's build has. Debian's Wasm toolchain brings no clippy; then the release build must do.
  if has_wasm_target; then cargo clippy --target "$WASM_TARGET" -p assay-app -p assay-certificate --bins --quiet -- -D warnings; fi
}
docs() {
  RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --quiet
  cargo test --workspace --doc
}
site() {
  ASSAY_BIN=$CARGO_TARGET_DIR/debug scripts/build.sh
  node scripts/secrets.mjs "$ASSAY_DIST"
  # What a learner on a slow line waits for.
  local most=125500
  has_wasm_toolchain || most=225000
  node scripts/size.mjs "$ASSAY_DIST" --max-gzip "$most"
}
end_to_end() {
  . scripts/browsers.sh
  # With the programs, as what was built before: without them half of all dependencies would be built anew.
  cargo test --workspace --bins --test '*'
}

step "tools" scripts/setup.sh tests
step "format" cargo fmt --all --check
step "scripts" scripts_tests
step "lints, warnings as errors" lint
step "native build, shared by all that follows" cargo build --workspace --all-targets --quiet
step "banks" "$CARGO_TARGET_DIR/debug/assay" check assessments
step "unit and property tests" cargo test --workspace --lib --bins
step "documents and their examples" docs
step "release site, and its weight" site
step "end to end, in browsers too" end_to_end
say ""; say "All $STEPS steps passed, $((SECONDS - BEGAN)) s."
