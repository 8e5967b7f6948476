// Grades Exercise 3.2.
#include <cmath>

#include "07_multi_head_wrapper/two_dimensional_output_knobs.hpp"
#include "07_multi_head_wrapper/two_dimensional_output_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"
#include "grading/steps/joined_heads.hpp"

namespace solution {
arma::fcube output_of_width(const arma::fcube& batch,
                            std::size_t output_width, std::size_t num_heads,
                            attn::Generator generator);
}

namespace {

using namespace graded;

using attn::AttentionOptions;
using attn::CausalAttention;
using attn::Generator;

// Head after head, each written to its columns, without the wrapper.
arma::fcube separate_heads(const arma::fcube& batch, std::size_t width,
                           std::size_t num_heads, Generator generator) {
  const std::size_t share = width / num_heads;
  arma::fcube output(batch.n_rows, width, batch.n_slices);
  for (std::size_t h = 0; h < num_heads; ++h) {
    const CausalAttention head({.d_in = batch.n_cols,
                                .d_out = share,
                                .context_length = batch.n_rows},
                               generator);
    output.cols(h * share, (h + 1) * share - 1) = head.forward(batch);
  }
  return output;
}

struct Division {
  std::size_t d_out;
  std::size_t num_heads;
};

Division division_of(std::size_t width, std::size_t num_heads,
                     const Knobs& knobs) {
  const bool sums =
      knobs.joined == Joined::added || knobs.joined == Joined::averaged;
  if (sums) return {width, num_heads};
  switch (knobs.heads) {
    case Heads::each_of_the_width:
      return {width, num_heads};
    case Heads::one_of_the_width:
      return {width, 1};
    case Heads::many_of_width_1:
      return {1, width};
    case Heads::width_1:
      return {1, num_heads};
    case Heads::exchanged:
      return {num_heads, width / num_heads};
    case Heads::one_share:
      return {width / num_heads, 1};
    case Heads::two:
      return {width / 2, 2};
    case Heads::of_the_book:
      return {1, 2};
    case Heads::right:
      break;
  }
  return {width / num_heads, num_heads};
}

AttentionOptions options_of(const arma::fcube& batch, std::size_t width,
                            std::size_t d_out, const Knobs& knobs) {
  const std::size_t contexts[] = {batch.n_rows, batch.n_cols, batch.n_slices,
                                  width, 6};
  const std::size_t d_ins[] = {batch.n_cols, batch.n_rows, 3};
  return {.d_in = d_ins[static_cast<int>(knobs.d_in)],
          .d_out = d_out,
          .context_length = contexts[static_cast<int>(knobs.context)],
          .dropout = knobs.dropout,
          .qkv_bias = knobs.qkv_bias};
}

// What the head gives with other weights of attention than the library's.
arma::fmat head_by_hand(const CausalAttention& head, const arma::fmat& x,
                        Seen seen) {
  const arma::fmat queries = head.W_query.forward(x);
  const arma::fmat keys = head.W_key.forward(x);
  const float scale =
      seen == Seen::not_scaled ? 1.0F : attn::root_of(keys.n_cols);
  arma::fmat scores = queries * keys.t() / scale;
  if (seen != Seen::all) {
    scores = attn::filled(
        scores, [](std::size_t t, std::size_t s) { return s > t; },
        -arma::fdatum::inf);
  }
  const arma::fmat weights =
      seen == Seen::softmax_over_queries
          ? arma::fmat(attn::softmax_by_hand(scores.t()).t())
          : attn::softmax_by_hand(scores);
  return weights * head.W_value.forward(x);
}

arma::fcube head_output(const CausalAttention& head, const arma::fcube& batch,
                        Seen seen) {
  if (seen == Seen::past) return head.forward(batch);
  arma::fcube output(batch.n_rows, head.W_value.d_out(), batch.n_slices);
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    output.slice(b) = head_by_hand(head, batch.slice(b), seen);
  }
  return output;
}

std::vector<CausalAttention> heads_of(const AttentionOptions& options,
                                      std::size_t num_heads,
                                      Generator generator, Numbers numbers) {
  if (numbers == Numbers::of_seed_123) generator = Generator(123);
  if (numbers == Numbers::of_a_second_wrapper) {
    attn::MultiHeadAttentionWrapper(options, num_heads, generator);
  }
  std::vector<CausalAttention> heads =
      attn::MultiHeadAttentionWrapper(options, num_heads, generator).heads;
  if (numbers == Numbers::repeated) {
    for (CausalAttention& head : heads) head = heads.front();
  }
  return heads;
}

arma::fcube sequences_of(arma::fcube output, Sequences sequences) {
  const arma::fmat first = output.slice(0);
  if (sequences == Sequences::first_for_all) output.each_slice() = first;
  if (sequences == Sequences::first_alone) output = output.slices(0, 0);
  return output;
}

arma::fcube output_of(const arma::fcube& batch, std::size_t width,
                      std::size_t num_heads, const Generator& generator,
                      const Knobs& knobs) {
  if (knobs.joined == Joined::projected) {
    return attn::MultiHeadAttention(options_of(batch, width, width, knobs),
                                    num_heads, generator)
        .forward(batch);
  }
  const Division division = division_of(width, num_heads, knobs);
  const AttentionOptions options =
      options_of(batch, width, division.d_out, knobs);
  attn::HeadList outputs;
  for (const CausalAttention& head :
       heads_of(options, division.num_heads, generator, knobs.numbers)) {
    outputs.push_back(head_output(head, batch, knobs.seen));
  }
  attn::JoinChoices choices;
  if (knobs.joined == Joined::added) choices.joining = attn::Joining::added;
  if (knobs.joined == Joined::averaged) {
    choices.joining = attn::Joining::averaged;
  }
  if (knobs.joined == Joined::reversed) {
    choices.head = attn::JoinedHead::opposite;
  }
  return attn::joined_heads(outputs, choices);
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const arma::fcube& batch, std::size_t width,
                 std::size_t num_heads, const Generator& generator) {
    return sequences_of(output_of(batch, width, num_heads, generator, knobs),
                        knobs.sequences);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "two_dimensional_output",
          .tests =
              {
                  {"the_output_has_the_width_asked_for",
                   {"the shape of the output"}},
                  {"the_output_is_that_of_the_heads_side_by_side",
                   {"the output"}},
              },
          .solution = solution::output_of_width,
          .alternative = separate_heads,
          .model = model,
          .knobs = graded::all_knobs,
      },
      graded::probes(student), graded::attempt);
}
