use proptest::prelude::*;

use super::*;

#[test]
fn shares_are_written_alike() {
    for (read, written) in [
        ("70%", "70%"),
        ("7/10", "70%"),
        ("33.5%", "33.5%"),
        ("33.50%", "33.5%"),
        ("0.0001%", "0.0001%"),
        ("1/3", "1/3"),
        ("-50%", "-50%"),
        ("-1/4", "-25%"),
        ("0/7", "0%"),
        ("100%", "100%"),
    ] {
        assert_eq!(
            Share::read(read).map(|share| share.to_string()).as_deref(),
            Ok(written),
            "{read}"
        );
    }
}

#[test]
fn other_texts_are_no_shares() {
    for text in [
        "",
        "%",
        "70",
        "0.7",
        "7e1%",
        "101%",
        "1/0",
        "3/2",
        "+7%",
        "7 %",
        "1.%",
        ".5%",
        "1.23456%",
        "--5%",
        "1/-2",
        "/",
        "1/",
        "/2",
        "99999999999999999999%",
        "٧%",
    ] {
        assert!(Share::read(text).is_err(), "{text}");
    }
}

#[test]
fn what_does_not_fit_is_none() {
    let large = Fraction::new(i64::MAX, 1).unwrap();
    assert_eq!(large.plus(Fraction::ONE), None);
    assert_eq!(large.times(large), None);
    assert_eq!(Fraction::new(1, i64::MIN), None);
    assert_eq!(Fraction::new(i64::MIN, -1), None);
    assert_eq!(Fraction::new(i64::MIN, 1).unwrap().numerator(), i64::MIN);
    assert_eq!(Fraction::new(i64::MIN, i64::MIN), Some(Fraction::ONE));
    assert_eq!(Fraction::new(0, -7), Some(Fraction::ZERO));
    assert_eq!(Fraction::ONE.over(Fraction::ZERO), None);
}

proptest! {
    #[test]
    fn arithmetic_is_exact(a in -999_i64..999, b in 1_i64..999, c in -999_i64..999, d in 1_i64..999) {
        let (x, y) = (Fraction::new(a, b).unwrap(), Fraction::new(c, d).unwrap());
        let sum = x.plus(y).unwrap();
        prop_assert_eq!(sum.numerator() * b * d, (a * d + c * b) * sum.denominator());
        prop_assert_eq!(x.cmp(&y), (a * d).cmp(&(c * b)));
        if c != 0 {
            prop_assert_eq!(x.times(y).unwrap().over(y), Some(x));
        }
        prop_assert_eq!(Fraction::try_from(x.to_string()).unwrap(), x);
    }

    #[test]
    fn a_share_survives_writing(a in -9999_i64..=9999, b in 9999_i64..99_999) {
        let share = Share::new(Fraction::new(a, b).unwrap()).unwrap();
        prop_assert_eq!(Share::read(&share.to_string()).unwrap(), share);
    }
}
