//! What reads the page aloud, above it.

use yew::prelude::*;

use super::{Aloud, Step};
use crate::message::Msg;
use crate::model::Model;
use crate::ui::{Send, notice, on};

/// The button, once its words are here.
#[inline(never)]
pub fn view(model: &Model, send: &Send) -> Html {
    let Some(words) = model.outcome() else {
        return Html::default();
    };
    let (name, step) = match model.aloud {
        Aloud::Reading => (words.aloud_stop(), Step::Stop),
        Aloud::Silent | Aloud::NoVoice => (words.aloud_read(), Step::Read),
    };
    html! {
        <div class="aloud">
            <button type="button" class="btn sec" onclick={on(send, Msg::Aloud(step))}>{ name }</button>
            if model.aloud == Aloud::NoVoice {
                { notice(words.aloud_no_voice()) }
            }
        </div>
    }
}
