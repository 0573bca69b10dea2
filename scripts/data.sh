#!/usr/bin/env bash
# Makes what the app loads beside itself: the checked banks in their published form, and the packs of words.
#
#   ASSAY_BIN    folder of the native programs `assay` and `assay-words`; built when it isn't named
. "$(dirname "$0")/lib.sh"

if [ -z "${ASSAY_BIN:-}" ]; then
  cargo build --quiet -p assay-cli -p assay-messages --bins
  ASSAY_BIN=$CARGO_TARGET_DIR/debug
fi
rm -rf "$TARGET/catalogue" "$TARGET/words"
"$ASSAY_BIN/assay" catalogue assessments --out "$TARGET/catalogue"
"$ASSAY_BIN/assay-words" "$TARGET/words"
# The words for faults in banks are the command line's, not the page's.
rm -f "$TARGET/words/check."*
