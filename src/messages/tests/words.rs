//! The words of every language.

use std::rc::Rc;

use crate::embedded::{PACKS, embedded};
use crate::fixed::Fixed;
use crate::formats::Formats;
use crate::locale::Locale;
use crate::{
    BadgeWords, CertificateWords, CheckWords, LearnerWords, OutcomeWords, RulesWords, SessionWords,
    SimulateWords, VerifyWords,
};

fn every(locale: Locale, text: &str, number: i64) -> Vec<(&'static str, String)> {
    let formats: Rc<dyn Formats> = Rc::new(Fixed(locale));
    let pack = |group| embedded(group, locale.tag()).expect("a pack");
    let mut all = Vec::new();
    all.extend(
        LearnerWords::read(pack("learner"), formats.clone())
            .expect("learner")
            .every(text, number),
    );
    all.extend(
        OutcomeWords::read(pack("outcome"), formats.clone())
            .expect("outcome")
            .every(text, number),
    );
    all.extend(
        CertificateWords::read(pack("certificate"), formats.clone())
            .expect("certificate")
            .every(text, number),
    );
    all.extend(
        VerifyWords::read(pack("verify"), formats.clone())
            .expect("verify")
            .every(text, number),
    );
    all.extend(
        BadgeWords::read(pack("badge"), formats.clone())
            .expect("badge")
            .every(text, number),
    );
    all.extend(
        CheckWords::read(pack("check"), formats.clone())
            .expect("check")
            .every(text, number),
    );
    all.extend(
        RulesWords::read(pack("rules"), formats.clone())
            .expect("rules")
            .every(text, number),
    );
    all.extend(
        SessionWords::read(pack("session"), formats.clone())
            .expect("session")
            .every(text, number),
    );
    all.extend(
        SimulateWords::read(pack("simulate"), formats)
            .expect("simulate")
            .every(text, number),
    );
    all
}

#[test]
fn every_locale_has_every_group() {
    const GROUPS: [&str; 9] = [
        LearnerWords::GROUP,
        OutcomeWords::GROUP,
        CertificateWords::GROUP,
        VerifyWords::GROUP,
        BadgeWords::GROUP,
        CheckWords::GROUP,
        RulesWords::GROUP,
        SessionWords::GROUP,
        SimulateWords::GROUP,
    ];
    for locale in Locale::ALL {
        for group in GROUPS {
            assert!(
                embedded(group, locale.tag()).is_some(),
                "{group} in {locale:?}"
            );
        }
    }
    assert_eq!(PACKS.len(), Locale::ALL.len() * GROUPS.len());
}

#[test]
fn every_message_renders() {
    for locale in Locale::ALL {
        for number in [0, 1, 2, 3, 11, 100] {
            for (key, text) in every(locale, "(value)", number) {
                assert!(!text.trim().is_empty(), "{key} in {locale:?} is empty");
                assert!(
                    text.chars().all(|c| !c.is_control() || c == '\n'),
                    "{key} in {locale:?}: {text:?}"
                );
                assert!(
                    !text.contains("  "),
                    "{key} in {locale:?} has two spaces: {text:?}"
                );
            }
        }
    }
}

/// Left English by mistake: the same words in two languages, but for names and words that the languages share.
#[test]
fn translations_are_translated() {
    const SAME: &[&str] = &[
        "product",
        "title-of",
        "certificate-paper-a4",
        "question-count",
        "start-questions",
        "start-time-limit",
        "time-unit-minutes",
        "module-level",
        "offline-of",
        "gain-of",
        "learning-table-date",
        "preview-type",
        "preview-found",
        "explain-source",
        "explain-codes",
        "l15.good",
        "l16",
        "bank-version",
        "minutes",
        "column-type",
        "page-score",
        "page-time-along",
        "page-minutes",
        "description",
        "session-code",
        "score",
    ];
    let english = every(Locale::En, "x", 7);
    let mut same = Vec::new();
    for locale in [Locale::Fr, Locale::Ar] {
        for ((key, source), (_, text)) in english.iter().zip(every(locale, "x", 7)) {
            if *source == text && !SAME.contains(key) {
                same.push(format!("{key} in {locale:?}: {text}"));
            }
        }
    }
    assert_eq!(same, Vec::<String>::new());
}

/// In Arabic the digits and marks are those that its readers expect, but in names. (What the check says quotes the file.)
#[test]
fn arabic_has_its_own_digits_and_marks() {
    const NAMES: &[&str] = &[
        "A4",
        "SHA-256",
        "Apache 2.0",
        "7K3M-0QRS-VW4X",
        "RS256",
        "Ed25519",
    ];
    let mut latin = Vec::new();
    let check = CheckWords::read(
        embedded("check", "ar").expect("a pack"),
        Rc::new(Fixed(Locale::Ar)),
    )
    .expect("check");
    let checked: Vec<_> = check
        .every("س", 14)
        .into_iter()
        .map(|(key, _)| key)
        .collect();
    for (key, text) in every(Locale::Ar, "س", 14)
        .into_iter()
        .filter(|(key, _)| !checked.contains(key))
    {
        // What a file says is quoted as it is, in isolates.
        let mut quoted = false;
        let own: String = text
            .chars()
            .filter(|c| {
                quoted = *c == '\u{2066}' || quoted && *c != '\u{2069}';
                !quoted
            })
            .collect();
        let bare = NAMES.iter().fold(own, |text, name| text.replace(name, ""));
        if bare.contains(|c: char| c.is_ascii_digit() || matches!(c, '?' | ',' | ';' | '%')) {
            latin.push(format!("{key}: {bare}"));
        }
    }
    assert_eq!(latin, Vec::<String>::new());
}

/// French puts a space before these marks and within its quotation marks, at which no line may break.
#[test]
fn french_marks_stay_with_their_words() {
    let breaks = [" :", " ;", " ?", " !", " »", "« "];
    let texts = every(Locale::Fr, "x", 14);
    let loose = texts
        .into_iter()
        .filter(|(_, text)| breaks.iter().any(|mark| text.contains(mark)));
    assert_eq!(loose.collect::<Vec<_>>(), []);
}

#[test]
fn the_sentences_that_tests_of_the_page_look_for() {
    let formats: Rc<dyn Formats> = Rc::new(Fixed(Locale::En));
    let words =
        LearnerWords::read(embedded("learner", "en").expect("a pack"), formats).expect("words");
    assert_eq!(words.question_of(4_u32, 10_u32), "Question 4 of 10");
    assert_eq!(
        words.start_continue(4_u32, 10_u32),
        "Continue – question 4 of 10"
    );
    assert_eq!(words.save_saved(), "Saved on this device");
    let arabic: Rc<dyn Formats> = Rc::new(Fixed(Locale::Ar));
    let words =
        LearnerWords::read(embedded("learner", "ar").expect("a pack"), arabic).expect("words");
    assert_eq!(words.locale(), "ar");
    assert!(words.question_of(4_u32, 10_u32).contains('٤'));
}
