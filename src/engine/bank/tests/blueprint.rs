//! Blueprints: what the header says of them, what the check says of those that can't be met, and that it draws as learners do.

use serde_json::{Value, json};

use super::*;
use crate::id::{AudienceId, ItemId};

/// The good bank with twelve more items: four easy, four medium and four hard ones, the first of each at `apply` and the last two about
/// a case. Its assessment has these draws, and more.
fn bank_of(draws: Value, more: &Value) -> Value {
    let mut bank: Value = serde_json::from_slice(&file("good")).expect("the good bank is JSON");
    let items = bank["items"].as_array_mut().expect("items");
    let first = items[0].clone();
    for difficulty in ["easy", "medium", "hard"] {
        for number in 0..4 {
            let mut item = first.clone();
            item["id"] = json!(format!("{difficulty}-{number}"));
            item["difficulty"] = json!(difficulty);
            item["tags"] = json!(["new"]);
            item["bloom"] = json!(if number == 0 { "apply" } else { "remember" });
            if number > 1 {
                item["case"] = json!(difficulty);
            }
            items.push(item);
        }
    }
    let case = |id: &str| json!({ "id": id, "title": "A case", "text": "A case." });
    bank["cases"] = json!([case("easy"), case("medium"), case("hard")]);
    let assessment = &mut bank["assessments"][0];
    assessment["sections"][0]["draw"] = draws;
    for (key, value) in more.as_object().expect("an object") {
        assessment[key] = value.clone();
    }
    assessment["pass"] = json!({ "total": "70%" });
    bank
}

/// The errors that are found, with what clashes left as it is.
fn errors(bank: &Value) -> Vec<String> {
    let place = id("training/foundation");
    let (_, findings) = read_bank(bank.to_string().as_bytes(), Some(&place), &|_| None);
    let errors = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error);
    let told = errors.map(|finding| {
        let data: Vec<String> = finding
            .data
            .iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        format!(
            "{} {} {}",
            finding.code,
            finding.pointer.as_str(),
            data.join(" ")
        )
    });
    told.collect()
}

#[test]
fn what_clashes_is_told_with_how_many_items() {
    let new = |more: Value| {
        let mut draw = json!({ "tag": "new" });
        for (key, value) in more.as_object().expect("an object") {
            draw[key] = value.clone();
        }
        draw
    };
    let ten = json!([new(json!({ "count": 10 }))]);
    for (draws, more, expected) in [
        (
            ten.clone(),
            json!({ "quotas": [{ "difficulty": "hard", "min": 2, "max": 4 }] }),
            vec![],
        ),
        // Of four hard ones no five can be given.
        (
            ten.clone(),
            json!({ "quotas": [{ "difficulty": "hard", "min": 5 }] }),
            vec![
                r#"draws-infeasible-together /assessments/0/sections which={"difficulty":"hard","min":5} wanted=5 available=4 audience=media"#,
            ],
        ),
        // Ten, of which eight can be easy or medium, and one hard.
        (
            ten.clone(),
            json!({ "quotas": [{ "difficulty": "hard", "max": 1 }] }),
            vec![
                r#"draws-infeasible-together /assessments/0/sections which={"count":10,"tag":"new"}, {"difficulty":"hard","max":1} wanted=10 available=9 audience=media"#,
            ],
        ),
        // A part that is more than the whole.
        (
            ten.clone(),
            json!({ "quotas": [{ "difficulty": "hard", "max": 2 }, { "difficulty": "hard", "bloom": "remember", "min": 3 }] }),
            vec![
                r#"draws-infeasible-together /assessments/0/sections which={"difficulty":"hard","max":2}, {"bloom":"remember","difficulty":"hard","min":3} wanted=3 available=2 audience=media"#,
            ],
        ),
        (
            ten.clone(),
            json!({ "quotas": [{ "difficulty": "hard" }, { "topic": "sings", "max": 3 }, { "difficulty": "easy", "min": 3, "max": 2 }] }),
            vec![
                "missing-field /assessments/0/quotas/0 field=max",
                "dangling-reference /assessments/0/quotas/1/topic id=sings kind=topic nearest=signs",
                "out-of-range /assessments/0/quotas/2/max found=2 least=3",
            ],
        ),
        (
            ten,
            json!({ "quotas": [{ "difficulty": "hard", "max": 3 }, { "bloom": "apply", "min": 1 }] }),
            vec![
                r#"quotas-cross /assessments/0/quotas/1 quota={"bloom":"apply","min":1} other={"difficulty":"hard","max":3}"#,
            ],
        ),
        // Two of three cases, and then four of the six items that no case has.
        (
            json!([
                new(json!({ "whole": true, "count": 2 })),
                new(json!({ "count": 6 }))
            ]),
            json!({}),
            vec![],
        ),
        (
            json!([new(json!({ "whole": true, "count": 4 }))]),
            json!({}),
            vec![
                "draw-infeasible /assessments/0/sections/0/draw/0 wanted=4 available=3 audience=media",
            ],
        ),
        (
            json!([
                new(json!({ "whole": true, "count": 2 })),
                new(json!({ "count": 7 }))
            ]),
            json!({}),
            vec![
                "draw-infeasible /assessments/0/sections/0/draw/1 wanted=7 available=6 audience=media",
            ],
        ),
        (
            json!([new(json!({ "whole": true, "count": 3 })), { "case": "hard", "whole": true }, { "case": "easy", "whole": true, "count": 1 }]),
            json!({}),
            vec![
                r#"draws-infeasible-together /assessments/0/sections which={"count":3,"tag":"new","whole":true}, {"case":"easy","count":1,"whole":true} wanted=4 available=3 audience=media"#,
            ],
        ),
        // Items that are named: all of them, and each for one draw.
        (
            json!([{ "items": ["easy-0", "hard-0"] }, { "items": ["hard-0"] }]),
            json!({}),
            vec![
                r#"draws-infeasible-together /assessments/0/sections which={"items":["easy-0","hard-0"]}, {"items":["hard-0"]} wanted=3 available=2 audience=media"#,
            ],
        ),
        (
            json!([{ "items": ["easy-0", "hard-9"] }]),
            json!({}),
            vec![
                "draw-infeasible /assessments/0/sections/0/draw/0 wanted=2 available=1 audience=media",
                "dangling-reference /assessments/0/sections/0/draw/0/items/1 id=hard-9 kind=item nearest=hard-0",
            ],
        ),
        (
            json!([new(
                json!({ "count": 2, "count_for": { "medai": 3, "media": 99 } })
            )]),
            json!({}),
            vec![
                "draw-infeasible /assessments/0/sections/0/draw/0 wanted=99 available=12 audience=media",
                "dangling-reference /assessments/0/sections/0/draw/0/count_for/medai id=medai kind=audience nearest=media",
            ],
        ),
        (
            json!([new(json!({ "count_for": { "media": 0 } }))]),
            json!({}),
            vec![
                "draws-infeasible-together /assessments/0/sections which={\"count_for\":{\"media\":0},\"tag\":\"new\"} wanted=1 available=0 audience=media",
                "nothing-marked /assessments/0/sections ",
                "missing-field /assessments/0/sections/0/draw/0 field=count",
            ],
        ),
    ] {
        assert_eq!(
            errors(&bank_of(draws.clone(), &more)),
            expected,
            "{draws} {more}"
        );
    }
}

