//! `slider`: a value that is set between two others, in steps.

use std::rc::Rc;

#[cfg(feature = "check")]
use serde_json::Value;

use super::answer::{Answered, answers};
use super::numeric::are_whole;
use super::short_text::marked;
use super::typed::{Decimal, ValueAccept};
use super::{Kind, Marked, Misfit, Move, Number, Response};
use crate::fraction::Fraction;
use crate::id::ChoiceId;
use crate::json::{Deferred, Node};

/// The most steps that a slider has.
pub const MAX_STEPS: i64 = 1_000;

/// A value that is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slider {
    /// The least that can be set.
    pub least: Decimal,
    /// The most that can be set: a whole number of steps above the least, at most [`MAX_STEPS`].
    pub most: Decimal,
    /// The step, above 0.
    pub step: Decimal,
    /// What stands behind the value, plain text.
    pub unit: Option<String>,
    answered: Deferred<Answered<SliderAnswer>>,
}

answers! {
    /// Which values are accepted, and what is told after answering.
    SliderAnswer {
        /// Which values are accepted.
        #[cfg_attr(feature = "check", schemars(length(max = 20)))]
        accept: Vec<ValueAccept>,
    }
}

/// What the type adds to an item.
#[cfg(feature = "check")]
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Wire {
    /// The least that can be set.
    least: Decimal,
    /// The most that can be set.
    most: Decimal,
    /// The step between values.
    step: Decimal,
    /// What stands behind the value, plain text.
    #[serde(default)]
    #[schemars(with = "Option<crate::bank::schema::Text>")]
    #[allow(dead_code, reason = "its form is the schema's to check")]
    unit: Option<String>,
    /// Which values are accepted, and what is told after answering.
    answer: SliderAnswer,
}

impl Slider {
    /// What is read only when marking and revealing.
    #[must_use]
    pub fn answer(&self) -> &SliderAnswer {
        &self.answered.get().answer
    }

    /// How many steps a value is above the least; none where it isn't one that can be set.
    #[must_use]
    pub fn steps_to(&self, value: Fraction) -> Option<i64> {
        steps(&self.least, value, &self.step)
            .filter(|steps| *steps >= 0 && value <= self.most.value())
    }

    /// The value so many steps above the least, as it is recorded: with as many decimals as the finer of least and step.
    #[must_use]
    pub fn value_at(&self, steps: i64) -> Option<String> {
        let decimals = [&self.least, &self.step].map(|one| {
            one.as_str()
                .split_once('.')
                .map_or(0, |(_, decimals)| decimals.len())
        });
        let places = u32::try_from(decimals.into_iter().max()?).ok()?;
        let scale = 10_i64.checked_pow(places)?;
        let fine = |one: &Decimal| {
            let value = one.value().times(Fraction::new(scale, 1)?)?;
            (value.denominator() == 1).then_some(value.numerator())
        };
        let value = fine(&self.least)?.checked_add(fine(&self.step)?.checked_mul(steps)?)?;
        let (sign, size) = (if value < 0 { "-" } else { "" }, value.unsigned_abs());
        let scale = scale.unsigned_abs();
        let width = usize::try_from(places).ok()?;
        Some(if places == 0 {
            format!("{sign}{size}")
        } else {
            format!("{sign}{}.{:0width$}", size / scale, size % scale)
        })
    }

    /// The value that a typed number sets, as it is recorded; none where it is no number or isn't on the scale.
    #[must_use]
    pub fn value_typed(&self, text: &str) -> Option<String> {
        let typed = super::typed::read(text, Some(super::Reading::Decimal));
        let Ok(super::typed::Read::One(value)) = typed else {
            return None;
        };
        self.value_at(self.steps_to(value)?)
    }
}

fn steps(least: &Decimal, value: Fraction, step: &Decimal) -> Option<i64> {
    let below = least.value().times(Fraction::new(-1, 1)?)?;
    let steps = value.plus(below)?.over(step.value())?;
    (steps.denominator() == 1).then_some(steps.numerator())
}

