// `attn watch` at a terminal.
#include <boost/test/unit_test.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>

#include "../support/text.hpp"
#include "learners_tree.hpp"
#include "run_tool.hpp"
#include "terminal_session.hpp"

using support::contains;
using support::without_colors;
using tool_test::LearnersTree;
using tool_test::TerminalSession;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(watch)

namespace {

// What stands below every verdict.
const std::string keys = "q quit";

std::string transposed_weights() {
  return "#include \"context_vectors.hpp\"\n"
         "arma::fmat exercise::context_vectors(const arma::fmat& "
         "attn_weights,"
         "\n    const arma::fmat& inputs) {\n"
         "  return attn_weights.t() * inputs;\n}\n";
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_save_is_graded_and_n_goes_on) {
  const LearnersTree tree;
  TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"});
  BOOST_TEST(contains(terminal.read_until(keys), "\x1b[33mUNFINISHED"));
  tree.save("context_vectors", transposed_weights());
  BOOST_TEST(contains(without_colors(terminal.read_until(keys)),
                      "The mistake: weights_transposed"));
  tree.solve("context_vectors");
  BOOST_TEST(contains(terminal.read_until(keys), "\x1b[32mPASSED"));
  BOOST_TEST(contains(tree.progress(), "\"passed\": true"));
  terminal.type("n");
  BOOST_TEST(contains(without_colors(terminal.read_until(keys)),
                      "UNFINISHED: projections"));
  terminal.type("q");
  BOOST_TEST(terminal.wait() == 0);
  BOOST_TEST(terminal.is_as_a_shell_has_it());
}

BOOST_AUTO_TEST_CASE(a_file_may_be_broken_deleted_and_restored) {
  const LearnersTree tree;
  TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"});
  terminal.read_until(keys);
  // In place, as some editors save.
  std::ofstream(tree.file("context_vectors"))
      << "#include \"context_vectors.hpp\"\nint broken = ;\n";
  const std::string error = terminal.read_until(keys);
  BOOST_TEST(contains(error, "DOES NOT COMPILE"));
  BOOST_TEST(contains(error, "line 2"));
  BOOST_TEST(contains(error, "int broken = ;"));
  std::filesystem::remove(tree.file("context_vectors"));
  BOOST_TEST(contains(terminal.read_until(keys), "is not there"));
  tree.solve("context_vectors");
  BOOST_TEST(contains(terminal.read_until(keys), "PASSED"));
}

BOOST_AUTO_TEST_CASE(a_save_while_it_builds_is_graded_next) {
  const LearnersTree tree;
  TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"});
  terminal.read_until(keys);
  tree.save("context_vectors", transposed_weights());
  terminal.read_until("building and grading");
  tree.solve("context_vectors");
  terminal.read_until("PASSED");
}

BOOST_AUTO_TEST_CASE(keys_show_hint_task_and_list) {
  const LearnersTree tree;
  TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"});
  terminal.read_until(keys);
  terminal.type("h");
  BOOST_TEST(contains(terminal.read_until(keys), "hint 1. A question"));
  terminal.type("r");
  BOOST_TEST(contains(terminal.read_until(keys), "Write it in"));
  terminal.type("l");
  BOOST_TEST(contains(terminal.read_until(keys), "of 23 exercises passed"));
  terminal.resize(120);
  BOOST_TEST(contains(terminal.read_until(keys), "UNFINISHED"));
}

BOOST_AUTO_TEST_CASE(ctrl_c_gives_the_terminal_back) {
  const LearnersTree tree;
  TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"});
  terminal.read_until(keys);
  BOOST_TEST(!terminal.is_as_a_shell_has_it());
  terminal.type("\x03");
  BOOST_TEST(terminal.wait() == 128 + SIGINT);
  BOOST_TEST(terminal.is_as_a_shell_has_it());
}

BOOST_AUTO_TEST_CASE(off_a_terminal_it_is_refused) {
  const tool_test::Ran ran = tool_test::run_attn({"watch", "softmax"});
  BOOST_TEST(ran.status == 2);
  BOOST_TEST(contains(ran.err, "terminal"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
