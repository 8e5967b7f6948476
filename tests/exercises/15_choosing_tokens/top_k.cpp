// Grades the exercise top_k.
#include <cmath>

#include "15_choosing_tokens/top_k_knobs.hpp"
#include "15_choosing_tokens/top_k_probes.hpp"
#include "15_choosing_tokens/top_k_steps.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::frowvec top_k(const arma::frowvec& logits, std::size_t k);
}

namespace {

using namespace graded;

// A logit stays if fewer than k are larger; in double, by ratios.
frowvec by_counting(const frowvec& logits, std::size_t k) {
  frowvec probas(logits.n_elem, arma::fill::zeros);
  const auto larger_than = [&](float logit) {
    std::size_t count = 0;
    for (const float other : logits) count += other > logit ? 1 : 0;
    return count;
  };
  for (std::size_t i = 0; i < logits.n_elem; ++i) {
    if (larger_than(logits(i)) >= k) continue;
    double together = 0.0;
    for (const float other : logits) {
      if (larger_than(other) >= k) continue;
      together += std::exp(double{other} - double{logits(i)});
    }
    probas(i) = static_cast<float>(1.0 / together);
  }
  return probas;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const frowvec& logits, std::size_t k) -> frowvec {
    const bool is_index = knobs.few == Few::index || knobs.few == Few::head;
    const bool all_stay = is_index ? k > logits.n_elem : k >= logits.n_elem;
    if (all_stay && (knobs.guarded || knobs.few != Few::all_stay)) {
      return of_few(logits, k, knobs);
    }
    const std::size_t number = number_of(k, logits.n_elem, knobs.number);
    const frowvec stays = staying(logits, number, knobs.stays);
    return ordered(probas_of(logits, stays, knobs), logits, stays,
                   knobs.order);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "top_k",
          .tests =
              {
                  {"the_k_largest_have_probabilities_above_0",
                   {"1 where a probability is above 0"}},
                  {"the_others_share_what_the_smaller_ones_had",
                   {"the probabilities"}},
                  {"what_equals_the_kth_largest_stays",
                   {"the probabilities where logits are equal"}},
                  {"of_no_more_than_k_logits_all_stay",
                   {"the probabilities where all stay"}},
              },
          .solution = solution::top_k,
          .alternative = by_counting,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.by_hand = true; },
                   [](Knobs& k) { k.guarded = true; }},
          .forbidden =
              attention_functions_and({"attn::keep_top_k", "attn::choose"}),
      },
      graded::probes(student), graded::attempt);
}
