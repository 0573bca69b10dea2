//! "Send my result": a file for a trainer. It leaves the device when somebody sends it, and not before.

use assay_engine::attempt::{Entry, journal};
use assay_engine::result::{self, ResultFile, Summary};
use assay_engine::transcript::Transcript;
use assay_messages::OutcomeWords;
use yew::prelude::*;

use crate::effect::{Effect, OutFile, Voice};
use crate::learning::Step;
use crate::message::Msg;
use crate::model::Model;
use crate::shell::input;
use crate::sitting::open::Open;
use crate::ui::{Send, on};

/// How the file leaves the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Through the device's share sheet.
    Share,
    /// As a download.
    Download,
}

/// The result of the open attempt as a file. Its name has nothing personal in it.
#[must_use]
pub fn file(open: &Open, name: &str) -> Option<OutFile> {
    let report = open.report.as_ref()?;
    let result = ResultFile {
        name: result::name(name),
        bank: open.card.bank.clone(),
        version: open.card.version.clone(),
        summary: Summary::of(report),
        transcript: transcript(open)?.for_others(&open.paper),
    };
    let id = open.card.id.as_str();
    Some(OutFile {
        name: format!("assay-result-{}.json", id.get(..8).unwrap_or(id)),
        mime: "application/json",
        bytes: result.to_bytes(),
    })
}

/// What the report of the open attempt can be made from again.
pub(super) fn transcript(open: &Open) -> Option<Transcript> {
    let written = open
        .records
        .iter()
        .map(|record| journal::decode(record).ok());
    let mut log: Vec<Entry> = written.collect::<Option<_>>()?;
    log.extend(open.unwritten.iter().cloned());
    Transcript::of(&log).ok()
}

/// Sends the file on its way.
#[inline(never)]
pub fn send(model: &mut Model, way: Way) -> Vec<Effect> {
    let name = model
        .learning
        .as_ref()
        .map_or("", |learning| &learning.name);
    let Some(file) = model.sitting.open().and_then(|open| file(open, name)) else {
        return Vec::new();
    };
    let said = model
        .outcome()
        .map(|words| Effect::Say(Voice::Status, words.send_made()));
    match way {
        Way::Share => vec![Effect::Share(file)],
        Way::Download => std::iter::once(Effect::Download(file))
            .chain(said)
            .collect(),
    }
}

/// What the result page has for it.
#[inline(never)]
pub fn view(model: &Model, open: &Open, words: &OutcomeWords, send: &Send) -> Html {
    let name = model
        .learning
        .as_ref()
        .map_or("", |learning| &learning.name);
    let shares = file(open, name).is_some_and(|file| crate::shell::can_share(&file));
    let typed = {
        let send = send.clone();
        Callback::from(move |event: InputEvent| {
            send.emit(Msg::Learning(Step::Name(
                input::typed_within(&event, result::LONGEST_NAME).text,
            )));
        })
    };
    let out = |way| on(send, Msg::Learning(Step::Send(way)));
    html! {
        <details class="card noprint">
            <summary>{ words.send_heading() }</summary>
            <p id="send-text">{ words.send_text() }</p>
            <p class="field">
                <label for="send-name">{ words.send_name() }</label>
                <span class="kicker" id="send-hint">{ words.send_name_hint() }</span>
                <input id="send-name" type="text" autocomplete="name" value={name.to_owned()} aria-describedby="send-hint" oninput={typed} />
            </p>
            <div class="row">
                if shares {
                    <button type="button" class="btn" onclick={out(Way::Share)}>{ words.send_share() }</button>
                }
                <button type="button" class={if shares { "btn sec" } else { "btn" }} onclick={out(Way::Download)}>{ words.send_download() }</button>
            </div>
        </details>
    }
}
