//! Keys and identifiers: the vectors of their specifications, and what is refused.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use assay_credential::{
    BadDid, BadKey, BadWeb, Did, Document, Expected, Key, KeyName, PublicKey, Signature, Wrong,
};
use assay_engine::digits::hex;
use assay_engine::json::Position;
use proptest::prelude::*;

fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    let bytes: Vec<u8> = (0..hex.len() / 2)
        .map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
        .collect();
    bytes.try_into().unwrap()
}

/// RFC 8032, section 7.1, tests 1 and 2: secret, public, message, signature.
const RFC_8032: [[&str; 4]; 2] = [
    [
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
];

#[test]
fn signatures_are_those_of_rfc_8032() {
    for [secret, public, message, signature] in RFC_8032 {
        let key = Key::from_seed(bytes(secret));
        let message: Vec<u8> = match message {
            "" => Vec::new(),
            one => bytes::<1>(one).into(),
        };
        assert_eq!(hex(&key.public().to_bytes()), public);
        assert_eq!(hex(&key.seed()), secret);
        let signed = key.sign(&message);
        assert_eq!(hex(&signed.to_bytes()), signature);
        assert!(key.public().has_signed(&message, &signed));
    }
}

/// S and S + L are signatures of the same to a verifier that isn't strict.
#[test]
fn a_signature_has_one_form() {
    const ORDER: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde,
        0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let key = Key::from_seed([1; 32]);
    let mut signature = key.sign(b"message").to_bytes();
    let mut carry = 0_u16;
    for (byte, order) in signature[32..].iter_mut().zip(ORDER) {
        carry += u16::from(*byte) + u16::from(order);
        *byte = carry as u8;
        carry >>= 8;
    }
    assert!(
        !key.public()
            .has_signed(b"message", &Signature::new(signature))
    );
    // R of small order, the identity, where S fits it: whoever has the key can make such, as was done here in another language.
    let key = Key::from_seed([5; 32]);
    let with_identity = bytes(concat!(
        "0100000000000000000000000000000000000000000000000000000000000000",
        "692c57741b169ff6f12b6a5ca6d40452626f4b392e012019320bef868e70b40c"
    ));
    assert!(
        !key.public()
            .has_signed(b"assay", &Signature::new(with_identity))
    );
    // And where it doesn't.
    let mut signature = key.sign(b"message").to_bytes();
    signature[..32].copy_from_slice(&[&[1], &[0; 31][..]].concat());
    assert!(
        !key.public()
            .has_signed(b"message", &Signature::new(signature))
    );
}

/// Points of small order, and ways to write a point that aren't the one. Source: "Taming the many EdDSAs", table 6.
#[test]
fn keys_that_anybody_could_sign_for_are_refused() {
    for (key, why) in [
        (
            "0100000000000000000000000000000000000000000000000000000000000000",
            BadKey::Weak,
        ),
        (
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            BadKey::Weak,
        ),
        (
            "0000000000000000000000000000000000000000000000000000000000000000",
            BadKey::Weak,
        ),
        (
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
            BadKey::Weak,
        ),
        // y = p + 3, which is written as 3.
        (
            "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            BadKey::Point,
        ),
        // No point has this y.
        (
            "0200000000000000000000000000000000000000000000000000000000000000",
            BadKey::Point,
        ),
    ] {
        assert_eq!(PublicKey::new(bytes(key)), Err(why), "{key}");
    }
}

/// W3C CCG did-method-key, test vectors of Ed25519; vc-di-eddsa, example 2 and appendix B.1.
#[test]
fn multikeys_are_those_of_the_specifications() {
    for (seed, did) in [
        (
            0,
            "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
        ),
        (
            1,
            "did:key:z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG",
        ),
        (
            2,
            "did:key:z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf",
        ),
    ] {
        let mut bytes = [0; 32];
        bytes[31] = seed;
        let key = Key::from_seed(bytes).public();
        assert_eq!(Did::Key(key).to_string(), did);
        assert_eq!(Did::read(did), Ok(Did::Key(key)));
    }
    for text in [
        "z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZxP",
        "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
    ] {
        assert_eq!(PublicKey::from_multibase(text).unwrap().to_string(), text);
    }
}

#[test]
fn what_is_no_multikey_is_refused() {
    for (text, why) in [
        ("", BadKey::Multibase),
        (
            "6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZxP",
            BadKey::Multibase,
        ),
        ("z", BadKey::OtherKind),
        ("z0OIl", BadKey::Multibase),
        (
            "z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZx",
            BadKey::OtherKind,
        ),
        // A secret key, of the vectors of vc-di-eddsa.
        (
            "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq",
            BadKey::Secret,
        ),
        // X25519, of the same vectors as the first of did:key.
        (
            "z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW",
            BadKey::OtherKind,
        ),
    ] {
        assert_eq!(PublicKey::from_multibase(text), Err(why), "{text}");
    }
    assert_eq!(
        PublicKey::from_multibase(&"z1".repeat(50_000)),
        Err(BadKey::Multibase)
    );
}

/// did:web Method Specification, "Read (Resolve)".
#[test]
fn a_did_web_names_a_place() {
    for (did, url) in [
        (
            "did:web:w3c-ccg.github.io",
            "https://w3c-ccg.github.io/.well-known/did.json",
        ),
        (
            "did:web:w3c-ccg.github.io:user:alice",
            "https://w3c-ccg.github.io/user/alice/did.json",
        ),
        (
            "did:web:example.com%3A3000:user:alice",
            "https://example.com:3000/user/alice/did.json",
        ),
        (
            "did:web:localhost%3A8080",
            "https://localhost:8080/.well-known/did.json",
        ),
    ] {
        let Ok(Did::Web(web)) = Did::read(did) else {
            panic!("{did}");
        };
        assert_eq!(web.document_url(), url);
        assert_eq!(Did::Web(web).to_string(), did);
    }
}

#[test]
fn what_is_no_did_is_refused() {
    let web = |bad| BadDid::Web(bad);
    for (text, why) in [
        ("", BadDid::Form),
        ("example.org", BadDid::Form),
        ("did:web", BadDid::Form),
        ("DID:web:example.org", BadDid::Form),
        ("did:ion:abc", BadDid::Method("ion".to_owned())),
        ("did:key:z6Mk", BadDid::Key(BadKey::OtherKind)),
        ("did:web:", web(BadWeb::Host)),
        ("did:web:Example.org", web(BadWeb::Host)),
        ("did:web:exämple.org", web(BadWeb::Host)),
        ("did:web:example..org", web(BadWeb::Host)),
        ("did:web:-example.org", web(BadWeb::Host)),
        ("did:web:192.0.2.1", web(BadWeb::Host)),
        ("did:web:user@example.org", web(BadWeb::Host)),
        ("did:web:example.org/path", web(BadWeb::Host)),
        ("did:web:example.org%3A", web(BadWeb::Port)),
        ("did:web:example.org%3A0", web(BadWeb::Port)),
        ("did:web:example.org%3A65536", web(BadWeb::Port)),
        ("did:web:example.org%3a80", web(BadWeb::Host)),
        ("did:web:example.org:", web(BadWeb::Path)),
        ("did:web:example.org:..:a", web(BadWeb::Path)),
        ("did:web:example.org:a%2Fb", web(BadWeb::Path)),
        ("did:web:example.org#key-0", web(BadWeb::Host)),
        ("did:web:example.org:a#key-0", web(BadWeb::Path)),
    ] {
        assert_eq!(Did::read(text), Err(why), "{text}");
    }
    let long = format!("did:web:{}.org", "a.".repeat(100));
    assert_eq!(Did::read(&long), Err(web(BadWeb::TooLong)));
}

/// vc-di-eddsa, example 2.
const EXAMPLE: &str = r#"{"@context":["https://www.w3.org/ns/did/v1","https://w3id.org/security/multikey/v1"],"id":"did:web:example.org",
 "verificationMethod":[{"id":"did:web:example.org#key-0","type":"Multikey","controller":"did:web:example.org","publicKeyMultibase":"z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZxP"}],
 "authentication":["did:web:example.org#key-0"],"assertionMethod":["did:web:example.org#key-0"],"capabilityDelegation":["did:web:example.org#key-0"],"capabilityInvocation":["did:web:example.org#key-0"]}"#;

