#include "page.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <stdexcept>

#include "../support/temporary_folder.hpp"
#include "../support/text.hpp"
#include "book/inputs.hpp"
#include "curriculum/curriculum.hpp"

namespace chapters {
namespace {

// Of the book's figures, or those of PyTorch where the book prints none.
bool is_of_printed_figures(const std::string& claim) {
  return claim == "agrees with the book's printed figures to 4 decimals" ||
         claim == "agrees with what PyTorch prints to 4 decimals";
}

float number_of(const nlohmann::json& value) {
  constexpr float inf = std::numeric_limits<float>::infinity();
  if (value.is_number()) return value.get<float>();
  if (value == "inf") return inf;
  if (value == "-inf") return -inf;
  if (value == "nan") return std::numeric_limits<float>::quiet_NaN();
  throw std::runtime_error("not a number: " + value.dump());
}

void append(const nlohmann::json& value, std::vector<float>& numbers) {
  if (!value.is_array()) {
    numbers.push_back(number_of(value));
    return;
  }
  for (const nlohmann::json& entry : value) append(entry, numbers);
}

std::set<std::string> lines_under(const char* folder) {
  namespace fs = std::filesystem;
  std::set<std::string> lines;
  for (const fs::directory_entry& file :
       fs::recursive_directory_iterator(fs::path(SOURCE_ROOT) / folder)) {
    if (!file.is_regular_file()) continue;
    for (const std::string& line :
         support::lines_of(support::content_of(file.path()))) {
      lines.insert(trimmed(line));
    }
  }
  return lines;
}

// What chapters say of how far long work is.
bool is_progress(const std::string& line) {
  constexpr std::string_view kinds[] = {
      "Training a head to recall: ", "Drawing GPT-2: ",
      "Writing with GPT-2: "};
  return std::ranges::any_of(
      kinds, [&](std::string_view kind) { return line.starts_with(kind); });
}

// Runs a chapter's program. What it says of how far long work is, is taken
// out of standard error: that depends on what else the machine does.
support::Outcome run_chapter(const std::string& program, const Words& words,
                             const support::Surroundings& surroundings) {
  support::Outcome outcome =
      support::run_program(program, words, surroundings);
  for (const std::string& line : support::lines_of(outcome.err)) {
    if (!is_progress(line)) continue;
    outcome.err.erase(outcome.err.find(line), line.size() + 1);
  }
  return outcome;
}

std::string output_of(const support::Outcome& outcome,
                      const std::string& program) {
  BOOST_TEST(outcome.status == 0, program << ": " << outcome.err);
  BOOST_TEST(outcome.err.empty(), program << ": " << outcome.err);
  return outcome.out;
}

}  // namespace

const Words& all_chapters() {
  static const Words ids = [] {
    Words found;
    for (const attn::Chapter& chapter : attn::curriculum()) {
      found.push_back(chapter.id);
    }
    return found;
  }();
  return ids;
}

Words chapters_with(const std::string& option) {
  static std::map<std::string, Words> known;
  const auto [entry, is_new] = known.try_emplace(option);
  if (!is_new) return entry->second;
  for (const std::string& chapter : all_chapters()) {
    const std::string help = print(chapter, {"--help"});
    if (help.find(option + " ") == std::string::npos) continue;
    entry->second.push_back(chapter);
  }
  return entry->second;
}

bool has_the_six_tokens(const std::string& chapter) {
  return chapter < "13";
}

std::string program_of(const std::string& chapter) {
  return std::string(CHAPTERS_DIRECTORY) + "/" + chapter;
}

Words quick(const std::string& chapter, const Words& words) {
  Words all = {"--no-timing"};
  if (chapter == "14_gpt") all.push_back("--no-book-size");
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

support::Outcome run(const std::string& chapter, const Words& words,
                     const support::Surroundings& surroundings) {
  return run_chapter(program_of(chapter), quick(chapter, words),
                     surroundings);
}

std::string print(const std::string& chapter, const Words& words,
                  const support::Surroundings& surroundings) {
  return output_of(run(chapter, words, surroundings), chapter);
}

Page::Page(nlohmann::json json)
    : json_(std::make_shared<const nlohmann::json>(std::move(json))) {
}

const nlohmann::json& Page::steps() const {
  return json().at("steps");
}

std::string Page::parameter(const std::string& name) const {
  return json().at("parameters").at(name).dump();
}

Words Page::sentence() const {
  return json().at("parameters").at("sentence").get<Words>();
}

Page Page::of(const std::string& chapter, const Words& words) {
  const Words all = quick(chapter, words);
  if (!words.empty()) return of_program(program_of(chapter), all, {});
  static std::map<std::string, Page> known;
  const auto found = known.find(chapter);
  if (found != known.end()) return found->second;
  return known.emplace(chapter, of_program(program_of(chapter), all, {}))
      .first->second;
}

Page Page::of_program(const std::string& program, const Words& words,
                      const support::Surroundings& surroundings) {
  Words all = {"--format", "json"};
  all.insert(all.end(), words.begin(), words.end());
  return Page(nlohmann::json::parse(
      output_of(run_chapter(program, all, surroundings), program)));
}

attn::Tensor Page::result(const std::string& name) const {
  for (const nlohmann::json& step : steps()) {
    if (!step.contains("result") || step["result"]["name"] != name) continue;
    std::vector<float> numbers;
    append(step["result"]["values"], numbers);
    return {step["result"]["shape"].get<attn::Shape>(), numbers};
  }
  throw std::out_of_range("the chapter shows no " + name);
}

Words Page::result_names() const {
  Words names;
  for (const nlohmann::json& step : steps()) {
    if (step.contains("result")) names.push_back(step["result"]["name"]);
  }
  return names;
}

Words Page::false_checks() const {
  Words found;
  for (const nlohmann::json& step : steps()) {
    const std::string id = step["id"];
    for (const nlohmann::json& check : step["checks"]) {
      if (check["holds"] == true) continue;
      const std::string claim = check["claim"];
      found.push_back(is_of_printed_figures(claim) ? id : id + ": " + claim);
    }
  }
  return found;
}

Words Page::book_checks() const {
  Words found;
  for (const nlohmann::json& step : steps()) {
    for (const nlohmann::json& check : step["checks"]) {
      if (is_of_printed_figures(check["claim"])) found.push_back(step["id"]);
    }
  }
  return found;
}

std::string trimmed(const std::string& line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string::npos) return "";
  return line.substr(begin, line.find_last_not_of(" \t") - begin + 1);
}

bool is_a_line_of_the_sources(const std::string& line) {
  static const std::set<std::string> lines = [] {
    std::set<std::string> found = lines_under("chapters");
    found.merge(lines_under("lib"));
    return found;
  }();
  return lines.count(trimmed(line)) > 0;
}

std::string book_csv() {
  std::ostringstream csv;
  csv.precision(9);
  const attn::Tensor inputs = attn::book_inputs();
  for (std::size_t t = 0; t < inputs.rows(); ++t) {
    csv << attn::book_tokens()[t];
    for (std::size_t i = 0; i < inputs.columns(); ++i) {
      csv << ',' << inputs.at(0, t, i);
    }
    csv << '\n';
  }
  return csv.str();
}

}  // namespace chapters
