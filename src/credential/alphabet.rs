//! The letters of what people read to each other: record numbers and session codes. Five bits a letter, and a last one that checks the
//! others.

use assay_engine::digits::of_any_script;

/// Digits and letters without I, L, O and U, which are taken for others or make words.
const ALPHABET: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J',
    'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

const GROUP: usize = 4;

/// Why a text has no such letters.
pub(crate) enum BadSymbols {
    Length { found: usize },
    Character(char),
    Check,
}

/// The symbols of the lowest bits, five each, and the one that checks them.
pub(crate) fn of_bits<const LENGTH: usize>(mut bits: u128) -> [u8; LENGTH] {
    let mut symbols = [0; LENGTH];
    if let Some((last, payload)) = symbols.split_last_mut() {
        for symbol in payload.iter_mut().rev() {
            *symbol = (bits & 31) as u8;
            bits >>= 5;
        }
        *last = check(payload);
    }
    symbols
}

/// The bits of all symbols but the last.
pub(crate) fn bits(symbols: &[u8]) -> u128 {
    let payload = symbols.split_last().map_or(&[][..], |(_, payload)| payload);
    payload
        .iter()
        .fold(0, |bits, &symbol| bits << 5 | u128::from(symbol))
}

/// Reads symbols as people write them: any case, spaces and hyphens anywhere or nowhere, `O` for 0, `I` and `L` for 1, `U` for `V`,
/// and digits of any script.
pub(crate) fn read<const LENGTH: usize>(text: &str) -> Result<[u8; LENGTH], BadSymbols> {
    let mut symbols = [0; LENGTH];
    let mut found = 0;
    for c in text.chars().filter(|&c| !is_separator(c)) {
        let symbol = symbol(c).ok_or(BadSymbols::Character(c))?;
        if let Some(place) = symbols.get_mut(found) {
            *place = symbol;
        }
        found += 1;
    }
    if found != LENGTH {
        return Err(BadSymbols::Length { found });
    }
    match symbols.split_last() {
        Some((last, payload)) if check(payload) == *last => Ok(symbols),
        _ => Err(BadSymbols::Check),
    }
}

/// The letters in fours.
pub(crate) fn written(symbols: &[u8]) -> String {
    let mut text = String::new();
    for (index, &symbol) in symbols.iter().enumerate() {
        if index > 0 && index % GROUP == 0 {
            text.push('-');
        }
        text.push(ALPHABET.get(usize::from(symbol)).copied().unwrap_or('?'));
    }
    text
}

/// The symbols as coefficients of a polynomial over GF(32), taken at its generator: each place has a weight of its own.
fn check(symbols: &[u8]) -> u8 {
    symbols
        .iter()
        .fold(0, |sum, &symbol| times_generator(sum ^ symbol))
}

/// Multiplication by x modulo x⁵ + x² + 1.
fn times_generator(symbol: u8) -> u8 {
    let shifted = symbol << 1;
    if shifted & 32 == 0 {
        shifted
    } else {
        shifted ^ 0b10_0101
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}' | '.' | '_')
}

fn symbol(c: char) -> Option<u8> {
    let plain = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => of_any_script(other).unwrap_or(other),
    };
    ALPHABET
        .iter()
        .position(|&letter| letter == plain)
        .and_then(|index| u8::try_from(index).ok())
}
