//! A whole attempt as a short text, for systems that keep little: SCORM 1.2 gives 4,096 characters to `cmi.suspend_data`.
//!
//! What is kept is where the log has led, not how: the last responses, what was tried before them, flags, hints, how time was
//! used. Read back, it gives the shortest log that leads there, so that an attempt stays the fold of its events and there is
//! still no other way to make one. When exactly each response was given is what is lost.
//!
//! The text is `1`, the format's version, then base64url (RFC 4648, section 5, without padding) of a checksum, the first four
//! bytes of the SHA-256 of [`FORMAT`] and the rest, and of one stream of an adaptive binary range coder (`coder.rs`): first what
//! the form is drawn from, then, item by item, what follows only from the paper. So no id of a choice is in it.

mod coder;
mod head;
#[cfg(any(test, feature = "fuzz"))]
pub mod random;
mod response;
mod shortest;
mod state;
#[cfg(test)]
mod tests;

use super::{Attempt, Entry, Started};
use crate::digest::Digest;
use crate::duration::WallTime;
use crate::form::{FormRequest, Paper};
use crate::item::{Body, ItemType};
use crate::letters;
use coder::Coder;
use head::Head;

/// The format that is written and read.
pub const FORMAT: &str = "assay-compact/1";

/// Below so many characters a text fits into SCORM 1.2's `cmi.suspend_data`, which has room for 4,096.
///
/// Source: SCORM 1.2 Run-Time Environment, section 3.4.4, `CMIString4096`.
pub const SCORM_12: usize = 4_096;

/// An attempt as a short text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compact {
    /// Letters, digits, `-` and `_` alone: safe in addresses and in XML.
    pub text: String,
    /// Items, counted from 0, of which there was no room for what was typed: their responses and tries aren't in it.
    pub left_out: Vec<u32>,
}

/// Why an attempt can't be kept in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unkept {
    /// It hasn't begun.
    #[error("the attempt hasn't started")]
    NotStarted,
    /// Even without what was typed it takes more room.
    #[error("{length} characters where fewer than {limit} fit")]
    TooLong {
        /// How many it takes.
        length: usize,
        /// Below how many it must stay.
        limit: usize,
    },
    /// It is no attempt at this paper, or its clock was read thousands of times.
    #[error("no short log leads to this attempt at this paper")]
    NoLog,
}

/// Why a text gives no attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadCompact {
    /// A later version wrote it.
    #[error("kept by a later version: {found}")]
    Newer {
        /// The version that it names.
        found: char,
    },
    /// It was cut short or changed, or is something else.
    #[error("not an attempt: the text was cut short or changed")]
    Damaged,
    /// It was kept of another paper than this one.
    #[error("the form isn't the one that was kept")]
    OtherForm,
}

/// A text that was read as far as that goes without the form.
#[derive(Debug, Clone)]
pub struct Kept {
    head: Head,
    request: FormRequest,
    rest: Coder,
}

/// What a text leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The shortest log that leads there.
    pub log: Vec<Entry>,
    /// Items, counted from 0, whose typed responses there was no room for.
    pub left_out: Vec<u32>,
}

/// Writes an attempt at a paper in fewer than `limit` characters. Where they don't suffice, the longest typed responses are left
/// out, as few as possible.
///
/// # Errors
/// [`Unkept`] says why it can't be kept.
pub fn write(paper: &Paper, attempt: &Attempt, limit: usize) -> Result<Compact, Unkept> {
    let head = Head::of(attempt).ok_or(Unkept::NotStarted)?;
    let typed = typed(paper, attempt);
    let without_longest = |count| within(&head, paper, attempt, first(&typed, count), limit);
    let kept = without_longest(0).or_else(|_| {
        let (mut too_few, mut enough) = (0, typed.len());
        let mut kept = without_longest(enough)?;
        while enough - too_few > 1 {
            let count = too_few.midpoint(enough);
            match without_longest(count) {
                Ok(more) => (enough, kept) = (count, more),
                Err(_) => too_few = count,
            }
        }
        Ok(kept)
    })?;
    // What can't be read back isn't kept.
    shortest::log(paper, &without(attempt, &kept.left_out)).ok_or(Unkept::NoLog)?;
    Ok(kept)
}

/// Reads a text as far as that goes without the form: what that is drawn from.
///
/// # Errors
/// [`BadCompact`] where it is of a later version, or none at all.
pub fn read(text: &str) -> Result<Kept, BadCompact> {
    let mut characters = text.chars();
    match characters.next() {
        Some('1') => {}
        Some(found @ '2'..='9') => return Err(BadCompact::Newer { found }),
        _ => return Err(BadCompact::Damaged),
    }
    let bytes = letters::read(characters.as_str()).ok_or(BadCompact::Damaged)?;
    let (sum, stream) = bytes.split_at_checked(SUM).ok_or(BadCompact::Damaged)?;
    if sum != checksum(stream) {
        return Err(BadCompact::Damaged);
    }
    let mut rest = Coder::reading(stream.to_vec());
    let mut head = Head::default();
    head.code(&mut rest);
    if rest.is_faulty() {
        return Err(BadCompact::Damaged);
    }
    let request = head.request().ok_or(BadCompact::Damaged)?;
    Ok(Kept {
        head,
        request,
        rest,
    })
}

