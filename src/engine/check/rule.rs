//! The twenty item-writing rules, and which codes stand for each.
//!
//! What a rule says, why, and examples of both kinds are words, in the messages; each rule's code is a file of
//! [`rules`](super::rules) of its name. Sources are titles and stand here.

use super::code::Code;
use super::finding::Severity;

/// A rule of item writing, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule(u8);

const HDR: &str = "Haladyna, Downing & Rodriguez (2002), A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment, Applied Measurement in Education 15(3)";

/// A rule's number, its codes, the publication and the place in it or what stands beside it.
type Row = (&'static str, &'static [Code], &'static str, &'static str);

static TABLE: [Row; 20] = [
    (
        "L01",
        &[
            Code::KeyMissing,
            Code::KeyTooMany,
            Code::KeyIsEveryChoice,
            Code::HowManyNotSaid,
        ],
        HDR,
        "guideline 19",
    ),
    (
        "L02",
        &[Code::TooFewChoices, Code::FewChoices, Code::ManyChoices],
        "Rodriguez (2005), Three Options Are Optimal for Multiple-Choice Items, Educational Measurement: Issues and Practice 24(2)",
        "Haladyna, Downing & Rodriguez (2002), guideline 18; the thresholds are this project's",
    ),
    (
        "L03",
        &[Code::CombinationChoice, Code::NoneOfTheAbove],
        HDR,
        "guidelines 9, 25, 26",
    ),
    (
        "L04",
        &[
            Code::NegativeStem,
            Code::NegativeNotMarked,
            Code::NegativeTwice,
        ],
        HDR,
        "guidelines 17, 27",
    ),
    (
        "L05",
        &[Code::AbsoluteTerm, Code::AbsoluteCue],
        HDR,
        "guideline 28a",
    ),
    (
        "L06",
        &[Code::LongestKey, Code::LongestKeyOften],
        HDR,
        "guidelines 24, 28d; the thresholds are this project's",
    ),
    (
        "L07",
        &[Code::LengthSpread],
        HDR,
        "guideline 24; the thresholds are this project's",
    ),
    (
        "L08",
        &[Code::SameText, Code::ChoicesOverlap],
        HDR,
        "guideline 22; the thresholds are this project's",
    ),
    ("L09", &[Code::Clang], HDR, "guideline 28b"),
    (
        "L10",
        &[
            Code::ChoiceCase,
            Code::ChoiceEnding,
            Code::ChoiceForm,
            Code::StemAgreement,
        ],
        HDR,
        "guidelines 23, 28c",
    ),
    (
        "L11",
        &[
            Code::StemTooShort,
            Code::BlankNotAtEnd,
            Code::StemAsksNothing,
            Code::StemShorterThanChoice,
        ],
        HDR,
        "guideline 15; Haladyna & Downing (1989), A Taxonomy of Multiple-Choice Item-Writing Rules, Applied Measurement in Education 2(1), rules 18, 19",
    ),
    (
        "L12",
        &[Code::TooManyWords, Code::HardToRead],
        HDR,
        "guidelines 8, 13, 16; Kincaid, Fishburne, Rogers & Chissom (1975), Research Branch Report 8-75; Kandel & Moles (1958), Application de l'indice de Flesch à la langue française; the thresholds are this project's",
    ),
    ("L13", &[Code::ChoicesOutOfOrder], HDR, "guideline 21"),
    (
        "L14",
        &[Code::KeyPosition, Code::PositionNamed],
        HDR,
        "guideline 20",
    ),
    (
        "L15",
        &[
            Code::TagMissing,
            Code::AudienceMissing,
            Code::ObjectiveUnused,
            Code::DrawInfeasible,
            Code::DrawsInfeasibleTogether,
            Code::CutOnFewItems,
            Code::CutWithoutItems,
        ],
        HDR,
        "guidelines 1, 2; AERA, APA & NCME (2014), Standards for Educational and Psychological Testing, evidence based on content",
    ),
    (
        "L16",
        &[
            Code::SourceMissing,
            Code::SourcePartMissing,
            Code::SourceUnchecked,
            Code::NotASource,
            Code::JurisdictionMissing,
            Code::ReviewersMissing,
        ],
        HDR,
        "guideline 6; AERA, APA & NCME (2014), Standards for Educational and Psychological Testing; this project's policy",
    ),
    (
        "L17",
        &[Code::FeedbackMissing, Code::MisconceptionMissing],
        HDR,
        "guidelines 29, 30",
    ),
    (
        "L18",
        &[
            Code::AnswersAnother,
            Code::NearDuplicate,
            Code::EnemiesTogether,
        ],
        HDR,
        "guideline 4",
    ),
    (
        "L19",
        &[
            Code::HurtfulWords,
            Code::RealCase,
            Code::ImageConsent,
            Code::ImageWithoutAlt,
            Code::NoticeMissing,
        ],
        "WHO (2003), Ethical and Safety Recommendations for Interviewing Trafficked Women, standards 1, 5, 8; Terminology Guidelines for the Protection of Children from Sexual Exploitation and Sexual Abuse (Luxembourg Guidelines, 2016)",
        "Ethical Journalism Network (2017), Media and Trafficking in Human Beings Guidelines; W3C, WCAG 2, criterion 1.1.1",
    ),
    (
        "L20",
        &[
            Code::TranslationMissing,
            Code::TranslationOfNothing,
            Code::EmphasisLost,
            Code::PlaceholderLost,
            Code::TextUntranslated,
            Code::LengthRatio,
            Code::TranslationUnreviewed,
        ],
        "International Test Commission (2017), The ITC Guidelines for Translating and Adapting Tests (Second edition)",
        "the thresholds are this project's",
    ),
];

