// Colours of verdicts: at a terminal that takes them, and nowhere else.
#include <boost/test/unit_test.hpp>
#include <map>

#include "../support/program.hpp"
#include "../support/text.hpp"
#include "learners_tree.hpp"
#include "run_tool.hpp"
#include "terminal_session.hpp"

using support::contains;
using support::without_colors;
using tool_test::run_attn;
using tool_test::TerminalSession;

namespace {

using Words = std::vector<std::string>;
using Variables = std::map<std::string, std::string>;

const std::string green = "\x1b[32m";
const std::string yellow = "\x1b[33m";
const std::string bold = "\x1b[1m";
const std::string bold_red = "\x1b[1m\x1b[31m";

// What stands below everything that watch shows.
const std::string keys = "q quit";

const std::vector<Variables> objections = {{{"NO_COLOR", "1"}},
                                           {{"TERM", "dumb"}}};

// One tree for all cases, so that each exercise is built once: one is solved,
// one is wrong, the others are stubs.
class SharedTree {
 public:
  SharedTree() {
    tree_.solve("attention_scores");
    tree_.save("context_vectors",
               "#include \"context_vectors.hpp\"\n"
               "arma::fmat exercise::context_vectors(\n"
               "    const arma::fmat& attn_weights,\n"
               "    const arma::fmat& inputs) {\n"
               "  return attn_weights.t() * inputs;\n}\n");
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

BOOST_AUTO_TEST_SUITE(color, *boost::unit_test::fixture<SharedTree>())

BOOST_AUTO_TEST_CASE(verdicts_are_coloured_at_a_terminal_only) {
  const Words words = {"grade", "attention_scores", "context_vectors",
                       "softmax"};
  const std::string shown = at_terminal(words);
  for (const std::string& part :
       {green + "PASSED", green + "ok", bold_red + "NOT RIGHT YET",
        bold_red + "FAILS", yellow + "UNFINISHED", yellow + "to do",
        bold + "The mistake:", bold + "Next"}) {
    BOOST_TEST(contains(shown, part), part);
  }
  const std::string piped = run_attn(words).out;
  BOOST_TEST(!contains(piped, "\x1b"));
  BOOST_TEST(ends_with(without_colors(shown), piped));
}

BOOST_AUTO_TEST_CASE(who_objects_gets_none) {
  for (const Variables& objection : objections) {
    for (const Words& words : {Words{"grade", "attention_scores"}, Words{}}) {
      const std::string shown = at_terminal(words, objection);
      BOOST_TEST(contains(shown, "attention_scores"));
      BOOST_TEST(!contains(shown, "\x1b"));
    }
  }
}

BOOST_AUTO_TEST_CASE(files_and_formats_for_programs_have_none) {
  const std::string file = (tool_test::folder() / "report").string();
  for (const Words& options :
       {Words{"--output", file}, Words{"--format", "json"},
        Words{"--format", "junit"}}) {
    Words words = {"grade", "attention_scores"};
    words.insert(words.end(), options.begin(), options.end());
    const std::string shown = at_terminal(words);
    const std::string report =
        options.front() == "--output" ? tool_test::content_of(file) : shown;
    BOOST_TEST(contains(report, "attention_scores"));
    BOOST_TEST(!contains(report + shown, "\x1b"));
  }
}

BOOST_AUTO_TEST_CASE(the_list_marks_what_is_passed_in_green) {
  run_attn({"grade", "attention_scores"});
  const std::string shown = at_terminal({});
  BOOST_TEST(contains(shown, green + "✓"));
  BOOST_TEST(contains(shown, bold + "What to do next"));
  const std::string piped = run_attn({}).out;
  BOOST_TEST(!contains(piped, "\x1b"));
  BOOST_TEST(ends_with(without_colors(shown), piped));
}

BOOST_AUTO_TEST_CASE(watch_has_colours_unless_somebody_objects) {
  const Words words = {tool_test::tool(), "watch", "attention_scores"};
  TerminalSession usual(words);
  BOOST_TEST(contains(usual.read_until(keys), green + "PASSED"));
  usual.type("l");
  BOOST_TEST(contains(usual.read_until(keys), green + "✓"));
  TerminalSession plain(words, {{"NO_COLOR", "1"}});
  const std::string shown = plain.read_until(keys);
  BOOST_TEST(contains(shown, "PASSED"));
  BOOST_TEST(without_colors(shown) == shown);
}

BOOST_AUTO_TEST_SUITE_END()
