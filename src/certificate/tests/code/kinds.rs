//! Every kind of code, from the smallest to the largest.

use assay_certificate::Paper;
use assay_credential::attest::AnswersSeen;
use assay_credential::{Credential, Key, Version};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

use crate::common::{Case, SITE, case};
use crate::sat::{gallery, sat, statement};

/// What is in a code.
pub struct Kind {
    pub name: String,
    pub credential: Credential,
    /// In their short form; empty: none.
    pub answers: String,
}

/// Pages on which each kind is printed: both papers, and both directions of writing.
pub fn pages() -> [(&'static str, Case); 2] {
    let arabic = case("ar");
    let paper = Paper::Letter;
    [
        ("Latin, A4", case("en")),
        ("Arabic, Letter", Case { paper, ..arabic }),
    ]
}

/// The kinds of code on a page.
pub fn kinds(page: &Case) -> Vec<Kind> {
    let mut credential = page.credential();
    credential.record.version = Version::CURRENT;
    let bank = gallery();
    let mut kinds = vec![Kind {
        name: "claims".to_owned(),
        credential: credential.clone(),
        answers: String::new(),
    }];
    for items in [20, 60, 100, 200] {
        let sat = sat(&bank, items, 1);
        kinds.push(Kind {
            name: format!("{items} answers"),
            credential: Credential {
                answers: Some(sat.answers),
                ..credential.clone()
            },
            answers: sat.short,
        });
    }
    let sat = sat(&bank, 60, 1);
    let statement = statement(
        &credential.record,
        AnswersSeen::of(&sat.answers, &sat.short),
    );
    let attestation = statement.signed(&credential.record, &Key::from_seed([7; 32]));
    kinds.push(Kind {
        name: "signed".to_owned(),
        credential: Credential {
            answers: Some(sat.answers),
            attestation: Some(Box::new(attestation)),
            ..credential
        },
        answers: sat.short,
    });
    kinds
}

impl Kind {
    /// Where it leads.
    pub fn link(&self) -> String {
        [SITE, "#/verify/", &self.digits()].concat()
    }

    fn digits(&self) -> String {
        self.credential
            .code_digits(Some(self.answers.as_str()).filter(|answers| !answers.is_empty()))
    }

    pub fn pdf(&self, page: &Case) -> Vec<u8> {
        page.pdf_with_answers(&self.credential, &self.answers)
    }

    /// Its version: from 1, of 21 modules on a side, to 40.
    pub fn version(&self) -> usize {
        let segments = [
            QrSegment::make_bytes([SITE, "#/verify/"].concat().as_bytes()),
            QrSegment::make_numeric(&self.digits()),
        ];
        let (least, most) = (qrcodegen::Version::MIN, qrcodegen::Version::MAX);
        let made = QrCode::encode_segments_advanced(
            &segments,
            QrCodeEcc::Medium,
            least,
            most,
            None,
            false,
        );
        usize::from(made.unwrap().version().value())
    }
}
