#include "attention/fast/running_softmax.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(running_softmax)

namespace {

using attn::Block;
using attn::RunningSoftmax;

constexpr float hidden = -std::numeric_limits<float>::infinity();

// Scores of `queries` queries for `keys` keys, none like another.
std::vector<float> some_scores(std::size_t queries, std::size_t keys,
                               float size) {
  std::vector<float> scores(queries * keys);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i] = size * std::sin(static_cast<float>(i * i % 1009));
  }
  return scores;
}

// Σ_key 2^(score - largest) of one query, in double.
double expected_sum(const std::vector<float>& scores, std::size_t queries,
                    std::size_t query) {
  double largest = -HUGE_VAL;
  double sum = 0.0;
  for (std::size_t i = query; i < scores.size(); i += queries) {
    largest = std::fmax(largest, scores[i]);
  }
  for (std::size_t i = query; i < scores.size(); i += queries) {
    sum += std::exp2(static_cast<double>(scores[i]) - largest);
  }
  return sum;
}

void sums_are_right(std::size_t queries, std::size_t keys,
                    std::size_t keys_at_once, float size) {
  const std::vector<float> all = some_scores(queries, keys, size);
  std::vector<float> scores = all;
  RunningSoftmax softmax(queries);
  for (std::size_t key = 0; key < keys; key += keys_at_once) {
    softmax.add({scores.data() + key * queries, queries,
                 std::min(keys_at_once, keys - key), queries});
  }
  for (std::size_t query = 0; query < queries; ++query) {
    BOOST_TEST(softmax.sums()[query] == expected_sum(all, queries, query),
               boost::test_tools::tolerance(1e-5));
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(blocks_give_the_sum_of_all) {
  for (const std::size_t queries : {1U, 5U, 63U, 64U}) {
    for (const std::size_t at_once : {1U, 7U, 100U}) {
      sums_are_right(queries, 37, at_once, 3.0F);
      sums_are_right(queries, 37, at_once, 1e4F);
    }
  }
}

BOOST_AUTO_TEST_CASE(scores_become_powers_below_the_largest_so_far) {
  std::vector<float> scores = {1.0F, -2.0F, 3.0F, 0.0F};
  RunningSoftmax softmax(1);
  softmax.add({scores.data(), 1, 2, 1});
  BOOST_TEST(scores[0] == 1.0F);
  BOOST_TEST(scores[1] == 0.125F, boost::test_tools::tolerance(1e-6F));
  BOOST_TEST(softmax.factors()[0] == 0.0F);  // nothing came before
  softmax.add({scores.data() + 2, 1, 2, 1});
  BOOST_TEST(softmax.factors()[0] == 0.25F);
  BOOST_TEST(scores[2] == 1.0F);
  BOOST_TEST(scores[3] == 0.125F, boost::test_tools::tolerance(1e-6F));
  BOOST_TEST(softmax.sums()[0] == 1.40625F,
             boost::test_tools::tolerance(1e-6F));
}

BOOST_AUTO_TEST_CASE(hidden_scores_count_for_nothing_at_all) {
  std::vector<float> scores = {hidden, hidden, 2.0F, hidden};
  RunningSoftmax softmax(1);
  softmax.add({scores.data(), 1, 2, 1});  // a block that is hidden whole
  softmax.add({scores.data() + 2, 1, 2, 1});
  BOOST_TEST(scores[0] == 0.0F);
  BOOST_TEST(scores[3] == 0.0F);
  BOOST_TEST(softmax.sums()[0] == 1.0F);
}

BOOST_AUTO_TEST_CASE(what_is_no_number_shows_in_the_sum) {
  for (const float wrong :
       {std::numeric_limits<float>::quiet_NaN(), std::nanf("1"),
        -std::nanf("257"), std::numeric_limits<float>::infinity()}) {
    std::vector<float> scores = {1.0F, wrong, 2.0F};
    RunningSoftmax softmax(1);
    softmax.add({scores.data(), 1, 3, 1});
    BOOST_TEST(!(std::isfinite(softmax.sums()[0])));
  }
}

BOOST_AUTO_TEST_CASE(only_the_block_is_touched) {
  std::vector<float> scores(3 * 8, 0.5F);
  RunningSoftmax softmax(3);
  softmax.add({scores.data(), 3, 2, 8});  // 3 of 8 rows, 2 of 3 columns
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const bool inside = i % 8 < 3 && i < 16;
    BOOST_TEST(scores[i] == (inside ? 1.0F : 0.5F));
  }
}

BOOST_AUTO_TEST_CASE(columns_are_scaled_each_by_its_own_factor) {
  std::vector<float> numbers = {1, 2, 3, 4, 5, 6};
  const float factors[] = {2.0F, 10.0F};
  attn::scale_columns({numbers.data(), 2, 2, 3}, factors);
  const std::vector<float> expected = {2, 4, 3, 40, 50, 6};
  BOOST_TEST(numbers == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
