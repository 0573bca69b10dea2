//! Compiles `locales/LOCALE/GROUP.ftl` to typed functions and packs.

#[path = "compile/mod.rs"]
mod compile;

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Languages, the reference first.
const LOCALES: [&str; 3] = ["en", "fr", "ar"];
/// Groups: files of each language, and what loads together.
const GROUPS: [&str; 9] = [
    "learner",
    "outcome",
    "certificate",
    "verify",
    "badge",
    "check",
    "rules",
    "session",
    "simulate",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=compile");
    let out = std::env::var("OUT_DIR")?;
    let out = Path::new(&out);
    let mut table = String::from("&[\n");
    for group in GROUPS {
        let mut texts = Vec::new();
        for locale in LOCALES {
            let file = format!("locales/{locale}/{group}.ftl");
            match fs::read_to_string(&file) {
                Ok(text) => texts.push((locale, format!("src/messages/{file}"), text)),
                Err(why) => println!("cargo::error=src/messages/{file}: can't be read: {why}"),
            }
        }
        let sources: Vec<compile::Source<'_>> = texts
            .iter()
            .map(|(locale, file, text)| compile::Source { locale, file, text })
            .collect();
        match compile::compile(group, &sources) {
            Err(faults) => {
                for fault in faults {
                    println!("cargo::error={fault}");
                }
            }
            Ok(compiled) => {
                fs::write(out.join(format!("{group}.rs")), compiled.rust)?;
                for (locale, bytes) in compiled.packs {
                    let file = format!("{group}.{locale}.words");
                    fs::write(out.join(&file), bytes)?;
                    writeln!(
                        table,
                        "    ({group:?}, {locale:?}, include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))),"
                    )?;
                }
            }
        }
    }
    table.push_str("]\n");
    fs::write(out.join("embedded.rs"), table)?;
    Ok(())
}
