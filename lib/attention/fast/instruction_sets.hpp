/// One source, several instruction sets: the fastest that the processor has
/// is chosen when the program starts.
#pragma once

/// In front of a function: the compiler makes it once for AVX-512, once for
/// AVX2 with FMA, and once for any processor. Only loops within the function
/// itself, over plain pointers, gain from it. Where the compiler cannot do
/// that, or ThreadSanitizer could not start, there is the last one alone.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_THREAD__)
#define ATTN_FOR_EACH_INSTRUCTION_SET \
  __attribute__((                     \
      target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define ATTN_FOR_EACH_INSTRUCTION_SET
#endif

namespace attn {

/// Which of them this machine gets: "AVX-512", "AVX2" or "baseline".
const char* instruction_set();

}  // namespace attn
