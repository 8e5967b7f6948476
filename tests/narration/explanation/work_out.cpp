#include "narration/explanation/explain_number.hpp"

#include <limits>

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(work_out)

namespace {

using attn::Cell;
using attn::Tensor;

constexpr float inf = std::numeric_limits<float>::infinity();

// Works out one cell of `result`, which came about by `operation` from the
// results "a", "b" and "c", with two decimals unless
// `precision` says otherwise.
std::string worked(const std::vector<Tensor>& operands,
                   const attn::Operation& operation, const Tensor& result,
                   const Cell& cell = {}, int precision = 2) {
  const char* const names[] = {"a", "b", "c"};
  attn::Document document = page::about({"x", "y"});
  for (std::size_t i = 0; i < operands.size(); ++i) {
    page::add(document, names[i], operands[i]);
  }
  const attn::Step step = page::add(document, "result", result, operation);
  return attn::work_out(document, step, cell, precision);
}

arma::frowvec ones(std::size_t count) {
  return arma::frowvec(count, arma::fill::ones);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_product_is_a_sum_of_products) {
  const arma::fmat a = {{1.0F, 2.0F}, {0.5F, -1.5F}};
  const arma::fmat b = {{3.0F, -4.0F}, {0.25F, 1.0F}};
  BOOST_TEST(worked({a, b}, attn::product("a", "b"), arma::fmat(a * b),
                    {0, 1, 1}) == "0.5·(-4) + (-1.5)·1 = -3.50");
  BOOST_TEST(worked({a, b}, attn::product("a", attn::transposed("b")),
                    arma::fmat(a * b.t()),
                    {0, 1, 0}) == "0.5·3 + (-1.5)·(-4) = 7.50");
}

BOOST_AUTO_TEST_CASE(digits_that_do_not_give_the_result_give_it_nearly) {
  BOOST_TEST(worked({1.0F / 3.0F, 3.0F}, attn::product("a", "b"), 1.0F) ==
             "0.33·3 ≈ 1.00");
  BOOST_TEST(worked({0.25F, 3.0F}, attn::product("a", "b"), 0.75F) ==
             "0.25·3 = 0.75");
}

BOOST_AUTO_TEST_CASE(a_result_that_is_wrong_is_not_called_equal) {
  BOOST_TEST(worked({2.0F, 3.0F}, attn::product("a", "b"), 5.0F) ==
             "2·3 ≈ 5.00");
}

BOOST_AUTO_TEST_CASE(long_sums_leave_out_their_middle) {
  const auto product_of_ones = [](std::size_t count) {
    return worked({ones(count), ones(count)},
                  attn::product("a", attn::transposed("b")),
                  static_cast<float>(count));
  };
  BOOST_TEST(product_of_ones(12) ==
             "1·1 + 1·1 + 1·1 + 1·1 + 1·1 + 1·1 + 1·1 + 1·1 + 1·1 + 1·1 + "
             "1·1 + 1·1 = 12.00");
  BOOST_TEST(product_of_ones(13) ==
             "1·1 + 1·1 + 1·1 + ... + 1·1 (13 terms) = 13.00");
}

BOOST_AUTO_TEST_CASE(of_a_batch_each_matrix_has_its_own_numbers) {
  arma::fcube batch(1, 1, 2);
  batch(0, 0, 0) = 2.0F;
  batch(0, 0, 1) = 5.0F;
  BOOST_TEST(worked({batch, 3.0F}, attn::product("a", "b"),
                    arma::fcube(batch * 3.0F), {1, 0, 0}) == "5·3 = 15.00");
}

BOOST_AUTO_TEST_CASE(a_linear_layer_adds_its_bias) {
  const arma::fmat x = {{1.0F, 2.0F}};
  const arma::fmat weight = {{0.5F, -0.25F}, {1.0F, 2.0F}};  // (d_out, d_in)
  const arma::frowvec bias = {0.5F, -3.0F};
  const arma::fmat y = x * weight.t();
  BOOST_TEST(worked({x, weight}, attn::linear("a", "b"), y, {0, 0, 1}) ==
             "1·1 + 2·2 = 5.00");
  BOOST_TEST(worked({x, weight, bias}, attn::linear("a", "b", "c"),
                    arma::fmat(y + bias),
                    {0, 0, 1}) == "1·1 + 2·2 + (-3) = 2.00");
}

BOOST_AUTO_TEST_CASE(a_masked_cell_of_a_causal_product_says_so) {
  const arma::fvec a = {1.0F, 2.0F};
  const arma::fmat scores = {{1.0F, -inf}, {2.0F, 4.0F}};
  const attn::Operation operation =
      attn::causal_product("a", attn::transposed("a"));
  BOOST_TEST(worked({arma::fmat(a)}, operation, scores, {0, 0, 1}) ==
             "the key comes after the query, 2 > 1: -inf");
  BOOST_TEST(worked({arma::fmat(a)}, operation, scores, {0, 1, 0}) ==
             "2·1 = 2.00");
}

BOOST_AUTO_TEST_CASE(a_softmax_divides_by_the_sum_of_exponentials) {
  const arma::frowvec scores = {1.0F, 0.0F};
  BOOST_TEST(worked({scores}, attn::softmax("a"), attn::softmax_rows(scores),
                    {0, 0, 0}) ==
             "exp(1) / (exp(1) + exp(0)) = 2.72 / 3.72 = 0.73");
}

BOOST_AUTO_TEST_CASE(a_scaled_softmax_shows_the_divisor) {
  const arma::frowvec scores = {3.0F, 0.0F};
  const arma::frowvec scaled = scores / 1.5F;
  BOOST_TEST(worked({scores}, attn::softmax("a", 1.5),
                    attn::softmax_rows(scaled), {0, 0, 1}) ==
             "exp(0/1.5) / (exp(3/1.5) + exp(0/1.5)) = 1.00 / 8.39 = 0.12");
}

BOOST_AUTO_TEST_CASE(a_shifted_softmax_subtracts_the_largest_score) {
  const arma::frowvec scores = {1.0F, 3.0F};
  BOOST_TEST(worked({scores}, attn::shifted_softmax("a"),
                    attn::softmax_rows(scores), {0, 0, 1}) ==
             "exp(3 - 3) / (exp(1 - 3) + exp(3 - 3)) = 1.00 / 1.14 = 0.88");
}

BOOST_AUTO_TEST_CASE(
    exponentials_that_are_too_long_or_too_small_are_shifted) {
  const arma::frowvec halves = {0.5F, 0.5F};
  BOOST_TEST(
      worked({arma::frowvec{1000.0F, 1000.0F}}, attn::softmax("a"), halves) ==
      "exp(1000 - 1000) / (exp(1000 - 1000) + exp(1000 - 1000)) = "
      "1.00 / 2.00 = 0.50");
  BOOST_TEST(
      worked({arma::frowvec{-9.0F, -9.0F}}, attn::softmax("a"), halves) ==
      "exp(-9 - (-9)) / (exp(-9 - (-9)) + exp(-9 - (-9))) = "
      "1.00 / 2.00 = 0.50");
}

BOOST_AUTO_TEST_CASE(from_an_unshifted_softmax_nothing_is_subtracted) {
  const attn::Operation naive = attn::unshifted_softmax("a");
  BOOST_TEST(worked({arma::frowvec{20.0F, 20.0F}}, naive,
                    arma::frowvec{0.5F, 0.5F}) ==
             "exp(20) / (exp(20) + exp(20)) = 4.85e+08 / 9.70e+08 = 0.50");
  BOOST_TEST(worked({arma::frowvec{-20.0F, -20.0F}}, naive,
                    arma::frowvec{0.5F, 0.5F}) ==
             "exp(-20) / (exp(-20) + exp(-20)) = 2.061e-09 / 4.122e-09 = "
             "0.50");
  BOOST_TEST(worked({arma::frowvec{5.0F, 100.0F}}, naive,
                    arma::frowvec{0.0F, arma::fdatum::nan}) ==
             "exp(5) / (exp(5) + exp(100)) = 148.41 / inf = 0.00");
}

BOOST_AUTO_TEST_CASE(a_quotient_that_rounding_hides_has_more_digits) {
  BOOST_TEST(worked({arma::frowvec{-0.9F, -inf}}, attn::softmax("a"),
                    arma::frowvec{1.0F, 0.0F}, {},
                    0) == "exp(-1) / (exp(-1)) = 0.4 / 0.4 = 1");
  BOOST_TEST(worked({arma::frowvec{0.1F, 0.3F}}, attn::normalise("a"),
                    arma::frowvec{0.25F, 0.75F}, {0, 0, 1},
                    0) == "0.3 / 0.4, the sum of the row = 1");
  BOOST_TEST(worked({0.1F}, attn::divide("a", 0.2), 0.5F, {}, 0) ==
             "0.1 / 0.2 = 0");
}

BOOST_AUTO_TEST_CASE(what_rounding_changes_on_the_way_is_nearly_equal) {
  BOOST_TEST(worked({arma::frowvec{1.004F, 1.004F, 1.004F}},
                    attn::normalise("a"), arma::frowvec(3).fill(1.0F / 3)) ==
             "1 / (1 + 1 + 1) ≈ 1 / 3.01 = 0.33");
  const arma::frowvec scores = {3.004F, 0.0F};
  BOOST_TEST(worked({scores}, attn::softmax("a"), attn::softmax_rows(scores),
                    {0, 0, 1}) ==
             "exp(0) / (exp(3) + exp(0)) ≈ 1.00 / 21.17 = 0.05");
}

BOOST_AUTO_TEST_CASE(a_masked_score_takes_no_part_in_the_softmax) {
  const arma::frowvec scores = {-inf, 0.0F, 0.0F};
  const arma::frowvec weights = attn::softmax_rows(scores);
  BOOST_TEST(worked({scores}, attn::softmax("a"), weights, {0, 0, 1}) ==
             "exp(0) / (exp(0) + exp(0)) = 1.00 / 2.00 = 0.50");
  BOOST_TEST(worked({scores}, attn::softmax("a"), weights, {0, 0, 0}) ==
             "exp(-inf) = 0, so the weight is 0");
}

BOOST_AUTO_TEST_CASE(normalising_divides_by_the_sum) {
  BOOST_TEST(worked({arma::frowvec{1.0F, 3.0F}}, attn::normalise("a"),
                    arma::frowvec{0.25F, 0.75F},
                    {0, 0, 1}) == "3 / (1 + 3) = 3 / 4.00 = 0.75");
}

BOOST_AUTO_TEST_CASE(nothing_is_divided_by_a_sum_that_is_shown_as_0) {
  BOOST_TEST(worked({arma::frowvec{1e-30F, 3e-30F}}, attn::normalise("a"),
                    arma::frowvec{0.25F, 0.75F}, {0, 0, 1}) ==
             "3.000e-30 / 4.000e-30, the sum of the row = 0.75");
}

BOOST_AUTO_TEST_CASE(multiplying_takes_entry_by_entry) {
  const arma::fmat a = {{1.0F, 2.0F}, {3.0F, 4.0F}};
  const arma::fmat b = {{5.0F, 6.0F}, {7.0F, -8.0F}};
  BOOST_TEST(worked({a, b}, attn::multiply("a", "b"), arma::fmat(a % b),
                    {0, 1, 1}) == "4·(-8) = -32.00");
}

BOOST_AUTO_TEST_CASE(a_mean_squared_error_is_over_all_entries) {
  const arma::fmat a = {{1.0F, 2.0F, 0.5F}, {3.0F, 4.0F, 0.0F}};
  const arma::fmat b = {{0.5F, 2.0F, -1.5F}, {3.0F, 1.0F, 0.25F}};
  BOOST_TEST(worked({a, b}, attn::mean_squared_error_of("a", "b"), 2.2188F) ==
             "((1 - 0.5)² + (2 - 2)² + (0.5 - (-1.5))² + (3 - 3)² + "
             "(4 - 1)² + (0 - 0.25)²) / 6 = 2.22");
  const arma::fmat many(7, 2, arma::fill::ones);
  BOOST_TEST(
      worked({many, many}, attn::mean_squared_error_of("a", "b"), 0.0F) ==
      "of each row the sum of its squares: (0 + 0 + 0 + 0 + 0 + 0 + 0) / 14 "
      "= 0.00");
  const arma::frowvec row(14, arma::fill::ones);
  BOOST_TEST(
      worked({row, row}, attn::mean_squared_error_of("a", "b"), 0.0F) ==
      "((1 - 1)² + (1 - 1)² + (1 - 1)² + ... + (1 - 1)² (14 terms)) / "
      "14 = 0.00");
}

BOOST_AUTO_TEST_CASE(dropout_drops_or_scales) {
  const arma::frowvec a = {1.5F, 1.5F};
  const arma::frowvec dropped = {0.0F, 3.0F};
  const attn::Operation operation = attn::dropout("a", 0.5, {{123}, false});
  BOOST_TEST(worked({a}, operation, dropped, {0, 0, 0}) ==
             "1.5 is dropped and becomes 0: 1.5·0 = 0.00");
  BOOST_TEST(worked({a}, operation, dropped, {0, 0, 1}) ==
             "1.5 / (1 - 0.5) = 3.00");
}

BOOST_AUTO_TEST_CASE(other_kinds_and_overflow_have_nothing_to_work_out) {
  BOOST_TEST(worked({1.0F}, attn::transpose_of("a"), 1.0F).empty());
  BOOST_TEST(worked({}, attn::drawn({123}, 0.0F, 1.0F), 1.0F).empty());
  BOOST_TEST(worked({1e30F, 1e30F}, attn::product("a", "b"), inf).empty());
  BOOST_TEST(
      worked({1000.0F}, attn::softmax("a"), arma::fdatum::nan).empty());
}

BOOST_AUTO_TEST_CASE(a_step_without_a_result_has_nothing_to_work_out) {
  const attn::Document document = page::about({"x"});
  BOOST_TEST(attn::work_out(document, attn::Step(), {}, 4).empty());
}

BOOST_AUTO_TEST_CASE(a_cell_outside_the_result_is_an_error) {
  check::thrown<std::out_of_range>([] {
    worked({1.0F, 1.0F}, attn::product("a", "b"), 1.0F, {0, 0, 1});
  });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
