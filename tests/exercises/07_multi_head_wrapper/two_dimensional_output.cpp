// Grades Exercise 3.2.
#include "07_multi_head_wrapper/two_dimensional_output.hpp"

#include <fmt/format.h>

#include <cmath>

#include "book/inputs.hpp"
#include "grading/grading.hpp"

namespace {

using attn::AttentionOptions;
using attn::CausalAttention;
using attn::Generator;
using attn::MultiHeadAttentionWrapper;

using OutputOfWidth = arma::fcube (*)(const arma::fcube&, std::size_t,
                                      std::size_t, Generator);

AttentionOptions options_for(const arma::fcube& batch, std::size_t d_out) {
  return {
      .d_in = batch.n_cols, .d_out = d_out, .context_length = batch.n_rows};
}

// exp(scores) over its sum within each column, hidden entries left out.
arma::fmat softmax_columns(const arma::fmat& masked_scores) {
  return attn::softmax_rows(arma::fmat(masked_scores.t())).t();
}

// What the head gives if `softmax` replaces the softmax over the keys.
arma::fcube head_with_softmax_over_queries(const CausalAttention& head,
                                           const arma::fcube& batch) {
  arma::fcube context_vec(batch.n_rows, head.W_value.d_out(), batch.n_slices);
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    const arma::fmat queries = head.W_query.forward(batch.slice(b));
    const arma::fmat keys = head.W_key.forward(batch.slice(b));
    const arma::fmat values = head.W_value.forward(batch.slice(b));
    const arma::fmat scores =
        attn::masked_fill(queries * keys.t(), attn::causal_mask(batch.n_rows),
                          -arma::fdatum::inf);
    const float scale = std::sqrt(static_cast<float>(keys.n_cols));
    context_vec.slice(b) = softmax_columns(scores / scale) * values;
  }
  return context_vec;
}

arma::fcube beside(const std::vector<arma::fcube>& heads) {
  attn::Heads field(heads[0].n_slices, heads.size());
  for (std::size_t h = 0; h < heads.size(); ++h) {
    for (std::size_t b = 0; b < heads[h].n_slices; ++b) {
      field(b, h) = heads[h].slice(b);
    }
  }
  return attn::merge_heads(field);
}

// Heads made one by one, without the wrapper.
arma::fcube separate_heads(const arma::fcube& batch, std::size_t width,
                           std::size_t num_heads, Generator generator) {
  std::vector<arma::fcube> outputs;
  for (std::size_t h = 0; h < num_heads; ++h) {
    const CausalAttention head(options_for(batch, width / num_heads),
                               generator);
    outputs.push_back(head.forward(batch));
  }
  return beside(outputs);
}

arma::fcube softmax_over_queries(const arma::fcube& batch, std::size_t width,
                                 std::size_t num_heads, Generator generator) {
  const MultiHeadAttentionWrapper wrapper(
      options_for(batch, width / num_heads), num_heads, generator);
  std::vector<arma::fcube> outputs;
  for (const CausalAttention& head : wrapper.heads) {
    outputs.push_back(head_with_softmax_over_queries(head, batch));
  }
  return beside(outputs);
}

arma::fcube d_out_for_the_total(const arma::fcube& batch, std::size_t width,
                                std::size_t num_heads, Generator generator) {
  return MultiHeadAttentionWrapper(options_for(batch, width), num_heads,
                                   generator)
      .forward(batch);
}

arma::fcube one_head(const arma::fcube& batch, std::size_t width, std::size_t,
                     Generator generator) {
  return MultiHeadAttentionWrapper(options_for(batch, width), 1, generator)
      .forward(batch);
}

arma::fcube heads_of_width_1(const arma::fcube& batch, std::size_t width,
                             std::size_t, Generator generator) {
  return MultiHeadAttentionWrapper(options_for(batch, 1), width, generator)
      .forward(batch);
}

arma::fcube heads_added(const arma::fcube& batch, std::size_t width,
                        std::size_t num_heads, Generator generator) {
  const MultiHeadAttentionWrapper wrapper(options_for(batch, width),
                                          num_heads, generator);
  arma::fcube sum(batch.n_rows, width, batch.n_slices, arma::fill::zeros);
  for (const CausalAttention& head : wrapper.heads)
    sum += head.forward(batch);
  return sum;
}

arma::fcube one_head_repeated(const arma::fcube& batch, std::size_t width,
                              std::size_t num_heads, Generator generator) {
  const CausalAttention head(options_for(batch, width / num_heads),
                             generator);
  return beside(std::vector<arma::fcube>(num_heads, head.forward(batch)));
}