fn is_scale(least: &Decimal, most: &Decimal, step: &Decimal) -> bool {
    step.value() > Fraction::ZERO
        && steps(least, most.value(), step).is_some_and(|steps| (1..=MAX_STEPS).contains(&steps))
}

impl Kind for Slider {
    #[inline(never)]
    fn read(node: &Rc<Node>) -> Option<Self> {
        Some(Self {
            least: node.member("least").to()?,
            most: node.member("most").to()?,
            step: node.member("step").to()?,
            unit: node.member("unit").to()?,
            answered: Deferred::of(Rc::clone(node)),
        })
    }

    fn is_whole(&self) -> bool {
        self.answered.is_sound()
            && is_scale(&self.least, &self.most, &self.step)
            && are_whole(&self.answer().accept)
            && self.right().is_some()
    }

    #[cfg(feature = "check")]
    fn check(value: &Value, at: &crate::json::Pointer, findings: &mut crate::check::Findings) {
        use crate::check::Code;
        let Ok(wire) = <Wire as serde::Deserialize>::deserialize(value) else {
            return;
        };
        let accept = at.join("answer").join("accept");
        super::typed::check::values(&wire.answer.accept, &accept, findings);
        if !is_scale(&wire.least, &wire.most, &wire.step) {
            let data = [
                ("least", wire.least.to_string()),
                ("most", wire.most.to_string()),
                ("step", wire.step.to_string()),
                ("limit", MAX_STEPS.to_string()),
            ];
            return findings.push(Code::StepsUneven, &at.join("step"), data);
        }
        let slider = Self::read(&Rc::new(Node::of(value)));
        if slider.is_some_and(|slider| are_whole(&wire.answer.accept) && slider.right().is_none()) {
            findings.push(Code::ValueOffScale, &accept, []);
        }
    }

    #[cfg(feature = "check")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <Wire as schemars::JsonSchema>::json_schema(generator)
    }

    fn accepts(&self, response: &Response) -> Result<(), Misfit> {
        let Response::Number(number) = response else {
            return Err(Misfit::OtherType);
        };
        let steps = Decimal::read(&number.text).and_then(|value| self.steps_to(value.value()));
        let written = steps.and_then(|steps| self.value_at(steps));
        let is_plain = number.reading.is_none() && number.unit.is_none();
        if is_plain && written.as_ref() == Some(&number.text) {
            Ok(())
        } else {
            Err(Misfit::OffScale)
        }
    }

    fn mark(&self, response: Option<&Response>) -> Option<Marked> {
        let accept = &self.answer().accept;
        let accepted = response.filter(|response| self.accepts(response).is_ok());
        let given = accepted
            .and_then(Response::number)
            .and_then(|number| Decimal::read(&number.text));
        let best = given.and_then(|given| ValueAccept::best(given.value(), accept));
        let worth = best.map(|best| best.share().fraction());
        marked(accept.len(), accepted.is_some(), worth)
    }

    /// A value typed beside the slider is taken where it can be set.
    fn moved(&self, response: Option<&Response>, _: &[ChoiceId], step: &Move) -> Option<Response> {
        let Move::Type(text) = step else {
            return response.cloned();
        };
        if text.trim().is_empty() {
            return None;
        }
        self.value_typed(text)
            .map(|text| {
                Response::Number(Number {
                    text,
                    reading: None,
                    unit: None,
                })
            })
            .or_else(|| response.cloned())
    }

    fn right(&self) -> Option<Response> {
        let numbers = (0..=MAX_STEPS).map_while(|steps| {
            let text = self.value_at(steps)?;
            let number = Response::Number(Number {
                text,
                reading: None,
                unit: None,
            });
            self.accepts(&number).is_ok().then_some(number)
        });
        numbers.into_iter().find(|number| {
            self.mark(Some(number))
                .is_some_and(|marked| marked.share == Fraction::ONE)
        })
    }
}
