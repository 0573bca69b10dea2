//! L20: a translation asks the same question: nothing missing, nothing left as it was, emphasis and placeholders kept, about as
//! long, and passed by a second person.
//!
//! That every choice and feedback has its translation is told beside this (`translation-missing`); which choice is right stands
//! in the bank alone, so that a translation can't have another. Lengths are counted in signs as a reader sees them, so that
//! marks over and under letters, as Khmer has many, don't count; scripts that write a word with a sign or two are left out.
//!
//! Why: two languages of one certificate have to be worth the same.
//!
//! Bad: “**not**” in the source, and no emphasis in the translation. Good: the same words stand out in both.
//!
//! Source: International Test Commission (2017), Guidelines for Translating and Adapting Tests; the thresholds are this project's.

use std::collections::BTreeSet;

use crate::bank::overlay::{Overlay, TranslationReview};
use crate::check::language::token;
use crate::check::passage::lines;
use crate::check::{Code, Findings};
use crate::json::Pointer;
use crate::rich_text::{self, Inline};

/// A shorter source says nothing of how long its translation should be.
const FEWEST_SIGNS: usize = 25;
/// Fewer words may well be the same in both languages.
const FEWEST_WORDS: usize = 3;

/// Whether the translation was passed by somebody other than its maker.
pub(crate) fn review(overlay: &Overlay, findings: &mut Findings) {
    let review = match overlay.review {
        TranslationReview::Reviewed => return,
        TranslationReview::Human => "human",
        TranslationReview::Machine => "machine",
    };
    let at = Pointer::root().join("review");
    findings.push(
        Code::TranslationUnreviewed,
        &at,
        [("review", review.to_owned())],
    );
}

/// Compares a text with its translation, which stands at `at`, between two languages.
pub(crate) fn pair(
    source: &str,
    text: &str,
    languages: [&str; 2],
    at: &Pointer,
    findings: &mut Findings,
) {
    let (was, is) = (Marks::of(source, languages), Marks::of(text, languages));
    let words = token::words(&was.plain, false);
    let letters = words
        .iter()
        .filter(|word| word.chars().any(char::is_alphabetic));
    if letters.count() >= FEWEST_WORDS && words == token::words(&is.plain, false) {
        return findings.push(Code::TextUntranslated, at, []);
    }
    if was.emphasis != is.emphasis {
        let data = [
            ("expected", was.emphasis.to_string()),
            ("found", is.emphasis.to_string()),
        ];
        findings.push(Code::EmphasisLost, at, data);
    }
    let apart = difference(&was.placeholders, &is.placeholders);
    if let Some(mark) = apart {
        findings.push(Code::PlaceholderLost, at, [("mark", mark)]);
    }
    let (before, after) = (
        token::signs(was.plain.trim()),
        token::signs(is.plain.trim()),
    );
    let is_dense = |text: &str| {
        text.chars()
            .any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'))
    };
    // 0.5 to 2.2, in tenths.
    let fits = 5 * before <= 10 * after && 10 * after <= 22 * before;
    if before >= FEWEST_SIGNS && !fits && !is_dense(source) && !is_dense(text) {
        let data = [("source", before.to_string()), ("found", after.to_string())];
        findings.push(Code::LengthRatio, at, data);
    }
}

/// What a text has beside its words.
#[derive(Default)]
struct Marks {
    plain: String,
    /// How many stretches are emphasised, strongly or not.
    emphasis: usize,
    /// Blanks, link targets, pictures, code, words marked as another language, and names in braces, sorted.
    placeholders: Vec<String>,
}

impl Marks {
    fn of(text: &str, languages: [&str; 2]) -> Self {
        let mut marks = Self::default();
        let blocks = rich_text::parse(text).0;
        for line in lines(&blocks) {
            marks.read(line, languages);
        }
        marks.plain = rich_text::plain(&blocks);
        let plain = std::mem::take(&mut marks.plain);
        marks.in_words(&plain);
        marks.plain = plain;
        marks.placeholders.sort_unstable();
        marks
    }

    fn read(&mut self, inlines: &[Inline], languages: [&str; 2]) {
        for inline in inlines {
            match inline {
                Inline::Emphasis(content) | Inline::Strong(content) => {
                    self.emphasis += 1;
                    self.read(content, languages);
                }
                Inline::Link { target, content } => {
                    self.placeholders.push(format!("{target}"));
                    self.read(content, languages);
                }
                Inline::Span { content, lang, .. } => {
                    // Words of one of the two languages need a mark in the other only.
                    let other = lang.as_deref().filter(|lang| !languages.contains(lang));
                    self.placeholders
                        .extend(other.map(|lang| format!("lang={lang}")));
                    self.read(content, languages);
                }
                Inline::Image { file, .. } => self.placeholders.push(file.as_str().to_owned()),
                Inline::Code(text) => self.placeholders.push(format!("`{text}`")),
                Inline::Text(_) | Inline::Break => {}
            }
        }
    }

    fn in_words(&mut self, plain: &str) {
        let braced = plain.split('{').skip(1);
        for name in braced.filter_map(|rest| rest.split_once('}')) {
            self.placeholders.push(format!("{{{}}}", name.0));
        }
        let mut rest = plain;
        while let Some(at) = rest.find("__") {
            self.placeholders.push("____".to_owned());
            rest = rest.get(at..).unwrap_or_default().trim_start_matches('_');
        }
        // `%s` and `%1` of older software.
        let signs: Vec<char> = plain.chars().collect();
        for pair in signs.windows(2) {
            if let ['%', c @ ('s' | 'd' | '1'..='9')] = pair {
                self.placeholders.push(format!("%{c}"));
            }
        }
    }
}

/// The first of what one list has and the other hasn't.
fn difference(a: &[String], b: &[String]) -> Option<String> {
    let marks: BTreeSet<&String> = a.iter().chain(b).collect();
    let count = |list: &[String], mark: &String| list.iter().filter(|other| *other == mark).count();
    marks
        .into_iter()
        .find(|mark| count(a, mark) != count(b, mark))
        .cloned()
}
