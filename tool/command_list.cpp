#include <fmt/format.h>

#include <cstdio>

#include "commands.hpp"
#include "lookup.hpp"

namespace attn::tool {

int list_chapters() {
  fmt::print(
      "Attention, step by step\n\nChapters, and the exercises that "
      "follow them\n");
  for (const Chapter& chapter : curriculum()) {
    fmt::print("  {:>2}  {:<44}  ./attn read {}\n", chapter_number(chapter),
               chapter.title, chapter_number(chapter));
    for (const Exercise& exercise : chapter.exercises) {
      fmt::print("      {:<4} {:<23} {}\n", exercise.number, exercise.id,
                 exercise.title);
    }
  }
  const Exercise first = all_exercises().front();
  fmt::print(
      "\nWhat to do next\n"
      "  ./attn read 1      reads the first chapter; its options: --help\n"
      "  ./attn grade {}    says what is still to do in the first exercise,\n"
      "                     exercises/{}/\n"
      "                     {}.cpp\n"
      "  ./attn test        runs the project's own tests\n",
      first.number, first.chapter, first.id);
  return 0;
}

}  // namespace attn::tool
