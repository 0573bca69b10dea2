//! A partner's backend: it checks certificates through the front door, by what a deployment publishes.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod folder;
mod made;

use std::cell::RefCell;
use std::thread;

use assay::credential::badge::{Badge, BadgeText, SignedBadge};
use assay::credential::deployment::{BANKS, CATALOGUE, CONFIG, Deployment, Files, Unusable};
use assay::credential::status::DateFrom;
use assay::credential::verify::{Check, Finding, Outcome, Verdict};
use assay::credential::{Asked, Credential, Link, Shown, SitePath};
use assay::engine::digest::Digest;

use made::{Published, attested, certificate, compact_of, good, key, key_name, moment, words};

const LIST: &str = "status/1.json";
const DATES: &str = "status/1.dates.json";

/// Two days after the certificate was made.
fn found(site: &Published, shown: &Shown) -> Finding {
    Deployment::read(site.clone()).0.check(shown, moment(48))
}

fn site() -> Published {
    Published::new(&[good()], &[])
}

fn honest() -> Credential {
    certificate(&[good()], None)
}

fn of_file(credential: &Credential) -> Shown {
    Shown::of_file(&credential.to_bytes()).expect("a certificate")
}

fn of_text(text: &str) -> Shown {
    match Asked::read(text) {
        Ok(Asked::Carried(carried)) => (*carried).into(),
        other => panic!("{other:?}"),
    }
}

fn badge(signed: &Credential) -> Shown {
    let own = |text: &str| text.to_owned();
    let text = BadgeText {
        description: own("Sample"),
        criteria: own("At least 70%"),
        score: own("Points"),
        passed: own("Passed"),
        evidence: own("Answers"),
        narrative: own("The answers, named by their digest"),
    };
    let badge = Badge::of(signed, own("Example Academy"), text, moment(2)).expect("a badge");
    let badge = SignedBadge::with_integrity(badge, &key_name(), moment(2), &key());
    Shown::of_file(badge.expect("signed").text().as_bytes()).expect("a badge")
}

#[test]
fn honest_ones_are_found_so_however_they_come() {
    let (site, honest) = (site(), honest());
    let signed = attested(honest.clone());
    let link = |credential: &Credential| Link {
        record: credential.record.clone(),
        attestation: credential.attestation.clone(),
        answers: Some(compact_of(credential)),
    };
    let address = |letters: &str| of_text(&format!("https://example.org/#/verify/{letters}"));
    for (shown, verdict) in [
        (of_file(&honest), Verdict::AnswersFit),
        (address(&link(&honest).letters()), Verdict::AnswersFit),
        (
            address(&honest.record.claims().digits()),
            Verdict::NothingToCheck,
        ),
        (of_file(&signed), Verdict::IssuerVerified),
        (address(&link(&signed).letters()), Verdict::IssuerVerified),
        (badge(&signed), Verdict::IssuerVerified),
    ] {
        let found = found(&site, &shown);
        assert_eq!(found.verdict, verdict, "{shown:?}: {:?}", found.checks);
        let differs = found.checks.iter().any(|(_, came)| *came != Outcome::Fits);
        assert!(!differs, "{:?}", found.checks);
        assert_eq!(shown.facts().holder, "Amina Diallo");
    }
}

#[test]
fn who_signed_is_called_as_the_deployment_calls_them() {
    let (deployment, unusable) = Deployment::read(site());
    assert_eq!(unusable, []);
    let signed = attested(honest());
    for (shown, name) in [
        (of_file(&signed), Some("Example Academy")),
        (badge(&signed), Some("Example Academy")),
        (of_file(&honest()), None),
    ] {
        let found = deployment.check(&shown, moment(48));
        let issuer = deployment.issuer(&found);
        assert_eq!(issuer.map(|issuer| &*issuer.names[0].1), name);
    }
}

#[test]
fn what_was_changed_is_found() {
    for credential in [honest(), attested(honest())] {
        let file = String::from_utf8(credential.to_bytes()).expect("UTF-8");
        let edited = file.replacen("Sample", "Simple", 1);
        assert_ne!(edited, file);
        let shown = Shown::of_file(edited.as_bytes()).expect("a certificate");
        assert_eq!(found(&site(), &shown).verdict, Verdict::Altered);
    }
}

