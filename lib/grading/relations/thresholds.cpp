// From which size on something is so.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "grading/relations/conditions.hpp"

namespace attn::relations {
namespace {

// The largest of the small sizes, and the smallest of the large ones.
struct Gap {
  double low;
  double high;
  bool so_above;
};

// Nothing if the sizes where it is so are not all above or below the others.
std::optional<Gap> gap_of(const Question& question, const Sizes& size) {
  double most[2] = {-1e300, -1e300};
  double least[2] = {1e300, 1e300};
  for (std::size_t i = 0; i < size.values.size(); ++i) {
    const std::size_t side = question.so[i] ? 1 : 0;
    most[side] = std::max(most[side], size.values[i]);
    least[side] = std::min(least[side], size.values[i]);
  }
  if (least[1] > most[0]) return Gap{most[0], least[1], true};
  if (most[1] < least[0]) return Gap{most[1], least[0], false};
  return std::nullopt;
}

// The number between the two sides that somebody wrote; nothing if there are
// several such, or none.
std::optional<double> written_in(const Gap& gap) {
  std::optional<double> found;
  for (const double written : {6.0, 3.0, 2.0, 1.0, 12.0, 768.0, 0.0}) {
    const bool fits = gap.so_above ? gap.low <= written && written < gap.high
                                   : gap.low < written && written <= gap.high;
    if (!fits) continue;
    if (found) return std::nullopt;
    found = written;
  }
  return found;
}

std::string bound_text(const std::string& name, const Gap& gap) {
  if (const auto written = written_in(gap)) {
    return fmt::format("{} is {} {:g}", name,
                       gap.so_above ? "above" : "below", *written);
  }
  return gap.so_above
             ? fmt::format("{} is {:g} or more, and not up to {:g}", name,
                           gap.high, gap.low)
             : fmt::format("{} is {:g} or less, and not from {:g} on", name,
                           gap.low, gap.high);
}

}  // namespace

// A single set of sizes is the largest in one size or the other, which says
// nothing unless it is so by far.
Conditions from_some_size_on(const Question& question) {
  Conditions conditions;
  for (std::size_t at = 0; at < question.sizes.size(); ++at) {
    const Sizes& size = question.sizes[at];
    const auto gap = gap_of(question, size);
    if (!gap) continue;
    const bool by_far =
        gap->so_above && gap->low > 0.0 && gap->high >= 2.0 * gap->low;
    if (!question.several_on_both_sides() && !by_far) continue;
    conditions.push_back({bound_text(size.name, *gap), {at}});
  }
  return conditions;
}

Conditions other_conditions(const Question& question) {
  Conditions all;
  for (const auto& ask :
       {number_of_the_book, one_is_larger, odd_or_even, one_divides_another,
        from_some_size_on, one_of_two_is_one}) {
    const Conditions conditions = ask(question);
    all.insert(all.end(), conditions.begin(), conditions.end());
  }
  return all;
}

}  // namespace attn::relations
