//! What can be wrong with a picture and its regions.

use serde_json::Value;

use super::{Picture, ShapeText};
use crate::check::{Code, Findings};
use crate::id::ChoiceId;
use crate::item::choice::{Answer, Choice, Pick, check};
use crate::json::Pointer;
use crate::rich_text::ImageFile;
use crate::scoring::Scoring;

/// What the type adds to an item.
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Wire {
    /// The picture.
    picture: Picture,
    /// The regions.
    #[schemars(length(max = 20))]
    choices: Vec<Region>,
    /// Whether one or several can be marked. Absent: several.
    #[serde(default)]
    pick: Pick,
    /// How a response is scored: as in multiple-choice, or in single-choice where one can be marked. Absent: all-or-nothing.
    #[serde(default)]
    scoring: Scoring,
    /// The right regions and what is told after answering.
    answer: Answer,
}

/// A region that can be marked.
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Region {
    /// Unique in the item.
    id: ChoiceId,
    /// What the region is, plain text: those who don't use the picture pick it by this.
    #[schemars(with = "crate::bank::schema::Text")]
    text: String,
    /// Where it is.
    shape: ShapeText,
    /// Can't be picked beside another.
    #[serde(default)]
    exclusive: bool,
}

pub(super) fn check(value: &Value, at: &Pointer, findings: &mut Findings) {
    let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) else {
        return;
    };
    if ImageFile::new(&wire.picture.file).is_none() {
        let data = [("found", wire.picture.file.clone())];
        findings.push(Code::ImageFile, &at.join("picture").join("file"), data);
    }
    for (index, region) in wire.choices.iter().enumerate() {
        let here = at.join("choices").join(index).join("shape");
        match region.shape.shape() {
            None => findings.push(Code::ShapeForm, &here, []),
            Some(shape) if !shape.is_within(&wire.picture) => {
                let data = [
                    ("choice", region.id.to_string()),
                    ("width", wire.picture.width.to_string()),
                    ("height", wire.picture.height.to_string()),
                ];
                findings.push(Code::ShapeOutside, &here, data);
            }
            Some(_) => {}
        }
    }
    let choices = wire.choices.into_iter().map(|region| Choice {
        id: region.id,
        text: region.text,
        fixed: false,
        exclusive: region.exclusive,
    });
    let choices: Vec<Choice> = choices.collect();
    check::choices(&choices, at, findings);
    let limits = wire.pick.limits();
    check::answer(
        "hotspot",
        &choices,
        wire.scoring,
        &wire.answer,
        limits,
        at,
        findings,
    );
}
