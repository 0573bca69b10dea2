//! A static host inside the test: plain files under any sub-path, with a log, and with the mishaps of real lines.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;

/// What happens to a file on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mishap {
    /// One byte in the middle arrives changed.
    Damaged,
    /// Only its first half arrives.
    Cut,
    /// Something stands before it that isn't of the site.
    Prefixed(&'static str),
    /// Something else arrives in its place.
    Replaced(&'static [u8]),
    /// The host doesn't have it.
    Missing,
    /// It waits until the mishap is taken back.
    Held,
}

/// A request that was answered.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The path below the site's own folder.
    pub path: String,
    /// Status of the answer.
    pub status: u16,
}

struct Shared {
    folder: Mutex<PathBuf>,
    base: String,
    log: Mutex<Vec<Asked>>,
    mishaps: Mutex<Vec<(String, Mishap)>>,
    /// Changes when a mishap is taken back, or the host goes or comes.
    changed: watch::Sender<u64>,
    is_away: watch::Sender<bool>,
    /// What pages report of themselves, for measurement only.
    reports: mpsc::UnboundedSender<String>,
}

/// A running host; it ends when dropped.
pub struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    accepting: JoinHandle<()>,
}

/// Where pages report to, below the site's folder.
pub const REPORTS: &str = "__reports";

impl Server {
    /// Serves a folder under a base such as `/` or `/some/where/`. The reports of pages come out of the receiver.
    pub async fn start(folder: &Path, base: &str) -> (Self, mpsc::UnboundedReceiver<String>) {
        let (reports, reported) = mpsc::unbounded_channel();
        let shared = Arc::new(Shared {
            folder: Mutex::new(whole(folder)),
            base: base.to_owned(),
            log: Mutex::default(),
            mishaps: Mutex::default(),
            changed: watch::Sender::new(0),
            is_away: watch::Sender::new(false),
            reports,
        });
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let accepting = tokio::spawn(accept(listener, Arc::clone(&shared)));
        (
            Self {
                shared,
                address,
                accepting,
            },
            reported,
        )
    }

    /// The site's address, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.base)
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on nobody answers; open connections end.
    pub fn go_away(&self) {
        self.shared.is_away.send_replace(true);
    }

    /// The host's process ends: from now on its port is nobody's.
    pub fn end(&self) {
        self.go_away();
        self.accepting.abort();
    }

    /// Puts another version of the site in the place of the one that is served.
    pub fn deploy(&self, folder: &Path) {
        *self.shared.folder.lock().unwrap() = whole(folder);
    }

    /// Answers again.
    pub fn come_back(&self) {
        self.shared.is_away.send_replace(false);
    }

    /// Lets a mishap happen to each file whose path contains the text.
    pub fn spoil(&self, part: &str, mishap: Mishap) {
        self.shared
            .mishaps
            .lock()
            .unwrap()
            .push((part.to_owned(), mishap));
    }

    /// Takes all mishaps back.
    pub fn mend(&self) {
        self.shared.mishaps.lock().unwrap().clear();
        self.shared.changed.send_modify(|n| *n += 1);
    }

    /// Everything that was asked for so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.shared.log.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
        self.shared.is_away.send_replace(true);
    }
}

fn whole(folder: &Path) -> PathBuf {
    folder
        .canonicalize()
        .unwrap_or_else(|why| panic!("no site at {}: {why}; run 'make build'", folder.display()))
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let shared = Arc::clone(&shared);
        tokio::spawn(async move {
            let mut away = shared.is_away.subscribe();
            tokio::select! {
                // In this order: a new connection that has asked already would else be answered now and then.
                biased;
                _ = away.wait_for(|away| *away) => {}
                _ = converse(stream, &shared) => {}
            }
        });
    }
}

