#include "grading/relations/probes.hpp"

#include <fmt/format.h>

#include <random>

namespace relation_tests {

using arma::fmat;
using attn::Outcome;
using attn::ProbeResult;

const std::vector<Size> different_sizes = {{5, 4}, {3, 7}, {6, 2}, {2, 3}};
const std::vector<Size> some_square = {{5, 4}, {3, 3}, {6, 2}, {4, 4}};
const std::vector<Size> all_square = {{5, 5}, {3, 3}, {4, 4}};

namespace {

Outcome outcome_of(const attn::Tensor& value, Size size) {
  Outcome outcome;
  outcome.record_size("T", static_cast<double>(size.T));
  outcome.record_size("d_k", static_cast<double>(size.d_k));
  outcome.record("keys", value, {{"Your", "journey"}, {}});
  return outcome;
}

ProbeResult result_of(const attn::Tensor& got, const fmat& expected,
                      Size size) {
  const Outcome mine = outcome_of(got, size);
  return {fmt::format("{} tokens, d_k {}", size.T, size.d_k), mine, mine,
          outcome_of(expected, size)};
}

}  // namespace

fmat random_numbers(std::size_t rows, std::size_t columns, unsigned seed) {
  std::mt19937 engine(seed + static_cast<unsigned>(100 * rows + columns));
  fmat numbers(rows, columns);
  for (float& number : numbers) {
    number = static_cast<float>(engine() % 20001U) / 10000.0F - 1.0F;
  }
  return numbers;
}

fmat softmax_of(fmat scores) {
  for (std::size_t row = 0; row < scores.n_rows; ++row) {
    scores.row(row) = arma::exp(scores.row(row));
    scores.row(row) /= arma::accu(scores.row(row));
  }
  return scores;
}

ProbeResult probe(Size size, const Wrong& wrong) {
  const fmat expected = random_numbers(size.T, size.d_k);
  return result_of(wrong(expected), expected, size);
}

std::vector<ProbeResult> matrices(const Wrong& wrong,
                                  const std::vector<Size>& sizes) {
  std::vector<ProbeResult> results;
  for (const Size& size : sizes) results.push_back(probe(size, wrong));
  return results;
}

std::vector<ProbeResult> right() {
  return matrices([](const fmat& x) { return x; });
}

void make_wrong(ProbeResult& result) {
  const attn::Tensor& value = result.got.outputs[0].value;
  const attn::Tensor other =
      random_numbers(value.rows(), value.columns(), 99);
  result.got.outputs[0].value = other;
  result.again = result.got;
}

std::vector<ProbeResult> weights(const Wrong& wrong) {
  std::vector<ProbeResult> results;
  for (const Size& size : different_sizes) {
    const fmat expected = softmax_of(random_numbers(size.T, size.T));
    results.push_back(result_of(wrong(expected), expected, size));
  }
  return results;
}

std::vector<ProbeResult> causal_weights(const Wrong& wrong) {
  std::vector<ProbeResult> results;
  for (const Size& size : different_sizes) {
    fmat scores = random_numbers(size.T, size.T);
    for (std::size_t row = 0; row < size.T; ++row) {
      for (std::size_t column = row + 1; column < size.T; ++column) {
        scores(row, column) = -arma::Datum<float>::inf;
      }
    }
    const fmat expected = softmax_of(scores);
    results.push_back(result_of(wrong(expected), expected, size));
  }
  return results;
}

std::vector<ProbeResult> batches(const WrongBatch& wrong) {
  std::vector<ProbeResult> results;
  for (const arma::SizeCube size :
       {arma::SizeCube(3, 4, 2), arma::SizeCube(5, 2, 3)}) {
    arma::fcube expected(size);
    for (std::size_t b = 0; b < expected.n_slices; ++b) {
      expected.slice(b) = random_numbers(expected.n_rows, expected.n_cols,
                                         static_cast<unsigned>(7 * b));
    }
    results.push_back(by_hand(fmt::format("{} sequences", expected.n_slices),
                              wrong(expected), expected));
  }
  return results;
}

ProbeResult by_hand(const std::string& name, const attn::Tensor& got,
                    const attn::Tensor& expected) {
  Outcome mine;
  mine.record("keys", got);
  Outcome reference;
  reference.record("keys", expected);
  return {name, mine, mine, reference};
}

std::string id_of(const std::vector<ProbeResult>& results) {
  const auto finding = attn::find_relation(results);
  return finding ? finding->id : "";
}

std::string text_of(const std::vector<ProbeResult>& results) {
  const auto finding = attn::find_relation(results);
  return finding ? finding->text : "";
}

}  // namespace relation_tests
