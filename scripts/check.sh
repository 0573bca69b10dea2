#!/usr/bin/env bash
# The quick look before a commit: format, lints, unit tests, banks. `make test` does all of it and the browsers too.
. "$(dirname "$0")/lib.sh"
cargo fmt --all --check
cargo clippy --workspace --all-targets --quiet -- -D warnings
cargo test --workspace --lib --bins --quiet
cargo run --quiet -p assay-cli --bin assay -- check assessments
