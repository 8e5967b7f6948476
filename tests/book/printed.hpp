/// What the tests of the book's figures assert with.
#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <vector>

#include "../golden/check.hpp"
#include "../golden/golden.hpp"
#include "attention/attention_options.hpp"
#include "book/figures.hpp"
#include "book/inputs.hpp"

namespace printed {

/// Of the classes of sections 3.5 and 3.6.
inline const attn::AttentionOptions sizes = {
    .d_in = 3, .d_out = 2, .context_length = 6};

/// The figure that lib/book has of a result of a chapter.
inline attn::Tensor book(const char* chapter, const char* result) {
  const auto figure = attn::book_figure(chapter, result);
  BOOST_TEST_REQUIRE(figure.has_value(), chapter << " has no " << result);
  return *figure;
}

/// Whether the number, rounded, is the printed one.
inline auto is_printed(const attn::Tensor& got, const attn::Tensor& figure) {
  return check::agrees(got, figure, check::to_four_decimals);
}

/// The inputs, stacked twice.
inline arma::fcube book_batch() {
  arma::fcube x(6, 3, 2);
  x.each_slice() = attn::book_inputs();
  return x;
}

/// For a batch the book prints the same sequence twice, and lib/book has it
/// once.
inline void both_are_printed(const arma::fcube& got,
                             const attn::Tensor& figure) {
  BOOST_TEST(got.n_slices == 2U);
  for (std::size_t b = 0; b < got.n_slices; ++b) {
    BOOST_TEST(is_printed(arma::fmat(got.slice(b)), figure));
  }
}

/// A shape that the book prints.
inline attn::Shape figure_shape(const char* name) {
  const std::vector<std::uint64_t> sizes_of = golden::figure_counts(name);
  return {sizes_of.begin(), sizes_of.end()};
}

}  // namespace printed
