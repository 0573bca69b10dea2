//! Language, colours, text size, and how much time one needs.

use assay_engine::form::TimeFactor;
use assay_messages::{Locale, OutcomeWords};
use yew::prelude::*;

use crate::message::Msg;
use crate::model::Model;
use crate::preferences::{EXTRA_TIMES, TextSize, Theme};
use crate::store::Storage;
use crate::ui::{Send, notice, on};

/// One group of radios: its name, its legend, and each choice with its label, language and message.
struct Group {
    name: &'static str,
    legend: String,
    choices: Vec<(String, Option<&'static str>, bool, Msg)>,
}

/// The page.
#[inline(never)]
pub fn view(model: &Model, words: &OutcomeWords, send: &Send) -> Html {
    let chosen = model.preferences;
    let theme = |theme| match theme {
        Theme::Device => words.settings_theme_device(),
        Theme::Light => words.settings_theme_light(),
        Theme::Dark => words.settings_theme_dark(),
    };
    let size = |size: TextSize| words.formats().percent(i64::from(size.percent()), 100);
    let groups = [
        Group {
            name: "language",
            legend: words.settings_language(),
            choices: Locale::ALL
                .map(|l| {
                    (
                        l.name().to_owned(),
                        Some(l.tag()),
                        l == chosen.language,
                        Msg::SetLanguage(l),
                    )
                })
                .to_vec(),
        },
        Group {
            name: "theme",
            legend: words.settings_theme(),
            choices: Theme::ALL
                .map(|t| (theme(t), None, t == chosen.theme, Msg::SetTheme(t)))
                .to_vec(),
        },
        Group {
            name: "text-size",
            legend: words.settings_text_size(),
            choices: TextSize::ALL
                .map(|s| (size(s), None, s == chosen.text, Msg::SetText(s)))
                .to_vec(),
        },
        Group {
            name: "extra-time",
            legend: words.settings_time(),
            choices: EXTRA_TIMES
                .into_iter()
                .filter_map(|(percent, _)| Some((percent, TimeFactor::try_from(percent).ok()?)))
                .map(|(percent, factor)| {
                    let name = match percent {
                        0 => words.settings_time_unlimited(),
                        100 => words.settings_time_usual(),
                        _ => words.settings_time_more(
                            &words.formats().percent(i64::from(percent) - 100, 100),
                        ),
                    };
                    let is_chosen = factor == chosen.extra_time;
                    (name, None, is_chosen, Msg::SetExtraTime(factor))
                })
                .collect(),
        },
    ];
    html! {
        <>
            <h1>{ words.settings_heading() }</h1>
            if matches!(model.storage, Storage::Blocked(_)) {
                { notice(words.settings_not_saved()) }
            }
            { for groups.into_iter().map(|group| radios(group, send)) }
            <p class="kicker">{ words.settings_time_note() }</p>
        </>
    }
}

#[inline(never)]
fn radios(group: Group, send: &Send) -> Html {
    let name = group.name;
    let radio = |(index, (label, lang, checked, message)): (
        usize,
        (String, Option<&'static str>, bool, Msg),
    )| {
        let id = format!("{name}-{index}");
        html! {
            <label key={id.clone()} class="opt" for={id.clone()}>
                <input type="radio" {name} {id} {checked} onchange={on(send, message)} /><span {lang}>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="setting">
            <legend><h2>{ group.legend }</h2></legend>
            <div class="opts">{ for group.choices.into_iter().enumerate().map(radio) }</div>
        </fieldset>
    }
}
