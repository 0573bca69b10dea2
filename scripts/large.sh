#!/usr/bin/env bash
# Compares banks of 20, 1,000 and 10,000 items in a browser: `make bench-banks`. What is printed says scripts/large.mjs.
#
#   ASSAY_RUNS   visits to each bank on each line (default 5)
. "$(dirname "$0")/lib.sh"
scripts/build.sh
# What browsers.sh names as the browsers.
. scripts/browsers.sh
WORK=$(mktemp -d "${TMPDIR:-/tmp}/assay-banks.XXXXXX")
trap 'rm -rf "$WORK"' EXIT
# The check looks at every two items of a bank: that wants the compiler's help.
cargo build --quiet --profile tools -p assay-cli
cargo run --quiet --profile tools -p assay-engine --features check --example large -- --write "$WORK" >/dev/null
node scripts/large.mjs --site "$TARGET/split" --words "$TARGET/words" --banks "$WORK" --assay "$CARGO_TARGET_DIR/tools/assay" --runs "${ASSAY_RUNS:-5}"
