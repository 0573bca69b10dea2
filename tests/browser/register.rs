//! The class register with a class of 25: one table, and the files for spreadsheets that are made of it.

use assay_engine::digest::Digest;
use assay_engine::result::ResultFile;
use assay_engine::table::harmless;

use crate::harness::{Person, plain};
use crate::learning::{calm, give};

/// What the first learners are called: in several scripts, and as a formula would be.
const NAMES: [&str; 4] = ["Amina Diallo", "فاطمة الزهراء", "Олена Шевченко", "=1+1"];

/// How many learners sent an attempt of their own.
const OWN: usize = 21;

/// What a learner sent, and what the table says of it.
struct Sent {
    file: String,
    text: String,
    name: String,
    checked: String,
}

/// Attempts of their own, one that was sent again under another name, one with another score than its answers give, and one that
/// was taken of another bank: all made of one result that came about as they do.
fn class(person: &Person, result: &str) -> Vec<Sent> {
    let words = &person.words.outcome;
    let real = ResultFile::from_bytes(result.as_bytes()).expect("a result");
    let sent = |name: String, checked: String, change: &dyn Fn(&mut ResultFile)| {
        let mut result = real.clone();
        change(&mut result);
        result.name = Some(name.clone());
        let text = String::from_utf8(result.to_bytes()).expect("UTF-8");
        (name, checked, text)
    };
    let mut all: Vec<_> = (0..OWN)
        .map(|number| {
            let name = NAMES.get(number).map(ToString::to_string);
            let name = name.unwrap_or_else(|| format!("Learner {number}"));
            sent(name, words.register_fits(), &|result| {
                result.transcript.started.wall.0 += 60_000 * i64::try_from(number).unwrap();
            })
        })
        .collect();
    let again = format!("{} {}", words.register_fits(), words.register_same(1_usize));
    all.push(sent("Benoît Mballa".to_owned(), again, &|_| {}));
    let better = words.register_other_score();
    all.push(sent("Better Than True".to_owned(), better, &|result| {
        result.transcript.started.wall.0 -= 60_000;
        result.summary.passed = !result.summary.passed;
    }));
    let other = words.register_broken();
    all.push(sent("Of Another Bank".to_owned(), other, &|result| {
        let first = result.transcript.started.items.first_mut();
        first.expect("an item").item = Digest::of(b"another");
    }));
    let numbered = all.into_iter().enumerate();
    numbered
        .map(|(number, (name, checked, text))| Sent {
            file: format!("result-{number:02}.json"),
            text,
            name,
            checked: plain(&checked),
        })
        .collect()
}

/// Names, what was checked, and files, as the table has them.
async fn rows(person: &Person) -> Vec<[String; 3]> {
    let script = "return [...document.querySelectorAll('main tbody tr')].map((row) => [0, 9, 10].map((place) => row.cells[place].innerText))";
    let rows: Vec<[String; 3]> = serde_json::from_value(person.look(script).await).expect("rows");
    let rows = rows.into_iter();
    rows.map(|row| row.map(|cell| plain(&cell))).collect()
}

/// Drops what the class has sent, a picture among it, then chooses one that is there already.
pub async fn holds_a_class(person: &Person, result: &str) {
    let outcome = &person.words.outcome;
    let mut sent = class(person, result);
    let mut files: Vec<(&str, String)> = sent
        .iter()
        .map(|one| (one.file.as_str(), one.text.clone()))
        .collect();
    files.insert(7, ("holiday.jpg", "a picture".to_owned()));
    assert_eq!(files.len(), 25);
    give(person, ".drop", &files, true).await;
    person.reads(&outcome.register_count(24_usize)).await;
    person
        .reads(&outcome.register_refused_heading(1_usize))
        .await;
    person.reads(&outcome.register_bad_else()).await;

    let again = "again.json".to_owned();
    let text = sent[0].text.clone();
    give(person, "#results", &[(again.as_str(), text.clone())], false).await;
    sent.push(Sent {
        file: again,
        text,
        name: sent[0].name.clone(),
        checked: sent[OWN].checked.clone(),
    });
    person.reads(&outcome.register_count(25_usize)).await;
    let expected: Vec<[String; 3]> = sent
        .iter()
        .map(|one| [one.name.clone(), one.checked.clone(), one.file.clone()])
        .collect();
    let are_checked = async || (rows(person).await == expected).then_some(());
    if person.until(are_checked).await.is_none() {
        let rows = rows(person).await;
        person
            .fail(&format!("{rows:#?}, and not {expected:#?}"))
            .await;
    }
    calm(person, "class register").await;
    for_spreadsheets(person, &sent).await;
}

/// Both files have each row, in order; a name is never a formula.
async fn for_spreadsheets(person: &Person, sent: &[Sent]) {
    let outcome = &person.words.outcome;
    person.press("button", outcome.register_csv()).await;
    let (_, table) = person.downloaded(".csv").await;
    let table = String::from_utf8(table).expect("UTF-8");
    assert!(table.starts_with('\u{feff}'), "{table}");
    let lines: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(lines.len(), sent.len(), "{table}");
    for (line, one) in lines.iter().zip(sent) {
        assert!(
            line.starts_with(&format!("{},", harmless(&one.name))),
            "{line}"
        );
        assert!(line.contains(&format!(",{},", one.file)), "{line}");
    }

    person.press("button", outcome.register_xlsx()).await;
    let (_, workbook) = person.downloaded(".xlsx").await;
    assert!(workbook.starts_with(b"PK\x03\x04"));
    // Its parts are stored as they are.
    let sheet = String::from_utf8_lossy(&workbook);
    let rows: Vec<&str> = sheet.split("<row>").skip(2).collect();
    assert_eq!(rows.len(), sent.len());
    for (row, one) in rows.iter().zip(sent) {
        for text in [&one.name, &one.file] {
            assert!(row.contains(&format!(">{text}</t>")), "{text}: {row}");
        }
    }
}
