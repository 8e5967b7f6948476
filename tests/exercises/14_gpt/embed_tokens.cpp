// Grades the exercise embed_tokens.
#include "14_gpt/embed_tokens_knobs.hpp"
#include "14_gpt/embed_tokens_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"

namespace solution {
arma::fmat embed_tokens(const arma::urowvec& ids,
                        const arma::fmat& token_weight,
                        const arma::fmat& position_weight);
}

namespace {

using arma::fmat;
using arma::urowvec;
using namespace graded;

// A 1 at each token's id picks its row out of the table by a product, and
// one at each place its row.
fmat by_products(const urowvec& ids, const fmat& token_weight,
                 const fmat& position_weight) {
  fmat at_ids(ids.n_elem, token_weight.n_rows, arma::fill::zeros);
  for (std::size_t t = 0; t < ids.n_elem; ++t) at_ids(t, ids(t)) = 1.0F;
  const fmat at_places(ids.n_elem, position_weight.n_rows, arma::fill::eye);
  return at_ids * token_weight + at_places * position_weight;
}

urowvec counted_up(std::size_t count) {
  urowvec numbers(count);
  for (std::size_t t = 0; t < count; ++t) numbers(t) = t;
  return numbers;
}

urowvec rows_of_tokens(const urowvec& ids, Tokens tokens) {
  const urowvec same(ids.n_elem, arma::fill::ones);
  switch (tokens) {
    case Tokens::by_place:
      return counted_up(ids.n_elem);
    case Tokens::one_less:
      return ids - 1;
    case Tokens::one_more:
      return ids + 1;
    case Tokens::first_id:
      return same * ids(0);
    case Tokens::last_id:
      return same * ids(ids.n_elem - 1);
    case Tokens::reversed:
      return arma::reverse(ids);
    case Tokens::sorted:
      return arma::sort(ids);
    default:
      return ids;
  }
}

urowvec rows_of_places(const urowvec& ids, std::size_t places,
                       Places choice) {
  const std::size_t T = ids.n_elem;
  const urowvec up = counted_up(T);
  switch (choice) {
    case Places::from_1:
      return up + 1;
    case Places::by_id:
      return ids;
    case Places::last:
      return up + (places - T);
    case Places::reversed:
      return arma::reverse(up);
    case Places::zero:
      return up * 0;
    case Places::last_of_text:
      return up * 0 + (T - 1);
    default:
      return up;
  }
}

// Of places that are not there Armadillo throws. Its constructor of a matrix
// would leave memory behind then; what is assigned to does not.
fmat picked(const fmat& table, const urowvec& rows, bool columns) {
  fmat taken;
  if (!columns) {
    taken = table.rows(rows);
    return taken;
  }
  taken = table.cols(rows);
  return taken.t();
}

fmat joined(const fmat& tokens, const fmat& places, Joined way) {
  switch (way) {
    case Joined::mean:
      return (tokens + places) / 2.0F;
    case Joined::product:
      return tokens % places;
    case Joined::difference:
      return tokens - places;
    case Joined::side_by_side:
      return arma::join_rows(tokens, places);
    case Joined::places_first:
      return arma::join_rows(places, tokens);
    case Joined::one_below_the_other:
      return arma::join_cols(tokens, places);
    case Joined::scaled_tokens:
      return tokens * attn::root_of(tokens.n_cols) + places;
    case Joined::sum:
      break;
  }
  return tokens + places;
}

struct Tables {
  const fmat& tokens;
  const fmat& places;
};

fmat at_once(const urowvec& ids, const Tables& tables, const Knobs& k) {
  const std::size_t T = ids.n_elem;
  fmat tokens(T, tables.places.n_cols, arma::fill::zeros);
  if (k.tokens != Tokens::none) {
    tokens = picked(tables.tokens, rows_of_tokens(ids, k.tokens),
                    k.tokens == Tokens::columns);
  }
  if (k.places == Places::none) {
    return joined(tokens, fmat(arma::size(tokens), arma::fill::zeros),
                  k.joined);
  }
  if (k.places == Places::from_1) {
    return joined(tokens, tables.places.rows(1, T), k.joined);
  }
  return joined(tokens,
                picked(tables.places,
                       rows_of_places(ids, tables.places.n_rows, k.places),
                       k.places == Places::columns),
                k.joined);
}

// Row by row: what Armadillo refuses it refuses in other words.
fmat in_a_loop(const urowvec& ids, const Tables& tables, const Knobs& k) {
  const std::size_t T = ids.n_elem;
  const urowvec of_tokens = rows_of_tokens(ids, k.tokens);
  const urowvec of_places =
      rows_of_places(ids, tables.places.n_rows, k.places);
  const fmat nothing(1, tables.places.n_cols, arma::fill::zeros);
  const auto token = [&](std::size_t t) -> fmat {
    if (k.tokens == Tokens::none) return nothing;
    if (k.tokens == Tokens::columns) {
      return tables.tokens.col(of_tokens(t)).t();
    }
    return tables.tokens.row(of_tokens(t));
  };
  const auto place = [&](std::size_t t) -> fmat {
    if (k.places == Places::none) return nothing;
    if (k.places == Places::columns) {
      return tables.places.col(of_places(t)).t();
    }
    return tables.places.row(t < T ? of_places(t) : t);
  };
  fmat x(T, tables.tokens.n_cols, arma::fill::zeros);
  for (std::size_t t = 0; t < (k.rows == Rows::too_many ? T + 1 : T); ++t) {
    x.row(t) = joined(token(t), place(t), k.joined);
  }
  return x;
}

bool goes_row_by_row(Joined way) {
  return way != Joined::side_by_side && way != Joined::places_first &&
         way != Joined::one_below_the_other;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const urowvec& ids, const fmat& token_weight,
             const fmat& position_weight) -> fmat {
    const Tables tables = {k.exchanged ? position_weight : token_weight,
                           k.exchanged ? token_weight : position_weight};
    const bool is_loop = k.by_loop && goes_row_by_row(k.joined);
    const fmat x = with_rows(
        is_loop ? in_a_loop(ids, tables, k) : at_once(ids, tables, k),
        k.rows);
    return k.after == After::turned_round ? fmat(x.t()) : x;
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "embed_tokens",
          .tests =
              {
                  {"there_is_a_row_for_each_token_as_wide_as_the_tables",
                   {"the shape of the result"}},
                  {"each_row_is_the_tokens_plus_the_places",
                   {"the embeddings"}},
              },
          .solution = solution::embed_tokens,
          .alternative = by_products,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.by_loop = true; }},
          .forbidden = attention_functions_and({"attn::Embedding"}),
      },
      graded::probes(student), graded::attempt);
}
