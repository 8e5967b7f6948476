#include <boost/test/unit_test.hpp>

#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(shapes)

using arma::fcube;
using arma::fmat;
using attn::ProbeResult;
using namespace relation_tests;

namespace {

using Count = std::function<std::size_t(const fmat&)>;

// Other numbers than the expected ones, in some shape.
std::string text_of_shape(const Count& rows, const Count& columns) {
  return text_of(matrices([=](const fmat& x) {
    return random_numbers(rows(x), columns(x), 99);
  }));
}

std::size_t rows_of(const fmat& x) {
  return x.n_rows;
}

std::size_t columns_of(const fmat& x) {
  return x.n_cols;
}

std::vector<ProbeResult> counted(float (*wrong)(float T, float d)) {
  std::vector<ProbeResult> results;
  for (const Size& size : different_sizes) {
    ProbeResult result;
    const auto T = static_cast<float>(size.T);
    const auto d = static_cast<float>(size.d_k);
    result.got.record_count("count", static_cast<std::size_t>(wrong(T, d)));
    result.expected.record_count("count", 10 * size.T * size.d_k + size.T);
    result.expected.record_size("T", T);
    result.expected.record_size("d_k", d);
    results.push_back(result);
  }
  return results;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_wrong_shape_is_told_by_names) {
  const std::string transposed = text_of_shape(columns_of, rows_of);
  BOOST_TEST(
      transposed.find("The shape is transposed, on every probe. On '5 "
                      "tokens, d_k 4', the shape: expected (5, 4), got "
                      "(4, 5).") == 0U);
  BOOST_TEST(
      text_of_shape(columns_of, columns_of)
          .find("There are d_k rows where T are expected, on every probe.") ==
      0U);
  BOOST_TEST(
      text_of_shape([](const fmat& x) { return x.n_rows + 1; }, columns_of)
          .find("There is 1 row too many, on every probe.") == 0U);
  BOOST_TEST(
      text_of_shape([](const fmat& x) { return x.n_rows - 1; }, rows_of)
          .find("There is 1 row too few and there are T columns where "
                "d_k are expected") == 0U);
  BOOST_TEST(
      text_of_shape([](const fmat&) { return std::size_t{0}; }, columns_of)
          .find("keys: it holds no numbers") == 0U);
  BOOST_TEST(
      text_of_shape([](const fmat&) { return std::size_t{1}; }, columns_of)
          .find("There is 1 row where T are expected") == 0U);
}

BOOST_AUTO_TEST_CASE(a_size_may_be_a_product_or_off_by_another) {
  BOOST_TEST(
      text_of_shape([](const fmat& x) { return x.n_rows * x.n_cols; },
                    columns_of)
          .find("There are T * d_k rows where T are expected, on every") ==
      0U);
  BOOST_TEST(text_of_shape(rows_of, [](const fmat& x) {
               return x.n_cols + x.n_rows;
             }).find("There are T columns too many, on every probe.") == 0U);
}

BOOST_AUTO_TEST_CASE(a_shape_without_a_name_on_one_probe_is_not_named) {
  BOOST_TEST(text_of_shape(
                 [](const fmat& x) {
                   return x.n_rows == 3 ? x.n_rows + 2 : x.n_rows + 1;
                 },
                 columns_of) == "");
}

BOOST_AUTO_TEST_CASE(a_shape_with_two_wrong_sizes_is_told_whole) {
  BOOST_TEST(text_of_shape([](const fmat&) { return std::size_t{9}; },
                           [](const fmat&) { return std::size_t{8}; })
                 .find("The shape is (9, 8) where (T, d_k) is expected, on "
                       "every probe.") == 0U);
}

BOOST_AUTO_TEST_CASE(sizes_have_the_names_that_fit_on_all_probes) {
  // d_k is T on the wrong ones, and the columns are d_k on all.
  std::vector<ProbeResult> results = matrices(
      [](const fmat& x) { return x; }, {{5, 4}, {3, 3}, {6, 2}, {4, 4}});
  for (const std::size_t i : {1U, 3U}) {
    const std::size_t T = results[i].got.outputs[0].value.rows();
    results[i].got.outputs[0].value = random_numbers(T, 2, 99);
    results[i].again = results[i].got;
  }
  const std::string text = text_of(results);
  BOOST_TEST(text.find("Wherever T is d_k, there are 2 columns where d_k are "
                       "expected; ") == 0U,
             text);
}

BOOST_AUTO_TEST_CASE(of_one_probe_the_number_is_told) {
  const std::string text = text_of(matrices(
      [](const fmat&) { return random_numbers(5, 7, 99); }, {{5, 4}}));
  BOOST_TEST(text.find("There are 7 columns where 4 are expected") == 0U,
             text);
}

BOOST_AUTO_TEST_CASE(an_axis_may_be_some_times_as_long) {
  const std::string text = text_of_shape(
      rows_of, [](const fmat& x) { return x.n_cols * x.n_rows * x.n_rows; });
  BOOST_TEST(
      text.find("There are T² times as many columns as expected") == 0U,
      text);
}

BOOST_AUTO_TEST_CASE(an_axis_may_be_missing_or_one_too_many) {
  BOOST_TEST(
      text_of(batches([](const fcube& x) {
        return random_numbers(x.n_rows, x.n_cols, 99);
      })).find("The axis of the sequences is missing from the shape") == 0U);
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fcube y(x.n_rows, x.n_cols, 1);
               y.slice(0) = random_numbers(x.n_rows, x.n_cols, 99);
               return y;
             })) == "extra_axis");
}

