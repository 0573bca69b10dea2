//! A choice for each prompt: a row of radio buttons where the columns stay the same, else a list to pick from.

use assay_engine::id::{ChoiceId, PartId};
use assay_engine::item::{Move, PairItem};
use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::{Asked, Place};
use crate::preferences::direction;
use crate::shell::input;
use crate::sitting::texts::Text;
use crate::ui::{flat, inline, option};

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairs {
    look: Look,
    prompts: Vec<Prompt>,
    choices: Vec<(ChoiceId, Text)>,
}

/// How it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Rows with the same columns.
    Rows,
    /// Prompts that get a partner.
    Partners,
    /// Things that get a group.
    Groups,
}

#[derive(Debug, Clone, PartialEq)]
struct Prompt {
    id: PartId,
    text: Text,
    choice: Option<ChoiceId>,
}

/// What is shown of an item.
pub fn pairs(asked: &Asked<'_>, item: &PairItem, look: Look) -> Pairs {
    let Asked {
        texts,
        bank,
        item: whole,
        ..
    } = *asked;
    let prompt = |prompt: &assay_engine::item::Prompt| Prompt {
        id: prompt.id.clone(),
        text: texts.prompt(bank, whole, prompt),
        choice: asked
            .response
            .and_then(|response| response.paired(&prompt.id))
            .cloned(),
    };
    let choices = asked.order.iter().filter_map(|id| item.choice(id));
    Pairs {
        look,
        prompts: item.prompts.iter().map(prompt).collect(),
        choices: choices
            .map(|choice| {
                (
                    choice.id.clone(),
                    texts.choice(bank, whole, &choice.id, &choice.text),
                )
            })
            .collect(),
    }
}

impl Pairs {
    pub(super) fn hint(&self, words: &OutcomeWords) -> String {
        match self.look {
            Look::Rows => words.answer_matrix(),
            Look::Partners => words.answer_matching(),
            Look::Groups => words.answer_categorise(),
        }
    }
}

pub fn view(pairs: &Pairs, place: &Place<'_>) -> Html {
    let prompt = |prompt| match pairs.look {
        Look::Rows => row(prompt, pairs, place),
        Look::Partners | Look::Groups => select(prompt, pairs, place),
    };
    let class = if pairs.look == Look::Rows {
        "rows"
    } else {
        "pairs"
    };
    html! { <div class={class}>{ for pairs.prompts.iter().map(prompt) }</div> }
}

fn row(prompt: &Prompt, pairs: &Pairs, place: &Place<'_>) -> Html {
    let name = format!("{}-{}", place.group, prompt.id);
    let cell = |(choice, text): &(ChoiceId, Text)| {
        let id = format!("{name}_{choice}");
        let press = place.does(Move::Pair(prompt.id.clone(), Some(choice.clone())));
        html! {
            <label key={choice.to_string()} class="opt" for={id.clone()}>
                <input type="radio" {id} name={name.clone()} checked={prompt.choice.as_ref() == Some(choice)}
                    disabled={!place.writable} onchange={press} />
                <span lang={text.lang.clone()} dir={direction(&text.lang)}>{ inline(&text.text) }</span>
            </label>
        }
    };
    html! {
        <fieldset key={prompt.id.to_string()} class="row-of">
            <legend lang={prompt.text.lang.clone()} dir={direction(&prompt.text.lang)}>{ inline(&prompt.text.text) }</legend>
            <div class="cells">{ for pairs.choices.iter().map(cell) }</div>
        </fieldset>
    }
}

fn select(prompt: &Prompt, pairs: &Pairs, place: &Place<'_>) -> Html {
    let id = format!("{}-{}", place.group, prompt.id);
    let part = prompt.id.clone();
    let change = place.on(move |event: Event| {
        let choice = ChoiceId::new(input::selected(&event)).ok();
        Some(Move::Pair(part.clone(), choice))
    });
    let partner = |(choice, text): &(ChoiceId, Text)| {
        let chosen = prompt.choice.as_ref() == Some(choice);
        option(choice.to_string(), flat(&text.text), &text.lang, chosen)
    };
    html! {
        <div key={prompt.id.to_string()} class="pair">
            <label for={id.clone()} lang={prompt.text.lang.clone()} dir={direction(&prompt.text.lang)}>{ inline(&prompt.text.text) }</label>
            <select {id} disabled={!place.writable} onchange={change}>
                { option(String::new(), place.words.answer_choose(), "", prompt.choice.is_none()) }
                { for pairs.choices.iter().map(partner) }
            </select>
        </div>
    }
}
