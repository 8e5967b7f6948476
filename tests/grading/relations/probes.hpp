/// Probes of random numbers with wrong answers, for the tests of relations.
#pragma once

#include <armadillo>
#include <functional>
#include <string>
#include <vector>

#include "grading/relations/relations.hpp"

namespace relation_tests {

/// What a learner returns where `expected` is right.
using Wrong = std::function<attn::Tensor(const arma::fmat& expected)>;

struct Size {
  std::size_t T;
  std::size_t d_k;
};

/// All sizes differ.
extern const std::vector<Size> different_sizes;
/// Among them as many rows as columns.
extern const std::vector<Size> some_square;
extern const std::vector<Size> all_square;

/// A result with T rows and d_k columns from -1 to 1, and rows named as in
/// the book.
attn::ProbeResult probe(Size size, const Wrong& wrong);

/// Probes with such results, one of each size.
std::vector<attn::ProbeResult> matrices(
    const Wrong& wrong, const std::vector<Size>& sizes = different_sizes);

/// All of them right.
std::vector<attn::ProbeResult> right();

/// Other random numbers in place of what was got.
void make_wrong(attn::ProbeResult& result);

/// The same with (T, T) weights, whose rows sum to 1, as expected numbers.
std::vector<attn::ProbeResult> weights(const Wrong& wrong);

/// The same with a softmax of the scores that a token may see.
std::vector<attn::ProbeResult> causal_weights(const Wrong& wrong);

/// Batches (2, 3, 4) and (3, 5, 2) of sequences.
using WrongBatch = std::function<attn::Tensor(const arma::fcube& expected)>;
std::vector<attn::ProbeResult> batches(const WrongBatch& wrong);

/// What is got and expected, by hand.
attn::ProbeResult by_hand(const std::string& name, const attn::Tensor& got,
                          const attn::Tensor& expected);

/// The id of what is found; empty if nothing is.
std::string id_of(const std::vector<attn::ProbeResult>& results);
std::string text_of(const std::vector<attn::ProbeResult>& results);

/// Random numbers from -1 to 1, the same for the same sizes and seed.
arma::fmat random_numbers(std::size_t rows, std::size_t columns,
                          unsigned seed = 1);

arma::fmat softmax_of(arma::fmat scores);

}  // namespace relation_tests
