// Wrong options and wrong files: one clear line, and nothing on standard
// output.
#include "../golden/check.hpp"
#include "../support/temporary_folder.hpp"
#include "../support/text.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(refusals)

namespace {

using chapters::Words;
using support::TemporaryFolder;

// Whether the chapter gives up with that status and one line that has all
// the pieces.
boost::test_tools::predicate_result gives_up(
    const std::string& chapter, const Words& words, int status,
    std::initializer_list<std::string_view> pieces) {
  const support::Outcome outcome = chapters::run(chapter, words);
  BOOST_TEST(outcome.status == status);
  BOOST_TEST(outcome.out.empty());
  const Words lines = support::lines_of(outcome.err);
  BOOST_TEST_REQUIRE(lines.size() == 1U, outcome.err);
  BOOST_TEST(lines[0].starts_with(chapter + ": "));
  return check::says(lines[0], pieces);
}

boost::test_tools::predicate_result refuses_file(std::string_view content,
                                                 std::string_view place,
                                                 std::string_view expected) {
  const TemporaryFolder folder;
  const std::string file = folder.file("inputs.csv", content);
  return gives_up("03_self_attention_classes", {"--inputs", file}, 1,
                  {file, place, expected});
}

std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_chapter_names_a_wrong_option) {
  for (const std::string& chapter : chapters::all_chapters()) {
    BOOST_TEST(gives_up(chapter, {"--format", "pdf"}, 2,
                        {"--format", "terminal", "pdf"}));
    BOOST_TEST(gives_up(chapter, {"--precision", "x"}, 2, {"--precision"}));
    BOOST_TEST(gives_up(chapter, {"--page-links"}, 2, {"--format html"}));
    BOOST_TEST(gives_up(chapter, {"--nonsense"}, 2, {"--nonsense"}));
    for (const char* nothing : {"--seed", "--sentence=", "--explain"}) {
      BOOST_TEST(
          gives_up(chapter, {nothing}, 2, {": expected a value, got"}));
    }
  }
}

BOOST_AUTO_TEST_CASE(an_option_of_another_chapter_is_wrong) {
  BOOST_TEST(
      gives_up("01_simple_attention", {"--d-out", "2"}, 2, {"--d-out"}));
  BOOST_TEST(
      gives_up("06_causal_attention", {"--heads", "2"}, 2, {"--heads"}));
}

BOOST_AUTO_TEST_CASE(numbers_that_do_not_fit_together_are_wrong) {
  BOOST_TEST(gives_up("08_multi_head_attention",
                      {"--heads", "3", "--d-out", "4"}, 2,
                      {"--heads", "divisor of --d-out", "3", "4"}));
  BOOST_TEST(gives_up("01_simple_attention", {"--query", "7"}, 2,
                      {"--query", "from 1 to 6", "got 7"}));
}

BOOST_AUTO_TEST_CASE(wrong_sentences_are_wrong_usage) {
  const std::string chapter = "02_trainable_weights";
  BOOST_TEST(gives_up(chapter, {"--sentence", ""}, 2,
                      {"--sentence", "1 to 200 words", "got 0"}));
  BOOST_TEST(gives_up(chapter, {"--sentence", repeated("w ", 201)}, 2,
                      {"--sentence", "1 to 200 words", "got 201"}));
  BOOST_TEST(gives_up(chapter, {"--sentence", "caf\xE9"}, 2,
                      {"--sentence", "UTF-8"}));
  BOOST_TEST(gives_up(chapter, {"--sentence", "a", "--inputs", "b.csv"}, 2,
                      {"--sentence", "--inputs"}));
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read_are_named) {
  const TemporaryFolder folder;
  for (const std::string& path :
       {(folder.path() / "missing.csv").string(), folder.path().string(),
        folder.file("empty.csv", "")}) {
    for (const std::string& chapter : chapters::all_chapters()) {
      BOOST_TEST(gives_up(chapter, {"--inputs", path}, 1, {path}));
    }
  }
}

