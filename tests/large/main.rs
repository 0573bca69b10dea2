//! What a large bank costs a learner, beside a small one: `cargo run --profile tools -p assay-engine --features check --example large`.
//!
//! Each bank is published into a folder, and read from there by a process of its own, as a device would: the header, the shard of the
//! first question, the other shards of the form. Times are the median of 21 runs; memory is the most that the process had beyond
//! one with no bank at all (Linux). `-- --write FOLDER` writes the banks as their author's files instead, for `assay`.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "it is run by those who build the engine, and ends where something is wrong"
)]

mod bank;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;
use std::time::Instant;

use assay_engine::attempt::{Attempt, Entry, Event, Started};
use assay_engine::bank::published::{publish, read_header, read_shard};
use assay_engine::bank::{Header, read_bank};
use assay_engine::check::Severity;
use assay_engine::digest::Digest;
use assay_engine::duration::{Millis, WallTime};
use assay_engine::form::{Form, FormRequest, Paper, Slot, TimeFactor, assemble, draw};
use assay_engine::id::AssessmentId;
use assay_engine::item::Item;
use assay_engine::report::report;
use assay_engine::rng::{RulesVersion, Seed};

const SIZES: [usize; 3] = [20, 1_000, 10_000];
const RUNS: u8 = 21;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [] => bench(),
        [option, folder] if option == "--write" => write(Path::new(folder)),
        [option] if option == "--nothing" => println!("{}", most_memory()),
        [option, folder, digest] if option == "--measure" => measure(Path::new(folder), digest),
        _ => println!("nothing, or --write FOLDER"),
    }
}

fn write(folder: &Path) {
    let module = folder.join("large");
    std::fs::create_dir_all(&module).expect("the folder can be made");
    let put = |path: PathBuf, value: &serde_json::Value| {
        std::fs::write(&path, value.to_string()).expect("the file can be written");
        println!("{}", path.display());
    };
    put(folder.join("modules.json"), &bank::modules(&SIZES));
    for size in SIZES {
        put(module.join(format!("items-{size}.json")), &bank::bank(size));
    }
}

fn bench() {
    let program = std::env::current_exe().expect("it runs");
    let run = |arguments: &[&str]| {
        let output = Command::new(&program).args(arguments).output();
        String::from_utf8(output.expect("it runs again").stdout).expect("it prints text")
    };
    let nothing: u64 = run(&["--nothing"]).trim().parse().expect("a number");
    println!(
        "{:>46}{:>12}{:>12}{:>12}",
        "items in the bank", SIZES[0], SIZES[1], SIZES[2]
    );
    let mut columns: Vec<BTreeMap<usize, (String, String)>> = Vec::new();
    for size in SIZES {
        let folder =
            std::env::temp_dir().join(format!("assay-large-{}-{size}", std::process::id()));
        let digest = publish_into(&folder, size);
        let said = run(&["--measure", &folder.to_string_lossy(), &digest.to_string()]);
        std::fs::remove_dir_all(&folder).expect("the folder can be removed");
        let rows = said.lines().filter_map(|line| line.split_once('\t'));
        let rows = rows.map(|(name, figure)| match name {
            MEMORY => {
                let most: u64 = figure.parse().expect("a number");
                (name.to_owned(), most.saturating_sub(nothing).to_string())
            }
            _ => (name.to_owned(), figure.to_owned()),
        });
        columns.push(rows.enumerate().collect());
    }
    for (row, (name, _)) in &columns[0] {
        print!("{name:>46}");
        columns
            .iter()
            .for_each(|column| print!("{:>12}", column[row].1));
        println!();
    }
}

/// Publishes a bank of so many items into a folder; its digest.
fn publish_into(folder: &Path, items: usize) -> Digest {
    let text = bank::bank(items).to_string();
    let (bank, findings) = read_bank(text.as_bytes(), None, &|_| None);
    let mut errors = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error);
    assert!(bank.is_some(), "the bank is right: {:?}", errors.next());
    let published = publish(&bank.expect("it was just looked at"));
    std::fs::create_dir_all(folder).expect("the folder can be made");
    let put = |digest: &Digest, bytes: &[u8]| {
        std::fs::write(folder.join(digest.to_string()), bytes).expect("the file can be written");
    };
    put(&published.digest, &published.header);
    published
        .shards
        .iter()
        .for_each(|(digest, bytes)| put(digest, bytes));
    published.digest
}

const MEMORY: &str = "memory, kB more than with no bank";

