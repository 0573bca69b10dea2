//! What a person set for this device.

mod aids;

use assay_engine::form::TimeFactor;
use assay_messages::Locale;

pub use aids::{Aid, Aids};

/// Value for `dir` of any content language.
#[must_use]
pub fn direction(tag: &str) -> &'static str {
    match tag.split('-').next().unwrap_or(tag) {
        "ar" | "fa" | "ur" | "he" | "ps" | "dv" | "ckb" | "sd" | "ug" | "yi" => "rtl",
        _ => "ltr",
    }
}

/// Light, dark, or as the device has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the device has it.
    #[default]
    Device,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Black on white, with strong lines.
    Contrast,
    /// White and yellow on black, with strong lines.
    ContrastDark,
    /// Dark on cream, without pure white.
    Cream,
}

impl Theme {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Device,
        Self::Light,
        Self::Dark,
        Self::Contrast,
        Self::ContrastDark,
        Self::Cream,
    ];

    /// Value of `data-theme`; `None` for the device's own.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Device => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
            Self::Contrast => Some("contrast"),
            Self::ContrastDark => Some("contrast-dark"),
            Self::Cream => Some("cream"),
        }
    }

    /// Reads a stored name.
    #[must_use]
    pub fn from_name(name: Option<&str>) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.name() == name)
            .unwrap_or_default()
    }
}

/// Size of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TextSize {
    /// As the browser has it.
    #[default]
    Normal,
    /// A quarter larger.
    Large,
    /// Half as large again.
    Larger,
    /// Twice as large.
    Double,
    /// Two and a half times as large.
    Huge,
    /// Three times as large.
    Triple,
}

impl TextSize {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Normal,
        Self::Large,
        Self::Larger,
        Self::Double,
        Self::Huge,
        Self::Triple,
    ];

    /// Value of `data-text`; `None` for the browser's own.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Normal => None,
            Self::Large => Some("125"),
            Self::Larger => Some("150"),
            Self::Double => Some("200"),
            Self::Huge => Some("250"),
            Self::Triple => Some("300"),
        }
    }

    /// Per cent of the browser's own size.
    #[must_use]
    pub fn percent(self) -> u32 {
        match self {
            Self::Normal => 100,
            Self::Large => 125,
            Self::Larger => 150,
            Self::Double => 200,
            Self::Huge => 250,
            Self::Triple => 300,
        }
    }

    /// Reads a stored name.
    #[must_use]
    pub fn from_name(name: Option<&str>) -> Self {
        Self::ALL
            .into_iter()
            .find(|size| size.name() == name)
            .unwrap_or_default()
    }
}

/// All of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// Language of the app, and of content where there is a translation.
    pub language: Locale,
    /// Colours.
    pub theme: Theme,
    /// Text size.
    pub text: TextSize,
    /// How much more time one needs than others.
    pub extra_time: TimeFactor,
    /// What makes reading and answering easier.
    pub aids: Aids,
}

/// What can be chosen of that, in order, each with the name that it is stored by.
const EXTRA_TIMES: [(u16, &str); 6] = [
    (100, ""),
    (125, "125"),
    (150, "150"),
    (200, "200"),
    (300, "300"),
    (0, "0"),
];

/// The same as factors, in order.
pub fn extra_times() -> impl Iterator<Item = TimeFactor> {
    let percents = EXTRA_TIMES.into_iter().map(|(percent, _)| percent);
    percents.filter_map(|percent| TimeFactor::try_from(percent).ok())
}

/// Reads what was stored of it.
#[must_use]
pub fn extra_time(stored: Option<&str>) -> TimeFactor {
    let mut known = EXTRA_TIMES.into_iter();
    let found = known.find(|(_, name)| Some(*name) == stored);
    found
        .and_then(|(percent, _)| TimeFactor::try_from(percent).ok())
        .unwrap_or_default()
}

/// The name that it is stored by; `None` for the usual time.
#[must_use]
pub fn extra_time_name(chosen: TimeFactor) -> Option<&'static str> {
    let mut known = EXTRA_TIMES.into_iter();
    let found = known.find(|(percent, _)| *percent == chosen.percent());
    found.map(|(_, name)| name).filter(|name| !name.is_empty())
}
