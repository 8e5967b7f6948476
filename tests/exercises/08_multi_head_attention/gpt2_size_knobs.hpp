// What can be chosen wrongly in Exercise 3.3.
#pragma once

#include <cstddef>
#include <vector>

#include "attention/attention_options.hpp"
#include "grading/models/model.hpp"
#include "grading/settings/parameters.hpp"

namespace graded {

enum class HeadWidth { share, all, of_d_in, num_heads, of_gpt2, twelfth };
enum class Order { batch_first, batch_last, turned, tokens_first, no_batch };
enum class Tokens { given, context_length };
enum class Width { d_out, d_in, heads_times_d_out, one_head, of_gpt2 };

struct Knobs {
  // Of GPT-2's module.
  attn::AttentionOptions options{
      .d_in = 768, .d_out = 768, .context_length = 1024};
  std::size_t num_heads = 12;
  bool has_own_seed = false;
  bool is_drawn_twice = false;
  // Of what is said about a module.
  HeadWidth head_width = HeadWidth::share;
  attn::ParameterChoices parameters;
  Order order = Order::batch_first;
  Tokens tokens = Tokens::given;
  Width width = Width::d_out;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"the width and the heads of GPT-2's module",
     {
         {"d_out_of_one_head",
          "d_out was taken for the width of one head, 64, as in the wrapper "
          "of chapter 07, and there is a single head.",
          "Whose width is d_out in MultiHeadAttention?",
          [](Knobs& k) {
            k.options.d_out = 64;
            k.num_heads = 1;
          }},
         {"d_out_64",
          "d_out was taken for the width of one head, 64, as in the wrapper "
          "of chapter 07, and 12 heads cannot share 64 columns.",
          "Whose width is d_out in MultiHeadAttention?",
          [](Knobs& k) { k.options.d_out = 64; }},
         {"heads_and_width_swapped",
          "The module has 64 heads of width 12. GPT-2 has it the other way "
          "round.",
          "How many heads has the smallest GPT-2?",
          [](Knobs& k) { k.num_heads = 64; }},
         {"one_head", "The module has one head, as wide as all together.",
          "How many heads has the smallest GPT-2?",
          [](Knobs& k) { k.num_heads = 1; }},
         {"two_heads",
          "The module has two heads, as in the book's small example.",
          "How many heads has the smallest GPT-2?",
          [](Knobs& k) { k.num_heads = 2; }},
         {"gpt2_medium",
          "The module has the size of the next larger GPT-2: 1024 wide, 16 "
          "heads.",
          "How wide are the embeddings of the smallest GPT-2?",
          [](Knobs& k) {
            k.options.d_in = k.options.d_out = 1024;
            k.num_heads = 16;
          }},
     }},
    {"the context length of GPT-2's module",
     {
         {"context_of_768",
          "context_length is 768, the width of the embeddings, where the "
          "number of tokens belongs.",
          "How many tokens may come into GPT-2's module?",
          [](Knobs& k) { k.options.context_length = 768; }},
         {"context_of_256", "context_length is 256.",
          "How many tokens may come into GPT-2's module?",
          [](Knobs& k) { k.options.context_length = 256; }},
         {"context_of_6",
          "context_length is 6, the number of tokens in the book's small "
          "example.",
          "How many tokens may come into GPT-2's module?",
          [](Knobs& k) { k.options.context_length = 6; }},
     }},
    {"the bias of GPT-2's projections",
     {
         {"qkv_bias_on",
          "The query, key and value projections were made with a bias, where "
          "the module asked for has none.",
          "What is qkv_bias if you leave it out?",
          [](Knobs& k) { k.options.qkv_bias = true; }},
     }},
    {"the dropout of GPT-2's module",
     {
         {"dropout_on",
          "The module drops a tenth of its attention weights, where the "
          "module asked for drops none.",
          "What is dropout if you leave it out?",
          [](Knobs& k) { k.options.dropout = 0.1; }},
     }},
    {"which numbers the module holds",
     {
         {"seed_of_its_own",
          "The weights were drawn from a generator with the seed 123, and "
          "the one that was handed over was not used.",
          "What does a caller with another seed get?",
          [](Knobs& k) { k.has_own_seed = true; }},
         {"drawn_twice",
          "The weights are the second ones that the generator gives, as "
          "where an earlier module took the first: copies of a generator "
          "share one stream.",
          "How many modules does your function make?",
          [](Knobs& k) { k.is_drawn_twice = true; }},
     }},
    {"head_width",
     {
         {"head_width_768",
          "The width of all heads together was given for the width of one.",
          "What do num_heads heads share among them?",
          [](Knobs& k) { k.head_width = HeadWidth::all; }},
         {"head_width_of_d_in",
          "The heads were said to share the d_in columns that go in, but it "
          "is the columns of the projections that are split.",
          "What does num_heads have to divide?",
          [](Knobs& k) { k.head_width = HeadWidth::of_d_in; }},
         {"head_width_is_num_heads",
          "The number of heads was given for the width of one.",
          "How many columns are there for all heads together?",
          [](Knobs& k) { k.head_width = HeadWidth::num_heads; }},
         {"head_width_64",
          "64 was given as the width of a head, whatever the module is.",
          "What is there in a module to compute it from?",
          [](Knobs& k) { k.head_width = HeadWidth::of_gpt2; }},
         {"head_width_by_12",
          "The columns were divided by 12 in every module, as is right for "
          "GPT-2's alone.",
          "How many heads has the module that is asked about?",
          [](Knobs& k) { k.head_width = HeadWidth::twelfth; }},
     }},
    {"how many projections were counted",
     {
         attn::one_projection<Knobs>(),
         attn::two_projections<Knobs>(),
         attn::projections_for_each_head<Knobs>("projections_for_each_head"),
     }},
    {"the weights of the projections",
     {
         attn::projections_square<Knobs>(),
         attn::projections_of_d_in<Knobs>(),
         {"projections_of_one_head",
          "Of each projection one head's share was counted.",
          "How many columns does W_query make?",
          [](Knobs& k) {
            k.parameters.in_weight = attn::InWeight::one_head;
          }},
     }},
    {"the biases of the projections",
     {
         {"qkv_bias_counted",
          "The projections were counted with a bias, which no module here "
          "has.",
          "Which of the four layers has a bias?",
          [](Knobs& k) { k.parameters.qkv_bias = attn::QkvBias::always; }},
     }},
    {"the weight of out_proj",
     {
         attn::out_proj_left_out<Knobs>(),
         attn::out_proj_weight_left_out<Knobs>(),
         attn::out_proj_from_d_in<Knobs>(),
     }},
    {"the bias of out_proj",
     {
         attn::out_proj_bias_left_out<Knobs>(
             "Which of the four layers has a bias?"),
         attn::out_proj_bias_of_d_in<Knobs>(),
     }},
    {"what else was counted",
     {
         attn::mask_counted<Knobs>("mask_counted"),
     }},
    {"how it was counted",
     {
         attn::counted_in_float<Knobs>(),
         attn::count_of_gpt2<Knobs>(
             "What is there in a module to compute it from?"),
     }},
    {"the order of output_shape",
     {
         {"batch_last",
          "The sizes stand in the order in which Armadillo keeps a cube: "
          "rows, columns, slices. The field writes a batch first.",
          "Which of the sizes counts the sequences?",
          [](Knobs& k) { k.order = Order::batch_last; }},
         {"tokens_last", "Tokens and features were exchanged.",
          "What does a row of the output belong to?",
          [](Knobs& k) { k.order = Order::turned; }},
         {"tokens_first", "Sequences and tokens were exchanged.",
          "Which of n_rows, n_cols and n_slices counts the sequences?",
          [](Knobs& k) { k.order = Order::tokens_first; }},
         {"batch_left_out", "The number of sequences is missing.",
          "How many axes has a batch?",
          [](Knobs& k) { k.order = Order::no_batch; }},
     }},
    {"the tokens of output_shape",
     {
         {"context_length_for_tokens",
          "The output was said to be context_length tokens long, but that is "
          "only the most that may come in.",
          "How many rows does the output have for each token of the input?",
          [](Knobs& k) { k.tokens = Tokens::context_length; }},
     }},
    {"the features of output_shape",
     {
         {"shape_of_the_input",
          "The output was said to be as wide as the input, which it is only "
          "where d_in and d_out are equal.",
          "Which layer makes the output?",
          [](Knobs& k) { k.width = Width::d_in; }},
         {"heads_times_d_out",
          "The width was multiplied by the number of heads, as in the "
          "wrapper of chapter 07.",
          "What do the heads do with the d_out columns of a projection?",
          [](Knobs& k) { k.width = Width::heads_times_d_out; }},
         {"width_of_one_head",
          "The output was said to be as wide as one head.",
          "What happens to the heads before the output projection?",
          [](Knobs& k) { k.width = Width::one_head; }},
         {"width_768",
          "The output was said to be 768 wide in every module, as is right "
          "for GPT-2's alone.",
          "What is there in a module to compute it from?",
          [](Knobs& k) { k.width = Width::of_gpt2; }},
     }},
};

}  // namespace graded
