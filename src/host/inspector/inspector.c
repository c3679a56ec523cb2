/*
 * inspector [+]ID...: what no file of /proc tells of a process, read from outside. inspector - [+]ID...: of that alone what it
 * computes with and which signals wait for it; nothing is asked. inspector =ID...: of its sockets alone what they are, and
 * no thread is stopped.
 *
 * Each argument is a thread's id; one with a plus is a process's first, whose signal actions, interval timers and
 * descriptors are told, too, and what it maps that is of no file. Prints a line of JSON for each thread, for each that shares
 * something of the kernel's with one before it (kcmp), for each descriptor and for each such mapping. Of a thread that is gone
 * there is no line. Numbers are hexadecimal, as the kernel has them.
 *
 * A thread is stopped by ptrace for as long as it is read; the system call that it waits in begins anew, as it does when a
 * checkpoint is made. What a thread alone can ask the kernel for, it is made to ask (x86-64): by a step over the system
 * call that it waits in. A thread that is not in one is tried again. Its stack below the red zone is used for the answers
 * and left as it was. A descriptor is duplicated, asked and closed.
 */
#include <asm/siginfo.h>
#include <asm/signal.h>
#include <asm/stat.h>
#include <linux/elf.h>
#include <linux/errno.h>
#include <linux/fcntl.h>
#include <linux/kcmp.h>
#include <linux/prctl.h>
#include <linux/ptrace.h>
#include <linux/time.h>
#include <linux/uio.h>

#include "../../workload/kernel.h"

#include "../../workload/keeper/answer.h"

enum { ALL = 0x40000000 /* __WALL */, OF_TCP = 6, TRIES = 200, SIGINFO = 128, MOST_SIGNALS = 64 };
/* Longer and longer: a thread that is stopped again before it had a processor stands where it stood. */
static struct timespec pause_after(int tries) {
  struct timespec pause = {0, 1000000 * (1 + tries / 10)};
  return pause;
}

static void print(void) {
  put('\n');
  sys(write, 1, line, used);
  used = 0;
}

static u64 parse(const char *text) {
  u64 value = 0;
  while (*text >= '0' && *text <= '9') value = value * 10 + (*text++ - '0');
  return value;
}

/* Of nothing but zeros it is zero. */
static u64 hash(const void *area, u64 length) {
  const u8 *bytes = area;
  u64 hash = 0;
  for (u64 i = 0; i < length; i++) {
    hash = (hash ^ bytes[i]) * 0x9e3779b97f4a7c15;
    hash ^= hash >> 32;
  }
  return hash;
}

static long trace(long request, long thread, long address, void *data) {
  return sys(ptrace, request, thread, address, data);
}

static u8 state[65536] __attribute__((aligned(64)));

static u64 read_registers(long thread, long set, void *to, u64 length) {
  struct iovec vector = {to, length};
  return trace(PTRACE_GETREGSET, thread, set, &vector) < 0 ? 0 : vector.iov_len;
}

#if defined(__x86_64__)

enum { RED_ZONE = 128, SCRATCH = 64, XSTATE = 0x202 };
/* As user_regs_struct has them. */
static const char *const NAMES[] = {"r15", "r14", "r13", "r12", "bp", "bx", "r11", "r10", "r9",
                                    "r8",  "ax",  "cx",  "dx",  "si", "di", "orig_ax", "ip", "cs",
                                    "flags", "sp", "ss", "fs_base", "gs_base", "ds", "es", "fs", "gs"};
enum { R10 = 7, AX = 10, DX = 12, SI, DI, ORIG_AX, IP, SP = 19, COUNT = 27 };
typedef u64 registers[COUNT];

/* Where a component of the state lies, and how long it is; 0 for one that this processor does not have. */
static u32 component(u32 which, u32 *at) {
  u32 size, c = which, d;
  __asm__("cpuid" : "=a"(size), "=b"(*at), "+c"(c), "=d"(d) : "0"(0xd));
  return size;
}

