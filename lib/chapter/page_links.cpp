#include "chapter/page_links.hpp"

#include <fmt/format.h>

#include "curriculum/page_paths.hpp"
#include "narration/layout/escape.hpp"

namespace attn {
namespace {

std::string link(const std::string& path, const std::string& text) {
  return fmt::format("<a href=\"../{}\">{}</a>\n", path, escape_html(text));
}

std::string links_to_exercises(const Chapter& chapter) {
  if (chapter.exercises.empty()) return "";
  std::string text = "<p>Exercises: ";
  for (const Exercise& exercise : chapter.exercises) {
    if (&exercise != &chapter.exercises.front()) text += "· ";
    text += link(page_path(exercise), exercise.title);
  }
  return text + "</p>\n";
}

}  // namespace

std::string page_links(std::string_view chapter_id) {
  const Chapter& chapter = chapter_with_id(chapter_id);
  const std::vector<Chapter>& chapters = curriculum();
  std::string text = "<nav class=\"pages\" aria-label=\"Pages\">\n";
  if (&chapter != &chapters.front()) {
    const Chapter& before = *(&chapter - 1);
    text += link(page_path(before), "‹ " + before.title);
  }
  text += link(index_path, "All chapters and exercises");
  if (&chapter != &chapters.back()) {
    const Chapter& after = *(&chapter + 1);
    text += link(page_path(after), after.title + " ›");
  }
  return text + links_to_exercises(chapter) + "</nav>\n";
}

}  // namespace attn
