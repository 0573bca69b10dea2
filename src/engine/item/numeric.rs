//! `numeric`: a number that is typed, with its unit where several are offered.

use std::rc::Rc;

use litemap::LiteMap;
use serde::{Deserialize, Serialize};
#[cfg(feature = "check")]
use serde_json::Value;

use super::answer::{Answered, answers};
use super::choice::fine_enough;
use super::pairs::once_each;
use super::short_text::marked;
use super::typed::{NotANumber, Read, ValueAccept, fits, read};
use super::{Kind, Marked, Misfit, Move, Number, Response};
use crate::fraction::Fraction;
use crate::id::{ChoiceId, UnitId};
use crate::json::{Deferred, Node, from_members};

/// The most characters that a number is typed in.
pub const MAX_TYPED: usize = 100;

/// A number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numeric {
    /// The units to pick from, at most ten; none: there is nothing to pick.
    pub units: Vec<Unit>,
    answered: Deferred<Answered<NumberAnswer>>,
}

/// A unit that can be picked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "check",
    derive(schemars::JsonSchema),
    schemars(deny_unknown_fields)
)]
pub struct Unit {
    /// Unique in the item.
    pub id: UnitId,
    /// Plain text, such as `km`.
    #[cfg_attr(feature = "check", schemars(with = "crate::bank::schema::Text"))]
    pub text: String,
}

answers! {
    /// Which numbers are accepted, and what is told after answering.
    NumberAnswer {
        /// Which numbers are accepted.
        #[cfg_attr(feature = "check", schemars(length(max = 20)))]
        accept: Vec<ValueAccept>,
        /// What one of each unit is in the unit of the accepted numbers, exact: `"1"`, `"1/1000"`. For every unit.
        #[cfg_attr(
            feature = "check",
            serde(default),
            schemars(with = "std::collections::BTreeMap<UnitId, crate::bank::schema::Text>")
        )]
        units: LiteMap<UnitId, String>,
    }
}

from_members! {
    Unit { id, text }
}

/// What the type adds to an item.
#[cfg(feature = "check")]
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Wire {
    /// The units to pick from. Absent: there is nothing to pick.
    #[serde(default)]
    #[schemars(length(max = 10))]
    units: Vec<Unit>,
    /// Which numbers are accepted, and what is told after answering.
    answer: NumberAnswer,
}

/// What one of a unit is in another: a decimal or a fraction, above 0.
fn factor(text: &str) -> Option<Fraction> {
    let factor = match super::typed::Decimal::read(text) {
        Some(decimal) => decimal.value(),
        None => Fraction::try_from(text.to_owned()).ok()?,
    };
    (factor > Fraction::ZERO).then_some(factor)
}

impl Numeric {
    /// What is read only when marking and revealing.
    #[must_use]
    pub fn answer(&self) -> &NumberAnswer {
        &self.answered.get().answer
    }

    /// A typed number, read.
    ///
    /// # Errors
    /// [`NotANumber`] where it is none.
    pub fn number(number: &Number) -> Result<Read, NotANumber> {
        read(&number.text, number.reading)
    }

    /// The number given, in the unit of those accepted; none where it can't be read in one way, or has no unit.
    fn given(&self, number: &Number) -> Option<Fraction> {
        let Ok(Read::One(value)) = Self::number(number) else {
            return None;
        };
        if self.units.is_empty() {
            return Some(value);
        }
        value.times(factor(self.answer().units.get(number.unit.as_ref()?)?)?)
    }
}

/// Whether of the numbers accepted each is clear, and one is worth everything.
pub(super) fn are_whole(accept: &[ValueAccept]) -> bool {
    let worths = || accept.iter().map(ValueAccept::share);
    accept.iter().all(ValueAccept::is_sound)
        && worths().any(|worth| worth.fraction() == Fraction::ONE)
        && worths().all(|worth| worth.fraction() >= Fraction::ZERO && fine_enough(worth))
}

impl Kind for Numeric {
    #[inline(never)]
    fn read(node: &Rc<Node>) -> Option<Self> {
        Some(Self {
            units: node.member("units").to()?,
            answered: Deferred::of(Rc::clone(node)),
        })
    }

