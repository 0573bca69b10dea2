#!/usr/bin/env bash
# Trunk's post-build hook. While developing (`make dev`) it lays banks and words beside the app and tells the page of them; a
# release build is finished by scripts/build.sh instead.
[ "${TRUNK_PROFILE:-}" = release ] && exit 0
. "$(dirname "$0")/lib.sh"
scripts/data.sh
node scripts/publish.mjs --stage "$TRUNK_STAGING_DIR" --catalogue "$TARGET/catalogue" --words "$TARGET/words"
