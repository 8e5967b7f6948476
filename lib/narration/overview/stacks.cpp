#include "narration/overview/stacks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace attn::overview {
namespace {

using Steps = std::vector<const Step*>;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The name with the number of its prefix left open, else as it is.
std::string pattern_of(const std::string& name) {
  const NumberedName parts = numbered_name(name);
  return parts.pattern.empty() ? name : parts.pattern;
}

std::set<std::string> operand_patterns(const Step& step) {
  std::set<std::string> patterns;
  for (const Source& operand : step.operation->operands) {
    patterns.insert(pattern_of(operand.name));
  }
  return patterns;
}

bool have_one_kind(const Steps& members) {
  const Step& first = *members.front();
  return std::all_of(members.begin(), members.end(), [&](const Step* step) {
    return step->operation && first.operation &&
           step->operation->kind == first.operation->kind &&
           step->result->values.rank() == first.result->values.rank();
  });
}

bool repeat_each_other(const Steps& members) {
  if (members.size() < 2 || !have_one_kind(members)) return false;
  std::set<std::string> all;
  for (const Step* step : members) all.merge(operand_patterns(*step));
  const auto has_all = [&](const Step* step) {
    return operand_patterns(*step) == all;
  };
  const auto full = std::find_if(members.begin(), members.end(), has_all);
  return std::all_of(full, members.end(), has_all) && full != members.end();
}

// How much one number of a family is worth being shown; the most first.
struct Worth {
  bool used_outside = false;
  std::size_t numbers = 0;
  std::size_t place = 0;  // among those of the family

  bool operator<(const Worth& other) const {
    return std::tuple(!used_outside, other.numbers, place) <
           std::tuple(!other.used_outside, numbers, other.place);
  }
};

using WorthOfNumbers = std::map<std::string, Worth>;

// For each family, what each of its numbers is worth.
std::map<std::string, WorthOfNumbers> worth_of_families(
    const Document& document) {
  std::map<std::string, WorthOfNumbers> families;
  for (const Step& step : document.steps) {
    if (!step.result) continue;
    const NumberedName name = numbered_name(step.result->name);
    if (!name.family.empty()) {
      WorthOfNumbers& numbers = families[name.family];
      const std::size_t place = numbers.size();
      Worth& worth = numbers.try_emplace(name.number, Worth{false, 0, place})
                         .first->second;
      worth.numbers += step.result->values.values().size();
    }
    if (!step.operation) continue;
    for (const Source& source : step.operation->operands) {
      const NumberedName operand = numbered_name(source.name);
      if (operand.family.empty() || operand.family == name.family) continue;
      families[operand.family][operand.number].used_outside = true;
    }
  }
  return families;
}

std::map<std::string, std::string> shown_numbers(const Document& document) {
  std::map<std::string, std::string> shown;
  for (const auto& [family, numbers] : worth_of_families(document)) {
    shown[family] = std::min_element(numbers.begin(), numbers.end(),
                                     [](const auto& a, const auto& b) {
                                       return a.second < b.second;
                                     })
                        ->first;
  }
  return shown;
}

Stack stack_of(const Steps& members, const std::string& shown_number) {
  Stack stack = {members.back(), members, ""};
  for (const Step* step : members) {
    if (numbered_name(step->result->name).number != shown_number) continue;
    stack.front = step;
    break;
  }
  stack.count =
      fmt::format("{} {}s", members.size(),
                  numbered_name(members.front()->result->name).word);
  return stack;
}

}  // namespace

NumberedName numbered_name(std::string_view name) {
  std::size_t begin = 0;
  for (std::size_t dot = name.find('.'); dot != std::string_view::npos;
       begin = dot + 1, dot = name.find('.', begin)) {
    std::size_t digits = dot;
    while (digits > begin && is_digit(name[digits - 1])) --digits;
    const bool numbered =
        digits < dot && digits > begin + 1 && name[digits - 1] == '_';
    if (!numbered) continue;
    const std::string family = std::string(name.substr(0, digits)) + "#";
    return {family + std::string(name.substr(dot)), family,
            std::string(name.substr(begin, digits - 1 - begin)),
            std::string(name.substr(digits, dot - digits))};
  }
  return {};
}

std::vector<Stack> stacks_of(const Document& document) {
  const std::map<std::string, std::string> shown = shown_numbers(document);
  std::map<std::string, Steps> repeated;
  for (const Step& step : document.steps) {
    if (!step.result) continue;
    const std::string pattern = numbered_name(step.result->name).pattern;
    if (!pattern.empty()) repeated[pattern].push_back(&step);
  }
  std::vector<Stack> stacks;
  for (const Step& step : document.steps) {
    if (!step.result) continue;
    const NumberedName name = numbered_name(step.result->name);
    const Steps members =
        name.pattern.empty() ? Steps{&step} : repeated.at(name.pattern);
    if (!repeat_each_other(members)) {
      stacks.push_back({&step, {&step}, ""});
    } else if (members.front() == &step) {
      stacks.push_back(stack_of(members, shown.at(name.family)));
    }
  }
  return stacks;
}

std::vector<Stack> single_results_of(const Document& document) {
  std::vector<Stack> stacks;
  for (const Step& step : document.steps) {
    if (step.result) stacks.push_back({&step, {&step}, ""});
  }
  return stacks;
}

}  // namespace attn::overview
