// Grades Exercise 3.1.
#include <array>

#include "03_self_attention_classes/weight_transfer_knobs.hpp"
#include "03_self_attention_classes/weight_transfer_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"
#include "grading/steps/products.hpp"

namespace solution {
void transfer_weights(const attn::SelfAttentionV2& from,
                      attn::SelfAttentionV1& to);
}

namespace {

using attn::SelfAttentionV1;
using attn::SelfAttentionV2;
using namespace graded;

arma::fmat turned_round(const arma::fmat& weight) {
  arma::fmat turned(weight.n_cols, weight.n_rows);
  for (std::size_t row = 0; row < weight.n_rows; ++row) {
    for (std::size_t column = 0; column < weight.n_cols; ++column) {
      turned(column, row) = weight(row, column);
    }
  }
  return turned;
}

void number_by_number(const SelfAttentionV2& from, SelfAttentionV1& to) {
  to.W_query = turned_round(from.W_query.weight);
  to.W_key = turned_round(from.W_key.weight);
  to.W_value = turned_round(from.W_value.weight);
}

arma::fmat converted(const arma::fmat& weight, Convert convert,
                     bool by_loops) {
  switch (convert) {
    case Convert::as_it_is:
      if (by_loops && weight.n_rows != weight.n_cols) {
        attn::read_past_the_end(weight);
      }
      return weight;
    case Convert::reread:
      return attn::reread(weight);
    case Convert::reread_by_rows:
      return attn::reread_by_rows(weight);
    case Convert::resized:
      return arma::resize(weight, weight.n_cols, weight.n_rows);
    case Convert::pseudo_inverse:
      return arma::pinv(weight);
    case Convert::transposed:
      break;
  }
  return weight.t();
}

arma::fmat combined(const arma::fmat& old, const arma::fmat& given,
                    Amount amount) {
  switch (amount) {
    case Amount::added:
      return old + given;
    case Amount::too_many:
      return {1, 1, arma::fill::value(old(old.n_rows, 0))};  // throws
    case Amount::averaged:
      return (old + given) / 2.0F;
    case Amount::scaled:
      return given / attn::root_of(old.n_rows);
    case Amount::assigned:
      break;
  }
  return given;
}

void overwrite(const SelfAttentionV2& from, const SelfAttentionV1& to) {
  SelfAttentionV2& target = const_cast<SelfAttentionV2&>(from);
  target.W_query.weight = to.W_query.t();
  target.W_key.weight = to.W_key.t();
  target.W_value.weight = to.W_value.t();
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const SelfAttentionV2& from, SelfAttentionV1& to) {
    if (k.direction == Direction::into_from) overwrite(from, to);
    if (k.direction != Direction::into_to) return;
    const std::array<const arma::fmat*, 3> weights = {
        &from.W_query.weight, &from.W_key.weight, &from.W_value.weight};
    const auto transfer = [&](arma::fmat& into, const Line& line) {
      if (line.left_out) return;
      const Convert convert =
          line.convert == Convert::transposed ? k.convert : line.convert;
      into = combined(into,
                      converted(*weights.at(line.from), convert, k.by_loops),
                      k.amount);
    };
    transfer(to.W_query, k.W_query);
    transfer(to.W_key, k.W_key);
    transfer(to.W_value, k.W_value);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "weight_transfer",
          .tests =
              {
                  {"each_matrix_holds_the_weight_of_its_layer",
                   {"to.W_query", "to.W_key", "to.W_value"}},
                  {"to_gives_the_outputs_of_from", {"to.forward(x)"}},
                  {"from_stays_as_it_was",
                   {"from.W_query.weight", "from.W_key.weight",
                    "from.W_value.weight"}},
              },
          .solution = solution::transfer_weights,
          .alternative = number_by_number,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.by_loops = true; }},
      },
      graded::probes(student), graded::attempt);
}
