//! What every form holds, against all forms that there are.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::bank::Difficulty;

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
        let wire: Vec<Draw> = draws
            .iter()
            .map(|(_, count, _)| serde_json::from_value(json!({ "count": count })).expect("it is a draw"))
            .collect();
        let pool = Pool {
            whom: Whom::Nobody,
            whole: Whole::default(),
            quotas: Vec::new(),
            draws: draws.iter().zip(&wire).map(|((section, ..), wire)| (*section, 0, wire.clone())).collect(),
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
        let wire: Vec<Draw> = draws
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
            whole: Whole::default(),
            quotas: Vec::new(),
            draws: draws.iter().zip(&wire).map(|((section, ..), wire)| (*section, 0, wire.clone())).collect(),
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// With quotas: feasible is what some form is that meets them, and as many are counted on as the form with the fewest has. What clashes
    /// asks for more than there is.
    #[test]
    fn what_every_form_holds_of_quotas(
        stock in prop::collection::vec(0_u32..4, 4), draws in draws(4),
        bounds in [(0_u32..3, 0_u32..3), (0_u32..2, 0_u32..3)],
    ) {
        let strata: Vec<Stratum> = stock.iter().enumerate().map(|(index, count)| Stratum {
            difficulty: Some(if index < 2 { Difficulty::Easy } else { Difficulty::Hard }),
            ..stratum(index, *count)
        }).collect();
        let bounds = bounds.map(|(min, more)| (min, min + more));
        let kinds = [json!({ "difficulty": "easy" }), json!({ "difficulty": "easy", "topic": "odd" })];
        let of: [&[usize]; 2] = [&[0, 1], &[1]];
        let quotas = kinds.iter().zip(bounds).map(|(kind, (min, max))| {
            serde_json::from_value(json!({ "of": kind, "min": min, "max": max })).expect("it is a quota")
        });
        let asked: Vec<Draw> = draws.iter()
            .map(|(_, count, _)| serde_json::from_value(json!({ "count": count })).expect("it is a draw"))
            .collect();
        let pool = Pool {
            whom: Whom::Nobody,
            draws: draws.iter().zip(&asked).map(|((section, ..), draw)| (*section, 0, draw.clone())).collect(),
            flow: Flow {
                wanted: draws.iter().map(|(_, wanted, _)| wanted.unwrap_or(0)).collect(),
                stock: stock.clone(),
                fits: draws.iter().map(|(.., fits)| fits.clone()).collect(),
                holder: (0..4).collect(),
            },
            strata,
            whole: Whole::default(),
            quotas: quotas.collect(),
        };
        let swept = pool.swept();
        let taken = |left: &[u32], index: usize| stock[index] - if swept.contains(&index) { 0 } else { left[index] };
        let mut forms = forms(&draws, stock.clone());
        forms.retain(|left| of.iter().zip(bounds).all(|(of, (min, max))| {
            (min..=max).contains(&of.iter().map(|index| taken(left, *index)).sum())
        }));
        prop_assert_eq!(pool.is_feasible(), !forms.is_empty());
        if let Some(clash) = pool.clash() {
            prop_assert!(clash.wanted > clash.available, "{:?}", clash);
            prop_assert!(!clash.draws.is_empty() || !clash.quotas.is_empty());
        }
        if forms.is_empty() {
            return Ok(());
        }
        let fewest = forms.iter().map(|left| taken(left, 1) + taken(left, 3)).min();
        prop_assert_eq!(Some(pool.guaranteed(|stratum| stratum.topic.as_str() == "odd")), fewest);
    }

    /// Of whole cases never more is counted on than the form with the fewest has, and just that many where one draw takes them.
    #[test]
    fn what_whole_cases_bring(
        items in prop::collection::vec(0_u32..4, 1..5),
        wanted in prop::collection::vec((prop::option::weighted(0.8, 1_u32..3), prop::collection::btree_set(0_usize..5, 1..5)), 1..3),
    ) {
        let strata: Vec<(Option<Alias>, Stratum)> = (0..items.len()).map(|case| {
            let place = json!({ "id": format!("case-{case}"), "place": 0 });
            let stratum = json!({ "topic": "a", "type": "single-choice", "count": 1, "case": place });
            (None, serde_json::from_value(stratum).expect("it is a stratum"))
        }).collect();
        // A draw names a case, or none: then it can take each.
        let draws: Vec<Draw> = wanted.iter().map(|(count, cases)| {
            let mut draw = json!({ "count": count, "terms": { "whole": true } });
            if cases.len() == 1 { draw["case"] = json!(format!("case-{}", cases.first().unwrap_or(&0))); }
            serde_json::from_value(draw).expect("it is a draw")
        }).collect();
        let whole = Whole::of(&strata, &vec![1; items.len()], &draws);
        let flow = whole.flow();
        let items: Vec<u32> = whole.strata().map(|stratum| items[stratum]).collect();
        let of: BTreeMap<usize, u32> = whole.strata().zip(items.clone()).collect();
        // Each way to give draws their cases, as what is taken.
        let mut ways = vec![vec![false; items.len()]];
        for (draw, fits) in draws.iter().zip(&flow.fits) {
            for _ in 0..draw.count.unwrap_or(0) {
                ways = ways.iter().flat_map(|taken| fits.iter().filter(|case| !taken[**case]).map(|case| {
                    let mut taken = taken.clone();
                    taken[*case] = true;
                    taken
                })).collect();
            }
        }
        prop_assert_eq!(flow.most(|_| true) == flow.total(), !ways.is_empty());
        prop_assume!(!ways.is_empty());
        let swept: BTreeSet<usize> = draws.iter().zip(&flow.fits).filter(|(draw, _)| draw.count.is_none()).flat_map(|(_, fits)| fits.clone()).collect();
        let fewest = ways.iter().map(|taken| {
            let held = (0..items.len()).filter(|case| taken[*case] || swept.contains(case));
            held.map(|case| items[case]).sum::<u32>()
        }).min().unwrap_or(0);
        let least = whole.least(|_| true, |stratum| of[&stratum]);
        prop_assert!(least <= fewest, "{} {}", least, fewest);
        prop_assert!(draws.len() > 1 || least == fewest);
    }
}
