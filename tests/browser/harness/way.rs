//! A learner's way, step by step: what every test of a later step has to walk first.

use std::ops::RangeInclusive;

use super::answers::{Answers, Question};
use super::person::{Name, Person};
use super::tools::pdf_text;
use super::words::plain;

/// How a person answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choosing {
    /// The key.
    Right,
    /// One distractor.
    Wrong,
}

/// An attempt as the person remembers it: the ids of the choices that they picked, question by question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// Stems in order.
    pub stems: Vec<String>,
    /// Ids of the picked choices, sorted.
    pub picked: Vec<Vec<String>>,
}

/// How many questions a form of the core concepts has.
pub const CORE_QUESTIONS: u32 = 20;

impl Person {
    /// From the catalogue to the start page of a bank's only assessment.
    pub async fn choose(&self, answers: &Answers, module: &str, level: &str) {
        self.visit("").await;
        let name = self.words.learner.module_level(
            &answers.title("modules", module),
            &answers.title("levels", level),
        );
        self.press("link", name).await;
        self.find("button", self.words.learner.start_button()).await;
    }

    /// From the start page to the first question.
    pub async fn start(&self) {
        self.press("button", self.words.learner.start_button())
            .await;
        self.question(1).await;
    }

    /// From an empty browser to the first question of the core concepts.
    pub async fn begin(&self, answers: &Answers) {
        self.choose(answers, "core-concepts", "foundation").await;
        self.start().await;
    }

    /// Waits for a question to be on the screen; gives its stem.
    pub async fn question(&self, number: u32) -> String {
        let bar = plain(
            &self
                .words
                .learner
                .question_of(i64::from(number), i64::from(CORE_QUESTIONS)),
        );
        let shown = self.until(async || {
            let both = self.browser.page().execute(
                "return [document.querySelector('main h1').innerText, document.querySelector('main .bar').innerText]", Vec::new()).await.ok()?;
            let text = |index: usize| plain(both.json()[index].as_str().unwrap_or_default());
            text(1).contains(&bar).then(|| text(0))
        });
        match shown.await {
            Some(stem) => stem,
            None => {
                self.fail(&format!("question {number} is not on the screen"))
                    .await
            }
        }
    }

    /// Picks choices by their names, those that are not picked yet.
    pub async fn pick(&self, question: &Question, choosing: Choosing) -> Vec<String> {
        let wanted = question
            .choices
            .iter()
            .filter(|choice| choice.is_right == (choosing == Choosing::Right));
        let wanted: Vec<_> = if choosing == Choosing::Right {
            wanted.collect()
        } else {
            wanted.take(1).collect()
        };
        // A press on one that is picked already would take it back.
        let before = self
            .look(
                "return [...document.querySelectorAll('.opts input:checked')].map((i) => i.value)",
            )
            .await;
        let before: Vec<String> = serde_json::from_value(before).unwrap_or_default();
        for choice in wanted.iter().filter(|choice| !before.contains(&choice.id)) {
            self.press(question.role, choice.name.clone()).await;
        }
        let mut ids: Vec<String> = wanted.into_iter().map(|choice| choice.id.clone()).collect();
        ids.sort();
        ids
    }

    /// Answers the question on the screen and waits until the page says that it is saved.
    pub async fn answer(
        &self,
        answers: &Answers,
        number: u32,
        choosing: Choosing,
    ) -> (String, Vec<String>) {
        let stem = self.question(number).await;
        let Some(question) = answers.question(&stem) else {
            self.fail(&format!("no item has the stem {stem:?}")).await
        };
        let picked = self.pick(question, choosing).await;
        self.saved(&picked).await;
        (stem, picked)
    }

    /// Waits until the page shows just these choices as picked, and says that they are saved.
    pub async fn saved(&self, picked: &[String]) {
        let so = self.until(async || {
            (self.marked().await == Some((picked.to_vec(), "saved".to_owned()))).then_some(())
        });
        if so.await.is_none() {
            let now = self.marked().await;
            self.fail(&format!(
                "{picked:?} is not called saved; the page has {now:?}"
            ))
            .await;
        }
    }

