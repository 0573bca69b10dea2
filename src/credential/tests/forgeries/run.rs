//! Forgeries of many kinds, made, checked and counted.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use assay_credential::Carried;
use assay_credential::badge::SignedBadge;
use assay_credential::verify::{Bank, Circumstances, Finding, Verdict};

use crate::common::badges::{Dice, badge, both};
use crate::common::issuer::Issuer;
use crate::common::{Honest, honest_ones};
use crate::handed::{Carrier, Shown};
use crate::samples::{Sample, sample};

/// What became of something that was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Came {
    /// It isn't read: no certificate, or one that was damaged.
    Refused,
    Altered,
    IssuerUnknown,
    Withdrawn,
    Unavailable,
    Expired,
    UnknownBank,
    NothingToCheck,
    AnswersFit,
    IssuerVerified,
}

pub use Came::*;
/// What was read of something handed in.
pub use assay_credential::Shown as Read;

impl Came {
    pub fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Altered => Altered,
            Verdict::IssuerUnknown => IssuerUnknown,
            Verdict::Withdrawn { .. } => Withdrawn,
            Verdict::Unavailable => Unavailable,
            Verdict::Expired { .. } => Expired,
            Verdict::UnknownBank => UnknownBank,
            Verdict::NothingToCheck => NothingToCheck,
            Verdict::AnswersFit => AnswersFit,
            Verdict::IssuerVerified => IssuerVerified,
            other => panic!("{other:?}"),
        }
    }
}

/// Reads it as the page and the command line do.
pub fn read(shown: &Shown) -> Option<Read> {
    match shown {
        Shown::Letters(letters) => Carried::read(letters).ok().map(Into::into),
        Shown::File(bytes) => Read::of_file(bytes).ok(),
    }
}

/// What a site finds of it.
pub fn found(sample: &Sample, issuer: &Issuer, read: &Read) -> Finding {
    match read {
        Read::Certificate(presented) => sample.found(issuer, presented),
        Read::Badge(_) => read.verify(&Circumstances {
            bank: Bank::Unknown,
            catalogue: None,
            issuers: &issuer.issuers,
            lists: &|url| issuer.lists(url),
            now: issuer.now,
        }),
    }
}

/// Honest certificates that a forger begins with.
pub struct Case {
    /// One that its holder made.
    pub own: Sample,
    /// The same, attested.
    pub attested: Sample,
    pub issuer: Issuer,
    /// Somebody else's.
    pub other: Sample,
    /// Its badge, with a proof inside and as a token.
    pub badges: [SignedBadge; 2],
    /// All that it says honestly, however it comes: who hands that in has forged nothing.
    honest: Vec<Read>,
}

impl Case {
    fn of(number: u32) -> Self {
        let own = sample(number * 2);
        let other = sample(number * 2 + 1 + number % 4 * 2);
        let issuer = own.issuer();
        let attested = own.attested(&issuer);
        let honest = Honest {
            credential: attested.credential.clone(),
            sitting: honest_ones(1).remove(0).sitting,
        };
        let badges = both(&issuer, &badge(&honest));
        let mut dice = Dice(u64::from(number));
        let mut honest = Vec::new();
        for one in [&own, &attested, &other, &other.attested(&issuer)] {
            for carrier in Carrier::ALL {
                let shown = one.shown(carrier, &mut dice);
                honest.extend(shown.as_ref().and_then(read));
            }
        }
        honest.extend(badges.iter().cloned().map(|one| Read::Badge(Box::new(one))));
        Self {
            own,
            attested,
            issuer,
            other,
            badges,
            honest,
        }
    }
}

/// So many of them.
pub fn cases(count: u32) -> Vec<Case> {
    (0..count).map(Case::of).collect()
}

/// A forgery, and what may become of it.
pub struct Forged {
    pub shown: Shown,
    pub may: &'static [Came],
}

type Forge = Box<dyn Fn(&Case, &mut Dice) -> Option<Forged>>;

/// A kind of forgery.
pub struct Kind {
    pub name: String,
    /// Makes one; `None` where this case hasn't what would be changed.
    pub forge: Forge,
    /// The site where it isn't one that trusts the issuer as it is.
    pub site: Option<fn(&Case) -> Issuer>,
}

