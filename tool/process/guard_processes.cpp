#include "tool/process/guard_processes.hpp"

#ifdef ATTN_HAS_SECCOMP
#include <seccomp.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace attn::tool {

#ifdef ATTN_HAS_SECCOMP
void guard_other_processes() {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (filter == nullptr) return;
  const auto itself = static_cast<scmp_datum_t>(getpid());
  const std::uint32_t refused = SCMP_ACT_ERRNO(EPERM);
  for (const int call :
       {SCMP_SYS(kill), SCMP_SYS(tkill), SCMP_SYS(tgkill),
        SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(rt_tgsigqueueinfo)}) {
    seccomp_rule_add(filter, refused, call, 1, SCMP_A0(SCMP_CMP_NE, itself));
  }
  for (const int call : {SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv),
                         SCMP_SYS(process_vm_writev), SCMP_SYS(pidfd_open)}) {
    seccomp_rule_add(filter, refused, call, 0);
  }
  seccomp_load(filter);
  seccomp_release(filter);
}
#else
void guard_other_processes() {
}
#endif

}  // namespace attn::tool
