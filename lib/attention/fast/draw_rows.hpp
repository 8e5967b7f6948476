/// Large matrices of random numbers: one thread draws the words, for each of
/// them depends on the one before, and all turn them into numbers.
#pragma once

#include <armadillo>
#include <cstddef>
#include <cstdint>
#include <functional>

#include "attention/random_words.hpp"

namespace attn {

/// Makes numbers of as many words.
using NumbersOfWords = std::function<void(const std::uint32_t* words,
                                          std::size_t count, float* numbers)>;

/// Fills `to` row after row. The words come in stretches of a multiple of 16,
/// but for the last one. The numbers do not depend on the number of threads.
void draw_rows(RandomWords& words, const NumbersOfWords& numbers_of,
               arma::fmat& to);

/// Puts numbers into `to`, of which the first lies at `place` counted row
/// after row.
void put_in_rows(const float* numbers, std::size_t count, std::size_t place,
                 arma::fmat& to);

}  // namespace attn