BOOST_AUTO_TEST_CASE(right_numbers_may_stand_in_another_shape) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return arma::fvec(arma::vectorise(x.t()));
             })) == "right_numbers_in_another_shape");
}

BOOST_AUTO_TEST_CASE(a_shape_may_be_that_of_something_else) {
  std::vector<ProbeResult> results = matrices([](const fmat& x) {
    return random_numbers(2 * x.n_cols + x.n_rows, 5, 99);
  });
  for (ProbeResult& result : results) {
    result.expected.record("values", result.got.outputs[0].value);
    result.got.record("values", result.got.outputs[0].value);
    result.again = result.got;
  }
  BOOST_TEST(id_of(results) == "other_quantity");
  BOOST_TEST(text_of(results).find("keys: your numbers are those of values, "
                                   "on every probe.") == 0U);
  for (ProbeResult& result : results) {
    std::vector<float> other = result.got.outputs[0].value.values();
    other[0] += 1.0F;
    const attn::Tensor wrong(result.got.outputs[0].value.shape(), other);
    result.got.outputs[0].value = wrong;
    result.again = result.got;
  }
  BOOST_TEST(text_of(results).find("keys: the shape is that of values") ==
             0U);
}

BOOST_AUTO_TEST_CASE(counts_are_told_by_sizes) {
  const auto says = [](float (*wrong)(float, float), const char* sentence) {
    const std::string text = text_of(counted(wrong));
    BOOST_TEST(text.find(sentence) == 0U, text);
  };
  says([](float T, float d) { return 10 * T * d + T + 7; },
       "Your count is 7 too large, on every probe.");
  says([](float T, float d) { return 10 * T * d; },
       "Your count is T too small, on every probe.");
  says([](float T, float d) { return 10 * T * d + T + 3 * d; },
       "Your count is 3 * d_k too large");
  says([](float T, float d) { return 9 * T * d + T; },
       "Your count is T * d_k too small");
  says([](float T, float d) { return d * (10 * T * d + T); },
       "Your count is the expected one times d_k");
  says([](float T, float d) { return T * d; }, "Your count is T * d_k");
  BOOST_TEST(id_of(counted([](float T, float d) {
               return 10 * T * d + T + (T > 5 ? 7 : 8);
             })) == "");
}

BOOST_AUTO_TEST_CASE(a_shape_that_is_counted_is_told_as_a_shape) {
  std::vector<ProbeResult> results;
  for (const Size& size : different_sizes) {
    ProbeResult result;
    result.got.record_shape("shape", {size.d_k, size.T});
    result.expected.record_shape("shape", {size.T, size.d_k});
    results.push_back(result);
  }
  BOOST_TEST(id_of(results) == "transposed_shape");
}

BOOST_AUTO_TEST_CASE(another_number_of_sizes_is_told) {
  const auto recorded = [](attn::Shape (*wrong)(std::size_t, std::size_t)) {
    std::vector<ProbeResult> results;
    for (const Size& size : different_sizes) {
      ProbeResult result;
      result.got.record_shape("shape", wrong(size.T, size.d_k));
      result.expected.record_shape("shape", {2, size.T, size.d_k});
      result.expected.record_size("T", static_cast<double>(size.T));
      results.push_back(result);
    }
    return results;
  };
  const auto six = recorded([](std::size_t T, std::size_t d) {
    return attn::Shape{0, 0, 0, 2, T, d};
  });
  BOOST_TEST(id_of(six) == "other_rank");
  BOOST_TEST(text_of(six) ==
             "There are 6 sizes where 3 are expected, on every probe. On '', "
             "shape: expected (2, 5, 4), got (0, 0, 0, 2, 5, 4).");
  BOOST_TEST(text_of(recorded([](std::size_t T, std::size_t) {
               return attn::Shape{T};
             })).find("There is 1 size where 3 are expected") == 0U);
  BOOST_TEST(text_of(recorded([](std::size_t, std::size_t) {
               return attn::Shape{};
             })).find("There are 0 sizes where 3 are expected") == 0U);
  BOOST_TEST(text_of(recorded([](std::size_t T, std::size_t d) {
               return attn::Shape{0, T, d};
             })).find("There are 0 sequences where 2 are expected") == 0U);
  BOOST_TEST(text_of(recorded([](std::size_t T, std::size_t d) {
               return attn::Shape{2, T, d, 1};
             })).find("The shape has an axis too many, axis 3") == 0U);
}

BOOST_AUTO_TEST_CASE(another_number_of_axes_is_told) {
  BOOST_TEST(text_of(batches([](const fcube& x) {
               return arma::fvec(random_numbers(x.n_rows + 7, 1, 99).col(0));
             })).find("There is 1 axis where 3 are expected") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
