/*
 * Tries what this kernel and processor can do, and what this user may, and says for each what came of it.
 *
 * Prints a line for each: a name and a number. 0: it works; negative: the errno of what refused it; 1: it was taken, and
 * did nothing. `capabilities` is another kind of number: the effective ones, as a mask. Each try is made in a child of
 * its own: nothing of it is left.
 */
#include <asm/ptrace.h>
#include <asm/signal.h>
#include <linux/capability.h>
#include <linux/elf.h>
#include <linux/errno.h>
#include <linux/fcntl.h>
#include <linux/io_uring.h>
#include <linux/memfd.h>
#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>
#include <linux/netlink.h>
#include <linux/prctl.h>
#include <linux/ptrace.h>
#include <linux/sched.h>
#include <linux/time.h>
#include <linux/uio.h>

#include "../../workload/kernel.h"

/* What the kernel's headers leave to a libc. */
enum { INET = 2, NETLINK = 16, STREAM = 1, RAW = 3, MPTCP = 262 };
enum { NO_EFFECT = 1, LIMIT_S = 60 };
#define EXITED(status) (((status) & 0x7f) == 0)
#define EXIT_CODE(status) ((status) >> 8 & 0xff)
#define STOPPED_BY(status, signal) ((status) == ((signal) << 8 | 0x7f))

/* At once: if a later try hangs, this one is known. */
static void say(const char *name, long value) {
  char line[64];
  u64 used = 0;
  while (*name != 0) line[used++] = *name++;
  line[used++] = ' ';
  if (value < 0) line[used++] = '-';
  u64 rest = value < 0 ? -(u64)value : (u64)value;
  char digits[24];
  int count = 0;
  do digits[count++] = '0' + rest % 10;
  while ((rest /= 10) != 0);
  while (count > 0) line[used++] = digits[--count];
  line[used++] = '\n';
  sys(write, 1, line, used);
}

/* As fork; the child dies with us. */
static long child(void) {
  long pid = sys(clone, SIGCHLD);
  if (pid == 0) sys(prctl, PR_SET_PDEATHSIG, SIGKILL);
  return pid;
}

static int wait_for(long pid) {
  int status = 0;
  sys(wait4, pid, &status);
  return status;
}

/* What a try came to that was made in a child: 0, a negative errno, or that it was killed. */
static long in_child(long (*attempt)(void)) {
  long pid = child();
  if (pid == 0) sys(exit, -attempt());
  if (pid < 0) return pid;
  int status = wait_for(pid);
  return EXITED(status) ? -EXIT_CODE(status) : NO_EFFECT;
}

static __attribute__((noinline)) void spot(void) {
  __asm__ volatile("" ::: "memory");
}

/* A breakpoint of the processor's, not one that is written into the program. */
#if defined(__x86_64__)

/* Of struct user, u_debugreg: its fields are in no header of the kernel's. */
enum { DEBUG_REGISTERS = 848, ADDRESS = DEBUG_REGISTERS, CONTROL = DEBUG_REGISTERS + 7 * 8, EXECUTE = 1 };

static long set_breakpoint(long pid) {
  long failed = sys(ptrace, PTRACE_POKEUSR, pid, ADDRESS, spot);
  return failed != 0 ? failed : sys(ptrace, PTRACE_POKEUSR, pid, CONTROL, EXECUTE);
}

#else

/* Enabled, in user mode, for execution, four bytes. */
enum { EXECUTE = 1 | 2 << 1 | 0xf << 5 };

static long set_breakpoint(long pid) {
  struct user_hwdebug_state state = {.dbg_regs = {{.addr = (u64)spot, .ctrl = EXECUTE}}};
  struct iovec one = {&state, (u8 *)&state.dbg_regs[1] - (u8 *)&state};
  return sys(ptrace, PTRACE_SETREGSET, pid, NT_ARM_HW_BREAK, &one);
}

#endif

/* On some virtual machines it is taken, and the trap never comes (criu#2658). */
static long hardware_breakpoints(void) {
  long pid = child();
  if (pid < 0) return pid;
  if (pid == 0) {
    long failed = sys(ptrace, PTRACE_TRACEME);
    if (failed != 0) sys(exit, -failed);
    long self = sys(getpid);
    sys(kill, self, SIGSTOP);
    spot();
    sys(exit, 0);
  }
  int status = wait_for(pid);
  if (EXITED(status)) return -EXIT_CODE(status);
  long failed = set_breakpoint(pid);
  if (failed == 0) failed = sys(ptrace, PTRACE_CONT, pid);
  if (failed == 0) {
    status = wait_for(pid);
    if (EXITED(status)) return NO_EFFECT;
  }
  sys(kill, pid, SIGKILL);
  wait_for(pid);
  return failed != 0 ? failed : STOPPED_BY(status, SIGTRAP) ? 0 : NO_EFFECT;
}

static long user_namespaces(void) {
  return sys(unshare, CLONE_NEWUSER);
}

static long time_namespaces(void) {
  return sys(unshare, CLONE_NEWTIME);
}