/// Answers one connection's requests until it ends.
async fn converse(stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = BufReader::new(stream);
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let mut words = line.split_whitespace();
        let (method, target) = (
            words.next().unwrap_or_default().to_owned(),
            words.next().unwrap_or_default().to_owned(),
        );
        let (mut accepts, mut length) = (String::new(), 0);
        loop {
            let mut header = String::new();
            stream.read_line(&mut header).await?;
            let Some((name, value)) = header.trim_end().split_once(':') else {
                break;
            };
            match name.to_ascii_lowercase().as_str() {
                "accept-encoding" => value.trim().clone_into(&mut accepts),
                "content-length" => length = value.trim().parse().unwrap_or(0),
                _ => {}
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await?;
        let answer = answer(shared, &method, &target, &accepts, body).await;
        stream.get_mut().write_all(&answer).await?;
    }
}

async fn answer(
    shared: &Shared,
    method: &str,
    target: &str,
    accepts: &str,
    body: Vec<u8>,
) -> Vec<u8> {
    let target = target.split(['?', '#']).next().unwrap_or_default();
    let Some(path) = target.strip_prefix(shared.base.as_str()) else {
        return finish(shared, target, 404);
    };
    if method == "POST" && path == REPORTS {
        let _ = shared
            .reports
            .send(String::from_utf8_lossy(&body).into_owned());
        return b"HTTP/1.1 204 No Content\r\n\r\n".to_vec();
    }
    if method != "GET" {
        return finish(shared, path, 405);
    }
    let mishap = met(shared, path).await;
    if mishap == Some(Mishap::Missing) {
        return finish(shared, path, 404);
    }
    let name = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    let folder = shared.folder.lock().unwrap().clone();
    let file = folder.join(&name);
    let inside = file
        .canonicalize()
        .is_ok_and(|file| file.starts_with(&folder) && file.is_file());
    if !inside {
        return finish(shared, path, 404);
    }
    let encodings = [("br", "br"), ("gzip", "gz")].into_iter();
    let packed = encodings
        .filter(|(encoding, _)| mishap.is_none() && accepts.contains(encoding))
        .find_map(|(encoding, ending)| {
            Some((
                encoding,
                std::fs::read(format!("{}.{ending}", file.display())).ok()?,
            ))
        });
    let (encoding, mut bytes) = match packed {
        Some((encoding, bytes)) => (format!("content-encoding: {encoding}\r\n"), bytes),
        None => (String::new(), std::fs::read(&file).unwrap_or_default()),
    };
    if let Some(Mishap::Prefixed(text)) = mishap {
        bytes.splice(..0, text.bytes());
    }
    if let Some(Mishap::Replaced(other)) = mishap {
        bytes = other.to_vec();
    }
    if mishap == Some(Mishap::Cut) {
        bytes.truncate(bytes.len() / 2);
    }
    if mishap == Some(Mishap::Damaged) {
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
    }
    shared.log.lock().unwrap().push(Asked {
        path: path.to_owned(),
        status: 200,
    });
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {}\r\n{encoding}content-length: {}\r\ncache-control: no-cache\r\nvary: accept-encoding\r\nx-content-type-options: nosniff\r\n\r\n",
        content_type(&name),
        bytes.len()
    );
    [head.into_bytes(), bytes].concat()
}

/// The mishap that a path meets. A held file is waited for, and then meets whatever holds by then.
async fn met(shared: &Shared, path: &str) -> Option<Mishap> {
    let mut changed = shared.changed.subscribe();
    loop {
        let found = shared
            .mishaps
            .lock()
            .unwrap()
            .iter()
            .find(|(part, _)| path.contains(part))
            .map(|(_, mishap)| *mishap);
        if found != Some(Mishap::Held) {
            return found;
        }
        let _ = tokio::time::timeout(Duration::from_secs(60), changed.changed()).await;
    }
}

fn finish(shared: &Shared, path: &str, status: u16) -> Vec<u8> {
    shared.log.lock().unwrap().push(Asked {
        path: path.to_owned(),
        status,
    });
    let body = format!("{status}\n");
    format!("HTTP/1.1 {status} No\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "vtt" => "text/vtt; charset=utf-8",
        "ttf" => "font/ttf",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "txt" | "words" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
