//! The sheet: what is printed, in the order in which it is read.

use assay_credential::attest::{Statement, Vouch};
use assay_credential::{Record, Standing};
use assay_messages::CertificateWords;
use assay_messages::formats::hundredths;
use assay_messages::locale::{Direction, Locale};

use crate::code::{self, Code};
use crate::font::Weight;
use crate::order::Order;
use crate::theme::{Theme, spoken};

/// A text and how it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) text: String,
    pub(crate) runs: Runs,
    /// BCP 47 tag where it isn't the page's language.
    pub(crate) language: Option<String>,
}

/// Base direction of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Runs {
    /// As the page does.
    AsPage,
    /// As its first letter does: names and titles.
    AsItself,
    /// Left to right: codes.
    LeftToRight,
}

/// A label and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fact {
    pub(crate) label: Text,
    pub(crate) value: Text,
}

/// A certificate's texts.
pub(crate) struct Sheet {
    pub(crate) language: String,
    pub(crate) direction: Direction,
    pub(crate) document_title: String,
    pub(crate) subject: String,
    pub(crate) made_with: Text,
    pub(crate) label: Text,
    pub(crate) title: Text,
    pub(crate) awarded_to: Text,
    pub(crate) holder: Text,
    pub(crate) completed: Text,
    pub(crate) assessment: Text,
    pub(crate) notice: Text,
    pub(crate) details: Text,
    pub(crate) facts: Vec<Fact>,
    pub(crate) what_it_shows: Text,
    pub(crate) shows: Vec<Text>,
    /// The code that leads to where it is checked, and what it is called.
    pub(crate) code: Option<(Code, String)>,
    /// What only a certificate has that its theme's issuer signed.
    pub(crate) issuer: Option<Issuer>,
}

/// What an issuer's theme says in words.
pub(crate) struct Issuer {
    pub(crate) name: Text,
    /// What the seal is called.
    pub(crate) seal: String,
    /// Each with a title.
    pub(crate) signatories: Vec<(Text, Text)>,
}

impl Sheet {
    /// The sheet of what is ordered. The theme has to be one for it.
    pub(crate) fn new(order: &Order<'_>, theme: Option<&Theme>) -> Self {
        let Order { words, site, .. } = *order;
        let record = &order.credential.record;
        let statement = order.credential.attestation.as_ref();
        let statement = statement.map(|attestation| &attestation.statement);
        let issuer = theme.and_then(|theme| issuer(theme, words));
        let signed = statement.map(|statement| Signed {
            statement,
            name: match (&issuer, order.issuer) {
                (Some(issuer), _) => issuer.name.clone(),
                (None, "") => unbroken(statement.issuer.to_string()),
                (None, name) => Text {
                    text: plain(name),
                    runs: Runs::AsItself,
                    language: None,
                },
            },
        });
        let language = words.locale().to_owned();
        let titles = &record.titles;
        let shown = |title: &str| Text {
            text: plain(title),
            runs: Runs::AsItself,
            language: (record.language != language).then(|| record.language.clone()),
        };
        Self {
            direction: Locale::of_tag(&language).map_or(Direction::Ltr, Locale::direction),
            document_title: without_marks(
                &words.document_title(&titles.certificate, record.holder.as_str()),
            ),
            subject: without_marks(&match signed {
                Some(_) => words.document_subject_signed(),
                None => words.document_subject(),
            }),
            made_with: word(words.made_with()),
            label: word(match signed {
                Some(_) => words.label_signed(),
                None => words.label(),
            }),
            title: shown(&titles.certificate),
            awarded_to: word(words.awarded_to()),
            holder: Text {
                text: record.holder.to_string(),
                runs: Runs::AsItself,
                language: None,
            },
            completed: word(words.completed()),
            assessment: shown(&titles.assessment),
            notice: word(notice(record, words)),
            details: word(words.details()),
            facts: facts(record, statement, words, shown)
                .into_iter()
                .chain(signed.iter().flat_map(|signed| signed.facts(words)))
                .collect(),
            what_it_shows: word(words.what_it_shows()),
            shows: std::iter::once(words.shows())
                .chain(match &signed {
                    Some(signed) => signed.shows(words),
                    None => vec![words.shows_not()],
                })
                .chain(site_of_check(site).map(|site| words.check_how(&site)))
                .map(word)
                .collect(),
            code: Code::of(order).map(|code| (code, words.check_code())),
            issuer,
            language,
        }
    }

    /// In which weights a text may be drawn. The name is in bold wherever it stands, and often in a script that nothing else on the
    /// page is in: so only one font is fetched for it.
    pub(crate) fn weights(&self, text: &Text) -> &'static [Weight] {
        if std::ptr::eq(text, &raw const self.holder) {
            &[Weight::Bold]
        } else {
            &[Weight::Regular, Weight::Bold]
        }
    }

    /// Every text that is drawn.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        let single = [
            &self.made_with,
            &self.label,
            &self.title,
            &self.awarded_to,
            &self.holder,
            &self.completed,
            &self.assessment,
            &self.notice,
            &self.details,
            &self.what_it_shows,
        ];
        single
            .into_iter()
            .chain(
                self.facts
                    .iter()
                    .flat_map(|fact| [&fact.label, &fact.value]),
            )
            .chain(&self.shows)
            .chain(self.issuer.iter().flat_map(|issuer| {
                let signatories = issuer.signatories.iter();
                let signatories = signatories.flat_map(|(name, title)| [name, title]);
                std::iter::once(&issuer.name).chain(signatories)
            }))
    }
}

