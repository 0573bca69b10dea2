//! `assay verify`: certificates, checked as the page that anybody opens checks them.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use assay_credential::badge::Proof;
use assay_credential::verify::{Finding, Verdict};
use assay_credential::{
    Asked, BadAsked, BadCode, BadShown, Moment, RecordNumber, Shown, SitePath, VERIFY_PLACE,
};
use clap::Args;
use serde_json::{Value, json};

use crate::Outcome;
use crate::console::{Console, harmless};
use crate::given;
use crate::language::{self, Language};
use crate::site::{self, Site};
use crate::trouble::Trouble;
use crate::verified;

/// The format of what `--json` prints.
pub const FORMAT: &str = "assay-verification/1";

/// Which certificates, and by what they are checked.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay verify amina.pdf --site dist
  assay verify 'https://example.org/#/verify/rAgBK…' --site dist --json
  assay verify certificates/*.json --site dist --self-issued
  assay verify certificates badges --site dist

A file is a certificate's PDF, PNG or SVG, or the JSON that each of them has embedded; or a badge that 'assay badge' made, as JSON, token, PNG or SVG.
Of a folder, each such file in it is checked. A file that can't be used is told, and the others go on.
An address is what a certificate's link or its code has, as mail or chat may have broken it; its letters alone will do. The site's folder says which
banks were published, which issuers are trusted ('assay.config.json') and what was withdrawn. Nothing is fetched. Only the record is checked: whether
a file's pages are as they were issued is for the page that checks to say.

Exit status: 0 each is issuer-verified (with --self-issued: or its answers fit, and it isn't past its end), 1 one isn't, 2 a file can't be used.")]
pub struct Verify {
    /// The certificates' files or links, or folders with them.
    #[arg(value_name = "CERTIFICATES", required = true)]
    pub certificates: Vec<String>,
    /// The site that checks: a folder that 'assay catalogue' wrote, or the whole built site.
    #[arg(long, value_name = "FOLDER")]
    pub site: PathBuf,
    /// Count self-issued records whose answers fit as well, though nothing shows who gave them, when, or with what help.
    #[arg(long)]
    pub self_issued: bool,
    /// Check as if it were this moment, such as 2026-11-29T08:00:00Z [default: now].
    #[arg(long, value_name = "MOMENT", value_parser = moment)]
    pub now: Option<Moment>,
    /// Print JSON for other programs.
    #[arg(long)]
    pub json: bool,
    /// The language of the words [default: the system's, else en].
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
}

/// Why what was named is no certificate. Unlike a file that can't be read, that is an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It shows nothing that can be checked.
    Shown(BadShown),
    /// A record's number, which only the device that made it can find.
    Number(RecordNumber),
    /// A record's number that doesn't fit its check character.
    Mistyped,
}

impl Verify {
    /// Checks and tells.
    ///
    /// # Errors
    /// [`Trouble`] where a file or the site can't be used. What can be used is told all the same.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let site = site::read(&self.site)?;
        let words = verified::words(language::spoken(self.lang))?;
        let now = self.now.map_or_else(now, Ok)?;
        let named = self.named();
        let all = named.len();
        let mut all_well = true;
        let mut unused = Vec::new();
        let mut told = Vec::new();
        for (done, (name, named)) in named.into_iter().enumerate() {
            console.progress(done, all, &name);
            let found = named.and_then(|()| shown(&name)).map(|shown| {
                shown.map(|shown| {
                    let finding = site.check(&shown, now);
                    (shown, finding)
                })
            });
            all_well &= matches!(&found, Ok(Ok((_, finding))) if self.is_well(finding));
            if self.json {
                told.push(match &found {
                    Ok(found) => as_json(&name, found, &site),
                    Err(trouble) => json!({ "certificate": name, "error": trouble.to_string() }),
                });
            } else if all > 1 || found.is_ok() {
                writeln!(console.out(), "{}", harmless(&name))?;
                match &found {
                    Ok(Ok((shown, finding))) => {
                        let at_hand = (&site, &*self.site);
                        verified::tell(console.out(), &words, shown, finding, at_hand)?;
                    }
                    Ok(Err(refused)) => {
                        writeln!(console.out(), "{}", verified::refused(*refused, &words))?;
                    }
                    Err(trouble) => writeln!(console.out(), "{}", harmless(&trouble.to_string()))?,
                }
                writeln!(console.out())?;
            }
            unused.extend(found.err());
        }
        if self.json {
            console.json(&json!({ "format": FORMAT, "certificates": told }))?;
        }
        let count = unused.len();
        match unused.into_iter().next() {
            None if all_well => Ok(Outcome::Clean),
            None => Ok(Outcome::Faulty),
            Some(trouble) if all == 1 => Err(trouble),
            Some(first) => Err(Trouble::Partly {
                count,
                all,
                first: Box::new(first),
            }),
        }
    }

    /// All that is to be checked, by name, and why a folder can't be used.
    fn named(&self) -> Vec<(String, Result<(), Trouble>)> {
        let mut all = Vec::new();
        for name in &self.certificates {
            match given::checked(name) {
                Ok(files) => all.extend(files.into_iter().map(|file| (file, Ok(())))),
                Err(trouble) => all.push((name.clone(), Err(trouble))),
            }
        }
        all
    }

    fn is_well(&self, finding: &Finding) -> bool {
        match finding.verdict {
            Verdict::IssuerVerified => true,
            Verdict::AnswersFit => self.self_issued && !finding.is_over(),
            _ => false,
        }
    }
}

/// Reads a moment.
///
/// # Errors
/// Why it is none.
pub fn moment(text: &str) -> Result<Moment, String> {
    Moment::from_date_time(text)
        .ok_or_else(|| "not a moment such as 2026-11-29T08:00:00Z".to_owned())
}

/// This moment, by the system's clock.
///
/// # Errors
/// [`Trouble::Clock`] where that stands before 1970 or after the year 9999.
pub fn now() -> Result<Moment, Trouble> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let millis = since
        .ok()
        .and_then(|since| i64::try_from(since.as_millis()).ok());
    millis
        .and_then(|millis| Moment::try_from(millis).ok())
        .ok_or(Trouble::Clock)
}

/// What was named: a file that is there, else what a person could type on the page that checks.
fn shown(name: &str) -> Result<Result<Shown, Refused>, Trouble> {
    let of_file = |name: &str| -> Result<Result<Shown, Refused>, Trouble> {
        Ok(Shown::of_file(&given::read(name)?).map_err(Refused::Shown))
    };
    let unbroken: String = name.split_whitespace().collect();
    if !unbroken.contains(VERIFY_PLACE) && Path::new(name).exists() {
        return of_file(name);
    }
    Ok(match Asked::read(name) {
        Ok(Asked::Carried(carried)) => Ok((*carried).into()),
        Ok(Asked::Number(number)) => Err(Refused::Number(number)),
        Err(BadAsked::Mistyped) => Err(Refused::Mistyped),
        Err(BadAsked::Link(BadCode::Newer)) => Err(Refused::Shown(BadShown::Newer)),
        Err(BadAsked::Link(BadCode::Damaged)) => Err(Refused::Shown(BadShown::Damaged)),
        // It was meant to be a file, and says why it is none.
        Err(BadAsked::Nothing | BadAsked::Neither) => return of_file(name),
    })
}

fn as_json(name: &str, found: &Result<(Shown, Finding), Refused>, site: &Site) -> Value {
    let (shown, finding) = match found {
        Ok(found) => found,
        Err(Refused::Shown(BadShown::Damaged)) => {
            return json!({ "certificate": name, "verdict": "not-a-certificate" });
        }
        Err(Refused::Shown(BadShown::Newer)) => {
            return json!({ "certificate": name, "verdict": "made-by-later" });
        }
        Err(Refused::Shown(BadShown::Several)) => {
            return json!({ "certificate": name, "verdict": "several" });
        }
        Err(Refused::Shown(BadShown::OtherBadge)) => {
            return json!({ "certificate": name, "verdict": "other-badge" });
        }
        Err(Refused::Shown(BadShown::RsaBadge)) => {
            return json!({ "certificate": name, "verdict": "rsa-badge" });
        }
        Err(Refused::Number(_)) => {
            return json!({ "certificate": name, "verdict": "number-alone" });
        }
        Err(Refused::Mistyped) => {
            return json!({ "certificate": name, "verdict": "mistyped-number" });
        }
    };
    let facts = shown.facts();
    let checks = finding.checks.iter();
    let checks: serde_json::Map<String, Value> = checks
        .map(|(check, came)| {
            (
                verified::check_id(*check).to_owned(),
                verified::outcome_id(*came).into(),
            )
        })
        .collect();
    let (on, from) = verified::date_of(finding.verdict);
    let attested = facts.stated.as_ref().map(|stated| {
        let vouches = stated.vouches.all().iter();
        let vouches: Vec<&str> = vouches.map(|vouch| vouch.word()).collect();
        json!({
            "did": stated.did.to_string(),
            "names": site.issuer(finding).map(|one| {
                one.names.iter().cloned().collect::<std::collections::BTreeMap<_, _>>()
            }),
            "states": vouches,
            "attested": stated.on.date_time(),
            "list_of": finding.issuer.and_then(|by| by.list_of).map(Moment::date_time),
        })
    });
    let badge = match shown {
        Shown::Certificate(_) => None,
        Shown::Badge(badge) => Some(match badge.proof {
            Proof::Integrity(_) => "data-integrity",
            Proof::Token(_) => "jwt",
        }),
    };
    let list = site.missing_list(shown, finding).map(|missing| {
        json!({
            "url": missing.url.as_str(),
            "file": missing.file.map(SitePath::as_str),
            "why": missing.why.word(),
        })
    });
    json!({
        "certificate": name,
        "badge": badge,
        "verdict": verified::verdict_id(finding.verdict),
        "on": on.map(Moment::date_time),
        "date_from": from,
        "checks": checks,
        "issuer": attested,
        "missing_list": list,
        "valid_until": finding.valid_until.map(Moment::date_time),
        "over": finding.is_over(),
        "record": verified::record(&facts),
    })
}
