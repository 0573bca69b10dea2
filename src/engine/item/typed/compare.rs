//! What was typed, held against what is accepted.

use serde::{Deserialize, Serialize};

use super::fold::{base, lower};
use crate::fraction::Share;
use crate::json::{from_members, from_word};

/// A text that is accepted, and what it is worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Accept {
    /// The text, as plain text.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::Text"))]
    pub text: String,
    /// Share of the points, from 0 to 1. Absent: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth: Option<Share>,
}

/// How a typed text is compared with those accepted. Space at the ends never counts, and a run of space counts as one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Compare {
    /// Whether capitals matter. Absent: they don't.
    #[serde(default)]
    pub case: Mind,
    /// Whether accents and other marks matter. Absent: they do.
    #[serde(default)]
    pub diacritics: Option<Mind>,
    /// How many letters may be wrong, left out, put in or swapped: 0 to 2.
    #[serde(default)]
    #[cfg_attr(feature = "check", schemars(range(max = 2)))]
    pub typos: Option<u32>,
    /// Whether `*` in an accepted text stands for any characters. Then typos don't count.
    #[serde(default)]
    pub wildcards: bool,
}

/// Whether a difference matters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Mind {
    /// It doesn't.
    #[default]
    Ignore,
    /// It does.
    Exact,
}

from_members! {
    Accept { text, worth }
    RawCompare { case, diacritics, typos, wildcards }
}

from_word! {
    Mind { Ignore = "ignore", Exact = "exact" }
}

/// As it is written: what is absent has a meaning.
struct RawCompare {
    case: Option<Mind>,
    diacritics: Option<Mind>,
    typos: Option<u32>,
    wildcards: bool,
}

impl crate::json::FromNode for Compare {
    fn from_node(node: &crate::json::Node, sound: &mut crate::json::Sound) -> Self {
        let raw: Option<RawCompare> = Option::from_node(node, sound);
        raw.map_or_else(Self::default, |raw| Self {
            case: raw.case.unwrap_or_default(),
            diacritics: raw.diacritics,
            typos: raw.typos,
            wildcards: raw.wildcards,
        })
    }
}

impl Accept {
    /// A text that is worth everything.
    pub(in crate::item) fn whole(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            worth: None,
        }
    }

    /// What it is worth.
    #[must_use]
    pub fn share(&self) -> Share {
        self.worth.unwrap_or(Share::ALL)
    }
}

impl Compare {
    /// The accepted text that fits best, by what it is worth; the first of several.
    #[must_use]
    pub fn best<'a>(
        &self,
        typed: &str,
        accepted: impl IntoIterator<Item = &'a Accept>,
    ) -> Option<&'a Accept> {
        let typed = self.folded(typed);
        let fitting = accepted
            .into_iter()
            .filter(|accept| self.fits(&typed, &accept.text));
        fitting.fold(None, |best: Option<&Accept>, next| match best {
            Some(best) if best.share() >= next.share() => Some(best),
            _ => Some(next),
        })
    }

    /// Whether two texts are the same to it.
    #[cfg(feature = "check")]
    pub(super) fn is_same(&self, one: &str, other: &str) -> bool {
        self.folded(one) == self.folded(other)
    }

    fn fits(&self, typed: &[char], accepted: &str) -> bool {
        let accepted = self.folded(accepted);
        if self.wildcards {
            return is_like(typed, &accepted);
        }
        typed == accepted || steps_within(typed, &accepted, self.typos.unwrap_or(0))
    }

    /// A text as it is compared: letters alike that don't differ here, and one space between words.
    fn folded(&self, text: &str) -> Vec<char> {
        let mut folded: Vec<char> = Vec::new();
        for c in text.trim().chars() {
            if c.is_whitespace() {
                if folded.last() != Some(&' ') {
                    folded.push(' ');
                }
                continue;
            }
            folded.extend(self.letter(c));
        }
        folded
    }

    fn letter(&self, c: char) -> Option<char> {
        let small = lower(c);
        let c = if self.case == Mind::Exact { c } else { small };
        if self.diacritics != Some(Mind::Ignore) {
            return Some(c);
        }
        // Marks are known on small letters; a capital one gets its case back where that is certain.
        let plain = base(small)?;
        Some(if plain == small {
            c
        } else if c == small {
            plain
        } else {
            plain.to_ascii_uppercase()
        })
    }
}

/// Whether a text has the form of one in which `*` stands for any characters, none too.
fn is_like(text: &[char], form: &[char]) -> bool {
    let mut parts = form.split(|c| *c == '*');
    let Some(rest) = parts.next().and_then(|first| text.strip_prefix(first)) else {
        return false;
    };
    let parts: Vec<&[char]> = parts.collect();
    let Some((last, between)) = parts.split_last() else {
        return rest.is_empty();
    };
    let Some(mut rest) = rest.strip_suffix(*last) else {
        return false;
    };
    for part in between.iter().filter(|part| !part.is_empty()) {
        let found = rest.windows(part.len()).position(|window| window == *part);
        let Some(after) = found.and_then(|at| rest.get(at + part.len()..)) else {
            return false;
        };
        rest = after;
    }
    true
}

