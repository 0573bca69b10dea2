//! Badges of other shapes: what JSON-LD may take for the same, or for more.

use assay_engine::letters;

use crate::forged_badges::file;
use crate::run::*;

type Rewrite = (&'static str, &'static str, &'static str);

const SHAPES: [Rewrite; 25] = [
    (
        "wrong contexts: older",
        "context-3.0.3.json",
        "context-3.0.2.json",
    ),
    (
        "wrong contexts: of version 1",
        "https://www.w3.org/ns/credentials/v2",
        "https://www.w3.org/2018/credentials/v1",
    ),
    (
        "wrong contexts: one more",
        "context-3.0.3.json\"]",
        "context-3.0.3.json\",\"https://purl.imsglobal.org/spec/ob/v3p0/extensions.json\"]",
    ),
    (
        "wrong contexts: one of its own",
        "context-3.0.3.json\"]",
        "context-3.0.3.json\",{\"achievement\":\"https://example.org/other\"}]",
    ),
    (
        "wrong contexts: one less",
        "\"https://www.w3.org/ns/credentials/v2\",",
        "",
    ),
    (
        "a member twice",
        "\"licenseNumber\"",
        "\"licenseNumber\":\"0000-0000-0000-0000\",\"licenseNumber\"",
    ),
    (
        "a name twice",
        "\"identityHash\"",
        "\"identityHash\":\"Somebody Else\",\"identityHash\"",
    ),
    ("a proof twice", "\"proof\":{", "\"proof\":{},\"proof\":{"),
    (
        "contexts twice",
        "\"@context\"",
        "\"@context\":[],\"@context\"",
    ),
    (
        "a member that isn’t known",
        "\"@context\"",
        "\"foo\":\"bar\",\"@context\"",
    ),
    (
        "a type twice",
        "\"type\":[\"Result\"]",
        "\"type\":[\"Result\",\"Result\"]",
    ),
    (
        "a type by itself",
        "\"type\":[\"Profile\"]",
        "\"type\":\"Profile\"",
    ),
    (
        "an alias",
        "\"type\":[\"Profile\"]",
        "\"@type\":[\"Profile\"]",
    ),
    ("a hashed name", "\"hashed\":false", "\"hashed\":true"),
    (
        "another kind of name",
        "\"identityType\":\"name\"",
        "\"identityType\":\"emailAddress\"",
    ),
    (
        "another purpose",
        "\"proofPurpose\":\"assertionMethod\"",
        "\"proofPurpose\":\"authentication\"",
    ),
    ("another suite", "eddsa-rdfc-2022", "eddsa-jcs-2022"),
    ("several proofs", "\"proof\":{", "\"proof\":[{"),
    (
        "suspended only",
        "\"statusPurpose\":\"revocation\"",
        "\"statusPurpose\":\"suspension\"",
    ),
    (
        "an index with a nought",
        "\"statusListIndex\":\"94567\"",
        "\"statusListIndex\":\"094567\"",
    ),
    (
        "an index as a number",
        "\"statusListIndex\":\"94567\"",
        "\"statusListIndex\":94567",
    ),
    (
        "from another score on",
        "\"valueMin\":\"0\"",
        "\"valueMin\":\"1\"",
    ),
    (
        "not completed",
        "\"status\":\"Completed\"",
        "\"status\":\"Failed\"",
    ),
    (
        "vouched for by nobody",
        "\"genre\":\"replayed",
        "\"genre\":\"watched, replayed",
    ),
    (
        "a secret",
        "\"proof\":{",
        "\"proof\":{\"proofValue2\":\"z\",",
    ),
];

const HEADS: [Rewrite; 12] = [
    ("no algorithm", "\"EdDSA\"", "\"none\""),
    ("another algorithm", "\"EdDSA\"", "\"HS256\""),
    ("another type", "\"typ\":\"JWT\"", "\"typ\":\"vc+jwt\""),
    (
        "a type twice",
        "\"typ\":\"JWT\"",
        "\"typ\":\"JWT\",\"typ\":\"JWT\"",
    ),
    (
        "one header more",
        "\"typ\":\"JWT\"",
        "\"typ\":\"JWT\",\"crit\":[]",
    ),
    ("a key with its secret", "\"crv\"", "\"d\":\"AAAA\",\"crv\""),
    (
        "another issuer",
        "\"iss\":\"did:web:example.org\"",
        "\"iss\":\"did:web:example.com\"",
    ),
    ("another time", "\"nbf\":", "\"nbf\":1"),
    ("another identifier", "\"jti\":\"urn", "\"jti\":\"URN"),
    ("another subject", "\"sub\":\"urn", "\"sub\":\"URN"),
    ("a claim more", "\"iss\"", "\"iat\":1,\"iss\""),
    (
        "a claim twice",
        "\"iss\"",
        "\"iss\":\"did:web:example.com\",\"iss\"",
    ),
];

pub fn shapes() -> Vec<Kind> {
    let mut kinds = Vec::new();
    for (name, from, to) in SHAPES {
        kinds.push(kind(format!("{name}, proof"), move |case, _| {
            let text = case.badges[0].text();
            let edited = text.replacen(from, to, 1);
            assert_ne!(edited, text, "{name}");
            Some(Forged {
                shown: file(edited),
                may: &[Refused],
            })
        }));
    }
    for (name, from, to) in HEADS {
        kinds.push(kind(format!("{name}, token"), move |case, _| {
            let text = case.badges[1].text();
            let mut parts = text.split('.');
            let [head, body, signature] = std::array::from_fn(|_| parts.next().unwrap());
            let edit = |part: &str| {
                let json = String::from_utf8(letters::read(part).unwrap()).unwrap();
                letters::written(json.replacen(from, to, 1).as_bytes())
            };
            let edited = format!("{}.{}.{signature}", edit(head), edit(body));
            assert_ne!(edited, text, "{name}");
            Some(Forged {
                shown: file(edited),
                may: &[Refused],
            })
        }));
    }
    kinds
}
