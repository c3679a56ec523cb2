/*
 * A second thread without a libc. It begins on an empty stack, and never returns.
 */

#if defined(__x86_64__)

__asm__("start_thread: mov %rdx, %r8\n"
        "  xor %edx, %edx\n"
        "  xor %r10d, %r10d\n"
        "  mov $56, %eax\n"
        "  syscall\n"
        "  test %eax, %eax\n"
        "  jnz 1f\n"
        "  xor %ebp, %ebp\n"
        "  call thread_main\n"
        "1: ret\n");

#elif defined(__aarch64__)

__asm__("start_thread: mov x3, x2\n"
        "  mov x2, xzr\n"
        "  mov x4, xzr\n"
        "  mov x8, #220\n"
        "  svc 0\n"
        "  cbnz x0, 1f\n"
        "  mov x29, xzr\n"
        "  bl thread_main\n"
        "1: ret\n");

#endif

/* Returns the thread's id, or an error, to the caller; the thread runs thread_main(). */
long start_thread(u64 flags, void *stack_end, void *thread_pointer);
