/*
 * Takes hardware breakpoints away from a program, as some virtual machines do: setting one succeeds, and the trap never
 * comes (criu#2658).
 *
 * With -shared it is a library to preload, for CRIU; else a program, `no-breakpoints PROGRAM [ARGUMENT...]`, for programs
 * without a libc. Not the same for both: who has a seccomp filter, as the program makes one, may not read those of others.
 */
#define _GNU_SOURCE
#include <elf.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
enum { SETS = PTRACE_POKEUSER, OF_KIND = 0 };
#else
enum { SETS = PTRACE_SETREGSET, OF_KIND = NT_ARM_HW_BREAK };
#endif

long ptrace(enum __ptrace_request request, ...) {
  va_list arguments;
  va_start(arguments, request);
  long pid = va_arg(arguments, long);
  long address = va_arg(arguments, long);
  long data = va_arg(arguments, long);
  va_end(arguments);
  if ((int)request == SETS && (OF_KIND == 0 || address == OF_KIND)) return 0;
  /* The bare system call writes what libc returns. */
  long word;
  int peeks = request == PTRACE_PEEKTEXT || request == PTRACE_PEEKDATA || request == PTRACE_PEEKUSER;
  long result = syscall(SYS_ptrace, request, pid, address, peeks ? (long)&word : data);
  return peeks && result == 0 ? word : result;
}

int main(int count, char **arguments) {
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_ptrace, 0, 3),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SETS, 0, 1),
      /* No error: it says that it succeeded. */
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {sizeof filter / sizeof *filter, filter};
  if (count < 2 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) {
    perror("no-breakpoints");
    return 1;
  }
  execv(arguments[1], arguments + 1);
  perror(arguments[1]);
  return 1;
}
