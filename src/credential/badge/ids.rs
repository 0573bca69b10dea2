//! Identifiers that follow from what a badge is about, so that the same certificate has the same ones, and no node that could have a name
//! is left without.
//!
//! A holder is named by the record's number: two badges of one person have nothing in common by which they could be told to be.

use assay_engine::digest::Digest;
use assay_engine::letters;

use super::Badge;

const CREDENTIAL: &[u8] = b"assay-badge-credential/1\0";
const HOLDER: &[u8] = b"assay-badge-holder/1\0";

/// `urn:uuid:…` of the badge: of its record, its issuer and the moment from which on it counts.
pub(super) fn credential(badge: &Badge) -> String {
    let at = i64::from(badge.valid_from).to_be_bytes();
    let issuer = badge.issuer.did.to_string();
    uuid(&[CREDENTIAL, &badge.number.to_bytes(), &at, issuer.as_bytes()].concat())
}

/// `urn:uuid:…` of whom the record is made out to.
pub(super) fn holder(badge: &Badge) -> String {
    uuid(&[HOLDER, &badge.number.to_bytes()].concat())
}

/// `ni:///sha-256;…#assessment`: an assessment of a bank, which its digest names.
pub(super) fn achievement(badge: &Badge) -> String {
    format!("{}#{}", named(badge.bank.digest), badge.assessment.as_str())
}

/// What is named by its SHA-256. Source: RFC 6920, section 3.
pub(super) fn named(digest: Digest) -> String {
    format!("{NAMED}{}", letters::written(&digest.0))
}

/// Reads what [`named`] writes.
pub(super) fn read_named(uri: &str) -> Option<Digest> {
    let bytes = letters::read(uri.strip_prefix(NAMED)?)?;
    bytes.try_into().ok().map(Digest)
}

const NAMED: &str = "ni:///sha-256;";

/// A UUID of version 8 from the SHA-256 of a name. Source: RFC 9562, sections 4 and 5.8 and appendix B.2.
fn uuid(name: &[u8]) -> String {
    let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, ..] = Digest::of(name).0;
    let (g, i) = (0x80 | (g & 0x0f), 0x80 | (i & 0x3f));
    let hex = assay_engine::digits::hex;
    let parts = [
        hex(&[a, b, c, d]),
        hex(&[e, f]),
        hex(&[g, h]),
        hex(&[i, j]),
        hex(&[k, l, m, n, o, p]),
    ];
    format!("urn:uuid:{}", parts.join("-"))
}
