//! What every form holds, against all forms that there are.

use proptest::prelude::*;
use serde_json::json;

use super::*;

/// A draw of a section: how many it wants, and which strata fit it.
type Wanted = (usize, Option<u32>, Vec<usize>);

fn stratum(index: usize, count: u32) -> Stratum {
    let topic = if index.is_multiple_of(2) {
        "even"
    } else {
        "odd"
    };
    let stratum = json!({ "topic": topic, "type": "single-choice", "count": count.max(1) });
    serde_json::from_value(stratum).expect("it is a stratum")
}

/// All ways in which the draws from one on can be met, with what is left of the strata.
fn forms(draws: &[Wanted], stock: Vec<u32>) -> Vec<Vec<u32>> {
    let Some(((_, wanted, fits), rest)) = draws.split_first() else {
        return vec![stock];
    };
    let mut taken = vec![stock];
    for _ in 0..wanted.unwrap_or(0) {
        taken = taken
            .iter()
            .flat_map(|left| {
                let able = fits.iter().filter(|stratum| left[**stratum] > 0);
                able.map(|stratum| {
                    let mut left = left.clone();
                    left[*stratum] -= 1;
                    left
                })
            })
            .collect();
        taken.sort();
        taken.dedup();
    }
    taken
        .into_iter()
        .flat_map(|left| forms(rest, left))
        .collect()
}

fn draws(strata: usize) -> impl Strategy<Value = Vec<Wanted>> {
    let fits = prop::collection::btree_set(0..strata, 1..=strata);
    let draw = (0_usize..3, prop::option::weighted(0.7, 1_u32..4), fits);
    prop::collection::vec(draw, 1..4).prop_map(|draws| {
        draws
            .into_iter()
            .map(|(section, wanted, fits)| (section, wanted, fits.into_iter().collect()))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// As many items of a kind as the form with the fewest of them has, and in a section no more than the form with the
    /// fewest there has.
    #[test]
    fn what_every_form_holds(stock in prop::collection::vec(0_u32..5, 4), draws in draws(4)) {
        let wire: Vec<wire::Draw> = draws
            .iter()
            .map(|(_, count, _)| serde_json::from_value(json!({ "count": count })).expect("it is a draw"))
            .collect();
        let pool = Pool {
            whom: Whom::Nobody,
            draws: draws.iter().zip(&wire).map(|((section, ..), wire)| (*section, 0, wire)).collect(),
            strata: stock.iter().enumerate().map(|(index, count)| stratum(index, *count)).collect(),
            flow: Flow {
                wanted: draws.iter().map(|(_, wanted, _)| wanted.unwrap_or(0)).collect(),
                stock: stock.clone(),
                fits: draws.iter().map(|(.., fits)| fits.clone()).collect(),
                holder: (0..4).collect(),
            },
        };
        let forms = forms(&draws, stock.clone());
        prop_assert_eq!(pool.is_feasible(), !forms.is_empty());
        prop_assume!(!forms.is_empty());
        let swept = pool.swept();
        let fewest = forms.iter().map(|left| {
            let odd = (0..4).filter(|index| index % 2 == 1);
            odd.map(|index| stock[index] - if swept.contains(&index) { 0 } else { left[index] }).sum::<u32>()
        });
        prop_assert_eq!(Some(pool.guaranteed(|stratum| stratum.topic.as_str() == "odd")), fewest.min());
        for section in 0..3 {
            let counted: u32 = draws.iter().filter(|(place, ..)| *place == section).filter_map(|(_, wanted, _)| *wanted).sum();
            let (here, elsewhere) = (pool.swept_in(|place| place == section), pool.swept_in(|place| place != section));
            let mine: Vec<usize> = here.difference(&elsewhere).copied().collect();
            let fewest = forms.iter().map(|left| counted + mine.iter().map(|index| left[*index]).sum::<u32>());
            prop_assert_eq!(Some(pool.least_in(section)), fewest.min());
        }
    }
}

/// All that forms can hold of items that are enemies by set: by item, whether it is in the form and in which section.
fn held(sets: &[Option<u32>], draws: &[Wanted]) -> Vec<Vec<Option<usize>>> {
    let is_free = |form: &Vec<Option<usize>>, item: usize| {
        let mut others = form.iter().zip(sets);
        form[item].is_none()
            && (sets[item].is_none()
                || others.all(|(taken, set)| taken.is_none() || *set != sets[item]))
    };
    let mut forms = vec![vec![None; sets.len()]];
    let add = |forms: &mut Vec<Vec<Option<usize>>>, section: usize, fits: &[usize], all: bool| {
        let mut next = Vec::new();
        for form in forms.iter() {
            let able: Vec<usize> = fits
                .iter()
                .copied()
                .filter(|item| is_free(form, *item))
                .collect();
            if able.is_empty() && all {
                next.push(form.clone());
            }
            for item in able {
                let mut form = form.clone();
                form[item] = Some(section);
                next.push(form);
            }
        }
        next.sort();
        next.dedup();
        *forms = next;
    };
    for (section, wanted, fits) in draws {
        (0..wanted.unwrap_or(0)).for_each(|_| add(&mut forms, *section, fits, false));
    }
    for (section, wanted, fits) in draws {
        if wanted.is_none() {
            fits.iter()
                .for_each(|_| add(&mut forms, *section, fits, true));
        }
    }
    forms
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// With enemies: what is counted on is never more than the form with the fewest has, and feasible is what some form is.
    #[test]
    fn what_every_form_holds_of_enemies(sets in prop::collection::vec(prop::option::of(0_u32..2), 5), draws in draws(5)) {
        let wire: Vec<wire::Draw> = draws
            .iter()
            .map(|(_, count, _)| serde_json::from_value(json!({ "count": count })).expect("it is a draw"))
            .collect();
        let strata: Vec<(Option<Alias>, Stratum)> = sets
            .iter()
            .enumerate()
            .map(|(index, set)| (None, Stratum { enemies: *set, ..stratum(index, 1) }))
            .collect();
        let fits: Vec<Vec<usize>> = draws.iter().map(|(.., fits)| fits.clone()).collect();
        let wanted = draws.iter().map(|(_, wanted, _)| wanted.unwrap_or(0)).collect();
        let pool = Pool {
            whom: Whom::Nobody,
            draws: draws.iter().zip(&wire).map(|((section, ..), wire)| (*section, 0, wire)).collect(),
            flow: Flow::of(wanted, vec![1; 5], fits, &strata),
            strata: strata.into_iter().map(|(_, stratum)| stratum).collect(),
        };
        let forms = held(&sets, &draws);
        prop_assert_eq!(pool.is_feasible(), !forms.is_empty());
        prop_assume!(!forms.is_empty());
        let odd = |form: &Vec<Option<usize>>| form.iter().skip(1).step_by(2).flatten().count();
        let fewest = forms.iter().map(odd).min().unwrap_or(0);
        let counted_on = pool.guaranteed(|stratum| stratum.topic.as_str() == "odd");
        prop_assert!(usize::try_from(counted_on).unwrap() <= fewest, "{} {}", counted_on, fewest);
        for section in 0..3 {
            let here = |form: &Vec<Option<usize>>| form.iter().filter(|place| **place == Some(section)).count();
            let fewest = forms.iter().map(here).min().unwrap_or(0);
            let counted_on = pool.least_in(section);
            prop_assert!(usize::try_from(counted_on).unwrap() <= fewest, "section {}: {} {}", section, counted_on, fewest);
        }
    }
}
