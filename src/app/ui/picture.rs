//! A picture that says what it shows when it can't be had, and can be asked for again.

use yew::prelude::*;

use crate::shell;

/// Which picture, and the words for when it doesn't come.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PictureProps {
    /// Where it is.
    pub src: AttrValue,
    /// What it shows.
    pub alt: AttrValue,
    /// The language of that.
    pub lang: AttrValue,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// That it didn't come, and what it shows.
    pub failed: AttrValue,
    /// The button that asks for it again.
    pub retry: AttrValue,
}

/// The picture. What stands in the same place needn't know whether it came.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
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
    let (width, height) = (props.width.to_string(), props.height.to_string());
    let content = if has_failed {
        html! {
            <div class="note">
                <p role="status"><span lang={props.lang.clone()}>{ &props.failed }</span></p>
                <button type="button" class="btn sec" onclick={again}>{ &props.retry }</button>
            </div>
        }
    } else {
        html! { <img key={time.to_string()} src={props.src.clone()} alt={props.alt.clone()} lang={props.lang.clone()} {width} {height} {onerror} /> }
    };
    html! { <div ref={frame}>{ content }</div> }
}
