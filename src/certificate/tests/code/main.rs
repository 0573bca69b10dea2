//! The code on the printed page, read again as a scanner sees it: at 150 dpi, in grey, however the paper lies. Each kind of code is
//! read by zbarimg, which shares nothing with this project, and by our own scanner.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    missing_docs
)]

#[path = "../common/mod.rs"]
mod common;
mod kinds;
mod picture;
mod readers;
#[path = "../../../credential/examples/payloads/sat.rs"]
#[allow(dead_code, reason = "the program that measures needs more of it")]
mod sat;

use std::path::PathBuf;

use common::{Case, SITE, case, written};
use kinds::{Kind, kinds, pages};
use picture::{Picture, Place, Sheet};
use readers::{by_ours, by_zbarimg};

type Reader = fn(&Picture) -> Option<String>;
const READERS: [(&str, Reader); 2] = [("zbarimg", by_zbarimg), ("our scanner", by_ours)];

/// Between two ways in which the paper lies, in degrees.
const TURN: usize = 3;

fn address(case: &Case) -> String {
    let digits = case.credential().record.claims().digits();
    [SITE, "#/verify/", &digits].concat()
}

#[test]
fn the_code_leads_to_the_check_in_every_direction_of_writing_and_on_every_paper() {
    for file in [
        "en",
        "en-letter",
        "ar",
        "everything-long",
        "titles-not-translated",
    ] {
        let case = case(file);
        let page = Picture::of_page(&case.written("code"));
        for (reader, read) in READERS {
            assert_eq!(read(&page), Some(address(&case)), "{file}, {reader}");
        }
    }
}

#[test]
fn every_kind_of_code_is_read_from_the_whole_page() {
    for (page, case) in pages() {
        for kind in kinds(&case) {
            let picture = Picture::of_page(&written_kind("code-whole", page, &case, &kind));
            for (reader, read) in READERS {
                assert_eq!(
                    read(&picture),
                    Some(kind.link()),
                    "{page}, {}, {reader}",
                    kind.name
                );
            }
        }
    }
}

fn written_kind(test: &str, page: &str, case: &Case, kind: &Kind) -> PathBuf {
    written(test, &format!("{page}, {}.pdf", kind.name), &kind.pdf(case))
}

/// zbarimg misses a picture here and there: its arithmetic is of whole numbers, and its maintainers know of angles at which it is blind
/// (<https://github.com/mchehab/zbar/issues/21>). So a few may be missed, and none once the paper is turned by a little more.
#[test]
fn every_kind_of_code_is_read_however_the_paper_is_turned() {
    println!("kind | page | version | side | zbarimg | our scanner");
    let mut missed = Vec::new();
    for (page, case) in pages() {
        for kind in kinds(&case) {
            let pdf = written_kind("code-turned", page, &case, &kind);
            let place = Place::of_figure(&pdf, case.paper);
            let pictures = turned(&Sheet::around(place, &pdf));
            let told = READERS.map(|(reader, read)| {
                let unread = unread(&pictures, read, &kind.link());
                let read = format!("{} of {}", pictures.len() - unread.len(), pictures.len());
                if is_blind(&unread) {
                    missed.push(format!("{}, {page}, {reader}: {unread:?}", kind.name));
                }
                read
            });
            let (version, side) = (kind.version(), 25.4 * place.side);
            println!(
                "{} | {page} | {version} | {side:.1} mm | {}",
                kind.name,
                told.join(" | ")
            );
        }
    }
    assert!(
        missed.is_empty(),
        "unread at these degrees:\n{}",
        missed.join("\n")
    );
}

/// What a scanner sees of the sheet from straight to across, by degrees.
fn turned(sheet: &Sheet) -> Vec<(u32, Picture)> {
    let turns = (0..=90).step_by(TURN);
    turns
        .map(|degrees| (degrees, sheet.scanned(f64::from(degrees))))
        .collect()
}

/// The degrees at which it isn't read.
fn unread(pictures: &[(u32, Picture)], read: Reader, link: &str) -> Vec<u32> {
    let unread = pictures
        .iter()
        .filter(|(_, picture)| read(picture).as_deref() != Some(link));
    unread.map(|(degrees, _)| *degrees).collect()
}

/// Whether it isn't read where it lies straight, nor after a turn.
fn is_blind(unread: &[u32]) -> bool {
    let is_straight = unread.iter().any(|degrees| degrees % 90 == 0);
    let stays = unread.windows(2).any(|two| two[1] - two[0] == TURN as u32);
    is_straight || stays
}

/// Cameras blur, and light falls off to a side.
#[test]
fn the_code_is_read_from_a_poor_picture() {
    let case = case("en");
    let mut page = Picture::of_page(&case.written("code"));
    let width = page.width;
    for (place, point) in page.points.iter_mut().enumerate() {
        let dark = 0.55 + 0.45 * (place % width) as f64 / width as f64;
        *point = (f64::from(*point) * dark * 0.8 + 20.0) as u8;
    }
    for (reader, read) in READERS {
        assert_eq!(read(&page), Some(address(&case)), "{reader}");
    }
}
