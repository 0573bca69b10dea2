//! "My learning" as a table: what has a row, and that spreadsheets read each as it is meant.

use std::rc::Rc;

use assay_engine::duration::WallTime;
use assay_engine::fraction::Fraction;
use assay_engine::spaced::Day;
use assay_engine::table::csv;
use assay_messages::{Locale, OutcomeWords, embedded};

use super::*;
use crate::learning::table::{Kind, Row, in_words, rows};
use crate::tests::device::Site;

const VICTIM: &str = "victim-identification/foundation";
const DAY: i64 = 86_400_000;

/// Both banks; the answers of one may be seen after every attempt.
fn site() -> Rc<Site> {
    Rc::new(Site::changed(&[CORE, VICTIM], |name, bank| {
        if name == VICTIM {
            let all = serde_json::json!(["score", "marks", "feedback", "answers", "rationale"]);
            bank["assessments"][0]["reveal"]["attempts-remain"] = all;
        }
    }))
}

/// Passed with a certificate, failed, and begun.
fn learner(language: Locale) -> Device {
    let mut device = Device::new(&site(), language, "");
    let id = take(&mut device, CORE, "everyone", true);
    device.send(Msg::Routed(Route::Certificate(id)));
    device.send(Msg::Name("Amina Diallo".to_owned()));
    device.send(Msg::PreviewCertificate);
    device.send(Msg::MakeCertificate);
    device.send(Msg::CertificateMade(Ok(Rc::from(b"%PDF".as_slice()))));
    device.pass(DAY);
    take(&mut device, VICTIM, "service-providers", false);
    device.start(VICTIM, "law-enforcement");
    me(&mut device);
    device
}

fn of(rows: &[Row], kind: Kind) -> Vec<&Row> {
    rows.iter().filter(|row| row.kind == kind).collect()
}

#[test]
fn all_that_the_page_shows_has_a_row() {
    let mut device = learner(Locale::En);
    let page = me(&mut device);
    let rows = rows(&device.model);

    let attempts = of(&rows, Kind::Attempt);
    let told: Vec<_> = attempts
        .iter()
        .map(|row| (row.assessment.as_deref(), row.share, row.passed))
        .collect();
    assert_eq!(
        told,
        [
            (
                Some("Core concepts: final assessment"),
                Some(Fraction::ONE),
                Some(true)
            ),
            (
                Some("Victim identification for service providers"),
                Some(Fraction::ZERO),
                Some(false)
            ),
        ]
    );
    assert_eq!(
        (attempts[0].score, attempts[0].max),
        (Some(Fraction::whole(20)), Some(Fraction::whole(20)))
    );

    let open = of(&rows, Kind::Open);
    assert_eq!(open.len(), page.open.len());
    assert_eq!(
        (open[0].assessment.as_deref(), open[0].passed, open[0].share),
        (
            Some("Victim identification for law enforcement"),
            None,
            None
        )
    );

    assert!(!page.weak.is_empty());
    let weak = page.weak.iter().map(|weak| {
        let (score, max) = (Some(weak.score), Some(weak.max));
        (Some(weak.topic.text.clone()), score, max, Some(weak.items))
    });
    let told = of(&rows, Kind::Topic).into_iter();
    assert_eq!(
        told.map(|row| (row.topic.clone(), row.score, row.max, row.questions))
            .collect::<Vec<_>>(),
        weak.collect::<Vec<_>>()
    );

    // All were missed on one day, and come back on one, which isn't today; they are of two banks, since one draws from the other.
    assert_eq!(page.due, Some(0));
    let review = of(&rows, Kind::Review);
    let count = u32::try_from(device.reviews.len()).unwrap();
    assert!(count > 0);
    assert_eq!(
        review.iter().filter_map(|row| row.questions).sum::<u32>(),
        count
    );
    let modules: std::collections::BTreeSet<&str> =
        review.iter().map(|row| row.module.as_str()).collect();
    assert_eq!((review.len(), modules.len()), (2, 2));
    let tomorrow = Day(Day::of(WallTime(device.wall)).0 + 1);
    assert!(review.iter().all(|row| row.due == Some(tomorrow)));

    let certificates = of(&rows, Kind::Certificate);
    let numbers: Vec<_> = certificates
        .iter()
        .map(|row| row.number.clone().unwrap())
        .collect();
    assert_eq!((numbers.len(), page.certificates), (1, 1));
    let issued = device.model.issuing.issued.as_ref();
    assert_eq!(
        issued
            .map(|issued| issued.record.number.to_string())
            .as_ref(),
        numbers.first()
    );
    assert!(certificates[0].valid_until > certificates[0].date);
    assert_eq!(rows.len(), 2 + 1 + page.weak.len() + 2 + 1);
}

#[test]
fn the_file_is_in_the_language_of_the_page() {
    for (language, kinds, outcome) in [
        (
            Locale::En,
            [
                "attempt",
                "attempt not submitted yet",
                "topic to study",
                "questions to review",
                "certificate",
            ],
            "passed",
        ),
        (
            Locale::Fr,
            [
                "tentative",
                "tentative pas encore remise",
                "thème à étudier",
                "questions à réviser",
                "attestation",
            ],
            "réussie",
        ),
        (
            Locale::Ar,
            [
                "محاولة",
                "محاولة لم تُسلَّم بعد",
                "موضوع للدراسة",
                "أسئلة للمراجعة",
                "شهادة",
            ],
            "ناجحة",
        ),
    ] {
        let mut device = learner(language);
        step(&mut device, Step::ExportTable);
        let file = downloaded(&mut device);
        assert_eq!(file.name, "assay-learning.csv");
        let text = String::from_utf8(file.bytes).expect("UTF-8");
        assert!(text.starts_with('\u{feff}'));
        assert!(!text.contains("Amina"), "nobody is named: {text}");
        let mut found: Vec<&str> = text
            .lines()
            .skip(1)
            .filter_map(|line| Some(line.split_once(',')?.0))
            .collect();
        found.dedup();
        assert_eq!(found, kinds);
        let passed = text.lines().nth(1).expect("an attempt");
        assert!(
            passed.contains(&format!(",2025-10-09,,20,20,100,{outcome},,,,1.")),
            "{passed}"
        );
    }
}

