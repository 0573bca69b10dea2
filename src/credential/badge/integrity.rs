//! Proofs of the kind `DataIntegrityProof` with `eddsa-rdfc-2022`.
//!
//! What is signed is SHA-256 of the proof's canonical N-Quads, then SHA-256 of the credential's. Source: W3C Data Integrity EdDSA Cryptosuites 1.0, section
//! 3.2; Data Integrity 1.0, section 2.1.

use assay_engine::digest::Digest;
use assay_engine::json::Node;

use super::shape::text;
use super::terms::{Class, n_quads};
use crate::{Did, Key, KeyName, Moment, PublicKey, Signature};

/// A Data Integrity proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Integrity {
    /// By which of the issuer's keys.
    pub key: KeyName,
    /// When it was made, by the issuer's clock.
    pub created: Moment,
    /// The signature over both digests.
    pub signature: Signature,
}

/// Multibase's letter for base58btc.
const BASE58: char = 'z';
/// The longest text of 64 bytes has 88 letters.
const LONGEST: usize = 88;

impl Integrity {
    /// Signs a document, which is given by its canonical N-Quads.
    pub(super) fn of(document: &str, by: (&Did, &KeyName, &Key), created: Moment) -> Option<Self> {
        let (issuer, name, key) = by;
        let message = message(document, issuer, name, created)?;
        Some(Self {
            key: name.clone(),
            created,
            signature: key.sign(&message),
        })
    }

    /// Whether this key made it for a document.
    pub(super) fn is_by(&self, key: PublicKey, document: &str, issuer: &Did) -> bool {
        let message = message(document, issuer, &self.key, self.created);
        message.is_some_and(|message| key.has_signed(&message, &self.signature))
    }

    /// A document with this proof in it.
    pub(super) fn beside(&self, mut document: Node, issuer: &Did) -> Node {
        if let Node::Object(members) = &mut document {
            members.push(("proof".to_owned(), self.to_node(issuer)));
        }
        document
    }

    pub(super) fn to_node(&self, issuer: &Did) -> Node {
        let value = bs58::encode(self.signature.to_bytes()).into_string();
        let mut node = options(issuer, &self.key, self.created);
        if let Node::Object(members) = &mut node {
            let value = text(format!("{BASE58}{value}"));
            members.push(("proofValue".to_owned(), value));
        }
        node
    }

    /// Reads what [`to_node`](Self::to_node) gives, in any order of members.
    pub(super) fn read(node: &Node, issuer: &Did) -> Option<Self> {
        let value = node.member("proofValue").text()?.strip_prefix(BASE58)?;
        if value.len() > LONGEST {
            return None;
        }
        let signature = bs58::decode(value).into_vec().ok()?;
        let proof = Self {
            key: issuer.key_of(node.member("verificationMethod").text()?)?,
            created: Moment::from_date_time(node.member("created").text()?)?,
            signature: Signature::new(signature.try_into().ok()?),
        };
        (proof.to_node(issuer).canonical() == node.canonical()).then_some(proof)
    }
}

fn options(issuer: &Did, key: &KeyName, created: Moment) -> Node {
    Node::object([
        ("type", text("DataIntegrityProof")),
        ("created", text(created.date_time())),
        ("verificationMethod", text(issuer.method(key))),
        ("cryptosuite", text("eddsa-rdfc-2022")),
        ("proofPurpose", text("assertionMethod")),
    ])
}

fn message(document: &str, issuer: &Did, key: &KeyName, created: Moment) -> Option<Vec<u8>> {
    let options = n_quads(&options(issuer, key, created), Class::Proof)?;
    Some(both(&options, document))
}

fn both(options: &str, document: &str) -> Vec<u8> {
    [options, document]
        .map(|text| Digest::of(text.as_bytes()).0)
        .concat()
}

#[cfg(test)]
mod tests {
    use assay_engine::digits::hex;

    use super::*;

    // Example B.1 of the specification, "Representation: Data Integrity (eddsa-rdfc-2022)".
    const PUBLIC: &str = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
    const SECRET: &str = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
    const DOCUMENT: &str = concat!(
        "<did:example:abcdefgh> <https://www.w3.org/ns/credentials/examples#alumniOf> \"The School of Examples\" .\n",
        "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/2018/credentials#VerifiableCredential> .\n",
        "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/ns/credentials/examples#AlumniCredential> .\n",
        "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://schema.org/description> \"A minimum viable example of an Alumni Credential.\" .\n",
        "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://schema.org/name> \"Alumni Credential\" .\n",
        "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://www.w3.org/2018/credentials#credentialSubject> <did:example:abcdefgh> .\n",
        "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://www.w3.org/2018/credentials#issuer> <https://vc.example/issuers/5678> .\n",
        "<urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33> <https://www.w3.org/2018/credentials#validFrom> \"2023-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n",
    );
    const OPTIONS: &str = concat!(
        "_:c14n0 <http://purl.org/dc/terms/created> \"2023-02-24T23:36:38Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n",
        "_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/security#DataIntegrityProof> .\n",
        "_:c14n0 <https://w3id.org/security#cryptosuite> \"eddsa-rdfc-2022\"^^<https://w3id.org/security#cryptosuiteString> .\n",
        "_:c14n0 <https://w3id.org/security#proofPurpose> <https://w3id.org/security#assertionMethod> .\n",
        "_:c14n0 <https://w3id.org/security#verificationMethod> <did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2> .\n",
    );
    const BOTH: &str = concat!(
        "bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0",
        "517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017",
    );
    const SIGNATURE: &str = concat!(
        "4d8e53c2d5b3f2a7891753eb16ca993325bdb0d3cfc5be1093d0a18426f5ef85",
        "78cadc0fd4b5f4dd0d1ce0aefd15ab120b7a894d0eb094ffda4e6553cd1ed50d",
    );
    const VALUE: &str =
        "z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme";

