// Grades the exercise masked_softmax.
#include "04_causal_mask/masked_softmax_knobs.hpp"
#include "04_causal_mask/masked_softmax_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"

namespace solution {
arma::fmat masked_softmax(const arma::fmat& scores);
}

namespace {

using namespace graded;

// The softmax of what each query may see, with no -inf.
arma::fmat of_the_visible_alone(const arma::fmat& scores) {
  arma::fmat weights(arma::size(scores), arma::fill::zeros);
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    double highest = static_cast<double>(scores(t, 0));
    for (std::size_t s = 1; s <= t; ++s) {
      highest = std::fmax(highest, static_cast<double>(scores(t, s)));
    }
    double sum = 0.0;
    for (std::size_t s = t + 1; s-- > 0;) {
      sum += std::exp(static_cast<double>(scores(t, s)) - highest);
    }
    for (std::size_t s = 0; s <= t; ++s) {
      const double share =
          std::exp(static_cast<double>(scores(t, s)) - highest) / sum;
      weights(t, s) = static_cast<float>(share);
    }
  }
  return weights;
}

// Whether the key is hidden from the query.
bool is_hidden(std::size_t t, std::size_t s, const arma::fmat& scores,
               const Knobs& knobs) {
  const bool is_zero = knobs.zeros_too && scores(t, s) == 0.0F;
  return attn::is_reached(lies_on(knobs.side, t, s) || is_zero, t, s,
                          scores.n_cols, knobs.reach);
}

arma::fmat hide(const arma::fmat& scores, const Knobs& knobs) {
  arma::fmat masked = scores;
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    for (std::size_t s = 0; s < scores.n_cols; ++s) {
      if (is_hidden(t, s, scores, knobs)) {
        masked(t, s) = attn::hidden_score(scores(t, s), knobs.value);
      } else if (knobs.value == Value::infinity_times_mask) {
        masked(t, s) = arma::fdatum::nan;  // 0 times -inf
      }
    }
  }
  return masked;
}

// The hidden weights set to 0, or to what hides before the softmax.
arma::fmat zeroed(const arma::fmat& weights, const arma::fmat& scores,
                  const Knobs& knobs) {
  const float value =
      knobs.order == Order::infinity_afterwards ? -arma::fdatum::inf : 0.0F;
  return attn::filled(
      weights,
      [&](std::size_t t, std::size_t s) {
        return is_hidden(t, s, scores, knobs);
      },
      value);
}

float scale_of(const arma::fmat& scores, Scale scale) {
  const float root = attn::root_of(scores.n_cols);
  switch (scale) {
    case Scale::root:
      return root;
    case Scale::whole:
      return root * root;
    case Scale::times_root:
      return 1.0F / root;
    case Scale::none:
      break;
  }
  return 1.0F;
}

arma::fmat weights_of(const arma::fmat& scores, const Knobs& knobs) {
  if (knobs.order != Order::before) {
    const arma::fmat weights =
        zeroed(attn::softmax_by_steps(scores, knobs.softmax), scores, knobs);
    if (knobs.order == Order::divided_afterwards ||
        knobs.order == Order::guarded_afterwards) {
      return attn::divided_by_sums(weights,
                                   knobs.order == Order::guarded_afterwards);
    }
    return weights;
  }
  const arma::fmat masked = hide(scores, knobs);
  const arma::fmat weights = attn::softmax_by_steps(masked, knobs.softmax);
  if (!knobs.visible_alone) return weights;
  return zeroed(weights, scores, knobs);
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const arma::fmat& scores) {
    return weights_of(scores / scale_of(scores, knobs.scale), knobs);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "masked_softmax",
          .tests =
              {
                  {"the_weights_have_the_shape_of_the_scores",
                   {"the shape of the weights"}},
                  {"the_future_gets_no_weight",
                   {"the weights of the future"}},
                  {"each_row_sums_to_1", {"the sums of the rows"}},
                  {"what_is_visible_is_shared_out_by_the_softmax",
                   {"the weights"}},
              },
          .solution = solution::masked_softmax,
          .alternative = of_the_visible_alone,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.softmax.library = true; },
                   [](Knobs& k) { k.visible_alone = true; }},
          .forbidden = attention_functions(),
      },
      graded::probes(student), graded::attempt);
}
