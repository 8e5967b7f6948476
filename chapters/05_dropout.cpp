// Dropout on attention weights: what it does, why what is kept grows by
// 1 / (1 - p), and why two computers with one seed can drop different
// weights.
#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/draws.hpp"
#include "chapter/layer_steps.hpp"

namespace {

using namespace attn;

DropoutStream other(DropoutStream stream) {
  return stream == DropoutStream::native ? DropoutStream::mkl
                                         : DropoutStream::native;
}

// 1 where a number was kept, 0 where it was dropped.
arma::fmat mask_of(const arma::fmat& dropped) {
  return arma::conv_to<arma::fmat>::from(dropped != 0.0F);
}

std::size_t kept(const arma::fmat& dropped) {
  return arma::accu(dropped != 0.0F);
}

// The seed of both dropouts of the chapter, each drawn from a fresh
// generator.
std::uint64_t dropout_seed(Lesson& lesson) {
  return lesson.seed_for("dropout", 123);
}

void on_ones(Lesson& lesson, const Setup& setup) {
  const std::size_t T = setup.tokens.size();
  const double p = setup.dropout;
  const std::uint64_t seed = dropout_seed(lesson);
  lesson.section("Dropout on ones");

  const arma::fmat ones(T, T, arma::fill::ones);
  lesson.step("ones", "Something to drop")
      .text(
          "Ones, as many as there are attention weights, show best what "
          "happens.")
      .formula("ones(t, s) = 1, (T, T)")
      .code("ones")
      .result(ones)
      .computed_by(all_ones());

  const Dropout dropout_layer(p, Generator(seed), setup.dropout_stream);
  const arma::fmat dropout_of_ones = dropout_layer.forward(ones);
  lesson.step("dropout_of_ones", "Some become 0, the others grow")
      .text(fmt::format(
          "In training, each number becomes 0 with probability p = {}, by a "
          "draw of its own. {} of {} stay, and each of these is divided by "
          "1 - p. A network that cannot rely on any single weight has to "
          "spread what it learns.",
          p, kept(dropout_of_ones), T * T))
      .formula("x → b x / (1 - p), P(b = 0) = p, P(b = 1) = 1 - p")
      .code("dropout_layer")
      .code("dropout_of_ones")
      .result(dropout_of_ones)
      .computed_by(
          dropout("ones", p, dropout_draw({seed}, setup.dropout_stream)))
      .check("every number is 0 or 1 / (1 - p)",
             agree(dropout_of_ones, arma::fmat(mask_of(dropout_of_ones) /
                                               static_cast<float>(1.0 - p))),
             anew::zero_or_grown(p));
}

// A mean of draws that are 0 or 1 is spread as a normal one is only if enough
// of both kinds are to be expected.
constexpr double enough = 100.0;

// The mean of all numbers of so many masks, as it is and without the
// division; and how many of the numbers were kept.
struct Averages {
  arma::fmat averages;  // (counts, 2)
  arma::fvec numbers_kept;  // (counts)
};

Averages averages_of(const Dropout& many_masks, const arma::fmat& row_of_ones,
                     const std::vector<std::size_t>& counts) {
  const double p = many_masks.p();
  arma::fvec numbers_kept(counts.size());
  // quote averages
  arma::fmat averages(counts.size(), 2);
  double sum = 0.0;
  std::size_t drawn_masks = 0;
  std::size_t stay = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    for (; drawn_masks < counts[i]; ++drawn_masks) {
      const arma::fmat dropped = many_masks.forward(row_of_ones);
      sum += arma::accu(dropped);
      stay += kept(dropped);
    }
    const double mean =
        sum / static_cast<double>(counts[i] * row_of_ones.n_elem);
    averages(i, 0) = static_cast<float>(mean);
    averages(i, 1) = static_cast<float>(mean * (1.0 - p));
    numbers_kept(i) = static_cast<float>(stay);
  }
  // end quote
  return {averages, numbers_kept};
}

std::vector<std::string> names_of(const std::vector<std::size_t>& counts) {
  std::vector<std::string> names;
  for (const std::size_t count : counts) {
    names.push_back(fmt::format("{} mask{}", count, count == 1 ? "" : "s"));
  }
  return names;
}

