//! What a learner does.

use super::*;

impl Device {
    /// Goes to the start page and presses Start, where files that may come later don't come yet. Returns the attempt and a choice
    /// of its first question.
    pub fn preview(&mut self, bank: &str, assessment: &str) -> (AttemptId, ChoiceId) {
        let id: BankId = BankId::new(bank).unwrap();
        let assessment = AssessmentId::new(assessment).unwrap();
        self.send(Msg::Routed(Route::Start(id.clone(), assessment.clone())));
        self.send(Msg::Start(id, assessment));
        let preview = self.model.sitting.preview().expect("a first question");
        let choice = preview.paper.items[0].choices[0].clone();
        (self.model.sitting.id().unwrap().clone(), choice)
    }

    /// Goes to the start page and presses Start.
    pub fn start(&mut self, bank: &str, assessment: &str) -> AttemptId {
        let id: BankId = BankId::new(bank).unwrap();
        let assessment = AssessmentId::new(assessment).unwrap();
        self.send(Msg::Routed(Route::Start(id.clone(), assessment.clone())));
        self.send(Msg::Start(id, assessment));
        self.open().card.id.clone()
    }

    /// Answers an item with its key, or with one choice that isn't in it.
    pub fn answer(&mut self, item: u32, right: bool) {
        let body = self.open().paper.items[item as usize]
            .item
            .body
            .choice_item()
            .unwrap()
            .clone();
        let wrong = body
            .choices
            .iter()
            .find(|choice| !body.answer().key.contains(&choice.id))
            .unwrap();
        let picked = if right {
            body.answer().key.clone()
        } else {
            [wrong.id.clone()].into()
        };
        self.send(Msg::Respond(item, Some(Response::Choices(picked.into()))));
    }

    pub fn answer_all(&mut self, right: bool) {
        for item in 0..self.open().len() {
            self.answer(item, right);
        }
    }

    pub fn submit(&mut self, id: &AttemptId) {
        self.send(Msg::Routed(Route::Review(id.clone())));
        self.send(Msg::Submit(Ask::Pressed));
    }
}
