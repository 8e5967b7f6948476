// Times attention when it is asked to, so that another program can take turns
// with it. Reads requests, one a line, and answers each by one line of JSON:
//
//   machine           what times depend on
//   sgemm             {"seconds": ...} of the unit
//   fast B T          {"seconds": ...} of a forward
//   plain B T         {"seconds": ...} of the plain form
//   output B T FILE   writes the output into a file: float32, token by token
//   training B T      {"seconds": ...} of forward and backward
//   gradients B T FILE  writes those of one step into a file: of the input as
//                     above, then of each weight row by row, and the bias
//   memory B T        {"bytes": ...}; see memory.hpp
//   training_memory B T  {"bytes": ...} of forward and backward
//   gpt T             {"seconds": ...} of a forward of GPT-2's smallest size
//   gpt_logits T FILE writes its logits into a file, token by token
//   gpt_token         {"seconds": ...} of one token with the cache
//   reading           {"seconds": ...} of reading the weights for one token
//
// A request that fails is answered by {"error": ...}, and the exit status is
// then 1.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>

#include "gpt.hpp"
#include "machine.hpp"
#include "memory.hpp"
#include "workload.hpp"

namespace {

using attn::Parameter;
using attn::benchmarks::seconds_of;
using attn::benchmarks::Size;
using attn::benchmarks::Training;
using attn::benchmarks::Workload;
using nlohmann::json;

json seconds(double number) {
  return {{"seconds", number}};
}

json time_forward(const Workload& work) {
  return seconds(seconds_of([&] { work.attention.forward(work.x); }));
}

json time_plain(const Workload& work) {
  return seconds(seconds_of([&] { work.attention.forward_plain(work.x); }));
}

// The last one is kept, as training keeps it from step to step.
Training& training(const Workload& work) {
  static std::optional<Training> kept;
  if (!kept || !(kept->size == work.size)) {
    kept.reset();  // first, or two would be there at once
    kept.emplace(work);
    kept->step();
  }
  return *kept;
}

// Row by row, as PyTorch has them.
void write(const arma::fmat& rows, std::ofstream& file) {
  const arma::fmat turned = rows.t();
  file.write(reinterpret_cast<const char*>(turned.memptr()),
             static_cast<std::streamsize>(turned.n_elem * sizeof(float)));
}

void write(const arma::fcube& batch, std::ofstream& file) {
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    write(batch.slice(b), file);
  }
}

template <typename Act>
json write_to(const std::string& name, const Act& act) {
  std::ofstream file(name, std::ios::binary);
  act(file);
  if (!file.flush()) throw std::runtime_error("cannot write " + name);
  return {{"file", name}};
}

json write_output(const Workload& work, const std::string& name) {
  return write_to(name, [&](std::ofstream& file) {
    write(work.attention.forward(work.x), file);  // (B, T, d)
  });
}

json write_gradients(const Workload& work, const std::string& name) {
  return write_to(name, [&](std::ofstream& file) {
    Training one(work);
    write(one.step(), file);
    for (const Parameter& parameter : one.attention.parameters()) {
      write(*parameter.gradient, file);
    }
  });
}

json answer_of_gpt(const std::string& what, std::istringstream& words) {
  static attn::benchmarks::Generation generation;
  if (what == "gpt_token") return seconds(generation.seconds_of_token());
  std::size_t tokens = 0;
  if (!(words >> tokens)) {
    throw std::runtime_error("expected T after \"" + what + "\"");
  }
  const arma::umat ids = attn::benchmarks::gpt_ids(tokens);
  const attn::GptModel& gpt = attn::benchmarks::gpt();
  if (what == "gpt") return seconds(seconds_of([&] { gpt.forward(ids); }));
  std::string name;
  if (what != "gpt_logits" || !(words >> name)) {
    throw std::runtime_error("unknown request \"" + what + "\"");
  }
  return write_to(name, [&](std::ofstream& file) {
    write(gpt.forward(ids), file);  // (1, T, vocabulary)
  });
}

json answer(const std::string& request) {
  std::istringstream words(request);
  std::string what;
  words >> what;
  if (what == "machine") return attn::benchmarks::machine();
  if (what == "sgemm") return seconds(attn::benchmarks::seconds_of_unit());
  if (what == "reading") {
    return seconds(attn::benchmarks::seconds_of_reading());
  }
  if (what.starts_with("gpt")) return answer_of_gpt(what, words);
  Size size{};
  if (!(words >> size.batch >> size.tokens)) {
    throw std::runtime_error("expected a request with B and T, got \"" +
                             request + "\"");
  }
  if (what == "memory") return {{"bytes", bytes_above(size)}};
  if (what == "training_memory") {
    return {{"bytes", attn::benchmarks::bytes_above_of_training(size)}};
  }
  const Workload& work = attn::benchmarks::workload(size);
  if (what == "fast") return time_forward(work);
  if (what == "plain") return time_plain(work);
  if (what == "training") {
    Training& steps = training(work);
    return seconds(seconds_of([&] { steps.step(); }));
  }
  std::string file;
  if (what == "output" && words >> file) return write_output(work, file);
  if (what == "gradients" && words >> file) {
    return write_gradients(work, file);
  }
  throw std::runtime_error("unknown request \"" + request + "\"");
}

}  // namespace

int main() {
  int status = 0;
  for (std::string request; std::getline(std::cin, request);) {
    json reply;
    try {
      reply = answer(request);
    } catch (const std::exception& error) {
      reply = {{"error", error.what()}};
      status = 1;
    }
    std::cout << reply.dump() << std::endl;
  }
  return status;
}
