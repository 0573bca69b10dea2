# What the other scripts share: where things are, and how they speak. Sourced, never run.
#
#   ASSAY_CACHE        tools that no package manager has (default ~/.cache/assay)
#   CARGO_TARGET_DIR   what cargo builds (default target; under CI=true $ASSAY_CACHE/target, so that the next run is quick)
#   ASSAY_DIST         the finished site (default dist)
#   ASSAY_WASM_TOOLCHAIN   a rustup toolchain for the Wasm build, where another than the ordinary one is wanted

set -euo pipefail
# A tool that fails says why; where it was in its own code helps nobody here.
export RUST_BACKTRACE=${ASSAY_BACKTRACE:-0}

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"
# shellcheck source=scripts/versions.sh
. "$ROOT/scripts/versions.sh"

export ASSAY_CACHE=${ASSAY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/assay}
if [ -z "${CARGO_TARGET_DIR:-}" ] && [ "${CI:-}" = true ]; then CARGO_TARGET_DIR=$ASSAY_CACHE/target; fi
TARGET=${CARGO_TARGET_DIR:-$ROOT/target}
case $TARGET in /*) ;; *) TARGET=$ROOT/$TARGET ;; esac
export CARGO_TARGET_DIR=$TARGET
export ASSAY_DIST=${ASSAY_DIST:-$ROOT/dist}
export PATH="$ASSAY_CACHE/tools/bin:$ASSAY_CACHE/npm/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

has() { command -v "$1" >/dev/null 2>&1; }

# say WORDS…: one line of progress.
say() { printf '%s\n' "$*"; }

# fail WORDS…: one line on what is wrong and how to mend it, then out.
fail() { printf 'assay: %s\n' "$*" >&2; exit 1; }

# at_least HAVE WANT: is the version HAVE not older than WANT?
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# first COMMAND…: the path of the first of them that is there; nothing when none is.
first() { local name; for name in "$@"; do if has "$name"; then command -v "$name"; return; fi; done; }

find_chromium() { first chromium chromium-browser google-chrome google-chrome-stable; }
find_chromedriver() { if has chromedriver; then command -v chromedriver; elif [ -x /usr/lib/chromium-browser/chromedriver ]; then echo /usr/lib/chromium-browser/chromedriver; fi; }
find_firefox() { first firefox-esr firefox; }

rust_version() { rustc --version 2>/dev/null | cut -d ' ' -f 2; }
node_version() { node --version 2>/dev/null | tr -d v; }
bindgen_version() { wasm-bindgen --version 2>/dev/null | cut -d ' ' -f 2; }
trunk_version() { trunk --version 2>/dev/null | cut -d ' ' -f 2; }
npm_version_of() { sed -n 's/^ *"version": *"\([^"]*\)".*/\1/p' "$ASSAY_CACHE/npm/node_modules/$1/package.json" 2>/dev/null | head -n 1; }
geckodriver_version() { geckodriver --version 2>/dev/null | sed -n '1s/^geckodriver \([0-9.]*\).*/\1/p'; }

# Does the compiler that `cargo` uses have the Wasm target?
has_wasm_target() { [ -d "$(rustc --print sysroot 2>/dev/null)/lib/rustlib/$WASM_TARGET/lib" ]; }
# Our own Wasm toolchain is named by its path, never by a name in rustup's list: two caches on one machine stay apart.
OUR_TOOLCHAIN=$ASSAY_CACHE/$WASM_TOOLCHAIN
# Is it there, of this layout, and does rustup run it?
has_wasm_toolchain() { grep -q -- "-$WASM_TOOLCHAIN_LAYOUT\$" "$OUR_TOOLCHAIN/.key" 2>/dev/null && [ -x "$OUR_TOOLCHAIN/bin/rustc" ] && RUSTUP_TOOLCHAIN=$OUR_TOOLCHAIN rustc --version >/dev/null 2>&1; }
# with_wasm COMMAND…: run with a toolchain that builds Wasm: ours where it is there, for what it builds is a fifth smaller,
# else the ordinary one. (Environment goes through `env`: before a function bash would keep it for what follows too.)
with_wasm() {
  local flags=$WASM_FLAGS toolchain=${ASSAY_WASM_TOOLCHAIN:-}
  if [ -z "$toolchain" ] && has_wasm_toolchain; then toolchain=$OUR_TOOLCHAIN; fi
  # RUSTC_BOOTSTRAP: how panics end is not stable yet, and the library of our toolchain was built for it.
  if [ "$toolchain" = "$OUR_TOOLCHAIN" ]; then flags="$flags $WASM_TRAPS"; set -- env RUSTC_BOOTSTRAP=1 "$@"; fi
  if [ -n "$toolchain" ]; then set -- env RUSTUP_TOOLCHAIN="$toolchain" "$@"; fi
  env CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags" "$@"
}

fonts_there() { has fc-list && fc-list 2>/dev/null | grep -i "noto.*arab" >/dev/null; }
