//! Honest certificates: none is refused, whatever it is of, in whatever it comes.

use std::collections::{BTreeMap, BTreeSet};

use assay_credential::{Link, carrier};
use assay_engine::item::ItemType;

use crate::common::badges::Dice;
use crate::handed::{Carrier, Shown, packed, pdf, png, with_texts};
use crate::run::*;
use crate::samples::{Sample, sample};
use crate::{json, lots};

/// What a site finds of an honest certificate in each carrier.
fn check(what: &str, one: &Sample, shown: &Shown, expected: Came, told: &mut Told) {
    let issuer = one.issuer();
    let (came, checks) = told.slowest.timed(what, || match read(shown) {
        None => (Refused, Vec::new()),
        Some(read) => {
            let finding = found(one, &issuer, &read);
            (Came::of(finding.verdict), finding.checks)
        }
    });
    assert_eq!(came, expected, "{what}: {checks:?}");
    *told.counts.entry((what.to_owned(), came)).or_default() += 1;
}

#[derive(Default)]
struct Told {
    counts: BTreeMap<(String, Came), u32>,
    slowest: Slowest,
}

/// The first version has no answers in a file, and its link has them.
fn of_first_version(own: &Sample, told: &mut Told, dice: &mut Dice) {
    let first = own.first_version();
    for carrier in Carrier::FILES.into_iter().chain([Carrier::Code]) {
        let what = format!("version 1, {carrier:?}");
        let shown = first.shown(carrier, dice).unwrap();
        check(&what, &first, &shown, NothingToCheck, told);
    }
    let link = Link {
        record: first.credential.record.clone(),
        attestation: None,
        answers: Some(own.compact.clone()),
    };
    let link = Shown::Letters(link.letters());
    check("version 1, Link", &first, &link, AnswersFit, told);
    let attested = first.attested(&first.issuer());
    for carrier in [Carrier::Link, Carrier::Code] {
        let what = format!("version 1, signed, {carrier:?}");
        let shown = attested.shown(carrier, dice).unwrap();
        check(&what, &attested, &shown, IssuerVerified, told);
    }
}

#[test]
fn none_is_refused() {
    let count = count() / 10
        * if std::env::var_os("ASSAY_FORGERIES").is_some() {
            10
        } else {
            1
        };
    let mut told = Told::default();
    let (mut types, mut languages) = (BTreeSet::new(), BTreeMap::<String, u32>::new());
    for number in 0..u32::try_from(count).unwrap() {
        let own = sample(number);
        let mut dice = Dice(u64::from(number));
        types.extend(
            own.paper
                .items
                .iter()
                .map(|placed| placed.item.item_type().as_str()),
        );
        *languages
            .entry(own.credential.record.language.clone())
            .or_default() += 1;
        if number % 5 == 4 {
            of_first_version(&own, &mut told, &mut dice);
            continue;
        }
        let attested = own.attested(&own.issuer());
        for carrier in Carrier::ALL {
            let expected = match carrier {
                Carrier::Code => NothingToCheck,
                _ => AnswersFit,
            };
            for (whose, one, expected) in [
                ("self-issued", &own, expected),
                ("signed", &attested, IssuerVerified),
            ] {
                if let Some(shown) = one.shown(carrier, &mut dice) {
                    let what = format!("{whose}, {carrier:?}");
                    check(&what, one, &shown, expected, &mut told);
                }
            }
        }
    }
    println!(
        "\nHonest: {count} certificates in languages {languages:?}, of {} item types",
        types.len()
    );
    for ((what, came), count) in &told.counts {
        println!("  {what:26} {count:6}  {came:?}");
    }
    println!("  {}", told.slowest.told());
    assert_eq!(types.len(), ItemType::ALL.len(), "{types:?}");
    assert_eq!(languages.len(), 3);
    let with_answers = ("self-issued, AnsweredCode".to_owned(), AnswersFit);
    assert!(told.counts.contains_key(&with_answers));
}

/// Whose pages were drawn anew, or whose streams were packed otherwise, has forged nothing: what counts is the record.
#[test]
fn what_carries_a_record_may_change() {
    let mut told = Told::default();
    for case in cases(12) {
        let bytes = case.attested.credential.to_bytes();
        let mut dice = Dice(7);
        for _ in 0..8 {
            let again = pdf(&[packed(&bytes, &mut dice), packed(&bytes, &mut dice)]);
            let longer = [&again[..], b"stream\nand more, whatever it is\nendstream"].concat();
            for file in [again, longer] {
                check(
                    "recompressed",
                    &case.attested,
                    &Shown::File(file),
                    IssuerVerified,
                    &mut told,
                );
            }
        }
        // A picture may be written anew as well, its JSON by other rules.
        let text = String::from_utf8(bytes).unwrap();
        let mut spelled = vec![text.clone()];
        spelled.extend(
            json::RESPELLED
                .iter()
                .filter_map(|(_, respell)| respell(&text, &mut dice)),
        );
        for text in spelled {
            let file = with_texts(Carrier::Svg, &[text], &mut dice);
            check(
                "drawn anew",
                &case.attested,
                &file,
                IssuerVerified,
                &mut told,
            );
        }
        let twice = vec![carrier::png_chunk(&case.attested.credential); 2];
        let file = Shown::File(png(&twice));
        check(
            "painted anew",
            &case.attested,
            &file,
            IssuerVerified,
            &mut told,
        );
        for badge in &case.badges {
            let finding = found(
                &case.own,
                &case.issuer,
                &Read::Badge(Box::new(badge.clone())),
            );
            assert_eq!(Came::of(finding.verdict), IssuerVerified);
        }
    }
}

/// What a gallery's form asks for is of every type, or the honest ones above would show less than they seem to.
#[test]
fn every_bank_is_read() {
    for place in 0..3 {
        let lot = lots::at(place);
        assert!(lots::published(&lot.digest).is_some());
        assert_eq!(lot.languages.len(), 3);
        assert_eq!(lot.overlays.len(), 2 * lot.banks.len());
    }
}
