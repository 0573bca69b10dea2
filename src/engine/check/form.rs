//! Forms of strings: what a schema's named string types demand, with the words for what is wrong.

use super::Code;
use crate::bank::schema::{MAX_RICH_TEXT, MAX_TEXT};
use crate::digest::Digest;
use crate::duration::Period;
use crate::fraction::Share;
use crate::id::{BankId, ItemId};
use crate::item::typed::{Decimal, Tolerance};

/// What is wrong with a string's form.
pub(crate) type Wrong = (Code, Vec<(&'static str, String)>);

/// Checks a string against a named type of the schema; `None` where the name is no string type.
pub(crate) fn check(name: &str, text: &str) -> Option<Result<(), Wrong>> {
    let fits = |fits: bool, code: Code| {
        if fits {
            Ok(())
        } else {
            Err((code, vec![("found", text.to_owned())]))
        }
    };
    Some(match name {
        "Id" => id(text),
        "BankId" => fits(BankId::new(text).is_ok(), Code::BadBankId),
        "Share" => share(text),
        "Decimal" => fits(Decimal::read(text).is_some(), Code::BadNumber),
        "Tolerance" => fits(Tolerance::read(text).is_some(), Code::BadNumber),
        "Period" => fits(Period::read(text).is_ok(), Code::BadDuration),
        "Digest" => fits(Digest::read(text).is_some(), Code::BadDigest),
        "Version" => fits(is_version(text), Code::BadVersion),
        "LanguageTag" => fits(is_language_tag(text), Code::BadLanguage),
        "Date" => fits(is_date(text), Code::BadDate),
        "Text" => words(text, MAX_TEXT),
        "RichText" => words(text, MAX_RICH_TEXT),
        _ => return None,
    })
}

/// An identifier, or one that could be made of what was found.
pub(crate) fn id(text: &str) -> Result<(), Wrong> {
    if ItemId::new(text).is_ok() {
        return Ok(());
    }
    let mut data = vec![("found", text.to_owned())];
    let made: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let made = made.trim_matches('-');
    let made = made.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
    if made != text && ItemId::new(made).is_ok() {
        data.push(("suggestion", made.to_owned()));
    }
    Err((Code::BadId, data))
}

fn share(text: &str) -> Result<(), Wrong> {
    if Share::read(text).is_ok() {
        return Ok(());
    }
    let found = ("found", text.to_owned());
    let number = text.strip_prefix('-').unwrap_or(text);
    let percent = number.strip_suffix('%').is_some_and(|number| {
        let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
        decimals.len() <= 4 && [whole, decimals].iter().all(|part| is_number(part))
    });
    if percent
        || number
            .split_once('/')
            .is_some_and(|(over, under)| is_number(over) && is_positive(under))
    {
        return Err((
            Code::ShareOutOfRange,
            vec![
                found,
                ("least", "-100%".to_owned()),
                ("most", "100%".to_owned()),
            ],
        ));
    }
    Err((Code::BadShare, vec![found]))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_positive(text: &str) -> bool {
    is_number(text) && text.bytes().any(|byte| byte != b'0')
}

fn words(text: &str, most: usize) -> Result<(), Wrong> {
    if text.trim().is_empty() {
        return Err((Code::EmptyText, Vec::new()));
    }
    let found = text.chars().count();
    if found > most {
        return Err((
            Code::TextTooLong,
            vec![("found", found.to_string()), ("most", most.to_string())],
        ));
    }
    Ok(())
}

/// `major.minor.patch`, without leading zeros.
fn is_version(text: &str) -> bool {
    let parts: Vec<_> = text.split('.').collect();
    parts.len() == 3
        && parts.iter().all(|part| {
            is_number(part) && part.len() <= 9 && (*part == "0" || !part.starts_with('0'))
        })
}

/// Well-formed after BCP 47, as far as subtags go: a language of 2 to 8 letters, then subtags of 1 to 8 letters or digits.
pub(crate) fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    text.len() <= 35
        && (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// `2026-11` or `2026-11-24`, a month or day that there is.
fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut part = |width: usize| {
        parts
            .next()
            .filter(|part| part.len() == width && is_number(part))?
            .parse::<u32>()
            .ok()
    };
    let (Some(year), Some(month)) = (part(4), part(2)) else {
        return false;
    };
    let days = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return false,
    };
    match text.split('-').count() {
        2 => true,
        3 => part(2).is_some_and(|day| (1..=days).contains(&day)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(name: &str, text: &str) -> Option<Code> {
        check(name, text)
            .and_then(Result::err)
            .map(|(code, _)| code)
    }

    #[test]
    fn forms() {
        for (name, right, wrong) in [
            ("Id", "do-no-harm", "Do no harm"),
            ("BankId", "a/b", "a"),
            ("Share", "33.5%", "0.7"),
            ("Period", "PT24H", "24h"),
            ("Version", "1.0.10", "1.0"),
            ("Version", "0.1.0", "01.1.0"),
            ("LanguageTag", "pt-BR", "english language"),
            ("Date", "2024-02-29", "2026-02-29"),
            ("Date", "2026-11", "11/2026"),
            ("Text", "a", " \n"),
        ] {
            assert_eq!(code(name, right), None, "{name} {right}");
            assert!(code(name, wrong).is_some(), "{name} {wrong}");
        }
        assert_eq!(code("Share", "150%"), Some(Code::ShareOutOfRange));
        assert_eq!(code("Share", "7/0"), Some(Code::BadShare));
    }

    #[test]
    fn suggests_an_id() {
        let wrong = check("Id", "Do no harm").and_then(Result::err);
        assert_eq!(
            wrong.and_then(|(_, data)| data.get(1).cloned()),
            Some(("suggestion", "do-no-harm".to_owned()))
        );
    }
}
