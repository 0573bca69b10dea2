//! What a checker found of a certificate, in words: one wording for the page and the command line.

use assay_credential::attest::Vouch;
use assay_credential::facts::Facts;
use assay_credential::issuers::{Issuer, KeyStanding};
use assay_credential::status::DateFrom;
use assay_credential::verify::{Check, Finding, ListStanding, Outcome, Verdict};
use assay_credential::{Did, Issuers, Standing};
use assay_engine::bank::Pass;
use assay_engine::fraction::Fraction;

use crate::VerifyWords;
use crate::figures::percent;

/// The one word for all of it.
#[must_use]
pub fn verdict(verdict: Verdict, words: &VerifyWords) -> String {
    match verdict {
        Verdict::IssuerVerified => words.issuer_verified(),
        Verdict::Expired { on } => words.expired(on.into()),
        Verdict::Withdrawn {
            on,
            from: DateFrom::Issuer,
        } => words.withdrawn(on.into()),
        Verdict::Withdrawn {
            on,
            from: DateFrom::List,
        } => words.withdrawn_by(on.into()),
        Verdict::AnswersFit => words.answers_fit(),
        Verdict::NothingToCheck => words.nothing_to_check(),
        Verdict::Altered => words.altered(),
        Verdict::IssuerUnknown => words.issuer_unknown(),
        Verdict::UnknownBank => words.unknown_bank(),
        _ => words.unavailable(),
    }
}

/// What that means and what to do next, given how the issuer is called.
#[must_use]
pub fn meaning(verdict: Verdict, issuer: &str, words: &VerifyWords) -> String {
    match verdict {
        Verdict::IssuerVerified => words.issuer_verified_means(issuer),
        Verdict::Expired { .. } => words.expired_means(issuer),
        Verdict::Withdrawn { .. } => words.withdrawn_means(issuer),
        Verdict::AnswersFit => words.answers_fit_means(),
        Verdict::NothingToCheck => words.nothing_to_check_means(),
        Verdict::Altered => words.altered_means(),
        Verdict::IssuerUnknown => words.issuer_unknown_means(),
        Verdict::UnknownBank => words.unknown_bank_means(),
        _ => words.unavailable_means(),
    }
}

/// The issuer's name in the language of the words, else in its first; where the deployment doesn't list it, its identifier. Empty where
/// nobody signed.
#[must_use]
pub fn issuer(
    did: Option<&Did>,
    finding: &Finding,
    issuers: &Issuers,
    words: &VerifyWords,
) -> String {
    let listed = finding
        .issuer
        .and_then(|found| issuers.all().get(found.listed?));
    let did = || did.map_or_else(String::new, Did::to_string);
    listed
        .and_then(|issuer| name(issuer, words))
        .unwrap_or_else(did)
}

fn name(issuer: &Issuer, words: &VerifyWords) -> Option<String> {
    let mut names = issuer.names.iter();
    let own = names.find(|(language, _)| *language == words.locale());
    let name = own.or(issuer.names.first());
    name.map(|(_, name)| name.clone())
}

/// What an issuer vouches for.
#[must_use]
pub fn vouched(vouch: Vouch, words: &VerifyWords) -> String {
    match vouch {
        Vouch::Replayed => words.replayed(),
        Vouch::Supervised => words.supervised(),
        Vouch::IdentityChecked => words.identity_checked(),
    }
}

/// Why the issuer's key doesn't count; `None` where it does, or isn't known.
#[must_use]
pub fn key(standing: Option<KeyStanding>, words: &VerifyWords) -> Option<String> {
    match standing? {
        KeyStanding::Good => None,
        KeyStanding::NotYet => Some(words.key_not_yet()),
        KeyStanding::Over => Some(words.key_over()),
        KeyStanding::Compromised => Some(words.key_compromised()),
    }
}

/// Which list says what was withdrawn; `None` where there was none.
#[must_use]
pub fn list(finding: &Finding, words: &VerifyWords) -> Option<String> {
    let found = finding.issuer?;
    let on = found.list_of?.into();
    Some(match found.list_stands {
        ListStanding::Good => words.list_of(on),
        ListStanding::Early => words.list_early(on),
        ListStanding::Over => words.list_over(on),
    })
}

