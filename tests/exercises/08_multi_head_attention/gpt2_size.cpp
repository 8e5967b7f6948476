// Grades Exercise 3.3.
#include "08_multi_head_attention/gpt2_size_knobs.hpp"
#include "08_multi_head_attention/gpt2_size_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
attn::MultiHeadAttention make_gpt2_attention(attn::Generator generator);
std::size_t head_width(const attn::MultiHeadAttention& module);
std::size_t parameter_count(const attn::MultiHeadAttention& module);
attn::Shape output_shape(const attn::MultiHeadAttention& module,
                         const arma::fcube& batch);
}  // namespace solution

namespace {

using attn::Generator;
using attn::MultiHeadAttention;
using attn::Shape;
using namespace graded;

constexpr attn::AttentionOptions gpt2{
    .d_in = 768, .d_out = 768, .context_length = 1024};

// Where only the sizes are asked for, the solution's numbers are spared: they
// are compared where the numbers are asked for.
const Functions reference = {
    [](const Generator& generator, bool are_numbers_asked) {
      return are_numbers_asked ? solution::make_gpt2_attention(generator)
                               : module_without_numbers(gpt2, 12);
    },
    solution::head_width, solution::parameter_count, solution::output_shape};

std::size_t numbers_in(const attn::Linear& layer) {
  return layer.weight.n_elem + (layer.bias ? layer.bias->n_elem : 0);
}

// Everything is read off the module or its output.
const Functions measured = {
    [](const Generator& generator, bool) {
      return MultiHeadAttention({768, 768, 1024}, 12, generator);
    },
    [](const MultiHeadAttention& module) { return module.head_dim(); },
    [](const MultiHeadAttention& module) {
      return numbers_in(module.W_query) + numbers_in(module.W_key) +
             numbers_in(module.W_value) + numbers_in(module.out_proj);
    },
    [](const MultiHeadAttention& module, const arma::fcube& batch) {
      const arma::fcube output = module.forward(batch);
      return Shape{output.n_slices, output.n_rows, output.n_cols};
    }};

// Draws what a module of these options would.
void skip_module(Generator generator, const attn::AttentionOptions& options) {
  const std::size_t bias = options.qkv_bias ? options.d_out : 0;
  const std::size_t words = 3 * (options.d_out * options.d_in + bias) +
                            options.d_out * options.d_out + options.d_out;
  for (std::size_t i = 0; i < words; ++i) generator.next_word();
}

MultiHeadAttention module_of(Generator generator, bool are_numbers_asked,
                             const Knobs& knobs) {
  attn::require_divisible("MultiHeadAttention", knobs.options.d_out,
                          knobs.num_heads);
  if (!are_numbers_asked) {
    return module_without_numbers(knobs.options, knobs.num_heads);
  }
  if (knobs.has_own_seed) generator = Generator(123);
  if (knobs.is_drawn_twice) skip_module(generator, knobs.options);
  return MultiHeadAttention(knobs.options, knobs.num_heads, generator);
}

std::size_t head_width_of(const MultiHeadAttention& module,
                          HeadWidth choice) {
  const std::size_t d_out = module.W_query.d_out();
  switch (choice) {
    case HeadWidth::all:
      return d_out;
    case HeadWidth::of_d_in:
      return module.W_query.d_in() / module.num_heads;
    case HeadWidth::num_heads:
      return module.num_heads;
    case HeadWidth::of_gpt2:
      return 64;
    case HeadWidth::twelfth:
      return d_out / 12;
    case HeadWidth::share:
      break;
  }
  return d_out / module.num_heads;
}

std::size_t count_of(const MultiHeadAttention& module,
                     const attn::ParameterChoices& choices) {
  return attn::parameters_of({.d_in = module.W_query.d_in(),
                              .d_out = module.W_query.d_out(),
                              .context_length = module.context_length},
                             module.num_heads, choices);
}

Shape shape_of(const MultiHeadAttention& module, const arma::fcube& batch,
               const Knobs& knobs) {
  const std::size_t d_out = module.W_query.d_out();
  const std::size_t widths[] = {d_out, batch.n_cols, module.num_heads * d_out,
                                d_out / module.num_heads, 768};
  const std::size_t width = widths[static_cast<int>(knobs.width)];
  const std::size_t B = batch.n_slices;
  const std::size_t T = knobs.tokens == Tokens::context_length
                            ? module.context_length
                            : batch.n_rows;
  switch (knobs.order) {
    case Order::batch_last:
      return {T, width, B};
    case Order::turned:
      return {B, width, T};
    case Order::tokens_first:
      return {T, B, width};
    case Order::no_batch:
      return {T, width};
    case Order::batch_first:
      break;
  }
  return {B, T, width};
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return {
      [knobs](const Generator& generator, bool are_numbers_asked) {
        return module_of(generator, are_numbers_asked, knobs);
      },
      [knobs](const MultiHeadAttention& module) {
        return head_width_of(module, knobs.head_width);
      },
      [knobs](const MultiHeadAttention& module) {
        return count_of(module, knobs.parameters);
      },
      [knobs](const MultiHeadAttention& module, const arma::fcube& batch) {
        return shape_of(module, batch, knobs);
      }};
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "gpt2_size",
          .tests =
              {
                  {"the_module_has_the_size_of_gpt2",
                   {"d_in", "d_out", "num_heads", "context_length",
                    "numbers in the bias of W_query",
                    "the probability of dropout"}},
                  {"the_module_computes_what_gpt2_size_does",
                   {"forward(batch)"}},
                  {"a_head_takes_its_share_of_the_columns", {"head_width"}},
                  {"every_parameter_is_counted_once", {"parameter_count"}},
                  {"the_output_has_the_shape_of_the_input_and_d_out",
                   {"output_shape"}},
              },
          .solution = reference,
          .alternative = measured,
          .model = model,
          .knobs = graded::all_knobs,
      },
      graded::probes(student), graded::attempt);
}
