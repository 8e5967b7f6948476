// Grades the exercise causal_mask.
#include <cstdlib>
#include <limits>

#include "04_causal_mask/causal_mask_probes.hpp"
#include "grading/grading.hpp"
#include "grading/library_functions.hpp"

namespace solution {
arma::umat causal_mask(std::size_t num_tokens);
}

namespace {

using namespace graded;

// Everything but the diagonal and what is below it.
arma::umat what_is_left_of_ones(std::size_t num_tokens) {
  const arma::umat ones(num_tokens, num_tokens, arma::fill::ones);
  return ones - arma::trimatl(ones);
}

enum class Side {
  after,
  before,
  both,
  itself,
  everywhere,
  nowhere,
  rows_reversed,
  columns_reversed
};
enum class Reach {
  all,
  nearest_only,
  but_last_column,
  but_first_row,
  first_row_alone
};
enum class Mark { one, exchanged, distance, minus_one };
enum class Size { tokens, one_more, one_less, six, one_row, one_column };

struct Knobs {
  Side side = Side::after;
  long first = 1;  // how far from the diagonal the ones begin
  Reach reach = Reach::all;
  Mark mark = Mark::one;
  Size size = Size::tokens;
  bool throws_for_one = false;
};

// How far key s lies on the side that is hidden from query t.
long distance(long t, long s, long tokens, Side side) {
  switch (side) {
    case Side::before:
      return t - s;
    case Side::both:
      return std::abs(s - t);
    case Side::rows_reversed:
      return s + t - (tokens - 1);
    case Side::columns_reversed:
      return tokens - 1 - s - t;
    case Side::itself:
    case Side::everywhere:
    case Side::nowhere:
    case Side::after:
      break;
  }
  return s - t;
}

bool is_hidden(long t, long s, long tokens, const Knobs& knobs) {
  if (knobs.side == Side::everywhere) return true;
  if (knobs.side == Side::nowhere) return false;
  if (knobs.side == Side::itself) return s == t;
  const long far = distance(t, s, tokens, knobs.side);
  switch (knobs.reach) {
    case Reach::nearest_only:
      return far == knobs.first;
    case Reach::but_last_column:
      return far >= knobs.first && s < tokens - 1;
    case Reach::but_first_row:
      return far >= knobs.first && t > 0;
    case Reach::first_row_alone:
      return far >= knobs.first && t == 0;
    case Reach::all:
      break;
  }
  return far >= knobs.first;
}

arma::uword entry(long t, long s, long tokens, const Knobs& knobs) {
  const bool hidden = is_hidden(t, s, tokens, knobs);
  switch (knobs.mark) {
    case Mark::exchanged:
      return hidden ? 0 : 1;
    case Mark::distance:
      return hidden ? static_cast<arma::uword>(std::abs(s - t)) : 0;
    case Mark::minus_one:
      return hidden ? std::numeric_limits<arma::uword>::max() : 0;
    case Mark::one:
      break;
  }
  return hidden ? 1 : 0;
}

arma::umat empty_mask(std::size_t num_tokens, Size size) {
  switch (size) {
    case Size::one_more:
      return arma::umat(num_tokens + 1, num_tokens + 1);
    case Size::one_less:
      return arma::umat(num_tokens - 1, num_tokens - 1);
    case Size::six:
      return arma::umat(6, 6);
    case Size::one_row:
      return arma::umat(1, num_tokens);
    case Size::one_column:
      return arma::umat(num_tokens, 1);
    case Size::tokens:
      break;
  }
  return arma::umat(num_tokens, num_tokens);
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](std::size_t num_tokens) {
    if (knobs.throws_for_one) {
      const arma::umat ones(num_tokens, num_tokens, arma::fill::ones);
      const arma::umat above = arma::trimatu(ones, 1);
    }
    arma::umat mask = empty_mask(num_tokens, knobs.size);
    for (std::size_t t = 0; t < mask.n_rows; ++t) {
      for (std::size_t s = 0; s < mask.n_cols; ++s) {
        mask(t, s) = entry(
            static_cast<long>(t), static_cast<long>(s),
            static_cast<long>(std::max(mask.n_rows, mask.n_cols)), knobs);
      }
    }
    return mask;
  };
}