arma::fcube future_seen(const arma::fcube& batch, std::size_t width,
                        std::size_t num_heads, Generator generator) {
  std::vector<arma::fcube> outputs;
  for (std::size_t h = 0; h < num_heads; ++h) {
    const attn::SelfAttentionV2 head(batch.n_cols, width / num_heads, false,
                                     generator);
    arma::fcube output(batch.n_rows, width / num_heads, batch.n_slices);
    for (std::size_t b = 0; b < batch.n_slices; ++b) {
      output.slice(b) = head.forward(batch.slice(b));
    }
    outputs.push_back(output);
  }
  return beside(outputs);
}

arma::fcube class_with_output_projection(const arma::fcube& batch,
                                         std::size_t width,
                                         std::size_t num_heads,
                                         Generator generator) {
  return attn::MultiHeadAttention(options_for(batch, width), num_heads,
                                  generator)
      .forward(batch);
}

const std::vector<attn::Misconception<OutputOfWidth>> misconceptions = {
    {"softmax_over_queries",
     "The softmax was taken over the queries, so that each column of the "
     "attention weights sums to 1. Each query shares out one unit of "
     "attention "
     "among the keys it may see: it is each row that sums to 1.",
     softmax_over_queries},
    {"d_out_for_the_total",
     "d_out was taken for the width of the whole output, but in the wrapper "
     "it is the width of one head. num_heads heads of that width side by "
     "side are num_heads times too wide.",
     d_out_for_the_total},
    {"one_head",
     "The width is right, but it all comes from one head, or from the first "
     "columns of a wider wrapper. Keep num_heads heads and give each of them "
     "its share of the width.",
     one_head},
    {"heads_of_width_1",
     "Each head is 1 wide and there are as many heads as output columns. "
     "The number of heads is given, num_heads; what follows from the "
     "output's width is the width of each.",
     heads_of_width_1},
    {"heads_added",
     "The outputs of the heads were added. They belong side by side: each "
     "head keeps its own columns of the output.",
     heads_added},
    {"one_head_repeated",
     "All heads have the same weights, so that the same columns appear "
     "again and again. Each head draws weights of its own, one after the "
     "other from the same generator, as the wrapper does by itself.",
     one_head_repeated},
    {"future_seen",
     "Every token attends to all tokens, also to those that come after it. "
     "The wrapper's heads are CausalAttention: the scores above the "
     "diagonal are hidden before the softmax.",
     future_seen},
    {"class_with_output_projection",
     "This is what MultiHeadAttention of chapter 08 gives: its heads are "
     "split from one projection and mixed by out_proj. The wrapper puts "
     "separate heads side by side and has no output projection.",
     class_with_output_projection},
};

struct Probe {
  std::size_t sequences;
  std::size_t tokens;
  std::size_t d_in;
  std::size_t output_width;
  std::size_t num_heads;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format(
        "batch ({}, {}, {}), output_width {}, num_heads {}, {}seed {}",
        sequences, tokens, d_in, output_width, num_heads,
        of_the_book() ? "the book's inputs, " : "", seed);
  }
  bool of_the_book() const { return tokens == 6 && d_in == 3; }
};

const std::vector<Probe> probes = {
    {2, 6, 3, 2, 2, 123},
    {3, 5, 4, 6, 2, 21},
    {2, 7, 5, 12, 3, 22},
    {1, 4, 2, 8, 4, 23},
};

void attempt(const OutputOfWidth& output_of_width, const Probe& probe,
             attn::Outcome& outcome) {
  arma::fcube batch(probe.tokens, probe.d_in, probe.sequences);
  attn::Generator inputs(probe.seed);
  for (std::size_t b = 0; b < probe.sequences; ++b) {
    batch.slice(b) = probe.of_the_book()
                         ? attn::book_inputs()
                         : inputs.rand(probe.tokens, probe.d_in);
  }

  const arma::fcube output =
      output_of_width(batch, probe.output_width, probe.num_heads,
                      Generator(probe.seed));  // (B, T, output_width)

  outcome.record_shape("the shape of the output",
                       {output.n_slices, output.n_rows, output.n_cols});
  outcome.record("the output", output, attn::token_rows(batch));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<OutputOfWidth>(
      student, "two_dimensional_output", probes, attempt,
      {exercise::output_of_width, solution::output_of_width, separate_heads},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(two_dimensional_output)

BOOST_AUTO_TEST_CASE(the_output_has_the_width_asked_for) {
  BOOST_TEST(attn::outputs_agree({"the shape of the output"}));
}

BOOST_AUTO_TEST_CASE(the_output_is_that_of_the_heads_side_by_side) {
  BOOST_TEST(attn::outputs_agree({"the output"}));
}

BOOST_AUTO_TEST_SUITE_END()
