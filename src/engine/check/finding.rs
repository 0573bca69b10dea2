//! What the check finds: a code, a place and data. No words: those live in the messages crate.

use std::collections::BTreeMap;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::json::{Pointer, Position};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The file can't be used as it is.
    Error,
    /// The file can be used, but something in it is unlikely to be meant.
    Warning,
    /// The file is right, and could be better.
    Advice,
}

/// One thing found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub code: Code,
    /// How much it matters: [`Code::severity`], but an error in a draft item is a warning.
    pub severity: Severity,
    /// Where in the file.
    pub pointer: Pointer,
    /// Line and column of that place; `None` where the text has no such place, as in a file that is no JSON at all.
    pub position: Option<Position>,
    /// Named values for the message.
    pub data: Vec<(&'static str, String)>,
}

impl Finding {
    /// The value that the code documents under this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.data
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.as_str())
    }
}

/// As `assay check --json` prints it: code, severity, pointer, line and column where known, data as an object.
impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("code", &self.code)?;
        map.serialize_entry("severity", &self.severity)?;
        map.serialize_entry("pointer", self.pointer.as_str())?;
        if let Some(position) = self.position {
            map.serialize_entry("line", &position.line)?;
            map.serialize_entry("column", &position.column)?;
        }
        let data: BTreeMap<_, _> = self
            .data
            .iter()
            .map(|(name, value)| (*name, value))
            .collect();
        map.serialize_entry("data", &data)?;
        map.end()
    }
}

/// Findings as they are collected.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes one finding at a place, with the data that its code documents.
    pub fn push<const N: usize>(
        &mut self,
        code: Code,
        pointer: &Pointer,
        data: [(&'static str, String); N],
    ) {
        self.push_all(code, pointer, data.into());
    }

    /// Notes one finding whose data are not the same number each time.
    pub fn push_all(&mut self, code: Code, pointer: &Pointer, data: Vec<(&'static str, String)>) {
        self.0.push(Finding {
            code,
            severity: code.severity(),
            pointer: pointer.clone(),
            position: None,
            data,
        });
    }

    /// Notes findings that were made elsewhere.
    pub fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        self.0.extend(findings);
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether one of them is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }

    /// The findings, in the order in which they were made.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.0.iter()
    }

    /// The findings, to be changed in place.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Finding> {
        self.0.iter_mut()
    }

    /// Ends the collecting.
    #[must_use]
    pub fn into_vec(self) -> Vec<Finding> {
        self.0
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)+) => {
        /// What was found. Each names the data that its findings carry.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)+
        }

        impl Code {
            /// Every code, in the order of this list.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The code as it is printed, `key-missing`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }

            /// The code that is printed so.
            #[must_use]
            pub fn read(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.as_str() == text)
            }

            /// How much such a finding matters.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$name => Severity::$severity,)+
                }
            }
        }
    };
}

