//! Identifiers: names that mean one thing each, so that no function takes a bare string for one.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest identifier that a bank may use, in characters.
pub const MAX_LENGTH: usize = 64;

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadId {
    /// The text is empty.
    #[error("empty identifier")]
    Empty,
    /// Longer than [`MAX_LENGTH`].
    #[error("identifier of over {MAX_LENGTH} characters")]
    TooLong,
    /// Not of the form `[a-z][a-z0-9-]*`.
    #[error("not an identifier: {0}")]
    Form(String),
}

fn check(text: &str) -> Result<(), BadId> {
    let mut bytes = text.bytes();
    match bytes.next() {
        None => return Err(BadId::Empty),
        Some(first) if !first.is_ascii_lowercase() => return Err(BadId::Form(text.to_owned())),
        Some(_) => {}
    }
    if !bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        return Err(BadId::Form(text.to_owned()));
    }
    if text.len() > MAX_LENGTH {
        return Err(BadId::TooLong);
    }
    Ok(())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        ///
        /// Of the form `[a-z][a-z0-9-]*`, at most [`MAX_LENGTH`] characters.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads an identifier.
            ///
            /// # Errors
            /// [`BadId`] where the text has not the form.
            pub fn new(text: impl Into<String>) -> Result<Self, BadId> {
                let text = text.into();
                check(&text)?;
                Ok(Self(text))
            }

            /// The identifier as it is written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        crate::json::from_text! {
            $name: |text| Self::new(text).ok(), or Self(String::new());
        }

        impl TryFrom<String> for $name {
            type Error = BadId;
            fn try_from(text: String) -> Result<Self, BadId> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A training module: the folder of its banks.
    ModuleId,
    /// A level of a training module: the file of a bank.
    LevelId,
    /// An audience, such as `service-providers`.
    AudienceId,
    /// A topic of a bank.
    TopicId,
    /// A learning objective.
    ObjectiveId,
    /// A misconception that a distractor shows.
    MisconceptionId,
    /// One assessment that a bank offers.
    AssessmentId,
    /// A section of an assessment.
    SectionId,
    /// A case that several items are about.
    CaseId,
    /// An item.
    ItemId,
    /// A choice within an item.
    ChoiceId,
    /// A part of an item that has a right answer of its own: a prompt or a gap.
    PartId,
    /// A unit in which a number may be given.
    UnitId,
    /// A criterion of a rubric.
    CriterionId,
    /// A picture, recording or film beside a question.
    MediaId,
    /// Whatever in an item has texts of its own: a choice, a prompt, a gap, a unit or a criterion, by its id.
    TextId,
    /// A tag on items, such as `do-no-harm`.
    Tag,
    /// The name by which a bank calls another that it uses.
    Alias,
}

macro_rules! texts {
    ($($name:ident),+) => {$(
        impl From<&$name> for TextId {
            fn from(id: &$name) -> Self {
                Self(id.0.clone())
            }
        }
    )+};
}

texts!(ChoiceId, PartId, UnitId, CriterionId);

/// A bank: its training module and level, `victim-identification/foundation`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BankId {
    /// The training module.
    pub module: ModuleId,
    /// The level.
    pub level: LevelId,
}

impl BankId {
    /// Reads `module/level`.
    ///
    /// # Errors
    /// [`BadId`] where there are not two identifiers with one slash between them.
    ///
    /// ```
    /// use assay_engine::id::BankId;
    /// let bank = BankId::new("core-concepts/foundation")?;
    /// assert_eq!(bank.level.as_str(), "foundation");
    /// # Ok::<(), assay_engine::id::BadId>(())
    /// ```
    pub fn new(text: &str) -> Result<Self, BadId> {
        let (module, level) = text
            .split_once('/')
            .ok_or_else(|| BadId::Form(text.to_owned()))?;
        Ok(Self {
            module: ModuleId::new(module)?,
            level: LevelId::new(level)?,
        })
    }
}

crate::json::from_text! {
    BankId: |text| Self::new(text).ok(), or Self {
        module: ModuleId(String::new()),
        level: LevelId(String::new()),
    };
}

impl TryFrom<String> for BankId {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        Self::new(&text)
    }
}

impl From<BankId> for String {
    fn from(id: BankId) -> Self {
        [id.module.as_str(), id.level.as_str()].join("/")
    }
}

impl fmt::Display for BankId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.module, self.level)
    }
}