/// What the verdict doesn't say, and a person has to know: that what nobody vouches for is past its end, has titles of module and level that
/// aren't this site's, or titles that couldn't be held against the bank.
#[must_use]
pub fn notes(finding: &Finding, words: &VerifyWords) -> Vec<String> {
    let says_it = matches!(
        finding.verdict,
        Verdict::Expired { .. } | Verdict::Withdrawn { .. } | Verdict::Altered
    );
    let end = finding
        .valid_until
        .filter(|_| finding.is_over() && !says_it);
    let over = end.map(|end| words.over(end.into()));
    // A trusted issuer answers for the titles: then they aren't held against the site's.
    let of_site = finding.came(Check::SiteTitles);
    let has_others = of_site == Some(Outcome::Differs);
    let of_bank = finding.came(Check::Titles).filter(|_| of_site.is_some());
    let is_open = of_bank == Some(Outcome::Open);
    over.into_iter()
        .chain(has_others.then(|| words.titles_differ()))
        .chain(is_open.then(|| words.titles_open()))
        .collect()
}

/// How much of the content was reviewed; `None` where all of it is settled.
#[must_use]
pub fn content(standing: Standing, words: &VerifyWords) -> Option<String> {
    match standing {
        Standing::Settled => None,
        Standing::DraftAndProvisional => Some(words.content_draft_provisional()),
        Standing::Draft => Some(words.content_draft()),
        Standing::Provisional => Some(words.content_provisional()),
    }
}

/// What passing took, part by part; nothing where that isn't said.
#[must_use]
pub fn passing(facts: &Facts<'_>, words: &VerifyWords) -> Vec<String> {
    let total = facts
        .required
        .and_then(|required| required.over(facts.score.of()));
    parts(total, facts.pass, words)
}

/// What passing takes by a bank, part by part.
#[must_use]
pub fn passing_by(pass: &Pass, words: &VerifyWords) -> Vec<String> {
    parts(Some(pass.total.fraction()), Some(pass), words)
}

fn parts(total: Option<Fraction>, pass: Option<&Pass>, words: &VerifyWords) -> Vec<String> {
    let total = total.map(|share| words.passing_total(&percent(words.formats(), share, None)));
    let has_topics = pass.is_some_and(|pass| !pass.topics.is_empty());
    let has_gates = pass.is_some_and(|pass| !pass.all_right.is_empty());
    total
        .into_iter()
        .chain(has_topics.then(|| words.passing_topics()))
        .chain(has_gates.then(|| words.passing_gates()))
        .collect()
}

/// What is checked.
#[must_use]
pub fn checked(check: Check, words: &VerifyWords) -> String {
    match check {
        Check::Issuer => words.check_issuer(),
        Check::Key => words.check_key(),
        Check::Signature => words.check_signature(),
        Check::Withdrawal => words.check_withdrawal(),
        Check::Signed => words.check_signed(),
        Check::SameAnswers => words.check_same_answers(),
        Check::Session => words.check_session(),
        Check::Bank => words.check_bank(),
        Check::Assessment => words.check_assessment(),
        Check::Titles => words.check_titles(),
        Check::SiteTitles => words.check_site_titles(),
        Check::Pass => words.check_pass(),
        Check::Score => words.check_score(),
        Check::Dates => words.check_dates(),
        Check::Validity => words.check_validity(),
        Check::Review => words.check_review(),
        Check::Rules => words.check_rules(),
        Check::Answers => words.check_answers(),
    }
}

/// What came of a check.
#[must_use]
pub fn came(check: Check, outcome: Outcome, words: &VerifyWords) -> String {
    match outcome {
        // Nothing says what they should be.
        Outcome::Differs if check == Check::SiteTitles => words.site_titles_differ(),
        Outcome::Fits => words.fits(),
        Outcome::Differs => words.differs(),
        Outcome::Open => words.open(),
    }
}
