// Colours of verdicts: at a terminal that takes them, and nowhere else.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <map>

#include "../../support/program.hpp"
#include "../../support/text.hpp"
#include "../support/learners_tree.hpp"
#include "../support/run_tool.hpp"
#include "../support/terminal_session.hpp"

using support::contains;
using support::without_colors;
using tool_test::run_attn;
using tool_test::TerminalSession;

namespace {

using Words = std::vector<std::string>;
using Variables = std::map<std::string, std::string>;

const std::string green = "\x1b[32m";
const std::string bold = "\x1b[1m";
const std::string bold_red = "\x1b[1m\x1b[31m";

const Words grade = {"grade", "context_vectors"};

// One tree for all cases, so that the exercise is built once. The tests of
// watch see the colours of one that is passed, and of one to be written.
class SharedTree {
 public:
  SharedTree() {
    tree_.save("context_vectors",
               "#include \"context_vectors.hpp\"\n"
               "arma::fmat exercise::context_vectors(\n"
               "    const arma::fmat& attn_weights,\n"
               "    const arma::fmat& inputs) {\n"
               "  return attn_weights.t() * inputs;\n}\n");
    std::filesystem::create_directory(tree_.path() / ".attn");
    std::ofstream(tree_.path() / ".attn/progress.json")
        << R"({"exercises": {"softmax":
               {"passed": true, "hints": 0, "gave_up": false}}})";
  }

 private:
  tool_test::LearnersTree tree_;
};

std::string at_terminal(const Words& words, const Variables& variables = {}) {
  return support::run_program_at({}, tool_test::tool(), words, variables).out;
}

// At a terminal the progress of the build comes first.
bool ends_with(const std::string& shown, const std::string& report) {
  return !report.empty() && shown.ends_with(report);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(color, *boost::unit_test::fixture<SharedTree>())

BOOST_AUTO_TEST_CASE(verdicts_are_coloured_at_a_terminal_only) {
  const std::string shown = at_terminal(grade);
  for (const std::string& part :
       {bold_red + "NOT RIGHT YET", bold_red + "FAILS",
        bold + "The mistake:", bold + "Next"}) {
    BOOST_TEST(contains(shown, part), part);
  }
  const std::string piped = run_attn(grade).out;
  BOOST_TEST(!contains(piped, "\x1b"));
  BOOST_TEST(ends_with(without_colors(shown), piped));
}

BOOST_AUTO_TEST_CASE(the_list_marks_what_is_passed_in_green) {
  const std::string shown = at_terminal({});
  BOOST_TEST(contains(shown, green + "✓"));
  BOOST_TEST(contains(shown, bold + "What to do next"));
  const std::string piped = run_attn({}).out;
  BOOST_TEST(!contains(piped, "\x1b"));
  BOOST_TEST(ends_with(without_colors(shown), piped));
}

BOOST_AUTO_TEST_CASE(who_objects_gets_none) {
  for (const Variables& objection :
       {Variables{{"NO_COLOR", "1"}}, Variables{{"TERM", "dumb"}}}) {
    for (const Words& words : {grade, Words{}}) {
      const std::string shown = at_terminal(words, objection);
      BOOST_TEST(contains(shown, "context_vectors"));
      BOOST_TEST(!contains(shown, "\x1b"));
    }
  }
}

BOOST_AUTO_TEST_CASE(files_and_formats_for_programs_have_none) {
  const std::string file = (tool_test::folder() / "report").string();
  for (const Words& options :
       {Words{"--output", file}, Words{"--format", "json"},
        Words{"--format", "junit"}}) {
    Words words = grade;
    words.insert(words.end(), options.begin(), options.end());
    const std::string shown = at_terminal(words);
    const std::string report =
        options.front() == "--output" ? tool_test::content_of(file) : shown;
    BOOST_TEST(contains(report, "context_vectors"));
    BOOST_TEST(!contains(report + shown, "\x1b"));
  }
}

BOOST_AUTO_TEST_CASE(watch_has_colours_unless_somebody_objects) {
  const Words words = {tool_test::tool(), "watch", "context_vectors"};
  const std::string watching = "Watching exercises";
  TerminalSession usual(words);
  BOOST_TEST(
      contains(usual.read_until(watching), bold_red + "NOT RIGHT YET"));
  usual.type("l");
  usual.read_until(green + "✓");
  TerminalSession plain(words, {{"NO_COLOR", "1"}});
  const std::string shown = plain.read_until(watching);
  BOOST_TEST(contains(shown, "NOT RIGHT YET"));
  BOOST_TEST(without_colors(shown) == shown);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
