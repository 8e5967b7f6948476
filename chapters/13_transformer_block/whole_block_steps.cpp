#include "chapters/13_transformer_block/whole_block_steps.hpp"

#include <fmt/format.h>

#include "chapter/anew.hpp"
#include "chapter/as_batch.hpp"
#include "chapter/layer_steps.hpp"
#include "chapter/recorder.hpp"
#include "model/gelu.hpp"
#include "model/transformer_block.hpp"

namespace attn {
namespace {

const std::string block_source = "whole_block_steps.cpp";

// What each part of a block makes of the one before, for each token.
struct Parts {
  arma::fmat norm1;  // (T, d_in)
  arma::fmat context_vec;  // (T, d_in)
  arma::fmat att;  // (T, d_in)
  arma::fmat after_attention;  // (T, d_in)
  arma::fmat norm2;  // (T, d_in)
  arma::fmat hidden;  // (T, 4 d_in)
  arma::fmat activated;  // (T, 4 d_in)
  arma::fmat feed_forward;  // (T, d_in)
  arma::fmat output;  // (T, d_in)
};

// What the heads find, side by side. `seen` keeps all that arises in them.
arma::fmat heads_of(const MultiHeadAttention& att, const arma::fmat& norm1,
                    Recorder& seen) {
  // quote heads_at_work
  att.forward(as_batch(norm1), &seen);  // seen keeps what arises on the way
  return seen.matrix("context_vec");
  // end quote
}

Parts run(const TransformerBlock& block, const arma::fmat& inputs,
          Recorder& seen) {
  // quote block_by_parts
  const arma::fmat norm1 = block.norm1.forward(inputs);
  const arma::fmat context_vec = heads_of(block.att, norm1, seen);
  const arma::fmat att = block.att.out_proj.forward(context_vec);
  const arma::fmat after_attention = inputs + att;
  const arma::fmat norm2 = block.norm2.forward(after_attention);
  const arma::fmat hidden = block.ff.up.forward(norm2);
  const arma::fmat activated = gelu(hidden);
  const arma::fmat feed_forward = block.ff.down.forward(activated);
  const arma::fmat output = after_attention + feed_forward;
  // end quote
  return {norm1,  context_vec, att,          after_attention, norm2,
          hidden, activated,   feed_forward, output};
}

// The block at work, and where each of its numbers comes from.
struct Shown {
  Lesson& lesson;
  const Setup& setup;
  const TransformerBlock& block;
  const Recorder& seen;  // within attention
  const Parts& parts;
  std::uint64_t seed;
  std::size_t words_before;  // of its weights

