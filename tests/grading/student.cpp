#include "grading/student.hpp"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(student)

BOOST_AUTO_TEST_CASE(without_an_id_the_seed_stays) {
  BOOST_TEST(attn::seed_for("", 123) == 123U);
}

BOOST_AUTO_TEST_CASE(an_id_has_the_same_seeds_on_every_computer) {
  BOOST_TEST(attn::seed_for("jane", 123) == 3'019'671'958U);
}

BOOST_AUTO_TEST_CASE(no_two_students_and_no_two_probes_share_a_seed) {
  std::set<std::uint64_t> seeds;
  for (int number = 0; number < 100; ++number) {
    const std::string id = "student " + std::to_string(number);
    for (const std::uint64_t seed : {11U, 12U, 123U}) {
      seeds.insert(attn::seed_for(id, seed));
    }
  }
  BOOST_TEST(seeds.size() == 300U);
}

BOOST_AUTO_TEST_CASE(a_seed_fits_a_generator) {
  BOOST_TEST(attn::seed_for("jane", 0xFFFF'FFFF'FFFFU) <= 0xFFFF'FFFFU);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
