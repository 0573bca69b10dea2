//! Self-issued records that hold together, made with the engine itself.

use assay_credential::verify::Presented;
use assay_credential::{HolderName, Key};

use crate::common::badges::Dice;
use crate::common::issuer::later;
use crate::handed::Carrier;
use crate::lots;
use crate::run::*;
use crate::samples::{Knows, of_lot};

/// A learner's device can be made to say anything that holds together: the engine itself makes it. Such a record is called what each
/// self-issued one is called, and never more, whoever it names.
#[test]
fn coherent_ones_made_with_the_engine_are_self_issued_and_never_more() {
    let mut slowest = Slowest::default();
    let mut with_answers = 0;
    let count = count() / 10;
    for number in 0..u32::try_from(count).unwrap() {
        let mut dice = Dice(u64::from(number));
        let lot = lots::at(dice.roll(3));
        let mut made = of_lot(&lot, 1_000_000 + number, None, Knows::All);
        let record = &mut made.credential.record;
        record.holder = HolderName::new("Amina Ali", str::to_owned).unwrap();
        record.issued = later(record.issued, dice.roll(90_000_000) as i64);
        let issuer = made.issuer();
        for carrier in Carrier::ALL {
            let Some(shown) = made.shown(carrier, &mut dice) else {
                continue;
            };
            let finding =
                slowest.timed("coherent", || found(&made, &issuer, &read(&shown).unwrap()));
            let expected = match carrier {
                Carrier::Code => NothingToCheck,
                _ => AnswersFit,
            };
            with_answers += u32::from(carrier == Carrier::AnsweredCode);
            assert_eq!(
                Came::of(finding.verdict),
                expected,
                "{number} {carrier:?} {:?}",
                finding.checks
            );
            assert_eq!(
                finding.issuer, None,
                "nobody is named who would stand behind it"
            );
        }
        // Nor by the name of an issuer that the site trusts, without its key.
        let mut borrowed = made.attested(&issuer);
        let stated = borrowed.credential.attestation.as_mut().unwrap();
        stated.signature = Key::from_seed(dice.bytes()).sign(b"");
        let presented = Presented::from(borrowed.credential.clone());
        assert_eq!(
            Came::of(borrowed.found(&issuer, &presented).verdict),
            Altered
        );
    }
    println!(
        "\nCoherent, made with the engine: {count} self-issued records, answers fit, in each of {} carriers, and in {with_answers} codes with answers; \
         {count} codes without, nothing to check\n  {}",
        Carrier::WHOLE.len(),
        slowest.told()
    );
    assert!(with_answers > 0);
}
