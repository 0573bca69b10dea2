//! A question before something that can't be undone.

use yew::prelude::*;

use super::{Send, on};
use crate::message::Msg;

/// The words and deeds of a question.
pub struct Confirm {
    /// Id of the dialog.
    pub id: &'static str,
    /// What is asked.
    pub heading: String,
    /// What follows from it.
    pub text: String,
    /// Name of the way back, which has focus first.
    pub keep: String,
    /// What the way back sends.
    pub on_keep: Msg,
    /// Name of the deed.
    pub confirm: String,
    /// What the deed sends.
    pub on_confirm: Msg,
}

/// A modal dialog, closed until an effect opens it. The least destructive button comes first and so has focus; Escape
/// closes, and the browser gives focus back to where it was.
#[inline(never)]
pub fn confirm(question: Confirm, send: &Send) -> Html {
    let heading = format!("{}-heading", question.id);
    let text = format!("{}-text", question.id);
    html! {
        <dialog id={question.id} role="alertdialog" class="card" aria-labelledby={heading.clone()} aria-describedby={text.clone()}>
            <h2 id={heading}>{ question.heading }</h2>
            <p id={text}>{ question.text }</p>
            <div class="row">
                <button type="button" class="btn" autofocus=true onclick={on(send, question.on_keep)}>{ question.keep }</button>
                <button type="button" class="btn sec" onclick={on(send, question.on_confirm)}>{ question.confirm }</button>
            </div>
        </dialog>
    }
}
