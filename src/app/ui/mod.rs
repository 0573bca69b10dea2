//! Components that several screens share.

mod choice;
mod dialog;
mod element;
mod frame;
mod icon;
mod picture;
mod rich;
mod trouble;

pub use choice::choice_card;
pub use dialog::{Confirm, confirm};
pub use element::{element, option, stem, text};
pub use frame::frame;
pub use icon::{Icon, icon};
pub use picture::Picture;
pub use rich::{block, flat, inline, node, rich};
pub use trouble::{failure, loading, machine_notice, notice, stalled};

use yew::prelude::*;

use crate::message::Msg;
use crate::preferences::direction;
use crate::sitting::texts::Text;

/// Where a view sends what happened.
pub type Send = Callback<Msg>;

/// A callback that sends a message, whatever the event.
pub fn on<E: 'static>(send: &Send, message: Msg) -> Callback<E> {
    let send = send.clone();
    Callback::from(move |_| send.emit(message.clone()))
}

/// Plain text with its language and direction, which are the page's own unless it fell back.
#[inline(never)]
pub fn plain(text: &Text) -> Html {
    html! { <span lang={text.lang.clone()} dir={direction(&text.lang)}>{ text.text.clone() }</span> }
}