#[test]
fn what_was_withdrawn_is_found_with_its_date() {
    let mut site = site();
    site.withdraw(moment(12));
    let signed = attested(honest());
    for (without, on, from) in [
        (None, moment(12), DateFrom::Issuer),
        (Some(DATES), moment(24), DateFrom::List),
    ] {
        without.map(|path| site.files.remove(path));
        for shown in [of_file(&signed), badge(&signed)] {
            let verdict = found(&site, &shown).verdict;
            assert_eq!(verdict, Verdict::Withdrawn { on, from });
        }
    }
    assert_eq!(
        found(&site, &of_file(&honest())).verdict,
        Verdict::AnswersFit
    );
}

/// What can be wrong with a file.
#[derive(Debug, Clone, Copy)]
enum Is {
    Absent,
    Unreachable,
    Faulty,
}

impl Is {
    const ALL: [Self; 3] = [Self::Absent, Self::Unreachable, Self::Faulty];

    /// All files of these paths are so.
    fn at(self, paths: &[String]) -> Published {
        let mut site = site();
        for path in paths {
            assert!(site.files.contains_key(path), "{path}");
            match self {
                Self::Absent => drop(site.files.remove(path)),
                Self::Unreachable => drop(site.unreachable.insert(path.clone())),
                Self::Faulty => drop(site.files.insert(path.clone(), b"[]".to_vec())),
            }
        }
        site
    }
}

/// A record with answers, one without, one that an issuer signed, and a badge.
type Found = [Verdict; 4];

#[test]
fn what_is_not_there_is_never_taken_for_what_cannot_be_had() {
    use Verdict::{
        AnswersFit, IssuerUnknown, IssuerVerified, NothingToCheck, Unavailable, UnknownBank,
    };
    let honest = honest();
    let signed = attested(honest.clone());
    let shown = [
        of_file(&honest),
        of_file(&Credential::alone(honest.record.clone())),
        of_file(&signed),
        badge(&signed),
    ];
    let header = SitePath::published(&honest.record.bank.digest).to_string();
    let shards: Vec<String> = site()
        .files
        .into_keys()
        .filter(|path| path.starts_with(BANKS) && *path != header)
        .collect();
    let one = |path: &str| vec![path.to_owned()];

    let as_ever = [AnswersFit, NothingToCheck, IssuerVerified, IssuerVerified];
    let bank = |first, second| [first, second, IssuerVerified, IssuerVerified];
    let trust = |verdict| [AnswersFit, NothingToCheck, verdict, verdict];
    let table: [(Vec<String>, [Found; 3], bool); 6] = [
        (
            one(&header),
            [
                bank(UnknownBank, UnknownBank),
                bank(Unavailable, Unavailable),
                bank(Unavailable, Unavailable),
            ],
            false,
        ),
        (shards, [bank(Unavailable, NothingToCheck); 3], false),
        (
            one(CONFIG),
            [trust(IssuerUnknown), trust(Unavailable), trust(Unavailable)],
            true,
        ),
        (one(LIST), [trust(Unavailable); 3], true),
        (one(DATES), [as_ever; 3], true),
        (one(CATALOGUE), [as_ever; 3], false),
    ];
    for (paths, verdicts, is_told) in table {
        for (is, expected) in Is::ALL.into_iter().zip(verdicts) {
            let (deployment, unusable) = Deployment::read(is.at(&paths));
            let verdicts = shown
                .each_ref()
                .map(|shown| deployment.check(shown, moment(48)).verdict);
            assert_eq!(verdicts, expected, "{is:?}: {paths:?}");
            match (is, &unusable[..]) {
                (Is::Unreachable, [Unusable::Unreachable { path, cause }]) if is_told => {
                    assert_eq!((path.as_str(), *cause), (&*paths[0], "no connection"));
                }
                (Is::Faulty, [Unusable::Faulty { path, .. }]) if is_told => {
                    assert_eq!(path.as_str(), paths[0]);
                }
                (_, told) => {
                    let is_right = told.is_empty() && (!is_told || matches!(is, Is::Absent));
                    assert!(is_right, "{is:?}: {paths:?}: {told:?}");
                }
            }
        }
    }
}

