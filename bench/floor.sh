#!/bin/sh
# The floor: start, wait for the first tick, dump, restore, kill; nothing around it, and nothing looked at.
# Arguments: LXC path, container, folder for the images. Prints milliseconds: of all, and of dump and restore.
set -e
now() { date +%s%N; }
begin=$(now)
timeout 20 lxc-start -P "$1" -n "$2" -d >"$1/output" 2>&1
pid=$(timeout 5 lxc-info -P "$1" -n "$2" -p | tr -dc 0-9)
until [ -s "/proc/$pid/root/run/witness/ticks" ]; do :; done
dump=$(now)
timeout 30 lxc-checkpoint -P "$1" -n "$2" -s -D "$3" >"$1/output" 2>&1
timeout 30 lxc-checkpoint -P "$1" -n "$2" -r -D "$3" >"$1/output" 2>&1
restored=$(now)
timeout 5 lxc-stop -P "$1" -n "$2" -k
echo $((($(now) - begin) / 1000000)) $(((restored - dump) / 1000000))
