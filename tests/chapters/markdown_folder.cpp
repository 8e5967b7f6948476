// Markdown with its figures, in a folder.
#include <filesystem>
#include <regex>
#include <set>

#include "../golden/check.hpp"
#include "../support/temporary_folder.hpp"
#include "../support/text.hpp"
#include "../support/xml.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(markdown_folder)

namespace {

namespace fs = std::filesystem;

using chapters::Words;
using support::content_of;
using support::Outcome;
using support::TemporaryFolder;

Words to(const fs::path& folder) {
  return {"--format", "markdown", "--output", folder.string()};
}

// All files below, as paths from there.
std::set<std::string> files_under(const fs::path& folder) {
  std::set<std::string> files;
  for (const fs::directory_entry& file :
       fs::recursive_directory_iterator(folder)) {
    if (file.is_regular_file()) {
      files.insert(fs::relative(file.path(), folder).string());
    }
  }
  return files;
}

std::string refused(const fs::path& folder) {
  const Outcome outcome = chapters::run("01_simple_attention", to(folder));
  BOOST_TEST(outcome.status == 1);
  BOOST_TEST(outcome.out.empty());
  BOOST_TEST(support::count(outcome.err, "\n") == 1U);
  return chapters::trimmed(outcome.err.substr(0, outcome.err.find('\n')));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_page_refers_to_the_figures_beside_it_and_no_other) {
  for (const std::string& chapter : chapters::all_chapters()) {
    const TemporaryFolder folder;
    BOOST_TEST(chapters::print(chapter, to(folder.path())).empty());
    const std::string page = content_of(folder.path() / (chapter + ".md"));
    std::set<std::string> expected = {chapter + ".md"};
    const std::regex reference(R"(\n!\[(.+)\]\(([^()]+)\)\n)");
    for (std::sregex_iterator match(page.begin(), page.end(), reference), end;
         match != end; ++match) {
      BOOST_TEST(expected.insert((*match)[2]).second, (*match)[2]);
    }
    BOOST_TEST(expected.size() > 1U);
    BOOST_TEST(files_under(folder.path()) == expected,
               boost::test_tools::per_element());
    for (const std::string& file : expected) {
      if (!file.ends_with(".svg")) continue;
      support::parsed(content_of(folder.path() / file));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_figure_is_what_the_option_figure_draws) {
  const TemporaryFolder folder;
  const std::string chapter = "08_multi_head_attention";
  chapters::print(chapter, to(folder.path()));
  BOOST_TEST(
      (content_of(folder.path() / chapter / "mha.attn_weights-0-1.svg") ==
       chapters::print(chapter, {"--figure", "mha.attn_weights[0,1]"})));
}

BOOST_AUTO_TEST_CASE(a_slash_at_its_end_makes_a_folder) {
  const TemporaryFolder folder;
  chapters::print("01_simple_attention", to(folder.path() / "a" / "b" / ""));
  BOOST_TEST(
      fs::exists(folder.path() / "a" / "b" / "01_simple_attention.md"));
}

BOOST_AUTO_TEST_CASE(a_file_is_written_as_without_a_folder) {
  const TemporaryFolder folder;
  chapters::print("04_causal_mask", to(folder.path() / "page.md"));
  const std::string page = content_of(folder.path() / "page.md");
  BOOST_TEST(
      (page == chapters::print("04_causal_mask", {"--format", "markdown"})));
  BOOST_TEST(!support::contains(page, "!["));
  BOOST_TEST(folder.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_else_is_in_the_folder_stays) {
  const TemporaryFolder folder;
  folder.file("notes.md", "mine");
  folder.file("01_simple_attention.md", "old");
  fs::create_directory(folder.path() / "01_simple_attention");
  folder.file("01_simple_attention/mine.svg", "mine");
  chapters::print("01_simple_attention", to(folder.path()));
  BOOST_TEST(content_of(folder.path() / "notes.md") == "mine");
  BOOST_TEST(content_of(folder.path() / "01_simple_attention/mine.svg") ==
             "mine");
  BOOST_TEST(content_of(folder.path() / "01_simple_attention.md")
                 .starts_with("# Chapter 1"));
}

BOOST_AUTO_TEST_CASE(places_that_cannot_be_folders_are_named) {
  const TemporaryFolder folder;
  const std::string file = folder.file("file", "text");
  BOOST_TEST(
      check::says(refused(file + "/"), {file + "/", "it is not a folder"}));
  folder.file("01_simple_attention", "in the way");
  BOOST_TEST(check::says(refused(folder.path()), {"it is not a folder"}));
  BOOST_TEST(content_of(file) == "text");
  BOOST_TEST(folder.size() == 2U);
}

BOOST_AUTO_TEST_CASE(exercises_are_out_of_bounds) {
  const fs::path exercises = fs::path(SOURCE_ROOT) / "exercises";
  for (const fs::path& place : {exercises, exercises / "pages" / "",
                                exercises / "01_simple_attention"}) {
    BOOST_TEST(check::says(refused(place), {"under exercises/"}));
  }
  BOOST_TEST(!fs::exists(exercises / "01_simple_attention.md"));
  BOOST_TEST(!fs::exists(exercises / "pages"));
  const TemporaryFolder folder;
  fs::create_directory_symlink(exercises,
                               folder.path() / "01_simple_attention");
  BOOST_TEST(check::says(refused(folder.path()), {"under exercises/"}));
}

BOOST_AUTO_TEST_CASE(of_other_formats_a_folder_is_still_no_file) {
  const TemporaryFolder folder;
  for (const char* format : {"terminal", "json"}) {
    const Outcome outcome = chapters::run(
        "01_simple_attention",
        {"--format", format, "--output", folder.path().string()});
    BOOST_TEST(outcome.status == 1);
    BOOST_TEST(support::contains(outcome.err, "not a regular file"));
  }
  BOOST_TEST(folder.size() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
