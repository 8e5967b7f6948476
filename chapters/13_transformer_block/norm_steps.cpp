#include "chapters/13_transformer_block/norm_steps.hpp"

#include <fmt/format.h>

#include "attention/linear.hpp"
#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapter/layer_steps.hpp"
#include "model/gelu.hpp"
#include "model/gpt_config.hpp"
#include "model/layer_norm.hpp"

namespace attn {
namespace {

constexpr std::size_t texts = 2;
constexpr std::size_t features = 5;
constexpr std::size_t outputs = 6;
constexpr std::size_t words_of_a_pair = 4;  // of normal numbers

const std::string norm_source = "norm_steps.cpp";

struct Example {
  arma::fmat batch;  // (2, 5)
  Linear layer;
  arma::fmat sums;  // (2, 6)
  arma::fmat out;  // (2, 6), after the ReLU
};

void show_layer_out(Lesson& lesson, const Example& example,
                    std::uint64_t seed) {
  const Linear& layer = example.layer;
  lesson.section("Layer normalisation");
  lesson.step("batch_example", "Rows of numbers")
      .text(fmt::format(
          "A deep network multiplies again and again, so that its numbers "
          "grow or fade from layer to layer. Here is a cure. It begins with "
          "X, the rows x_1 and x_2 of {} tokens, of {} normal numbers each.",
          texts, features))
      .formula("X = [x_1; x_2], (2, 5)")
      .code("batch_example", norm_source)
      .result(example.batch)
      .computed_by(drawn_normal({seed}));
  Draws draws(seed, texts * features / 2 * words_of_a_pair);
  show_layer(lesson, draws, "layer", "A layer",
             fmt::format("W, with which a layer makes d_out = {} numbers of "
                         "d_in = {}: the next numbers of the same generator.",
                         layer.d_out(), layer.d_in()),
             layer);
  lesson.step("layer_sums", "What the layer makes of them")
      .text(fmt::format(
          "S: {} numbers for each token. W is layer, b is layer.bias.",
          layer.d_out()))
      .formula("S = X Wᵀ + b, (2, d_out)")
      .code("layer_sums", norm_source)
      .result(example.sums)
      .computed_by(projection("batch_example", "layer", layer));
  lesson.step("layer_out", "Without what is negative")
      .text(
          "A ReLU turns all negative numbers into 0: of a token's sums s_j "
          "it makes the numbers r_j, for each feature j.")
      .formula("r_j = max(s_j, 0)")
      .code("layer_out", norm_source)
      .code("negatives_cut", "gelu.cpp")
      .result(example.out)
      .computed_by(relu_of("layer_sums"));
}

bool all_within(const arma::fmat& numbers, float middle, float distance) {
  return arma::abs(numbers - middle).max() <= distance;
}

void show_mean_and_variance(Lesson& lesson, const arma::fvec& mean,
                            const arma::fvec& variance) {
  lesson.step("mean", "Where a token's numbers lie")
      .text(fmt::format("m, the mean of each row: of one token, over its "
                        "d_out = {} features.",
                        outputs))
      .formula("m = 1 / d_out Σ_j r_j")
      .code("mean", norm_source)
      .result(arma::fmat(mean))
      .computed_by(row_mean("layer_out"));
  lesson.step("variance", "How far apart they are")
      .text(
          "v_1: the squared distances from the mean, added up and divided by "
          "one less than their number. Statistics takes one less, so that of "
          "few numbers the variance is not too small; PyTorch's var does so "
          "if you do not say otherwise.")
      .formula("v_1 = 1 / (d_out - 1) Σ_j (r_j - m)²")
      .code("variance", norm_source)
      .result(arma::fmat(variance))
      .computed_by(row_variance("layer_out", "mean", true));
}

void show_plain(Lesson& lesson, const arma::fmat& layer_out) {
  // quote mean
  const arma::fvec mean = arma::mean(layer_out, 1);  // 1: of each row
  // end quote
  // quote variance
  const arma::fvec variance = arma::var(layer_out, 0, 1);  // 0: one less
  // end quote
  // quote normalised
  arma::fmat normalised = layer_out.each_col() - mean;
  normalised.each_col() /= arma::sqrt(variance);
  // end quote
  show_mean_and_variance(lesson, mean, variance);
  const bool all_differ = variance.min() > 0.0F;
  lesson.step("normalised", "All tokens alike")
      .text(fmt::format(
          "Less the mean, over the root of the variance: now each token's "
          "numbers have mean 0 and variance 1, whatever they were before{}. "
          "No token knows of another.",
          all_differ ? ""
                     : ", but where all were equal, so that the variance is "
                       "0 and what comes is nan"))
      .formula("(r_j - m) / sqrt(v_1)")
      .code("normalised", norm_source)
      .result(normalised)
      .computed_by(normalise_tokens("layer_out", "mean", "variance", 0.0))
      .check_if(all_differ, "each row has mean 0",
                all_within(arma::mean(normalised, 1), 0.0F, 1e-5F),
                anew::by_the_program_alone({"normalised"}))
      .check_if(all_differ, "and variance 1",
                all_within(arma::var(normalised, 0, 1), 1.0F, 1e-4F),
                anew::by_the_program_alone({"normalised"}));
}

void show_biased_variance(Lesson& lesson, const arma::fvec& variance) {
  lesson.step("biased_variance", "The variance that GPT-2 takes")
      .text(fmt::format(
          "v_0: GPT-2 divides by the number of features itself, not by one "
          "less. Of its {} features that hardly matters; of {} you see it. "
          "Its weights were trained so, and fit nothing else.",
          GptConfig().emb_dim, outputs))
      .formula("v_0 = 1 / d_out Σ_j (r_j - m)²")
      .code("biased_variance", norm_source)
      .result(arma::fmat(variance))
      .computed_by(row_variance("layer_out", "mean", false));
}

// What the class makes of rows, of which some may have equal numbers only.
void show_moments(Lesson& lesson, const arma::fmat& layer_norm,
                  float least_variance) {
  // quote norm_mean
  const arma::fvec mean = arma::mean(layer_norm, 1);
  // end quote
  // quote norm_variance
  const arma::fvec variance = arma::var(layer_norm, 1, 1);
  // end quote
  const bool is_near_1 = least_variance > 0.01F;  // far from eps
  lesson.step("layer_norm.mean", "Its mean")
      .text("The mean of the n_j of each token: 0, but for rounding.")
      .formula("1 / d_out Σ_j n_j")
      .code("norm_mean", norm_source)
      .result(arma::fmat(mean))
      .computed_by(row_mean("layer_norm"));
  lesson.step("layer_norm.variance", "Its variance")
      .text(is_near_1
                ? "A little less than 1, by eps: beside variances v_0 as "
                  "small as these it shows."
                : "Less than 1, by eps, and far less where v_0 is not far "
                  "above eps; 0 where a token's numbers were all equal.")
      .formula("v_0 / (v_0 + eps)")
      .code("norm_variance", norm_source)
      .result(arma::fmat(variance))
      .computed_by(row_variance("layer_norm", "layer_norm.mean", false))
      .check_if(is_near_1, "between 0.99 and 1",
                variance.min() > 0.99F && variance.max() < 1.00001F,
                anew::by_the_program_alone({"layer_norm.variance"}));
}

void show_class(Lesson& lesson, const arma::fmat& layer_out) {
  // quote biased_variance
  const arma::fvec biased_variance = arma::var(layer_out, 1, 1);  // 1: all
  // end quote
  // quote norm_called
  const LayerNorm norm(outputs);
  const arma::fmat layer_norm = norm.forward(layer_out);
  // end quote
  show_biased_variance(lesson, biased_variance);
  lesson.step("layer_norm", "LayerNorm")
      .text(fmt::format(
          "n_j is what the class LayerNorm makes of r_j. In its code x comes "
          "in and y goes out; of.mean and the others lie between. A small "
          "number, eps = {}, keeps the root from 0 where all numbers of a "
          "token are equal. At the end each feature is multiplied by a scale "
          "and gets a shift, which training finds; they begin as 1 and 0, "
          "and change nothing yet.",
          norm.eps()))
      .formula("n_j = (r_j - m) / sqrt(v_0 + eps) · scale_j + shift_j")
      .code("norm_called", norm_source)
      .code("layer_norm", "layer_norm.cpp")
      .result(layer_norm)
      .computed_by(
          normalise_tokens("layer_out", "mean", "biased_variance", 1e-5))
      .check("each row has mean 0",
             all_within(arma::mean(layer_norm, 1), 0.0F, 1e-5F),
             anew::by_the_program_alone({"layer_norm"}));
  show_moments(lesson, layer_norm, biased_variance.min());
}

}  // namespace

void show_norm(Lesson& lesson, std::uint64_t seed) {
  Generator generator(seed);
  // quote batch_example
  const arma::fmat batch_example = generator.randn(texts, features);
  const Linear layer(features, outputs, true, generator);
  // end quote
  // quote layer_sums
  const arma::fmat layer_sums = layer.forward(batch_example);
  // end quote
  // quote layer_out
  const arma::fmat layer_out = relu(layer_sums);
  // end quote
  const Example example = {batch_example, layer, layer_sums, layer_out};
  show_layer_out(lesson, example, seed);
  show_plain(lesson, example.out);
  show_class(lesson, example.out);
}

}  // namespace attn
