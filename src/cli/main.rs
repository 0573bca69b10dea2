//! `assay`: see the library's documents, or `assay --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    assay_cli::main()
}
