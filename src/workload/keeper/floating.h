/*
 * What a processor computes with, apart from whole numbers, and a segment that nobody uses: filled, and not touched again by whoever then waits for ever.
 */

#if defined(__x86_64__)

enum { HAS_AVX = 1 << 28, HAS_XSAVE = 1 << 27, HAS_AVX512 = 1 << 16, SAVES_YMM = 6, SAVES_ZMM = 0xe0 };

static void fill_floating(u64 value) {
  u32 a, b, c, d, saved = 0, more = 0;
  __asm__("cpuid" : "=a"(a), "=b"(b), "=c"(c), "=d"(d) : "0"(1), "2"(0));
  if (c & HAS_XSAVE) __asm__("xgetbv" : "=a"(saved), "=d"(d) : "c"(0));
  int has_avx = (c & HAS_AVX) && (saved & SAVES_YMM) == SAVES_YMM;
  __asm__("cpuid" : "=a"(a), "=b"(more), "=c"(b), "=d"(d) : "0"(7), "2"(0));
  /* Rounds down, in 53 bits; reports no error; flushes what is tiny to zero. */
  static const u16 control = 0x067f;
  static const u32 vector_control = 0x9fa1;
  __asm__ volatile("fldcw %0; fldpi; fldl2t; fldlg2; fchs; ldmxcsr %1" ::"m"(control), "m"(vector_control));
  /* A comparison sets a bit of the status. */
  __asm__ volatile("fldpi; fldl2t; fcompp");
  __asm__ volatile("movq %0, %%xmm0; movq %0, %%xmm7; movq %0, %%xmm15" ::"r"(value));
  if (has_avx) __asm__ volatile("vmovddup %%xmm0, %%xmm1; vinsertf128 $1, %%xmm1, %%ymm1, %%ymm2" ::);
  sys(arch_prctl, ARCH_SET_GS, value & 0x7ffffffff000);
  if (has_avx && (more & HAS_AVX512) && (saved & SAVES_ZMM) == SAVES_ZMM) {
    __asm__ volatile("kmovw %k0, %%k3; vbroadcastsd %%xmm0, %%zmm3; vbroadcastsd %%xmm0, %%zmm17" ::"r"(value));
  }
}

#elif defined(__aarch64__)

static void fill_floating(u64 value) {
  u64 control = 0x1000000 /* Flushes what is tiny to zero. */;
  __asm__ volatile("fmov d0, %0; fmov d31, %0; msr fpcr, %1" ::"r"(value), "r"(control));
}

#endif
