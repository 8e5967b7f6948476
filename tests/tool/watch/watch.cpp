// `attn watch` at a terminal.
#include <boost/test/unit_test.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>

#include "../../support/temporary_folder.hpp"
#include "../../support/text.hpp"
#include "../support/learners_tree.hpp"
#include "../support/run_tool.hpp"
#include "../support/terminal_session.hpp"

using support::contains;
using support::without_colors;
using tool_test::answer_that_waits;
using tool_test::LearnersTree;
using tool_test::TerminalSession;
using tool_test::transposed_weights;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(watch)

namespace {

// What is drawn last once a verdict fills the screen.
const std::string watching = "Watching exercises";

}  // namespace

BOOST_AUTO_TEST_CASE(it_opens_with_the_task_and_grades_every_save) {
  const LearnersTree tree;
  TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"});
  const std::string opened = terminal.read_until("and save it");
  BOOST_TEST(contains(opened, "Exercise: mix the inputs"));
  BOOST_TEST(contains(opened, "UNFINISHED: write exercises/"));
  tree.save("context_vectors", transposed_weights());
  BOOST_TEST(contains(without_colors(terminal.read_until(watching)),
                      "The mistake: weights_transposed"));
  tree.solve("context_vectors");
  BOOST_TEST(contains(terminal.read_until(watching), "\x1b[32mPASSED"));
  BOOST_TEST(contains(tree.progress(), "\"passed\": true"));
  terminal.type("n");
  BOOST_TEST(contains(terminal.read_until("and save it"),
                      "exercises/02_trainable_weights/projections.cpp"));
  terminal.type("q");
  terminal.read_until("./attn grade projections");
  BOOST_TEST(terminal.wait() == 0);
  BOOST_TEST(terminal.is_as_a_shell_has_it());
}

BOOST_AUTO_TEST_CASE(a_file_may_be_broken_deleted_and_restored) {
  const LearnersTree tree;
  TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"});
  terminal.read_until("UNFINISHED");
  // In place, as some editors save.
  std::ofstream(tree.file("context_vectors"))
      << "#include \"context_vectors.hpp\"\nint broken = ;\n";
  const std::string error = terminal.read_until(watching);
  BOOST_TEST(contains(error, "DOES NOT COMPILE"));
  BOOST_TEST(contains(error, "line 2"));
  BOOST_TEST(contains(error, "int broken = ;"));
  std::filesystem::remove(tree.file("context_vectors"));
  BOOST_TEST(contains(terminal.read_until(watching), "is missing"));
  tree.solve("context_vectors");
  BOOST_TEST(contains(terminal.read_until(watching), "PASSED"));
}

BOOST_AUTO_TEST_CASE(keys_and_saves_are_heard_while_it_grades) {
  const LearnersTree tree;
  const support::TemporaryFolder places;
  TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"});
  terminal.read_until("UNFINISHED");
  tree.save("context_vectors", answer_that_waits(places.path()));
  BOOST_TEST(
      contains(terminal.read_until("is of the text before"), "UNFINISHED"));
  tool_test::wait_for(places.path() / "begun");
  terminal.type("nnh");
  terminal.read_until("context_vectors, hint 1");
  tree.solve("context_vectors");
  terminal.read_until("PASSED");
  tree.save("context_vectors", answer_that_waits(places.path()));
  terminal.read_until("is of the text before");
  terminal.type("q");
  terminal.read_until("This is of the text before your last save");
  BOOST_TEST(terminal.wait() == 0);
}

BOOST_AUTO_TEST_CASE(a_header_beside_the_file_is_watched_too) {
  const LearnersTree tree;
  const std::filesystem::path header =
      tree.file("context_vectors").replace_filename("mine.hpp");
  std::ofstream(header) << "#define TIMES 1.0F *\n";
  tree.save("context_vectors",
            "#include \"context_vectors.hpp\"\n#include \"mine.hpp\"\n"
            "arma::fmat exercise::context_vectors(const arma::fmat& w,\n"
            "    const arma::fmat& x) { return TIMES w * x; }\n");
  TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"});
  terminal.read_until("PASSED");
  std::ofstream(header) << "#define TIMES 2.0F *\n";
  terminal.read_until("NOT RIGHT YET");
}

BOOST_AUTO_TEST_CASE(keys_show_hint_task_and_list) {
  const LearnersTree tree;
  TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"});
  terminal.read_until("UNFINISHED");
  terminal.type("h");
  terminal.read_until("hint 1. A question");
  terminal.type("l");
  terminal.read_until("Chapters, and the exercises");
  terminal.type("t");
  terminal.read_until("Exercise: mix the inputs");
  terminal.type("v");
  terminal.read_until(watching);
  terminal.resize(60);
  const std::string drawn = terminal.read_until(watching);
  BOOST_TEST(contains(drawn, "(Mix the inputs by their\x1b[K"), drawn);
}

BOOST_AUTO_TEST_CASE(the_verdict_is_seen_at_eight_rows) {
  const LearnersTree tree;
  tree.save("context_vectors", transposed_weights());
  TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"});
  terminal.resize(60, 8);
  const std::string drawn = terminal.read_until(watching);
  const std::string last = drawn.substr(drawn.rfind("\x1b[H"));
  BOOST_TEST(contains(last, "NOT RIGHT YET"));
  BOOST_TEST(contains(last, "more lines: space"));
  terminal.type("  ");
  terminal.read_until("weights_transposed");
}

BOOST_AUTO_TEST_CASE(scrollback_is_left_alone_and_a_dumb_terminal_too) {
  const LearnersTree tree;
  TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"},
                           {{"TERM", "dumb"}});
  const std::string plain = terminal.read_until("UNFINISHED");
  BOOST_TEST(!contains(plain, "\x1b"));
  TerminalSession usual({tool_test::tool(), "watch", "context_vectors"});
  BOOST_TEST(!contains(usual.read_until("UNFINISHED"), "\x1b[3J"));
}

BOOST_AUTO_TEST_CASE(a_signal_gives_the_terminal_back_and_leaves_nothing) {
  const LearnersTree tree;
  const support::TemporaryFolder temporary;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    TerminalSession terminal({tool_test::tool(), "watch", "context_vectors"},
                             {{"TMPDIR", temporary.path().string()}});
    terminal.read_until("Grading");
    BOOST_TEST(!terminal.is_as_a_shell_has_it());
    if (signal == SIGINT) {
      terminal.type("\x03");
    } else {
      terminal.send(signal);
    }
    BOOST_TEST(terminal.wait() == 128 + signal);
    BOOST_TEST(terminal.is_as_a_shell_has_it());
    BOOST_TEST(temporary.size() == 0U);
  }
}

BOOST_AUTO_TEST_CASE(off_a_terminal_it_is_refused) {
  const tool_test::Ran ran = tool_test::run_attn({"watch", "softmax"});
  BOOST_TEST(ran.status == 2);
  BOOST_TEST(contains(ran.err, "terminal"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
