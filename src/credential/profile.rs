//! A certificate on a profile elsewhere: the address that opens LinkedIn's form for one, filled in.
//!
//! Only for what an issuer signed: under "issuing organisation" stands who signed it, which nobody did of a self-issued record. What
//! goes to LinkedIn with the address is what would be typed there: the certificate's title, the issuer, the month, the number. The holder
//! and the score aren't among it, and the link to the verifier has nothing of the certificate.

use crate::{Credential, Site};

/// LinkedIn's form for a certificate.
/// Source: LinkedIn Help, "Add certifications to profile: Add to Profile button".
const FORM: &str = "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME";

/// The address of LinkedIn's form, filled in; `None` for a self-issued record.
#[must_use]
pub fn linked_in(credential: &Credential, issuer: &str, site: &Site) -> Option<String> {
    let stated = &credential.attestation.as_deref()?.statement;
    let date = stated.attested.date();
    let mut address = FORM.to_owned();
    let mut add = |name: &str, value: &str| {
        address.extend(["&", name, "="]);
        escape(value, &mut address);
    };
    add("name", &credential.record.titles.certificate);
    add("organizationName", issuer);
    add("issueYear", &date.year.to_string());
    add("issueMonth", &date.month.to_string());
    if let Some(end) = credential.valid_until().map(|end| end.date()) {
        add("expirationYear", &end.year.to_string());
        add("expirationMonth", &end.month.to_string());
    }
    add("certUrl", &site.verifier());
    add("certId", &credential.record.number.to_string());
    Some(address)
}

/// All but unreserved letters as `%` and two digits (RFC 3986, section 2.1).
fn escape(value: &str, out: &mut String) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_escaped() {
        for (value, expected) in [
            ("Core concepts", "Core%20concepts"),
            ("a&b=c#d", "a%26b%3Dc%23d"),
            ("é", "%C3%A9"),
            ("7K3M-0QRS", "7K3M-0QRS"),
        ] {
            let mut out = String::new();
            escape(value, &mut out);
            assert_eq!(out, expected);
        }
    }
}