static void say_component(const char *key, u32 which, u64 length) {
  u32 at, size = component(which, &at);
  u64 present = ((u64 *)state)[64];
  u64 has = size > 0 && at + size <= length && (present >> which & 1);
  say_hexadecimal(key, has ? hash(state + at, size) : 0);
}

static void say_floating(long thread) {
  memset(state, 0, sizeof state);
  u64 length = read_registers(thread, XSTATE, state, sizeof state);
  const u16 *words = (const u16 *)state;
  say_object("floating");
  say_hexadecimal("control", words[0]);
  say_hexadecimal("status", words[1]);
  say_hexadecimal("tags", words[2]);
  say_hexadecimal("opcode", words[3]);
  say_hexadecimal("instruction", ((u64 *)state)[1]);
  say_hexadecimal("operand", ((u64 *)state)[2]);
  say_hexadecimal("mxcsr", ((u32 *)state)[6]);
  say_hexadecimal("st", hash(state + 32, 128));
  say_hexadecimal("xmm", hash(state + 160, 256));
  say_component("ymm", 2, length);
  say_component("opmask", 5, length);
  say_component("zmm", 6, length);
  say_component("zmm16", 7, length);
  say_component("pkru", 9, length);
  end('}');
}

/* It waits in a system call, by the instruction behind which it stands. */
static int waits(long thread, const registers at) {
  u64 word = 0;
  if (trace(PTRACE_PEEKTEXT, thread, at[IP] - 2, &word) < 0) return 0;
  return (word & 0xffff) == 0x050f && (long)at[ORIG_AX] >= 0;
}

/* To be woken takes longer than a step: we look for its end some times before we wait for it. */
static int after_step(long thread) {
  int status = 0;
  for (int looks = 0; looks < 40; looks++) {
    if (sys(wait4, thread, &status, ALL | 1 /* WNOHANG */, 0) != 0) return status;
    sys(sched_yield);
  }
  sys(wait4, thread, &status, ALL, 0);
  return status;
}

/* Has the thread do one system call, and leaves it behind that. */
static long make(long thread, const registers at, long number, u64 a, u64 b, u64 c, u64 d) {
  registers now;
  memcpy(now, at, sizeof now);
  now[IP] -= 2;
  now[AX] = number;
  now[ORIG_AX] = -1;
  now[DI] = a;
  now[SI] = b;
  now[DX] = c;
  now[R10] = d;
  struct iovec vector = {now, sizeof now};
  if (trace(PTRACE_SETREGSET, thread, NT_PRSTATUS, &vector) < 0) return -EIO;
  if (trace(PTRACE_SINGLESTEP, thread, 0, 0) < 0) return -EIO;
  if ((after_step(thread) & 0xff) != 0x7f) return -ESRCH;
  read_registers(thread, NT_PRSTATUS, now, sizeof now);
  return now[AX];
}

static void copy(long thread, int writes, u64 address, void *area, u64 length) {
  struct iovec here = {area, length}, there = {(void *)address, length};
  if (writes) sys(process_vm_writev, thread, &here, 1, &there, 1, 0);
  else sys(process_vm_readv, thread, &here, 1, &there, 1, 0);
}

/* What a system call wrote for the thread; `scratch` is where. */
static u64 answer[SCRATCH / 8], scratch;

static long ask(long thread, const registers at, long number, u64 a, u64 b, u64 c, u64 d) {
  memset(answer, 0, sizeof answer);
  copy(thread, 1, scratch, answer, sizeof answer);
  long result = make(thread, at, number, a, b, c, d);
  copy(thread, 0, scratch, answer, sizeof answer);
  return result;
}

static void say_actions(long thread, const registers at) {
  say_object("actions");
  for (u64 signal = 1; signal <= 64; signal++) {
    if (ask(thread, at, __NR_rt_sigaction, signal, 0, scratch, 8) < 0) continue;
    if ((answer[0] | answer[1] | answer[2] | answer[3]) == 0) continue;
    char key[3] = {'0' + signal / 10, '0' + signal % 10, 0};
    say_object(signal < 10 ? key + 1 : key);
    say_hexadecimal("handler", answer[0]);
    say_hexadecimal("flags", answer[1]);
    say_hexadecimal("restorer", answer[2]);
    say_hexadecimal("mask", answer[3]);
    end('}');
  }
  end('}');
}

