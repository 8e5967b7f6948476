#include "grading/trials/run_trials.hpp"

#include <cstdio>
#include <optional>
#include <stdexcept>

#include "grading/trials/fork_guard.hpp"
#include "grading/trials/results.hpp"
#include "grading/trials/signal_stack.hpp"
#include "grading/trials/trials.hpp"

namespace attn {
namespace {

constexpr int wrong_usage = 2;

struct Words {
  std::string results;
  std::string student;
};

std::optional<Words> words_of(int argc, char** argv) {
  constexpr std::string_view results_option = "--results=";
  constexpr std::string_view student_option = "--student=";
  Words words;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word.starts_with(results_option)) {
      words.results = word.substr(results_option.size());
    } else if (word.starts_with(student_option)) {
      words.student = word.substr(student_option.size());
    } else {
      return std::nullopt;
    }
  }
  if (words.results.empty()) return std::nullopt;
  return words;
}

void try_all(const Words& words) {
  const Trials trials = attn::trials(words.student);
  ResultsWriter writer(words.results);
  end_forked_processes();
  provide_signal_stack();
  for (std::size_t probe = 0; probe < trials.probes; ++probe) {
    writer.write(trials.attempt(probe));
  }
  for (std::size_t probe = trials.probes; probe-- > 0;) {
    writer.write(trials.attempt(probe));
  }
  writer.finish(fork_was_tried());
}

}  // namespace

int run_trials(int argc, char** argv) {
  const std::optional<Words> words = words_of(argc, argv);
  if (!words) {
    std::fputs(
        "This program holds an exercise's function. It expects "
        "--results=FILE and takes --student=ID; ./attn grade runs it.\n",
        stderr);
    return wrong_usage;
  }
  try {
    try_all(*words);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}

}  // namespace attn
