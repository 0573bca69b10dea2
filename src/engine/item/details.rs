//! What all items have beside the question itself.

use super::{Media, Outcomes, Source};
use crate::bank::{Bloom, Case, Difficulty};
use crate::id::{AudienceId, ObjectiveId, Tag, TopicId};
use crate::json::{FromNode, Node, Sound, from_members};

/// What an item of any type has beside what is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// Topic.
    pub topic: TopicId,
    /// Learning objective, where it names one.
    pub objective: Option<ObjectiveId>,
    /// How hard its author thinks it is.
    pub difficulty: Option<Difficulty>,
    /// Level of Bloom's revised taxonomy.
    pub bloom: Option<Bloom>,
    /// Whom it is for; `None`: everybody.
    pub audiences: Option<Vec<AudienceId>>,
    /// Tags, such as `do-no-harm`.
    pub tags: Vec<Tag>,
    /// Where what it says holds.
    pub jurisdiction: Option<String>,
    /// What is read beside it, where it is about a case.
    pub case: Option<Case>,
    /// Points for a right response, at least 1.
    pub points: u32,
    /// Hints, in the order in which they are given, rich text.
    pub hints: Vec<String>,
    /// A warning about what the item shows, rich text.
    pub notice: Option<String>,
    /// What stands between the question and what it is answered with.
    pub media: Vec<Media>,
    /// What everybody is told whose response stood so.
    pub outcomes: Outcomes,
    /// Why the key is right, rich text.
    pub rationale: Option<String>,
    /// Where what it says is written.
    pub sources: Vec<Source>,
}

impl Details {
    /// All that stands beside the question, and in the case that it is about.
    pub fn all_media(&self) -> impl Iterator<Item = &Media> {
        let of_case = self.case.iter().flat_map(|case| &case.media);
        self.media.iter().chain(of_case)
    }
}

/// What is told after answering, whatever the type.
#[derive(Default)]
struct Told {
    outcomes: Option<Outcomes>,
    rationale: Option<String>,
    sources: Vec<Source>,
}

from_members! {
    Told { outcomes, rationale, sources }
}

impl FromNode for Details {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        // A survey has no answer.
        let told: Option<Told> = node.field("answer", sound);
        let Told {
            outcomes,
            rationale,
            sources,
        } = told.unwrap_or_default();
        Self {
            topic: node.field("topic", sound),
            objective: node.field("objective", sound),
            difficulty: node.field("difficulty", sound),
            bloom: node.field("bloom", sound),
            audiences: node.field("audiences", sound),
            tags: node.field("tags", sound),
            jurisdiction: node.field("jurisdiction", sound),
            case: node.field("case", sound),
            points: node.field::<Option<u32>>("points", sound).unwrap_or(1),
            hints: node.field("hints", sound),
            notice: node.field("notice", sound),
            media: node.field("media", sound),
            outcomes: outcomes.unwrap_or_default(),
            rationale,
            sources,
        }
    }
}
