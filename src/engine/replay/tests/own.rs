//! The project's own banks, taken by random learners and replayed whole.

use std::rc::Rc;

use super::*;
use crate::bank::{published, read_bank};
use crate::form::{FormRequest, TimeFactor};
use crate::id::{AudienceId, BankId};
use crate::rng::{RulesVersion, Seed, Stream};

fn bank(name: &str, used: &[&Rc<Bank>]) -> Rc<Bank> {
    let path = format!(
        "{}/../../assessments/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let bytes = std::fs::read(path).expect(name);
    let place = BankId::new(name).expect(name);
    let find = |id: &BankId| {
        let found = used.iter().find(|bank| bank.header.id == *id);
        found.map(|bank| Rc::clone(bank))
    };
    Rc::new(read_bank(&bytes, Some(&place), &find).0.expect(name))
}

/// A random sitting of an assessment.
fn sat(
    bank: &Bank,
    uses: &[&Bank],
    assessment: usize,
    audience: Option<AudienceId>,
    seed: u8,
) -> (Paper, fuzz::Sat) {
    let request = FormRequest {
        assessment: bank.header.assessments[assessment].id.clone(),
        audience,
        seed: Seed([seed; 16]),
        seen: (0..u32::from(seed))
            .map(|position| Slot { bank: 0, position })
            .collect(),
        language: "fr".to_owned(),
        overlays: vec![Some(Digest::of(b"overlay")), None],
        time_factor: TimeFactor::USUAL,
        rules: RulesVersion::CURRENT,
    };
    let form = form::draw(&bank.header, &request).unwrap();
    let items = |slot: Slot| {
        let all = [&[bank], uses].concat();
        let item = all[usize::from(slot.bank)].at(slot.position)?;
        Some(Rc::new(item.clone()))
    };
    let paper = form::assemble(&bank.header, &request, &form, &items).unwrap();
    let mut stream = Stream::new(RulesVersion::CURRENT, request.seed, "own");
    let sat = fuzz::sit(bank.digest(), &paper, &[], &mut stream);
    (paper, sat)
}

/// The same bank, published and read back.
fn read_back(bank: &Bank) -> Bank {
    let made = published::publish(bank);
    let shard = |digest: &Digest| {
        let found = made.shards.iter().find(|(of, _)| of == digest);
        found.map(|(_, bytes)| bytes.clone())
    };
    Bank::from_published(&made.header, &made.digest, shard).unwrap()
}

fn replays(bank: &Bank, uses: &[&Bank]) {
    let (published, published_uses) = (
        read_back(bank),
        uses.iter().map(|used| read_back(used)).collect::<Vec<_>>(),
    );
    let published_uses: Vec<&Bank> = published_uses.iter().collect();
    for (place, assessment) in bank.header.assessments.iter().enumerate() {
        let audiences = assessment.audiences.iter().cloned().map(Some);
        for audience in audiences.chain([None]) {
            for seed in 0..20 {
                let (paper, sat) = sat(bank, uses, place, audience.clone(), seed);
                for upto in 0..=sat.log.len() {
                    assert!(Attempt::replay(&paper, &sat.log[..upto]).is_ok());
                }
                let attempt = Attempt::replay(&paper, &sat.log).unwrap();
                let report = report::report(&bank.header, &paper, &attempt).unwrap();
                let bytes = Transcript::of(&sat.log).unwrap().to_bytes();
                let transcript = Transcript::from_bytes(&bytes).unwrap();
                for (bank, uses) in [(bank, uses), (bank, uses), (&published, &published_uses)] {
                    let again = replay_whole(bank, uses, &|_| None, &transcript).unwrap();
                    assert_eq!(again.paper, paper);
                    assert_eq!(again.report.to_bytes(), report.to_bytes());
                }
            }
        }
    }
}

#[test]
fn core_concepts_replays() {
    replays(&bank("core-concepts/foundation", &[]), &[]);
}

#[test]
fn victim_identification_replays_with_the_basics_that_it_uses() {
    let core = bank("core-concepts/foundation", &[]);
    replays(
        &bank("victim-identification/foundation", &[&core]),
        &[&core],
    );
}

#[test]
fn used_banks_must_be_those_that_were_used() {
    let core = bank("core-concepts/foundation", &[]);
    let bank = bank("victim-identification/foundation", &[&core]);
    let (_, sat) = sat(&bank, &[&core], 0, None, 1);
    let transcript = Transcript::of(&sat.log).unwrap();
    let other = ReplayError::OtherUsed {
        bank: core.header.id.clone(),
        expected: core.digest(),
        found: bank.digest(),
    };
    assert_eq!(
        replay_whole(&bank, &[&bank], &|_| None, &transcript),
        Err(other)
    );
    assert!(matches!(
        replay_whole(&bank, &[], &|_| None, &transcript),
        Err(ReplayError::Missing(Missing { slot })) if slot.bank == 1
    ));
}
