/*
 * Holds the kernel objects that a shell cannot hold, and says what has become of them.
 *
 * Started once, in the witness's folder. It says `ready` in keeper/ready when it holds everything, or what it could not
 * hold. A question is a line in the fifo keeper/question; the answer is one line of JSON at the end of keeper/answers:
 * the question, a serial number, and for each object what it does, tried anew. Nothing is judged here, only told.
 *
 * What is in flight (in sockets, queues, as signals) is taken out and told, and something new is sent in its place:
 * random, told too, and kept nowhere else. It has to come out at the next question.
 *
 * Not held, because CRIU (4.3) cannot dump it: a POSIX message queue (`Can't lookup mount=166 for fd=3 path=/k`).
 */
#include <asm/ioctls.h>
#if defined(__x86_64__)
#include <asm/prctl.h>
#endif
#include <asm/siginfo.h>
#include <asm/msgbuf.h>
#include <asm/signal.h>
#include <asm/socket.h>
#include <asm/stat.h>
#include <linux/capability.h>
#include <linux/eventpoll.h>
#include <linux/fcntl.h>
#include <linux/filter.h>
#include <linux/fs.h>
#include <linux/futex.h>
#include <linux/inotify.h>
#include <linux/ipc.h>
#include <linux/kcmp.h>
#include <linux/keyctl.h>
#include <linux/landlock.h>
#include <linux/memfd.h>
#include <linux/mempolicy.h>
#include <linux/mman.h>
#include <linux/poll.h>
#include <linux/prctl.h>
#include <linux/resource.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <linux/securebits.h>
#include <linux/signalfd.h>
#include <linux/stat.h>
#include <linux/time.h>
#include <linux/un.h>

#include "../kernel.h"

#include "answer.h"
#include "floating.h"
#include "thread.h"

#define FOLDER "/run/witness/keeper"
/* The kernel refuses to protect less than a page of its own: where that is larger, the keeper says so and ends. */
#define PAGE 4096
#define COUNT(list) (sizeof(list) / sizeof *(list))
#define MS 1000000

/* What the kernel's headers leave to a libc. */
enum { UNIX = 1, STREAM = 1, DATAGRAM = 2, DONT_WAIT = 0x40, BATCH = 3, ROUND_ROBIN = 2, OF_PROCESS = 0 };
/* Since Linux 6.3. On arm64 CRIU can dump no process that has it: docs/failures.md#arm64-mdwe. */
enum { SET_MDWE = 65, GET_MDWE = 66, REFUSE_EXEC_GAIN = 1, NOT_TRIED = -ENOSYS };
#if defined(__aarch64__)
enum { HAS_MDWE = 0 };
#else
enum { HAS_MDWE = 1 };
#endif
enum { OWNER_PROCESS = 1, OF_A_PROCESS = 1, BEST_EFFORT_3 = 2 << 13 | 3, IDLE = 3 << 13, FIXED_ADDRESSES = 0x0040000 };
enum { SEM_GET = 12, SEM_SET = 16, IPC_NO_WAIT = 04000 };

/* All blocked, and never handled: they are waited for. */
enum { TO_DESCRIPTOR = SIGUSR2, QUEUED = 40, OF_TIMER = 41, TO_THREAD = 42, OF_INTERVAL = SIGALRM };
#define BIT(signal) (1UL << ((signal) - 1))
static const u64 BLOCKED = BIT(TO_DESCRIPTOR) | BIT(QUEUED) | BIT(OF_TIMER) | BIT(TO_THREAD) | BIT(OF_INTERVAL);
static const u64 BLOCKED_IN_THREAD = BLOCKED | BIT(SIGUSR1);

static const struct timespec NOT = {0, 0};
static const struct timespec A_MOMENT = {0, 10 * MS};
static const struct timespec BRIEFLY = {0, 200 * MS};
/* For what comes at once, or every 10 ms: a host that is short of processors can let it wait for long. */
static const struct timespec PATIENCE = {2, 0};
static const struct itimerspec EVERY_10_MS = {{0, 10 * MS}, {0, 10 * MS}};
static const struct itimerspec EVERY_10_HOURS = {{36000, 0}, {36000, 0}};

static u64 length_of(const char *text) {
  u64 length = 0;
  while (text[length] != 0) length++;
  return length;
}

/* For what must work before anything can be told: says what did not, and ends. */
static long must(const char *what, long result) {
  if (result >= 0) return result;
  used = 0;
  put_text("could not ");
  put_text(what);
  put_text(" (errno ");
  put_number(-result);
  put_text(")\n");
  int file = sys(openat, AT_FDCWD, FOLDER "/ready", O_WRONLY | O_CREAT, 0644);
  sys(write, file, line, used);
  sys(exit_group, 1);
  return 0;
}

/* Never the same, and not known before. */
static u64 fresh(void) {
  u64 value = 0;
  must("get random bytes", sys(getrandom, &value, sizeof value, 0));
  return value;
}

/* Fills with what only this container has, behind a label that can be found from outside. */
static void fill(void *area, u64 length, const char *label) {
  u64 *words = area;
  u64 state = fresh();
  for (u64 i = 0; i < length / sizeof *words; i++) {
    state += 0x9e3779b97f4a7c15;
    u64 mixed = (state ^ state >> 30) * 0xbf58476d1ce4e5b9;
    words[i] = mixed ^ mixed >> 27;
  }
  memcpy(area, label, length_of(label));
}

static u64 hash(const void *area, u64 length) {
  const u64 *words = area;
  u64 hash = length;
  for (u64 i = 0; i < length / sizeof *words; i++) {
    hash = (hash ^ words[i]) * 0x9e3779b97f4a7c15;
    hash ^= hash >> 32;
  }
  return hash;
}

/* Of the first 64 kB of a file, from its beginning: its offset stays. */
static u64 hash_file(int file) {
  static u8 content[65536];
  long length = sys(pread64, file, content, sizeof content, 0);
  return length < 0 ? 0 : hash(content, length);
}

static void *map(const char *what, u64 length, int protection, int flags) {
  return (void *)must(what, sys(mmap, 0, length, protection, flags | MAP_ANONYMOUS, -1, 0));
}

/* For what not every kernel has. */
static long write_file(const char *path, const char *text) {
  int file = sys(openat, AT_FDCWD, path, O_WRONLY);
  long written = sys(write, file, text, length_of(text));
  sys(close, file);
  return written;
}

static long create(const char *path, int flags) {
  return must("create a file", sys(openat, AT_FDCWD, path, O_CREAT | flags, 0644));
}

static void say_in_flight(const char *key, u64 received, u64 sent) {
  say_object(key);
  say_hexadecimal("received", received);
  say_hexadecimal("sent", sent);
  end('}');
}

