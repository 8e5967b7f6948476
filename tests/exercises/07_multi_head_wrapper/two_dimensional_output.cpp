// Grades Exercise 3.2.
#include <cmath>

#include "07_multi_head_wrapper/two_dimensional_output_probes.hpp"
#include "grading/grading.hpp"
#include "grading/join_steps.hpp"
#include "grading/plain_steps.hpp"

namespace solution {
arma::fcube output_of_width(const arma::fcube& batch,
                            std::size_t output_width, std::size_t num_heads,
                            attn::Generator generator);
}

namespace {

using attn::AttentionOptions;
using attn::CausalAttention;
using attn::Generator;
using graded::Functions;

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

// How wide the heads are and how many.
enum class Heads {
  right,
  each_of_the_width,
  one_of_the_width,
  many_of_width_1,
  width_1,
  exchanged,
  one_share,
  two
};
enum class DIn { features, tokens, book };
enum class Context { tokens, features, sequences, width, book };
enum class Numbers { given, of_seed_123, of_a_second_wrapper, repeated };
enum class Seen { past, all, softmax_over_queries, not_scaled };
enum class Joined { beside, added, averaged, reversed, projected };
enum class Sequences { all, first_for_all, first_alone };

struct Knobs {
  Heads heads = Heads::right;
  DIn d_in = DIn::features;
  Context context = Context::tokens;
  bool qkv_bias = false;
  double dropout = 0.0;
  Numbers numbers = Numbers::given;
  Seen seen = Seen::past;
  Joined joined = Joined::beside;
  Sequences sequences = Sequences::all;
};

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

const std::vector<attn::Knob<Knobs>> knobs = {
    {"how the width is shared out",
     {
         {"d_out_for_the_total",
          "d_out was taken for the width of the whole output, but in the "
          "wrapper it is the width of one head.",
          "How wide are num_heads heads of that width side by side?",
          [](Knobs& k) { k.heads = Heads::each_of_the_width; }},
         {"one_head",
          "The width is right, but it all comes from one head, or from the "
          "first columns of a wider wrapper.",
          "How many of the columns should come from each head?",
          [](Knobs& k) { k.heads = Heads::one_of_the_width; }},
         {"heads_of_width_1",
          "Each head is 1 wide and there are as many heads as output "
          "columns, where the number of heads is given.",
          "What has to follow from the output's width, the number of heads "
          "or their width?",
          [](Knobs& k) { k.heads = Heads::many_of_width_1; }},
         {"d_out_of_the_book",
          "Each head is 1 wide, as is right for two columns from two heads "
          "and for no other width.",
          "How wide is each of num_heads heads that share output_width "
          "columns?",
          [](Knobs& k) { k.heads = Heads::width_1; }},
         {"heads_and_width_exchanged",
          "There are output_width / num_heads heads, each num_heads wide: "
          "the number of heads and their width were exchanged.",
          "Which of the two numbers is given?",
          [](Knobs& k) { k.heads = Heads::exchanged; }},
         {"a_single_share", "Only one head was made, with the share of one.",
          "Where do the columns of the other heads come from?",
          [](Knobs& k) { k.heads = Heads::one_share; }},
         {"two_heads_always", "There are two heads whatever num_heads says.",
          "Where does the number of heads come from?",
          [](Knobs& k) { k.heads = Heads::two; }},
     }},
    {"d_in",
     {
         {"d_in_is_tokens",
          "d_in was taken from the number of tokens, n_rows, where the "
          "features of a token belong.",
          "Which of n_rows, n_cols and n_slices counts the features?",
          [](Knobs& k) { k.d_in = DIn::tokens; }},
         {"d_in_of_the_book",
          "d_in is 3, as in the book, whatever the batch holds.",
          "How many features has a token of this batch?",
          [](Knobs& k) { k.d_in = DIn::book; }},
     }},
    {"the context length",
     {
         {"context_of_features",
          "context_length was taken from the number of features, n_cols, so "
          "that longer sequences are refused.",
          "Which of n_rows, n_cols and n_slices counts the tokens?",
          [](Knobs& k) { k.context = Context::features; }},
         {"context_of_sequences",
          "context_length was taken from the number of sequences, n_slices, "
          "so that longer sequences are refused.",
          "Which of n_rows, n_cols and n_slices counts the tokens?",
          [](Knobs& k) { k.context = Context::sequences; }},
         {"context_of_width",
          "context_length was taken from output_width, so that longer "
          "sequences are refused.",
          "What does the length of a sequence have to do with the width of "
          "the output?",
          [](Knobs& k) { k.context = Context::width; }},
         {"context_of_the_book",
          "context_length is 6, as in the book, so that longer sequences are "
          "refused.",
          "How many tokens has a sequence of this batch?",
          [](Knobs& k) { k.context = Context::book; }},
     }},
    {"the bias",
     {
         {"qkv_bias_on",
          "The projections were made with a bias, where the task asks for "
          "none.",
          "What is qkv_bias if you leave it out?",
          [](Knobs& k) { k.qkv_bias = true; }},
     }},
    {"the dropout",
     {
         {"half_dropped",
          "The heads drop half of their weights, where the task asks for no "
          "dropout.",
          "What is dropout if you leave it out?",
          [](Knobs& k) { k.dropout = 0.5; }},
         {"a_tenth_dropped",
          "The heads drop a tenth of their weights, where the task asks for "
          "no dropout.",
          "What is dropout if you leave it out?",
          [](Knobs& k) { k.dropout = 0.1; }},
     }},
    {"which weights are drawn",
     {
         {"seed_of_its_own",
          "The weights were drawn from a generator with the seed 123, and "
          "the one that was handed over was not used.",
          "What does a caller with another seed get?",
          [](Knobs& k) { k.numbers = Numbers::of_seed_123; }},
         {"drawn_twice",
          "The weights were drawn a second time: copies of a generator share "
          "one stream, and an earlier wrapper took its first numbers.",
          "How many wrappers does your function make?",
          [](Knobs& k) { k.numbers = Numbers::of_a_second_wrapper; }},
         {"one_head_repeated",
          "All heads have the same weights, so that the same columns appear "
          "again and again.",
          "What would a second head be good for if it were equal to the "
          "first?",
          [](Knobs& k) { k.numbers = Numbers::repeated; }},
     }},
    {"what a query sees",
     {
         {"softmax_over_queries",
          "The softmax was taken over the queries, so that each column of "
          "the attention weights sums to 1.",
          "What does a query share out, and among what?",
          [](Knobs& k) { k.seen = Seen::softmax_over_queries; }},
         {"future_seen",
          "Every token attends to all tokens, also to those that come after "
          "it.",
          "Which kind of heads does the wrapper hold?",
          [](Knobs& k) { k.seen = Seen::all; }},
         {"not_scaled",
          "The scores were not divided by the root of a head's width.",
          "What comes between the scores and the softmax?",
          [](Knobs& k) { k.seen = Seen::not_scaled; }},
     }},
    {"how the heads are joined",
     {
         {"heads_added",
          "The outputs of heads that are as wide as the output were added.",
          "Can you still tell what the first head said?",
          [](Knobs& k) { k.joined = Joined::added; }},
         {"heads_averaged",
          "The outputs of heads that are as wide as the output were "
          "averaged.",
          "Can you still tell what the first head said?",
          [](Knobs& k) { k.joined = Joined::averaged; }},
         {"heads_reversed", "The heads stand in the reverse order.",
          "Which head fills the first columns?",
          [](Knobs& k) { k.joined = Joined::reversed; }},
         {"class_with_output_projection",
          "This is what MultiHeadAttention of chapter 08 gives, whose heads "
          "are split from one projection and mixed by out_proj.",
          "Which class does the task name?",
          [](Knobs& k) { k.joined = Joined::projected; }},
     }},
    {"which sequences come out",
     {
         {"first_sequence_for_all",
          "Every sequence got what the heads found in the first one.",
          "Which slice of the batch makes slice b of the output?",
          [](Knobs& k) { k.sequences = Sequences::first_for_all; }},
         {"first_sequence_alone", "Only the first sequence came out.",
          "How many sequences has the batch?",
          [](Knobs& k) { k.sequences = Sequences::first_alone; }},
     }},
};

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
          .knobs = knobs,
      },
      graded::probes(student), graded::attempt);
}
