//! Words to be marked in a running text: each a check box, or a radio button where one is asked for, that looks like the words.

use assay_engine::item::Move;
use assay_engine::item::choice::Pick;
use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::running::running;
use super::{Asked, Place};
use crate::sitting::texts::Text;

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct HotText {
    text: Text,
    pick: Pick,
    words: Vec<Word>,
}

#[derive(Debug, Clone, PartialEq)]
struct Word {
    id: assay_engine::id::ChoiceId,
    text: Text,
    picked: bool,
}

/// What is shown of an item.
pub fn hot_text(asked: &Asked<'_>, item: &assay_engine::item::HotText) -> HotText {
    let word = |choice: &assay_engine::item::Choice| Word {
        id: choice.id.clone(),
        text: asked
            .texts
            .choice(asked.bank, asked.item, &choice.id, &choice.text),
        picked: asked
            .response
            .is_some_and(|response| response.picks(&choice.id)),
    };
    HotText {
        text: asked.texts.running(asked.bank, asked.item, &item.text),
        pick: item.pick,
        words: item.item.choices.iter().map(word).collect(),
    }
}

impl HotText {
    pub(super) fn hint(&self, words: &OutcomeWords) -> String {
        match self.pick {
            Pick::Several => words.answer_hot_text_several(),
            Pick::One => words.answer_hot_text_one(),
        }
    }
}

pub fn view(hot: &HotText, place: &Place<'_>) -> Html {
    let kind = if hot.pick == Pick::One {
        "radio"
    } else {
        "checkbox"
    };
    running(&hot.text, &|id| {
        let word = hot.words.iter().find(|word| word.id.as_str() == id);
        word.map_or_else(Html::default, |word| {
            let id = format!("{}-{}", place.group, word.id);
            html! {
                <label key={id.clone()} class="hot" for={id.clone()}>
                    <input type={kind} {id} name={place.group.to_owned()} checked={word.picked} disabled={!place.writable}
                        onchange={place.does(Move::Press(word.id.clone()))} />
                    <span lang={word.text.lang.clone()}>{ &word.text.text }</span>
                </label>
            }
        })
    })
}
