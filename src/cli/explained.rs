//! `assay check --explain`: an item-writing rule, or a code, in words.

use std::io::{self, Write};

use assay_engine::check::{Code, Rule};
use assay_messages::{CheckWords, RulesWords, explain};

use crate::trouble::Trouble;

/// Prints a rule, a code or, for `all`, every rule.
///
/// # Errors
/// [`Trouble::NoRule`] where nothing is called so, [`Trouble::Output`] where it can't be written.
pub fn print(
    out: &mut dyn Write,
    words: &CheckWords,
    rules: &RulesWords,
    wanted: &str,
    as_markdown: bool,
) -> Result<(), Trouble> {
    let wanted = wanted.trim();
    let all: Vec<Rule> = if wanted.eq_ignore_ascii_case("all") {
        Rule::all().collect()
    } else if let Some(rule) = Rule::read(wanted) {
        vec![rule]
    } else {
        let no_rule = || Trouble::NoRule {
            found: wanted.to_owned(),
        };
        let code = Code::read(wanted).ok_or_else(no_rule)?;
        match code.rule() {
            Some(rule) => vec![rule],
            None => return Ok(self::code(out, words, code)?),
        }
    };
    if as_markdown {
        out.write_all(markdown(words, rules, &all).as_bytes())?;
    } else {
        for (index, rule) in all.into_iter().enumerate() {
            if index > 0 {
                writeln!(out)?;
            }
            text(out, words, rules, rule)?;
        }
    }
    Ok(())
}

/// A code of the format: how much it matters, and how it is mended.
fn code(out: &mut dyn Write, words: &CheckWords, code: Code) -> io::Result<()> {
    writeln!(out, "{code} ({})", explain::level(words, code))?;
    let hint = words.find(&format!("{code}.hint"), &[]).unwrap_or_default();
    writeln!(out, "{} {hint}", words.label(&words.mend()))
}

fn text(out: &mut dyn Write, words: &CheckWords, rules: &RulesWords, rule: Rule) -> io::Result<()> {
    let told = explain::rule(rules, rule);
    writeln!(out, "{rule}  {}\n\n{}\n", told.title, told.what)?;
    for (label, said) in [
        (words.explain_why(), &told.why),
        (words.explain_bad(), &told.bad),
        (words.explain_good(), &told.good),
        (words.explain_source(), &rule.source()),
    ] {
        writeln!(out, "{} {said}", words.label(&label))?;
    }
    writeln!(out, "{}", words.label(&words.explain_codes()))?;
    for code in rule.codes() {
        let (level, allow) = (explain::level(words, *code), allow(words, *code));
        writeln!(out, "  {code} ({level}) {allow}")?;
    }
    Ok(())
}

fn allow(words: &CheckWords, code: Code) -> String {
    if code.can_be_allowed() {
        words.explain_allow()
    } else {
        words.explain_hard()
    }
}

/// The rules as sections of a page.
#[must_use]
pub fn markdown(words: &CheckWords, rules: &RulesWords, all: &[Rule]) -> String {
    let mut page = String::new();
    for rule in all {
        let told = explain::rule(rules, *rule);
        page += &format!("## {rule}: {}\n\n{}\n\n", told.title, escaped(&told.what));
        for (label, said) in [
            (words.explain_why(), &told.why),
            (words.explain_bad(), &told.bad),
            (words.explain_good(), &told.good),
            (words.explain_source(), &rule.source()),
        ] {
            page += &format!("- **{label}**: {}\n", escaped(said));
        }
        page += &format!(
            "\n| {} | {} | |\n|---|---|---|\n",
            words.explain_codes(),
            words.explain_level()
        );
        for code in rule.codes() {
            let (level, allow) = (explain::level(words, *code), allow(words, *code));
            page += &format!("| `{code}` | {level} | {allow} |\n");
        }
        page.push('\n');
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

/// Words as Markdown shows them: stars, low lines and pointed brackets are signs there.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '*' | '_' | '<' | '`') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use assay_messages::Locale;

    use super::*;
    use crate::language;

    /// The page says what `--explain` says. Bless with `UPDATE_EXPECT=1`.
    #[test]
    fn the_page_agrees() {
        let words = language::check_words(Locale::En).expect("words");
        let rules = language::rules_words(Locale::En).expect("words");
        let said = markdown(&words, &rules, &Rule::all().collect::<Vec<_>>());
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/writing-items.md");
        let page = std::fs::read_to_string(path).expect("the page is there");
        let (before, after) = page.split_once("\n## L01").expect("the page has the rules");
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(path, format!("{before}\n{said}")).expect("written");
            return;
        }
        assert!(
            format!("## L01{after}") == said,
            "docs/writing-items.md differs; bless with UPDATE_EXPECT=1"
        );
    }
}
