//! Whom a deployment trusts, as it is written in its configuration.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use assay_credential::issuers::KeyStanding;
use assay_credential::{Did, Expected, Issuers, Key, KeyName, ListUrl, Moment, SitePath, Wrong};
use proptest::prelude::*;

const CONFIG: &str = r##"{
  "issuers": [
    {
      "names": { "en": "Example Academy", "fr": "Académie Exemple" },
      "logo": "issuers/academy.svg",
      "theme": "issuers/academy.json",
      "did": {
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": "did:web:example.org",
        "verificationMethod": [
          { "id": "did:web:example.org#key-0", "type": "Multikey", "controller": "did:web:example.org",
            "publicKeyMultibase": "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp", "revoked": "2026-06-01T00:00:00Z" },
          { "id": "did:web:example.org#key-1", "type": "Multikey", "controller": "did:web:example.org",
            "publicKeyMultibase": "z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG" },
          { "id": "did:web:example.org#login", "type": "Multikey", "controller": "did:web:example.org",
            "publicKeyMultibase": "z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf" }
        ],
        "authentication": ["did:web:example.org#login"],
        "assertionMethod": ["did:web:example.org#key-0", "did:web:example.org#key-1"]
      },
      "keys": {
        "key-0": { "until": "2027-01-01T00:00:00Z" },
        "key-1": { "from": "2026-06-01T00:00:00Z", "until": "2028-01-01T00:00:00Z" }
      },
      "status": [{ "url": "https://example.org/status/1", "list": "status/1.json", "dates": "status/1.dates.json" }]
    },
    {
      "names": { "en": "One Key" },
      "did": "did:key:z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf",
      "keys": { "z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf": { "compromised": "2026-02-01T00:00:00Z" } }
    }
  ]
}"##;

fn at(text: &str) -> Moment {
    Moment::from_date_time(text).unwrap()
}

#[test]
fn a_configuration_says_who_is_trusted() {
    let issuers = Issuers::read(CONFIG.as_bytes()).unwrap();
    let [academy, one] = issuers.all() else {
        panic!("two issuers");
    };
    assert_eq!(academy.names.len(), 2);
    assert_eq!(academy.logo, SitePath::read("issuers/academy.svg"));
    assert_eq!(academy.theme, SitePath::read("issuers/academy.json"));
    // The key for signing in doesn't sign certificates.
    assert_eq!(academy.keys.len(), 2);
    let url = ListUrl::read("https://example.org/status/1").unwrap();
    assert_eq!(
        academy.list(&url).unwrap().dates,
        SitePath::read("status/1.dates.json")
    );
    assert_eq!(issuers.find(&academy.did), Some(academy));
    let mut seed = [0; 32];
    seed[31] = 2;
    let other = Did::Key(Key::from_seed(seed).public());
    assert_eq!(issuers.find(&other), Some(one));
    assert_eq!(
        issuers.find(&Did::Key(Key::from_seed([7; 32]).public())),
        None
    );
}

#[test]
fn a_key_counts_for_its_time() {
    let issuers = Issuers::read(CONFIG.as_bytes()).unwrap();
    for (issuer, key, signed, standing) in [
        (0, "key-0", "2020-01-01T00:00:00Z", KeyStanding::Good),
        (0, "key-0", "2026-05-31T23:59:59.999Z", KeyStanding::Good),
        // The document ends it before the configuration does.
        (0, "key-0", "2026-06-01T00:00:00Z", KeyStanding::Over),
        (0, "key-1", "2026-05-31T23:59:59.999Z", KeyStanding::NotYet),
        (0, "key-1", "2026-06-01T00:00:00Z", KeyStanding::Good),
        (0, "key-1", "2027-12-31T23:59:59.999Z", KeyStanding::Good),
        (0, "key-1", "2028-01-01T00:00:00Z", KeyStanding::Over),
        // Whoever has it can date back.
        (
            1,
            "z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf",
            "2026-01-01T00:00:00Z",
            KeyStanding::Compromised,
        ),
    ] {
        let name = KeyName::read(key).unwrap();
        let key = issuers.all()[issuer].key(&name).unwrap();
        assert_eq!(key.at(at(signed)), standing, "{name} {signed}");
    }
}

