#!/usr/bin/env bash
# Kills browsers while answers go in: what the page had called saved must be there afterwards.
#
#   ASSAY_KILLS     how many kills in all, half of them of each browser (default 1000)
#   ASSAY_TORTURE   the list of runs so far (default $ASSAY_CACHE/torture.tsv): a run that was broken off goes on where it was.
#                   Each line: browser, kills, between an input and its mark, at the mark, inputs, questions looked for, seed;
#                   or browser and "certificates", kills, certificates given, seed
. "$(dirname "$0")/lib.sh"
scripts/build.sh
. scripts/browsers.sh

wanted=${ASSAY_KILLS:-1000}
export ASSAY_TORTURE=${ASSAY_TORTURE:-$ASSAY_CACHE/torture.tsv}
# A list is of one site: what another one did with kills tells nothing of this one.
site=$(cd "$ASSAY_DIST" && find . -type f | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum | cut -c 1-12)
if [ "$(head -n 1 "$ASSAY_TORTURE" 2>/dev/null)" != "# $site" ]; then echo "# $site" >"$ASSAY_TORTURE"; fi

# sum COLUMN [BROWSER]
sum() { awk -F '\t' -v column="$1" -v browser="${2:-}" '!/^#/ && (browser == "" ? $1 !~ / / : $1 == browser) { n += $column } END { print n + 0 }' "$ASSAY_TORTURE"; }
# kills COUNT TEST: a batch that fails leaves a line in the list, so that no later run says that nothing was lost.
kills() {
  if ! ASSAY_KILLS=$1 cargo test --quiet -p assay --test browser -- --exact --nocapture "$2"; then
    echo "# failed: $2" >>"$ASSAY_TORTURE"
    exit 1
  fi
}
batch() {
  local browser=$1 test=$2 left
  left=$((wanted / 2 - $(sum 2 "$browser")))
  [ "$left" -gt 0 ] || return 0
  kills $((left < 50 ? left : 50)) "$test"
  say "$(sum 2) of $wanted kills so far"
}

while [ $(($(sum 2 Chromium) + $(sum 2 Firefox))) -lt $((wanted / 2 * 2)) ]; do
  batch Chromium kill::with_chromium
  batch Firefox kill::with_firefox
done
# Another tenth falls on certificates that are being made.
for browser in Chromium Firefox; do
  left=$((wanted / 2 - 10 * $(sum 2 "$browser certificates")))
  [ "$left" -le 0 ] || kills "$left" "kill::certificate::with_${browser,}"
done
# What tells them that the test is worth something: a page that calls answers saved too early.
cargo test --quiet -p assay --test browser -- --exact kill::a_page_that_says_saved_too_early_fails
say "$(sum 2) kills ($(sum 2 Chromium) of Chromium, $(sum 2 Firefox) of Firefox), $(sum 3) between an input and its mark, $(sum 4) at the mark;"
say "$(sum 5) inputs, $(sum 6) saved questions looked for;"
say "$(($(sum 2 'Chromium certificates') + $(sum 2 'Firefox certificates'))) kills while a certificate was made, with $(($(sum 3 'Chromium certificates') + $(sum 3 'Firefox certificates'))) given."
if grep '^# failed' "$ASSAY_TORTURE" >&2; then
  echo "assay: those batches failed. What was lost stands in their output; without the list, $ASSAY_TORTURE, the kills begin anew." >&2
  exit 1
fi
say "Nothing was lost."
