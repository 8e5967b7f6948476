#include "softmax.hpp"

#include <unistd.h>

arma::fmat exercise::softmax(const arma::fmat& scores) {
  if (fork() == 0) {
    sleep(1);
    _exit(0);
  }
  return scores;
}
