//! Right answers and distractors as they stand on the screen, from the banks' own files through the engine.

use std::collections::BTreeMap;
use std::rc::Rc;

use assay_engine::bank::overlay::Overlay;
use assay_engine::bank::{Bank, read_bank, read_translation};
use assay_engine::id::{BankId, ChoiceId};
use assay_engine::item::{Body, Item};
use assay_engine::rich_text::{self, parse_inline, plain_inline};
use serde_json::Value;

use super::tools::root;
use super::words::{Words, plain};

/// One choice, as its accessible name has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its id.
    pub id: String,
    /// Its words.
    pub name: String,
    /// Whether it belongs to the key.
    pub is_right: bool,
}

/// One item, as it is shown in a language.
#[derive(Debug, Clone)]
pub struct Question {
    /// `checkbox` or `radio`.
    pub role: &'static str,
    /// The choices in the author's order.
    pub choices: Vec<Shown>,
    /// Whether all of its kind must be right to pass.
    pub is_gated: bool,
    /// What is only said once it may be: feedback and rationale.
    pub secrets: Vec<String>,
    /// Those of them that are said to whoever picked just the key.
    right: Vec<String>,
}

impl Question {
    /// What is said to whoever picked just the key: the feedback for it, and the rationale.
    pub fn right_secrets(&self) -> Vec<String> {
        self.right.clone()
    }
}

/// All items of the repository's banks, by the words of their stems.
pub struct Answers {
    by_stem: BTreeMap<String, Question>,
    modules: Value,
    language: &'static str,
}

/// The banks, those that others draw from first.
const BANKS: [(&str, &str); 2] = [
    ("core-concepts", "foundation"),
    ("victim-identification", "foundation"),
];

impl Answers {
    /// Reads the banks, in a language.
    pub fn in_language(words: &Words) -> Self {
        let language = words.locale.tag();
        let folder = root().join("assessments");
        let file = |name: String| std::fs::read(folder.join(name)).ok();
        let mut banks: Vec<Rc<Bank>> = Vec::new();
        let mut by_stem = BTreeMap::new();
        for (module, level) in BANKS {
            let id = serde_json::from_value::<BankId>(format!("{module}/{level}").into())
                .expect("a bank's id");
            let bytes = file(format!("{module}/{level}.json")).expect("a bank's file");
            let used =
                |wanted: &BankId| banks.iter().find(|bank| bank.header.id == *wanted).cloned();
            let (bank, findings) = read_bank(&bytes, Some(&id), &used);
            let bank = Rc::new(bank.unwrap_or_else(|| panic!("{id} is broken: {findings:?}")));
            let overlay = file(format!("{module}/{level}.{language}.json"))
                .and_then(|bytes| read_translation(&bytes, Some(language), &bank).0);
            for item in &bank.items {
                let texts = Texts {
                    item,
                    overlay: overlay.as_ref(),
                    words,
                };
                by_stem.extend(texts.question().map(|question| (texts.stem(), question)));
            }
            banks.push(bank);
        }
        let modules =
            serde_json::from_slice(&file("modules.json".to_owned()).expect("the list of modules"))
                .expect("JSON");
        Self {
            by_stem,
            modules,
            language,
        }
    }

    /// The question whose stem reads so.
    pub fn question(&self, stem: &str) -> Option<&Question> {
        self.by_stem.get(&plain(stem))
    }

    /// Title of a module (`modules`), level or audience of the list, by its id.
    pub fn title(&self, list: &str, id: &str) -> String {
        let listed = self.modules[list].as_array().expect("a list");
        let found = listed
            .iter()
            .find(|one| one["id"] == id)
            .unwrap_or_else(|| panic!("no {id} in {list}"));
        let title = &found["title"];
        title
            .get(self.language)
            .unwrap_or(&title["en"])
            .as_str()
            .expect("a title")
            .to_owned()
    }
}

struct Texts<'a> {
    item: &'a Item,
    overlay: Option<&'a Overlay>,
    words: &'a Words,
}

impl Texts<'_> {
    fn stem(&self) -> String {
        let own = self.item.stem.as_str();
        shown(
            self.overlay
                .map_or(own, |overlay| overlay.stem(&self.item.id, own).text),
        )
    }

    fn choice(&self, id: &ChoiceId, own: &str) -> String {
        match (&self.item.body, id.as_str()) {
            (Body::TrueFalse(_), "true") => self.words.learner.choice_true(),
            (Body::TrueFalse(_), _) => self.words.learner.choice_false(),
            _ => shown(
                self.overlay
                    .map_or(own, |overlay| overlay.choice(&self.item.id, id, own).text),
            ),
        }
    }

    /// What a person sees and knows of it; `None` where it isn't answered with choices.
    fn question(&self) -> Option<Question> {
        let body = self.item.body.choice_item()?;
        let role = if matches!(self.item.body, Body::MultipleChoice(_)) {
            "checkbox"
        } else {
            "radio"
        };
        let is_gated = self
            .item
            .details()
            .tags
            .iter()
            .any(|tag| tag.as_str() == "do-no-harm");
        let choices = body.choices.iter().map(|choice| Shown {
            id: choice.id.to_string(),
            name: self.choice(&choice.id, &choice.text),
            is_right: body.answer().key.contains(&choice.id),
        });
        let feedback = |id: &ChoiceId, own: &str| {
            let overlay = self.overlay;
            shown_blocks(overlay.map_or(own, |overlay| {
                overlay.feedback(&self.item.id, &id.into(), own).text
            }))
        };
        let rationale = self.item.details().rationale.as_deref().map(|own| {
            let overlay = self.overlay;
            shown_blocks(overlay.map_or(own, |overlay| overlay.rationale(&self.item.id, own).text))
        });
        let said = body
            .answer()
            .feedback
            .iter()
            .map(|(id, own)| (id, feedback(id, own)));
        let (keyed, others): (Vec<_>, Vec<_>) =
            said.partition(|(id, _)| body.answer().key.contains(*id));
        let right: Vec<String> = keyed
            .into_iter()
            .map(|(_, words)| words)
            .chain(rationale)
            .collect();
        let secrets = others
            .into_iter()
            .map(|(_, words)| words)
            .chain(right.iter().cloned())
            .collect();
        Some(Question {
            role,
            choices: choices.collect(),
            is_gated,
            secrets,
            right,
        })
    }
}

/// A line of rich text as it reads.
fn shown(rich: &str) -> String {
    plain(&plain_inline(&parse_inline(rich).0))
}

/// Paragraphs and lists of rich text as they read.
fn shown_blocks(rich: &str) -> String {
    plain(&rich_text::plain(&rich_text::parse(rich).0))
}
