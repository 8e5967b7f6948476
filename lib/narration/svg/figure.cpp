#include "narration/svg/figure.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "narration/explanation/place_text.hpp"
#include "narration/layout/number_text.hpp"
#include "narration/layout/result_layout.hpp"
#include "narration/layout/shade.hpp"

namespace attn {
namespace {

constexpr std::size_t longest_name = 80;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9');
}

std::string safe_name(const std::string& text) {
  std::string name = text.substr(0, longest_name);
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool inside = i > 0 && (name[i] == '.' || name[i] == '-');
    if (!inside && !is_letter_or_digit(name[i])) name[i] = '_';
  }
  return name.empty() ? "_" : name;
}

std::string matrix_name(const Result& result, std::size_t matrix) {
  std::string name = safe_name(result.name);
  for (const std::size_t index : result.values.leading_index(matrix)) {
    name += fmt::format("-{}", index);
  }
  return name;
}

// For file systems that do not tell capital letters from small ones.
std::string small_letters(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::string unused_name(const std::string& name,
                        std::set<std::string>& used) {
  std::string file = name + ".svg";
  for (int count = 2; !used.insert(small_letters(file)).second; ++count) {
    file = fmt::format("{}_{}.svg", name, count);
  }
  return file;
}

bool is_pictured(const Result& result, std::size_t tokens) {
  const bool is_over_tokens =
      result.role != Role::values ||
      (!result.labels.rows.empty() && !result.labels.columns.empty());
  return is_over_tokens && result.values.rank() >= 2 &&
         result.values.rows() == tokens && result.values.columns() == tokens;
}

// The matrices of a result that have a picture, each of them once.
void add_matrices(std::vector<Figure>& figures, const Step& step,
                  std::size_t tokens, std::set<std::string>& used) {
  if (!step.result || !is_pictured(*step.result, tokens)) return;
  for (const Block& block : blocks_of(step.result->values)) {
    if (!block.same_as.empty()) continue;
    const std::string name = matrix_name(*step.result, block.matrix);
    figures.push_back({FigureKind::matrix, &*step.result, block.matrix, &step,
                       unused_name(name, used)});
  }
}

template <typename Visit>
void for_each_cell(const Tensor& tensor, std::size_t matrix, Visit visit) {
  for (std::size_t row = 0; row < tensor.rows(); ++row) {
    for (std::size_t column = 0; column < tensor.columns(); ++column) {
      const Cell cell = {matrix, row, column};
      visit(cell, tensor.at(matrix, row, column));
    }
  }
}

std::string mask_text(const Result& result, std::size_t matrix) {
  std::size_t hiding = 0;
  for_each_cell(result.values, matrix, [&](const Cell&, float number) {
    if (number != 0.0F) ++hiding;
  });
  return fmt::format("Blue is where the mask is not 0, in {} of {} cells.",
                     hiding, result.values.rows() * result.values.columns());
}

template <typename Test>
bool has_number(const Result& result, Test test) {
  const std::vector<float>& numbers = result.values.values();
  return std::any_of(numbers.begin(), numbers.end(), [&](float number) {
    return std::isfinite(number) && test(number);
  });
}

std::string scale_text(const Result& result, int precision) {
  const Shading shading(result);
  const std::string highest = short_text(shading.highest(), precision);
  if (shading.lowest() < 0.0F) {
    return fmt::format("White is 0, dark blue is {}, dark orange is {}.",
                       highest, short_text(shading.lowest(), precision));
  }
  return fmt::format(
      "White is 0{}, dark blue is {}{}.",
      goes_below(result, 0.0F) ? " and less" : "", highest,
      goes_above(result, shading.highest()) ? " and more" : "");
}

// Compares the numbers as they are shown: of two that only a last bit tells
// apart, each machine names the first.
std::string largest_text(const Result& result, std::size_t matrix,
                         int precision) {
  std::optional<Cell> largest;
  double most = 0.0;
  for_each_cell(result.values, matrix, [&](const Cell& cell, float number) {
    if (!std::isfinite(number)) return;
    const double shown = rounded(number, precision);
    if (largest && shown <= most) return;
    largest = cell;
    most = shown;
  });
  if (!largest) return "";
  std::string place = cell_name(result, *largest);
  const std::string caption = matrix_caption(result.values, matrix) + ", ";
  if (place.starts_with(caption)) place.erase(0, caption.size());
  return fmt::format(" The largest number is {}{}.",
                     short_text(most, precision),
                     place.empty() ? "" : ", at " + place);
}

}  // namespace

std::vector<Figure> figures_of(const Document& document) {
  std::vector<Figure> figures;
  std::set<std::string> used = {"overview.svg"};  // of the whole document
  for (const Step& step : document.steps) {
    add_matrices(figures, step, document.parameters.sentence.size(), used);
    const auto add = [&](FigureKind kind, const char* ending) {
      figures.push_back({kind, nullptr, 0, &step,
                         unused_name(safe_name(step.id) + ending, used)});
    };
    if (step.curves) add(FigureKind::curves, "-curves");
    if (!step.bars.empty()) add(FigureKind::bars, "-bars");
  }
  return figures;
}

std::string figure_title(const Result& result, std::size_t matrix) {
  const std::string caption = matrix_caption(result.values, matrix);
  return caption_of(result) + (caption.empty() ? "" : ", " + caption);
}

std::string figure_description(const Result& result, std::size_t matrix,
                               int precision) {
  const Tensor& values = result.values;
  const auto counted = [](std::size_t count, const char* what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
  };
  std::string text =
      fmt::format("A heatmap of {} and {}. ", counted(values.rows(), "row"),
                  counted(values.columns(), "column"));
  text += result.role == Role::mask ? mask_text(result, matrix)
                                    : scale_text(result, precision);
  const std::string others = no_numbers_in(values, matrix);
  if (!others.empty()) text += " Grey is " + others + ".";
  if (result.role == Role::mask) return text;
  return text + largest_text(result, matrix, precision);
}

bool goes_above(const Result& result, float highest) {
  return has_number(result, [&](float number) { return number > highest; });
}

bool goes_below(const Result& result, float lowest) {
  return has_number(result, [&](float number) { return number < lowest; });
}

std::string no_numbers_in(const Tensor& tensor, std::size_t matrix) {
  std::set<std::string> names;
  for_each_cell(tensor, matrix, [&](const Cell&, float number) {
    if (!std::isfinite(number)) names.insert(fixed_text(number, 0));
  });
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace attn
