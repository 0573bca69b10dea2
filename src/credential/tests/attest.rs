//! What issuers sign, and that nothing else than what was signed is verified.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

mod common;

use assay_credential::attest::{Statement, StatusEntry, Vouch, Vouches};
use assay_credential::issuers::KeyStanding;
use assay_credential::verify::{Answers, Bank, Check, Outcome, Presented, Verdict};
use assay_credential::{
    BadRecord, Carried, Credential, Did, HolderName, Key, KeyName, Label, ListUrl, RecordNumber,
    Signature, SignedClaims,
};
use assay_engine::attempt::Event;
use assay_engine::digest::Digest;
use common::issuer::{DAY, Issuer, every_way, later, session_try, signed, signed_claims, verdict};
use common::{Honest, honest, honest_ones};
use proptest::prelude::*;

#[test]
fn what_was_signed_is_verified_however_it_comes() {
    for honest in honest_ones(100) {
        let issuer = Issuer::of(&honest);
        let attested = issuer.attested(&honest);
        assert_eq!(attested.credential.label(), Label::IssuerSigned);
        for presented in every_way(&attested) {
            let has_answers = presented.answers != Answers::Missing;
            let found = issuer.found(&attested, presented);
            assert_eq!(found.verdict, Verdict::IssuerVerified, "{:?}", found.checks);
            assert!(found.checks.iter().all(|(_, came)| *came == Outcome::Fits));
            assert_eq!(found.replayed.is_some(), has_answers);
            let by = found.issuer.unwrap();
            assert_eq!((by.listed, by.key), (Some(0), Some(KeyStanding::Good)));
            assert_eq!(by.list_of, Some(issuer.list.borrow().valid_from));
            assert_eq!(found.valid_until, attested.credential.record.valid_until);
        }
    }
}

/// A code with a signature fits 45 mm: 600 bytes beside an address of some 60 letters.
#[test]
fn a_signed_code_fits() {
    let mut longest = 0;
    for honest in honest_ones(300) {
        let issuer = Issuer::of(&honest);
        let mut statement = issuer.statement(&honest);
        statement.issuer =
            Did::read("did:web:training.counter-trafficking.example.org:academy").unwrap();
        statement.session = Some(session_try());
        statement.valid_until = Some(later(statement.attested, 730 * DAY));
        let list = "https://training.counter-trafficking.example.org/assay/status/2026-a";
        statement.status = Some(StatusEntry {
            list: ListUrl::read(list).unwrap(),
            index: 131_071,
        });
        let signed = signed_claims(&issuer.signed(&honest, statement));
        longest = longest.max(signed.to_bytes().len());
        assert_eq!(
            Carried::read(&signed.digits()),
            Ok(Carried::Signed(Box::new(signed)))
        );
    }
    assert!(longest <= 600, "{longest} bytes");
}

// What was signed, and nothing else.

#[test]
fn each_part_of_what_is_stated_is_signed() {
    let edits: [fn(&mut Statement); 14] = [
        |s| s.vouches = Vouches::new([Vouch::Replayed]).unwrap(),
        |s| s.vouches = Vouches::new(Vouch::ALL).unwrap(),
        |s| s.attested = later(s.attested, 1),
        |s| s.attested = later(s.attested, -1),
        |s| s.valid_until = Some(later(s.attested, 1)),
        |s| s.status = None,
        |s| s.status.as_mut().unwrap().index += 1,
        |s| s.session = Some(session_try()),
        |s| s.answers = None,
        |s| s.answers.as_mut().unwrap().whole = Digest::of(b"others"),
        |s| s.answers.as_mut().unwrap().compact = Digest::of(b"others"),
        |s| {
            let answers = s.answers.as_mut().unwrap();
            std::mem::swap(&mut answers.whole, &mut answers.compact);
        },
        |s| {
            s.status.as_mut().unwrap().list = ListUrl::read("https://example.org/status/2").unwrap()
        },
        |s| s.issuer = Did::read("did:web:example.com").unwrap(),
    ];
    let (issuer, attested) = signed();
    for (number, edit) in edits.into_iter().enumerate() {
        let mut edited = attested.credential.clone();
        edit(&mut edited.attestation.as_mut().unwrap().statement);
        let edited = Honest {
            credential: edited,
            sitting: attested.sitting.clone(),
        };
        for presented in every_way(&edited) {
            let found = issuer.found(&edited, presented);
            let expected = match number {
                13 => Verdict::IssuerUnknown,
                _ => Verdict::Altered,
            };
            assert_eq!(found.verdict, expected, "{number} {:?}", found.checks);
        }
    }
}

