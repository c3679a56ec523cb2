"""Runs a command in a terminal of its own, takes that away after a moment, and prints how the command ended."""
import os, pty, sys, time

pid, terminal = pty.fork()
if pid == 0:
    os.execv(sys.argv[2], sys.argv[2:])
deadline = time.time() + float(sys.argv[1])
while time.time() < deadline:
    os.read(terminal, 65536)
os.close(terminal)
_, status = os.waitpid(pid, 0)
print(f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else f"exit {os.WEXITSTATUS(status)}")
