// Grades parameter_count.
#include "08_multi_head_attention/parameter_count.hpp"

#include <fmt/format.h>

#include "grading/grading.hpp"

namespace {

using attn::AttentionOptions;

using Count = std::size_t (*)(const AttentionOptions&, std::size_t);

std::size_t numbers_in(const attn::Linear& layer) {
  return layer.weight.n_elem + (layer.bias ? layer.bias->n_elem : 0);
}

// Makes the module and counts what it holds.
std::size_t measured(const AttentionOptions& options, std::size_t num_heads) {
  const attn::MultiHeadAttention module(options, num_heads,
                                        attn::Generator(0));
  return numbers_in(module.W_query) + numbers_in(module.W_key) +
         numbers_in(module.W_value) + numbers_in(module.out_proj);
}

std::size_t projection(const AttentionOptions& options) {
  return options.d_out * options.d_in +
         (options.qkv_bias ? options.d_out : 0);
}

std::size_t out_proj(const AttentionOptions& options) {
  return options.d_out * options.d_out + options.d_out;
}

std::size_t out_proj_left_out(const AttentionOptions& options, std::size_t) {
  return 3 * projection(options);
}

std::size_t out_proj_bias_left_out(const AttentionOptions& options,
                                   std::size_t) {
  return 3 * projection(options) + options.d_out * options.d_out;
}

std::size_t out_proj_bias_if_qkv_bias(const AttentionOptions& options,
                                      std::size_t) {
  return 3 * projection(options) + options.d_out * options.d_out +
         (options.qkv_bias ? options.d_out : 0);
}

std::size_t out_proj_from_d_in(const AttentionOptions& options, std::size_t) {
  return 3 * projection(options) + options.d_in * options.d_out +
         options.d_out;
}

std::size_t qkv_bias_ignored(const AttentionOptions& options, std::size_t) {
  return 3 * options.d_out * options.d_in + out_proj(options);
}

std::size_t qkv_bias_always(const AttentionOptions& options, std::size_t) {
  return 3 * (options.d_out * options.d_in + options.d_out) +
         out_proj(options);
}

std::size_t qkv_bias_once(const AttentionOptions& options, std::size_t) {
  return 3 * options.d_out * options.d_in +
         (options.qkv_bias ? options.d_out : 0) + out_proj(options);
}

std::size_t qkv_bias_of_d_in(const AttentionOptions& options, std::size_t) {
  return 3 * (options.d_out * options.d_in +
              (options.qkv_bias ? options.d_in : 0)) +
         out_proj(options);
}

std::size_t one_projection(const AttentionOptions& options, std::size_t) {
  return projection(options) + out_proj(options);
}

std::size_t times_the_heads(const AttentionOptions& options,
                            std::size_t num_heads) {
  return num_heads * 3 * projection(options) + out_proj(options);
}

std::size_t everything_times_the_heads(const AttentionOptions& options,
                                       std::size_t num_heads) {
  return num_heads * (3 * projection(options) + out_proj(options));
}

std::size_t one_head_only(const AttentionOptions& options,
                          std::size_t num_heads) {
  AttentionOptions of_one_head = options;
  of_one_head.d_out = options.d_out / num_heads;
  return 3 * projection(of_one_head) + out_proj(of_one_head);
}

std::size_t context_length_counted(const AttentionOptions& options,
                                   std::size_t) {
  return 3 * projection(options) + out_proj(options) +
         options.context_length * options.context_length;
}

const std::vector<attn::Misconception<Count>> misconceptions = {
    {"out_proj_left_out",
     "The output projection was not counted, only W_query, W_key and "
     "W_value. out_proj is trained too: d_out * d_out weights and d_out "
     "numbers of bias.",
     out_proj_left_out},
    {"out_proj_bias_left_out",
     "The bias of out_proj was not counted. out_proj always has one, d_out "
     "numbers long, whatever qkv_bias says.",
     out_proj_bias_left_out},
    {"out_proj_bias_if_qkv_bias",
     "The bias of out_proj was counted only when qkv_bias is true. As its "
     "name says, qkv_bias is about queries, keys and values; out_proj has a "
     "bias in any case.",
     out_proj_bias_if_qkv_bias},
    {"out_proj_from_d_in",
     "The weight of out_proj was taken for (d_out, d_in). It receives the "
     "merged heads, which are d_out wide, so its weight is (d_out, d_out).",
     out_proj_from_d_in},
    {"qkv_bias_ignored",
     "The biases of W_query, W_key and W_value were never counted. If "
     "qkv_bias is true, each of the three has d_out more numbers.",
     qkv_bias_ignored},
    {"qkv_bias_always",
     "The projections were always counted with a bias. W_query, W_key and "
     "W_value have one only if qkv_bias is true.",
     qkv_bias_always},
    {"qkv_bias_once",
     "The bias was counted once for all three projections. W_query, W_key "
     "and W_value are layers of their own, and each has a bias of d_out "
     "numbers if qkv_bias is true.",
     qkv_bias_once},
    {"qkv_bias_of_d_in",
     "The bias of a projection was taken to be d_in numbers long. A bias is "
     "added to what comes out of a layer, so it is d_out long.",
     qkv_bias_of_d_in},
    {"one_projection",
     "One projection was counted in place of three. Queries, keys and values "
     "are made by layers of their own, W_query, W_key and W_value.",
     one_projection},
    {"times_the_heads",
     "The three projections were counted once for each head. "
     "MultiHeadAttention has them once and splits what they give, so the "
     "number of heads does not change the count.",
     times_the_heads},
    {"everything_times_the_heads",
     "Everything was multiplied by the number of heads. d_out is already the "
     "width of all heads together, and each layer exists once.",
     everything_times_the_heads},
    {"one_head_only",
     "d_out was divided by the number of heads before counting, which leaves "
     "one head's share. The layers make the columns of all heads together, "
     "so d_out is counted whole.",
     one_head_only},
    {"context_length_counted",
     "The mask was counted, context_length * context_length numbers. It says "
     "which scores are hidden and stays as it is, so training does not "
     "adjust it.",
     context_length_counted},
};

struct Probe {
  bool of_gpt2;
  bool qkv_bias;
  std::uint64_t seed;

