//! An issuer's desk: what it signs, what it doesn't, and what it tells.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod checked;
mod mistakes;
mod office;

use std::fmt::Write as _;

use assay_credential::{Credential, Session, SessionTry, carrier};
use assay_engine::rng::Seed;
use assay_messages::locale::Locale;

use self::office::{HOUR, Office, WITH_LIST, at, certificate, now_millis};
use super::*;

/// The key was stolen: what it signed counts no more, and another signs the same certificates.
#[test]
fn another_key_signs_again() {
    let office = Office::new();
    let amina = office.hand_in("1.json", "Amina", 1);
    office.signed("@1.json", WITH_LIST);
    let before = office.statement(&amina);
    // That was yesterday, before there was the other key.
    let ledger = fs::read_to_string(office.path("ledger")).unwrap();
    let [today, yesterday] =
        [now_millis(), now_millis() - 24 * HOUR].map(|it| at(it).date_time()[..10].to_owned());
    office.put("ledger", ledger.replace(&today, &yesterday).as_bytes());
    let from = at(now_millis() - HOUR).date_time();
    office.trust("key-1", 8, &format!(r#"{{"from":"{from}"}}"#));
    let file = Office::file_of(&amina);
    office.publish("key-1");
    assert_eq!(office.verdict(&file, ""), "issuer-unknown");

    for (folder, told) in [
        ("signed", ": signed"),
        ("signed", ": signed before"),
        ("other", ": signed"),
    ] {
        let (table, outcome) =
            office.attest("@1.json", "key-1", &format!("{WITH_LIST} --out @{folder}"));
        assert!(matches!(outcome, Ok(Outcome::Clean)), "{table}{outcome:?}");
        assert!(table.lines().next().unwrap().ends_with(told), "{table}");
    }
    let after = office.statement(&amina);
    assert_eq!(after.key.to_string(), "key-1");
    assert_eq!(after.status, before.status, "the same entry");
    assert_eq!(office.verdict(&file, ""), "issuer-verified");
    let ledger = fs::read_to_string(office.path("ledger")).unwrap();
    assert_eq!(ledger.lines().count(), 2, "{ledger}");
    // Withdrawing takes back both.
    office.well(&format!("revoke {} --ledger @ledger", amina.record.number));
    office.publish("key-1");
    assert_eq!(office.verdict(&file, ""), "withdrawn");
}

#[test]
fn statements_that_change_are_told() {
    let office = Office::new();
    let amina = office.hand_in("1.json", "Amina", 1);
    office.signed("@1.json", WITH_LIST);
    let first = office.statement(&amina);
    for more in [
        "--states supervised --list https://example.org/status/1",
        "--list https://example.org/status/2",
        "--valid-until 2999-01-01T00:00:00Z --list https://example.org/status/1",
        "",
    ] {
        office.refused("@1.json", more, "not signed again");
        assert_eq!(office.statement(&amina), first, "{more}");
    }
    // Nor is it by the ledger alone.
    let supervised = format!("--states supervised {WITH_LIST}");
    fs::remove_file(office.path(&Office::file_of(&amina)[1..])).unwrap();
    office.refused("@1.json", &supervised, "not signed again");
    // Where that is asked for.
    office.signed("@1.json", &format!("{supervised} --anew"));
    let second = office.statement(&amina);
    assert_eq!(second.status, first.status);
    assert!(second.vouches.all().contains(&Vouch::Supervised));
    for more in [&supervised, &format!("{supervised} --anew")] {
        assert!(office.signed("@1.json", more).contains("signed before"));
    }
}

#[test]
fn another_name_takes_the_place_of_one_where_the_issuer_says_so() {
    for (list, told, before) in [
        (WITH_LIST, "is withdrawn", "withdrawn"),
        ("", "can’t be withdrawn", "issuer-verified"),
    ] {
        let office = Office::new();
        let amina = office.hand_in("1.json", "Amina", 1);
        office.signed("@1.json", list);
        let mut renamed = office.hand_in("2.json", "Amina Diallo", 1);
        office.refused("@2.json", list, "was signed for the same form");
        renamed.record.number = RecordNumber::from_random([9; 10]);
        renamed.record.replaces = Some(amina.record.number);
        office.put("2.json", &renamed.to_bytes());
        // Whoever was given the answers can write that.
        office.refused("@2.json", list, "--replace");
        let other = RecordNumber::from_random([8; 10]);
        office.refused("@2.json", &format!("{list} --replace {other}"), "--replace");
        let replace = format!("{list} --replace {}", amina.record.number);
        let table = office.signed("@2.json", &replace);
        assert!(table.contains(told), "{table}");
        office.publish("key-0");
        assert_eq!(office.verdict(&Office::file_of(&amina), ""), before);
        let file = Office::file_of(&renamed);
        assert_eq!(office.verdict(&file, ""), "issuer-verified");
        // Again, and the other way round.
        assert!(office.signed("@2.json", &replace).contains("signed before"));
        if !list.is_empty() {
            office.refused("@1.json", list, "it was withdrawn");
        }
        let another = office.hand_in("3.json", "Another", 1);
        assert_ne!(another.record.number, renamed.record.number);
        office.refused("@3.json", &replace, "was signed for the same form");
    }
}

#[test]
fn dates_that_have_not_come_are_not_signed() {
    let office = Office::new();
    for (file, ahead, is_signed) in [("1.json", 23, true), ("2.json", 25, false)] {
        let begun = now_millis() + ahead * HOUR;
        let credential = certificate("Amina", Seed([ahead as u8; 16]), begun);
        office.put(file, &credential.to_bytes());
        match is_signed {
            true => assert!(office.signed("@1.json", "").contains("signed")),
            false => office.refused("@2.json", "", "later than now"),
        }
    }
}

#[test]
fn a_withdrawal_of_tomorrow_is_refused() {
    let office = Office::new();
    let amina = office.hand_in("1.json", "Amina", 1);
    office.signed("@1.json", WITH_LIST);
    let revoke = |moment: i64| {
        let on = at(moment).date_time();
        let number = amina.record.number;
        office
            .run(&format!("revoke {number} --ledger @ledger --on {on}"))
            .1
    };
    let ledger = fs::read(office.path("ledger")).unwrap();
    let refused = revoke(now_millis() + HOUR);
    assert!(
        matches!(refused, Err(Trouble::Future { .. })),
        "{refused:?}"
    );
    assert_eq!(fs::read(office.path("ledger")).unwrap(), ledger);
    assert!(revoke(now_millis() - HOUR).is_ok());
    office.refused("@1.json", WITH_LIST, "it was withdrawn");
}

#[test]
fn the_table_says_whose_code_it_was() {
    let office = Office::new();
    let codes =
        office.well("session @june --learners 3 --sheet @codes.html --title June --lang en");
    let session: Session = session::read(&office.path("june")).unwrap();
    let code = session.code(2).unwrap();
    assert!(codes.contains(&format!("2\t{code}")), "{codes}");
    let sheet = fs::read_to_string(office.path("codes.html")).unwrap();
    assert!(sheet.contains(&code.to_string()) && sheet.contains("June"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(office.path("codes.html"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "whoever sees a code can use it");
    }
    let sat = SessionTry { code, number: 2 };
    let credential = certificate("Amina", sat.seed(), now_millis() - HOUR);
    office.put("1.json", &credential.to_bytes());
    for told in [
        "signed (learner 2 of the session)",
        "signed before (learner 2",
    ] {
        let table = office.signed("@1.json", "--session @june --tries 2");
        assert!(table.contains(told), "{table}");
        // Whoever sees the certificate could take the other try.
        assert!(table.ends_with("once the session is over.\n"), "{table}");
    }
    office.refused(
        "@1.json",
        "--session @june --out @other",
        "no code of this session",
    );
}

#[test]
fn a_folder_is_all_of_its_certificates_and_each_is_told_when_it_is_done() {
    let office = Office::new();
    for (file, name, seed) in [("in/2.json", "Benoît", 2), ("in/1.json", "Amina", 1)] {
        office.hand_in(file, name, seed);
    }
    office.put("in/notes.txt", b"");
    office.put("in/3.pdf", b"%PDF-1.7");
    let large = fs::File::create(office.path("in/4.pdf")).unwrap();
    large.set_len(given::LARGEST + 1).unwrap();
    let chen = office.hand_in("5.json", "Chen", 5);
    let dina = office.hand_in("6.json", "Dina", 6);
    office.put("in/5.png", &png(Some(&chen)));
    office.put("in/6.SVG", svg(Some(&dina)).as_bytes());
    // What lies there as well, such as a logo, isn't in the way of the others.
    office.put("in/7.svg", svg(None).as_bytes());
    office.put("in/8.png", &png(None));
    office.put("in/9.png", b"no picture");
    let (table, outcome) = office.attest("@in", "key-0", "");
    assert!(matches!(outcome, Ok(Outcome::Faulty)));
    let mut expected = String::new();
    let folder = office.path("in").display().to_string();
    for (file, told) in [
        ("1.json", ": signed"),
        ("2.json", ": signed"),
        ("3.pdf", "no certificate"),
        ("4.pdf", "no certificate"),
        ("5.png", ": signed"),
        ("6.SVG", ": signed"),
        ("7.svg", "no certificate"),
        ("8.png", "no certificate"),
        ("9.png", "no certificate"),
    ] {
        let row = table
            .lines()
            .find(|row| row.starts_with(&format!("{folder}/{file}: ")));
        assert!(row.unwrap().contains(told), "{table}");
        writeln!(expected, "{}", row.unwrap()).unwrap();
    }
    expected +=
        "  4  signed\n  5  This is no certificate, or it was changed so that it can’t be read.\n";
    assert_eq!(table, expected + "Signed: 4 of 9\n");
    for credential in [&chen, &dina] {
        let signed = fs::read(office.path(&Office::file_of(credential)[1..])).unwrap();
        let signed = Credential::from_bytes(&signed).unwrap();
        assert_eq!(signed.record, credential.record);
        assert_eq!(signed.answers, credential.answers);
    }
    // What was done before something went wrong has been told.
    office.hand_in("10.json", "Emil", 10);
    let (table, outcome) = office.attest("@10.json @nowhere.json", "key-0", "");
    assert!(matches!(outcome, Err(Trouble::Unreadable { .. })));
    assert!(table.ends_with(": signed\n"), "{table}");
}

/// Who has a thousand learners to write to can't go through a thousand lines.
#[test]
fn what_became_of_all_is_counted_and_written_as_a_table() {
    let office = Office::new();
    let amina = office.hand_in("in/1.json", "Amina", 1);
    office.hand_in("in/2.json", "Benoît", 1);
    office.hand_in("in/3.json", "Chen", 1);
    let mut dina = office.hand_in("in/4.json", "Dina", 4);
    dina.record.submitted = at(i64::from(dina.record.submitted) + 1);
    office.put("in/4.json", &dina.to_bytes());
    office.put("in/5.svg", svg(None).as_bytes());
    let run = |language: &str| {
        office.attest(
            "@in --csv @table.csv",
            "key-0",
            &format!("--lang {language}"),
        )
    };
    let (told, outcome) = run("en");
    assert!(matches!(outcome, Ok(Outcome::Faulty)));
    let counts = "  1  signed\n\
        \u{20} 2  not signed: another record was signed for the same form.\n\
        \u{20} 1  not signed: Altered\n\
        \u{20} 1  This is no certificate, or it was changed so that it can’t be read.\n\
        Signed: 1 of 5\n";
    assert!(told.ends_with(counts), "{told}");
    let table = || {
        let table = fs::read_to_string(office.path("table.csv")).unwrap();
        let folder = office.path("").display().to_string();
        table.replace(&folder, "").replace('\u{feff}', "")
    };
    let number = amina.record.number;
    let others = format!(
        "in/2.json,Benoît,{},,same-form,not signed: the record {number} was signed for the same form.,\r\n",
        office.number("in/2.json")
    );
    let rows = table();
    let rows: Vec<&str> = rows.split_inclusive("\r\n").collect();
    assert_eq!(
        rows[0],
        "File,Name,Record number,Learner of the session,Outcome,What became of it,Signed file\r\n"
    );
    assert_eq!(
        rows[1],
        format!("in/1.json,Amina,{number},,signed,signed,signed/{number}.json\r\n")
    );
    assert_eq!(rows[2], others);
    assert!(
        rows[4].contains(",altered,not signed: Altered,"),
        "{}",
        rows[4]
    );
    assert!(rows[5].starts_with("in/5.svg,,,,not-a-certificate,\"This is no certificate,"));
    assert_eq!(rows.len(), 6);
    // Again, in the words and figures of others.
    for (language, locale, two, head) in [
        ("fr", Locale::Fr, "2", "Fichier,Nom,"),
        ("ar", Locale::Ar, "٢", "الملف,الاسم,"),
    ] {
        let (told, _) = run(language);
        let told = told.replace('\u{2067}', "");
        let words = verified::words(locale).unwrap();
        let counted = format!("\n  {two}  {}\n", words.counted_same_form());
        assert!(told.contains(&counted), "{told}");
        let rows = table();
        assert!(rows.starts_with(head), "{rows}");
        assert!(
            rows.contains(&format!(",signed/{number}.json\r\n")),
            "{rows}"
        );
        assert!(rows.contains(",signed-before,"), "{rows}");
        assert!(!rows.contains(['\u{2068}', '\u{2069}']), "{rows}");
    }
}

/// A picture of one point, with a certificate in it or without.
fn png(credential: Option<&Credential>) -> Vec<u8> {
    const HEAD: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU";
    const POINT: &[u8] = b"\0\0\0\nIDATx\x9cc`\0\0\0\x02\0\x01H\xaf\xa4q";
    const END: &[u8] = b"\0\0\0\0IEND\xaeB`\x82";
    let chunk = credential.map(carrier::png_chunk).unwrap_or_default();
    [HEAD, &chunk, POINT, END].concat()
}

fn svg(credential: Option<&Credential>) -> String {
    let element = credential.map(carrier::svg_element).unwrap_or_default();
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{element}<path d=\"M0 0h1\"/></svg>")
}
