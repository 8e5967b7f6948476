// From the ids of a text to the id that follows, with a model that fits the
// screen and with the book's own.
#include "chapter/chapter.hpp"
#include "chapters/14_gpt/book_steps.hpp"
#include "chapters/14_gpt/model_steps.hpp"
#include "chapters/14_gpt/vocabulary.hpp"

namespace {

using namespace attn;

void teach(Lesson& lesson, const Setup& setup) {
  show_model(lesson, setup, lesson.seed_for("gpt", 123));
  show_sizes(lesson);
  if (setup.model.book_size) {
    show_book_model(lesson, setup, lesson.seed_for("gpt2", 123));
  }
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter({"14_gpt",
                            {.qkv_bias = true, .model = attn::own_model},
                            teach,
                            attn::tokens_of},
                           argc, argv);
}
