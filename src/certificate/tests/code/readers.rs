//! Programs that read codes: zbarimg, which shares no line with ours, and our own scanner.

use std::io::Write;
use std::process::{Command, Stdio};

use assay_scanner::Grey;

use crate::picture::Picture;

/// What zbarimg reads.
pub fn by_zbarimg(picture: &Picture) -> Option<String> {
    let asked = Command::new("zbarimg")
        .args([
            "--raw",
            "--quiet",
            "--nodbus",
            "-Sdisable",
            "-Sqrcode.enable",
            "pgm:-",
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut asked = asked.unwrap_or_else(|error| {
        panic!("this test needs zbarimg ({error}): sudo apt-get install zbar-tools, or scripts/setup.sh tests")
    });
    let mut to = asked.stdin.take().unwrap();
    to.write_all(&picture.to_pgm()).unwrap();
    drop(to);
    let told = asked.wait_with_output().unwrap();
    // Source: zbarimg(1), exit status: 4 where no code was found.
    match told.status.code() {
        Some(0) => Some(
            String::from_utf8(told.stdout)
                .unwrap()
                .trim_end_matches('\n')
                .to_owned(),
        ),
        Some(4) => None,
        _ => panic!("zbarimg ended with {}", told.status),
    }
}

/// What our scanner reads.
pub fn by_ours(picture: &Picture) -> Option<String> {
    let width = u32::try_from(picture.width).unwrap();
    let grey = Grey::new(picture.points.clone(), width).unwrap();
    assay_scanner::read(&grey).map(|bytes| String::from_utf8(bytes).unwrap())
}
