#!/bin/sh
# The floor: start, wait for the first tick, dump, restore, kill, with nothing around it and nothing looked at.
# Arguments: folder with the container's config, name, images. The environment says which CRIU and LXC.
set -e
timeout 20 lxc-start -P "$1" -n "$2" -d >"$1/out" 2>&1
pid=$(timeout 5 lxc-info -P "$1" -n "$2" -p -H)
until [ -s "/proc/$pid/root/run/witness/ticks" ]; do :; done
shift_ms() { date +%s%N; }
a=$(shift_ms)
timeout 30 lxc-checkpoint -P "$1" -n "$2" -s -D "$3" >"$1/out" 2>&1
timeout 30 lxc-checkpoint -P "$1" -n "$2" -r -D "$3" >"$1/out" 2>&1
b=$(shift_ms)
timeout 5 lxc-stop -P "$1" -n "$2" -k
echo $(((b - a) / 1000000))
