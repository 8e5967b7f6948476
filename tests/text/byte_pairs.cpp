#include "text/byte_pairs.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(text)
BOOST_AUTO_TEST_SUITE(byte_pairs)

namespace {

using Ids = std::vector<attn::BytePairs::Id>;

constexpr attn::BytePairs::Id a = 1, b = 2, ab = 3, abab = 4, aa = 5, ba = 6;

attn::BytePairs pairs() {
  attn::BytePairs of;
  of.add(a, b, ab);
  of.add(ab, ab, abab);
  of.add(b, a, ba);
  of.add(a, a, aa);
  return of;
}

void become(const Ids& tokens, const Ids& expected) {
  BOOST_TEST(pairs().join(tokens) == expected,
             boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_pair_of_lowest_rank_is_joined_first) {
  become({b, a, b}, {b, ab});
  become({b, a, a}, {ba, a});
  become({a, b, a, b}, {abab});
  become({a, b, a, b, a, b}, {abab, ab});
}

BOOST_AUTO_TEST_CASE(of_equal_ones_the_first_is) {
  become({a, a, a}, {aa, a});
  become({a, a, a, a, a}, {aa, aa, a});
}

BOOST_AUTO_TEST_CASE(what_is_no_pair_stays) {
  become({}, {});
  become({a}, {a});
  become({b, b, 9, b}, {b, b, 9, b});
}

BOOST_AUTO_TEST_CASE(long_ones_are_joined_too) {
  Ids tokens;
  for (int i = 0; i < 200'000; ++i) tokens.push_back(i % 2 == 0 ? a : b);
  const Ids joined = pairs().join(tokens);
  BOOST_TEST(joined.size() == 50'000U);
  BOOST_TEST((joined.front() == abab && joined.back() == abab));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
