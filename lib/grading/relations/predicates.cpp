#include "grading/relations/predicates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "grading/relations/sizes.hpp"

namespace attn::relations {
namespace {

using Flags = std::vector<bool>;

struct Question {
  const Probes& probes;
  const Flags& so;
  const std::vector<Sizes>& sizes;
  bool several_on_both_sides;
};

template <typename Is>
bool separates(const Flags& so, const Is& is) {
  for (std::size_t i = 0; i < so.size(); ++i) {
    if (is(i) != so[i]) return false;
  }
  return true;
}

template <typename Is>
bool separates_the_others(const Flags& so, const Is& is) {
  return separates(so, [&](std::size_t i) { return !is(i); });
}

using Answer = std::optional<std::string>;

// "T is 1", "p is not 0": the numbers at which a formula changes its form.
Answer special_number(const Question& question) {
  for (const Sizes& size : question.sizes) {
    for (const double special : {1.0, 0.0, 0.5}) {
      const auto is = [&](std::size_t i) {
        return size.values[i] == special;
      };
      if (separates(question.so, is)) {
        return fmt::format("{} is {:g}", size.name, special);
      }
      if (separates_the_others(question.so, is)) {
        return fmt::format("{} is not {:g}", size.name, special);
      }
    }
  }
  return std::nullopt;
}

Answer two_are_equal(const Question& question) {
  for (std::size_t a = 0; a < question.sizes.size(); ++a) {
    for (std::size_t b = a + 1; b < question.sizes.size(); ++b) {
      const Sizes& left = question.sizes[a];
      const Sizes& right = question.sizes[b];
      const auto is = [&](std::size_t i) {
        return left.values[i] == right.values[i];
      };
      if (separates(question.so, is)) {
        return fmt::format("{} is {}", left.name, right.name);
      }
      if (separates_the_others(question.so, is)) {
        return fmt::format("{} is not {}", left.name, right.name);
      }
    }
  }
  return std::nullopt;
}

Answer of_the_book(const Question& question) {
  const auto is = [&](std::size_t i) {
    return question.probes[i]->probe.find("book's") != std::string::npos;
  };
  if (separates(question.so, is)) return "the inputs are the book's";
  if (separates_the_others(question.so, is)) {
    return "the inputs are not the book's";
  }
  return std::nullopt;
}

Answer one_is_larger(const Question& question) {
  if (!question.several_on_both_sides) return std::nullopt;
  for (const Sizes& left : question.sizes) {
    for (const Sizes& right : question.sizes) {
      const auto is = [&](std::size_t i) {
        return left.values[i] > right.values[i];
      };
      if (separates(question.so, is)) {
        return fmt::format("{} is larger than {}", left.name, right.name);
      }
      if (separates_the_others(question.so, is)) {
        return fmt::format("{} is at most {}", left.name, right.name);
      }
    }
  }
  return std::nullopt;
}

Answer odd_or_even(const Question& question) {
  if (!question.several_on_both_sides) return std::nullopt;
  for (const Sizes& size : question.sizes) {
    const auto is_odd = [&](std::size_t i) {
      return std::fmod(size.values[i], 2.0) == 1.0;
    };
    const bool whole =
        std::all_of(size.values.begin(), size.values.end(),
                    [](double value) { return std::floor(value) == value; });
    if (!whole) continue;
    if (separates(question.so, is_odd)) return size.name + " is odd";
    if (separates_the_others(question.so, is_odd)) {
      return size.name + " is even";
    }
  }
  return std::nullopt;
}

Answer one_value(const Question& question) {
  if (!question.several_on_both_sides) return std::nullopt;
  for (const Sizes& size : question.sizes) {
    for (const double value : size.values) {
      const auto is = [&](std::size_t i) { return size.values[i] == value; };
      if (separates(question.so, is)) {
        return fmt::format("{} is {:g}", size.name, value);
      }
      if (separates_the_others(question.so, is)) {
        return fmt::format("{} is not {:g}", size.name, value);
      }
    }
  }
  return std::nullopt;
}

// The largest size among the probes where it is so, or is not.
double largest_where(const Question& question, const Sizes& size, bool so) {
  double largest = 0.0;
  for (std::size_t i = 0; i < size.values.size(); ++i) {
    if (question.so[i] == so) largest = std::max(largest, size.values[i]);
  }
  return largest;
}

// A single probe is the largest in one size or the other, which says nothing
// unless it is so by far.
Answer from_some_size_on(const Question& question) {
  for (const Sizes& size : question.sizes) {
    for (const bool so : {true, false}) {
      const double other = largest_where(question, size, !so);
      const auto is_above = [&](std::size_t i) {
        return (size.values[i] > other) == so;
      };
      if (!separates(question.so, is_above)) continue;
      double least = largest_where(question, size, so);
      for (std::size_t i = 0; i < size.values.size(); ++i) {
        if (question.so[i] == so) least = std::min(least, size.values[i]);
      }
      if (!question.several_on_both_sides && least < 2.0 * other) continue;
      return so ? fmt::format("{} is {:g} or more", size.name, least)
                : fmt::format("{} is {:g} or less", size.name, other);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> where_so(const Probes& probes, const Flags& so) {
  const auto count = std::count(so.begin(), so.end(), true);
  const auto others = static_cast<std::ptrdiff_t>(so.size()) - count;
  if (count == 0 || others == 0) return std::nullopt;
  const std::vector<Sizes> sizes = common_sizes(probes);
  const Question question = {probes, so, sizes, count > 1 && others > 1};
  for (const auto& ask :
       {special_number, two_are_equal, of_the_book, one_is_larger,
        odd_or_even, one_value, from_some_size_on}) {
    if (const Answer answer = ask(question)) return answer;
  }
  return std::nullopt;
}

}  // namespace attn::relations
