//! Plain elements. What `html!` makes of one is a hundred bytes of code; a call is ten. So the pages on the way to the first
//! question, which is fetched over slow lines, are made with these where an element has at most a class.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

/// An element with a class, or none where that is empty, and what is in it.
#[inline(never)]
pub fn element(tag: &'static str, class: &'static str, content: Html) -> Html {
    let mut made = VTag::new(tag);
    if !class.is_empty() {
        made.set_attributes(Attributes::Dynamic {
            keys: &["class"],
            values: Box::new([Some(AttributeOrProperty::Attribute(class.into()))]),
        });
    }
    made.add_child(content);
    made.into()
}

/// An element of text.
#[inline(never)]
pub fn text(tag: &'static str, class: &'static str, text: String) -> Html {
    element(tag, class, text.into())
}