impl Rule {
    /// Every rule, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0_u8..).zip(&TABLE).map(|(number, _)| Self(number))
    }

    /// The rule of a number as it is printed, in capitals or not.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Self::all().find(|rule| rule.as_str().eq_ignore_ascii_case(text))
    }

    /// The rule's number, `L06`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.row().map_or("", |row| row.0)
    }

    /// The codes that stand for parts of it.
    #[must_use]
    pub fn codes(self) -> &'static [Code] {
        self.row().map_or(&[], |row| row.1)
    }

    /// Where it comes from: a publication, and the place in it or what stands beside it.
    #[must_use]
    pub fn source(self) -> String {
        self.row()
            .map(|row| format!("{}; {}.", row.2, row.3))
            .unwrap_or_default()
    }

    fn row(self) -> Option<&'static Row> {
        TABLE.get(usize::from(self.0))
    }
}

impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Code {
    /// The item-writing rule that it belongs to; `None` where it is about the format.
    #[must_use]
    pub fn rule(self) -> Option<Rule> {
        Rule::all().find(|rule| rule.codes().contains(&self))
    }

    /// Whether it matters only to those who take the bank for the real thing: advice while it is written, an error at release.
    #[must_use]
    pub fn is_for_release(self) -> bool {
        self.severity() == Severity::Advice && self.rule().is_some()
    }

    /// Whether a bank or item may turn it off with a reason: what a rule says, unless the engine couldn't mark or draw
    /// without it.
    #[must_use]
    pub fn can_be_allowed(self) -> bool {
        self.rule().is_some()
            && !matches!(
                self,
                Self::KeyMissing
                    | Self::KeyTooMany
                    | Self::KeyIsEveryChoice
                    | Self::TooFewChoices
                    | Self::SameText
                    | Self::ImageWithoutAlt
                    | Self::TranslationOfNothing
                    | Self::DrawInfeasible
                    | Self::DrawsInfeasibleTogether
            )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_stands_for_one_rule_at_most() {
        for code in Code::ALL {
            let rules = Rule::all().filter(|rule| rule.codes().contains(code));
            assert!(rules.count() <= 1, "{code}");
        }
    }

    #[test]
    fn numbers() {
        let all: Vec<&str> = Rule::all().map(Rule::as_str).collect();
        let expected: Vec<String> = (1..=20).map(|number| format!("L{number:02}")).collect();
        assert_eq!(all, expected);
        assert_eq!(Rule::read("l06").map(Rule::as_str), Some("L06"));
        assert_eq!(Rule::read("L21"), None);
    }
}
