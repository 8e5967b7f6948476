#include "chapters/13_transformer_block/norm_steps.hpp"

#include <fmt/format.h>

#include "attention/linear.hpp"
#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapter/layer_steps.hpp"
#include "chapter/recorder.hpp"
#include "model/gelu.hpp"
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
  arma::fmat out;  // (2, 6), after the ReLU
};

void show_layer_out(Lesson& lesson, const Example& example,
                    std::uint64_t seed) {
  lesson.section("Layer normalisation");
  lesson.step("batch_example", "Two rows of numbers")
      .text(
          "A deep network multiplies again and again, so that its numbers "
          "grow or fade from layer to layer. Here is a cure. It begins with "
          "two tokens of five normal numbers each.")
      .formula("x_1, x_2, (2, 5)")
      .code("batch_example", norm_source)
      .result(example.batch)
      .computed_by(drawn_normal({seed}));
  Draws draws(seed, texts * features / 2 * words_of_a_pair);
  show_layer(lesson, draws, "layer", "A layer",
             "The next numbers of the same generator.", example.layer);
  lesson.step("layer_sums", "What the layer makes of them")
      .text("Six numbers for each token.")
      .formula("S = X Wᵀ + b")
      .code("layer_sums", norm_source)
      .result(example.layer.forward(example.batch))
      .computed_by(projection("batch_example", "layer", example.layer));
  lesson.step("layer_out", "Without what is negative")
      .text("A ReLU turns all negative numbers into 0.")
      .formula("y = max(s, 0)")
      .code("negatives_cut", "gelu.cpp")
      .result(example.out)
      .computed_by(relu_of("layer_sums"));
}

bool all_within(const arma::fmat& numbers, float middle, float distance) {
  return arma::abs(numbers - middle).max() <= distance;
}

void show_plain(Lesson& lesson, const arma::fmat& out) {
  // quote mean
  const arma::fvec mean = arma::mean(out, 1);
  // end quote
  // quote variance
  const arma::fvec variance = arma::var(out, 0, 1);
  // end quote
  // quote normalised
  arma::fmat normalised = out.each_col() - mean;
  normalised.each_col() /= arma::sqrt(variance);
  // end quote
  lesson.step("mean", "Where a token's numbers lie")
      .text("The mean of each row: of one token, over its features.")
      .formula("m = 1 / d Σ_j y_j")
      .code("mean", norm_source)
      .result(arma::fmat(mean))
      .computed_by(row_mean("layer_out"));
  lesson.step("variance", "How far apart they are")
      .text(
          "The squared distances from the mean, added up and divided by one "
          "less than their number. Statistics takes one less, so that of "
          "few numbers the variance is not too small; PyTorch's var does so "
          "if you do not say otherwise.")
      .formula("v = 1 / (d - 1) Σ_j (y_j - m)²")
      .code("variance", norm_source)
      .result(arma::fmat(variance))
      .computed_by(row_variance("layer_out", "mean", true));
  lesson.step("normalised", "All tokens alike")
      .text(
          "Less the mean, over the root of the variance: now each token's "
          "numbers have mean 0 and variance 1, whatever they were before. "
          "No token knows of another.")
      .formula("(y_j - m) / sqrt(v)")
      .code("normalised", norm_source)
      .result(normalised)
      .computed_by(normalise_tokens("layer_out", "mean", "variance", 0.0))
      .check_if(variance.min() > 0.0F, "each row has mean 0",
                all_within(arma::mean(normalised, 1), 0.0F, 1e-5F),
                anew::by_the_program_alone({"normalised"}))
      .check_if(variance.min() > 0.0F, "and variance 1",
                all_within(arma::var(normalised, 0, 1), 1.0F, 1e-4F),
                anew::by_the_program_alone({"normalised"}));
}

void show_class(Lesson& lesson, const arma::fmat& out) {
  const LayerNorm norm(outputs);
  Recorder recorder;
  // quote layer_norm
  const arma::fmat layer_norm = norm.forward(out, &recorder);
  // end quote
  // quote norm_variance
  const arma::fvec variance = arma::var(layer_norm, 1, 1);
  // end quote
  lesson.step("biased_variance", "The variance that GPT-2 takes")
      .text(
          "GPT-2 divides by the number of features itself. Of 768 that "
          "hardly matters; of six you see it. Its weights were trained so, "
          "and fit nothing else.")
      .formula("v = 1 / d Σ_j (y_j - m)²")
      .code("layer_norm", "layer_norm.cpp")
      .result(recorder.matrix("variance"))
      .computed_by(row_variance("layer_out", "mean", false));
  lesson.step("layer_norm", "LayerNorm")
      .text(
          "The class. A small number, eps, keeps the root from 0 where all "
          "numbers of a token are equal. At the end each feature is "
          "multiplied by a scale and gets a shift, which training finds; "
          "they begin as 1 and 0, and change nothing yet.")
      .formula("(y_j - m) / sqrt(v + eps) · scale_j + shift_j")
      .code("layer_norm", norm_source)
      .result(layer_norm)
      .computed_by(
          normalise_tokens("layer_out", "mean", "biased_variance", 1e-5))
      .check("each row has mean 0",
             all_within(arma::mean(layer_norm, 1), 0.0F, 1e-5F),
             anew::by_the_program_alone({"layer_norm"}));
  lesson.step("layer_norm.mean", "Its mean")
      .text("0, but for rounding.")
      .formula("1 / d Σ_j y_j")
      .code("mean", norm_source)
      .result(arma::fmat(arma::mean(layer_norm, 1)))
      .computed_by(row_mean("layer_norm"));
  lesson.step("layer_norm.variance", "Its variance")
      .text(
          "A little less than 1, by eps: beside variances as small as these "
          "it shows.")
      .formula("v / (v + eps)")
      .code("norm_variance", norm_source)
      .result(arma::fmat(variance))
      .computed_by(row_variance("layer_norm", "layer_norm.mean", false))
      .check_if(recorder.matrix("variance").min() > 0.01F,  // far from eps
                "between 0.99 and 1",
                variance.min() > 0.99F && variance.max() < 1.00001F,
                anew::by_the_program_alone({"layer_norm.variance"}));
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
  const Example example = {batch_example, layer, relu(layer_sums)};
  show_layer_out(lesson, example, seed);
  show_plain(lesson, example.out);
  show_class(lesson, example.out);
}

}  // namespace attn
