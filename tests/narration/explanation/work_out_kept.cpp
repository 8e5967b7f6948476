// Arithmetic of numbers that an operation keeps, and of those that were
// counted.
#include "narration/explanation/explain_number.hpp"

#include "../../golden/check.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(work_out_kept)

namespace {

using arma::fmat;
using arma::frowvec;
using arma::fvec;
using attn::Tensor;

// Works out one cell of `result`, which came about by `operation` from the
// results "a", "b", "c", ..., with two decimals.
std::string worked(const std::vector<Tensor>& operands,
                   const attn::Operation& operation, const Tensor& result,
                   std::size_t row = 0, std::size_t column = 0) {
  const char* const names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i"};
  attn::Document document = page::about({"x", "y"});
  for (std::size_t i = 0; i < operands.size(); ++i) {
    page::add(document, names[i], operands[i]);
  }
  const attn::Step step = page::add(document, "result", result, operation);
  return attn::work_out(document, step, {0, row, column}, 2);
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_was_counted_is_written_as_it_was_counted) {
  const attn::WrittenNumber d = 3;
  BOOST_TEST(worked({}, attn::by_counting_parameters({d * d, d * d + d}),
                    frowvec{9, 12}, 0, 1) == "3·3 + 3 = 12");
  BOOST_TEST(worked({}, attn::by_counting({1, 2, 3, d / 2}),
                    fmat{{1, 2}, {3, 1.5}}, 1, 1) == "3 / 2 = 1.50");
  BOOST_TEST(worked({}, attn::by_counting({d * 4}), frowvec{13}) ==
             "3·4 ≈ 13");
}

BOOST_AUTO_TEST_CASE(a_change_is_a_difference_of_numbers_that_are_kept) {
  const fmat altered = {{1, 2}, {0.5, 4}};
  const fmat original = {{1, 2}, {-0.25, 4}};
  BOOST_TEST(worked({altered}, attn::change_of("a", {}, altered, original),
                    fmat(altered - original),
                    1) == "0.5 in the altered sequence - (-0.25) = 0.75");
}

BOOST_AUTO_TEST_CASE(a_difference_takes_one_from_the_other) {
  BOOST_TEST(worked({fmat{{1, 2}}, fmat{{3, -1}}},
                    attn::difference_of("a", "b"), fmat{{-2, 3}}, 0,
                    1) == "2 - (-1) = 3.00");
}

BOOST_AUTO_TEST_CASE(causal_weights_are_a_softmax_of_scores_that_are_kept) {
  const fmat scores = {{3, 9}, {3, 0}};
  const fmat weights = {{1, 0}, {0.8176F, 0.1824F}};
  const attn::Operation operation =
      attn::causal_attention_weights({fmat(), 123, 4, false, scores});
  BOOST_TEST(worked({}, operation, weights, 1, 0) ==
             "exp(3/2) / (exp(3/2) + exp(0/2)) = 4.48 / 5.48 = 0.82");
  BOOST_TEST(worked({}, operation, weights, 0, 1) ==
             "the key comes after the query, 2 > 1, so the weight is 0");
}

BOOST_AUTO_TEST_CASE(each_column_of_score_statistics_says_what_it_is) {
  const attn::Operation operation = attn::score_statistics(
      {123, 2, fvec{4, 9}, fvec{12, 27}, fvec{1.5, 1.8F}, fvec{1.25, 1.5}});
  const fmat statistics = {{2, 1, 0.75, 0.625}, {3, 1, 0.9F, 0.75}};
  const auto column = [&](std::size_t i) {
    return worked({}, operation, statistics, 1, i);
  };
  BOOST_TEST(column(0) ==
             "the standard deviation of 2·2 scores, of 2 queries and 2 keys "
             "that were drawn, each a sum of 9 products, from their squared "
             "distances to the mean: sqrt(27 / (2·2 - 1)) = 3.00");
  BOOST_TEST(column(1) ==
             "the standard deviation of the same scores, each divided by "
             "sqrt(d_k), so it is divided too: 3 / sqrt(9) = 1.00");
  BOOST_TEST(column(2) ==
             "of each of 2 queries the largest weight, in the softmax of its "
             "2 scores, and of these the mean: 1.8 / 2 = 0.90");
  BOOST_TEST(column(3).ends_with(
      "its 2 scores over sqrt(d_k), and of these the mean: 1.5 / 2 = 0.75"));
}

BOOST_AUTO_TEST_CASE(averages_of_masks_count_what_was_kept) {
  const attn::Operation operation = attn::dropout_averages(
      0.25, 4, fvec{1, 10}, fvec{1, 30}, {{123}, false});
  const fmat averages = {{0.3333F, 0.25}, {1, 0.75}};
  BOOST_TEST(worked({}, operation, averages, 1, 0) ==
             "30 of 10·4 ones were kept by the masks drawn, and divided by "
             "1 - p: 30 / (1 - 0.25) / (10·4) = 1.00");
  BOOST_TEST(worked({}, operation, averages, 0, 1) ==
             "1 of 1·4 ones was kept by the masks drawn, and not divided: "
             "1 / (1·4) = 0.25");
}

BOOST_AUTO_TEST_CASE(a_singular_value_is_the_length_of_a_direction) {
  const fmat a = {{3, 0}, {0, -2}};
  const attn::Operation operation =
      attn::singular_values("a", fmat{{1, 0}, {0, 1}});
  BOOST_TEST(worked({a}, operation, frowvec{3, 2}, 0, 1) ==
             "a stretches the direction (0, 1), of length 1, to this length: "
             "sqrt((3·0 + 0·1)² + (0·0 + (-2)·1)²) = 2.00");
}

BOOST_AUTO_TEST_CASE(of_a_large_matrix_the_stretched_direction_is_shown) {
  const fmat a(7, 2, arma::fill::ones);
  const attn::Operation operation = attn::singular_values(
      "a", fmat{{0.7071F, 0.7071F}, {0.7071F, -0.7071F}});
  BOOST_TEST(worked({a}, operation, frowvec{3.7417F, 0}) ==
             "a stretches the direction (0.71, 0.71), of length 1, to this "
             "length: sqrt((1.41)² + (1.41)² + (1.41)² + (1.41)² + (1.41)² + "
             "(1.41)² + (1.41)²) ≈ 3.74");
}

BOOST_AUTO_TEST_CASE(what_a_cache_gives_is_its_last_product) {
  const fmat x = fvec{1, 2};
  const fmat context = {{1, 2}, {3, 0.5}};
  const fmat weight = {{0.5, 1}, {2, -1}};  // (d_out, d_out)
  const fmat output = context * weight.t();
  BOOST_TEST(worked({x, context, weight},
                    attn::key_value_cache("a", "b", "c"), output, 1, 1) ==
             "from a; b, row 1; c, row 1: 3·2 + 0.5·(-1) = 5.50");
  const frowvec bias = {1, -2};
  BOOST_TEST(worked({x, context, weight, bias},
                    attn::key_value_cache("a", "b", "c", "d"),
                    fmat(output.each_row() + bias), 0, 1) ==
             "from a, row 0, column 0; b, row 0; c, row 1; d, column 1: 1·2 "
             "+ 2·(-1) + "
             "(-2) = -2.00");
}

BOOST_AUTO_TEST_CASE(heads_mix_values_that_are_kept) {
  const Tensor weights = {{1, 2, 2, 2}, {1, 0, 0.5, 0.5, 1, 0, 0.25, 0.75}};
  const Tensor values = {{1, 2, 2}, {4, 8, 6, -4}};
  BOOST_TEST(worked({fmat(fvec{1, 2})},
                    attn::heads_context("a", {123, false, weights, values}),
                    fmat{{4, 8}, {5, -1}}, 1, 1) ==
             "from a, by the weights of head 1 times column 0 of its values: "
             "0.25·8 + 0.75·(-4) = -1.00");
}

BOOST_AUTO_TEST_CASE(a_wrapper_names_the_rows_of_the_head_and_its_biases) {
  const std::vector<Tensor> operands = {
      {{1, 2, 1}, {1, 2}},
      {{4, 1}, {1, 2, 3, 4}},
      {{4, 1}, {1, 2, 3, 4}},
      {{4, 1}, {1, 2, 3, 4}},
      {{1, 2, 2, 2}, {1, 0, 0.5, 0.5, 1, 0, 0.25, 0.75}},
      {{1, 2, 2, 2}, {1, 2, 3, 4, 5, 6, 7, 8}},
      {{4}, {1, 2, 3, 4}},
      {{4}, {1, 2, 3, 4}},
      {{4}, {1, 2, 3, 4}}};
  const Tensor result = {{1, 2, 4}, {1, 2, 5, 6, 2, 3, 6.5, 7.5}};
  const std::string text =
      worked(operands,
             attn::multi_head_attention_wrapper(
                 {"a", "b", "c", "d", "e", "f", "g", "h", "i"}),
             result, 1, 3);
  BOOST_TEST(text ==
             "from a, sequence 0; b, rows 2 to 3; c, rows 2 to 3; d, row 3, "
             "column 0; "
             "e, sequence 0, head 1, row 1; f, sequence 0, head 1, column 1; "
             "g, columns 2 to 3; h, columns 2 to 3; i, column 3: 0.25·6 + "
             "0.75·8 = 7.50");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
