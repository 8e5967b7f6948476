#include "memory.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "../tests/support/process_memory.hpp"

namespace attn::benchmarks {

double bytes_above(const Size& size) {
  const Workload& work = workload(size);
  workload(size).attention.forward(work.x.rows(0, 0));  // starts the threads
  const double before = support::bytes_of_process("VmRSS");
  const arma::fcube output = work.attention.forward(work.x);
  const double needed =
      5.0 * sizeof(float) * static_cast<double>(output.n_elem);
  return support::bytes_of_process("VmHWM") - before - needed;
}

double bytes_above_of_training(const Size& size) {
  Training training(workload(size));
  training.attention.forward(training.work.x.rows(0, 0));
  const double before = support::bytes_of_process("VmRSS");
  const arma::fcube grad_x = training.step();
  const KeptTokens& kept = training.kept.tokens;
  const double needed = static_cast<double>(
      kept.queries.n_elem + kept.keys.n_elem + kept.values.n_elem +
      kept.context.n_elem + kept.log_sums.n_elem + grad_x.n_elem +
      training.attention.parameter_count());
  return support::bytes_of_process("VmHWM") - before - sizeof(float) * needed;
}

double bytes_above_in_own_process(const char* what, const Size& size) {
  const auto program = std::filesystem::canonical("/proc/self/exe");
  const std::string command =
      fmt::format("echo {} {} {} | '{}'", what, size.batch, size.tokens,
                  (program.parent_path() / "attention_times").string());
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  char answer[256] = "";
  const bool answered = std::fgets(answer, sizeof(answer), pipe) != nullptr;
  if (pclose(pipe) != 0 || !answered) {
    throw std::runtime_error(fmt::format("{}: {}", command, answer));
  }
  return nlohmann::json::parse(answer).at("bytes").get<double>();
}

}  // namespace attn::benchmarks
