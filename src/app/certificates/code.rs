//! The QR code of a certificate, as on its PDF: where it is checked, with its claims as digits, and its answers
//! where there is room.

use assay_credential::{Credential, Site};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// A code with answers is of no larger version: on paper 45 mm.
const LARGEST_WITH_ANSWERS: u8 = 20;

/// Modules that stay white on each side (ISO/IEC 18004:2015, 6.3.8).
const QUIET: i32 = 4;

/// A code to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Modules on a side, the quiet zone included.
    pub side: i32,
    /// The dark modules as a path in units of a module: one bar for those beside each other in a row.
    pub path: String,
}

impl Code {
    /// The code of a certificate on a site, with its answers as [`short`](super::short) gives them; `None` where it would be too large for
    /// any code.
    #[must_use]
    pub fn of(credential: &Credential, site: &Site, answers: Option<&str>) -> Option<Self> {
        let address = site.verify("");
        let encoded = |answers, most| {
            let segments = [
                QrSegment::make_bytes(address.as_bytes()),
                QrSegment::make_numeric(&credential.code_digits(answers)),
            ];
            let (least, level, mask) = (Version::MIN, QrCodeEcc::Medium, None);
            QrCode::encode_segments_advanced(&segments, level, least, most, mask, false).ok()
        };
        // Beside a long address there may be room for the claims alone.
        let made = encoded(answers, Version::new(LARGEST_WITH_ANSWERS));
        let made = made.or_else(|| encoded(None, Version::MAX))?;
        Some(Self {
            side: made.size() + 2 * QUIET,
            path: path(&made),
        })
    }
}

fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size())
                .take_while(|&column| code.get_module(column, y))
                .count();
            // A side has at most 177 modules.
            let length = i32::try_from(length).unwrap_or_default();
            if length > 0 {
                path.push_str(&format!(
                    "M{} {}h{length}v1h-{length}z",
                    x + QUIET,
                    y + QUIET
                ));
            }
            x += length + 1;
        }
    }
    path
}
