#include "gpt.hpp"

#include <vector>

#include "attention/fast/share_out.hpp"
#include "workload.hpp"

namespace attn::benchmarks {
namespace {

GptModel drawn() {
  GptModel model(GptConfig{}, Generator(123));
  model.eval();
  return model;
}

// Without the two embeddings.
double weights_of_a_token() {
  const GptConfig config;
  const std::size_t embeddings =
      (config.vocab_size + config.context_length) * config.emb_dim;
  return static_cast<double>(parameter_count(config) - embeddings);
}

}  // namespace

const GptModel& gpt() {
  static const GptModel model = drawn();
  return model;
}

arma::umat gpt_ids(std::size_t count) {
  arma::umat ids(1, count);
  for (std::size_t t = 0; t < count; ++t) {
    ids(0, t) = (7 + 31 * t) % GptConfig{}.vocab_size;
  }
  return ids;
}

double gpt_operations(std::size_t tokens) {
  const auto layers = static_cast<double>(GptConfig{}.n_layers);
  return 2 * static_cast<double>(tokens) * weights_of_a_token() +
         layers * attention_operations({1, tokens});
}

double bytes_for_a_token() {
  return sizeof(float) * weights_of_a_token();
}

double seconds_of_reading() {
  constexpr std::size_t pieces = 64;
  static const arma::fmat numbers(
      static_cast<arma::uword>(weights_of_a_token()) / pieces, pieces,
      arma::fill::ones);
  std::vector<float> sums(pieces);
  const double taken = seconds_of([&] {
    share_out(pieces, weights_of_a_token(), [&](std::size_t piece) {
      const auto column = numbers.col(piece);
      sums[piece] = arma::dot(column, column);
    });
  });
  return arma::fvec(sums).is_finite() ? taken : 0;
}

double Generation::seconds_of_token() {
  constexpr std::size_t before = context - steps / 2;
  if (cache_.size() != before) {
    cache_.clear();
    cache_.next_logits(gpt_ids(before));
  }
  const arma::umat ids = gpt_ids(steps);
  return seconds_of([&] {
           for (std::size_t t = 0; t < steps; ++t) {
             cache_.next_logits(ids.col(t));
           }
         }) /
         static_cast<double>(steps);
}

}  // namespace attn::benchmarks
