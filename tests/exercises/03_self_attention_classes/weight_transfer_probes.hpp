// The probes of Exercise 3.1.
#pragma once

#include "03_self_attention_classes/weight_transfer.hpp"
#include "book/inputs.hpp"
#include "grading/probes.hpp"
#include "grading/probes/token_probe.hpp"
#include "grading/probes/with_zeros.hpp"

namespace graded {

using Functions = std::function<void(const attn::SelfAttentionV2& from,
                                     attn::SelfAttentionV1& to)>;

inline Functions learner() {
  return exercise::transfer_weights;
}

using Probe = attn::TokenProbe;

// The book's own, then other sizes; a square weight hides a missing transpose
// from the shapes, so one is among them.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t d_in = draw.size(2, 6);
  const std::size_t d_out = draw.size(3, 7, {d_in});
  const std::size_t same = draw.size(3, 6);
  const std::size_t T = draw.size(2, 7, {d_in, d_out, same});
  return attn::each_twice<Probe>(
      {
          {6, 3, 2, draw.seed(), true},
          {T, d_in, d_out, draw.seed()},
          {T, d_out, d_in, draw.seed()},
          {T, same, same, draw.seed()},
          {1, d_in, d_out, draw.seed()},
          {T, d_out, 1, draw.seed()},
          {draw.size(8, 9), draw.size(10, 12), draw.size(13, 16),
           draw.seed()},
      },
      draw);
}

inline void attempt(const Functions& transfer_weights, const Probe& probe,
                    attn::Outcome& outcome) {
  probe.record_sizes(outcome);
  attn::Generator generator(probe.seed);
  // Not const, so that a const_cast is harmless and can be seen.
  attn::SelfAttentionV2 from(probe.d_in, probe.d_out, false, generator);
  attn::SelfAttentionV1 to(probe.d_in, probe.d_out, generator);
  for (attn::Linear* layer : {&from.W_query, &from.W_key, &from.W_value}) {
    layer->weight = attn::with_zeros(layer->weight);
  }
  const arma::fmat x =
      probe.of_the_book
          ? attn::book_inputs()
          : generator.uniform(probe.tokens, probe.d_in, -2.0F, 2.0F);

  transfer_weights(from, to);

  outcome.record("to.W_query", to.W_query);
  outcome.record("to.W_key", to.W_key);
  outcome.record("to.W_value", to.W_value);
  outcome.record_input("from.W_query.weight", from.W_query.weight);
  outcome.record_input("from.W_key.weight", from.W_key.weight);
  outcome.record_input("from.W_value.weight", from.W_value.weight);
  // Last, since it throws where the shapes do not fit.
  outcome.record_derived("to.forward(x)", to.forward(x), attn::token_rows(x));
}

}  // namespace graded
