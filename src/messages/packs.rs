//! `assay-words FOLDER`: writes the packs that pages read as `GROUP.LOCALE.words`, for them to fetch.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

/// Groups that only the command line reads: the page would carry their names for nothing.
const FOR_THE_COMMAND_LINE: [&str; 5] = ["badge", "check", "rules", "session", "simulate"];

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: assay-words FOLDER");
        return ExitCode::from(2);
    };
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(&folder)?;
        let packs = assay_messages::embedded::PACKS.iter();
        for (group, locale, bytes) in packs.filter(|pack| !FOR_THE_COMMAND_LINE.contains(&pack.0)) {
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
