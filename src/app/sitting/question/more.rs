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
use crate::sitting::time;
use crate::ui::{Send, loading, text};

/// What a question has beside the usual.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct More {
    /// What it is about, where that is a case.
    pub case: Option<Box<case::Beside>>,
    /// What stands between the question and its answer.
    pub media: Option<Box<media::Beside>>,
    /// Hints, checks and the like, where the assessment or the item has them.
    pub guidance: Option<Box<Guidance>>,
    /// How much time is left, where that is limited.
    pub time: Option<Box<time::Shown>>,
    /// What there is to know of the way between questions.
    pub way: Way,
}

/// What there is to know of the way between questions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Way {
    /// Whether the response stays as it is: its time is up, or it lies behind.
    pub is_closed: bool,
    /// Whether the question before can't be gone back to.
    pub is_one_way: bool,
    /// Whether this question can't be come back to.
    pub is_left_for_good: bool,
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
            time: None,
            way: Way::default(),
        })
    }

    /// With what follows from the open attempt.
    #[inline(never)]
    pub(super) fn open(&mut self, model: &Model, open: &Open, item: u32) {
        if let Some(case) = &mut self.case {
            case.folded = open.folded.as_ref() == Some(&case.key);
        }
        self.guidance = guidance::guidance(model, open, item);
        self.time = time::shown(open, Some(item));
        let delivery = open.paper.delivery.as_ref();
        let way = delivery.and_then(|delivery| delivery.navigation);
        let leaves =
            |from: u32, to: u32| way.is_some_and(|way| way.is_behind(&open.paper, from, Some(to)));
        self.way = Way {
            is_closed: open.is_writable() && open.is_closed(item),
            is_one_way: item > 0 && leaves(item - 1, item),
            is_left_for_good: open.is_writable() && leaves(item, item.saturating_add(1)),
        };
    }

    /// Whether the response stays as it is.
    pub(super) fn is_closed(&self) -> bool {
        let guidance = self.guidance.as_ref();
        self.way.is_closed || guidance.is_some_and(|guidance| guidance.is_closed)
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
        let last = if self.way.is_left_for_good {
            text("p", "kicker", outcome.no_way_back_ahead())
        } else {
            Html::default()
        };
        html! { <>{ about.unwrap_or_default() }{ asked }{ last }</> }
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

    /// How much time is left, in the page's bar.
    #[inline(never)]
    pub(super) fn timer(&self, outcome: Option<&OutcomeWords>, send: &Send) -> Html {
        match (&self.time, outcome) {
            (Some(shown), Some(words)) => time::view(shown, words, send),
            _ => Html::default(),
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

    /// Whether the question before can't be gone back to.
    pub(super) fn is_one_way(&self) -> bool {
        self.more.as_ref().is_some_and(|more| more.way.is_one_way)
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
    if header.is_plain(&paper.request.assessment) {
        return None;
    }
    Some(More::of(texts, header, paper, item, placed))
}