void why_it_grows(Lesson& lesson, const Setup& setup) {
  const std::size_t T = setup.tokens.size();
  const double p = setup.dropout;
  const arma::fmat row_of_ones(1, T, arma::fill::ones);
  const std::vector<std::size_t> counts = {1, 10, 100, 1000};
  const std::uint64_t seed = lesson.seed_for("averages", 123);
  const Dropout many_masks(p, Generator(seed), setup.dropout_stream);
  const auto [averages, numbers_kept] =
      averages_of(many_masks, row_of_ones, counts);
  const double draws =
      static_cast<double>(counts.back() * row_of_ones.n_elem);
  const double spread = std::sqrt(p / (1.0 - p) / draws);
  const bool tells = p == 0.0 || draws * std::min(p, 1.0 - p) >= enough;
  lesson.section("Why divide by 1 - p");
  lesson.step("averages", "The mean stays what it was")
      .text(fmt::format(
          "A row of ones, one for each key, comes out near 1 when it is "
          "averaged over more and more masks. Without the division it would "
          "come out near 1 - p = {:.3g}: the sums that follow would be "
          "smaller in training than afterwards, when nothing is dropped, and "
          "the next layer would meet a scale that it never saw.{}",
          1.0 - p,
          tells ? ""
                : fmt::format(" At this p, {} masks {} too few numbers for "
                              "the mean to settle.",
                              counts.back(), p < 0.5 ? "drop" : "keep")))
      .formula("(1 - p) · x / (1 - p) + p · 0 = x")
      .code("averages")
      .result(averages, {names_of(counts), {"as it is", "not divided"}})
      .computed_by(dropout_averages(
          p, T, arma::conv_to<arma::fvec>::from(counts), numbers_kept,
          dropout_draw({seed}, setup.dropout_stream)))
      .check_if(tells,
                fmt::format("the mean over {} masks lies within 5 standard "
                            "errors of 1",
                            counts.back()),
                std::abs(averages(counts.size() - 1, 0) - 1.0) <=
                    5.0 * spread + 1e-6,
                anew::mean_settles(p, counts.back(), "ones"));
}

// The probability that two masks are equal, each number of them by itself.
double chance_of_equal_masks(double p, std::size_t numbers) {
  return std::pow(p * p + (1.0 - p) * (1.0 - p),
                  static_cast<double>(numbers));
}

void two_streams(Lesson& lesson, const Setup& setup) {
  const std::size_t T = setup.tokens.size();
  const double p = setup.dropout;
  const arma::fmat ones(T, T, arma::fill::ones);
  const std::uint64_t seed = dropout_seed(lesson);
  const DropoutStream stream = other(setup.dropout_stream);
  lesson.section("One seed, two masks");

  const Dropout other_dropout(p, Generator(seed), stream);
  const arma::fmat dropout_of_ones_other_stream = other_dropout.forward(ones);
  const Tensor& first = lesson.document().result("dropout_of_ones").values;
  const bool must_differ = chance_of_equal_masks(p, T * T) < 1e-9;
  lesson.step("dropout_of_ones_other_stream", "The same call elsewhere")
      .text(fmt::format(
          "You may follow the book with PyTorch and see another mask, with "
          "the same seed and no mistake. PyTorch draws it in one of two "
          "ways. Builds without Intel's MKL take two words of the Mersenne "
          "Twister for each number. Builds with MKL take one word, seed "
          "MKL's own generator with it, and draw all numbers there. This is "
          "the {} stream, which keeps {} of {}; --dropout-stream chooses.{}",
          stream == DropoutStream::native ? "native" : "mkl",
          kept(dropout_of_ones_other_stream), T * T,
          must_differ ? ""
                      : " With so few numbers to drop or to keep, the two "
                        "masks may be equal."))
      .formula("x → b x / (1 - p), P(b = 0) = p, P(b = 1) = 1 - p")
      .code("other_dropout")
      .code("dropout_of_ones_other_stream")
      .result(dropout_of_ones_other_stream)
      .computed_by(dropout("ones", p, dropout_draw({seed}, stream)))
      .check("drawn again, the mask is the same",
             agree(dropout_of_ones_other_stream,
                   Dropout(p, Generator(seed), stream).forward(ones)),
             anew::drawn_again())
      .check_if(must_differ, "the two masks differ",
                !agree(dropout_of_ones_other_stream, first),
                anew::masks_differ("dropout_of_ones", p));
}

