// Grades Exercise 3.3.
#include "08_multi_head_attention/gpt2_size.hpp"

#include <fmt/format.h>

#include "grading/grading.hpp"

namespace {

using attn::AttentionOptions;
using attn::Generator;
using attn::MultiHeadAttention;
using attn::Shape;

struct Functions {
  MultiHeadAttention (*make)(Generator);
  std::size_t (*head_width)(const MultiHeadAttention&);
  std::size_t (*parameter_count)(const MultiHeadAttention&);
  Shape (*output_shape)(const MultiHeadAttention&, const arma::fcube&);
};

constexpr AttentionOptions gpt2{
    .d_in = 768, .d_out = 768, .context_length = 1024};

std::size_t number_count(const attn::Linear& layer) {
  return layer.weight.n_elem + (layer.bias ? layer.bias->n_elem : 0);
}

// Everything is read off the module or its output.
const Functions measured = {
    [](Generator generator) {
      return MultiHeadAttention({768, 768, 1024}, 12, generator);
    },
    [](const MultiHeadAttention& module) { return module.head_dim(); },
    [](const MultiHeadAttention& module) {
      return number_count(module.W_query) + number_count(module.W_key) +
             number_count(module.W_value) + number_count(module.out_proj);
    },
    [](const MultiHeadAttention& module, const arma::fcube& batch) {
      const arma::fcube output = module.forward(batch);
      return Shape{output.n_slices, output.n_rows, output.n_cols};
    }};

// The reference solution with one function replaced.
Functions with_make(MultiHeadAttention (*make)(Generator)) {
  return {make, solution::head_width, solution::parameter_count,
          solution::output_shape};
}

Functions with_head_width(
    std::size_t (*head_width)(const MultiHeadAttention&)) {
  Functions functions = with_make(solution::make_gpt2_attention);
  functions.head_width = head_width;
  return functions;
}

Functions with_count(std::size_t (*count)(const MultiHeadAttention&)) {
  Functions functions = with_make(solution::make_gpt2_attention);
  functions.parameter_count = count;
  return functions;
}

Functions with_shape(Shape (*shape)(const MultiHeadAttention&,
                                    const arma::fcube&)) {
  Functions functions = with_make(solution::make_gpt2_attention);
  functions.output_shape = shape;
  return functions;
}

MultiHeadAttention qkv_bias_on(Generator generator) {
  AttentionOptions options = gpt2;
  options.qkv_bias = true;
  return MultiHeadAttention(options, 12, generator);
}

MultiHeadAttention d_out_of_one_head(Generator generator) {
  AttentionOptions options = gpt2;
  options.d_out = 768 / 12;
  return MultiHeadAttention(options, 1, generator);
}

MultiHeadAttention heads_and_width_swapped(Generator generator) {
  return MultiHeadAttention(gpt2, 64, generator);
}

std::size_t width_of_all_heads(const MultiHeadAttention& module) {
  return module.W_query.d_out();
}

std::size_t projection_count(const MultiHeadAttention& module) {
  return module.W_query.weight.n_elem;
}

std::size_t out_proj_left_out(const MultiHeadAttention& module) {
  return 3 * projection_count(module);
}

std::size_t out_proj_bias_left_out(const MultiHeadAttention& module) {
  return 3 * projection_count(module) + module.out_proj.weight.n_elem;
}

std::size_t projections_for_each_head(const MultiHeadAttention& module) {
  return module.num_heads * 3 * projection_count(module) +
         module.out_proj.parameter_count();
}

Shape batch_last(const MultiHeadAttention& module, const arma::fcube& batch) {
  return {batch.n_rows, module.W_query.d_out(), batch.n_slices};
}

Shape context_length_for_tokens(const MultiHeadAttention& module,
                                const arma::fcube& batch) {
  return {batch.n_slices, module.context_length, module.W_query.d_out()};
}

Shape heads_times_d_out(const MultiHeadAttention& module,
                        const arma::fcube& batch) {
  return {batch.n_slices, batch.n_rows,
          module.num_heads * module.W_query.d_out()};
}

const std::vector<attn::Misconception<Functions>> misconceptions = {
    {"qkv_bias_on",
     "The query, key and value projections were made with a bias, which adds "
     "3 * 768 parameters. The module asked for has none there; qkv_bias is "
     "false unless it is set.",
     with_make(qkv_bias_on)},
    {"d_out_of_one_head",
     "d_out was taken for the width of one head, 64, as in the wrapper of "
     "chapter 07. In MultiHeadAttention it is the width of all heads "
     "together, "
     "which num_heads then splits.",
     with_make(d_out_of_one_head)},
    {"heads_and_width_swapped",
     "The module has 64 heads of width 12. GPT-2 has it the other way "
     "round: 12 heads, each 64 wide.",
     with_make(heads_and_width_swapped)},
    {"head_width_768",
     "The width of all heads together was given for the width of one. "
     "MultiHeadAttention splits its d_out columns among num_heads heads.",
     with_head_width(width_of_all_heads)},
    {"out_proj_left_out",
     "The output projection was not counted, only W_query, W_key and "
     "W_value. "
     "out_proj is trained too: d_out * d_out weights and d_out numbers of "
     "bias.",
     with_count(out_proj_left_out)},
    {"out_proj_bias_left_out",
     "The bias of out_proj was not counted. The three projections have no "
     "bias, but out_proj always has one, d_out numbers long.",
     with_count(out_proj_bias_left_out)},
    {"projections_for_each_head",
     "The three projections were counted once for each head. "
     "MultiHeadAttention has them once and splits what they give, so the "
     "number of heads does not change the count.",
     with_count(projections_for_each_head)},
    {"batch_last",
     "The sizes stand in the order in which Armadillo keeps a cube: rows, "
     "columns, slices. The field writes a batch first: (B, T, d_out), with "
     "one slice for each sequence.",
     with_shape(batch_last)},
    {"context_length_for_tokens",
     "The output was said to be context_length tokens long, but that is "
     "only the most that may come in. The output has one row for each token "
     "of the input.",
     with_shape(context_length_for_tokens)},
    {"heads_times_d_out",
     "The width was multiplied by the number of heads, as in the wrapper of "
     "chapter 07. MultiHeadAttention splits d_out among its heads and "
     "merges them again, so the output is d_out wide.",
     with_shape(heads_times_d_out)},
};

struct Probe {
  AttentionOptions options;
  std::size_t num_heads;
  std::size_t sequences;
  std::size_t tokens;
  std::uint64_t seed;

