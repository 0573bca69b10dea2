//! Fonts: a file for each script and weight, fetched only when a text needs it.

use std::collections::BTreeMap;

use harfrust::{FontRef, ShaperData};
use krilla::text::{Font, GlyphId};
use read_fonts::TableProvider;
use read_fonts::types::GlyphId as Outline;

use crate::Trouble;
use crate::script::Reach;
pub use crate::script::Script;

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
    /// Noto Sans Khmer.
    Khmer(Weight),
    /// Noto Sans Devanagari.
    Devanagari(Weight),
    /// Noto Sans Bengali.
    Bengali(Weight),
    /// Noto Sans Myanmar.
    Myanmar(Weight),
    /// Noto Sans Ethiopic.
    Ethiopic(Weight),
    /// Noto Sans Thai.
    Thai(Weight),
    /// Chinese characters of Noto Sans CJK, the 256 code points that begin with this byte. In one weight, as all of it.
    Han(u8),
    /// Kana of Noto Sans CJK.
    Kana,
    /// Hangul of Noto Sans CJK: one of the stretches of 1,024 code points from U+AC00 on.
    Hangul(u8),
}

impl FontFile {
    /// The kinds of fonts that there are in both weights.
    const IN_WEIGHTS: [fn(Weight) -> Self; 9] = [
        Self::Latin,
        Self::GreekCyrillic,
        Self::Arabic,
        Self::Khmer,
        Self::Devanagari,
        Self::Bengali,
        Self::Myanmar,
        Self::Ethiopic,
        Self::Thai,
    ];

    /// Every font file.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::IN_WEIGHTS
            .into_iter()
            .flat_map(|kind| [Weight::Regular, Weight::Bold].map(kind))
            .chain((0x4E..=0x9F).map(Self::Han))
            .chain([Self::Kana])
            .chain((0..=10).map(Self::Hangul))
    }

    /// The font of a character in text of a script. Whether it has the character is seen once it is here.
    #[must_use]
    pub fn of(c: char, script: Script, weight: Weight) -> Self {
        let slice = |first: u32, shift| u8::try_from((u32::from(c).wrapping_sub(first)) >> shift);
        match script {
            Script::Latin => Self::Latin(weight),
            Script::Greek | Script::Cyrillic => Self::GreekCyrillic(weight),
            Script::Arabic => Self::Arabic(weight),
            Script::Khmer => Self::Khmer(weight),
            Script::Devanagari => Self::Devanagari(weight),
            Script::Bengali => Self::Bengali(weight),
            Script::Myanmar => Self::Myanmar(weight),
            Script::Ethiopic => Self::Ethiopic(weight),
            Script::Thai => Self::Thai(weight),
            // What isn't of the script itself would lie in no slice.
            Script::Han | Script::Kana | Script::Hangul if Script::of(c) != Some(script) => {
                Self::Latin(weight)
            }
            Script::Han => slice(0, 8).map_or(Self::Latin(weight), Self::Han),
            Script::Kana => Self::Kana,
            Script::Hangul => slice(0xAC00, 10).map_or(Self::Latin(weight), Self::Hangul),
        }
    }

    /// Its place in the folder `fonts/`. What lies in a folder there isn't saved for offline.
    #[must_use]
    pub fn name(self) -> String {
        let (family, weight) = match self {
            Self::Latin(weight) => ("NotoSans-Latin", weight),
            Self::GreekCyrillic(weight) => ("NotoSans-GreekCyrillic", weight),
            Self::Arabic(weight) => ("NotoNaskhArabic", weight),
            Self::Khmer(weight) => ("scripts/NotoSansKhmer", weight),
            Self::Devanagari(weight) => ("scripts/NotoSansDevanagari", weight),
            Self::Bengali(weight) => ("scripts/NotoSansBengali", weight),
            Self::Myanmar(weight) => ("scripts/NotoSansMyanmar", weight),
            Self::Ethiopic(weight) => ("scripts/NotoSansEthiopic", weight),
            Self::Thai(weight) => ("scripts/NotoSansThai", weight),
            Self::Han(first) => return format!("cjk/NotoSansCJK-Han-{first:02X}.otf"),
            Self::Kana => return "cjk/NotoSansCJK-Kana.otf".to_owned(),
            Self::Hangul(slice) => return format!("cjk/NotoSansCJK-Hangul-{slice}.otf"),
        };
        match weight {
            Weight::Regular => format!("{family}-Regular.ttf"),
            Weight::Bold => format!("{family}-Bold.ttf"),
        }
    }

    /// The file of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|file| file.name() == name)
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

    /// A glyph that draws nothing and takes no room.
    pub(crate) fn blank(&self) -> Option<GlyphId> {
        let cmap = self.outlines.cmap().ok()?;
        cmap.map_codepoint('\u{200C}')
            .map(|glyph| GlyphId::new(glyph.to_u32()))
    }

    /// How far a glyph's outline reaches from its baseline. Nothing where it has none.
    pub(crate) fn reach(&self, glyph: u32) -> Option<Reach> {
        let (glyf, loca) = (self.outlines.glyf().ok()?, self.outlines.loca(None).ok()?);
        let outline = loca.get_glyf(Outline::new(glyph), &glyf).ok()??;
        let em = f32::from(self.outlines.head().ok()?.units_per_em());
        Some(Reach {
            above: f32::from(outline.y_max()) / em,
            below: f32::from(outline.y_min()) / -em,
        })
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
