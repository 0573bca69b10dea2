//! The first question of a new attempt while the rest of it is on its way: it can be read, and answered.

use std::rc::Rc;

use assay_engine::attempt::ItemSession;
use assay_engine::bank::Header;
use assay_engine::form::Paper;
use assay_engine::id::ChoiceId;
use assay_engine::item::Response;

use super::open::Saving;
use super::question::{self, Question};
use crate::model::Model;

/// The first question, and what was done with it so far. The attempt takes that over when it opens.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Its bank.
    pub header: Rc<Header>,
    /// Of the form the first item only.
    pub paper: Paper,
    /// How many items the form has.
    pub total: u32,
    /// The response.
    pub response: Option<Response>,
    /// Whether "Continue" was pressed.
    pub goes_on: bool,
}

impl Preview {
    /// A choice was pressed.
    pub fn press(&mut self, choice: &ChoiceId) {
        if let Some(placed) = self.paper.items.first() {
            self.response = placed.item.body.pressed(self.response.as_ref(), choice);
        }
    }

    /// The question as it is shown.
    #[must_use]
    pub fn question(&self, model: &Model) -> Option<Question> {
        let session = ItemSession {
            response: self.response.clone(),
            ..ItemSession::default()
        };
        let asked = question::asked(model, &self.header, &self.paper, 0, &session)?;
        Some(Question {
            total: self.total,
            saving: Saving::Unsaved,
            // It can be cleared once the attempt is open; another choice can be picked now.
            clearable: false,
            ..asked
        })
    }
}
