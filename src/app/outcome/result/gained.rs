//! What was gained between the first attempt at a diagnostic assessment and this one.

use assay_engine::fraction::Fraction;
use assay_engine::gain::{self, Gain};
use assay_engine::report::Report;
use assay_messages::OutcomeWords;
use assay_messages::figures::{percent, share};
use yew::prelude::*;

use super::FEW;
use crate::model::Model;
use crate::sitting::open::Open;
use crate::sitting::texts::{Text, Texts};
use crate::standing;
use crate::ui::plain;

/// What was gained since the first attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gained {
    /// When the first attempt was submitted, Unix ms.
    pub since: i64,
    /// Of the whole.
    pub whole: Step,
    /// By topic, those that both attempts had items of.
    pub topics: Vec<(Text, Step)>,
}

/// What a share of the points was, and is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The share before, 0 to 1.
    pub before: Fraction,
    /// The share after.
    pub after: Fraction,
    /// What that gains.
    pub gain: Gain,
    /// Whether there were too few questions to judge by.
    pub few: bool,
}

fn step(before: Fraction, after: Fraction, few: bool) -> Option<Step> {
    // Wrong responses may cost more than right ones earned, and less than nothing can't be known.
    let (before, after) = (before.max(Fraction::ZERO), after.max(Fraction::ZERO));
    let gain = gain::gain(before, after)?;
    Some(Step {
        before,
        after,
        gain,
        few,
    })
}

/// What was gained, where there is an earlier attempt.
#[must_use]
pub(crate) fn gained(model: &Model, open: &Open, report: &Report, texts: &Texts) -> Option<Gained> {
    if !report.diagnostic {
        return None;
    }
    let own = &open.card;
    let earlier = standing::submitted(model, &own.bank, &own.assessment)
        .filter(|card| card.id != own.id && card.submitted < own.submitted);
    let first = earlier.min_by_key(|card| card.submitted)?;
    let topics = report.topics.iter().filter_map(|now| {
        let before = first.levels.iter().find(|level| level.topic == now.topic)?;
        let step = step(
            share(before.score, before.max),
            share(now.score, now.max),
            now.items < FEW,
        );
        Some((texts.topic(now.bank, &now.topic), step?))
    });
    Some(Gained {
        since: first.submitted?,
        whole: step(first.score?, report.share(), false)?,
        topics: topics.collect(),
    })
}

/// On the screen.
#[inline(never)]
pub(super) fn view(gained: &Gained, shows_topics: bool, words: &OutcomeWords) -> Html {
    let formats = words.formats();
    let told = |step: &Step| match step.gain {
        Gain::Of(gain) => words.gain_of(&percent(formats, gain, None)),
        Gain::Full => words.gain_full(),
        Gain::Less => words.gain_less(),
    };
    let row = |name: Html, step: &Step| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td>{ percent(formats, step.before, None) }</td>
                <td>{ percent(formats, step.after, None) }</td>
                <td>
                    { told(step) }
                    if step.few { { " " }<span class="kicker">{ words.result_too_few() }</span> }
                </td>
            </tr>
        }
    };
    html! {
        <section class="card">
            <h2 id="gained">{ words.gain_heading() }</h2>
            <p>{ words.gain_since(gained.since) }</p>
            <div class="scroll" role="region" aria-labelledby="gained" tabindex="0"><table aria-labelledby="gained">
                <thead><tr>
                    <th scope="col">{ words.result_column_topic() }</th>
                    <th scope="col">{ words.gain_before() }</th>
                    <th scope="col">{ words.gain_after() }</th>
                    <th scope="col">{ words.gain_column() }</th>
                </tr></thead>
                <tbody>
                    if shows_topics {
                        { for gained.topics.iter().map(|(title, step)| row(plain(title), step)) }
                    }
                    { row(words.gain_whole().into(), &gained.whole) }
                </tbody>
            </table></div>
            <p class="kicker">{ words.gain_limits() }</p>
        </section>
    }
}
