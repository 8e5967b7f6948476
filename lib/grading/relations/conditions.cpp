#include "grading/relations/conditions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace attn::relations {
namespace {

bool holds_everywhere(const Sizes& size, bool (*is)(double)) {
  return std::all_of(size.values.begin(), size.values.end(), is);
}

bool is_whole(const Sizes& size) {
  return holds_everywhere(
      size, [](double value) { return std::floor(value) == value; });
}

// 0 and 1 that stand for false and true.
bool is_flag(const Sizes& size) {
  return std::count(size.values.begin(), size.values.end(), 0.0) > 0 &&
         holds_everywhere(
             size, [](double value) { return value == 0.0 || value == 1.0; });
}

std::string is_text(const Sizes& size, double value) {
  if (is_flag(size))
    return size.name + (value == 1.0 ? " is" : " is not") + " set";
  return fmt::format("{} is {:g}", size.name, value);
}

std::string is_not_text(const Sizes& size, double value) {
  if (is_flag(size)) return is_text(size, 1.0 - value);
  return fmt::format("{} is not {:g}", size.name, value);
}

void add_if_it_is(Conditions& conditions, const Question& question,
                  std::size_t at, double value) {
  const Sizes& size = question.sizes[at];
  const auto is = [&](std::size_t i) { return size.values[i] == value; };
  if (separates(question, is)) {
    conditions.push_back({is_text(size, value), {at}});
  } else if (separates_the_others(question, is)) {
    conditions.push_back({is_not_text(size, value), {at}});
  }
}

// What this makes of each two sizes, a before b.
using OfTwo = std::function<void(std::size_t a, std::size_t b)>;

void for_each_two(const Question& question, const OfTwo& look) {
  for (std::size_t a = 0; a < question.sizes.size(); ++a) {
    for (std::size_t b = a + 1; b < question.sizes.size(); ++b) look(a, b);
  }
}

// A size that is mostly the larger one cannot divide the other.
bool may_divide(const Sizes& small, const Sizes& large) {
  std::size_t larger = 0;
  for (std::size_t i = 0; i < small.values.size(); ++i) {
    larger += small.values[i] > large.values[i] ? 1U : 0U;
  }
  return 4 * larger <= small.values.size();
}

std::size_t different(const Question& question, const Sizes& size, bool so) {
  std::set<double> values;
  for (std::size_t i = 0; i < size.values.size(); ++i) {
    if (question.so[i] == so) values.insert(size.values[i]);
  }
  return values.size();
}

}  // namespace

bool separates(const Question& question,
               const std::function<bool(std::size_t)>& is) {
  for (std::size_t i = 0; i < question.so.size(); ++i) {
    if (is(i) != question.so[i]) return false;
  }
  return true;
}

bool separates_the_others(const Question& question,
                          const std::function<bool(std::size_t)>& is) {
  return separates(question, [&](std::size_t i) { return !is(i); });
}

// The numbers at which a formula changes its form.
Conditions zero_or_one(const Question& question) {
  Conditions conditions;
  for (const double special : {1.0, 0.0}) {
    for (std::size_t at = 0; at < question.sizes.size(); ++at) {
      // Of a flag, that it is not 1 is that it is 0.
      if (special == 0.0 && is_flag(question.sizes[at])) continue;
      add_if_it_is(conditions, question, at, special);
    }
  }
  return conditions;
}

Conditions one_of_two_is_one(const Question& question) {
  Conditions conditions;
  for_each_two(question, [&](std::size_t a, std::size_t b) {
    const Sizes& left = question.sizes[a];
    const Sizes& right = question.sizes[b];
    if (is_flag(left) || is_flag(right)) return;
    const auto is = [&](std::size_t i) {
      return left.values[i] == 1.0 || right.values[i] == 1.0;
    };
    if (separates(question, is)) {
      conditions.push_back(
          {fmt::format("{} is 1 or {} is 1", left.name, right.name), {a, b}});
    } else if (separates_the_others(question, is)) {
      conditions.push_back(
          {fmt::format("neither {} nor {} is 1", left.name, right.name),
           {a, b}});
    }
  });
  return conditions;
}

Conditions number_of_the_book(const Question& question) {
  Conditions conditions;
  if (!question.several_on_both_sides()) return conditions;
  for (const double number : {6.0, 3.0, 2.0}) {
    for (std::size_t at = 0; at < question.sizes.size(); ++at) {
      add_if_it_is(conditions, question, at, number);
    }
  }
  // One of them may be the reason, and nobody knows which.
  if (conditions.size() > 1) conditions.clear();
  return conditions;
}

// What is kept from the first call fits a later one of the same size.
Conditions number_of_the_first_call(const Question& question) {
  Conditions conditions;
  if (question.so[0] || question.sets_so < 2) return conditions;
  for (std::size_t at = 0; at < question.sizes.size(); ++at) {
    const Sizes& size = question.sizes[at];
    if (is_flag(size)) continue;
    const auto is = [&](std::size_t i) {
      return size.values[i] == size.values[0];
    };
    if (!separates_the_others(question, is)) continue;
    conditions.push_back(
        {fmt::format("{} is not {:g}", size.name, size.values[0]), {at}});
  }
  return conditions;
}

