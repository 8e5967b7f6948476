// The probes of the exercise embed_tokens.
#pragma once

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "14_gpt/embed_tokens.hpp"
#include "grading/probes.hpp"

namespace graded {

using Functions = std::function<arma::fmat(
    const arma::urowvec& ids, const arma::fmat& token_weight,
    const arma::fmat& position_weight)>;

inline Functions learner() {
  return exercise::embed_tokens;
}

enum class Kind { plain, same, pairs };

struct Probe {
  Kind kind;
  std::size_t tokens;  // T
  std::size_t vocabulary;  // V
  std::size_t places;  // C
  std::size_t width;  // D
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 3> kinds = {"", ", all the same",
                                                  ", each twice"};
    return fmt::format("{}{}, V {}, C {}, D {}, seed {}",
                       attn::counted(tokens, "id"),
                       kinds.at(static_cast<std::size_t>(kind)), vocabulary,
                       places, width, seed);
  }
};

// Mostly there are more places than tokens of the vocabulary, so that an id
// that is taken for a place finds a row there.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(4, 6);
  const std::size_t V = draw.size(7, 9);
  const std::size_t C = draw.size(10, 13);
  const std::size_t D = draw.size(2, 5, {T});
  const std::size_t same = draw.size(4, 6);
  return attn::each_twice<Probe>(
      {
          {Kind::plain, T, V, C, D, draw.seed()},
          {Kind::plain, V, V, C, D, draw.seed()},
          {Kind::plain, C, V, C, D, draw.seed()},
          {Kind::plain, same, same, same, same, draw.seed()},
          {Kind::plain, same, same, C, same, draw.seed()},
          {Kind::plain, T, draw.size(20, 30), C, D, draw.seed()},
          {Kind::same, T, V, C, D, draw.seed()},
          {Kind::pairs, T, V, C, T, draw.seed()},
          {Kind::plain, T, V, C, 1, draw.seed()},
          {Kind::plain, 1, V, C, D, draw.seed()},
          {Kind::plain, 1, 1, 1, D, draw.seed()},
          {Kind::plain, draw.size(20, 25), draw.size(15, 20),
           draw.size(30, 40), draw.size(12, 16), draw.seed()},
      },
      draw);
}

// The second id is the vocabulary's last, and the third its first.
inline arma::urowvec ids_of(attn::Generator& generator, const Probe& probe) {
  const auto V = static_cast<float>(probe.vocabulary);
  const arma::fmat numbers = generator.uniform(1, probe.tokens, 0.0F, V);
  arma::urowvec ids(probe.tokens);
  for (std::size_t t = 0; t < ids.n_elem; ++t) {
    const float number = std::min(std::floor(numbers(t)), V - 1.0F);
    ids(t) = static_cast<arma::uword>(number);
    if (t == 1) ids(t) = probe.vocabulary - 1;
    if (t == 2) ids(t) = 0;
    if (probe.kind == Kind::same) ids(t) = ids(0);
    if (probe.kind == Kind::pairs && t % 2 == 1) ids(t) = ids(t - 1);
  }
  return ids;
}

inline void attempt(const Functions& embed_tokens, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("T", probe.tokens);
  outcome.record_size("V", probe.vocabulary);
  outcome.record_size("C", probe.places);
  outcome.record_size("D", probe.width);
  attn::Generator generator(probe.seed);
  const auto numbers = [&](std::size_t rows) {
    return generator.uniform(rows, probe.width, -2.0F, 2.0F);
  };
  const arma::urowvec ids = ids_of(generator, probe);
  const arma::fmat token_weight = numbers(probe.vocabulary);
  const arma::fmat position_weight = numbers(probe.places);

  const arma::fmat x =
      embed_tokens(ids, token_weight, position_weight);  // (T, D)

  outcome.record_shape("the shape of the result", {x.n_rows, x.n_cols});
  outcome.record("the embeddings", x, attn::token_rows(probe.tokens));
  outcome.record_input("ids", arma::conv_to<arma::frowvec>::from(ids));
  outcome.record_input("token_weight", token_weight);
  outcome.record_input("position_weight", position_weight);
}

}  // namespace graded
