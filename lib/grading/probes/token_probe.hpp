/// Probes of exercises that put tokens through matrices.
#pragma once

#include <fmt/core.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "grading/probes/counted.hpp"
#include "grading/trials/outcome.hpp"

namespace attn {

/// Tokens, (T, d_in), and matrices from d_in to d_out features.
struct TokenProbe {
  std::size_t tokens;
  std::size_t d_in;
  std::size_t d_out;
  std::uint64_t seed;
  bool of_the_book = false;  // its inputs, otherwise drawn ones

  std::string describe() const {
    return fmt::format("{}, d_in {}, d_out {}, {}seed {}",
                       counted(tokens, "token"), d_in, d_out,
                       of_the_book ? "the book's inputs, " : "", seed);
  }

  void record_sizes(Outcome& outcome) const {
    outcome.record_size("T", tokens);
    outcome.record_size("d_in", d_in);
    outcome.record_size("d_out", d_out);
  }
};

}  // namespace attn
