//! The QR code: the address at which the certificate is checked, with its claims after the `#`.
//!
//! The address is written as bytes and the claims as decimal digits, of which ten bits hold three: so a code of 30 mm holds some 160
//! bytes of claims beside an address of 50 letters (ISO/IEC 18004:2015, table 7, version 10, level M: 387 digits).

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::order::Order;

/// Points in a millimetre.
const MILLIMETRE: f32 = 72.0 / 25.4;

/// The side of a code of up to version 11, which readers at hand find at 150 dpi however it is turned.
const SMALLEST_SIDE: f32 = 30.0 * MILLIMETRE;

/// The side of a code of version 19 and of those above.
const LARGEST_SIDE: f32 = 45.0 * MILLIMETRE;

/// The side of a module between those: 2.9 points at 150 dpi. From there on zbarimg finds the corners of a code that is turned by some
/// 40 or 50 degrees; it needs three rows of points through each (its `qr_finder_cluster_lines`), which smaller ones don't always have.
const MODULE: f32 = 2.9 / 150.0 * 72.0;

/// A code with answers is of no larger version: 45 mm.
const LARGEST_WITH_ANSWERS: u8 = 20;

/// Modules that stay white on each side (ISO/IEC 18004:2015, 6.3.8).
pub(crate) const QUIET: f32 = 4.0;

/// Letters of a site's address, at most: a longer one leaves too little room.
const LONGEST_SITE: usize = 120;

/// A code to draw.
pub(crate) struct Code {
    qr: QrCode,
    address: String,
}

/// Dark modules beside each other in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) x: u16,
    pub(crate) y: u16,
    pub(crate) length: u16,
}

impl Code {
    /// The code of what is ordered; `None` where the site has no address that a phone could open, or it would be too long.
    pub(crate) fn of(order: &Order<'_>) -> Option<Self> {
        let answers = Some(order.answers).filter(|answers| !answers.is_empty());
        let address = address(order.site)?;
        let whole = order.credential.code_digits(answers);
        let made = encoded(&address, whole, Version::new(LARGEST_WITH_ANSWERS));
        // Beside a long address there may be room for the claims alone.
        let claims = || order.credential.code_digits(None);
        let made = made.or_else(|| encoded(&address, claims(), Version::MAX));
        let (qr, digits) = made?;
        let address = address + &digits;
        Some(Self { qr, address })
    }

    /// Where it leads.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Modules on a side, without the quiet zone.
    pub(crate) fn modules(&self) -> f32 {
        // At most 177.
        f32::from(u16::try_from(self.qr.size()).unwrap_or(0))
    }

    /// The side in points, without the quiet zone.
    pub(crate) fn side(&self) -> f32 {
        (MODULE * self.modules()).clamp(SMALLEST_SIDE, LARGEST_SIDE)
    }

    /// All dark modules, row by row.
    pub(crate) fn runs(&self) -> Vec<Run> {
        let size = self.qr.size();
        let mut runs: Vec<Run> = Vec::new();
        for (y, row) in (0..size).enumerate() {
            let mut open: Option<Run> = None;
            for (x, column) in (0..size).enumerate() {
                let (x, y) = (small(x), small(y));
                open = match (self.qr.get_module(column, row), open) {
                    (true, Some(run)) => Some(Run {
                        length: run.length + 1,
                        ..run
                    }),
                    (true, None) => Some(Run { x, y, length: 1 }),
                    (false, ended) => {
                        runs.extend(ended);
                        None
                    }
                };
            }
            runs.extend(open);
        }
        runs
    }
}

fn encoded(address: &str, digits: String, largest: Version) -> Option<(QrCode, String)> {
    let segments = [
        QrSegment::make_bytes(address.as_bytes()),
        QrSegment::make_numeric(&digits),
    ];
    let (level, mask, boosts) = (QrCodeEcc::Medium, None, false);
    let made =
        QrCode::encode_segments_advanced(&segments, level, Version::MIN, largest, mask, boosts);
    Some((made.ok()?, digits))
}

/// Where records are checked on a site, up to the claims; `None` where it has no address of the web.
pub(crate) fn address(site: &str) -> Option<String> {
    let is_web = site.starts_with("https://") || site.starts_with("http://");
    let is_plain = site
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'#');
    let fits = site.len() <= LONGEST_SITE;
    (is_web && is_plain && fits).then(|| [site, "#/verify/"].concat())
}

fn small(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_address_of_the_web_is_led_to() {
        for (site, expected) in [
            (
                "https://example.org/assay/",
                Some("https://example.org/assay/#/verify/"),
            ),
            (
                "http://127.0.0.1:8080/",
                Some("http://127.0.0.1:8080/#/verify/"),
            ),
            ("", None),
            ("file:///home/index.html", None),
            ("https://example.org/#/me", None),
            ("https://example.org/é/", None),
            ("https://example.org/ /", None),
        ] {
            assert_eq!(address(site).as_deref(), expected, "{site}");
        }
        assert_eq!(address(&format!("https://{}/", "a".repeat(200))), None);
    }

    #[test]
    fn a_code_with_answers_is_never_larger_than_45_millimetres() {
        let version = |letters: usize, digits: usize| {
            let made = encoded(
                &"a".repeat(letters),
                "1".repeat(digits),
                Version::new(LARGEST_WITH_ANSWERS),
            );
            made.map(|(qr, _)| qr.version().value())
        };
        // ISO/IEC 18004:2015, table 7: 5,352 bits of data in version 20 at level M.
        assert_eq!(version(40, 1_497), Some(20));
        assert_eq!(version(60, 1_497), None, "the claims are left alone");
    }

    #[test]
    fn runs_are_the_dark_modules() {
        let segments = [QrSegment::make_numeric("0123456789")];
        let made = QrCode::encode_segments_advanced(
            &segments,
            QrCodeEcc::Medium,
            Version::MIN,
            Version::MAX,
            None,
            false,
        );
        let code = Code {
            qr: made.expect("ten digits fit"),
            address: String::new(),
        };
        let mut dark = vec![vec![false; 21]; 21];
        for run in code.runs() {
            for x in run.x..run.x + run.length {
                dark[usize::from(run.y)][usize::from(x)] = true;
            }
        }
        for (y, row) in (0..).zip(&dark) {
            for (x, is_dark) in (0..).zip(row) {
                assert_eq!(*is_dark, code.qr.get_module(x, y), "{x} {y}");
            }
        }
        assert!((code.side() / MILLIMETRE - 30.0).abs() < 1e-3);
    }
}