BOOST_AUTO_TEST_CASE(files_that_are_wrong_are_named_with_line_and_column) {
  BOOST_TEST(refuses_file("a,1,2\nb,3\n", "line 2, column 2",
                          "2 features as in the first row, got 1"));
  BOOST_TEST(refuses_file("a,1\nb,two\n", "line 2, column 2",
                          "a finite number, got \"two\""));
  BOOST_TEST(refuses_file("a,nan\n", "line 1, column 2", "finite"));
  BOOST_TEST(refuses_file("a,inf\n", "line 1, column 2", "finite"));
  BOOST_TEST(refuses_file("a" + repeated(",0", 10'000) + "\n",
                          "line 1, column 1026", "at most 1024 features"));
  BOOST_TEST(refuses_file(repeated("w,0\n", 201), "line 201, column 1",
                          "at most 200 tokens"));
  BOOST_TEST(refuses_file(std::string_view("\x7f"
                                           "ELF\0\1,\0\n",
                                           9),
                          "line 1, column 1", "UTF-8"));
}

BOOST_AUTO_TEST_CASE(a_pipe_holds_inputs_as_a_file_does) {
  const TemporaryFolder folder;
  for (const std::string& csv : {chapters::book_csv(), std::string("a,1")}) {
    const std::string file = folder.file("inputs.csv", csv);
    const std::string chapter = "01_simple_attention";
    const support::Outcome piped =
        chapters::run(chapter, {"--inputs", "/dev/stdin"}, {{}, "", "", csv});
    BOOST_TEST(piped.err == "");
    BOOST_TEST((piped.out == chapters::print(chapter, {"--inputs", file})));
  }
  BOOST_TEST(refuses_file("a,", "line 1, column 2", "got \"\""));
  BOOST_TEST(refuses_file("ab", "line 1, column 1", "numbers after"));
}

BOOST_AUTO_TEST_CASE(what_a_spreadsheet_writes_is_answered_with_advice) {
  const std::string_view advice =
      "commas stand between the fields, and numbers have a decimal point";
  BOOST_TEST(refuses_file("a,\"0,5\"\n", "got \"0,5\"", advice));
  BOOST_TEST(refuses_file("a;0,5;1,2\n", "got \"5;1\"", advice));
  BOOST_TEST(refuses_file("a;1;2\n", "line 1", advice));
  BOOST_TEST(refuses_file("token,x,y\na,1,2\n", "got \"x\"",
                          "the file has no header row"));
  BOOST_TEST(refuses_file(std::string_view("\xFF\xFE"
                                           "a\0,\0",
                                           6),
                          "line 1, column 1", "got UTF-16"));
}

BOOST_AUTO_TEST_CASE(an_error_is_one_line_however_long_its_words) {
  const std::string word(100'000, 'x');
  const support::Outcome outcome =
      chapters::run("01_simple_attention", {"--format", word + "\n\x1b[31m"});
  BOOST_TEST(outcome.status == 2);
  BOOST_TEST(support::lines_of(outcome.err).size() == 1U);
  BOOST_TEST(outcome.err.size() < 2000U);
  BOOST_TEST(!support::contains(outcome.err, "\x1b"));
}

BOOST_AUTO_TEST_CASE(the_largest_numbers_overflow_no_chapter) {
  const TemporaryFolder folder;
  const std::string file =
      folder.file("inputs.csv", "a,1e12,-1e12\nb,1e12,1e12\n");
  for (const std::string& chapter : chapters::all_chapters()) {
    BOOST_TEST(chapters::run(chapter, {"--inputs", file}).status == 0,
               chapter);
  }
}

BOOST_AUTO_TEST_CASE(chapters_of_models_say_what_was_expected) {
  const auto refuses = [](const std::string& chapter, const Words& words,
                          std::initializer_list<std::string_view> pieces) {
    BOOST_TEST(gives_up(chapter, words, 2, pieces));
  };
  const std::string gpt = "14_gpt";
  refuses(gpt, {"--ids", "99999"}, {"--ids", "from 0 to", "got 99999"});
  refuses(gpt, {"--ids", "1 x"}, {"--ids", "whole numbers", "\"1 x\""});
  refuses(gpt, {"--ids", "99999999999999999999"}, {"--ids", "0 to 99999"});
  refuses(gpt, {"--heads", "5"}, {"--heads", "divisor", "5 heads"});
  refuses(gpt, {"--text", "x"}, {"--text", "--tokenizer"});
  refuses(gpt, {"--ids", "1 2", "--sentence", "a"}, {"--sentence", "--ids"});
  refuses(gpt, {"--layers", "0"}, {"--layers", "from 1 to", "\"0\""});
  const std::string choosing = "15_choosing_tokens";
  refuses(choosing, {"--top-k", "0"}, {"--top-k", "from 1 to", "\"0\""});
  refuses(choosing, {"--temperature", "-1"},
          {"--temperature", "from 0.0001 to"});
  refuses(choosing, {"--temperature", "1e-38"}, {"--temperature", "0, or"});
}

BOOST_AUTO_TEST_CASE(a_tokenizer_that_cannot_be_read_is_named) {
  const TemporaryFolder folder;
  const auto refuses = [&](std::initializer_list<std::string_view> pieces) {
    BOOST_TEST(gives_up(
        "14_gpt", {"--tokenizer", folder.path().string(), "--text", "a"}, 1,
        pieces));
  };
  refuses({"encoder.json", "cannot be read"});
  folder.file("encoder.json", "{\"a\": 0}");
  folder.file("vocab.bpe", "#version: 0.2\n");
  refuses({"encoder.json", "no token is the byte 0 alone"});
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
