//! The frame of every page: header, main, footer.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag};

use super::{element, text};
use crate::model::Model;
use crate::route::Route;

/// A page in its frame.
#[inline(never)]
pub fn frame(model: &Model, content: Html) -> Html {
    let words = &model.words;
    let link = |route: Route, name: String| {
        let current = (model.route == route).then_some("page");
        html! { <li><a href={route.address()} aria-current={current}>{ name }</a></li> }
    };
    html! {
        <>
            <header class="site" aria-label={words.header_label()}>
                <div>
                    <a class="brand" href="#/">{ words.product() }</a>
                    <nav aria-label={words.nav_label()}>
                        <ul>
                            { link(Route::Catalogue, words.nav_catalogue()) }
                            { link(Route::Learning, words.nav_learning()) }
                            { link(Route::Settings, words.nav_settings()) }
                            { link(Route::About, words.nav_about()) }
                        </ul>
                    </nav>
                </div>
            </header>
            { main(kind(&model.route), content) }
            { element("footer", "site", text("p", "", words.footer_note())) }
        </>
    }
}

/// Without `html!`, which would make a set of the class.
fn main(class: &'static str, content: Html) -> Html {
    let mut main = VTag::new("main");
    let value = |text: &'static str| Some(AttributeOrProperty::Attribute(text.into()));
    main.set_attributes(Attributes::Dynamic {
        keys: &["id", "class"],
        values: Box::new([value("main"), value(class)]),
    });
    main.add_child(content);
    main.into()
}

fn kind(route: &Route) -> &'static str {
    match route {
        Route::Catalogue | Route::Register => "wide",
        Route::Question(..) => "sitting",
        _ => "page",
    }
}