/// A claim is signed even where nothing but the holder's word stands behind it.
#[test]
fn each_claim_is_signed() {
    let edits: [fn(&mut Credential); 8] = [
        |c| c.record.holder = HolderName::new("Somebody Else", str::to_owned).unwrap(),
        |c| c.record.number = RecordNumber::from_random([7; 10]),
        |c| c.record.replaces = Some(RecordNumber::from_random([7; 10])),
        |c| c.record.issued = later(c.record.issued, 1),
        |c| c.record.language = "fr".to_owned(),
        |c| c.record.titles.module.push('!'),
        |c| c.record.titles.level.push('!'),
        |c| c.record.bank.version = "9.0.0".to_owned(),
    ];
    let (issuer, attested) = signed();
    for (number, edit) in edits.into_iter().enumerate() {
        let mut edited = attested.credential.clone();
        edit(&mut edited);
        let file = edited.to_bytes();
        let found = issuer.found_with(Credential::from_bytes(&file).unwrap(), Bank::Unknown);
        assert_eq!(found.verdict, Verdict::Altered, "{number}");
        assert!(found.checks.contains(&(Check::Signature, Outcome::Differs)));
        // A code has the claims beside the digest of the record: it can say other claims, or another digest.
        let mut code = signed_claims(&attested);
        code.claims = edited.record.claims();
        let is_claimed = code.claims != attested.credential.record.claims();
        let mut other = signed_claims(&attested);
        other.record = edited.record.digest();
        for (code, differs) in [(code, is_claimed), (other, true)] {
            let carried = Carried::read(&code.digits()).unwrap();
            let expected = match differs {
                true => Verdict::Altered,
                false => Verdict::IssuerVerified,
            };
            assert_eq!(issuer.found_with(carried, Bank::Unknown).verdict, expected);
        }
    }
}

/// The signature of one certificate is none of another, and one of another kind of document is none of a certificate.
#[test]
fn a_signature_is_of_one_thing() {
    let all = honest_ones(2);
    let issuer = Issuer::of(&all[0]);
    let [one, other] = [0, 1].map(|which| issuer.attested(&all[which]));
    let mixed = Credential {
        attestation: other.credential.attestation.clone(),
        ..one.credential.clone()
    };
    assert_eq!(verdict(&issuer, &one, mixed), Verdict::Altered);
    let mut plain = one.credential.clone();
    let record = Credential::alone(plain.record.clone()).to_bytes();
    plain.attestation.as_mut().unwrap().signature = issuer.key.sign(&record);
    assert_eq!(verdict(&issuer, &one, plain), Verdict::Altered);
    // By another key of the same name.
    let thief = Issuer {
        key: Key::from_seed([6; 32]),
        ..Issuer::of(&all[0])
    };
    let forged = thief.attested(&all[0]);
    for presented in every_way(&forged) {
        assert_eq!(verdict(&issuer, &forged, presented), Verdict::Altered);
    }
}

/// A `did:key` has one key, by one name: by another name nothing is shown to be signed.
#[test]
fn a_key_that_names_itself_has_one_name() {
    let (mut issuer, attested) = signed();
    issuer.did = Did::Key(issuer.key.public());
    let (own, _) = issuer.did.own_key().unwrap();
    for (name, came) in [
        (own, Outcome::Fits),
        (KeyName::read("key-0").unwrap(), Outcome::Open),
    ] {
        issuer.name = name;
        let other = issuer.attested(&attested);
        let found = issuer.found(&other, other.credential.clone());
        assert_eq!(found.verdict, Verdict::IssuerUnknown);
        assert_eq!(found.came(Check::Signature), Some(came));
    }
}

