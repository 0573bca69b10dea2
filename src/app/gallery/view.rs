//! Gallery and preview on the screen: a list of all examples, and each in all its states.

mod list;

use assay_engine::id::ItemId;
use assay_engine::item::Verdict;
use assay_messages::figures::explanation;
use assay_messages::{LearnerWords, OutcomeWords};
use yew::prelude::*;

use super::{Example, State, examples, found, items};
use crate::library::Progress;
use crate::message::Msg;
use crate::model::Model;
use crate::pages;
use crate::preferences::direction;
use crate::route::Route;
use crate::sitting::case;
use crate::sitting::guidance;
use crate::sitting::question;
use crate::sitting::texts::Texts;
use crate::ui::{Send, failure, inline, loading, notice, rich};

/// The page: all examples or items, or one of them.
#[inline(never)]
pub fn view(model: &Model, words: &LearnerWords, outcome: &OutcomeWords, send: &Send) -> Html {
    if model.route == Route::Preview {
        return list::banks(model, outcome);
    }
    if super::listed(model).is_none() {
        return pages::not_found(words);
    }
    match model
        .library
        .progress(&super::required(model, &model.library))
    {
        Progress::Failed(reason) => return failure(&reason, words, send),
        Progress::Loading => return loading(words),
        Progress::Ready => {}
    }
    match &model.route {
        Route::Gallery => list(model, words, outcome),
        Route::Example(id) | Route::PreviewItem(_, id) => examples(model, id).map_or_else(
            || pages::not_found(words),
            |examples| one(id, &examples, model, words, outcome, send),
        ),
        _ => found(model).map_or_else(
            || loading(words),
            |found| list::items(&found, model, outcome, send),
        ),
    }
}

/// The document's title on the preview's pages.
#[must_use]
pub fn title(model: &Model, words: &OutcomeWords) -> String {
    let heading = words.preview_heading();
    match &model.route {
        Route::PreviewItem(_, id) => [&heading, id.as_str()].join(" – "),
        Route::PreviewBank(_) => match found(model) {
            Some(found) => [&heading, found.title.text.as_str()].join(" – "),
            None => heading,
        },
        _ => heading,
    }
}

fn list(model: &Model, words: &LearnerWords, outcome: &OutcomeWords) -> Html {
    let Some((header, items)) = items(model) else {
        return pages::not_found(words);
    };
    let texts = Texts::of(model, &header);
    let of = |kind: &assay_engine::item::ItemType| {
        let own = items.iter().filter(|item| item.item_type() == *kind);
        let link = |item: &std::rc::Rc<assay_engine::item::Item>| {
            let stem = texts.stem(0, item);
            html! {
                <li><a href={Route::Example(item.id.clone()).to_string()} lang={stem.lang.clone()} dir={direction(&stem.lang)}>{ inline(&stem.text) }</a></li>
            }
        };
        html! {
            <section>
                <h2 id={kind.as_str()}><code dir="ltr">{ kind.as_str() }</code></h2>
                <ul>{ for own.map(link) }</ul>
            </section>
        }
    };
    html! {
        <>
            <h1>{ outcome.gallery_heading() }</h1>
            <p>{ outcome.gallery_text() }</p>
            { for assay_engine::item::ItemType::ALL.iter().map(of) }
        </>
    }
}

fn one(
    id: &ItemId,
    examples: &[Example],
    model: &Model,
    words: &LearnerWords,
    outcome: &OutcomeWords,
    send: &Send,
) -> Html {
    let to_tried = {
        let send = send.clone();
        Callback::from(move |message| match message {
            Msg::Move(number, step) => send.emit(Msg::Tried(number, step)),
            Msg::Press(number, choice) => {
                send.emit(Msg::Tried(number, assay_engine::item::Move::Press(choice)));
            }
            _ => {}
        })
    };
    // What isn't to be tried keeps its state.
    let still = Callback::noop();
    let shown = |example: &Example| {
        let send = if example.state == State::Live {
            &to_tried
        } else {
            &still
        };
        html! {
            <section key={example.question.key.clone()} class="example" data-state={name(example.state)} dir={mirrored(example)}>
                <h2>{ state(example.state, outcome) }</h2>
                { case(example, outcome) }
                { asked(example, words, outcome, send) }
                { marked(example, outcome) }
            </section>
        }
    };
    let (back, to) = match &model.route {
        Route::PreviewItem(bank, _) => (outcome.preview_back(), Route::PreviewBank(bank.clone())),
        _ => (outcome.gallery_back(), Route::Gallery),
    };
    html! {
        <>
            <p><a class="back" href={to.to_string()}>{ back }</a></p>
            <h1><bdi dir="ltr">{ id.to_string() }</bdi></h1>
            if !super::is_gallery(&model.route) {
                { notice(outcome.preview_keys()) }
                { list::facts(model, id, outcome) }
            }
            { for examples.iter().map(shown) }
        </>
    }
}

/// The question, with what stands beside it where the state shows that.
fn asked(example: &Example, words: &LearnerWords, outcome: &OutcomeWords, send: &Send) -> Html {
    match &example.guidance {
        Some(beside) => guidance::view(beside, &example.question, words, outcome, send),
        None => question::controls(&example.question, words, Some(outcome), send),
    }
}

/// What the question is about. There is nothing to fold it for.
fn case(example: &Example, words: &OutcomeWords) -> Html {
    let group = format!("q-{}", example.question.key);
    match example.question.case() {
        Some(case) => case::view(case, &group, "h3", words, &Callback::noop()),
        None => Html::default(),
    }
}

/// The direction of what is shown in the other one.
fn mirrored(example: &Example) -> Option<&'static str> {
    matches!(example.state, State::Mirrored | State::In(_))
        .then(|| direction(&example.question.stem.lang))
}

fn state(state: State, words: &OutcomeWords) -> Html {
    let said = match state {
        State::In(locale) => {
            return html! { <span lang={locale.tag()} dir={locale.direction().as_str()}>{ locale.name() }</span> };
        }
        _ => title_of(state, words),
    };
    said.into()
}

fn title_of(state: State, words: &OutcomeWords) -> String {
    match state {
        State::Live => words.gallery_live(),
        State::Untouched => words.gallery_untouched(),
        State::Marked(Verdict::Right) => words.gallery_right(),
        State::Marked(Verdict::Partly) => words.gallery_partly(),
        State::Marked(_) => words.gallery_wrong(),
        State::Disabled => words.gallery_disabled(),
        State::Error => words.gallery_error(),
        State::Mirrored => words.gallery_mirrored(),
        State::Missing => words.gallery_missing(),
        State::Notice => words.gallery_notice(),
        State::Told | State::In(_) => words.gallery_told(),
    }
}

/// A name for style sheets and tests.
fn name(state: State) -> &'static str {
    match state {
        State::Live => "live",
        State::Untouched => "untouched",
        State::Marked(Verdict::Right) => "right",
        State::Marked(Verdict::Partly) => "partly",
        State::Marked(_) => "wrong",
        State::Disabled => "disabled",
        State::Error => "error",
        State::Mirrored => "mirrored",
        State::Missing => "missing",
        State::Notice => "notice",
        State::Told => "told",
        State::In(locale) => locale.tag(),
    }
}

/// What the response would earn, and why.
fn marked(example: &Example, words: &OutcomeWords) -> Html {
    let Some((report, told)) = &example.marked else {
        return Html::default();
    };
    html! {
        <div class="note">
            <p>{ explanation(report, words) }</p>
            { for told.iter().map(rich) }
        </div>
    }
}
