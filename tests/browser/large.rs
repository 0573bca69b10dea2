//! What is fetched of a bank before its first question: as many files of any bank, and hardly more of a large one.
//!
//! What a bank of 10,000 items takes in time, `make bench-banks` tells. To check one takes minutes here, so this one has 3,000.

#[path = "../large/bank.rs"]
#[allow(dead_code, reason = "the list of modules is the bench's")]
mod bank;

use std::rc::Rc;

use assay_engine::bank::read_bank;
use assay_engine::id::BankId;
use serde_json::json;
use thirtyfour::cdp::Cdp;

use crate::harness::{Engine, Person, Server, dist, run, with_bank};

/// In whose place the banks stand.
const BANK: &str = "core-concepts/foundation";

/// Most bytes of a header and of the shard of the first question, uncompressed, of a bank whose shards are as large as any.
const MOST: u64 = 64_000;

/// Most bytes that each further item may add to that: of 10,000 it would be 40 kB.
const AN_ITEM: u64 = 4;

/// When the first question is on the screen.
const WATCH: &str = "
    const watching = new MutationObserver(() => {
      if (!document.querySelector('main fieldset legend h1')) return;
      window.questionShown = performance.now();
      watching.disconnect();
    });
    watching.observe(document, { subtree: true, childList: true });";

/// The parts of banks that have come by a time: how many, and how many bytes.
const COME: &str = "
    const parts = performance.getEntriesByType('resource').filter((one) => one.name.includes('/assessments/'));
    const come = (by) => parts.filter((one) => one.responseEnd > 0 && one.responseEnd <= by);";

/// How many files of a bank of so many items come until its first question, and how many bytes.
async fn until_the_first_question(items: usize) -> (u64, u64) {
    let mut bank = bank::bank(items);
    bank["id"] = json!(BANK);
    let id: BankId = serde_json::from_value(json!(BANK)).unwrap();
    let (bank, findings) = read_bank(bank.to_string().as_bytes(), Some(&id), &|_| None);
    let bank = bank.unwrap_or_else(|| panic!("{items} items: {:?}", findings.first()));
    let site = with_bank(&dist(), &bank);
    let (server, _reports) = Server::start(site.path(), "/").await;
    let person = Person::new(Engine::Chromium, "en", &Rc::new(server)).await;
    Cdp::new(person.browser.page().clone())
        .send_raw(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": WATCH }),
        )
        .await
        .unwrap();
    person.visit(&format!("#/{BANK}/plain")).await;
    let start = person.words.learner.start_button();
    person.find("button", start.clone()).await;
    // Whoever reads what stands there has the first question on the device before it is asked for.
    let both = format!("{COME} return come(Infinity).length >= 2");
    person.holds("the first question has come", &both).await;
    person.press("button", start).await;
    person
        .holds(
            "the first question is on the screen",
            "return !!window.questionShown",
        )
        .await;
    let counted = format!(
        "{COME} const all = come(window.questionShown); return [all.length, all.reduce((sum, one) => sum + one.decodedBodySize, 0)]"
    );
    serde_json::from_value(person.look(&counted).await).unwrap()
}

#[test]
fn a_large_bank_starts_as_a_small_one() {
    run(async {
        let (files, small) = until_the_first_question(20).await;
        assert_eq!(files, 2, "the header and a shard");
        let (files, bytes) = until_the_first_question(1_000).await;
        assert_eq!(files, 2, "the header and a shard of 1,000 items");
        assert!(small < bytes && bytes <= MOST, "{small}, {bytes}");
        let (files, more) = until_the_first_question(3_000).await;
        assert_eq!(files, 2, "the header and a shard of 3,000 items");
        assert!(more <= bytes + 2_000 * AN_ITEM, "{bytes}, {more}");
    });
}
