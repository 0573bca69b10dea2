//! How a certificate's link is given away: by the clipboard, from a field, or with the camera of another device.

use assay_credential::{Credential, Site};
use assay_messages::OutcomeWords;
use yew::prelude::*;

use super::{Answers, Code, Copying, LINK, Step, Which, answers, msg, short};
use crate::model::Model;
use crate::shell::input;
use crate::ui::{Icon, Send, icon, on};

/// The part of the certificate's own page, where others could open this site.
#[inline(never)]
pub fn view(credential: &Credential, model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let known = model.certificates.as_deref();
    let Some(site) = known.and_then(|known| known.site.as_ref()) else {
        return Html::default();
    };
    let which = Which::of(credential);
    html! {
        <section class="card noprint" aria-labelledby="link-heading">
            <h2 id="link-heading">{ words.link_heading() }</h2>
            <p>{ words.link_text() }{ " " }{ seen(credential, words) }</p>
            { link(which, answers(&model.library, credential), model, words, send) }
            { code(credential, model, site, words) }
        </section>
    }
}

/// What anybody with the link can see.
fn seen(credential: &Credential, words: &OutcomeWords) -> String {
    match credential.answers {
        Some(_) => words.link_seen_answers(),
        None => words.link_seen(),
    }
}

/// The button that copies a certificate's link, and what became of it.
#[inline(never)]
pub(super) fn link(
    which: Which,
    answers: Answers,
    model: &Model,
    words: &OutcomeWords,
    send: &Send,
) -> Html {
    let nothing = Copying::Nothing;
    let known = model.certificates.as_deref();
    let copying = known.map_or(&nothing, |known| known.copying.of(which));
    let number = which.number.to_string();
    html! {
        <>
            if answers == Answers::Coming {
                <p class="kicker">{ words.link_preparing() }</p>
            } else {
                <div class="row">
                    <button type="button" class="btn sec" onclick={on(send, msg(Step::Copy(which)))}>
                        { words.link_copy() }<span class="vh">{ " " }<bdi>{ number }</bdi></span></button>
                    if matches!(copying, Copying::Copied(_)) {
                        <span class="verdict right">{ icon(Icon::Tick) }{ words.link_copied() }</span>
                    }
                </div>
            }
            if answers == Answers::Missing {
                <p class="kicker">{ words.link_without_answers() }</p>
            }
            if let Copying::Refused(_, link) = copying {
                { field(link, words) }
            }
        </>
    }
}

/// The link where it couldn't be copied: selected once the field has focus, so that one key or a long press copies it.
#[inline(never)]
fn field(link: &str, words: &OutcomeWords) -> Html {
    let select = Callback::from(|event: FocusEvent| input::select_all(&event));
    html! {
        <p class="field">
            <label for={LINK}>{ words.link_field() }</label>
            <span class="kicker" id="link-hint">{ words.link_refused() }</span>
            <input id={LINK} type="text" class="line" dir="ltr" readonly=true spellcheck="false" aria-describedby="link-hint" value={link.to_owned()} onfocus={select} />
        </p>
    }
}

/// The code: black on white in every colour scheme, since cameras read it.
#[inline(never)]
fn code(credential: &Credential, model: &Model, site: &Site, words: &OutcomeWords) -> Html {
    let answers = short(&model.library, credential);
    let Some(code) = Code::of(credential, site, answers.as_deref()) else {
        return Html::default();
    };
    let side = code.side.to_string();
    html! {
        <figure class="code">
            <svg role="img" aria-label={words.link_code()} viewBox={format!("0 0 {side} {side}")} shape-rendering="crispEdges" focusable="false">
                <rect width={side.clone()} height={side} /><path d={code.path} />
            </svg>
            <figcaption class="kicker">{ words.link_code_text() }</figcaption>
        </figure>
    }
}
