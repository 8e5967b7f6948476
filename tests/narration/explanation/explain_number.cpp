#include "narration/explanation/explain_number.hpp"

#include <stdexcept>

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(explaining_a_number)

namespace {

// Scores of two tokens, a mask, what the mask hides, two heads, a scalar.
attn::Document document() {
  attn::Document all = page::about({"a", "b"});
  attn::Step& scores = page::add(all, "scores", {{2, 3}, {1, 2, 3, 4, 5, 6}},
                                 attn::drawn({123}, 0.0F, 1.0F));
  scores.formula = "S";
  scores.result->labels = {{"a", "b"}, {}};
  page::add(all, "mask", {{2, 3}, {0, 1, 1, 0, 0, 1}}, attn::causal_mask());
  page::add(all, "masked", {{2, 3}, {1, 0, 0, 4, 5, 0}},
            attn::masked_fill("scores", "mask"));
  page::add(all, "split", {{1, 2, 2}, {2, 6, 4, 8}}).result->labels = {
      {"a", "b"}, {}};
  page::add(all, "heads", {{1, 2, 2, 1}, {2, 4, 6, 8}},
            attn::split_heads("split"));
  page::add(all, "one", 2.5F);
  page::add(all, "sums", {{2}, {6, 15}}, attn::maximum("scores"));
  page::add(all, "shares", {{2, 3}, {0, 0, 0.5F, 0, 0, 0.4F}},
            attn::normalise("scores"))
      .formula = "a long formula of many words";
  return all;
}

std::string named(const std::string& result,
                  const std::vector<std::string>& places,
                  std::size_t width = 80) {
  return attn::explain_named(document(), result, places, 2, width);
}

bool says(const std::string& result, const std::vector<std::string>& places,
          const std::string& text) {
  return named(result, places).find(text) != std::string::npos;
}

std::string refusal(const std::string& result,
                    const std::vector<std::string>& places) {
  return check::thrown<std::invalid_argument>([&] { named(result, places); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(arithmetic_is_worked_out) {
  BOOST_TEST(named("shares", {"0", "2"}) ==
             "shares (2, 3), row 0, column 2\n"
             "  a long formula of many words\n"
             "  3 / (1 + 2 + 3) = 3 / 6.00 = 0.50\n");
}

BOOST_AUTO_TEST_CASE(a_row_goes_by_its_token_or_its_number) {
  const std::string text =
      "scores (2, 3), row b, column 2\n  S\n"
      "  6 was drawn from the generator\n";
  BOOST_TEST(named("scores", {"b", "2"}) == text);
  BOOST_TEST(named("scores", {"1", "2"}) == text);
}

BOOST_AUTO_TEST_CASE(what_no_arithmetic_made_is_told_by_its_origin) {
  BOOST_TEST(says("mask", {"0", "1"}, "so it is hidden"));
  BOOST_TEST(says("mask", {"1", "1"}, "so it may be seen"));
  BOOST_TEST(
      says("masked", {"0", "1"}, "mask is 1 here, so it becomes -inf"));
  BOOST_TEST(says("masked", {"1", "0"}, "0 here, so 4.00 of scores stays"));
  BOOST_TEST(says("one", {}, "2.50 is one of the numbers given"));
  BOOST_TEST(says("sums", {"1"}, "max(1, 2, 3, 4, 5, 6) = 15"));
}

BOOST_AUTO_TEST_CASE(one_matrix_of_several_goes_by_its_index) {
  BOOST_TEST(says("heads[0,1]", {"1", "0"},
                  "sequence 0, head 1, row 1, column 0\n"));
  BOOST_TEST(says("heads[0,1]", {"1", "0"},
                  "8 is taken as it is from split, sequence 0, row b, "
                  "column 1"));
  BOOST_TEST(says("heads", {"1", "0"}, "head 0"));
}

BOOST_AUTO_TEST_CASE(lines_are_no_longer_than_the_width) {
  BOOST_TEST(named("shares", {"0", "2"}, 20) ==
             "shares (2, 3), row\n0, column 2\n"
             "  a long formula of\n  many words\n"
             "  3 / (1 + 2 + 3) =\n  3 / 6.00 = 0.50\n");
}

BOOST_AUTO_TEST_CASE(what_there_is_not_is_named_with_what_there_is) {
  BOOST_TEST(check::says(refusal("score", {"0", "0"}),
                         {"\"score\"", "scores, mask, masked"}));
  BOOST_TEST(check::says(refusal("scores", {"c", "0"}),
                         {"row \"c\"", "a token or a number from 0 to 1"}));
  BOOST_TEST(check::says(refusal("scores", {"0", "3"}),
                         {"column \"3\"", "a number from 0 to 2"}));
  BOOST_TEST(check::says(refusal("scores", {"0"}),
                         {"scores (2, 3)", "a row and a column, got 1"}));
  BOOST_TEST(check::says(refusal("sums", {"0", "0"}), {"one place, got 2"}));
  BOOST_TEST(check::says(refusal("one", {"0"}), {"no place"}));
  BOOST_TEST(check::says(refusal("heads[0,2]", {"0", "0"}),
                         {"(1, 2, 2, 1)", "no matrix [0,2]"}));
  for (const char* broken : {"heads[", "heads[x]", "heads[0,]"}) {
    BOOST_TEST(check::says(refusal(broken, {"0", "0"}), {"NAME[0,1]"}));
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
