#!/bin/sh
# The floor: start, wait for the first tick, dump, restore, kill; nothing around it, and nothing looked at.
# Arguments: LXC path, container, folder for the images. Prints the milliseconds of each of the four: start, dump, restore, kill.
set -e
now() { date +%s%N; }
begin=$(now)
timeout 20 lxc-start -P "$1" -n "$2" -d >"$1/output" 2>&1
pid=$(timeout 5 lxc-info -P "$1" -n "$2" -p | tr -dc 0-9)
until [ -s "/proc/$pid/root/run/witness/ticks" ]; do :; done
started=$(now)
timeout 30 lxc-checkpoint -P "$1" -n "$2" -s -D "$3" >"$1/output" 2>&1
dumped=$(now)
timeout 30 lxc-checkpoint -P "$1" -n "$2" -r -D "$3" >"$1/output" 2>&1
restored=$(now)
timeout 5 lxc-stop -P "$1" -n "$2" -k
killed=$(now)
for step in $((started - begin)) $((dumped - started)) $((restored - dumped)) $((killed - restored)); do
  printf '%s ' $((step / 1000000))
done
echo
