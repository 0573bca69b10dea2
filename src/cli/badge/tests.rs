//! Badges on the command line: made of what was signed, baked, and checked again.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use assay_credential::attest::{AnswersSeen, Statement, Vouches};
use assay_credential::{
    BankClaim, Document, HolderName, Key, KeyName, RecordNumber, ReviewClaim, Score, Titles,
    Version,
};
use assay_engine::bank::{CutScore, Pass, ReviewStatus};
use assay_engine::digest::Digest;
use assay_engine::fraction::{Fraction, Share};
use assay_engine::id::{AssessmentId, BankId};
use assay_engine::json::ToNode;
use clap::Parser;
use tempfile::TempDir;

use super::*;

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Badge</title></svg>";

fn at(text: &str) -> Moment {
    Moment::from_date_time(text).unwrap()
}

fn record(language: &str) -> Record {
    Record {
        version: Version::V2,
        number: RecordNumber::from_random([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        replaces: None,
        holder: HolderName::new("Amina Ali", str::to_owned).unwrap(),
        bank: BankClaim {
            id: BankId::new("core-concepts/foundation").unwrap(),
            version: "1.0.0".to_owned(),
            digest: Digest([7; 32]),
        },
        assessment: AssessmentId::new("everyone").unwrap(),
        titles: Titles {
            certificate: "Core concepts of counter-trafficking".to_owned(),
            module: "Core concepts".to_owned(),
            level: "Foundation".to_owned(),
            assessment: "Core concepts, foundation".to_owned(),
        },
        translation: None,
        score: Score::new(Fraction::new(47, 2).unwrap(), Fraction::whole(30)).unwrap(),
        pass: Pass {
            total: Share::read("70%").unwrap(),
            topics: Vec::new(),
            all_right: Vec::new(),
        },
        started: at("2026-11-24T02:00:00Z"),
        submitted: at("2026-11-24T02:30:11Z"),
        issued: at("2026-11-24T02:31:40Z"),
        valid_until: None,
        language: language.to_owned(),
        rules: 1,
        review: ReviewClaim {
            status: ReviewStatus::Draft,
            cut_score: CutScore::Provisional,
        },
    }
}

/// A folder with a site, an issuer's key and a certificate that it signed.
fn folder(language: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    let key = Key::from_seed([7; 32]);
    crate::keyfile::write(&folder.path().join("academy.key"), &key, "horse").unwrap();
    put("passphrase", b"horse\n");
    put("badge.svg", SVG.as_bytes());
    let did = Did::read("did:web:example.org").unwrap();
    let name = KeyName::read("key-0").unwrap();
    let document = Document::of(did.clone(), name.clone(), key.public());
    let document = String::from_utf8(document.to_node().canonical()).unwrap();
    let names = r#"{"en":"Example Academy","fr":"Académie Exemple"}"#;
    let config = format!(r#"{{"issuers":[{{"names":{names},"did":{document}}}]}}"#);
    fs::create_dir(folder.path().join("site")).unwrap();
    put("site/assay.config.json", config.as_bytes());
    let statement = Statement {
        issuer: did,
        key: name,
        vouches: Vouches::with(Vouch::Replayed, [Vouch::Supervised]),
        attested: at("2026-11-25T08:00:00.123Z"),
        valid_until: None,
        status: None,
        session: None,
        answers: Some(AnswersSeen {
            whole: Digest([1; 32]),
            compact: Digest([2; 32]),
        }),
    };
    let record = record(language);
    let attestation = statement.signed(&record, &key);
    let credential = Credential {
        attestation: Some(Box::new(attestation)),
        ..Credential::alone(record)
    };
    put("signed.json", &credential.to_bytes());
    let alone = Credential::alone(credential.record);
    put("alone.json", &alone.to_bytes());
    folder
}

/// What a command prints and how it ends; words that begin with `@` are files of the folder.
fn assay(folder: &TempDir, words: &str) -> (String, Outcome) {
    let words = words.split(' ').map(|word| match word.strip_prefix('@') {
        Some(file) => folder.path().join(file).display().to_string(),
        None => word.to_owned(),
    });
    let command = crate::Command::parse_from(std::iter::once("assay".to_owned()).chain(words));
    let mut out = Vec::new();
    let mut console = Console::new(&mut out);
    let outcome = command.verb.run(&mut console).unwrap();
    console.finish().unwrap();
    (String::from_utf8(out).unwrap(), outcome)
}

const MAKE: &str = "badge @signed.json --site @site --key @academy.key --passphrase-file @passphrase --method did:web:example.org#key-0 --out @out --lang en";

/// The one file that was made.
fn made(folder: &TempDir) -> String {
    let out = fs::read_dir(folder.path().join("out")).unwrap();
    let names: Vec<String> = out
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), 1, "{names:?}");
    names[0].clone()
}

#[test]
fn badges_are_made_and_verified() {
    for (more, extension, form) in [
        ("", "json", "data-integrity"),
        (" --jwt", "eddsa.jwt", "jwt"),
        (" --image @badge.svg", "svg", "data-integrity"),
        (" --image @badge.svg --jwt", "eddsa.svg", "jwt"),
    ] {
        let folder = folder("fr");
        let (told, outcome) = assay(&folder, &format!("{MAKE}{more}"));
        assert_eq!(outcome, Outcome::Clean, "{told}");
        let name = made(&folder);
        assert!(name.ends_with(&format!(".badge.{extension}")), "{name}");
        let verify = format!("verify @out/{name} --site @site --lang en");
        let (told, outcome) = assay(&folder, &verify);
        assert_eq!(outcome, Outcome::Clean, "{told}");
        assert!(
            told.contains("Issuer-verified") && told.contains("Example Academy"),
            "{told}"
        );
        let (told, _) = assay(&folder, &format!("{verify} --json"));
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        let told = &told["certificates"][0];
        assert_eq!(told["verdict"], "issuer-verified", "{told}");
        assert_eq!(told["badge"], form);
        assert_eq!(told["record"]["holder"], "Amina Ali");
        assert_eq!(told["issuer"]["attested"], "2026-11-25T08:00:00Z");
    }
}

/// “Issuer-verified” is who signed it. What they signed may be a draft, and people and programs have to hear of it.
#[test]
fn what_is_verified_says_how_far_its_content_was_reviewed() {
    let folder = folder("en");
    assay(&folder, MAKE);
    let badge = format!("@out/{}", made(&folder));
    for (language, draft) in [
        ("en", "Content: Draft, with a provisional pass mark"),
        (
            "fr",
            "Contenu\u{a0}: Provisoire, comme le seuil de réussite",
        ),
        ("ar", "المحتوى: أولي، ونسبة النجاح مؤقتة"),
    ] {
        let verify = format!("verify @signed.json --site @site --lang {language}");
        let (told, outcome) = assay(&folder, &verify);
        assert_eq!(outcome, Outcome::Clean, "{told}");
        let told = told.replace(['\u{2068}', '\u{2069}'], "");
        assert!(told.contains(&format!("\n  {draft}\n")), "{told}");
    }
    let (told, _) = assay(&folder, &format!("verify {badge} --site @site --lang en"));
    let told = told.replace(['\u{2068}', '\u{2069}'], "");
    assert!(
        told.contains(
            "own words: At least 21 of 30 points. No expert has reviewed the content yet"
        ),
        "{told}"
    );
    assert!(told.contains("at least 70% of the points"), "{told}");

    let json = |file: &str| {
        let (told, _) = assay(&folder, &format!("verify {file} --site @site --json"));
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        told["certificates"][0].clone()
    };
    let told = json("@signed.json");
    assert_eq!(told["verdict"], "issuer-verified");
    let record = &told["record"];
    assert_eq!(record["review"]["status"], "draft");
    assert_eq!(record["review"]["cut_score"], "provisional");
    let told = json(&badge);
    assert_eq!(told["verdict"], "issuer-verified");
    let record = &told["record"];
    assert!(record["review"].is_null() && record["pass"].is_null());
    let criteria = record["criteria"].as_str().unwrap();
    assert!(criteria.contains("No expert has reviewed"), "{criteria}");
    assert_eq!(record["required"], "21");
}

#[test]
fn words_are_in_the_language_of_the_record() {
    for (language, issuer, criteria) in [
        (
            "en",
            "Example Academy",
            "At least 21 of 30 points. No expert has reviewed the content yet, and the pass mark is provisional.",
        ),
        (
            "fr",
            "Académie Exemple",
            "Au moins 21 points sur 30. Aucun expert n’a encore relu le contenu, et le seuil de réussite est provisoire.",
        ),
        (
            "sw",
            "Example Academy",
            "At least 21 of 30 points. No expert has reviewed the content yet, and the pass mark is provisional.",
        ),
    ] {
        let folder = folder(language);
        assay(&folder, MAKE);
        let badge = fs::read(folder.path().join("out").join(made(&folder))).unwrap();
        let badge = SignedBadge::of_file(&badge).unwrap().badge;
        assert_eq!(badge.issuer.name, issuer);
        assert_eq!(badge.words.criteria, criteria);
        assert!(!badge.words.narrative.contains(['\u{2068}', '\u{2069}']));
    }
}

#[test]
fn a_folder_is_all_of_its_certificates_and_one_that_is_none_is_told() {
    let folder = folder("en");
    let inside = folder.path().join("in");
    fs::create_dir(&inside).unwrap();
    fs::copy(folder.path().join("signed.json"), inside.join("1.json")).unwrap();
    let large = fs::File::create(inside.join("2.pdf")).unwrap();
    large.set_len(given::LARGEST + 1).unwrap();
    fs::write(inside.join("3.svg"), SVG).unwrap();
    fs::copy(folder.path().join("signed.json"), inside.join("4.json")).unwrap();
    let (told, outcome) = assay(&folder, &MAKE.replace("@signed.json", "@in"));
    assert_eq!(outcome, Outcome::Faulty);
    let rows: Vec<&str> = told.lines().collect();
    for (row, end) in rows.iter().zip([
        ".badge.json",
        "changed so that it can’t be read.",
        "changed so that it can’t be read.",
        ".badge.json",
    ]) {
        assert!(row.ends_with(end), "{told}");
    }
    let count = rows[4].replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(count, "Badges made: 2 of 4");
    let (_, outcome) = assay(
        &folder,
        &format!("verify @out/{} --site @site", made(&folder)),
    );
    assert_eq!(outcome, Outcome::Clean);
}

#[test]
fn what_no_issuer_signed_becomes_none() {
    let folder = folder("en");
    let (told, outcome) = assay(&folder, &MAKE.replace("@signed", "@alone"));
    assert_eq!(outcome, Outcome::Faulty);
    assert!(
        told.contains("no badge") && told.contains("0 of 1"),
        "{told}"
    );
    // Nor does another issuer make one.
    let (told, outcome) = assay(&folder, &MAKE.replace("#key-0", ":other#key-0"));
    assert_eq!(outcome, Outcome::Faulty);
    assert!(told.contains("another issuer"), "{told}");
}

#[test]
fn an_edited_badge_is_altered_and_others_are_none_of_ours() {
    let folder = folder("en");
    assay(&folder, MAKE);
    let path = folder.path().join("out").join(made(&folder));
    let json = fs::read_to_string(&path).unwrap();
    for (from, to, verdict) in [
        ("Amina Ali", "Anima Ali", "altered"),
        ("\"hashed\":false", "\"hashed\":\"false\"", "other-badge"),
        ("{", "", "not-a-certificate"),
    ] {
        fs::write(&path, json.replacen(from, to, 1)).unwrap();
        let verify = format!("verify {} --site @site --json", path.display());
        let (told, outcome) = assay(&folder, &verify);
        assert_eq!(outcome, Outcome::Faulty);
        assert!(told.contains(&format!("\"{verdict}\"")), "{told}");
    }
}
