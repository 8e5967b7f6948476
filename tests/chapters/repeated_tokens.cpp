// A sentence in which tokens occur more than once, or cannot be seen: each
// row and column can be told apart, wherever it is named.
#include <nlohmann/json.hpp>

#include "../golden/check.hpp"
#include "../support/text.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(repeated_tokens)

namespace {

using chapters::Words;
using support::contains;

const Words sentence = {"--sentence", "the cat saw 3 the dog"};
const std::string chapter = "04_causal_mask";

std::string print(const std::string& of_chapter, const Words& words) {
  Words all = sentence;
  all.insert(all.end(), words.begin(), words.end());
  return chapters::print(of_chapter, all);
}

support::Outcome explain(const Words& place, const std::string& of_chapter) {
  Words all = sentence;
  all.push_back("--explain");
  all.insert(all.end(), place.begin(), place.end());
  return chapters::run(of_chapter, all);
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_format_tells_rows_and_columns_apart) {
  for (const Words& format :
       {Words{}, Words{"--format", "markdown"}, Words{"--format", "html"},
        Words{"--figure", "mask"}}) {
    const std::string text = print(chapter, format);
    for (const char* label : {"the (1)", "3 (4)", "the (5)"}) {
      BOOST_TEST(contains(text, label), label);
    }
    BOOST_TEST(!contains(text, "cat (2)"));
  }
}

BOOST_AUTO_TEST_CASE(json_has_the_tokens_themselves) {
  const auto page =
      nlohmann::json::parse(print("09_long_sequences", {"--format", "json"}));
  for (const auto& step : page["steps"]) {
    if (!step.contains("result")) continue;
    for (const char* axis : {"row_labels", "column_labels"}) {
      const std::string labels = step["result"][axis].dump();
      BOOST_TEST(!contains(labels, "(1)"), labels);
      BOOST_TEST(!contains(labels, "(5)"), labels);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_part_of_a_sentence_counts_in_the_sentence) {
  const std::string blocks = print("09_long_sequences", {});
  const std::size_t first_block = blocks.find("block_1.scores");
  BOOST_TEST_REQUIRE(first_block != std::string::npos);
  BOOST_TEST(contains(blocks.substr(first_block, 400), "the (5)"));
  const std::string steps = print("10_generating", {});
  const std::size_t first_step = steps.find("step_1.attn_scores");
  BOOST_TEST(contains(steps.substr(first_step, 200), "the (1)"));
  BOOST_TEST(contains(steps, "\"the (5)\" arrives"));
}

BOOST_AUTO_TEST_CASE(prose_names_the_token_that_is_followed) {
  BOOST_TEST(contains(print("01_simple_attention", {"--query", "5"}),
                      "We follow one token, \"the (5)\""));
}

BOOST_AUTO_TEST_CASE(explain_asks_which_is_meant) {
  const support::Outcome outcome =
      explain({"attn_scores", "the", "0"}, chapter);
  BOOST_TEST(outcome.status == 2);
  BOOST_TEST(contains(outcome.err,
                      "row \"the\" could be \"the (1)\" or \"the (5)\""));
  const support::Outcome number =
      explain({"attn_scores", "cat", "3"}, chapter);
  BOOST_TEST(number.status == 0, number.err);
}

BOOST_AUTO_TEST_CASE(a_number_that_is_a_token_elsewhere_could_be_both) {
  const Words counting = {"--sentence", "one 2 three 3 5",
                          "--explain",  "attn_scores",
                          "2",          "one"};
  const support::Outcome outcome = chapters::run(chapter, counting);
  BOOST_TEST(outcome.status == 2);
  BOOST_TEST(
      contains(outcome.err, "row \"2\" could be \"2 (2)\" or \"three (3)\""));
}

BOOST_AUTO_TEST_CASE(explain_takes_a_token_with_its_place) {
  const support::Outcome outcome =
      explain({"attn_scores", "the (5)", "cat"}, chapter);
  BOOST_TEST(outcome.status == 0, outcome.err);
  BOOST_TEST(contains(outcome.out, "row the (5), column cat"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_seen_is_spelled_out_everywhere) {
  for (const Words& format :
       {Words{}, Words{"--format", "markdown"}, Words{"--figure", "mask"}}) {
    Words words = {"--sentence", "a \u200B \u0301 b"};
    words.insert(words.end(), format.begin(), format.end());
    const std::string text = chapters::print(chapter, words);
    BOOST_TEST(contains(text, "u200b"));
    BOOST_TEST(contains(text, "u0301"));
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
