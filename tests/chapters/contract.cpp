// The JSON of every chapter against the contract that other programs rely on.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include <fmt/ranges.h>

#include "../golden/check.hpp"
#include "../support/text.hpp"
#include "curriculum/curriculum.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(contract)

namespace {

using chapters::Page;
using chapters::Words;
using nlohmann::json;

// The words with which each chapter is held to the contract.
const std::vector<Words> runs = {
    {},
    {"--seed", "7", "--sentence", "one"},
    {"--sentence", "a journey of seven words it is"},
};

bool is_text(const json& object, const char* key) {
  return object.contains(key) && object[key].is_string();
}

// Whether `values` are lists nested as `shape` says from `axis` on.
bool nested_as(const json& values, const attn::Shape& shape,
               std::size_t axis = 0) {
  if (axis == shape.size()) return !values.is_array();
  return values.is_array() && values.size() == shape[axis] &&
         std::all_of(values.begin(), values.end(), [&](const json& entry) {
           return nested_as(entry, shape, axis + 1);
         });
}

// A float with nine significant digits, a larger whole number, or the name of
// what is no number.
bool is_number_of_the_contract(const json& value) {
  if (value.is_string()) {
    return value == "-inf" || value == "inf" || value == "nan";
  }
  if (!value.is_number()) return false;
  const double number = value.get<double>();
  if (number == std::trunc(number) && std::abs(number) < 1e10) return true;
  const float nearest = static_cast<float>(number);
  return std::stod(fmt::format("{:.9g}", nearest)) == number;
}

void check_numbers(const json& values) {
  if (!values.is_array()) {
    BOOST_TEST(is_number_of_the_contract(values), values.dump());
    return;
  }
  for (const json& entry : values) check_numbers(entry);
}

// Labels of an axis: none, or one for each place.
void check_labels(const json& result, const char* key, std::size_t places) {
  const json& labels = result.at(key);
  BOOST_TEST_REQUIRE(labels.is_array());
  BOOST_TEST((labels.empty() || labels.size() == places), key);
  for (const json& label : labels) BOOST_TEST(label.is_string());
}

void check_result(const json& result) {
  const attn::Shape shape = result.at("shape").get<attn::Shape>();
  const std::size_t rank = shape.size();
  BOOST_TEST(is_text(result, "name"));
  BOOST_TEST(nested_as(result.at("values"), shape), "nesting");
  check_numbers(result.at("values"));
  check_labels(result, "row_labels", rank < 2 ? 0 : shape[rank - 2]);
  check_labels(result, "column_labels", rank < 1 ? 0 : shape[rank - 1]);
}

void check_operation(const json& operation,
                     const std::set<std::string>& known,
                     const std::string& own_name) {
  BOOST_TEST(is_text(operation, "kind"));
  for (const json& operand : operation.at("operands")) {
    BOOST_TEST(known.count(operand.get<std::string>()) == 1U, operand.dump());
    BOOST_TEST(operand != own_name);
  }
}

void check_code(const json& step) {
  BOOST_TEST_REQUIRE(is_text(step, "code"));
  const Words lines = support::lines_of(step["code"]);
  BOOST_TEST(!lines.empty());
  for (const std::string& line : lines) {
    BOOST_TEST(chapters::is_a_line_of_the_sources(line), line);
  }
}

void check_checks(const json& checks) {
  BOOST_TEST(checks.is_array());
  for (const json& check : checks) {
    BOOST_TEST(is_text(check, "claim"));
    BOOST_TEST(check.at("holds").is_boolean());
    BOOST_TEST(check.at("holds") == true, check["claim"].dump());
  }
}

void check_steps(const json& steps) {
  std::set<std::string> ids;
  std::set<std::string> results;
  for (const json& step : steps) {
    const std::string id = step.at("id");
    BOOST_TEST_CONTEXT(id) {
      BOOST_TEST(ids.insert(id).second, "the id is new");
      for (const char* key : {"section", "title", "text"}) {
        BOOST_TEST(is_text(step, key), key);
        BOOST_TEST(!step[key].get<std::string>().empty(), key);
      }
      check_code(step);
      check_operation(step.at("operation"), results, id);
      check_checks(step.at("checks"));
      if (!step.contains("result")) continue;
      check_result(step["result"]);
      const std::string name = step["result"]["name"];
      BOOST_TEST(results.insert(name).second, "the name is new");
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_step_of_every_chapter_is_as_promised) {
  for (const std::string& chapter : chapters::all_chapters()) {
    for (const Words& words : runs) {
      BOOST_TEST_CONTEXT(chapter << fmt::format(" {}", words)) {
        const Page page = Page::of(chapter, words);
        BOOST_TEST(!page.steps().empty());
        check_steps(page.steps());
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(every_option_at_once_changes_nothing_about_that) {
  for (const std::string& chapter : chapters::chapters_with("--qkv-bias")) {
    Words words = {"--qkv-bias", "--seed", "4294967301"};
    const auto has = [&](const char* option) {
      const Words& chapters = chapters::chapters_with(option);
      return std::count(chapters.begin(), chapters.end(), chapter) > 0;
    };
    if (has("--d-out")) words.insert(words.end(), {"--d-out", "6"});
    if (has("--heads")) words.insert(words.end(), {"--heads", "3"});
    if (has("--dropout")) words.insert(words.end(), {"--dropout", "0.7"});
    BOOST_TEST_CONTEXT(chapter) {
      check_steps(Page::of(chapter, words).steps());
    }
  }
}

BOOST_AUTO_TEST_CASE(the_chapter_is_that_of_the_list) {
  for (const attn::Chapter& chapter : attn::curriculum()) {
    const json expected = {{"id", chapter.id}, {"title", chapter.title}};
    BOOST_TEST(Page::of(chapter.id).json().at("chapter") == expected);
  }
}

BOOST_AUTO_TEST_CASE(parameters_are_those_that_were_given) {
  const json parameters =
      Page::of("08_multi_head_attention",
               {"--seed", "7", "--sentence", "a b c", "--query", "3",
                "--d-out", "6", "--heads", "3", "--dropout", "0.5",
                "--qkv-bias", "--dropout-stream", "mkl"})
          .json()
          .at("parameters");
  const json expected = {{"seed", 7},
                         {"seeds", {{"mha", 7}}},
                         {"sentence", {"a", "b", "c"}},
                         {"query", 3},
                         {"d_in", 3},
                         {"d_out", 6},
                         {"heads", 3},
                         {"dropout", 0.5},
                         {"qkv_bias", true},
                         {"dropout_stream", "mkl"}};
  BOOST_TEST(parameters == expected);
}

BOOST_AUTO_TEST_CASE(parameters_are_the_books_otherwise) {
  const json parameters =
      Page::of("02_trainable_weights").json().at("parameters");
  const json expected = {
      {"seed", 123},
      {"seeds", {{"scaling", 123}, {"weights", 123}}},
      {"sentence", {"Your", "journey", "starts", "with", "one", "step"}},
      {"query", 2},
      {"d_in", 3},
      {"d_out", 2}};
  BOOST_TEST(parameters == expected);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
