//! Where things are, and how a test runs and waits.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tokio::runtime::Runtime;
use tokio::sync::Semaphore;

/// How long a condition is waited for. Generous: no test says how quick the app is.
pub const LIMIT: Duration = Duration::from_secs(30);

/// How many browsers run at once.
const BROWSERS: usize = 2;

/// A place that may be given in the environment.
fn place(name: &str) -> Option<PathBuf> {
    std::env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// The repository's own folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The built site.
pub fn dist() -> PathBuf {
    place("ASSAY_DIST").unwrap_or_else(|| root().join("dist"))
}

/// Where screenshots go.
pub fn screens() -> PathBuf {
    let folder = place("ASSAY_SCREENS").unwrap_or_else(|| root().join("target/screens"));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// How often a browser is killed.
pub fn kills() -> u32 {
    std::env::var("ASSAY_KILLS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(20)
}

/// What the tools that no package manager has are kept in.
fn cache() -> PathBuf {
    place("ASSAY_CACHE").unwrap_or_else(|| {
        PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache/assay")
    })
}

/// The script of axe-core.
pub fn axe() -> String {
    let file =
        place("ASSAY_AXE").unwrap_or_else(|| cache().join("npm/node_modules/axe-core/axe.min.js"));
    std::fs::read_to_string(&file).unwrap_or_else(|why| {
        panic!(
            "no axe-core at {}: {why}; run scripts/setup.sh tests",
            file.display()
        )
    })
}

/// The command line, where it was built before the tests; else it is built now.
pub fn assay() -> PathBuf {
    place("ASSAY_BIN").map_or_else(
        || super::program::program().to_owned(),
        |folder| folder.join("assay"),
    )
}

/// A program named in the environment, or the first of the names that is on the path.
pub fn program(variable: &str, names: &[&str]) -> PathBuf {
    if let Some(named) = place(variable) {
        return named;
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path)
        .chain([cache().join("tools/bin")])
        .collect();
    let mut found = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    found
        .find(|file| file.is_file())
        .unwrap_or_else(|| panic!("none of {names:?} is here; run scripts/setup.sh tests"))
}

/// The text of a PDF as a reader of files has it, line by line as it stands on its pages.
pub fn pdf_text(file: &Path) -> String {
    let text = std::process::Command::new("pdftotext")
        .arg("-layout")
        .arg(file)
        .arg("-")
        .output()
        .expect("pdftotext runs");
    assert!(
        text.status.success(),
        "pdftotext reads {}: {}",
        file.display(),
        String::from_utf8_lossy(&text.stderr)
    );
    String::from_utf8(text.stdout).expect("pdftotext writes UTF-8")
}

/// A PDF's page in grey at 150 dpi: netpbm's `P5`, unless asked for otherwise.
pub fn drawn(pdf: &Path, how: &[&str]) -> Vec<u8> {
    let drawn = std::process::Command::new("pdftoppm")
        .args(["-gray", "-r", "150", "-singlefile"])
        .args(how)
        .arg(pdf)
        .output()
        .expect("pdftoppm runs");
    assert!(drawn.status.success(), "pdftoppm draws {}", pdf.display());
    drawn.stdout
}

/// What somebody else's program, which knows nothing of this one, reads in the code of a picture.
pub fn by_zbarimg(picture: &[u8]) -> String {
    let folder = folder("zbarimg");
    let file = folder.path().join("photo.png");
    std::fs::write(&file, picture).unwrap();
    let read = std::process::Command::new("zbarimg")
        .args(["--raw", "--quiet", "--nodbus"])
        .args(["-Sdisable", "-Sqrcode.enable"])
        .arg(&file)
        .output()
        .expect("zbarimg runs (scripts/setup.sh tests installs it)");
    assert!(
        read.status.success(),
        "zbarimg reads no code: {}",
        read.status
    );
    let text = String::from_utf8(read.stdout).expect("an address is ASCII");
    text.trim_end_matches('\n').to_owned()
}

static RUNTIME: OnceLock<Runtime> = OnceLock::new();
static ROOM: Semaphore = Semaphore::const_new(BROWSERS);

/// Runs a test that needs a browser, when there is room for one more.
pub fn run<T>(test: impl Future<Output = T>) -> T {
    let runtime = RUNTIME.get_or_init(|| {
        tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap()
    });
    runtime.block_on(async {
        let _room = ROOM.acquire().await.unwrap();
        test.await
    })
}

/// Waits until there is an answer. `None` when the limit is over.
pub async fn wait_for<T>(limit: Duration, mut ask: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let began = Instant::now();
    loop {
        if let Some(answer) = ask().await {
            return Some(answer);
        }
        if began.elapsed() > limit {
            return None;
        }
        tokio::time::sleep(Duration::from_millis(15)).await;
    }
}

/// A folder of a test's own, removed with it.
pub fn folder(what: &str) -> TempDir {
    tempfile::Builder::new()
        .prefix(&format!("assay-{what}-"))
        .tempdir()
        .unwrap()
}