const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"where hiding begins",
     {
         {"diagonal_masked",
          "Hiding begins one column too early, at the token itself.",
          "Does a token come after itself?", [](Knobs& k) { k.first = 0; }},
         {"one_too_far",
          "Hiding begins one column too late, so that the key right beside "
          "each query's own can be seen.",
          "Which is the first key that comes after query t?",
          [](Knobs& k) { k.first = 2; }},
         {"one_too_early",
          "Hiding reaches two columns too far, over the token itself and its "
          "neighbour on the other side.",
          "Which is the first key that comes after query t?",
          [](Knobs& k) { k.first = -1; }},
     }},
    {"which side is hidden",
     {
         {"upper_for_lower",
          "The ones are below the diagonal, so that the past is hidden and "
          "the future can be seen. Row t is the query and column s the key.",
          "On which side of the diagonal is s greater than t?",
          [](Knobs& k) { k.side = Side::before; }},
         {"all_but_itself",
          "Every key but the token itself is hidden, the past as well, as "
          "happens, for instance, when s - t > 0 is asked of unsigned "
          "numbers, whose difference is never negative.",
          "Which keys may the last query see?",
          [](Knobs& k) { k.side = Side::both; }},
         {"itself_alone",
          "Only the diagonal is 1, so that each token is hidden from itself "
          "and sees all others.",
          "Does a token come after itself?",
          [](Knobs& k) { k.side = Side::itself; }},
         {"all_ones",
          "The mask is 1 everywhere, so that every key is hidden from every "
          "query.",
          "What may the last query see?",
          [](Knobs& k) { k.side = Side::everywhere; }},
         {"all_zeros", "The mask is 0 everywhere, so that nothing is hidden.",
          "Which keys come after the first query?",
          [](Knobs& k) { k.side = Side::nowhere; }},
         {"rows_reversed",
          "The rows stand in reverse, so that the first query sees "
          "everything and the last one only the first key.",
          "How many keys may the first query see, and how many the last?",
          [](Knobs& k) { k.side = Side::rows_reversed; }},
         {"columns_reversed",
          "The columns stand in reverse, so that a query sees the last keys "
          "and not the first ones.",
          "Which key may the first query see?",
          [](Knobs& k) { k.side = Side::columns_reversed; }},
     }},
    {"how far the ones reach",
     {
         {"only_the_next",
          "One key alone is hidden from each query, for instance the one "
          "right after it, and those beyond it can be seen.",
          "How many keys come after the first query?",
          [](Knobs& k) { k.reach = Reach::nearest_only; }},
         {"last_column_left_out",
          "In the last column nothing is hidden, as if the loop over the "
          "keys ended one too early.",
          "Which is the last s of your loop over the keys?",
          [](Knobs& k) { k.reach = Reach::but_last_column; }},
         {"first_row_left_out",
          "In the first row nothing is hidden, as if the loop over the "
          "queries began one too late.",
          "Which is the first t of your loop over the queries?",
          [](Knobs& k) { k.reach = Reach::but_first_row; }},
         {"only_the_first_row", "In the first row alone something is hidden.",
          "What do the other queries not see?",
          [](Knobs& k) { k.reach = Reach::first_row_alone; }},
     }},
    {"what marks a hidden key",
     {
         {"visible_for_hidden",
          "The mask has 0 where a key is hidden and 1 where it may be seen, "
          "which is the form to multiply weights with.",
          "What does a 1 of masked_fill's mask mean?",
          [](Knobs& k) { k.mark = Mark::exchanged; }},
         {"distances",
          "What is hidden is marked with its distance from the diagonal.",
          "Which two numbers does a mask consist of?",
          [](Knobs& k) { k.mark = Mark::distance; }},
         {"minus_one",
          "What is hidden is marked with -1, which an unsigned matrix keeps "
          "as the largest number that it has.",
          "Which two numbers does a mask consist of?",
          [](Knobs& k) { k.mark = Mark::minus_one; }},
     }},
    {"the size",
     {
         {"one_token_more", "The mask has a row and a column too many.",
          "How many queries and keys have num_tokens tokens?",
          [](Knobs& k) { k.size = Size::one_more; }},
         {"one_token_less", "The mask has a row and a column too few.",
          "How many queries and keys have num_tokens tokens?",
          [](Knobs& k) { k.size = Size::one_less; }},
         {"size_of_the_book",
          "The mask is as large as for the book's six tokens, whatever "
          "num_tokens is.",
          "How many rows does the mask of num_tokens tokens have?",
          [](Knobs& k) { k.size = Size::six; }},
         {"one_row_alone",
          "The mask has a single row, that of the first query.",
          "How many queries do num_tokens tokens make?",
          [](Knobs& k) { k.size = Size::one_row; }},
         {"one_column_alone",
          "The mask has a single column, that of the first key.",
          "How many keys do num_tokens tokens make?",
          [](Knobs& k) { k.size = Size::one_column; }},
     }},
    {"one token",
     {
         {"no_diagonal_of_one_token",
          "One token alone ends in an exception, as where "
          "arma::trimatu(ones, 1) looks for diagonal 1, which a single entry "
          "does not have.",
          "What does the mask of a token without a future look like?",
          [](Knobs& k) { k.throws_for_one = true; }},
     }},
};

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "causal_mask",
          .tests =
              {
                  {"the_mask_has_a_row_and_a_column_for_each_token",
                   {"the shape of the mask"}},
                  {"the_mask_is_1_for_the_future_and_0_elsewhere",
                   {"the mask"}},
              },
          .solution = solution::causal_mask,
          .alternative = what_is_left_of_ones,
          .model = model,
          .knobs = all_knobs,
          .forbidden = attention_functions_and({"attn::causal_mask"}),
      },
      graded::probes(student), graded::attempt);
}