fn measure(folder: &Path, digest: &str) {
    let digest = Digest::read(digest).expect("a digest");
    let file =
        |digest: &Digest| std::fs::read(folder.join(digest.to_string())).expect("it is there");
    let bytes = file(&digest);
    let header = || read_header(&bytes, &digest).expect("it is as published");
    let known = header();
    let size = |form: &Form| -> usize {
        let shards = form.shards(&known).into_iter();
        let shards = shards.filter_map(|(bank, shard)| known.shard(bank, shard));
        shards.map(|shard| file(&shard.digest).len()).sum()
    };
    let plain = request("plain", 1);
    let form = draw(&known, &plain).expect("the check has passed it");
    let shards = form.shards(&known).len();
    println!("header, bytes\t{}", bytes.len());
    println!(
        "before the first question, bytes\t{}",
        bytes.len() + size(&form.first())
    );
    println!("whole form, bytes\t{}", bytes.len() + size(&form));
    println!(
        "shards of the form, of all\t{shards} of {}",
        known.contents.shards.len()
    );
    println!("items in the form\t{}", form.slots().count());
    println!(
        "read the header, ms\t{}",
        median(|_| {
            header();
        })
    );
    println!(
        "draw, ms\t{}",
        median(|seed| {
            draw(&known, &request("plain", seed)).expect("it can be drawn");
        })
    );
    println!(
        "draw under quotas, ms\t{}",
        median(|seed| {
            draw(&known, &request("held", seed)).expect("it can be drawn");
        })
    );
    println!(
        "read its shards, ms\t{}",
        median(|_| {
            items(&known, &form, &file);
        })
    );
    let items = items(&known, &form, &file);
    println!(
        "answer and score, ms\t{}",
        median(|_| score(&known, &plain, &form, &items, digest))
    );
    println!(
        "draw, answer and score, ms\t{}",
        median(|_| {
            let form = draw(&known, &plain).expect("it can be drawn");
            score(&known, &plain, &form, &items, digest);
        })
    );
    println!("{MEMORY}\t{}", most_memory());
}

fn request(assessment: &str, seed: u8) -> FormRequest {
    FormRequest {
        assessment: AssessmentId::new(assessment).expect("an id"),
        audience: None,
        seed: Seed([seed; 16]),
        seen: Vec::new(),
        language: "en".to_owned(),
        overlays: Vec::new(),
        time_factor: TimeFactor::USUAL,
        rules: RulesVersion::default(),
    }
}

fn items(
    header: &Header,
    form: &Form,
    file: &dyn Fn(&Digest) -> Vec<u8>,
) -> BTreeMap<Slot, Rc<Item>> {
    let mut shards = BTreeMap::new();
    for (bank, shard) in form.shards(header) {
        let named = header.shard(bank, shard).expect("it is the header's");
        let items = read_shard(&file(&named.digest), named).expect("it is as published");
        shards.insert(
            named.digest,
            items.into_iter().map(Rc::new).collect::<Vec<_>>(),
        );
    }
    let each = form.slots().filter_map(|slot| {
        let (shard, place) = header.locate(slot)?;
        Some((slot, Rc::clone(shards.get(&shard.digest)?.get(place)?)))
    });
    each.collect()
}

/// Answers every item and reports on it.
fn score(
    header: &Header,
    request: &FormRequest,
    form: &Form,
    items: &BTreeMap<Slot, Rc<Item>>,
    bank: Digest,
) {
    let item = |slot: Slot| items.get(&slot).cloned();
    let paper: Paper = assemble(header, request, form, &item).expect("all items are there");
    let mut attempt = Attempt::default();
    let mut apply = |at: u64, event: Event| {
        let entry = Entry {
            at: Millis(at),
            event,
        };
        attempt.apply(&paper, &entry).expect("the rules allow it");
    };
    apply(0, Event::Started(Started::new(bank, &paper, WallTime(0))));
    for (item, placed) in (0_u32..).zip(&paper.items) {
        let response = placed.item.body.right();
        apply(
            u64::from(item) + 1,
            Event::Answered {
                item,
                response,
                certainty: None,
            },
        );
    }
    apply(1_000, Event::Submitted);
    let report = report(header, &paper, &attempt).expect("it can be scored");
    assert!(report.is_passed(), "every answer is right");
}

/// The median of so many runs, in milliseconds with two decimals.
fn median(mut run: impl FnMut(u8)) -> String {
    let mut times: Vec<u128> = (0..RUNS)
        .map(|seed| {
            let began = Instant::now();
            run(seed);
            began.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    let median = times[times.len() / 2];
    format!("{}.{:02}", median / 1000, median % 1000 / 10)
}

/// The most memory that this process has had, in kB; 0 where the system doesn't tell.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let figure = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    figure.unwrap_or(0)
}
