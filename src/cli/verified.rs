//! What a checker found, in words and in ids for programs.

use std::io::{self, Write};
use std::rc::Rc;

use anstyle::{AnsiColor, Style};
use assay_credential::attest::Vouch;
use assay_credential::issuers::KeyStanding;
use assay_credential::status::DateFrom;
use assay_credential::verify::{Check, Finding, Outcome, Verdict};
use assay_credential::{Issuers, Moment};
use assay_messages::fixed::Fixed;
use assay_messages::locale::Locale;
use assay_messages::{VerifyWords, embedded};

use crate::console::harmless;
use crate::facts::Facts;
use crate::trouble::Trouble;
use crate::verify::Refused;

const GOOD: Style = AnsiColor::Green.on_default().bold();
const BAD: Style = AnsiColor::Red.on_default().bold();
const BOLD: Style = Style::new().bold();

/// The words for certificates in a language.
///
/// # Errors
/// [`Trouble::Words`] where the program is damaged.
pub fn words(locale: Locale) -> Result<VerifyWords, Trouble> {
    let pack = embedded(VerifyWords::GROUP, locale.tag()).ok_or(Trouble::Words)?;
    VerifyWords::read(pack, Rc::new(Fixed(locale))).map_err(|_| Trouble::Words)
}

/// The verdict, what it means, and what was checked.
///
/// # Errors
/// Where the output can't be written.
pub fn tell(
    out: &mut dyn Write,
    words: &VerifyWords,
    facts: &Facts<'_>,
    finding: &Finding,
    issuers: &Issuers,
) -> io::Result<()> {
    let style = match finding.verdict {
        Verdict::IssuerVerified => GOOD,
        Verdict::Altered | Verdict::Withdrawn { .. } => BAD,
        _ => BOLD,
    };
    let name = issuer(facts, finding, issuers, words);
    writeln!(out, "{style}{}{style:#}", verdict(finding.verdict, words))?;
    writeln!(out, "{}", harmless(&meaning(finding.verdict, &name, words)))?;
    if let Verdict::Withdrawn {
        from: DateFrom::List,
        ..
    } = finding.verdict
    {
        writeln!(out, "{}", words.withdrawn_date_of_list())?;
    }
    writeln!(
        out,
        "  {} · {} · {} · {} · {}/{} · {}",
        harmless(facts.holder),
        facts.number,
        facts.bank,
        facts.assessment,
        facts.score.points(),
        facts.score.of(),
        facts.submitted.date(),
    )?;
    if let (Some(stated), Some(found)) = (&facts.stated, finding.issuer) {
        writeln!(
            out,
            "  {}: {} ({})",
            words.issuer(),
            harmless(&name),
            stated.did
        )?;
        writeln!(out, "  {}: {}", words.signed_on(), stated.on.date())?;
        for vouch in stated.vouches.all() {
            writeln!(out, "  {}: {}", words.vouches(), vouched(*vouch, words))?;
        }
        if let Some(on) = found.list_of {
            let of = match found.list_is_over {
                true => words.list_over(on.into()),
                false => words.list_of(on.into()),
            };
            writeln!(out, "  {of}")?;
        }
        let key = match found.key {
            Some(KeyStanding::NotYet) => Some(words.key_not_yet()),
            Some(KeyStanding::Over) => Some(words.key_over()),
            Some(KeyStanding::Compromised) => Some(words.key_compromised()),
            Some(KeyStanding::Good) | None => None,
        };
        if let Some(key) = key {
            writeln!(out, "  {key}")?;
        }
        if finding.checks.contains(&(Check::Signed, Outcome::Differs)) {
            writeln!(out, "  {}", words.clock_behind())?;
        }
    }
    if let Some(until) = finding.valid_until {
        writeln!(out, "  {}: {}", words.valid_until(), until.date())?;
    }
    writeln!(out, "{}", words.checked())?;
    for (check, came) in &finding.checks {
        let came = match came {
            Outcome::Fits => words.fits(),
            Outcome::Differs => words.differs(),
            Outcome::Open => words.open(),
        };
        writeln!(out, "  {}: {came}", checked(*check, words))?;
    }
    writeln!(out, "{}", words.trust_facts())
}

