#include "grading/trials/throw_place.hpp"

#if __has_include(<execinfo.h>)
#include <dlfcn.h>
#include <execinfo.h>
#endif

#include <array>
#include <cstddef>

namespace attn {
namespace {

constexpr std::size_t most_calls = 64;
thread_local std::array<std::uintptr_t, most_calls> remembered{};
thread_local std::size_t count = 0;

}  // namespace

#if __has_include(<execinfo.h>)
// Little is allocated, by backtrace and at its first call: an exception may
// say that there is no memory.
void remember_throw(const void* in_program) noexcept {
  std::array<void*, most_calls> calls{};
  const int found = backtrace(calls.data(), static_cast<int>(most_calls));
  Dl_info program{};
  count = 0;
  if (dladdr(in_program, &program) == 0) return;
  for (int i = 0; i < found && count < most_calls; ++i) {
    void* const call = calls[static_cast<std::size_t>(i)];
    Dl_info of_call{};
    if (dladdr(call, &of_call) == 0) continue;
    if (of_call.dli_fbase != program.dli_fbase) continue;
    // A call returns behind itself.
    remembered[count++] =
        reinterpret_cast<std::uintptr_t>(call) -
        reinterpret_cast<std::uintptr_t>(program.dli_fbase) - 1;
  }
}
#else
void remember_throw(const void*) noexcept {
}
#endif

ThrowPlace last_throw() {
  return {remembered.begin(),
          remembered.begin() + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace attn
