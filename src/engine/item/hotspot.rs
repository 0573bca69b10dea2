//! `hotspot`: regions to be marked on a picture, with the same choices beside it as text.

use std::rc::Rc;

#[cfg(feature = "check")]
use serde_json::Value;

use super::Kind;
use super::choice::{ChoiceItem, Pick};
use crate::id::ChoiceId;
use crate::json::Node;
use crate::json::{FromNode, Sound, from_members};
use crate::rich_text::ImageFile;
use serde::{Deserialize, Serialize};

#[cfg(feature = "check")]
mod check;

/// Regions to be marked on a picture. The choices say what each region is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hotspot {
    /// The picture.
    pub picture: Picture,
    /// Where each choice is, in the order of the choices.
    pub shapes: Vec<(ChoiceId, Shape)>,
    /// Whether one or several can be marked.
    pub pick: Pick,
    /// What the regions are, as choices in the order of the bank.
    pub item: ChoiceItem,
}

/// A picture of the bank's own folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Picture {
    /// The file's name.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::Text"))]
    pub file: String,
    /// What it shows, for those who don't see it. Plain text.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::Text"))]
    pub alt: String,
    /// Pixels across, 1 to 10,000.
    #[cfg_attr(feature = "check", schemars(range(min = 1, max = 10_000)))]
    pub width: u32,
    /// Pixels down, 1 to 10,000.
    #[cfg_attr(feature = "check", schemars(range(min = 1, max = 10_000)))]
    pub height: u32,
}

/// A region of a picture, in its pixels, counted from the upper left corner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// x, y, width, height.
    Rectangle([u32; 4]),
    /// x and y of the centre, radius.
    Circle([u32; 3]),
    /// x and y of each corner, at least three.
    Polygon(Vec<[u32; 2]>),
}

/// A shape as it is written: one of the three.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
struct ShapeText {
    /// x, y, width, height.
    #[serde(default)]
    rectangle: Vec<u32>,
    /// x and y of the centre, radius.
    #[serde(default)]
    circle: Vec<u32>,
    /// x and y of each corner, at least three.
    #[serde(default)]
    #[cfg_attr(feature = "check", schemars(length(max = 100)))]
    polygon: Vec<Vec<u32>>,
}

/// Where a choice is, as it is written.
struct Placed {
    id: ChoiceId,
    shape: Option<ShapeText>,
}

from_members! {
    Picture { file, alt, width, height }
    ShapeText { rectangle, circle, polygon }
    Placed { id, shape }
}

impl ShapeText {
    fn shape(&self) -> Option<Shape> {
        match (
            self.rectangle.as_slice(),
            self.circle.as_slice(),
            self.polygon.as_slice(),
        ) {
            ([x, y, width, height], [], []) => Some(Shape::Rectangle([*x, *y, *width, *height])),
            ([], [x, y, radius], []) => Some(Shape::Circle([*x, *y, *radius])),
            ([], [], corners) if corners.len() >= 3 => {
                let corner = |corner: &Vec<u32>| match corner.as_slice() {
                    [x, y] => Some([*x, *y]),
                    _ => None,
                };
                corners
                    .iter()
                    .map(corner)
                    .collect::<Option<_>>()
                    .map(Shape::Polygon)
            }
            _ => None,
        }
    }
}

impl Shape {
    /// Whether it has an area, and none of it lies outside the picture.
    #[must_use]
    pub fn is_within(&self, picture: &Picture) -> bool {
        let inside = |x: u64, y: u64| x <= picture.width.into() && y <= picture.height.into();
        match self {
            Self::Rectangle([x, y, width, height]) => {
                let far = |from: &u32, by: &u32| u64::from(*from) + u64::from(*by);
                *width > 0 && *height > 0 && inside(far(x, width), far(y, height))
            }
            Self::Circle([x, y, radius]) => {
                let far = |at: &u32| u64::from(*at) + u64::from(*radius);
                *radius > 0 && radius <= x && radius <= y && inside(far(x), far(y))
            }
            Self::Polygon(corners) => corners
                .iter()
                .all(|[x, y]| inside((*x).into(), (*y).into())),
        }
    }
}

impl FromNode for Shape {
    fn from_node(node: &Node, sound: &mut Sound) -> Self {
        let read: ShapeText = node.lenient();
        read.shape().unwrap_or_else(|| {
            sound.fault();
            Self::Circle([0, 0, 0])
        })
    }
}

impl Hotspot {
    /// Where a choice is.
    #[must_use]
    pub fn shape(&self, choice: &ChoiceId) -> Option<&Shape> {
        self.shapes
            .iter()
            .find(|(id, _)| id == choice)
            .map(|(_, shape)| shape)
    }
}

impl Kind for Hotspot {
    #[inline(never)]
    fn read(node: &Rc<Node>) -> Option<Self> {
        let pick: Option<Pick> = node.member("pick").to()?;
        let pick = pick.unwrap_or_default();
        let placed: Vec<Placed> = node.member("choices").to()?;
        let shapes = placed
            .into_iter()
            .map(|placed| Some((placed.id, placed.shape?.shape()?)));
        Some(Self {
            picture: node.member("picture").to()?,
            shapes: shapes.collect::<Option<_>>()?,
            pick,
            item: ChoiceItem::read(node, pick.limits())?,
        })
    }

    fn is_whole(&self) -> bool {
        ImageFile::new(&self.picture.file).is_some()
            && self
                .shapes
                .iter()
                .all(|(_, shape)| shape.is_within(&self.picture))
            && self.item.is_whole(self.pick.limits())
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        check::check(value, at, findings);
    }

    #[cfg(feature = "check")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <check::Wire as schemars::JsonSchema>::json_schema(generator)
    }

    fn choice_item(&self) -> Option<&ChoiceItem> {
        Some(&self.item)
    }

    #[inline(never)]
    fn order(&self, _shuffle: Option<crate::rng::Stream>) -> Vec<ChoiceId> {
        self.item.order(None)
    }
}
