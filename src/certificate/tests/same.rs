//! The same record and the same version of the app give the same bytes, for ever: the digests of documents that were made before.
//!
//! Where one differs, documents that people have are no more told to be as they were issued (`#/verify`). That may be wanted, of new fonts or a new
//! design; then the digests are written anew with `UPDATE_EXPECT=1`.

#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::fmt::Write as _;
use std::path::Path;

use assay_certificate::Form;
use assay_engine::digest::Digest;
use common::{CASES, case};

#[test]
fn documents_keep_their_bytes() {
    let mut found = String::new();
    for case in CASES {
        writeln!(found, "{} {}.pdf", Digest::of(&case.pdf()), case.file).unwrap();
    }
    for file in ["en", "fr", "ar", "en-letter"] {
        let case = case(file);
        for form in [Form::Svg, Form::Png] {
            let digest = Digest::of(&case.made(&case.credential(), form));
            writeln!(found, "{digest} {file}.{}", form.name()).unwrap();
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/same.sha256");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), found);
}
