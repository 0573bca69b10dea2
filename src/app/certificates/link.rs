//! The link by which others check a certificate.

use assay_credential::Credential;
use assay_engine::attempt::compact;

use crate::class;
use crate::library::{Library, Progress};
use crate::model::Model;

/// How a certificate's answers come into its link: that takes the bank that they are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    /// Its holder didn't add them.
    NotAdded,
    /// They will be in it.
    In,
    /// What they are of is on its way.
    Coming,
    /// What they are of can't be had, so the link has the record alone.
    Missing,
}

/// Whether a certificate's answers come into its link.
#[must_use]
pub fn answers(library: &Library, credential: &Credential) -> Answers {
    let Some(answers) = &credential.answers else {
        return Answers::NotAdded;
    };
    match library.progress(&class::needs(library, answers)) {
        Progress::Ready => Answers::In,
        Progress::Loading => Answers::Coming,
        Progress::Failed(_) => Answers::Missing,
    }
}

/// The whole address: all that is personal stands after its `#`. `None` where the site has none that others could open.
pub(super) fn address(model: &Model, credential: &Credential) -> Option<String> {
    let site = model.certificates.as_ref()?.site.as_ref()?;
    let answers = short(&model.library, credential);
    Some(site.verify(&credential.link(answers).letters()))
}

/// A certificate's answers in their short form, as an issuer has it that replays them; `None` where it has none, or what they are of isn't
/// here.
#[must_use]
pub fn short(library: &Library, credential: &Credential) -> Option<String> {
    let replayed = class::replayed(library, credential.answers.as_ref()?)?.ok()?;
    let compact = compact::write(&replayed.paper, &replayed.attempt, usize::MAX).ok()?;
    compact.left_out.is_empty().then_some(compact.text)
}
