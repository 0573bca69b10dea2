//! base64url without padding, RFC 4648, section 5: bytes in addresses.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Bytes as letters, four for three bytes.
///
/// ```
/// use assay_engine::letters;
/// assert_eq!(letters::written(b"foob"), "Zm9vYg");
/// assert_eq!(letters::read("Zm9vYg").as_deref(), Some(&b"foob"[..]));
/// ```
#[must_use]
pub fn written(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let mut bits = 0_u32;
        for place in 0..3 {
            bits = (bits << 8) | u32::from(three.get(place).copied().unwrap_or(0));
        }
        for place in 0..=three.len() {
            let six = (bits >> (18 - 6 * place)) & 63;
            let letter = usize::try_from(six).ok().and_then(|six| LETTERS.get(six));
            text.push(letter.copied().map_or('A', char::from));
        }
    }
    text
}

/// The bytes of letters; `None` where [`written`] gives no such letters.
#[must_use]
pub fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    for four in text.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for place in 0..4 {
            let six = match four.get(place) {
                Some(letter) => LETTERS.iter().position(|known| known == letter)?,
                None => 0,
            };
            bits = (bits << 6) | u32::try_from(six).ok()?;
        }
        let [_, a, b, c] = bits.to_be_bytes();
        // One letter alone says no byte, and nothing stands in the bits that are left over.
        let (whole, over) = match four.len() {
            4 => (3, [0, 0]),
            3 => (2, [c, 0]),
            2 => (1, [b, c]),
            _ => return None,
        };
        if over != [0, 0] {
            return None;
        }
        bytes.extend([a, b, c].iter().take(whole));
    }
    Some(bytes)
}
