//! The languages that the words exist in.

/// A language of the words: a folder of `locales/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// English, the language that the others follow.
    En,
    /// French.
    Fr,
    /// Arabic.
    Ar,
}

/// Which way a script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Locale {
    /// Every language, English first.
    pub const ALL: [Self; 3] = [Self::En, Self::Fr, Self::Ar];

    /// BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Ar => "ar",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::Ar => "العربية",
        }
    }

    /// Which way it runs.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self {
            Self::En | Self::Fr => Direction::Ltr,
            Self::Ar => Direction::Rtl,
        }
    }

    /// The language of a tag, with or without region: `fr-CA` is French. `None` where the words don't exist in it.
    ///
    /// ```
    /// use assay_messages::locale::Locale;
    /// assert_eq!(Locale::of_tag("fr-CA"), Some(Locale::Fr));
    /// assert_eq!(Locale::of_tag("km"), None);
    /// ```
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|locale| language.eq_ignore_ascii_case(locale.tag()))
    }
}
