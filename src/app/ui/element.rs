//! Plain elements. What `html!` makes of one is a hundred bytes of code; a call is ten. So the pages on the way to the first
//! question, which is fetched over slow lines, are made with these where an element has at most a class.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

use super::inline;
use crate::preferences::direction;
use crate::shell::input;
use crate::sitting::texts::Text;

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

/// The heading of a question, with the id that names it where it needs one.
#[inline(never)]
pub fn stem(tag: &'static str, id: Option<String>, stem: &Text) -> Html {
    let mut made = VTag::new(tag);
    let attribute = |value: String| Some(AttributeOrProperty::Attribute(value.into()));
    made.set_attributes(Attributes::Dynamic {
        keys: &["class", "lang", "dir", "id"],
        values: Box::new([
            Some(AttributeOrProperty::Attribute("stem".into())),
            attribute(stem.lang.clone()),
            Some(AttributeOrProperty::Attribute(direction(&stem.lang).into())),
            id.and_then(attribute),
        ]),
    });
    made.add_child(inline(&stem.text));
    made.into()
}

/// An option of a list, picked or not as the page says, whatever was picked by hand before: an attribute couldn't take that back.
pub fn option(value: String, text: String, lang: &str, picked: bool) -> Html {
    let mut made = VTag::new("option");
    let attribute = |value: String| Some(AttributeOrProperty::Attribute(value.into()));
    made.set_attributes(Attributes::Dynamic {
        keys: &["value", "lang", "selected"],
        values: Box::new([
            attribute(value),
            (!lang.is_empty()).then(|| AttributeOrProperty::Attribute(lang.to_owned().into())),
            Some(AttributeOrProperty::Property(input::is(picked))),
        ]),
    });
    made.add_child(text.into());
    made.into()
}
