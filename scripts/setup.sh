#!/usr/bin/env bash
# Installs what is missing, and only that; a second run installs nothing.
#
#   scripts/setup.sh app      what builds and serves the app
#   scripts/setup.sh tests    the same, and browsers and readers for the tests
#
# Packages come from apt where this is root, or may use sudo. Tools that no package manager has go to $ASSAY_CACHE. What
# can't be installed is named in one line each, with how to get it; then the exit status is 1.
. "$(dirname "$0")/lib.sh"

PROFILE=${1:-app}
case $PROFILE in app | tests) ;; *) fail "setup.sh knows 'app' and 'tests', not '$PROFILE'." ;; esac

MISSING=()
miss() { MISSING+=("$1"); }

# How this user may run apt: "apt-get", "sudo apt-get", or nothing.
apt_command() {
  has apt-get || return 0
  if [ "$(id -u)" = 0 ]; then echo apt-get
  elif has sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then echo sudo apt-get
  fi
}

UPDATED=
# apt_install PACKAGE…: true when they are there afterwards.
apt_install() {
  local apt; apt=$(apt_command)
  [ -n "$apt" ] || return 1
  if [ -z "$UPDATED" ]; then DEBIAN_FRONTEND=noninteractive $apt update -qq >"$LOG" 2>&1 || true; UPDATED=1; fi
  DEBIAN_FRONTEND=noninteractive $apt install -y -qq --no-install-recommends "$@" >>"$LOG" 2>&1 </dev/null
}

# Tools are built once and used for seconds, so they are built quickly: with trunk's own profile it takes a quarter of an hour.
cargo_install() {
  local name=$1 version=$2
  local install=(env CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1
    CARGO_TARGET_DIR="$ASSAY_CACHE/tools-target" cargo install --quiet --force --root "$ASSAY_CACHE/tools" "$name" --version "$version")
  # Its lock file may name a crate that this registry doesn't have: then any that fit will do.
  (cd / && { "${install[@]}" --locked || "${install[@]}"; }) >"$LOG" 2>&1 </dev/null
}

npm_install() {
  has npm || return 1
  mkdir -p "$ASSAY_CACHE/npm"
  [ -f "$ASSAY_CACHE/npm/package.json" ] || echo '{ "private": true }' >"$ASSAY_CACHE/npm/package.json"
  (cd "$ASSAY_CACHE/npm" && npm install --no-fund --no-audit --save-exact --loglevel=error "$@") >"$LOG" 2>&1 </dev/null
}

# Each thing has a question (is it there?) and a way to get it, which says in one line what to do where it fails.
need_rust() { has cargo && at_least "$(rust_version)" "$RUST_MINIMUM"; }
get_rust() { miss "Rust $RUST_MINIMUM or newer: install rustup (https://rustup.rs), or run 'rustup update stable'"; }

need_cc() { has cc; }
get_cc() { apt_install gcc libc6-dev || miss "a C compiler (some tools link with it): sudo apt-get install gcc libc6-dev"; }

need_node() { has node && has npm && at_least "$(node_version)" "$NODE_MINIMUM"; }
get_node() { { apt_install nodejs npm && need_node; } || miss "Node.js $NODE_MINIMUM or newer with npm: https://nodejs.org, or sudo apt-get install nodejs npm"; }

# Ours where it can be made, since what it builds is a fifth smaller; else the ordinary one.
can_make_toolchain() { [ "$(uname -sm)" = "Linux x86_64" ] && [ "$(id -u)" = 0 ] && has apt-get && apt-cache show rustc-web >/dev/null 2>&1; }
need_target() { has_wasm_toolchain || { has_wasm_target && ! can_make_toolchain; }; }
get_target() {
  if can_make_toolchain; then
    say "      building its standard library for size, with Debian's compiler (about a minute)"
    if scripts/wasm-toolchain.sh >"$LOG" 2>&1; then return; fi
  fi
  if has_wasm_target; then return; fi
  if has rustup && timeout 300 rustup target add "$WASM_TARGET" >"$LOG" 2>&1 && has_wasm_target; then return; fi
  # Where apt has no lists yet it doesn't know what it could install; the script asks for them.
  if scripts/wasm-toolchain.sh >"$LOG" 2>&1; then return; fi
  miss "the Rust target $WASM_TARGET: rustup target add $WASM_TARGET (or, on Debian as root, scripts/wasm-toolchain.sh)"
}

need_bindgen() { [ "$(bindgen_version)" = "$WASM_BINDGEN_VERSION" ]; }
get_bindgen() { cargo_install wasm-bindgen-cli "$WASM_BINDGEN_VERSION" || miss "wasm-bindgen $WASM_BINDGEN_VERSION: cargo install wasm-bindgen-cli --version $WASM_BINDGEN_VERSION"; }

need_trunk() { [ "$(trunk_version)" = "$TRUNK_VERSION" ]; }
get_trunk() { cargo_install trunk "$TRUNK_VERSION" || miss "trunk $TRUNK_VERSION: cargo install --locked trunk --version $TRUNK_VERSION"; }

