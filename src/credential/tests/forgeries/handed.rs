//! Certificates as people hand them in, and the site that checks them.

use std::rc::Rc;

use assay_credential::verify::{Bank, Circumstances, Finding, Known, Presented, verify};
use assay_credential::{Carried, Link, ListUrl};
use assay_engine::digest::Digest;
use assay_engine::form::Slot;
use miniz_oxide::deflate::compress_to_vec_zlib;

use crate::common::badges::Dice;
use crate::common::issuer::Issuer;
use crate::lots::published;
use crate::samples::Sample;

/// A certificate as somebody hands it in.
#[derive(Debug, Clone)]
pub enum Shown {
    /// A file: JSON, a PDF, or a badge.
    File(Vec<u8>),
    /// The letters of a link, or the digits of a code.
    Letters(String),
}

/// In what it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    Json,
    Pdf,
    Link,
    Code,
}

impl Carrier {
    pub const ALL: [Self; 4] = [Self::Json, Self::Pdf, Self::Link, Self::Code];
    /// Those that have room for answers.
    pub const WHOLE: [Self; 3] = [Self::Json, Self::Pdf, Self::Link];
}

/// A PDF with these streams, each packed in its way: the writer of a certificate's PDF is another crate.
pub fn pdf(streams: &[Vec<u8>]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let page = compress_to_vec_zlib(b"BT (Certificate) Tj ET", 6);
    for stream in std::iter::once(&page).chain(streams) {
        pdf.extend(b"1 0 obj <</Length 9>>\nstream\n");
        pdf.extend(stream);
        pdf.extend(b"\nendstream\nendobj\n");
    }
    pdf.extend(b"%%EOF\n");
    pdf
}

/// A stream, packed more or less or not at all.
pub fn packed(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    match dice.roll(12) {
        11 => bytes.to_vec(),
        level => compress_to_vec_zlib(bytes, level as u8),
    }
}

impl Sample {
    /// As it comes in a carrier.
    pub fn shown(&self, carrier: Carrier, dice: &mut Dice) -> Shown {
        let credential = &self.credential;
        match carrier {
            Carrier::Json => Shown::File(credential.to_bytes()),
            Carrier::Pdf => Shown::File(pdf(&[packed(&credential.to_bytes(), dice)])),
            Carrier::Link => Shown::Letters(self.link().letters()),
            Carrier::Code => Shown::Letters(credential.code_digits(None)),
        }
    }

    pub fn link(&self) -> Link {
        self.credential.link(Some(self.compact.clone()))
    }

    /// What a site finds that has this bank and all of the repository's, and trusts the issuer.
    pub fn found(&self, issuer: &Issuer, presented: &Presented) -> Finding {
        let digest = presented.claims.digest;
        let lot = match digest == self.lot.digest {
            true => Some(Rc::clone(&self.lot)),
            false => published(&digest),
        };
        let shown = presented.request().map(|request| request.overlays);
        let shown = shown.unwrap_or_default();
        let overlays = |digest: &Digest| lot.as_ref()?.overlays.get(digest).cloned();
        let items = |slot: Slot| lot.as_ref()?.item(&shown, slot);
        let bank = lot.as_ref().map_or(Bank::Unknown, |lot| {
            Bank::Here(Known {
                header: &lot.header,
                overlays: &overlays,
                items: &items,
            })
        });
        let lists = |url: &ListUrl| issuer.lists(url);
        let circumstances = Circumstances {
            bank,
            catalogue: None,
            issuers: &issuer.issuers,
            lists: &lists,
            now: issuer.now,
        };
        verify(presented, &circumstances)
    }
}

/// What letters carry.
pub fn of_letters(letters: &str) -> Option<Presented> {
    Carried::read(letters).ok().map(Into::into)
}
