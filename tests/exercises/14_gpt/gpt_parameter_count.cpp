// Grades the exercise gpt_parameter_count.
#include "14_gpt/gpt_parameter_count_knobs.hpp"
#include "14_gpt/gpt_parameter_count_probes.hpp"
#include "14_gpt/gpt_parameter_count_steps.hpp"
#include "grading/grading.hpp"

namespace solution {
std::size_t gpt_parameter_count(const attn::GptConfig& config);
}

namespace {

using namespace graded;

// All that is D wide on one side, by how many such rows there are.
std::size_t rows_of_width(const GptConfig& config) {
  const std::size_t D = config.emb_dim;
  std::size_t rows = config.vocab_size + config.context_length + 2;
  if (!config.tied) rows += config.vocab_size;
  for (std::size_t layer = 0; layer < config.n_layers; ++layer) {
    rows += 3 * D + D + 4 * D + 4 * D;  // the weights
    rows += 1 + 4 + 1;  // the biases
    rows += 2 + 2;  // the norms
    if (config.qkv_bias) rows += 3;
  }
  return rows * D;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const GptConfig& config) { return count_of(config, knobs); };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "gpt_parameter_count",
          .tests =
              {
                  {"tables_blocks_norm_and_output_are_counted",
                   {"the count where the output is its own"}},
                  {"an_output_that_is_tied_has_no_numbers_of_its_own",
                   {"the count where the output is tied"}},
                  {"a_model_of_gpt2_size_is_counted_the_same_way",
                   {"the count of GPT-2's size"}},
                  {"a_large_model_is_counted_to_the_last_digit",
                   {"the count of a large model"}},
              },
          .solution = solution::gpt_parameter_count,
          .alternative = rows_of_width,
          .model = model,
          .knobs = graded::all_knobs,
          .forbidden = attention_functions_and({"attn::parameter_count"}),
      },
      graded::probes(student), graded::attempt);
}
