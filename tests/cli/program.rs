//! The program itself, for the tests in browsers, too.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The program, built once. (Cargo tells a test where a program is only in the program's own package.)
pub fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let status = Command::new(env!("CARGO"))
            // With a test, as whatever was built before: without one, dependencies have other settings, and half of them would be built anew.
            .args(["build", "--quiet", "--workspace", "--bins", "--test", "cli"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status()
            .expect("cargo runs");
        assert!(status.success(), "assay is built");
        let test = std::env::current_exe().expect("this test has a file");
        let folder = test.ancestors().nth(2).expect("target/debug");
        let program = folder
            .with_file_name("debug")
            .join(format!("assay{}", std::env::consts::EXE_SUFFIX));
        assert!(program.is_file(), "{} is there", program.display());
        program
    })
}
