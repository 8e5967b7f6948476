#include "grading/relations/predicates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>

#include "grading/relations/conditions.hpp"

namespace attn::relations {
namespace {

using Answer = std::optional<std::string>;

Answer of_the_book(const Question& question) {
  const auto is = [&](std::size_t i) {
    return question.probes[i]->probe.find("book's") != std::string::npos;
  };
  if (separates(question, is)) return "the inputs are the book's";
  if (separates_the_others(question, is)) {
    return "the inputs are not the book's";
  }
  return std::nullopt;
}

// "5 tokens", "no bias" of "5 tokens, no bias, seed 3".
std::set<std::string> pieces_of(const std::string& probe) {
  std::set<std::string> pieces;
  std::size_t begin = 0;
  while (begin < probe.size()) {
    const std::size_t end =
        std::min(probe.find_first_of(",;", begin), probe.size());
    const std::size_t first =
        std::min(probe.find_first_not_of(' ', begin), end);
    pieces.insert(probe.substr(first, end - first));
    begin = end + 1;
  }
  return pieces;
}

// Whether it tells what the numbers are like, and not how many there are;
// that alone, where others are right.
bool is_about_numbers(const std::string& piece, bool alone) {
  if (piece.size() < 5 || piece.find_first_of("()") != std::string::npos) {
    return false;
  }
  const bool has_digits = std::any_of(
      piece.begin(), piece.end(),
      [](unsigned char letter) { return std::isdigit(letter) != 0; });
  return !has_digits || piece.rfind("scores", 0) == 0 ||
         (alone && piece.rfind("singular values", 0) == 0);
}

// What the probe's name says of the numbers: "zeros among the numbers".
Answer said_of_the_numbers(const Question& question) {
  std::vector<std::set<std::string>> pieces;
  std::set<std::string> all;
  for (const ProbeResult* probe : question.probes) {
    pieces.push_back(pieces_of(probe->probe));
    all.insert(pieces.back().begin(), pieces.back().end());
  }
  for (const bool so : {true, false}) {
    for (const std::string& piece : all) {
      const auto has = [&](std::size_t i) {
        return (pieces[i].count(piece) > 0) == so;
      };
      if (!is_about_numbers(piece, so) || !separates(question, has)) continue;
      return fmt::format("the probe {} '{}'", so ? "says" : "does not say",
                         piece);
    }
  }
  return std::nullopt;
}

// Whether the number stands in the text, and not within a longer one.
bool is_in(const std::string& text, double number) {
  const std::string digits = fmt::format("{:g}", number);
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() &&
           std::isdigit(static_cast<unsigned char>(text[at])) != 0;
  };
  for (std::size_t at = text.find(digits); at != std::string::npos;
       at = text.find(digits, at + 1)) {
    const bool begins = at == 0 || !is_digit(at - 1);
    if (begins && !is_digit(at + digits.size())) return true;
  }
  return false;
}

// Whether an exception speaks of these sizes, on each probe where it comes.
bool is_in_the_errors(const Question& question, const Condition& condition) {
  if (condition.sizes.empty()) return false;
  for (std::size_t i = 0; i < question.probes.size(); ++i) {
    const std::string& error = question.probes[i]->got.error;
    if (!question.so[i]) continue;
    for (const std::size_t size : condition.sizes) {
      if (!is_in(error, question.sizes[size].values[i])) return false;
    }
  }
  return true;
}

// Of several that fit equally well at most two are told, and none of more.
Answer one_of(const Question& question, const Conditions& conditions) {
  Conditions told;
  std::copy_if(conditions.begin(), conditions.end(), std::back_inserter(told),
               [&](const Condition& condition) {
                 return is_in_the_errors(question, condition);
               });
  if (told.size() != 1) told = conditions;
  if (told.size() == 1) return told[0].text;
  if (told.size() == 2) {
    // "T is 1 or d_in is 1" would run into the other.
    if (told[1].text.find(" is 1 or ") != std::string::npos ||
        told[1].text.rfind("neither ", 0) == 0) {
      return fmt::format("{} (there {})", told[0].text, told[1].text);
    }
    return fmt::format("{} and {}", told[0].text, told[1].text);
  }
  return std::nullopt;
}

Answer of_the_first_call(const Question& question) {
  const Conditions conditions = number_of_the_first_call(question);
  const Answer answer = one_of(question, conditions);
  if (!answer) return std::nullopt;
  const bool several = answer->find(" and ") != std::string::npos;
  return fmt::format("{}, as {} on the first call", *answer,
                     several ? "they were" : "it was");
}

std::size_t sets_of_sizes(const std::vector<Sizes>& sizes,
                          const std::vector<bool>& so, bool where) {
  std::set<std::vector<double>> sets;
  for (std::size_t i = 0; i < so.size(); ++i) {
    if (so[i] != where) continue;
    std::vector<double> set;
    for (const Sizes& size : sizes) set.push_back(size.values[i]);
    sets.insert(set);
  }
  return sets.size();
}

}  // namespace

std::optional<std::string> where_so(const Probes& probes,
                                    const std::vector<bool>& so) {
  const auto count = std::count(so.begin(), so.end(), true);
  const auto others = static_cast<std::ptrdiff_t>(so.size()) - count;
  if (count == 0 || others == 0) return std::nullopt;
  const std::vector<Sizes> sizes = common_sizes(probes);
  const Question question = {probes, so, sizes,
                             sets_of_sizes(sizes, so, true),
                             sets_of_sizes(sizes, so, false)};
  if (const Answer answer = of_the_book(question)) return answer;
  const Conditions numbers = zero_or_one(question);
  if (!numbers.empty()) return one_of(question, numbers);
  if (const Answer answer = said_of_the_numbers(question)) return answer;
  if (const Answer answer = of_the_first_call(question)) return answer;
  for (const auto& ask :
       {two_are_equal, all_are_equal, other_conditions, one_value}) {
    const Conditions conditions = ask(question);
    if (conditions.empty()) continue;
    // What else would be told is weaker, and no likelier to be the reason.
    return one_of(question, conditions);
  }
  return std::nullopt;
}

}  // namespace attn::relations
