// What GPT-2 is a stack of: norm, attention, norm, feed forward, and the ways
// around them.
#include "chapter/chapter.hpp"

namespace {

using namespace attn;

void teach(Lesson& lesson, const Setup& setup) {
  lesson.section("The block");
  lesson.step("inputs", "The tokens")
      .text("Each token comes as a vector.")
      .formula("X = [x_1; ...; x_T], (T, d)")
      .result(setup.inputs, setup.token_rows())
      .computed_by(drawn({lesson.seed_for("block", 123)}, 0.0F, 1.0F));
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter(
      {"13_transformer_block", {.drawn_width = 4}, teach}, argc, argv);
}
