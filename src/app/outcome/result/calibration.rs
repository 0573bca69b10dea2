//! How well the own answers were judged, on the screen.

use assay_engine::attempt::Certainty;
use assay_engine::fraction::Fraction;
use assay_engine::report::{Calibration, Judgement, Level};
use assay_messages::OutcomeWords;
use assay_messages::figures::{marks, percent, share};
use yew::prelude::*;

/// The section of the result.
#[inline(never)]
pub fn view(told: &Calibration, words: &OutcomeWords) -> Html {
    let formats = words.formats();
    let row = |level: &Level| {
        let all = Fraction::whole(level.responses);
        let right = (level.responses > 0).then(|| percent(formats, share(level.earned, all), None));
        html! {
            <tr>
                <th scope="row">{ name(level.certainty, words) }</th>
                <td>{ marks(formats, all) }</td>
                <td>{ right.unwrap_or_default() }</td>
                <td class="words">{ judgement(level.judgement, words) }</td>
            </tr>
        }
    };
    html! {
        <section class="card">
            <h2 id="calibration">{ words.calibration_heading() }</h2>
            <p>{ words.calibration_text() }</p>
            <div class="scroll" role="region" aria-labelledby="calibration" tabindex="0"><table aria-labelledby="calibration">
                <thead><tr>
                    <th scope="col">{ words.calibration_column_level() }</th>
                    <th scope="col">{ words.calibration_column_answers() }</th>
                    <th scope="col">{ words.calibration_column_right() }</th>
                    <th scope="col">{ words.calibration_column_judgement() }</th>
                </tr></thead>
                <tbody>{ for told.levels.iter().map(row) }</tbody>
            </table></div>
            <p class="kicker">{ words.calibration_average(&marks(formats, told.average)) }</p>
        </section>
    }
}

fn name(certainty: Certainty, words: &OutcomeWords) -> String {
    match certainty {
        Certainty::Low => words.certainty_low(),
        Certainty::Mid => words.certainty_mid(),
        Certainty::High => words.certainty_high(),
    }
}

fn judgement(judgement: Judgement, words: &OutcomeWords) -> String {
    match judgement {
        Judgement::Unused => words.calibration_unused(),
        Judgement::Fits => words.calibration_fits(),
        Judgement::Over => words.calibration_over(),
        Judgement::SlightlyOver => words.calibration_slightly_over(),
        Judgement::Under => words.calibration_under(),
        Judgement::SlightlyUnder => words.calibration_slightly_under(),
    }
}
