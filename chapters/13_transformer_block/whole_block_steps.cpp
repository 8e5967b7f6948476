#include "chapters/13_transformer_block/whole_block_steps.hpp"

#include <fmt/format.h>

#include "chapter/anew.hpp"
#include "chapter/as_batch.hpp"
#include "chapter/layer_steps.hpp"
#include "chapter/recorder.hpp"
#include "model/transformer_block.hpp"

namespace attn {
namespace {

const std::string block_source = "whole_block_steps.cpp";
const std::string block_class = "transformer_block.cpp";

// The block at work, and where each of its numbers comes from.
struct Shown {
  Lesson& lesson;
  const Setup& setup;
  const TransformerBlock& block;
  const Recorder& recorder;
  std::uint64_t seed;
  std::size_t words_before;  // of its weights

  arma::fmat matrix(const char* name) const { return recorder.matrix(name); }
  Labels rows() const { return setup.token_rows(); }
};

void show_inputs(const Shown& shown) {
  const Setup& setup = shown.setup;
  shown.lesson.section("The whole block");
  shown.lesson.step("inputs", "The tokens")
      .text(fmt::format(
          "A vector of {} numbers for each token. The block hands on as many "
          "of as many, so that blocks can be stacked: GPT-2's smallest size "
          "has 12, of width 768.{}",
          setup.d_in,
          setup.inputs_are_drawn
              ? " These numbers are drawn."
              : " They are the first numbers of your vectors."))
      .formula("X = [x_1; ...; x_T], (T, d)")
      .code("block", block_source)
      .result(setup.inputs, shown.rows())
      .computed_by(setup.inputs_are_drawn ? drawn({shown.seed}, 0.0F, 1.0F)
                                          : given());
}

void show_attention(const Shown& shown) {
  Lesson& lesson = shown.lesson;
  const MultiHeadAttention& att = shown.block.att;
  lesson.step("norm1", "First a norm")
      .text(
          "The norm stands before attention, not after it: so what goes "
          "around stays as it is, from the first block to the last.")
      .formula("N = norm(X)")
      .code("normed", block_class)
      .result(shown.matrix("norm1"), shown.rows())
      .computed_by(layer_norm("inputs"));
  lesson.step("att.context_vec", "What the heads find")
      .text(fmt::format(
          "Attention as in chapter 8, with {} head{}: queries, keys and "
          "values of all heads, scores without the future, weights, and "
          "their context vectors side by side. It is the one part in which "
          "tokens look at each other.",
          att.num_heads, att.num_heads == 1 ? "" : "s"))
      .formula("Z = [Z_0 ... Z_{H-1}]")
      .code("context_vec", "multi_head_attention.cpp")
      .result(shown.matrix("att.context_vec"), shown.rows())
      .computed_by(heads_context(
          "norm1",
          {shown.seed, false, shown.recorder["att.attn_weights"],
           shown.recorder["att.projected_values"], shown.words_before}));
  Draws draws(shown.seed,
              shown.words_before + 3 * att.W_query.parameter_count());
  show_layer(lesson, draws, "att.out_proj", "Attention's output layer",
             "Drawn after the layers for queries, keys and values.",
             att.out_proj);
  lesson.step("att", "What attention adds")
      .text("The heads, mixed by the output layer.")
      .formula("A = Z W_outᵀ + b")
      .code("output", "multi_head_attention.cpp")
      .result(shown.matrix("att"), shown.rows())
      .computed_by(
          projection("att.context_vec", "att.out_proj", att.out_proj));
  lesson.step("after_attention", "The first way around")
      .text(
          "Attention does not replace what came. It is added to it, so that "
          "a block that has learned nothing yet does no harm, and gradients "
          "have a way back on which nothing is lost. In training some "
          "numbers of A are dropped before; here none are.")
      .formula("Y = X + A")
      .code("after_attention", block_class)
      .result(shown.matrix("after_attention"), shown.rows())
      .computed_by(sum_of({"inputs", "att"}));
}

void show_feed_forward(const Shown& shown) {
  Lesson& lesson = shown.lesson;
  const FeedForward& ff = shown.block.ff;
  lesson.step("norm2", "A norm once more")
      .text("Its own, with a scale and a shift of its own.")
      .formula("N = norm(Y)")
      .code("normed_again", block_class)
      .result(shown.matrix("norm2"), shown.rows())
      .computed_by(layer_norm("after_attention"));
  Draws draws(shown.seed,
              shown.words_before + shown.block.att.parameter_count());
  show_layer(lesson, draws, "ff.up", "The layer that widens",
             "Four times as many numbers for each token as before.", ff.up);
  lesson.step("ff.hidden", "Wider")
      .text(
          "Feed forward: two layers with a bend between them, for each "
          "token by itself. What attention has gathered is worked on here.")
      .formula("H = N W_upᵀ + b")
      .code("hidden", "feed_forward.cpp")
      .result(shown.matrix("ff.hidden"), shown.rows())
      .computed_by(projection("norm2", "ff.up", ff.up));
  lesson.step("ff.activated", "Bent")
      .text("The GELU of every number.")
      .formula("gelu(H)")
      .code("activated", "feed_forward.cpp")
      .result(shown.matrix("ff.activated"), shown.rows())
      .computed_by(gelu_of("ff.hidden"));
  show_layer(lesson, draws, "ff.down", "The layer that narrows",
             "Back to as many numbers as a token has.", ff.down);
  lesson.step("feed_forward", "What feed forward adds")
      .text("Two thirds of a block's weights stand in these two layers.")
      .formula("F = gelu(H) W_downᵀ + b")
      .code("feed_forward", "feed_forward.cpp")
      .result(shown.matrix("ff"), shown.rows())
      .computed_by(projection("ff.activated", "ff.down", ff.down));
}

void show_output(const Shown& shown) {
  const arma::fmat output = shown.matrix("output");
  const arma::fcube plain = shown.block.forward(as_batch(shown.setup.inputs));
  shown.lesson.step("block.output", "The second way around")
      .text(
          "And added again. This is what the next block gets: as many "
          "vectors of as many numbers as came in.")
      .formula("Y + F")
      .code("block", block_class)
      .result(output, shown.rows())
      .computed_by(sum_of({"after_attention", "feed_forward"}))
      .check_if(shown.setup.inputs_are_drawn,
                "the class gives the same without a trace",
                agree(plain.slice(0), output),
                anew::by_the_program_alone({"block.output"}));
}

}  // namespace

void show_block(Lesson& lesson, const Setup& setup, std::uint64_t seed) {
  Generator generator(seed);
  const std::size_t words_before =
      setup.inputs_are_drawn ? setup.inputs.n_elem : 0;
  generator.rand(1, words_before);
  const std::size_t d = setup.d_in;
  // quote block
  const GptConfig config = {.context_length = setup.context_length,
                            .emb_dim = d,
                            .n_heads = d % 2 == 0 ? 2U : 1U,
                            .drop_rate = 0.0};
  const TransformerBlock block(config, generator);
  // end quote
  Recorder recorder;
  block.forward(as_batch(setup.inputs), &recorder);
  const Shown shown = {lesson, setup, block, recorder, seed, words_before};
  show_inputs(shown);
  show_attention(shown);
  show_feed_forward(shown);
  show_output(shown);
}

}  // namespace attn
