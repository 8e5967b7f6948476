#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "tool/report/reports.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

std::string seconds_text(double seconds) {
  return fmt::format("{:.3f}", seconds);
}

// Whether the code failed a test, or no test could tell.
const char* element_for(Verdict verdict) {
  switch (verdict) {
    case Verdict::passed:
    case Verdict::failed:
    case Verdict::unfinished:
      return "failure";
    default:
      return "error";
  }
}

void append_case(pugi::xml_node suite, const Graded& graded,
                 const TestResult& test) {
  pugi::xml_node node = suite.append_child("testcase");
  node.append_attribute("classname") = graded.exercise.id.c_str();
  node.append_attribute("name") = clean_text(test.name).c_str();
  node.append_attribute("time") = "0";
  if (test.passed) return;
  std::string message = clean_text(test.message);
  for (const auto* told : {&graded.diagnosis, &graded.relation}) {
    if (*told) message += "\n" + (*told)->id + ": " + (*told)->text;
  }
  pugi::xml_node failure = node.append_child(element_for(graded.verdict));
  failure.append_attribute("type") = verdict_name(graded.verdict).c_str();
  failure.append_attribute("message") =
      message.substr(0, message.find('\n')).c_str();
  failure.text() = message.c_str();
}

void append_properties(pugi::xml_node suite, const ReportHead& head,
                       const Graded& graded) {
  const std::vector<std::pair<const char*, std::string>> properties = {
      {"verdict", verdict_name(graded.verdict)},
      {"student", clean_text(head.student)},
      {"tree", clean_text(head.tree)},
      {"version", head.version},
      {"hints", std::to_string(graded.hints)},
      {"gave_up", graded.gave_up ? "true" : "false"}};
  pugi::xml_node node = suite.append_child("properties");
  for (const auto& [name, value] : properties) {
    pugi::xml_node property = node.append_child("property");
    property.append_attribute("name") = name;
    property.append_attribute("value") = value.c_str();
  }
}

void append_suite(pugi::xml_node root, const ReportHead& head,
                  const Graded& graded) {
  const auto failed =
      std::count_if(graded.tests.begin(), graded.tests.end(),
                    [](const TestResult& test) { return !test.passed; });
  const bool as_errors =
      std::string_view(element_for(graded.verdict)) == "error";
  pugi::xml_node suite = root.append_child("testsuite");
  suite.append_attribute("name") = graded.exercise.id.c_str();
  suite.append_attribute("tests") = graded.tests.size();
  suite.append_attribute("failures") = as_errors ? 0 : failed;
  suite.append_attribute("errors") = as_errors ? failed : 0;
  suite.append_attribute("time") = seconds_text(graded.seconds).c_str();
  suite.append_attribute("timestamp") = head.date.c_str();
  append_properties(suite, head, graded);
  for (const TestResult& test : graded.tests)
    append_case(suite, graded, test);
  suite.append_child("system-out").text() = graded.printed.c_str();
}

}  // namespace

std::string junit_report(const ReportHead& head,
                         const std::vector<Graded>& all) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("testsuites");
  root.append_attribute("name") = "attn grade";
  for (const Graded& graded : all) append_suite(root, head, graded);
  std::ostringstream text;
  document.save(text, "  ");
  return text.str();
}

}  // namespace attn::tool
