//! Translations, as files and as a page fetches them.

use super::fixed::fixed;
use crate::bank::overlay::publish;
use crate::bank::published::read_overlay;
use crate::bank::read_translation;
use crate::check::Severity;
use crate::digest::Digest;

/// A translation of the fixed bank: there is one where no finding is an error, it comes back from its published file, and a right
/// response stays right in it.
pub fn overlay(bytes: &[u8]) {
    let Some(fixed) = fixed() else { return };
    let _ = read_overlay(bytes, &Digest::of(bytes));
    let (overlay, findings) = read_translation(bytes, None, &fixed.bank);
    let is_refused = findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    assert_eq!(overlay.is_some(), !is_refused, "{findings:?}");
    let Some(overlay) = overlay else { return };
    let current = fixed.bank.digests();
    let (digest, published) = publish(&overlay, &current);
    let read = read_overlay(&published, &digest);
    let again = read.as_ref().map(|read| publish(read, &current));
    assert!(again.as_ref() == Ok(&(digest, published)), "{read:?}");
    for item in &fixed.bank.items {
        let shown = item.shown_in(&overlay).body;
        let (right, marked) = (item.body.right(), |body: &crate::item::Body| {
            body.mark(item.body.right().as_ref()).map(|mark| mark.share)
        });
        assert!(
            right.is_none() || marked(&shown) == marked(&item.body),
            "{right:?}"
        );
    }
}
