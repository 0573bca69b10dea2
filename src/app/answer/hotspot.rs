//! Regions to be marked on a picture, and the same choices below it as text: the picture is a second way to them, never the only one.

use assay_engine::item::Move;
use assay_engine::item::choice::Pick;
use assay_engine::item::hotspot::Shape;
use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::{Asked, Place};
use crate::preferences::direction;
use crate::sitting::texts::Text;

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Hotspot {
    file: String,
    alt: Text,
    size: (u32, u32),
    pick: Pick,
    regions: Vec<Region>,
}

#[derive(Debug, Clone, PartialEq)]
struct Region {
    id: assay_engine::id::ChoiceId,
    text: Text,
    shape: Option<Shape>,
    picked: bool,
}

/// What is shown of an item.
pub fn hotspot(asked: &Asked<'_>, item: &assay_engine::item::Hotspot) -> Hotspot {
    let region = |choice: &assay_engine::item::Choice| Region {
        id: choice.id.clone(),
        text: asked
            .texts
            .choice(asked.bank, asked.item, &choice.id, &choice.text),
        shape: item.shape(&choice.id).cloned(),
        picked: asked
            .response
            .is_some_and(|response| response.picks(&choice.id)),
    };
    let picture = &item.picture;
    Hotspot {
        file: format!("assessments/{}", picture.file),
        alt: asked
            .texts
            .other(asked.bank, asked.item, &picture.alt, |texts| {
                texts.alt.as_ref()
            }),
        size: (picture.width, picture.height),
        pick: item.pick,
        regions: item.item.choices.iter().map(region).collect(),
    }
}

impl Hotspot {
    pub(super) fn hint(&self, words: &OutcomeWords) -> String {
        match self.pick {
            Pick::Several => words.answer_hotspot_several(),
            Pick::One => words.answer_hotspot_one(),
        }
    }
}

pub fn view(spot: &Hotspot, place: &Place<'_>) -> Html {
    let (width, height) = spot.size;
    let regions = (1..).zip(&spot.regions);
    html! {
        <>
            <div class="spot">
                <img src={spot.file.clone()} alt={spot.alt.text.clone()} lang={spot.alt.lang.clone()} width={width.to_string()} height={height.to_string()} />
                <svg viewBox={format!("0 0 {width} {height}")} aria-hidden="true" focusable="false">
                    { for regions.clone().map(|(number, region)| shape(number, region, place)) }
                </svg>
            </div>
            <div class="opts">{ for regions.map(|(number, region)| card(number, region, spot.pick, place)) }</div>
        </>
    }
}

fn shape(number: u32, region: &Region, place: &Place<'_>) -> Html {
    let Some(shape) = &region.shape else {
        return Html::default();
    };
    let class = if region.picked {
        "region picked"
    } else {
        "region"
    };
    let (drawn, x, y) = match shape {
        Shape::Rectangle([x, y, width, height]) => (
            html! { <rect x={x.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()} /> },
            x + width / 2,
            y + height / 2,
        ),
        Shape::Circle([x, y, radius]) => (
            html! { <circle cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} /> },
            *x,
            *y,
        ),
        Shape::Polygon(corners) => {
            let points: Vec<String> = corners.iter().map(|[x, y]| format!("{x},{y}")).collect();
            let count = u32::try_from(corners.len()).unwrap_or(1).max(1);
            let middle = |axis: fn(&[u32; 2]) -> u32| corners.iter().map(axis).sum::<u32>() / count;
            (
                html! { <polygon points={points.join(" ")} /> },
                middle(|[x, _]| *x),
                middle(|[_, y]| *y),
            )
        }
    };
    let press: Option<Callback<MouseEvent>> = place
        .writable
        .then(|| place.does(Move::Press(region.id.clone())));
    html! {
        <g key={region.id.to_string()} {class} onclick={press}>
            { drawn }
            <text x={x.to_string()} y={y.to_string()}>{ number }</text>
        </g>
    }
}

fn card(number: u32, region: &Region, pick: Pick, place: &Place<'_>) -> Html {
    let kind = if pick == Pick::One {
        "radio"
    } else {
        "checkbox"
    };
    let id = format!("{}-{}", place.group, region.id);
    html! {
        <label key={id.clone()} class="opt" for={id.clone()}>
            <input type={kind} {id} name={place.group.to_owned()} checked={region.picked} disabled={!place.writable}
                onchange={place.does(Move::Press(region.id.clone()))} />
            <span><bdi class="region-number" aria-hidden="true">{ number }</bdi>
                <span lang={region.text.lang.clone()} dir={direction(&region.text.lang)}>{ &region.text.text }</span></span>
        </label>
    }
}
