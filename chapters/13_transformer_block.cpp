// What GPT-2 is a stack of: norm, attention, norm, feed forward, and the ways
// around them.
#include "chapter/chapter.hpp"
#include "chapters/13_transformer_block/curve_steps.hpp"
#include "chapters/13_transformer_block/norm_steps.hpp"
#include "chapters/13_transformer_block/shortcut_steps.hpp"
#include "chapters/13_transformer_block/whole_block_steps.hpp"

namespace {

using namespace attn;

constexpr std::size_t drawn_width = 4;

// A vector for each word, drawn, or the first numbers of those of a file.
Inputs vectors_for(ChapterOptions& options,
                   std::optional<Inputs> of_the_reader) {
  Inputs inputs = of_the_reader ? *std::move(of_the_reader) : book_sentence();
  if (options.inputs) {
    const arma::uword width =
        std::min<arma::uword>(inputs.vectors.n_cols, widest_block);
    inputs.vectors = arma::fmat(inputs.vectors.head_cols(width));
    return inputs;
  }
  inputs.vectors = Generator(options.seed.value_or(123))
                       .rand(inputs.tokens.size(), drawn_width);
  inputs.are_drawn = true;
  return inputs;
}

void teach(Lesson& lesson, const Setup& setup) {
  show_norm(lesson, lesson.seed_for("example", 123));
  show_activations(lesson);
  show_shortcuts(lesson, lesson.seed_for("deep_network", 123));
  show_block(lesson, setup, lesson.seed_for("block", 123));
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter({"13_transformer_block", {}, teach, vectors_for},
                           argc, argv);
}