/// The issuer's name in the language of the words, else in its first; else its identifier.
fn issuer(facts: &Facts<'_>, finding: &Finding, issuers: &Issuers, words: &VerifyWords) -> String {
    let listed = finding
        .issuer
        .and_then(|found| issuers.all().get(found.listed?));
    let name = listed.and_then(|issuer| {
        let own = issuer
            .names
            .iter()
            .find(|(language, _)| *language == words.locale());
        own.or(issuer.names.first())
    });
    let did = || {
        let stated = facts.stated.as_ref();
        stated.map_or_else(String::new, |stated| stated.did.to_string())
    };
    name.map_or_else(did, |(_, name)| name.clone())
}

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

fn meaning(verdict: Verdict, issuer: &str, words: &VerifyWords) -> String {
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

fn vouched(vouch: Vouch, words: &VerifyWords) -> String {
    match vouch {
        Vouch::Replayed => words.replayed(),
        Vouch::Supervised => words.supervised(),
        Vouch::IdentityChecked => words.identity_checked(),
    }
}

fn checked(check: Check, words: &VerifyWords) -> String {
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
        Check::Pass => words.check_pass(),
        Check::Score => words.check_score(),
        Check::Dates => words.check_dates(),
        Check::Validity => words.check_validity(),
        Check::Review => words.check_review(),
        Check::Rules => words.check_rules(),
        Check::Answers => words.check_answers(),
    }
}

/// What is told of something that is no certificate.
#[must_use]
pub fn refused(refused: Refused, words: &VerifyWords) -> String {
    match refused {
        Refused::Damaged => words.not_a_certificate(),
        Refused::Newer => words.made_by_later(),
        Refused::OtherBadge => words.other_badge(),
    }
}

/// What programs know a verdict by.
#[must_use]
pub const fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::IssuerVerified => "issuer-verified",
        Verdict::Expired { .. } => "expired",
        Verdict::Withdrawn { .. } => "withdrawn",
        Verdict::AnswersFit => "answers-fit",
        Verdict::NothingToCheck => "nothing-to-check",
        Verdict::Altered => "altered",
        Verdict::IssuerUnknown => "issuer-unknown",
        Verdict::UnknownBank => "unknown-bank",
        _ => "unavailable",
    }
}

/// The date of a verdict that has one, and whose it is.
#[must_use]
pub const fn date_of(verdict: Verdict) -> (Option<Moment>, Option<&'static str>) {
    match verdict {
        Verdict::Expired { on } => (Some(on), None),
        Verdict::Withdrawn {
            on,
            from: DateFrom::Issuer,
        } => (Some(on), Some("issuer")),
        Verdict::Withdrawn {
            on,
            from: DateFrom::List,
        } => (Some(on), Some("list")),
        _ => (None, None),
    }
}

/// What programs know a check by.
#[must_use]
pub const fn check_id(check: Check) -> &'static str {
    match check {
        Check::Issuer => "issuer",
        Check::Key => "key",
        Check::Signature => "signature",
        Check::Withdrawal => "withdrawal",
        Check::Signed => "signed",
        Check::SameAnswers => "same-answers",
        Check::Session => "session",
        Check::Bank => "bank",
        Check::Assessment => "assessment",
        Check::Titles => "titles",
        Check::Pass => "pass",
        Check::Score => "score",
        Check::Dates => "dates",
        Check::Validity => "validity",
        Check::Review => "review",
        Check::Rules => "rules",
        Check::Answers => "answers",
    }
}

/// What programs know an outcome by.
#[must_use]
pub const fn outcome_id(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Fits => "fits",
        Outcome::Differs => "differs",
        Outcome::Open => "open",
    }
}
