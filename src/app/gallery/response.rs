//! Responses that show how an item looks once it is answered: right, partly right, wrong, or not to be read.

use assay_engine::item::{Body, Item, Number, Response, Verdict};

/// A response to an item that stands so to the key; none where none could be found.
pub(super) fn standing(item: &Item, verdict: Verdict) -> Option<Response> {
    let right = item.body.right()?;
    let stands = |response: &Response| {
        let marked = item.body.mark(Some(response));
        item.body.accepts(response).is_ok()
            && marked.is_some_and(|marked| marked.verdict == verdict)
    };
    std::iter::once(right.clone())
        .chain(near(item, &right))
        .find(stands)
}

/// Responses like the right one, with something changed.
fn near(item: &Item, right: &Response) -> Vec<Response> {
    let choices = || item.body.choices().iter().map(|choice| choice.id.clone());
    match right {
        Response::Choices(key) => {
            let fewer = key.iter().map(|id| Response::Choices([id.clone()].into()));
            let others = choices().filter(|id| !key.contains(id));
            let others = others.map(|id| Response::Choices([id].into()));
            fewer.chain(others).collect()
        }
        Response::Pairs(pairs) => {
            let same = |id| {
                pairs
                    .keys()
                    .map(|prompt| (prompt.clone(), id))
                    .collect::<Vec<_>>()
            };
            let all = choices().map(|id| {
                let pairs = same(())
                    .into_iter()
                    .map(|(prompt, ())| (prompt, id.clone()));
                Response::Pairs(pairs.collect())
            });
            let turned = pairs.values().skip(1).chain(pairs.values().take(1));
            let turned = pairs.keys().cloned().zip(turned.cloned());
            all.chain([Response::Pairs(turned.collect())]).collect()
        }
        Response::Order(order) => {
            let mut swapped = order.clone();
            if swapped.len() > 1 {
                swapped.swap(0, 1);
            }
            let mut turned = order.clone();
            turned.rotate_left(1);
            let reversed: Vec<_> = order.iter().rev().cloned().collect();
            vec![
                Response::Order(swapped),
                Response::Order(turned),
                Response::Order(reversed),
            ]
        }
        Response::Gaps(gaps) => {
            let one = gaps
                .iter()
                .take(1)
                .map(|(gap, text)| (gap.clone(), text.clone()));
            let gap_fill = match &item.body {
                Body::GapFill(gap_fill) => Some(gap_fill),
                _ => None,
            };
            let wrong = gap_fill.into_iter().flat_map(|item| &item.gaps).map(|gap| {
                let picked = gap.choices.iter().find(|choice| {
                    gaps.get(&gap.id)
                        .is_none_or(|key| *key != choice.id.to_string())
                });
                (
                    gap.id.clone(),
                    picked.map_or_else(|| "…?".to_owned(), |choice| choice.id.to_string()),
                )
            });
            vec![
                Response::Gaps(one.collect()),
                Response::Gaps(wrong.collect()),
            ]
        }
        Response::Text(_) => {
            let accept = match &item.body {
                Body::ShortText(text) => text.answer().accept.as_slice(),
                _ => &[],
            };
            let less = accept
                .iter()
                .map(|accept| Response::Text(accept.text.replace('*', "…")));
            less.chain([Response::Text("…?".to_owned())]).collect()
        }
        Response::Number(number) => numbers(item, number),
    }
}

fn numbers(item: &Item, right: &Number) -> Vec<Response> {
    let with = |text: String| {
        Response::Number(Number {
            text,
            ..right.clone()
        })
    };
    match &item.body {
        Body::Slider(slider) => (0..)
            .map_while(|steps| slider.value_at(steps).filter(|_| steps < 1_000))
            .map(with)
            .collect(),
        _ => (-200..=200)
            .map(|step: i64| {
                let value = right
                    .text
                    .split('.')
                    .next()
                    .and_then(|whole| whole.parse::<i64>().ok());
                let value = value.unwrap_or_default();
                with(
                    value
                        .saturating_add(value / 100 * step / 4)
                        .saturating_add(step)
                        .to_string(),
                )
            })
            .collect(),
    }
}

/// Something typed that can't be read, for items that can refuse so.
pub(super) fn unreadable(item: &Item) -> Option<Response> {
    let Body::Numeric(numeric) = &item.body else {
        return None;
    };
    Some(Response::Number(Number {
        text: "12x".to_owned(),
        reading: None,
        unit: numeric.units.first().map(|unit| unit.id.clone()),
    }))
}
