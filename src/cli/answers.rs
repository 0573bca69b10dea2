//! A file with a person's answers: a transcript, or what the app gives out as "Download my answers".

use std::fs;
use std::path::Path;

use assay_engine::attempt::{Entry, journal};
use assay_engine::transcript::{self, Transcript};
use serde::Deserialize;
use serde_json::Value;

use crate::trouble::Trouble;

/// The format of the app's file.
pub const ATTEMPT: &str = "assay-attempt/1";

/// The app's file, as far as it is needed here.
#[derive(Debug, Deserialize)]
struct Attempt {
    records: Vec<String>,
}

/// Reads the answers of a file.
///
/// # Errors
/// [`Trouble`] where the file can't be read, is none of these, or has records that this version can't read.
pub fn read(path: &Path) -> Result<Transcript, Trouble> {
    let bytes = fs::read(path).map_err(Trouble::unreadable(path))?;
    let damaged = |cause: String| Trouble::AnswersDamaged {
        path: path.to_owned(),
        cause,
    };
    let value: Option<Value> = serde_json::from_slice(&bytes).ok();
    let format = value
        .as_ref()
        .and_then(|value| value.get("format")?.as_str());
    match format {
        Some(transcript::FORMAT) => {
            Transcript::from_bytes(&bytes).map_err(|cause| damaged(cause.to_string()))
        }
        Some(ATTEMPT) => {
            let file: Attempt =
                serde_json::from_slice(&bytes).map_err(|cause| damaged(cause.to_string()))?;
            let entries = file.records.iter().enumerate().map(|(place, record)| {
                entry(record).map_err(|cause| damaged(format!("record {}: {cause}", place + 1)))
            });
            let entries: Vec<Entry> = entries.collect::<Result<_, _>>()?;
            Transcript::of(&entries).map_err(|cause| damaged(cause.to_string()))
        }
        _ => Err(Trouble::NoAnswers {
            path: path.to_owned(),
        }),
    }
}

fn entry(record: &str) -> Result<Entry, String> {
    let bytes = bytes(record).ok_or_else(|| "not in hexadecimal digits".to_owned())?;
    journal::decode(&bytes).map_err(|cause| cause.to_string())
}

/// The bytes of hexadecimal digits.
fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digit = |c: u8| u8::try_from(char::from(c).to_digit(16)?).ok();
    let pairs = hex.as_bytes().chunks(2);
    pairs
        .map(|pair| match pair {
            [high, low] => Some((digit(*high)? << 4) | digit(*low)?),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_digits() {
        assert_eq!(bytes("00ffA1"), Some(vec![0, 255, 161]));
        for text in ["0", "0g", "é0", " 0"] {
            assert_eq!(bytes(text), None, "{text}");
        }
    }
}
