//! A text with gaps: fields to type in, and lists to pick from, where they stand in the text.

use assay_engine::id::PartId;
use assay_engine::item::Move;
use assay_engine::item::gap_fill::MAX_FILLED;
use yew::prelude::*;

use super::running::running;
use super::typing::{Field, Look, Name, leave};
use super::{Asked, Place};
use crate::shell::input;
use crate::sitting::texts::Text;
use crate::ui::option;

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct GapFill {
    text: Text,
    gaps: Vec<Gap>,
}

#[derive(Debug, Clone, PartialEq)]
struct Gap {
    id: PartId,
    label: Text,
    /// Ids and texts to pick from; none: it is typed.
    choices: Vec<(String, Text)>,
    size: u32,
    filled: String,
}

/// How wide a gap is that doesn't say.
const SIZE: u32 = 12;

/// What is shown of an item.
pub fn gap_fill(asked: &Asked<'_>, item: &assay_engine::item::GapFill) -> GapFill {
    let Asked {
        texts,
        bank,
        item: whole,
        ..
    } = *asked;
    let gap = |gap: &assay_engine::item::gap_fill::Gap| Gap {
        id: gap.id.clone(),
        label: texts.gap(bank, whole, gap),
        choices: gap
            .choices
            .iter()
            .map(|choice| {
                (
                    choice.id.to_string(),
                    texts.choice(bank, whole, &choice.id, &choice.text),
                )
            })
            .collect(),
        size: gap.size.unwrap_or(SIZE),
        filled: asked
            .response
            .and_then(|response| response.filled(&gap.id))
            .unwrap_or_default()
            .to_owned(),
    };
    GapFill {
        text: texts.running(bank, whole, &item.text),
        gaps: item.gaps.iter().map(gap).collect(),
    }
}

pub fn view(gaps: &GapFill, place: &Place<'_>) -> Html {
    running(&gaps.text, &|id| {
        let gap = gaps.gaps.iter().find(|gap| gap.id.as_str() == id);
        gap.map_or_else(Html::default, |gap| {
            if gap.choices.is_empty() {
                typed(gap, place)
            } else {
                picked(gap, place)
            }
        })
    })
}

fn typed(gap: &Gap, place: &Place<'_>) -> Html {
    let part = gap.id.clone();
    let fill = move |text| Move::Fill(part.clone(), text);
    let left = leave(place, fill.clone());
    html! {
        <Field key={gap.id.to_string()} look={Look::Gap(gap.size)} id={format!("{}-{}", place.group, gap.id)}
            name={Name::Label(gap.label.text.clone().into(), gap.label.lang.clone().into())} text={gap.filled.clone()} most={MAX_FILLED}
            writable={place.writable} typed={place.on(move |text| Some(fill(text)))} {left} />
    }
}

fn picked(gap: &Gap, place: &Place<'_>) -> Html {
    let part = gap.id.clone();
    let change =
        place.on(move |event: Event| Some(Move::Fill(part.clone(), input::selected(&event))));
    let choice = |(id, text): &(String, Text)| {
        option(id.clone(), text.text.clone(), &text.lang, *id == gap.filled)
    };
    html! {
        <select key={gap.id.to_string()} class="gap" id={format!("{}-{}", place.group, gap.id)} aria-label={gap.label.text.clone()}
            disabled={!place.writable} onchange={change}>
            { option(String::new(), place.words.answer_choose(), "", gap.filled.is_empty()) }
            { for gap.choices.iter().map(choice) }
        </select>
    }
}
