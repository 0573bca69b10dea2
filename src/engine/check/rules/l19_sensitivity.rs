//! L19: dignity first. No words that blame a person or call one illegal, none that sensationalise; no situation that might be a
//! real person's; no picture without consent; a notice before what may distress.
//!
//! Words are found in all texts of an item, feedback too, and of a case. A place or a person's name together with a date might be a real case.
//! The format has no record of consent: for a picture of people, as its text alternative tells, an allowance of `image-consent`
//! with its reason is that record.
//!
//! Why: somebody who lived it may be reading.
//!
//! Bad: “the child agreed to be exploited”, “illegal migrants”, “shocking”. Good: “the child was exploited”, “migrants in an
//! irregular situation”, what happened and no adjective.
//!
//! Source: WHO (2003), standards 1, 5, 8; Luxembourg Guidelines (2016); Ethical Journalism Network (2017); WCAG 2, 1.1.1.

use serde_json::Value;

use super::cases;
use crate::check::language::token::{self, Token};
use crate::check::language::{Lists, phrase};
use crate::check::passage::{Passage, lines};
use crate::check::question::{Question, Reading};
use crate::check::{Code, Findings};
use crate::json::Pointer;
use crate::rich_text::{self, Inline};

/// Tags that say of an item that it may distress.
const DISTRESSING: [&str; 3] = ["distressing", "sensitive", "content-warning"];

pub(super) fn check(reading: &Reading<'_>, findings: &mut Findings) {
    for (_, at, case) in cases::texts(reading.bank.root) {
        let passage = text(reading, &at, case, findings);
        if let Some(found) = reading.lists.and_then(|lists| real(lists, &passage.tokens)) {
            findings.push(Code::RealCase, &at, [("found", found)]);
        }
    }
    for question in &reading.questions {
        for (at, shown) in texts(question) {
            text(reading, &at, shown, findings);
        }
        for (index, media) in question.common.media.iter().enumerate() {
            let alt = media.alt.as_deref().unwrap_or_default();
            if shows_people(reading.lists, alt) && !media.decorative {
                let at = question.at.join("media").join(index);
                findings.push(Code::ImageConsent, &at, [("file", media.file.clone())]);
            }
        }
        if let Some(found) = reading
            .lists
            .and_then(|lists| real(lists, &question.stem.tokens))
        {
            findings.push(
                Code::RealCase,
                &question.at.join("stem"),
                [("found", found)],
            );
        }
        let tag = question
            .common
            .tags
            .iter()
            .find(|tag| DISTRESSING.contains(&tag.as_str()));
        if let Some(tag) = tag.filter(|_| question.common.notice.is_none()) {
            let data = [("tag", tag.to_string())];
            findings.push(Code::NoticeMissing, question.at, data);
        }
    }
}

/// Looks for words that hurt, and for pictures of people; gives the words.
fn text(reading: &Reading<'_>, at: &Pointer, text: &str, findings: &mut Findings) -> Passage {
    let elides = reading.lists.is_some_and(|lists| lists.elides);
    let passage = Passage::read(text, elides);
    if let Some(lists) = reading.lists {
        hurts(lists, &passage, at, findings);
    }
    for (file, alt) in pictures(text) {
        if shows_people(reading.lists, &alt) {
            findings.push(Code::ImageConsent, at, [("file", file)]);
        }
    }
    passage
}

