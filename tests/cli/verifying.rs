//! What `assay verify` says of files, folders and sites that aren't as they should be.

use std::fs;
use std::path::Path;

use assay::credential::Score;
use assay_engine::fraction::Fraction;
use assay_engine::rng::Seed;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::desk::{
    LIST, METHOD, attest, certificate, desk, number, run, status_list, verdict, well,
};
use crate::harness::{status, text};

const CONFIG: &str = "site/assay.config.json";

/// A desk whose certificate of Amina is signed, and what that is called.
fn signed() -> (TempDir, String) {
    let folder = desk();
    well(&attest(folder.path(), &["1.json"], &[]));
    status_list(folder.path());
    (folder, format!("signed/{}.json", number(1, "Amina")))
}

/// Exit status, and what is printed to the output and beside it, without the marks that keep the direction of a text.
fn verify(folder: &Path, names: &[&str], more: &[&str]) -> (i32, String, String) {
    let site = ["--site", "site"];
    let done = run(folder, &[&["verify"], names, &site, more].concat());
    let plain = |bytes: &[u8]| text(bytes).replace(['\u{2068}', '\u{2069}'], "");
    (status(&done), plain(&done.stdout), plain(&done.stderr))
}

fn json_of(folder: &Path, names: &[&str]) -> (i32, Vec<Value>) {
    let (status, out, said) = verify(folder, names, &["--json"]);
    let told: Value = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{said}"));
    let all = told["certificates"].as_array().expect("certificates");
    (status, all.clone())
}

/// The site's configuration, edited.
fn edit(folder: &Path, from: &str, to: &str) {
    let config = fs::read_to_string(folder.join(CONFIG)).expect("a configuration");
    let edited = config.replacen(from, to, 1);
    assert_ne!(edited, config, "{from}");
    fs::write(folder.join(CONFIG), edited).expect("written");
}

/// It was meant: a key that is said to be stolen where nothing reads it would go on making certificates "Issuer-verified".
#[test]
fn a_configuration_with_a_member_that_nothing_reads_checks_nothing() {
    for (from, to, told) in [
        (
            "{\"issuers\"",
            r#"{"keys":{"key-0":{"compromised":"2026-02-01T00:00:00Z"}},"issuers""#,
            "/keys: \"keys\" isn't known here; it belongs into an entry of \"issuers\"",
        ),
        (
            "\"issuers\"",
            "\"issuer\"",
            "/issuer: \"issuer\" isn't known here; did you mean \"issuers\"?",
        ),
        (
            "\"status\"",
            "\"state\"",
            "/issuers/0/state: \"state\" isn't known here; did you mean \"status\"?",
        ),
    ] {
        let (folder, amina) = signed();
        edit(folder.path(), from, to);
        let (status, out, said) = verify(folder.path(), &[&amina], &[]);
        assert_eq!((status, &*out), (2, ""), "{to}");
        let path = format!("assay: {CONFIG} can't be used:\n  {told}\n");
        assert_eq!(said, path);
    }
}

#[test]
fn a_configuration_that_is_no_json_is_told_where() {
    let folder = desk();
    for (bytes, told) in [
        (
            &b"{\n  \"issuers\": [],\n}\n"[..],
            "the whole: not JSON: see line 3, column 1",
        ),
        (
            b"\xef\xbb\xbf{\"issuers\":[]}",
            "the whole: it begins with a byte order mark (BOM), which nobody sees and JSON doesn't have; save it as UTF-8 without BOM",
        ),
    ] {
        fs::write(folder.path().join(CONFIG), bytes).expect("written");
        let (status, _, said) = verify(folder.path(), &["1.json"], &[]);
        assert_eq!(status, 2);
        assert!(said.contains(told), "{said}");
    }
}