/// A kind at a site that trusts the issuer.
pub fn kind(
    name: impl Into<String>,
    forge: impl Fn(&Case, &mut Dice) -> Option<Forged> + 'static,
) -> Kind {
    Kind {
        name: name.into(),
        forge: Box::new(forge),
        site: None,
    }
}

/// How many forgeries are made in all: 10,000 take some minutes.
pub fn count() -> usize {
    let asked = std::env::var("ASSAY_FORGERIES").ok();
    asked.and_then(|count| count.parse().ok()).unwrap_or(2_000)
}

/// How long this thread has run: where the system says so, what others do meanwhile doesn't count.
fn clock() -> Duration {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let ran = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let ran = ran.and_then(|ran| ran.split(' ').next()?.parse().ok());
    ran.map_or_else(|| BEGUN.elapsed(), Duration::from_nanos)
}

/// The slowest of what was timed.
#[derive(Default)]
pub struct Slowest(Duration, String);

impl Slowest {
    pub fn timed<T>(&mut self, what: &str, check: impl FnOnce() -> T) -> T {
        let begun = clock();
        let came = check();
        let took = clock().saturating_sub(begun);
        if took > self.0 {
            *self = Self(took, what.to_owned());
        }
        came
    }

    pub fn told(&self) -> String {
        format!("slowest: {:.1} ms, {}", self.0.as_secs_f64() * 1e3, self.1)
    }
}

/// Makes so many forgeries, of each kind as many, and holds what becomes of each to what may.
pub fn run(title: &str, count: usize, kinds: &[Kind]) {
    let cases = cases(u32::try_from(24 + count / 40).unwrap());
    let mut counts: BTreeMap<usize, BTreeMap<Came, u32>> = BTreeMap::new();
    let mut slowest = Slowest::default();
    let mut faults = Vec::new();
    for number in 0..count.max(kinds.len()) {
        let which = number % kinds.len();
        let kind = &kinds[which];
        let mut dice = Dice((which as u64) << 40 | number as u64);
        let (case, forged) = (0..200)
            .find_map(|_| {
                let case = &cases[dice.roll(cases.len())];
                let forged = (kind.forge)(case, &mut dice)?;
                let is_forged = read(&forged.shown).is_none_or(|read| !case.honest.contains(&read));
                is_forged.then_some((case, forged))
            })
            .unwrap_or_else(|| panic!("nothing to forge: {}", kind.name));
        let own = kind.site.map(|site| site(case));
        let issuer = own.as_ref().unwrap_or(&case.issuer);
        let (came, finding) = slowest.timed(&kind.name, || match read(&forged.shown) {
            None => (Refused, None),
            Some(read) => {
                let finding = found(&case.own, issuer, &read);
                (Came::of(finding.verdict), Some(finding))
            }
        });
        *counts.entry(which).or_default().entry(came).or_default() += 1;
        assert_ne!(came, IssuerVerified, "{}, {number}", kind.name);
        if !forged.may.contains(&came) {
            let checks = finding.map(|finding| finding.checks);
            faults.push(format!(
                "{} ({number}): {came:?}, not {:?}: {checks:?}",
                kind.name, forged.may
            ));
        }
    }
    let mut table = format!("\n{title}\n");
    let mut all: BTreeMap<Came, u32> = BTreeMap::new();
    for (which, came) in &counts {
        let _ = writeln!(
            table,
            "  {:46} {:5}  {}",
            kinds[*which].name,
            came.values().sum::<u32>(),
            told(came)
        );
        for (came, count) in came {
            *all.entry(*came).or_default() += count;
        }
    }
    println!(
        "{table}  {:46} {:5}  {}\n  {}",
        "all",
        all.values().sum::<u32>(),
        told(&all),
        slowest.told()
    );
    assert!(
        faults.is_empty(),
        "{}",
        faults[..faults.len().min(30)].join("\n")
    );
}

fn told(came: &BTreeMap<Came, u32>) -> String {
    let told: Vec<String> = came
        .iter()
        .map(|(came, count)| format!("{came:?} {count}"))
        .collect();
    told.join(", ")
}
