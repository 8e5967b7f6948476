#include "grading/models/search.hpp"

#include <boost/test/unit_test.hpp>

using attn::Model;
using attn::Outcome;
using attn::smallest_mistake;

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(search)

namespace {

using Set = std::vector<std::size_t>;

constexpr std::size_t probes = 3;

// f(x) = factor x + summand + quadratic x²: knob 0 has two wrong factors,
// knob 1 a summand, knob 2 a square, knob 3 what is the same as choice 2.
const Model model = {{{{"thrice", "It is thrice.", "Which?"}, 0},
                      {{"five_times", "It is five times.", "Which?"}, 0},
                      {{"one_more", "One is added.", "Which?"}, 1},
                      {{"squared", "It is squared.", "Which?"}, 2},
                      {{"one_again", "One is added again.", "Which?"}, 3}},
                     1,
                     [](std::size_t, const Set& chosen, std::size_t probe) {
                       float factor = 2.0F;
                       float summand = 0.0F;
                       float square = 0.0F;
                       for (const std::size_t choice : chosen) {
                         if (choice == 0) factor = 3.0F;
                         if (choice == 1) factor = 5.0F;
                         if (choice == 2 || choice == 4) summand += 1.0F;
                         if (choice == 3) square = 1.0F;
                       }
                       const auto x = static_cast<float>(probe + 2);
                       Outcome outcome;
                       outcome.record("f(x)",
                                      factor * x + summand + square * x * x);
                       return outcome;
                     }};

std::vector<Outcome> outcomes(float (*function)(float x)) {
  std::vector<Outcome> all(probes);
  for (std::size_t probe = 0; probe < probes; ++probe) {
    all[probe].record("f(x)", function(static_cast<float>(probe + 2)));
  }
  return all;
}

Set found(float (*function)(float x)) {
  return smallest_mistake(model, outcomes(function)).value_or(Set{});
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_mistake_is_found) {
  BOOST_TEST((found([](float x) { return 5 * x; }) == Set{1}));
}

BOOST_AUTO_TEST_CASE(the_first_of_two_that_are_the_same_is_taken) {
  BOOST_TEST((found([](float x) { return 2 * x + 1; }) == Set{2}));
}

BOOST_AUTO_TEST_CASE(two_and_three_at_once_are_found) {
  BOOST_TEST((found([](float x) { return 3 * x + 1; }) == Set{0, 2}));
  BOOST_TEST(
      (found([](float x) { return 5 * x + 1 + x * x; }) == Set{1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(a_set_has_to_be_right_on_every_probe) {
  BOOST_TEST((found([](float x) { return x == 2 ? 6 : 7 * x; }).empty()));
}

BOOST_AUTO_TEST_CASE(choices_of_one_knob_exclude_each_other) {
  BOOST_TEST(found([](float x) { return 8 * x; }).empty());
}

BOOST_AUTO_TEST_CASE(where_no_number_comes_out_no_two_are_named) {
  const Model throwing = {
      {{{"one", "One.", "Which?"}, 0}, {{"two", "Two.", "Which?"}, 1}},
      1,
      [](std::size_t, const Set& chosen, std::size_t) {
        return attn::outcome_of([&](Outcome& outcome) {
          if (chosen.size() < 2) outcome.record("f(x)", 1.0F);
          throw std::logic_error(chosen.size() < 2 ? "one" : "both");
        });
      }};
  const std::vector<Outcome> got = {throwing.attempt(0, {0, 1}, 0)};
  BOOST_TEST(!smallest_mistake(throwing, got).has_value());
  const std::vector<Outcome> alone = {throwing.attempt(0, {0}, 0)};
  BOOST_TEST((smallest_mistake(throwing, alone).value() == Set{0}));
}

BOOST_AUTO_TEST_CASE(several_findings_are_told_as_one) {
  const attn::Finding both =
      attn::joined({model.choices[0].finding, model.choices[3].finding});
  BOOST_TEST(both.id == "thrice+squared");
  BOOST_TEST(both.text ==
             "Two mistakes at once. First: It is thrice. Second: It is "
             "squared.");
  BOOST_TEST(both.question == "Which?");
  BOOST_TEST(attn::joined({model.choices[0].finding}).text ==
             "It is thrice.");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