/// Nothing is fetched, so a connection would help nobody.
#[test]
fn a_list_that_is_missing_is_named_with_what_to_do() {
    type Spoil = fn(&Path);
    let spoils: [(Spoil, &str, Value, &str); 4] = [
        (
            |folder| fs::remove_file(folder.join("site/status/1.json")).expect("removed"),
            "absent",
            json!("status/1.json"),
            "Withdrawal list https://example.org/status/1: there is no file site/status/1.json. Put the issuer’s latest list there, which the issuer makes with \"assay status-list\".",
        ),
        (
            |folder| {
                edit(
                    folder,
                    "\"url\":\"https://example.org/status/1\"",
                    "\"url\":\"https://example.org/status/2\"",
                )
            },
            "unnamed",
            Value::Null,
            "Withdrawal list https://example.org/status/1: assay.config.json names no file for it. Add it to this issuer’s \"status\", by exactly this address.",
        ),
        (
            |folder| {
                let list = folder.join("site/status/1.json");
                let text = fs::read_to_string(&list).expect("a list");
                fs::write(list, text.replace(LIST, "https://example.org/status/2"))
                    .expect("written");
            },
            "other",
            json!("status/1.json"),
            "Withdrawal list https://example.org/status/1: site/status/1.json isn’t the list that has this certificate. Put the right one there.",
        ),
        (
            |_| {},
            "over",
            json!("status/1.json"),
            "which is past its time",
        ),
    ];
    for (spoil, why, file, told) in spoils {
        let (folder, amina) = signed();
        let place = folder.path();
        spoil(place);
        let late = match why {
            "over" => &["--now", "2999-01-01T00:00:00Z"][..],
            _ => &[],
        };
        let (status, out, _) = verify(place, &[&amina], &[&["--lang", "en"], late].concat());
        assert_eq!(status, 1, "{out}");
        assert!(
            out.contains("Cannot be checked now") && out.contains(told),
            "{out}"
        );
        assert!(!out.contains("Try again with a connection"), "{out}");
        let (_, out, _) = verify(place, &[&amina], &[&["--json"], late].concat());
        let out: Value = serde_json::from_str(&out).expect("JSON");
        let expected = json!({ "url": LIST, "file": file, "why": why });
        assert_eq!(out["certificates"][0]["missing_list"], expected);
    }
    let (folder, amina) = signed();
    let (_, told) = json_of(folder.path(), &[&amina, "2.json"]);
    assert!(
        told.iter().all(|one| one["missing_list"].is_null()),
        "{told:?}"
    );
}

#[test]
fn a_folder_is_each_certificate_and_badge_in_it() {
    let (folder, amina) = signed();
    let place = folder.path();
    let badge = [
        "badge", &amina, "--site", "site", "--out", "signed", "--key", "a.key",
    ];
    let signer = ["--passphrase-file", "pass", "--method", METHOD];
    for form in [&[][..], &["--jwt"]] {
        well(&run(place, &[&badge[..], &signer, form].concat()));
    }
    fs::write(place.join("signed/notes.txt"), "holiday").expect("written");
    let (status, told) = json_of(place, &["signed"]);
    let names: Vec<&str> = told
        .iter()
        .filter_map(|one| one["certificate"].as_str())
        .collect();
    let number = number(1, "Amina");
    let expected =
        ["badge.eddsa.jwt", "badge.json", "json"].map(|end| format!("signed/{number}.{end}"));
    assert_eq!(names, expected);
    assert_eq!(status, 0, "{told:?}");
    fs::create_dir(place.join("empty")).expect("made");
    let (status, _, said) = verify(place, &["empty"], &[]);
    assert_eq!(status, 2);
    assert!(said.contains("empty has no certificates"), "{said}");
}

#[test]
fn a_file_that_cannot_be_used_leaves_the_others_checked() {
    let (folder, amina) = signed();
    let place = folder.path();
    let (status, told) = json_of(place, &["nope.pdf", &amina]);
    assert_eq!(status, 2);
    let [nope, good] = &told[..] else {
        panic!("{told:?}");
    };
    assert_eq!(nope["certificate"], "nope.pdf");
    let error = nope["error"].as_str().expect("an error");
    assert!(error.starts_with("nope.pdf can't be read: "), "{error}");
    assert_eq!(nope.as_object().map(serde_json::Map::len), Some(2));
    assert_eq!(good["verdict"], "issuer-verified");
    assert!(good.get("error").is_none());

    let (status, out, said) = verify(place, &["nope.pdf", &amina], &["--lang", "en"]);
    assert_eq!(status, 2);
    assert!(
        out.starts_with("nope.pdf\nnope.pdf can't be read: "),
        "{out}"
    );
    assert!(out.contains("Issuer-verified"), "{out}");
    assert!(
        said.starts_with("assay: 1 of 2 can't be used, the first since nope.pdf can't be read: "),
        "{said}"
    );

    // Alone, as ever; programs get their JSON all the same.
    let (status, out, said) = verify(place, &["nope.pdf"], &[]);
    assert_eq!((status, &*out), (2, ""));
    assert!(
        said.starts_with("assay: nope.pdf can't be read: "),
        "{said}"
    );
    assert_eq!(json_of(place, &["nope.pdf"]).1.len(), 1);
}

