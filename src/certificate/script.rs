//! Scripts: which letters are of which, and how much room their lines need.

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
    /// Khmer.
    Khmer,
    /// Devanagari: Hindi, Nepali, Marathi and others.
    Devanagari,
    /// Bengali: Bangla, Assamese and others.
    Bengali,
    /// Myanmar: Burmese, Mon, Karen, Shan and others.
    Myanmar,
    /// Ethiopic: Amharic, Tigrinya and others.
    Ethiopic,
    /// Thai.
    Thai,
    /// Chinese characters, in names of China, Japan and Korea.
    Han,
    /// Hiragana and katakana, and the signs that stand beside them and Chinese characters.
    Kana,
    /// Hangul, in syllables.
    Hangul,
}

/// How far a line's letters reach from its baseline, in ems.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Reach {
    pub(crate) above: f32,
    pub(crate) below: f32,
}

impl Reach {
    /// That of the same letters further up.
    pub(crate) fn raised(self, by: f32) -> Self {
        Self {
            above: self.above + by,
            below: self.below - by,
        }
    }

    /// What holds both.
    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            above: self.above.max(other.above),
            below: self.below.max(other.below),
        }
    }
}

impl Script {
    /// The script of a letter. `None` for what several scripts share, and for scripts that no font here has; see
    /// [`Script::is_shared`].
    #[must_use]
    pub fn of(c: char) -> Option<Self> {
        // Two that stand among Devanagari's letters end sentences and verses in all of India's scripts.
        if matches!(c, '\u{964}' | '\u{965}') {
            return None;
        }
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
            '\u{1780}'..='\u{17FF}' | '\u{19E0}'..='\u{19FF}' => Self::Khmer,
            '\u{900}'..='\u{97F}' | '\u{A8E0}'..='\u{A8FF}' => Self::Devanagari,
            '\u{980}'..='\u{9FF}' => Self::Bengali,
            '\u{1000}'..='\u{109F}' | '\u{A9E0}'..='\u{A9FF}' | '\u{AA60}'..='\u{AA7F}' => {
                Self::Myanmar
            }
            '\u{1200}'..='\u{139F}' | '\u{2D80}'..='\u{2DDF}' | '\u{AB00}'..='\u{AB2F}' => {
                Self::Ethiopic
            }
            '\u{E00}'..='\u{E7F}' => Self::Thai,
            '\u{4E00}'..='\u{9FFF}' => Self::Han,
            '\u{3000}'..='\u{301F}'
            | '\u{3041}'..='\u{30FF}'
            | '\u{31F0}'..='\u{31FF}'
            | '\u{FF01}'..='\u{FF9F}' => Self::Kana,
            '\u{AC00}'..='\u{D7A3}' => Self::Hangul,
            _ => return None,
        })
    }

    /// Signs, spaces, digits and marks that every script uses: those that each font was cut down to, and that stand in
    /// any of them.
    #[must_use]
    pub fn is_shared(c: char) -> bool {
        matches!(c,
            ' '..='@' | '['..='`' | '{'..='~' | '\u{A0}'..='¿' | '×' | '÷' | '\u{2BB}'..='\u{2BF}' | '\u{300}'..='\u{36F}'
            | '\u{964}' | '\u{965}'
            | '\u{2002}'..='\u{200D}' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201F}' | '\u{2020}'..='\u{2022}' | '…' | '\u{202F}'
            | '‰' | '\u{2032}' | '\u{2033}' | '‹' | '›' | '\u{2044}' | '№' | '\u{2212}' | '◌' | '\u{FE00}'..='\u{FE0F}'
            | '\u{E0100}'..='\u{E01EF}')
    }

    /// Whether letters change their places and shapes within a syllable, so that a syllable is the least that can be read.
    pub(crate) fn is_syllabic(self) -> bool {
        matches!(
            self,
            Self::Khmer | Self::Devanagari | Self::Bengali | Self::Myanmar
        )
    }

    /// The room that a line of the script has at least. Where letters reach further, as stacked marks do, it has theirs.
    pub(crate) fn reach(self) -> Reach {
        let (above, below) = match self {
            Self::Latin
            | Self::Greek
            | Self::Cyrillic
            | Self::Ethiopic
            | Self::Han
            | Self::Kana
            | Self::Hangul => (1.03, 0.33),
            Self::Arabic => (1.14, 0.48),
            // One sign below and one above, so that the lines of a text stand evenly whichever of them it has.
            Self::Khmer => (1.12, 0.62),
            Self::Devanagari | Self::Bengali => (1.03, 0.45),
            Self::Myanmar => (1.14, 0.7),
            Self::Thai => (1.1, 0.46),
        };
        Reach { above, below }
    }

    pub(crate) fn tag(self) -> harfrust::Script {
        match self {
            Self::Latin => harfrust::script::LATIN,
            Self::Greek => harfrust::script::GREEK,
            Self::Cyrillic => harfrust::script::CYRILLIC,
            Self::Arabic => harfrust::script::ARABIC,
            Self::Khmer => harfrust::script::KHMER,
            Self::Devanagari => harfrust::script::DEVANAGARI,
            Self::Bengali => harfrust::script::BENGALI,
            Self::Myanmar => harfrust::script::MYANMAR,
            Self::Ethiopic => harfrust::script::ETHIOPIC,
            Self::Thai => harfrust::script::THAI,
            Self::Han => harfrust::script::HAN,
            // OpenType has one tag for both.
            Self::Kana => harfrust::script::KATAKANA,
            Self::Hangul => harfrust::script::HANGUL,
        }
    }
}

