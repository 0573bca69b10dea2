//! What is made, and the way there.

use std::collections::BTreeMap;

use assay_credential::Credential;
use assay_messages::CertificateWords;

use crate::drawn::Drawn;
use crate::font::{FontFile, Fonts};
use crate::itemise::needed;
use crate::page::{laid_out, usual};
use crate::sheet::Sheet;
use crate::theme::Theme;
use crate::{Trouble, pdf, png, svg};

/// Size of the paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

impl Paper {
    /// Every size.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// What it is called in messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// The size of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.name() == name)
    }

    pub(crate) fn width(self) -> f32 {
        match self {
            Self::A4 => 595.276,
            Self::Letter => 612.0,
        }
    }

    pub(crate) fn height(self) -> f32 {
        match self {
            Self::A4 => 841.89,
            Self::Letter => 792.0,
        }
    }
}

/// What kind of file a certificate is. Each shows the same page and holds the same credential.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// To print, search and hear: PDF/UA-1 and PDF/A-3a.
    #[default]
    Pdf,
    /// A drawing, as sharp as one likes.
    Svg,
    /// A picture, for what takes nothing else.
    Png,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Svg, Self::Png];

    /// What its files' names end with, and what it is called in messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// The form of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}

/// How far the document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The fonts are read.
    Fonts = 1,
    /// The page is laid out and drawn.
    Page = 2,
    /// The record and the document's properties are in it.
    Record = 3,
    /// The file is written.
    File = 4,
}

impl Step {
    /// How many steps there are.
    pub const COUNT: u8 = 4;
}

/// The font files that a certificate needs.
///
/// # Errors
/// [`Trouble::NoFont`] where a text has a character of a script that no font here is for.
pub fn fonts_needed(order: &Order<'_>) -> Result<Vec<FontFile>, Trouble> {
    needed_by(&order.sheet())
}

fn needed_by(sheet: &Sheet) -> Result<Vec<FontFile>, Trouble> {
    let mut files = Vec::new();
    for text in sheet.texts() {
        for &weight in sheet.weights(text) {
            files.extend(needed(&text.text, weight, usual(sheet))?);
        }
    }
    files.sort_unstable();
    files.dedup();
    Ok(files)
}

/// What is made.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// What is certified.
    pub credential: &'a Credential,
    /// In which words.
    pub words: &'a CertificateWords,
    /// On which paper.
    pub paper: Paper,
    /// As which kind of file.
    pub form: Form,
    /// The address of the site on which it is checked, such as `https://example.org/assay/`: the QR code leads there. Where it isn't an
    /// address of the web, there is no code.
    pub site: &'a str,
    /// The answers in their short form, as `assay_engine::attempt::compact` writes them, for the code, where the credential has any and there is
    /// room; empty: the code is left at the claims.
    pub answers: &'a str,
    /// What the site calls the issuer that signed; empty: its identifier is printed. Where nobody signed, none is.
    pub issuer: &'a str,
    /// How the issuer's certificates look. It counts only where that issuer signed this one.
    pub theme: Option<&'a Theme>,
}

impl<'a> Order<'a> {
    /// The theme, where it is for this certificate: nothing of it is ever on another.
    fn theme(&self) -> Option<&'a Theme> {
        self.theme.filter(|theme| theme.is_for(self.credential))
    }

    fn sheet(&self) -> Sheet {
        Sheet::new(self, self.theme())
    }
}

/// Makes the file, with the credential in it. The same order and fonts give the same bytes.
///
/// # Errors
/// [`Trouble`] where a font is missing, damaged, or lacks a character.
pub fn make(
    order: &Order<'_>,
    fonts: &BTreeMap<FontFile, Vec<u8>>,
    progress: &mut dyn FnMut(Step),
) -> Result<Vec<u8>, Trouble> {
    let sheet = order.sheet();
    let fonts = Fonts::read(fonts, &needed_by(&sheet)?)?;
    progress(Step::Fonts);
    let drawn = laid_out(&sheet, order.theme(), &fonts, order.paper)?;
    let whole = Whole {
        credential: order.credential,
        paper: order.paper,
        sheet: &sheet,
        fonts: &fonts,
        drawn: &drawn,
    };
    match order.form {
        Form::Pdf => pdf::write(&whole, progress),
        Form::Svg => svg::write(&whole, progress),
        Form::Png => png::write(&whole, progress),
    }
}

/// All that a file is written of.
pub(crate) struct Whole<'a> {
    pub(crate) credential: &'a Credential,
    pub(crate) paper: Paper,
    pub(crate) sheet: &'a Sheet,
    pub(crate) fonts: &'a Fonts<'a>,
    pub(crate) drawn: &'a Drawn<'a>,
}
