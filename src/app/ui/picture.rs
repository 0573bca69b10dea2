//! A picture that says what it shows when it can't be had, and can be asked for again.

use yew::prelude::*;

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
    let (time, has_failed) = *state;
    let onerror = {
        let state = state.clone();
        Callback::from(move |_: Event| state.set((time, true)))
    };
    let again = Callback::from(move |_: MouseEvent| state.set((time + 1, false)));
    let (width, height) = (props.width.to_string(), props.height.to_string());
    if has_failed {
        return html! {
            <div class="note">
                <p role="status"><span lang={props.lang.clone()}>{ &props.failed }</span></p>
                <button type="button" class="btn sec" onclick={again}>{ &props.retry }</button>
            </div>
        };
    }
    html! { <img key={time.to_string()} src={props.src.clone()} alt={props.alt.clone()} lang={props.lang.clone()} {width} {height} {onerror} /> }
}
