//! What a checker found, in words and in ids for programs.

use std::io::{self, Write};
use std::path::Path;
use std::rc::Rc;

use anstyle::{AnsiColor, Style};
use assay_credential::badge;
use assay_credential::deployment::NoList;
use assay_credential::facts::Facts;
use assay_credential::status::DateFrom;
use assay_credential::verify::{Check, Finding, Outcome, Verdict};
use assay_credential::{BadShown, Moment, Shown};
use assay_engine::fraction::{Fraction, Share};
use assay_messages::figures::percent;
use assay_messages::fixed::Fixed;
use assay_messages::locale::Locale;
pub use assay_messages::verified::verdict;
use assay_messages::verified::{
    came, checked, content, issuer, key, list, meaning, notes, passing, vouched,
};
use assay_messages::{VerifyWords, embedded};
use serde_json::{Value, json};

use crate::console::harmless;
use crate::site::Site;
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
    shown: &Shown,
    finding: &Finding,
    (site, folder): (&Site, &Path),
) -> io::Result<()> {
    let facts = shown.facts();
    let style = match finding.verdict {
        Verdict::IssuerVerified => GOOD,
        Verdict::Altered | Verdict::Withdrawn { .. } => BAD,
        _ => BOLD,
    };
    let did = facts.stated.as_ref().map(|stated| stated.did);
    let name = issuer(did, finding, site.issuers(), words);
    writeln!(out, "{style}{}{style:#}", verdict(finding.verdict, words))?;
    let means = match finding.verdict {
        // The page fetches what it needs; here all of it is in the folder, or isn't.
        Verdict::Unavailable => words.unavailable_in_folder_means(),
        other => meaning(other, &name, words),
    };
    writeln!(out, "{}", harmless(&means))?;
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
    if finding.verdict == Verdict::Unavailable && facts.stated.is_none() {
        writeln!(out, "{}", words.bank_missing())?;
    }
    tell_facts(out, words, &facts)?;
    if let (Some(stated), Some(found)) = (&facts.stated, finding.issuer) {
        row(
            out,
            words,
            &words.issuer(),
            &format!("{} ({})", harmless(&name), stated.did),
        )?;
        let on = words.formats().date(stated.on.into());
        row(out, words, &words.signed_on(), &on)?;
        for vouch in stated.vouches.all() {
            row(out, words, &words.vouches(), &vouched(*vouch, words))?;
        }
        if let Some(of) = list(finding, words) {
            writeln!(out, "  {of}")?;
        }
        if let Some(missing) = missing_list(shown, finding, (site, folder), words) {
            writeln!(out, "  {}", harmless(&missing))?;
        }
        if let Some(key) = key(found.key, words) {
            writeln!(out, "  {key}")?;
        }
        if finding.checks.contains(&(Check::Signed, Outcome::Differs)) {
            writeln!(out, "  {}", words.clock_behind())?;
        }
    }
    if let Some(until) = finding.valid_until {
        let until = words.formats().date(until.into());
        row(out, words, &words.valid_until(), &until)?;
    }
    writeln!(out, "{}", words.checked())?;
    for (check, outcome) in &finding.checks {
        let came = came(*check, *outcome, words);
        row(out, words, &checked(*check, words), &came)?;
    }
    writeln!(out, "{}", words.trust_facts())
}

/// What the record says.
fn tell_facts(out: &mut dyn Write, words: &VerifyWords, facts: &Facts<'_>) -> io::Result<()> {
    writeln!(
        out,
        "  {} · {} · {} · {} · {} · {}",
        harmless(facts.holder),
        facts.number,
        harmless(&bank(facts)),
        facts.assessment,
        score(facts, words),
        words.formats().date(facts.submitted.into()),
    )?;
    if facts.titles.is_none() {
        writeln!(out, "  {}", words.code_only())?;
    }
    let mut fact = |name: &str, value: &str| row(out, words, name, value);
    if let Some(titles) = facts.titles {
        fact(&words.assessment(), &titles.certificate)?;
        let assessment = [harmless(&titles.module), harmless(&titles.assessment)].join(" – ");
        fact(&words.assessment(), &assessment)?;
        fact(&words.level(), &titles.level)?;
    }
    for part in passing(facts, words) {
        fact(&words.passing(), &part)?;
    }
    if let Some(criteria) = facts.criteria {
        fact(&words.criteria(), criteria)?;
    }
    let standing = facts.review.map(|review| review.standing());
    if let Some(content) = standing.and_then(|standing| content(standing, words)) {
        fact(&words.content(), &content)?;
    }
    if let Some(number) = facts.replaces {
        fact(&words.replaces(), &number.to_string())?;
    }
    Ok(())
}

