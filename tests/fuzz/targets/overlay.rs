#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| assay_engine::hostile::overlay(bytes));
