//! A question without right or wrong: choices, a scale, or a comment.

use assay_engine::item::Move;
use assay_engine::item::survey::Ask;
use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::typing::{self, Typing};
use super::{Asked, Place};
use crate::preferences::direction;
use crate::sitting::texts::Text;
use crate::ui::inline;

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Survey {
    ask: Ask,
    choices: Vec<(assay_engine::id::ChoiceId, Text, bool)>,
    comment: Typing,
}

/// What is shown of an item.
pub fn survey(asked: &Asked<'_>, item: &assay_engine::item::Survey) -> Survey {
    let choice = |id: &assay_engine::id::ChoiceId| {
        let known = item.choices.iter().find(|choice| choice.id == *id)?;
        let text = asked.texts.choice(asked.bank, asked.item, id, &known.text);
        Some((
            id.clone(),
            text,
            asked.response.is_some_and(|response| response.picks(id)),
        ))
    };
    Survey {
        ask: item.ask,
        choices: asked.order.iter().filter_map(choice).collect(),
        comment: typing::typing(asked, item.most),
    }
}

impl Survey {
    pub(super) fn hint(&self, words: &OutcomeWords) -> String {
        match self.ask {
            Ask::One => words.answer_survey_one(),
            Ask::Several => words.answer_survey_several(),
            Ask::Scale => words.answer_survey_scale(),
            Ask::Comment => words.answer_survey_comment(),
        }
    }
}

pub fn view(survey: &Survey, place: &Place<'_>) -> Html {
    if survey.ask == Ask::Comment {
        return typing::lines(&survey.comment, place);
    }
    let kind = if survey.ask == Ask::Several {
        "checkbox"
    } else {
        "radio"
    };
    let class = if survey.ask == Ask::Scale {
        "cells"
    } else {
        "opts"
    };
    let card = |(choice, text, picked): &(assay_engine::id::ChoiceId, Text, bool)| {
        let id = format!("{}-{choice}", place.group);
        html! {
            <label key={id.clone()} class="opt" for={id.clone()}>
                <input type={kind} {id} name={place.group.to_owned()} checked={*picked} disabled={!place.writable}
                    onchange={place.does(Move::Press(choice.clone()))} />
                <span lang={text.lang.clone()} dir={direction(&text.lang)}>{ inline(&text.text) }</span>
            </label>
        }
    };
    html! { <div class={class}>{ for survey.choices.iter().map(card) }</div> }
}
