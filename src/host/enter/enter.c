/*
 * enter PID NAMESPACES PROGRAM [ARGUMENT]...: runs a program of a container in its namespaces, as its root and with no more
 * capabilities than its init can have. `NAMESPACES` are names of /proc/PID/ns with commas between them; `user` comes first.
 *
 * nsenter needs all capabilities to enter, and what it starts as root has them, too: /bin/sh of a container that is not
 * trusted would have what was taken from the container. And a program of the container may begin with `#!/proc/self/exe`
 * and be who entered it: so this one goes on as a copy in memory that nobody can write to (CVE-2019-5736).
 */
#include <linux/capability.h>
#include <linux/errno.h>
#include <linux/fcntl.h>
#include <linux/memfd.h>
#include <linux/prctl.h>

#include "../../workload/kernel.h"

/* MFD_EXEC, younger than the headers that this is compiled with. */
enum { EXECUTABLE = 16 };
enum { LONGEST = 65536, EXIT_NOT_ENTERED = 125, EXIT_NOT_STARTED = 127, CAPABILITIES = 64, CHILD = 17 /* SIGCHLD */ };

static char text[LONGEST], path[64];

static u64 length_of(const char *word) {
  u64 length = 0;
  while (word[length] != 0) length++;
  return length;
}

static void complain(const char *what) {
  sys(write, 2, "enter: ", 7);
  sys(write, 2, what, length_of(what));
  sys(write, 2, "\n", 1);
}

static void fail(const char *what) {
  complain(what);
  sys(exit_group, EXIT_NOT_ENTERED);
}

/* /proc/PID/ with something behind it. */
static const char *of_process(const char *pid, const char *kind, const char *name, u64 length) {
  u64 at = 0;
  const char *parts[] = {"/proc/", pid, kind};
  for (int i = 0; i < 3; i++)
    for (const char *part = parts[i]; *part != 0 && at < sizeof path - 1; part++) path[at++] = *part;
  for (u64 i = 0; i < length && at < sizeof path - 1; i++) path[at++] = name[i];
  path[at] = 0;
  return path;
}

/* What the init of the container can have. */
static u64 bounding_of(const char *pid) {
  int file = sys(openat, AT_FDCWD, of_process(pid, "/status", "", 0), O_RDONLY | O_CLOEXEC);
  long length = file < 0 ? -1 : sys(read, file, text, sizeof text - 1);
  if (length <= 0) fail("the container's init is gone");
  text[length] = 0;
  sys(close, file);
  static const char KEY[] = "\nCapBnd:\t";
  for (char *line = text; *line != 0; line++) {
    u64 at = 0;
    while (KEY[at] != 0 && line[at] == KEY[at]) at++;
    if (KEY[at] != 0) continue;
    u64 value = 0;
    for (line += at; *line > ' '; line++) value = value * 16 + (*line <= '9' ? *line - '0' : *line - 'a' + 10);
    return value;
  }
  fail("the kernel does not say what the container's init can have");
  return 0;
}

static void go_on_as_copy(char **words, char **environment) {
  /* To be started, which vm.memfd_noexec=1 has said for it. Kernels before 6.3 know no such flag, and start it anyway. */
  int copy = sys(memfd_create, "enter", MFD_CLOEXEC | MFD_ALLOW_SEALING | EXECUTABLE);
  if (copy == -EINVAL) copy = sys(memfd_create, "enter", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  int self = sys(openat, AT_FDCWD, "/proc/self/exe", O_RDONLY | O_CLOEXEC);
  if (copy < 0 || self < 0) fail("no copy of this program could be made");
  for (;;) {
    long length = sys(read, self, text, sizeof text);
    if (length == 0) break;
    if (length < 0 || sys(write, copy, text, length) != length) fail("no copy of this program could be made");
  }
  if (sys(fcntl, copy, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) < 0)
    fail("the copy of this program could not be sealed");
  /* Nobody else begins it under this name. */
  words[0] = "";
  sys(execveat, copy, "", words, environment, AT_EMPTY_PATH);
  fail("the copy of this program could not be started");
}

static void enter_all(const char *pid, const char *names) {
  int opened[16], count = 0;
  /* All of them first: /proc is another one in the container. */
  for (const char *name = names; *name != 0 && count < 16;) {
    u64 length = 0;
    while (name[length] != 0 && name[length] != ',') length++;
    opened[count] = sys(openat, AT_FDCWD, of_process(pid, "/ns/", name, length), O_RDONLY | O_CLOEXEC);
    if (opened[count++] < 0) fail("a namespace of the container could not be opened");
    name += length + (name[length] == ',');
  }
  for (int i = 0; i < count; i++)
    if (sys(setns, opened[i], 0) < 0) fail("a namespace of the container could not be entered");
}

/* Root of a user namespace is another user than root outside of it, who would be nobody in it. */
static void become_root(void) {
  if (sys(setgroups, 0, 0) < 0 || sys(setgid, 0) < 0 || sys(setuid, 0) < 0) fail("the container has no root");
}

/* Whatever the bounding set is, root has what he inherits. */
static void inherit_nothing(void) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct data[_LINUX_CAPABILITY_U32S_3];
  if (sys(capget, &header, data) < 0) fail("the capabilities are not known");
  for (int i = 0; i < _LINUX_CAPABILITY_U32S_3; i++) data[i].inheritable = 0;
  if (sys(capset, &header, data) < 0) fail("a capability could not be given up");
}

static void become(u64 bounding, char **words, char **environment) {
  become_root();
  inherit_nothing();
  for (long capability = 0; capability < CAPABILITIES; capability++) {
    if ((bounding >> capability & 1) || sys(prctl, PR_CAPBSET_READ, capability, 0, 0, 0) != 1) continue;
    if (sys(prctl, PR_CAPBSET_DROP, capability, 0, 0, 0) < 0) fail("a capability could not be given up");
  }
  sys(execve, words[0], words, environment);
  complain("the program could not be started in the container");
  sys(exit_group, EXIT_NOT_STARTED);
}

void start(u64 *arguments) {
  u64 count = *arguments;
  char **words = (char **)(arguments + 1), **environment = words + count + 1;
  if (count < 4) fail("usage: enter PID NAMESPACES PROGRAM [ARGUMENT]...");
  if (words[0][0] != 0) go_on_as_copy(words, environment);
  u64 bounding = bounding_of(words[1]);
  enter_all(words[1], words[2]);
  /* A pid namespace is entered by children alone. */
  long child = sys(clone, CHILD, 0, 0, 0, 0);
  if (child < 0) fail("no process could be started in the container");
  if (child == 0) become(bounding, words + 3, environment);
  int status = 0;
  while (sys(wait4, child, &status, 0, 0) == -EINTR) continue;
  int signal = status & 0x7f;
  long self = sys(getpid, 0);
  if (signal != 0) sys(kill, self, signal);
  sys(exit_group, signal != 0 ? 128 + signal : status >> 8 & 0xff);
}
