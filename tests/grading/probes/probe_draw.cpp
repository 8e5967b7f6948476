#include "grading/probes/probe_draw.hpp"

#include <boost/test/unit_test.hpp>
#include <set>

using attn::ProbeDraw;

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(probes)
BOOST_AUTO_TEST_SUITE(probe_draw)

BOOST_AUTO_TEST_CASE(a_student_gets_the_same_probes_each_time) {
  ProbeDraw first("jane");
  ProbeDraw second("jane");
  for (int i = 0; i < 10; ++i) {
    BOOST_TEST(first.size(2, 9) == second.size(2, 9));
    BOOST_TEST(first.seed() == second.seed());
  }
}

BOOST_AUTO_TEST_CASE(other_students_get_other_probes) {
  std::set<std::uint64_t> seeds;
  for (const char* student : {"", "jane", "john", "jane "}) {
    seeds.insert(ProbeDraw(student).seed());
  }
  BOOST_TEST(seeds.size() == 4U);
}

BOOST_AUTO_TEST_CASE(sizes_keep_to_their_bounds_and_reach_them) {
  ProbeDraw draw("");
  std::set<std::size_t> drawn;
  for (int i = 0; i < 200; ++i) drawn.insert(draw.size(3, 7, {4, 6}));
  BOOST_TEST(drawn == (std::set<std::size_t>{3, 5, 7}),
             boost::test_tools::per_element());
  BOOST_CHECK_THROW(draw.size(3, 4, {3, 4}), std::logic_error);
}

BOOST_AUTO_TEST_CASE(a_seed_is_short) {
  ProbeDraw draw("");
  for (int i = 0; i < 100; ++i) BOOST_TEST(draw.seed() < 100'000U);
}

BOOST_AUTO_TEST_CASE(each_shape_comes_twice_with_other_numbers) {
  struct Probe {
    std::size_t tokens;
    std::uint64_t seed;
  };
  ProbeDraw draw("");
  const auto probes = attn::each_twice<Probe>({{3, 1}, {5, 2}}, draw);
  BOOST_REQUIRE(probes.size() == 4U);
  for (std::size_t i = 0; i < 2; ++i) {
    BOOST_TEST(probes[i].tokens == probes[i + 2].tokens);
    BOOST_TEST(probes[i].seed != probes[i + 2].seed);
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
