//! The code on the printed page, read again as a phone reads it: at 150 dpi, in grey, however the paper is turned.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    missing_docs
)]

mod common;

use std::process::Command;

use assay_scanner::{Grey, read};
use common::{Case, SITE, case};

/// A page in grey.
struct Page {
    points: Vec<u8>,
    width: usize,
    height: usize,
}

impl Page {
    /// As pdftoppm draws it.
    fn of(case: &Case) -> Self {
        let drawn = Command::new("pdftoppm")
            .args(["-gray", "-r", "150", "-singlefile"])
            .arg(case.written("code"))
            .output()
            .unwrap_or_else(|error| {
                panic!("this test needs pdftoppm ({error}): sudo apt-get install poppler-utils")
            });
        assert!(drawn.status.success());
        Self::of_pgm(&drawn.stdout)
    }

    /// Source: netpbm's description of the format, `P5`.
    fn of_pgm(bytes: &[u8]) -> Self {
        let mut words = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
        let mut word = || {
            std::str::from_utf8(words.next().unwrap())
                .unwrap()
                .to_owned()
        };
        assert_eq!(word(), "P5");
        let (width, height) = (word().parse().unwrap(), word().parse().unwrap());
        let rest = words.next().unwrap();
        let points = rest.strip_prefix(b"255\n").unwrap().to_vec();
        assert_eq!(points.len(), width * height);
        Self {
            points,
            width,
            height,
        }
    }

    /// Turned about its middle, on a white ground that holds all of it.
    fn turned(&self, degrees: f64) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let (w, h) = (self.width as f64, self.height as f64);
        let width = (w * cos + h * sin).ceil() as usize;
        let height = (w * sin + h * cos).ceil() as usize;
        let from = |x: usize, y: usize| {
            let (x, y) = (
                x as f64 - width as f64 / 2.0,
                y as f64 - height as f64 / 2.0,
            );
            self.at(x * cos + y * sin + w / 2.0, y * cos - x * sin + h / 2.0)
        };
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        Self {
            points: places.map(|(x, y)| from(x, y)).collect(),
            width,
            height,
        }
    }

    /// Between four points, each by how near it is.
    fn at(&self, x: f64, y: f64) -> u8 {
        let (left, top) = (x.floor(), y.floor());
        let point = |x: f64, y: f64| {
            let inside = x >= 0.0 && y >= 0.0 && x < self.width as f64 && y < self.height as f64;
            match inside {
                true => f64::from(self.points[y as usize * self.width + x as usize]),
                false => 255.0,
            }
        };
        let (right, down) = (x - left, y - top);
        let above = point(left, top) * (1.0 - right) + point(left + 1.0, top) * right;
        let below = point(left, top + 1.0) * (1.0 - right) + point(left + 1.0, top + 1.0) * right;
        (above * (1.0 - down) + below * down).round() as u8
    }

    fn read(self) -> Option<String> {
        let width = u32::try_from(self.width).unwrap();
        let grey = Grey::new(self.points, width).unwrap();
        read(&grey).map(|bytes| String::from_utf8(bytes).unwrap())
    }
}

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
        assert_eq!(Page::of(&case).read(), Some(address(&case)), "{file}");
    }
}

#[test]
fn the_code_is_read_however_the_paper_is_turned() {
    for file in ["en", "ar"] {
        let case = case(file);
        let page = Page::of(&case);
        for degrees in [3, 10, 22, 30, 45, 60, 75, 87, 90] {
            let read = page.turned(f64::from(degrees)).read();
            assert_eq!(read, Some(address(&case)), "{file}, {degrees}°");
        }
    }
}

/// Cameras blur, and light falls off to a side.
#[test]
fn the_code_is_read_from_a_poor_picture() {
    let case = case("en");
    let mut page = Page::of(&case);
    let width = page.width;
    for (place, point) in page.points.iter_mut().enumerate() {
        let dark = 0.55 + 0.45 * (place % width) as f64 / width as f64;
        *point = (f64::from(*point) * dark * 0.8 + 20.0) as u8;
    }
    assert_eq!(page.read(), Some(address(&case)));
}