  // Of GPT-2 always 12; otherwise 2 to 5, drawn from the seed.
  std::size_t num_heads() const {
    if (of_gpt2) return 12;
    return 2 + attn::Generator(seed).next_word() % 4;
  }

  // d_out is a multiple of num_heads and differs from d_in.
  AttentionOptions options() const {
    if (of_gpt2) {
      return {.d_in = 768,
              .d_out = 768,
              .context_length = 1024,
              .qkv_bias = qkv_bias};
    }
    attn::Generator generator(seed + 1);
    const std::size_t d_out = num_heads() * (2 + generator.next_word() % 6);
    const std::size_t other = 3 + generator.next_word() % 30;
    return {.d_in = other == d_out ? other + 1 : other,
            .d_out = d_out,
            .context_length = 7 + generator.next_word() % 40,
            .qkv_bias = qkv_bias};
  }

  std::string describe() const {
    const AttentionOptions drawn = options();
    return fmt::format(
        "d_in {}, d_out {}, context_length {}, qkv_bias {}, num_heads {}{}",
        drawn.d_in, drawn.d_out, drawn.context_length, qkv_bias, num_heads(),
        of_gpt2 ? " (GPT-2's size)" : fmt::format(", seed {}", seed));
  }

  std::string output() const {
    if (of_gpt2) return "the count of GPT-2's size";
    return qkv_bias ? "the count with qkv_bias"
                    : "the count without qkv_bias";
  }
};

const std::vector<Probe> probes = {
    {false, false, 101}, {false, false, 102}, {false, true, 103},
    {false, true, 104},  {true, false, 105},  {true, true, 106},
};

void attempt(const Count& parameter_count, const Probe& probe,
             attn::Outcome& outcome) {
  outcome.record_count(probe.output(),
                       parameter_count(probe.options(), probe.num_heads()));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Count>(
      student, "parameter_count", probes, attempt,
      {exercise::parameter_count, solution::parameter_count, measured},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(parameter_count)

BOOST_AUTO_TEST_CASE(without_qkv_bias_only_the_output_layer_has_a_bias) {
  BOOST_TEST(attn::outputs_agree({"the count without qkv_bias"}));
}

BOOST_AUTO_TEST_CASE(with_qkv_bias_all_four_layers_have_a_bias) {
  BOOST_TEST(attn::outputs_agree({"the count with qkv_bias"}));
}

BOOST_AUTO_TEST_CASE(a_module_of_gpt2_size_is_counted_the_same_way) {
  BOOST_TEST(attn::outputs_agree({"the count of GPT-2's size"}));
}

BOOST_AUTO_TEST_SUITE_END()