static void say_interval_timers(long thread, const registers at) {
  say_list("intervalTimers");
  for (u64 which = 0; which < 3; which++) {
    ask(thread, at, __NR_getitimer, which, scratch, 0, 0);
    begin('{');
    say_number("interval", answer[0] * 1000000 + answer[1]);
    /* One whose signal waits is not armed until that is taken. */
    say_number("set", (answer[0] | answer[1] | answer[2] | answer[3]) != 0);
    end('}');
  }
  end(']');
}

/* What only the thread itself is told. */
static void say_asked(long thread, const registers at, int is_first) {
  u8 kept[SCRATCH];
  u64 blocked = 0, all = ~(1UL << (SIGTRAP - 1));
  if (trace(PTRACE_GETSIGMASK, thread, sizeof blocked, &blocked) < 0) return;
  /* A signal that came in between would be taken in the place of the step. */
  trace(PTRACE_SETSIGMASK, thread, sizeof all, &all);
  scratch = (at[SP] - RED_ZONE - SCRATCH) & ~15UL;
  copy(thread, 0, scratch, kept, sizeof kept);
  ask(thread, at, __NR_sigaltstack, 0, scratch, 0, 0);
  say_object("alternateStack");
  say_hexadecimal("place", answer[0]);
  say_hexadecimal("flags", (u32)answer[1]);
  say_hexadecimal("size", answer[2]);
  end('}');
  ask(thread, at, __NR_prctl, PR_GET_TID_ADDRESS, scratch, 0, 0);
  say_hexadecimal("clearTid", answer[0]);
  ask(thread, at, __NR_prctl, PR_GET_PDEATHSIG, scratch, 0, 0);
  say_number("parentDeathSignal", (u32)answer[0]);
  say_number("securebits", ask(thread, at, __NR_prctl, PR_GET_SECUREBITS, 0, 0, 0));
  if (is_first) {
    ask(thread, at, __NR_prctl, PR_GET_CHILD_SUBREAPER, scratch, 0, 0);
    say_number("subreaper", (u32)answer[0]);
    say_number("dumpable", ask(thread, at, __NR_prctl, PR_GET_DUMPABLE, 0, 0, 0));
    say_hexadecimal("break", ask(thread, at, __NR_brk, 0, 0, 0, 0));
    say_interval_timers(thread, at);
    say_actions(thread, at);
  }
  copy(thread, 1, scratch, kept, sizeof kept);
  /* As it was: the system call that it waited in begins anew. */
  struct iovec vector = {(void *)at, sizeof(registers)};
  trace(PTRACE_SETREGSET, thread, NT_PRSTATUS, &vector);
  trace(PTRACE_SETSIGMASK, thread, sizeof blocked, &blocked);
}

#else

/* x0 to x30, sp, pc, pstate. */
enum { COUNT = 34 };
typedef u64 registers[COUNT];

static const char *name_of(int which) {
  static char text[4];
  if (which == 31) return "sp";
  if (which == 32) return "pc";
  if (which == 33) return "pstate";
  text[0] = 'x';
  text[1] = '0' + which / 10;
  text[2] = '0' + which % 10;
  return text;
}

static void say_floating(long thread) {
  u64 length = read_registers(thread, NT_PRFPREG, state, sizeof state);
  say_object("floating");
  /* 32 registers of 16 bytes, FPSR, FPCR. */
  say_hexadecimal("v", hash(state, length < 512 ? length : 512));
  say_hexadecimal("control", length < 520 ? 0 : ((u64 *)state)[64]);
  end('}');
}

static int waits(long thread, const registers at) {
  (void)thread;
  (void)at;
  return 1;
}

static void say_asked(long thread, const registers at, int is_first) {
  (void)thread;
  (void)at;
  (void)is_first;
}

#endif

static void say_registers(const registers at) {
  say_object("registers");
  for (int i = 0; i < COUNT; i++) {
#if defined(__x86_64__)
    say_hexadecimal(NAMES[i], at[i]);
#else
    say_hexadecimal(name_of(i), at[i]);
#endif
  }
  end('}');
}