need_binaryen() { [ "$(npm_version_of binaryen)" = "$BINARYEN_VERSION" ]; }
get_binaryen() { npm_install "binaryen@$BINARYEN_VERSION" || miss "wasm-opt: npm install --prefix $ASSAY_CACHE/npm binaryen@$BINARYEN_VERSION"; }

need_terser() { [ "$(npm_version_of terser)" = "$TERSER_VERSION" ]; }
get_terser() { npm_install "terser@$TERSER_VERSION" || miss "terser: npm install --prefix $ASSAY_CACHE/npm terser@$TERSER_VERSION"; }

need_chromium() { [ -n "$(find_chromium)" ] && [ -n "$(find_chromedriver)" ]; }
get_chromium() { apt_install chromium chromium-driver || apt_install chromium-browser chromium-chromedriver || miss "Chromium and its driver: sudo apt-get install chromium chromium-driver"; }

need_firefox() { [ -n "$(find_firefox)" ]; }
get_firefox() { apt_install firefox-esr || apt_install firefox || miss "Firefox: sudo apt-get install firefox-esr"; }

need_geckodriver() { has geckodriver; }
get_geckodriver() { cargo_install geckodriver "$GECKODRIVER_VERSION" || miss "geckodriver: cargo install geckodriver --version $GECKODRIVER_VERSION"; }

need_axe() { [ "$(npm_version_of axe-core)" = "$AXE_VERSION" ]; }
get_axe() { npm_install "axe-core@$AXE_VERSION" || miss "axe-core: npm install --prefix $ASSAY_CACHE/npm axe-core@$AXE_VERSION"; }

need_judges() { local judge; for judge in $JUDGES; do [ "$(npm_version_of "${judge%@*}")" = "${judge##*@}" ] || return 1; done; }
# shellcheck disable=SC2086  # Words, on purpose.
get_judges() { npm_install $JUDGES || miss "others' software that judges badges: npm install --prefix $ASSAY_CACHE/npm "$JUDGES; }

need_openssl() { has openssl; }
get_openssl() { apt_install openssl || miss "openssl: sudo apt-get install openssl"; }

need_pdf() { has pdftotext && has qpdf; }
get_pdf() { apt_install poppler-utils qpdf || miss "pdftotext and qpdf: sudo apt-get install poppler-utils qpdf"; }

need_zbar() { has zbarimg; }
get_zbar() { apt_install zbar-tools || miss "zbarimg, which reads codes: sudo apt-get install zbar-tools"; }

need_fonts() { fonts_there; }
get_fonts() { apt_install fontconfig fonts-noto-core || miss "fonts for every script that the tests show: sudo apt-get install fontconfig fonts-noto-core"; }

# name | what a person calls it, and how long it takes where that is long
THINGS=(
  "rust|Rust" "node|Node.js" "cc|a C compiler" "target|the Rust target for WebAssembly"
  "bindgen|wasm-bindgen $WASM_BINDGEN_VERSION (one to two minutes)" "trunk|trunk $TRUNK_VERSION (about four minutes)" "binaryen|wasm-opt" "terser|terser"
)
if [ "$PROFILE" = tests ]; then
  THINGS+=("chromium|Chromium and its driver" "firefox|Firefox" "geckodriver|geckodriver (one to two minutes)" "axe|axe-core" "judges|others' software that judges badges" "openssl|openssl" "pdf|pdftotext and qpdf" "zbar|zbarimg" "fonts|fonts")
fi

mkdir -p "$ASSAY_CACHE"
LOG=$(mktemp "${TMPDIR:-/tmp}/assay-setup.XXXXXX")
trap 'rm -f "$LOG"' EXIT

WANTED=()
for thing in "${THINGS[@]}"; do "need_${thing%%|*}" || WANTED+=("$thing"); done
if [ ${#WANTED[@]} = 0 ]; then say "Tools: all ${#THINGS[@]} are there."; exit 0; fi

say "Tools: ${#WANTED[@]} of ${#THINGS[@]} are missing; installing them."
n=0
for thing in "${WANTED[@]}"; do
  n=$((n + 1)); began=$SECONDS; before=${#MISSING[@]}
  say "  $n/${#WANTED[@]} ${thing#*|}"
  "get_${thing%%|*}" || true
  if [ "${#MISSING[@]}" -gt "$before" ]; then
    say "      not installed. Its last words:"; tail -n 5 "$LOG" | sed 's/^/        /'
  elif "need_${thing%%|*}"; then
    say "      done, $((SECONDS - began)) s"
  else
    miss "${thing#*|}: the installation ended well, but it still can't be found"
  fi
done

if [ ${#MISSING[@]} -gt 0 ]; then
  for line in "${MISSING[@]}"; do printf 'assay: missing %s\n' "$line" >&2; done
  exit 1
fi
rm -rf "$ASSAY_CACHE/tools-target"
say "Tools: all are there now."
