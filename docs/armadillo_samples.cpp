// The code that docs/armadillo.md shows, and what it prints.
//
// `armadillo_samples NAME` writes that piece of this file and then runs it;
// without a name it lists them.
#include <algorithm>
#include <armadillo>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "narration/document/quoted_code.hpp"

namespace {

void ranges() {
  // quote ranges
  const arma::fmat X = {{1, 2, 3}, {4, 5, 6}};
  std::cout << X(1, 0) << " of " << X.n_rows << " x " << X.n_cols << '\n';
  X.row(1).print("X.row(1)");
  X.col(2).print("X.col(2)");
  X.cols(1, 2).print("X.cols(1, 2)");
  // end quote
}

void products() {
  // quote products
  const arma::fmat X = {{1, 2, 3}, {4, 5, 6}};
  X.t().print("X.t()");
  (X * X.t()).print("X * X.t()");
  // end quote
}

void number_by_number() {
  // quote number_by_number
  const arma::fmat A = {{1, 2}, {3, 4}};
  const arma::fmat B = {{10, 0}, {0, 10}};
  (A % B).print("A % B");
  (A * B).print("A * B");
  // end quote
}

void dimensions() {
  // quote dimensions
  const arma::fmat A = {{1, 2, 6}, {3, 4, 5}};
  arma::sum(A, 0).print("sum(A, 0), down each column");
  arma::sum(A, 1).print("sum(A, 1), along each row");
  arma::max(A, 1).print("max(A, 1)");
  arma::mean(A, 1).print("mean(A, 1)");
  // end quote
}

void each_column() {
  // quote each_column
  arma::fmat A = {{1, 2, 5}, {3, 4, 3}};
  const arma::fvec sums = arma::sum(A, 1);
  A.each_col() /= sums;
  A.print("row t divided by sums(t)");
  A.each_row() += arma::frowvec({10, 20, 30});
  A.print("and a row added to each row");
  // end quote
}

void unequal_shapes() {
  // quote unequal_shapes
  const arma::fmat e = {{1, 2, 5}, {3, 4, 3}};
  try {
    (e / arma::sum(e, 1)).print("e / arma::sum(e, 1)");
  } catch (const std::logic_error& error) {
    std::cout << error.what() << '\n';
  }
  // end quote
}

void slices() {
  // quote slices
  arma::fcube batch(2, 3, 4);  // 4 sequences of 2 tokens, 3 features wide
  batch.slice(1).row(0).fill(7);
  batch.slice(1).print("sequence 1");
  batch.slice(1).cols(0, 1).print("its first two columns");
  std::cout << batch.n_slices << " slices\n";
  // end quote
}

void sizes() {
  // quote sizes
  arma::fmat sums(2, 3, arma::fill::zeros);
  sums.row(1) += arma::frowvec({1, 2, 3});
  sums.print("sums");
  sums.set_size(4, 2);  // the numbers are whatever was in memory
  std::cout << arma::size(sums) << '\n';
  // end quote
}

void side_by_side() {
  // quote side_by_side
  const arma::fmat A = {{1, 2}, {3, 4}};
  const arma::fvec b = {5, 6};
  arma::join_rows(A, b).print("join_rows(A, b)");
  arma::join_cols(A, b.t()).print("join_cols(A, b.t())");
  // end quote
}

void one_number() {
  // quote one_number
  const arma::frowvec q = {1, 2, 3};
  const arma::frowvec k = {4, 5, 6};
  const float product = arma::as_scalar(q * k.t());
  std::cout << arma::dot(q, k) << ' ' << product << '\n';
  std::cout << arma::accu(q % k) << ' ' << arma::accu(q > 1) << '\n';
  // end quote
}

void unsigned_numbers() {
  // quote unsigned_numbers
  const arma::uword t = 0;
  std::cout << t - 1 << '\n';
  for (arma::uword s = 3; s-- > 0;) std::cout << s << '\n';
  const arma::uword d_k = 2;
  std::cout << 1 / d_k << ' ' << 1 / static_cast<float>(d_k) << '\n';
  // end quote
}

void late() {
  // quote late
  arma::fmat A = {{1, 2}, {3, 4}};
  const auto plan = 10 * A;
  const arma::fmat numbers = 10 * A;
  A.fill(7);
  plan.print("auto");
  numbers.print("arma::fmat");
  // end quote
}

struct Sample {
  std::string_view name;
  void (*run)();
};

constexpr Sample samples[] = {
    {"ranges", ranges},
    {"products", products},
    {"number_by_number", number_by_number},
    {"dimensions", dimensions},
    {"each_column", each_column},
    {"unequal_shapes", unequal_shapes},
    {"slices", slices},
    {"sizes", sizes},
    {"side_by_side", side_by_side},
    {"one_number", one_number},
    {"unsigned_numbers", unsigned_numbers},
    {"late", late},
};

// Puts another buffer behind a stream for as long as it lives.
class Redirected {
 public:
  Redirected(std::ostream& stream, std::streambuf* buffer)
      : stream_(stream), before_(stream.rdbuf(buffer)) {}
  ~Redirected() { stream_.rdbuf(before_); }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;

 private:
  std::ostream& stream_;
  std::streambuf* before_;
};

// Armadillo tells an error to std::cerr too, before it throws.
std::string printed_by(void (*run)()) {
  std::ostringstream printed;
  std::ostringstream errors;
  const Redirected out(std::cout, printed.rdbuf());
  const Redirected err(std::cerr, errors.rdbuf());
  run();
  return printed.str();
}

int list_names() {
  for (const Sample& sample : samples) std::cout << sample.name << '\n';
  return 0;
}

int show(std::string_view name) {
  const auto* const sample =
      std::find_if(std::begin(samples), std::end(samples),
                   [&](const Sample& each) { return each.name == name; });
  if (sample == std::end(samples)) {
    std::cerr << "there is no sample " << name << '\n';
    return 2;
  }
  std::cout << "```cpp\n"
            << attn::quoted_code("armadillo_samples.cpp", name).text
            << "\n```\n\n```text\n"
            << printed_by(sample->run) << "```\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  return argc < 2 ? list_names() : show(argv[1]);
}
