/*
 * Makes one thing that CRIU cannot dump or restore in this folder, tells so by the file "ready" there, and waits:
 * undumpable KIND. Where the kernel does not let it, the file "refused" says why.
 * gcc -static -Os; what glibc has no name for yet is called by its number.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/perf_event.h>
#include <linux/seccomp.h>
#include <linux/vm_sockets.h>
#include <mqueue.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/timerfd.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static void must(int good, const char *what)
{
	if (good)
		return;
	FILE *file = fopen("refused", "w");
	fprintf(file, "%s: %s\n", what, strerror(errno));
	fclose(file);
	exit(1);
}

static pid_t child(void)
{
	pid_t pid = fork();
	must(pid >= 0, "fork");
	if (pid == 0)
		for (;;)
			pause();
	return pid;
}

static void stopped(void)
{
	pid_t pid = child();
	must(kill(pid, SIGSTOP) == 0, "kill");
	must(waitpid(pid, NULL, WUNTRACED) == pid, "waitpid");
}

static void traced(void)
{
	pid_t pid = child();
	must(ptrace(PTRACE_SEIZE, pid, 0, 0) == 0, "ptrace");
}

static void message_queue(void)
{
	must(mq_open("/jobs", O_CREAT | O_RDWR, 0600, NULL) >= 0, "mq_open");
}

static void folder(const char *path)
{
	must(mkdir(path, 0755) == 0 || errno == EEXIST, path);
}

static void tmpfs(const char *path)
{
	folder(path);
	must(mount("none", path, "tmpfs", 0, NULL) == 0, "mount");
}

static void detached(void)
{
	tmpfs("m");
	must(open("m/f", O_CREAT | O_RDWR, 0644) >= 0, "open");
	must(umount2("m", MNT_DETACH) == 0, "umount2");
}

static void overmounted(void)
{
	folder("m");
	must(open("m/f", O_CREAT | O_RDWR, 0644) >= 0, "open");
	tmpfs("m");
}

static void seccomp_listener(void)
{
	struct sock_filter allow = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
	struct sock_fprog program = { 1, &allow };
	must(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "prctl");
	must(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program) >= 0, "seccomp");
}

static void fuse(void)
{
	must(mknod("fuse", S_IFCHR | 0600, makedev(10, 229)) == 0, "mknod");
	must(open("fuse", O_RDWR) >= 0, "open");
}

static void perf_event(void)
{
	struct perf_event_attr attr = { .type = PERF_TYPE_SOFTWARE, .size = sizeof(attr), .config = PERF_COUNT_SW_DUMMY };
	must(syscall(SYS_perf_event_open, &attr, 0, -1, -1, 0) >= 0, "perf_event_open");
}

static void bpf_map(void)
{
	union bpf_attr attr = { .map_type = BPF_MAP_TYPE_ARRAY, .key_size = 4, .value_size = 4, .max_entries = 1 };
	must(syscall(SYS_bpf, BPF_MAP_CREATE, &attr, sizeof(attr)) >= 0, "bpf");
}

static void landlock_ruleset(void)
{
	struct landlock_ruleset_attr attr = { .handled_access_fs = LANDLOCK_ACCESS_FS_MAKE_DIR };
	must(syscall(SYS_landlock_create_ruleset, &attr, sizeof(attr), 0) >= 0, "landlock_create_ruleset");
}

static void secret_memory(void)
{
	int fd = syscall(447 /* memfd_secret */, 0);
	must(fd >= 0, "memfd_secret");
	must(ftruncate(fd, 4096) == 0, "ftruncate");
}

static void socket_bpf(void)
{
	struct bpf_insn insns[] = { { .code = 0xb7 /* r0 = -1 */, .imm = -1 }, { .code = 0x95 /* exit */ } };
	union bpf_attr attr = { .prog_type = BPF_PROG_TYPE_SOCKET_FILTER, .insns = (uintptr_t)insns, .insn_cnt = 2,
				.license = (uintptr_t) "GPL" };
	int program = syscall(SYS_bpf, BPF_PROG_LOAD, &attr, sizeof(attr));
	must(program >= 0, "bpf");
	int fd = socket(AF_INET, SOCK_DGRAM, 0);
	must(setsockopt(fd, SOL_SOCKET, SO_ATTACH_BPF, &program, sizeof(program)) == 0, "SO_ATTACH_BPF");
	close(program);
}

static void mount_bpf(void)
{
	folder("m");
	must(mount("none", "m", "bpf", 0, NULL) == 0, "mount");
}

static void overlay(void)
{
	tmpfs("m");
	folder("m/l");
	folder("m/u");
	folder("m/w");
	folder("o");
	must(mount("none", "o", "overlay", 0, "lowerdir=m/l,upperdir=m/u,workdir=m/w") == 0, "mount");
}

