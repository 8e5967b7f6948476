// Long work says how far it is, and short work nothing.
#include "chapter/progress.hpp"

#include <unistd.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <string>

#include "../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(chapter)
BOOST_AUTO_TEST_SUITE(progress)

namespace {

using std::chrono::milliseconds;

// What is written to standard error, which is a file meanwhile.
std::string said(const std::function<void()>& work) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(),
                                                             std::fclose);
  const int own = ::dup(STDERR_FILENO);
  ::dup2(::fileno(file.get()), STDERR_FILENO);
  work();
  ::dup2(own, STDERR_FILENO);
  ::close(own);
  std::rewind(file.get());
  std::string text;
  for (int c = std::fgetc(file.get()); c != EOF; c = std::fgetc(file.get())) {
    text += static_cast<char>(c);
  }
  return text;
}

void three_steps(milliseconds patience) {
  attn::Progress progress("Training", "step", 3, patience);
  for (std::size_t step = 1; step <= 3; ++step) progress.done(step);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_takes_long_is_said_in_one_line_where_none_looks) {
  BOOST_TEST(said([] { three_steps(milliseconds(0)); }) ==
             "Training: 3 steps\n");
}

BOOST_AUTO_TEST_CASE(what_is_done_soon_says_nothing) {
  BOOST_TEST(said([] { three_steps(std::chrono::hours(1)); }).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
