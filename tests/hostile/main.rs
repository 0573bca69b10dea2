//! How long the check takes over each hostile bank, and what it says: `cargo run --profile tools -p assay-engine --features
//! check,fuzz --example hostile`. With names of files, over those.

use std::path::Path;
use std::time::Instant;

use assay_engine::bank::read_bank;
use assay_engine::check::{Code, Severity};
use assay_engine::hostile::banks;

fn main() {
    let named: Vec<String> = std::env::args().skip(1).collect();
    if named.is_empty() {
        for bank in banks() {
            measure(bank.name, &bank.bytes);
        }
    }
    for name in named {
        match std::fs::read(Path::new(&name)) {
            Ok(bytes) => measure(&name, &bytes),
            Err(why) => println!("{name}: {why}"),
        }
    }
}

fn measure(name: &str, bytes: &[u8]) {
    let began = Instant::now();
    let (_, findings) = read_bank(bytes, None, &|_| None);
    let took = began.elapsed();
    let mut errors: Vec<Code> = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| finding.code)
        .collect();
    errors.sort_unstable();
    errors.dedup();
    let errors: Vec<&str> = errors.into_iter().map(Code::as_str).collect();
    let errors = if errors.is_empty() {
        "nothing wrong".to_owned()
    } else {
        errors.join(", ")
    };
    println!(
        "{:7} ms  {:9} bytes  {name}: {errors}",
        took.as_millis(),
        bytes.len()
    );
}
