#include "tool/process/stop.hpp"

#include <csignal>
#include <cstdlib>

namespace attn::tool {
namespace {

// A signal handler reaches nothing but globals.
StopFlag stop{false};
volatile std::sig_atomic_t caught = 0;

void remember(int signal) {
  caught = signal;
  stop = true;
}

}  // namespace

const StopFlag& stop_on_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    struct sigaction before {};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler == SIG_IGN) continue;  // by nohup
    struct sigaction action {};  // without SA_RESTART: what waits looks up
    action.sa_handler = remember;
    sigaction(signal, &action, nullptr);
  }
  return stop;
}

bool signal_came() {
  return caught != 0;
}

void end_by_signal() {
  std::signal(caught, SIG_DFL);
  std::raise(caught);
  std::_Exit(128 + caught);
}

}  // namespace attn::tool
