#include "graded.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "run_tool.hpp"

using nlohmann::json;

namespace tool_test {

json graded(const std::filesystem::path& file,
            const std::vector<std::string>& options) {
  std::vector<std::string> words = {"grade",    "weight_transfer",
                                    "--format", "json",
                                    "--file",   file.string()};
  words.insert(words.end(), options.begin(), options.end());
  const Ran ran = run_attn(words);
  const json report = json::parse(ran.out, nullptr, false);
  BOOST_REQUIRE_MESSAGE(!report.is_discarded(), ran.out + ran.err);
  BOOST_REQUIRE(report.at("exercises").size() == 1);
  const json exercise = report["exercises"][0];
  BOOST_TEST(ran.status == (verdict(exercise) == "passed" ? 0 : 1));
  return exercise;
}

std::string verdict(const json& exercise) {
  return exercise.at("verdict").get<std::string>();
}

std::string message(const json& exercise) {
  for (const json& test : exercise.at("tests")) {
    if (!test.at("passed").get<bool>()) return test.at("message");
  }
  return "";
}

}  // namespace tool_test
