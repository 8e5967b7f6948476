// `attn pages`: what it writes, and what it leaves alone.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <set>

#include "../../support/program.hpp"
#include "../../support/temporary_folder.hpp"
#include "../../support/text.hpp"
#include "../../support/xml.hpp"
#include "../support/run_tool.hpp"
#include "../support/written_pages.hpp"
#include "curriculum/curriculum.hpp"
#include "tool/text/task_text.hpp"

namespace fs = std::filesystem;

using support::contains;
using support::Outcome;
using support::TemporaryFolder;
using tool_test::content_of;
using tool_test::write_pages;
using tool_test::written;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(pages)

namespace {

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

pugi::xml_document page_at(const std::string& file) {
  return support::parsed(content_of(written() / file));
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
  for (const std::string& address : addresses(page_at(file))) {
    const fs::path target = fs::path(file).parent_path() / address;
    all.insert(target.lexically_normal().string());
  }
  return all;
}

std::string text_of(const std::string& file) {
  return support::text_of(page_at(file).select_node("//body").node());
}

void require_refused(const fs::path& folder,
                     const std::vector<std::string>& parts) {
  const Outcome ran = write_pages(folder);
  BOOST_TEST(ran.status != 0);
  BOOST_TEST(ran.out.empty());
  BOOST_TEST(support::count(ran.err, "\n") == 1U, ran.err);
  for (const std::string& part : parts) {
    BOOST_TEST(contains(ran.err, part), ran.err);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_chapter_and_exercise_has_a_page) {
  BOOST_TEST(files_in(written()) == pages_of_the_curriculum(),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(every_page_is_well_formed_and_asks_for_nothing) {
  for (const std::string& file : files_in(written())) {
    BOOST_TEST_CONTEXT(file) {
      const pugi::xml_document page = page_at(file);
      BOOST_TEST(page.select_nodes("//h1").size() == 1U);
      BOOST_TEST(
          page.select_nodes("/html/head/title[string() != '']").size() == 1U);
      for (const std::string& address : addresses(page)) {
        BOOST_TEST(!contains(address, ":"), address);
        BOOST_TEST(!address.starts_with('/'), address);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(without_timing_nothing_measured_is_written) {
  const fs::path chapters = written() / "chapters";
  BOOST_TEST(!contains(content_of(chapters / "09_long_sequences.html"),
                       "threads.measured"));
  BOOST_TEST(
      !contains(content_of(chapters / "10_generating.html"), "\"measured\""));
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
                           "Exercise 3.1: ", "15 chapters", "39 exercises"}) {
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

// Asked to open them where nothing can, it says where they are.
BOOST_AUTO_TEST_CASE(pages_are_renewed_and_what_else_is_there_stays) {
  const TemporaryFolder folder;
  fs::copy(written(), folder.path(), fs::copy_options::recursive);
  folder.file("notes.html", "mine");
  const std::string page = content_of(folder.path() / "index.html");
  std::ofstream(folder.path() / "index.html", std::ios::app)
      << "<!-- old -->";
  const Outcome ran = write_pages(folder.path(), {"--open"});
  const std::string index = (folder.path() / "index.html").string();
  BOOST_TEST(ran.out == index + "\n");
  BOOST_TEST(ran.status == 1);
  BOOST_TEST(contains(ran.err, "no desktop"), ran.err);
  BOOST_TEST(contains(ran.err, index), ran.err);
  BOOST_TEST(content_of(folder.path() / "index.html") == page);
  BOOST_TEST(content_of(folder.path() / "notes.html") == "mine");
  BOOST_TEST(files_in(folder.path()).size() ==
             pages_of_the_curriculum().size() + 1);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_page_is_kept_and_named) {
  for (const std::string name :
       {"index.html", "chapters/08_multi_head_attention.html",
        "exercises/gpt2_size.html"}) {
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

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
