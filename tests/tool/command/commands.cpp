// Commands and their words.
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "../../support/text.hpp"
#include "../support/learners_tree.hpp"
#include "../support/run_tool.hpp"

using support::contains;
using tool_test::Ran;
using tool_test::run_attn;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(commands)

namespace {

void require_wrong_usage(const std::vector<std::string>& words,
                         const std::string& part) {
  const Ran ran = run_attn(words);
  BOOST_TEST(ran.status == 2);
  BOOST_TEST(ran.out.empty());
  BOOST_TEST(contains(ran.err, part), ran.err);
}

}  // namespace

BOOST_AUTO_TEST_CASE(alone_it_lists_chapters_exercises_and_what_is_next) {
  const tool_test::LearnersTree tree;
  const Ran ran = run_attn({});
  BOOST_TEST(ran.status == 0);
  for (const char* part : {"Attention from dot products", "./attn read 8",
                           " 3.1 ", "weight_transfer", "gpt2_size"}) {
    BOOST_TEST(contains(ran.out, part));
  }
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) {
    BOOST_TEST(line.size() <= 80U);
  }
}

BOOST_AUTO_TEST_CASE(every_command_explains_itself) {
  for (const char* command :
       {"read", "explain", "doctor", "test", "bench", "task", "grade",
        "watch", "hint", "solution", "reset", "pages"}) {
    const Ran ran = run_attn({command, "--help"});
    BOOST_TEST(ran.status == 0);
    BOOST_TEST(contains(ran.out, "For example: ./attn "));
  }
}

BOOST_AUTO_TEST_CASE(wrong_words_are_named) {
  require_wrong_usage({"bogus"}, "bogus");
  require_wrong_usage({"grade", "softmin"}, "\"softmin\"");
  require_wrong_usage({"grade", "--format", "yaml"}, "yaml");
  require_wrong_usage({"grade", "--time-limit", "0"}, "--time-limit");
  require_wrong_usage({"doctor", "please"}, "\"please\"");
  require_wrong_usage({"doctor", ""}, "\"\"");
  require_wrong_usage({"read"}, "CHAPTER");
  require_wrong_usage({"read", "99"}, "\"99\"");
  require_wrong_usage({"read", ""}, "\"\"");
}

BOOST_AUTO_TEST_CASE(a_part_of_two_names_lists_both) {
  require_wrong_usage({"read", "multi_head"}, "07_multi_head_wrapper");
  require_wrong_usage({"read", "multi_head"}, "08_multi_head_attention");
  require_wrong_usage({"grade", "i"}, "more than one exercise");
}

BOOST_AUTO_TEST_CASE(a_chapter_gets_all_words_behind_its_name) {
  for (const char* name : {"2", "02_trainable_weights", "trainable"}) {
    const Ran ran =
        run_attn({"read", name, "--format", "json", "--seed", "7"});
    BOOST_TEST(ran.status == 0);
    BOOST_TEST(contains(ran.out, "\"id\":\"02_trainable_weights\""));
    BOOST_TEST(contains(ran.out, "\"seed\":7"));
  }
  BOOST_TEST(contains(run_attn({"read", "2", "--help"}).out, "--precision"));
  BOOST_TEST(run_attn({"read", "2", "--no-such-option"}).status == 2);
}

BOOST_AUTO_TEST_CASE(a_file_goes_with_one_exercise) {
  require_wrong_usage({"grade", "--file", "/dev/null"}, "one exercise");
  require_wrong_usage({"grade", "3.1", "--file", "/no/such.cpp"},
                      "/no/such.cpp");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
