// All exercises at once. To build them takes long.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "../../support/text.hpp"
#include "../support/learners_tree.hpp"
#include "../support/run_tool.hpp"
#include "curriculum/curriculum.hpp"

using nlohmann::json;
using support::contains;
using tool_test::LearnersTree;
using tool_test::Ran;
using tool_test::run_attn;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(whole_tree)

namespace {

// The verdicts of `attn grade --all`, which has to end with this status.
std::multiset<std::string> verdicts_of_all(int status) {
  const Ran ran = run_attn({"grade", "--all", "--format", "json"});
  BOOST_TEST(ran.status == status);
  std::multiset<std::string> verdicts;
  const json report = json::parse(ran.out);
  for (const json& exercise : report.at("exercises")) {
    verdicts.insert(exercise.at("verdict").get<std::string>());
  }
  return verdicts;
}

std::string last_line_of_all() {
  const std::string out = run_attn({"grade", "--all"}).out;
  return out.substr(out.rfind('\n', out.size() - 2) + 1);
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_untouched_tree_is_unfinished_throughout) {
  const LearnersTree tree;
  const std::multiset<std::string> verdicts = verdicts_of_all(1);
  BOOST_TEST(verdicts.size() == 39U);
  BOOST_TEST(verdicts.count("unfinished") == 39U);
  BOOST_TEST(last_line_of_all() == "0 of 39 exercises passed (0 %)\n");
  BOOST_TEST(contains(run_attn({}).out, "0 of 39 exercises passed (0 %)"));
}

BOOST_AUTO_TEST_CASE(a_tree_of_solutions_passes_throughout) {
  const LearnersTree tree;
  for (const attn::Chapter& chapter : attn::curriculum()) {
    for (const attn::Exercise& exercise : chapter.exercises) {
      tree.solve(exercise.id);
    }
  }
  const std::multiset<std::string> verdicts = verdicts_of_all(0);
  BOOST_TEST(verdicts.size() == 39U);
  BOOST_TEST(verdicts.count("passed") == 39U);
  BOOST_TEST(last_line_of_all() == "39 of 39 exercises passed (100 %)\n");
  BOOST_TEST(contains(run_attn({}).out, "39 of 39 exercises passed (100 %)"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
