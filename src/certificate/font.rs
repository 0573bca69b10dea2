//! Fonts: a file for each script and weight, fetched only when a text needs it.

use std::collections::BTreeMap;

use harfrust::{FontRef, ShaperData};
use krilla::text::Font;
use read_fonts::TableProvider;

use crate::Trouble;

/// A script that certificates can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Script {
    /// Latin, with the letters of African languages and Vietnamese.
    Latin,
    /// Greek.
    Greek,
    /// Cyrillic.
    Cyrillic,
    /// Arabic, with the letters of Persian, Urdu, Pashto, Kurdish and others.
    Arabic,
}

/// Weight of the strokes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Names and headings.
    Bold,
}

/// One font file of the folder `fonts/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FontFile {
    /// Noto Sans for Latin.
    Latin(Weight),
    /// Noto Sans for Greek and Cyrillic.
    GreekCyrillic(Weight),
    /// Noto Naskh Arabic.
    Arabic(Weight),
}

impl FontFile {
    /// Every font file.
    pub const ALL: [Self; 6] = [
        Self::Latin(Weight::Regular),
        Self::Latin(Weight::Bold),
        Self::GreekCyrillic(Weight::Regular),
        Self::GreekCyrillic(Weight::Bold),
        Self::Arabic(Weight::Regular),
        Self::Arabic(Weight::Bold),
    ];

    /// The font of a script.
    #[must_use]
    pub fn of(script: Script, weight: Weight) -> Self {
        match script {
            Script::Latin => Self::Latin(weight),
            Script::Greek | Script::Cyrillic => Self::GreekCyrillic(weight),
            Script::Arabic => Self::Arabic(weight),
        }
    }

    /// Its name in the folder `fonts/`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Latin(Weight::Regular) => "NotoSans-Latin-Regular.ttf",
            Self::Latin(Weight::Bold) => "NotoSans-Latin-Bold.ttf",
            Self::GreekCyrillic(Weight::Regular) => "NotoSans-GreekCyrillic-Regular.ttf",
            Self::GreekCyrillic(Weight::Bold) => "NotoSans-GreekCyrillic-Bold.ttf",
            Self::Arabic(Weight::Regular) => "NotoNaskhArabic-Regular.ttf",
            Self::Arabic(Weight::Bold) => "NotoNaskhArabic-Bold.ttf",
        }
    }

    /// The file of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|file| file.name() == name)
    }
}

impl Script {
    /// The script of a letter. `None` for what several scripts share, and for scripts that no font here has; see
    /// [`Script::is_shared`].
    #[must_use]
    pub fn of(c: char) -> Option<Self> {
        Some(match c {
            'A'..='Z'
            | 'a'..='z'
            | 'ª'
            | 'º'
            | 'À'..='Ö'
            | 'Ø'..='ö'
            | 'ø'..='\u{2BA}'
            | '\u{2C0}'..='\u{2DF}'
            | '\u{1E00}'..='\u{1EFF}'
            | '\u{2C60}'..='\u{2C7F}'
            | '\u{A720}'..='\u{A7FF}'
            | '\u{FB00}'..='\u{FB06}' => Self::Latin,
            '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Self::Greek,
            '\u{400}'..='\u{52F}'
            | '\u{1C80}'..='\u{1C88}'
            | '\u{2DE0}'..='\u{2DFF}'
            | '\u{A640}'..='\u{A69F}' => Self::Cyrillic,
            '\u{600}'..='\u{6FF}'
            | '\u{750}'..='\u{77F}'
            | '\u{8A0}'..='\u{8FF}'
            | '\u{FB50}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFE}' => Self::Arabic,
            _ => return None,
        })
    }

    /// Signs, spaces, digits and marks that every script uses: those that each font was cut down to, and that stand in
    /// any of them.
    #[must_use]
    pub fn is_shared(c: char) -> bool {
        matches!(c,
            ' '..='@' | '['..='`' | '{'..='~' | '\u{A0}'..='¿' | '×' | '÷' | '\u{2BB}'..='\u{2BF}' | '\u{300}'..='\u{36F}'
            | '\u{2002}'..='\u{200D}' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201F}' | '\u{2020}'..='\u{2022}' | '…' | '\u{202F}'
            | '‰' | '\u{2032}' | '\u{2033}' | '‹' | '›' | '\u{2044}' | '№' | '\u{2212}' | '◌' | '\u{FE00}'..='\u{FE0F}')
    }

    pub(crate) fn tag(self) -> harfrust::Script {
        match self {
            Self::Latin => harfrust::script::LATIN,
            Self::Greek => harfrust::script::GREEK,
            Self::Cyrillic => harfrust::script::CYRILLIC,
            Self::Arabic => harfrust::script::ARABIC,
        }
    }
}

/// A font, read both to shape and to draw.
pub(crate) struct Loaded<'a> {
    pub(crate) outlines: FontRef<'a>,
    pub(crate) shaping: ShaperData,
    pub(crate) drawing: Font,
}

impl Loaded<'_> {
    /// Whether the font has a glyph for the character.
    pub(crate) fn has(&self, c: char) -> bool {
        self.outlines
            .cmap()
            .is_ok_and(|cmap| cmap.map_codepoint(c).is_some())
    }
}

/// The fonts in hand.
pub(crate) struct Fonts<'a>(BTreeMap<FontFile, Loaded<'a>>);

impl<'a> Fonts<'a> {
    pub(crate) fn read(
        files: &'a BTreeMap<FontFile, Vec<u8>>,
        needed: &[FontFile],
    ) -> Result<Self, Trouble> {
        let mut fonts = BTreeMap::new();
        for &file in needed {
            let bytes = files.get(&file).ok_or(Trouble::FontMissing(file))?;
            let outlines = FontRef::from_index(bytes, 0).map_err(|_| Trouble::FontDamaged(file))?;
            let drawing = Font::new(bytes.clone().into(), 0).ok_or(Trouble::FontDamaged(file))?;
            fonts.insert(
                file,
                Loaded {
                    shaping: ShaperData::new(&outlines),
                    outlines,
                    drawing,
                },
            );
        }
        Ok(Self(fonts))
    }

    pub(crate) fn get(&self, file: FontFile) -> Result<&Loaded<'a>, Trouble> {
        self.0.get(&file).ok_or(Trouble::FontMissing(file))
    }
}
