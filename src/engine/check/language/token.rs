//! Words of a text, folded so that they can be compared.

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// In small letters, without marks that writers may leave out.
    pub folded: String,
    /// As it is written.
    pub shown: String,
    /// Whether it stands in strong emphasis.
    pub is_strong: bool,
}

impl Token {
    /// Whether it is written in capitals, as words are that shall not be missed.
    pub fn is_capital(&self) -> bool {
        let mut letters = self.shown.chars().filter(|c| c.is_alphabetic());
        self.shown.chars().filter(|c| c.is_alphabetic()).count() > 1
            && letters.all(char::is_uppercase)
    }
}

/// The words of characters, each with whether it is strong. Where the language elides (`l’enfant`), an apostrophe parts words.
pub(crate) fn tokens(text: impl Iterator<Item = (char, bool)>, elides: bool) -> Vec<Token> {
    let chars: Vec<(char, bool)> = text.collect();
    let mut tokens = Vec::new();
    let mut word: Option<Token> = None;
    for (index, (c, strong)) in chars.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|at| chars.get(at));
        let after = chars.get(index + 1);
        let between = |is: fn(char) -> bool| {
            before.is_some_and(|(c, _)| is(*c)) && after.is_some_and(|(c, _)| is(*c))
        };
        let inside = match c {
            '\'' | '’' | 'ʼ' => !elides && between(char::is_alphabetic),
            '.' | ',' => between(|c| c.is_numeric()),
            // A sign before a number, and no dash between two.
            '-' | '−' => {
                before.is_none_or(|(c, _)| c.is_whitespace())
                    && after.is_some_and(|(c, _)| c.is_numeric())
            }

            c => is_of_word(*c),
        };
        if inside {
            let token = word.get_or_insert(Token {
                folded: String::new(),
                shown: String::new(),
                is_strong: *strong,
            });
            token.shown.push(*c);
            fold(*c, &mut token.folded);
        } else {
            tokens.extend(word.take());
            if *c == '%' {
                tokens.push(Token {
                    folded: "%".to_owned(),
                    shown: "%".to_owned(),
                    is_strong: *strong,
                });
            }
        }
    }
    tokens.extend(word.take());
    tokens
}

/// The folded words of a plain text.
pub(crate) fn words(text: &str, elides: bool) -> Vec<String> {
    tokens(text.chars().map(|c| (c, false)), elides)
        .into_iter()
        .map(|token| token.folded)
        .collect()
}

/// How many signs a reader sees: marks that stand over or under a letter count with it.
pub(crate) fn signs(text: &str) -> usize {
    text.chars().filter(|c| !is_mark(*c)).count()
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

/// Combining marks of the scripts that banks are written in: Latin, Hebrew, Arabic, those of India and South-East Asia.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{981}'..='\u{983}' | '\u{9bc}'..='\u{9cd}'
        | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{eb1}' | '\u{eb4}'..='\u{ebc}' | '\u{ec8}'..='\u{ece}'
        | '\u{102b}'..='\u{103e}' | '\u{1056}'..='\u{1059}' | '\u{17b4}'..='\u{17d3}' | '\u{17dd}' | '\u{200c}' | '\u{200d}')
}

/// Small letters; Arabic without vowel signs, with one form of alef, yeh and heh, as people type it either way; digits as ASCII.
fn fold(c: char, out: &mut String) {
    match c {
        '’' | 'ʼ' => out.push('\''),
        '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => {}
        'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
        'ى' => out.push('ي'),
        'ة' => out.push('ه'),
        '−' => out.push('-'),
        '٠'..='٩' => out.extend(digit(c, '٠')),
        '۰'..='۹' => out.extend(digit(c, '۰')),
        c => out.extend(c.to_lowercase()),
    }
}

fn digit(c: char, zero: char) -> Option<char> {
    char::from_digit(u32::from(c).checked_sub(u32::from(zero))?, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_texts() {
        for (text, elides, expected) in [
            ("Don’t go, it's 2.5 km!", false, "don't|go|it's|2.5|km"),
            ("L’enfant n'a pas", true, "l|enfant|n|a|pas"),
            ("well-being: 1,000 (50%)", false, "well|being|1,000|50|%"),
            ("−18 °C, 5-6", false, "-18|c|5|6"),
            ("إلى الشُّرطة ٢٠", false, "الي|الشرطه|20"),
            ("ជនរងគ្រោះ", false, "ជនរងគ្រោះ"),
        ] {
            assert_eq!(words(text, elides).join("|"), expected);
        }
    }
}
