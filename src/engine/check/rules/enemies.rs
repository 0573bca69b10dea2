//! An enemy is another item of the bank.
//!
//! Example: `"enemies": ["first-sing"]` where the item is `first-sign`: the two could meet in a form after all.

use std::collections::BTreeSet;

use crate::check::subject::Subject;
use crate::check::{Code, Findings, nearest};

/// For how many names of no item the nearest is looked for: a bank may have thousands of both.
const MOST_NEAREST: u32 = 20;

pub(super) fn check(bank: &Subject<'_>, findings: &mut Findings) {
    let ids = || {
        let items = bank.items.iter();
        items.filter_map(|item| item.value.get("id")?.as_str())
    };
    let known: BTreeSet<&str> = ids().collect();
    let mut unknown = 0;
    for item in &bank.items {
        let Some(common) = &item.common else { continue };
        for (index, enemy) in common.enemies.iter().enumerate() {
            let at = item.at.join("enemies").join(index);
            if *enemy == common.id {
                let data = [("item", enemy.to_string())];
                findings.push(Code::EnemyItself, &at, data);
            } else if !known.contains(enemy.as_str()) {
                unknown += 1;
                let mut data = vec![("id", enemy.to_string()), ("kind", "item".to_owned())];
                let near = (unknown <= MOST_NEAREST).then(|| nearest(enemy.as_str(), ids()));
                data.extend(near.flatten().map(|name| ("nearest", name.to_owned())));
                findings.push_all(Code::DanglingReference, &at, data);
            }
        }
    }
}
