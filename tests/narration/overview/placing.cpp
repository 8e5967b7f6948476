#include "narration/overview/placing.hpp"

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(overview_placing)

namespace {

using attn::overview::placed;
using Places = std::vector<int>;

void are(const Places& got, const Places& expected) {
  BOOST_TEST(got == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_wish_that_can_be_granted_is) {
  are(placed({{0, 10}, {40, 20}}, 5, 0, 100), {0, 40});
  are(placed({}, 5, 0, 100), {});
}

BOOST_AUTO_TEST_CASE(two_that_want_the_same_place_share_the_way) {
  are(placed({{40, 10}, {40, 10}}, 4, 0, 100), {33, 47});
  are(placed({{40, 10}, {10, 10}}, 0, 0, 100), {20, 30});
}

BOOST_AUTO_TEST_CASE(nothing_goes_beyond_the_ends) {
  are(placed({{-50, 10}, {-50, 10}}, 5, 0, 100), {0, 15});
  are(placed({{500, 10}, {500, 10}}, 5, 0, 100), {75, 90});
}

BOOST_AUTO_TEST_CASE(what_has_no_room_begins_at_the_first_place) {
  are(placed({{50, 60}, {0, 60}}, 5, 0, 100), {0, 65});
}

BOOST_AUTO_TEST_CASE(the_order_stays_and_the_distance_is_kept) {
  const std::vector<attn::overview::Wish> wishes = {
      {70, 10}, {30, 7}, {30, 12}, {90, 3}, {0, 9}};
  const Places places = placed(wishes, 6, 0, 200);
  for (std::size_t i = 1; i < places.size(); ++i) {
    BOOST_TEST(places[i] >= places[i - 1] + wishes[i - 1].length + 6);
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