    /// The choices that are picked on the screen, sorted, and what the page says of their saving.
    pub async fn marked(&self) -> Option<(Vec<String>, String)> {
        let found = self.browser.page().execute(
            "const mark = document.querySelector('[data-saving]');
             const picked = [...document.querySelectorAll('.opts input')].filter((i) => i.checked).map((i) => i.value).sort();
             const step = document.querySelector('[aria-current=step]');
             const has = step ? step.hasAttribute('data-a') : picked.length > 0;
             return has === picked.length > 0 && mark ? [picked, mark.dataset.saving] : null", Vec::new()).await.ok()?;
        serde_json::from_value(found.json().clone()).ok()
    }

    /// Answers from one question to the last, and comes to the review.
    pub async fn answer_all(
        &self,
        answers: &Answers,
        choosing: impl Fn(u32) -> Option<Choosing>,
    ) -> Paper {
        self.answer_through(answers, 1..=CORE_QUESTIONS, choosing)
            .await
    }

    /// Answers from one question to another, and continues from each of them.
    pub async fn answer_through(
        &self,
        answers: &Answers,
        numbers: RangeInclusive<u32>,
        choosing: impl Fn(u32) -> Option<Choosing>,
    ) -> Paper {
        self.answer_each(answers, numbers, |number, _| choosing(number))
            .await
    }

    /// Answers all, with one wrong answer to a question that nobody must have right.
    pub async fn miss_one(&self, answers: &Answers) -> Paper {
        let mut is_missed = false;
        self.answer_each(answers, 1..=CORE_QUESTIONS, |_, question| {
            let misses = !is_missed && !question.is_gated;
            is_missed |= misses;
            Some(if misses {
                Choosing::Wrong
            } else {
                Choosing::Right
            })
        })
        .await
    }

    async fn answer_each(
        &self,
        answers: &Answers,
        numbers: RangeInclusive<u32>,
        mut choosing: impl FnMut(u32, &Question) -> Option<Choosing>,
    ) -> Paper {
        let mut paper = Paper::default();
        let ends = *numbers.end() == CORE_QUESTIONS;
        for number in numbers {
            let stem = self.question(number).await;
            let Some(question) = answers.question(&stem) else {
                self.fail(&format!("no item has the stem {stem:?}")).await
            };
            let (stem, picked) = match choosing(number, question) {
                Some(choosing) => self.answer(answers, number, choosing).await,
                None => (stem, Vec::new()),
            };
            paper.stems.push(stem);
            paper.picked.push(picked);
            let go_on = if number == CORE_QUESTIONS {
                self.words.learner.to_review()
            } else {
                self.words.learner.continue_button()
            };
            self.press("button", go_on).await;
        }
        if ends {
            self.arrive(self.words.outcome.review_heading()).await;
        }
        paper
    }

    /// Submits from the review, unanswered or not, and comes to the result.
    pub async fn submit(&self) {
        self.press("button", self.words.outcome.submit()).await;
        let asked = self.until(async || {
            if self.sees("alertdialog", Name::Any).await {
                return Some(true);
            }
            self.place().await.ends_with("/result").then_some(false)
        });
        if asked.await == Some(true) {
            self.press("button", self.words.outcome.submit_anyway())
                .await;
        }
        self.holds(
            "the result is shown",
            "return location.hash.endsWith('/result')",
        )
        .await;
    }

    /// From a passed result to the preview of the certificate.
    pub async fn name_certificate(&self, name: &str) {
        self.press("link", self.words.outcome.get_certificate())
            .await;
        self.arrive(self.words.outcome.certificate_heading()).await;
        let field = self
            .find("textbox", self.words.outcome.certificate_name())
            .await;
        field.send_keys(name).await.unwrap();
        self.press("button", self.words.outcome.certificate_show())
            .await;
        self.find("button", self.words.outcome.certificate_pdf())
            .await;
    }

    /// The record number in the preview.
    pub async fn certificate_number(&self) -> String {
        let text = self.text().await;
        let name = self.words.outcome.certificate_number();
        let after = text.split(&name).nth(1);
        let after = after.expect("a record number in the preview");
        after.trim().lines().next().unwrap_or_default().to_owned()
    }

    /// From the preview to the text of the PDF, as a reader of files has it.
    pub async fn download_certificate(&self) -> String {
        self.press("button", self.words.outcome.certificate_pdf())
            .await;
        let (file, bytes) = self.downloaded(".pdf").await;
        assert!(bytes.starts_with(b"%PDF-"), "the certificate is a PDF");
        let kilobytes = bytes.len().div_ceil(1000);
        let again = self.words.outcome.certificate_pdf_again(kilobytes);
        self.find("button", again).await;
        pdf_text(&file)
    }
}
