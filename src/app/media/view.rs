//! All that stands beside a question, on the screen.

use std::rc::Rc;

use assay_engine::item::MediaKind;
use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::player::{Player, Words};
use super::{Beside, Shown};

/// One after the other, in the order of the bank.
#[inline(never)]
pub fn view(beside: &Beside, words: &OutcomeWords) -> Html {
    // Another recording of the same is asked for anew.
    let key = |shown: &Shown| format!("{} {}", shown.id, shown.src);
    let one = |shown: &Rc<Shown>| {
        html! {
            <div key={key(shown)} class="beside">
                <Player shown={Rc::clone(shown)} words={words_for(shown, words)} />
            </div>
        }
    };
    beside.0.iter().map(one).collect()
}

fn words_for(shown: &Shown, words: &OutcomeWords) -> Words {
    let alt = shown.alt.as_ref().map_or("", |alt| &alt.text);
    let (failed, retry) = if shown.kind == MediaKind::Picture {
        (words.image_failed(alt), words.image_retry())
    } else {
        (words.media_failed(alt), words.media_retry())
    };
    Words {
        failed: failed.into(),
        retry: retry.into(),
        transcript: words.media_transcript().into(),
    }
}
