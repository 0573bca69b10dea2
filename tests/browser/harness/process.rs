//! Processes: found by what they descend from and by the profile that they name, ended without asking.

use std::collections::BTreeSet;
use std::path::Path;

use rustix::process::{Pid, Signal, kill_process};

/// A process as `/proc` tells of it.
struct Seen {
    pid: i32,
    parent: i32,
    names_profile: bool,
}

fn processes(profile: &Path) -> Vec<Seen> {
    let profile = profile.to_string_lossy();
    let folders = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    folders
        .filter_map(|folder| {
            let pid = folder.file_name().to_str()?.parse().ok()?;
            let status = std::fs::read_to_string(folder.path().join("stat")).ok()?;
            // The name stands in brackets and may hold anything; state and parent follow the last of them.
            let mut rest = status.rsplit_once(')')?.1.split_whitespace();
            let state = rest.next()?;
            let parent = rest.next()?.parse().ok()?;
            if state == "Z" {
                return None;
            }
            let line = std::fs::read(folder.path().join("cmdline")).unwrap_or_default();
            let names_profile = String::from_utf8_lossy(&line).contains(profile.as_ref());
            Some(Seen {
                pid,
                parent,
                names_profile,
            })
        })
        .collect()
}

/// Everything that descends from a process, without itself, and everything that was started for a profile.
pub fn tree(of: u32, profile: &Path) -> BTreeSet<i32> {
    let seen = processes(profile);
    let own = i32::try_from(of).unwrap_or(i32::MAX);
    let mut found: BTreeSet<i32> = seen
        .iter()
        .filter(|one| one.names_profile)
        .map(|one| one.pid)
        .collect();
    found.insert(own);
    loop {
        let more: Vec<i32> = seen
            .iter()
            .filter(|one| found.contains(&one.parent) && !found.contains(&one.pid))
            .map(|one| one.pid)
            .collect();
        if more.is_empty() {
            found.remove(&own);
            found.remove(&i32::try_from(std::process::id()).unwrap_or(0));
            return found;
        }
        found.extend(more);
    }
}

/// SIGKILL to each.
pub fn kill(pids: &BTreeSet<i32>) {
    for pid in pids.iter().filter_map(|pid| Pid::from_raw(*pid)) {
        // It may have ended by itself meanwhile.
        let _ = kill_process(pid, Signal::KILL);
    }
}
