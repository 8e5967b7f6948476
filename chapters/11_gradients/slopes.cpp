#include "chapters/11_gradients/slopes.hpp"

#include <algorithm>
#include <cmath>

namespace attn {
namespace {

// Of larger gradients so many numbers are compared.
constexpr arma::uword most_compared = 40;

// By how much a number is moved, as a share of the largest of its stage.
constexpr double share_moved = 1e-4;

// How far a slope may be from the gradient, as a share of its terms.
constexpr double tolerance = 1e-4;

// Scores whose terms are larger leave a float too few digits.
constexpr double largest_scores = 50.0;

arma::mat in_double(const arma::fmat& numbers) {
  return arma::conv_to<arma::mat>::from(numbers);
}

double largest(const arma::mat& numbers) {
  return arma::abs(numbers).max();
}

arma::mat causal(arma::mat scores) {
  for (arma::uword t = 0; t < scores.n_rows; ++t) {
    for (arma::uword s = t + 1; s < scores.n_cols; ++s) {
      scores(t, s) = -arma::datum::inf;
    }
  }
  return scores;
}

arma::mat softmax(const arma::mat& scores) {
  arma::mat weights = scores;
  weights.each_col() -= arma::max(scores, 1);
  weights = arma::exp(weights);
  weights.each_col() /= arma::sum(arma::mat(weights), 1);
  return weights;
}

double step_of(const LossAgain& loss, const std::string& stage) {
  const double most =
      largest(arma::mat(loss[stage].elem(arma::find_finite(loss[stage]))));
  return share_moved * (most == 0.0 ? 1.0 : most);
}

}  // namespace

LossAgain::LossAgain(const arma::fmat& inputs,
                     const CausalAttention& attention)
    : stages_{{"inputs", in_double(inputs)},
              {"W_query", in_double(attention.W_query.weight)},
              {"W_key", in_double(attention.W_key.weight)},
              {"W_value", in_double(attention.W_value.weight)}},
      targets_(in_double(inputs).tail_rows(inputs.n_rows - 1)) {
  Stages kept;
  value_ = forward("", {}, &kept);
  stages_ = kept;
  sizes_ = sizes_of_gradients();
}

double LossAgain::with(const std::string& stage,
                       const arma::mat& numbers) const {
  return forward(stage, numbers, nullptr);
}

double LossAgain::forward(const std::string& replaced,
                          const arma::mat& numbers, Stages* kept) const {
  const auto stage = [&](const std::string& name,
                         const arma::mat& computed) -> const arma::mat& {
    const arma::mat& taken = name == replaced ? numbers : computed;
    if (kept != nullptr) (*kept)[name] = taken;
    return taken;
  };
  const arma::mat& x = stage("inputs", stages_.at("inputs"));  // (T, d)
  const arma::mat& W_query = stage("W_query", stages_.at("W_query"));
  const arma::mat& W_key = stage("W_key", stages_.at("W_key"));
  const arma::mat& W_value = stage("W_value", stages_.at("W_value"));
  const arma::mat queries = stage("queries", x * W_query.t());  // (T, d)
  const arma::mat keys = stage("keys", x * W_key.t());
  const arma::mat values = stage("values", x * W_value.t());
  const arma::mat scores =
      stage("attn_scores", causal(queries * keys.t()));  // (T, T)
  const double scale = std::sqrt(static_cast<double>(keys.n_cols));
  const arma::mat weights = stage("attn_weights", softmax(scores / scale));
  const arma::mat context_vec = stage("context_vec", weights * values);
  const arma::mat errors = context_vec.head_rows(targets_.n_rows) - targets_;
  return arma::accu(errors % errors) / static_cast<double>(errors.n_elem);
}

// quote slope
double LossAgain::slope(const std::string& stage, arma::uword index,
                        double h) const {
  arma::mat numbers = stages_.at(stage);
  const double x = numbers(index);
  numbers(index) = x + h;
  const double higher = with(stage, numbers);
  numbers(index) = x - h;
  const double lower = with(stage, numbers);
  return (higher - lower) / (2.0 * h);
}
// end quote

LossAgain::Stages LossAgain::sizes_of_gradients() const {
  const auto size = [&](const char* stage) -> arma::mat {
    return arma::abs(stages_.at(stage));
  };
  const arma::mat& weights = stages_.at("attn_weights");
  const arma::uword T = weights.n_rows;
  const double n = static_cast<double>(targets_.n_elem);
  const double scale = std::sqrt(static_cast<double>(targets_.n_cols));
  Stages of;
  arma::mat& context = of["context_vec"];
  context =
      2.0 / n * (size("context_vec").head_rows(T - 1) + arma::abs(targets_));
  context.insert_rows(T - 1, 1);  // zeros
  of["values"] = weights.t() * context;
  of["attn_weights"] = context * size("values").t();
  arma::mat gained = of["attn_weights"];
  gained.each_col() += arma::sum(weights % of["attn_weights"], 1);
  of["attn_scores"] = weights % gained / scale;
  of["queries"] = of["attn_scores"] * size("keys");
  of["keys"] = of["attn_scores"].t() * size("queries");
  of["W_query"] = of["queries"].t() * size("inputs");
  of["W_key"] = of["keys"].t() * size("inputs");
  of["W_value"] = of["values"].t() * size("inputs");
  of["inputs"] = of["queries"] * size("W_query") +
                 of["keys"] * size("W_key") + of["values"] * size("W_value");
  return of;
}

double LossAgain::size_of_terms(const std::string& stage) const {
  return sizes_.at(stage).max();
}

double LossAgain::size_of_scores() const {
  const arma::mat& keys = stages_.at("keys");
  const arma::mat terms =
      arma::abs(stages_.at("queries")) * arma::abs(keys).t();
  return terms.max() / std::sqrt(static_cast<double>(keys.n_cols));
}

bool slopes_tell(const LossAgain& loss, const std::string& stage) {
  const double size = loss.size_of_terms(stage);
  const double moved = step_of(loss, stage) / share_moved;
  return std::isfinite(size) && size > 1e-30 &&
         loss.size_of_scores() <= largest_scores &&
         size * moved >= 1e-7 * loss.value();
}

bool slopes_agree(const LossAgain& loss, const std::string& stage,
                  const arma::fmat& gradient) {
  const double h = step_of(loss, stage);
  const double most = tolerance * loss.size_of_terms(stage);
  const arma::mat& numbers = loss[stage];
  const arma::uword count = std::min(most_compared, numbers.n_elem);
  for (arma::uword i = 0; i < count; ++i) {
    const arma::uword index = i * numbers.n_elem / count;
    if (!std::isfinite(numbers(index)))
      continue;  // hidden, whatever is added
    const double by = static_cast<double>(gradient(index));
    if (!(std::abs(loss.slope(stage, index, h) - by) <= most)) return false;
  }
  return true;
}

}  // namespace attn