#[test]
fn the_specifications_document_is_read() {
    let document = Document::read(EXAMPLE.as_bytes()).unwrap();
    let key = PublicKey::from_multibase("z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZxP");
    let mut own = Document::of(
        Did::read("did:web:example.org").unwrap(),
        KeyName::read("key-0").unwrap(),
        key.unwrap(),
    );
    assert_eq!(Document::read(own.to_json().as_bytes()), Ok(own.clone()));
    own.keys[0].other_uses = vec![
        "authentication",
        "capabilityDelegation",
        "capabilityInvocation",
    ];
    assert_eq!(document, own);
}

/// What the older key signed is checked by that key for as long as anybody has it; so nothing of it goes when there is another.
#[test]
fn a_further_key_takes_nothing_from_the_others() {
    let revoked = r#"VtZxP","expires":"2027-01-01T00:00:00Z","revoked":"2026-06-01T00:00:00Z"}"#;
    let example = EXAMPLE.replace(r#"VtZxP"}"#, revoked);
    let document = Document::read(example.as_bytes()).unwrap();
    let (name, key) = (
        KeyName::read("key-1").unwrap(),
        Key::from_seed([8; 32]).public(),
    );
    let both = document.clone().with(name.clone(), key).unwrap();
    let both = Document::read(both.to_json().as_bytes()).unwrap();
    assert_eq!(both.keys[..1], document.keys[..]);
    let added = &both.keys[1];
    assert!(added.asserts && added.other_uses.is_empty());
    assert_eq!((&added.name, added.key), (&name, key));
    // Not by a name that another has.
    assert_eq!(both.with(name, Key::from_seed([9; 32]).public()), None);
}

/// As it lies on an issuer's site.
#[test]
fn a_document_is_written_for_people() {
    let document = Document::read(EXAMPLE.as_bytes()).unwrap();
    assert_eq!(
        document.to_json(),
        r#"{
  "@context": [
    "https://www.w3.org/ns/did/v1",
    "https://w3id.org/security/multikey/v1"
  ],
  "id": "did:web:example.org",
  "verificationMethod": [
    {
      "id": "did:web:example.org#key-0",
      "type": "Multikey",
      "controller": "did:web:example.org",
      "publicKeyMultibase": "z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZxP"
    }
  ],
  "authentication": [
    "did:web:example.org#key-0"
  ],
  "assertionMethod": [
    "did:web:example.org#key-0"
  ],
  "capabilityDelegation": [
    "did:web:example.org#key-0"
  ],
  "capabilityInvocation": [
    "did:web:example.org#key-0"
  ]
}
"#
    );
}

