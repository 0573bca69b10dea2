//! What a certificate takes in each script: bytes of the PDF, fonts that are fetched and their bytes, and milliseconds.
//!
//! `cargo run --release -p assay-certificate --example sizes`

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a program for developers: what is wrong ends it"
)]

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::Instant;

use assay_certificate::{Form, Order, fonts_needed, make};
use common::{SITE, english, fonts, hard_names, words};

fn main() {
    println!("  PDF  fonts   bytes   ms  name");
    for (script, what, name) in hard_names() {
        let case = english("sizes", name.leak());
        let (credential, words) = (case.credential(), words(case.locale));
        let order = Order {
            credential: &credential,
            words: &words,
            paper: case.paper,
            form: Form::Pdf,
            site: SITE,
            answers: "",
            issuer: "",
            theme: None,
        };
        let fonts = fonts(&fonts_needed(&order).unwrap());
        let bytes: usize = fonts.values().map(Vec::len).sum();
        let started = Instant::now();
        let pdf = make(&order, &fonts, &mut |_| {}).unwrap();
        let taken = started.elapsed().as_millis();
        println!(
            "{:6} {:4} {bytes:9} {taken:4}  {script}, {what}",
            pdf.len(),
            fonts.len()
        );
    }
}
