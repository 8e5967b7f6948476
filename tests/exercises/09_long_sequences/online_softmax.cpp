// Grades the exercise online_softmax.
#include <algorithm>
#include <cmath>

#include "09_long_sequences/online_softmax_knobs.hpp"
#include "09_long_sequences/online_softmax_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
void online_softmax(exercise::Running& running, const arma::frowvec& scores,
                    const arma::fmat& values);
}

namespace {

using namespace graded;

using arma::fmat;
using arma::frowvec;
using exercise::Running;

// Score by score: a block is several blocks of one.
void score_by_score(Running& running, const frowvec& scores,
                    const fmat& values) {
  for (std::size_t j = 0; j < scores.n_elem; ++j) {
    if (scores(j) > running.maximum) {
      const float factor = std::exp(running.maximum - scores(j));
      running.sum *= factor;
      for (float& number : running.context) number *= factor;
      running.maximum = scores(j);
    }
    const float power = std::exp(scores(j) - running.maximum);
    running.sum += power;
    for (std::size_t i = 0; i < values.n_cols; ++i) {
      running.context(i) += power * values(j, i);
    }
  }
}

arma::uvec used_scores(const frowvec& scores, Scores choice) {
  arma::uvec used = arma::regspace<arma::uvec>(0, scores.n_elem - 1);
  if (choice == Scores::not_last) used = used.head(scores.n_elem - 1);
  if (choice == Scores::not_first) used = used.tail(scores.n_elem - 1);
  if (choice == Scores::not_zeros) used = arma::find(scores != 0.0F);
  return used;
}

float highest(const frowvec& scores) {
  return scores.is_empty() ? -arma::fdatum::inf : scores.max();
}

float maximum_of(float before, const frowvec& scores, Maximum choice) {
  const float largest = highest(scores);
  switch (choice) {
    case Maximum::of_the_block:
      return largest;
    case Maximum::of_the_first_block:
      return std::isinf(before) ? largest : before;
    case Maximum::first_score:
      return scores.is_empty() ? before : std::max(before, scores(0));
    case Maximum::of_sizes:
      return std::max(before, highest(arma::abs(scores)));
    case Maximum::from_0:
      return std::max({before, largest, 0.0F});
    case Maximum::from_minus_1000:
      return std::max({before, largest, -1000.0F});
    case Maximum::from_minus_99999:
      return std::max({before, largest, -99999.0F});
    case Maximum::from_minus_1e9:
      return std::max({before, largest, -1e9F});
    case Maximum::none:
      return 0.0F;
    case Maximum::so_far:
      break;
  }
  return std::max(before, largest);
}

frowvec exponentials_of(const frowvec& scores, float before, float maximum,
                        Lowered choice) {
  switch (choice) {
    case Lowered::divided:
      return arma::exp(scores) / std::exp(maximum);
    case Lowered::not_at_all:
      return arma::exp(scores);
    case Lowered::by_block:
      return arma::exp(scores - highest(scores));
    case Lowered::by_old:
      return arma::exp(scores - before);
    case Lowered::sign:
      return arma::exp(maximum - scores);
    case Lowered::by_maximum:
      break;
  }
  return arma::exp(scores - maximum);
}

float factor_of(const frowvec& scores, float before, float maximum,
                const Knobs& knobs) {
  if (knobs.maximum == Maximum::none) return 1.0F;
  if (knobs.is_first_block_apart && std::isinf(before)) return 1.0F;
  if (knobs.lowered == Lowered::divided &&
      knobs.factor == Factor::old_minus_new) {
    return std::exp(before) / std::exp(maximum);
  }
  switch (knobs.factor) {
    case Factor::one:
      return 1.0F;
    case Factor::new_minus_old:
      return std::exp(maximum - before);
    case Factor::of_the_block:
      return std::exp(before - highest(scores));
    case Factor::difference:
      return before - maximum;
    case Factor::zero:
      return 0.0F;
    case Factor::twice:
      return std::exp(2.0F * (before - maximum));
    case Factor::old_minus_new:
      break;
  }
  return std::exp(before - maximum);
}

float added_to_sum(const frowvec& scores, const frowvec& exponentials,
                   SumAdds choice) {
  const float count = static_cast<float>(scores.n_elem);
  switch (choice) {
    case SumAdds::count:
      return count;
    case SumAdds::mean:
      return arma::accu(exponentials) / count;
    case SumAdds::scores:
      return arma::accu(scores);
    case SumAdds::largest:
      return highest(exponentials);
    case SumAdds::exponentials:
      break;
  }
  return arma::accu(exponentials);
}

frowvec added_to_context(const frowvec& scores, const frowvec& exponentials,
                         const fmat& values, ContextAdds choice) {
  switch (choice) {
    case ContextAdds::shares:
      return exponentials / arma::accu(exponentials) * values;
    case ContextAdds::plain:
      return arma::sum(values, 0);
    case ContextAdds::by_scores:
      return scores * values;
    case ContextAdds::mean:
      return exponentials * values / static_cast<float>(scores.n_elem);
    case ContextAdds::weighted:
      break;
  }
  return exponentials * values;
}

// What the old sum and context are multiplied by, and what is added to them.
struct Factors {
  float sum;
  float context;
  float added;
};

Factors factors_of(float factor, Corrected choice) {
  switch (choice) {
    case Corrected::context:
      return {1.0F, factor, 1.0F};
    case Corrected::sum:
      return {factor, 1.0F, 1.0F};
    case Corrected::sum_lost:
      return {0.0F, factor, 1.0F};
    case Corrected::context_lost:
      return {factor, 0.0F, 1.0F};
    case Corrected::everything:
      return {factor, factor, factor};
    case Corrected::both:
      break;
  }
  return {factor, factor, 1.0F};
}

Running after_block(const Running& running, const frowvec& scores,
                    const fmat& values, const Knobs& knobs) {
  const float before = running.maximum;
  const float maximum = maximum_of(before, scores, knobs.maximum);
  const frowvec exponentials =
      exponentials_of(scores, before, maximum, knobs.lowered);
  const Factors factors =
      factors_of(factor_of(scores, before, maximum, knobs), knobs.corrected);
  Running after;
  after.maximum = knobs.maximum == Maximum::none
                      ? std::max(before, highest(scores))
                      : maximum;
  after.sum =
      running.sum * factors.sum +
      added_to_sum(scores, exponentials, knobs.sum_adds) * factors.added;
  after.context =
      running.context * factors.context +
      added_to_context(scores, exponentials, values, knobs.context_adds) *
          factors.added;
  if (knobs.divided != Divided::never) after.context /= after.sum;
  if (knobs.divided == Divided::both) after.sum = 1.0F;
  return after;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return
      [knobs](Running& running, const frowvec& scores, const fmat& values) {
        const arma::uvec used = used_scores(scores, knobs.scores);
        const Running after =
            after_block(running, scores.cols(used), values.rows(used), knobs);
        if (knobs.stored == Stored::nothing) return;
        if (knobs.stored != Stored::not_maximum)
          running.maximum = after.maximum;
        if (knobs.stored != Stored::not_sum) running.sum = after.sum;
        if (knobs.stored != Stored::not_context)
          running.context = after.context;
      };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "online_softmax",
          .tests =
              {
                  {"the_maximum_is_the_largest_score_so_far",
                   {"running.maximum after each block"}},
                  {"the_sum_is_corrected_and_grows",
                   {"running.sum after each block"}},
                  {"the_context_is_corrected_and_grows",
                   {"running.context after each block"}},
                  {"divided_in_the_end_it_is_attention_to_all_keys",
                   {"running.context / running.sum"}},
              },
          .solution = solution::online_softmax,
          .alternative = score_by_score,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.is_first_block_apart = true; }},
          .forbidden = attention_functions(),
      },
      graded::probes(student), graded::attempt);
}
