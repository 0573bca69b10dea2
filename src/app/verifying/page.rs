//! What is shown of what was found: the verdict, the facts, what was checked and what wasn't.

use assay_credential::facts::{Facts, Stated};
use assay_credential::issuers::KeyStanding;
use assay_credential::status::DateFrom;
use assay_credential::verify::{Check, Finding, Outcome, Verdict};
use assay_credential::{Did, Issuers, Record, ReviewClaim, SitePath, Standing, Titles};
use assay_messages::VerifyWords;
use assay_messages::figures::{marks, percent};
use assay_messages::verified;

use super::{Likeness, Source, Subject, Trust, Verifying};
use crate::learning;
use crate::model::{Connection, Model};
use crate::sitting::texts::{Text, Texts};

/// What was found, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How the verdict is dressed.
    pub tone: Tone,
    /// The verdict in a word.
    pub verdict: String,
    /// What it means, and what to do next.
    pub means: String,
    /// What more there is to say: what could not be known, and why.
    pub notes: Vec<String>,
    /// Whether more may be known another time.
    pub may_change: bool,
    /// What the record says, and who vouches for it.
    pub facts: Vec<Fact>,
    /// When it was checked: an issuer may have withdrawn it since.
    pub at: i64,
    /// What was checked, and what came of it.
    pub checks: Vec<(Outcome, String, String)>,
    /// The logo of the issuer that stands behind it.
    pub logo: Option<SitePath>,
    /// What is said of the PDF, where there is one.
    pub paper: Option<(Likeness, String)>,
}

/// How a verdict is dressed. Only what is wrong is red: what isn't known isn't wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It holds, and somebody stands behind it.
    Good,
    /// It holds together, and nobody stands behind it.
    Fair,
    /// There is something to do.
    Open,
    /// Don't rely on it.
    Bad,
}

/// One thing that the record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What is said of it; several of who vouches for what.
    pub values: Vec<Text>,
}

impl Tone {
    const fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::IssuerVerified => Self::Good,
            Verdict::AnswersFit | Verdict::NothingToCheck => Self::Fair,
            Verdict::Altered | Verdict::Withdrawn { .. } => Self::Bad,
            _ => Self::Open,
        }
    }
}

/// What was found, in words.
#[must_use]
pub fn found(model: &Model, subject: &Subject, finding: &Finding, words: &VerifyWords) -> Found {
    let facts = subject.shown.facts();
    let verifying = model.verifying.as_deref();
    let nobody = Issuers::default();
    let issuers = match verifying.map(|verifying| &verifying.trust) {
        Some(Trust::Known(issuers, _)) => issuers,
        _ => &nobody,
    };
    let did = facts.stated.as_ref().map(|stated| stated.did);
    let issuer = verified::issuer(did, finding, issuers, words);
    let certificate = subject.shown.certificate();
    let told = Told {
        model,
        facts,
        is_badge: certificate.is_none(),
        record: certificate.and_then(|presented| presented.record.as_ref()),
        finding,
        words,
    };
    let checks = finding.checks.iter().map(|(check, outcome)| {
        let came = verified::came(*check, *outcome, words);
        (*outcome, verified::checked(*check, words), came)
    });
    Found {
        tone: Tone::of(finding.verdict),
        verdict: verified::verdict(finding.verdict, words),
        means: verified::meaning(finding.verdict, &issuer, words),
        notes: told.notes(verifying),
        may_change: finding.verdict == Verdict::Unavailable,
        facts: told.facts(issuer),
        at: finding.at.into(),
        checks: checks.collect(),
        logo: logo(did, finding.verdict, issuers),
        paper: subject
            .paper
            .as_ref()
            .map(|paper| (paper.likeness, likeness(paper.likeness, words))),
    }
}

/// Only where the issuer stands behind it: a logo beside any other verdict would say that it did.
fn logo(did: Option<&Did>, verdict: Verdict, issuers: &Issuers) -> Option<SitePath> {
    match verdict {
        Verdict::IssuerVerified => issuers.find(did?)?.logo.clone(),
        _ => None,
    }
}