    fn issuer() -> (Did, KeyName) {
        let did = Did::read(&format!("did:key:{PUBLIC}")).unwrap();
        let (name, _) = did.own_key().unwrap();
        (did, name)
    }

    #[test]
    fn the_specifications_example_b_1() {
        let (did, name) = issuer();
        let created = Moment::from_date_time("2023-02-24T23:36:38Z").unwrap();
        let options = n_quads(&options(&did, &name, created), Class::Proof).unwrap();
        assert_eq!(options, OPTIONS);
        let message = both(&options, DOCUMENT);
        assert_eq!(hex(&message), BOTH);
        let secret = bs58::decode(&SECRET[1..]).into_vec().unwrap();
        let key = Key::from_seed(secret[2..].try_into().unwrap());
        assert_eq!(key.public().to_string(), PUBLIC);
        let signature = key.sign(&message);
        assert_eq!(hex(&signature.to_bytes()), SIGNATURE);
        let proof = Integrity {
            key: name,
            created,
            signature,
        };
        let node = proof.to_node(&did);
        assert_eq!(node.member("proofValue").text(), Some(VALUE));
        assert_eq!(Integrity::read(&node, &did), Some(proof));
    }

    /// Example B.2, with nodes that have no name, and 1EdTech's own example: signatures over the digests that they give.
    #[test]
    fn other_published_signatures() {
        let b_2 = "03f59e5b04ab575b1172cb684f22eede72f0e9033e0b5c67d0e2506768d6ce11";
        let secret = bs58::decode(&SECRET[1..]).into_vec().unwrap();
        let of_1edtech = "6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4";
        for (seed, message, value) in [
            (
                hex(&secret[2..]),
                format!("{}{b_2}", &BOTH[..64]),
                "zeuuS9pi2ZR8Q41bFFJKS9weSWkwa7pRcxHTHzxjDEHtVSZp3D9Rm3JdzT82EQpmXMb9wvfFJLuDPeSXZaRX1q1c",
            ),
            (
                of_1edtech.to_owned(),
                concat!(
                    "3cf3c265b6c8ebb29b4d5ea310b87d2f31c79b633eff8af561d2e8c97a85c8cb",
                    "d994aebd5e53f4af4495dbe9e1155410bae683811107c26acf83671075c163b3"
                )
                .to_owned(),
                "zUSD5bjo6mYV1n9i9E6ZwUiHuj4JyZDjCDfDqoJcPi9XJrc9LYstik9mdBvutdwBdquWXjWrwJDVGJrAarvRs8uD",
            ),
        ] {
            let key = Key::from_seed(Digest::read(&seed).unwrap().0);
            let halves = [&message[..64], &message[64..]];
            let message = halves.map(|half| Digest::read(half).unwrap().0).concat();
            let value = bs58::decode(&value[1..]).into_vec().unwrap();
            assert_eq!(key.sign(&message).to_bytes()[..], value);
        }
    }

    #[test]
    fn other_proofs_are_refused() {
        let (did, name) = issuer();
        let created = Moment::from_date_time("2023-02-24T23:36:38Z").unwrap();
        let signature = Signature::new([7; 64]);
        let proof = Integrity {
            key: name,
            created,
            signature,
        };
        let json = String::from_utf8(proof.to_node(&did).canonical()).unwrap();
        for (from, to) in [
            ("eddsa-rdfc-2022", "eddsa-jcs-2022"),
            ("DataIntegrityProof", "Ed25519Signature2020"),
            ("assertionMethod", "authentication"),
            ("23:36:38Z", "23:36:38+00:00"),
            (
                "\"created\"",
                "\"expires\":\"2030-01-01T00:00:00Z\",\"created\"",
            ),
            (
                "\"created\"",
                "\"created\":\"2023-02-24T23:36:38Z\",\"created\"",
            ),
            ("#z6Mk", "#z6Mj"),
            ("\"z", "\"u"),
        ] {
            assert!(json.contains(from), "{from}");
            let node = Node::parse(json.replacen(from, to, 1).as_bytes()).unwrap();
            let read = Integrity::read(&node, &did);
            // Another name of a key is another key, not another shape.
            let is_other_key = read.is_some_and(|read| read.key != proof.key);
            assert_eq!(is_other_key, from == "#z6Mk", "{from}");
        }
    }
}
