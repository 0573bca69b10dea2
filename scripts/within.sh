#!/usr/bin/env bash
# Runs a command in so much memory and no more, with all that it starts, and tells how much that used at most.
#
#   scripts/within.sh 1G COMMAND…
#
# Files that the system keeps at hand count to the limit, and give way when there is need; what is told apart as the processes' own doesn't.
# It takes a control group: systemd's where it runs, else one made by hand, which takes root.
set -euo pipefail
[ $# -ge 2 ] || { echo "assay: scripts/within.sh 1G COMMAND…" >&2; exit 2; }
limit=$1; shift
fail() { printf 'assay: %s\n' "$*" >&2; exit 1; }

if [ "${ASSAY_WITHIN:-}" = "" ] && [ -d /run/systemd/system ] && command -v systemd-run >/dev/null; then
  user=--user; [ "$(id -u)" = 0 ] && user=
  # shellcheck disable=SC2086
  exec systemd-run $user --scope --quiet -p MemoryMax="$limit" -p MemorySwapMax=0 env ASSAY_WITHIN=systemd "$0" "$limit" "$@"
fi

bytes=$(numfmt --from=iec "$limit")
own=
if [ "${ASSAY_WITHIN:-}" = systemd ]; then
  group=/sys/fs/cgroup$(sed -n 's/^0:://p' /proc/self/cgroup)
  peak=memory.peak anonymous=anon
elif [ -f /sys/fs/cgroup/cgroup.controllers ]; then
  own=/sys/fs/cgroup/assay-$$ group=$own peak=memory.peak anonymous=anon
  mkdir "$own" 2>/dev/null && [ -f "$own/memory.max" ] || fail "No control group can be made here; run it as root, or where systemd runs."
  echo "$bytes" >"$own/memory.max"; echo 0 >"$own/memory.swap.max" 2>/dev/null || true
elif [ -f /sys/fs/cgroup/memory/memory.limit_in_bytes ]; then
  own=/sys/fs/cgroup/memory/assay-$$ group=$own peak=memory.max_usage_in_bytes anonymous=total_rss
  mkdir "$own" 2>/dev/null || fail "No control group can be made here; run it as root, or where systemd runs."
  echo "$bytes" >"$own/memory.limit_in_bytes"
else
  fail "This system has no control groups for memory."
fi

most=0 status=0
if [ -n "$own" ]; then (echo "$BASHPID" >"$own/cgroup.procs"; exec "$@") & else "$@" & fi
command=$!
while kill -0 "$command" 2>/dev/null; do
  now=$(sed -n "s/^$anonymous //p" "$group/memory.stat" || echo 0)
  if [ "${now:-0}" -gt "$most" ]; then most=$now; fi
  sleep 0.2
done
wait "$command" || status=$?
mib() { echo $(($1 / 1048576)); }
echo "Memory: at most $(mib "$(cat "$group/$peak")") MiB of $(mib "$bytes"), $(mib "$most") of them the processes' own."
killed=$(sed -n 's/^oom_kill //p' "$group/memory.events" "$group/memory.oom_control" 2>/dev/null | head -n 1 || true)
[ "${killed:-0}" = 0 ] || echo "$killed processes were ended since there was no more."
# Browsers take a moment to go.
if [ -n "$own" ]; then for _ in $(seq 50); do rmdir "$own" 2>/dev/null && break; sleep 0.2; done; fi
exit "$status"
