//! What a question may have beside the usual. Most have none of it, and none has of those that come before the rest of the app.

use std::rc::Rc;

use assay_engine::bank::Header;
use assay_engine::form::{Paper, PaperItem};
use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{Question, view};
use crate::media;
use crate::model::Model;
use crate::sitting::case;
use crate::sitting::guidance::{self, Guidance};
use crate::sitting::open::Open;
use crate::sitting::texts::Texts;
use crate::ui::{Send, loading};

/// What a question has beside the usual.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct More {
    /// What it is about, where that is a case.
    pub case: Option<Box<case::Beside>>,
    /// What stands between the question and its answer.
    pub media: Option<Box<media::Beside>>,
    /// Hints, checks and the like, where the assessment or the item has them.
    pub guidance: Option<Box<Guidance>>,
}

impl More {
    /// What an item of a paper has that may be tried.
    #[inline(never)]
    pub(super) fn of(
        texts: &Texts,
        header: &Header,
        paper: &Paper,
        item: u32,
        placed: &PaperItem,
    ) -> Box<Self> {
        let has_media = placed.item.has_media();
        Box::new(Self {
            case: case::beside(texts, header, paper, item),
            media: has_media.then(|| media::beside(texts, placed.slot.bank, &placed.item)),
            guidance: None,
        })
    }

    /// With what follows from the open attempt.
    #[inline(never)]
    pub(super) fn open(&mut self, model: &Model, open: &Open, item: u32) {
        if let Some(case) = &mut self.case {
            case.folded = open.folded.as_ref() == Some(&case.key);
        }
        self.guidance = guidance::guidance(model, open, item);
    }

    /// Whether the response stays as it is.
    pub(super) fn is_closed(&self) -> bool {
        let guidance = self.guidance.as_ref();
        guidance.is_some_and(|guidance| guidance.is_closed)
    }

    /// The question with what stands beside it.
    #[inline(never)]
    pub(super) fn asked(
        &self,
        question: &Question,
        words: &LearnerWords,
        outcome: Option<&OutcomeWords>,
        send: &Send,
    ) -> Html {
        // The words come with the rest of the app, as whatever has more does.
        let Some(outcome) = outcome else {
            return loading(words);
        };
        let about = self.case.as_ref().map(|case| case::about(case, outcome));
        let asked = match &self.guidance {
            Some(guidance) => guidance::view(guidance, question, words, outcome, send),
            None => view::controls(question, words, Some(outcome), send),
        };
        html! { <>{ about.unwrap_or_default() }{ asked }</> }
    }

    /// The question's column behind that of its case, which is read first.
    #[inline(never)]
    pub(super) fn behind_case(
        &self,
        question: &Question,
        column: Html,
        outcome: Option<&OutcomeWords>,
        send: &Send,
    ) -> Html {
        match (&self.case, outcome) {
            (Some(case), Some(words)) => {
                let case = case::view(case, &format!("q-{}", question.key), "h2", words, send);
                html! { <>{ case }{ column }</> }
            }
            _ => column,
        }
    }

    /// What comes after a question, below its media.
    #[inline(never)]
    pub(super) fn below_media(&self, below: Html, outcome: Option<&OutcomeWords>) -> Html {
        match (&self.media, outcome) {
            (Some(media), Some(words)) => html! { <>{ media::view(media, words) }{ below }</> },
            _ => below,
        }
    }
}

impl Question {
    /// Whether it can be answered as things stand.
    #[must_use]
    pub fn takes_answers(&self) -> bool {
        self.writable && !self.more.as_ref().is_some_and(|more| more.is_closed())
    }

    /// The case that it is about.
    #[must_use]
    pub fn case(&self) -> Option<&case::Beside> {
        self.more.as_ref()?.case.as_deref()
    }

    /// Pictures, sound and film beside it.
    #[must_use]
    pub fn media(&self) -> Option<&media::Beside> {
        self.more.as_ref()?.media.as_deref()
    }
}

/// What an item has beside the usual, where its bank has any of that.
pub(super) fn more(
    texts: &Texts,
    header: &Rc<Header>,
    paper: &Paper,
    item: u32,
    placed: &PaperItem,
) -> Option<Box<More>> {
    if header.is_plain() {
        return None;
    }
    Some(More::of(texts, header, paper, item, placed))
}