/* Queues a signal with a value for one of our threads; 0 is the whole process. */
static u64 queue_signal(int signal, int thread) {
  siginfo_t info;
  memset(&info, 0, sizeof info);
  u64 value = fresh();
  info.si_signo = signal;
  info.si_code = SI_QUEUE;
  info.si_pid = sys(getpid);
  info.si_value.sival_ptr = (void *)value;
  if (thread == 0) sys(rt_sigqueueinfo, info.si_pid, signal, &info);
  else sys(rt_tgsigqueueinfo, info.si_pid, thread, signal, &info);
  return value;
}

/* What else came along with the last signal that was taken: who sent it, and how. */
static u64 origin;

/* The value of a pending signal; 0 when there is none. */
static u64 take_signal(int signal, const struct timespec *patience) {
  u64 set = BIT(signal);
  siginfo_t info;
  if (sys(rt_sigtimedwait, &set, &info, patience, sizeof set) != signal) return 0;
  u64 value = (u64)info.si_value.sival_ptr;
  info.si_value.sival_ptr = 0;
  origin = hash(&info, sizeof info);
  return value;
}

/* Where a process or thread is asked, and answers. */
struct desk {
  u32 asked;
  u32 answered;
};

static void await_question(struct desk *desk) {
  for (;;) {
    u32 asked = __atomic_load_n(&desk->asked, __ATOMIC_ACQUIRE);
    if (asked != desk->answered) return;
    sys(futex, &desk->asked, FUTEX_WAIT, asked, 0);
  }
}

static void answered(struct desk *desk) {
  __atomic_store_n(&desk->answered, desk->asked, __ATOMIC_RELEASE);
  sys(futex, &desk->answered, FUTEX_WAKE, 1);
}

static int ask(struct desk *desk) {
  u32 question = desk->asked + 1;
  __atomic_store_n(&desk->asked, question, __ATOMIC_RELEASE);
  sys(futex, &desk->asked, FUTEX_WAKE, 1);
  u32 seen = __atomic_load_n(&desk->answered, __ATOMIC_ACQUIRE);
  while (seen != question) {
    if (sys(futex, &desk->answered, FUTEX_WAIT, seen, &PATIENCE) == -110 /* ETIMEDOUT */) return 0;
    seen = __atomic_load_n(&desk->answered, __ATOMIC_ACQUIRE);
  }
  return 1;
}

/* Large areas of memory: one full, one with a page in every four, one that can only be read. */

static const u64 NODE_0 = 1;
enum { DENSE = 1024 * PAGE, SPARSE = 256 * PAGE, READ_ONLY = 16 * PAGE };
static u8 *dense, *sparse, *read_only;
/* One area each; what the kernel lacks it refuses. */
static const int ADVICE[] = {MADV_SEQUENTIAL, MADV_RANDOM,   MADV_DONTFORK,   MADV_DONTDUMP,
                             MADV_MERGEABLE,  MADV_HUGEPAGE, MADV_WIPEONFORK};
static u8 *bound;

static void hold_large_memory(void) {
  const int readable = PROT_READ | PROT_WRITE;
  dense = map("map memory", DENSE, readable, MAP_PRIVATE);
  fill(dense, DENSE, "keeper: dense");
  /* Between pages that nobody may touch, and in small pages: a huge page would fill the holes. */
  sparse = map("map memory", SPARSE + 2 * PAGE, PROT_NONE, MAP_PRIVATE);
  sparse += PAGE;
  must("allow access to memory", sys(mprotect, sparse, SPARSE, readable));
  sys(madvise, sparse, SPARSE, MADV_NOHUGEPAGE);
  for (u64 at = 0; at < SPARSE; at += 4 * PAGE) fill(sparse + at, PAGE, "keeper: sparse");
  read_only = map("map memory", READ_ONLY, readable, MAP_PRIVATE);
  fill(read_only, READ_ONLY, "keeper: read-only");
  must("protect memory", sys(mprotect, read_only, READ_ONLY, PROT_READ));
  for (u64 i = 0; i < COUNT(ADVICE); i++) {
    sys(madvise, map("map memory", PAGE, readable, MAP_PRIVATE), PAGE, ADVICE[i]);
  }
  sys(mlock, map("map memory", PAGE, PROT_READ | PROT_EXEC, MAP_PRIVATE), PAGE);
  bound = map("map memory", PAGE, readable, MAP_PRIVATE);
  sys(mbind, bound, PAGE, MPOL_BIND, &NODE_0, 64, 0);
}

static void tell_large_memory(void) {
  u8 resident[SPARSE / PAGE];
  long populated = 0;
  sys(mincore, sparse, SPARSE, resident);
  for (u64 i = 0; i < COUNT(resident); i++) populated += resident[i] & 1;
  say_object("largeMemory");
  say_hexadecimal("dense", hash(dense, DENSE));
  say_hexadecimal("sparse", hash(sparse, SPARSE));
  say_number("populated", populated);
  say_hexadecimal("readOnly", hash(read_only, READ_ONLY));
  /* The kernel refuses to write to where we may not write. */
  say_number("writeError", -sys(getrandom, read_only, 8, 0));
  end('}');
  /* To read a hole is to fill it with the page of zeros. */
  for (u64 at = 0; at < SPARSE; at += 4 * PAGE) sys(madvise, sparse + at + PAGE, 3 * PAGE, MADV_DONTNEED);
}

/* Keeps the calling thread to one of the processors that it may run on, if there are others. */
static void keep_to_processor(int which) {
  u64 allowed[16], chosen[16];
  memset(allowed, 0, sizeof allowed);
  sys(sched_getaffinity, 0, sizeof allowed, allowed);
  int count = 0;
  for (u64 cpu = 0; cpu < 64 * COUNT(allowed); cpu++) {
    if ((allowed[cpu / 64] >> cpu % 64 & 1) == 0) continue;
    if (count++ != which) continue;
    memset(chosen, 0, sizeof chosen);
    chosen[cpu / 64] = 1UL << cpu % 64;
  }
  if (count > 1) sys(sched_setaffinity, 0, sizeof chosen, chosen);
}

/* A second thread: its name, its memory, the signals that it blocks, one that waits for it. */

struct thread_local {
  struct thread_local *self; /* What the thread pointer points to. */
  u64 nonce;
};
static struct thread_local thread_local;
static u8 thread_stack[8 * PAGE] __attribute__((aligned(16)));
static struct {
  struct desk desk;
  long id;
  char name[16];
  u64 nonce, blocked, received, sent;
  long no_new_privileges;
} thread;

