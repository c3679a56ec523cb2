/*
 * Root of a container, who tries to reach the host. Prints a line for each attempt: its name, and what became of it: a
 * `yes` that it got through, or why not. None of them does harm where it does get through. Then it waits.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/perf_event.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/fanotify.h>
#include <sys/klog.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/swap.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/timex.h>
#include <sys/wait.h>
#include <unistd.h>

static FILE *report;
/* Behind each name. */
static const char *where = "";

static void tell(const char *name, long result) {
  fprintf(report, "%s%s: %s\n", name, where, result >= 0 ? "yes" : strerrorname_np(errno));
  if (result > 2) close((int)result);
}

static int writable(const char *file) {
  return open(file, O_WRONLY | O_CLOEXEC);
}

/* Makes a device and opens it. */
static int made(const char *file, mode_t kind, dev_t device) {
  if (mknod(file, kind | 0600, device) < 0) return -1;
  int opened = open(file, O_RDONLY);
  int kept = errno;
  unlink(file);
  errno = kept;
  return opened;
}

/* Mounts, opens a file there for writing, and lets go of both. */
static int mounted(const char *kind, const char *options, const char *file) {
  mkdir("/there", 0755);
  if (mount("none", "/there", kind, 0, options) < 0) return -1;
  int opened = file == NULL ? open("/there", O_RDONLY) : writable(file);
  int kept = errno;
  umount2("/there", MNT_DETACH);
  errno = kept;
  return opened;
}

static int by_handle(void) {
  struct {
    struct file_handle handle;
    unsigned char room[128];
  } area = {.handle.handle_bytes = 128};
  int number, root = open("/", O_RDONLY | O_DIRECTORY);
  if (name_to_handle_at(root, "", &area.handle, &number, AT_EMPTY_PATH) < 0) return -1;
  return open_by_handle_at(root, &area.handle, O_RDONLY);
}

static long program_of_bpf(void) {
  struct bpf_insn code[] = {{.code = BPF_ALU64 | BPF_MOV | BPF_K}, {.code = BPF_JMP | BPF_EXIT}};
  union bpf_attr attributes = {.prog_type = BPF_PROG_TYPE_KPROBE, .insn_cnt = 2};
  attributes.insns = (unsigned long)code;
  attributes.license = (unsigned long)"GPL";
  return syscall(SYS_bpf, BPF_PROG_LOAD, &attributes, sizeof attributes);
}

static long all_processes(void) {
  struct perf_event_attr attributes = {.type = PERF_TYPE_SOFTWARE, .size = sizeof attributes};
  attributes.config = PERF_COUNT_SW_CPU_CLOCK;
  return syscall(SYS_perf_event_open, &attributes, -1, 0, -1, 0);
}

/* In a child: CRIU dumps nobody who holds files of a namespace that is gone. */
static int own_mounts(void) {
  int status = 0;
  if (fork() == 0) _exit(unshare(CLONE_NEWNS) == 0 ? 0 : errno);
  wait(&status);
  errno = WEXITSTATUS(status);
  return errno == 0 ? 0 : -1;
}

/* Where the kernel refuses for another reason than who asks, it was ready to do it. */
static long unless(long result, int wanted) {
  return result < 0 && errno == wanted ? 0 : result;
}

/* What whoever may mount gets to. */
static void mount_all(void) {
  tell("all devices, mounted", mounted("devtmpfs", NULL, NULL));
  tell("/proc/sys of a new /proc", mounted("proc", NULL, "/there/sys/kernel/core_pattern"));
  long again = mount(NULL, "/proc/sys", NULL, MS_REMOUNT | MS_BIND, NULL);
  tell("/proc/sys, made writable", again < 0 ? -1 : writable("/proc/sys/kernel/core_pattern"));
  if (again == 0) mount(NULL, "/proc/sys", NULL, MS_REMOUNT | MS_BIND | MS_RDONLY, NULL);
  long away = umount2("/proc/irq", MNT_DETACH);
  tell("interrupts of processors, uncovered", away < 0 ? -1 : writable("/proc/irq/default_smp_affinity"));
  tell("/sys of a new one", mounted("sysfs", NULL, "/there/kernel/uevent_helper"));
  tell("a program that a cgroup starts", mounted("cgroup", "none,name=systemd", "/there/release_agent"));
  tell("debugfs", mounted("debugfs", NULL, NULL));
}

static int write_map(const char *file) {
  int opened = writable(file);
  return opened >= 0 && write(opened, "0 0 1", 5) == 5 && close(opened) == 0;
}

/* Who may mount nothing may all the same begin a user namespace, in which he has every capability, and is root of the host. */
static void in_own_namespaces(void) {
  fflush(report);
  if (fork() == 0) {
    where = ", in a user namespace";
    int all = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWCGROUP | CLONE_NEWPID;
    int is_in = unshare(all) == 0 && write_map("/proc/self/uid_map");
    fprintf(report, "root%s: %s\n", where, is_in ? "there" : strerrorname_np(errno));
    fflush(report);
    if (fork() == 0) {
      mount_all();
      fflush(report);
      _exit(0);
    }
    wait(NULL);
    _exit(0);
  }
  wait(NULL);
}

int main(int count, char **words) {
  if (count < 3) return 2;
  unsigned major, minor;
  if (sscanf(words[1], "%u:%u", &major, &minor) != 2) return 2;
  report = fopen("/report.new", "w");
  tell("the host's disk, made as a device", made("/disk", S_IFBLK, makedev(major, minor)));
  tell("the host's disk, as a device of the image", open("/image-disk", O_RDONLY));
  tell("memory, made as a device", made("/memory", S_IFCHR, makedev(1, 1)));
  in_own_namespaces();
  mount_all();
  tell("/proc/sys, mounted", writable("/proc/sys/kernel/core_pattern"));
  tell("/proc/sysrq-trigger", writable("/proc/sysrq-trigger"));
  tell("interrupts of processors", writable("/proc/irq/default_smp_affinity"));
  tell("/proc/kcore", open("/proc/kcore", O_RDONLY));
  tell("/proc/kmsg", open("/proc/kmsg", O_RDONLY | O_NONBLOCK));
  tell("/sys", writable("/sys/kernel/uevent_helper"));
  tell("cgroups, version 2", mounted("cgroup2", NULL, "/there/cgroup.procs"));
  tell("files of the host by their number", by_handle());
  tell("a namespace of its own for mounts", own_mounts());
  tell("a module", unless(syscall(SYS_init_module, "none", 4, ""), ENOEXEC));
  tell("another kernel", unless(syscall(SYS_kexec_load, 0, 0, NULL, 1 << 10), EINVAL));
#ifdef __x86_64__
  tell("ports of devices", syscall(SYS_iopl, 3));
#endif
  struct timex wrong = {.modes = ADJ_TICK, .tick = 1};
  tell("the clock", unless(adjtimex(&wrong), EINVAL));
  tell("the kernel's log", klogctl(9, NULL, 0));
  tell("a program in the kernel", program_of_bpf());
  tell("what all processes do", all_processes());
  tell("swap", unless(swapoff("/nothing"), ENOENT));
  tell("what others do with files", fanotify_init(FAN_CLASS_CONTENT, O_RDONLY));
  tell("the order of pids", writable("/proc/sys/kernel/ns_last_pid"));
  fclose(report);
  rename("/report.new", "/report");
  execl("/bin/sh", "sh", "-c", words[2], NULL);
  return 1;
}
