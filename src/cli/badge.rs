//! `assay badge`: Open Badges of certificates that an issuer signed.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use assay_credential::attest::Vouch;
use assay_credential::badge::bake::{BadImage, Image, baked};
use assay_credential::badge::{self, BadgeText, NoBadge, SignedBadge};
use assay_credential::verify::Verdict;
use assay_credential::{Attestation, Credential, Did, Moment, Record, Shown, Standing};
use assay_messages::fixed::Fixed;
use assay_messages::locale::Locale;
use assay_messages::{BadgeWords, VerifyWords, embedded};
use clap::Args;

use crate::Outcome;
use crate::console::{Console, harmless};
use crate::given;
use crate::language::{self, Language};
use crate::rsakey::{RsaArgs, RsaKey};
use crate::signer::{Signer, SignerArgs};
use crate::site::{self, Site};
use crate::trouble::Trouble;
use crate::verified;
use crate::verify::now;
use crate::write;

/// Which certificates, who signs, and in which form.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  assay badge signed --site dist --key academy.key --method did:web:example.org#key-0 --out badges
  assay badge signed --site dist --key academy.key --method did:web:example.org#key-0 --out badges --image badge.svg
  assay badge signed/*.json --site dist --key academy.key --method did:web:example.org#key-0 --out badges --rsa academy-rsa.pem

The files are certificates that 'assay attest' signed, as PDF, PNG, SVG or JSON; of a folder, all of those in it. Each that the site finds issuer-verified becomes an Open Badge 3.0 by its record's number: JSON with
a proof inside (eddsa-rdfc-2022, NUMBER.badge.json), or a token (NUMBER.badge.rs256.jwt or .eddsa.jwt); with --image the picture has it in it. A badge has the holder's name and score, and no answers.
The specification wants tokens signed by RS256 at least, so fewer can check those of --jwt than those of --rsa; 'assay verify' checks proofs and
tokens of --jwt, and not those of --rsa.

Exit status: 0 each became a badge, 1 one didn't, 2 a file or a key can't be used.")]
pub struct Badge {
    /// The certificates' files, or folders with them.
    #[arg(value_name = "FILES", required = true)]
    pub files: Vec<String>,
    /// The site that lists the issuer, and checks the certificates.
    #[arg(long, value_name = "FOLDER")]
    pub site: PathBuf,
    /// Who signs: who signed the certificates.
    #[command(flatten)]
    pub signer: SignerArgs,
    /// The folder for the badges.
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
    /// A picture to bake each badge into, PNG or SVG.
    #[arg(long, value_name = "IMAGE")]
    pub image: Option<PathBuf>,
    /// Make tokens (VC-JWT) signed with the issuer's own key by EdDSA.
    #[arg(long)]
    pub jwt: bool,
    /// Tokens that are signed by RSA.
    #[command(flatten)]
    pub rsa: RsaArgs,
    /// The language of the words [default: the system's, else en].
    #[arg(long, value_name = "LANGUAGE")]
    pub lang: Option<Language>,
}

/// Why a certificate becomes no badge.
enum Refusal {
    NoCertificate,
    Verdict(Verdict),
    OtherIssuer(Did),
    NoBadge(NoBadge),
}

struct Desk<'a> {
    ask: &'a Badge,
    site: Site,
    signer: Signer,
    rsa: Option<RsaKey>,
    image: Option<(Image, Vec<u8>)>,
    now: Moment,
}

impl Badge {
    /// Makes them and tells.
    ///
    /// # Errors
    /// [`Trouble`] where a file, the site or a key can't be used.
    pub fn run(&self, console: &mut Console<'_>) -> Result<Outcome, Trouble> {
        let locale = language::spoken(self.lang);
        let words = (words(locale)?, verified::words(locale)?);
        let desk = Desk {
            ask: self,
            site: site::read(&self.site)?,
            image: self.image.as_deref().map(image).transpose()?,
            signer: self.signer.open()?,
            rsa: self.rsa.open()?,
            now: now()?,
        };
        fs::create_dir_all(&self.out).map_err(Trouble::unwritable(&self.out))?;
        let files = given::files(&self.files)?;
        let mut made = 0;
        for (done, file) in files.iter().enumerate() {
            console.progress(done, files.len(), file);
            let became = match given::certificate(file)? {
                Some(credential) => desk.take(&credential)?,
                None => Err(Refusal::NoCertificate),
            };
            let told = match became {
                Ok(out) => {
                    made += 1;
                    out.display().to_string()
                }
                Err(why) => told(&why, &words),
            };
            let (file, told) = (harmless(file), harmless(&told));
            writeln!(console.out(), "{file}: {told}")?;
        }
        let count = words.0.made_of(made, files.len());
        writeln!(console.out(), "{count}")?;
        Ok(match made == files.len() {
            true => Outcome::Clean,
            false => Outcome::Faulty,
        })
    }
}

impl Desk<'_> {
    /// Where the badge of a certificate was written, or why there is none.
    fn take(&self, credential: &Credential) -> Result<Result<PathBuf, Refusal>, Trouble> {
        let finding = self.site.check(&Shown::from(credential.clone()), self.now);
        let attestation = match (&credential.attestation, finding.verdict) {
            (Some(attestation), Verdict::IssuerVerified) => attestation,
            (_, verdict) => return Ok(Err(Refusal::Verdict(verdict))),
        };
        let issuer = &attestation.statement.issuer;
        if *issuer != self.signer.did {
            return Ok(Err(Refusal::OtherIssuer(issuer.clone())));
        }
        let at = self.moment(attestation);
        let (name, text) = (self.name(credential)?, text(credential, attestation)?);
        match badge::Badge::of(credential, name, text, at) {
            Err(why) => Ok(Err(Refusal::NoBadge(why))),
            Ok(badge) => self.write(self.sign(badge)?).map(Ok),
        }
    }

    /// The moment of the attestation, so that the same certificate gives the same badge; but with another key only now, since it may not have
    /// counted then.
    fn moment(&self, attestation: &Attestation) -> Moment {
        let statement = &attestation.statement;
        match statement.key == self.signer.name {
            true => statement.attested,
            false => self.now,
        }
    }

    /// What the site calls the issuer, in the language of the record if it has such a name.
    fn name(&self, credential: &Credential) -> Result<String, Trouble> {
        let did = &self.signer.did;
        let names = self.site.issuers().find(did).map(|issuer| &issuer.names);
        let in_language = |language: &str| {
            let mut names = names?.iter();
            names.find(|(tag, _)| tag == language).map(|(_, name)| name)
        };
        let name = in_language(&credential.record.language)
            .or_else(|| in_language("en"))
            .or_else(|| names?.first().map(|(_, name)| name));
        name.cloned()
            .ok_or_else(|| Trouble::NotListed { did: did.clone() })
    }

    fn sign(&self, badge: badge::Badge) -> Result<SignedBadge, Trouble> {
        let Signer { name, key, .. } = &self.signer;
        if let Some(rsa) = &self.rsa {
            let public = (&*rsa.modulus, &*rsa.exponent);
            return SignedBadge::with_rsa_token(badge, public, |message| rsa.sign(message));
        }
        if self.ask.jwt {
            return Ok(SignedBadge::with_token(badge, name, key));
        }
        let created = badge.valid_from;
        SignedBadge::with_integrity(badge, name, created, key).ok_or(Trouble::CantSign)
    }

    fn write(&self, signed: SignedBadge) -> Result<PathBuf, Trouble> {
        // Named by its form: each may be wanted beside the others, and none is written over another.
        let form = match (&self.rsa, self.ask.jwt) {
            (Some(_), _) => ".rs256",
            (None, true) => ".eddsa",
            (None, false) => "",
        };
        let (bytes, extension) = match &self.image {
            Some((kind, image)) => {
                let bytes = baked(image, &signed).map_err(|cause| self.bad_image(cause))?;
                (bytes, kind.extension())
            }
            None if !form.is_empty() => (signed.text().into_bytes(), "jwt"),
            None => (signed.text().into_bytes(), "json"),
        };
        let name = format!("{}.badge{form}.{extension}", signed.badge.number);
        let out = self.ask.out.join(name);
        write::replace(&out, &bytes)?;
        Ok(out)
    }

    fn bad_image(&self, cause: BadImage) -> Trouble {
        let path = self.ask.image.clone().unwrap_or_default();
        Trouble::Image { path, cause }
    }
}

fn image(path: &Path) -> Result<(Image, Vec<u8>), Trouble> {
    let bytes = fs::read(path).map_err(Trouble::unreadable(path))?;
    let kind = Image::of(&bytes).ok_or_else(|| Trouble::Image {
        path: path.to_owned(),
        cause: BadImage::Form,
    })?;
    Ok((kind, bytes))
}

fn words(locale: Locale) -> Result<BadgeWords, Trouble> {
    let pack = embedded(BadgeWords::GROUP, locale.tag()).ok_or(Trouble::Words)?;
    BadgeWords::read(pack, Rc::new(Fixed(locale))).map_err(|_| Trouble::Words)
}

/// What people read in the badge, in the language of the record, or else in English.
fn text(credential: &Credential, attestation: &Attestation) -> Result<BadgeText, Trouble> {
    let record = &credential.record;
    let words = words(Locale::of_tag(&record.language).unwrap_or(Locale::En))?;
    let titles = &record.titles;
    let vouches = attestation.statement.vouches.all().iter();
    let vouches: Vec<String> = vouches.map(|vouch| vouched(*vouch, &words)).collect();
    let vouches = words.vouches(&vouches.join("; "));
    let description = words.description(&titles.assessment, &titles.module, &titles.level);
    Ok(BadgeText {
        description: plain(&description),
        criteria: plain(&criteria(record, &words)),
        score: words.score(),
        passed: words.passed(),
        evidence: words.evidence(),
        narrative: plain(&format!("{} {vouches}", words.evidence_is())),
    })
}

fn vouched(vouch: Vouch, words: &BadgeWords) -> String {
    match vouch {
        Vouch::Replayed => words.replayed(),
        Vouch::Supervised => words.supervised(),
        Vouch::IdentityChecked => words.identity_checked(),
    }
}

fn criteria(record: &Record, words: &BadgeWords) -> String {
    let of = record.score.of();
    let required = record.pass.total.fraction().times(of);
    let required = required.map_or_else(|| "?".to_owned(), badge::points);
    let mut all = vec![words.criteria(&required, &badge::points(of))];
    if !record.pass.topics.is_empty() {
        all.push(words.criteria_topics());
    }
    if !record.pass.all_right.is_empty() {
        all.push(words.criteria_gates());
    }
    all.extend(match record.review.standing() {
        Standing::DraftAndProvisional => Some(words.draft_and_provisional()),
        Standing::Draft => Some(words.draft()),
        Standing::Provisional => Some(words.provisional()),
        Standing::Settled => None,
    });
    all.join(" ")
}

/// Without the marks that keep the direction of a text by itself: all of it is in one language, and others' software may show them.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn told(why: &Refusal, (badge, verify): &(BadgeWords, VerifyWords)) -> String {
    match why {
        Refusal::NoCertificate => verify.not_a_certificate(),
        Refusal::Verdict(found) => badge.refused_verdict(&verified::verdict(*found, verify)),
        Refusal::OtherIssuer(did) => badge.refused_other_issuer(&did.to_string()),
        Refusal::NoBadge(NoBadge::SelfIssued | NoBadge::NoAnswers) => badge.refused_no_answers(),
        Refusal::NoBadge(NoBadge::PassMark) => badge.refused_pass_mark(),
    }
}

#[cfg(test)]
mod tests;