#[test]
fn points_are_written_as_people_read_them() {
    let folder = desk();
    let place = folder.path();
    for (points, language, told) in [
        ((47, 2), "en", "23.5 of 30 (78%)"),
        ((47, 2), "fr", "23,5 sur 30 (78\u{a0}%)"),
        ((71, 3), "en", "71/3 of 30 (79%)"),
        ((189, 8), "fr", "23,625 sur 30 (79\u{a0}%)"),
        ((24, 1), "en", "24 of 30 (80%)"),
    ] {
        let mut credential = certificate("Amina", Seed([1; 16]));
        let points = Fraction::new(points.0, points.1).expect("points");
        credential.record.score = Score::new(points, Fraction::whole(30)).expect("a score");
        fs::write(place.join("half.json"), credential.to_bytes()).expect("written");
        let (_, out, _) = verify(place, &["half.json"], &["--lang", language]);
        assert!(out.contains(&format!(" · {told} · ")), "{out}");
    }
}

/// 'assay keygen' makes none of RSA.
#[test]
fn an_rsa_key_that_is_not_encrypted_is_told_how_to_be() {
    let (folder, amina) = signed();
    let place = folder.path();
    let openssl = |words: &str| {
        let done = std::process::Command::new("openssl")
            .args(words.split(' '))
            .current_dir(place)
            .output()
            .unwrap_or_else(|error| {
                panic!("this test needs openssl ({error}): scripts/setup.sh tests")
            });
        assert!(done.status.success(), "{}", text(&done.stderr));
    };
    openssl("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out plain.pem");
    let badge = |key: &str| {
        let badge = [
            "badge", &amina, "--site", "site", "--out", "badges", "--key", "a.key",
        ];
        let signer = ["--passphrase-file", "pass", "--method", METHOD];
        let rsa = ["--rsa-passphrase-file", "pass", "--rsa", key];
        run(place, &[&badge[..], &signer, &rsa].concat())
    };
    let done = badge("plain.pem");
    assert_eq!(status(&done), 2);
    let told = text(&done.stderr);
    assert!(!told.contains("assay keygen"), "{told}");
    let how = "openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEY -out academy-rsa.pem";
    assert!(
        told.contains("--rsa wants one of RSA") && told.contains(how),
        "{told}"
    );
    // As it says.
    let how = how.replace("KEY", "plain.pem").replacen("openssl ", "", 1);
    openssl(&format!("{how} -passout file:pass"));
    well(&badge("academy-rsa.pem"));
}

/// Each form may be wanted beside the others.
#[test]
fn badges_of_different_forms_lie_beside_each_other() {
    let (folder, amina) = signed();
    let place = folder.path();
    fs::write(
        place.join("badge.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    )
    .expect("written");
    let badge = [
        "badge", &amina, "--site", "site", "--out", "badges", "--key", "a.key",
    ];
    let signer = ["--passphrase-file", "pass", "--method", METHOD];
    for image in [&[][..], &["--image", "badge.svg"]] {
        for form in [&[][..], &["--jwt"]] {
            well(&run(place, &[&badge[..], &signer, form, image].concat()));
        }
    }
    let number = number(1, "Amina");
    for end in ["json", "eddsa.jwt", "svg", "eddsa.svg"] {
        let file = format!("badges/{number}.badge.{end}");
        assert_eq!(
            verdict(place, &file, &[]),
            ("issuer-verified".to_owned(), 0),
            "{file}"
        );
    }
}
