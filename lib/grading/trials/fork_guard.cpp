#include "grading/trials/fork_guard.hpp"

#include <pthread.h>
#include <unistd.h>

#include <atomic>

namespace attn {
namespace {

std::atomic<bool> tried = false;

void remember() {
  tried = true;
}

void leave() {
  _exit(1);
}

}  // namespace

void end_forked_processes() {
  pthread_atfork(remember, nullptr, leave);
}

bool fork_was_tried() {
  return tried;
}

}  // namespace attn
