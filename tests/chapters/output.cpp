// Where a chapter's report goes, and waiting between its steps.
#include <filesystem>

#include "../golden/check.hpp"
#include "../support/temporary_folder.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(output)

namespace {

namespace fs = std::filesystem;

using chapters::Words;
using support::Outcome;
using support::TemporaryFolder;

const std::string chapter = "01_simple_attention";

// What the chapter says when it cannot write there.
std::string refused(const std::string& path) {
  const Outcome outcome = chapters::run(chapter, {"--output", path});
  BOOST_TEST(outcome.status == 1);
  BOOST_TEST(outcome.out.empty());
  return chapters::trimmed(outcome.err.substr(0, outcome.err.find('\n')));
}

std::size_t steps_in(const std::string& text) {
  std::size_t steps = 0;
  while (text.find(fmt::format("[{}/10] ", steps + 1)) != std::string::npos) {
    ++steps;
  }
  return steps;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_file_gets_what_standard_output_would_have) {
  const TemporaryFolder folder;
  for (const std::string& id : chapters::all_chapters()) {
    for (const char* format : {"terminal", "markdown", "json"}) {
      const std::string file = (folder.path() / "page").string();
      const Words words = {"--format", format, "--seed", "3"};
      Words to_file = words;
      to_file.insert(to_file.end(), {"--output", file});
      BOOST_TEST(chapters::print(id, to_file).empty());
      BOOST_TEST((support::content_of(file) == chapters::print(id, words)),
                 id << ", " << format);
    }
  }
  BOOST_TEST(folder.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_place_that_cannot_be_written_is_named) {
  const TemporaryFolder folder;
  const std::string missing = (folder.path() / "missing" / "page").string();
  BOOST_TEST(check::says(refused(missing), {missing, "no such folder"}));
  const std::string itself = folder.path().string();
  BOOST_TEST(check::says(refused(itself), {itself, "not a regular file"}));
  BOOST_TEST(
      check::says(refused("/dev/null"), {"/dev/null", "not a regular file"}));
  BOOST_TEST(fs::is_character_file("/dev/null"));
}

BOOST_AUTO_TEST_CASE(exercises_are_out_of_bounds) {
  const fs::path exercises = fs::path(SOURCE_ROOT) / "exercises";
  BOOST_TEST(check::says(refused((exercises / "page").string()),
                         {"under exercises/"}));
  BOOST_TEST(!fs::exists(exercises / "page"));
}

BOOST_AUTO_TEST_CASE(what_was_there_stays_if_the_chapter_fails) {
  const TemporaryFolder folder;
  const std::string file = folder.file("page", "old");
  const Outcome outcome =
      chapters::run(chapter, {"--output", file, "--inputs", "/nowhere.csv"});
  BOOST_TEST(outcome.status == 1);
  BOOST_TEST(support::content_of(file) == "old");
}

BOOST_AUTO_TEST_CASE(standard_output_that_takes_nothing_is_an_error) {
  for (const char* place : {"closed", "/dev/full"}) {
    for (const char* format : {"terminal", "json"}) {
      const Outcome outcome =
          chapters::run(chapter, {"--format", format}, {{}, place});
      BOOST_TEST(outcome.status == 1, place);
      BOOST_TEST(outcome.err ==
                 chapter + ": cannot write to standard output\n");
    }
  }
}

BOOST_AUTO_TEST_CASE(so_it_is_for_all_that_a_chapter_can_print) {
  for (const std::string& id : chapters::all_chapters()) {
    for (const Words& words :
         {Words{}, Words{"--help"}, Words{"--explain", "inputs", "1", "1"},
          Words{"--figure", "attn_weights"}}) {
      const Outcome outcome = chapters::run(id, words, {{}, "/dev/full"});
      const bool has_none =  // not every chapter has these results
          outcome.status == 2 && words.size() > 1;
      if (has_none) continue;
      BOOST_TEST(outcome.status == 1, id);
      BOOST_TEST(outcome.err == id + ": cannot write to standard output\n");
    }
  }
}

BOOST_AUTO_TEST_CASE(an_error_that_nobody_can_read_keeps_its_status) {
  for (const char* place : {"closed", "/dev/full"}) {
    BOOST_TEST(
        chapters::run(chapter, {"--nonsense"}, {{}, "", place}).status == 2);
    BOOST_TEST(
        chapters::run(chapter, {"--inputs", "/nowhere.csv"}, {{}, "", place})
            .status == 1);
    BOOST_TEST(chapters::run(chapter, {}, {{}, "/dev/full", place}).status ==
               1);
  }
}

BOOST_AUTO_TEST_CASE(numbers_that_make_no_sense_around_it_do_no_harm) {
  const std::string usual = chapters::print("09_long_sequences");
  BOOST_TEST((chapters::print("09_long_sequences", {},
                              {{{"OMP_NUM_THREADS", "99999999"}}}) == usual));
  for (const char* columns : {"-5", "0", "x", "99999999999999999999"}) {
    const std::string text =
        chapters::print(chapter, {}, {{{"COLUMNS", columns}}});
    BOOST_TEST(steps_in(text) == 10U, columns);
  }
}

BOOST_AUTO_TEST_CASE(a_hyphen_is_standard_output) {
  BOOST_TEST((chapters::print(chapter, {"--output", "-"}) ==
              chapters::print(chapter)));
}

BOOST_AUTO_TEST_CASE(an_output_without_a_name_is_wrong_usage) {
  const Outcome outcome = chapters::run(chapter, {"--output", ""});
  BOOST_TEST(outcome.status == 2);
  BOOST_TEST(outcome.err ==
             chapter + ": --output: expected a file, got an empty name\n");
}

BOOST_AUTO_TEST_CASE(a_link_to_nothing_is_not_replaced) {
  const TemporaryFolder folder;
  const fs::path link = folder.path() / "link";
  fs::create_symlink(folder.path() / "missing", link);
  BOOST_TEST(check::says(refused(link.string()),
                         {link.string(), "a link to a file that is not"}));
  BOOST_TEST(fs::is_symlink(link));
  BOOST_TEST(folder.size() == 1U);
}

BOOST_AUTO_TEST_CASE(steps_are_for_terminals) {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "page").string();
  for (const Words& words :
       {Words{"--step"}, Words{"--step", "--output", file},
        Words{"--step", "--format", "json"}}) {
    const Outcome outcome = chapters::run(chapter, words);
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.out.empty());
    BOOST_TEST(outcome.err.starts_with(
        chapter + ": --step: expected a terminal to wait at"));
  }
  const Outcome json = support::run_program_at(
      {}, chapters::program_of(chapter), {"--step", "--format", "json"});
  BOOST_TEST(json.status == 2);
}

BOOST_AUTO_TEST_CASE(at_a_terminal_each_step_waits_for_enter) {
  const auto stepped = [](const std::string& typed) {
    const Outcome outcome = support::run_program_at(
        {80, typed}, chapters::program_of(chapter), {"--step"});
    BOOST_TEST(outcome.status == 0);
    return outcome.out;
  };
  const std::string end_of_input = "\x04";
  BOOST_TEST(steps_in(stepped(std::string(9, '\n'))) == 10U);
  BOOST_TEST(steps_in(stepped("\n\nq\n")) == 3U);
  BOOST_TEST(steps_in(stepped("\n" + end_of_input)) == 2U);
}

BOOST_AUTO_TEST_CASE(the_steps_make_the_whole_chapter) {
  const std::string prompt = "\n-- Enter for the next step, q to stop --";
  std::string text = support::run_program_at({80, std::string(9, '\n')},
                                             chapters::program_of(chapter),
                                             {"--step", "--color", "never"})
                         .out;
  for (std::size_t at = text.find(prompt); at != std::string::npos;
       at = text.find(prompt)) {
    text.erase(at, prompt.size());
  }
  BOOST_TEST((text == chapters::print(chapter)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
