#include "grading/findings/report.hpp"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace attn {
namespace {

using nlohmann::json;

json to_json(const std::optional<Finding>& finding) {
  if (!finding) return nullptr;
  return {{"id", finding->id},
          {"text", finding->text},
          {"question", finding->question}};
}

std::optional<Finding> finding_of(const json& object) {
  if (object.is_null()) return std::nullopt;
  return Finding{object.at("id").get<std::string>(),
                 object.at("text").get<std::string>(),
                 object.at("question").get<std::string>()};
}

json to_json(const Report& report) {
  json tests = json::array();
  for (const TestResult& test : report.tests) {
    tests.push_back({{"name", test.name},
                     {"passed", test.passed},
                     {"message", test.message}});
  }
  return {{"exercise", report.exercise},
          {"tests", tests},
          {"diagnosis", to_json(report.diagnosis)},
          {"relation", to_json(report.relation)},
          {"unfinished", report.unfinished},
          {"out_of_memory", report.out_of_memory},
          {"forked", report.forked},
          {"thrown_at", report.thrown_at},
          {"complete", report.complete},
          {"unfinished_probe", report.unfinished_probe},
          {"fault", report.fault},
          {"process", report.process}};
}

Report from_json(const json& object) {
  Report report;
  report.exercise = object.at("exercise").get<std::string>();
  for (const json& test : object.at("tests")) {
    report.tests.push_back({test.at("name").get<std::string>(),
                            test.at("passed").get<bool>(),
                            test.at("message").get<std::string>()});
  }
  report.diagnosis = finding_of(object.at("diagnosis"));
  report.relation = finding_of(object.at("relation"));
  report.unfinished = object.at("unfinished").get<bool>();
  report.out_of_memory = object.at("out_of_memory").get<bool>();
  report.forked = object.at("forked").get<bool>();
  report.thrown_at = object.at("thrown_at").get<ThrowPlace>();
  report.complete = object.at("complete").get<bool>();
  report.unfinished_probe = object.at("unfinished_probe").get<std::string>();
  report.fault = object.at("fault").get<std::string>();
  report.process = object.at("process").get<long>();
  return report;
}

}  // namespace

std::string report_text(const Report& report) {
  // A learner's exception may say anything, even bytes that are not UTF-8.
  return to_json(report).dump(2, ' ', false, json::error_handler_t::replace);
}

std::optional<Report> parse_report(const std::string& text) {
  try {
    return from_json(json::parse(text));
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

void write_report(const Report& report, const std::filesystem::path& file) {
  std::filesystem::path temporary = file;
  temporary += ".part";
  std::ofstream stream(temporary);
  stream << report_text(report) << '\n';
  stream.close();
  std::error_code error;
  if (stream) std::filesystem::rename(temporary, file, error);
  if (!stream || error) {
    throw std::runtime_error("--report=" + file.string() +
                             ": the file cannot be written");
  }
}

}  // namespace attn