/// Each answer that is changed is found, even where it is worth the same: it isn't what the issuer replayed.
#[test]
fn each_answer_is_signed() {
    let mut as_good = 0;
    for honest in honest_ones(20) {
        let issuer = Issuer::of(&honest);
        let attested = issuer.attested(&honest);
        let whole = attested.credential.answers.clone().unwrap();
        for place in 0..whole.entries.len() {
            let mut edited = attested.credential.clone();
            let entry = &mut edited.answers.as_mut().unwrap().entries[place];
            match &mut entry.event {
                Event::Answered { response, .. } if response.is_some() => *response = None,
                _ => entry.at.0 += 1,
            }
            let self_issued = Credential {
                attestation: None,
                ..edited.clone()
            };
            as_good += u32::from(honest.found(self_issued).verdict == Verdict::AnswersFit);
            let found = issuer.found(&honest, edited.clone());
            assert_eq!(found.verdict, Verdict::Altered);
            assert!(
                found
                    .checks
                    .contains(&(Check::SameAnswers, Outcome::Differs))
            );
            // Nor without the bank.
            assert_eq!(
                issuer.found_with(edited, Bank::Unknown).verdict,
                Verdict::Altered
            );
        }
        // The holder may leave them out, and nobody may add any.
        let without = Credential {
            answers: None,
            ..attested.credential.clone()
        };
        assert_eq!(verdict(&issuer, &honest, without), Verdict::IssuerVerified);
        let mut statement = issuer.statement(&honest);
        statement.answers = None;
        let added = issuer.signed(&honest, statement);
        assert_eq!(
            verdict(&issuer, &honest, added.credential),
            Verdict::Altered
        );
    }
    assert!(as_good > 0, "some are worth the same");
}

#[test]
fn answers_of_a_link_are_signed() {
    let all = honest_ones(12);
    let issuer = Issuer::of(&all[0]);
    let mut link = issuer.attested(&all[0]).link();
    for other in &all[1..] {
        link.answers = Some(other.compact());
        let carried = Carried::read(&link.letters()).unwrap();
        let found = issuer.found(&all[0], carried);
        assert_eq!(found.verdict, Verdict::Altered);
        assert!(
            found
                .checks
                .contains(&(Check::SameAnswers, Outcome::Differs))
        );
    }
}

#[test]
fn a_form_is_held_to_its_session_code() {
    let (issuer, attested) = signed();
    let under = |sat| {
        let mut statement = issuer.statement(&attested);
        statement.session = Some(sat);
        issuer.signed(&attested, statement)
    };
    // The form was drawn from another seed.
    let other = under(session_try());
    for presented in every_way(&other) {
        let (verdict, came) = match presented.answers {
            Answers::Missing => (Verdict::IssuerVerified, Outcome::Open),
            _ => (Verdict::Altered, Outcome::Differs),
        };
        let found = issuer.found(&other, presented);
        assert_eq!(found.verdict, verdict);
        assert!(found.checks.contains(&(Check::Session, came)));
    }
    // From the code's own: as far as the code goes, it fits.
    let mut whole = attested.credential.answers.clone().unwrap();
    whole.started.request.seed = session_try().seed();
    whole.started.request.seen.clear();
    assert!(session_try().is_of(&whole.started.request));
    let drawn = Credential {
        answers: Some(whole.clone()),
        ..other.credential.clone()
    };
    let found = issuer.found_with(drawn, Bank::Unknown);
    assert!(found.checks.contains(&(Check::Session, Outcome::Fits)));
    // What was said to be seen before bends the draw.
    whole.started.request.seen = vec![assay_engine::form::Slot {
        bank: 0,
        position: 0,
    }];
    assert!(!session_try().is_of(&whole.started.request));
}

