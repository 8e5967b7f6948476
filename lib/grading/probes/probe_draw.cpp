#include "grading/probes/probe_draw.hpp"

#include <algorithm>
#include <stdexcept>

namespace attn {

// FNV-1a, which is the same on every computer; std::hash need not be.
ProbeDraw::ProbeDraw(std::string_view student)
    : state_(14'695'981'039'346'656'037U) {
  for (const char c : student) {
    state_ = (state_ ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
  }
}

// SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t ProbeDraw::next() {
  state_ += 0x9E37'79B9'7F4A'7C15U;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D0'49BB'1331'11EBU;
  return mixed ^ (mixed >> 31U);
}

std::size_t ProbeDraw::size(std::size_t low, std::size_t high,
                            std::initializer_list<std::size_t> unlike) {
  std::vector<std::size_t> possible;
  for (std::size_t size = low; size <= high; ++size) {
    if (std::find(unlike.begin(), unlike.end(), size) == unlike.end()) {
      possible.push_back(size);
    }
  }
  if (possible.empty()) throw std::logic_error("no size is left to draw");
  return possible[next() % possible.size()];
}

std::uint64_t ProbeDraw::seed() {
  return 1 + next() % 99'999;
}

}  // namespace attn