static void say_outer(long thread) {
  struct {
    u64 place;
    u32 size, signature, flags, nothing;
  } rseq;
  u64 head = 0, length = 0;
  memset(&rseq, 0, sizeof rseq);
  trace(PTRACE_GET_RSEQ_CONFIGURATION, thread, sizeof rseq, &rseq);
  say_object("rseq");
  say_hexadecimal("place", rseq.place);
  say_hexadecimal("size", rseq.size);
  say_hexadecimal("signature", rseq.signature);
  end('}');
  sys(get_robust_list, thread, &head, &length);
  say_object("robustList");
  say_hexadecimal("head", head);
  say_hexadecimal("length", length);
  end('}');
}

/* What waits to be taken, and somebody has sent: what the kernel sends by itself (a timer) comes and goes. */
static void say_queue(long thread, const char *key, u32 flags) {
  static u8 infos[MOST_SIGNALS * SIGINFO] __attribute__((aligned(8)));
  struct {
    u64 offset;
    u32 flags;
    int count;
  } wish = {0, flags, MOST_SIGNALS};
  long count = trace(PTRACE_PEEKSIGINFO, thread, (long)&wish, infos);
  say_list(key);
  for (long i = 0; i < count; i++) {
    const u8 *info = infos + i * SIGINFO;
    int code = ((const int *)info)[2];
    if (code > SI_USER || code == SI_TIMER) continue;
    begin('{');
    say_number("signal", *(const int *)info);
    say_number("code", code);
    say_hexadecimal("content", hash(info, SIGINFO));
    end('}');
  }
  end(']');
}

/* Of each filter of system calls what it is, and whether it logs; nothing where there is none, or the kernel does not tell. */
static void say_filters(long thread) {
  static u64 program[4096];
  for (u64 nth = 0;; nth++) {
    long count = trace(PTRACE_SECCOMP_GET_FILTER, thread, nth, program);
    if (count < 0) {
      if (nth > 0) end(']');
      return;
    }
    struct seccomp_metadata about = {nth, 0};
    trace(PTRACE_SECCOMP_GET_METADATA, thread, sizeof about, &about);
    if (nth == 0) say_list("filters");
    begin('{');
    say_hexadecimal("program", hash(program, count * sizeof *program));
    say_number("flags", about.flags);
    end('}');
  }
}

/* Stopped, whatever it does; 0 when it is gone, or was stopped before. A signal that comes just then is passed on. */
static int stop(long thread) {
  if (trace(PTRACE_SEIZE, thread, 0, 0) < 0) return 0;
  if (trace(PTRACE_INTERRUPT, thread, 0, 0) < 0) return 0;
  for (;;) {
    int status = 0;
    if (sys(wait4, thread, &status, ALL, 0) != thread || (status & 0xff) != 0x7f) return 0;
    /* One that a signal has stopped can do nothing, and stays stopped. */
    if (status >> 16 == PTRACE_EVENT_STOP) {
      if ((status >> 8 & 0xff) == SIGTRAP) return 1;
      trace(PTRACE_DETACH, thread, 0, 0);
      return 0;
    }
    trace(PTRACE_CONT, thread, 0, (void *)(long)(status >> 8 & 0xff));
  }
}

static void inspect(long thread, int is_first, int is_brief) {
  registers at;
  for (int tries = 1;; tries++) {
    if (!stop(thread)) return;
    memset(at, 0, sizeof at);
    read_registers(thread, NT_PRSTATUS, at, sizeof at);
    if (waits(thread, at) || tries == TRIES) break;
    trace(PTRACE_DETACH, thread, 0, 0);
    struct timespec pause = pause_after(tries);
    sys(nanosleep, &pause, 0);
  }
  begin('{');
  say_number("thread", thread);
  say_registers(at);
  say_floating(thread);
  say_outer(thread);
  if (!is_brief) say_filters(thread);
  say_queue(thread, "signals", 0);
  if (is_first) say_queue(thread, "signalsOfProcess", PTRACE_PEEKSIGINFO_SHARED);
  if (waits(thread, at)) {
    if (is_brief) say_number("waits", 1);
    else say_asked(thread, at, is_first);
  }
  end('}');
  trace(PTRACE_DETACH, thread, 0, 0);
  print();
}

