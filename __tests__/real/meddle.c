/*
 * meddle NAME NUMBER [ARGUMENT...]
 *
 * Makes a running thread of that name do one system call that it did not ask for, by ptrace: for negative controls of
 * what nothing else can reach from outside. An argument is a number, or `x` and bytes in hexadecimal, whose address is
 * passed. x86-64 only. For NAME a pid does as well.
 *
 * meddle NAME floating changes what a thread computes with apart from whole numbers, meddle NAME register one of its registers.
 * meddle PID traces a process, and does nothing.
 */
#include <errno.h>
#include <glob.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

/* Below the thread's stack, and put back: a call may write two slots of it. */
enum { SCRATCH = 4096, SLOT = 64, WORDS = 8 * SLOT / sizeof(long) };

static void must(const char *what, long result) {
  if (result >= 0) return;
  fprintf(stderr, "%s: %s\n", what, strerror(errno));
  exit(1);
}

static pid_t find(const char *name) {
  if (name[strspn(name, "0123456789")] == 0) return atoi(name);
  glob_t tasks;
  must("glob", -glob("/proc/[0-9]*/task/*/comm", 0, NULL, &tasks));
  for (size_t i = 0; i < tasks.gl_pathc; i++) {
    char comm[32] = "";
    FILE *file = fopen(tasks.gl_pathv[i], "r");
    if (file == NULL) continue;
    if (fgets(comm, sizeof comm, file) == NULL) comm[0] = 0;
    fclose(file);
    comm[strcspn(comm, "\n")] = 0;
    if (strcmp(comm, name) == 0) return atoi(strstr(tasks.gl_pathv[i], "/task/") + strlen("/task/"));
  }
  fprintf(stderr, "There is no thread %s.\n", name);
  exit(1);
}

static unsigned long long argument(pid_t thread, const char *text, unsigned long long slot) {
  if (text[0] != 'x') return strtoll(text, NULL, 0);
  unsigned char bytes[SLOT] = {0};
  for (size_t i = 0; i < SLOT && sscanf(text + 1 + 2 * i, "%2hhx", &bytes[i]) == 1; i++) continue;
  for (size_t i = 0; i < SLOT; i += sizeof(long)) {
    long word;
    memcpy(&word, bytes + i, sizeof word);
    must("poke", ptrace(PTRACE_POKEDATA, thread, slot + i, word));
  }
  return slot;
}

/* Stops it where it waits in a system call: one that was restored a moment ago may not have had a processor since. */
static struct user_regs_struct stop_waiting(pid_t thread) {
  for (int tries = 0; tries < 500; tries++) {
    must("seize", ptrace(PTRACE_SEIZE, thread, 0, 0));
    must("interrupt", ptrace(PTRACE_INTERRUPT, thread, 0, 0));
    must("wait", waitpid(thread, NULL, __WALL));
    struct user_regs_struct at;
    must("read the registers", ptrace(PTRACE_GETREGS, thread, 0, &at));
    long word = ptrace(PTRACE_PEEKTEXT, thread, at.rip - 2, 0);
    if ((word & 0xffff) == 0x050f && (long)at.orig_rax >= 0) return at;
    must("detach", ptrace(PTRACE_DETACH, thread, 0, 0));
    usleep(10000);
  }
  fprintf(stderr, "Thread %d does not wait in a system call.\n", thread);
  exit(1);
}

int main(int count, char **words) {
  if (count == 2) {
    must("seize", ptrace(PTRACE_SEIZE, atoi(words[1]), 0, 0));
    for (;;) pause();
  }
  if (count < 3) return 2;
  pid_t thread = find(words[1]);
  const struct user_regs_struct before = stop_waiting(thread);
  if (strcmp(words[2], "floating") == 0) {
    struct user_fpregs_struct state;
    must("read the registers", ptrace(PTRACE_GETFPREGS, thread, 0, &state));
    state.st_space[0] ^= 1;
    must("write the registers", ptrace(PTRACE_SETFPREGS, thread, 0, &state));
    must("detach", ptrace(PTRACE_DETACH, thread, 0, 0));
    return 0;
  }
  if (strcmp(words[2], "register") == 0) {
    must("write a register", ptrace(PTRACE_POKEUSER, thread, offsetof(struct user_regs_struct, gs_base), 0x5000));
    must("detach", ptrace(PTRACE_DETACH, thread, 0, 0));
    return 0;
  }
  struct user_regs_struct regs = before;
  /* The instruction that it waits in is a system call. */
  regs.rip -= 2;
  regs.rax = strtoll(words[2], NULL, 0);
  regs.orig_rax = -1;
  unsigned long long scratch = before.rsp - SCRATCH;
  long kept[WORDS];
  for (size_t i = 0; i < WORDS; i++) {
    errno = 0;
    kept[i] = ptrace(PTRACE_PEEKDATA, thread, scratch + i * sizeof(long), 0);
    if (errno != 0) must("peek", -1);
  }
  unsigned long long *arguments[] = {&regs.rdi, &regs.rsi, &regs.rdx, &regs.r10, &regs.r8, &regs.r9};
  for (int i = 0; i < 6; i++) {
    *arguments[i] = 3 + i < count ? argument(thread, words[3 + i], scratch + i * SLOT) : 0;
  }
  must("write the registers", ptrace(PTRACE_SETREGS, thread, 0, &regs));
  must("step", ptrace(PTRACE_SINGLESTEP, thread, 0, 0));
  must("wait", waitpid(thread, NULL, __WALL));
  must("read the registers", ptrace(PTRACE_GETREGS, thread, 0, &regs));
  for (size_t i = 0; i < WORDS; i++) must("poke", ptrace(PTRACE_POKEDATA, thread, scratch + i * sizeof(long), kept[i]));
  /* As it was: the system call that it waited in begins anew. */
  must("write the registers", ptrace(PTRACE_SETREGS, thread, 0, &before));
  must("detach", ptrace(PTRACE_DETACH, thread, 0, 0));
  errno = -(long long)regs.rax;
  must("the system call", (long long)regs.rax);
  return 0;
}