/// Which list is missing, and what its publisher can do. One that is past its time or of tomorrow says so by itself.
fn missing_list(
    shown: &Shown,
    finding: &Finding,
    (site, folder): (&Site, &Path),
    words: &VerifyWords,
) -> Option<String> {
    let missing = site.missing_list(shown, finding)?;
    let url = missing.url.as_str();
    let file = missing.file.map(|file| folder.join(file.as_str()));
    let file = file.map_or_else(String::new, |file| file.display().to_string());
    match missing.why {
        NoList::Unnamed => Some(words.list_unnamed(url)),
        NoList::Absent => Some(words.list_absent(url, &file)),
        NoList::Other => Some(words.list_other(url, &file)),
        NoList::Over | NoList::Early => None,
    }
}

/// The points as people read them: `23.5 of 30 (78%)`.
fn score(facts: &Facts<'_>, words: &VerifyWords) -> String {
    let score = facts.score;
    let of = score.of();
    let cut = facts.required.and_then(|required| required.over(of));
    let cut = cut.and_then(Share::new);
    let share = score.share();
    let share = share.map(|share| percent(words.formats(), share, cut));
    words.score_value(
        &exact(score.points(), words),
        &exact(of, words),
        &share.unwrap_or_default(),
    )
}

/// Exactly, in the language's digits: what has no end as a decimal is a fraction, since a figure that was rounded could look like another.
fn exact(points: Fraction, words: &VerifyWords) -> String {
    let formats = words.formats();
    let half = formats.decimal(150);
    let mark = || half.chars().filter(|c| !c.is_numeric()).collect();
    let written = badge::points(points);
    let written = written.chars().map(|c| match c.to_digit(10) {
        Some(digit) => formats.number(digit.into()),
        None if c == '.' => mark(),
        None => c.to_string(),
    });
    written.collect()
}

fn row(out: &mut dyn Write, words: &VerifyWords, name: &str, value: &str) -> io::Result<()> {
    writeln!(out, "  {} {}", words.label(name), harmless(value))
}

fn bank(facts: &Facts<'_>) -> String {
    match facts.version {
        Some(version) => format!("{} {version}", facts.bank),
        None => facts.bank.to_string(),
    }
}

/// What the record says, for programs; `null` where what was given doesn't say it.
#[must_use]
pub fn record(facts: &Facts<'_>) -> Value {
    let titles = facts.titles.map(|titles| {
        json!({
            "certificate": titles.certificate,
            "module": titles.module,
            "level": titles.level,
            "assessment": titles.assessment,
        })
    });
    json!({
        "number": facts.number.to_string(),
        "replaces": facts.replaces.map(|number| number.to_string()),
        "holder": facts.holder,
        "bank": facts.bank.to_string(),
        "bank_version": facts.version,
        "digest": facts.digest.to_string(),
        "assessment": facts.assessment.as_str(),
        "titles": titles,
        "language": facts.language,
        "points": facts.score.points().to_string(),
        "of": facts.score.of().to_string(),
        "required": facts.required.map(|points| points.to_string()),
        "pass": facts.pass,
        "review": facts.review.map(|review| {
            json!({ "status": review.status, "cut_score": review.cut_score })
        }),
        "criteria": facts.criteria,
        "rules": facts.rules,
        "started": facts.started.date_time(),
        "submitted": facts.submitted.date_time(),
        "issued": facts.issued.map(Moment::date_time),
    })
}

/// What is told of something that is no certificate.
#[must_use]
pub fn refused(refused: Refused, words: &VerifyWords) -> String {
    match refused {
        Refused::Shown(BadShown::Damaged) => words.not_a_certificate(),
        Refused::Shown(BadShown::Newer) => words.made_by_later(),
        Refused::Shown(BadShown::Several) => words.several(),
        Refused::Shown(BadShown::OtherBadge) => words.other_badge(),
        Refused::Shown(BadShown::RsaBadge) => words.rsa_badge(),
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