arma::fmat causal_weights(Lesson& lesson, const Setup& setup) {
  const std::uint64_t seed = lesson.seed_for("sa_v2", 789);
  const SelfAttentionV2 sa_v2(setup.d_in, setup.d_out, setup.qkv_bias,
                              Generator(seed));
  lesson.section("Dropout on attention weights");
  const arma::fmat queries = sa_v2.W_query.forward(setup.inputs);
  const arma::fmat keys = sa_v2.W_key.forward(setup.inputs);
  const arma::fmat attn_scores = queries * keys.t();
  const arma::fmat masked =
      masked_fill(attn_scores, causal_mask(keys.n_rows), -arma::fdatum::inf);
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::fmat attn_weights = softmax_rows(masked / scale);
  lesson.step("attn_weights", "The causal weights of chapter 4")
      .text(
          "Queries, keys, mask, scale and softmax, with the layers of "
          "chapter 4.")
      .formula("softmax(mask(Q Kᵀ) / sqrt(d_k))")
      .code("queries")
      .code("keys")
      .code("attn_scores")
      .code("masked")
      .code("scale")
      .code("attn_weights")
      .result(attn_weights, setup.token_pairs(), Role::weights)
      .computed_by(causal_attention_weights(
          {setup.inputs, seed, setup.d_out, setup.qkv_bias, attn_scores}))
      .check("rows sum to 1", rows_sum_to_one(attn_weights),
             anew::rows_sum_to_one())
      .check("the future gets no weight", future_gets_no_weight(attn_weights),
             anew::future_gets_no_weight());
  return attn_weights;
}

void on_weights(Lesson& lesson, const Setup& setup,
                const arma::fmat& attn_weights) {
  const double p = setup.dropout;
  const std::uint64_t seed = dropout_seed(lesson);
  Dropout weight_dropout(p, Generator(seed), setup.dropout_stream);
  const arma::fmat dropped_attn_weights =
      weight_dropout.forward(attn_weights);
  const arma::fvec sums = arma::sum(dropped_attn_weights, 1);
  lesson.step("dropped_attn_weights", "Some connections are cut")
      .text(fmt::format(
          "The generator starts from the same seed, so the mask is that of "
          "the ones. In this step of training, a dropped weight means that "
          "a query does not see a key. Rows no longer sum to 1, here from "
          "{:.4g} to {:.4g}; their mean over many masks still does, and "
          "they are not normalised again.",
          sums.min(), sums.max()))
      .formula("weights(t, s) → b weights(t, s) / (1 - p), P(b = 0) = p")
      .code("weight_dropout")
      .code("dropped_attn_weights")
      .result(dropped_attn_weights, setup.token_pairs(), Role::weights)
      .computed_by(dropout("attn_weights", p,
                           dropout_draw({seed}, setup.dropout_stream)))
      .check("the future still gets no weight",
             future_gets_no_weight(dropped_attn_weights),
             anew::future_gets_no_weight());

  // quote evaluated
  weight_dropout.training = false;
  const arma::fmat evaluated = weight_dropout.forward(attn_weights);
  // end quote
  lesson.step("evaluated", "In use, nothing is dropped")
      .text(
          "Dropout is for training. Set to evaluation, the layer hands on "
          "what it is given and draws nothing.")
      .formula("x → x")
      .code("evaluated")
      .result(evaluated, setup.token_pairs(), Role::weights)
      .computed_by(unchanged("attn_weights"))
      .check("equals the weights that went in",
             agree(evaluated, attn_weights, {0.0F, 0.0F}),
             anew::equals_exactly("attn_weights"));
}

void teach(Lesson& lesson, const Setup& setup) {
  on_ones(lesson, setup);
  why_it_grows(lesson, setup);
  two_streams(lesson, setup);
  on_weights(lesson, setup, causal_weights(lesson, setup));
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter({"05_dropout",
                            {.d_out = true, .qkv_bias = true, .dropout = 0.5},
                            teach},
                           argc, argv);
}
