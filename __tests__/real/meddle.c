/*
 * meddle NAME NUMBER [ARGUMENT...]
 *
 * Makes a running thread of that name do one system call that it did not ask for, by ptrace: for negative controls of
 * what nothing else can reach from outside. An argument is a number, or `x` and bytes in hexadecimal, whose address is
 * passed. The thread must wait in a system call. x86-64 only.
 */
#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>

enum { SCRATCH = 4096, SLOT = 64 };

static void must(const char *what, long result) {
  if (result >= 0) return;
  fprintf(stderr, "%s: %s\n", what, strerror(errno));
  exit(1);
}

static pid_t find(const char *name) {
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

int main(int count, char **words) {
  if (count < 3) return 2;
  pid_t thread = find(words[1]);
  must("seize", ptrace(PTRACE_SEIZE, thread, 0, 0));
  must("interrupt", ptrace(PTRACE_INTERRUPT, thread, 0, 0));
  must("wait", waitpid(thread, NULL, __WALL));
  struct user_regs_struct before, regs;
  must("read the registers", ptrace(PTRACE_GETREGS, thread, 0, &before));
  regs = before;
  /* The instruction that it waits in is a system call. */
  regs.rip -= 2;
  regs.rax = strtoll(words[2], NULL, 0);
  regs.orig_rax = -1;
  unsigned long long *arguments[] = {&regs.rdi, &regs.rsi, &regs.rdx, &regs.r10, &regs.r8, &regs.r9};
  for (int i = 0; i < 6; i++) {
    *arguments[i] = 3 + i < count ? argument(thread, words[3 + i], before.rsp - SCRATCH + i * SLOT) : 0;
  }
  must("write the registers", ptrace(PTRACE_SETREGS, thread, 0, &regs));
  must("step", ptrace(PTRACE_SINGLESTEP, thread, 0, 0));
  must("wait", waitpid(thread, NULL, __WALL));
  must("read the registers", ptrace(PTRACE_GETREGS, thread, 0, &regs));
  /* As it was: the system call that it waited in begins anew. */
  must("write the registers", ptrace(PTRACE_SETREGS, thread, 0, &before));
  must("detach", ptrace(PTRACE_DETACH, thread, 0, 0));
  errno = -(long long)regs.rax;
  must("the system call", (long long)regs.rax);
  return 0;
}