fn likeness(likeness: Likeness, words: &VerifyWords) -> String {
    match likeness {
        Likeness::Waiting | Likeness::Comparing => words.paper_comparing(),
        Likeness::AsIssued => words.paper_as_issued(),
        Likeness::NotAsIssued => words.paper_not_as_issued(),
        Likeness::NotCompared => words.paper_not_compared(),
    }
}

/// What is told, and by what.
struct Told<'a> {
    model: &'a Model,
    facts: Facts<'a>,
    is_badge: bool,
    record: Option<&'a Record>,
    finding: &'a Finding,
    words: &'a VerifyWords,
}

impl Told<'_> {
    /// What could not be known, and why.
    fn notes(&self, verifying: Option<&Verifying>) -> Vec<String> {
        let (words, finding) = (self.words, self.finding);
        let mut notes = Vec::new();
        let trust = verifying.map(|verifying| &verifying.trust);
        let is_open = |check| finding.came(check) == Some(Outcome::Open);
        let is_attested = self.facts.stated.is_some();
        if is_attested && matches!(trust, Some(Trust::Unreadable)) {
            notes.push(words.issuers_missing());
        }
        let is_signed = finding.came(Check::Signature) == Some(Outcome::Fits);
        let is_good = finding.issuer.and_then(|by| by.key) == Some(KeyStanding::Good);
        if is_signed && is_good && is_open(Check::Withdrawal) {
            notes.push(match self.model.connection {
                Connection::Offline => words.not_withdrawn_unknown(),
                Connection::Online => words.list_missing(),
            });
        }
        if is_attested && matches!(trust, Some(Trust::Known(_, Source::Browser))) {
            notes.push(words.issuers_kept());
        }
        notes.extend(finding.issuer.and_then(|by| verified::key(by.key, words)));
        if finding.came(Check::Signed) == Some(Outcome::Differs) {
            notes.push(words.clock_behind());
        }
        if let Verdict::Withdrawn {
            from: DateFrom::List,
            ..
        } = finding.verdict
        {
            notes.push(words.withdrawn_date_of_list());
        }
        notes.extend(verified::notes(finding, words));
        if self.is_badge {
            notes.push(words.badge());
            return notes;
        }
        // Without the bank there is no check of it at all.
        if finding.came(Check::Bank).is_none() && finding.verdict != Verdict::UnknownBank {
            notes.push(words.bank_missing());
        }
        if self.record.is_none() {
            notes.push(words.code_only());
        }
        notes
    }

    fn facts(&self, issuer: String) -> Vec<Fact> {
        let (words, said) = (self.words, &self.facts);
        let day = |moment: assay_credential::Moment| words.formats().date(moment.into());
        let mut facts = vec![self.fact(words.holder(), said.holder.to_owned())];
        facts.extend(self.titles());
        facts.extend([
            self.fact(words.date(), day(said.submitted)),
            self.fact(words.score(), self.score()),
            self.fact(words.number(), said.number.to_string()),
        ]);
        let replaces = said.replaces.map(|number| number.to_string());
        facts.extend(replaces.map(|number| self.fact(words.replaces(), number)));
        facts.extend(
            self.valid_until()
                .map(|until| self.fact(words.valid_until(), until)),
        );
        facts.extend(self.vouched(issuer));
        let issued = said.issued.map(day);
        facts.extend(issued.map(|issued| self.fact(words.issued(), issued)));
        let bank = match said.version {
            Some(version) => [&*said.bank.to_string(), version].join(" "),
            None => said.bank.to_string(),
        };
        facts.push(self.fact(words.bank(), bank));
        facts.extend(self.passing());
        let content = self.standing();
        let content = content.and_then(|standing| verified::content(standing, words));
        facts.extend(content.map(|content| self.fact(words.content(), content)));
        // A badge says it in words alone, of a language that isn't known.
        let own_words = said.criteria.map(|criteria| Text {
            text: criteria.to_owned(),
            lang: String::new(),
        });
        facts.extend(own_words.map(|text| Fact {
            name: words.criteria(),
            values: vec![text],
        }));
        facts
    }

    /// In the language of the page.
    fn fact(&self, name: String, value: String) -> Fact {
        Fact {
            name,
            values: vec![self.text(value)],
        }
    }

    fn text(&self, text: String) -> Text {
        Text {
            text,
            lang: self.words.locale().to_owned(),
        }
    }

    /// As the record has them; where there is but a code, as this site has them.
    fn titles(&self) -> Vec<Fact> {
        match self.facts.titles {
            Some(titles) => self.own_titles(titles),
            None => vec![self.titles_here()],
        }
    }

    fn own_titles(&self, titles: &Titles) -> Vec<Fact> {
        let said = |title: &str| Text {
            text: title.to_owned(),
            // Empty is HTML's word for a language that isn't known.
            lang: self.facts.language.unwrap_or_default().to_owned(),
        };
        let assessment = [&*titles.module, &*titles.assessment].join(" – ");
        vec![
            Fact {
                name: self.words.assessment(),
                values: vec![said(&titles.certificate), said(&assessment)],
            },
            Fact {
                name: self.words.level(),
                values: vec![said(&titles.level)],
            },
        ]
    }

    fn titles_here(&self) -> Fact {
        let said = &self.facts;
        let header = self.model.library.header(&said.digest);
        let assessment = header.and_then(|header| {
            let mut offered = header.assessments.iter();
            let offered = offered.find(|one| one.id == *said.assessment)?;
            Some(Texts::of(self.model, &header).assessment(offered))
        });
        let own = || self.text(said.assessment.to_string());
        Fact {
            name: self.words.assessment(),
            values: vec![
                learning::bank_title(self.model, said.bank),
                assessment.unwrap_or_else(own),
            ],
        }
    }

    /// What passing took: as it is said; where there is but a code, as its bank has it.
    fn passing(&self) -> Option<Fact> {
        let said = verified::passing(&self.facts, self.words);
        let told = match said.is_empty() {
            false => said,
            true => {
                let header = self.model.library.header(&self.facts.digest)?;
                let mut offered = header.assessments.iter();
                let offered = offered.find(|one| one.id == *self.facts.assessment)?;
                verified::passing_by(&offered.pass, self.words)
            }
        };
        Some(Fact {
            name: self.words.passing(),
            values: told.into_iter().map(|text| self.text(text)).collect(),
        })
    }

    /// How far its content was reviewed: as the record has it; where there is but a code, as its bank has it. A badge says nothing of that.
    fn standing(&self) -> Option<Standing> {
        if let Some(record) = self.record {
            return Some(record.review.standing());
        }
        let header = self.model.library.header(&self.facts.digest)?;
        let review = ReviewClaim {
            status: header.review.status,
            cut_score: header.review.cut_score,
        };
        Some(review.standing())
    }

    fn score(&self) -> String {
        let formats = self.words.formats();
        let score = self.facts.score;
        let cut = self.record.map(|it| it.pass.total);
        let share = score.share().map(|share| percent(formats, share, cut));
        let points = marks(formats, score.points());
        let of = marks(formats, score.of());
        self.words
            .score_value(&points, &of, &share.unwrap_or_default())
    }

    /// `None` where that isn't known.
    fn valid_until(&self) -> Option<String> {
        match self.finding.valid_until {
            Some(until) => Some(self.words.formats().date(until.into())),
            None if self.is_badge || self.record.is_some() => Some(self.words.valid_always()),
            None => self
                .finding
                .came(Check::Bank)
                .map(|_| self.words.valid_always()),
        }
    }

    /// Who vouches for what.
    fn vouched(&self, issuer: String) -> Vec<Fact> {
        let words = self.words;
        let Some(Stated { did, on, vouches }) = &self.facts.stated else {
            return vec![self.fact(words.issuer(), words.vouched_by_nobody())];
        };
        let vouches = vouches.all().iter();
        let vouches = vouches.map(|vouch| self.text(verified::vouched(*vouch, words)));
        let mut facts = vec![
            self.fact(words.issuer(), issuer),
            Fact {
                name: words.vouches(),
                values: vouches.collect(),
            },
            self.fact(words.signed_on(), words.formats().date((*on).into())),
            self.fact(words.key_id(), did.to_string()),
        ];
        if let Some(list) = verified::list(self.finding, words) {
            facts.push(self.fact(words.withdrawals(), list));
        }
        facts
    }
}