/// All texts of an item that a learner may see.
fn texts<'q>(question: &'q Question<'_>) -> Vec<(Pointer, &'q str)> {
    let mut all = vec![(question.at.join("stem"), question.common.stem.as_str())];
    for (index, media) in question.common.media.iter().enumerate() {
        let at = question.at.join("media").join(index).join("transcript");
        all.extend(
            media
                .transcript
                .iter()
                .map(|text| (at.clone(), text.as_str())),
        );
    }
    let choices = question.choices.iter();
    all.extend(choices.map(|choice| (choice.at.clone(), choice.text.source.as_str())));
    for (place, hint) in question.common.hints.iter().enumerate() {
        all.push((question.at.join("hints").join(place), hint.as_str()));
    }
    let Some(answer) = question.value.get("answer") else {
        return all;
    };
    let at = question.at.join("answer");
    for (choice, text) in answer
        .get("feedback")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let text = text.as_str().unwrap_or_default();
        all.push((at.join("feedback").join(choice), text));
    }
    if let Some(text) = answer.get("rationale").and_then(Value::as_str) {
        all.push((at.join("rationale"), text));
    }
    all
}

fn hurts(lists: &Lists, passage: &Passage, at: &Pointer, findings: &mut Findings) {
    let words = passage.words();
    for (kind, phrases) in [("blames", lists.blames), ("sensational", lists.sensational)] {
        let Some((from, length)) = phrase::find(lists, phrases, &words) else {
            continue;
        };
        let tokens = passage.tokens.iter().skip(from).take(length);
        let found: Vec<&str> = tokens.map(|token| token.shown.as_str()).collect();
        let data = [("found", found.join(" ")), ("kind", kind.to_owned())];
        findings.push(Code::HurtfulWords, at, data);
    }
}

/// Whether a picture's text alternative speaks of people; where the language has no list, it may.
fn shows_people(lists: Option<&'static Lists>, alt: &str) -> bool {
    lists.is_none_or(|lists| {
        let words = token::words(alt, lists.elides);
        words.iter().any(|word| Lists::names(lists.persons, word))
    })
}

/// The pictures of a text: file and text alternative.
fn pictures(text: &str) -> Vec<(String, String)> {
    fn within(inlines: &[Inline], files: &mut Vec<(String, String)>) {
        for inline in inlines {
            match inline {
                Inline::Image { file, alt } => files.push((file.as_str().to_owned(), alt.clone())),
                Inline::Emphasis(content)
                | Inline::Strong(content)
                | Inline::Link { content, .. }
                | Inline::Span { content, .. } => within(content, files),
                _ => {}
            }
        }
    }
    let mut files = Vec::new();
    for line in lines(&rich_text::parse(text).0) {
        within(line, &mut files);
    }
    files
}

/// The name of a place or person in a text that has a date as well.
fn real(lists: &Lists, tokens: &[Token]) -> Option<String> {
    let has_date = tokens.iter().enumerate().any(|(index, token)| {
        let year = |token: Option<&Token>| {
            let year = token.and_then(|token| token.folded.parse::<u32>().ok());
            year.is_some_and(|year| (1900..=2100).contains(&year))
        };
        let is_month = Lists::has(lists.months, &token.folded)
            && (token.shown.starts_with(char::is_uppercase)
                || !token.shown.is_ascii()
                || lists.elides);
        let beside = |away: usize| tokens.get(index + away);
        let before = index.checked_sub(1).and_then(|before| tokens.get(before));
        let day = |token: Option<&Token>| {
            let day = token.and_then(|token| token.folded.parse::<u32>().ok());
            day.is_some_and(|day| (1..=31).contains(&day))
        };
        is_month && (year(beside(1)) || year(beside(2)) || day(before) || day(beside(1)))
            || year(Some(token))
                && before.is_some_and(|before| {
                    Lists::has(lists.before_places, &before.folded) || before.folded == "since"
                })
    });
    if !has_date {
        return None;
    }
    let is_name = |token: &Token| {
        token.shown.starts_with(char::is_uppercase)
            && token.shown.chars().count() > 1
            && !token.is_capital()
            && !Lists::has(lists.months, &token.folded)
    };
    tokens.windows(2).find_map(|pair| {
        let [before, token] = pair else { return None };
        let leads = Lists::has(lists.before_places, &before.folded)
            || Lists::has(lists.before_persons, &before.folded);
        (is_name(token) && leads).then(|| token.shown.clone())
    })
}
