//! Certificates as people hand them in, and the site that checks them.

use std::rc::Rc;

use assay_credential::verify::{Bank, Circumstances, Finding, Known, Presented, verify};
use assay_credential::{Link, ListUrl, carrier};
use assay_engine::digest::Digest;
use assay_engine::form::Slot;
use miniz_oxide::deflate::compress_to_vec_zlib;

use crate::common::badges::{Dice, PNG};
use crate::common::issuer::Issuer;
use crate::lots::published;
use crate::samples::Sample;

/// A certificate as somebody hands it in.
#[derive(Debug, Clone)]
pub enum Shown {
    /// A file: JSON, a PDF, a picture, or a badge.
    File(Vec<u8>),
    /// The letters of a link, or the digits of a code.
    Letters(String),
}

/// In what it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    Json,
    Pdf,
    Png,
    Svg,
    Link,
    Code,
    /// A code with the answers. What an issuer signed has its statement there instead.
    AnsweredCode,
}

impl Carrier {
    pub const ALL: [Self; 7] = [
        Self::Json,
        Self::Pdf,
        Self::Png,
        Self::Svg,
        Self::Link,
        Self::Code,
        Self::AnsweredCode,
    ];
    /// Those that have room for all of it, however many answers there are.
    pub const WHOLE: [Self; 5] = [Self::Json, Self::Pdf, Self::Png, Self::Svg, Self::Link];
    /// Those in which answers are a transcript.
    pub const FILES: [Self; 4] = [Self::Json, Self::Pdf, Self::Png, Self::Svg];

    pub fn one(of: &[Self], dice: &mut Dice) -> Self {
        of[dice.roll(of.len())]
    }
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

/// A picture of one point with these chunks before it: who paints the certificate is another crate.
pub fn png(chunks: &[Vec<u8>]) -> Vec<u8> {
    // The signature and the header are 33 bytes.
    [&PNG[..33], &chunks.concat(), &PNG[33..]].concat()
}

/// A chunk of text of a PNG: keyword, how it is packed, languages and text.
pub fn chunk(text: &[u8]) -> Vec<u8> {
    let checked = [b"iTXt", text].concat();
    let length = u32::try_from(text.len()).unwrap().to_be_bytes();
    let sum = crc32fast::hash(&checked).to_be_bytes();
    [&length[..], &checked, &sum].concat()
}

/// A drawing with these elements in it.
pub fn svg(elements: &[String]) -> Vec<u8> {
    let open = "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"en\"><title>Certificate</title>";
    let drawn = "<path d=\"M0 0H9V9z\"/></svg>\n";
    [open, &elements.concat(), drawn].concat().into_bytes()
}

/// The element of an SVG in which the record is, as certificates have it or as drawing programs write it anew.
pub fn element(text: &str, dice: &mut Dice) -> String {
    let inside = match dice.roll(2) {
        0 => {
            // In JSON these two stand only within strings.
            let json = text.replace('<', "\\u003c").replace('>', "\\u003e");
            format!("<![CDATA[{json}]]>")
        }
        _ => {
            let signs = [
                ('&', "&amp;"),
                ('<', "&lt;"),
                ('>', "&gt;"),
                ('"', "&quot;"),
            ];
            let escape = |text: String, (sign, name)| text.replace(sign, name);
            signs.into_iter().fold(text.to_owned(), escape)
        }
    };
    format!("<metadata id=\"assay-record\">{inside}</metadata>")
}

/// A file that has these texts where a certificate has its record.
pub fn with_texts(carrier: Carrier, texts: &[String], dice: &mut Dice) -> Shown {
    let texts = texts.iter();
    Shown::File(match carrier {
        Carrier::Pdf => {
            let streams: Vec<_> = texts.map(|text| packed(text.as_bytes(), dice)).collect();
            pdf(&streams)
        }
        Carrier::Png => {
            let own = |text: &String| [b"assay-record\0\0\0\0\0", text.as_bytes()].concat();
            png(&texts.map(|text| chunk(&own(text))).collect::<Vec<_>>())
        }
        Carrier::Svg => svg(&texts.map(|text| element(text, dice)).collect::<Vec<_>>()),
        _ => texts.cloned().collect::<String>().into_bytes(),
    })
}

/// A stream, packed more or less or not at all.
pub fn packed(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    match dice.roll(12) {
        11 => bytes.to_vec(),
        level => compress_to_vec_zlib(bytes, level as u8),
    }
}

impl Sample {
    /// As it comes in a carrier; `None` where that is a code with answers, and there is no room for them.
    pub fn shown(&self, carrier: Carrier, dice: &mut Dice) -> Option<Shown> {
        let credential = &self.credential;
        let bytes = || credential.to_bytes();
        Some(match carrier {
            Carrier::Json => Shown::File(bytes()),
            Carrier::Pdf => Shown::File(pdf(&[packed(&bytes(), dice)])),
            Carrier::Png => Shown::File(png(&[carrier::png_chunk(credential)])),
            Carrier::Svg => Shown::File(svg(&[carrier::svg_element(credential)])),
            Carrier::Link => Shown::Letters(self.link().letters()),
            Carrier::Code => Shown::Letters(credential.code_digits(None)),
            Carrier::AnsweredCode => {
                let digits = credential.code_digits(Some(&self.compact));
                let has_answers = digits != credential.code_digits(None);
                return has_answers.then_some(Shown::Letters(digits));
            }
        })
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
