//! The learner's binary: takes what `boot.js` has fetched, and starts the app.

use std::cell::RefCell;
use std::rc::Rc;

use assay_app::learner_app::{LearnerApp, Props};
use assay_app::model::Model;
use assay_app::shell::{self, Handed, Shell};
use assay_engine::bank::modules::Catalogue;
use assay_messages::LearnerWords;

fn main() {
    shell::tell_of_panics();
    shell::spawn(async {
        // What is missing here is missing in the page: boot.js shows its own words for that.
        if let Some(model) = shell::handed().await.and_then(first) {
            if !model.route.comes_first() {
                // Where it can't be had, the page says so.
                let _ = shell::rest().await;
            }
            shell::mount(|root| {
                yew::Renderer::<LearnerApp>::with_root_and_props(
                    root,
                    Props {
                        model: Rc::new(RefCell::new(model)),
                    },
                )
            });
        }
    });
}

fn first(handed: Handed) -> Option<Model> {
    let words =
        LearnerWords::read(&handed.words, Shell::formats(handed.preferences.language)).ok()?;
    let catalogue = Catalogue::read(handed.catalogue.as_bytes())?;
    Some(Model::new(
        catalogue,
        words,
        handed.preferences,
        handed.route,
        handed.connection,
        handed.place,
        handed.storage,
    ))
}
