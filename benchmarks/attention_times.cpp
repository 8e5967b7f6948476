// Times attention when it is asked to, so that another program can take turns
// with it. Reads requests, one a line, and answers each by one line of JSON:
//
//   machine           what times depend on
//   sgemm             {"seconds": ...} of the unit
//   fast B T          {"seconds": ...} of a forward
//   plain B T         {"seconds": ...} of the plain form
//   output B T FILE   writes the output into a file: float32, token by token
//   memory B T        {"bytes": ...}; see memory.hpp
//
// A request that fails is answered by {"error": ...}, and the exit status is
// then 1.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>

#include "machine.hpp"
#include "memory.hpp"
#include "workload.hpp"

namespace {

using attn::benchmarks::seconds_of;
using attn::benchmarks::Size;
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

json write_output(const Workload& work, const std::string& name) {
  const arma::fcube output = work.attention.forward(work.x);  // (B, T, d)
  std::ofstream file(name, std::ios::binary);
  for (std::size_t b = 0; b < output.n_slices; ++b) {
    const arma::fmat tokens = output.slice(b).t();  // (d, T)
    file.write(reinterpret_cast<const char*>(tokens.memptr()),
               static_cast<std::streamsize>(tokens.n_elem * sizeof(float)));
  }
  if (!file.flush()) throw std::runtime_error("cannot write " + name);
  return {{"file", name}};
}

json answer(const std::string& request) {
  std::istringstream words(request);
  std::string what;
  words >> what;
  if (what == "machine") return attn::benchmarks::machine();
  if (what == "sgemm") return seconds(attn::benchmarks::seconds_of_unit());
  Size size{};
  if (!(words >> size.batch >> size.tokens)) {
    throw std::runtime_error("expected a request with B and T, got \"" +
                             request + "\"");
  }
  if (what == "memory") return {{"bytes", bytes_above(size)}};
  const Workload& work = attn::benchmarks::workload(size);
  if (what == "fast") return time_forward(work);
  if (what == "plain") return time_plain(work);
  std::string file;
  if (what == "output" && words >> file) return write_output(work, file);
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
