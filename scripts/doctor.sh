#!/usr/bin/env bash
# Tells what is on this machine, for building and for testing, and whether the pinned versions agree with each other.
# Changes nothing. Exit status 1 when something that building needs is missing.
. "$(dirname "$0")/lib.sh"

BAD=0
# line NAME VERSION WANTED [optional]: one row; an empty version is a missing thing.
line() {
  local mark=ok
  if [ -z "$2" ]; then
    if [ "${4:-}" = optional ]; then mark=absent; else mark=MISSING; BAD=1; fi
  elif [ -n "$3" ] && [ "$2" != "$3" ]; then mark="wants $3"
  fi
  printf '  %-22s %-28s %s\n' "$1" "${2:--}" "$mark"
}
version_of() { [ -n "$1" ] && "$1" --version 2>/dev/null | head -n 1 | grep -o '[0-9][0-9.]*' | head -n 1 || true; }
# pinned FILE TEXT: does the file say what versions.sh says?
pinned() { grep -qF -- "$2" "$1" || { printf '  %s should say %s (scripts/versions.sh)\n' "$1" "$2"; BAD=1; }; }

say "To build and serve the app:"
line rust "$(rust_version)" ""
line node "$(node_version)" ""
line "C compiler" "$(version_of "$(first cc)")" ""
if has_wasm_target; then line "$WASM_TARGET" "in the ordinary toolchain" ""
elif has_wasm_toolchain; then line "$WASM_TARGET" "in $WASM_TOOLCHAIN" ""
else line "$WASM_TARGET" "" ""; fi
line wasm-bindgen "$(bindgen_version)" "$WASM_BINDGEN_VERSION"
line trunk "$(trunk_version)" "$TRUNK_VERSION"
line "wasm-opt (binaryen)" "$(npm_version_of binaryen)" "$BINARYEN_VERSION"
line terser "$(npm_version_of terser)" "$TERSER_VERSION"
say "For the tests:"
line chromium "$(version_of "$(find_chromium)")" "" optional
line chromedriver "$(version_of "$(find_chromedriver)")" "" optional
line firefox "$(version_of "$(find_firefox)")" "" optional
line geckodriver "$(geckodriver_version)" "$GECKODRIVER_VERSION" optional
line axe-core "$(npm_version_of axe-core)" "$AXE_VERSION" optional
for judge in $JUDGES; do line "${judge%@*}" "$(npm_version_of "${judge%@*}")" "${judge##*@}" optional; done
line openssl "$(has openssl && openssl version | grep -o '[0-9][0-9.]*' | head -n 1 || true)" "" optional
line pdftotext "$(has pdftotext && pdftotext -v 2>&1 | grep -o '[0-9][0-9.]*' | head -n 1 || true)" "" optional
line qpdf "$(version_of "$(first qpdf)")" "" optional
line zbarimg "$(version_of "$(first zbarimg)")" "" optional
line "fonts (Noto)" "$(fonts_there && echo there || true)" "" optional
say "Places:"
printf '  %-22s %s\n' "tools" "$ASSAY_CACHE" "cargo builds in" "$CARGO_TARGET_DIR" "the site" "$ASSAY_DIST"

if has rustc && ! at_least "$(rust_version)" "$RUST_MINIMUM"; then say "  rust is older than $RUST_MINIMUM: rustup update stable"; BAD=1; fi
pinned Cargo.toml "wasm-bindgen = \"=$WASM_BINDGEN_VERSION\""
pinned Cargo.toml "rust-version = \"$RUST_MINIMUM\""
pinned Trunk.toml "wasm_bindgen = \"$WASM_BINDGEN_VERSION\""
pinned Trunk.toml "wasm_opt = \"version_${BINARYEN_VERSION%%.*}\""
if [ $BAD != 0 ]; then say "Something is missing. 'make serve' and 'make test' install it, or say how to get it."; exit 1; fi