/* SO_*: no SO_ERROR, which is gone once it is read, and nothing of the peer. */
static const int OF_SOCKETS[] = {2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 18, 20, 21, 34, 36, 42, 47, 72};
/* TCP_*: no TCP_QUICKACK, which moves by itself, nor TCP_INFO. */
static const int OF_STREAMS[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 18, 23, 25};

static void say_options(int socket, int level, const int *names, u64 count) {
  for (u64 i = 0; i < count; i++) {
    u64 value[2] = {0, 0};
    u32 length = sizeof value;
    if (sys(getsockopt, socket, level, names[i], value, &length) < 0) continue;
    char key[6] = {'0' + level % 10, '/', '0' + names[i] / 10, '0' + names[i] % 10, 0, 0};
    say_hexadecimal(key, length <= 4 ? (u32)value[0] : length <= 8 ? value[0] : value[0] * 1000000 + value[1]);
  }
}

static u32 option(int socket, int name) {
  u32 value = 0, length = sizeof value;
  return sys(getsockopt, socket, 1, name, &value, &length) < 0 ? 0 : value;
}

static void classify(long process, long handle, u64 number) {
  u32 none = 0;
  int file = sys(pidfd_getfd, handle, number, 0);
  if (file < 0) return;
  u32 family = option(file, 39 /* SO_DOMAIN */);
  if (family != 0) {
    begin('{');
    say_number("process", process);
    say_number("descriptor", number);
    say_number("family", family);
    say_number("type", option(file, 3 /* SO_TYPE */));
    say_number("protocol", option(file, 38 /* SO_PROTOCOL */));
    /* The kernel gives no BPF program out. */
    say_number("bpf", sys(getsockopt, file, 1, 26 /* SO_GET_FILTER */, 0, &none) == -EACCES);
    end('}');
    print();
  }
  sys(close, file);
}

static void describe(long process, long handle, u64 number) {
  int file = sys(pidfd_getfd, handle, number, 0);
  if (file < 0) return;
  struct {
    int type, id;
  } owner = {0, 0};
  u32 users[2] = {0, 0}, protocol = 0, length = sizeof protocol;
  sys(fcntl, file, 16 /* F_GETOWN_EX */, &owner);
  sys(fcntl, file, 17 /* F_GETOWNER_UIDS */, users);
  begin('{');
  say_number("process", process);
  say_number("descriptor", number);
  say_number("signal", sys(fcntl, file, 11 /* F_GETSIG */, 0));
  say_number("ownerType", owner.type);
  say_number("owner", owner.id);
  say_number("uid", users[0]);
  say_number("euid", users[1]);
  long size = sys(fcntl, file, 1032 /* F_GETPIPE_SZ */, 0);
  if (size >= 0) say_number("pipeSize", size);
  if (sys(getsockopt, file, 1, 38 /* SO_PROTOCOL */, &protocol, &length) >= 0) {
    say_object("options");
    say_options(file, 1, OF_SOCKETS, sizeof OF_SOCKETS / sizeof(int));
    if (protocol == OF_TCP) say_options(file, OF_TCP, OF_STREAMS, sizeof OF_STREAMS / sizeof(int));
    end('}');
  }
  end('}');
  sys(close, file);
  print();
}

/* Calls for each name in a folder of a process. */
struct entry {
  u64 inode, offset;
  u16 length;
  u8 type;
  char name[];
};

static long open_of(const char *process, const char *folder) {
  used = 0;
  put_text("/proc/");
  put_text(process);
  put_text(folder);
  put(0);
  long opened = sys(openat, AT_FDCWD, line, O_RDONLY | O_DIRECTORY);
  used = 0;
  return opened;
}

