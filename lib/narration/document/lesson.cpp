#include "narration/document/lesson.hpp"

#include <cmath>
#include <stdexcept>
#include <utility>

#include "narration/document/code_spans.hpp"
#include "narration/document/quoted_code.hpp"

namespace attn {
namespace {

// Whether each number, rounded, is the one printed with four decimals. The
// book prints one sequence of a batch whose sequences are all the same.
bool agrees_with_print(const Tensor& values, const Tensor& printed) {
  constexpr Tolerance half_a_digit = {0.5e-4F + 1e-6F, 0.0F};
  const bool is_for_each = values.rank() == 3 && printed.rank() == 2;
  if (!is_for_each) return agree(values, printed, half_a_digit);
  std::vector<float> repeated;
  for (std::size_t b = 0; b < values.shape()[0]; ++b) {
    repeated.insert(repeated.end(), printed.values().begin(),
                    printed.values().end());
  }
  Shape shape = printed.shape();
  shape.insert(shape.begin(), values.shape()[0]);
  return agree(values, Tensor(shape, repeated), half_a_digit);
}

bool tells_something(float value) {
  return std::isfinite(value) && value != 0.0F;
}

// A cell that is worth a look: in the query's row where rows are tokens, in
// the column after the query's where columns are tokens. Where a mask or
// dropout has left nothing there, the first cell of the row that has
// something.
Cell telling_cell(const Result& result, const Parameters& parameters) {
  const Tensor& values = result.values;
  const std::size_t tokens = parameters.sentence.size();
  Cell cell;
  if (values.rank() > 1 && values.rows() == tokens)
    cell.row = parameters.query;
  if (values.rank() > 0 && values.columns() == tokens) {
    cell.column = (parameters.query + 1) % tokens;
  }
  if (tells_something(values.at(0, cell.row, cell.column))) return cell;
  for (cell.column = 0; cell.column < values.columns(); ++cell.column) {
    if (tells_something(values.at(0, cell.row, cell.column))) return cell;
  }
  cell.column = 0;
  return cell;
}

// "{query}" in a claim is the token that is followed.
std::string with_query(std::string claim, const Parameters& parameters) {
  constexpr std::string_view place = "{query}";
  const std::size_t at = claim.find(place);
  if (at == std::string::npos) return claim;
  return claim.replace(at, place.size(), parameters.query_name);
}

// The numbers as they were counted, where floats do not hold all of them.
void keep_counted(Result& result, const std::vector<WrittenNumber>& written) {
  std::vector<double> counted;
  bool is_beyond_floats = false;
  for (const WrittenNumber& number : written) {
    const double value = number.value();
    counted.push_back(value);
    is_beyond_floats =
        is_beyond_floats ||
        (value == std::trunc(value) &&
         static_cast<double>(static_cast<float>(value)) != value);
  }
  if (is_beyond_floats) result.counted = std::move(counted);
}

}  // namespace

StepWriter::StepWriter(Lesson& lesson, std::size_t index)
    : lesson_(lesson), index_(index) {
}

Step& StepWriter::step() {
  return lesson_.document_.steps[index_];
}

StepWriter& StepWriter::text(std::string text) {
  step().text = std::move(text);
  return *this;
}

StepWriter& StepWriter::formula(std::string formula) {
  step().formula = std::move(formula);
  return *this;
}

StepWriter& StepWriter::code(std::string_view name, std::string_view file) {
  const std::string own_file = lesson_.document_.id + ".cpp";
  const QuotedCode& quote = quoted_code(file.empty() ? own_file : file, name);
  Step& step = this->step();
  if (!step.code.empty()) {
    step.code += '\n';
    step.code_kinds += static_cast<char>(CodeKind::plain);
  }
  step.code += quote.text;
  step.code_kinds += quote.kinds;
  return *this;
}

StepWriter& StepWriter::result(Tensor values, Labels labels, Role role) {
  const std::string& name = step().id;
  if (lesson_.unchanged_) {
    if (const auto printed = lesson_.print_(name)) {
      check("agrees with " + printed->name + " to 4 decimals",
            agrees_with_print(values, printed->values),
            {"printed_figures", {""}});
    }
  }
  step().result = Result{name, std::move(values), std::move(labels), role};
  return *this;
}

StepWriter& StepWriter::computed_by(Operation operation) {
  if (!step().result) {
    throw std::logic_error(step().id + " is computed and has no result yet");
  }
  for (const Source& operand : operation.operands) {
    if (operand.name == step().id ||
        !lesson_.document_.has_result(operand.name)) {
      throw std::logic_error(step().id + " is computed from " + operand.name +
                             ", which no earlier step shows");
    }
  }
  keep_counted(*step().result, operation.written);
  step().operation = std::move(operation);
  if (!step().result->values.values().empty()) {
    step().worked_cells = {
        telling_cell(*step().result, lesson_.document_.parameters)};
  }
  return *this;
}

StepWriter& StepWriter::work_out(Cell cell) {
  step().worked_cells = {cell};
  return *this;
}

StepWriter& StepWriter::picture(std::vector<Equation> equations) {
  step().picture = std::move(equations);
  return *this;
}

void StepWriter::require_vectors_of_one_length(
    const std::vector<std::string>& results) {
  const Document& document = lesson_.document_;
  const Shape& shape = document.result(results.at(0)).values.shape();
  for (const std::string& name : results) {
    const Shape& other = document.result(name).values.shape();
    if (other.size() != 1 || other != shape) {
      throw std::logic_error("only vectors of one length are drawn, not " +
                             name);
    }
  }
}

StepWriter& StepWriter::curves(Curves curves) {
  require_vectors_of_one_length(curves.results);
  const bool goes_up = curves.step > 0.0 && std::isfinite(curves.step);
  if (!goes_up || !std::isfinite(curves.first)) {
    throw std::logic_error("the places of curves go upwards");
  }
  step().curves = std::move(curves);
  return *this;
}

StepWriter& StepWriter::bars(std::vector<std::string> results) {
  require_vectors_of_one_length(results);
  const Document& document = lesson_.document_;
  for (const std::string& name : results) {
    const Result& result = document.result(name);
    if (result.labels.columns != document.result(results[0]).labels.columns) {
      throw std::logic_error("bars of one place have one label, not " + name);
    }
    for (const float number : result.values.values()) {
      if (number < 0.0F && std::isfinite(number)) {
        throw std::logic_error("bars begin at 0, and not all of " + name);
      }
    }
  }
  step().bars = std::move(results);
  return *this;
}

StepWriter& StepWriter::check(std::string claim, bool holds, PageCheck anew) {
  return check_if(true, std::move(claim), holds, std::move(anew));
}

StepWriter& StepWriter::check_if(bool tells, std::string claim, bool holds,
                                 PageCheck anew) {
  for (std::string& name : anew.of) {
    if (name.empty()) name = step().id;
  }
  anew.claim = claim;
  anew.made = tells;
  step().page_checks.push_back(std::move(anew));
  if (!tells) return *this;
  const Parameters& parameters = lesson_.document_.parameters;
  step().checks.push_back({with_query(std::move(claim), parameters), holds});
  return *this;
}

Lesson::Lesson(Document& document, Print print,
               std::optional<std::uint64_t> seed, bool unchanged)
    : document_(document),
      print_(std::move(print)),
      seed_(seed),
      unchanged_(unchanged) {
}

void Lesson::section(std::string title) {
  section_ = std::move(title);
}

StepWriter Lesson::step(std::string id, std::string title) {
  if (id == "overview") {  // what --figure calls all results in one picture
    throw std::logic_error("a step is named overview, as the picture of all");
  }
  for (const Step& step : document_.steps) {
    if (step.id == id) throw std::logic_error("two steps are named " + id);
  }
  Step step;
  step.id = std::move(id);
  step.section = section_;
  step.title = std::move(title);
  document_.steps.push_back(std::move(step));
  return {*this, document_.steps.size() - 1};
}

std::uint64_t Lesson::seed_for(const std::string& object,
                               std::uint64_t book_seed) {
  const std::uint64_t seed = seed_.value_or(book_seed);
  if (seed != book_seed) unchanged_ = false;
  document_.parameters.seeds[object] = seed;
  return seed;
}

}  // namespace attn
