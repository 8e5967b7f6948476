// A function of each of the expected numbers, or the expected one of yours.
#include <cmath>

#include "grading/relations/families.hpp"

namespace attn::relations {
namespace {

struct Function {
  const char* id;
  const char* of_expected;  // "your numbers are ..."
  const char* of_yours;  // "the expected numbers are ..."; may be nullptr
  const char* question;
  double (*at)(double);
};

const Function functions[] = {
    {"one_minus", "1 minus the expected ones", nullptr,
     "What do 1 and 0, or kept and dropped, stand for?",
     [](double x) { return 1.0 - x; }},
    {"absolute", "the expected ones without their sign",
     "yours without their sign", "Where does the sign belong?",
     [](double x) { return std::abs(x); }},
    {"negative_lost", "the expected ones with 0 for all negative ones",
     "yours with 0 for all negative ones",
     "What happens to a number below 0?",
     [](double x) { return x < 0.0 ? 0.0 : x; }},
    {"square", "the squares of the expected ones", "the squares of yours",
     "Where is something to be squared, or its root to be taken?",
     [](double x) { return x * x; }},
    {"root", "the square roots of the expected ones",
     "the square roots of yours",
     "Where is something to be squared, or its root to be taken?",
     [](double x) { return std::sqrt(x); }},
    {"exponential", "e to the power of the expected ones",
     "e to the power of yours",
     "Which exponential or logarithm is there once too often, or missing?",
     [](double x) { return std::exp(x); }},
    {"logarithm", "the logarithms of the expected ones",
     "the logarithms of yours",
     "Which exponential or logarithm is there once too often, or missing?",
     [](double x) { return std::log(x); }},
    {"reciprocal", "1 divided by the expected ones", "1 divided by yours",
     "Which of the two is to be divided by the other?",
     [](double x) { return 1.0 / x; }},
    {"sigmoid", "1 / (1 + e^-x) of the expected ones x",
     "1 / (1 + e^-x) of yours", "Which function is to be applied?",
     [](double x) { return 1.0 / (1.0 + std::exp(-x)); }},
};

// Whether numbers are the function of others, all of them.
bool is_function(const Case& one, const Function& function, bool of_yours) {
  const std::vector<float>& from =
      of_yours ? one.got().values() : one.expected().values();
  const std::vector<float>& to =
      of_yours ? one.expected().values() : one.got().values();
  const double largest = largest_of(to);
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (!near(to[i], function.at(from[i]), largest)) return false;
  }
  return true;
}

// What is lost by the function proves nothing: many numbers become one 0.
bool leaves_something(const Cases& cases) {
  for (const Case& one : cases.list) {
    if (largest_of(one.expected().values()) > 0.0) return true;
  }
  return false;
}

}  // namespace

std::optional<Finding> elementwise(const Cases& cases) {
  if (!all_have_the_expected_shape(cases) || !leaves_something(cases)) {
    return std::nullopt;
  }
  for (const Function& function : functions) {
    if (all_of(cases, [&](const Case& one) {
          return is_function(one, function, false);
        })) {
      return found(cases, function.id,
                   std::string("your numbers are ") + function.of_expected,
                   function.question);
    }
  }
  for (const Function& function : functions) {
    if (function.of_yours != nullptr && all_of(cases, [&](const Case& one) {
          return is_function(one, function, true);
        })) {
      return found(
          cases, std::string(function.id) + "_missing",
          std::string("the expected numbers are ") + function.of_yours,
          function.question);
    }
  }
  return std::nullopt;
}

}  // namespace attn::relations
