// The probes of the exercise attention_scores.
#pragma once

#include <fmt/core.h>

#include "01_simple_attention/attention_scores.hpp"
#include "book/inputs.hpp"
#include "grading/probes.hpp"
#include "grading/probes/with_zeros.hpp"

namespace graded {

struct Functions {
  std::function<arma::frowvec(const arma::frowvec& query,
                              const arma::fmat& inputs)>
      query_scores;
  std::function<arma::fmat(const arma::fmat& inputs)> attention_scores;
};

inline Functions learner() {
  return {exercise::query_scores, exercise::attention_scores};
}

struct Probe {
  std::size_t tokens;
  std::size_t d_in;
  std::uint64_t seed;
  bool of_the_book = false;

  std::string describe() const {
    if (of_the_book) return "the book's 6 tokens, query \"journey\"";
    return fmt::format("{}, d_in {}, seed {}", attn::counted(tokens, "token"),
                       d_in, seed);
  }
};

// As many tokens as features hide a missing transpose from the shapes.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 6);
  const std::size_t d_in = draw.size(4, 7, {T});
  const std::size_t same = draw.size(4, 7);
  std::vector<Probe> all = attn::each_twice<Probe>(
      {
          {T, d_in, draw.seed()},
          {d_in, T, draw.seed()},
          {same, same, draw.seed()},
          {1, draw.size(2, 5), draw.seed()},
          {draw.size(3, 7), 1, draw.seed()},
          {draw.size(8, 12), draw.size(13, 20), draw.seed()},
      },
      draw);
  all.insert(all.begin(), {6, 3, 0, true});
  return all;
}

inline void attempt(const Functions& functions, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("T", probe.tokens);
  outcome.record_size("d_in", probe.d_in);
  attn::Generator generator(probe.seed);
  const arma::fmat inputs = probe.of_the_book
                                ? attn::book_inputs()
                                : attn::with_zeros(generator.uniform(
                                      probe.tokens, probe.d_in, -2.0F, 2.0F));
  // Of the book's tokens "journey"; otherwise none of the tokens.
  const arma::frowvec query =
      probe.of_the_book
          ? arma::frowvec(inputs.row(1))
          : arma::frowvec(generator.uniform(1, probe.d_in, -2.0F, 2.0F));
  attn::Labels token_columns;
  token_columns.columns = attn::token_rows(inputs).rows;

  const arma::frowvec scores = functions.query_scores(query, inputs);  // (T)
  outcome.record("query_scores(query, inputs)", scores, token_columns);
  const arma::fmat all = functions.attention_scores(inputs);  // (T, T)
  outcome.record("attention_scores(inputs)", all, attn::token_pairs(inputs));
  outcome.record_input("query", query);
  outcome.record_input("inputs", inputs);
}

}  // namespace graded
