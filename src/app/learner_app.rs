//! The app as a Yew component: holds the model, passes messages to `update`, effects to the shell, and shows the screen.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::effect::{Effect, Voice};
use crate::message::Msg;
use crate::model::{Connection, Model};
use crate::screen::{self, View};
use crate::shell::{self, Shell};
use crate::store::Storage;
use crate::update;

/// What the component starts with.
#[derive(Clone, Properties)]
pub struct Props {
    /// The state, as it is at first. The app goes on with it.
    pub model: Rc<RefCell<Model>>,
}

impl PartialEq for Props {
    /// There is one state for as long as the page is there.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The learner's app.
pub struct LearnerApp {
    model: Rc<RefCell<Model>>,
    shell: Shell,
    shown: Option<View>,
    /// What is about the next view's elements.
    after_view: Vec<Effect>,
    /// Messages that wait for the rest of the app, in their order.
    waiting: Vec<Msg>,
    /// Effects that wait for it, in their order.
    held: Vec<Effect>,
    /// Whether it is on its way.
    is_coming: bool,
}

impl LearnerApp {
    fn run(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Focus(_) | Effect::OpenDialog(_) => self.after_view.push(effect),
                _ if effect.needs_rest() && !shell::has_rest() => self.held.push(effect),
                Effect::Open => self.handle(Msg::Open),
                Effect::Save => self.handle(Msg::Save),
                _ => self.shell.run(effect),
            }
        }
    }

    /// The word for asking for a picture again.
    #[must_use]
    pub fn picture_retry(&self) -> String {
        let model = self.model.borrow();
        let words = model.outcome();
        words.map_or_else(|| model.words.retry(), |words| words.image_retry())
    }

    fn handle(&mut self, message: Msg) {
        let mut model = self.model.borrow_mut();
        let effects = update::update(&mut model, message, &shell::now(), Shell::formats);
        drop(model);
        self.run(effects);
    }

    /// Keeps a message until the rest of the app is here, and asks for that.
    fn wait(&mut self, ctx: &Context<Self>, message: Msg) {
        self.waiting.push(message);
        if self.waiting.len() == 1 {
            let loading = self.model.borrow().words.loading();
            self.shell.run(Effect::Say(Voice::Status, loading));
        }
        self.bring_rest(ctx);
    }

    fn bring_rest(&mut self, ctx: &Context<Self>) {
        if !self.is_coming {
            self.is_coming = true;
            let send = ctx.link().callback(Msg::Stalled);
            // What is on the screen comes first.
            shell::after_paint(move || {
                shell::spawn(async move { send.emit(!shell::rest().await) });
            });
        }
    }

    /// The rest of the app is here, or could not be had. Then what waits keeps waiting, and the page says so.
    fn rest_came(&mut self) {
        self.is_coming = false;
        if shell::has_rest() {
            shell::apply_aids(&self.model.borrow().preferences);
            let held = std::mem::take(&mut self.held);
            self.run(held);
            for message in std::mem::take(&mut self.waiting) {
                self.handle(message);
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
        let model = Rc::clone(&ctx.props().model);
        let shell = Shell::new(ctx.link().callback(|message| message));
        let effects = update::begin(&mut model.borrow_mut(), &shell::now(), Shell::formats);
        let mut app = Self {
            model,
            shell,
            shown: None,
            after_view: Vec::new(),
            waiting: Vec::new(),
            held: Vec::new(),
            is_coming: false,
        };
        app.run(effects);
        let is_opening = app.model.borrow().storage == Storage::Opening;
        if is_opening {
            app.bring_rest(ctx);
        }
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Msg) -> bool {
        let asks_again = matches!(message, Msg::Retry | Msg::Line(Connection::Online));
        let has_come = matches!(message, Msg::Stalled(_));
        let is_later = match &message {
            Msg::Fetched(digest, Ok(_)) => self.model.borrow().library.is_later(digest),
            _ => message.needs_rest(),
        };
        if is_later && !shell::has_rest() {
            self.wait(ctx, message);
            return false;
        }
        self.handle(message);
        if has_come {
            self.rest_came();
        } else if asks_again && self.model.borrow().stalled {
            self.bring_rest(ctx);
        }
        true
    }

    #[inline(never)]
    fn view(&self, ctx: &Context<Self>) -> Html {
        screen::view(
            &self.model.borrow(),
            &shell::now(),
            &ctx.link().callback(|message| message),
        )
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let now = shell::now();
        let model = Rc::clone(&self.model);
        let model = model.borrow();
        shell::title(&screen::title(&model, &now));
        shell::name_skip_link(&model.words.skip_to_content());
        let view = screen::current(&model, &now);
        if self.shown.as_ref() != Some(&view) && !view.is_loading() {
            self.arrive(view, first);
        }
        for effect in std::mem::take(&mut self.after_view) {
            self.shell.run(effect);
        }
        if model.route.asks_for_rest() && !model.stalled && !shell::has_rest() {
            self.bring_rest(ctx);
        }
    }
}