impl Kept {
    /// Digest of the header of the bank that it was taken from.
    #[must_use]
    pub const fn bank(&self) -> Digest {
        Digest(self.head.bank)
    }

    /// What its form was drawn for.
    #[must_use]
    pub const fn request(&self) -> &FormRequest {
        &self.request
    }

    /// The places of the items that were passed by, which the paper must have others for
    /// ([`Paper::passing_by`](crate::form::Paper::passing_by)).
    #[must_use]
    pub fn passed_by(&self) -> &[u32] {
        &self.head.passed_by
    }

    /// The log of the attempt at the paper that this was drawn again.
    ///
    /// # Errors
    /// [`BadCompact`] where the paper is another, or the rest is none of its attempts.
    pub fn log(&self, paper: &Paper) -> Result<Restored, BadCompact> {
        let started = Started::new(self.bank(), paper, WallTime(self.head.wall));
        if self.request != paper.request || self.head.form != head::form(&started) {
            return Err(BadCompact::OtherForm);
        }
        let mut coder = self.rest.clone();
        let mut goal = state::empty(paper, started, &self.head.passed_by);
        let mut left_out = Vec::new();
        state::code(&mut coder, paper, &mut goal, &mut left_out);
        if coder.is_faulty() || !coder.is_at_end() {
            return Err(BadCompact::Damaged);
        }
        let log = shortest::log(paper, &goal).ok_or(BadCompact::Damaged)?;
        Ok(Restored { log, left_out })
    }
}

const SUM: usize = 4;

fn checksum(stream: &[u8]) -> [u8; SUM] {
    let mut named = FORMAT.as_bytes().to_vec();
    named.extend(stream);
    let [a, b, c, d, ..] = Digest::of(&named).0;
    [a, b, c, d]
}

fn within(
    head: &Head,
    paper: &Paper,
    attempt: &Attempt,
    mut left_out: Vec<u32>,
    limit: usize,
) -> Result<Compact, Unkept> {
    let mut coder = Coder::writing();
    head.clone().code(&mut coder);
    let mut kept = without(attempt, &left_out);
    state::code(&mut coder, paper, &mut kept, &mut left_out);
    let stream = coder.finish();
    let mut bytes = checksum(&stream).to_vec();
    bytes.extend(stream);
    let text = ["1", &letters::written(&bytes)].concat();
    let length = text.len();
    if length < limit {
        Ok(Compact { text, left_out })
    } else {
        Err(Unkept::TooLong { length, limit })
    }
}

/// Items with something typed in response or tries, the most first, and how many bytes that is.
fn typed(paper: &Paper, attempt: &Attempt) -> Vec<u32> {
    let mut typed: Vec<(usize, u32)> = (0..)
        .zip(&paper.items)
        .filter(|(_, placed)| takes_text(&placed.item.body))
        .filter_map(|(place, _)| {
            let session = attempt.session(place)?;
            let all = session.tries.iter().chain(&session.response);
            let bytes: usize = all.map(response::typed).sum();
            (bytes > 0).then_some((bytes, place))
        })
        .collect();
    typed.sort_unstable_by_key(|(bytes, place)| (std::cmp::Reverse(*bytes), *place));
    typed.into_iter().map(|(_, place)| place).collect()
}

fn takes_text(body: &Body) -> bool {
    match body {
        Body::GapFill(item) => item.gaps.iter().any(crate::item::gap_fill::Gap::is_typed),
        Body::Survey(item) => item.choices.is_empty(),
        other => matches!(
            other.item_type(),
            ItemType::ShortText | ItemType::Essay | ItemType::Numeric
        ),
    }
}

fn first(typed: &[u32], count: usize) -> Vec<u32> {
    let mut first: Vec<u32> = typed.iter().take(count).copied().collect();
    first.sort_unstable();
    first
}

/// The attempt as it is kept: what was typed into some items isn't.
fn without(attempt: &Attempt, left_out: &[u32]) -> Attempt {
    let mut kept = attempt.clone();
    for (place, session) in (0..).zip(&mut kept.sessions) {
        if left_out.contains(&place) {
            session.tries.clear();
            session.certainty = None;
            if session.response.take().is_some() {
                kept.counts.answered = kept.counts.answered.saturating_sub(1);
            }
        }
    }
    kept
}