#[test]
fn what_cannot_be_used_is_told_with_what_to_mend() {
    let mut site = site();
    let config = r#"{"issuers":[{"names":{},"did":"did:web:example.org"}]}"#;
    site.put(&SitePath::config(), config.into());
    let told = |site: Published| Deployment::read(site).1[0].to_string();
    assert_eq!(
        told(site),
        "assay.config.json can't be used: /issuers/0/names: not a list with something in it; /issuers/0/did: not an object"
    );
    let site = Is::Unreachable.at(&[LIST.to_owned()]);
    assert_eq!(told(site), "status/1.json can't be had: no connection");
}

#[test]
fn without_a_catalogue_titles_of_module_and_level_are_left_open() {
    for (is, outcome) in [(None, Outcome::Fits)]
        .into_iter()
        .chain(Is::ALL.into_iter().map(|is| (Some(is), Outcome::Open)))
    {
        let site = is.map_or_else(site, |is| is.at(&[CATALOGUE.to_owned()]));
        let found = found(&site, &of_file(&honest()));
        assert_eq!(found.came(Check::SiteTitles), Some(outcome), "{is:?}");
    }
}

/// Words are marked by the translation that they were typed in, and items may be of a bank that is used.
#[test]
fn answers_are_marked_as_they_were_shown() {
    let (banks, translation) = words();
    let site = Published::new(&banks, &[translation.clone()]);
    let shown = of_file(&certificate(&banks, Some(&translation)));
    assert_eq!(found(&site, &shown).verdict, Verdict::AnswersFit);
    let path = SitePath::published(&Digest::of(&translation)).to_string();
    let mut without = site.clone();
    without.files.remove(&path);
    assert_eq!(found(&without, &shown).verdict, Verdict::Unavailable);
    let mut without = site;
    without.unreachable.insert(path);
    assert_eq!(found(&without, &shown).verdict, Verdict::Unavailable);
}

/// A deployment that notes what it is asked for.
struct Noting<'a>(&'a Published, &'a RefCell<Vec<String>>);

impl Files for Noting<'_> {
    type Error = &'static str;

    fn read(&self, path: &SitePath) -> Result<Option<Vec<u8>>, Self::Error> {
        self.1.borrow_mut().push(path.to_string());
        self.0.read(path)
    }
}

#[test]
fn only_what_a_check_needs_is_read_and_once() {
    let (banks, translation) = words();
    let site = Published::new(&banks, &[translation.clone()]);
    let asked = RefCell::default();
    let (deployment, _) = Deployment::read(Noting(&site, &asked));
    let read = || {
        let mut read = asked.take();
        read.sort_unstable();
        read
    };
    assert_eq!(read(), [CONFIG, CATALOGUE, DATES, LIST]);

    let credential = certificate(&banks, Some(&translation));
    let paths = |digests: &[Digest]| {
        let mut paths: Vec<String> = digests
            .iter()
            .map(|digest| SitePath::published(digest).to_string())
            .collect();
        paths.sort_unstable();
        paths
    };
    let [bank, good] = &banks;
    let [own, used] = [bank, good].map(|bank| bank.header.contents.shards[0].digest);
    let whole = [bank.digest(), own, used, Digest::of(&translation)];
    for (shown, needed) in [
        (of_file(&credential), &whole[..]),
        (of_file(&Credential::alone(credential.record)), &whole[..1]),
        (badge(&attested(honest())), &[]),
    ] {
        let _ = deployment.check(&shown, moment(48));
        assert_eq!(read(), paths(needed), "{shown:?}");
    }
}

#[test]
fn one_deployment_serves_several_threads() {
    let (deployment, _) = Deployment::read(site());
    let file = attested(honest()).to_bytes();
    let check = || {
        let shown = Shown::of_file(&file).expect("a certificate");
        deployment.check(&shown, moment(48)).verdict
    };
    let verdicts = thread::scope(|scope| {
        let both = [scope.spawn(check), scope.spawn(check)];
        both.map(|one| one.join().expect("it ended"))
    });
    assert_eq!(verdicts, [Verdict::IssuerVerified; 2]);
}
