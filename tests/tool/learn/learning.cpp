// The learning loop, without watch: what is told, kept and given back.
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <set>
#include <thread>

#include "../../support/temporary_folder.hpp"
#include "../../support/text.hpp"
#include "../support/learners_tree.hpp"
#include "../support/run_tool.hpp"

using support::contains;
using tool_test::content_of;
using tool_test::LearnersTree;
using tool_test::Ran;
using tool_test::run_attn;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(learning)

namespace {

std::string out_of(const std::vector<std::string>& words) {
  const Ran ran = run_attn(words);
  BOOST_TEST(ran.status == 0, ran.err);
  return ran.out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_passed_exercise_is_marked_and_the_next_is_named) {
  const LearnersTree tree;
  BOOST_TEST(contains(out_of({}), "0 of 39 exercises passed (0 %)"));
  tree.solve("attention_scores");
  BOOST_TEST(contains(out_of({"grade", "attention_scores"}), "PASSED"));
  const std::string list = out_of({});
  BOOST_TEST(contains(list, "1 of 39 exercises passed (2 %)"));
  BOOST_TEST(contains(list, "✓     attention_scores"), list);
  BOOST_TEST(contains(list, "./attn task softmax"));
}

BOOST_AUTO_TEST_CASE(a_task_says_what_to_write_and_where) {
  const LearnersTree tree;
  const std::string task = out_of({"task", "3.1"});
  BOOST_TEST(contains(task, "Exercise 3.1: move the weights"));
  BOOST_TEST(contains(task, "  void transfer_weights("));
  BOOST_TEST(contains(
      task, "exercises/03_self_attention_classes/weight_transfer.cpp"));
}

BOOST_AUTO_TEST_CASE(each_hint_is_one_level_more_and_the_last_stays) {
  const LearnersTree tree;
  for (const char* heading :
       {"hint 1. A question", "hint 2. A pointer",
        "hint 3. Nearly the answer", "hint 3. Nearly the answer"}) {
    BOOST_TEST(contains(out_of({"hint", "softmax"}), heading));
  }
  BOOST_TEST(contains(tree.progress(), "\"hints\": 3"));
}

BOOST_AUTO_TEST_CASE(a_solution_is_for_who_passed_or_gives_up) {
  const LearnersTree tree;
  const Ran refused = run_attn({"solution", "softmax"});
  BOOST_TEST(refused.status == 1);
  BOOST_TEST(refused.out.empty());
  BOOST_TEST(contains(refused.err, "--give-up"));
  BOOST_TEST(contains(out_of({"solution", "softmax", "--give-up"}),
                      "arma::fmat softmax("));
  BOOST_TEST(contains(tree.progress(), "\"gave_up\": true"));
  tree.solve("context_vectors");
  out_of({"grade", "context_vectors"});
  BOOST_TEST(contains(out_of({"solution", "context_vectors"}),
                      "arma::fmat context_vectors("));
}

BOOST_AUTO_TEST_CASE(a_reset_keeps_what_was_written_every_time) {
  const LearnersTree tree;
  const std::string stub = content_of(tree.file("softmax"));
  BOOST_TEST(contains(out_of({"reset", "softmax"}), "as it was given out"));
  BOOST_TEST(!fs::exists(tree.path() / ".attn/backups"));
  for (const std::string text : {"first", "second"}) {
    tree.save("softmax", text);
    const std::string said = out_of({"reset", "softmax"});
    BOOST_TEST(content_of(tree.file("softmax")) == stub);
    const std::string number = text == "first" ? "1" : "2";
    const std::string backup = ".attn/backups/softmax." + number + ".cpp";
    BOOST_TEST(contains(said, backup));
    BOOST_TEST(content_of(tree.path() / backup) == text);
  }
  fs::remove(tree.file("softmax"));
  BOOST_TEST(contains(out_of({"reset", "softmax"}), "there again"));
  BOOST_TEST(content_of(tree.file("softmax")) == stub);
}

BOOST_AUTO_TEST_CASE(damaged_progress_is_set_aside_and_told) {
  const LearnersTree tree;
  fs::create_directories(tree.path() / ".attn");
  for (const std::string damage :
       {"", "{", "[1]", "{\"exercises\": {\"softmax\": 1}}"}) {
    std::ofstream(tree.path() / ".attn/progress.json") << damage;
    const Ran ran = run_attn({"hint", "softmax"});
    BOOST_TEST(ran.status == 0);
    BOOST_TEST(contains(ran.err, "damaged"));
    BOOST_TEST(contains(tree.progress(), "\"hints\": 1"));
  }
  BOOST_TEST(content_of(tree.path() / ".attn/progress.json.damaged-2") ==
             "{");
}

BOOST_AUTO_TEST_CASE(two_at_once_lose_nothing) {
  const LearnersTree tree;
  out_of({"hint", "softmax"});  // builds the tool
  const std::vector<std::string> names = {"softmax", "context_vectors",
                                          "projections", "split_heads"};
  std::vector<std::thread> at_once;
  for (const std::string& name : names) {
    at_once.emplace_back([name] {
      std::system(
          ("'" + tool_test::tool() + "' hint " + name + " >/dev/null 2>&1")
              .c_str());
    });
  }
  for (std::thread& each : at_once) each.join();
  for (const std::string& name : names) {
    BOOST_TEST(contains(tree.progress(), "\"" + name + "\""));
  }
}

BOOST_AUTO_TEST_CASE(a_tree_that_is_none_is_refused) {
  setenv("ATTN_TREE", "/no/such/tree", 1);
  const Ran ran = run_attn({});
  unsetenv("ATTN_TREE");
  BOOST_TEST(ran.status == 2);
  BOOST_TEST(contains(ran.err, "ATTN_TREE=/no/such/tree"));
}

BOOST_AUTO_TEST_CASE(a_folder_of_ones_own_has_all_that_is_edited) {
  const support::TemporaryFolder temporary;
  const fs::path own = temporary.path() / "my work";
  BOOST_TEST(contains(out_of({"start", own.string()}), "39 of them new"));
  const fs::path file = own / "exercises/01_simple_attention/softmax.cpp";
  std::ofstream(file) << "mine";
  BOOST_TEST(contains(out_of({"start", own.string()}), " 0 of them new"));
  BOOST_TEST(content_of(file) == "mine");
  const std::string attn = content_of(own / "attn");
  BOOST_TEST(contains(attn, tool_test::source_root().string() + "/attn'"));
  BOOST_TEST(contains(content_of(own / "compile_flags.txt"), "-std=c++20"));
  setenv("ATTN_TREE", own.c_str(), 1);
  BOOST_TEST(contains(out_of({}), "0 of 39 exercises passed"));
  unsetenv("ATTN_TREE");
  const Ran ran = run_attn(
      {"start", (tool_test::source_root() / "exercises/mine").string()});
  BOOST_TEST(ran.status == 2);
  BOOST_TEST(contains(ran.err, "outside of the tutorial"));
}

BOOST_AUTO_TEST_CASE(another_student_has_other_numbers) {
  const LearnersTree tree;
  tree.save("weight_transfer",
            "#include \"weight_transfer.hpp\"\n"
            "void exercise::transfer_weights(const attn::SelfAttentionV2&, "
            "attn::SelfAttentionV1&) {}\n");
  std::set<std::string> messages;
  for (const std::string student : {"", "jane", "joe"}) {
    messages.insert(
        run_attn({"grade", "3.1", "--format", "json", "--student", student})
            .out.substr(0, 600));
  }
  BOOST_TEST(messages.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_number_of_a_chapter_is_explained) {
  BOOST_TEST(out_of({"explain", "1", "attn_scores", "journey", "starts"}) ==
             "attn_scores (6, 6), row journey, column starts\n"
             "  A = X Xᵀ\n"
             "  0.55·0.57 + 0.87·0.85 + 0.66·0.64 = 1.4754\n");
  BOOST_TEST(contains(out_of({"explain", "trainable", "queries", "0", "1",
                              "--seed", "7", "--precision", "2"}),
                      "queries (6, 2), row Your, column 1"));
  const Ran wrong = run_attn({"explain", "1", "scores", "0", "0"});
  BOOST_TEST(wrong.status == 2);
  BOOST_TEST(contains(wrong.err, "\"scores\""));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
