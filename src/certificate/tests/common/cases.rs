//! Certificates that differ in language, name, titles and paper.

use assay_certificate::Paper;
use assay_messages::locale::Locale;

/// What differs from certificate to certificate.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    pub file: &'static str,
    pub locale: Locale,
    pub name: &'static str,
    pub language: &'static str,
    pub titles: [&'static str; 4],
    pub paper: Paper,
}

pub const ENGLISH: [&str; 4] = [
    "Core concepts of counter-trafficking",
    "Core concepts",
    "Foundation",
    "Core concepts, foundation",
];
pub const FRENCH: [&str; 4] = [
    "Notions essentielles de la lutte contre la traite",
    "Notions essentielles",
    "Niveau de base",
    "Notions essentielles, niveau de base",
];
pub const ARABIC: [&str; 4] = [
    "المفاهيم الأساسية لمكافحة الاتجار بالأشخاص",
    "المفاهيم الأساسية",
    "المستوى التأسيسي",
    "المفاهيم الأساسية، المستوى التأسيسي",
];

/// A word of 120 letters, and a name of 120 characters in many words.
pub const ONE_WORD: &str = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessenschafewarenwohlgepflegeundsorgfaltigkei";
pub const MANY_WORDS: &str = "Maria del Pilar Teresa Cayetana Fitz-James Stuart y Silva Falcó y Gurtubay, Duquesa de Alba de Tormes y de Berwick, III.";

/// Titles as nobody should write them.
pub const LONG: [&str; 4] = [
    "Recognising, referring and protecting people who have been trafficked, held in servitude or exploited, for all who may meet them at work",
    "Recognising, referring and protecting people who have been trafficked, held in servitude or exploited",
    "Foundation, for people who have not been trained before and meet the subject for the first time",
    "Recognising, referring and protecting people who have been trafficked, held in servitude or exploited: the assessment for service providers",
];

pub const CASES: &[Case] = &[
    Case {
        file: "en",
        locale: Locale::En,
        name: "Ana María Núñez",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "en-letter",
        locale: Locale::En,
        name: "Ana María Núñez",
        language: "en",
        titles: ENGLISH,
        paper: Paper::Letter,
    },
    Case {
        file: "fr",
        locale: Locale::Fr,
        name: "Éloïse L’Hôpital‑Œuvrard",
        language: "fr",
        titles: FRENCH,
        paper: Paper::A4,
    },
    Case {
        file: "ar",
        locale: Locale::Ar,
        name: "محمد عبد الله الأنصاري",
        language: "ar",
        titles: ARABIC,
        paper: Paper::A4,
    },
    Case {
        file: "cyrillic",
        locale: Locale::En,
        name: "Владислав Ґалаґанович Їжакевич",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "greek",
        locale: Locale::En,
        name: "Ελένη Παπαδοπούλου",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "arabic-name-in-english",
        locale: Locale::En,
        name: "فاطمة الزهراء",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "latin-name-in-arabic",
        locale: Locale::Ar,
        name: "Ana María Núñez (Lima)",
        language: "ar",
        titles: ARABIC,
        paper: Paper::A4,
    },
    Case {
        file: "mixed",
        locale: Locale::En,
        name: "Sara سارة (Сара) 2",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "mixed-rtl",
        locale: Locale::Ar,
        name: "سارة Sara (Сара) 2",
        language: "ar",
        titles: ARABIC,
        paper: Paper::A4,
    },
    Case {
        file: "vowel-marks-in-arabic",
        locale: Locale::Ar,
        name: "شَيْخٌ عَلِيٌّ، ابْنُ خَالِدٍ",
        language: "ar",
        titles: ARABIC,
        paper: Paper::A4,
    },
    Case {
        file: "khmer",
        locale: Locale::En,
        name: "សម្ដេច ស្ត្រី ព្រះ",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "khmer-name-in-arabic",
        locale: Locale::Ar,
        name: "សុខ សុភាព (Sok) ២",
        language: "ar",
        titles: ARABIC,
        paper: Paper::A4,
    },
    Case {
        file: "devanagari",
        locale: Locale::Fr,
        name: "श्री राजेन्द्र प्रसाद",
        language: "fr",
        titles: FRENCH,
        paper: Paper::A4,
    },
    Case {
        file: "myanmar",
        locale: Locale::En,
        name: "ဒေါ်ခင်မြတ်နိုး",
        language: "en",
        titles: ENGLISH,
        paper: Paper::Letter,
    },
    Case {
        file: "bengali",
        locale: Locale::Fr,
        name: "মৌমিতা চৌধুরী",
        language: "fr",
        titles: FRENCH,
        paper: Paper::A4,
    },
    Case {
        file: "ethiopic",
        locale: Locale::En,
        name: "ኃይለ ሥላሴ ዐቢይ",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "thai",
        locale: Locale::En,
        name: "เกียรติศักดิ์ ผู้ใหญ่",
        language: "en",
        titles: ENGLISH,
        paper: Paper::Letter,
    },
    Case {
        file: "chinese",
        locale: Locale::En,
        name: "王小明 龍應臺",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "japanese",
        locale: Locale::Ar,
        name: "佐々木 さくら・ジョーンズ",
        language: "ar",
        titles: ARABIC,
        paper: Paper::A4,
    },
    Case {
        file: "korean",
        locale: Locale::Fr,
        name: "남궁민수 (南宮敏秀)",
        language: "fr",
        titles: FRENCH,
        paper: Paper::Letter,
    },
    Case {
        file: "persian",
        locale: Locale::En,
        name: "پگاه می\u{200C}خواه گیلانی",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "urdu",
        locale: Locale::En,
        name: "محمّد ٹھاکُر ڈوگرہ ۳",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "vietnamese",
        locale: Locale::En,
        name: "Nguyễn Thị Phượng Ẩn",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "combining",
        locale: Locale::En,
        name: "Ọ̀ṣun Ẹ̀bùn Ɓɛ́ɛ̀ŋ",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "one-letter",
        locale: Locale::En,
        name: "Ó",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "one-word",
        locale: Locale::En,
        name: ONE_WORD,
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
    Case {
        file: "many-words",
        locale: Locale::Fr,
        name: MANY_WORDS,
        language: "fr",
        titles: FRENCH,
        paper: Paper::Letter,
    },
    Case {
        file: "everything-long",
        locale: Locale::Fr,
        name: ONE_WORD,
        language: "en",
        titles: LONG,
        paper: Paper::Letter,
    },
    Case {
        file: "titles-not-translated",
        locale: Locale::Ar,
        name: "محمد عبد الله",
        language: "en",
        titles: ENGLISH,
        paper: Paper::A4,
    },
];

/// Those whose names are in Noto Sans CJK, the only font here whose outlines are CFF.
pub const CJK: [&str; 3] = ["chinese", "japanese", "korean"];
