#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <chrono>

#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(speed)

using arma::fmat;
using attn::ProbeResult;
using namespace relation_tests;

// The time that a learner waits for it; the limits are far more than it
// takes, for a machine that does other things too.

BOOST_AUTO_TEST_CASE(the_search_is_fast) {
  std::vector<Size> sizes;
  for (std::size_t i = 0; i < 15; ++i) sizes.push_back({10 + i % 8, 16});
  const auto results = matrices(
      [](const fmat& x) { return random_numbers(x.n_rows, x.n_cols, 99); },
      sizes);
  const auto start = std::chrono::steady_clock::now();
  BOOST_TEST(id_of(results) == "");
  const std::chrono::duration<double> time =
      std::chrono::steady_clock::now() - start;
  BOOST_TEST(time.count() < 1.0);
  BOOST_TEST_MESSAGE(time.count());
}

// As large as those of GPT-2: (2, 5, 768) on 13 probes.
BOOST_AUTO_TEST_CASE(the_search_in_large_results_is_fast) {
  std::vector<ProbeResult> results;
  for (unsigned i = 0; i < 13; ++i) {
    arma::fcube expected(5, 768, 2);
    arma::fcube got(5, 768, 2);
    for (unsigned b = 0; b < 2; ++b) {
      expected.slice(b) = random_numbers(5, 768, 2 * i + b);
      got.slice(b) = random_numbers(5, 768, 2 * i + b + 99);
    }
    results.push_back(by_hand(fmt::format("seed {}", i), got, expected));
  }
  const auto start = std::chrono::steady_clock::now();
  BOOST_TEST(id_of(results) == "");
  const std::chrono::duration<double> time =
      std::chrono::steady_clock::now() - start;
  BOOST_TEST(time.count() < 1.0);
  BOOST_TEST_MESSAGE(time.count());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
