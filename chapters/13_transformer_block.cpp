// What GPT-2 is a stack of: norm, attention, norm, feed forward, and the ways
// around them.
#include "chapter/chapter.hpp"
#include "chapters/13_transformer_block/curve_steps.hpp"
#include "chapters/13_transformer_block/norm_steps.hpp"
#include "chapters/13_transformer_block/shortcut_steps.hpp"
#include "chapters/13_transformer_block/whole_block_steps.hpp"

namespace {

using namespace attn;

void teach(Lesson& lesson, const Setup& setup) {
  show_norm(lesson, lesson.seed_for("example", 123));
  show_activations(lesson);
  show_shortcuts(lesson, lesson.seed_for("deep_network", 123));
  show_block(lesson, setup, lesson.seed_for("block", 123));
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter(
      {"13_transformer_block", {.drawn_width = 4}, teach}, argc, argv);
}
