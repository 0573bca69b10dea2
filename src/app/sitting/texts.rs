//! The texts of an attempt's items in the chosen language, with what fell back to the source language marked as such.

use std::rc::Rc;

use assay_engine::bank::overlay::{ItemTexts, Localised, Overlay, TranslationReview};
use assay_engine::bank::{Assessment, Header, Topic};
use assay_engine::form::FormRequest;
use assay_engine::id::{ChoiceId, CriterionId, SectionId, TextId, TopicId};
use assay_engine::item::essay;
use assay_engine::item::gap_fill::Gap;
use assay_engine::item::numeric::Unit;
use assay_engine::item::{Body, Item, Outcomes, Prompt, Response, Verdict};

use assay_messages::Locale;

use crate::model::Model;

/// A text and the language that it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Rich or plain text, as its field has it.
    pub text: String,
    /// BCP 47 tag.
    pub lang: String,
}

/// What an essay is compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// A model answer: rich text.
    pub model: Option<Text>,
    /// What it is compared by.
    pub rubric: Vec<Criterion>,
}

/// A criterion of a rubric.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// What is looked at: plain text.
    pub title: Text,
    /// What a text may be like, from weak to strong: plain text each.
    pub levels: Vec<Text>,
}

/// Where the texts of a bank and of those that it uses come from.
#[derive(Debug, Clone)]
pub struct Texts {
    header: Rc<Header>,
    language: &'static str,
    /// By bank: the bank itself, then those that it uses.
    overlays: Vec<Option<Rc<Overlay>>>,
}

impl Texts {
    /// The texts of a bank in the language of the preferences, as far as they are here.
    #[must_use]
    pub fn of(model: &Model, header: &Rc<Header>) -> Self {
        let banks = std::iter::once(&header.id).chain(header.uses.iter().map(|used| &used.bank));
        let overlays = banks
            .map(|bank| {
                model
                    .overlay_of(bank)
                    .and_then(|want| model.library.overlay(want.digest()))
            })
            .collect();
        Self {
            header: Rc::clone(header),
            language: model.preferences.language.tag(),
            overlays,
        }
    }

    /// The texts in the language in which an attempt was begun: words that are typed are marked by what is accepted in that one.
    #[must_use]
    #[inline(never)]
    pub fn begun(model: &Model, header: &Rc<Header>, request: &FormRequest) -> Self {
        let overlays = request.overlays.iter();
        let overlays = overlays.map(|digest| model.library.overlay(digest.as_ref()?));
        let language = Locale::of_tag(&request.language).unwrap_or(model.preferences.language);
        Self {
            header: Rc::clone(header),
            language: language.tag(),
            overlays: overlays.collect(),
        }
    }

    pub(super) fn overlay(&self, bank: u16) -> Option<&Overlay> {
        self.overlays.get(usize::from(bank))?.as_deref()
    }

    /// The translation of an item, unless it was made from another wording than the one in hand.
    pub(crate) fn of_item(&self, bank: u16, item: &Item) -> Option<&Overlay> {
        self.overlay(bank).filter(|overlay| {
            overlay
                .items
                .get(&item.id)
                .is_some_and(|texts| texts.source == item.digest)
        })
    }

    fn text<'a>(
        &self,
        overlay: Option<&'a Overlay>,
        source: &'a str,
        find: impl Fn(&'a Overlay) -> Localised<'a>,
    ) -> Text {
        let found = overlay.map_or(
            Localised {
                text: source,
                fallback: true,
            },
            find,
        );
        Text {
            text: found.text.to_owned(),
            lang: self.lang(!found.fallback).to_owned(),
        }
    }

    /// The language of a text, by whether it is translated.
    pub(crate) fn lang(&self, translated: bool) -> &str {
        if translated {
            self.language
        } else {
            &self.header.language
        }
    }

