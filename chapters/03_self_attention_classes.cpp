// The mechanism as a class, twice: with plain matrices, and with Linear
// layers, which keep their weight the other way round.
#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/layer_steps.hpp"
#include "chapter/recorder.hpp"
#include "chapter/rounding.hpp"

namespace {

using namespace attn;

const std::string attention_source = "scaled_dot_product_attention.cpp";
const std::string plain_source = "self_attention_v1.cpp";
const std::string linear_source = "self_attention_v2.cpp";

// The steps that both classes take after the projections, by the function
// that they share.
void show_attention(Lesson& lesson, const Setup& setup,
                    const std::string& name, const Recorder& recorder) {
  const double scale = std::sqrt(static_cast<double>(setup.d_out));
  lesson.step(name + ".attn_scores", "Scores")
      .text("Each query against each key, as one product.")
      .formula("A = Q Kᵀ")
      .code("attn_scores", attention_source)
      .result(recorder["attn_scores"], setup.token_pairs(), Role::scores)
      .computed_by(product(name + ".queries", transposed(name + ".keys")));
  lesson.step(name + ".attn_weights", "Weights")
      .text(
          "Divided by the square root of the keys' width, then the softmax "
          "of each row.")
      .formula("weights = softmax(A / sqrt(d_k))")
      .code("scale", attention_source)
      .code("attn_weights", attention_source)
      .result(recorder["attn_weights"], setup.token_pairs(), Role::weights)
      .computed_by(softmax(name + ".attn_scores", scale))
      .check("rows sum to 1", rows_sum_to_one(recorder["attn_weights"]),
             anew::rows_sum_to_one());
  lesson.step(name + ".context_vec", "Context vectors, what forward returns")
      .text("The weights mix the values.")
      .formula("Z = weights V")
      .code("context_vec", attention_source)
      .result(recorder["context_vec"], setup.token_rows())
      .computed_by(product(name + ".attn_weights", name + ".values"));
}

void show_matrices(Lesson& lesson, Draws draws,
                   const SelfAttentionV1& sa_v1) {
  const auto weight = [&](const char* id, const char* title, const char* text,
                          const arma::fmat& values) {
    lesson.step(std::string("sa_v1.") + id, title)
        .text(text)
        .formula(std::string(id) + "(i, j) ∈ [0, 1), (d_in, d_out)")
        .code(id, plain_source)
        .result(values)
        .computed_by(draws.next(values.n_elem, 0.0F, 1.0F));
  };
  weight("W_query", "Its weights for queries",
         "The constructor draws three matrices in this order, so that a seed "
         "always gives the same numbers.",
         sa_v1.W_query);
  weight("W_key", "Its weights for keys", "The second draw.", sa_v1.W_key);
  weight("W_value", "Its weights for values", "The third.", sa_v1.W_value);
}

void show_products(Lesson& lesson, const Setup& setup,
                   const Recorder& recorder) {
  const auto projection = [&](const std::string& id, const char* title,
                              const char* text, const char* letter,
                              const std::string& matrix) {
    lesson.step("sa_v1." + id, title)
        .text(text)
        .formula(fmt::format("{} = X {}", letter, matrix))
        .code(id, plain_source)
        .result(recorder[id], setup.token_rows())
        .computed_by(product("inputs", "sa_v1." + matrix));
  };
  projection("queries", "Queries",
             "Inputs to the left, weights to the right.", "Q", "W_query");
  projection("keys", "Keys", "The same for keys.", "K", "W_key");
  projection("values", "Values", "And for values.", "V", "W_value");
}

SelfAttentionV1 plain_matrices(Lesson& lesson, const Setup& setup) {
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  const std::uint64_t seed = lesson.seed_for("sa_v1", 123);
  SelfAttentionV1 sa_v1(setup.d_in, setup.d_out, Generator(seed));
  Recorder recorder;
  sa_v1.forward(inputs, &recorder);

  lesson.section("SelfAttentionV1: plain matrices (the book's Listing 3.1)");
  lesson.step("inputs", "The tokens")
      .text(
          "One class now holds what chapter 2 did by hand. You construct it "
          "once, then call forward with any sequence. The numbers inside "
          "are shown as forward hands them to its trace: nothing is "
          "computed twice.")
      .formula("X = [x_1; ...; x_T], (T, d_in)")
      .code("inputs")
      .code("sa_v1")
      .result(inputs, setup.token_rows())
      .computed_by(given());
  show_matrices(lesson, Draws(seed), sa_v1);
  show_products(lesson, setup, recorder);
  show_attention(lesson, setup, "sa_v1", recorder);
  return sa_v1;
}

void show_layers(Lesson& lesson, const Setup& setup, Draws draws,
                 const SelfAttentionV2& sa_v2) {
  show_layer(
      lesson, draws, "sa_v2.W_query", "A layer for queries",
      fmt::format("A Linear layer keeps its weight the other way round: "
                  "(d_out, d_in), here {}. It also draws it from a small "
                  "interval around 0, which keeps the outputs at the "
                  "inputs' scale however many features there are.",
                  shape_text({setup.d_out, setup.d_in})),
      sa_v2.W_query);
  show_layer(lesson, draws, "sa_v2.W_key", "A layer for keys",
             "The second draw.", sa_v2.W_key);
  show_layer(lesson, draws, "sa_v2.W_value", "A layer for values",
             "The third.", sa_v2.W_value);
}

void show_outputs(Lesson& lesson, const Setup& setup,
                  const SelfAttentionV2& sa_v2, const Recorder& recorder) {
  const auto output = [&](const std::string& id, const char* title,
                          const char* text, const char* letter,
                          const std::string& matrix, const Linear& weights) {
    lesson.step("sa_v2." + id, title)
        .text(text)
        .formula(projection_formula(letter, "X", matrix, weights))
        .code(id, linear_source)
        .code("y", "linear.cpp")
        .result(recorder[id], setup.token_rows())
        .computed_by(projection("inputs", "sa_v2." + matrix, weights));
  };
  output("queries", "Queries",
         "The layer transposes its weight when it is used: row j of the "
         "weight makes feature j of the output.",
         "Q", "W_query", sa_v2.W_query);
  output("keys", "Keys", "The same for keys.", "K", "W_key", sa_v2.W_key);
  output("values", "Values", "And for values.", "V", "W_value",
         sa_v2.W_value);
}

SelfAttentionV2 linear_layers(Lesson& lesson, const Setup& setup) {
  const std::uint64_t seed = lesson.seed_for("sa_v2", 789);
  SelfAttentionV2 sa_v2(setup.d_in, setup.d_out, setup.qkv_bias,
                        Generator(seed));
  Recorder recorder;
  sa_v2.forward(setup.inputs, &recorder);

  lesson.section("SelfAttentionV2: Linear layers (the book's Listing 3.2)");
  show_layers(lesson, setup, Draws(seed), sa_v2);
  show_outputs(lesson, setup, sa_v2, recorder);
  show_attention(lesson, setup, "sa_v2", recorder);
  return sa_v2;
}

// Zeros, or so small that floats no longer tell them apart.
bool vanishes(const arma::fmat& numbers) {
  return arma::abs(numbers).max() < std::numeric_limits<float>::min();
}

void why_they_differ(Lesson& lesson, const Setup& setup,
                     const SelfAttentionV1& sa_v1,
                     const SelfAttentionV2& sa_v2) {
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  lesson.section("One mechanism, two outputs");
  const arma::fmat difference = sa_v2.forward(inputs) - sa_v1.forward(inputs);
  const bool nothing_to_mix =
      vanishes(sa_v1.forward(inputs)) && vanishes(sa_v2.forward(inputs));
  StepWriter step = lesson.step("difference", "The outputs differ");
  step
      .text(fmt::format(
          "Both classes compute the same formula. Their outputs differ "
          "because their weights do: other seeds, and above all another "
          "interval, [0, 1) against one around 0. Nothing else is "
          "different, which you prove in Exercise 3.1 by moving the "
          "weights of one class into the other.{}",
          nothing_to_mix ? " Not so with your vectors: they mix to "
                           "zeros, of which all weights make zeros."
                         : ""))
      .formula("sa_v2.Z - sa_v1.Z")
      .code("difference")
      .result(difference, setup.token_rows())
      .computed_by(difference_of("sa_v2.context_vec", "sa_v1.context_vec"));
  step.check_if(
      !nothing_to_mix, "the outputs are not the same",
      arma::any(arma::vectorise(difference) != 0.0F),
      anew::differs_unless_zero("sa_v1.context_vec", "sa_v2.context_vec"));
}

void a_weight_turned_round(Lesson& lesson, const Setup& setup,
                           const SelfAttentionV1& sa_v1,
                           const SelfAttentionV2& sa_v2) {
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  const arma::fmat transposed_weight = sa_v2.W_query.weight.t();
  const arma::fmat layer_queries = sa_v2.W_query.forward(inputs);
  arma::fmat matrix_queries = inputs * transposed_weight;
  if (sa_v2.W_query.bias) matrix_queries.each_row() += *sa_v2.W_query.bias;
  lesson.step("transposed_weight", "A weight, turned round")
      .text(fmt::format(
          "Transposed, the layer's weight has the shape that a plain matrix "
          "has, {}. Mind that a transpose is not a reshape: read in memory "
          "order into the other shape, the same numbers land in other "
          "places.",
          shape_text({setup.d_in, setup.d_out})))
      .formula("W_query.weightᵀ, (d_in, d_out)")
      .code("transposed_weight")
      .result(transposed_weight)
      .computed_by(transpose_of("sa_v2.W_query"))
      .check("has the shape of sa_v1's W_query",
             arma::size(transposed_weight) == arma::size(sa_v1.W_query),
             anew::has_shape_of("sa_v1.W_query"))
      .check("to the right of X it makes the layer's queries",
             agree_within(matrix_queries, layer_queries,
                          layer_bounds(same(inputs), sa_v2.W_query)),
             anew::makes("inputs", "sa_v2.queries",
                         setup.qkv_bias ? "sa_v2.W_query.bias" : ""));
}

void the_picture(Lesson& lesson) {
  lesson.section("The whole mechanism");
  lesson.step("picture", "Product by product")
      .text(
          "From the inputs to the context vectors, with the weights of "
          "sa_v1 and two decimals. Follow the shapes: the columns of what "
          "stands left are the rows of what stands right. Only the "
          "attention weights have one row and one column for each token.")
      .formula("Z = softmax(Q Kᵀ / sqrt(d_k)) V")
      .code("queries", plain_source)
      .code("keys", plain_source)
      .code("values", plain_source)
      .code("attn_scores", attention_source)
      .code("scale", attention_source)
      .code("attn_weights", attention_source)
      .code("context_vec", attention_source)
      .picture(
          {{"Queries: Q = X W_query", "inputs", "·", "sa_v1.W_query", "=",
            "sa_v1.queries"},
           {"Keys: K = X W_key", "inputs", "·", "sa_v1.W_key", "=",
            "sa_v1.keys"},
           {"Values: V = X W_value", "inputs", "·", "sa_v1.W_value", "=",
            "sa_v1.values"},
           {"Attention weights: softmax(Q Kᵀ / sqrt(d_k)), row by row",
            "sa_v1.queries", ",", "sa_v1.keys", "→", "sa_v1.attn_weights"},
           {"Context vectors: Z = weights V", "sa_v1.attn_weights", "·",
            "sa_v1.values", "=", "sa_v1.context_vec"}});
}

void teach(Lesson& lesson, const Setup& setup) {
  const SelfAttentionV1 first = plain_matrices(lesson, setup);
  const SelfAttentionV2 second = linear_layers(lesson, setup);
  why_they_differ(lesson, setup, first, second);
  a_weight_turned_round(lesson, setup, first, second);
  the_picture(lesson);
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter(
      {"03_self_attention_classes", {.d_out = true, .qkv_bias = true}, teach},
      argc, argv);
}
