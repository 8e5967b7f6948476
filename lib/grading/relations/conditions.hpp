/// Conditions on the sizes of a probe that separate some probes from others.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "grading/relations/sizes.hpp"

namespace attn::relations {

struct Question {
  const Probes& probes;
  const std::vector<bool>& so;
  const std::vector<Sizes>& sizes;
  // How many different sets of sizes there are where it is so, and elsewhere:
  // a set that comes twice proves no more than once.
  std::size_t sets_so = 0;
  std::size_t sets_elsewhere = 0;

  bool several_on_both_sides() const {
    return sets_so > 1 && sets_elsewhere > 1;
  }
};

/// A condition that holds where it is so, and nowhere else.
struct Condition {
  std::string text;  // "T is not d_in"
  std::vector<std::size_t> sizes;  // those that it speaks of
};

using Conditions = std::vector<Condition>;

bool separates(const Question& question,
               const std::function<bool(std::size_t)>& is);
bool separates_the_others(const Question& question,
                          const std::function<bool(std::size_t)>& is);

/// Each gives all conditions of its sort.
Conditions zero_or_one(const Question& question);
Conditions one_of_two_is_one(const Question& question);
Conditions number_of_the_book(const Question& question);
Conditions number_of_the_first_call(const Question& question);
Conditions all_are_equal(const Question& question);
Conditions two_are_equal(const Question& question);
Conditions one_is_larger(const Question& question);
Conditions odd_or_even(const Question& question);
Conditions one_divides_another(const Question& question);
Conditions one_value(const Question& question);
Conditions from_some_size_on(const Question& question);
/// All of those of which one often holds where another is the reason.
Conditions other_conditions(const Question& question);

}  // namespace attn::relations
