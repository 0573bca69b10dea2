//! What items of all types have in common.

use super::{Body, Item, Source};
use crate::bank::{Bloom, Difficulty};
use crate::digest::Digest;
use crate::id::{AudienceId, ItemId, ObjectiveId, Tag, TopicId};
use crate::json::from_members;

/// An item but for what its type adds.
pub(super) struct Common {
    id: ItemId,
    topic: TopicId,
    objective: Option<ObjectiveId>,
    difficulty: Option<Difficulty>,
    bloom: Option<Bloom>,
    audiences: Option<Vec<AudienceId>>,
    tags: Vec<Tag>,
    jurisdiction: Option<String>,
    points: Option<u32>,
    stem: String,
    answer: Told,
}

/// What is told after answering, whatever the type.
struct Told {
    rationale: Option<String>,
    sources: Vec<Source>,
}

from_members! {
    Common { id, topic, objective, difficulty, bloom, audiences, tags, jurisdiction, points, stem, answer }
    Told { rationale, sources }
}

impl Common {
    pub(super) fn with(self, body: Body, digest: Digest) -> Item {
        Item {
            id: self.id,
            topic: self.topic,
            objective: self.objective,
            difficulty: self.difficulty,
            bloom: self.bloom,
            audiences: self.audiences,
            tags: self.tags,
            jurisdiction: self.jurisdiction,
            points: self.points.unwrap_or(1),
            stem: self.stem,
            body,
            rationale: self.answer.rationale,
            sources: self.answer.sources,
            digest,
        }
    }
}