Conditions all_are_equal(const Question& question) {
  if (question.sizes.size() < 3) return {};
  const auto is = [&](std::size_t i) {
    return std::all_of(question.sizes.begin(), question.sizes.end(),
                       [&](const Sizes& size) {
                         return size.values[i] == question.sizes[0].values[i];
                       });
  };
  if (separates(question, is)) return {{"all sizes are equal", {}}};
  if (separates_the_others(question, is)) {
    return {{"not all sizes are equal", {}}};
  }
  return {};
}

// Where only one set of sizes is apart, two of them may be equal by accident:
// it has to be all that is special about it.
Conditions two_are_equal(const Question& question) {
  Conditions conditions;
  for_each_two(question, [&](std::size_t a, std::size_t b) {
    const Sizes& left = question.sizes[a];
    const Sizes& right = question.sizes[b];
    const auto is = [&](std::size_t i) {
      return left.values[i] == right.values[i];
    };
    if (separates(question, is)) {
      conditions.push_back(
          {fmt::format("{} is {}", left.name, right.name), {a, b}});
    } else if (separates_the_others(question, is)) {
      conditions.push_back(
          {fmt::format("{} is not {}", left.name, right.name), {a, b}});
    }
  });
  if (question.several_on_both_sides()) return conditions;
  for (const Sizes& size : question.sizes) {
    const auto is_odd = [&](std::size_t i) {
      return std::fmod(size.values[i], 2.0) == 1.0;
    };
    if (separates(question, is_odd) ||
        separates_the_others(question, is_odd)) {
      return {};
    }
  }
  return conditions;
}

Conditions one_is_larger(const Question& question) {
  Conditions conditions;
  if (!question.several_on_both_sides()) return conditions;
  const auto look = [&](std::size_t a, std::size_t b) {
    const Sizes& left = question.sizes[a];
    const Sizes& right = question.sizes[b];
    const auto is = [&](std::size_t i) {
      return left.values[i] > right.values[i];
    };
    const char* text = separates(question, is)              ? "larger than"
                       : separates_the_others(question, is) ? "at most"
                                                            : nullptr;
    if (text == nullptr) return false;
    conditions.push_back(
        {fmt::format("{} is {} {}", left.name, text, right.name), {a, b}});
    return true;
  };
  for_each_two(question, [&](std::size_t a, std::size_t b) {
    if (!look(a, b)) look(b, a);
  });
  return conditions;
}

Conditions odd_or_even(const Question& question) {
  Conditions conditions;
  for (std::size_t at = 0; at < question.sizes.size(); ++at) {
    const Sizes& size = question.sizes[at];
    if (!is_whole(size) || different(question, size, true) < 2 ||
        different(question, size, false) < 2) {
      continue;
    }
    const auto is_odd = [&](std::size_t i) {
      return std::fmod(size.values[i], 2.0) == 1.0;
    };
    if (separates(question, is_odd)) {
      conditions.push_back({size.name + " is odd", {at}});
    } else if (separates_the_others(question, is_odd)) {
      conditions.push_back({size.name + " is even", {at}});
    }
  }
  return conditions;
}

Conditions one_divides_another(const Question& question) {
  Conditions conditions;
  if (!question.several_on_both_sides()) return conditions;
  for_each_two(question, [&](std::size_t a, std::size_t b) {
    for (const auto& [of, in] : {std::pair(a, b), std::pair(b, a)}) {
      const Sizes& small = question.sizes[of];
      const Sizes& large = question.sizes[in];
      if (!is_whole(small) || !is_whole(large)) continue;
      if (!may_divide(small, large)) continue;
      const auto divides = [i = &small, j = &large](std::size_t probe) {
        return i->values[probe] != 0.0 &&
               std::fmod(j->values[probe], i->values[probe]) == 0.0;
      };
      if (separates(question, divides)) {
        conditions.push_back(
            {fmt::format("{} divides {}", small.name, large.name), {a, b}});
      } else if (separates_the_others(question, divides)) {
        conditions.push_back(
            {fmt::format("{} does not divide {}", small.name, large.name),
             {a, b}});
      }
    }
  });
  return conditions;
}

Conditions one_value(const Question& question) {
  Conditions conditions;
  if (!question.several_on_both_sides()) return conditions;
  for (std::size_t at = 0; at < question.sizes.size(); ++at) {
    const Sizes& size = question.sizes[at];
    const std::set<double> values(size.values.begin(), size.values.end());
    for (const double value : values) {
      add_if_it_is(conditions, question, at, value);
    }
  }
  // What one of them is has to be the reason, or nobody knows which is.
  if (conditions.size() > 1) conditions.clear();
  return conditions;
}

}  // namespace attn::relations
