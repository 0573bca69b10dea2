//! The app as a Yew component: holds the model, passes messages to `update`, effects to the shell, and shows the screen.

use std::rc::Rc;

use yew::prelude::*;

use crate::effect::Effect;
use crate::message::Msg;
use crate::model::Model;
use crate::screen::{self, View};
use crate::shell::{self, Shell};
use crate::update;

/// What the component starts with.
#[derive(Clone, Properties)]
pub struct Props {
    /// The first state.
    pub model: Rc<Model>,
}

impl PartialEq for Props {
    /// The first state is only used once, so no later one matters.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The learner's app.
pub struct LearnerApp {
    model: Model,
    shell: Shell,
    shown: Option<View>,
    /// What is about elements that the next view brings.
    after_view: Vec<Effect>,
}

impl LearnerApp {
    fn run(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Focus(_) | Effect::OpenDialog(_) => self.after_view.push(effect),
                _ => self.shell.run(effect),
            }
        }
    }

    /// Another view is on the screen: focus goes to its heading. On arrival at the page itself the browser's own start of
    /// the document is right.
    fn arrive(&mut self, view: View, first: bool) {
        let is_first_page = first || self.shown.is_none();
        self.shown = Some(view);
        if !is_first_page {
            shell::arrive();
        }
    }
}

impl Component for LearnerApp {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let mut model = (*ctx.props().model).clone();
        let shell = Shell::new(ctx.link().callback(|message| message));
        let effects = update::begin(&mut model, &shell::now(), Shell::formats);
        let mut app = Self {
            model,
            shell,
            shown: None,
            after_view: Vec::new(),
        };
        app.run(effects);
        app
    }

    fn update(&mut self, _: &Context<Self>, message: Msg) -> bool {
        let effects = update::update(&mut self.model, message, &shell::now(), Shell::formats);
        self.run(effects);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        screen::view(
            &self.model,
            &shell::now(),
            &ctx.link().callback(|message| message),
        )
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        let now = shell::now();
        shell::title(&screen::title(&self.model, &now));
        shell::name_skip_link(&self.model.words.skip_to_content());
        let view = screen::current(&self.model, &now);
        if self.shown.as_ref() != Some(&view) && !view.is_loading() {
            self.arrive(view, first);
        }
        for effect in std::mem::take(&mut self.after_view) {
            self.shell.run(effect);
        }
    }
}