/// Whether at most so many letters must be changed, left out, put in or swapped with the next to make one text of the other.
///
/// The optimal string alignment distance: Boytsov, "Indexing methods for approximate dictionary searching" (2011), §2.
fn steps_within(one: &[char], other: &[char], most: u32) -> bool {
    if most == 0 || one.len().abs_diff(other.len()) > most as usize {
        return false;
    }
    let width = other.len() + 1;
    let mut before: Vec<u32> = Vec::new();
    let mut last: Vec<u32> = (0..).take(width).collect();
    for (row, a) in (0_usize..).zip(one) {
        let mut next = vec![u32::try_from(row + 1).unwrap_or(u32::MAX)];
        for (column, b) in (0_usize..).zip(other) {
            let at =
                |line: &[u32], column: usize| line.get(column).copied().unwrap_or(u32::MAX / 2);
            let mut least = (at(&last, column) + u32::from(a != b))
                .min(at(&last, column + 1) + 1)
                .min(at(&next, column) + 1);
            let swapped = row > 0
                && column > 0
                && one.get(row - 1) == Some(b)
                && other.get(column - 1) == Some(a);
            if swapped {
                least = least.min(at(&before, column - 1) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().is_some_and(|steps| *steps <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts(compare: &Compare, typed: &str, accepted: &str) -> bool {
        let accepted = Accept {
            text: accepted.to_owned(),
            worth: None,
        };
        compare.best(typed, [&accepted]).is_some()
    }

    #[test]
    fn case_marks_and_space() {
        let plain = Compare::default();
        let exact = Compare {
            case: Mind::Exact,
            ..plain.clone()
        };
        let bare = Compare {
            diacritics: Some(Mind::Ignore),
            ..plain.clone()
        };
        let both = Compare {
            case: Mind::Exact,
            ..bare.clone()
        };
        // typed, accepted, and whether it fits: as it stands, case exact, marks ignored, both.
        for (typed, accepted, expected) in [
            ("tourniquet", "tourniquet", [true, true, true, true]),
            ("  Tourniquet ", "tourniquet", [true, false, true, false]),
            ("first   aid", "first aid", [true, true, true, true]),
            ("firstaid", "first aid", [false, false, false, false]),
            ("brulure", "brûlure", [false, false, true, true]),
            ("BRULURE", "brûlure", [false, false, true, false]),
            ("BRÛLURE", "Brûlure", [true, false, true, false]),
            ("Ecole", "École", [false, false, true, true]),
            ("ΑΘΉΝΑ", "αθήνα", [true, false, true, false]),
            ("МОСКВА", "москва", [true, false, true, false]),
            ("إسعاف", "اسعاف", [false, false, true, true]),
            ("حَرْق", "حرق", [false, false, true, true]),
            ("ເລືອດ", "ເລືອດ", [true, true, true, true]),
            ("", "x", [false, false, false, false]),
        ] {
            let found = [&plain, &exact, &bare, &both].map(|how| accepts(how, typed, accepted));
            assert_eq!(found, expected, "{typed} for {accepted}");
        }
    }

    #[test]
    fn typos() {
        let one = Compare {
            typos: Some(1),
            ..Compare::default()
        };
        let two = Compare {
            typos: Some(2),
            ..Compare::default()
        };
        for (typed, accepted, expected) in [
            ("bandage", "bandage", [true, true]),
            ("bandge", "bandage", [true, true]),   // left out
            ("banddage", "bandage", [true, true]), // put in
            ("bendage", "bandage", [true, true]),  // another
            ("badnage", "bandage", [true, true]),  // swapped
            ("badnge", "bandage", [false, true]),  // swapped, and one left out
            ("bndg", "bandage", [false, false]),
            ("ca", "abc", [false, false]), // 3 by this distance, though 2 by another
        ] {
            assert_eq!(
                [&one, &two].map(|how| accepts(how, typed, accepted)),
                expected,
                "{typed}"
            );
        }
    }

    #[test]
    fn wildcards() {
        let any = Compare {
            wildcards: true,
            ..Compare::default()
        };
        for (typed, accepted, expected) in [
            ("nitrogen", "nitro*", true),
            ("nitro", "nitro*", true),
            ("the heart", "*heart", true),
            ("a big red box", "*big*box", true),
            ("a box big", "*big*box", false),
            ("abab", "ab*ab", true),
            ("ab", "ab*ab", false),
            ("aXbXc", "a*b*c", true),
            ("anything", "*", true),
            ("exact", "exact", true),
            ("exactly", "exact", false),
        ] {
            assert_eq!(
                accepts(&any, typed, accepted),
                expected,
                "{typed} for {accepted}"
            );
        }
    }

    #[test]
    fn the_best_of_those_that_fit_counts() {
        let accept = |text: &str, worth: &str| Accept {
            text: text.to_owned(),
            worth: Share::read(worth).ok(),
        };
        let all = [
            accept("*aid*", "1/4"),
            accept("first aid", "100%"),
            accept("*first*", "50%"),
        ];
        let compare = Compare {
            wildcards: true,
            ..Compare::default()
        };
        for (typed, expected) in [
            ("First aid", Some("100%")),
            ("first things", Some("50%")),
            ("band-aid", Some("25%")),
            ("water", None),
        ] {
            let best = compare
                .best(typed, &all)
                .map(|best| best.share().to_string());
            assert_eq!(best.as_deref(), expected, "{typed}");
        }
    }
}
