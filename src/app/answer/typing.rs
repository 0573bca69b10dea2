//! Fields for typed texts: a line, several, or a blank in a text.

use assay_engine::item::{Move, Response};
use yew::prelude::*;

use super::{Asked, Place};
use crate::message::Msg;
use crate::shell::{self, input};
use crate::ui::on;

/// From how many characters left on they are counted.
const FEW_LEFT: usize = 20;

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Typing {
    text: String,
    most: usize,
}

/// What is shown of an item in which so many characters may be typed.
pub fn typing(asked: &Asked<'_>, most: u32) -> Typing {
    let text = match asked.response {
        Some(Response::Text(text)) => text.clone(),
        _ => String::new(),
    };
    Typing {
        text,
        most: usize::try_from(most).unwrap_or(usize::MAX),
    }
}

/// A control was let go: what it gave is stored at once.
pub fn settle(place: &Place<'_>) -> Callback<Event> {
    on(place.send, Msg::Settle)
}

/// A field was left: what stands in it is stored at once.
pub fn leave(place: &Place<'_>, step: impl Fn(String) -> Move + 'static) -> Callback<String> {
    let (number, send) = (place.number, place.send.clone());
    Callback::from(move |text| {
        send.emit(Msg::Move(number, step(text)));
        send.emit(Msg::Settle);
    })
}

/// A field of one line.
pub fn line(typing: &Typing, place: &Place<'_>) -> Html {
    text(typing, Look::Line, place)
}

/// A field of several lines.
pub fn lines(typing: &Typing, place: &Place<'_>) -> Html {
    text(typing, Look::Lines, place)
}

fn text(typing: &Typing, look: Look, place: &Place<'_>) -> Html {
    let left = typing.most.saturating_sub(typing.text.chars().count());
    let few = left <= FEW_LEFT && !typing.text.is_empty();
    let words = few.then(|| AttrValue::from(place.words.answer_characters_left(left)));
    html! {
        <>
            <Field {look} id={place.id("text")} name={Name::By(place.id("stem").into(), place.id("hint").into())} text={typing.text.clone()} most={typing.most}
                writable={place.writable} typed={place.on(|text| Some(Move::Type(text)))} left={leave(place, Move::Type)} />
            <Left {words} />
        </>
    }
}

/// How a field looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// One line.
    Line,
    /// Several lines.
    Lines,
    /// A few lines.
    Note,
    /// A blank in a text, so many letters wide.
    Gap(u32),
}

/// What names a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// The elements with these ids: one is its name, the other describes it.
    By(AttrValue, AttrValue),
    /// A label, and its language.
    Label(AttrValue, AttrValue),
}

/// A field, and whom it tells.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// How it looks.
    pub look: Look,
    /// Its id.
    pub id: AttrValue,
    /// What names it.
    pub name: Name,
    /// What was typed so far.
    pub text: String,
    /// How many characters it takes.
    pub most: usize,
    /// Whether it can be typed in here and now.
    pub writable: bool,
    /// Where the text goes with each key.
    pub typed: Callback<String>,
    /// Where it goes once the field is left.
    pub left: Callback<String>,
}

/// A field that takes so many characters, as the engine counts them. Letters that an input method is still composing may be more
/// than the one that comes of them, so until then they stand in the field, and nowhere else, even where they don't fit.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    // What stands in the field beside a text that is less.
    let composing = use_state_eq(|| None::<input::Typed>);
    let shown = (*composing)
        .as_ref()
        .filter(|composing| composing.text == props.text)
        .map_or(&props.text, |composing| &composing.shown)
        .clone();
    let oninput = {
        let (composing, typed, most) = (composing.clone(), props.typed.clone(), props.most);
        Callback::from(move |event: InputEvent| {
            let now = input::typed_within(&event, most);
            composing.set((now.shown != now.text).then(|| now.clone()));
            typed.emit(now.text);
        })
    };
    let onchange = {
        let (left, most) = (props.left.clone(), props.most);
        Callback::from(move |event: Event| {
            composing.set(None);
            left.emit(input::entered_within(&event, most));
        })
    };
    let (id, value, readonly) = (props.id.clone(), shown, !props.writable);
    let (by, described, label, lang) = match props.name.clone() {
        Name::By(name, description) => (Some(name), Some(description), None, None),
        Name::Label(label, lang) => (None, None, Some(label), Some(lang)),
    };
    let rows = match props.look {
        Look::Lines => Some("8"),
        Look::Note => Some("3"),
        Look::Line | Look::Gap(_) => None,
    };
    if let Some(rows) = rows {
        return html! {
            <textarea {id} aria-labelledby={by} aria-describedby={described} {rows} {value} {readonly} dir="auto" {oninput} {onchange} />
        };
    }
    let (class, size) = match props.look {
        Look::Gap(size) => ("gap", Some(size.to_string())),
        _ => ("line", None),
    };
    html! {
        <input type="text" {id} {class} {size} {lang} aria-label={label} aria-labelledby={by} aria-describedby={described} autocomplete="off"
            autocapitalize="off" spellcheck="false" {value} {readonly} dir="auto" {oninput} {onchange} />
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct LeftProps {
    /// How many characters are left, where they are few.
    words: Option<AttrValue>,
}

/// How many characters are left: seen at once, and said once no key has come for a second, so that letters are heard meanwhile.
#[component]
fn Left(props: &LeftProps) -> Html {
    let said = use_state_eq(|| props.words.clone());
    {
        let said = said.clone();
        use_effect_with(props.words.clone(), move |words| {
            let words = words.clone();
            let pause = shell::after_pause(move || said.set(words));
            move || drop(pause)
        });
    }
    // The region is there before its text, or nobody is told of it.
    html! {
        <>
            <p class="kicker" aria-hidden="true">{ props.words.clone() }</p>
            <p class="unseen" role="status">{ (*said).clone() }</p>
        </>
    }
}
