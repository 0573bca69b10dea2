//! Banks read, refused, published and read back. Files stand in `tests/banks`, one for each code of a finding.

mod allowed;
mod blueprint;
mod broken;
mod cases;
mod corpus;
mod damage;
mod enemies;
mod media;
mod own;
mod publish;
mod rules;
mod uses;

use std::rc::Rc;

use super::modules::Modules;
use super::*;
use crate::check::{Finding, Severity};
use crate::form::{FormRequest, Slot, draw};
use crate::id::AssessmentId;
use crate::rng::{RulesVersion, Seed};

/// A file of `tests/banks`.
fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!(
        "{}/../../tests/banks/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    ))
    .expect(name)
}

/// A file of the project's own `assessments`.
fn own(name: &str) -> Vec<u8> {
    std::fs::read(format!(
        "{}/../../assessments/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    ))
    .expect(name)
}

fn id(text: &str) -> BankId {
    BankId::new(text).expect(text)
}

fn text(name: &str) -> String {
    String::from_utf8(file(name)).expect(name)
}

/// What is found in a text of a bank at `training/foundation`, which may use the good bank as `training/basics`.
fn find(text: &str) -> Vec<String> {
    let basics = text_of_basics();
    let (basics, _) = read_bank(basics.as_bytes(), None, &|_| None);
    let basics = Rc::new(basics.expect("the good bank is good"));
    let used = |asked: &BankId| (*asked == id("training/basics")).then(|| Rc::clone(&basics));
    read_bank(text.as_bytes(), Some(&id("training/foundation")), &used)
        .1
        .iter()
        .map(line)
        .collect()
}

fn text_of_basics() -> String {
    text("good").replace("training/foundation", "training/basics")
}

fn good() -> Bank {
    let (bank, findings) = read_bank(&file("good"), Some(&id("training/foundation")), &|_| None);
    assert_eq!(findings, []);
    bank.expect("no finding, so there is a bank")
}

/// A finding on one line.
fn line(finding: &Finding) -> String {
    let place = finding
        .position
        .map(|position| position.to_string())
        .unwrap_or_default();
    let data: Vec<String> = finding
        .data
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    format!(
        "{}\t{:?}\t{place}\t{}\t{}",
        finding.code,
        finding.severity,
        finding.pointer,
        data.join("; ")
    )
}

fn modules() -> Modules {
    let (modules, findings) = read_modules(&file("good.modules"));
    assert_eq!(findings, []);
    modules.expect("no finding, so there are modules")
}

/// A request with nothing but what it must have, as an attempt records it.
fn request(
    assessment: &AssessmentId,
    audience: Option<AudienceId>,
    seed: u8,
    language: &str,
) -> FormRequest {
    let mut request = serde_json::json!({
        "assessment": assessment,
        "seed": Seed([seed; 16]),
        "language": language,
        "rules": RulesVersion::default(),
    });
    if let Some(audience) = audience {
        request["audience"] = serde_json::json!(audience);
    }
    serde_json::from_value(request).expect("it has all that a request must have")
}

/// A bank that loads can't fail later: each audience gets a form of each assessment, and enough items for each gate.
fn every_form_can_be_drawn(bank: &Bank) {
    let header = &bank.header;
    for assessment in &header.assessments {
        let named = header
            .contents
            .strata
            .iter()
            .filter_map(|stratum| stratum.audiences.clone())
            .flatten();
        let audiences: Vec<Option<AudienceId>> = match assessment.audiences.as_slice() {
            [] => {
                let other = AudienceId::new("no-item-names-it").expect("it is an id");
                let named = named.chain([other]).map(Some);
                std::iter::once(None).chain(named).collect()
            }
            audiences => {
                let named = audiences.iter().cloned().map(Some);
                std::iter::once(None).chain(named).collect()
            }
        };
        for (audience, seed) in audiences
            .into_iter()
            .flat_map(|audience| (0..3).map(move |seed| (audience.clone(), seed)))
        {
            let request = request(&assessment.id, audience, seed, &header.language);
            // A draft bank may have nothing to give, which the check says.
            if header.contents.total() == 0 {
                continue;
            }
            let form =
                draw(header, &request).unwrap_or_else(|error| panic!("{}: {error}", assessment.id));
            let slots: Vec<Slot> = form
                .sections
                .iter()
                .flat_map(|section| section.items.iter().copied())
                .collect();
            assert!(slots.len() <= header.most_items(assessment) as usize);
            for gate in &assessment.pass.all_right {
                let tagged = slots.iter().filter(|slot| {
                    let contents = match slot.bank {
                        0 => &header.contents,
                        used => &header.uses[usize::from(used) - 1].contents,
                    };
                    let stratum = contents
                        .stratum_of(slot.position)
                        .expect("a form's items are there");
                    contents.strata[stratum].tags.contains(&gate.tag)
                });
                assert!(tagged.count() >= gate.count as usize, "{}", gate.tag);
            }
        }
    }
}
