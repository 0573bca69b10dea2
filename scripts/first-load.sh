#!/usr/bin/env bash
# Renews the list of what runs until the first question: `make first-load`. Builds before, to see what runs, and after.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/browsers.sh"
# What browsers.sh names as the native programs must be those of this source.
cargo build --quiet -p assay-cli -p assay-messages --bins
scripts/build.sh
node scripts/first-load.mjs --site "$TARGET/site" --catalogue "$TARGET/catalogue" --words "$TARGET/words" --banks assessments --assay "$ASSAY_BIN/assay" --list src/app/first-load.txt
scripts/build.sh