    fn is_whole(&self) -> bool {
        let factors = &self.answer().units;
        self.answered.is_sound()
            && self.units.len() <= 10
            && once_each(self.units.iter().map(|unit| &unit.id))
            && factors.len() == self.units.len()
            && self.units.iter().all(|unit| {
                factors
                    .get(&unit.id)
                    .is_some_and(|text| factor(text).is_some())
            })
            && are_whole(&self.answer().accept)
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        use super::pairs::check::dangling;
        use crate::check::Code;
        let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) else {
            return;
        };
        let (at, units) = (at.join("answer"), &wire.answer.units);
        super::typed::check::values(&wire.answer.accept, &at.join("accept"), findings);
        for unit in wire
            .units
            .iter()
            .filter(|unit| units.get(&unit.id).is_none())
        {
            let data = [("part", unit.id.to_string())];
            findings.push(Code::KeyIncomplete, &at.join("units"), data);
        }
        for (id, text) in units {
            let here = at.join("units").join(id.as_str());
            if !wire.units.iter().any(|unit| unit.id == *id) {
                let names = wire.units.iter().map(|unit| unit.id.as_str());
                dangling(id.as_str(), "unit", names, &here, findings);
            }
            if factor(text).is_none() {
                findings.push(Code::BadNumber, &here, [("found", text.clone())]);
            }
        }
    }

    #[cfg(feature = "check")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Wire as schemars::JsonSchema>::json_schema(generator)
    }

    /// Whatever is typed is kept, so that nothing is lost; what is no number earns nothing.
    fn accepts(&self, response: &Response) -> Result<(), Misfit> {
        let Response::Number(number) = response else {
            return Err(Misfit::OtherType);
        };
        if number.text.trim().is_empty() && number.unit.is_none() {
            return Err(Misfit::Empty);
        }
        fits(&number.text, MAX_TYPED)?;
        match &number.unit {
            Some(unit) if !self.units.iter().any(|known| known.id == *unit) => {
                Err(Misfit::NoSuchUnit { unit: unit.clone() })
            }
            _ => Ok(()),
        }
    }

    fn mark(&self, response: Option<&Response>) -> Option<Marked> {
        let accept = &self.answer().accept;
        let accepted = response.filter(|response| self.accepts(response).is_ok());
        let given = accepted
            .and_then(Response::number)
            .and_then(|number| self.given(number));
        let best = given.and_then(|given| ValueAccept::best(given, accept));
        let worth = best.map(|best| best.share().fraction());
        marked(accept.len(), accepted.is_some(), worth)
    }

    fn moved(&self, response: Option<&Response>, _: &[ChoiceId], step: &Move) -> Option<Response> {
        let mut number = match response {
            Some(Response::Number(number)) => number.clone(),
            _ => Number {
                text: String::new(),
                reading: None,
                unit: None,
            },
        };
        match step {
            Move::Type(text) if *text == number.text => {}
            // What was said of one number isn't said of the next.
            Move::Type(text) => (number.text, number.reading) = (text.clone(), None),
            Move::Read(reading) => number.reading = Some(*reading),
            Move::Unit(unit) => number.unit = unit.clone(),
            _ => return response.cloned(),
        }
        let is_blank = number.text.trim().is_empty() && number.unit.is_none();
        (!is_blank).then_some(Response::Number(number))
    }

    fn right(&self) -> Option<Response> {
        let whole = ValueAccept::whole(&self.answer().accept)?;
        let of = |unit: Option<&Unit>, reading| {
            let response = Response::Number(Number {
                text: whole.to_string(),
                reading,
                unit: unit.map(|unit| unit.id.clone()),
            });
            let marked = self.mark(Some(&response))?;
            (marked.share == Fraction::ONE).then_some(response)
        };
        // How it is to be read need only be said where it could be read in two ways.
        let number = |unit| of(unit, None).or_else(|| of(unit, Some(super::Reading::Decimal)));
        // In one of the units the number is as the bank has it.
        if self.units.is_empty() {
            number(None)
        } else {
            self.units.iter().find_map(|unit| number(Some(unit)))
        }
    }
}
