/*
 * The kernel, and nothing else: no libc. So a program for containers is small, its bytes depend on the compiler alone,
 * and what is in its memory is what we put there.
 */
#include <asm/unistd.h>

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long u64;

#if defined(__x86_64__)

static inline long call(long number, long a, long b, long c, long d, long e, long f) {
  register long r10 __asm__("r10") = d;
  register long r8 __asm__("r8") = e;
  register long r9 __asm__("r9") = f;
  long result;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                   : "rcx", "r11", "memory");
  return result;
}

__asm__(".globl _start\n"
        "_start: xor %ebp, %ebp\n"
        "  mov %rsp, %rdi\n"
        "  and $-16, %rsp\n"
        "  call start\n");

#elif defined(__aarch64__)

static inline long call(long number, long a, long b, long c, long d, long e, long f) {
  register long x8 __asm__("x8") = number;
  register long x0 __asm__("x0") = a;
  register long x1 __asm__("x1") = b;
  register long x2 __asm__("x2") = c;
  register long x3 __asm__("x3") = d;
  register long x4 __asm__("x4") = e;
  register long x5 __asm__("x5") = f;
  __asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5) : "memory");
  return x0;
}

__asm__(".globl _start\n"
        "_start: mov x29, xzr\n"
        "  mov x0, sp\n"
        "  bl start\n");

#else
#error "Programs for containers know x86-64 and AArch64."
#endif

/* Where a program begins: the number of its arguments lies there, and behind it the arguments. Never returns. */
void start(u64 *arguments);

#define SYS(number, a, b, c, d, e, f, ...) \
  call(number, (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))
/* A system call by its name, with up to six arguments: its result, or the negative errno. */
#define sys(name, ...) SYS(__NR_##name, ##__VA_ARGS__, 0, 0, 0, 0, 0, 0)

/* The compiler may call these two on its own. */
void *memset(void *to, int value, u64 length) {
  for (u64 i = 0; i < length; i++) ((volatile u8 *)to)[i] = value;
  return to;
}

void *memcpy(void *to, const void *from, u64 length) {
  for (u64 i = 0; i < length; i++) ((volatile u8 *)to)[i] = ((const u8 *)from)[i];
  return to;
}
