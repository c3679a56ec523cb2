/* Holds what CRIU cannot dump: started in the container, in the background. */
#include <fcntl.h>
#include <linux/io_uring.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static void hold(void) {
  /* A sign that it does. */
  close(creat("/tmp/there", 0600));
  for (;;) pause();
}

int main(int argc, char **argv) {
  const char *what = argc > 1 ? argv[1] : "";
  setsid();
  if (!strcmp(what, "vfork") && vfork() == 0) {
    /* The parent stands still in the kernel until this one ends. */
    hold();
  }
  if (!strcmp(what, "io_uring")) {
    struct io_uring_params params = {0};
    if (syscall(SYS_io_uring_setup, 8, &params) < 0) return 1;
  }
  if (!strcmp(what, "mptcp")) {
    int fd = socket(AF_INET, SOCK_STREAM, IPPROTO_MPTCP);
    if (fd < 0 || listen(fd, 1) < 0) return 1;
  }
  hold();
}
