#include "tool/pages/exercise_pages.hpp"

#include <fmt/format.h>

#include "curriculum/page_paths.hpp"
#include "narration/html/page.hpp"
#include "narration/layout/escape.hpp"
#include "tool/pages/prose_html.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/lookup.hpp"
#include "tool/text/task_text.hpp"

namespace attn::tool {
namespace {

constexpr std::string_view tutorial = "Attention, step by step";

std::string link(const std::string& target, const std::string& text) {
  return fmt::format("<a href=\"{}\">{}</a>", target, escape_html(text));
}

std::string chapter_link(const Chapter& chapter, const std::string& folder) {
  return link(folder + page_path(chapter),
              fmt::format("{}. {}", chapter_number(chapter), chapter.title));
}

// What an exercise is called: "Exercise 3.1: ..." with the book's number.
std::string heading(const Exercise& exercise) {
  return fmt::format("Exercise{}{}: {}", exercise.number.empty() ? "" : " ",
                     exercise.number, exercise.title);
}

std::string introduction(std::size_t exercises) {
  return fmt::format(
      "<header>\n<h1>{}</h1>\n"
      "<p>{} chapters compute self-attention in C++ and show every number on "
      "the way, from dot products to multi-head attention. In {} exercises "
      "you write it yourself, and a grader names the mistake that you made."
      "</p>\n</header>\n",
      tutorial, curriculum().size(), exercises);
}

std::string how_to_begin(const Exercise& first) {
  const std::string commands =
      fmt::format("./attn read 1\n./attn watch {}\n", first.id);
  return fmt::format(
      "<h2>How to begin</h2>\n"
      "<p>Read the first chapter here or in a terminal, then do its first "
      "exercise:</p>\n{}"
      "<p>The second command gives a verdict each time that you save "
      "<code>{}</code>.</p>\n",
      preformatted(commands), escape_html(path_text(learners_file(first))));
}

std::string entry(const Exercise& exercise) {
  return fmt::format(
      "<li>{} <code>{}</code></li>\n",
      link(page_path(exercise),
           exercise.number.empty() ? exercise.title : heading(exercise)),
      escape_html(exercise.id));
}

std::string entries(const Chapter& chapter) {
  std::string text = fmt::format(
      "<li>\n<h3>{}</h3>\n<p class=\"note\">{}</p>\n",
      chapter_link(chapter, ""),
      chapter.section.empty() ? "Beyond the book"
                              : fmt::format("Section {} of the book",
                                            escape_html(chapter.section)));
  if (chapter.exercises.empty()) return text + "</li>\n";
  text += "<ul>\n";
  for (const Exercise& exercise : chapter.exercises) text += entry(exercise);
  return text + "</ul>\n</li>\n";
}

std::string commands(const Exercise& exercise) {
  constexpr std::pair<const char*, const char*> lines[] = {
      {"watch", "a verdict at every save"},
      {"grade", "one verdict"},
      {"hint", "one hint more each time"},
      {"solution", "once it is passed"},
  };
  std::string text;
  for (const auto& [command, what] : lines) {
    text += fmt::format("{:<{}}  # {}\n",
                        fmt::format("./attn {} {}", command, exercise.id),
                        16 + exercise.id.size(), what);
  }
  return preformatted(text);
}

// The links to the exercises before and after this one.
std::string neighbours(const std::vector<Exercise>& exercises,
                       std::size_t index) {
  const auto neighbour = [](const Exercise& exercise, const char* relation,
                            const char* words) {
    return fmt::format("<a rel=\"{}\" href=\"{}.html\">{}: {}</a>\n",
                       relation, exercise.id, words,
                       escape_html(exercise.title));
  };
  std::string text = "<nav class=\"pages\" aria-label=\"Exercises\">\n";
  if (index > 0) text += neighbour(exercises[index - 1], "prev", "Previous");
  if (index + 1 < exercises.size()) {
    text += neighbour(exercises[index + 1], "next", "Next");
  }
  return text + "</nav>\n";
}

std::string task_header(const Exercise& exercise) {
  return fmt::format(
      "<header>\n<nav class=\"pages\" aria-label=\"Pages\">\n{}\n</nav>\n"
      "<h1>{}</h1>\n<p class=\"parameters\">Chapter {}</p>\n</header>\n",
      link(fmt::format("../{}", index_path), "All chapters and exercises"),
      escape_html(heading(exercise)),
      chapter_link(chapter_with_id(exercise.chapter), "../"));
}

}  // namespace

bool is_page(const std::string& content) {
  const std::string title_end = fmt::format("{}</title>", tutorial);
  return content.starts_with("<!DOCTYPE html>") &&
         content.substr(0, content.find("<style>")).find(title_end) !=
             std::string::npos;
}

std::string index_page() {
  const std::vector<Exercise> exercises = all_exercises();
  std::string body = introduction(exercises.size()) +
                     "<main class=\"contents\">\n" +
                     how_to_begin(exercises.front()) +
                     "<h2>Chapters and exercises</h2>\n<ol>\n";
  for (const Chapter& chapter : curriculum()) body += entries(chapter);
  return html_page({std::string(tutorial), body + "</ol>\n</main>\n", ""});
}

std::string task_page(const std::vector<Exercise>& exercises,
                      std::size_t index) {
  const Exercise& exercise = exercises[index];
  const std::string header = content_of(header_file(exercise));
  const std::string body = fmt::format(
      "{}<main>\n{}<h2>What to write</h2>\n"
      "<p>In <code>{}</code>, in namespace <code>exercise</code>:</p>\n{}"
      "<h2>Commands</h2>\n{}</main>\n{}",
      task_header(exercise), prose_html(task_text(header)),
      escape_html(path_text(learners_file(exercise))),
      preformatted(declarations(header)), commands(exercise),
      neighbours(exercises, index));
  return html_page(
      {fmt::format("{} · {}", exercise.title, tutorial), body, ""});
}

}  // namespace attn::tool
