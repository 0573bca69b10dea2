//! How items are answered whose response isn't a pick of choices, a component a file: what it shows, and its view.
//!
//! A component shows what its model says and sends [`Move`]s; what a move makes of the response the
//! engine decides. The page of a question calls [`answer()`] and its view; the review and the result tell responses as [`lines`].

mod essay;
mod gap_fill;
mod hot_text;
mod hotspot;
mod lines;
mod numeric;
mod ordering;
mod pairs;
mod running;
mod short_text;
mod slider;
mod survey;
pub mod typing;
mod written;

use assay_engine::form::PaperItem;
use assay_engine::id::ChoiceId;
use assay_engine::item::{Body, Item, Move, Response};
use assay_messages::OutcomeWords;
use yew::prelude::*;

use crate::message::Msg;
use crate::model::Model;
use crate::sitting::texts::Texts;
use crate::ui::Send;

pub use lines::lines;
pub use ordering::{Made, moved};
pub use written::Written;

/// What an item is shown from.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The app.
    pub model: &'a Model,
    /// The bank's texts.
    pub texts: &'a Texts,
    /// Which bank the item is from.
    pub bank: u16,
    /// The item.
    pub item: &'a Item,
    /// Its choices in the order in which they are shown.
    pub order: &'a [ChoiceId],
    /// What was responded so far.
    pub response: Option<&'a Response>,
}

/// The part that groups an item's controls.
const ANSWER: &str = "answer";

/// The id of what gets focus where an item's answer begins: its first control, or the group of its controls, which gives focus to
/// the first.
#[must_use]
pub fn beginning(placed: &PaperItem) -> String {
    let group = format!("q-{}", placed.item.id);
    match (&placed.item.body, placed.choices.first()) {
        (Body::SingleChoice(_) | Body::TrueFalse(_) | Body::MultipleChoice(_), Some(first)) => {
            format!("{group}-{first}")
        }
        // Its controls are buttons.
        (Body::Ordering(_), Some(first)) => format!("{group}-{first}-up"),
        _ => format!("{group}_{ANSWER}"),
    }
}

/// What is shown to answer an item with.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// A choice for each prompt.
    Pairs(pairs::Pairs),
    /// Things in an order.
    Ordering(ordering::Ordering),
    /// A text with gaps.
    GapFill(gap_fill::GapFill),
    /// A field for a word or phrase.
    ShortText(typing::Typing),
    /// A field for a number.
    Numeric(numeric::Numeric),
    /// A slider.
    Slider(slider::Slider),
    /// A text with words to mark.
    HotText(hot_text::HotText),
    /// A picture with regions to mark.
    Hotspot(hotspot::Hotspot),
    /// A field for a longer text.
    Essay(typing::Typing),
    /// A question without right or wrong.
    Survey(survey::Survey),
}

/// What an item is answered with; `None` where it is choices, which the question's own page shows.
#[must_use]
#[inline(never)]
pub fn answer(asked: &Asked<'_>) -> Option<Answer> {
    Some(match &asked.item.body {
        Body::SingleChoice(_) | Body::TrueFalse(_) | Body::MultipleChoice(_) => return None,
        Body::Matrix(item) => Answer::Pairs(pairs::pairs(asked, &item.0, pairs::Look::Rows)),
        Body::Matching(item) => Answer::Pairs(pairs::pairs(asked, &item.0, pairs::Look::Partners)),
        Body::Categorise(item) => Answer::Pairs(pairs::pairs(asked, &item.0, pairs::Look::Groups)),
        Body::Ordering(item) => Answer::Ordering(ordering::ordering(asked, item)),
        Body::GapFill(item) => Answer::GapFill(gap_fill::gap_fill(asked, item)),
        Body::ShortText(item) => Answer::ShortText(short_text::short_text(asked, item)),
        Body::Numeric(item) => Answer::Numeric(numeric::numeric(asked, item)),
        Body::Slider(item) => Answer::Slider(slider::slider(asked, item)),
        Body::HotText(item) => Answer::HotText(hot_text::hot_text(asked, item)),
        Body::Hotspot(item) => Answer::Hotspot(hotspot::hotspot(asked, item)),
        Body::Essay(item) => Answer::Essay(essay::essay(asked, item)),
        Body::Survey(item) => Answer::Survey(survey::survey(asked, item)),
    })
}

/// Where an answer is shown, and whom it tells.
pub struct Place<'a> {
    /// Which item of the form, counted from 0.
    pub number: u32,
    /// What the ids of its controls begin with.
    pub group: &'a str,
    /// Whether it can be answered here and now.
    pub writable: bool,
    /// The words for answering.
    pub words: &'a OutcomeWords,
    /// Where moves go.
    pub send: &'a Send,
}

impl Place<'_> {
    /// The id of one of its parts.
    pub fn id(&self, part: &str) -> String {
        // No id of a bank has an underscore.
        format!("{}_{part}", self.group)
    }

    /// A callback that sends a move made of an event.
    fn on<E: 'static>(&self, step: impl Fn(E) -> Option<Move> + 'static) -> Callback<E> {
        let (number, send) = (self.number, self.send.clone());
        Callback::from(move |event| {
            if let Some(step) = step(event) {
                send.emit(Msg::Move(number, step));
            }
        })
    }

    /// A callback that sends a move.
    fn does<E: 'static>(&self, step: Move) -> Callback<E> {
        crate::ui::on(self.send, Msg::Move(self.number, step))
    }
}

/// What the learner is asked to do, in a line.
fn hint(answer: &Answer, words: &OutcomeWords) -> String {
    match answer {
        Answer::Pairs(pairs) => pairs.hint(words),
        Answer::Ordering(_) => words.answer_ordering(),
        Answer::GapFill(_) => words.answer_gap_fill(),
        Answer::ShortText(_) => words.answer_short_text(),
        Answer::Numeric(_) => words.answer_numeric(),
        Answer::Slider(slider) => words.answer_slider(&slider.least, &slider.most),
        Answer::HotText(text) => text.hint(words),
        Answer::Hotspot(spot) => spot.hint(words),
        Answer::Essay(_) => words.answer_essay(),
        Answer::Survey(survey) => survey.hint(words),
    }
}

/// Question and controls, as one group.
#[inline(never)]
pub fn group(answer: &Answer, stem: Html, place: &Place<'_>) -> Html {
    html! {
        <div key={place.group.to_owned()} id={place.id(ANSWER)} role="group" aria-labelledby={place.id("stem")} aria-describedby={place.id("hint")}>
            { stem }
            <p id={place.id("hint")} class="kicker">{ hint(answer, place.words) }</p>
            { view(answer, place) }
        </div>
    }
}

/// The controls.
#[inline(never)]
fn view(answer: &Answer, place: &Place<'_>) -> Html {
    match answer {
        Answer::Pairs(pairs) => pairs::view(pairs, place),
        Answer::Ordering(ordering) => ordering::view(ordering, place),
        Answer::GapFill(gaps) => gap_fill::view(gaps, place),
        Answer::ShortText(typing) => typing::line(typing, place),
        Answer::Numeric(numeric) => numeric::view(numeric, place),
        Answer::Slider(slider) => slider::view(slider, place),
        Answer::HotText(text) => hot_text::view(text, place),
        Answer::Hotspot(spot) => hotspot::view(spot, place),
        Answer::Essay(typing) => typing::lines(typing, place),
        Answer::Survey(survey) => survey::view(survey, place),
    }
}
