//! Finds a QR code in a picture and reads it.
//!
//! A worker's work: it takes milliseconds, and pictures come from strangers. A picture that the reader can't bear ends the worker and
//! nothing else.

use rxing::common::{DetectorRXingResult, HybridBinarizer};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{FindFinderPatterns, GenerateFinderPatternSets, SampleQR};
use rxing::{BinaryBitmap, Luma8LuminanceSource};

/// A picture in grey: a byte for each point, row by row from the top, 0 for black.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grey {
    points: Vec<u8>,
    width: u32,
    height: u32,
}

/// A picture whose rows don't come out even.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the picture's points don't fill whole rows")]
pub struct BadPicture;

/// No side of a picture that is read is longer: more is made smaller first.
const LONGEST_SIDE: u32 = 4096;

impl Grey {
    /// A picture of which the points are at hand.
    ///
    /// # Errors
    /// [`BadPicture`] where the rows don't come out even, or there are none.
    pub fn new(points: Vec<u8>, width: u32) -> Result<Self, BadPicture> {
        let count = u32::try_from(points.len()).map_err(|_| BadPicture)?;
        let height = count.checked_div(width).ok_or(BadPicture)?;
        match count.checked_rem(width) {
            Some(0) if height > 0 => Ok(Self {
                points,
                width,
                height,
            }),
            _ => Err(BadPicture),
        }
    }

    /// The same from four bytes a point: red, green, blue, and how much it covers white.
    ///
    /// Weights: ITU-R BT.601-7, section 2.5.1.
    ///
    /// # Errors
    /// [`BadPicture`], as [`new`](Self::new).
    pub fn of_rgba(rgba: &[u8], width: u32) -> Result<Self, BadPicture> {
        let (points, rest) = rgba.as_chunks::<4>();
        if !rest.is_empty() {
            return Err(BadPicture);
        }
        let grey = |&[red, green, blue, alpha]: &[u8; 4]| {
            let sum = 299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue);
            let alpha = u32::from(alpha);
            let over_white = (sum / 1000 * alpha + 255 * (255 - alpha)) / 255;
            u8::try_from(over_white).unwrap_or(u8::MAX)
        };
        Self::new(points.iter().map(grey).collect(), width)
    }

    /// Half as wide and as high: each point is the mean of four.
    fn halved(&self) -> Option<Self> {
        let (width, height) = (self.width / 2, self.height / 2);
        let at = |x: u32, y: u32| {
            let place =
                usize::try_from(u64::from(y) * u64::from(self.width) + u64::from(x)).ok()?;
            self.points.get(place).copied().map(u32::from)
        };
        let mean = |x: u32, y: u32| {
            let sum = at(2 * x, 2 * y)?
                + at(2 * x + 1, 2 * y)?
                + at(2 * x, 2 * y + 1)?
                + at(2 * x + 1, 2 * y + 1)?;
            u8::try_from(sum / 4).ok()
        };
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let points: Option<Vec<u8>> = places.map(|(x, y)| mean(x, y)).collect();
        Self::new(points?, width).ok()
    }
}

/// What a code in the picture says, in bytes; `None` where none is found. A large picture is also tried at half its size, and again, as
/// cameras give more points than they see.
#[must_use]
pub fn read(picture: &Grey) -> Option<Vec<u8>> {
    let mut picture = picture.clone();
    while picture.width.max(picture.height) > LONGEST_SIDE {
        picture = picture.halved()?;
    }
    loop {
        if let Some(found) = read_as_it_is(&picture) {
            return Some(found);
        }
        if picture.width.min(picture.height) < 400 {
            return None;
        }
        picture = picture.halved()?;
    }
}

fn read_as_it_is(picture: &Grey) -> Option<Vec<u8>> {
    let source =
        Luma8LuminanceSource::new(picture.points.clone(), picture.width, picture.height).ok()?;
    let bitmap = BinaryBitmap::new(HybridBinarizer::new(source));
    let matrix = bitmap.get_black_matrix();
    let mut patterns = FindFinderPatterns(matrix, true, 0);
    let sets = GenerateFinderPatternSets(&mut patterns);
    sets.into_iter().find_map(|set| {
        let found = SampleQR(matrix, &set).ok()?;
        let decoded = Decode(found.getBits()).ok()?;
        decoded
            .isValid()
            .then(|| decoded.content().bytes().to_vec())
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use qrcodegen::{QrCode, QrCodeEcc};

    use super::*;

    /// A code drawn with so many points a module, and a quiet zone of four modules.
    fn drawn(text: &str, module: i32) -> Grey {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).expect("it fits");
        let side = (code.size() + 8) * module;
        let is_dark = |x: i32, y: i32| code.get_module(x / module - 4, y / module - 4);
        let places = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        let points = places.map(|(x, y)| if is_dark(x, y) { 20 } else { 235 });
        Grey::new(points.collect(), side.unsigned_abs()).expect("a square")
    }

    #[test]
    fn what_was_written_is_read_at_any_size() {
        let text = "https://example.org/assay/#/verify/0123456789012345678901234567890123456789";
        for module in [2, 3, 5, 12, 30] {
            let found = read(&drawn(text, module));
            assert_eq!(found.as_deref(), Some(text.as_bytes()), "{module}");
        }
    }

    #[test]
    fn where_there_is_no_code_none_is_found() {
        let plain = Grey::new(vec![255; 640 * 480], 640).expect("even rows");
        assert_eq!(read(&plain), None);
    }

    #[test]
    fn rows_come_out_even() {
        for (points, width, fits) in [(12, 4, true), (12, 5, false), (12, 0, false), (0, 3, false)]
        {
            assert_eq!(
                Grey::new(vec![0; points], width).is_ok(),
                fits,
                "{points} {width}"
            );
        }
        assert_eq!(Grey::of_rgba(&[0; 7], 1), Err(BadPicture));
    }

    #[test]
    fn colours_are_as_bright_as_they_look_and_nothing_is_white() {
        for (rgba, grey) in [
            ([255, 255, 255, 255], 255),
            ([0, 0, 0, 255], 0),
            ([255, 0, 0, 255], 76),
            ([0, 255, 0, 255], 149),
            ([0, 0, 255, 255], 29),
            ([0, 0, 0, 0], 255),
        ] {
            let one = Grey::of_rgba(&rgba, 1).expect("one point");
            assert_eq!(one.points, [grey], "{rgba:?}");
        }
    }

    proptest! {
        #[test]
        fn any_picture_is_borne(points in prop::collection::vec(any::<u8>(), 1..4000), width in 1_u32..80) {
            if let Ok(picture) = Grey::new(points, width) {
                let _ = read(&picture);
            }
        }
    }
}
