#!/usr/bin/env bash
# Kills browsers while answers go in, ASSAY_KILLS times each: what the page had called saved must be there afterwards.
. "$(dirname "$0")/lib.sh"
scripts/build.sh
. scripts/browsers.sh
exec cargo test -p assay --test '*' -- --nocapture kill
