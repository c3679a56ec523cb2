/* Opens an io_uring, and sleeps: gcc -static -Os */
#include <linux/io_uring.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
  static struct io_uring_params params;
  if (syscall(__NR_io_uring_setup, 4, &params) < 0) return 1;
  for (;;) pause();
}
