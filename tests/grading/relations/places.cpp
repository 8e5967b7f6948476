#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(places)

using arma::fcube;
using arma::fmat;
using namespace relation_tests;

namespace {

// Each row (or column) moved by some places, round the end.
fmat shifted(const fmat& x, int by, unsigned dimension) {
  return arma::shift(x, by, dimension);
}

// The first row swapped with the last.
fmat ends_swapped(const fmat& x) {
  fmat y = x;
  y.swap_rows(0, x.n_rows - 1);
  return y;
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_may_be_transposed) {
  const auto turned = [](const fmat& x) { return fmat(x.t()); };
  BOOST_TEST(id_of(matrices(turned)) == "transposed");
  BOOST_TEST(id_of(matrices(turned, all_square)) == "transposed_numbers");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = x.t();
               y(0, 0) += 0.1F;
               return y;
             })) == "transposed_shape");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(arma::reshape(x.t(), x.n_rows, x.n_cols).eval());
             })) != "transposed");
}

BOOST_AUTO_TEST_CASE(numbers_may_be_written_column_by_column) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y(x.n_rows, x.n_cols);
               for (std::size_t i = 0; i < x.n_elem; ++i) {
                 y(i / x.n_cols, i % x.n_cols) = x(i);
               }
               return y;
             })) == "column_by_column");
}

BOOST_AUTO_TEST_CASE(a_transpose_on_square_probes_alone_is_told_with_them) {
  const std::string text = text_of(matrices(
      [](const fmat& x) { return x.n_rows == x.n_cols ? fmat(x.t()) : x; },
      some_square));
  BOOST_TEST(text.find("Wherever T is d_k, your numbers are the right ones, "
                       "transposed") == 0U);
  BOOST_TEST(text.find("; the other probes are right.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(rows_and_columns_may_be_in_another_order) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(arma::flipud(x));
             })) == "reversed_rows");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(arma::fliplr(x));
             })) == "reversed_columns");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return shifted(x, 1, 0);
             })) == "shifted_on_rows");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return shifted(x, -1, 1);
             })) == "shifted_back_columns");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = shifted(x, 1, 0);
               y.row(0).zeros();
               return y;
             })) == "late_rows");
  const std::string text = text_of(matrices(ends_swapped));
  BOOST_TEST(text ==
             "The rows are the right ones in another order, on every probe. "
             "On '5 tokens, d_k 4', row 0 is the expected 4, row 4 is the "
             "expected 0.");
}

BOOST_AUTO_TEST_CASE(an_order_that_fails_on_one_probe_is_not_told) {
  const std::string id = id_of(matrices([](const fmat& x) {
    fmat y = arma::flipud(x);
    if (x.n_rows == 3) y(1, 1) += 0.1F;
    return y;
  }));
  BOOST_TEST(id == "");
}

BOOST_AUTO_TEST_CASE(the_right_numbers_may_stand_elsewhere) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(arma::sort(x, "ascend", 1));
             })) == "other_order_in_rows");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = x;
               std::sort(y.begin(), y.end());
               return y;
             })) == "other_order");
}

BOOST_AUTO_TEST_CASE(sequences_may_be_in_another_order_or_all_the_same) {
  BOOST_TEST(id_of(batches([](const fcube& x) {
               fcube y = x;
               for (std::size_t b = 0; b < x.n_slices; ++b) {
                 y.slice(b) = x.slice(x.n_slices - 1 - b);
               }
               return y;
             })) == "reversed_sequences");
  const std::string text = text_of(batches([](const fcube& x) {
    fcube y = x;
    for (std::size_t b = 0; b < x.n_slices; ++b) y.slice(b) = x.slice(0);
    return y;
  }));
  BOOST_TEST(text.find("All sequences hold the same numbers, those of the "
                       "first one expected") == 0U);
}

BOOST_AUTO_TEST_CASE(axes_of_a_batch_may_be_swapped) {
  BOOST_TEST(id_of(batches([](const fcube& x) {
               fcube y(x.n_slices, x.n_cols, x.n_rows);
               for (std::size_t b = 0; b < x.n_slices; ++b) {
                 for (std::size_t row = 0; row < x.n_rows; ++row) {
                   y.slice(row).row(b) = x.slice(b).row(row);
                 }
               }
               return y;
             })) == "axes_swapped");
}

BOOST_AUTO_TEST_CASE(a_row_or_column_may_stand_for_all) {
  BOOST_TEST(
      text_of(matrices([](const fmat& x) {
        return fmat(arma::repmat(x.row(x.n_rows - 1), x.n_rows, 1));
      }))
          .find("All rows hold the same numbers, those of the last one "
                "expected, on every probe.") == 0U);
  BOOST_TEST(text_of(matrices([](const fmat& x) {
               return fmat(arma::repmat(arma::mean(x, 0), x.n_rows, 1));
             })).find("All rows hold the same numbers, on every probe.") ==
             0U);
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(arma::repmat(x.col(0), 1, x.n_cols));
             })) == "same_columns");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = arma::repmat(x.row(0), x.n_rows, 1);
               if (x.n_rows == 5) y(3, 1) += 0.1F;
               return y;
             })) != "same_rows");
}

BOOST_AUTO_TEST_CASE(all_numbers_may_be_one) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(x.n_rows, x.n_cols, arma::fill::zeros);
             })) == "zeros");
  BOOST_TEST(text_of(weights([](const fmat& x) {
               fmat y(x.n_rows, x.n_cols);
               y.fill(1.0F / static_cast<float>(x.n_cols));
               return y;
             })).find("All your numbers are 1/T, on every probe.") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