#[test]
fn an_attempt_whose_points_are_not_known_has_its_share() {
    let mut device = Device::new(&core(), Locale::En, "");
    take(&mut device, CORE, "everyone", true);
    device.summaries.clear();
    me(&mut device);
    let rows = rows(&device.model);
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].score, rows[0].max, rows[0].share),
        (None, None, Some(Fraction::ONE))
    );
}

fn written(rows: Vec<Row>, language: Locale) -> String {
    let pack = embedded("outcome", language.tag()).unwrap();
    let formats = Rc::new(assay_messages::fixed::Fixed(language));
    let words = OutcomeWords::read(pack, formats).unwrap();
    String::from_utf8(csv(&in_words(rows, &words))).unwrap()
}

#[test]
fn every_column_has_its_name() {
    for (language, expected) in [
        (
            Locale::En,
            "\u{feff}Kind,Training module,Assessment,Topic,Date,Due,Score,Out of,Per cent,Outcome,Number of questions,\
             Record number,Valid until,Version\r\n",
        ),
        (
            Locale::Fr,
            "\u{feff}Type,Module de formation,Évaluation,Thème,Date,À réviser le,Points,Sur,En pour cent,Résultat,\
             Nombre de questions,Numéro de l’attestation,Valable jusqu’au,Version de la banque\r\n",
        ),
        (
            Locale::Ar,
            "\u{feff}النوع,الوحدة التدريبية,التقييم,الموضوع,التاريخ,موعد المراجعة,الدرجة,من أصل,النسبة المئوية,النتيجة,\
             عدد الأسئلة,رقم السجل,صالحة حتى,إصدار البنك\r\n",
        ),
    ] {
        assert_eq!(written(Vec::new(), language), expected);
    }
}

#[test]
fn a_row_of_each_kind_is_written_so_that_spreadsheets_read_it() {
    let text = |text: &str| Some(text.to_owned());
    let fraction = |above, below| Fraction::new(above, below);
    let row = |kind, module: &str| Row::of(kind, module.to_owned());
    for (row, expected) in [
        (
            Row {
                assessment: text("=HYPERLINK(\"x\")"),
                date: Some(WallTime(1_760_000_000_000)),
                score: fraction(40, 3),
                max: fraction(20, 1),
                share: fraction(2, 3),
                passed: Some(false),
                version: text("1.0.1"),
                ..row(Kind::Attempt, "Law, basics: Foundation")
            },
            "attempt,\"Law, basics: Foundation\",\"'=HYPERLINK(\"\"x\"\")\",,2025-10-09,,13.33,20,66.66,not passed,,,,1.0.1",
        ),
        (
            Row {
                assessment: text("@all"),
                date: Some(WallTime(0)),
                ..row(Kind::Open, "+1")
            },
            "attempt not submitted yet,'+1,'@all,,1970-01-01,,,,,,,,,",
        ),
        (
            Row {
                topic: text("Means, \"consent\"\nand; more"),
                score: fraction(-1, 2),
                max: fraction(4, 1),
                share: fraction(-1, 8),
                questions: Some(4),
                ..row(Kind::Topic, "الاتجار بالأشخاص: المستوى التأسيسي")
            },
            "topic to study,الاتجار بالأشخاص: المستوى التأسيسي,,\"Means, \"\"consent\"\"\nand; more\",,,-0.5,4,-12.5,,4,,,",
        ),
        (
            Row {
                topic: text("عناصر التعريف، والموافقة"),
                ..row(Kind::Topic, "-2+3")
            },
            "topic to study,'-2+3,,عناصر التعريف، والموافقة,,,,,,,,,,",
        ),
        (
            Row {
                topic: text("\t=1"),
                ..row(Kind::Topic, "  =1")
            },
            "topic to study,'  =1,,\"'\t=1\",,,,,,,,,,",
        ),
        (
            Row {
                due: Some(Day(20_371)),
                questions: Some(3),
                ..row(Kind::Review, "Law: Foundation")
            },
            "questions to review,Law: Foundation,,,,2025-10-10,,,,,3,,,",
        ),
        (
            Row {
                date: Some(WallTime(1_760_000_000_000)),
                number: text("0123-4567-89AB-CDEF"),
                valid_until: Some(WallTime(1_760_000_000_000 + 730 * DAY)),
                ..row(Kind::Certificate, "Law: Foundation")
            },
            "certificate,Law: Foundation,,,2025-10-09,,,,,,,0123-4567-89AB-CDEF,2027-10-09,",
        ),
    ] {
        let all = written(vec![row], Locale::En);
        let (head, line) = all.split_once("\r\n").expect("a head");
        assert_eq!(line, format!("{expected}\r\n"));
        // None of these has a comma outside of quotes but between its cells.
        let mut is_quoted = false;
        let between = line.chars().filter(|c| {
            is_quoted ^= *c == '"';
            *c == ',' && !is_quoted
        });
        assert_eq!(between.count(), head.matches(',').count(), "{line}");
    }
}
