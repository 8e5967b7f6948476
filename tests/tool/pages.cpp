// `attn pages`: what it writes, what it leaves alone, and how it opens it.
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <fstream>
#include <pugixml.hpp>
#include <set>
#include <thread>

#include "../support/program.hpp"
#include "../support/temporary_folder.hpp"
#include "../support/text.hpp"
#include "curriculum/curriculum.hpp"
#include "prose_html.hpp"
#include "run_tool.hpp"
#include "task_text.hpp"

namespace fs = std::filesystem;

using support::contains;
using support::Outcome;
using support::TemporaryFolder;
using tool_test::content_of;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(pages)

namespace {

// No desktop, unless the test brings a browser.
Outcome pages(const fs::path& folder, std::vector<std::string> words = {},
              const std::string& browser = "") {
  words.insert(words.begin(),
               {"pages", "--no-build", "--output", folder.string()});
  return support::run_program(
      tool_test::tool(), words,
      {{{"BROWSER", browser}, {"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}}, ""});
}

// All pages, written once; the chapters are built if need be.
const fs::path& written() {
  static const TemporaryFolder folder;
  static const fs::path pages_folder = [] {
    fs::path made = folder.path() / "new" / "of mine & yours";
    const tool_test::Ran ran =
        tool_test::run_attn({"pages", "--output", made.string()});
    BOOST_TEST(ran.status == 0, ran.err);
    BOOST_TEST(ran.out == (made / "index.html").string() + "\n");
    return made;
  }();
  return pages_folder;
}

std::set<std::string> files_in(const fs::path& folder) {
  std::set<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_directory()) continue;
    files.insert(entry.path().lexically_relative(folder).string());
  }
  return files;
}

std::set<std::string> pages_of_the_curriculum() {
  std::set<std::string> files = {"index.html"};
  for (const attn::Chapter& chapter : attn::curriculum()) {
    files.insert("chapters/" + chapter.id + ".html");
    for (const attn::Exercise& exercise : chapter.exercises) {
      files.insert("exercises/" + exercise.id + ".html");
    }
  }
  return files;
}

pugi::xml_document parsed(const fs::path& file) {
  pugi::xml_document page;
  const pugi::xml_parse_result result = page.load_file(file.c_str());
  BOOST_TEST(result, file << ": " << result.description());
  return page;
}

std::vector<std::string> addresses(const pugi::xml_document& page) {
  std::vector<std::string> all;
  for (const auto& found : page.select_nodes("//@href | //@src")) {
    all.emplace_back(found.attribute().value());
  }
  return all;
}

// The pages that a page leads to, as paths below the folder.
std::set<std::string> targets(const std::string& file) {
  std::set<std::string> all;
  for (const std::string& address : addresses(parsed(written() / file))) {
    const fs::path target = fs::path(file).parent_path() / address;
    all.insert(target.lexically_normal().string());
  }
  return all;
}

std::string text_of(const std::string& file) {
  std::string text;
  for (const auto& found :
       parsed(written() / file).select_nodes("//body//text()")) {
    text += found.node().value();
  }
  return text;
}

void require_refused(const fs::path& folder,
                     const std::vector<std::string>& parts) {
  const Outcome ran = pages(folder);
  BOOST_TEST(ran.status != 0);
  BOOST_TEST(ran.out.empty());
  BOOST_TEST(support::count(ran.err, "\n") == 1U, ran.err);
  for (const std::string& part : parts) {
    BOOST_TEST(contains(ran.err, part), ran.err);
  }
}

// A program that keeps what it was started with, one word a line, once the
// test says so; it gives up after ten seconds.
std::string browser_in(const TemporaryFolder& folder) {
  const std::string file = folder.file(
      "browser", "#!/bin/sh\ncd '" + folder.path().string() +
                     "'\n"
                     "for tenth in $(seq 100); do\n"
                     "  [ -e go ] && break\n"
                     "  sleep 0.1\n"
                     "done\n"
                     "printf '%s\\n' \"$@\" >words && mv words opened\n");
  fs::permissions(file, fs::perms::owner_all);
  return file;
}

// What the browser was started with. It has waited until now.
std::string opened(const TemporaryFolder& folder) {
  const fs::path words = folder.path() / "opened";
  BOOST_TEST(!fs::exists(words));
  folder.file("go", "");
  for (int tenth = 0; tenth < 100 && !fs::exists(words); ++tenth) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return content_of(words);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_chapter_and_exercise_has_a_page) {
  BOOST_TEST(files_in(written()) == pages_of_the_curriculum(),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_page_is_well_formed_and_asks_for_nothing) {
  for (const std::string& file : files_in(written())) {
    BOOST_TEST_CONTEXT(file) {
      const pugi::xml_document page = parsed(written() / file);
      BOOST_TEST(page.select_nodes("//h1").size() == 1U);
      BOOST_TEST(page.select_nodes("//title[string() != '']").size() == 1U);
      for (const std::string& address : addresses(page)) {
        BOOST_TEST(!contains(address, ":"), address);
        BOOST_TEST(!address.starts_with('/'), address);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(the_index_leads_to_every_page_and_nowhere_else) {
  std::set<std::string> expected = pages_of_the_curriculum();
  expected.erase("index.html");
  BOOST_TEST(targets("index.html") == expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_index_names_all_in_order_and_says_how_to_begin) {
  const std::string text = text_of("index.html");
  std::size_t at = 0;
  for (const attn::Chapter& chapter : attn::curriculum()) {
    at = text.find(chapter.title, at);
    BOOST_TEST(at != std::string::npos, chapter.title);
    for (const attn::Exercise& exercise : chapter.exercises) {
      at = text.find(exercise.title, at);
      BOOST_TEST(at != std::string::npos, exercise.title);
    }
  }
  for (const char* part : {"./attn read 1", "./attn watch attention_scores",
                           "Exercise 3.1: ", "8 chapters", "20 exercises"}) {
    BOOST_TEST(contains(text, part), part);
  }
}

BOOST_AUTO_TEST_CASE(a_task_leads_to_its_chapter_and_its_neighbours) {
  std::vector<attn::Exercise> all;
  for (const attn::Chapter& chapter : attn::curriculum()) {
    all.insert(all.end(), chapter.exercises.begin(), chapter.exercises.end());
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::set<std::string> expected = {"index.html",
                                      "chapters/" + all[i].chapter + ".html"};
    if (i > 0) expected.insert("exercises/" + all[i - 1].id + ".html");
    if (i + 1 < all.size()) {
      expected.insert("exercises/" + all[i + 1].id + ".html");
    }
    BOOST_TEST(targets("exercises/" + all[i].id + ".html") == expected,
               boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(a_task_says_what_to_write_where_and_shows_no_hint) {
  for (const attn::Chapter& chapter : attn::curriculum()) {
    for (const attn::Exercise& exercise : chapter.exercises) {
      const std::string text = text_of("exercises/" + exercise.id + ".html");
      const std::string stem =
          "exercises/" + exercise.chapter + "/" + exercise.id;
      const std::string header =
          content_of(tool_test::source_root() / (stem + ".hpp"));
      const std::string declared = attn::tool::declarations(header);
      BOOST_TEST(!declared.empty());
      for (const std::string& part : {exercise.title, stem + ".cpp", declared,
                                      "./attn watch " + exercise.id}) {
        BOOST_TEST(contains(text, part), exercise.id << ": " << part);
      }
      const std::string hints =
          content_of(tool_test::source_root() / (stem + ".hints.md"));
      for (const std::string& line : support::lines_of(hints)) {
        if (line.size() < 20) continue;
        BOOST_TEST(!contains(text, line), exercise.id << ": " << line);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(prose_keeps_what_is_indented_and_sets_off_code) {
  using attn::tool::prose_html;
  BOOST_TEST(prose_html("").empty());
  BOOST_TEST(prose_html("a < b\nand `c & d`\n\n\ne") ==
             "<p>a &lt; b\nand <code>c &amp; d</code></p>\n<p>e</p>\n");
  BOOST_TEST(prose_html("is\n    1 2\n\n      3\n\nand\n") ==
             "<p>is</p>\n"
             "<pre tabindex=\"0\"><code>1 2\n\n  3\n</code></pre>\n"
             "<p>and</p>\n");
  BOOST_TEST(prose_html("a `b") == "<p>a `b</p>\n");
}

BOOST_AUTO_TEST_CASE(a_task_names_the_type_that_it_returns) {
  const std::string task = tool_test::run_attn({"task", "projections"}).out;
  BOOST_TEST(contains(task, "  struct Projected {"), task);
  BOOST_TEST(contains(task, "  Projected project_all("), task);
  BOOST_TEST(!contains(task, "namespace"), task);
}

BOOST_AUTO_TEST_CASE(pages_are_renewed_and_what_else_is_there_stays) {
  const TemporaryFolder folder;
  fs::copy(written(), folder.path(), fs::copy_options::recursive);
  folder.file("notes.html", "mine");
  const std::string page = content_of(folder.path() / "index.html");
  std::ofstream(folder.path() / "index.html", std::ios::app)
      << "<!-- old -->";
  BOOST_TEST(pages(folder.path()).status == 0);
  BOOST_TEST(content_of(folder.path() / "index.html") == page);
  BOOST_TEST(content_of(folder.path() / "notes.html") == "mine");
  BOOST_TEST(files_in(folder.path()).size() ==
             pages_of_the_curriculum().size() + 1);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_page_is_kept_and_named) {
  for (const std::string& name : pages_of_the_curriculum()) {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "chapters");
    fs::create_directories(folder.path() / "exercises");
    const std::string mine = "<!DOCTYPE html><title>Mine</title>";
    folder.file(name, mine);
    require_refused(folder.path(), {name, "no page of this tutorial"});
    BOOST_TEST(content_of(folder.path() / name) == mine);
    BOOST_TEST(files_in(folder.path()).size() == 1U);
  }
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_is_named) {
  const TemporaryFolder folder;
  const std::string file = folder.file("file", "mine");
  require_refused(file, {file, "not a folder"});
  require_refused(file + "/below", {file + "/below"});
  require_refused("/proc/no_such_folder", {"/proc/no_such_folder"});
  require_refused("", {"--output", "expected a folder"});
  BOOST_TEST(content_of(file) == "mine");
}

BOOST_AUTO_TEST_CASE(nothing_is_written_where_the_learners_work_is) {
  const fs::path root = tool_test::source_root();
  const std::set<std::string> before = files_in(root / "exercises");
  for (const fs::path& folder :
       {root, root / "exercises", root / "exercises/pages/",
        root / "exercises/01_simple_attention"}) {
    require_refused(folder, {"under exercises/"});
  }
  BOOST_TEST(files_in(root / "exercises") == before);
  BOOST_TEST(!fs::exists(root / "exercises/pages"));
  BOOST_TEST(!fs::exists(root / "index.html"));
}

BOOST_AUTO_TEST_CASE(the_browser_gets_the_index_and_is_not_waited_for) {
  const TemporaryFolder folder;
  const Outcome ran =
      pages(written(), {"--open"}, "/no/such/browser:" + browser_in(folder));
  BOOST_TEST(ran.status == 0, ran.err);
  BOOST_TEST(ran.err.empty(), ran.err);
  BOOST_TEST(opened(folder) == ran.out);
}

BOOST_AUTO_TEST_CASE(a_browser_may_have_words_of_its_own) {
  const TemporaryFolder folder;
  const Outcome ran = pages(written(), {"--open"},
                            browser_in(folder) + " --app=%s --new-window");
  BOOST_TEST(opened(folder) == "--app=" + ran.out + "--new-window\n");
}

BOOST_AUTO_TEST_CASE(without_a_desktop_it_says_where_the_pages_are) {
  const Outcome ran = pages(written(), {"--open"});
  const std::string index = (written() / "index.html").string();
  BOOST_TEST(ran.status == 1);
  BOOST_TEST(ran.out == index + "\n");
  BOOST_TEST(contains(ran.err, "no desktop"), ran.err);
  BOOST_TEST(contains(ran.err, index), ran.err);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