  bool of_gpt2() const { return options.d_in == gpt2.d_in; }
  std::string describe() const {
    if (of_gpt2()) {
      return fmt::format("your module, batch ({}, {}, 768)", sequences,
                         tokens);
    }
    return fmt::format(
        "a module of d_in {}, d_out {}, num_heads {}, batch ({}, {}, {})",
        options.d_in, options.d_out, num_heads, sequences, tokens,
        options.d_in);
  }
};

const std::vector<Probe> probes = {
    {gpt2, 12, 2, 3, 123},
    {{.d_in = 6, .d_out = 8, .context_length = 9}, 4, 3, 5, 31},
    {{.d_in = 7, .d_out = 4, .context_length = 11}, 2, 5, 3, 32},
};

void record_module(const MultiHeadAttention& module, const arma::fcube& batch,
                   attn::Outcome& outcome) {
  outcome.record_count("d_in", module.W_query.d_in());
  outcome.record_count("d_out", module.W_query.d_out());
  outcome.record_count("num_heads", module.num_heads);
  outcome.record_count("context_length", module.context_length);
  outcome.record_count("numbers in the bias of W_query",
                       module.W_query.bias ? module.W_query.bias->n_elem : 0);
  outcome.record("the probability of dropout",
                 static_cast<float>(module.dropout.p()));
  outcome.record("forward(batch)", module.forward(batch));
}

void attempt(const Functions& functions, const Probe& probe,
             attn::Outcome& outcome) {
  Generator inputs(probe.seed + 1);
  arma::fcube batch(probe.tokens, probe.options.d_in, probe.sequences);
  for (std::size_t b = 0; b < probe.sequences; ++b) {
    batch.slice(b) = inputs.rand(probe.tokens, probe.options.d_in);
  }
  const MultiHeadAttention module =
      probe.of_gpt2() ? functions.make(Generator(probe.seed))
                      : MultiHeadAttention(probe.options, probe.num_heads,
                                           Generator(probe.seed));
  if (probe.of_gpt2()) record_module(module, batch, outcome);
  outcome.record_count("head_width", functions.head_width(module));
  outcome.record_count("parameter_count", functions.parameter_count(module));
  outcome.record_shape("output_shape", functions.output_shape(module, batch));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  const Functions learner = {exercise::make_gpt2_attention,
                             exercise::head_width, exercise::parameter_count,
                             exercise::output_shape};
  return make_grader<Functions>(
      student, "gpt2_size", probes, attempt,
      {learner, with_make(solution::make_gpt2_attention), measured},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(gpt2_size)

BOOST_AUTO_TEST_CASE(the_module_has_the_size_of_gpt2) {
  BOOST_TEST(attn::outputs_agree(
      {"d_in", "d_out", "num_heads", "context_length",
       "numbers in the bias of W_query", "the probability of dropout"}));
}

BOOST_AUTO_TEST_CASE(the_module_computes_what_gpt2_size_does) {
  BOOST_TEST(attn::outputs_agree({"forward(batch)"}));
}

BOOST_AUTO_TEST_CASE(a_head_takes_its_share_of_the_columns) {
  BOOST_TEST(attn::outputs_agree({"head_width"}));
}

BOOST_AUTO_TEST_CASE(every_parameter_is_counted_once) {
  BOOST_TEST(attn::outputs_agree({"parameter_count"}));
}

BOOST_AUTO_TEST_CASE(the_output_has_the_shape_of_the_input_and_d_out) {
  BOOST_TEST(attn::outputs_agree({"output_shape"}));
}

BOOST_AUTO_TEST_SUITE_END()