codes! {
    // The text itself: as the strict JSON reader names it.

    /// A file over 16 MB. Data: `bytes`, `max`.
    FileTooLarge = "file-too-large", Error;
    /// Bytes that are no UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// The file begins with a byte order mark.
    ByteOrderMark = "byte-order-mark", Error;
    /// Nothing but white space.
    EmptyFile = "empty-file", Error;
    /// Text after the end of the document.
    TrailingText = "trailing-text", Error;
    /// Nested more than 64 deep. Data: `max`.
    NestingTooDeep = "nesting-too-deep", Error;
    /// A key that its object has already. Data: `key`.
    DuplicateKey = "duplicate-key", Error;
    /// A number with a fraction or an exponent, to be written as a string. Data: `number`.
    NotAnInteger = "not-an-integer", Error;
    /// An integer beyond ±(2^53 − 1). Data: `number`, `max`.
    IntegerTooLarge = "integer-too-large", Error;
    /// `-0`.
    NegativeZero = "negative-zero", Error;
    /// Not a number as JSON writes them: `012`, `+1`, `.5`, `0x1f`. Data: `number`.
    NumberForm = "number-form", Error;
    /// Half of a surrogate pair, which is no character. Data: `escape`.
    LoneSurrogate = "lone-surrogate", Error;
    /// A backslash before what JSON doesn't escape. Data: `escape`.
    BadEscape = "bad-escape", Error;
    /// A control character inside a string, a line break for instance. Data: `character`, as `U+000A`.
    ControlCharacter = "control-character", Error;
    /// A string without its closing quotation mark.
    UnclosedString = "unclosed-string", Error;
    /// A string in single quotation marks.
    SingleQuotes = "single-quotes", Error;
    /// A key without quotation marks. Data: `key`.
    UnquotedKey = "unquoted-key", Error;
    /// No comma between two values.
    MissingComma = "missing-comma", Error;
    /// A comma with nothing before or after it.
    ExtraComma = "extra-comma", Error;
    /// No colon after a key. Data: `key`.
    MissingColon = "missing-colon", Error;
    /// A key or a comma without a value.
    MissingValue = "missing-value", Error;
    /// A word that isn't `true`, `false` or `null`. Data: `word`.
    UnknownWord = "unknown-word", Error;
    /// A comment, which JSON has not.
    Comment = "comment", Error;
    /// An array or object without its closing bracket. Data: `bracket`.
    Unclosed = "unclosed", Error;
    /// A character that can't stand there. Data: `character`.
    UnexpectedCharacter = "unexpected-character", Error;
    /// So many faults that what follows wasn't read.
    TooManyFaults = "too-many-faults", Error;

    // Structure.

    /// `format` names a format or a version of it that this version doesn't read. Data: `found`, `expected`.
    UnknownFormat = "unknown-format", Error;
    /// A field that the format doesn't have. Data: `field`; `nearest` where a known name is close; `fields` that may stand here.
    UnknownField = "unknown-field", Error;
    /// A field that must stand here. Data: `field`.
    MissingField = "missing-field", Error;
    /// A value of another JSON type. Data: `expected`, `found`: `string`, `integer`, `boolean`, `array`, `object`, `null`.
    WrongType = "wrong-type", Error;
    /// A word that is none of those allowed. Data: `found`, `allowed` (comma-separated); `nearest` where one is close.
    NotOneOf = "not-one-of", Error;
    /// An integer outside its range. Data: `found`, `least`; `most` where there is one.
    OutOfRange = "out-of-range", Error;
    /// An empty list where at least one is needed.
    EmptyList = "empty-list", Error;
    /// A list that is longer than it may be. Data: `found`, `most`.
    TooMany = "too-many", Error;
    /// An empty or blank text where one is needed.
    EmptyText = "empty-text", Error;
    /// A text that is longer than it may be. Data: `found`, `most` in characters.
    TextTooLong = "text-too-long", Error;

    // Forms of strings.

    /// Not an identifier: `[a-z][a-z0-9-]*`, at most 64. Data: `found`; `suggestion` where one can be made of it.
    BadId = "bad-id", Error;
    /// Not a bank's id: `module/level`. Data: `found`.
    BadBankId = "bad-bank-id", Error;
    /// Not a share: `70%`, `7/10`, `33.5%`. Data: `found`.
    BadShare = "bad-share", Error;
    /// A share outside its bounds. Data: `found`, `least`, `most`.
    ShareOutOfRange = "share-out-of-range", Error;
    /// Not an ISO 8601 duration: `PT30M`, `P2Y`. Data: `found`.
    BadDuration = "bad-duration", Error;
    /// Not a version of the form `1.0.0`. Data: `found`.
    BadVersion = "bad-version", Error;
    /// Not a well-formed BCP 47 language tag. Data: `found`.
    BadLanguage = "bad-language", Error;
    /// Not a date of the form `2026-11` or `2026-11-24`. Data: `found`.
    BadDate = "bad-date", Error;
    /// Not a SHA-256 in 64 lowercase hexadecimal digits. Data: `found`.
    BadDigest = "bad-digest", Error;

    // Rich text: as its reader names it. Data of each: `found`, the text that it is about, cut short where it is long.

    /// An HTML tag or comment.
    RawHtml = "raw-html", Error;
    /// `&amp;` and the like: the character itself is meant.
    Entity = "entity", Error;
    /// A heading, block quote, rule or indented code.
    NoSuchBlock = "no-such-block", Error;
    /// `](` without a target after it that can be read.
    LinkForm = "link-form", Error;
    /// A link to something else than `https://…`, `mailto:…` or `#…`.
    LinkTarget = "link-target", Error;
    /// An image that isn't a file of the bank's own folder.
    ImageFile = "image-file", Error;
    /// An image without a text alternative.
    ImageWithoutAlt = "image-without-alt", Error;
    /// `]{` without the attributes of a span after it.
    SpanForm = "span-form", Error;
    /// Lists, emphases, links or spans nested too deep.
    TextTooDeep = "text-too-deep", Error;

    // What this version can't do yet.

    /// The format has it, this version doesn't do it yet. Data: `feature`, such as `items.type=matching` or `time_limit`.
    NotSupportedYet = "not-supported-yet", Error;

    // References.

    /// A bank's id isn't its file's place. Data: `found`, `expected`.
    IdNotPlace = "id-not-place", Error;
    /// The same id twice in one list. Data: `id`, `kind` (`item`, `topic`, `choice` …), `first` (pointer of the first).
    DuplicateId = "duplicate-id", Error;
    /// A name that nothing has. Data: `id`, `kind` (`topic`, `objective`, `misconception`, `bank`, `choice`, `section` …); `nearest` where one is close.
    DanglingReference = "dangling-reference", Error;
    /// A used bank that isn't there or can't be read. Data: `bank`.
    UsedBankMissing = "used-bank-missing", Error;
    /// A bank that uses itself. Data: `bank`.
    UsesItself = "uses-itself", Error;
    /// An item whose objective belongs to another topic. Data: `objective`, `topic` (the item's), `expected` (the objective's).
    ObjectiveOfOtherTopic = "objective-of-other-topic", Error;

    // Items.

    /// No choice is keyed.
    KeyMissing = "key-missing", Error;
    /// The key names what is not among the choices. Data: `choice`; `nearest` where one is close.
    KeyNotAChoice = "key-not-a-choice", Error;
    /// More keyed than the type can have. Data: `found`, `most`.
    KeyTooMany = "key-too-many", Error;
    /// Every choice is keyed, so that nothing is asked.
    KeyIsEveryChoice = "key-is-every-choice", Error;
    /// Fewer choices than the type needs. Data: `found`, `least`.
    TooFewChoices = "too-few-choices", Error;
    /// An exclusive choice is keyed beside others. Data: `choice`.
    ExclusiveWithOthers = "exclusive-with-others", Error;
    /// Two choices say the same. Data: `choice`, `other`.
    SameText = "same-text", Error;
    /// A scoring that the item's type doesn't have. Data: `scoring`, `type`, `allowed` (comma-separated).
    ScoringNotForType = "scoring-not-for-type", Error;
    /// Scoring is `weights`, and a choice has none. Data: `choice`.
    WeightMissing = "weight-missing", Error;
    /// Weights stand there, and scoring isn't `weights`.
    WeightsUnused = "weights-unused", Error;
    /// No response can reach all the points. Data: `best` (share).
    WeightsNotWhole = "weights-not-whole", Error;
    /// The key and the weights disagree on a choice. Data: `choice`, `weight`.
    WeightAgainstKey = "weight-against-key", Error;
    /// A weight too fine to add up exactly: at most two decimals as a percentage, or a denominator up to 20. Data: `choice`, `weight`.
    WeightTooFine = "weight-too-fine", Error;
    /// A misconception on a keyed choice. Data: `choice`, `misconception`.
    MisconceptionOnKey = "misconception-on-key", Error;
    /// A distractor without feedback. Data: `choice`.
    FeedbackMissing = "feedback-missing", Advice;
    /// A prompt, gap, unit or thing to be ordered without its right answer. Data: `part`.
    KeyIncomplete = "key-incomplete", Error;
    /// A gap that is typed has a key, or one that is picked has accepted texts. Data: `part`, `expected`: `key` or `accept`.
    OtherAnswer = "other-answer", Error;
    /// Nothing is accepted.
    NothingAccepted = "nothing-accepted", Error;
    /// An accepted text in which letters and their marks stand apart (not NFC), so that nothing typed would equal it.
    NotComposed = "not-composed", Error;
    /// An accepted number that isn't clear: a value with at most one tolerance, or a range from least to most, is.
    ValueUnclear = "value-unclear", Error;
    /// Not a number of the form `9.81`. Data: `found`.
    BadNumber = "bad-number", Error;
    /// The steps of a slider don't lead from its least to its most value, or are too many. Data: `least`, `most`, `step`, `limit`.
    StepsUneven = "steps-uneven", Error;
    /// None of the accepted values can be set.
    ValueOffScale = "value-off-scale", Error;
    /// A gap, or words to be marked, without a place in the text. Data: `id`.
    PlaceMissing = "place-missing", Error;
    /// Two places in the text for one thing. Data: `id`.
    PlaceTwice = "place-twice", Error;
    /// A place in the text for nothing. Data: `id`; `nearest` where one is close.
    PlaceUnknown = "place-unknown", Error;
    /// A region that is not one rectangle, circle or polygon.
    ShapeForm = "shape-form", Error;
    /// A region without an area, or that leaves its picture. Data: `choice`, `width`, `height`.
    ShapeOutside = "shape-outside", Error;
    /// Choices on an item that takes a comment.
    ChoicesUnused = "choices-unused", Error;
    /// Points on an item that isn't marked.
    PointsWithoutMark = "points-without-mark", Warning;
    /// No source for a ready item.
    SourceMissing = "source-missing", Advice;

    // Assessments.

    /// A draw that asks for more items than fit. Data: `wanted`, `available`; `audience` where it is for one.
    DrawInfeasible = "draw-infeasible", Error;
    /// Draws that can each be met, but not all together without giving an item twice. Data: `wanted`, `available`; `audience` where it is for one.
    DrawsInfeasibleTogether = "draws-infeasible-together", Error;
    /// A form might hold fewer items with the gate's tag than it asks for. Data: `tag`, `wanted`, `guaranteed`; `audience` where it is for one.
    GateNotGuaranteed = "gate-not-guaranteed", Error;
    /// A cut score over so few items that chance decides. Data: `items` (the least that a form holds), `least`.
    CutOnFewItems = "cut-on-few-items", Warning;
    /// A topic cut on a topic that no draw can take an item of. Data: `topic`.
    CutWithoutItems = "cut-without-items", Warning;
    /// A form may hold nothing that is marked.
    NothingMarked = "nothing-marked", Error;
    /// A bank without a ready item.
    NothingReady = "nothing-ready", Warning;

    // Overlays: translations of a bank.

    /// The overlay is for another bank. Data: `found`, `expected`.
    OverlayOfOtherBank = "overlay-of-other-bank", Error;
    /// The overlay's language is the bank's own. Data: `language`.
    OverlayInSourceLanguage = "overlay-in-source-language", Error;
    /// The item changed since it was translated. Data: `item`, `digest` (of the item as it is now).
    TranslationStale = "translation-stale", Warning;
    /// Something has no translation, and is shown in the source language. Data: `kind` (`item`, `choice`, `topic` …), `id`.
    TranslationMissing = "translation-missing", Warning;
    /// A translation of something that the bank doesn't have. Data: `kind`, `id`; `nearest` where one is close.
    TranslationOfNothing = "translation-of-nothing", Error;

    // The list of modules.

    /// A title without one of the languages listed. Data: `language`.
    LanguageMissing = "language-missing", Warning;
    /// A bank whose module, level or audience `modules.json` doesn't list. Data: `kind`, `id`; `nearest` where one is close.
    NotListed = "not-listed", Error;
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}
