//! Whether the site would believe what is about to be signed: told before, rather than found by whoever is handed it.

use assay_credential::issuers::KeyStanding;
use assay_credential::{ListUrl, Moment};

use crate::signer::Signer;
use crate::site::Site;
use crate::trouble::Trouble;

/// What keeps the site from believing it, and can be mended later.
///
/// # Errors
/// [`Trouble::OtherKey`] where the site has another key by that name: nothing that is signed so would ever hold.
pub(super) fn doubts(
    site: &Site,
    signer: &Signer,
    list: Option<&ListUrl>,
    now: Moment,
) -> Result<Vec<String>, Trouble> {
    let method = signer.did.method(&signer.name);
    let Some(issuer) = site.issuers().find(&signer.did) else {
        let did = &signer.did;
        return Ok(vec![format!(
            "the site's assay.config.json doesn't list {did}: until it does, what is signed is “Issuer not known here”"
        )]);
    };
    let mut doubts = Vec::new();
    match issuer.key(&signer.name) {
        Some(known) if known.key != signer.key.public() => {
            return Err(Trouble::OtherKey { method });
        }
        Some(known) if known.at(now) != KeyStanding::Good => doubts.push(format!(
            "by the site's assay.config.json the key {method} doesn't count now: what is signed is “Issuer not known here”"
        )),
        Some(_) => {}
        None => doubts.push(format!(
            "the site's assay.config.json has no key {method}: until it does, what is signed is “Issuer not known here”"
        )),
    }
    if let Some(url) = list.filter(|url| issuer.list(url).is_none()) {
        doubts.push(format!(
            "the site's assay.config.json names no file for the list {} of {}: until its \"status\" does, what is signed “Cannot be checked now”",
            url.as_str(), signer.did
        ));
    }
    Ok(doubts)
}