void thread_main(void) {
  thread.id = sys(gettid);
  sys(prctl, PR_SET_NAME, "keeper-thread", 0, 0, 0);
  /* Where a container may have no realtime threads it stays as it is. */
  static const int priority = 7;
  sys(sched_setscheduler, 0, ROUND_ROBIN, &priority);
  keep_to_processor(1);
  sys(rt_sigprocmask, SIG_SETMASK, &BLOCKED_IN_THREAD, 0, sizeof BLOCKED_IN_THREAD);
  for (;;) {
    await_question(&thread.desk);
    thread.id = sys(gettid);
    sys(prctl, PR_GET_NAME, thread.name, 0, 0, 0);
    sys(rt_sigprocmask, SIG_SETMASK, 0, &thread.blocked, sizeof thread.blocked);
    thread.nonce = ((struct thread_local *)__builtin_thread_pointer())->nonce;
    thread.no_new_privileges = sys(prctl, PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0);
    thread.received = take_signal(TO_THREAD, &NOT);
    thread.sent = queue_signal(TO_THREAD, thread.id);
    answered(&thread.desk);
  }
}

static void hold_thread(void) {
  thread_local.self = &thread_local;
  thread_local.nonce = fresh();
  const u64 flags = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM | CLONE_SETTLS;
  must("start a thread", start_thread(flags, thread_stack + sizeof thread_stack, &thread_local));
  if (!ask(&thread.desk)) must("hear of its thread", -110);
}

static void tell_thread(void) {
  if (!ask(&thread.desk)) return;
  say_object("thread");
  say_number("id", thread.id);
  say_string("name", thread.name);
  say_hexadecimal("nonce", thread.nonce);
  say_hexadecimal("blocked", thread.blocked);
  say_number("answers", thread.desk.answered);
  say_in_flight("signal", thread.received, thread.sent);
  end('}');
}

/* A process that shares memory with us, and that may do less than we. */

enum { SHARED_CONTENT = 16 * PAGE, FILTERED_ERRNO = 77 };
struct shared {
  struct desk desk;
  u64 hash;
  u64 nonce;
  u64 effective, permitted, inheritable, bounding, ambient;
  long securebits, no_new_privileges, seccomp_mode, filtered;
  long landlock, refuses_executable, parent_death_signal, dumpable, io_priority;
  long has_session_key;
  u64 session_key;
  u8 content[SHARED_CONTENT] __attribute__((aligned(PAGE)));
};
static struct shared *shared;

static void restrict_capabilities(void) {
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct data[2];
  must("drop a capability", sys(prctl, PR_CAPBSET_DROP, CAP_SYS_MODULE, 0, 0, 0));
  must("read capabilities", sys(capget, &header, data));
  data[0].effective &= ~(1U << CAP_NET_RAW | 1U << CAP_CHOWN);
  data[0].permitted &= ~(1U << CAP_NET_RAW);
  data[0].inheritable = 1U << CAP_KILL;
  must("set capabilities", sys(capset, &header, data));
  must("raise an ambient capability", sys(prctl, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_KILL, 0, 0));
}

/* getppid, which has no other way to fail, fails. */
static void filter_system_calls(void) {
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, 0 /* the number of the call */),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_getppid, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | FILTERED_ERRNO),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {COUNT(filter), filter};
  must("filter system calls", sys(prctl, PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0));
}

static void read_capabilities(void) {
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct data[2];
  memset(data, 0, sizeof data);
  sys(capget, &header, data);
  shared->effective = data[0].effective | (u64)data[1].effective << 32;
  shared->permitted = data[0].permitted | (u64)data[1].permitted << 32;
  shared->inheritable = data[0].inheritable | (u64)data[1].inheritable << 32;
  shared->bounding = 0;
  shared->ambient = 0;
  for (u64 capability = 0; capability < 64; capability++) {
    if (sys(prctl, PR_CAPBSET_READ, capability, 0, 0, 0) == 1) shared->bounding |= 1UL << capability;
    if (sys(prctl, PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, capability, 0, 0) == 1) shared->ambient |= 1UL << capability;
  }
}

static int has_landlock, has_session_key;

/* A key that only its session knows. Not every container may have keys. */
static void hold_session_key(void) {
  u64 secret = fresh();
  if (sys(keyctl, KEYCTL_JOIN_SESSION_KEYRING, "keeper") < 0) return;
  has_session_key = sys(add_key, "user", "keeper", &secret, sizeof secret, KEY_SPEC_SESSION_KEYRING) > 0;
}

static u64 read_session_key(void) {
  u64 secret = 0;
  long key = sys(keyctl, KEYCTL_SEARCH, KEY_SPEC_SESSION_KEYRING, "user", "keeper", 0);
  if (key > 0) sys(keyctl, KEYCTL_READ, key, &secret, sizeof secret);
  return secret;
}

/* It may make no folders. */
static void restrict_files(void) {
  struct landlock_ruleset_attr rules = {.handled_access_fs = LANDLOCK_ACCESS_FS_MAKE_DIR};
  int ruleset = sys(landlock_create_ruleset, &rules, sizeof rules, 0);
  if (ruleset < 0) return;
  must("restrict itself", sys(landlock_restrict_self, ruleset, 0));
  sys(close, ruleset);
  has_landlock = 1;
}

/* 0 if a folder can be made; negative where there is no Landlock. */
static long error_of_folder(void) {
  if (!has_landlock) return -1;
  long error = -sys(mkdirat, AT_FDCWD, "made", 0700);
  sys(unlinkat, AT_FDCWD, "made", AT_REMOVEDIR);
  return error;
}

/* What a process is: nothing of it is what it is by default. */
static void differ(void) {
  static const u32 groups[] = {77, 78};
  sys(setsid);
  /* Who lacks CAP_SYS_ADMIN may set it only 100 ms after anybody on the host has set one. */
  for (int tries = 0; tries < 100 && write_file("/proc/self/autogroup", "5") == -EAGAIN; tries++) {
    sys(nanosleep, &A_MOMENT, 0);
  }
  write_file("/proc/self/coredump_filter", "0x7");
  write_file("/proc/self/loginuid", "77");
  must("set the groups", sys(setgroups, COUNT(groups), groups));
  sys(prctl, PR_SET_THP_DISABLE, 1, 0, 0, 0);
  sys(ioprio_set, OF_A_PROCESS, 0, IDLE);
  must("change its root", sys(chroot, FOLDER));
}