/// What an issuer states, and what it is called.
struct Signed<'c> {
    statement: &'c Statement,
    name: Text,
}

impl Signed<'_> {
    fn facts(&self, words: &CertificateWords) -> [Fact; 2] {
        let on = words.formats().date(self.statement.attested.wall_time().0);
        [
            Fact {
                label: word(words.signed_by()),
                value: self.name.clone(),
            },
            Fact {
                label: word(words.signed_on()),
                value: word(on),
            },
        ]
    }

    /// What is stated, and that a look at the page doesn't show whether it holds.
    fn shows(&self, words: &CertificateWords) -> Vec<String> {
        let stated = self
            .statement
            .vouches
            .all()
            .iter()
            .map(|vouch| match vouch {
                Vouch::Replayed => words.states_replayed(),
                Vouch::Supervised => words.states_supervised(),
                Vouch::IdentityChecked => words.states_identity(),
            });
        let all: Vec<String> = std::iter::once(words.shows_signed(&self.name.text))
            .chain(stated)
            .collect();
        vec![all.join(" "), words.shows_check()]
    }
}

/// The words of a theme.
fn issuer(theme: &Theme, words: &CertificateWords) -> Option<Issuer> {
    let in_words = |texts| -> Option<Text> {
        let (language, text) = spoken(texts, words.locale())?;
        Some(Text {
            text: plain(text),
            runs: Runs::AsItself,
            language: (language != words.locale()).then(|| language.clone()),
        })
    };
    let name = in_words(&theme.names)?;
    let signatories = theme.signatories.iter().filter_map(|signatory| {
        let text = plain(&signatory.name);
        let runs = Runs::AsItself;
        let language = None;
        let name = Text {
            text,
            runs,
            language,
        };
        Some((name, in_words(&signatory.titles)?))
    });
    Some(Issuer {
        seal: without_marks(&words.seal_of(&name.text)),
        signatories: signatories.collect(),
        name,
    })
}

fn facts(
    record: &Record,
    statement: Option<&Statement>,
    words: &CertificateWords,
    shown: impl Fn(&str) -> Text,
) -> Vec<Fact> {
    let formats = words.formats();
    let (points, of) = (record.score.points(), record.score.of());
    let percent = record
        .score
        .share()
        .map(|share| formats.percent(share.numerator(), share.denominator()))
        .unwrap_or_default();
    let marks = |numerator, denominator| formats.decimal(hundredths(numerator, denominator));
    let (points, of) = (
        marks(points.numerator(), points.denominator()),
        marks(of.numerator(), of.denominator()),
    );
    let pass_mark = record.pass.total.fraction();
    let stated = statement.and_then(|statement| statement.valid_until);
    let until = [record.valid_until, stated].into_iter().flatten().min();
    let valid = until.map_or_else(
        || words.valid_always(),
        |until| formats.date(until.wall_time().0),
    );
    let fact = |label, value| Fact {
        label: word(label),
        value,
    };
    vec![
        fact(words.module(), shown(&record.titles.module)),
        fact(words.level(), shown(&record.titles.level)),
        fact(
            words.score(),
            word(words.score_value(&points, &of, &percent)),
        ),
        fact(
            words.pass_mark(),
            word(formats.percent(pass_mark.numerator(), pass_mark.denominator())),
        ),
        fact(
            words.date(),
            word(formats.date(record.submitted.wall_time().0)),
        ),
        fact(words.valid_until(), word(valid)),
        fact(words.number(), unbroken(record.number.to_string())),
        fact(words.bank(), unbroken(record.bank.id.to_string())),
        fact(words.bank_version(), unbroken(record.bank.version.clone())),
        fact(words.digest(), unbroken(record.bank.digest.to_string())),
    ]
}

/// Where it is checked, as one types it.
fn site_of_check(site: &str) -> Option<String> {
    let address = code::address(site)?;
    let typed = address.split_once("://").map(|(_, typed)| typed)?;
    Some(typed.trim_end_matches('/').to_owned())
}

fn notice(record: &Record, words: &CertificateWords) -> String {
    let standing = match record.review.standing() {
        Standing::DraftAndProvisional => words.draft(),
        Standing::Draft => words.draft_content(),
        Standing::Provisional => words.provisional(),
        Standing::Settled => return words.record_of_completion(),
    };
    format!("{standing} {}", words.not_endorsed())
}

fn word(text: String) -> Text {
    Text {
        text,
        runs: Runs::AsPage,
        language: None,
    }
}

fn unbroken(text: String) -> Text {
    Text {
        text: plain(&text),
        runs: Runs::LeftToRight,
        language: None,
    }
}

/// One paragraph of a title, whatever its bank put into it.
fn plain(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// For a file's properties, whose readers lay text out by themselves.
fn without_marks(text: &str) -> String {
    text.chars().filter(|&c| !is_bidi_control(c)).collect()
}

/// Characters that only direct the text around them; nothing is drawn for them.
pub(crate) fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
