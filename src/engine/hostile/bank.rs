//! Bank files, and shards as a page fetches them.

use super::fixed::paper;
use super::rich_text::is_harmless;
use crate::attempt::{Attempt, Entry, Event, Started};
use crate::bank::published::{publish, read_header, read_shard};
use crate::bank::{Bank, ShardRef, read_bank, read_modules};
use crate::check::{Finding, Severity};
use crate::digest::Digest;
use crate::duration::{Millis, WallTime};
use crate::fraction::Fraction;
use crate::item::{Item, Move};
use crate::json::Node;
use crate::report::report;
use crate::rng::{RulesVersion, Seed, Stream};

/// A bank's file, a list of modules, a published header, a shard: whatever the bytes are, each reader ends.
///
/// A bank that is read comes back from its published files, has a form for each assessment, and can be sat and marked. One that
/// isn't has an error to say why.
pub fn bank(bytes: &[u8]) {
    let (bank, findings) = read_bank(bytes, None, &|_| None);
    let is_refused = findings
        .iter()
        .any(|finding| finding.severity == Severity::Error);
    assert_eq!(bank.is_some(), !is_refused, "{findings:?}");
    fixes(bytes, &findings);
    if let Some(bank) = bank {
        is_published_whole(&bank);
        (0..bank.header.assessments.len().min(4)).for_each(|assessment| is_sat(&bank, assessment));
    }
    let _ = read_modules(bytes);
    let _ = read_header(bytes, &Digest::of(bytes));
    shard(bytes);
}

/// Fixes apply to the text or say that they don't; what they make is read again.
fn fixes(bytes: &[u8], findings: &[Finding]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let fixes = findings.iter().filter_map(|finding| finding.fix.as_ref());
    for fix in fixes.take(3) {
        if let Some(text) = fix.apply(text) {
            let _ = read_bank(text.as_bytes(), None, &|_| None);
        }
    }
}

fn is_published_whole(bank: &Bank) {
    let files = publish(bank);
    let shard = |digest: &Digest| {
        let found = files.shards.iter().find(|(named, _)| named == digest);
        found.map(|(_, bytes)| bytes.clone())
    };
    let again = Bank::from_published(&files.header, &files.digest, shard);
    let same = again.as_ref().is_ok_and(|again| {
        (&again.header, &again.items, again.texts()) == (&bank.header, &bank.items, bank.texts())
    });
    assert!(
        same,
        "what was published reads as something else: {again:?}"
    );
}

/// Sits an assessment with every right response, and says nothing of a perfect score that isn't one.
fn is_sat(bank: &Bank, assessment: usize) {
    if bank.header.contents.total() == 0 {
        return;
    }
    let paper = paper(bank, assessment);
    assert!(paper.is_some(), "assessment {assessment} gives no form");
    let Some(paper) = paper else { return };
    let started = Started::new(bank.digest(), &paper, WallTime(0));
    let mut log = vec![Event::Started(started)];
    for (item, placed) in (0..).zip(&paper.items) {
        let response = placed.item.body.right();
        log.extend(response.map(|response| Event::Answered {
            item,
            response: Some(response),
            certainty: None,
        }));
    }
    log.push(Event::Submitted);
    let log: Vec<Entry> = log
        .into_iter()
        .map(|event| Entry {
            at: Millis(0),
            event,
        })
        .collect();
    let attempt = Attempt::replay(&paper, &log);
    assert!(attempt.is_ok(), "a right response is refused: {attempt:?}");
    let Ok(attempt) = attempt else { return };
    let report = report(&bank.header, &paper, &attempt);
    assert!(report.is_ok(), "{report:?}");
    let Ok(report) = report else { return };
    for (placed, told) in paper.items.iter().zip(&report.items) {
        let best = told.score == told.max || told.max == Fraction::ZERO;
        let right = placed.item.body.right();
        assert!(right.is_none() || best, "{right:?} earns {told:?}");
    }
}

/// A shard under its own digest, which only a thief of the host would publish.
fn shard(bytes: &[u8]) {
    let Some(texts) = Node::parse_items(bytes) else {
        return;
    };
    let digests: Vec<Digest> = texts.iter().map(|(text, _)| Digest::of(text)).collect();
    let named = ShardRef {
        digest: Digest::over(&digests),
        items: u32::try_from(digests.len()).unwrap_or(u32::MAX),
    };
    let items = read_shard(bytes, &named);
    items.iter().flatten().take(50).for_each(shown);
}

/// All that a page does with an item: shows it, takes moves, marks it, tells why.
fn shown(item: &Item) {
    is_harmless(&item.stem);
    let stream = Stream::new(RulesVersion::CURRENT, Seed([1; 16]), "hostile");
    let order = item.body.order(Some(stream));
    let mut response = None;
    let presses = order
        .iter()
        .take(50)
        .map(|choice| Move::Press(choice.clone()));
    let typed = [
        Move::Type(item.stem.chars().take(200).collect()),
        Move::Keep,
    ];
    for step in presses.chain(typed) {
        response = item.body.moved(response.as_ref(), &order, &step);
        assert!(
            response
                .as_ref()
                .is_none_or(|response| item.body.accepts(response).is_ok())
        );
        let _ = item.body.mark(response.as_ref());
    }
    for response in [None, response, item.body.right()] {
        let _ = item.body.mark(response.as_ref());
        for (_, text) in item.body.feedback(response.as_ref()) {
            is_harmless(&text);
        }
    }
    let _ = item.details();
}
