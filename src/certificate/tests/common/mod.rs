//! Records, words and fonts for the tests.

#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::panic)]

mod cases;
pub mod reader;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use assay_certificate::{FontFile, Form, Order, Paper, Theme, fonts_needed, make};
use assay_credential::attest::{Statement, Vouch, Vouches};
use assay_credential::{Credential, Did, Key, KeyName, Moment, Version};
use assay_engine::replay::fuzz;
use assay_engine::transcript::Transcript;
use assay_messages::fixed::Fixed;
use assay_messages::locale::Locale;
use assay_messages::{CertificateWords, embedded};

pub use cases::*;

/// Where these certificates are checked.
pub const SITE: &str = "https://example.org/assay/";

/// Who signs these certificates.
pub const ISSUER: &str = "did:web:example.org";

/// The names of `names.tsv`: script, what is hard about them, and the name.
pub fn hard_names() -> Vec<(&'static str, &'static str, String)> {
    let lines = include_str!("../names.tsv").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let [script, what, name] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{line:?}")
            };
            (script, what, unescaped(&name.replace('|', "")))
        })
        .collect()
}

fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| {
        let (code, rest) = part.split_once('}').unwrap();
        let code = u32::from_str_radix(code, 16).unwrap();
        text + &char::from_u32(code).unwrap().to_string() + rest
    })
}

/// An English certificate with this name.
pub fn english(file: &'static str, name: &'static str) -> Case {
    Case {
        file,
        locale: Locale::En,
        name,
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    }
}

pub fn case(file: &str) -> Case {
    CASES
        .iter()
        .copied()
        .find(|case| case.file == file)
        .unwrap()
}

impl Case {
    pub fn credential(&self) -> Credential {
        let [certificate, module, level, assessment] = self.titles;
        let (name, language) = (self.name, self.language);
        let digest = "3b9a".repeat(16);
        let json = format!(
            concat!(
                r#"{{"format":"assay-record/1","record":{{"assessment":"everyone","bank":{{"digest":"{digest}","#,
                r#""id":"core-concepts/foundation","version":"1.0.0"}},"holder":"{name}","issued":1795487500000,"#,
                r#""label":"self-issued","language":"{language}","number":"000G-40R4-0M30-E200","pass_mark":"70%","#,
                r#""review":{{"cut_score":"provisional","status":"draft"}},"rules":1,"score":{{"of":"30","points":"47/2"}},"#,
                r#""started":1795485600000,"submitted":1795487411000,"titles":{{"assessment":"{assessment}","#,
                r#""certificate":"{certificate}","level":"{level}","module":"{module}"}},"valid_until":1858559500000}}}}"#,
            ),
            digest = digest,
            name = name,
            language = language,
            assessment = assessment,
            certificate = certificate,
            level = level,
            module = module,
        );
        Credential::from_bytes(json.as_bytes()).unwrap()
    }

    /// As records are written now, with the answers of some attempt.
    pub fn with_answers(&self) -> Credential {
        let mut credential = self.credential();
        credential.record.version = Version::CURRENT;
        let sitting = (0..).find_map(fuzz::sitting).unwrap();
        credential.answers = Some(Transcript::of(&sitting.log).unwrap());
        credential
    }

    /// With answers, and what an issuer states.
    pub fn attested(&self) -> Credential {
        let mut credential = self.with_answers();
        let statement = Statement {
            issuer: Did::read(ISSUER).unwrap(),
            key: KeyName::read("key-0").unwrap(),
            vouches: Vouches::new([Vouch::Replayed, Vouch::Supervised]).unwrap(),
            attested: Moment::try_from(i64::from(credential.record.issued) + 60_000).unwrap(),
            valid_until: None,
            status: None,
            session: None,
            answers: None,
        };
        let attestation = statement.signed(&credential.record, &Key::from_seed([5; 32]));
        credential.attestation = Some(Box::new(attestation));
        credential
    }

