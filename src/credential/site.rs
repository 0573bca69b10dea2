//! Addresses that lead to a site: where its certificates are checked, and where an assessment is taken.

use assay_engine::id::{AssessmentId, BankId};

/// Letters of a site's address, at most: a longer one leaves too little room in a code.
const LONGEST: usize = 120;

/// A site that somebody else could open: an address of the web without a `#`, of at most 120 letters, all of them ASCII.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site(String);

impl Site {
    /// Reads the address of the page, up to the `#`; `None` where nobody else could open it.
    ///
    /// ```
    /// use assay_credential::Site;
    /// let site = Site::read("https://example.org/assay/").unwrap();
    /// assert_eq!(site.verify("r7"), "https://example.org/assay/#/verify/r7");
    /// assert_eq!(Site::read("file:///home/index.html"), None);
    /// ```
    #[must_use]
    pub fn read(address: &str) -> Option<Self> {
        let is_web = address.starts_with("https://") || address.starts_with("http://");
        let is_plain = |byte: u8| byte.is_ascii_graphic() && byte != b'#';
        let fits = address.len() <= LONGEST && address.bytes().all(is_plain);
        (is_web && fits).then(|| Self(address.to_owned()))
    }

    /// Where a link's letters or a code's digits are checked. All that is personal stands after the `#`, so that no server gets it.
    #[must_use]
    pub fn verify(&self, letters: &str) -> String {
        [&self.verifier(), "/", letters].concat()
    }

    /// Where certificates are checked, with nothing of any one of them.
    #[must_use]
    pub fn verifier(&self) -> String {
        [&self.0, "#/verify"].concat()
    }

    /// Where an assessment is taken.
    #[must_use]
    pub fn assessment(&self, bank: &BankId, assessment: &AssessmentId) -> String {
        let (module, level) = (bank.module.as_str(), bank.level.as_str());
        [&self.0, "#/", module, "/", level, "/", assessment.as_str()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_address_of_the_web_is_led_to() {
        for (address, is_site) in [
            ("https://example.org/assay/", true),
            ("http://127.0.0.1:8080/", true),
            ("", false),
            ("file:///home/index.html", false),
            ("https://example.org/#/me", false),
            ("https://example.org/é/", false),
            ("https://example.org/ /", false),
        ] {
            assert_eq!(Site::read(address).is_some(), is_site, "{address}");
        }
        assert_eq!(Site::read(&format!("https://{}/", "a".repeat(200))), None);
    }

    #[test]
    fn nothing_of_a_certificate_stands_in_the_address_of_the_verifier() {
        let site = Site::read("https://example.org/assay/").expect("a site");
        assert_eq!(site.verifier(), "https://example.org/assay/#/verify");
        let bank = BankId::new("core-concepts/foundation").expect("an id");
        let assessment = AssessmentId::new("everyone").expect("an id");
        assert_eq!(
            site.assessment(&bank, &assessment),
            "https://example.org/assay/#/core-concepts/foundation/everyone"
        );
    }
}