  Labels rows() const { return setup.token_rows(); }
};

void show_inputs(const Shown& shown) {
  const Setup& setup = shown.setup;
  const GptConfig gpt2;
  shown.lesson.section("The whole block");
  shown.lesson.step("inputs", "The tokens")
      .text(fmt::format(
          "X has a row for each token; T is how many there are, here {}, and "
          "d_in how many numbers each has, here {}. The block makes as many "
          "rows of the same width, so that blocks can be stacked: GPT-2's "
          "smallest size has {} blocks, of width {}. {}",
          setup.tokens.size(), setup.d_in, gpt2.n_layers, gpt2.emb_dim,
          setup.inputs_are_drawn
              ? "These numbers are drawn, uniformly from 0 to 1."
              : fmt::format("These numbers are your vectors', of which this "
                            "chapter takes the first {} at most.",
                            widest_block)))
      .formula("X = [x_1; ...; x_T], (T, d_in)")
      .code("block", block_source)
      .result(setup.inputs, shown.rows())
      .computed_by(setup.inputs_are_drawn ? drawn({shown.seed}, 0.0F, 1.0F)
                                          : given());
}

void show_heads(const Shown& shown) {
  const MultiHeadAttention& attention = shown.block.att;
  shown.lesson.step("norm1", "First a norm")
      .text(
          "N_1 is what the first norm makes. It stands before attention, not "
          "after it: so what goes around stays as it is, from the first "
          "block to the last.")
      .formula("N_1 = norm(X)")
      .code("norm1", block_source)
      .result(shown.parts.norm1, shown.rows())
      .computed_by(layer_norm("inputs"));
  shown.lesson.step("att.context_vec", "What the heads find")
      .text(fmt::format(
          "Attention as in chapter 8, with H = {} head{}: queries, keys and "
          "values of all heads, scores without the future, weights, and "
          "their context vectors Z_0 ... Z_{{H-1}} side by side. It is the "
          "one part in which tokens look at each other. The three layers "
          "that make queries, keys and values are at work but not shown: "
          "chapter 8 shows such layers, and all that follows of them.",
          attention.num_heads, attention.num_heads == 1 ? "" : "s"))
      .formula("Z = [Z_0 ... Z_{H-1}]")
      .code("heads_at_work", block_source)
      .code("context_vec", "multi_head_attention.cpp")
      .result(shown.parts.context_vec, shown.rows())
      .computed_by(heads_context(
          "norm1", {shown.seed, false, shown.seen["attn_weights"],
                    shown.seen["projected_values"], shown.words_before}));
}

void show_attention(const Shown& shown) {
  Lesson& lesson = shown.lesson;
  const MultiHeadAttention& attention = shown.block.att;
  Draws draws(shown.seed,
              shown.words_before + 3 * attention.W_query.parameter_count());
  show_layer(lesson, draws, "att.out_proj", "Attention's output layer",
             "W_out, which mixes the heads. It is drawn after the layers for "
             "queries, keys and values.",
             attention.out_proj);
  lesson.step("att", "What attention adds")
      .text(
          "A: the heads, mixed by the output layer. W_out is att.out_proj, "
          "b_A is att.out_proj.bias.")
      .formula("A = Z W_outᵀ + b_A")
      .code("att", block_source)
      .result(shown.parts.att, shown.rows())
      .computed_by(
          projection("att.context_vec", "att.out_proj", attention.out_proj));
  lesson.step("after_attention", "The first way around")
      .text(
          "Attention does not replace what came. It is added to it: what "
          "came is still in the sum Y, and gradients have a way back on "
          "which nothing is lost. In training, dropout sets some numbers of "
          "A to 0 before; here it sets none.")
      .formula("Y = X + A")
      .code("after_attention", block_source)
      .result(shown.parts.after_attention, shown.rows())
      .computed_by(sum_of({"inputs", "att"}));
  lesson.step("norm2", "A norm once more")
      .text("N_2: a norm of its own, with a scale and a shift of its own.")
      .formula("N_2 = norm(Y)")
      .code("norm2", block_source)
      .result(shown.parts.norm2, shown.rows())
      .computed_by(layer_norm("after_attention"));
}

void show_hidden(const Shown& shown, Draws& draws) {
  Lesson& lesson = shown.lesson;
  const FeedForward& ff = shown.block.ff;
  show_layer(
      lesson, draws, "ff.up", "The layer that widens",
      fmt::format("W_up makes {} numbers for each token, {} times as many as "
                  "the {} that come.",
                  ff.up.d_out(), ff.up.d_out() / ff.up.d_in(), ff.up.d_in()),
      ff.up);
  lesson.step("ff.hidden", "Wider")
      .text(
          "Feed forward: two layers with a bend between them, for each token "
          "by itself. What attention has gathered is worked on here. U is "
          "what comes of the first, by W_up, which is ff.up, and b_U, which "
          "is ff.up.bias.")
      .formula("U = N_2 W_upᵀ + b_U")
      .code("hidden", block_source)
      .result(shown.parts.hidden, shown.rows())
      .computed_by(projection("norm2", "ff.up", ff.up));
  lesson.step("ff.activated", "Bent")
      .text("The GELU of every number.")
      .formula("gelu(U)")
      .code("activated", block_source)
      .result(shown.parts.activated, shown.rows())
      .computed_by(gelu_of("ff.hidden"));
}

void show_feed_forward(const Shown& shown) {
  Lesson& lesson = shown.lesson;
  const TransformerBlock& block = shown.block;
  const Linear& down = block.ff.down;
  const std::size_t of_att = block.att.parameter_count();
  const std::size_t of_ff =
      block.ff.up.parameter_count() + down.parameter_count();
  const std::size_t of_norms = 4 * block.norm1.width();  // scales and shifts
  Draws draws(shown.seed, shown.words_before + of_att);
  show_hidden(shown, draws);
  show_layer(lesson, draws, "ff.down", "The layer that narrows",
             fmt::format(
                 "W_down makes {} numbers of the {}, as many as a token had.",
                 down.d_out(), down.d_in()),
             down);
  lesson.step("feed_forward", "What feed forward adds")
      .text(fmt::format(
          "F: what the second layer makes, by W_down, which is ff.down, and "
          "b_F, which is ff.down.bias. It is as wide as what came, so that "
          "the two can be added. Of the {} numbers of this block that "
          "training adjusts, {} are those of the two layers.",
          of_att + of_ff + of_norms, of_ff))
      .formula("F = gelu(U) W_downᵀ + b_F")
      .code("feed_forward", block_source)
      .result(shown.parts.feed_forward, shown.rows())
      .computed_by(projection("ff.activated", "ff.down", down));
}

void show_output(const Shown& shown) {
  const arma::fmat& inputs = shown.setup.inputs;
  const TransformerBlock& block = shown.block;
  // quote in_one_call
  const arma::fcube by_the_class = block.forward(as_batch(inputs));
  // end quote
  shown.lesson.step("block.output", "The second way around")
      .text(
          "And added again. This is what the next block gets: as many "
          "vectors of as many numbers as came in. The code is that of the "
          "whole block once more, part by part; the class TransformerBlock "
          "does all of it in one call.")
      .formula("Y + F")
      .code("block_by_parts", block_source)
      .code("in_one_call", block_source)
      .result(shown.parts.output, shown.rows())
      .computed_by(sum_of({"after_attention", "feed_forward"}))
      .check_if(shown.setup.inputs_are_drawn,
                "part by part and in one call the numbers are the same",
                agree(by_the_class.slice(0), shown.parts.output),
                anew::by_the_program_alone({"block.output"}));
}

}  // namespace

void show_block(Lesson& lesson, const Setup& setup, std::uint64_t seed) {
  Generator generator(seed);
  const std::size_t words_before =
      setup.inputs_are_drawn ? setup.inputs.n_elem : 0;
  generator.rand(1, words_before);
  const std::size_t d_in = setup.d_in;
  // quote block
  const GptConfig config = {.context_length = setup.context_length,
                            .emb_dim = d_in,
                            .n_heads = d_in % 2 == 0 ? 2U : 1U,
                            .drop_rate = 0.0};
  const TransformerBlock block(config, generator);
  // end quote
  Recorder seen;
  const Parts parts = run(block, setup.inputs, seen);
  const Shown shown = {lesson, setup, block, seen, parts, seed, words_before};
  show_inputs(shown);
  show_heads(shown);
  show_attention(shown);
  show_feed_forward(shown);
  show_output(shown);
}

}  // namespace attn