#[test]
fn files_hold_attestations_in_one_form() {
    let (_, attested) = signed();
    let file = String::from_utf8(attested.credential.to_bytes()).unwrap();
    assert_eq!(
        Credential::from_bytes(file.as_bytes()),
        Ok(attested.credential)
    );
    for (from, to) in [
        ("\"attested\":", "\"attested\":1,\"attested\":"),
        ("\"states\":[", "\"states\":[\"replayed\","),
        ("\"replayed\",\"supervised\"", "\"supervised\",\"replayed\""),
        ("\"replayed\",\"supervised\"", ""),
        ("\"replayed\"", "\"accredited\""),
        ("did:web:example.org#key-0", "did:web:example.com#key-0"),
        ("did:web:example.org#key-0", "#key-0"),
        ("https://example.org/status", "http://example.org/status"),
        ("\"index\":94567", "\"index\":-1"),
        ("\"index\":94567", "\"index\":94567,\"seal\":1"),
        ("\"signature\":\"", "\"signature\":\"A"),
        ("\"format\":\"assay-attestation/1\",", ""),
    ] {
        let edited = file.replacen(from, to, 1);
        assert_ne!(edited, file, "{from}");
        assert!(Credential::from_bytes(edited.as_bytes()).is_err(), "{from}");
    }
    // A did:key has one key, by one name.
    let (mut issuer, attested) = signed();
    issuer.did = Did::Key(issuer.key.public());
    (issuer.name, _) = issuer.did.own_key().unwrap();
    let own = issuer.attested(&attested).credential.to_bytes();
    assert!(Credential::from_bytes(&own).is_ok());
    let own = String::from_utf8(own).unwrap();
    let other = own.replacen(&format!("#{}", issuer.name), "#key-0", 1);
    assert_ne!(other, own);
    assert_eq!(
        Credential::from_bytes(other.as_bytes()),
        Err(BadRecord::Form)
    );
    let later = file.replace("assay-attestation/1", "assay-attestation/2");
    assert_eq!(
        Credential::from_bytes(later.as_bytes())
            .unwrap_err()
            .to_string(),
        "attestation in the unknown form assay-attestation/2"
    );
}

/// For ever: what was signed once is read, written and verified by every later version.
#[test]
fn version_1_is_verified_as_ever() {
    let credential = Credential::from_bytes(FOR_EVER.as_bytes()).unwrap();
    assert_eq!(credential.to_bytes(), FOR_EVER.as_bytes());
    let statement = &credential.attestation.as_ref().unwrap().statement;
    let issuer = Issuer::at(statement.attested);
    let again = statement.clone().signed(&credential.record, &issuer.key);
    assert_eq!(credential.attestation.as_deref(), Some(&again));
    let code = SignedClaims {
        claims: credential.record.claims(),
        record: credential.record.digest(),
        attestation: again,
    };
    assert_eq!(code.digits(), FOR_EVER_CODE);
    for presented in [
        Presented::from(credential),
        Carried::read(FOR_EVER_CODE).unwrap().into(),
    ] {
        let found = issuer.found_with(presented, Bank::Unknown);
        assert_eq!(found.verdict, Verdict::IssuerVerified, "{:?}", found.checks);
    }
}