/// Joiners and variation selectors: they change how others are drawn, and need no glyph.
pub(crate) fn is_drawn_by_none(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Marks that stand on the letter before them and never part from it.
pub(crate) fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}' | '\u{6EA}'..='\u{6ED}'
        | '\u{8CA}'..='\u{8E1}' | '\u{8E3}'..='\u{8FF}' | '\u{2DE0}'..='\u{2DFF}' | '\u{A66F}'..='\u{A67D}'
        | '\u{E31}' | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}' | '\u{135D}'..='\u{135F}')
}

/// Vowels and signs of the syllabic scripts, which belong to the consonant before them.
fn is_dependent(c: char) -> bool {
    matches!(c, '\u{17B4}'..='\u{17D3}' | '\u{17DD}'
        | '\u{900}'..='\u{903}' | '\u{93A}'..='\u{93C}' | '\u{93E}'..='\u{94F}' | '\u{951}'..='\u{957}' | '\u{962}' | '\u{963}'
        | '\u{A8E0}'..='\u{A8F1}' | '\u{A8FF}'
        | '\u{981}'..='\u{983}' | '\u{9BC}' | '\u{9BE}'..='\u{9CD}' | '\u{9D7}' | '\u{9E2}' | '\u{9E3}' | '\u{9FE}'
        | '\u{102B}'..='\u{103E}' | '\u{1056}'..='\u{1059}' | '\u{105E}'..='\u{1060}' | '\u{1062}'..='\u{1064}'
        | '\u{1067}'..='\u{106D}' | '\u{1071}'..='\u{1074}' | '\u{1082}'..='\u{108D}' | '\u{108F}' | '\u{109A}'..='\u{109D}'
        | '\u{A9E5}' | '\u{AA7B}'..='\u{AA7D}')
}

/// Whether two letters stand in one syllable, or a mark on its letter: no line may end between them.
pub(crate) fn holds_together(before: char, after: char) -> bool {
    // The signs that join a consonant to the next: Khmer coeng, and viramas.
    let joins = matches!(before, '\u{17D2}' | '\u{94D}' | '\u{9CD}' | '\u{1039}');
    // Thai writes these vowels before the consonant that they are spoken after, and three after theirs.
    let leads = matches!(before, '\u{E40}'..='\u{E44}');
    let follows = matches!(after, '\u{E30}' | '\u{E32}' | '\u{E33}' | '\u{E45}');
    // Signs and small kana that no line begins with in Chinese and Japanese, and brackets that none ends with.
    let closes = matches!(after,
        '、' | '。' | '々' | '〉' | '》' | '」' | '』' | '】' | '〕' | '〗' | '〙' | '〛' | 'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ'
        | 'ゎ' | 'ゕ' | 'ゖ' | '\u{3099}'..='ゞ' | 'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ッ' | 'ャ' | 'ュ' | 'ョ' | 'ヮ' | 'ヵ' | 'ヶ' | '・'..='ヾ'
        | '\u{31F0}'..='\u{31FF}' | '！' | '）' | '，' | '．' | '：' | '；' | '？' | '］' | '｝' | '·' | ')' | ',' | '.');
    let opens = matches!(
        before,
        '〈' | '《' | '「' | '『' | '【' | '〔' | '〖' | '〘' | '〚' | '（' | '［' | '｛' | '('
    );
    joins
        || leads
        || follows
        || closes
        || opens
        || is_combining(after)
        || is_dependent(after)
        || is_drawn_by_none(after)
        || before == '\u{200D}'
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

    use super::*;

    #[test]
    fn letters_have_their_script_and_signs_have_none() {
        for (text, script) in [
            ("ខ្មែរ", Script::Khmer),
            ("हिन्दी", Script::Devanagari),
            ("বাংলা", Script::Bengali),
            ("မြန်မာ", Script::Myanmar),
            ("አማርኛ", Script::Ethiopic),
            ("ไทย", Script::Thai),
            ("王小明", Script::Han),
            ("さくら・クララー", Script::Kana),
            ("김민준", Script::Hangul),
        ] {
            assert!(
                text.chars().all(|c| Script::of(c) == Some(script)),
                "{text}"
            );
        }
        assert!(
            "।॥ 1-’◌\u{200D}"
                .chars()
                .all(|c| Script::of(c).is_none() && Script::is_shared(c))
        );
        assert!(
            "ລາວமதক"
                .chars()
                .filter(|&c| Script::of(c).is_none())
                .eq("ລາວமத".chars())
        );
    }

    #[test]
    fn no_line_ends_within_a_syllable() {
        for text in [
            "ហ៊្វី",
            "ジャー・",
            "（王）",
            "佐々",
            "ស្ត្រី",
            "क्ष\u{200D}",
            "ন্দ্র",
            "က္ဘော",
            "เกี่",
            "น้ำ",
            "Ẹ̀",
            "ጌ፟",
        ] {
            let syllable: Vec<char> = text.chars().collect();
            for pair in syllable.windows(2) {
                let &[before, after] = pair else { continue };
                assert!(
                    holds_together(before, after),
                    "{text}: {before:?} {after:?}"
                );
            }
        }
        assert!(!holds_together('ក', 'ម'));
        assert!(!holds_together('น', 'เ'));
        assert!(!holds_together('王', '小'));
    }
}
