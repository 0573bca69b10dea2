//! A value that is set with a slider, or typed into the field beside it.

use std::rc::Rc;

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
    scale: Rc<assay_engine::item::Slider>,
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
            .other(asked.bank, asked.item, unit, |texts| {
                texts.later().unit.as_ref()
            })
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
        scale: Rc::new(item.clone()),
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
    let value = slider.set.and_then(|set| slider.values.get(set));
    let said = value.map_or_else(
        || place.words.answer_slider_unset(),
        |value| with_unit(value, slider.unit.as_deref()),
    );
    // Where nothing is set yet the thumb stands in the middle, and a press there changes nothing by itself.
    let pressed = {
        let middle = slider.values.get(last / 2).cloned();
        let unset = slider.set.is_none() && place.writable;
        middle
            .filter(|_| unset)
            .map(|middle| place.does(Move::Type(middle)))
    };
    let label = match &slider.unit {
        Some(unit) => format!("{} ({unit})", place.words.answer_slider_field()),
        None => place.words.answer_slider_field(),
    };
    html! {
        <div class="slider">
            <div class="range">
                <bdi aria-hidden="true">{ &slider.least }</bdi>
                <input type="range" id={range} aria-labelledby={place.id("stem")} aria-valuetext={said.clone()} min="0" max={last.to_string()} step="1" class={classes!(slider.set.is_none().then_some("unset"))}
                    value={slider.set.unwrap_or(last / 2).to_string()} disabled={!place.writable} oninput={slid} onclick={pressed} onchange={settle(place)} />
                <bdi aria-hidden="true">{ &slider.most }</bdi>
            </div>
            <div class="number">
                <Field id={field} {label} value={value.cloned()} scale={Rc::clone(&slider.scale)} writable={place.writable}
                    refused={place.words.answer_slider_not(&slider.least, &slider.most)}
                    enter={place.on(|text: String| Some(Move::Type(text)))} />
                <output for={place.id("range")} aria-live="off"><bdi>{ said }</bdi></output>
            </div>
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct FieldProps {
    id: AttrValue,
    label: AttrValue,
    /// The value that is set.
    value: Option<String>,
    scale: Rc<assay_engine::item::Slider>,
    writable: bool,
    /// What is said of a text that sets nothing.
    refused: AttrValue,
    /// Where a text goes that sets a value, or takes it away.
    enter: Callback<String>,
}

/// What is typed and isn't, or isn't yet, the value as it is recorded.
#[derive(Debug, Clone, PartialEq)]
struct Draft {
    text: String,
    /// The value while it is typed. Once another is set, with the slider say, the draft is past.
    beside: Option<String>,
    left: bool,
}

/// A field for the value, which keeps what is typed until it is one.
#[component]
fn Field(props: &FieldProps) -> Html {
    let draft = use_state(|| None::<Draft>);
    let take = {
        let (draft, props) = (draft.clone(), props.clone());
        move |text: String, left: bool| {
            let set = props.scale.value_typed(&text);
            let is_blank = text.trim().is_empty();
            let beside = match &set {
                Some(set) => Some(set.clone()),
                None if is_blank => None,
                None => props.value.clone(),
            };
            let is_done = left && (set.is_some() || is_blank);
            draft.set((!is_done).then(|| Draft {
                text: text.clone(),
                beside,
                left,
            }));
            if set.is_some() || is_blank {
                props.enter.emit(text);
            }
        }
    };
    let shown = (*draft)
        .as_ref()
        .filter(|draft| draft.beside == props.value);
    let refused = shown.is_some_and(|draft| draft.left);
    let text = shown
        .map(|draft| draft.text.clone())
        .or_else(|| props.value.clone());
    let typed = {
        let take = take.clone();
        Callback::from(move |event: InputEvent| take(input::typed(&event), false))
    };
    let left = Callback::from(move |event: Event| take(input::entered(&event), true));
    let said = format!("{}_said", props.id);
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ &props.label }</label>
            <input type="text" inputmode="decimal" id={props.id.clone()} autocomplete="off" size="8" dir="auto" value={text.unwrap_or_default()}
                readonly={!props.writable} aria-describedby={said.clone()} aria-invalid={refused.then_some("true")} oninput={typed} onchange={left} />
            <div id={said} role="status">
                if refused {
                    <p class="error">{ &props.refused }</p>
                }
            </div>
        </div>
    }
}
