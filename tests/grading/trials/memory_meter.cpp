#include "grading/trials/memory_meter.hpp"

#include <armadillo>
#include <boost/test/unit_test.hpp>
#include <memory>
#include <vector>

using attn::MemoryMeter;

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(trials)
BOOST_AUTO_TEST_SUITE(memory_meter)

namespace {

constexpr std::size_t kibibyte = 1024;

}  // namespace

BOOST_AUTO_TEST_CASE(a_matrix_counts) {
  const MemoryMeter meter;
  { const arma::fmat matrix(64, 64); }
  BOOST_TEST(meter.most_bytes() >= 16 * kibibyte);
  BOOST_TEST(meter.most_bytes() < 20 * kibibyte);
}

BOOST_AUTO_TEST_CASE(many_rows_count_together) {
  const MemoryMeter meter;
  const std::vector<std::vector<float>> rows(64, std::vector<float>(64));
  BOOST_TEST(meter.most_bytes() >= 16 * kibibyte);
}

BOOST_AUTO_TEST_CASE(what_is_given_back_is_free_for_the_next) {
  const MemoryMeter meter;
  for (int i = 0; i < 10; ++i) {
    const auto numbers = std::make_unique<float[]>(kibibyte);
  }
  BOOST_TEST(meter.most_bytes() >= 4 * kibibyte);
  BOOST_TEST(meter.most_bytes() < 8 * kibibyte);
}

BOOST_AUTO_TEST_CASE(what_was_in_use_before_does_not_count) {
  const std::vector<float> numbers(16 * kibibyte);
  const MemoryMeter meter;
  BOOST_TEST(meter.most_bytes() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
