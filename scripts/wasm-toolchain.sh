#!/usr/bin/env bash
# A Rust toolchain for WebAssembly that builds small, and needs no target from rustup: Debian's compiler, with the target's
# standard library built once for size from Debian's source package, laid out so that rustup runs it by its path. Needs root
# (apt) on x86-64 Debian; elsewhere the ordinary toolchain builds the same app, a fifth larger.
#
#   scripts/wasm-toolchain.sh      makes or renews $ASSAY_CACHE/rust-wasm; does nothing when it is up to date
#
# Then: RUSTUP_TOOLCHAIN=~/.cache/assay/rust-wasm cargo build --target wasm32-unknown-unknown
. "$(dirname "$0")/lib.sh"

DIR=$OUR_TOOLCHAIN
HOST=x86_64-unknown-linux-gnu
PACKAGES=(rustc-web cargo-web rust-web-src lld-22)

[ "$(uname -sm)" = "Linux x86_64" ] || fail "this way to a Wasm toolchain is for x86-64 Linux only; use rustup target add $WASM_TARGET."
has dpkg-query || fail "this way to a Wasm toolchain needs Debian's packages; use rustup target add $WASM_TARGET."

need=()
for package in "${PACKAGES[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || need+=("$package")
done
if [ ${#need[@]} -gt 0 ]; then
  [ "$(id -u)" = 0 ] || fail "install these first: sudo apt-get install ${need[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}" </dev/null
fi

# The key changes with the compiler, its sources and this layout; then the library is built anew.
KEY="$(/usr/bin/rustc -vV | sha256sum | cut -c 1-16)-$(dpkg-query -W -f='${Version}' rust-web-src)-$WASM_TOOLCHAIN_LAYOUT"
if [ "$(cat "$DIR/.key" 2>/dev/null || true)" != "$KEY" ]; then
  mkdir -p "$ASSAY_CACHE"
  TMP=$(mktemp -d "$ASSAY_CACHE/.$WASM_TOOLCHAIN.XXXXXX")
  trap 'rm -rf "$TMP"' EXIT
  SEED=$TMP/seed TOOLCHAIN=$TMP/toolchain
  mkdir -p "$SEED/src" "$TOOLCHAIN/bin" "$TOOLCHAIN/lib/rustlib/$WASM_TARGET/lib" "$TOOLCHAIN/lib/rustlib/$HOST/bin"
  cat >"$SEED/Cargo.toml" <<'TOML'
[package]
name = "seed"
version = "0.0.0"
edition = "2021"

[profile.release]
opt-level = "z"
codegen-units = 1
panic = "abort"
debug = 0

[workspace]
TOML
  : >"$SEED/src/lib.rs"
  # Small before quick: the library's own code is optimised for size too, which the target of rustup isn't.
  # So is a panic: it traps at once, without the words that only a developer reads (lib.sh, with_wasm).
  # Cargo would leave out the bitcode for a profile without link-time optimisation, and then an app with it can't link.
  (cd "$SEED" && env -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS -u CARGO_TARGET_DIR -u CARGO_BUILD_TARGET -u RUSTC_WRAPPER \
    RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Cembed-bitcode=yes $WASM_TRAPS" \
    /usr/bin/cargo build --release --target "$WASM_TARGET" --target-dir "$TMP/target" -Z build-std=std,panic_abort,proc_macro -Z build-std-features=optimize_for_size)
  cp "$TMP/target/$WASM_TARGET/release/deps/"*.rlib "$TOOLCHAIN/lib/rustlib/$WASM_TARGET/lib/"
  rm -f "$TOOLCHAIN/lib/rustlib/$WASM_TARGET/lib/"libseed-*.rlib
  ln -s "/usr/lib/rustlib/$HOST/lib" "$TOOLCHAIN/lib/rustlib/$HOST/lib"
  ln -s /usr/lib/rustlib/src /usr/lib/rustlib/etc "$TOOLCHAIN/lib/rustlib/"
  ln -s /usr/lib/llvm-22/bin/lld "$TOOLCHAIN/lib/rustlib/$HOST/bin/rust-lld"
  ln -s /usr/bin/cargo "$TOOLCHAIN/bin/cargo"
  # A link isn't enough: the compiler looks for its libraries beside its own driver, unless it is told.
  for tool in rustc rustdoc; do
    printf '#!/bin/sh\nexec /usr/bin/%s --sysroot "%s" "$@"\n' "$tool" "$DIR" >"$TOOLCHAIN/bin/$tool"
    chmod +x "$TOOLCHAIN/bin/$tool"
  done
  echo "$KEY" >"$TOOLCHAIN/.key"
  rm -rf "$DIR"
  mv "$TOOLCHAIN" "$DIR"
fi

say "Wasm toolchain: $("$DIR/bin/rustc" --version), in $DIR"