    pub fn pdf(&self) -> Vec<u8> {
        self.pdf_of(&self.credential())
    }

    pub fn pdf_of(&self, credential: &Credential) -> Vec<u8> {
        self.made(credential, Form::Pdf)
    }

    pub fn made(&self, credential: &Credential, form: Form) -> Vec<u8> {
        self.made_with(credential, form, None)
    }

    pub fn made_with(&self, credential: &Credential, form: Form, theme: Option<&Theme>) -> Vec<u8> {
        self.ordered(credential, "", form, theme)
    }

    /// The PDF with these answers, in their short form, in its code.
    pub fn pdf_with_answers(&self, credential: &Credential, answers: &str) -> Vec<u8> {
        self.ordered(credential, answers, Form::Pdf, None)
    }

    fn ordered(
        &self,
        credential: &Credential,
        answers: &str,
        form: Form,
        theme: Option<&Theme>,
    ) -> Vec<u8> {
        let words = words(self.locale);
        let order = Order {
            credential,
            words: &words,
            paper: self.paper,
            form,
            site: SITE,
            answers,
            issuer: "",
            theme,
        };
        let fonts = fonts(&fonts_needed(&order).unwrap());
        make(&order, &fonts, &mut |_| {}).unwrap()
    }

    /// The PDF in a file, for other people's programs; each test has its own.
    pub fn written(&self, test: &str) -> PathBuf {
        written(test, &format!("{}.pdf", self.file), &self.pdf())
    }
}

/// A file for other people's programs; each test has its own.
pub fn written(test: &str, name: &str, bytes: &[u8]) -> PathBuf {
    // Only tests are told of a folder; what else is made of this writes nothing.
    let folder = option_env!("CARGO_TARGET_TMPDIR")
        .map_or_else(std::env::temp_dir, PathBuf::from)
        .join("certificates")
        .join(test);
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    // Tests run side by side: where two write the same file, neither reads half of it.
    let fresh = path.with_extension(format!("{:?}", std::thread::current().id()));
    std::fs::write(&fresh, bytes).unwrap();
    std::fs::rename(&fresh, &path).unwrap();
    path
}

/// A certificate of some kind.
pub struct Kind {
    pub name: String,
    pub case: Case,
    pub credential: Credential,
    pub theme: Option<Theme>,
}

impl Kind {
    pub fn made(&self, form: Form) -> Vec<u8> {
        let theme = self.theme.as_ref();
        self.case.made_with(&self.credential, form, theme)
    }
}

/// The theme of an issuer.
pub fn academy() -> Theme {
    Theme::read(include_bytes!("../themes/academy.json")).unwrap()
}

/// Every kind: all names and languages, on both papers, alone, with answers, signed, and signed with a theme.
pub fn kinds() -> Vec<Kind> {
    let kind = |case: Case, suffix: &str, credential, theme| Kind {
        name: [case.file, suffix].concat(),
        case,
        credential,
        theme,
    };
    let alone = CASES
        .iter()
        .map(|case| kind(*case, "", case.credential(), None));
    let others = ["en", "fr", "ar", "en-letter", "everything-long"].map(case);
    let others = others.into_iter().flat_map(|case| {
        [
            kind(case, "-answers", case.with_answers(), None),
            kind(case, "-signed", case.attested(), None),
            kind(case, "-themed", case.attested(), Some(academy())),
        ]
    });
    alone.chain(others).collect()
}

pub fn words(locale: Locale) -> CertificateWords {
    let pack = embedded("certificate", locale.tag()).unwrap();
    CertificateWords::read(pack, Rc::new(Fixed(locale))).unwrap()
}

pub fn font(file: FontFile) -> Vec<u8> {
    std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fonts")
            .join(file.name()),
    )
    .unwrap()
}

pub fn fonts(files: &[FontFile]) -> BTreeMap<FontFile, Vec<u8>> {
    files.iter().map(|&file| (file, font(file))).collect()
}
