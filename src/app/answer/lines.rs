//! A response in words, a line for each part of it: as the review and the result tell it.

use assay_engine::id::ChoiceId;
use assay_engine::item::typed::Decimal;
use assay_engine::item::{Body, GapFill, Number, PairItem, Response};

use super::Asked;
use crate::sitting::question::choice_text;
use crate::sitting::texts::Text;

/// The lines of a response to an item, each rich text; none where there is no response.
#[must_use]
#[inline(never)]
pub fn lines(asked: &Asked<'_>) -> Vec<Text> {
    let Some(response) = asked.response else {
        return Vec::new();
    };
    let choice = |id: &ChoiceId| choice_text(asked.model, asked.texts, asked.bank, asked.item, id);
    match (response, &asked.item.body) {
        (Response::Choices(_), _) => {
            let picked = asked.order.iter().filter(|id| response.picks(id));
            picked.map(choice).collect()
        }
        (Response::Order(order), _) => order.iter().map(choice).collect(),
        (Response::Pairs(_), Body::Matrix(item)) => pairs(asked, &item.0, response),
        (Response::Pairs(_), Body::Matching(item)) => pairs(asked, &item.0, response),
        (Response::Pairs(_), Body::Categorise(item)) => pairs(asked, &item.0, response),
        (Response::Gaps(_), Body::GapFill(item)) => gaps(asked, item, response),
        (Response::Text(text), _) => vec![own(asked, escaped(text))],
        (Response::Number(number), _) => vec![own(asked, self::number(asked, number))],
        _ => Vec::new(),
    }
}

fn own(asked: &Asked<'_>, text: String) -> Text {
    let lang = asked.model.preferences.language.tag().to_owned();
    Text { text, lang }
}

/// What a learner typed is no rich text: what could be read as a mark of it is escaped.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn with(prompt: &Text, choice: &str) -> Text {
    let text = format!(
        "{}: **{}**",
        prompt.text.trim_end_matches(['.', ':']),
        choice.trim()
    );
    Text {
        text,
        lang: prompt.lang.clone(),
    }
}

fn pairs(asked: &Asked<'_>, item: &PairItem, response: &Response) -> Vec<Text> {
    let line = |prompt: &assay_engine::item::Prompt| {
        let choice = item.choice(response.paired(&prompt.id)?)?;
        let text = asked
            .texts
            .choice(asked.bank, asked.item, &choice.id, &choice.text);
        Some(with(
            &asked.texts.prompt(asked.bank, asked.item, prompt),
            &text.text,
        ))
    };
    item.prompts.iter().filter_map(line).collect()
}

fn gaps(asked: &Asked<'_>, item: &GapFill, response: &Response) -> Vec<Text> {
    let line = |gap: &assay_engine::item::gap_fill::Gap| {
        let filled = response.filled(&gap.id)?;
        let choice = gap
            .choices
            .iter()
            .find(|choice| choice.id.as_str() == filled);
        let text = choice.map_or_else(
            || filled.to_owned(),
            |choice| {
                asked
                    .texts
                    .choice(asked.bank, asked.item, &choice.id, &choice.text)
                    .text
            },
        );
        Some(with(
            &asked.texts.gap(asked.bank, asked.item, gap),
            &escaped(&text),
        ))
    };
    item.gaps.iter().filter_map(line).collect()
}

fn number(asked: &Asked<'_>, number: &Number) -> String {
    let unit = match &asked.item.body {
        Body::Numeric(item) => {
            let unit = item
                .units
                .iter()
                .find(|unit| Some(&unit.id) == number.unit.as_ref());
            unit.map(|unit| asked.texts.unit(asked.bank, asked.item, unit).text)
        }
        Body::Slider(item) => item.unit.as_ref().map(|unit| {
            asked
                .texts
                .other(asked.bank, asked.item, unit, |texts| texts.unit.as_ref())
                .text
        }),
        _ => None,
    };
    let plain = Decimal::read(&number.text).map(|_| number.text.replace('-', "−"));
    let text = plain.unwrap_or_else(|| number.text.clone());
    let text = escaped(&text);
    unit.map_or_else(
        || text.clone(),
        |unit: String| format!("{text}\u{a0}{}", escaped(&unit)),
    )
}
