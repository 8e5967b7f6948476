// What can be chosen wrongly in Exercise 3.2.
#pragma once

#include <cstddef>
#include <vector>

#include "grading/models/model.hpp"

namespace graded {

// How wide the heads are and how many.
enum class Heads {
  right,
  each_of_the_width,
  one_of_the_width,
  many_of_width_1,
  width_1,
  exchanged,
  one_share,
  two,
  of_the_book
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

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"how the width is shared out",
     {
         {"d_out_for_the_total",
          "d_out was taken for the width of the whole output, but in the "
          "wrapper it is the width of one head.",
          "How wide are num_heads heads of that width side by side?",
          [](Knobs& k) { k.heads = Heads::each_of_the_width; }},
         {"one_head",
          "All columns come from one head, or are the first ones of a wider "
          "wrapper.",
          "How many of the columns should come from each head?",
          [](Knobs& k) { k.heads = Heads::one_of_the_width; }},
         {"d_out_of_the_book",
          "Each head is 1 wide, as is right for two columns from two heads "
          "and for no other width.",
          "How wide is each of num_heads heads that share output_width "
          "columns?",
          [](Knobs& k) { k.heads = Heads::width_1; }},
         {"heads_of_width_1",
          "Each head is 1 wide and there are as many heads as output "
          "columns, where the number of heads is given.",
          "What has to follow from the output's width, the number of heads "
          "or their width?",
          [](Knobs& k) { k.heads = Heads::many_of_width_1; }},
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
         {"sizes_of_the_book",
          "There are always two heads of width 1, as is right for the book's "
          "two columns alone.",
          "Which of output_width and num_heads does your function use?",
          [](Knobs& k) { k.heads = Heads::of_the_book; }},
     }},
    {"d_in",
     {
         {"d_in_is_tokens",
          "d_in was taken from the number of tokens, n_rows, where the "
          "features of a token belong. If the two were exchanged, "
          "context_length is n_cols.",
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
          "The heads drop half of their attention weights, where the task "
          "asks for no dropout.",
          "What is dropout if you leave it out?",
          [](Knobs& k) { k.dropout = 0.5; }},
         {"a_tenth_dropped",
          "The heads drop a tenth of their attention weights, where the task "
          "asks for no dropout.",
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
          "The weights are the second ones that the generator gives, as "
          "where an earlier wrapper took the first: copies of a generator "
          "share one stream.",
          "How many wrappers does your function make?",
          [](Knobs& k) { k.numbers = Numbers::of_a_second_wrapper; }},
         {"one_head_repeated",
          "The same columns appear again and again, as where all heads have "
          "the same weights.",
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

}  // namespace graded