static void partner_main(void) {
  u64 nonce = fresh();
  sys(prctl, PR_SET_NAME, "keeper-partner", 0, 0, 0);
  differ();
  hold_session_key();
  restrict_capabilities();
  must("set securebits", sys(prctl, PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP, 0, 0, 0));
  must("set no_new_privs", sys(prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
  sys(setfsgid, 78);
  sys(setfsuid, 77);
  /* Who becomes another user is dumpable no more, and hears of no parent's death. */
  must("set the signal of its parent's death", sys(prctl, PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0));
  must("keep its memory from core dumps", sys(prctl, PR_SET_DUMPABLE, 0, 0, 0, 0));
  if (HAS_MDWE) sys(prctl, SET_MDWE, REFUSE_EXEC_GAIN, 0, 0, 0);
  restrict_files();
  filter_system_calls();
  for (;;) {
    await_question(&shared->desk);
    shared->hash = hash(shared->content, SHARED_CONTENT);
    shared->nonce = nonce;
    read_capabilities();
    shared->securebits = sys(prctl, PR_GET_SECUREBITS, 0, 0, 0, 0);
    shared->no_new_privileges = sys(prctl, PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0);
    shared->seccomp_mode = sys(prctl, PR_GET_SECCOMP, 0, 0, 0, 0);
    shared->filtered = -sys(getppid);
    shared->landlock = error_of_folder();
    shared->refuses_executable = HAS_MDWE ? sys(prctl, GET_MDWE, 0, 0, 0, 0) : NOT_TRIED;
    shared->session_key = read_session_key();
    shared->has_session_key = has_session_key;
    int signal = 0;
    sys(prctl, PR_GET_PDEATHSIG, &signal, 0, 0, 0);
    shared->parent_death_signal = signal;
    shared->dumpable = sys(prctl, PR_GET_DUMPABLE, 0, 0, 0, 0);
    shared->io_priority = sys(ioprio_get, OF_A_PROCESS, 0);
    answered(&shared->desk);
  }
}

static void hold_partner(void) {
  shared = map("map shared memory", sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED);
  fill(shared->content, SHARED_CONTENT, "keeper: shared");
  if (must("fork", sys(clone, SIGCHLD, 0, 0, 0, 0)) == 0) partner_main();
  if (!ask(&shared->desk)) must("hear of its partner", -110);
}

static void tell_partner(void) {
  /* Written here, to be read there. */
  u64 *last = (u64 *)(shared->content + SHARED_CONTENT) - 1;
  u64 first = hash(shared->content, SHARED_CONTENT - sizeof *last);
  *last = fresh();
  if (!ask(&shared->desk)) return;
  say_object("sharedMemory");
  say_hexadecimal("content", first);
  name("seenByBoth");
  put_text(shared->hash == hash(shared->content, SHARED_CONTENT) ? "true" : "false");
  say_hexadecimal("partner", shared->nonce);
  say_number("answers", shared->desk.answered);
  end('}');
  say_object("capabilities");
  say_hexadecimal("effective", shared->effective);
  say_hexadecimal("permitted", shared->permitted);
  say_hexadecimal("inheritable", shared->inheritable);
  say_hexadecimal("bounding", shared->bounding);
  say_hexadecimal("ambient", shared->ambient);
  say_number("securebits", shared->securebits);
  end('}');
  say_object("noNewPrivs");
  say_number("partner", shared->no_new_privileges);
  say_number("thread", thread.no_new_privileges);
  end('}');
  say_object("seccomp");
  say_number("mode", shared->seccomp_mode);
  say_number("errno", shared->filtered);
  end('}');
  say_number("landlock", shared->landlock);
  say_number("mdwe", shared->refuses_executable);
  if (shared->has_session_key) say_hexadecimal("sessionKey", shared->session_key);
  int subreaper = 0;
  sys(prctl, PR_GET_CHILD_SUBREAPER, &subreaper, 0, 0, 0);
  say_object("processSettings");
  say_number("parentDeathSignal", shared->parent_death_signal);
  say_number("subreaper", subreaper);
  say_number("dumpable", shared->dumpable);
  end('}');
  say_object("ioPriority");
  say_number("keeper", sys(ioprio_get, OF_A_PROCESS, 0));
  say_number("partner", shared->io_priority);
  end('}');
}

/*
 * A process that works on the same descriptors. Not in the same folder: CRIU (4.3) cannot dump that (`Can't make FS id`).
 * Not stopped either: with a stopped process CRIU (4.2.1) hangs on cgroup v1.
 */

static long sibling;

/* Not those that only CAP_SYS_RESOURCE may raise (nice, realtime priority), nor of core files: see hold_attributes. */
static const struct {
  int resource;
  struct rlimit64 limit;
} LIMITS[] = {
    {RLIMIT_CPU, {70000, 80000}},       {RLIMIT_FSIZE, {7UL << 40, 8UL << 40}},
    {RLIMIT_DATA, {7UL << 40, 8UL << 40}}, {RLIMIT_RSS, {7UL << 40, 8UL << 40}},
    {RLIMIT_AS, {7UL << 40, 8UL << 40}},   {RLIMIT_NPROC, {700, 800}},
    {RLIMIT_MEMLOCK, {60000, 65536}},      {RLIMIT_LOCKS, {700, 800}},
    {RLIMIT_SIGPENDING, {700, 800}},       {RLIMIT_RTTIME, {7000000, 8000000}},
};

static void hold_sibling(void) {
  sibling = must("fork", sys(clone, SIGCHLD | CLONE_FILES, 0, 0, 0, 0));
  if (sibling != 0) return;
  sys(prctl, PR_SET_NAME, "keeper-sibling", 0, 0, 0);
  for (u64 i = 0; i < COUNT(LIMITS); i++) must("set a limit", sys(prlimit64, 0, LIMITS[i].resource, &LIMITS[i].limit, 0));
  fill_floating(fresh());
  /* The last one is read by nobody: it is there for the register that it is passed in. */
  for (;;) sys(ppoll, 0, 0, 0, 0, 77);
}

/* Negative where the kernel does not say. */
static long shares(int what, long whom) {
  long self = sys(getpid);
  long different = sys(kcmp, self, whom, what, 0, 0);
  return different < 0 ? different : different == 0;
}

static void tell_sharing(void) {
  say_object("sharing");
  say_number("filesOfThread", shares(KCMP_FILES, thread.id));
  say_number("folderOfThread", shares(KCMP_FS, thread.id));
  say_number("handlersOfThread", shares(KCMP_SIGHAND, thread.id));
  say_number("semaphoresOfThread", shares(KCMP_SYSVSEM, thread.id));
  say_number("filesOfSibling", shares(KCMP_FILES, sibling));
  say_number("folderOfSibling", shares(KCMP_FS, sibling));
  end('}');
}

static void tell_memory_policy(void) {
  int task = -1, area = -1;
  sys(get_mempolicy, &task, 0, 0, 0, 0);
  sys(get_mempolicy, &area, 0, 0, bound, MPOL_F_ADDR);
  say_object("memoryPolicy");
  say_number("task", task);
  say_number("area", area);
  end('}');
}

/* Files. */

static int memory_file, file, same_file, deleted_file;

static void hold_memory_file(void) {
  static u8 content[4 * PAGE];
  memory_file = must("make a memfd", sys(memfd_create, "keeper", MFD_ALLOW_SEALING | MFD_CLOEXEC));
  fill(content, sizeof content, "keeper: memfd");
  sys(write, memory_file, content, sizeof content);
  sys(lseek, memory_file, 1234, SEEK_SET);
  must("seal a memfd", sys(fcntl, memory_file, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK));
}

static void tell_memory_file(void) {
  struct stat status;
  sys(fstat, memory_file, &status);
  say_object("memfd");
  say_hexadecimal("content", hash_file(memory_file));
  say_number("size", status.st_size);
  say_number("offset", sys(lseek, memory_file, 0, SEEK_CUR));
  say_number("seals", sys(fcntl, memory_file, F_GET_SEALS));
  end('}');
}

static void hold_files(void) {
  static u8 content[PAGE];
  file = create("open", O_RDWR | O_APPEND | O_NONBLOCK);
  fill(content, sizeof content, "keeper: file");
  sys(write, file, content, sizeof content);
  sys(lseek, file, 100, SEEK_SET);
  same_file = must("duplicate a descriptor", sys(fcntl, file, F_DUPFD_CLOEXEC, 50));
  deleted_file = create("unlinked", O_RDWR);
  fill(content, sizeof content, "keeper: deleted file");
  sys(write, deleted_file, content, sizeof content);
  /* It was read last in 2037: so nobody who reads it changes that (relatime). */
  static const struct timespec times[2] = {{2130000000, 77000}, {777777777, 77000}};
  must("set the time of a file", sys(utimensat, deleted_file, 0, times, 0));
  sys(unlinkat, AT_FDCWD, "unlinked", 0);
}

static void tell_files(void) {
  u8 byte = 0;
  struct stat status;
  sys(fstat, deleted_file, &status);
  say_object("files");
  say_hexadecimal("content", hash_file(file));
  say_number("flags", sys(fcntl, file, F_GETFL));
  say_number("closeOnExec", sys(fcntl, same_file, F_GETFD));
  /* Moved through the one, the other moves too. */
  say_number("read", sys(read, file, &byte, 1));
  say_number("offset", sys(lseek, same_file, -1, SEEK_CUR));
  say_hexadecimal("deleted", hash_file(deleted_file));
  say_number("links", status.st_nlink);
  say_number("deletedChanged", status.st_mtime * 1000000 + status.st_mtime_nsec / 1000);
  say_number("deletedRead", status.st_atime * 1000000 + status.st_atime_nsec / 1000);
  end('}');
}

static int posix_locked, flocked;

static void hold_locks(void) {
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 10, .l_len = 20};
  posix_locked = create("posix-locked", O_RDWR);
  must("lock a part of a file", sys(fcntl, posix_locked, F_SETLK, &lock));
  flocked = create("flocked", O_RDWR);
  must("lock a file", sys(flock, flocked, LOCK_EX | LOCK_NB));
}

static void tell_locks(void) {
  /* A lock of an open file description would meet those of processes, even our own. */
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  sys(fcntl, posix_locked, F_OFD_GETLK, &lock);
  int other = sys(openat, AT_FDCWD, FOLDER "/flocked", O_RDWR);
  say_object("fileLocks");
  say_number("type", lock.l_type);
  say_number("start", lock.l_start);
  say_number("length", lock.l_len);
  say_number("owner", lock.l_pid);
  say_number("flockError", -sys(flock, other, LOCK_SH | LOCK_NB));
  end('}');
  sys(close, other);
}

/* Unix sockets: what was sent to one end lies there. */

static int stream[2], datagrams[2], listener, client, server;
static const struct sockaddr_un ADDRESS = {UNIX, FOLDER "/socket"};

static u64 send(int socket) {
  u64 value = fresh();
  sys(sendto, socket, &value, sizeof value, DONT_WAIT, 0, 0);
  return value;
}

/* 0 when there is nothing, or not as much as was sent at once. */
static u64 receive(int socket) {
  u64 value[2] = {0, 0};
  return sys(recvfrom, socket, value, sizeof value, DONT_WAIT, 0, 0) == sizeof *value ? *value : 0;
}

static void hold_sockets(void) {
  must("make a pair of sockets", sys(socketpair, UNIX, STREAM, 0, stream));
  must("make a pair of sockets", sys(socketpair, UNIX, DATAGRAM, 0, datagrams));
  listener = must("make a socket", sys(socket, UNIX, STREAM, 0));
  must("name a socket", sys(bind, listener, &ADDRESS, sizeof ADDRESS));
  must("listen", sys(listen, listener, 3));
  client = must("make a socket", sys(socket, UNIX, STREAM, 0));
  must("connect", sys(connect, client, &ADDRESS, sizeof ADDRESS));
  server = must("accept a connection", sys(accept4, listener, 0, 0, 0));
  send(stream[0]);
  send(datagrams[0]);
  send(datagrams[0]);
  send(client);
}

static void tell_sockets(void) {
  say_object("unixSockets");
  u64 received = receive(stream[1]);
  say_in_flight("stream", received, send(stream[0]));
  u64 first = receive(datagrams[1]);
  u64 second = receive(datagrams[1]);
  say_in_flight("firstDatagram", first, send(datagrams[0]));
  say_in_flight("secondDatagram", second, send(datagrams[0]));
  received = receive(server);
  say_in_flight("connected", received, send(client));
  int newcomer = sys(socket, UNIX, STREAM, 0);
  say_number("connectError", -sys(connect, newcomer, &ADDRESS, sizeof ADDRESS));
  int accepted = sys(accept4, listener, 0, 0, 0);
  u64 sent = send(newcomer);
  say_in_flight("accepted", receive(accepted), sent);
  sys(close, newcomer);
  sys(close, accepted);
  end('}');
}

/* Descriptors of events. */

static int events, fast_timer, slow_timer, signals, poller, poll_ready, poll_idle, watcher;

static void watch(int descriptor, u32 what, u64 key) {
  struct epoll_event event = {what, key};
  must("watch a descriptor", sys(epoll_ctl, poller, EPOLL_CTL_ADD, descriptor, &event));
}

static void hold_event_descriptors(void) {
  const u64 signal = BIT(TO_DESCRIPTOR);
  events = must("make an eventfd", sys(eventfd2, 7000, O_NONBLOCK));
  fast_timer = must("make a timerfd", sys(timerfd_create, CLOCK_MONOTONIC, 0));
  must("set a timerfd", sys(timerfd_settime, fast_timer, 0, &EVERY_10_MS, 0));
  slow_timer = must("make a timerfd", sys(timerfd_create, CLOCK_REALTIME, 0));
  must("set a timerfd", sys(timerfd_settime, slow_timer, 0, &EVERY_10_HOURS, 0));
  signals = must("make a signalfd", sys(signalfd4, -1, &signal, sizeof signal, O_NONBLOCK));
  queue_signal(TO_DESCRIPTOR, 0);
  poller = must("make an epoll", sys(epoll_create1, 0));
  poll_ready = must("make an eventfd", sys(eventfd2, 1, 0));
  poll_idle = must("make an eventfd", sys(eventfd2, 0, O_NONBLOCK));
  watch(poll_ready, EPOLLIN, fresh());
  watch(poll_idle, EPOLLIN, fresh());
  watch(stream[0], EPOLLOUT | EPOLLET, fresh());
  watcher = must("make an inotify", sys(inotify_init1, O_NONBLOCK));
  must("make a folder", sys(mkdirat, AT_FDCWD, "watched", 0755));
  must("watch a folder", sys(inotify_add_watch, watcher, "watched", IN_CREATE | IN_DELETE));
}

static void tell_eventfd(void) {
  u64 value = 0;
  sys(read, events, &value, sizeof value);
  say_number("eventfd", value);
  value++;
  sys(write, events, &value, sizeof value);
}

/* The kernel writes to the time what is left of it. */
static long fires(int timer, struct timespec patience) {
  struct pollfd ready = {timer, POLLIN, 0};
  return sys(ppoll, &ready, 1, &patience, 0);
}

/* It did not fire when it was waited for last. */
static int is_lost;

/*
 * One that is not set is waited for briefly: on a processor that comes late to it, one that is set has nothing left, either.
 * Once: one that did not fire then is not set, and so it is restored.
 * One that has more left than its interval was set anew: it is not waited for.
 */
static struct timespec patience_with_timer(void) {
  struct itimerspec setting;
  memset(&setting, 0, sizeof setting);
  sys(timerfd_gettime, fast_timer, &setting);
  if (setting.it_value.tv_sec == 0 && setting.it_value.tv_nsec == 0) return is_lost ? NOT : BRIEFLY;
  return setting.it_value.tv_sec > 0 || setting.it_value.tv_nsec > EVERY_10_MS.it_interval.tv_nsec ? NOT : PATIENCE;
}

static void tell_timerfd(void) {
  struct itimerspec setting;
  memset(&setting, 0, sizeof setting);
  sys(timerfd_gettime, slow_timer, &setting);
  say_object("timerfd");
  say_number("interval", setting.it_interval.tv_sec);
  say_number("left", setting.it_value.tv_sec * 1000 + setting.it_value.tv_nsec / MS);
  say_number("fired", fires(slow_timer, NOT));
  end('}');
  long fired = fires(fast_timer, patience_with_timer());
  is_lost = fired != 1;
  say_number("expiredTimerfd", fired);
}

static void tell_signalfd(void) {
  struct signalfd_siginfo info;
  memset(&info, 0, sizeof info);
  sys(read, signals, &info, sizeof info);
  say_in_flight("signalfd", info.ssi_ptr, queue_signal(TO_DESCRIPTOR, 0));
}

static void tell_epoll(void) {
  u64 one = 1;
  struct epoll_event found[8];
  sys(write, poll_idle, &one, sizeof one);
  long count = sys(epoll_pwait, poller, found, COUNT(found), 0, 0, 0);
  sys(read, poll_idle, &one, sizeof one);
  say_list("epoll");
  for (long i = 0; i < count; i++) {
    begin('{');
    say_number("events", found[i].events);
    say_hexadecimal("key", found[i].data);
    end('}');
  }
  end(']');
}

static void tell_inotify(void) {
  static u8 buffer[1024] __attribute__((aligned(8)));
  int created = sys(openat, AT_FDCWD, FOLDER "/watched/file", O_CREAT | O_WRONLY, 0600);
  sys(close, created);
  sys(unlinkat, AT_FDCWD, FOLDER "/watched/file", 0);
  long length = sys(read, watcher, buffer, sizeof buffer);
  say_list("inotify");
  for (long at = 0; at < length;) {
    struct inotify_event *event = (struct inotify_event *)(buffer + at);
    begin('{');
    say_number("watch", event->wd);
    say_number("mask", event->mask);
    say_string("name", event->len == 0 ? "" : event->name);
    end('}');
    at += sizeof *event + event->len;
  }
  end(']');
}

/* Timers that send signals. */

static int timer, far_timer;

static void hold_timers(void) {
  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = OF_TIMER;
  event.sigev_value.sival_ptr = (void *)fresh();
  must("make a timer", sys(timer_create, CLOCK_MONOTONIC, &event, &timer));
  must("set a timer", sys(timer_settime, timer, 0, &EVERY_10_MS, 0));
  must("make a timer", sys(timer_create, CLOCK_BOOTTIME, &event, &far_timer));
  must("set a timer", sys(timer_settime, far_timer, 0, &EVERY_10_HOURS, 0));
  static const long every_10_ms[4] = {0, 10000, 0, 10000}, far[4] = {7000, 77, 36000, 0};
  must("set an interval timer", sys(setitimer, ITIMER_REAL, every_10_ms, 0));
  must("set an interval timer", sys(setitimer, ITIMER_VIRTUAL, far, 0));
  must("set an interval timer", sys(setitimer, ITIMER_PROF, far, 0));
}

/* What fired before the question may have been there for long. From now on it counts. */
static void forget_what_fired(void) {
  u64 expirations = 0;
  if (fires(fast_timer, NOT) == 1) sys(read, fast_timer, &expirations, sizeof expirations);
  take_signal(OF_TIMER, &NOT);
  take_signal(OF_INTERVAL, &NOT);
}

static void say_far_timer(const char *key, struct itimerspec setting) {
  say_object(key);
  say_number("interval", setting.it_interval.tv_sec * 1000000000 + setting.it_interval.tv_nsec);
  say_number("left", setting.it_value.tv_sec * 1000 + setting.it_value.tv_nsec / MS);
  end('}');
}

static void say_interval_timer(const char *key, int which) {
  long values[4] = {0, 0, 0, 0};
  sys(getitimer, which, values);
  say_far_timer(key, (struct itimerspec){{values[0], values[1] * 1000}, {values[2], values[3] * 1000}});
}

static void tell_timers(void) {
  struct itimerspec setting;
  long interval[4] = {0, 0, 0, 0};
  memset(&setting, 0, sizeof setting);
  sys(timer_gettime, timer, &setting);
  say_object("posixTimer");
  say_number("interval", setting.it_interval.tv_sec * 1000000000 + setting.it_interval.tv_nsec);
  say_hexadecimal("value", take_signal(OF_TIMER, &PATIENCE));
  memset(&setting, 0, sizeof setting);
  sys(timer_gettime, far_timer, &setting);
  say_far_timer("far", setting);
  end('}');
  u64 set = BIT(OF_INTERVAL);
  sys(getitimer, ITIMER_REAL, interval);
  say_object("intervalTimer");
  say_number("interval", interval[0] * 1000000 + interval[1]);
  say_number("signal", sys(rt_sigtimedwait, &set, 0, &PATIENCE, sizeof set));
  say_interval_timer("virtual", ITIMER_VIRTUAL);
  say_interval_timer("profiling", ITIMER_PROF);
  end('}');
}

/* Signals that wait to be unblocked, two of one kind, in order. */

static void hold_pending_signals(void) {
  queue_signal(QUEUED, 0);
  queue_signal(QUEUED, 0);
}

static void tell_pending_signals(void) {
  u64 first = take_signal(QUEUED, &NOT);
  u64 origins[2] = {origin, 0};
  u64 second = take_signal(QUEUED, &NOT);
  origins[1] = origin;
  say_object("pendingSignals");
  say_in_flight("first", first, queue_signal(QUEUED, 0));
  say_in_flight("second", second, queue_signal(QUEUED, 0));
  say_hexadecimal("origins", hash(origins, sizeof origins));
  end('}');
}

/* System V: a segment, a set of semaphores, a queue. */

enum { SEGMENT = 4 * PAGE, KEY = 0x6b656570, QUEUE_BYTES = 7777 };
static void *segment;
static int semaphores, queue;

static u64 send_message(void) {
  struct {
    long type;
    u64 value;
  } message = {5, fresh()};
  sys(msgsnd, queue, &message, sizeof message.value, IPC_NO_WAIT);
  return message.value;
}

static void hold_ipc(void) {
  int id = must("make a shared memory segment", sys(shmget, KEY, SEGMENT, IPC_CREAT | 0600));
  segment = (void *)must("attach a shared memory segment", sys(shmat, id, 0, 0));
  fill(segment, SEGMENT, "keeper: segment");
  semaphores = must("make semaphores", sys(semget, KEY, 2, IPC_CREAT | 0600));
  must("set a semaphore", sys(semctl, semaphores, 0, SEM_SET, 23));
  must("set a semaphore", sys(semctl, semaphores, 1, SEM_SET, 17));
  queue = must("make a message queue", sys(msgget, KEY, IPC_CREAT | 0600));
  struct msqid64_ds status;
  must("ask a message queue", sys(msgctl, queue, IPC_STAT, &status));
  status.msg_qbytes = QUEUE_BYTES;
  must("limit a message queue", sys(msgctl, queue, IPC_SET, &status));
  send_message();
}

static u64 bytes_of_queue(void) {
  struct msqid64_ds status;
  return sys(msgctl, queue, IPC_STAT, &status) < 0 ? 0 : status.msg_qbytes;
}

static void tell_ipc(void) {
  struct {
    long type;
    u64 value;
  } message = {0, 0};
  int id = sys(shmget, KEY, 0, 0);
  u64 *by_key = (u64 *)sys(shmat, id, 0, 0);
  say_object("systemVIpc");
  say_hexadecimal("attached", hash(segment, SEGMENT));
  say_hexadecimal("byKey", id < 0 ? 0 : hash(by_key, SEGMENT));
  say_list("semaphores");
  for (int i = 0; i < 2; i++) number(sys(semctl, semaphores, i, SEM_GET, 0));
  end(']');
  sys(msgrcv, queue, &message, sizeof message.value, 5, IPC_NO_WAIT);
  say_in_flight("message", message.value, send_message());
  say_number("queueBytes", bytes_of_queue());
  end('}');
  sys(shmdt, by_key);
}

/* A pipe of its own size, with something in it. */

enum { PIPE_SIZE = 2 * PAGE };
static int sized_pipe[2];

static u64 send_through_pipe(void) {
  u64 value = fresh();
  sys(write, sized_pipe[1], &value, sizeof value);
  return value;
}

static void hold_sized_pipe(void) {
  must("make a pipe", sys(pipe2, sized_pipe, O_NONBLOCK));
  must("size a pipe", sys(fcntl, sized_pipe[0], F_SETPIPE_SZ, PIPE_SIZE));
  send_through_pipe();
}

static void tell_sized_pipe(void) {
  u64 value[2] = {0, 0};
  int waiting = 0;
  sys(ioctl, sized_pipe[0], FIONREAD, &waiting);
  say_object("sizedPipe");
  say_number("size", sys(fcntl, sized_pipe[0], F_GETPIPE_SZ));
  say_number("waiting", waiting);
  sys(read, sized_pipe[0], value, sizeof value);
  say_in_flight("content", *value, send_through_pipe());
  end('}');
}

/* A file on a tmpfs with an owner, permissions and a time that are no defaults, and an attribute that no listing shows. */

/* The first is for root of the host alone, and of any kernel; the second of Linux 6.6 and later. */
static const char *const ATTRIBUTES[] = {"trusted.mark", "user.mark"};
static const char *attribute;

static void hold_extended_attribute(void) {
  int marked = create("marked", O_WRONLY);
  u64 value = fresh();
  static const struct timespec times[2] = {{777777777, 0}, {777777777, 0}};
  must("give a file away", sys(fchown, marked, 77, 78));
  must("set the permissions of a file", sys(fchmod, marked, 0751));
  must("set the time of a file", sys(utimensat, marked, 0, times, 0));
  for (u64 i = 0; i < COUNT(ATTRIBUTES) && attribute == 0; i++) {
    if (sys(fsetxattr, marked, ATTRIBUTES[i], &value, sizeof value, 0) == 0) attribute = ATTRIBUTES[i];
  }
  sys(close, marked);
}

static void tell_extended_attribute(void) {
  if (attribute == 0) return;
  u64 value = 0;
  sys(getxattr, FOLDER "/marked", attribute, &value, sizeof value);
  say_hexadecimal("extendedAttribute", value);
}

/* Who is told when a descriptor is ready, and by which signal. Nobody asks for that to happen (O_ASYNC). */
static void hold_owners(int questions) {
  struct {
    int type, id;
  } owner = {OWNER_PROCESS, sys(getpid)};
  const int owned[] = {questions, file,  deleted_file, memory_file, stream[0],    datagrams[0],
                       events,    fast_timer, slow_timer, signals,      poller,      watcher,      sized_pipe[0]};
  /* Not as root: who asked for it is kept, too. */
  must("be another user", sys(setresuid, 77, 78, 0));
  for (u64 i = 0; i < COUNT(owned); i++) {
    must("own a descriptor", sys(fcntl, owned[i], F_SETOWN_EX, &owner));
    must("choose a signal", sys(fcntl, owned[i], F_SETSIG, QUEUED + 3));
  }
  must("be root again", sys(setresuid, 0, 0, 0));
  must("be dumpable again", sys(prctl, PR_SET_DUMPABLE, 1, 0, 0, 0));
}

/* A pair of sockets with options that are no defaults, as far as the kernel has them. */
static void hold_socket_options(void) {
  static const struct {
    int name, value;
  } options[] = {{SO_SNDBUF, 77777}, {SO_RCVBUF, 66666}, {SO_PASSCRED, 1},  {SO_PASSSEC, 1},   {SO_DONTROUTE, 1}, {SO_BROADCAST, 1},
                 {SO_KEEPALIVE, 1},  {SO_OOBINLINE, 1},  {SO_NO_CHECK, 1},  {SO_PRIORITY, 5},  {SO_RCVLOWAT, 7},  {SO_MARK, 77}};
  static const long patience[2][2] = {{77, 40000}, {88, 80000}};
  static const int linger[2] = {1, 77};
  int pair[2];
  must("make a pair of sockets", sys(socketpair, UNIX, DATAGRAM, 0, pair));
  for (u64 i = 0; i < COUNT(options); i++) sys(setsockopt, pair[0], SOL_SOCKET, options[i].name, &options[i].value, sizeof(int));
  sys(setsockopt, pair[0], SOL_SOCKET, SO_SNDTIMEO_OLD, patience[0], sizeof *patience);
  sys(setsockopt, pair[0], SOL_SOCKET, SO_RCVTIMEO_OLD, patience[1], sizeof *patience);
  sys(setsockopt, pair[0], SOL_SOCKET, SO_LINGER, linger, sizeof linger);
}

/* What a process does on a signal, and on which stack: this one never comes. */
static void on_signal(int signal) {
  (void)signal;
}

static void hold_signal_actions(void) {
  static u8 alternate_stack[4 * PAGE] __attribute__((aligned(16)));
  static const struct {
    void *place;
    int flags;
    u64 size;
  } alternate = {alternate_stack, 0, sizeof alternate_stack};
  struct {
    void (*handler)(int);
    u64 flags;
    void *restorer;
    u64 mask;
  } action = {on_signal, SA_SIGINFO | SA_NODEFER | SA_ONSTACK | SA_RESTORER, on_signal, BIT(SIGUSR1) | BIT(QUEUED)};
  must("handle a signal", sys(rt_sigaction, QUEUED + 4, &action, 0, sizeof action.mask));
  must("have another stack", sys(sigaltstack, &alternate, 0));
}

/* What a process is, apart from what it holds: set here, and read in /proc by who wants to know. */

static void hold_attributes(void) {
  /* No core size: sudo takes that away for good (rlimit_core), and a limit that was lowered can only be lowered. */
  static const struct rlimit64 queues = {4096, 8192}, files = {300, 400}, stack = {1 << 20, 1 << 21};
  must("set a limit", sys(prlimit64, 0, RLIMIT_MSGQUEUE, &queues, 0));
  must("set a limit", sys(prlimit64, 0, RLIMIT_NOFILE, &files, 0));
  must("set a limit", sys(prlimit64, 0, RLIMIT_STACK, &stack, 0));
  const int normal = 0;
  must("set the scheduling policy", sys(sched_setscheduler, 0, BATCH, &normal));
  /* By 7 above what it was started with, which not everybody may better. The call says 20 - nice. */
  const long nice = 20 - sys(getpriority, OF_PROCESS, 0);
  must("set the nice value", sys(setpriority, OF_PROCESS, 0, nice + 7));
  write_file("/proc/self/oom_score_adj", "321");
  must("make a folder", sys(mkdirat, AT_FDCWD, "working", 0755));
  must("enter a folder", sys(chdir, FOLDER "/working"));
  sys(umask, 027);
  sys(ioprio_set, OF_A_PROCESS, 0, BEST_EFFORT_3);
  sys(set_mempolicy, MPOL_INTERLEAVE, &NODE_0, 64);
  sys(personality, FIXED_ADDRESSES);
  sys(prctl, PR_SET_TIMERSLACK, 77000, 0, 0, 0);
  must("adopt orphans", sys(prctl, PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0));
  keep_to_processor(0);
}

/* Clocks that never go back: what they said is kept as text, so that it can be found from outside. */

static char last_seen[2][28] = {"monotonic=0000000000000000", "boottime==0000000000000000"};

static void tell_clock(const char *key, int clock, char *seen) {
  struct timespec now;
  sys(clock_gettime, clock, &now);
  u64 nanoseconds = now.tv_sec * 1000000000UL + now.tv_nsec;
  say_object(key);
  say_string("last", seen + 10);
  say_hexadecimal("now", nanoseconds);
  end('}');
  for (int i = 0; i < 16; i++) seen[10 + i] = line[used - 18 + i];
}

static void tell_clocks(void) {
  say_object("clocks");
  tell_clock("monotonic", CLOCK_MONOTONIC, last_seen[0]);
  tell_clock("boottime", CLOCK_BOOTTIME, last_seen[1]);
  end('}');
}

static void tell(long serial) {
  say_number("serial", serial);
  forget_what_fired();
  tell_large_memory();
  tell_thread();
  tell_partner();
  tell_sharing();
  tell_memory_policy();
  tell_memory_file();
  tell_files();
  tell_locks();
  tell_sockets();
  tell_eventfd();
  tell_timerfd();
  tell_signalfd();
  tell_epoll();
  tell_inotify();
  tell_timers();
  tell_pending_signals();
  tell_ipc();
  tell_sized_pipe();
  tell_extended_attribute();
  tell_clocks();
}

void start(u64 *arguments) {
  (void)arguments;
  must("block signals", sys(rt_sigprocmask, SIG_SETMASK, &BLOCKED, 0, sizeof BLOCKED));
  must("make its folder", sys(mkdirat, AT_FDCWD, FOLDER, 0755));
  must("enter its folder", sys(chdir, FOLDER));
  must("make a fifo", sys(mknodat, AT_FDCWD, "question", S_IFIFO | 0600, 0));
  int questions = must("open a fifo", sys(openat, AT_FDCWD, "question", O_RDWR));
  int answers = create("answers", O_WRONLY | O_APPEND);
  hold_large_memory();
  hold_thread();
  hold_partner();
  hold_memory_file();
  hold_files();
  hold_locks();
  hold_sockets();
  hold_event_descriptors();
  hold_timers();
  hold_pending_signals();
  hold_ipc();
  hold_sized_pipe();
  hold_extended_attribute();
  hold_owners(questions);
  hold_socket_options();
  hold_signal_actions();
  hold_sibling();
  hold_attributes();
  int ready = create(FOLDER "/ready", O_WRONLY);
  sys(write, ready, "ready\n", 6);
  sys(close, ready);
  long serial = 100000;
  for (;;) {
    static char question[65];
    long length = sys(read, questions, question, sizeof question - 1);
    if (length <= 0) continue;
    question[length - 1] = 0;
    used = 0;
    begin('{');
    say_string("question", question);
    tell(++serial);
    end('}');
    put('\n');
    sys(write, answers, line, used);
  }
}
