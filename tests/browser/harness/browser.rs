//! A browser of a test's own: its driver, its profile, its end.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Map, Value, json};
use tempfile::TempDir;
use thirtyfour::session::handle::SessionHandle;
use thirtyfour::{Capabilities, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::process;
use super::tools::{LIMIT, folder, program, wait_for};

/// Which browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
}

/// Whether sites may keep anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// As browsers are delivered.
    Allowed,
    /// The person has told the browser to let no site keep anything.
    Blocked,
}

/// What the device sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// Nothing: it has no camera.
    None,
    /// This film (YUV4MPEG2), again and again; the person lets every page see it. Firefox plays none.
    Film(PathBuf),
    /// It has a camera, and the person has told the browser to let no page have it.
    Refused,
}

/// How a browser is set up.
#[derive(Clone)]
pub struct Setup {
    /// Which one.
    pub engine: Engine,
    /// The language that the person told the browser, as a tag.
    pub language: &'static str,
    /// Whether sites may keep anything.
    pub keeping: Keeping,
    /// The time zone that the device is in, where it isn't the machine's own.
    pub zone: Option<&'static str>,
    /// Its camera.
    pub sight: Sight,
    /// The profile; one that was used before goes on where it was left.
    pub profile: Rc<Profile>,
}

/// A profile's folder, where its downloads go, and where a browser leaves what it leaves.
pub struct Profile {
    folder: TempDir,
    downloads: TempDir,
    scratch: TempDir,
}

impl Profile {
    /// A fresh one.
    pub fn new() -> Rc<Self> {
        Rc::new(Self {
            folder: folder("profile"),
            downloads: folder("downloads"),
            scratch: folder("scratch"),
        })
    }

    /// Its folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where downloads go.
    pub fn downloads(&self) -> &Path {
        self.downloads.path()
    }
}

impl Setup {
    /// English, with a fresh profile.
    pub fn new(engine: Engine) -> Self {
        Self {
            engine,
            language: "en",
            keeping: Keeping::Allowed,
            zone: None,
            sight: Sight::None,
            profile: Profile::new(),
        }
    }

    fn capabilities(&self) -> Capabilities {
        let (name, options) = match self.engine {
            Engine::Chromium => ("goog:chromeOptions", self.chromium()),
            Engine::Firefox => ("moz:firefoxOptions", self.firefox()),
        };
        let mut all = Map::new();
        all.insert(name.to_owned(), options);
        all.insert("unhandledPromptBehavior".to_owned(), json!("ignore"));
        if self.engine == Engine::Chromium {
            all.insert(
                "goog:loggingPrefs".to_owned(),
                json!({ "browser": "ALL", "performance": "ALL" }),
            );
        }
        Capabilities::from(all)
    }

    fn chromium(&self) -> Value {
        let profile = format!("--user-data-dir={}", self.profile.folder.path().display());
        let cookies = if self.keeping == Keeping::Blocked {
            2
        } else {
            1
        };
        let mut arguments: Vec<String> = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--window-size=1280,900",
            &profile,
        ]
        .map(str::to_owned)
        .into();
        if self.sight != Sight::None {
            arguments.push("--use-fake-device-for-media-stream".to_owned());
        }
        if let Sight::Film(film) = &self.sight {
            arguments.push(format!(
                "--use-file-for-fake-video-capture={}",
                film.display()
            ));
            arguments.push("--use-fake-ui-for-media-stream".to_owned());
        }
        // 0: whatever it does by itself, 2: no.
        let camera = if self.sight == Sight::Refused { 2 } else { 0 };
        json!({
            "binary": program("ASSAY_CHROMIUM", &["chromium", "chromium-browser", "google-chrome"]),
            "args": arguments,
            "prefs": {
                "intl.accept_languages": self.language,
                "profile.default_content_setting_values.media_stream_camera": camera,
                "download.default_directory": self.profile.downloads(),
                "download.prompt_for_download": false,
                "profile.default_content_setting_values.cookies": cookies,
            },
        })
    }

    fn firefox(&self) -> Value {
        let camera = if self.sight == Sight::Refused { 2 } else { 0 };
        let cookies = if self.keeping == Keeping::Blocked {
            2
        } else {
            0
        };
        json!({
            "binary": program("ASSAY_FIREFOX", &["firefox-esr", "firefox"]),
            "args": ["-headless", "-profile", self.profile.folder.path()],
            "prefs": {
                "intl.accept_languages": self.language,
                "browser.download.folderList": 2,
                "browser.download.dir": self.profile.downloads(),
                "browser.download.useDownloadDir": true,
                "browser.download.always_ask_before_handling_new_types": false,
                "browser.helperApps.neverAsk.saveToDisk": "application/pdf,application/json",
                "pdfjs.disabled": true,
                "network.cookie.cookieBehavior": cookies,
                "media.navigator.streams.fake": self.sight != Sight::None,
                "permissions.default.camera": camera,
                // Firefox's own talk with its makers' servers, which would stand among what the page prints.
                "app.update.enabled": false,
                "app.normandy.enabled": false,
                "messaging-system.rsexperimentloader.enabled": false,
                "services.settings.server": "data:,#remote-settings-dummy/v1",
                "network.captive-portal-service.enabled": false,
                "devtools.console.stdout.content": true,
            },
        })
    }
}

