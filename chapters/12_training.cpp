// To be written.
#include "chapter/chapter.hpp"

namespace {

using namespace attn;

void teach(Lesson& lesson, const Setup& setup) {
  lesson.section("Training");
  lesson.step("inputs", "The inputs")
      .text("The tokens of the sentence.")
      .formula("X = [x_1; ...; x_T], (T, d_in)")
      .code("inputs")
      .result(setup.inputs, setup.token_rows())
      .computed_by(given());
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter({"12_training", {}, teach}, argc, argv);
}
