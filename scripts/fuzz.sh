#!/usr/bin/env bash
# Fuzzes the engine's readers: each target for ASSAY_FUZZ_SECONDS, one after the other. `make fuzz`.
#
# A crash, an input over a second and memory over 512 MB end the run; the input that did it is kept.
# Without a sanitizer: the engine has no unsafe code, and the address sanitizer's own memory would make 512 MB say nothing.
. "$(dirname "$0")/lib.sh"

ALL="bank rich_text typed log transcript overlay"
seconds=${ASSAY_FUZZ_SECONDS:-600} targets=${ASSAY_FUZZ_TARGETS:-$ALL}
longest=60000
# What grows from one run to the next, and what was found, stay outside the checkout.
work=$ASSAY_CACHE/fuzz

has_nightly() { has rustup && rustup run nightly rustc --version >/dev/null 2>&1; }
has_nightly || fail "fuzzing needs a nightly compiler: rustup toolchain install nightly --profile minimal"
has cargo-fuzz || fail "fuzzing needs cargo-fuzz: cargo install --locked cargo-fuzz --root $ASSAY_CACHE/tools"

export CARGO_TARGET_DIR=${ASSAY_FUZZ_BUILD:-$work/target}
for target in $targets; do
  [ -f "tests/fuzz/targets/$target.rs" ] || fail "no fuzz target $target; there are: $ALL"
  mkdir -p "$work/$target" "$work/found/$target"
done
host=$(rustc --print host-tuple 2>/dev/null || rustc -vV | sed -n 's/^host: //p')
say "Building the targets"
cargo +nightly fuzz build --fuzz-dir tests/fuzz --sanitizer none --release

for target in $targets; do
  say ""; say "$target, $seconds s"
  found=$work/found/$target/
  folders=("$work/$target" "tests/fuzz/corpus/$target")
  if [ -d "tests/fuzz/found/$target" ]; then folders+=("tests/fuzz/found/$target"); fi
  words=()
  if [ -f "tests/fuzz/$target.dict" ]; then words=("-dict=tests/fuzz/$target.dict"); fi
  if ! nice -n 15 "$CARGO_TARGET_DIR/$host/release/$target" "${folders[@]}" "${words[@]}" -artifact_prefix="$found" \
    -max_total_time="$seconds" -timeout=10 -report_slow_units=1 -rss_limit_mb=512 -max_len="$longest" -print_final_stats=1; then
    input=$(ls -t "$found" | head -n 1)
    say ""; say "Found: $found$input. Make it smaller, then keep it in tests/fuzz/found/$target:"
    fail "cargo +nightly fuzz tmin --fuzz-dir tests/fuzz --sanitizer none $target $found$input"
  fi
  # What took a second may have waited for the processor: only its own time counts.
  for input in "$found"slow-unit-*; do
    if [ ! -f "$input" ]; then continue; fi
    took=$({ TIMEFORMAT=%U; time "$CARGO_TARGET_DIR/$host/release/$target" "$input" >/dev/null 2>&1; } 2>&1)
    if [ "${took%.*}" -ge 1 ]; then fail "$input takes $took s"; fi
    rm "$input"
  done
done
say ""; say "Nothing found: $targets, $seconds s each"
