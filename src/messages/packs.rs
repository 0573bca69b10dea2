//! `assay-words FOLDER`: writes every pack as `GROUP.LOCALE.words`, for the page to fetch.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: assay-words FOLDER");
        return ExitCode::from(2);
    };
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(&folder)?;
        for (group, locale, bytes) in assay_messages::embedded::PACKS {
            fs::write(folder.join(format!("{group}.{locale}.words")), bytes)?;
        }
        Ok(())
    };
    match write() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("can't write the packs to {}: {why}", folder.display());
            ExitCode::FAILURE
        }
    }
}
