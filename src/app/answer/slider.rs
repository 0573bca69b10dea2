//! A value that is set with a slider, or typed into the field beside it.

use assay_engine::item::{Move, Response};
use yew::prelude::*;

use super::typing::settle;
use super::{Asked, Place};
use crate::shell::input;

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Slider {
    /// The least value, as it is shown.
    pub least: String,
    /// The most.
    pub most: String,
    unit: Option<String>,
    /// Every value, in order.
    values: Vec<String>,
    set: Option<usize>,
}

/// What is shown of an item.
pub fn slider(asked: &Asked<'_>, item: &assay_engine::item::Slider) -> Slider {
    let steps = item.steps_to(item.most.value()).unwrap_or(0);
    let values: Vec<String> = (0..=steps)
        .filter_map(|steps| item.value_at(steps))
        .collect();
    let set = asked.response.and_then(Response::number);
    let set = set.and_then(|number| values.iter().position(|value| *value == number.text));
    let unit = item.unit.as_ref().map(|unit| {
        asked
            .texts
            .other(asked.bank, asked.item, unit, |texts| texts.unit.as_ref())
            .text
    });
    let shown =
        |value: Option<&String>| with_unit(value.map_or("", |value| value), unit.as_deref());
    Slider {
        least: shown(values.first()),
        most: shown(values.last()),
        unit,
        values,
        set,
    }
}

fn with_unit(value: &str, unit: Option<&str>) -> String {
    let value = value.replace('-', "−");
    unit.map_or_else(|| value.clone(), |unit| format!("{value}\u{a0}{unit}"))
}

pub fn view(slider: &Slider, place: &Place<'_>) -> Html {
    let (range, field) = (place.id("range"), place.id("value"));
    let last = slider.values.len().saturating_sub(1);
    let values = slider.values.clone();
    let slid = place.on(move |event: InputEvent| {
        let at: usize = input::typed(&event).parse().ok()?;
        values.get(at).cloned().map(Move::Type)
    });
    let typed = place.on(|event: Event| Some(Move::Type(input::entered(&event))));
    let value = slider.set.and_then(|set| slider.values.get(set));
    let said = value.map_or_else(
        || place.words.answer_slider_unset(),
        |value| with_unit(value, slider.unit.as_deref()),
    );
    html! {
        <div class="slider">
            <div class="range">
                <bdi aria-hidden="true">{ &slider.least }</bdi>
                <input type="range" id={range} aria-labelledby={place.id("stem")} aria-valuetext={said.clone()} min="0" max={last.to_string()} step="1" class={classes!(slider.set.is_none().then_some("unset"))}
                    value={slider.set.unwrap_or(last / 2).to_string()} disabled={!place.writable} oninput={slid} onchange={settle(place)} />
                <bdi aria-hidden="true">{ &slider.most }</bdi>
            </div>
            <div class="number">
                <div class="field">
                    <label for={field.clone()}>{ place.words.answer_slider_field() }{ slider.unit.as_ref().map(|unit| format!(" ({unit})")).unwrap_or_default() }</label>
                    <input type="text" inputmode="decimal" id={field} autocomplete="off" size="8" dir="auto" value={value.cloned().unwrap_or_default()}
                        readonly={!place.writable} onchange={typed} />
                </div>
                <output for={place.id("range")}><bdi>{ said }</bdi></output>
            </div>
        </div>
    }
}
