//! What can be found: a code each, with how much it matters and the data that its findings carry.

use serde::{Serialize, Serializer};

use super::finding::Severity;

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
    /// So many faults that what follows wasn't read, or not looked at.
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
    /// A list or an object with more entries than it may have. Data: `found`, `most`.
    TooMany = "too-many", Error;
    /// An empty or blank text where one is needed.
    EmptyText = "empty-text", Error;
    /// A text that is longer than it may be, or a key. Data: `found`, `most` in characters; in bytes for a key.
    TextTooLong = "text-too-long", Error;
    /// A character that turns the direction of what follows, so that a text reads otherwise than it is. Data: `character`, as `U+202E`.
    BidiControl = "bidi-control", Error;

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
    /// An image without a text alternative that isn't said to be decorative.
    ImageWithoutAlt = "image-without-alt", Error;
    /// A picture that is said to be decorative, and has a text alternative.
    DecorativeWithAlt = "decorative-with-alt", Error;
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
    /// A choice without feedback. Data: `choice`.
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
    /// A case that no item is about. Data: `case`.
    CaseUnused = "case-unused", Advice;
    /// A case that one item is about. Data: `case`.
    CaseForOne = "case-for-one", Advice;
    /// A row with more or fewer cells than the table's head, or a translated table with other columns or rows. Data: `of` (`cells`, `columns`, `rows`), `expected`, `found`.
    TableUneven = "table-uneven", Error;
    /// No source for a ready item.
    SourceMissing = "source-missing", Advice;

    // Pictures, sound and film beside a question.

    /// Not a file of its kind in the bank's own folder. Data: `found`, `type` (`picture`, `audio`, `video`, `captions`), `allowed` (endings, comma-separated).
    MediaFile = "media-file", Error;
    /// A picture, recording or film without a text alternative. Data: `type`.
    MediaWithoutAlt = "media-without-alt", Error;
    /// A recording or film without a transcript. Data: `type`.
    TranscriptMissing = "transcript-missing", Error;
    /// A film with sound and no captions in the bank's language. Data: `language`.
    CaptionsMissing = "captions-missing", Error;
    /// A field that such a file doesn't have. Data: `field`, `type`.
    MediaFieldUnused = "media-field-unused", Error;

    // The item-writing rules, L01 to L20. Those that an older code stands for keep it: see `rule`.

    /// L01. An item with several keys whose stem doesn't say how many, or says another number. Data: `keys`; `said` where it says a number.
    HowManyNotSaid = "how-many-not-said", Error;
    /// L02. Two choices. Data: `found`, `least`.
    FewChoices = "few-choices", Error;
    /// L02. More choices than are worth reading. Data: `found`, `most`.
    ManyChoices = "many-choices", Warning;
    /// L03. A choice made of other choices. Data: `choice`, `text`.
    CombinationChoice = "combination-choice", Error;
    /// L03. “None of the above”. Data: `choice`, `text`.
    NoneOfTheAbove = "none-of-the-above", Warning;
    /// L04. A negative question, with its word emphasised. Data: `word`.
    NegativeStem = "negative-stem", Warning;
    /// L04. A negative question whose word isn't emphasised. Data: `word`.
    NegativeNotMarked = "negative-not-marked", Error;
    /// L04. A negative question with a negative choice. Data: `word`, `choice`.
    NegativeTwice = "negative-twice", Error;
    /// L05. Absolute terms set the key apart. Data: `word`, `on` (`key`, `distractors`).
    AbsoluteTerm = "absolute-term", Warning;
    /// L05. Over the bank, absolute terms go with being wrong or right. Data: `on` (`key`, `distractors`), `keys`, `distractors` (with such a term), `all_keys`, `all_distractors`.
    AbsoluteCue = "absolute-cue", Warning;
    /// L06. The key is much longer than the distractors. Data: `choice`, `length`, `median`, `longest` (of the distractors).
    LongestKey = "longest-key", Warning;
    /// L06. Over the bank, the key is the longest choice too often. Data: `found`, `items`, `most`.
    LongestKeyOften = "longest-key-often", Error;
    /// L07. Choices of very different lengths. Data: `shortest`, `longest`, in characters.
    LengthSpread = "length-spread", Warning;
    /// L08. Two choices that overlap. Data: `choice`, `other`, `how` (`words`, `contained`, `range`).
    ChoicesOverlap = "choices-overlap", Warning;
    /// L09. A word of the stem that the key repeats and no distractor does. Data: `word`, `choice`.
    Clang = "clang", Warning;
    /// L10. Some choices begin with a capital letter, others don't. Data: `choice`.
    ChoiceCase = "choice-case", Warning;
    /// L10. Some choices end with a full stop or the like, others don't. Data: `choice`.
    ChoiceEnding = "choice-ending", Warning;
    /// L10. Choices begin with words of different kinds. Data: `choice`, `other`.
    ChoiceForm = "choice-form", Warning;
    /// L10. The last word of the stem agrees with some choices only. Data: `word`, `choice`.
    StemAgreement = "stem-agreement", Warning;
    /// L11. A stem of very few words. Data: `found`, `least`.
    StemTooShort = "stem-too-short", Error;
    /// L11. A blank that isn't at the end of the stem.
    BlankNotAtEnd = "blank-not-at-end", Error;
    /// L11. A stem without question mark, and without colon or blank at its end.
    StemAsksNothing = "stem-asks-nothing", Warning;
    /// L11. A stem shorter than a choice. Data: `stem`, `choice`, both lengths in characters.
    StemShorterThanChoice = "stem-shorter-than-choice", Warning;
    /// L12. Too many words. Data: `part` (`stem`, `scenario`, `choice`), `found`, `most`.
    TooManyWords = "too-many-words", Warning;
    /// L12. A text that needs more years of school than its level asks for. Data: `grade`, `most`.
    HardToRead = "hard-to-read", Warning;
    /// L13. Numbers or dates out of order.
    ChoicesOutOfOrder = "choices-out-of-order", Warning;
    /// L14. In fixed order, the key stands at one place in many items in a row, or too often. Data: `how` (`row`, `often`), `place`, `items`, `found`.
    KeyPosition = "key-position", Warning;
    /// L14. A choice that speaks of another's place while choices are shuffled. Data: `choice`, `text`.
    PositionNamed = "position-named", Error;
    /// L15. An item without tags that the blueprint counts by. Data: `tags` (`objective`, `bloom`, `difficulty`, comma-separated).
    TagMissing = "tag-missing", Advice;
    /// L15. Nobody is named for whom an assessment and its items are.
    AudienceMissing = "audience-missing", Advice;
    /// L15. An objective that no ready item is about. Data: `objective`.
    ObjectiveUnused = "objective-unused", Advice;
    /// L16. A source without a part of it. Data: `part` (`locator`, `as_of`).
    SourcePartMissing = "source-part-missing", Advice;
    /// L16. A source that no expert has compared with the item.
    SourceUnchecked = "source-unchecked", Advice;
    /// L16. A source that nobody can look up: general knowledge. Data: `found`.
    NotASource = "not-a-source", Advice;
    /// L16. An item that doesn't say where it holds, while its source isn't universal. Data: `source`.
    JurisdictionMissing = "jurisdiction-missing", Advice;
    /// L16. A bank that two people haven't reviewed. Data: `found`, `least`.
    ReviewersMissing = "reviewers-missing", Advice;
    /// L17. A distractor without a misconception. Data: `choice`.
    MisconceptionMissing = "misconception-missing", Advice;
    /// L18. An item's key is told by another's stem, or by the case that the other is about. Data: `item`, `other`, `words`; `part` (`case`) where it is the case.
    AnswersAnother = "answers-another", Warning;
    /// L18. Two items of one form that ask nearly the same. Data: `item`, `other`.
    NearDuplicate = "near-duplicate", Warning;
    /// L18. Enemies of an assessment that gives all there is: one of them is left out. Data: `item`, `other`.
    EnemiesTogether = "enemies-together", Warning;
    /// A time limit, grace or extension that has no fixed length, or is too short or too long. Data: `found`, `least`, `most`.
    TimeOutOfRange = "time-out-of-range", Error;
    /// A section's time limit that isn't shorter than that of the whole. Data: `limit`, `whole`.
    SectionLimitUnused = "section-limit-unused", Warning;
    /// It says how time is counted, and none is limited.
    TimingUnused = "timing-unused", Warning;
    /// An item that names itself as its enemy. Data: `item`.
    EnemyItself = "enemy-itself", Warning;
    /// L19. Words that hurt, blame or sensationalise. Data: `found`, `kind` (`blames`, `sensational`).
    HurtfulWords = "hurtful-words", Error;
    /// L19. A situation that names a place and a date, or a person, and might be a real case. Data: `found`.
    RealCase = "real-case", Advice;
    /// L19. A picture, of which nobody says that those on it consent or can't be recognised. Data: `file`.
    ImageConsent = "image-consent", Advice;
    /// L19. A distressing item without a notice. Data: `tag`.
    NoticeMissing = "notice-missing", Advice;
    /// L20. Emphasis that the translation lacks or adds. Data: `expected`, `found`.
    EmphasisLost = "emphasis-lost", Warning;
    /// L20. A blank, link, picture, code or other placeholder that the translation lacks or adds. Data: `mark`.
    PlaceholderLost = "placeholder-lost", Warning;
    /// L20. A translation that is the source itself.
    TextUntranslated = "text-untranslated", Warning;
    /// L20. A translation much shorter or longer than its source. Data: `source`, `found`, in characters.
    LengthRatio = "length-ratio", Warning;
    /// L20. A translation that no second person has passed. Data: `review`.
    TranslationUnreviewed = "translation-unreviewed", Advice;
    /// A rule turned off where it finds nothing. Data: `rule`.
    AllowUnused = "allow-unused", Advice;
    /// The same rule turned off twice. Data: `rule`.
    AllowTwice = "allow-twice", Advice;

    // Assessments.

    /// A draw that asks for more items than fit. Data: `wanted`, `available`; `audience` where it is for one.
    DrawInfeasible = "draw-infeasible", Error;
    /// Draws and quotas that can't be met together without giving an item twice. Data: `which` (those that clash, as they are written), `wanted`, `available`; `audience` where it is for one.
    DrawsInfeasibleTogether = "draws-infeasible-together", Error;
    /// Two quotas that share some items, while each has others. Data: `quota`, `other`.
    QuotasCross = "quotas-cross", Error;
    /// Enemies of which a quota counts one and not the other. Data: `quota`, `item`, `other`.
    QuotaSplitsEnemies = "quota-splits-enemies", Error;
    /// A quota of which no draw can take an item. Data: `quota`.
    QuotaWithoutItems = "quota-without-items", Warning;
    /// A form might hold fewer items with the gate's tag than it asks for. Data: `tag`, `wanted`, `guaranteed`; `audience` where it is for one.
    GateNotGuaranteed = "gate-not-guaranteed", Error;
    /// More audiences or draws than can be counted in time. Data: `what` (`audiences`, `draws`), `found`, `most`.
    TooMuchToCount = "too-much-to-count", Error;
    /// A cut score over so few items that chance decides. Data: `items` (the least that a form holds), `least`.
    CutOnFewItems = "cut-on-few-items", Warning;
    /// A topic cut on a topic that no draw can take an item of. Data: `topic`.
    CutWithoutItems = "cut-without-items", Warning;
    /// A price too fine to add up exactly: whole percents, or a denominator up to 12. Data: `price`.
    PriceTooFine = "price-too-fine", Error;
    /// Practice that gives a certificate.
    PracticeCertificate = "practice-certificate", Error;
    /// A diagnostic assessment that can be passed or failed all the same.
    DiagnosticPass = "diagnostic-pass", Error;
    /// An item for practice alone, and its bank has no assessment for practice.
    PracticeUnused = "practice-unused", Warning;
    /// Several tries, and nothing is shown after any.
    TriesShowNothing = "tries-show-nothing", Warning;
    /// A form may hold nothing that is marked.
    NothingMarked = "nothing-marked", Error;
    /// A bank without a ready item.
    NothingReady = "nothing-ready", Warning;

    // Overlays: translations of a bank.

    /// The overlay is for another bank. Data: `found`, `expected`.
    OverlayOfOtherBank = "overlay-of-other-bank", Error;
    /// The overlay's language is the bank's own. Data: `language`.
    OverlayInSourceLanguage = "overlay-in-source-language", Error;
    /// The item or case changed since it was translated. Data: `item` or `case`, `digest` (as it is now).
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
