/// Sizes and seeds of probes, other ones for each student.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace attn {

/// Draws what a probe is made of. Every student id gives other sizes and
/// other seeds, so that numbers copied from another student do not pass, and
/// code that is right for one size alone fails. No id is an id too.
class ProbeDraw {
 public:
  explicit ProbeDraw(std::string_view student);

  /// A size from `low` to `high`, both included, that is none of `unlike`.
  std::size_t size(std::size_t low, std::size_t high,
                   std::initializer_list<std::size_t> unlike = {});

  /// A seed of a generator, short enough to be read.
  std::uint64_t seed();

 private:
  std::uint64_t next();

  std::uint64_t state_;
};

/// Each of the probes, and each once more with another seed: the same shapes
/// with other numbers.
template <typename Probe>
std::vector<Probe> each_twice(std::vector<Probe> probes, ProbeDraw& draw) {
  const std::size_t count = probes.size();
  for (std::size_t i = 0; i < count; ++i) {
    Probe again = probes[i];
    again.seed = draw.seed();
    probes.push_back(again);
  }
  return probes;
}

}  // namespace attn
