//! One question on the screen.

mod more;
mod view;

use std::rc::Rc;

use assay_engine::attempt::ItemSession;
use assay_engine::bank::Header;
use assay_engine::form::{Paper, PaperItem};
use assay_engine::id::ChoiceId;
use assay_engine::item::Body;

use super::marks::{self, Marks};
use super::open::{Open, Saving, Writer};
use super::texts::{Text, Texts};
use crate::answer::{self, Answer, Asked};
use crate::model::Model;

pub use more::More;
pub use view::{controls, view};

/// What the question page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Which item, counted from 0.
    pub item: u32,
    /// Its id, so that a choice's control belongs to one item alone.
    pub key: String,
    /// How many there are.
    pub total: u32,
    /// The element of its heading.
    pub heading: &'static str,
    /// Title of the assessment.
    pub assessment: Text,
    /// Title of the section.
    pub section: Text,
    /// The question: rich text.
    pub stem: Text,
    /// How it is answered.
    pub answering: Answering,
    /// The choices in the form's order; none where it is answered otherwise.
    pub choices: Vec<Choice>,
    /// What it is answered with, where that isn't choices.
    pub answer: Option<Box<Answer>>,
    /// What it has beside the usual.
    pub more: Option<Box<More>>,
    /// What the learner has on their own paper for it, once the attempt is open.
    pub marks: Option<Box<Marks>>,
    /// Whether there is a response, and it can be cleared.
    pub clearable: bool,
    /// Whether it is flagged.
    pub flagged: bool,
    /// Whether it can be answered here and now.
    pub writable: bool,
    /// Who writes.
    pub writer: Writer,
    /// Whether the response is on the device.
    pub saving: Saving,
    /// Whether the translation shown was made by a machine.
    pub machine: bool,
    /// Whether "Continue" leads to the review.
    pub to_review: bool,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answering {
    /// Picks one.
    One,
    /// Picks several.
    Several,
    /// Says true or false.
    TrueFalse,
    /// Otherwise than with choices.
    Otherwise,
}

/// A choice on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: ChoiceId,
    /// Rich text.
    pub text: Text,
    /// Whether it is picked.
    pub picked: bool,
}

/// The question with the number, counted from 1; `None` where the form has none such.
#[must_use]
pub fn question(model: &Model, open: &Open, number: u32) -> Option<Question> {
    let item = number.checked_sub(1)?;
    let session = ItemSession {
        response: open.response(item).cloned(),
        ..open.attempt.session(item)?.clone()
    };
    let mut asked = asked(model, &open.header, &open.paper, item, &session)?;
    if let Some(more) = &mut asked.more {
        more.open(model, open, item);
    }
    Some(Question {
        marks: marks::marks(open, item, asked.answering),
        writable: open.is_writable(),
        writer: open.writer,
        saving: open.saving.clone(),
        to_review: open.from_review || number == open.len(),
        ..asked
    })
}

/// An item of a paper as a question that can be answered here and is saved.
pub(crate) fn asked(
    model: &Model,
    header: &Rc<Header>,
    paper: &Paper,
    item: u32,
    session: &ItemSession,
) -> Option<Question> {
    let placed = paper.items.get(usize::try_from(item).ok()?)?;
    let mut assessments = header.assessments.iter();
    let assessment = assessments.find(|offered| offered.id == paper.request.assessment)?;
    let bank = placed.slot.bank;
    let answering = answering(&placed.item.body);
    let otherwise = answering == Answering::Otherwise;
    let texts = if otherwise && placed.item.takes_words() {
        Texts::begun(model, header, &paper.request)
    } else {
        Texts::of(model, header)
    };
    let choices = placed
        .choices
        .iter()
        .filter(|_| !otherwise)
        .map(|id| Choice {
            id: id.clone(),
            text: choice_text(model, &texts, bank, &placed.item, id),
            picked: session
                .response
                .as_ref()
                .is_some_and(|response| response.picks(id)),
        })
        .collect();
    Some(Question {
        item,
        key: placed.item.id.as_str().to_owned(),
        total: u32::try_from(paper.items.len()).unwrap_or(u32::MAX),
        heading: "h1",
        assessment: texts.assessment(assessment),
        section: texts.section(assessment, paper.section_of(usize::try_from(item).ok()?)?),
        stem: texts.stem(bank, &placed.item),
        answering,
        choices,
        answer: if otherwise {
            otherwise_asked(model, &texts, placed, session)
        } else {
            None
        },
        marks: None,
        more: more::more(&texts, header, paper, item, placed),
        clearable: session.response.is_some(),
        flagged: session.flagged,
        writable: true,
        writer: Writer::Here,
        saving: Saving::Saved,
        machine: texts.is_machine(),
        to_review: false,
    })
}

fn answering(body: &Body) -> Answering {
    match body {
        Body::TrueFalse(_) => Answering::TrueFalse,
        Body::MultipleChoice(_) => Answering::Several,
        Body::SingleChoice(_) => Answering::One,
        _ => Answering::Otherwise,
    }
}

#[inline(never)]
fn otherwise_asked(
    model: &Model,
    texts: &Texts,
    placed: &PaperItem,
    session: &ItemSession,
) -> Option<Box<Answer>> {
    let asked = Asked {
        model,
        texts,
        bank: placed.slot.bank,
        item: &placed.item,
        order: &placed.choices,
        response: session.response.as_ref(),
    };
    answer::answer(&asked).map(Box::new)
}

fn source<'a>(body: &'a Body, choice: &ChoiceId) -> &'a str {
    body.choices()
        .iter()
        .find(|known| known.id == *choice)
        .map_or("", |known| &known.text)
}

/// What stands on a choice: the words for true and false are the app's own.
#[must_use]
pub fn choice_text(
    model: &Model,
    texts: &Texts,
    bank: u16,
    item: &assay_engine::item::Item,
    choice: &ChoiceId,
) -> Text {
    let own = |text: String| Text {
        text,
        lang: model.preferences.language.tag().to_owned(),
    };
    match (&item.body, choice.as_str()) {
        (Body::TrueFalse(_), "true") => own(model.words.choice_true()),
        (Body::TrueFalse(_), _) => own(model.words.choice_false()),
        (body, _) => texts.choice(bank, item, choice, source(body, choice)),
    }
}