static void autofs(void)
{
	int ends[2];
	char options[100];
	folder("m");
	/* CRIU looks for the other end of the pipe in the leader of the group. */
	must(setpgid(0, 0) == 0, "setpgid");
	must(pipe(ends) == 0, "pipe");
	sprintf(options, "fd=%d,pgrp=%d,minproto=5,maxproto=5,direct", ends[1], getpgrp());
	must(mount("none", "m", "autofs", 0, options) == 0, "mount");
	close(ends[1]);
}

static void vsock(void)
{
	must(socket(AF_VSOCK, SOCK_STREAM, 0) >= 0, "socket");
}

static void mptcp(void)
{
	int fd = socket(AF_INET, SOCK_STREAM, 262);
	must(fd >= 0 && listen(fd, 1) == 0, "socket");
}

static int named(const char *path, int type)
{
	struct sockaddr_un name = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, type, 0);
	strcpy(name.sun_path, path);
	must(fd >= 0 && bind(fd, (void *)&name, sizeof(name)) == 0, "bind");
	return fd;
}

static int linked(const char *path, int type)
{
	struct sockaddr_un name = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, type, 0);
	strcpy(name.sun_path, path);
	must(fd >= 0 && connect(fd, (void *)&name, sizeof(name)) == 0, "connect");
	must(write(fd, "data", 4) == 4, "write");
	return fd;
}

static void queued_credentials(void)
{
	int yes = 1;
	int fd = named("s", SOCK_DGRAM);
	must(setsockopt(fd, SOL_SOCKET, SO_PASSCRED, &yes, sizeof(yes)) == 0, "SO_PASSCRED");
	linked("s", SOCK_DGRAM);
}

static void in_flight(void)
{
	must(listen(named("s", SOCK_STREAM), 5) == 0, "listen");
	linked("s", SOCK_STREAM);
}

static void alarm_timer(void)
{
	struct itimerspec far = { .it_value = { 1000000, 0 } };
	int fd = timerfd_create(CLOCK_BOOTTIME_ALARM, 0);
	must(fd >= 0 && timerfd_settime(fd, 0, &far, NULL) == 0, "timerfd");
}

static void deadline(void)
{
	struct {
		uint32_t size, policy;
		uint64_t flags;
		int32_t nice;
		uint32_t priority;
		uint64_t runtime, deadline, period;
	} attr = { sizeof(attr), 6 /* SCHED_DEADLINE */, 0, 0, 0, 1000000, 100000000, 100000000 };
	must(syscall(SYS_sched_setattr, 0, &attr, 0) == 0, "sched_setattr");
}

static void apart(int flag)
{
	pid_t pid = fork();
	must(pid >= 0, "fork");
	if (pid > 0)
		return;
	must(unshare(flag) == 0, "unshare");
	if (flag == CLONE_NEWPID || flag == 0x80 /* CLONE_NEWTIME: of the children, too */)
		child();
	creat("apart", 0644);
	for (;;)
		pause();
}

static void user_namespace(void)
{
	apart(CLONE_NEWUSER);
}
static void pid_namespace(void)
{
	apart(CLONE_NEWPID);
}
static void time_namespace(void)
{
	apart(0x80);
}

static const struct {
	const char *name;
	void (*make)(void);
} kinds[] = {
	{ "stopped", stopped },
	{ "traced", traced },
	{ "message-queue", message_queue },
	{ "detached", detached },
	{ "overmounted", overmounted },
	{ "seccomp-listener", seccomp_listener },
	{ "fuse", fuse },
	{ "perf-event", perf_event },
	{ "bpf-map", bpf_map },
	{ "landlock-ruleset", landlock_ruleset },
	{ "secret-memory", secret_memory },
	{ "socket-bpf", socket_bpf },
	{ "mount-bpf", mount_bpf },
	{ "overlay", overlay },
	{ "autofs", autofs },
	{ "vsock", vsock },
	{ "mptcp", mptcp },
	{ "queued-credentials", queued_credentials },
	{ "in-flight", in_flight },
	{ "alarm-timer", alarm_timer },
	{ "deadline", deadline },
	{ "user-namespace", user_namespace },
	{ "pid-namespace", pid_namespace },
	{ "time-namespace", time_namespace },
};

int main(int count, char **words)
{
	for (size_t at = 0; count == 2 && at < sizeof(kinds) / sizeof(*kinds); at++) {
		if (strcmp(kinds[at].name, words[1]) != 0)
			continue;
		kinds[at].make();
		must(creat("ready", 0644) >= 0, "creat");
		for (;;)
			pause();
	}
	fprintf(stderr, "undumpable: no such kind\n");
	return 2;
}
