#include "narration/explanation/explain_number.hpp"

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(work_out_running)

namespace {

using arma::frowvec;

// Works out one cell of `result`, which came about by `operation` from the
// results "a", "b", "c" and "d", with two decimals.
std::string worked(const std::vector<attn::Tensor>& operands,
                   const attn::Operation& operation,
                   const attn::Tensor& result, std::size_t column = 0) {
  const char* const names[] = {"a", "b", "c", "d"};
  attn::Document document = page::about({"x", "y"});
  for (std::size_t i = 0; i < operands.size(); ++i) {
    page::add(document, names[i], operands[i]);
  }
  const attn::Step step = page::add(document, "result", result, operation);
  return attn::work_out(document, step, {0, 0, column}, 2);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_division_is_by_a_parameter_or_by_another_result) {
  BOOST_TEST(worked({frowvec{3, -1}}, attn::divide("a", 2.0),
                    frowvec{1.5, -0.5}, 1) == "-1 / 2 = -0.50");
  BOOST_TEST(worked({frowvec{3, 6}, frowvec{4}},
                    attn::divide("a", attn::Source("b")), frowvec{0.75, 1.5},
                    1) == "6 / 4 = 1.50");
}

BOOST_AUTO_TEST_CASE(a_maximum_lists_what_was_the_largest_before_first) {
  BOOST_TEST(worked({frowvec{1, 3}}, attn::maximum("a"), frowvec{3}) ==
             "max(1, 3) = 3.00");
  BOOST_TEST(worked({frowvec{1, 3}, frowvec{5}}, attn::maximum("a", "b"),
                    frowvec{5}) == "max(5, 1, 3) = 5.00");
}

BOOST_AUTO_TEST_CASE(of_many_the_middle_is_left_out) {
  const frowvec many = arma::linspace<frowvec>(1, 13, 13);
  BOOST_TEST(worked({many}, attn::maximum("a"), frowvec{13}) ==
             "max(1, 2, 3, ..., 13) = 13.00");
}

BOOST_AUTO_TEST_CASE(an_exponential_shows_what_is_subtracted) {
  BOOST_TEST(worked({frowvec{1, 3}, frowvec{3}}, attn::exponential("a", "b"),
                    frowvec{std::exp(-2.0F), 1}) == "exp(1 - 3) = 0.14");
  BOOST_TEST(worked({frowvec{-3}, frowvec{-1}}, attn::exponential("a", "b"),
                    frowvec{std::exp(-2.0F)}) == "exp(-3 - (-1)) = 0.14");
}

BOOST_AUTO_TEST_CASE(a_sum_begins_with_the_old_one_times_its_factor) {
  BOOST_TEST(worked({frowvec{0.5, 1}}, attn::rescaled_sum("a"),
                    frowvec{1.5}) == "0.5 + 1 = 1.50");
  BOOST_TEST(worked({frowvec{0.5, 1}, frowvec{4}, frowvec{0.25}},
                    attn::rescaled_sum("a", "b", "c"),
                    frowvec{2.5}) == "4·0.25 + 0.5 + 1 = 2.50");
}

BOOST_AUTO_TEST_CASE(a_product_takes_rows_from_the_blocks_first_on) {
  const arma::fmat values = {{9, 9}, {2, 3}, {4, 5}};
  BOOST_TEST(worked({frowvec{0.5, 1}, values},
                    attn::rescaled_product("a", "b", 1), frowvec{5, 6.5},
                    1) == "0.5·3 + 1·5 = 6.50");
  BOOST_TEST(worked({frowvec{0.5, 1}, values, frowvec{8, 4}, frowvec{0.25}},
                    attn::rescaled_product("a", "b", 1, "c", "d"),
                    frowvec{7, 7.5}, 1) == "4·0.25 + 0.5·3 + 1·5 = 7.50");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