    /// The language that is asked for.
    #[must_use]
    pub const fn language(&self) -> &'static str {
        self.language
    }

    /// Whether a machine made a translation that is shown, unreviewed.
    #[must_use]
    pub fn is_machine(&self) -> bool {
        self.overlays
            .iter()
            .flatten()
            .any(|overlay| overlay.review == TranslationReview::Machine)
    }

    /// Title of the bank.
    #[must_use]
    pub fn bank_title(&self) -> Text {
        let source = &self.header.title;
        self.text(self.overlay(0), source, |overlay| {
            overlay.bank_title(source)
        })
    }

    /// Description of the bank: rich text.
    #[must_use]
    pub fn description(&self) -> Option<Text> {
        let source = self.header.description.as_deref()?;
        Some(self.text(self.overlay(0), source, |overlay| {
            overlay.bank_description(source)
        }))
    }

    /// Title of an assessment.
    #[must_use]
    pub fn assessment(&self, assessment: &Assessment) -> Text {
        let source = &assessment.title;
        self.text(self.overlay(0), source, |overlay| {
            overlay.assessment(&assessment.id, source)
        })
    }

    /// Title of the certificate that an assessment gives.
    #[must_use]
    pub fn certificate(&self, assessment: &Assessment) -> Option<Text> {
        let source = &assessment.certificate.as_ref()?.title;
        Some(self.text(self.overlay(0), source, |overlay| {
            overlay.certificate(&assessment.id, source)
        }))
    }

    /// Title of a section.
    #[must_use]
    pub fn section(&self, assessment: &Assessment, section: &SectionId) -> Text {
        let source = assessment
            .sections
            .iter()
            .find(|s| s.id == *section)
            .map_or("", |s| &s.title);
        self.text(self.overlay(0), source, |overlay| {
            overlay.section(&assessment.id, section, source)
        })
    }

    /// Title of a topic of one of the banks.
    #[must_use]
    pub fn topic(&self, bank: u16, topic: &TopicId) -> Text {
        let titled = self.own_topic(bank, topic);
        let source = titled.map_or(topic.as_str(), |t| &t.title);
        self.text(self.overlay(bank), source, |overlay| {
            overlay.topic(topic, source)
        })
    }

    /// What to study for it, where its author says that: rich text.
    #[must_use]
    pub fn study(&self, bank: u16, topic: &TopicId) -> Option<Text> {
        let source = self.own_topic(bank, topic)?.study.as_ref()?;
        Some(self.text(self.overlay(bank), source, |overlay| {
            overlay.study(topic, source)
        }))
    }

    fn own_topic(&self, bank: u16, topic: &TopicId) -> Option<&Topic> {
        let topics = match usize::from(bank).checked_sub(1) {
            None => Some(&self.header.topics),
            Some(used) => self.header.uses.get(used).map(|used| &used.topics),
        };
        topics?.iter().find(|t| t.id == *topic)
    }

    /// Stem of an item: rich text.
    #[must_use]
    pub fn stem(&self, bank: u16, item: &Item) -> Text {
        self.text(self.of_item(bank, item), &item.stem, |overlay| {
            overlay.stem(&item.id, &item.stem)
        })
    }

    /// Text of a choice: rich text. `source` is what the item itself says.
    #[must_use]
    pub fn choice(&self, bank: u16, item: &Item, choice: &ChoiceId, source: &str) -> Text {
        self.text(self.of_item(bank, item), source, |overlay| {
            overlay.choice(&item.id, choice, source)
        })
    }

    /// Feedback for a choice, prompt or gap: rich text. `source` is what the item itself says.
    #[must_use]
    pub fn feedback(&self, bank: u16, item: &Item, of: &TextId, source: &str) -> Text {
        self.other(bank, item, source, |texts| texts.later().feedback.get(of))
    }

    /// Another of an item's texts. `source` is what the item itself says.
    #[must_use]
    pub fn other(
        &self,
        bank: u16,
        item: &Item,
        source: &str,
        text: impl for<'a> Fn(&'a ItemTexts) -> Option<&'a String>,
    ) -> Text {
        self.text(self.of_item(bank, item), source, |overlay| {
            overlay.of(&item.id, source, &text)
        })
    }

    /// Text of a prompt: rich text.
    #[must_use]
    pub fn prompt(&self, bank: u16, item: &Item, prompt: &Prompt) -> Text {
        self.other(bank, item, &prompt.text, |texts| {
            texts.later().prompts.get(&prompt.id)
        })
    }

    /// Label of a gap.
    #[must_use]
    pub fn gap(&self, bank: u16, item: &Item, gap: &Gap) -> Text {
        self.other(bank, item, &gap.label, |texts| {
            texts.later().gaps.get(&gap.id)?.label.as_ref()
        })
    }

    /// Text of a unit.
    #[must_use]
    pub fn unit(&self, bank: u16, item: &Item, unit: &Unit) -> Text {
        self.other(bank, item, &unit.text, |texts| {
            texts.later().units.get(&unit.id)
        })
    }

    /// A running text with places.
    #[must_use]
    pub fn running(&self, bank: u16, item: &Item, source: &str) -> Text {
        self.other(bank, item, source, |texts| texts.later().text.as_ref())
    }

    /// What everybody is told whose response stood so: rich text.
    #[must_use]
    pub fn outcome(&self, bank: u16, item: &Item, verdict: Verdict) -> Option<Text> {
        let of = |outcomes: &'_ Outcomes| match verdict {
            Verdict::Right => outcomes.right.clone(),
            Verdict::Partly => outcomes.partly.clone(),
            Verdict::Wrong => outcomes.wrong.clone(),
            Verdict::None => outcomes.none.clone(),
            Verdict::Unmarked => None,
        };
        let source = of(&item.details().outcomes)?;
        let overlay = self.of_item(bank, item);
        let texts = overlay.and_then(|overlay| overlay.items.get(&item.id));
        let translated = texts.and_then(|texts| of(texts.later().outcomes.as_ref()?));
        Some(match (translated, overlay) {
            (Some(text), Some(overlay)) => Text {
                text,
                lang: overlay.language.clone(),
            },
            _ => Text {
                text: source,
                lang: self.header.language.clone(),
            },
        })
    }

    /// What is told of a response: by choice, prompt or gap, then by how it stood. Each is rich text.
    #[must_use]
    pub fn told(
        &self,
        bank: u16,
        item: &Item,
        response: Option<&Response>,
        verdict: Verdict,
    ) -> Vec<Text> {
        let own = item.body.feedback(response);
        let own = own
            .iter()
            .map(|(of, source)| self.feedback(bank, item, of, source));
        own.chain(self.outcome(bank, item, verdict)).collect()
    }

    /// What an essay is compared with.
    #[must_use]
    pub fn compared(&self, bank: u16, item: &Item) -> Option<Compared> {
        let Body::Essay(essay) = &item.body else {
            return None;
        };
        let answer = essay.answer();
        let model = answer.model.as_ref();
        let criterion = |criterion: &essay::Criterion| {
            let title = self.other(bank, item, &criterion.title, |texts| {
                Some(&texts.later().rubric.get(&criterion.id)?.title)
            });
            let levels = criterion.levels.iter().enumerate().map(|(place, level)| {
                self.other(bank, item, level, |texts| {
                    texts.later().rubric.get(&criterion.id)?.levels.get(place)
                })
            });
            Criterion {
                id: criterion.id.clone(),
                title,
                levels: levels.collect(),
            }
        };
        Some(Compared {
            model: model
                .map(|model| self.other(bank, item, model, |texts| texts.later().model.as_ref())),
            rubric: answer.rubric.iter().map(criterion).collect(),
        })
    }

    /// The hint at a place, rich text. `source` is what the item itself says.
    #[must_use]
    pub fn hint(&self, bank: u16, item: &Item, place: usize, source: &str) -> Text {
        self.other(bank, item, source, |texts| texts.later().hints.get(place))
    }

    /// What an item warns of: rich text.
    #[must_use]
    pub fn notice(&self, bank: u16, item: &Item) -> Option<Text> {
        let source = item.details().notice.as_deref()?;
        Some(self.other(bank, item, source, |texts| texts.later().notice.as_ref()))
    }

    /// Why the key is the key: rich text.
    #[must_use]
    pub fn rationale(&self, bank: u16, item: &Item) -> Option<Text> {
        let source = item.details().rationale.as_deref()?;
        Some(self.text(self.of_item(bank, item), source, |overlay| {
            overlay.rationale(&item.id, source)
        }))
    }
}
