// Every number of every chapter: what a page says of it gives the number when
// it is computed anew, from the text alone.
#include <cmath>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "../golden/check.hpp"
#include "../support/arithmetic.hpp"
#include "../support/text.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(explanations)

namespace {

using chapters::Words;
using nlohmann::json;
using support::Interval;

constexpr int precision = 4;
constexpr double half_a_digit = 0.5e-4;

// Numbers that were given or set, drawn or measured were computed from
// nothing, and others were found by looking.
const std::set<std::string> not_computed = {
    "input",         "ones",          "random",      "measurement",
    "normal_draws",  "folded_rows",   "draw_counts", "exponential_draws",
    "generated_ids", "largest_place", "top_k",       "embedding"};

// Options that bring out what a chapter can show.
std::vector<Words> runs_of(const std::string& chapter) {
  std::vector<Words> runs = {{}};
  for (const Words& words : {Words{"--qkv-bias"}, Words{"--dropout", "0.3"},
                             Words{"--heads", "3"}, Words{"--d-out", "4"}}) {
    const Words& with_option = chapters::chapters_with(words[0]);
    if (std::find(with_option.begin(), with_option.end(), chapter) ==
        with_option.end()) {
      continue;
    }
    // Heads divide the width among them.
    const bool alone =
        words[0] != "--heads" || chapter != "08_multi_head_attention";
    runs.push_back(alone ? words : Words{"--heads", "3", "--d-out", "6"});
  }
  return runs;
}

json data_of(const std::string& chapter, const Words& words) {
  Words all = {"--format", "html", "--precision", std::to_string(precision)};
  all.insert(all.end(), words.begin(), words.end());
  const std::string page = chapters::print(chapter, all);
  const std::string begin = "id=\"data\">";
  const std::size_t from = page.find(begin) + begin.size();
  return json::parse(page.substr(from, page.find("</script>", from) - from));
}

// How neighbours share text is in lib/narration/html/origins.cpp.
std::string text_of(const json& row, std::size_t column) {
  const json& cell = row["cells"][column];
  if (cell.is_string()) return cell;
  const std::size_t piece = cell.size() > 2 ? cell[2].get<std::size_t>() : 0;
  return cell[0].get<std::string>() +
         row["shared"][piece].get<std::string>() + cell[1].get<std::string>();
}

double number_of(const json& value) {
  if (value.is_number()) return value.get<double>();
  return support::last_number(value.get<std::string>());
}

Interval rounded_to(double number) {
  if (std::isinf(number)) return {number, number};
  const double distance = half_a_digit + 1e-6 * std::abs(number);
  return {number - distance, number + distance};
}

// A number that is one of two: a comparison says which, and is true.
bool is_right_choice(const std::string& text, double number) {
  static const std::regex compared(R"((\d+) (>|≤) (\d+)(:|, so))");
  static const std::regex masked(R"(is ([01]) here, so)");
  std::smatch found;
  if (std::regex_search(text, found, masked)) {
    return (found[1] == "1") == std::isinf(number);
  }
  if (!std::regex_search(text, found, compared)) return false;
  const bool above = std::stoi(found[1]) > std::stoi(found[3]);
  return above == (found[2] == ">");
}

// The arithmetic behind the words that say what it is of.
std::string arithmetic_in(const std::string& text) {
  const std::size_t colon = text.rfind(": ");
  const std::size_t begin = colon == text.npos ? 0 : colon + 2;
  return text.substr(begin, text.find(", so", begin) - begin);
}

bool comes_out(const std::string& text, double number) {
  const auto sides = support::sides_of(arithmetic_in(text), precision);
  if (sides.size() < 2) return false;
  for (std::size_t i = 1; i < sides.size(); ++i) {
    if (!sides[i].meets(sides[i - 1])) return false;
  }
  return sides.back().meets(rounded_to(number));
}

// Returns whether the number was computed.
bool require_explained(const std::string& kind, const std::string& text,
                       double number) {
  if (not_computed.count(kind) > 0 || std::isnan(number)) return false;
  if (support::contains(text, " is taken as it is from ")) return false;
  if (support::contains(text, " + ... + ")) return false;  // is not whole
  BOOST_TEST_CONTEXT(kind << ", " << number << ": " << text) {
    const double last = support::last_number(text);
    BOOST_TEST(
        (last == number ||
         std::abs(last - number) <= half_a_digit + 1e-6 * std::abs(number)));
    if (!is_right_choice(text, number)) BOOST_TEST(comes_out(text, number));
  }
  return true;
}

// Returns how many numbers were computed.
std::size_t require_all_explained(const json& result) {
  const std::string kind = result["operation"]["kind"];
  const json& shape = result["shape"];
  const std::size_t rank = shape.size();
  const std::size_t rows = rank < 2 ? 1 : shape[rank - 2].get<std::size_t>();
  const std::size_t columns =
      rank < 1 ? 1 : shape[rank - 1].get<std::size_t>();
  const std::size_t matrices = result["values"].size() / (rows * columns);
  std::size_t block = 0;
  std::size_t computed = 0;
  for (std::size_t matrix = 0; matrix < matrices; ++matrix) {
    // Of matrices with the same numbers only the first has texts.
    if (result.contains("shown_by") && result["shown_by"][matrix] != matrix) {
      continue;
    }
    const json& texts = result["origins"][block++];
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t i = (matrix * rows + row) * columns + column;
        if (require_explained(kind, text_of(texts[row], column),
                              number_of(result["values"][i]))) {
          ++computed;
        }
      }
    }
  }
  return computed;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_right_comes_out_and_what_is_wrong_does_not) {
  const std::vector<std::pair<std::string, double>> right = {
      {"2·(-3) + 0.5 = -5.5000", -5.5},
      {"1 / 3 ≈ 0.3333", 1.0 / 3.0},
      {"of 3 numbers: (1 + 2)² / 3 - 10^2 = -97.0000", -97},
      {"exp(0/1.4142) / (exp(0/1.4142) + exp(0)) = 1 / 2 = 0.5000", 0.5},
      {"exp(-inf) = 0, so the weight is 0", 0},
      {"max(-inf, 2, sqrt(9)) = 3.0000", 3},
      {"3.000e-30 / 4.000e-30, the sum of the row = 0.7500", 0.75},
      {"0.5 in the altered sequence - 0.25 = 0.2500", 0.25},
  };
  for (const auto& [text, number] : right) {
    BOOST_TEST(comes_out(text, number), text);
    BOOST_TEST(!comes_out(text, number + 0.001), text);
  }
  BOOST_TEST(!comes_out("2·3 + 1 = 6.0000", 6));
  BOOST_TEST(!comes_out("(1 + 1) / 4 = 3 / 4 = 0.5000", 0.5));
  BOOST_TEST(!comes_out("is 6.0000", 6));
  BOOST_TEST(is_right_choice("the key comes after, 3 > 2: -inf", -HUGE_VAL));
  BOOST_TEST(!is_right_choice("the key comes after, 2 > 3: 1", 1));
  check::thrown<std::runtime_error>([] { comes_out("2·(3 = 6", 6); });
}

BOOST_AUTO_TEST_CASE(every_computed_number_comes_out_of_its_text) {
  std::size_t computed = 0;
  for (const std::string& chapter : chapters::all_chapters()) {
    for (const Words& words : runs_of(chapter)) {
      BOOST_TEST_CONTEXT(chapter << (words.empty() ? "" : " " + words[0])) {
        const json data = data_of(chapter, words);
        for (const json& result : data["results"]) {
          computed += require_all_explained(result);
        }
      }
    }
  }
  BOOST_TEST(computed > 6000U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