/// With all that an issuer can state. A program in another language, which shares nothing with this one but the documents, wrote and
/// signed both.
const FOR_EVER: &str = concat!(
    r#"{"attestation":{"answers":{"compact":"0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a","whole":"09090"#,
    r#"90909090909090909090909090909090909090909090909090909090909"},"attested":1795487600000,"format":"assay-attestation/1","#,
    r#""issuer":"did:web:example.org","method":"did:web:example.org#key-0","session":{"code":"25EN-M7CM-3TKQ","try":2},"signa"#,
    r#"ture":"zfFXN8ZP0nTjGsnKjhre58AnvRtaT4vQxazvzWyNCiXbo6wM3Oizpr_Cxw8j_hByKPQxlUXoRxETZ1fMpPauCA","states":["replayed","s"#,
    r#"upervised","identity-checked"],"status":{"index":94567,"list":"https://example.org/status/1"},"valid_until":1827023600"#,
    r#"000},"format":"assay-record/2","record":{"assessment":"everyone","bank":{"digest":"07070707070707070707070707070707070"#,
    r#"70707070707070707070707070707","id":"core-concepts/foundation","version":"1.0.0"},"holder":"Ana María Núñez","issued":"#,
    r#"1795487500000,"language":"en","number":"000G-40R4-0M30-E200","pass":{"all_right":[{"count":4,"tag":"do-no-harm"}],"top"#,
    r#"ics":[{"cut":"50%","topic":"rights"}],"total":"70%"},"replaces":"144G-J289-144G-J28E","review":{"cut_score":"provision"#,
    r#"al","status":"draft"},"rules":1,"score":{"of":"30","points":"47/2"},"started":1795485600000,"submitted":1795487411000,"#,
    r#""titles":{"assessment":"Core concepts, foundation","certificate":"Core concepts of counter-trafficking","level":"Found"#,
    r#"ation","module":"Core concepts"},"translation":"0808080808080808080808080808080808080808080808080808080808080808","val"#,
    r#"id_until":1858559500000}}"#,
);

/// The digits of its code.
const FOR_EVER_CODE: &str = concat!(
    "1822022878961941986350615791087024922742941859467866871833158871013878150860999026514277440483075203541467505236735372",
    "6560308456937288638022283807532550173839223829487201542831406457780106920397679877562990109188580320203322759968229701",
    "1303587050241608760983839594394425291456774482681147882409618406216668953290380801749280169513494662650088948212887383",
    "8354128445525578711024113632056292236699737522701760363256111607675631480096911125105237905739029461644761982727082896",
    "4966702200271072177048875678309533317741874356589081556970596900522352820229601671314110125043954166939467782530406739",
    "0738921854265279081339780282333822950998318035372890066732704348836874839563780368975233721069753612351719657137400622",
    "3495308676292905164554145542830918512289085207592843876776766631387343681001454292958830561514134942274908045886873816",
    "92141900154211681066632705916543327742838877704",
);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Any byte of any form: what comes isn't read, or it isn't verified.
    #[test]
    fn no_byte_can_be_changed(number in 0_u32..300, at: prop::sample::Index, with: u8) {
        let Some(honest) = honest(number) else { return Ok(()) };
        let issuer = Issuer::of(&honest);
        let attested = issuer.attested(&honest);
        let mut file = attested.credential.to_bytes();
        let place = at.index(file.len());
        prop_assume!(file[place] != with);
        file[place] = with;
        if let Ok(read) = Credential::from_bytes(&file) {
            prop_assert_ne!(issuer.found_with(read, Bank::Unknown).verdict, Verdict::IssuerVerified);
        }
        for (letters, digit) in [(attested.link().letters(), b'A' + with % 26), (signed_claims(&attested).digits(), b'0' + with % 10)] {
            let mut letters = letters.into_bytes();
            let place = at.index(letters.len());
            if letters[place] == digit {
                continue;
            }
            letters[place] = digit;
            if let Ok(read) = Carried::read(std::str::from_utf8(&letters).unwrap()) {
                prop_assert_ne!(issuer.found_with(read, Bank::Unknown).verdict, Verdict::IssuerVerified);
            }
        }
    }

    #[test]
    fn any_other_signature_is_none(bytes in prop::array::uniform32(any::<u8>())) {
        let (issuer, attested) = signed();
        let mut forged = attested.credential.clone();
        let signature = [bytes, bytes].concat().try_into().unwrap();
        forged.attestation.as_mut().unwrap().signature = Signature::new(signature);
        prop_assert_eq!(verdict(&issuer, &attested, forged), Verdict::Altered);
    }
}
