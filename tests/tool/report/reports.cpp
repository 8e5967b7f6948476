// The three formats, and where they may be written.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "../../support/text.hpp"
#include "../support/learners_tree.hpp"
#include "../support/run_tool.hpp"

using nlohmann::json;
using support::contains;
using tool_test::folder;
using tool_test::Ran;
using tool_test::run_attn;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(reports)

namespace {

// One answer for all formats, so that it is built once: query and key
// swapped, and words printed that would break a format.
fs::path swapped() {
  return tool_test::answer(
      "std::cout << \"<&>]]>\\\"\\x01\\xff\\n\";\n"
      "to.W_query = from.W_key.weight.t();\n"
      "to.W_key = from.W_query.weight.t();\n"
      "to.W_value = from.W_value.weight.t();\n");
}

Ran grade_as(const std::string& format,
             const std::vector<std::string>& options = {}) {
  std::vector<std::string> words = {
      "grade", "3.1", "--file", swapped().string(), "--format", format};
  words.insert(words.end(), options.begin(), options.end());
  return run_attn(words);
}

}  // namespace

BOOST_AUTO_TEST_CASE(json_keeps_the_contract) {
  const json report = json::parse(grade_as("json").out);
  const json& exercise = report.at("exercises").at(0);
  BOOST_TEST(exercise.at("id") == "weight_transfer");
  BOOST_TEST(exercise.at("title").is_string());
  BOOST_TEST(exercise.at("verdict") == "failed");
  BOOST_TEST(exercise.at("seconds").get<double>() > 0.0);
  BOOST_TEST(exercise.at("diagnosis").at("id") == "query_and_key_swapped");
  BOOST_TEST(exercise.at("diagnosis").at("text").is_string());
  BOOST_TEST(exercise.at("diagnosis").at("question").is_string());
  BOOST_TEST(exercise.at("relation").is_null());
  BOOST_REQUIRE(exercise.at("tests").size() == 3U);
  for (const json& test : exercise.at("tests")) {
    BOOST_TEST(test.at("name").is_string());
    BOOST_TEST(test.at("passed").get<bool>() ==
               test.at("message").get<std::string>().empty());
  }
}

BOOST_AUTO_TEST_CASE(a_class_report_says_whose_work_it_was_and_when) {
  const tool_test::LearnersTree tree;
  run_attn({"hint", "weight_transfer"});
  run_attn({"solution", "weight_transfer", "--give-up"});
  const json report =
      json::parse(grade_as("json", {"--student", "jane"}).out);
  BOOST_TEST(report.at("student") == "jane");
  BOOST_TEST(report.at("tree") == tree.path().string());
  BOOST_TEST(report.at("date").get<std::string>().size() == 20U);
  BOOST_TEST(contains(report.at("version").get<std::string>(), "."));
  const json& exercise = report.at("exercises").at(0);
  BOOST_TEST(exercise.at("hints") == 1);
  BOOST_TEST(exercise.at("gave_up") == true);
  pugi::xml_document document;
  document.load_string(grade_as("junit", {"--student", "jane"}).out.c_str());
  const pugi::xml_node suite =
      document.child("testsuites").child("testsuite");
  for (const auto& [name, value] :
       {std::pair{"student", "jane"}, {"hints", "1"}, {"gave_up", "true"}}) {
    BOOST_TEST(suite.child("properties")
                   .find_child_by_attribute("name", name)
                   .attribute("value")
                   .as_string() == std::string(value));
  }
  BOOST_TEST(suite.attribute("timestamp").as_string()[10] == 'T');
}

BOOST_AUTO_TEST_CASE(junit_is_well_formed_and_counts) {
  const Ran ran = grade_as("junit");
  BOOST_TEST(ran.status == 1);
  pugi::xml_document document;
  BOOST_REQUIRE(document.load_string(ran.out.c_str()));
  const pugi::xml_node suite =
      document.child("testsuites").child("testsuite");
  BOOST_TEST(suite.attribute("name").as_string() ==
             std::string("weight_transfer"));
  BOOST_TEST(suite.attribute("tests").as_int() == 3);
  BOOST_TEST(suite.attribute("failures").as_int() == 2);
  int failures = 0;
  for (const pugi::xml_node test : suite.children("testcase")) {
    const pugi::xml_node failure = test.child("failure");
    if (!failure) continue;
    ++failures;
    BOOST_TEST(contains(failure.text().as_string(), "query_and_key_swapped"));
  }
  BOOST_TEST(failures == 2);
  BOOST_TEST(contains(suite.child("system-out").text().as_string(),
                      "<&>]]>\"\xEF\xBF\xBD\xEF\xBF\xBD"));
}

BOOST_AUTO_TEST_CASE(a_person_reads_the_mistake_at_80_columns) {
  const Ran ran = grade_as("terminal");
  BOOST_TEST(ran.status == 1);
  BOOST_TEST(ran.out.starts_with("NOT RIGHT YET: weight_transfer"));
  BOOST_TEST(contains(ran.out, "to.W_query, at row"));
  BOOST_TEST(contains(ran.out, "expected "));
  BOOST_TEST(contains(ran.out, "The mistake: query_and_key_swapped\n"));
  BOOST_TEST(contains(ran.out, "Your code printed\n  <&>]]>"));
  BOOST_TEST(contains(ran.out, "./attn hint weight_transfer"));
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) {
    if (!contains(line, folder().string())) BOOST_TEST(line.size() <= 80U);
  }
}

BOOST_AUTO_TEST_CASE(output_goes_to_a_file_in_place_of_standard_output) {
  const fs::path file = folder() / "report.json";
  const Ran ran = grade_as("json", {"--output", file.string()});
  BOOST_TEST(ran.status == 1);
  BOOST_TEST(ran.out.empty());
  BOOST_TEST(json::parse(tool_test::content_of(file)).contains("exercises"));
}

BOOST_AUTO_TEST_CASE(output_never_overwrites_a_learners_work) {
  // The link leads into exercises/ by a name that does not say so.
  const fs::path exercises = tool_test::source_root() / "exercises";
  const fs::path link = folder() / "link";
  fs::create_directory_symlink(fs::canonical(exercises), link);
  for (const fs::path& file :
       {exercises / "new.json", link / "new.json",
        link / "03_self_attention_classes/weight_transfer.cpp"}) {
    const Ran ran = grade_as("json", {"--output", file.string()});
    BOOST_TEST(ran.status == 2);
    BOOST_TEST(ran.out.empty());
    BOOST_TEST(contains(ran.err, "it lies under exercises/"));
  }
  BOOST_TEST(!fs::exists(exercises / "new.json"));
}

BOOST_AUTO_TEST_CASE(output_goes_to_no_device_and_no_folder) {
  for (const std::string file :
       {"/dev/null", "/", "/no/such/folder/report.json"}) {
    BOOST_TEST(grade_as("json", {"--output", file}).status == 2);
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
