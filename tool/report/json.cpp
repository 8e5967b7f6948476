#include <nlohmann/json.hpp>

#include "tool/report/reports.hpp"

namespace attn::tool {
namespace {

using nlohmann::ordered_json;

ordered_json tests_of(const Graded& graded) {
  ordered_json tests = ordered_json::array();
  for (const TestResult& test : graded.tests) {
    tests.push_back({{"name", test.name},
                     {"passed", test.passed},
                     {"message", test.message}});
  }
  return tests;
}

ordered_json json_of(const std::optional<Finding>& finding) {
  if (!finding) return nullptr;
  return {{"id", finding->id},
          {"text", finding->text},
          {"question", finding->question}};
}

}  // namespace

std::string json_report(const ReportHead& head,
                        const std::vector<Graded>& all) {
  ordered_json exercises = ordered_json::array();
  for (const Graded& graded : all) {
    exercises.push_back({{"id", graded.exercise.id},
                         {"title", graded.exercise.title},
                         {"verdict", verdict_name(graded.verdict)},
                         {"tests", tests_of(graded)},
                         {"diagnosis", json_of(graded.diagnosis)},
                         {"relation", json_of(graded.relation)},
                         {"remarks", graded.remarks},
                         {"seconds", graded.seconds},
                         {"hints", graded.hints},
                         {"gave_up", graded.gave_up},
                         {"printed", graded.printed},
                         {"printed_cut", graded.printed_cut}});
  }
  const ordered_json report = {{"student", head.student},
                               {"tree", head.tree},
                               {"date", head.date},
                               {"version", head.version},
                               {"exercises", exercises}};
  return report.dump(2, ' ', false, ordered_json::error_handler_t::replace) +
         '\n';
}

}  // namespace attn::tool
