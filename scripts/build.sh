#!/usr/bin/env bash
# Builds the release site into dist/: plain files for any static host. Does nothing when nothing has changed.
#
#   ASSAY_DIST   where the site goes (default dist)
#   ASSAY_BIN    folder of the native programs `assay` and `assay-words`; built when it isn't named
. "$(dirname "$0")/lib.sh"

# One line that changes whenever anything does that the site is made of.
state() {
  {
    find src assessments index.html Trunk.toml Cargo.toml Cargo.lock scripts -type f ! -path '*/.*' ! -name '*.test.mjs' 2>/dev/null | LC_ALL=C sort | xargs -d '\n' sha256sum
    with_wasm rustc --version; trunk_version; bindgen_version; npm_version_of binaryen; npm_version_of terser
  } | sha256sum | cut -d ' ' -f 1
}

STAMP=$TARGET/site.state
NOW="$(state) $ASSAY_DIST"
if [ -f "$ASSAY_DIST/index.html" ] && [ "$(cat "$STAMP" 2>/dev/null || true)" = "$NOW" ]; then
  say "The site in ${ASSAY_DIST#"$ROOT"/} is up to date."
  exit 0
fi

LOG=$(mktemp "${TMPDIR:-/tmp}/assay-build.XXXXXX")
trap 'rm -f "$LOG"' EXIT
mkdir -p "$TARGET"
rm -f "$STAMP"

n=0
# step WORDS COMMAND…: announced, timed; what it printed is shown only when it fails.
step() {
  local words=$1 began=$SECONDS; shift; n=$((n + 1))
  say "  $n/5 $words"
  if ! "$@" >"$LOG" 2>&1; then cat "$LOG" >&2; fail "building the site failed at: $words"; fi
  say "      done, $((SECONDS - began)) s"
}

say "Building the site."
step "banks and words" scripts/data.sh
step "the app, for release (one to three minutes from nothing)" with_wasm trunk build --release --dist "$TARGET/site"
step "what the first question needs, apart from the rest" node scripts/split.mjs --site "$TARGET/site" --out "$TARGET/split" --first src/app/first-load.txt --linked "$TARGET/$WASM_TARGET/release/learner.wasm"
step "scripts without what only people read" node scripts/minify.mjs --site "$TARGET/split"
step "names, policy, compression" node scripts/publish.mjs --site "$TARGET/split" --catalogue "$TARGET/catalogue" --words "$TARGET/words" --out "$ASSAY_DIST"
tail -n 1 "$LOG" | sed 's/^/      /'
# The state from before: what was changed meanwhile is built next time.
echo "$NOW" >"$STAMP"
