//! What makes reading and answering easier. It stays on the device: no record, file or certificate has it.

/// One aid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aid {
    /// More room between lines and paragraphs.
    Spacing,
    /// Still more room, and between letters and words too, as WCAG 2.2, 1.4.12 has it.
    WideSpacing,
    /// What is pressed stands at the left.
    LeftHand,
    /// What is pressed stands at the right.
    RightHand,
    /// A ruler under the line that is read.
    Ruler,
    /// Only the question on the screen.
    OneThing,
    /// Nothing moves.
    Still,
    /// A button that reads the page aloud.
    Aloud,
}

impl Aid {
    /// All, with the names that they are stored by.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Spacing, "spacing"),
        (Self::WideSpacing, "wide-spacing"),
        (Self::LeftHand, "left-hand"),
        (Self::RightHand, "right-hand"),
        (Self::Ruler, "ruler"),
        (Self::OneThing, "one-thing"),
        (Self::Still, "still"),
        (Self::Aloud, "aloud"),
    ];

    const fn bit(self) -> u8 {
        1 << self as u8
    }

    /// The one that it takes the place of.
    const fn other(self) -> Option<Self> {
        match self {
            Self::Spacing => Some(Self::WideSpacing),
            Self::WideSpacing => Some(Self::Spacing),
            Self::LeftHand => Some(Self::RightHand),
            Self::RightHand => Some(Self::LeftHand),
            _ => None,
        }
    }
}

/// The aids that are on.
///
/// ```
/// use assay_app::preferences::{Aid, Aids};
///
/// let aids = Aids::named("ruler spacing").with(Aid::WideSpacing, true);
/// assert_eq!(aids.names(), "wide-spacing ruler");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Aids(u8);

impl Aids {
    /// Reads the names that [`Aids::names`] gave. Others are passed over: a later version may have had more.
    #[must_use]
    pub fn named(names: &str) -> Self {
        let mut aids = Self::default();
        for name in names.split(' ') {
            if let Some((aid, _)) = Aid::ALL.into_iter().find(|(_, known)| *known == name) {
                aids = aids.with(aid, true);
            }
        }
        aids
    }

    /// Their names with a space between: value of `data-aids`, and of what is stored.
    #[must_use]
    pub fn names(self) -> String {
        let on = Aid::ALL.into_iter().filter(|(aid, _)| self.has(*aid));
        let names: Vec<&str> = on.map(|(_, name)| name).collect();
        names.join(" ")
    }

    /// Whether one is on.
    #[must_use]
    pub const fn has(self, aid: Aid) -> bool {
        self.0 & aid.bit() != 0
    }

    /// With one on or off. Of two that are about the same thing the last holds.
    #[must_use]
    pub fn with(self, aid: Aid, on: bool) -> Self {
        if !on {
            return Self(self.0 & !aid.bit());
        }
        let other = aid.other().map_or(0, Aid::bit);
        Self(self.0 & !other | aid.bit())
    }
}