static void each_in(const char *process, const char *folder, void (*tell)(const char *process, long folder, long handle, const char *name)) {
  static u8 entries[32768] __attribute__((aligned(8)));
  long handle = sys(pidfd_open, parse(process), 0);
  long opened = open_of(process, folder);
  for (;;) {
    long length = sys(getdents64, opened, entries, sizeof entries);
    if (length <= 0) break;
    for (long at = 0; at < length;) {
      struct entry *entry = (struct entry *)(entries + at);
      if (entry->name[0] != '.') tell(process, opened, handle, entry->name);
      at += entry->length;
    }
  }
  sys(close, opened);
  sys(close, handle);
}

static void describe_descriptor(const char *process, long folder, long handle, const char *name) {
  (void)folder;
  describe(parse(process), handle, parse(name));
}

static void classify_descriptor(const char *process, long folder, long handle, const char *name) {
  (void)folder;
  classify(parse(process), handle, parse(name));
}

/* Memory that can be shared and is of no file: others may be opened with an effect. */
static int is_memory(long folder, const char *name) {
  static const char *const KINDS[] = {"/dev/zero (deleted)", "/memfd:"};
  char target[32];
  long length = sys(readlinkat, folder, name, target, sizeof target);
  for (u64 i = 0; i < sizeof KINDS / sizeof *KINDS; i++) {
    long same = 0;
    while (same < length && KINDS[i][same] == target[same] && KINDS[i][same] != 0) same++;
    if (length > 0 && KINDS[i][same] == 0) return 1;
  }
  return 0;
}

static void describe_mapping(const char *process, long folder, long handle, const char *name) {
  (void)handle;
  struct stat status;
  if (!is_memory(folder, name)) return;
  long file = sys(openat, folder, name, O_RDONLY);
  if (file < 0 || sys(fstat, file, &status) < 0) return;
  begin('{');
  say_number("process", parse(process));
  say_string("mapping", name);
  say_number("mode", status.st_mode & 07777);
  say_number("uid", status.st_uid);
  say_number("gid", status.st_gid);
  say_number("size", status.st_size);
  say_number("seals", sys(fcntl, file, F_GET_SEALS, 0));
  end('}');
  sys(close, file);
  print();
}

static u64 id_of(const char *word) { return parse(word + (*word == '+')); }

/*
 * Of a thread what it shares with the first of its process, of that the first of an earlier process that shares it. Who has
 * no priority of input and output, and no semaphores to undo, would share that with all others who have none.
 */
static void say_sharing(char **words, u64 nth) {
  static const struct {
    const char *name;
    int what;
  } TABLES[] = {{"memory", KCMP_VM},          {"descriptors", KCMP_FILES}, {"folders", KCMP_FS},
                {"signalActions", KCMP_SIGHAND}};
  /* Those before it with which it is compared: all processes, or its own alone. */
  u64 from = 1;
  if (*words[nth] != '+') for (from = nth; from > 1 && *words[from] != '+';) from--;
  int shares = 0;
  begin('{');
  say_number("sharer", id_of(words[nth]));
  say_object("sharing");
  for (u64 i = 0; i < sizeof TABLES / sizeof *TABLES; i++) {
    for (u64 j = from; j < nth; j++) {
      if (*words[j] != '+') continue;
      if (sys(kcmp, id_of(words[nth]), id_of(words[j]), TABLES[i].what, 0, 0) != 0) continue;
      say_number(TABLES[i].name, id_of(words[j]));
      shares = 1;
      break;
    }
  }
  end('}');
  end('}');
  if (shares) print();
  else used = 0;
}

void start(u64 *arguments) {
  char **words = (char **)(arguments + 1);
  int is_brief = *arguments > 1 && words[1][0] == '-';
  for (u64 i = 1 + is_brief; i < *arguments; i++) {
    if (words[i][0] == '=') {
      each_in(words[i] + 1, "/fd", classify_descriptor);
      continue;
    }
    int is_first = words[i][0] == '+';
    const char *id = words[i] + is_first;
    inspect(parse(id), is_first, is_brief);
    if (is_brief) continue;
    say_sharing(words, i);
    if (!is_first) continue;
    each_in(id, "/fd", describe_descriptor);
    each_in(id, "/map_files", describe_mapping);
  }
  sys(exit_group, 0);
}
