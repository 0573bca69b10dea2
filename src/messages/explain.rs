//! What the engine's check found, said to a person.

use assay_engine::check::{Code, Finding, Rule, Severity};

use crate::{CheckWords, RulesWords};

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// What was expected and what was found.
    pub text: String,
    /// How to mend it.
    pub hint: String,
}

/// Words for a finding: what it is, and how to mend it.
///
/// A test holds that every code has both; should one lack them, its code stands for the text.
#[must_use]
pub fn finding(words: &CheckWords, finding: &Finding) -> Explained {
    let code = finding.code.as_str();
    let data: Vec<(&str, &str)> = finding
        .data
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    Explained {
        text: words.find(code, &data).unwrap_or_else(|| code.to_owned()),
        hint: words
            .find(&format!("{code}.hint"), &data)
            .unwrap_or_default(),
    }
}

/// An item-writing rule in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its name.
    pub title: String,
    /// What it asks for.
    pub what: String,
    /// Why.
    pub why: String,
    /// An example of what it finds.
    pub bad: String,
    /// How that would be right.
    pub good: String,
}

/// Words for an item-writing rule; its number stands for its title should they be missing, which a test forbids.
#[must_use]
pub fn rule(words: &RulesWords, rule: Rule) -> Told {
    let key = rule.as_str().to_ascii_lowercase();
    let part = |name: &str| {
        words
            .find(&format!("{key}.{name}"), &[])
            .unwrap_or_default()
    };
    Told {
        title: words
            .find(&key, &[])
            .unwrap_or_else(|| rule.as_str().to_owned()),
        what: part("what"),
        why: part("why"),
        bad: part("bad"),
        good: part("good"),
    }
}

/// How much a code matters, in words: at release, too, where that differs.
#[must_use]
pub fn level(words: &CheckWords, code: Code) -> String {
    match code.severity() {
        _ if code.is_for_release() => words.explain_release(),
        Severity::Error => words.explain_error(),
        Severity::Warning => words.explain_warning(),
        Severity::Advice | Severity::Allowed => words.explain_advice(),
    }
}

/// The word for how much a finding matters.
#[must_use]
pub fn severity(words: &CheckWords, severity: Severity) -> String {
    match severity {
        Severity::Error => words.severity_error(),
        Severity::Warning => words.severity_warning(),
        Severity::Advice => words.severity_advice(),
        Severity::Allowed => words.severity_allowed(),
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use assay_engine::check::Findings;
    use assay_engine::json::Pointer;

    use super::*;
    use crate::embedded::embedded;
    use crate::fixed::Fixed;
    use crate::locale::Locale;

    fn words(locale: Locale) -> CheckWords {
        let pack = embedded(CheckWords::GROUP, locale.tag()).expect("a pack");
        CheckWords::read(pack, Rc::new(Fixed(locale))).expect("words")
    }

    fn explain<const N: usize>(
        locale: Locale,
        code: Code,
        data: [(&'static str, &str); N],
    ) -> Explained {
        let mut findings = Findings::new();
        findings.push(
            code,
            &Pointer::default(),
            data.map(|(name, value)| (name, value.to_owned())),
        );
        findings
            .iter()
            .map(|found| finding(&words(locale), found))
            .next()
            .expect("one finding")
    }

    #[test]
    fn every_code_has_words_and_a_mend_in_every_language() {
        for locale in Locale::ALL {
            for code in Code::ALL {
                let said = explain(locale, *code, []);
                assert_ne!(said.text, code.as_str(), "{code} in {locale:?}");
                assert!(!said.hint.is_empty(), "{code} in {locale:?} has no hint");
            }
        }
    }

    #[test]
    fn every_rule_has_all_its_words_in_every_language() {
        for locale in Locale::ALL {
            let pack = embedded(RulesWords::GROUP, locale.tag()).expect("a pack");
            let words = RulesWords::read(pack, Rc::new(Fixed(locale))).expect("words");
            for of in Rule::all() {
                let told = rule(&words, of);
                assert_ne!(told.title, of.as_str(), "{of} in {locale:?}");
                for part in [told.what, told.why, told.bad, told.good] {
                    assert!(part.len() > 8, "{of} in {locale:?}: {part}");
                }
            }
        }
    }

    #[test]
    fn sentences() {
        let said = explain(
            Locale::En,
            Code::UnknownField,
            [("field", "steem"), ("nearest", "stem")],
        );
        assert_eq!(said.text, "The format has no field \"steem\" here.");
        assert_eq!(said.hint, "Did you mean \"stem\"? Otherwise remove it.");
        let data = [("field", "x"), ("fields", "id, stem")];
        assert_eq!(
            explain(Locale::En, Code::UnknownField, data).hint,
            "Remove it. These may stand here: id, stem."
        );
        let said = explain(
            Locale::En,
            Code::WrongType,
            [("expected", "string"), ("found", "array")],
        );
        assert_eq!(
            said.text,
            "A text in quotation marks was expected, not a list."
        );
        assert_eq!(said.hint, "Write the value in quotation marks.");
        let said = explain(
            Locale::En,
            Code::DrawInfeasible,
            [("wanted", "8"), ("available", "5")],
        );
        assert_eq!(said.text, "The draw asks for 8 items, but only 5 fit.");
        let data = [("wanted", "8"), ("available", "5"), ("audience", "media")];
        let said = explain(Locale::Fr, Code::DrawInfeasible, data);
        assert!(
            said.text.ends_with("5 pour le public \"media\"."),
            "{}",
            said.text
        );
        let said = explain(
            Locale::Ar,
            Code::KeyNotAChoice,
            [("choice", "d"), ("nearest", "c")],
        );
        assert_eq!(said.hint, "هل المقصود \"\u{2068}c\u{2069}\"؟");
    }

    /// The data that a code documents, in its doc comment, is the data that its words use.
    #[test]
    fn words_use_only_what_the_codes_carry() {
        let listing = include_str!("../engine/check/code.rs");
        let names = |doc: &'static str, after: &str| {
            doc.split(after)
                .nth(1)
                .unwrap_or_default()
                .split('`')
                .skip(1)
                .step_by(2)
                .collect::<Vec<_>>()
        };
        let mut of_section: Vec<&str> = Vec::new();
        let mut documented: Vec<&str> = Vec::new();
        for line in listing.lines().map(str::trim) {
            if let Some(doc) = line.strip_prefix("///") {
                documented.extend(names(doc, "Data: "));
                continue;
            }
            if let Some(doc) = line.strip_prefix("//") {
                of_section = names(doc, "Data of each: ");
            }
            documented.extend(&of_section);
            let code = Code::ALL
                .iter()
                .find(|code| line.contains(&format!("= \"{}\",", code.as_str())));
            if let Some(code) = code {
                for used in words(Locale::En).arguments(code.as_str()) {
                    assert!(
                        documented.contains(&used),
                        "{code}: ${used} is not in its data {documented:?}"
                    );
                }
                for used in words(Locale::En).arguments(&format!("{code}.hint")) {
                    assert!(
                        documented.contains(&used),
                        "{code}: ${used} is not in its data {documented:?}"
                    );
                }
            }
            documented.clear();
        }
    }
}
