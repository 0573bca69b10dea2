//! What a checker found, in words and in ids for programs.

use std::io::{self, Write};
use std::rc::Rc;

use anstyle::{AnsiColor, Style};
use assay_credential::facts::Facts;
use assay_credential::status::DateFrom;
use assay_credential::verify::{Check, Finding, Outcome, Verdict};
use assay_credential::{BadShown, Issuers, Moment};
use assay_messages::fixed::Fixed;
use assay_messages::locale::Locale;
pub use assay_messages::verified::verdict;
use assay_messages::verified::{came, checked, issuer, key, list, meaning, notes, vouched};
use assay_messages::{VerifyWords, embedded};

use crate::console::harmless;
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
    let did = facts.stated.as_ref().map(|stated| stated.did);
    let name = issuer(did, finding, issuers, words);
    writeln!(out, "{style}{}{style:#}", verdict(finding.verdict, words))?;
    writeln!(out, "{}", harmless(&meaning(finding.verdict, &name, words)))?;
    if let Verdict::Withdrawn {
        from: DateFrom::List,
        ..
    } = finding.verdict
    {
        writeln!(out, "{}", words.withdrawn_date_of_list())?;
    }
    for note in notes(finding, words) {
        writeln!(out, "{note}")?;
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
        words.formats().date(facts.submitted.into()),
    )?;
    if let (Some(stated), Some(found)) = (&facts.stated, finding.issuer) {
        writeln!(
            out,
            "  {}: {} ({})",
            words.issuer(),
            harmless(&name),
            stated.did
        )?;
        writeln!(
            out,
            "  {}: {}",
            words.signed_on(),
            words.formats().date(stated.on.into())
        )?;
        for vouch in stated.vouches.all() {
            writeln!(out, "  {}: {}", words.vouches(), vouched(*vouch, words))?;
        }
        if let Some(of) = list(finding, words) {
            writeln!(out, "  {of}")?;
        }
        if let Some(key) = key(found.key, words) {
            writeln!(out, "  {key}")?;
        }
        if finding.checks.contains(&(Check::Signed, Outcome::Differs)) {
            writeln!(out, "  {}", words.clock_behind())?;
        }
    }
    if let Some(until) = finding.valid_until {
        writeln!(
            out,
            "  {}: {}",
            words.valid_until(),
            words.formats().date(until.into())
        )?;
    }
    writeln!(out, "{}", words.checked())?;
    for (check, outcome) in &finding.checks {
        let came = came(*check, *outcome, words);
        writeln!(out, "  {}: {came}", checked(*check, words))?;
    }
    writeln!(out, "{}", words.trust_facts())
}

/// What is told of something that is no certificate.
#[must_use]
pub fn refused(refused: Refused, words: &VerifyWords) -> String {
    match refused {
        Refused::Shown(BadShown::Damaged) => words.not_a_certificate(),
        Refused::Shown(BadShown::Newer) => words.made_by_later(),
        Refused::Shown(BadShown::Several) => words.several(),
        Refused::Shown(BadShown::OtherBadge) => words.other_badge(),
        Refused::Number(number) => words.not_here(&number.to_string()),
        Refused::Mistyped => words.mistyped(),
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
        Check::SiteTitles => "site-titles",
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
