#include "grading/settings/place.hpp"

#include <boost/test/unit_test.hpp>

using attn::Place;

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(settings)
BOOST_AUTO_TEST_SUITE(place)

BOOST_AUTO_TEST_CASE(ids_and_texts_say_where_a_choice_is_made) {
  const Place place = {"_in_softmax", "In softmax "};
  BOOST_TEST(place.id("scaled") == "scaled_in_softmax");
  BOOST_TEST(place.text("the scores were scaled.") ==
             "In softmax the scores were scaled.");
}

BOOST_AUTO_TEST_CASE(without_a_place_a_text_begins_as_a_sentence) {
  BOOST_TEST(Place{}.id("scaled") == "scaled");
  BOOST_TEST(Place{}.text("the scores were scaled.") ==
             "The scores were scaled.");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
