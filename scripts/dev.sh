#!/usr/bin/env bash
# Trunk's watching server: scripts/dev.sh [PORT]. Its pages are built without optimisation: quick to come, and large.
. "$(dirname "$0")/lib.sh"
with_wasm trunk serve --port "${1:-8080}" --dist "$TARGET/dev"
