//! A text of a bank as the rules read it: its words, and which of them are emphasised.

use super::language::token::{self, Token};
use crate::rich_text::{self, Block, Inline};

/// A rich text, read.
pub(crate) struct Passage {
    /// As the file has it.
    pub source: String,
    /// What a reader sees, a paragraph each; entries of lists are paragraphs.
    pub paragraphs: Vec<String>,
    /// Its words.
    pub tokens: Vec<Token>,
}

impl Passage {
    /// Reads a text; where the language elides, an apostrophe parts words.
    pub fn read(source: &str, elides: bool) -> Self {
        let mut paragraphs = Vec::new();
        in_blocks(&rich_text::parse(source).0, &mut paragraphs);
        let marked = paragraphs
            .iter()
            .flat_map(|paragraph| paragraph.iter().copied().chain([('\n', false)]));
        let tokens = token::tokens(marked, elides);
        let plain = |paragraph: &Marked| paragraph.iter().map(|(c, _)| *c).collect();
        Self {
            source: source.to_owned(),
            paragraphs: paragraphs.iter().map(plain).collect(),
            tokens,
        }
    }

    /// What a reader sees, on one line.
    pub fn plain(&self) -> String {
        self.paragraphs.join(" ")
    }

    /// The folded words.
    pub fn words(&self) -> Vec<&str> {
        self.tokens
            .iter()
            .map(|token| token.folded.as_str())
            .collect()
    }

    /// How many signs a reader sees.
    pub fn length(&self) -> usize {
        token::signs(self.plain().trim())
    }

    /// The sentences, with their signs at the end.
    pub fn sentences(&self) -> Vec<String> {
        self.paragraphs
            .iter()
            .flat_map(|paragraph| sentences(paragraph))
            .collect()
    }
}

/// Characters, each with whether it is in strong emphasis.
type Marked = Vec<(char, bool)>;

fn in_blocks(blocks: &[Block], paragraphs: &mut Vec<Marked>) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => {
                let mut paragraph = Vec::new();
                in_inlines(inlines, false, &mut paragraph);
                paragraphs.push(paragraph);
            }
            Block::List(list) => list
                .items
                .iter()
                .for_each(|item| in_blocks(item, paragraphs)),
            Block::Code(text) => paragraphs.push(text.chars().map(|c| (c, false)).collect()),
        }
    }
}

fn in_inlines(inlines: &[Inline], is_strong: bool, out: &mut Marked) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) | Inline::Image { alt: text, .. } => out
                .extend(
                    text.chars()
                        .map(|c| (if c == '\n' { ' ' } else { c }, is_strong)),
                ),
            Inline::Break => out.push((' ', is_strong)),
            Inline::Strong(content) => in_inlines(content, true, out),
            Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Span { content, .. } => in_inlines(content, is_strong, out),
        }
    }
}

/// The lines of text in blocks.
pub(crate) fn lines(blocks: &[Block]) -> Vec<&[Inline]> {
    let mut found: Vec<&[Inline]> = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => found.push(inlines),
            Block::List(list) => {
                for item in &list.items {
                    found.extend(lines(item));
                }
            }
            Block::Code(_) => {}
        }
    }
    found
}

/// Parts a paragraph where a sentence ends: at its sign, before a space and what isn't a small letter.
fn sentences(paragraph: &str) -> Vec<String> {
    let chars: Vec<char> = paragraph.chars().collect();
    let (mut all, mut current) = (Vec::new(), String::new());
    for (index, c) in chars.iter().enumerate() {
        current.push(*c);
        if !matches!(c, '.' | '!' | '?' | '؟' | '։' | '।' | '۔' | '។' | '…') {
            continue;
        }
        let rest = chars.get(index + 1..).unwrap_or_default();
        let mut rest = rest
            .iter()
            .skip_while(|c| matches!(c, '"' | '”' | '’' | '»' | ')'));
        let is_end = match rest.next() {
            None => true,
            Some(c) if c.is_whitespace() => rest
                .find(|c| !c.is_whitespace())
                .is_none_or(|c| !c.is_lowercase()),
            Some(_) => matches!(c, '។' | '।'),
        };
        if !is_end {
            continue;
        }
        // “art. 3” and “J. Doe” go on.
        let word: String = current
            .trim_end_matches('.')
            .chars()
            .rev()
            .take_while(|c| c.is_alphanumeric())
            .collect();
        let is_short = *c == '.' && is_abbreviation(&word.chars().rev().collect::<String>());
        if !is_short {
            all.push(std::mem::take(&mut current).trim().to_owned());
        }
    }
    all.push(current.trim().to_owned());
    all.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    all
}

fn is_abbreviation(word: &str) -> bool {
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial
        || matches!(
            word.to_lowercase().as_str(),
            "art"
                | "no"
                | "nos"
                | "mr"
                | "mrs"
                | "ms"
                | "dr"
                | "st"
                | "vs"
                | "cf"
                | "para"
                | "sec"
                | "p"
                | "pp"
                | "mme"
        ) && word.chars().count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_parted() {
        let passage = Passage::read(
            "A man works (art. 3) on a farm. He may **not** leave.\n\nWhat is *this*? Select two.",
            false,
        );
        assert_eq!(
            passage.sentences(),
            [
                "A man works (art. 3) on a farm.",
                "He may not leave.",
                "What is this?",
                "Select two."
            ]
        );
        let strong: Vec<&str> = passage
            .tokens
            .iter()
            .filter(|token| token.is_strong)
            .map(|token| token.shown.as_str())
            .collect();
        assert_eq!(strong, ["not"]);
        assert_eq!(passage.paragraphs.len(), 2);
    }
}
