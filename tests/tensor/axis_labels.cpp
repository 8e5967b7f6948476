#include "tensor/axis_labels.hpp"

#include <stdexcept>

#include "../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(tensor)
BOOST_AUTO_TEST_SUITE(axis_labels)

namespace {

using attn::AxisLabels;
using Texts = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(labels_are_their_own_whole) {
  const AxisLabels labels = {"a", "b"};
  BOOST_TEST(labels.size() == 2U);
  BOOST_TEST((labels.whole() == Texts{"a", "b"}));
  BOOST_TEST(labels.first() == 0U);
}

BOOST_AUTO_TEST_CASE(a_part_remembers_what_it_is_a_part_of) {
  const AxisLabels part = AxisLabels::part_of({"a", "b", "c", "d"}, 1, 2);
  BOOST_TEST((part == Texts{"b", "c"}));
  BOOST_TEST((part.whole() == Texts{"a", "b", "c", "d"}));
  BOOST_TEST(part.first() == 1U);
  check::thrown<std::out_of_range>([] { AxisLabels::part_of({"a"}, 0, 2); });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
