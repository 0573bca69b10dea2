//! A sheet of paper, and what a scanner makes of it.

use std::path::Path;

use assay_certificate::Paper;

use crate::common::reader::run;

/// Points in an inch of a picture that is read.
pub const DENSITY: usize = 150;

/// Points on each side of what is looked at of a scanner's glass: 10 cm.
const GLASS: usize = 100 * DENSITY * 10 / 254;

/// How many times as fine the paper itself is known, on each side of such a point.
const FINER: usize = 4;

/// Points in grey, row by row from the top.
pub struct Picture {
    pub points: Vec<u8>,
    pub width: usize,
    pub height: usize,
}

/// Where on its page a code stands, in inches from the left and from the top.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub left: f64,
    pub top: f64,
    pub side: f64,
}

impl Picture {
    /// A whole page, as pdftoppm draws it.
    pub fn of_page(pdf: &Path) -> Self {
        Self::drawn(pdf, &["-r", &DENSITY.to_string()])
    }

    fn drawn(pdf: &Path, how: &[&str]) -> Self {
        let mut arguments: Vec<&dyn AsRef<std::ffi::OsStr>> = vec![&"-gray", &"-singlefile"];
        arguments.extend(how.iter().map(|word| word as &dyn AsRef<std::ffi::OsStr>));
        arguments.push(&pdf);
        let drawn = run("pdftoppm", &arguments);
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

    pub fn to_pgm(&self) -> Vec<u8> {
        let head = format!("P5\n{} {}\n255\n", self.width, self.height);
        [head.as_bytes(), &self.points].concat()
    }
}

/// The part of a sheet around its code, finer than any scanner sees it.
pub struct Sheet {
    picture: Picture,
    /// The code's middle, in points.
    middle: [f64; 2],
    /// Points on a side of the part that is scanned, which has the code and its quiet zone however the sheet lies.
    side: usize,
}

impl Sheet {
    pub fn around(place: Place, pdf: &Path) -> Self {
        let density = (DENSITY * FINER) as f64;
        // A twelfth of the side is more than the four modules of the quiet zone.
        let half = place.side * (0.5 + 1.0 / 12.0) * 2_f64.sqrt();
        let middle = [place.left, place.top].map(|edge| edge + place.side / 2.0);
        // Turned by 45°, the corners of the scanned picture reach this far.
        let far = half * 2_f64.sqrt();
        let [x, y] = middle.map(|middle| ((middle - far) * density).max(0.0).floor());
        let [right, down] = middle.map(|middle| ((middle + far) * density).ceil());
        let how = [
            ("-r", density),
            ("-x", x),
            ("-y", y),
            ("-W", right - x),
            ("-H", down - y),
        ];
        let how = how.map(|(name, value)| [name.to_owned(), value.to_string()]);
        let how: Vec<&str> = how.iter().flatten().map(String::as_str).collect();
        Self {
            picture: Picture::drawn(pdf, &how),
            middle: [middle[0] * density - x, middle[1] * density - y],
            side: (2.0 * half * DENSITY as f64).ceil() as usize,
        }
    }

    /// What a scanner sees of the sheet when it lies turned: each point is the mean of what lies under it.
    pub fn scanned(&self, degrees: f64) -> Picture {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let half = (self.side * FINER) as f64 / 2.0;
        let fine = |x: usize, y: usize| {
            let (x, y) = (x as f64 + 0.5 - half, y as f64 + 0.5 - half);
            self.at(x * cos + y * sin, y * cos - x * sin)
        };
        let mean = |x: usize, y: usize| {
            let under = (0..FINER * FINER)
                .map(|place| fine(x * FINER + place % FINER, y * FINER + place / FINER));
            (under.map(u32::from).sum::<u32>() / (FINER * FINER) as u32) as u8
        };
        let mut glass = vec![255; GLASS * GLASS];
        let edge = (GLASS - self.side) / 2;
        let rows = glass.chunks_exact_mut(GLASS).skip(edge);
        for (y, row) in rows.take(self.side).enumerate() {
            for (x, point) in row[edge..].iter_mut().take(self.side).enumerate() {
                *point = mean(x, y);
            }
        }
        Picture {
            points: glass,
            width: GLASS,
            height: GLASS,
        }
    }

    /// So far from the middle; white beyond the paper's edge.
    fn at(&self, right: f64, down: f64) -> u8 {
        let (x, y) = (self.middle[0] + right, self.middle[1] + down);
        let (width, height) = (self.picture.width, self.picture.height);
        let inside = x >= 0.0 && y >= 0.0 && x < width as f64 && y < height as f64;
        match inside {
            true => self.picture.points[y as usize * width + x as usize],
            false => 255,
        }
    }
}

impl Place {
    /// Where the document says that its one figure stands (ISO 32000-1:2008, table 344, `BBox`: in points, from the bottom left).
    pub fn of_figure(pdf: &Path, paper: Paper) -> Self {
        let said = run("pdfinfo", &[&"-struct", &pdf]).stdout;
        let said = String::from_utf8_lossy(&said);
        let (_, after) = said.split_once("/BBox [").unwrap();
        let (edges, _) = after.split_once(']').unwrap();
        let edges: Vec<f64> = edges
            .split(' ')
            .map(|edge| edge.parse::<f64>().unwrap() / 72.0)
            .collect();
        let [left, bottom, right, top] = edges[..] else {
            panic!("{edges:?}")
        };
        assert!(((right - left) - (top - bottom)).abs() < 1e-3, "{edges:?}");
        let height = match paper {
            Paper::A4 => 297.0 / 25.4,
            Paper::Letter => 11.0,
        };
        Self {
            left,
            top: height - top,
            side: right - left,
        }
    }
}
