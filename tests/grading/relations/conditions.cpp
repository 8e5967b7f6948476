#include <boost/test/unit_test.hpp>

#include "grading/relations/predicates.hpp"
#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(conditions)

using attn::ProbeResult;

namespace {

struct Call {
  std::vector<double> sizes;
  bool so;
  std::string name = "a probe";
  std::string error = "";
};

using Names = std::vector<std::string>;

// What sets those calls apart on which it is so; empty if nothing does.
std::string where(const std::vector<Call>& calls,
                  const Names& names = {"T", "d_in", "d_out"}) {
  std::vector<ProbeResult> results;
  std::vector<bool> so;
  for (const Call& call : calls) {
    ProbeResult result;
    result.probe = call.name;
    result.got.error = call.error;
    for (std::size_t i = 0; i < call.sizes.size(); ++i) {
      result.expected.record_size(names[i], call.sizes[i]);
    }
    results.push_back(std::move(result));
    so.push_back(call.so);
  }
  attn::relations::Probes probes;
  for (const ProbeResult& result : results) probes.push_back(&result);
  return attn::relations::where_so(probes, so).value_or("");
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_books_probe_comes_first) {
  BOOST_TEST(where({{{6, 3, 2}, false, "the book's inputs"},
                    {{5, 4, 7}, true},
                    {{7, 4, 5}, true}}) == "the inputs are not the book's");
}

BOOST_AUTO_TEST_CASE(zero_and_one_are_special) {
  BOOST_TEST(where({{{1, 3}, true}, {{5, 4}, false}, {{7, 4}, false}}) ==
             "T is 1");
  BOOST_TEST(where({{{1, 3}, false}, {{5, 4}, true}, {{7, 4}, true}}) ==
             "T is not 1");
  BOOST_TEST(where({{{0.0, 3}, true}, {{5, 4}, false}, {{7, 4}, false}}) ==
             "T is 0");
  BOOST_TEST(where({{{1, 3}, true}, {{5, 1}, true}, {{7, 4}, false}}) ==
             "T is 1 or d_in is 1");
  BOOST_TEST(where({{{1, 3}, false}, {{5, 1}, false}, {{7, 4}, true}}) ==
             "neither T nor d_in is 1");
}

BOOST_AUTO_TEST_CASE(what_is_only_0_or_1_is_set_or_not) {
  const Names names = {"T", "qkv_bias"};
  BOOST_TEST(where({{{4, 1}, true}, {{5, 0}, false}, {{4, 0}, false}},
                   names) == "qkv_bias is set");
  BOOST_TEST(where({{{4, 1}, false}, {{5, 0}, true}, {{4, 0}, true}},
                   names) == "qkv_bias is not set");
}

BOOST_AUTO_TEST_CASE(what_a_probe_says_of_its_numbers_may_set_it_apart) {
  BOOST_TEST(where({{{4, 5}, true, "4 tokens, zeros among the numbers"},
                    {{4, 5}, false, "4 tokens, scores near 1000"},
                    {{5, 4}, false, "5 tokens"},
                    {{5, 4}, true, "5 tokens, zeros among the numbers"}}) ==
             "the probe says 'zeros among the numbers'");
  BOOST_TEST(where({{{4, 5}, true, "4 tokens, no bias"},
                    {{4, 5}, false, "4 tokens, a bias"},
                    {{4, 5}, true, "4 tokens"}}) ==
             "the probe does not say 'a bias'");
  BOOST_TEST(where({{{4, 5}, true, "seed 5, x (4, 5)"},
                    {{4, 5}, false, "seed 6, x (4, 6)"}}) == "");
}

BOOST_AUTO_TEST_CASE(a_number_may_be_that_of_the_first_call) {
  BOOST_TEST(where({{{4}, false}, {{5}, true}, {{7}, true}, {{4}, false}}) ==
             "T is not 4, as it was on the first call");
  BOOST_TEST(where({{{4}, true}, {{5}, false}, {{7}, false}}) == "");
}

BOOST_AUTO_TEST_CASE(probes_of_the_same_sizes_count_once) {
  // Twice (5, 4), which is more than 4 in T by accident.
  BOOST_TEST(where({{{5, 4}, true},
                    {{5, 4}, true},
                    {{4, 4}, false},
                    {{4, 4}, false},
                    {{3, 7}, false}}) == "");
  BOOST_TEST(where({{{4, 7}, true},
                    {{3, 5}, true},
                    {{4, 4}, false},
                    {{7, 5}, false}}) == "d_in is larger than T");
}

BOOST_AUTO_TEST_CASE(two_sizes_or_all_may_be_equal) {
  BOOST_TEST(where({{{4, 4}, true},
                    {{3, 3}, true},
                    {{4, 5}, false},
                    {{7, 5}, false}}) == "T is d_in");
  BOOST_TEST(where({{{5, 5, 5}, true},
                    {{5, 5, 4}, false},
                    {{5, 4, 5}, false},
                    {{7, 5, 5}, false}}) == "all sizes are equal");
}

BOOST_AUTO_TEST_CASE(an_equality_that_may_be_an_accident_is_not_told) {
  // The only odd one.
  BOOST_TEST(where({{{6, 9, 9}, true},
                    {{8, 3, 4}, false},
                    {{7, 5, 2}, false},
                    {{3, 9, 12}, false}}) == "");
}

BOOST_AUTO_TEST_CASE(an_exception_may_name_the_sizes) {
  const std::string error = "incompatible dimensions: 1x6 and 1x4";
  BOOST_TEST(where({{{5, 6, 4}, true, "a probe", error},
                    {{9, 3, 3}, false},
                    {{7, 8, 8}, false}}) == "d_in is not d_out");
  BOOST_TEST(where({{{5, 6, 4}, true, "a probe", error},
                    {{2, 8, 3}, true, "a probe", "addition: 8x1 and 3x1"},
                    {{3, 3, 3}, false},
                    {{7, 7, 7}, false}}) == "d_in is not d_out");
}

BOOST_AUTO_TEST_CASE(a_bound_is_told_by_a_number_that_somebody_wrote) {
  BOOST_TEST(where({{{5}, true}, {{4}, true}, {{6}, false}, {{8}, false}}) ==
             "T is below 6");
  BOOST_TEST(where({{{7}, true}, {{8}, true}, {{6}, false}, {{4}, false}}) ==
             "T is above 6");
  BOOST_TEST(where({{{9}, true}, {{14}, true}, {{8}, false}, {{7}, false}}) ==
             "T is 9 or more, and not up to 8");
  BOOST_TEST(where({{{9}, true}, {{11}, true}, {{8}, false}, {{2}, false}}) ==
             "T is odd and T is 9 or more, and not up to 8");
}

BOOST_AUTO_TEST_CASE(a_size_may_not_divide_another) {
  BOOST_TEST(where({{{2, 7}, true},
                    {{3, 10}, true},
                    {{2, 8}, false},
                    {{5, 10}, false},
                    {{3, 7}, true},
                    {{4, 16}, false}}) == "T does not divide d_in");
}

BOOST_AUTO_TEST_CASE(odd_needs_two_odd_and_two_even_sizes) {
  BOOST_TEST(where({{{5}, true}, {{9}, true}, {{4}, false}, {{12}, false}}) ==
             "T is odd");
  BOOST_TEST(where({{{5}, false}, {{5}, false}, {{4}, true}, {{8}, true}})
                 .find("even") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
