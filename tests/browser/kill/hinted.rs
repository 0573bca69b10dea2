//! A site whose questions have hints: the core concepts' own, each with free hints for the taking.

use assay_engine::bank::read_bank;
use assay_engine::id::BankId;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::harness::{dist, root, with_bank};

/// How many each question has: more than is taken until the browser is killed for the last time.
const HINTS: u32 = 8;

/// Makes it of the built site.
pub fn site() -> TempDir {
    const BANK: &str = "core-concepts/foundation";
    let file = root().join("assessments").join(format!("{BANK}.json"));
    let mut bank: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    bank["assessments"][0]["hints"] = json!({ "price": "0%" });
    for item in bank["items"].as_array_mut().unwrap() {
        let hints = (1..=HINTS).map(|number| format!("Hint {number} of this question."));
        item["hints"] = json!(hints.collect::<Vec<_>>());
    }
    let id: BankId = serde_json::from_value(json!(BANK)).unwrap();
    let (bank, findings) = read_bank(bank.to_string().as_bytes(), Some(&id), &|_| None);
    let bank = bank.unwrap_or_else(|| panic!("{BANK} with hints is broken: {findings:?}"));
    with_bank(&dist(), &bank)
}
