//! Responses, as the places of what they name in the item. Items take no others (`Body::accepts`).

use litemap::LiteMap;

use super::coder::{Coder, Fact};
use crate::form::PaperItem;
use crate::id::ChoiceId;
use crate::item::gap_fill::Gap;
use crate::item::pairs::Prompt;
use crate::item::{Body, Choice, GapFill, Number, Numeric, Reading, Response, Slider};

/// More than any item lets type, in bytes.
const LONGEST: usize = 80_000;

/// How many bytes of a response were typed.
pub(super) fn typed(response: &Response) -> usize {
    match response {
        Response::Text(text) => text.len(),
        Response::Number(number) => number.text.len(),
        Response::Gaps(gaps) => gaps.iter().map(|(_, text)| text.len()).sum(),
        Response::Choices(_) | Response::Pairs(_) | Response::Order(_) => 0,
    }
}

/// A response to an item; of one that the item doesn't accept nothing is told.
pub(super) fn code(coder: &mut Coder, placed: &PaperItem, given: Option<&Response>) -> Response {
    let read = match &placed.item.body {
        Body::Matrix(item) => pairs(coder, &item.0.prompts, &item.0.choices, given),
        Body::Matching(item) => pairs(coder, &item.0.prompts, &item.0.choices, given),
        Body::Categorise(item) => pairs(coder, &item.0.prompts, &item.0.choices, given),
        Body::Ordering(item) => order(coder, &item.choices, given),
        Body::GapFill(item) => gaps(coder, item, given),
        Body::Numeric(item) => number(coder, item, given),
        Body::Slider(item) => value(coder, item, given),
        Body::ShortText(_) | Body::Essay(_) => text(coder, given),
        Body::Survey(item) if item.choices.is_empty() => text(coder, given),
        other => choices(coder, other.choices(), given),
    };
    if placed.item.body.accepts(&read).is_err() {
        coder.fault();
    }
    read
}

fn choices(coder: &mut Coder, choices: &[Choice], given: Option<&Response>) -> Response {
    let is_picked = |choice: &Choice| given.is_some_and(|given| given.picks(&choice.id));
    let picked = choices.iter().filter(|choice| is_picked(choice)).count();
    let picked: Vec<ChoiceId> = if coder.fact(Fact::OnlyOne, picked == 1) {
        let place = choices.iter().position(is_picked).unwrap_or(0);
        one(coder, choices, place)
            .into_iter()
            .map(|choice| choice.id.clone())
            .collect()
    } else {
        let picked = choices
            .iter()
            .filter(|choice| coder.fact(Fact::Picked, is_picked(choice)));
        picked.map(|choice| choice.id.clone()).collect()
    };
    Response::Choices(picked.into_iter().collect())
}

fn pairs(
    coder: &mut Coder,
    prompts: &[Prompt],
    choices: &[Choice],
    given: Option<&Response>,
) -> Response {
    let mut pairs = LiteMap::new();
    for prompt in prompts {
        let paired = given.and_then(|given| given.paired(&prompt.id));
        if coder.fact(Fact::Given, paired.is_some()) {
            let place = choices.iter().position(|choice| Some(&choice.id) == paired);
            if let Some(choice) = one(coder, choices, place.unwrap_or(0)) {
                pairs.insert(prompt.id.clone(), choice.id.clone());
            }
        }
    }
    Response::Pairs(pairs)
}

/// Each by its place among those that aren't named yet.
fn order(coder: &mut Coder, choices: &[Choice], given: Option<&Response>) -> Response {
    let mut given = match given {
        Some(Response::Order(order)) => order.iter(),
        _ => [].iter(),
    };
    let mut left: Vec<&Choice> = choices.iter().collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let next = given.next();
        let place = left.iter().position(|choice| Some(&choice.id) == next);
        let place = below(coder, left.len(), place.unwrap_or(0));
        if place >= left.len() {
            break;
        }
        order.push(left.remove(place).id.clone());
    }
    Response::Order(order)
}

fn gaps(coder: &mut Coder, item: &GapFill, given: Option<&Response>) -> Response {
    let mut filled = LiteMap::new();
    for gap in &item.gaps {
        let text = given.and_then(|given| given.filled(&gap.id));
        if coder.fact(Fact::Given, text.is_some()) {
            filled.insert(
                gap.id.clone(),
                gap_text(coder, gap, text.unwrap_or_default()),
            );
        }
    }
    Response::Gaps(filled)
}

fn gap_text(coder: &mut Coder, gap: &Gap, text: &str) -> String {
    if gap.is_typed() {
        return coder.text(text, LONGEST);
    }
    let place = gap
        .choices
        .iter()
        .position(|choice| choice.id.as_str() == text);
    let picked = one(coder, &gap.choices, place.unwrap_or(0));
    picked
        .map(|choice| choice.id.to_string())
        .unwrap_or_default()
}

fn text(coder: &mut Coder, given: Option<&Response>) -> Response {
    let given = match given {
        Some(Response::Text(text)) => text.as_str(),
        _ => "",
    };
    Response::Text(coder.text(given, LONGEST))
}

fn number(coder: &mut Coder, item: &Numeric, given: Option<&Response>) -> Response {
    let given = given.and_then(Response::number);
    let text = given.map_or("", |number| number.text.as_str());
    let text = coder.text(text, LONGEST);
    let reading = given.and_then(|number| number.reading);
    let reading = coder.fact(Fact::Read, reading.is_some()).then(|| {
        match coder.below(2, u32::from(reading == Some(Reading::Decimal))) {
            0 => Reading::Grouped,
            _ => Reading::Decimal,
        }
    });
    let unit = given.and_then(|number| number.unit.as_ref());
    let unit = if coder.fact(Fact::Given, unit.is_some()) {
        let place = item.units.iter().position(|known| Some(&known.id) == unit);
        one(coder, &item.units, place.unwrap_or(0)).map(|unit| unit.id.clone())
    } else {
        None
    };
    Response::Number(Number {
        text,
        reading,
        unit,
    })
}

/// A slider's value, by how many steps it is above the least.
fn value(coder: &mut Coder, item: &Slider, given: Option<&Response>) -> Response {
    let given = given.and_then(Response::number);
    let steps = given
        .and_then(|number| crate::item::typed::Decimal::read(&number.text))
        .and_then(|value| item.steps_to(value.value()));
    let all = item.steps_to(item.most.value()).unwrap_or(0);
    let all = usize::try_from(all).unwrap_or(0) + 1;
    let place = steps.and_then(|steps| usize::try_from(steps).ok());
    let place = below(coder, all, place.unwrap_or(0));
    let text = i64::try_from(place)
        .ok()
        .and_then(|steps| item.value_at(steps));
    Response::Number(Number {
        text: text.unwrap_or_default(),
        reading: None,
        unit: None,
    })
}

fn one<'a, T>(coder: &mut Coder, all: &'a [T], place: usize) -> Option<&'a T> {
    let place = below(coder, all.len(), place);
    all.get(place)
}

fn below(coder: &mut Coder, bound: usize, place: usize) -> usize {
    let as_number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    coder.below(as_number(bound), as_number(place)) as usize
}
