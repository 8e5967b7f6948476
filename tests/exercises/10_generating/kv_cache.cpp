// Grades the exercise kv_cache.
#include <cmath>

#include "10_generating/kv_cache_knobs.hpp"
#include "10_generating/kv_cache_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"

namespace solution {
arma::frowvec kv_cache(const arma::frowvec& query, const arma::frowvec& key,
                       const arma::frowvec& value, exercise::Cache& cache);
}

namespace {

using arma::frowvec;
using exercise::Cache;
using namespace graded;

// Key by key, in double.
frowvec number_by_number(const frowvec& query, const frowvec& key,
                         const frowvec& value, Cache& cache) {
  cache.keys = arma::join_cols(cache.keys, arma::fmat(key));
  cache.values = arma::join_cols(cache.values, arma::fmat(value));
  arma::rowvec scores(cache.keys.n_rows, arma::fill::zeros);
  for (std::size_t s = 0; s < scores.n_elem; ++s) {
    for (std::size_t j = 0; j < query.n_elem; ++j) {
      scores(s) += static_cast<double>(query(j)) *
                   static_cast<double>(cache.keys(s, j));
    }
    scores(s) /= std::sqrt(static_cast<double>(query.n_elem));
  }
  arma::rowvec mixed(value.n_elem, arma::fill::zeros);
  double sum = 0.0;
  for (std::size_t s = scores.n_elem; s-- > 0;) {
    const double power = std::exp(scores(s) - scores.max());
    sum += power;
    for (std::size_t j = 0; j < value.n_elem; ++j) {
      mixed(j) += power * static_cast<double>(cache.values(s, j));
    }
  }
  return arma::conv_to<frowvec>::from(mixed / sum);
}

void put(arma::fmat& rows, const frowvec& row, bool first) {
  rows.insert_rows(first ? 0 : rows.n_rows, row);
}

// Which rows go, now that there are new ones.
void drop(arma::fmat& rows, Kept kept) {
  const std::size_t count = rows.n_rows;
  switch (kept) {
    case Kept::newest_alone:
      rows = arma::fmat(rows.tail_rows(1));
      return;
    case Kept::in_place_of_the_last:
      if (count > 1) rows.shed_row(count - 2);
      return;
    case Kept::in_place_of_the_oldest:
      if (count > 1) rows.shed_row(0);
      return;
    case Kept::six:
      if (count > 6) rows = arma::fmat(rows.tail_rows(6));
      return;
    default:
      return;
  }
}

bool keys_go_first(Place place) {
  return place == Place::first || place == Place::keys_first;
}

bool values_go_first(Place place) {
  return place == Place::first || place == Place::values_first;
}

void keep(Cache& cache, const frowvec& query, const frowvec& key,
          const frowvec& value, const Knobs& knobs) {
  const Kept kept = knobs.kept;
  const frowvec& as_key = kept == Kept::query_for_key   ? query
                          : kept == Kept::value_for_key ? value
                                                        : key;
  const frowvec& as_value = kept == Kept::key_for_value ? key : value;
  for (int times = kept == Kept::twice ? 2 : 1; times > 0; --times) {
    if (kept != Kept::values_alone) {
      put(cache.keys, as_key, keys_go_first(knobs.place));
    }
    if (kept != Kept::keys_alone) {
      put(cache.values, as_value, values_go_first(knobs.place));
    }
  }
  drop(cache.keys, kept);
  drop(cache.values, kept);
}

// What the new token sees of these rows.
arma::fmat visible_of(const arma::fmat& rows, Visible visible,
                      bool newest_first) {
  if (rows.n_rows < 2 || visible == Visible::all) return rows;
  if (visible == Visible::first_row) return rows.head_rows(1);
  const std::size_t count = visible == Visible::newest_alone ? 1
                            : visible == Visible::but_oldest
                                ? rows.n_rows - 1
                                : std::min<std::size_t>(rows.n_rows, 6);
  return newest_first ? rows.head_rows(count) : rows.tail_rows(count);
}

float scale_of(const frowvec& query, const Cache& seen, std::size_t before,
               Scale scale) {
  const float root = attn::root_of(query.n_elem);
  switch (scale) {
    case Scale::none:
      return 1.0F;
    case Scale::whole:
      return root * root;
    case Scale::times_root:
      return 1.0F / root;
    case Scale::tokens:
      return attn::root_of(seen.keys.n_rows);
    case Scale::tokens_before:
      return attn::root_of(before);
    case Scale::d_v:
      return attn::root_of(seen.values.n_cols);
    case Scale::two:
      return attn::root_of(2);
    case Scale::root:
      break;
  }
  return root;
}

frowvec attend(const frowvec& asks, const Cache& seen, float scale,
               const Knobs& knobs) {
  const arma::fmat& answers =
      knobs.answers == Answers::values ? seen.values : seen.keys;
  const arma::fmat& mixed = knobs.keys_mixed ? seen.keys : seen.values;
  if (knobs.nothing_is_nan && answers.n_rows == 0) {
    return frowvec(mixed.n_cols).fill(arma::fdatum::nan);
  }
  arma::fmat scores = asks * answers.t();
  if (knobs.even) scores.zeros();
  if (knobs.scaled_afterwards) {
    return attn::softmax_by_steps(scores, knobs.softmax) / scale * mixed;
  }
  return attn::softmax_by_steps(scores / scale, knobs.softmax) * mixed;
}

// The reference, with each choice as the knobs say.
frowvec step(const frowvec& query, const frowvec& key, const frowvec& value,
             Cache& cache, const Knobs& knobs) {
  const Cache before = cache;
  const bool is_first = before.keys.n_rows == 0;
  Cache after = cache;
  keep(after, query, key, value, knobs);
  if (knobs.kept != Kept::nothing) cache = after;
  if (knobs.own == Own::left_out && is_first) {
    return frowvec(value.n_elem, arma::fill::zeros);
  }
  const bool sees_itself = knobs.own == Own::seen ||
                           (knobs.own == Own::by_the_first_alone && is_first);
  Cache seen = sees_itself ? after : before;
  seen.keys =
      visible_of(seen.keys, knobs.visible, keys_go_first(knobs.place));
  seen.values =
      visible_of(seen.values, knobs.visible, values_go_first(knobs.place));
  const frowvec& asks = knobs.asks == Asks::key     ? key
                        : knobs.asks == Asks::value ? value
                                                    : query;
  const float scale = scale_of(query, seen, before.keys.n_rows, knobs.scale);
  const frowvec context = attend(asks, seen, scale, knobs);
  if (knobs.kept == Kept::context_for_value) {
    const bool first = values_go_first(knobs.place);
    cache.values.row(first ? 0 : cache.values.n_rows - 1) = context;
  }
  return context;
}

Functions model(const Knobs& knobs) {
  return
      [knobs](const frowvec& query, const frowvec& key, const frowvec& value,
              Cache& cache) { return step(query, key, value, cache, knobs); };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "kv_cache",
          .tests =
              {
                  {"the_new_token_attends_to_all_that_is_kept_and_itself",
                   {"the context vectors"}},
                  {"its_key_and_value_are_kept_below_those_before",
                   {"cache.keys", "cache.values"}},
              },
          .solution = solution::kv_cache,
          .alternative = number_by_number,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.softmax.library = true; },
                   [](Knobs& k) { k.nothing_is_nan = true; }},
          .forbidden = attention_functions(),
      },
      graded::probes(student), graded::attempt);
}