#[test]
fn what_is_wrong_with_a_document_is_told_with_its_place() {
    let own = Wrong::Not(Expected::OwnKey);
    for (from, to, at, wrong) in [
        (
            "}]",
            "}",
            "",
            Wrong::NotJson(Position {
                line: 3,
                column: 18,
            }),
        ),
        (
            "\"id\":\"did:web:example.org\",",
            "",
            "",
            Wrong::Missing("id"),
        ),
        (
            "\"authentication\":",
            "\"keyAgreement\":",
            "/keyAgreement",
            Wrong::Unknown("keyAgreement".to_owned()),
        ),
        (
            "\"authentication\":",
            "\"assertionMethod\":",
            "/assertionMethod",
            Wrong::Twice,
        ),
        (
            "https://www.w3.org/ns/did/v1",
            "https://example.org",
            "/@context/0",
            Wrong::Not(Expected::Fixed("https://www.w3.org/ns/did/v1")),
        ),
        (
            "\"Multikey\"",
            "\"Ed25519VerificationKey2020\"",
            "/verificationMethod/0/type",
            Wrong::Not(Expected::Fixed("Multikey")),
        ),
        (
            "\"controller\":\"did:web:example.org\"",
            "\"controller\":\"did:web:example.com\"",
            "/verificationMethod/0/controller",
            Wrong::Not(Expected::SameDid),
        ),
        (
            "\"assertionMethod\":[\"did:web:example.org#key-0\"]",
            "\"assertionMethod\":[\"did:web:example.org#key-1\"]",
            "/assertionMethod/0",
            own.clone(),
        ),
        (
            "\"assertionMethod\":[\"did:web:example.org#key-0\"]",
            "\"assertionMethod\":[\"#key-0\"]",
            "/assertionMethod/0",
            own.clone(),
        ),
        (
            "\"assertionMethod\":[\"did:web:example.org#key-0\"]",
            "\"assertionMethod\":[]",
            "/assertionMethod",
            Wrong::Not(Expected::NotEmpty),
        ),
        (
            "\"authentication\":[\"did:web:example.org#key-0\"]",
            "\"authentication\":[{}]",
            "/authentication/0",
            own.clone(),
        ),
        (
            "[{\"id\":\"did:web:example.org#key-0\"",
            "[{\"id\":\"did:web:example.org#\"",
            "/verificationMethod/0/id",
            own,
        ),
        (
            "\"publicKeyMultibase\":\"z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZxP\"",
            "\"publicKeyMultibase\":\"z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq\"",
            "/verificationMethod/0/publicKeyMultibase",
            Wrong::Key(BadKey::Secret),
        ),
        (
            "\"type\":\"Multikey\"",
            "\"type\":\"Multikey\",\"revoked\":\"2026-01-01\"",
            "/verificationMethod/0/revoked",
            Wrong::Not(Expected::DateTime),
        ),
        (
            "\"id\":\"did:web:example.org\",",
            "\"id\":\"did:foo:a\",",
            "/id",
            Wrong::Did(BadDid::Method("foo".to_owned())),
        ),
    ] {
        let edited = EXAMPLE.replacen(from, to, 1);
        assert_ne!(edited, EXAMPLE, "{from}");
        let faults = Document::read(edited.as_bytes()).unwrap_err();
        let told =
            |fault: &assay_credential::Fault| fault.at.as_str() == at && fault.wrong == wrong;
        assert!(faults.iter().any(told), "{to}: {faults:?}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(seed: [u8; 32]) {
        let key = Key::from_seed(seed).public();
        prop_assert_eq!(PublicKey::from_multibase(&key.to_string()), Ok(key));
        prop_assert_eq!(PublicKey::new(key.to_bytes()), Ok(key));
        let did = Did::Key(key);
        let (name, own) = did.own_key().unwrap();
        prop_assert_eq!(own, key);
        prop_assert_eq!(did.key_of(&did.method(&name)), Some(name));
        let signature = Key::from_seed(seed).sign(&seed);
        prop_assert_eq!(Signature::read(&signature.to_string()), Some(signature));
    }

    #[test]
    fn one_bit_changed_is_not_signed(seed: [u8; 32], message in prop::collection::vec(any::<u8>(), 1..100), at: prop::sample::Index) {
        let key = Key::from_seed(seed);
        let signature = key.sign(&message);
        let mut other = message.clone();
        let bit = at.index(other.len() * 8);
        other[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(!key.public().has_signed(&other, &signature));
        let mut changed = signature.to_bytes();
        let bit = at.index(512);
        changed[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(!key.public().has_signed(&message, &Signature::new(changed)));
    }

    #[test]
    fn no_text_makes_it_fail(text: String, bytes: Vec<u8>) {
        let _ = Did::read(&text);
        let _ = Did::read(&format!("did:web:{text}"));
        let _ = PublicKey::from_multibase(&format!("z{text}"));
        let _ = Document::read(&bytes);
        let _ = Signature::read(&text);
    }
}
