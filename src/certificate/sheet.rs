//! The sheet: what is printed, in the order in which it is read.

use assay_credential::attest::{Statement, Vouch};
use assay_credential::{Record, Standing};
use assay_messages::CertificateWords;
use assay_messages::formats::hundredths;
use assay_messages::locale::{Direction, Locale};

use crate::code::{self, Code};
use crate::font::Weight;
use crate::order::Order;

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
}

impl Sheet {
    /// The sheet of what is ordered. What nobody signed names no issuer.
    pub(crate) fn new(order: &Order<'_>) -> Self {
        let Order { words, site, .. } = *order;
        let record = &order.credential.record;
        let attested = order.credential.attestation.as_deref();
        let signed = attested.map(|attestation| Signed::of(&attestation.statement, order));
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
            facts: facts(record, signed.as_ref(), words, shown),
            what_it_shows: word(words.what_it_shows()),
            shows: shows(signed.as_ref(), words)
                .into_iter()
                .chain(site_of_check(site).map(|site| words.check_how(&site)))
                .map(word)
                .collect(),
            code: Code::of(order).map(|code| (code, words.check_code())),
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
    }
}

/// What an issuer states, and what it is called.
struct Signed<'a> {
    statement: &'a Statement,
    name: String,
}

impl<'a> Signed<'a> {
    fn of(statement: &'a Statement, order: &Order<'_>) -> Self {
        let name = match order.issuer {
            "" => statement.issuer.to_string(),
            name => plain(name),
        };
        Self { statement, name }
    }
}

/// What the record shows and what it doesn't.
fn shows(signed: Option<&Signed<'_>>, words: &CertificateWords) -> Vec<String> {
    let Some(signed) = signed else {
        return vec![words.shows(), words.shows_not()];
    };
    let vouches = signed.statement.vouches.all().iter();
    let vouches = vouches.map(|vouch| match vouch {
        Vouch::Replayed => words.shows_replayed(),
        Vouch::Supervised => words.shows_supervised(),
        Vouch::IdentityChecked => words.shows_identity_checked(),
    });
    let signed = std::iter::once(words.shows_signed(&signed.name));
    let all: Vec<String> = signed.chain(vouches).collect();
    vec![all.join(" "), words.shows_withdrawal()]
}

fn facts(
    record: &Record,
    signed: Option<&Signed<'_>>,
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
    let stated = signed.and_then(|signed| signed.statement.valid_until);
    let until = [record.valid_until, stated].into_iter().flatten().min();
    let valid = until.map_or_else(
        || words.valid_always(),
        |until| formats.date(until.wall_time().0),
    );
    let fact = |label, value| Fact {
        label: word(label),
        value,
    };
    let issuer = signed.map(|signed| {
        let name = Text {
            text: signed.name.clone(),
            runs: Runs::AsItself,
            language: None,
        };
        let on = signed.statement.attested.wall_time().0;
        [
            fact(words.issuer(), name),
            fact(words.signed_on(), word(formats.date(on))),
        ]
    });
    let of_record = vec![
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
    ];
    issuer.into_iter().flatten().chain(of_record).collect()
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