static long io_uring(void) {
  struct io_uring_params parameters = {0};
  long ring = sys(io_uring_setup, 1, &parameters);
  return ring < 0 ? ring : 0;
}

static long mptcp(void) {
  long socket = sys(socket, INET, STREAM, MPTCP);
  return socket < 0 ? socket : 0;
}

/* Asks nf_tables for the number of its generation. */
static long nftables(void) {
  struct {
    struct nlmsghdr header;
    struct nfgenmsg message;
  } question = {.header = {.nlmsg_len = sizeof question,
                           .nlmsg_type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_GETGEN,
                           .nlmsg_flags = NLM_F_REQUEST}};
  struct {
    struct nlmsghdr header;
    struct nlmsgerr error;
    char more[256];
  } answer;
  long socket = sys(socket, NETLINK, RAW, NETLINK_NETFILTER);
  if (socket < 0) return socket;
  long failed = sys(sendto, socket, &question, sizeof question);
  if (failed >= 0) failed = sys(recvfrom, socket, &answer, sizeof answer);
  if (failed < 0) return failed;
  return answer.header.nlmsg_type == NLMSG_ERROR ? answer.error.error : 0;
}

/* A program for the 32-bit relative of this machine that does nothing but end with 0. */
#if defined(__x86_64__)
enum { MACHINE = EM_386, FLAGS = 0 };
/* mov $1, %eax; xor %ebx, %ebx; int $0x80 */
static const u8 CODE[] = {0xb8, 1, 0, 0, 0, 0x31, 0xdb, 0xcd, 0x80};
#else
enum { MACHINE = EM_ARM, FLAGS = 0x05000000 /* EABI 5 */ };
/* mov r7, #1; mov r0, #0; svc 0 */
static const u8 CODE[] = {1, 0x70, 0xa0, 0xe3, 0, 0, 0xa0, 0xe3, 0, 0, 0, 0xef};
#endif

static long compat_32bit(void) {
  enum { BASE = 0x100000 };
  static struct {
    Elf32_Ehdr header;
    Elf32_Phdr segments[2];
    u8 code[sizeof CODE];
  } program = {
      .header = {.e_ident = {0x7f, 'E', 'L', 'F', ELFCLASS32, ELFDATA2LSB, EV_CURRENT},
                 .e_type = ET_EXEC,
                 .e_machine = MACHINE,
                 .e_version = EV_CURRENT,
                 .e_entry = BASE + sizeof(Elf32_Ehdr) + 2 * sizeof(Elf32_Phdr),
                 .e_phoff = sizeof(Elf32_Ehdr),
                 .e_flags = FLAGS,
                 .e_ehsize = sizeof(Elf32_Ehdr),
                 .e_phentsize = sizeof(Elf32_Phdr),
                 .e_phnum = 2},
      .segments = {{.p_type = PT_LOAD,
                    .p_vaddr = BASE,
                    .p_paddr = BASE,
                    .p_filesz = sizeof program,
                    .p_memsz = sizeof program,
                    .p_flags = PF_R | PF_X,
                    .p_align = 0x1000},
                   /* Without it the stack is executable, and the kernel warns of that. */
                   {.p_type = PT_GNU_STACK, .p_flags = PF_R | PF_W}},
  };
  memcpy(program.code, CODE, sizeof CODE);
  long file = sys(memfd_create, "32-bit", 0);
  if (file < 0) return file;
  sys(write, file, &program, sizeof program);
  const char *arguments[] = {"32-bit", 0};
  return sys(execveat, file, "", arguments, 0, AT_EMPTY_PATH);
}

static long kernel_log(void) {
  long file = sys(openat, AT_FDCWD, "/dev/kmsg", O_RDONLY | O_NONBLOCK);
  if (file < 0) return file;
  static char record[8192];
  long failed = sys(read, file, record, sizeof record);
  /* EPIPE: what we stood at was overwritten meanwhile. */
  return failed >= 0 || failed == -EAGAIN || failed == -EPIPE ? 0 : failed;
}

static u64 capabilities(void) {
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct data[2] = {{0}};
  sys(capget, &header, data);
  return (u64)data[1].effective << 32 | data[0].effective;
}

void start(u64 *arguments) {
  (void)arguments;
  /* Whatever hangs ends with us; whoever started us waits for less. An emulated machine takes seconds for what is none. */
  struct __kernel_old_itimerval limit = {.it_value = {LIMIT_S, 0}};
  sys(setitimer, 0 /* ITIMER_REAL */, &limit);
  say("capabilities", capabilities());
  say("hardware-breakpoints", hardware_breakpoints());
  say("user-namespaces", in_child(user_namespaces));
  say("time-namespaces", in_child(time_namespaces));
  say("io-uring", in_child(io_uring));
  say("mptcp", in_child(mptcp));
  say("nftables", in_child(nftables));
  say("compat-32bit", in_child(compat_32bit));
  say("kernel-log", in_child(kernel_log));
  sys(exit_group, 0);
}