#[test]
fn a_form_is_as_the_blueprint_asks() {
    let draws = json!([
        { "items": ["hard-1", "easy-1"] },
        { "tag": "new", "count": 3, "count_for": { "media": 2 } },
        { "tag": "new", "whole": true, "count": 1 },
    ]);
    let more = json!({ "quotas": [{ "difficulty": "hard", "min": 2, "max": 2 }], "shuffle": ["sections"] });
    let bank = bank_of(draws, &more);
    assert_eq!(errors(&bank), [""; 0]);
    let (bank, _) = read_bank(bank.to_string().as_bytes(), None, &|_| None);
    let bank = bank.expect("there is no error");
    let assessment = &bank.header.assessments[0];
    assert!(!bank.header.is_plain(&bank.header.assessments[0].id));
    let published = published::publish(&bank);
    let header =
        published::read_header(&published.header, &published.digest).expect("it is as written");
    assert_eq!(header, bank.header);
    for seed in 0..50 {
        let request = FormRequest {
            assessment: assessment.id.clone(),
            audience: Some(AudienceId::new("media").expect("an id")),
            seed: Seed([seed; 16]),
            seen: Vec::new(),
            language: "en".to_owned(),
            overlays: Vec::new(),
            time_factor: crate::form::TimeFactor::USUAL,
            rules: RulesVersion::V1,
        };
        let form = draw(&header, &request).expect("the check has passed it");
        let ids: Vec<&ItemId> = form
            .slots()
            .filter_map(|slot| Some(&bank.at(slot.position)?.id))
            .collect();
        let has = |id: &str| {
            ids.iter()
                .filter(|known| known.as_str().starts_with(id))
                .count()
        };
        assert_eq!(
            (has("hard-1"), has("easy-1"), ids.len()),
            (1, 1, 6),
            "{ids:?}"
        );
        let of_case = |id: &&&ItemId| id.as_str().ends_with("-2") || id.as_str().ends_with("-3");
        let of_case: Vec<_> = ids.iter().filter(of_case).collect();
        assert_eq!(of_case.len(), 2);
        assert_eq!(
            of_case[0].as_str()[..4],
            of_case[1].as_str()[..4],
            "one case, whole"
        );
        assert_eq!(
            has("hard-0") + has("hard-1"),
            2,
            "two hard ones beside the case"
        );
    }
}