#[test]
fn nobody_is_trusted_where_nobody_is_named() {
    for config in ["{}", r#"{"issuers":[]}"#] {
        let issuers = Issuers::read(config.as_bytes()).unwrap();
        assert_eq!(issuers, Issuers::default());
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let path = Wrong::Not(Expected::Path);
    for (from, to, at, wrong) in [
        (
            "\"issuers\": [",
            "\"issuers\": [], \"issuers\": [",
            "/issuers",
            Wrong::Twice,
        ),
        (
            "issuers/academy.svg",
            "../academy.svg",
            "/issuers/0/logo",
            path.clone(),
        ),
        (
            "issuers/academy.svg",
            "/academy.svg",
            "/issuers/0/logo",
            path.clone(),
        ),
        (
            "issuers/academy.svg",
            "https://example.org/academy.svg",
            "/issuers/0/logo",
            path.clone(),
        ),
        (
            "issuers/academy.json",
            "../academy.json",
            "/issuers/0/theme",
            path.clone(),
        ),
        (
            "status/1.json",
            "status/.json",
            "/issuers/0/status/0/list",
            path,
        ),
        (
            "\"https://example.org/status/1\"",
            "\"http://example.org/status/1\"",
            "/issuers/0/status/0/url",
            Wrong::Not(Expected::Url),
        ),
        (
            "\"key-1\": {",
            "\"login\": {",
            "/issuers/0/keys/login",
            Wrong::Not(Expected::OwnKey),
        ),
        (
            "2028-01-01T00:00:00Z",
            "2026-06-01T00:00:00Z",
            "/issuers/0/keys/key-1/until",
            Wrong::Not(Expected::Later),
        ),
        (
            "2027-01-01T00:00:00Z",
            "2027-01-01",
            "/issuers/0/keys/key-0/until",
            Wrong::Not(Expected::DateTime),
        ),
        (
            "\"names\": { \"en\": \"One Key\" },",
            "",
            "/issuers/1",
            Wrong::Missing("names"),
        ),
        (
            "{ \"en\": \"One Key\" }",
            "{}",
            "/issuers/1/names",
            Wrong::Not(Expected::NotEmpty),
        ),
        (
            "\"One Key\"",
            "\" \"",
            "/issuers/1/names/en",
            Wrong::Not(Expected::Text),
        ),
        (
            "{ \"en\": \"One Key\" }",
            "{ \"English\": \"One Key\" }",
            "/issuers/1/names/English",
            Wrong::Not(Expected::Language),
        ),
        (
            "\"did\": \"did:key:z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf\"",
            "\"did\": \"did:web:example.com\"",
            "/issuers/1/did",
            Wrong::Not(Expected::Object),
        ),
    ] {
        let edited = CONFIG.replacen(from, to, 1);
        assert_ne!(edited, CONFIG, "{from}");
        let faults = Issuers::read(edited.as_bytes()).unwrap_err();
        let told =
            |fault: &assay_credential::Fault| fault.at.as_str() == at && fault.wrong == wrong;
        assert!(faults.iter().any(told), "{to}: {faults:?}");
    }
}

/// What is passed over was meant: "compromised" in a place where nothing reads it would leave the certificates of a thief "Issuer-verified".
#[test]
fn what_nothing_would_read_is_a_fault_at_every_level() {
    for (from, to, told) in [
        (
            "\"issuers\": [",
            "\"issuer\": [",
            "/issuer: \"issuer\" isn't known here; did you mean \"issuers\"?",
        ),
        (
            "\"issuers\": [",
            "\"keys\": { \"key-0\": { \"compromised\": \"2026-02-01T00:00:00Z\" } }, \"issuers\": [",
            "/keys: \"keys\" isn't known here; it belongs into an entry of \"issuers\"",
        ),
        (
            "\"issuers\": [",
            "\"frame\": {}, \"issuers\": [",
            "/frame: \"frame\" isn't known here",
        ),
        (
            "\"logo\"",
            "\"Logos\"",
            "/issuers/0/Logos: \"Logos\" isn't known here; did you mean \"logo\"?",
        ),
        (
            "\"keys\"",
            "\"compromised\"",
            "/issuers/0/compromised: \"compromised\" isn't known here",
        ),
        (
            "\"compromised\"",
            "\"compromized\"",
            "/issuers/1/keys/z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf/compromized: \"compromized\" isn't known here; did you mean \"compromised\"?",
        ),
        (
            "\"from\"",
            "\"form\"",
            "/issuers/0/keys/key-1/form: \"form\" isn't known here; did you mean \"from\"?",
        ),
        (
            "\"dates\"",
            "\"date\"",
            "/issuers/0/status/0/date: \"date\" isn't known here; did you mean \"dates\"?",
        ),
    ] {
        assert_eq!(told_of(from, to), [told]);
    }
}

/// What is told of the configuration in which one thing is written otherwise.
fn told_of(from: &str, to: &str) -> Vec<String> {
    let edited = CONFIG.replacen(from, to, 1);
    assert_ne!(edited, CONFIG, "{from}");
    let faults = Issuers::read(edited.as_bytes()).unwrap_err();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_no_json_is_told_with_line_and_column() {
    for (from, to, told) in [
        (
            "\"logo\"",
            "logo",
            "the whole: not JSON: see line 5, column 7",
        ),
        (
            "1.dates.json\" }]",
            "1.dates.json\" }],",
            "the whole: not JSON: see line 26, column 5",
        ),
        ("]\n}", "]\n", "the whole: not JSON: see line 33, column 1"),
        // Characters are counted, not bytes.
        (
            "Académie Exemple\" }",
            "Académie Exemple\" ]",
            "the whole: not JSON: see line 4, column 68",
        ),
    ] {
        assert_eq!(told_of(from, to), [told]);
    }
}

/// As editors of Windows save it.
#[test]
fn a_byte_order_mark_is_called_one() {
    let wide: Vec<u8> = CONFIG.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [
        [b"\xef\xbb\xbf", CONFIG.as_bytes()].concat(),
        [b"\xff\xfe", &*wide].concat(),
    ] {
        let faults = Issuers::read(&bytes).unwrap_err();
        assert_eq!(
            faults[0].to_string(),
            "the whole: it begins with a byte order mark (BOM), which nobody sees and JSON doesn't have; save it as UTF-8 without BOM"
        );
        assert_eq!(faults.len(), 1);
    }
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let edited = CONFIG
        .replace("issuers/academy.svg", "../academy.svg")
        .replace("status/1.json", "/status")
        .replace("\"One Key\"", "\"\"");
    let faults = Issuers::read(edited.as_bytes()).unwrap_err();
    let places: Vec<&str> = faults.iter().map(|fault| fault.at.as_str()).collect();
    assert_eq!(
        places,
        [
            "/issuers/0/logo",
            "/issuers/0/status/0/list",
            "/issuers/1/names/en"
        ]
    );
    assert_eq!(
        faults[0].to_string(),
        "/issuers/0/logo: not a path beside the page such as status/1.json"
    );
}

proptest! {
    #[test]
    fn no_bytes_make_it_fail(bytes: Vec<u8>, at: prop::sample::Index, with: u8) {
        let _ = Issuers::read(&bytes);
        let mut edited = CONFIG.as_bytes().to_vec();
        let at = at.index(edited.len());
        edited[at] = with;
        let _ = Issuers::read(&edited);
    }
}
