//! Points as texts: Open Badges writes every result as one.

use assay_engine::fraction::Fraction;

/// How many decimals are written at most.
const DECIMALS: u32 = 6;

/// The exact number as a decimal, `23.5`, where that ends after six places and fits; else as a fraction, `71/3`.
#[must_use]
pub fn written(points: Fraction) -> String {
    decimal(points).unwrap_or_else(|| points.to_string())
}

fn decimal(points: Fraction) -> Option<String> {
    let (above, below) = (points.numerator(), points.denominator());
    let places = (0..=DECIMALS).find(|places| 10_i64.pow(*places) % below == 0)?;
    let scale = 10_i64.pow(places);
    let scaled = above.checked_mul(scale / below)?;
    if places == 0 || scaled < 0 {
        return None;
    }
    let (whole, rest, width) = (scaled / scale, scaled % scale, places as usize);
    Some(format!("{whole}.{rest:0width$}"))
}

/// Reads what [`written`] writes, and nothing else.
pub(super) fn read(text: &str) -> Option<Fraction> {
    let points = match text.split_once('.') {
        None => Fraction::try_from(text.to_owned()).ok()?,
        Some((whole, decimals)) if decimals.len() <= DECIMALS as usize => {
            let places = u32::try_from(decimals.len()).ok()?;
            let digits = format!("{whole}{decimals}").parse().ok()?;
            Fraction::new(digits, 10_i64.pow(places))?
        }
        Some(_) => return None,
    };
    (written(points) == text).then_some(points)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn points_are_written_for_people() {
        for (above, below, text) in [
            (0, 1, "0"),
            (30, 1, "30"),
            (47, 2, "23.5"),
            (1, 8, "0.125"),
            (71, 3, "71/3"),
            (1, 1_000_000, "0.000001"),
            (1, 10_000_000, "1/10000000"),
            (-1, 2, "-1/2"),
        ] {
            let points = Fraction::new(above, below).unwrap();
            assert_eq!(written(points), text);
            assert_eq!(read(text), Some(points));
        }
        for text in [
            "", "0.0", "1.50", ".5", "5.", "-0.5", "+1.5", "2/4", "1e3", "٢.٥",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(above: i64, below in 1..=i64::MAX) {
            let points = Fraction::new(above, below).unwrap();
            prop_assert_eq!(read(&written(points)), Some(points));
        }

        #[test]
        fn no_text_makes_it_fail(text: String) {
            let _ = read(&text);
        }
    }
}
