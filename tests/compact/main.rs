//! How long whole attempts of 100 items are as short texts: `cargo run --profile tools -p assay-engine --features fuzz --example
//! compact`, with how many attempts of each kind, else 200.

use assay_engine::attempt::compact::random::{Wish, attempt};
use assay_engine::attempt::compact::{SCORM_12, write};
use assay_engine::item::ItemType;

fn main() {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok());
    let count: u64 = count.unwrap_or(200);
    println!(
        "{count} random attempts of 100 items each, characters (below {SCORM_12} fit into SCORM 1.2)\n"
    );
    println!(
        "{:18} {:>8} {:>8} {:>20}",
        "items", "median", "most", "with typed left out"
    );
    for kind in ItemType::ALL {
        tell(kind.as_str(), count, Some(*kind), 10);
    }
    tell("all types", count, None, 10);
    tell("all, long texts", count, None, 2_000);
}

fn tell(name: &str, count: u64, kind: Option<ItemType>, typed: u32) {
    let wish = Wish {
        kind,
        items: 100,
        typed,
        deeds: 3,
    };
    let mut lengths = Vec::new();
    let mut left_out = 0;
    for number in 0..count {
        let Some((paper, attempt)) = attempt(wish, number) else {
            continue;
        };
        match write(&paper, &attempt, SCORM_12) {
            Ok(compact) => {
                left_out += usize::from(!compact.left_out.is_empty());
                lengths.push(compact.text.len());
            }
            Err(why) => println!("{name}, {number}: {why}"),
        }
    }
    lengths.sort_unstable();
    let middle = lengths.get(lengths.len() / 2).copied().unwrap_or_default();
    let most = lengths.last().copied().unwrap_or_default();
    println!("{name:18} {middle:8} {most:8} {left_out:20}");
}
