//! All questions of the form, to go to one directly.

mod view;

use assay_engine::delivery::OneWay;

use super::open::Open;
use super::texts::{Text, Texts};
use crate::effect::{Effect, Voice};
use crate::message::Shown;
use crate::model::Model;
use crate::route::Route;

pub use view::view;

/// As many questions stand on one page. Up to [`UNPAGED`] there is one page, which isn't split by section either.
const PAGE: usize = 50;

/// So many questions are seen at a glance still.
const UNPAGED: u32 = 60;

/// What the navigator shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Navigator {
    /// How many questions there are.
    pub total: u32,
    /// How many have a response.
    pub answered: u32,
    /// How many are flagged.
    pub flagged: u32,
    /// What is listed.
    pub shown: Shown,
    /// How many questions are listed, on all pages.
    pub listed: usize,
    /// The questions on this page, by section where there are many.
    pub groups: Vec<Group>,
    /// Which page that is, and of how many, counted from 1; `None`: there is only one.
    pub page: Option<(usize, usize)>,
    /// The question that it stands beside, counted from 1.
    pub current: u32,
    /// Why not all questions can be gone to.
    pub one_way: Option<OneWay>,
}

/// Questions that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The section's title, where they stand by section.
    pub title: Option<Text>,
    /// The questions.
    pub links: Vec<Link>,
}

/// One question in the navigator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Counted from 1.
    pub number: u32,
    /// Where it is.
    pub route: Route,
    /// Whether it has a response.
    pub answered: bool,
    /// Whether it is flagged.
    pub flagged: bool,
    /// Whether it is on the screen.
    pub current: bool,
    /// Whether it can't be gone to from here.
    pub barred: bool,
}

/// The navigator of an open attempt, beside a question.
#[must_use]
pub fn navigator(model: &Model, open: &Open, current: u32) -> Navigator {
    let counts = open.attempt.counts();
    let links = links(open, current);
    let listed = links.len();
    let (groups, page) = if open.len() > UNPAGED {
        let (links, page) = page(links, open.listed, current);
        (by_section(model, open, links), page)
    } else {
        (vec![Group { title: None, links }], None)
    };
    Navigator {
        total: open.len(),
        answered: counts.answered,
        flagged: counts.flagged,
        shown: open.shown,
        listed,
        groups,
        page,
        current,
        one_way: open.one_way().filter(|_| open.is_writable()),
    }
}

fn links(open: &Open, current: u32) -> Vec<Link> {
    let links = (1..=open.len()).filter_map(|number| {
        let session = open.attempt.session(number - 1)?;
        let link = Link {
            number,
            route: Route::Question(open.card.id.clone(), number),
            answered: session.response.is_some(),
            flagged: session.flagged,
            current: number == current,
            barred: open.is_writable() && is_barred(open, number, current),
        };
        let fits = match open.shown {
            Shown::All => true,
            Shown::Unanswered => !link.answered,
            Shown::Flagged => link.flagged,
        };
        fits.then_some(link)
    });
    links.collect()
}

/// Whether the way leads past other questions first, or only ever led away from it.
fn is_barred(open: &Open, number: u32, current: u32) -> bool {
    let place = |number: u32| open.paper.section_place(number.saturating_sub(1));
    match open.one_way() {
        None => false,
        Some(OneWay::ForwardOnly) => true,
        Some(OneWay::SectionBySection) => place(number) != place(current),
    }
}

/// The page that the reader turned to beside this question, else the one that it stands on.
fn page(
    links: Vec<Link>,
    turned: Option<(u32, usize)>,
    current: u32,
) -> (Vec<Link>, Option<(usize, usize)>) {
    let pages = links.len().div_ceil(PAGE);
    let own = links.iter().take_while(|link| link.number < current);
    let page = match turned {
        Some((beside, page)) if beside == current => page,
        _ => own.count() / PAGE + 1,
    };
    let page = page.clamp(1, pages.max(1));
    let links = links.into_iter().skip((page - 1) * PAGE).take(PAGE);
    (links.collect(), (pages > 1).then_some((page, pages)))
}

fn by_section(model: &Model, open: &Open, links: Vec<Link>) -> Vec<Group> {
    let texts = Texts::of(model, &open.header);
    let title = |place: usize| {
        let section = open.paper.sections.get(place)?;
        Some(texts.section(open.assessment()?, &section.id))
    };
    let mut groups: Vec<(Option<usize>, Group)> = Vec::new();
    for link in links {
        let place = open.paper.section_place(link.number - 1);
        match groups.last_mut() {
            Some((last, group)) if *last == place => group.links.push(link),
            _ => groups.push((
                place,
                Group {
                    title: place.and_then(title),
                    links: vec![link],
                },
            )),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Another page of the list, beside a question.
#[inline(never)]
pub fn turn(model: &mut Model, beside: u32, page: usize) -> Vec<Effect> {
    if let Some(open) = model.sitting.open_mut() {
        open.listed = Some((beside, page));
    }
    let said = model.sitting.open().zip(model.outcome());
    let said = said.and_then(|(open, words)| {
        let (page, pages) = navigator(model, open, beside).page?;
        Some(words.navigator_page(page, pages))
    });
    said.map(|said| Effect::Say(Voice::Status, said))
        .into_iter()
        .collect()
}

/// What is said after filtering.
#[must_use]
pub fn shown_count(model: &Model) -> String {
    let shown = model.sitting.open().map_or(0, |open| links(open, 0).len());
    let words = model.outcome();
    words
        .map(|words| words.navigator_shown(shown))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::AttemptId;

    fn links(numbers: impl IntoIterator<Item = u32>) -> Vec<Link> {
        let link = |number| Link {
            number,
            route: Route::Question(AttemptId::from_entropy(&[7; 16]), number),
            answered: false,
            flagged: false,
            current: false,
            barred: false,
        };
        numbers.into_iter().map(link).collect()
    }

    #[test]
    fn a_page_holds_fifty_and_is_that_of_the_question_until_the_reader_turns_it() {
        for (turned, current, first, last, page) in [
            (None, 1, 1, 50, 1),
            (None, 50, 1, 50, 1),
            (None, 51, 51, 100, 2),
            (None, 130, 101, 130, 3),
            (Some((1, 2)), 1, 51, 100, 2),
            (Some((1, 2)), 101, 101, 130, 3),
            (Some((1, 0)), 1, 1, 50, 1),
            (Some((1, 9)), 1, 101, 130, 3),
        ] {
            let (links, of) = super::page(links(1..=130), turned, current);
            let numbers: Vec<u32> = links.iter().map(|link| link.number).collect();
            assert_eq!(
                numbers,
                (first..=last).collect::<Vec<_>>(),
                "{turned:?} {current}"
            );
            assert_eq!(of, Some((page, 3)), "{turned:?} {current}");
        }
    }

    #[test]
    fn what_is_left_of_many_after_filtering_may_be_one_page_or_nothing() {
        let (few, page) = super::page(links((1..=130).step_by(3)), None, 130);
        assert_eq!((few.len(), page), (44, None));
        let (none, page) = super::page(Vec::new(), None, 130);
        assert_eq!((none.len(), page), (0, None));
    }
}
