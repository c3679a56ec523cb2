/*
 * Preloaded into lxc-checkpoint: its child that is to dump frees some memory twice before it becomes CRIU, when it looks
 * for that in PATH. A child before it asks CRIU for its version, and has no standard error.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static pid_t first;

__attribute__((constructor)) static void begin(void) { first = getpid(); }

int access(const char *path, int mode) {
  static int (*real)(const char *, int);
  if (real == NULL) real = (int (*)(const char *, int))dlsym(RTLD_NEXT, "access");
  const char *name = strrchr(path, '/');
  if (getpid() != first && fcntl(2, F_GETFD) >= 0 && name != NULL && strcmp(name, "/criu") == 0) {
    void *volatile memory = malloc(100);
    free(memory);
    free(memory);
  }
  return real(path, mode);
}