/// A running browser. Dropping it ends every process that was started for it.
pub struct Browser {
    setup: Setup,
    driver: Option<WebDriver>,
    program: Child,
    said: Arc<Mutex<Vec<String>>>,
}

impl Browser {
    /// Starts one. A start that fails is tried once more, since a machine may be short of breath.
    pub async fn start(setup: Setup) -> Self {
        match Self::try_start(&setup).await {
            Ok(browser) => browser,
            Err(why) => {
                eprintln!("{:?} didn't start ({why}); trying once more", setup.engine);
                Self::try_start(&setup)
                    .await
                    .unwrap_or_else(|why| panic!("{:?} doesn't start: {why}", setup.engine))
            }
        }
    }

    async fn try_start(setup: &Setup) -> Result<Self, String> {
        let (program, arguments): (PathBuf, &[&str]) = match setup.engine {
            Engine::Chromium => (
                program("ASSAY_CHROMEDRIVER", &["chromedriver"]),
                &["--port=0"],
            ),
            Engine::Firefox => (
                program("ASSAY_GECKODRIVER", &["geckodriver"]),
                &[
                    "--port",
                    "0",
                    "--websocket-port",
                    "0",
                    "--allow-system-access",
                ],
            ),
        };
        let mut program = Command::new(program)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .env("TMPDIR", setup.profile.scratch.path())
            .envs(setup.zone.map(|zone| ("TZ", zone)))
            .kill_on_drop(true)
            .spawn()
            .map_err(|why| why.to_string())?;
        let said = Arc::new(Mutex::new(Vec::new()));
        let mut lines = BufReader::new(program.stdout.take().ok_or("no output")?).lines();
        let hearing = Arc::clone(&said);
        tokio::spawn(async move {
            while let Ok(Some(line)) = lines.next_line().await {
                hearing.lock().unwrap().push(line);
            }
        });
        let mut browser = Self {
            setup: setup.clone(),
            driver: None,
            program,
            said,
        };
        let port = wait_for(LIMIT, async || {
            browser
                .said
                .lock()
                .unwrap()
                .iter()
                .find_map(|line| port(line))
        })
        .await
        .ok_or("its driver names no port")?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), setup.capabilities());
        let driver = tokio::time::timeout(Duration::from_secs(60), driver)
            .await
            .map_err(|_| "no session within a minute")?;
        browser.driver = Some(driver.map_err(|why| why.to_string())?);
        browser
            .page()
            .set_script_timeout(Duration::from_secs(60))
            .await
            .map_err(|why| why.to_string())?;
        Ok(browser)
    }

    /// How it is set up.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The WebDriver session.
    pub fn page(&self) -> &Arc<SessionHandle> {
        self.driver
            .as_ref()
            .expect("a running browser has a session")
    }

    /// What the driver, and through it the browser, has printed.
    pub fn printed(&self) -> Vec<String> {
        self.said.lock().unwrap().clone()
    }

    /// The processes that the browser consists of now.
    pub fn processes(&self) -> BTreeSet<i32> {
        let folder = self.setup.profile.folder.path();
        self.program
            .id()
            .map(|driver| process::tree(driver, folder))
            .unwrap_or_default()
    }

    /// SIGKILL to all of the browser's processes, as a crash or a flat battery would; those that are known first, since
    /// looking for others takes a moment.
    pub fn kill(&mut self, known: &BTreeSet<i32>) {
        process::kill(known);
        loop {
            let left = self.processes();
            if left.is_empty() {
                return;
            }
            process::kill(&left);
            // A killed process takes a moment to go; the profile is free when all are gone.
            std::thread::yield_now();
        }
    }

    /// Ends it with its driver, and gives its setup back.
    pub fn end(self) -> Setup {
        self.setup.clone()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            // Without a goodbye: the session ends with its processes.
            let _ = driver.leak();
        }
        self.kill(&BTreeSet::new());
        let _ = self.program.start_kill();
        self.kill(&BTreeSet::new());
    }
}

/// The port in a driver's first words.
fn port(line: &str) -> Option<u16> {
    let after = line
        .split("on port ")
        .nth(1)
        .or_else(|| line.split("Listening on 127.0.0.1:").nth(1))?;
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|port| *port != 0)
}
