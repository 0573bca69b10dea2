//! A number that is typed, with its unit where several are offered. What can be read in two ways is asked back.

use assay_engine::fraction::Fraction;
use assay_engine::id::UnitId;
use assay_engine::item::numeric::MAX_TYPED;
use assay_engine::item::typed::{NotANumber, Read};
use assay_engine::item::{Move, Reading, Response};
use yew::prelude::*;

use super::typing::leave;
use super::{Asked, Place};
use crate::shell::input;
use crate::sitting::texts::Text;
use crate::ui::option;

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Numeric {
    text: String,
    read: Option<Result<Read, NotANumber>>,
    units: Vec<(UnitId, Text)>,
    unit: Option<UnitId>,
    /// Whether it is still being typed, so that nothing is said of it yet.
    typing: bool,
}

/// What is shown of an item.
pub fn numeric(asked: &Asked<'_>, item: &assay_engine::item::Numeric) -> Numeric {
    let number = asked.response.and_then(Response::number);
    let typed = number.filter(|number| !number.text.trim().is_empty());
    let unit = |unit: &assay_engine::item::numeric::Unit| {
        (
            unit.id.clone(),
            asked.texts.unit(asked.bank, asked.item, unit),
        )
    };
    Numeric {
        text: number.map(|number| number.text.clone()).unwrap_or_default(),
        read: typed.map(assay_engine::item::Numeric::number),
        units: item.units.iter().map(unit).collect(),
        unit: number.and_then(|number| number.unit.clone()),
        typing: asked
            .model
            .sitting
            .open()
            .is_some_and(|open| open.typed.is_some()),
    }
}

pub fn view(numeric: &Numeric, place: &Place<'_>) -> Html {
    let field = place.id("number");
    let typed =
        place.on(|event: InputEvent| Some(Move::Type(input::typed_within(&event, MAX_TYPED).text)));
    let left =
        leave(place, Move::Type).reform(|event: Event| input::entered_within(&event, MAX_TYPED));
    let invalid = !numeric.typing && matches!(numeric.read, Some(Err(_)));
    html! {
        <>
            <div class="number">
                <div class="field">
                    <label for={field.clone()}>{ place.words.answer_number_field() }</label>
                    <input type="text" inputmode="decimal" id={field} autocomplete="off" aria-describedby={place.id("said")} dir="auto"
                        value={numeric.text.clone()} readonly={!place.writable} oninput={typed} onchange={left} aria-invalid={invalid.then_some("true")} />
                </div>
                if !numeric.units.is_empty() {
                    { units(numeric, place) }
                }
            </div>
            <div id={place.id("said")} role="status">{ said(numeric, place) }</div>
        </>
    }
}

fn units(numeric: &Numeric, place: &Place<'_>) -> Html {
    let id = place.id("unit");
    let change =
        place.on(|event: Event| Some(Move::Unit(UnitId::new(input::selected(&event)).ok())));
    let choice = |(unit, text): &(UnitId, Text)| {
        let chosen = numeric.unit.as_ref() == Some(unit);
        option(unit.to_string(), text.text.clone(), &text.lang, chosen)
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ place.words.answer_number_unit() }</label>
            <select {id} disabled={!place.writable} onchange={change}>
                { option(String::new(), place.words.answer_choose(), "", numeric.unit.is_none()) }
                { for numeric.units.iter().map(choice) }
            </select>
        </div>
    }
}

fn said(numeric: &Numeric, place: &Place<'_>) -> Html {
    match &numeric.read {
        _ if numeric.typing => Html::default(),
        None | Some(Ok(Read::One(_))) => Html::default(),
        Some(Ok(Read::Two { grouped, decimal })) => two(numeric, *grouped, *decimal, place),
        Some(Err(NotANumber::Form)) => {
            html! { <p class="error">{ place.words.answer_number_not() }</p> }
        }
        Some(Err(NotANumber::TooLong)) => {
            html! { <p class="error">{ place.words.answer_number_long() }</p> }
        }
    }
}

/// The number written so that it can be read in one way only: without groups, and with more decimals than a group has digits.
fn plainly(number: Fraction, reading: Reading) -> String {
    match reading {
        Reading::Grouped => number.to_string(),
        Reading::Decimal => {
            let sign = if number.numerator() < 0 { "−" } else { "" };
            let thousandths = number
                .times(Fraction::whole(1_000))
                .map_or(0, |number| number.numerator().unsigned_abs());
            format!("{sign}{}.{:03}0", thousandths / 1_000, thousandths % 1_000)
        }
    }
}

fn two(numeric: &Numeric, grouped: Fraction, decimal: Fraction, place: &Place<'_>) -> Html {
    let button = |number, reading| {
        html! { <button type="button" class="btn sec" onclick={place.does(Move::Read(reading))}><bdi>{ plainly(number, reading) }</bdi></button> }
    };
    html! {
        <div class="note">
            <p>{ place.words.answer_number_two(&numeric.text) }</p>
            <p class="row">{ button(grouped, Reading::Grouped) }{ button(decimal, Reading::Decimal) }</p>
        </div>
    }
}
