# What the tests in browsers find their way by. Sourced after lib.sh.
#
#   ASSAY_DIST            the built site
#   ASSAY_BIN             folder of the native programs `assay` and `assay-words`
#   ASSAY_SERVE           scripts/serve.mjs: `node $ASSAY_SERVE DIR --port 0 [--base /a/b/]` prints its address last
#   ASSAY_CHROMIUM, ASSAY_CHROMEDRIVER, ASSAY_FIREFOX, ASSAY_GECKODRIVER    the browsers and their drivers
#   ASSAY_AXE             axe.min.js
#   ASSAY_SCREENS         where screenshots go (target/screens)
#   ASSAY_KILLS           how often each browser is killed while answers go in
export ASSAY_BIN=${ASSAY_BIN:-$CARGO_TARGET_DIR/debug}
export ASSAY_SERVE=$ROOT/scripts/serve.mjs
export ASSAY_SCREENS=${ASSAY_SCREENS:-$ROOT/target/screens}
export ASSAY_AXE=$ASSAY_CACHE/npm/node_modules/axe-core/axe.min.js
export ASSAY_KILLS=${ASSAY_KILLS:-20}
ASSAY_CHROMIUM=${ASSAY_CHROMIUM:-$(find_chromium)}
ASSAY_CHROMEDRIVER=${ASSAY_CHROMEDRIVER:-$(find_chromedriver)}
ASSAY_FIREFOX=${ASSAY_FIREFOX:-$(find_firefox)}
ASSAY_GECKODRIVER=${ASSAY_GECKODRIVER:-$(first geckodriver)}
export ASSAY_CHROMIUM ASSAY_CHROMEDRIVER ASSAY_FIREFOX ASSAY_GECKODRIVER
