//! A picture inside a text. Where it doesn't come, its text alternative stands in its place, with a button that asks for it again.

use yew::html::AnyScope;
use yew::prelude::*;

use crate::learner_app::LearnerApp;
use crate::shell;

/// Which picture.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct TextPictureProps {
    /// Where it is.
    pub src: AttrValue,
    /// What it shows.
    pub alt: AttrValue,
}

/// What happens to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// It didn't come.
    Failed,
    /// It is asked for again.
    Again,
}

/// The picture, or what stands in its place.
#[derive(Debug, Default)]
pub struct TextPicture {
    /// How often it was asked for again.
    time: u32,
    has_failed: bool,
    place: NodeRef,
}

impl Component for TextPicture {
    type Message = Happening;
    type Properties = TextPictureProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, _: &Context<Self>, happening: Happening) -> bool {
        match happening {
            Happening::Failed => self.has_failed = true,
            Happening::Again => {
                // The button goes; focus stays where it was, and doesn't fall to the page's beginning.
                shell::focus_on(&self.place);
                self.time += 1;
                self.has_failed = false;
            }
        }
        true
    }

    /// Another picture is asked for as if this one had never been.
    fn changed(&mut self, ctx: &Context<Self>, old: &Self::Properties) -> bool {
        if ctx.props().src != old.src {
            self.has_failed = false;
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let TextPictureProps { src, alt } = ctx.props();
        let content = if self.has_failed {
            let again = ctx.link().callback(|_: MouseEvent| Happening::Again);
            html! {
                <>
                    { alt.clone() }{ " " }
                    <button type="button" class="btn quiet" onclick={again}>{ retry(&AnyScope::from(ctx.link().clone())) }</button>
                </>
            }
        } else {
            let onerror = ctx.link().callback(|_: Event| Happening::Failed);
            html! { <img key={self.time.to_string()} src={src.clone()} alt={alt.clone()} loading="lazy" {onerror} /> }
        };
        html! { <span ref={self.place.clone()}>{ content }</span> }
    }
}

/// The word on the button. Rich text stands everywhere and isn't given words, so they are asked of the app around it.
fn retry(scope: &AnyScope) -> String {
    let app = scope.find_parent_scope::<LearnerApp>();
    let app = app.as_ref().and_then(|scope| scope.get_component());
    app.map(|app| app.picture_retry()).unwrap_or_default()
}
