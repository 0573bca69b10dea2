//! A picture or recording that says what it is when it can't be had, and can be asked for again.

use std::rc::Rc;

use assay_engine::item::MediaKind;
use yew::prelude::*;

use super::{Shown, Track};
use crate::shell;
use crate::ui::{plain, rich};

/// The words around a picture or recording, in the language of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// That it didn't come, and what it is.
    pub failed: AttrValue,
    /// The button that asks for it again.
    pub retry: AttrValue,
    /// What opens the transcript.
    pub transcript: AttrValue,
}

/// Which one, and its words.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PlayerProps {
    /// What is shown.
    pub shown: Rc<Shown>,
    /// The words for it.
    pub words: Words,
}

/// The picture or recording; where it doesn't come, its words, with the transcript open.
#[component]
pub fn Player(props: &PlayerProps) -> Html {
    // Which time it is asked for, and whether that time failed.
    let state = use_state(|| (0_u32, false));
    let frame = use_node_ref();
    let (time, has_failed) = *state;
    let onerror = {
        let state = state.clone();
        Callback::from(move |_: Event| state.set((time, true)))
    };
    let again = {
        let frame = frame.clone();
        Callback::from(move |_: MouseEvent| {
            // The button goes; focus stays where it was, and doesn't fall to the page's beginning.
            shell::focus_on(&frame);
            state.set((time + 1, false));
        })
    };
    let (shown, words) = (&props.shown, &props.words);
    // What only decorates isn't missed.
    if has_failed && shown.alt.is_none() {
        return Html::default();
    }
    let content = if has_failed {
        html! {
            <div class="note">
                <p role="status">{ &words.failed }</p>
                <button type="button" class="btn sec" onclick={again}>{ &words.retry }</button>
            </div>
        }
    } else {
        played(shown, time, onerror)
    };
    let Some(transcript) = &shown.transcript else {
        return html! { <figure ref={frame}>{ content }</figure> };
    };
    html! {
        <figure ref={frame}>
            if let Some(alt) = shown.alt.as_ref().filter(|_| !has_failed) {
                <figcaption>{ plain(alt) }</figcaption>
            }
            { content }
            <details open={has_failed}>
                <summary>{ &words.transcript }</summary>
                { rich(transcript) }
            </details>
        </figure>
    }
}

/// What the browser shows or plays. A key of its own each time, so that asking again is asking anew.
fn played(shown: &Shown, time: u32, onerror: Callback<Event>) -> Html {
    let key = time.to_string();
    let src = shown.src.clone();
    let alt = shown.alt.as_ref().map(|alt| alt.text.clone());
    let lang = shown.alt.as_ref().map(|alt| alt.lang.clone());
    // Once asked for again, it is known at once whether it comes.
    let preload = if shown.is_fetched || time > 0 {
        "metadata"
    } else {
        "none"
    };
    match shown.kind {
        MediaKind::Picture => {
            html! { <img {key} {src} alt={alt.unwrap_or_default()} {lang} loading="lazy" {onerror} /> }
        }
        MediaKind::Audio => {
            html! { <audio {key} {src} {lang} controls={true} {preload} aria-label={alt} {onerror}></audio> }
        }
        MediaKind::Video => html! {
            <video {key} {src} {lang} controls={true} {preload} playsinline={true} aria-label={alt} {onerror}>
                { for shown.tracks.iter().enumerate().map(|(place, captions)| track(place, captions)) }
            </video>
        },
    }
}

/// The first captions are on; a viewer can turn them off.
fn track(place: usize, track: &Track) -> Html {
    html! { <track kind="captions" src={track.src.clone()} srclang={track.lang.clone()} label={track.label.clone()} default={place == 0} /> }
}
