#include "chapters/15_choosing_tokens/steps.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "chapter/anew.hpp"
#include "chapter/claims.hpp"
#include "model/choosing.hpp"

namespace attn {
namespace {

constexpr std::size_t draws = 1000;
const std::string draw_source = "draw_steps.cpp";

// quote counts
arma::frowvec counts_of_draws(const arma::frowvec& probas,
                              Generator generator) {
  arma::frowvec counts(probas.n_elem, arma::fill::zeros);
  for (std::size_t draw = 0; draw < draws; ++draw) {
    counts(generator.multinomial(probas)(0)) += 1.0F;
  }
  return counts;
}
// end quote

arma::frowvec largest_alone(const arma::frowvec& logits) {
  // quote zero
  arma::frowvec probas(logits.n_elem, arma::fill::zeros);
  probas(largest(logits)) = 1.0F;
  return probas;
  // end quote
}

}  // namespace

arma::frowvec probas_at(const arma::frowvec& logits, double temperature) {
  if (temperature == 0.0) return largest_alone(logits);
  // quote temperature
  return softmax_rows(scale_by_temperature(logits, temperature));
  // end quote
}

Words::Words(Lesson& lesson_, const Setup& setup_)
    : lesson(lesson_),
      setup(setup_),
      seed(lesson_.seed_for("generator", 123)),
      labels(setup_.token_columns()),
      logits(setup_.inputs.t()) {
}

std::size_t Words::largest_k() const {
  return std::min<std::size_t>(setup.sampling.top_k, logits.n_elem);
}

void Words::show_counts(const std::string& id, const std::string& title,
                        const std::string& text,
                        const std::string& probas_name,
                        const arma::frowvec& probas) const {
  lesson.step(id, title)
      .text(text)
      .formula("c_i, Σ_i c_i = 1000")
      .code("counts", draw_source)
      .result(counts_of_draws(probas, Generator(seed)), labels)
      .computed_by(draw_counts(probas_name, seed, draws))
      .bars({probas_name, id})
      .work_out(query_cell());
}

}  // namespace attn
