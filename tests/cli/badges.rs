//! Badges of the command line, as others' software finds them: `jose`, asked by scripts/badge-judge.mjs.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use assay::credential::Moment;
use assay_engine::letters;
use assay_engine::rng::Seed;
use serde_json::{Value, json};

use crate::desk::{
    METHOD, attest, begun, certificate, desk, moment, number, run, status_list, verdict, well,
};
use crate::harness::{root, status, text};

/// Runs OpenSSL; keys are sealed and opened by the passphrase of the file `pass`.
fn openssl(place: &Path, words: &str) {
    let done = Command::new("openssl")
        .args(words.split(' '))
        .current_dir(place)
        .output()
        .unwrap_or_else(|error| {
            panic!("this test needs openssl ({error}): sudo apt-get install openssl, or scripts/setup.sh tests")
        });
    assert!(done.status.success(), "{}", text(&done.stderr));
}

/// An RSA key as the help says that OpenSSL makes it, and its public part.
fn rsa_key(place: &Path, name: &str, bits: u32) -> String {
    let how = format!("-algorithm RSA -pkeyopt rsa_keygen_bits:{bits} -aes-256-cbc");
    openssl(
        place,
        &format!("genpkey {how} -pass file:pass -out {name}.pem"),
    );
    let public = format!("pkey -in {name}.pem -passin file:pass -pubout -out {name}.public.pem");
    openssl(place, &public);
    fs::read_to_string(place.join(format!("{name}.public.pem"))).expect("a public key")
}

const BADGE: [&str; 12] = [
    "badge",
    "--site",
    "site",
    "--key",
    "a.key",
    "--passphrase-file",
    "pass",
    "--method",
    METHOD,
    "--rsa-passphrase-file",
    "pass",
    "--rsa",
];

/// What `jose` says of each token at a moment, by a key or, where none is given, by the one that the token shows.
fn jose(asked: &[(&str, Moment, Option<&str>)]) -> Vec<Value> {
    let mut judge = Command::new("node")
        .arg(root().join("scripts/badge-judge.mjs"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("this test needs node ({error}): scripts/setup.sh tests"));
    let mut input = judge.stdin.take().expect("an input");
    for (token, now, key) in asked {
        let line = json!({ "ask": "token", "token": token, "now": now.date_time(), "key": key });
        writeln!(input, "{line}").expect("asked");
    }
    drop(input);
    let told = judge.wait_with_output().expect("answers").stdout;
    let told: Vec<Value> = text(&told)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(
        told.len(),
        asked.len(),
        "the judge doesn't answer: scripts/setup.sh tests"
    );
    told
}

/// The same token about somebody else.
fn about_another(token: &str, from: &str, to: &str) -> String {
    let [head, body, signature] = token.split('.').collect::<Vec<_>>()[..] else {
        panic!("{token}")
    };
    let body = text(&letters::read(body).expect("letters"));
    let edited = body.replace(from, to);
    assert_ne!(edited, body);
    [head, &letters::written(edited.as_bytes()), signature].join(".")
}

/// RS256, by which Open Badges 3.0 wants every token to be readable.
#[test]
fn tokens_of_rsa_verify_by_jose() {
    let folder = desk();
    let place = folder.path();
    well(&attest(place, &["1.json", "2.json"], &[]));
    status_list(place);
    let other = rsa_key(place, "other", 2048);
    let day = 24 * 3_600_000;
    // After the test signed, whose certificates were begun an hour before.
    let now = moment(begun() + 2 * 3_600_000);
    for (bits, name, seed) in [(2048, "Amina", 1), (3072, "Benoît", 2)] {
        let own = rsa_key(place, "own", bits);
        let number = number(seed, name);
        let signed = format!("signed/{number}.json");
        well(&run(
            place,
            &[&BADGE[..], &["own.pem", "--out", "badges", &signed]].concat(),
        ));
        let file = format!("badges/{number}.badge.rs256.jwt");
        let token = fs::read_to_string(place.join(&file)).expect("a token");
        let record = certificate(name, Seed([seed; 16])).record;
        let end = i64::from(record.valid_until.expect("an end"));
        let [early, last, late] = [begun() - day, end - day, end + day].map(moment);
        let own = Some(own.as_str());
        let edited = about_another(&token, name, "Somebody Else");
        let told = jose(&[
            (&token, now, None),
            (&token, now, own),
            (&token, last, own),
            (&token, early, own),
            (&token, late, own),
            (&token, now, Some(&other)),
            (&edited, now, own),
        ]);
        for good in &told[..3] {
            assert_eq!(good["verified"], true, "{good}");
            let subject = &good["payload"]["credentialSubject"];
            assert_eq!(subject["licenseNumber"], number.as_str());
        }
        for (bad, why) in told[3..]
            .iter()
            .zip(["nbf", "exp", "signature", "signature"])
        {
            assert_eq!(bad["verified"], false, "{bad}");
            assert!(bad["why"].as_str().expect("why").contains(why), "{bad}");
        }
        // A site's configuration lists no such key; to ask the issuer which site checks would lead nowhere.
        let elsewhere = ("rsa-badge".to_owned(), 1);
        assert_eq!(verdict(place, &file, &[]), elsewhere);
        for (language, words) in [
            ("en", "It can’t be checked here: that takes a key of RSA"),
            ("fr", "Il ne peut pas être vérifié ici"),
            ("ar", "لا يمكن التحقق منها هنا"),
        ] {
            let done = run(
                place,
                &["verify", &file, "--site", "site", "--lang", language],
            );
            assert!(text(&done.stdout).contains(words), "{language}");
        }
    }
}

#[test]
fn keys_that_are_too_short_or_not_of_rsa_sign_nothing() {
    let folder = desk();
    let place = folder.path();
    rsa_key(place, "weak", 1024);
    for key in ["weak.pem", "a.key"] {
        let done = run(
            place,
            &[&BADGE[..], &[key, "--out", "badges", "1.json"]].concat(),
        );
        assert_eq!(status(&done), 2, "{key}");
        let told = text(&done.stderr);
        assert!(told.contains(key) && told.contains("2048"), "{told}");
    }
}
