// Grades the exercise generate_greedy.
#include <algorithm>

#include "14_gpt/generate_greedy_knobs.hpp"
#include "14_gpt/generate_greedy_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::urowvec generate_greedy(const attn::GptModel& model,
                              const arma::urowvec& ids,
                              std::size_t new_tokens);
}

namespace {

using arma::urowvec;
using namespace graded;

// One id, and then the same with one less to come; the model is given the
// text twice, as a batch.
urowvec one_and_the_rest(const GptModel& model, const urowvec& ids,
                         std::size_t new_tokens) {
  if (new_tokens == 0) return ids;
  const std::size_t C = model.config.context_length;
  const std::size_t from = ids.n_elem > C ? ids.n_elem - C : 0;
  const urowvec seen = ids.subvec(from, ids.n_elem - 1);
  const arma::fcube logits =
      model.forward(arma::umat(arma::join_cols(seen, seen)));
  const std::size_t last = seen.n_elem - 1;
  arma::uword best = 0;
  for (arma::uword id = 1; id < logits.n_cols; ++id) {
    if (logits(last, id, 1) > logits(last, best, 1)) best = id;
  }
  const urowvec next = {best};
  return one_and_the_rest(model, arma::join_rows(ids, next), new_tokens - 1);
}

urowvec seen_of(const GptModel& model, const urowvec& text,
                const urowvec& ids, Seen seen) {
  const std::size_t C = model.config.context_length;
  const std::size_t most = std::min<std::size_t>(text.n_elem, C);
  const bool too_long = text.n_elem > C;
  switch (seen) {
    case Seen::everything:
      return text;
    case Seen::first:
      return text.head(most);
    case Seen::one_less:
      return text.tail(std::min<std::size_t>(text.n_elem, C - 1));
    case Seen::one_more:
      return text.tail(too_long ? C + 1 : most);
    case Seen::last_id:
      return text.tail(1);
    case Seen::given:
      return ids.tail(std::min<std::size_t>(ids.n_elem, C));
    case Seen::given_last: {
      const std::size_t at_first = std::min<std::size_t>(ids.n_elem, C);
      return text.tail(text.n_elem - ids.n_elem + at_first);
    }
    case Seen::last:
    case Seen::kept_short:
      break;
  }
  return text.tail(most);
}

arma::uword chosen_of(const arma::frowvec& logits, Chosen chosen) {
  switch (chosen) {
    case Chosen::smallest:
      return logits.index_min();
    case Chosen::second:
      return arma::uvec(arma::sort_index(logits, "descend"))(1);
    case Chosen::from_1:
      return logits.index_max() + 1;
    case Chosen::logit:
      return static_cast<arma::uword>(logits.max());
    case Chosen::largest:
      break;
  }
  return logits.index_max();
}

struct Lengths {
  std::size_t given;
  std::size_t text;
};

// logits (seen, V)
arma::uword next_of(const arma::fmat& logits, const Lengths& lengths,
                    const Knobs& k) {
  const std::size_t last = logits.n_rows - 1;
  switch (k.row) {
    case Row::first:
      return chosen_of(logits.row(0), k.chosen);
    case Row::before_last:
      return chosen_of(logits.row(last - 1), k.chosen);
    case Row::after_last:
      return chosen_of(logits.row(last + 1), k.chosen);
    case Row::of_text:
      return chosen_of(logits.row(lengths.text - 1), k.chosen);
    case Row::of_given:
      return chosen_of(logits.row(lengths.given - 1), k.chosen);
    case Row::mean:
      return chosen_of(arma::mean(logits, 0), k.chosen);
    case Row::anywhere:
      return chosen_of(arma::max(logits, 0), k.chosen);
    case Row::last_column:
      return chosen_of(logits.col(logits.n_cols - 1).t(), k.chosen);
    case Row::last:
      break;
  }
  return chosen_of(logits.row(last), k.chosen);
}

urowvec grown(const urowvec& text, arma::uword next, Where where) {
  const urowvec one = {next};
  switch (where) {
    case Where::front:
      return arma::join_rows(one, text);
    case Where::over_last:
      return arma::join_rows(text.head(text.n_elem - 1), one);
    case Where::pushed_out:
      return arma::join_rows(text.tail(text.n_elem - 1), one);
    case Where::end:
      break;
  }
  return arma::join_rows(text, one);
}

std::size_t steps_of(const GptModel& model, std::size_t given,
                     std::size_t new_tokens, Count count) {
  const std::size_t C = model.config.context_length;
  switch (count) {
    case Count::one_less:
      return new_tokens - std::min<std::size_t>(new_tokens, 1);
    case Count::one_more:
      return new_tokens + 1;
    case Count::in_all:
      return new_tokens - std::min(new_tokens, given);
    case Count::one:
      return 1;
    case Count::until_full:
      return std::min(new_tokens, C - std::min(C, given));
    case Count::all:
      break;
  }
  return new_tokens;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const GptModel& gpt, const urowvec& ids,
             std::size_t new_tokens) -> urowvec {
    urowvec text = ids;
    const std::size_t steps = steps_of(gpt, ids.n_elem, new_tokens, k.count);
    for (std::size_t done = 0; done < steps; ++done) {
      const urowvec seen = seen_of(gpt, text, ids, k.seen);
      if (k.seen == Seen::kept_short) text = seen;
      const arma::fcube logits = gpt.forward(arma::umat(seen));
      const arma::uword next =
          next_of(logits.slice(0), {ids.n_elem, text.n_elem}, k);
      text = grown(text, next, k.where);
    }
    if (k.returned == Returned::new_alone) return text.tail(steps);
    if (k.returned == Returned::last_alone) return text.tail(1);
    return text;
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "generate_greedy",
          .tests =
              {
                  {"there_are_as_many_ids_as_came_in_and_new_ones",
                   {"the number of ids"}},
                  {"each_new_id_has_the_largest_logit_after_all_before_it",
                   {"the ids"}},
              },
          .solution = solution::generate_greedy,
          .alternative = one_and_the_rest,
          .model = model,
          .knobs = graded::all_knobs,
          .forbidden = {"attn::generate", "attn::GptCache"},
      },
      graded::probes(student), graded::attempt);
}
