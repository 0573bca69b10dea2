//! What `assay verify` tells of the office's certificates.

use super::super::*;
use super::office::Office;

#[test]
fn all_that_a_record_says_is_told() {
    let office = Office::new();
    let mut amina = office.hand_in("1.json", "Amina", 1);
    let before = RecordNumber::from_random([9; 10]);
    amina.record.replaces = Some(before);
    office.put("1.json", &amina.to_bytes());
    for (language, rows) in [
        (
            "en",
            vec![
                "Assessment: Sample".to_owned(),
                "Assessment: Training – For everyone".to_owned(),
                "Level: Foundation".to_owned(),
                "Passing took: at least 70% of the points".to_owned(),
                "Passing took: answering some questions right".to_owned(),
                "Content: Provisional pass mark".to_owned(),
                format!("Takes the place of: {before}"),
            ],
        ),
        (
            "fr",
            vec![
                "Niveau\u{a0}: Foundation".to_owned(),
                "Pour réussir, il fallait\u{a0}: au moins 70\u{a0}% des points".to_owned(),
                "Contenu\u{a0}: Seuil de réussite provisoire".to_owned(),
                format!("Remplace le numéro\u{a0}: {before}"),
            ],
        ),
        (
            "ar",
            vec![
                "المستوى: Foundation".to_owned(),
                "كان النجاح يتطلب: ٧٠٪ من النقاط على الأقل".to_owned(),
                "كان النجاح يتطلب: الإجابة الصحيحة عن بعض الأسئلة".to_owned(),
            ],
        ),
    ] {
        let (told, _) = office.run(&format!("verify @1.json --site @site --lang {language}"));
        for row in rows {
            assert!(told.contains(&format!("\n  {row}\n")), "{row}\n{told}");
        }
    }
    let (told, _) = office.run("verify @1.json --site @site --json");
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let record = &told["certificates"][0]["record"];
    let expected = serde_json::json!({
        "certificate": "Sample", "module": "Training", "level": "Foundation", "assessment": "For everyone",
    });
    assert_eq!(record["titles"], expected);
    assert_eq!(record["replaces"], before.to_string());
    assert_eq!(record["bank_version"], amina.record.bank.version);
    assert_eq!(record["language"], "en");
    assert_eq!(record["rules"], amina.record.rules);
    assert_eq!(
        record["review"],
        serde_json::json!({ "status": "reviewed", "cut_score": "provisional" })
    );
    assert_eq!(record["pass"]["total"], "70%");
    assert_eq!(record["pass"]["all_right"][0]["tag"], "safety");
    let required = amina.record.pass.total.fraction();
    let required = required.times(amina.record.score.of()).unwrap();
    assert_eq!(record["required"], required.to_string());
}

/// A code has no room for titles, pass mark and review: nobody is to take that for content that was reviewed.
#[test]
fn what_a_code_does_not_say_is_said_to_be_missing() {
    let office = Office::new();
    let digits = office.hand_in("1.json", "Amina", 1).code_digits(None);
    let (told, _) = office.run(&format!("verify {digits} --site @site --lang en"));
    assert!(
        told.contains("A code has room for the most important facts only."),
        "{told}"
    );
    let (told, _) = office.run(&format!("verify {digits} --site @site --json"));
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let record = told["certificates"][0]["record"].as_object().unwrap();
    for missing in [
        "titles",
        "bank_version",
        "pass",
        "required",
        "review",
        "criteria",
    ] {
        assert!(record[missing].is_null(), "{missing}");
    }
    assert_eq!(record["language"], "en");
}

#[test]
fn titles_that_are_not_the_sites_are_told() {
    let office = Office::new();
    let mut amina = office.hand_in("1.json", "Amina", 1);
    amina.record.titles.module = "IOM Accredited Trainer".to_owned();
    office.put("1.json", &amina.to_bytes());
    office.refused("@1.json", "", "titles of module and level");
    let (told, _) = office.run("verify @1.json --site @site --lang en");
    assert!(told.contains("This site has other titles"), "{told}");
    assert!(
        told.contains("called what this site calls them: not by these titles"),
        "{told}"
    );
    assert!(
        told.contains("certificate and assessment are those of the bank: as it should be"),
        "{told}"
    );
    // A site without a list of its modules can't say.
    fs::remove_file(office.path("site/catalogue.json")).unwrap();
    let (told, _) = office.run("verify @1.json --site @site --lang en");
    assert!(told.contains("calls them: could not be checked"), "{told}");
}

#[test]
fn a_self_issued_record_past_its_end_is_told_and_does_not_count() {
    let office = Office::new();
    office.hand_in("1.json", "Amina", 1);
    let verify = "verify @1.json --site @site --self-issued";
    assert!(
        !office
            .well(&format!("{verify} --lang en"))
            .contains("that day is past")
    );
    for (language, words) in [
        ("en", "that day is past"),
        ("fr", "cette date est passée"),
        ("ar", "مضى ذلك اليوم"),
    ] {
        let late = format!("{verify} --now 2999-01-01T00:00:00Z --lang {language}");
        let (told, outcome) = office.run(&late);
        assert!(told.contains(words), "{told}");
        assert!(matches!(outcome, Ok(Outcome::Faulty)));
    }
}

#[test]
fn what_is_typed_is_read_as_on_the_page() {
    let office = Office::new();
    let amina = office.hand_in("1.json", "Amina", 1);
    let letters = amina.link(None).letters();
    let (first, rest) = letters.split_at(40);
    // A `¤` of these is a space.
    for (typed, verdict) in [
        (
            format!("https://example.org/a/#/verify/{letters}"),
            "nothing-to-check",
        ),
        (
            format!("https://example.org/a/#/verify/{first}¤{rest}"),
            "nothing-to-check",
        ),
        (
            format!("see¤https://example.org/#/verify/{letters}."),
            "nothing-to-check",
        ),
        (letters.clone(), "nothing-to-check"),
        (amina.code_digits(None), "nothing-to-check"),
        (format!("#/verify/{first}"), "not-a-certificate"),
        (amina.record.number.to_string(), "number-alone"),
        ("000G-40R4-0M30-E20X".to_owned(), "mistyped-number"),
    ] {
        assert_eq!(office.verdict(&typed, ""), verdict, "{typed}");
    }
    let (_, outcome) = office.run("verify nowhere.json --site @site");
    assert!(matches!(outcome, Err(Trouble::Unreadable { .. })));
    let (told, _) = office.run(&format!(
        "verify {} --site @site --lang en",
        amina.record.number
    ));
    assert!(
        told.contains("only where the certificate was made"),
        "{told}"
    );
    // Nor is a file read that is larger than any certificate.
    let large = fs::File::create(office.path("large.pdf")).unwrap();
    large.set_len(given::LARGEST + 1).unwrap();
    let (_, outcome) = office.run("verify @large.pdf --site @site");
    assert!(matches!(outcome, Err(Trouble::TooLarge { .. })));
}
